"""Headers that are questions: "What is the capital of …?", "How many legs has {animal}?", "How many legs?"."""

from quizgen.text.late_pattern import late_pattern
from quizgen.wording.headers.default_sentences import DefaultSentences, HeaderTraits, Phrase, unknown

QUESTION_MARKS = "?？؟"
"""What a question ends with."""

_GAP = late_pattern(r"…|\.\.\.+|_{2,}|\{[^{}]*\}|\[[^\[\]]*\]|<[^<>]*>")
_SUBJECT = "{{ subject }}"
_VALUE = "{{ value }}"


def question_sentences(traits: HeaderTraits) -> DefaultSentences | None:
    """Return the sentences of a header that is a question. Without a gap for the subject, the subject leads in.

    Example:
        >>> question_sentences(HeaderTraits(header="What is the capital of …?")).ask.inside
        'What is the capital of {{ subject }}?'
        >>> question_sentences(HeaderTraits(header="How many legs?")).ask.apart
        '{{ subject }}: How many legs?'
    """
    header = " ".join(traits.header.split())
    if not header or header[-1] not in QUESTION_MARKS or traits.value == "yes_no":
        return None
    parts = [raw(part) for part in _GAP.split(header)]
    if len(parts) == 1:
        ask = Phrase.alike(f"{_SUBJECT}: {parts[0]}")
        return DefaultSentences(ask=ask, say=Phrase.alike(f"{ask.apart} {_VALUE}"), subject=unknown)
    ask = Phrase(_SUBJECT.join(parts), f"{_SUBJECT}: {'…'.join(parts)}")
    return DefaultSentences(ask=ask, say=Phrase(f"{ask.inside} {_VALUE}", f"{ask.apart} {_VALUE}"))


def raw(text: str) -> str:
    """Return a text as a part of a template that shows it as it is: braces of its own are no variables."""
    return (
        text
        if "{" not in text and "}" not in text
        else "{{ '" + text.replace("\\", "\\\\").replace("'", "\\'") + "' }}"
    )
