r"""Texts of a quiz as a platform shows them: its marks as HTML, its formulas in the platform's own form.

A text without marks is written as `texts.as_html` does. What is plain text on a platform has the plain reading.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import frozen

from quizgen.exporters.platforms.texts import as_html, broken_up
from quizgen.quiz import GAP, Question
from quizgen.text.isolates import FIRST_STRONG, is_against
from quizgen.text.markups import PLAIN, reading_by

if TYPE_CHECKING:
    from quizgen.text.formulas.formula import Formula
    from quizgen.text.markup.safe_html import FormulaWriter

_PLACE = "\ufdd0"
"""Stands for a formula until all text around it is harmless; no text has it, as nothing can show it."""

_BLOCK = re.compile("<(?:p|pre|ul|ol|table)[ >]")
_NO_LOSS = frozenset({"escape", "link"})
"""Marks whose plain reading says all: no output leads off the page."""


def has_marks(text: str) -> bool:
    r"""Tell whether a text with markup has marks that its plain reading lacks.

    Example:
        >>> has_marks("H~2~O"), has_marks(r"2\*3*4")
        (True, False)
    """
    from quizgen.text.markup.markdown import parsed  # noqa: PLC0415 - plain sheets don't need the parser

    return not _NO_LOSS.issuperset(parsed(text).marks)


def begins_with_block(text: str) -> bool:
    """Tell whether a text with markup begins with a list, a table or lines of code."""
    return any(_blocks(text)[:1])


def ends_in_block(text: str) -> bool:
    """Tell whether a text with markup has more than one paragraph, or a list, a table or lines of code."""
    blocks = _blocks(text)
    return len(blocks) > 1 or any(blocks)


def _blocks(text: str) -> list[bool]:
    """Return for each part of a text whether it is no paragraph."""
    if "\n" not in text:
        return []
    from quizgen.text.markup.markdown import parsed  # noqa: PLC0415 - plain sheets don't need the parser
    from quizgen.text.markup.marks import Paragraph  # noqa: PLC0415

    return [not isinstance(block, Paragraph) for block in parsed(text).blocks]


def marks_are_held(texts: Iterable[str], markup: str) -> bool:
    """Tell whether no text of those that a file has as plain text has marks."""
    return markup == PLAIN or not any(map(has_marks, texts))


def as_tex(formula: "Formula", display: bool) -> str:
    r"""Write a formula as `\(…\)` or `\[…\]`, for platforms that show TeX."""
    from quizgen.text.markup.safe_html import as_mathjax  # noqa: PLC0415 - plain sheets don't need it

    return as_mathjax(formula, display)


def paragraph(html: str, name: str = "") -> str:
    """Return HTML as a paragraph: a `div` where it has blocks, which a `p` can't hold. `name` is its class."""
    tag = "div" if _BLOCK.match(html) else "p"
    attribute = f' class="{name}"' if name else ""
    return f"<{tag}{attribute}>{html}</{tag}>"


@frozen
class QuizTexts:
    """Shows the texts of a quiz, by the notation in which they are written."""

    markup: str = PLAIN
    """How the texts are written: plain or markdown."""
    formula: "FormulaWriter" = as_tex
    """Writes a formula in the platform's form."""
    direction: str = "ltr"
    """How the quiz is written: `ltr` or `rtl`. What runs against it as a whole is isolated."""

    def read(self, text: str) -> str:
        """Return the plain reading of a text."""
        return reading_by(self.markup)(text)

    def write(self, text: str) -> str:
        """Return characters, such as those of a source, in the notation of the quiz."""
        if self.markup == PLAIN:
            return text
        from quizgen.text.markup.markdown_writer import escaped  # noqa: PLC0415 - plain sheets don't need it

        return escaped(text)

    def joined(self, between: str, *texts: str) -> str:
        """Return texts in the notation of the quiz as one, with characters between them that are no marks.

        Where one ends or the next begins with a block, such as lines of code, each begins on a line of its own.
        """
        is_apart = self.markup != PLAIN and (
            any(map(ends_in_block, texts[:-1])) or any(map(begins_with_block, texts[1:]))
        )
        return "\n\n".join(texts) if is_apart else between.join(texts)

    def plain(self, question: Question) -> Question:
        """Return a question with the plain readings of all its texts."""
        return question if self.markup == PLAIN else question.with_texts(self.read)

    def is_marked(self, text: str) -> bool:
        """Tell whether a text has marks, so that it can't be written as plain text without a loss."""
        return self.markup != PLAIN and has_marks(text)

    def html(self, text: str) -> str:
        r"""Return a text as HTML.

        Example:
            >>> QuizTexts("markdown").html(r"$x^2$ of H~2~O & $$")
            '\\(x^2\\) of H<sub>2</sub>O &amp; <span>$</span>$'
        """
        shown = self._html(text)
        return f"<bdi>{shown}</bdi>" if self.is_against(text) and not _BLOCK.match(shown) else shown

    def is_against(self, text: str) -> bool:
        """Tell whether a text, as a whole, runs against the direction of the quiz: C++ in one in Arabic."""
        return FIRST_STRONG not in text and is_against(self.read(text), self.direction)

    def _html(self, text: str) -> str:
        if not self.is_marked(text):
            return as_html(self.read(text))
        from quizgen.text.markup.markdown import parsed  # noqa: PLC0415 - plain sheets don't need the parser
        from quizgen.text.markup.safe_html import html_of_tree  # noqa: PLC0415

        formulas: list[str] = []

        def placed(formula: "Formula", display: bool) -> str:
            formulas.append(self.formula(formula, display))
            return _PLACE

        parts = broken_up(html_of_tree(parsed(text), placed)).split(_PLACE)
        return "".join(part + formula for part, formula in zip(parts, [*formulas, ""], strict=True))

    def around_gap(self, stem: str) -> tuple[str, str]:
        """Return what stands before the gap of a stem and behind it, as HTML."""
        before, _, after = self.html(stem).partition(GAP)
        return before, after
