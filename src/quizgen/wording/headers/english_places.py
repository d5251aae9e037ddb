"""English sentences of where places lie: "In which country is London?"."""

from attrs import evolve

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
    preposition = "On" if noun == "continent" else "In"
    is_bare = noun in _NAMED_OTHERWISE
    subject = frame.subject_or(place) if held else frame.subject  # what stands in a city may have an article
    if several:
        asked = _of_several(frame, preposition) if noun_of(frame.traits.subject) != "river" else _of_a_river(frame)
        return None if is_bare else evolve(asked, subject=subject, value=place)
    return DefaultSentences(
        ask=frame.question(f"{preposition} which {noun} is {{S}}?"),
        ask_subject=frame.for_subject(f"is in this {noun}: {{V}}?" if is_bare else "is in {V}?"),
        say=frame.statement(f"The {noun} of {{S}} is {{V}}." if is_bare else "{S} is in {V}."),
        subject=subject,
        value=as_shown if is_bare else place,
    )


def _of_several(frame: EnglishFrame, preposition: str) -> DefaultSentences:
    return DefaultSentences(
        ask=frame.question(f"{preposition} which of these {plural_of(frame.noun)} is {{S}}?"),
        ask_all=frame.question(f"Name every {frame.noun} that {{S}} is {preposition.lower()}."),
        ask_only=frame.question(f"{preposition} which {frame.noun} is {{S}}?"),
        ask_subject=frame.for_subject("is in {V}?"),
        say=frame.statement("{S} is in {V}."),
    )


def _of_a_river(frame: EnglishFrame) -> DefaultSentences:
    noun = frame.noun
    return DefaultSentences(
        ask=frame.question(f"Through which of these {plural_of(noun)} does {{S}} flow?"),
        ask_all=frame.question(f"Name every {noun} through which {{S}} flows."),
        ask_only=frame.question(f"Through which {noun} does {{S}} flow?"),
        ask_subject=frame.for_subject("flows through {V}?"),
        say=frame.statement("{S} flows through {V}."),
    )
