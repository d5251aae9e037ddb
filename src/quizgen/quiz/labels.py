"""Options that name others by their letters or their place ("A and B", "all of the above"), in any language.

Such an option is true in one order only. An output that shuffles the options, or shows none of their letters, would
print a false key.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen.language import LANGUAGES
from quizgen.language.lexicon import plain
from quizgen.quiz.questions import Question
from quizgen.text.late_pattern import late_pattern

_ALPHABETS = ("ABCDEFGH", "abcdefgh", "АБВГДЕ", "ΑΒΓΔΕΖ", "אבגדהו", "أبجده", "12345678", "①②③④⑤⑥⑦⑧")
"""What people letter options by. The place of a character in its alphabet is the place of the option that it names."""

_CAPITALS, _SMALL, _DIGITS, _CIRCLED = _ALPHABETS[0], _ALPHABETS[1], _ALPHABETS[6], _ALPHABETS[7]

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
"""Roman numerals in small letters. The place of one is the place of the option that it names."""

LONGEST = 120
"""How many characters an option may have that speaks of others."""

_JOINED = "0-9A-Za-zÀ-ʯͰ-ϿЀ-ӿ֐-׿؀-ۿ_'’$^\\\\"
"""Beside one of these, a letter is a part of a word, an amount or a formula. Chinese and Korean use no spaces."""

_AND = "and or und oder et ou y e o i и или και و are is sind sont son sono são"
_LETTER = late_pattern(
    rf"(?<![{_JOINED}])([{''.join(_ALPHABETS[:6])}])"
    rf"(?![{_JOINED}#♯♭′°₀-₉⁰-⁹]|[+−–-](?!\s*\(?[A-Ha-h](?!\w))|\.\s?(?!(?:{'|'.join(_AND.split())})\b)\w)"
)
_LONE = re.compile(rf"(?<![{_JOINED}])[{''.join(_ALPHABETS[:6])}](?![{_JOINED}])|[Ａ-Ｈａ-ｈ]|و[أبجده]")
"""What a letter looks like that may name an option; most options have none."""

_DIGIT = late_pattern(r"(?<![\w.,:/^<>=*+−–-])([1-8])(?![\w.:/^<>=*+%°−–-]|,\d)|(?P<circled>[①-⑧])")
_NUMERAL = re.compile(r"[\d①-⑳²³¹⁰⁴-⁹₀-₉]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMERALS = late_pattern(r"(?<![\w'’])(?P<numeral>viii|vii|vi|iv|v|iii|ii|i)(?![\w'’])")
_FORMULA = late_pattern(r"\$[^$]*\$|\\\(.*?\\\)|\\\[.*?\\\]|`[^`]*`")

_WORDS = frozenset(
    plain(
        "and or nor both neither either only just all none every any except but excluding besides without not other "
        "than is are correct true right wrong false together the of in option options answer answers choice choices "
        "statement statements letter letters with also as well same alone "
        "und oder noch weder sowohl als auch nur alle alles keine keiner keines beide beides außer bis auf ohne nicht "
        "aber ist sind richtig falsch wahr antwort antworten aussage aussagen option optionen sowie die der das "
        "et ou ni seulement uniquement tous toutes tout aucune aucun sauf excepté hormis mais pas les deux à la fois "
        "réponse réponses proposition propositions sont est correcte correctes vraie vraies "
        "y o ni e u solo sólo solamente únicamente ambas ambos todas todos ninguna ninguno excepto menos salvo pero no "
        "son es correctas correcta ciertas respuesta respuestas opción opciones las los la tanto como "
        "ed né soltanto entrambe entrambi tutte tutti nessuna nessuno tranne eccetto ma non sono corrette corretta "
        "risposta risposte opzione opzioni sia che le "
        "ou nem só somente apenas nenhuma nenhum exceto mas não estão está são alternativa alternativas resposta "
        "respostas opção opções as os "
        "en of alleen allebei behalve niet maar zowel geen och eller både endast bara og både kun bare undtagen utom "
        "i oraz lub ani tylko oba wszystkie oprócz ve veya yalnız hem и или ни только оба все кроме не а "
        "و أو فقط معا كلا كلاهما ماعدا عدا إلا جميع كل الإجابة الإجابتان "
        "와 과 및 또는 만 모두 제외 제외한 둘 다 和 或 与 除 外 都 と または 以外 のみ"
    ).split()
)
"""Words that join the letters of options, in many languages. With other words, a letter may be part of a name."""

_ONE_IS_ENOUGH = frozenset(
    plain(
        "except but excluding besides without same alone außer ohne sauf excepté hormis excepto menos salvo tranne "
        "eccetto exceto "
        "behalve utom undtagen oprócz кроме ماعدا عدا إلا 제외 제외한 以外 除 only nur seulement solo sólo apenas "
        "somente soltanto"
    ).split()
)
"""Words by which one letter is enough: all except C, only A."""

_RANGES = frozenset(plain("to bis à al a hasta até till until through").split())
"""Words between two numbers that are the ends of an amount: 1 to 3 days."""


def about_place(option: str) -> bool:
    """Tell whether an option is about those that stand before or after it, in a language that quizgen knows.

    Example:
        >>> about_place("All of the above"), about_place("None of these"), about_place("Above Rome")
        (True, False, False)
    """
    return len(option) <= LONGEST and _phrases()[0].fullmatch(plain(option)) is not None


def about_others(option: str) -> bool:
    """Tell whether an option is about all others, wherever they stand (none of these), or about those in some place."""
    return len(option) <= LONGEST and (about_place(option) or _phrases()[1].fullmatch(plain(option)) is not None)


@cache
def _phrases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    above, these = zip(*[words.lexicon.about_options for words in LANGUAGES.values()], strict=True)
    return re.compile("|".join(above)), re.compile("|".join(these))


def naming_option(stem: str, options: Sequence[str], *, surely: bool = False) -> str:
    """Return the first option that names others by their letters or numbers; empty if there is none.

    Letters that the stem explains ("A. … B. …") name what stands there. Numbers count only where all options that have
    any are made of them, as they may be amounts.

    Args:
        stem: the text that asks.
        options: all options.
        surely: leave out options that may as well be names: Vitamins A and B.

    Example:
        >>> naming_option("Which are noble gases?", ["neon", "argon", "iron", "both A and B"])
        'both A and B'
        >>> naming_option("Which are prime?", ["2", "3", "9", "A, but not C"])
        'A, but not C'
        >>> naming_option("Which are birds?", ["wren", "robin", "bat", "I and II"])
        'I and II'
        >>> naming_option("Which is lost by cooking?", ["Vitamin A", "Vitamin B", "Vitamin C"])
        ''
    """
    lettered = [option for option in options if len(option) <= LONGEST and _LONE.search(option)]
    by_number = _names_by_number(options)
    roman = _roman_option(stem, options)
    if roman or (not lettered and not by_number):
        return roman
    explained = frozenset(_explained(stem))
    for option in options if by_number else lettered:
        labels, certain = _letters_in(option, len(options))
        if labels - explained and (certain or not surely):
            return option
        if by_number and _numbers_in(option, len(options)) - explained:
            return option
    return ""


def needs_letters(question: Question) -> bool:
    """Tell whether an output must show the letters of a question's options, as one of them names others by theirs."""
    by_hand = question.fixed and not question.fact
    return by_hand and bool(naming_option(question.stem, [option.text for option in question.options]))


def _explained(stem: str) -> Iterator[str]:
    """Yield the letters and numbers at the head of what the stem lists: A. …, (B) …, 1) …"""
    listed = re.compile(rf"(?:^|[\s(])([{''.join(_ALPHABETS)}])(?:[.):]|\s=)\s*\S", re.MULTILINE)
    yield from (match[1] for match in listed.finditer(stem))
    yield from (character for character in stem if character in _CIRCLED)


def _letters_in(option: str, count: int) -> tuple[frozenset[str], bool]:
    """Return the letters by which an option names others, of as many as there are, and whether it surely does."""
    text = unicodedata.normalize("NFC", _FORMULA.sub(" ", option)).translate(_NARROW)
    text = re.sub(r"(?<!\w)و(?=[أبجده](?!\w))", "و ", text)
    found = [match for match in _LETTER.finditer(text) if _place(match[1]) < count]
    if found and _is_article(text, found):
        found = found[1:]
    small = [match for match in found if match[1] in _SMALL]
    if small and not _only_joins(text, small):
        found = [match for match in found if match[1] not in _SMALL]
    labels = frozenset(match[1] for match in found)
    if not labels:
        return labels, False
    words = [plain(word) for word in _WORD.findall(_without(text, found))]
    if len(labels) == 1:
        enough = bool(words) and _WORDS.issuperset(words) and not _ONE_IS_ENOUGH.isdisjoint(words)
        return (labels if enough else frozenset()), enough
    before = [plain(word) for word in _WORD.findall(text[: found[0].start()])]
    return labels, _WORDS.issuperset(before)


def _is_article(text: str, found: list[re.Match[str]]) -> bool:
    """Tell whether the first letter is the English article: A dog and a cat, but not A e B."""
    first = found[0]
    if first[1] != "A" or text[: first.start()].strip():
        return False
    following = re.match(r"\s([^\W\d_]+)\s+(\S+)", text[first.end() :])
    if not following or plain(following[1]) in _WORDS:
        return False
    return not _LETTER.fullmatch(following[2].rstrip(".,;)"))


def _only_joins(text: str, found: list[re.Match[str]]) -> bool:
    """Tell whether small letters are all that an option has, but for words that join them: (a) and (c), a e b."""
    rest = _without(text, found)
    words = [word for word in map(plain, _WORD.findall(rest)) if word not in _WORDS]
    has_sign = re.search(r"[+*/=<>^·−×÷]", rest)
    return len(found) > 1 and not has_sign and len(words) < len(found) and bool(_WORD.search(rest) or "," in rest)


def _names_by_number(options: Sequence[str]) -> bool:
    """Tell whether options with numbers are all made of the numbers of options: 1 and 3, 2 and 4, only 1."""
    numbered = [option for option in options if _NUMERAL.search(option)]
    return bool(numbered) and all(len(o) <= LONGEST and _is_of_numbers(o, len(options)) for o in numbered)


def _is_of_numbers(option: str, count: int) -> bool:
    found = list(_DIGIT.finditer(option))
    rest = _without(option, found)
    if not found or any(character.isdigit() for character in rest) or max(_place(m[0]) for m in found) >= count:
        return False
    words = [plain(word) for word in _WORD.findall(rest)]
    around = [plain(word) for word in _WORD.findall(f"{option[: found[0].start()]} {option[found[-1].end() :]}")]
    joining = [word for word in words if word not in _WORDS]
    is_joined = bool(words) or "&" in rest or any(match["circled"] for match in found)
    return is_joined and _RANGES.isdisjoint(words) and _WORDS.issuperset(around) and len(joining) < len(found)


def _numbers_in(option: str, count: int) -> frozenset[str]:
    labels = frozenset(match[0] for match in _DIGIT.finditer(option) if _place(match[0]) < count)
    return labels if len(labels) > 1 else frozenset()


def _roman_option(stem: str, options: Sequence[str]) -> str:
    """Return the first option that is made of the Roman numerals of others and words that join them (I and II).

    One of them has two letters, as I is a word and iodine too. The numerals are those of other things if the stem has
    them, or if fewer options than they name are without any (Henry I, Henry II).
    """
    naming = {option: numerals for option in options if (numerals := _numerals_in(option, len(options)))}
    if not naming:
        return ""
    known = {match["numeral"] for match in _NUMERALS.finditer(plain(stem))}
    others = sum(not (about_others(each) or is_of_words(each) or _NUMERALS.search(plain(each))) for each in options)
    found = (option for option, numerals in naming.items() if numerals - known and len(numerals) <= others)
    return next(found, "")


def _numerals_in(option: str, count: int) -> frozenset[str]:
    """Return the Roman numerals of which an option is made, of as many as there are options; none if it is not."""
    text = plain(option) if len(option) <= LONGEST else ""
    found = [match for match in _NUMERALS.finditer(text) if match["numeral"] in _ROMAN[:count]]
    rest = _without(text, found)
    numerals = frozenset(match["numeral"] for match in found)
    is_whole = is_of_words(rest) and not re.search(r"[^\w\s.,;&/()]|[\d_]", rest)
    if not is_whole or all(len(numeral) == 1 for numeral in numerals):
        return frozenset()
    is_enough = len(numerals) > 1 or not _ONE_IS_ENOUGH.isdisjoint(_WORD.findall(rest))
    return numerals if is_enough else frozenset()


def is_of_words(text: str) -> bool:
    """Tell whether a text has no other words than those that join the letters of options: only, all, or.

    Example:
        >>> is_of_words("all but the"), is_of_words("all but Rome")
        (True, False)
    """
    return _WORDS.issuperset(map(plain, _WORD.findall(text)))


def _without(text: str, found: list[re.Match[str]]) -> str:
    for match in reversed(found):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _place(label: str) -> int:
    return next(alphabet.index(label) for alphabet in _ALPHABETS if label in alphabet)


_NARROW = {ord("Ａ") + shift + place: ord("A") + shift + place for shift in (0, 32) for place in range(26)}
"""Letters of full width, as Chinese and Japanese texts have them, to usual ones."""
