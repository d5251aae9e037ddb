"""English sentences of where places lie: "In which country is London?"."""

from quizgen.language.headers.english_subjects import HELD, HOLDERS
from quizgen.wording.headers.default_sentences import DefaultSentences, as_shown
from quizgen.wording.headers.english_frame import EnglishFrame
from quizgen.wording.headers.english_names import noun_of, place

_NAMED_OTHERWISE = frozenset({"region", "subregion", "district", "department"})
"""Places whose names are often points of the compass or codes, which nothing is *in*."""


def place_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a place that holds the subjects."""
    held = HELD.get(noun_of(frame.traits.subject))
    if frame.traits.several or frame.traits.value not in ("things", "text") or frame.traits.is_long or held is None:
        return None
    if HOLDERS.get(frame.key, 0) <= held or frame.header.tail:
        return None
    preposition = "On" if frame.key == "continent" else "In"
    is_bare = frame.key in _NAMED_OTHERWISE
    return DefaultSentences(
        ask=frame.question(f"{preposition} which {frame.key} is {{S}}?"),
        ask_subject=frame.for_subject(f"is in this {frame.key}: {{V}}?" if is_bare else "is in {V}?"),
        say=frame.statement(f"The {frame.key} of {{S}} is {{V}}." if is_bare else "{S} is in {V}."),
        subject=frame.subject_or(place),
        value=as_shown if is_bare else place,
    )
