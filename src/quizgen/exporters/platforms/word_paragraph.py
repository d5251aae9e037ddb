"""The paragraphs and tables of a Word document, as XML (ECMA-376, part 1, 17.3 and 17.4).

python-docx could write them too, but takes ten times as long, since it looks for its place in the document each time.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from attrs import evolve, frozen

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
    content: str = ""
    """Runs of text with marks and formulas, as XML, behind its text."""
    bold: str = ""
    """What stands before its text in bold letters."""
    style: str = ""
    """The id of its style; empty for that of plain text."""
    numbers: int = 0
    """The number of the list that it belongs to; 0 for none."""
    level: int = 0
    """Its level in the list: 0 has a number, 1 a letter."""
    indents: int = 0
    """How deep it stands below the text of a question: 1 below its text, 2 below that of an option."""
    stands_apart: bool = False
    """Whether there is space above it."""
    keeps_with_next: bool = False
    """Whether it stays on one page with what follows."""
    is_ltr: bool = False
    """Whether it is written from left to right in a document that is not."""
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
        return f"<w:p><w:pPr>{properties}</w:pPr>{self._runs}{ruled}{drawing}</w:p>"

    @property
    def _runs(self) -> str:
        return f"{run(self.bold, BOLD)}{run(self.text)}{self.content}"

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
        if self.is_ltr:
            yield '<w:bidi w:val="0"/>'
        if self.stands_apart or self.ruled:
            yield f'<w:spacing w:before="{SPACE_TO_WRITE if self.ruled else SPACE}"/>'
        if self.indents:
            yield f'<w:ind w:left="{INDENT * self.indents}"/>'


@frozen
class WordTable:
    """A table."""

    rows: tuple[tuple[tuple["WordBlock", ...], ...], ...]
    """The cells of each row, each with what is in it."""
    widths: tuple[int, ...]
    """The widths of its columns, in twentieths of a point."""
    is_rtl: bool = False
    """Whether the first column is at the right."""
    indents: int = 0
    """How deep it stands below the text of a question, as with paragraphs."""
    has_lines: bool = False
    """Whether there are lines between its cells."""
    keeps_with_next: bool = False
    """Whether it stays on one page with what follows."""

    @property
    def xml(self) -> str:
        """The table as XML."""
        direction = "<w:bidiVisual/>" if self.is_rtl else ""
        lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
        borders = f"<w:tblBorders>{lines}</w:tblBorders>" if self.has_lines else ""
        indent = f'<w:tblInd w:w="{INDENT * self.indents}" w:type="dxa"/>' if self.indents else ""
        properties = f'{direction}<w:tblW w:w="{sum(self.widths)}" w:type="dxa"/>{indent}{borders}'
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        rows = "".join(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{self._cells(row)}</w:tr>" for row in self.rows)
        return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"

    def _cells(self, row: tuple[tuple["WordBlock", ...], ...]) -> str:
        cells = zip(row, self.widths, strict=True)
        return "".join(self._cell(blocks, width) for blocks, width in cells)

    def _cell(self, blocks: tuple["WordBlock", ...], width: int) -> str:
        content = "".join(block.xml for block in self._kept(blocks))
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'

    def _kept(self, cell: tuple["WordBlock", ...]) -> tuple["WordBlock", ...]:
        return tuple(evolve(block, keeps_with_next=True) for block in cell) if self.keeps_with_next else cell


WordBlock = WordParagraph | WordTable
"""What stands in a document, one below the other."""

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


BOLD = "<w:b/><w:bCs/>"
"""What makes a run bold."""


def run(text: str, properties: str = "") -> str:
    """Return a run of text as XML; empty where there is none."""
    if not text:
        return ""
    lines = "<w:br/>".join(_tabbed(line) for line in as_lines(text).split("\n"))
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{lines}</w:r>"


def _tabbed(line: str) -> str:
    return "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in line.split("\t"))
