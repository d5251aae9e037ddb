"""English sentences of headers that no list has, in quotation marks: the “highjump” value, the “639-2/B”."""

from quizgen.language.headers.english_modifiers import NO_MODIFIERS
from quizgen.text.late_pattern import late_pattern
from quizgen.wording.headers.default_sentences import DefaultSentences, Phrase, unknown
from quizgen.wording.headers.english_frame import SUBJECT, VALUE, EnglishFrame
from quizgen.wording.headers.english_grammar import singular_of
from quizgen.wording.headers.label_words import readable
from quizgen.wording.headers.question_headers import raw

_YEAR = late_pattern(r"1\d{3}|20\d{2}")


def label_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a column of numbers, years or codes, whose header stands in them as it is written.

    There are none for a header with letters that English does not have: its table is in another language.
    """
    words = [word.casefold() for word in frame.header.words]
    if frame.traits.several or frame.traits.is_long or not NO_MODIFIERS.isdisjoint(words) or not words:
        return None
    if not all(word.isascii() for word in words):
        return None
    shown = readable(frame.traits.header)
    is_year = bool(_YEAR.fullmatch(shown))
    label = shown if is_year else f"“{raw(shown)}”"
    if frame.traits.precision == "years":
        return None
    if frame.traits.value == "number":
        label = f"figure for {label}" if is_year else f"{label} value"
    elif frame.traits.value == "year" and frame.traits.precision != "span":
        label = f"year for {label}"
    elif frame.traits.value not in ("things", "text") or not _is_a_sign(frame.traits.header):
        return None
    has_this = frame.for_subject(f"{frame.has} this {label}: {{V}}?").removesuffix("?")
    return DefaultSentences(
        ask=Phrase.alike(f"{SUBJECT}: what is the {label}?"),
        ask_subject=f"{has_this.removesuffix(frame.header.tail)}?",
        say=Phrase.alike(f"{SUBJECT}: the {label} is {VALUE}."),
        subject=unknown,
    )


def _is_a_sign(header: str) -> bool:
    """Tell whether a header is no word, but a sign with digits or capitals: 639-2/B, CPK."""
    return any(map(str.isdigit, header)) or (header.isupper() and not singular_of(header.casefold()))
