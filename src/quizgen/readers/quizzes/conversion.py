r"""Texts of other programs as rich texts: the one way from HTML, Markdown, MathML and TeX to what a learner sees.

What nobody says to be HTML is HTML where it looks so, as Moodle has it: a known tag with its end, or an entity.
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import partial

from quizgen.readers.limits import LONGEST_TEXT
from quizgen.readers.quizzes.html_tree import has_tags, tree_of
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.rich_html import rich_html
from quizgen.readers.quizzes.rich_text import NOTHING, RichText, kept_lines, plain_text
from quizgen.readers.quizzes.tex import IN_MARKDOWN, WITH_DOLLARS, formulas_in, is_display, with_formulas
from quizgen.text.folding import canonical

_DATA = re.compile(r"data:[a-z]+/[\w.+-]+;base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)
_DOUBTFUL = re.compile(r"[<&\\$«\n]|\[tex\]")
"""Text of one line without any of these has no tag, no entity and no formula; most is so."""

_WIRIS = re.compile(r"«math.*?«/math»", re.DOTALL)
_FROM_WIRIS = str.maketrans({"«": "<", "»": ">", "¨": '"', "§": "&", "`": "'"})
_FIRST_MARK = 0xD900
"""Formulas in Markdown are moved to signs from here on, until it is HTML: to Markdown, `\\(` is a bracket."""


class Format(Enum):
    """What a text is written in."""

    HTML = "html"
    """HTML; line breaks are blanks."""
    MARKDOWN = "markdown"
    """Markdown, which may have HTML in it."""
    MARKDOWN_WITH_DOLLARS = "markdown with dollars"
    """Markdown in which `$x$` is a formula too."""
    PLAIN = "plain"
    """No marks at all."""
    FORMULAS = "formulas"
    """No marks but formulas in TeX."""
    BY_LOOKS = "by looks"
    """HTML where it looks so; its line breaks are kept."""


def converted(text: str, form: Format) -> RichText:
    """Return a text of another program as rich text.

    Args:
        text: the text as written, without what its file's own format needs (escapes of XML or GIFT).
        form: what it is written in.

    Raises:
        NotTaken: the text is too long, or has something that can't be taken over.
    """
    if not text:
        return NOTHING
    size = len(_DATA.sub("", text)) if "data:" in text else len(text)
    if size > LONGEST_TEXT:
        raise NotTaken(f"it holds a text of {size:,} characters; {LONGEST_TEXT:,} are the most")
    if form not in _MARKED and not _DOUBTFUL.search(text):
        return plain_text(canonical(text))
    return _CONVERTERS[form](text)


def _from_html(text: str) -> RichText:
    return rich_html(tree_of(_with_math(text)))


def _by_looks(text: str) -> RichText:
    """Return text of which nobody says what it is. A tag alone, such as <br>, is no HTML but what is asked about."""
    if not has_tags(text) and "«math" not in text:
        return _with_lines(text)
    found = rich_html(tree_of(_with_math(text), paired=True), lines=True)
    return found if not found.is_blank or found.embedded else kept_lines(text)


def _with_math(text: str) -> str:
    """Return HTML whose formulas are MathML, also those that the editor WIRIS stores in signs of its own."""
    return _WIRIS.sub(lambda match: match[0].translate(_FROM_WIRIS), text) if "«math" in text else text


def _with_lines(text: str) -> RichText:
    """Return a text without tags, with its formulas and its line breaks."""
    parts = list(formulas_in(text))
    return kept_lines(text) if all(not sign for sign, _ in parts) else with_formulas(text)


def _from_markdown(text: str, signs: Mapping[str, str] = IN_MARKDOWN) -> RichText:
    if text.count("[") > _MOST_BRACKETS:
        raise NotTaken(f"it has more than {_MOST_BRACKETS:,} brackets [", "make several questions of it")
    from markdown_it import MarkdownIt  # noqa: PLC0415 - few quizzes are written in Markdown

    kept: list[str] = []
    pieces: list[str] = []
    for sign, part in _outside_of_code(text, signs):
        if not sign:
            pieces.append(part)
            continue
        pieces.append(chr(_FIRST_MARK + len(kept)))
        kept.append(f"\\[{part}\\]" if is_display(sign) else f"\\({part}\\)")
        if len(kept) > _MOST_FORMULAS:
            raise NotTaken(f"it has more than {_MOST_FORMULAS} formulas", "make several questions of it")
    source = _BETWEEN_DIGITS.sub(lambda stars: _STAR * len(stars[0]), "".join(pieces))
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(source).replace(_STAR, "*")
    page = _NO_FORMULA.sub(r"\1<span></span>", page)
    for number, written in enumerate(kept):
        page = page.replace(chr(_FIRST_MARK + number), html.escape(written, quote=False))
    return rich_html(tree_of(page))


def _outside_of_code(text: str, signs: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the parts of Markdown as `formulas_in` does; what is code is no formula."""
    start = 0
    for code in _CODE.finditer(text):
        yield from formulas_in(text[start : code.start()], signs)
        yield "", code[0]
        start = code.end()
    yield from formulas_in(text[start:], signs)


_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\1).)*?(?<!`)\1(?!`)", re.DOTALL)
_NO_FORMULA = re.compile(r"(\\(?=[(\[])|\$(?=\$)|\[(?=tex\]))")
"""What is no formula in Markdown, and would be one in HTML: written as entities."""

_STAR = chr(_FIRST_MARK - 1)
_BETWEEN_DIGITS = re.compile(r"(?<=\d)\*+(?=\d)")
"""Times or a power (2*3*4), not stress."""

_MOST_FORMULAS, _MOST_BRACKETS = 200, 2_000

_MARKED = (Format.HTML, Format.MARKDOWN, Format.MARKDOWN_WITH_DOLLARS)
"""What has marks by its nature. In other texts, most have none."""

_CONVERTERS: Mapping[Format, Callable[[str], RichText]] = {
    Format.HTML: _from_html,
    Format.MARKDOWN: _from_markdown,
    Format.MARKDOWN_WITH_DOLLARS: partial(_from_markdown, signs=WITH_DOLLARS),
    Format.PLAIN: kept_lines,
    Format.FORMULAS: _with_lines,
    Format.BY_LOOKS: _by_looks,
}
