"""The paragraphs and tables of a Word document, as XML (ECMA-376, part 1, 17.3 and 17.4).

python-docx could write them too, but takes ten times as long, since it looks for its place in the document each time.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from attrs import frozen

from quizgen.exporters.platforms.texts import as_lines

INDENT = 425
"""How far the text of a question stands from its number, in twentieths of a point."""

SPACE = 180
"""The space above a question, in twentieths of a point."""

SPACE_TO_WRITE = 240
"""The space above a line to write on, in twentieths of a point."""


@frozen
class WordParagraph:
    """A paragraph."""

    text: str = ""
    """Its text, with line breaks."""
    bold: str = ""
    """What stands before its text in bold letters."""
    style: str = ""
    """The id of its style; empty for that of plain text."""
    numbers: int = 0
    """The number of the list that it belongs to; 0 for none."""
    level: int = 0
    """Its level in the list: 0 has a number, 1 a letter."""
    is_indented: bool = False
    """Whether it stands below the text of a question."""
    stands_apart: bool = False
    """Whether there is space above it."""
    keeps_with_next: bool = False
    """Whether it stays on one page with what follows."""
    on_new_page: bool = False
    """Whether a page begins with it."""
    ruled: int = 0
    """The width of the line to write on that it is, in twentieths of a point; 0 where it is none."""
    drawing: str = ""
    """A picture in it, as XML."""

    @property
    def xml(self) -> str:
        """The paragraph as XML."""
        drawing = f"<w:r><w:drawing>{self.drawing}</w:drawing></w:r>" if self.drawing else ""
        ruled = "<w:r><w:tab/></w:r>" if self.ruled else ""
        properties = "".join(self._properties())
        return f"<w:p><w:pPr>{properties}</w:pPr>{_run(self.bold, is_bold=True)}{_run(self.text)}{ruled}{drawing}</w:p>"

    def _properties(self) -> Iterator[str]:
        """Yield the properties in the order that the format wants."""
        if self.style:
            yield f'<w:pStyle w:val="{self.style}"/>'
        if self.keeps_with_next:
            yield "<w:keepNext/>"
        if self.on_new_page:
            yield "<w:pageBreakBefore/>"
        if self.numbers:
            yield f'<w:numPr><w:ilvl w:val="{self.level}"/><w:numId w:val="{self.numbers}"/></w:numPr>'
        if self.ruled:
            yield f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{self.ruled}"/></w:tabs>'
        if self.stands_apart or self.ruled:
            yield f'<w:spacing w:before="{SPACE_TO_WRITE if self.ruled else SPACE}"/>'
        if self.is_indented:
            yield f'<w:ind w:left="{INDENT}"/>'


def table(rows: Iterable[tuple[WordParagraph, WordParagraph]], width: int, *, is_rtl: bool) -> str:
    """Return a table of two columns as XML.

    Args:
        rows: the two cells of each row.
        width: of each column, in twentieths of a point.
        is_rtl: whether the first column is at the right.
    """
    direction = "<w:bidiVisual/>" if is_rtl else ""
    grid = f'<w:gridCol w:w="{width}"/>' * 2
    head = f'<w:tblPr>{direction}<w:tblW w:w="{2 * width}" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    return f"<w:tbl>{head}{''.join(_row(row, width) for row in rows)}</w:tbl>"


def _row(cells: Iterable[WordParagraph], width: int) -> str:
    size = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(f'<w:tc>{size}{cell.xml}</w:tc>' for cell in cells)}</w:tr>"


def _run(text: str, *, is_bold: bool = False) -> str:
    if not text:
        return ""
    lines = "<w:br/>".join(_tabbed(line) for line in as_lines(text).split("\n"))
    return f"<w:r>{'<w:rPr><w:b/><w:bCs/></w:rPr>' if is_bold else ''}{lines}</w:r>"


def _tabbed(line: str) -> str:
    return "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in line.split("\t"))
