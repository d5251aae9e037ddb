"""A formula as MathML, which browsers print, select and hand to screen readers.

What is written is a closed set of elements and attributes, and all text is escaped: nothing of what an author wrote can
become an element.
"""

from collections.abc import Callable
from html import escape

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
from quizgen.text.formulas.formula_reading import reading_of_formula
from quizgen.text.formulas.tex_commands import ACCENTS, BELOW, STRETCHED
from quizgen.text.formulas.typefaces import in_typeface

MATHML_ELEMENTS = frozenset(
    "math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd".split()
)
"""All elements that are written."""

MATHML_ATTRIBUTES = frozenset(
    "display alttext aria-label mathvariant form stretchy lspace rspace movablelimits accent accentunder linethickness "
    "width style displaystyle".split()
)
"""All attributes that are written."""

_INFIX = frozenset({"binary", "relation"})
_BEFORE_PREFIX = _INFIX | {"open", "punctuation", "large", "function", "space"}
_CLOSE_IN_BRACES = _INFIX | {"punctuation"}
_ARGUMENTS = frozenset({"number", "letter", "upright", "function", "part"})
_ALIGNMENTS = {"l": "left", "r": "right"}
_THIN = '<mspace width="0.1667em"></mspace>'


def mathml_of(formula: Formula, *, display: bool = False) -> str:
    r"""Return a formula as a `math` element.

    Its plain reading is the element's name for programs that can't read MathML aloud.

    Args:
        formula: The formula.
        display: Whether it stands on a line of its own.

    Example:
        >>> from quizgen.text.formulas.tex_parser import formula_of
        >>> print(mathml_of(formula_of(r"\frac{1}{2}")))
        <math alttext="1/2" aria-label="1/2"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>
    """
    name = escape(reading_of_formula(formula))
    block = ' display="block"' if display else ""
    content = _row(formula.content.items if isinstance(formula.content, Parts) else (formula.content,), script=False)
    return f'<math{block} alttext="{name}" aria-label="{name}">{content}</math>'


def _of(part: FormulaPart, *, script: bool, typeface: str = "") -> str:
    """Return one element for a part. In scripts there is no space around operators."""
    write: Callable[..., str] = _WRITERS[type(part)]
    return write(part, script=script, typeface=typeface)


def _lone(atom: Atom, *, script: bool, typeface: str) -> str:
    return _atom(atom, "infix", script=script, typeface=typeface)


def _fraction(part: Fraction, *, script: bool, typeface: str) -> str:
    line = "" if part.bar else ' linethickness="0"'
    above, below = (_of(one, script=script, typeface=typeface) for one in (part.above, part.below))
    return f"<mfrac{line}>{above}{below}</mfrac>"


def _root(part: Root, *, script: bool, typeface: str) -> str:
    content = _of(part.content, script=script, typeface=typeface)
    return f"<mroot>{content}{_of(part.degree, script=True)}</mroot>" if part.degree else f"<msqrt>{content}</msqrt>"


def _fenced(part: Fenced, *, script: bool, typeface: str) -> str:
    content = _of(part.content, script=script, typeface=typeface)
    return f"<mrow>{_fence(part.opening, 'prefix')}{content}{_fence(part.closing, 'postfix')}</mrow>"


def _group(group: Parts, *, script: bool, typeface: str) -> str:
    items = _words(group.items) if typeface == "mathrm" else group.items
    if len(items) == 1:
        item = items[0]
        if isinstance(item, Atom) and item.role in _CLOSE_IN_BRACES:  # as in 1{,}5 and CH{=}CH
            return f'<mo lspace="0" rspace="0">{escape(item.text)}</mo>'
        return _of(item, script=script, typeface=typeface)
    return f"<mrow>{_row(items, script=script, typeface=typeface)}</mrow>"


def _row(items: tuple[FormulaPart, ...], *, script: bool, typeface: str = "") -> str:
    pieces: list[str] = []
    before = ""
    for item in items:
        role = _role(item)
        prefix = role == "binary" and (not before or before in _BEFORE_PREFIX)
        if (before == "function" and (role in _ARGUMENTS or role == "large")) or (
            role == "function" and before in _ARGUMENTS
        ):
            pieces.append(_THIN)
        if isinstance(item, Atom):
            pieces.append(_atom(item, "prefix" if prefix else "infix", script=script, typeface=typeface))
        else:
            pieces.append(_of(item, script=script, typeface=typeface))
        before = "open" if prefix else role
    return "".join(pieces)


def _words(items: tuple[FormulaPart, ...]) -> tuple[FormulaPart, ...]:
    """Return a row with neighbouring letters as one word: the upright kg is one thing."""
    joined: list[FormulaPart] = []
    for item in items:
        last = joined[-1] if joined else None
        if isinstance(item, Atom) and isinstance(last, Atom) and item.role == last.role == "letter":
            joined[-1] = Atom(last.text + item.text, "letter")
        else:
            joined.append(item)
    return tuple(joined)


def _role(item: FormulaPart) -> str:
    """Return the role of a part among its neighbours; `part` is anything that is no sign."""
    while isinstance(item, Scripts):
        item = item.base
    return item.role if isinstance(item, Atom) else "part"


def _atom(atom: Atom, form: str, *, script: bool, typeface: str) -> str:
    text = escape(atom.text)
    if atom.role == "number":
        return f"<mn>{_faced(atom.text, typeface)}</mn>"
    if atom.role in ("letter", "upright"):
        return _letter(atom, typeface)
    if atom.role == "text":
        return f"<mtext>{text.replace(' ', chr(0xA0))}</mtext>"
    if atom.role == "space":
        return f'<mspace width="{atom.width}em"></mspace>'
    if atom.role == "function" and not atom.stacked:
        return f"<mi>{text}</mi>"
    return f"<mo{_manner(atom, form, script=script)}>{text}</mo>"


def _letter(atom: Atom, typeface: str) -> str:
    text = _faced(atom.text, typeface)
    upright = len(atom.text) == 1 and (atom.role == "upright" or typeface == "mathrm" or not _is_slanted(atom.text))
    return f'<mi mathvariant="normal">{text}</mi>' if upright and text == atom.text else f"<mi>{text}</mi>"


def _is_slanted(letter: str) -> bool:
    return letter.isascii() or "α" <= letter <= "ϖ" or letter in "ıȷℓ"


def _faced(text: str, typeface: str) -> str:
    return escape("".join(in_typeface(character, typeface) for character in text) if typeface else text)


def _manner(atom: Atom, form: str, *, script: bool) -> str:
    """Return the attributes of an operator that differ from what browsers assume of its sign."""
    if atom.role == "function":
        return ' movablelimits="true" lspace="0" rspace="0"'
    if atom.role == "large":
        return ""
    if atom.role in _INFIX and form == "prefix":
        return ' form="prefix" lspace="0" rspace="0"'
    if atom.role in _INFIX and not script:
        return f' stretchy="false" lspace="{_SPACE[atom.role]}" rspace="{_SPACE[atom.role]}"'
    if atom.role == "punctuation":
        return "" if script else ' lspace="0" rspace="0.1667em"'
    return ' stretchy="false" lspace="0" rspace="0"'


_LINES = {
    "overline": "border-top:0.05em solid;padding-top:0.1em",
    "underline": "border-bottom:0.05em solid;padding-bottom:0.1em",
}
"""Lines are borders: a sign of MathML is as wide as its part in few fonts."""

_SPACE = {"binary": "0.2222em", "relation": "0.2778em"}


def _fence(sign: str, form: str) -> str:
    return f'<mo form="{form}" stretchy="true">{escape(sign)}</mo>' if sign else ""


def _scripts(part: Scripts, *, script: bool, typeface: str) -> str:
    base = _of(part.base, script=script, typeface=typeface) or "<mrow></mrow>"
    if part.upright and isinstance(part.base, Atom) and part.base.text in "→←":
        base = f'<mo stretchy="true" lspace="0.2778em" rspace="0.2778em">{part.base.text}</mo>'
    if isinstance(part.high, Atom) and part.high.text.startswith("′"):  # a prime is raised by itself
        primed = f'<mrow>{base}<mo lspace="0" rspace="0">{part.high.text}</mo></mrow>'
        return f"<msub>{primed}{_of(part.low, script=True)}</msub>" if part.low else primed
    small = [_of(one, script=True) for one in (part.low, part.high) if one]
    straight = part.upright or (isinstance(part.base, Atom) and part.base.stacked)
    names = ("munder", "mover", "munderover") if straight else ("msub", "msup", "msubsup")
    name = names[2] if part.low and part.high else names[0 if part.low else 1]
    padded = [_padded(one) for one in small] if part.upright else small
    return f"<{name}>{base}{''.join(padded)}</{name}>"


def _padded(small: str) -> str:
    """Return what stands over an arrow with space at its ends, so that the arrow is longer."""
    space = '<mspace width="0.4em"></mspace>'
    return f"<mrow>{space}{small}{space}</mrow>"


def _dressed(part: Dressed, *, script: bool, typeface: str) -> str:
    if part.command not in ACCENTS:
        content = part.content if isinstance(part.content, Parts) else Parts((part.content,))
        return _group(content, script=script, typeface=part.command)
    content_of = _of(part.content, script=script, typeface=typeface)
    if part.command in _LINES:
        return f'<mrow style="{_LINES[part.command]}">{content_of}</mrow>'
    stretchy = "true" if part.command in STRETCHED else "false"
    name, attribute = ("munder", "accentunder") if part.command in BELOW else ("mover", "accent")
    return f'<{name} {attribute}="true">{content_of}<mo stretchy="{stretchy}">{ACCENTS[part.command]}</mo></{name}>'


def _grid(part: Array, *, script: bool, typeface: str) -> str:
    rows = "".join(f"<mtr>{_cells(row, part.alignment, script=script, typeface=typeface)}</mtr>" for row in part.rows)
    table = f"<mtable{' displaystyle=' + chr(34) + 'true' + chr(34) if part.alignment == 'rl' else ''}>{rows}</mtable>"
    return f"<mrow>{_fence(part.opening, 'prefix')}{table}{_fence(part.closing, 'postfix')}</mrow>"


def _cells(row: tuple[FormulaPart, ...], alignment: str, *, script: bool, typeface: str) -> str:
    cells = []
    for column, cell in enumerate(row):
        side = _ALIGNMENTS.get(alignment[column % len(alignment)]) if alignment else None
        close = ";padding-left:0;padding-right:0" if alignment == "rl" else ""
        style = f' style="text-align:{side}{close}"' if side else ""
        cells.append(f"<mtd{style}>{_of(cell, script=script, typeface=typeface)}</mtd>")
    return "".join(cells)


_WRITERS: dict[type, Callable[..., str]] = {
    Atom: _lone,
    Parts: _group,
    Fraction: _fraction,
    Root: _root,
    Scripts: _scripts,
    Dressed: _dressed,
    Fenced: _fenced,
    Array: _grid,
}
"""How each kind of part is written."""
