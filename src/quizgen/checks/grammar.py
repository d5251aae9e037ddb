"""Options that fit the stem by grammar, and others that don't. English only."""

import re
from collections.abc import Iterator

from quizgen.checks.base import HALADYNA, Flaw, Review, rule
from quizgen.language import primary
from quizgen.language.lexicon import words_in

MOST_WORDS = 4
"""With more words, an option is a phrase, and whether it is plural is hard to tell."""

_ARTICLE = re.compile(r"\s(an?)(?:\s*(?:_{2,}|…|\.{2,}|:|-|–|—))*\s*$|\s(an?) _{2,}")
_GLIDE = re.compile(
    r"eu|ewe|ouija|once|one(?![a-z])|ones|uni(?!n|m[mp]|d[ei])|u[bcfghjkqrstv][aeiou]|usu|utr|ubiq|ur[aeiou]|use"
)
"""Words that begin with a vowel in writing and with a consonant (yoo, wun) in speech."""
_SILENT = re.compile(r"hour|honest|honou?r|heir(?!l)|heirloom")
_EIGHTEENTH = re.compile(r"8|1[18](?!\d)|1[18](?=[,\u202f ]\d{3})")
_LETTERS_SAID = "AEFHILMNORSX"
"""Letters whose names begin with a vowel."""

_PLURALS = frozenset(
    "men women children people mice teeth feet geese oxen lice bacteria criteria phenomena fungi larvae algae nuclei "
    "stimuli cacti vertebrae".split()
)
_NO_PLURALS = frozenset(
    "gas bus lens news series species means bias atlas canvas christmas iris oasis chaos cosmos diabetes measles "
    "aids yes plus minus us this always perhaps james paris texas kansas wales athens brussels moses mars".split()
)
_SINGULAR_STEM = frozenset("is was does has a an this".split())
_PLURAL_STEM = frozenset("are were do have these those".split())


@rule(
    id="article-cue",
    severity="medium",
    reason="a stem that ends in a or an fits only options that begin with the right sound",
    reference=f"{HALADYNA} 28c",
    fix="write 'a or an', or give each option its own article",
)
def article_cue(review: Review) -> Iterator[Flaw]:
    """Find stems that end in `a` or `an` before options that need the other of the two."""
    if primary(review.quiz.language) != "en":
        return
    for question, choice in review.choices:
        found = _ARTICLE.search(question.stem)
        article = (found[1] or found[2]) if found else ""
        sounds = [begins_with_vowel(text) for text in (choice.key, *choice.others)] if found else []
        if article and (article == "a") in sounds:
            yield Flaw(f"'{article}' at the end of the stem fits only some options: {question.stem}", question)


def begins_with_vowel(text: str) -> bool | None:
    """Tell whether an English text begins with a vowel in speech (hour, MRI, 8, not European); None if unsure."""
    first = re.match(r"\W*([\w.]+)", text)
    if first is None:
        return None
    word = first[1]
    if word[0].isdigit():
        return bool(_EIGHTEENTH.match(text.lstrip()))
    if len(word) > 1 and word.isupper() and word.isalpha():
        return word[0] in _LETTERS_SAID if len(word) < 4 else None  # noqa: PLR2004 - longer ones may be said as words
    lower = word.lower()
    return bool(_SILENT.match(lower)) or (lower[0] in "aeiou" and not _GLIDE.match(lower))


@rule(
    id="plural-cue",
    severity="medium",
    reason="a right option that alone is plural, or alone is not, stands out",
    reference=f"{HALADYNA} 28c",
    fix="put all options in the singular, or all in the plural",
)
def plural_cue(review: Review) -> Iterator[Flaw]:
    """Find nouns as options of which the key alone is plural, or alone is singular. Names can't be changed."""
    if primary(review.quiz.language) != "en":
        return
    for question, choice in review.choices:
        if len(choice.others) < 2 or review.has_names(question):  # noqa: PLR2004 - one alone is no pattern
            continue
        key, *others = (_is_plural(text) for text in (choice.key, *choice.others))
        if key is None or None in others or key in others:
            continue
        common = all(text[0].islower() for text in (choice.key, *choice.others))
        if common or _number_of(choice.stem_words) is key:
            word = "plural" if key else "singular"
            yield Flaw(f"the right option alone is {word}: {question.stem}", question)


def _is_plural(text: str) -> bool | None:
    """Tell by its ending whether a noun of a few words is plural; None if it is no noun."""
    words = words_in(re.split(r" (?:of|in|on|from|with|for|to) ", text)[0])
    if not words or len(words) > MOST_WORDS or any(character.isdigit() for character in text):
        return None
    noun = words[-1]
    if noun in _PLURALS:
        return True
    return noun.endswith("s") and len(noun) > 3 and noun not in _NO_PLURALS and not _singular_ending(noun)  # noqa: PLR2004


def _singular_ending(noun: str) -> bool:
    return noun.endswith(("ss", "us", "is", "ics", "'s"))


def _number_of(stem: tuple[str, ...]) -> bool | None:
    """Tell whether a stem asks for something plural; None where it does not say so."""
    plural, singular = _PLURAL_STEM & {*stem}, _SINGULAR_STEM & {*stem}
    return None if bool(plural) == bool(singular) else bool(plural)
