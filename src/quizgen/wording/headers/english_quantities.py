"""English sentences of columns of counts: "Moons", "Number of seats"."""

import re

from attrs import evolve

from quizgen.language.headers.english_nouns import (
    COUNTABLE,
    COUNTED,
    DIVISIBLE,
    FIGURED,
    NAMES,
    NOUN_ENDINGS,
    OCCURRENCES,
    PLACES,
    ROLES,
)
from quizgen.wording.headers.default_sentences import DefaultSentences, Phrase, unknown
from quizgen.wording.headers.english_frame import SUBJECT, VALUE, EnglishFrame
from quizgen.wording.headers.english_grammar import NOUNS, plural_of, singular_of

_PLURAL = re.compile(r"[a-z]{2,}[a-rtv-z]s")
_SINGULARS = frozenset(
    {"perhaps", "always", "news", "lens", "atlas", "canvas", "alias", "chaos", "cosmos", "bias", "plus"}
)
_NO_PLURALS = ("is", "ics", "ings", "less", "wards", "ways")
"""Endings of words that are no plurals, or of what nobody counts: basis, physics, savings."""


def count_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of how many of something a subject has."""
    plural = counted(frame) or _unknown_plural(frame)
    if not plural or frame.traits.value != "number" or not _may_be_counted(frame):
        return None
    if plural == "years" and frame.traits.precision in ("year", "years"):  # those of a reign: 1558–1603
        return DefaultSentences(ask=Phrase.alike(f"{SUBJECT}: which years?"), subject=unknown)
    be = "was" if frame.header.is_past else "is"
    return DefaultSentences(
        ask=_asked(frame, plural),
        ask_subject=frame.for_subject(f"{frame.has} this number of {plural}: {{V}}?"),
        say=frame.statement(f"The number of {plural} {_of(frame)} {{S}} {be} {{V}}."),
        subject=frame.subject if counted(frame) else unknown,
    )


def _unknown_plural(frame: EnglishFrame) -> str:
    """Return a header that is a plural which no list has: strokes. Words for names have a capital: Texas, Wales."""
    header, traits = frame.traits.header, frame.traits
    is_plural = _PLURAL.fullmatch(header) and not header.endswith(_NO_PLURALS) and header not in _SINGULARS
    is_known = frame.header.head is not None or header in NOUNS
    return header if is_plural and not is_known and not traits.has_decimals and not traits.precision else ""


def _asked(frame: EnglishFrame, plural: str) -> Phrase:
    """Ask how many there are. What happens, such as a murder, nobody has."""
    apart = f"{SUBJECT}: how many {plural}{frame.header.unit}{frame.header.tail}?"
    if _of(frame) == "for":
        be = "was" if frame.header.is_past else "is"
        return evolve(frame.question(f"What {be} the number of {plural} for {{S}}?"), apart=apart)
    return evolve(frame.question(f"How many {plural} {frame.does} {{S}} have?"), apart=apart)


def _may_be_counted(frame: EnglishFrame) -> bool:
    """Tell whether the numbers can be counts. Of women there are no 11.16, which are percent."""
    return not frame.traits.has_decimals or frame.head in DIVISIBLE or "per" in frame.header.words


def _of(frame: EnglishFrame) -> str:
    return "for" if frame.head in OCCURRENCES else "of"


def counted(frame: EnglishFrame) -> str:
    """Return the plural of what is counted, with the words before it, or an empty text."""
    words = list(frame.header.words)
    match [word.casefold() for word in words]:
        case ["number" | "#" | "count", "of", *_] if len(words) > len(["number", "of"]):
            return _all_plural(words[2:])
        case ["number" | "#" | "n", _, *_] if singular_of(words[-1]):
            return " ".join(words[1:])
        case [_, *_, "count"] if singular_of(words[-2]) or words[-2] in COUNTABLE:
            return _all_plural(words[:-1])
    head = frame.header.head
    if head is None or not frame.is_plural or words[head + 1 : head + 2] not in ([], ["per"]):
        return ""
    return frame.header.text if frame.head in COUNTABLE | ROLES | PLACES else ""


def _all_plural(words: list[str]) -> str:
    last = words[-1]
    is_plural = singular_of(last) or last in COUNTED or last.endswith("s") or last not in COUNTABLE
    return " ".join(words if is_plural else [*words[:-1], plural_of(last)])


def figure_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a column of numbers whose noun is no measure: the figure for education."""
    figure = figure_of(frame)
    if not figure or frame.traits.value != "number" or frame.traits.several or frame.traits.precision == "years":
        return None
    be = "was" if frame.header.is_past else "is"
    return DefaultSentences(
        ask=Phrase.alike(f"{SUBJECT}: what {be} the {figure}{frame.header.tail}?"),
        ask_subject=frame.for_subject(f"{frame.has} this {figure}: {{V}}?"),
        say=Phrase.alike(f"{SUBJECT}: the {figure}{frame.header.tail} {be} {VALUE}."),
        subject=frame.subject,
    )


def figure_of(frame: EnglishFrame) -> str:
    """Return what a number is where its noun is no measure: figure for education. Empty where the noun is not known."""
    is_figured = frame.head in FIGURED | NAMES or frame.head.endswith(NOUN_ENDINGS) or bool(counted(frame))
    return f"figure for {frame.header.text}{frame.header.unit}" if is_figured else ""
