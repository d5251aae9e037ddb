"""What Word has and python-docx has no names for: numbered lists, the direction of writing, lines to write on.

After ECMA-376, part 1, 17.9 (numbering) and 17.3 (paragraphs).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.table import Table
    from docx.text.paragraph import Paragraph

DEFINITION = 990
"""The number of the definition of our lists, above those of the template that python-docx begins with."""

LEVELS = (("decimal", "%1.", 425), ("upperLetter", "%2.", 850))
"""For questions and for options: how they are counted, how that looks, and the indent in twentieths of a point."""

HANGING = 425
"""How far a number stands before its text, in twentieths of a point."""


SPACE = 9
"""The space above a question, in points."""

CLOSE = 2
"""The space below each paragraph, in points."""


def define_lists(document: "Document") -> None:
    """Define lists in which questions have numbers and options letters, which begin anew after each question."""
    definition = _element("w:abstractNum", {"w:abstractNumId": str(DEFINITION)})
    definition.append(_element("w:multiLevelType", {"w:val": "multilevel"}))
    for level, (counted, text, indent) in enumerate(LEVELS):
        layer = _element("w:lvl", {"w:ilvl": str(level)})
        values = {"w:start": "1", "w:numFmt": counted, "w:lvlText": text, "w:lvlJc": "left"}
        for name, value in values.items():
            layer.append(_element(name, {"w:val": value}))
        properties = _element("w:pPr", {})
        properties.append(_element("w:ind", {"w:left": str(indent), "w:hanging": str(HANGING)}))
        layer.append(properties)
        definition.append(layer)
    numbering = document.part.numbering_part.element
    numbering.insert(0, definition)


def new_list(document: "Document") -> int:
    """Return the number of a new list that counts from 1."""
    numbering = document.part.numbering_part.element
    made = numbering.add_num(DEFINITION)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def number(paragraph: "Paragraph", numbers: int, *, level: int) -> None:
    """Make a paragraph one of a list: at level 0 with a number, at level 1 with a letter."""
    element: Any = paragraph._p
    properties = element.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = numbers


def indent(paragraph: "Paragraph") -> None:
    """Set a paragraph below the text of its question."""
    from docx.shared import Twips  # noqa: PLC0415 - an extra

    paragraph.paragraph_format.left_indent = Twips(HANGING)


def space_before(paragraph: "Paragraph") -> None:
    """Set a paragraph apart from the one above it."""
    from docx.shared import Pt  # noqa: PLC0415 - an extra

    paragraph.paragraph_format.space_before = Pt(SPACE)


def rule(paragraph: "Paragraph", section: "Section") -> None:
    """Draw a line to write on, as wide as the page allows."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER  # noqa: PLC0415 - an extra
    from docx.shared import Emu, Pt  # noqa: PLC0415

    page, left, right = section.page_width or 0, section.left_margin or 0, section.right_margin or 0
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Emu(page - left - right), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    paragraph.paragraph_format.space_before = Pt(12)
    paragraph.add_run("\t")


def set_language(document: "Document", language: str, *, is_rtl: bool) -> None:
    """Set the language of the whole document, by which Word checks spelling, and its direction."""
    from docx.shared import Pt  # noqa: PLC0415 - an extra

    document.styles["Normal"].paragraph_format.space_after = Pt(CLOSE)
    style = document.styles["Normal"].element
    characters = style.get_or_add_rPr()
    if is_rtl:
        style.get_or_add_pPr().append(_element("w:bidi", {}))
        characters.append(_element("w:rtl", {}))
    characters.append(_element("w:lang", {"w:val": language, "w:bidi": language}))


def set_direction(table: "Table", *, is_rtl: bool) -> None:
    """Let the columns of a table run as the text does."""
    if is_rtl:
        table._tbl.tblPr.insert(1, _element("w:bidiVisual", {}))


def _element(name: str, attributes: dict[str, str]) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an extra
    from docx.oxml.ns import qn  # noqa: PLC0415

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made
