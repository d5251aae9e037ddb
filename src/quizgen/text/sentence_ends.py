"""What sentences end with."""

from quizgen.text.isolates import POP
from quizgen.text.late_pattern import late_pattern

SENTENCE_ENDS = tuple(".!?…。！？؟")
"""The stops of all languages that quizgen speaks, each as a text."""

_INSERTED_AND_STOP = late_pattern(r"\}\.(?!\.)")
_TWO_STOPS = late_pattern(rf"(?<=\w)(\.{POP}?)\.(?![.\w])")


def with_one_stop(text: str, template: str) -> str:
    """Return the text that a template gave with one full stop where it has its own behind that of an abbreviation.

    Example:
        >>> with_one_stop("It was in 202 v. Chr..", "It was in {{ value }}."), with_one_stop("So...", "{{ value }}...")
        ('It was in 202 v. Chr.', 'So...')
    """
    may_have_two = ".." in text or f".{POP}." in text
    return _TWO_STOPS.sub(r"\1", text) if may_have_two and _INSERTED_AND_STOP.search(template) else text
