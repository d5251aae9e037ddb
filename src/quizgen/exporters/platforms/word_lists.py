"""What Word has and python-docx has no names for: numbered lists, and the direction of writing.

After ECMA-376, part 1, 17.9 (numbering) and 17.7 (styles).
"""

from typing import TYPE_CHECKING, Any

from quizgen.exporters.platforms.word_paragraph import INDENT

if TYPE_CHECKING:
    from docx.document import Document

DEFINITION = 990
"""The number of the definition of our lists, above those of the template that python-docx begins with."""

LEVELS = (("decimal", "%1.", INDENT), ("upperLetter", "%2.", 2 * INDENT))
"""For questions and for options: how they are counted, how that looks, and the indent in twentieths of a point."""


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
        properties.append(_element("w:ind", {"w:left": str(indent), "w:hanging": str(INDENT)}))
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


def _element(name: str, attributes: dict[str, str]) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an extra
    from docx.oxml.ns import qn  # noqa: PLC0415

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made
