"""The class of a word, where the way it is written shows it: `to go` is a verb, `the house` a noun."""

from quizgen.text.folding import ARTICLES
from quizgen.text.late_pattern import late_pattern

VERB_MARKS = frozenset(("to", "att", "se", "sich"))
"""Words before a verb: before an English or Swedish infinitive, and of verbs that are reflexive."""

LOOSE_MARKS = frozenset("a an un una uno une ein eine o os as um uma uns umas unos unas des".split())
"""Words that stand before a noun in lists of words. Elsewhere they begin descriptions, too: a planned economy."""

ELIDED = ("l'", "l’", "un'", "un’")
"""Articles that are written together with their noun."""

LONGEST_NAME = 3
"""Words that the name of a thing has at most, with its article. What is longer is a description."""

_JAPANESE = (
    ("verb", late_pattern(r".*[\u4e00-\u9fff].*[うくぐすつぬぶむる]")),
    ("adjective", late_pattern(r".*[\u4e00-\u9fff].*い")),
)
_KOREAN_VERB = late_pattern(r"[\uac00-\ud7a3]+다")
_ADVERB = late_pattern(r"\w{3,}(ly|mente)")
_INFINITIVES = {
    "german deutsch allemand aleman tedesco alemao": late_pattern(r"\w{2,}(en|ern|eln)|tun|sein"),
    "spanish espanol castellano spanisch espagnol spagnolo espanhol": late_pattern(r"\w+(ar|er|ir)(se)?|ir"),
    "portuguese portugues portugiesisch portugais portoghese": late_pattern(r"\w+(ar|er|ir|or)(-se)?|ir"),
    "french francais franzosisch frances francese": late_pattern(r"\w{2,}(er|ir|oir|dre|tre|ire)"),
    "italian italiano italienisch italien": late_pattern(r"\w{2,}(are|ere|ire|rsi|rre)"),
}
_INFINITIVE_OF = {name: ending for names, ending in _INFINITIVES.items() for name in names.split()}


def row_class(text: str, partner: str) -> str:
    """Return the class of a word and its translation: `verb` behind `to`, `noun` behind an article in small letters.

    The word itself comes first. A description such as "the study of plants" shows no class of what it describes. Where
    neither shows a class, it is an empty text.

    Example:
        >>> row_class("to go", "ir"), row_class("dog", "der Hund"), row_class("食べる", "to eat")
        ('verb', 'noun', 'verb')
        >>> row_class("The Hague", "den Haag"), row_class("botany", "the study of plants")
        ('', '')
    """
    for each in (text, partner) if partner.count(" ") < LONGEST_NAME else (text,):
        if not each[:1].islower():
            continue
        if each.startswith(ELIDED):
            return "noun"
        first, space, _ = each.partition(" ")
        if space and first in VERB_MARKS:
            return "verb"
        if space and first in ARTICLES:
            return "noun"
    return ""


def likely_class(text: str, language: str = "") -> str:
    """Return the class that an ending or an indefinite article suggests, else an empty text. Either may mislead.

    Args:
        text: the word.
        language: the name of its language, folded, as it heads a column; empty if nothing says it.

    Example:
        >>> likely_class("食べる"), likely_class("大きい"), likely_class("quickly"), likely_class("hablar", "spanish")
        ('verb', 'adjective', 'adverb', 'verb')
        >>> likely_class("a dog"), likely_class("水"), likely_class("water", "english")
        ('noun', '', '')
    """
    if not text.isascii():
        for name, pattern in _JAPANESE:
            if pattern.fullmatch(text):
                return name
        if _KOREAN_VERB.fullmatch(text):
            return "verb"
    first, space, _ = text.partition(" ")
    if space or not text[:1].islower():
        return "noun" if space and first in LOOSE_MARKS else ""
    if _ADVERB.fullmatch(text):
        return "adverb"
    infinitive = _INFINITIVE_OF.get(language)
    return "verb" if infinitive and infinitive.fullmatch(text) else ""
