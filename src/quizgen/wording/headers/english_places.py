"""English sentences of where places lie: "In which country is London?"."""

from attrs import evolve, frozen

from quizgen.language.headers.english_subjects import HELD, HOLDERS
from quizgen.language.headers.english_verbs import OF_ARTISTS
from quizgen.wording.headers.default_sentences import DefaultSentences, as_shown
from quizgen.wording.headers.english_frame import EnglishFrame
from quizgen.wording.headers.english_grammar import plural_of
from quizgen.wording.headers.english_names import noun_of, place

_NAMED_OTHERWISE = frozenset({"region", "subregion", "district", "department"})
"""Places whose names are often points of the compass or codes, which nothing is *in*."""


def place_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a place that holds the subjects, or of several such places."""
    if frame.key in ("museum", "gallery") and noun_of(frame.traits.subject) in OF_ARTISTS and not frame.traits.several:
        return DefaultSentences(
            ask=frame.question(f"In which {frame.key} is {{S}}?"),
            ask_subject=frame.for_subject(f"is in this {frame.key}: {{V}}?"),
            subject=frame.subject,
        )
    several, held = frame.traits.several, HELD.get(noun_of(frame.traits.subject))
    if frame.traits.value not in ("things", "text") or frame.traits.is_long or held is None:
        return None
    noun = frame.noun if several else frame.key
    if HOLDERS.get(noun, 0) <= held or frame.header.tail:
        return None
    is_bare = noun in _NAMED_OTHERWISE
    subject = frame.subject_or(place) if held else frame.subject  # what stands in a city may have an article
    if several:
        location = _RIVER if noun_of(frame.traits.subject) == "river" else _ON if noun == "continent" else _IN
        return None if is_bare else evolve(_of_several(frame, location), subject=subject, value=place)
    return DefaultSentences(
        ask=frame.question(f"{'On' if noun == 'continent' else 'In'} which {noun} is {{S}}?"),
        ask_subject=frame.for_subject(f"is in this {noun}: {{V}}?" if is_bare else "is in {V}?"),
        say=frame.statement(f"The {noun} of {{S}} is {{V}}." if is_bare else "{S} is in {V}."),
        subject=subject,
        value=as_shown if is_bare else place,
    )


@frozen
class _Location:
    """How one says that a subject lies in several places."""

    which: str
    """How the question begins, before "which": "In"."""
    asked: str
    """How it goes on after the noun: "is {S}"."""
    every: str
    """What each of the places has of the subject, after their noun: "that {S} is in"."""
    said: str
    """What is said of the subject: "is in {V}"."""


_IN = _Location("In", "is {S}", "that {S} is in", "is in {V}")
_ON = _Location("On", "is {S}", "that {S} is on", "is in {V}")
_RIVER = _Location("Through", "does {S} flow", "through which {S} flows", "flows through {V}")


def _of_several(frame: EnglishFrame, location: _Location) -> DefaultSentences:
    return DefaultSentences(
        ask=frame.question(f"{location.which} which of these {plural_of(frame.noun)} {location.asked}?"),
        ask_all=frame.question(f"Name every {frame.noun} {location.every}."),
        ask_only=frame.question(f"{location.which} which {frame.noun} {location.asked}?"),
        ask_subject=frame.for_subject(f"{location.said}?"),
        say=frame.statement(f"{{S}} {location.said}."),
    )
