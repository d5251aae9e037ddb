"""Formulas as Word's own (OMML, ECMA-376, part 1, 22.1), which can be edited there."""

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape, quoteattr

from quizgen.text.formulas.formula import (
    Array,
    Atom,
    Dressed,
    Fenced,
    Formula,
    FormulaPart,
    Fraction,
    Parts,
    Root,
    Scripts,
)
from quizgen.text.formulas.tex_commands import ACCENTS, BELOW, STRETCHED
from quizgen.text.formulas.typefaces import in_typeface

NOTHING = "\u200b"
"""What stands where Word would else show an empty box to fill in."""

_COMBINING = {
    "→": "\u20d7", "^": "\u0302", "¯": "\u0305", "~": "\u0303", "˙": "\u0307", "¨": "\u0308", "´": "\u0301",
    "`": "\u0300", "˘": "\u0306", "ˇ": "\u030c", "˚": "\u030a", "←": "\u20d6", "↔": "\u20e1",
}  # fmt: skip
"""For each accent, the sign by which Word knows it."""

_TEXT = "<m:nor/>"
"""What makes a run upright, in Word and in LibreOffice."""

_LINES = {"overline": "top", "underline": "bot"}
_ALIGNED = {"l": "left", "r": "right"}


def omml_of(formula: Formula, *, display: bool = False) -> str:
    r"""Return a formula as an element of a paragraph.

    Example:
        >>> from quizgen.text.formulas.tex_parser import formula_of
        >>> print(omml_of(formula_of("x^2")))
        <m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>
    """
    math = f"<m:oMath>{_of(formula.content)}</m:oMath>"
    return f"<m:oMathPara>{math}</m:oMathPara>" if display else math


def _of(part: FormulaPart, typeface: str = "") -> str:
    """Return the elements for a part."""
    write: Callable[[FormulaPart, str], str] = _WRITERS[type(part)]
    return write(part, typeface)


def _holder(name: str, part: FormulaPart | None, typeface: str = "") -> str:
    """Return an element that holds a part, and is never empty. A sign alone is a text, which needs no two sides."""
    alone = part.items[0] if isinstance(part, Parts) and len(part.items) == 1 else part
    if isinstance(alone, Atom) and alone.role in ("binary", "relation"):
        return f"<m:{name}>{_run(alone.text, _TEXT)}</m:{name}>"
    return f"<m:{name}>{(_of(part, typeface) if part else '') or _run(NOTHING)}</m:{name}>"


def _run(text: str, properties: str = "") -> str:
    properties = f"<m:rPr>{properties}</m:rPr>" if properties else ""
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<m:r>{properties}<m:t{space}>{escape(text)}</m:t></m:r>"


def _atom(atom: Atom, typeface: str) -> str:
    text = "".join(in_typeface(character, typeface) for character in atom.text) if typeface else atom.text
    is_upright = atom.role in ("text", "upright") or (typeface == "mathrm" and atom.role == "letter")
    return _run(text, _TEXT if is_upright else '<m:sty m:val="p"/>' if atom.role == "function" else "")


def _parts(parts: Parts, typeface: str) -> str:
    """Return a row. What belongs to what follows it, as numbers before an isotope, takes the next part with it."""
    written, items = "", list(parts.items)
    while items:
        item = items.pop(0)
        if isinstance(item, Scripts) and items and _takes_next(item):
            written += _before(item, items.pop(0), typeface)
        else:
            written += _of(item, typeface)
    return written


def _takes_next(scripts: Scripts) -> bool:
    return scripts.base == Parts(()) or _is_large(scripts.base)


def _is_large(part: FormulaPart) -> bool:
    return isinstance(part, Atom) and part.role == "large"


def _before(scripts: Scripts, following: FormulaPart, typeface: str) -> str:
    """Return small parts before a part, or a sum with what it sums up."""
    if _is_large(scripts.base):
        return _large(scripts, following, typeface)
    small = f"{_holder('sub', scripts.low)}{_holder('sup', scripts.high)}"
    return f"<m:sPre>{small}{_holder('e', following, typeface)}</m:sPre>"


def _large(scripts: Scripts, following: FormulaPart | None, typeface: str) -> str:
    sign = scripts.base.text if isinstance(scripts.base, Atom) else ""
    stacked = isinstance(scripts.base, Atom) and scripts.base.stacked
    hidden = "".join(
        f'<m:{name}Hide m:val="1"/>' for name, part in (("sub", scripts.low), ("sup", scripts.high)) if part is None
    )
    place = "undOvr" if stacked else "subSup"
    properties = f'<m:naryPr><m:chr m:val={quoteattr(sign)}/><m:limLoc m:val="{place}"/>{hidden}</m:naryPr>'
    small = f"{_holder('sub', scripts.low)}{_holder('sup', scripts.high)}"
    return f"<m:nary>{properties}{small}{_holder('e', following, typeface)}</m:nary>"


def _fraction(part: Fraction, typeface: str) -> str:
    properties = "" if part.bar else '<m:fPr><m:type m:val="noBar"/></m:fPr>'
    return f"<m:f>{properties}{_holder('num', part.above, typeface)}{_holder('den', part.below, typeface)}</m:f>"


def _root(part: Root, typeface: str) -> str:
    if part.degree:
        return f"<m:rad>{_holder('deg', part.degree)}{_holder('e', part.content, typeface)}</m:rad>"
    hidden = '<m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>'
    return f"<m:rad>{hidden}{_holder('e', part.content, typeface)}</m:rad>"


def _scripts(part: Scripts, typeface: str) -> str:
    if _is_large(part.base):
        return _large(part, None, typeface)
    is_braced = isinstance(part.base, Dressed) and part.base.command in ("overbrace", "underbrace")
    if part.upright or is_braced or (isinstance(part.base, Atom) and part.base.stacked):
        return _limits(part, typeface)
    names = {"sub": part.low, "sup": part.high}
    small = "".join(_holder(name, one) for name, one in names.items() if one)
    name = "sSubSup" if part.low and part.high else "sSub" if part.low else "sSup"
    return f"<m:{name}>{_holder('e', part.base, typeface)}{small}</m:{name}>"


def _limits(part: Scripts, typeface: str) -> str:
    """Return a part with others straight below and above it."""
    written = _of(part.base, typeface)
    for name, one in (("limLow", part.low), ("limUpp", part.high)):
        written = f"<m:{name}><m:e>{written}</m:e>{_holder('lim', one)}</m:{name}>" if one else written
    return written


def _dressed(part: Dressed, typeface: str) -> str:
    if part.command not in ACCENTS:
        return _of(part.content, part.command)
    content = _holder("e", part.content, typeface)
    if part.command in _LINES:
        return f'<m:bar><m:barPr><m:pos m:val="{_LINES[part.command]}"/></m:barPr>{content}</m:bar>'
    sign = ACCENTS[part.command]
    if part.command in STRETCHED and sign not in _COMBINING:
        place, other = ("bot", "top") if part.command in BELOW else ("top", "bot")
        position = f'<m:pos m:val="{place}"/><m:vertJc m:val="{other}"/>'
        return f'<m:groupChr><m:groupChrPr><m:chr m:val="{sign}"/>{position}</m:groupChrPr>{content}</m:groupChr>'
    return f'<m:acc><m:accPr><m:chr m:val="{_COMBINING[sign]}"/></m:accPr>{content}</m:acc>'


def _fenced(part: Fenced, typeface: str) -> str:
    return _delimited(part.opening, _holder("e", part.content, typeface), part.closing)


def _delimited(opening: str, content: str, closing: str) -> str:
    signs = f"<m:begChr m:val={quoteattr(opening)}/><m:endChr m:val={quoteattr(closing)}/>"
    return f"<m:d><m:dPr>{signs}</m:dPr>{content}</m:d>"


def _array(part: Array, typeface: str) -> str:
    width = max(map(len, part.rows), default=1)
    sides = part.alignment or "c"
    columns = "".join(_column(sides[place % len(sides)]) for place in range(width))
    rows = "".join(f"<m:mr>{_cells(row, width, typeface)}</m:mr>" for row in part.rows)
    matrix = f"<m:m><m:mPr><m:mcs>{columns}</m:mcs></m:mPr>{rows}</m:m>"
    return _delimited(part.opening, f"<m:e>{matrix}</m:e>", part.closing) if part.opening or part.closing else matrix


def _column(side: str) -> str:
    return f'<m:mc><m:mcPr><m:count m:val="1"/><m:mcJc m:val="{_ALIGNED.get(side, "center")}"/></m:mcPr></m:mc>'


def _cells(row: Sequence[FormulaPart], width: int, typeface: str) -> str:
    empty = f"<m:e>{_run(NOTHING)}</m:e>"
    return "".join(_holder("e", cell, typeface) for cell in row) + empty * (width - len(row))


_WRITERS: dict[type, Callable[..., str]] = {
    Atom: _atom,
    Parts: _parts,
    Fraction: _fraction,
    Root: _root,
    Scripts: _scripts,
    Dressed: _dressed,
    Fenced: _fenced,
    Array: _array,
}
"""How each kind of part is written."""
