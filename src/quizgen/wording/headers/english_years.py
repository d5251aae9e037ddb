"""English sentences of columns beside years gone by: "How many divorces were there in 1867?"."""

from quizgen.language.headers.english_nouns import ROLES
from quizgen.wording.headers.default_sentences import DefaultSentences, Phrase, as_shown
from quizgen.wording.headers.english_frame import SUBJECT, VALUE, EnglishFrame
from quizgen.wording.headers.english_noun_sentences import is_measure
from quizgen.wording.headers.english_quantities import counted, figure_of


def year_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a column whose subjects are years. What it has was so in that year."""
    if not frame.traits.of_years or frame.traits.several or frame.traits.is_long:
        return None
    return _numbers(frame) if frame.traits.value == "number" else _names(frame)


def _numbers(frame: EnglishFrame) -> DefaultSentences | None:
    plural = counted(frame)
    if plural:
        return _sentences(
            frame,
            ask=f"How many {plural} were there",
            back=f"were there this many {plural}: {VALUE}",
            said=f"number of {plural}",
        )
    noun = frame.header.text + frame.header.unit if is_measure(frame.head) else figure_of(frame)
    if not noun:
        return None
    be = "were" if frame.is_plural and is_measure(frame.head) else "was"
    return _sentences(frame, ask=f"What {be} the {noun}", back=f"{be} the {noun} {VALUE}", said=noun, be=be)


def _names(frame: EnglishFrame) -> DefaultSentences | None:
    if frame.traits.value not in ("things", "text") or not frame.noun or frame.is_plural:
        return None
    asks = "Who" if frame.head in ROLES else "What"
    noun = frame.header.text
    return _sentences(frame, ask=f"{asks} was the {noun}", back=f"was this the {noun}: {VALUE}", said="")


def _sentences(frame: EnglishFrame, *, ask: str, back: str, said: str, be: str = "was") -> DefaultSentences:
    tail = frame.header.tail
    return DefaultSentences(
        ask=Phrase.alike(f"{ask} in {SUBJECT}{tail}?"),
        ask_subject=f"In which year {back}{tail}?",
        say=Phrase.alike(f"The {said} in {SUBJECT}{tail} {be} {VALUE}." if said else ""),
        subject=as_shown,
    )
