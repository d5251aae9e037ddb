"""Options that begin with their own letters, `A) 3`, `B) 4`: a person wrote them before what letters options did so."""

import re
from collections.abc import Iterator

from attrs import evolve

from quizgen.readers.quizzes.rich_text import BLOCK, KEPT, LINE, RichText
from quizgen.readers.quizzes.written import WrittenQuestion

LETTERS = "ABCDEFGH"
"""The letters that options may have."""

_BLANKS = f"[ \n{LINE}{BLOCK}{KEPT}]*"


def without_own_letters(question: WrittenQuestion) -> WrittenQuestion:
    """Return a question to choose from without the letters or numbers that all its options begin with, in their order.

    Outputs have letters of their own, and may shuffle. Names such as `A. Lincoln` are hardly in this order; where
    nothing tells the options apart but their letters, they stay.
    """
    if question.response or not question.ordered or not 1 < len(question.options) <= len(LETTERS):
        return question
    for signs, ends in ((LETTERS, r"(?:\)|[.:](?=\s))"), ("12345678", r"\)")):
        texts = list(_cut(question, signs, ends))
        if all(texts) and len({text.reading for text in texts if text}) == len(texts):
            options = (evolve(o, text=text) for o, text in zip(question.options, texts, strict=True) if text)
            return evolve(question, options=tuple(options))
    return question


def _cut(question: WrittenQuestion, signs: str, ends: str) -> Iterator[RichText | None]:
    """Yield the text of each option without its sign; None where it has none, or nothing behind it."""
    for sign, option in zip(signs, question.options, strict=False):
        begin = re.compile(rf"\A({_BLANKS})\\?\(?{sign}\\?{ends}\s*(?=\S)", re.IGNORECASE)
        text = option.text
        (shown, is_shown), (written, is_written) = (begin.subn(r"\1", each, 1) for each in (text.shown, text.written))
        yield evolve(text, shown=shown, written=written) if is_shown and is_written else None
