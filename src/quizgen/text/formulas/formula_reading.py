r"""The plain reading of a formula: what is compared, sorted, spoken and written where no formula can be shown.

`\frac{1}{2}` reads 1/2, `x^2` x², `\sqrt{x+1}` √(x + 1), `\ce{H2O}` H₂O. What has no plain form keeps its command:
`\vec{x}` reads `\vec x`. Two formulas that look different read differently wherever plain text allows it.
"""

import re
from collections.abc import Callable
from typing import Literal

from attrs import evolve, frozen

from quizgen.text.formulas.formula import (
    Array,
    Atom,
    AtomRole,
    Dressed,
    Fenced,
    Formula,
    FormulaPart,
    Fraction,
    Parts,
    Root,
    Scripts,
)
from quizgen.text.formulas.typefaces import in_typeface
from quizgen.text.raised import lowered, raised

_PLAIN_TYPEFACES = frozenset({"mathrm", "mathnormal", "mathit"})
_ROOTS = {"2": "√", "3": "∛", "4": "∜"}
_RAISED_SIGNS = {"∘": "°", "*": "*", "†": "†", "‡": "‡", "°": "°"}
_COMMON = dict(zip("⋅∗∣⟶⟵⟷⟹⟸⟺⟼", "·*|→←↔⇒⇐⇔↦", strict=True))
"""Signs that many fonts lack, with their everyday forms."""

_DIFFERENTIAL = re.compile(r"[d∂]\w")
"""What stands below a line without brackets, though it is two letters: dy/dx."""

_OPERATORS = frozenset({"binary", "relation"})
_NAMES = frozenset({"function", "large"})
_SOLID = frozenset({"number", "letter", "upright", "sign", "close", "fraction", "tail", "text"})


@frozen
class _Piece:
    """The reading of one part, and what its neighbours have to know of it."""

    text: str
    kind: AtomRole | Literal["fraction", "tail"]
    """The role of a sign; a fraction; a `tail` must not touch a letter behind it (√2, \\vec x)."""
    base: bool = True
    """Whether it can be raised without brackets."""
    divisor: bool = True
    """Whether it can stand below a line without brackets."""
    dividend: bool = True
    """Whether it can stand above a line without brackets."""


def reading_of_formula(formula: Formula) -> str:
    r"""Return the plain reading of a formula.

    Example:
        >>> from quizgen.text.formulas.tex_parser import formula_of
        >>> for tex in (r"\frac{1}{2}", r"-\frac{1}{x^2}", r"\int_0^1 x\,dx", r"2^{2^3}", r"\ce{SO4^2-}", r"\vec x"):
        ...     print(reading_of_formula(formula_of(tex)))
        1/2
        −1/x²
        ∫₀¹ x dx
        2^(2^3)
        SO₄²⁻
        \vec x
    """
    return " ".join(_read(formula.content, within=False).text.split())


def _read(part: FormulaPart, *, within: bool) -> _Piece:
    """Read any part. Within scripts there are no blanks around operators, and no small characters."""
    read: Callable[..., _Piece] = _READERS[type(part)]
    return read(part, within=within)


def _atom(atom: Atom, *, within: bool) -> _Piece:  # noqa: ARG001 - a sign is the same everywhere
    return _Piece(_COMMON.get(atom.text, atom.text), atom.role, dividend=atom.role not in _OPERATORS)


def _group(group: Parts, *, within: bool) -> _Piece:
    pieces = [_read(item, within=within) for item in group.items]
    pieces = [piece for piece in pieces if piece.text]
    if len(pieces) == 1:
        lone = pieces[0]
        return evolve(lone, kind="sign") if lone.kind in _OPERATORS | {"punctuation"} else lone
    text = _in_a_row(pieces, within=within)
    kind = pieces[-1].kind if pieces else "sign"
    factors = all(piece.dividend and piece.kind not in _NAMES | {"space", "fraction"} for piece in pieces[1:])
    return _Piece(
        text,
        kind="letter" if kind in _OPERATORS | _NAMES | {"space"} else kind,
        base=not pieces,
        divisor=not pieces or bool(_DIFFERENTIAL.fullmatch(text)),
        dividend=factors and not (pieces and pieces[0].kind in _NAMES | {"fraction"}),
    )


def _in_a_row(pieces: list[_Piece], *, within: bool) -> str:
    text = ""
    before: _Piece | None = None
    for place, piece in enumerate(pieces):
        rest = [other for other in pieces[place + 1 :] if other.kind != "space"]
        behind = rest[0] if rest else None
        shown = _spaced(piece, before, within=within)
        if piece.kind == "fraction" and _touched(before, behind):
            shown = f"({piece.text})"
        text += _between(before, piece) + shown
        before = piece if piece.kind not in _OPERATORS or not _is_prefix(piece, before) else evolve(piece, kind="open")
    return text


def _is_prefix(piece: _Piece, before: _Piece | None) -> bool:
    """Tell whether an operator stands before a thing, and not between two: −3."""
    return piece.kind == "binary" and (
        before is None or before.kind in _OPERATORS | _NAMES | {"open", "punctuation", "space"}
    )


def _spaced(piece: _Piece, before: _Piece | None, *, within: bool) -> str:
    if piece.kind in _OPERATORS and not within and not _is_prefix(piece, before):
        return f" {piece.text} "
    return f"{piece.text} " if piece.kind == "punctuation" and not within else piece.text


def _between(before: _Piece | None, piece: _Piece) -> str:
    """Return the blank between two neighbours that would run into one another: sin x, 2 1/2, √2 x."""
    if before is None:
        return ""
    names = piece.kind in _NAMES and before.kind in _SOLID | _NAMES
    named = before.kind in _NAMES and piece.kind in (_SOLID - {"close"}) | _NAMES
    mixed = piece.kind == "fraction" and before.kind == "number"
    tail = before.kind == "tail" and piece.text[:1].isalnum()
    return " " if names or named or mixed or tail else ""


def _touched(before: _Piece | None, behind: _Piece | None) -> bool:
    """Tell whether a fraction needs brackets. 2 1/2 is written without; (1/2)x and x(1/2) are not."""
    after = behind is not None and behind.kind not in _OPERATORS | {"close", "punctuation", "text"}
    return after or (before is not None and before.kind in _SOLID - {"number"})


def _fraction(part: Fraction, *, within: bool) -> _Piece:
    above, below = _read(part.above, within=within), _read(part.below, within=within)
    if not part.bar:
        return _Piece(f"\\binom({above.text}, {below.text})", "close")
    upper = above.text if above.dividend else f"({above.text})"
    lower = below.text if below.divisor else f"({below.text})"
    return _Piece(f"{upper}/{lower}", "fraction", base=False, divisor=False, dividend=False)


def _root(part: Root, *, within: bool) -> _Piece:
    content = _read(part.content, within=within)
    degree = _read(part.degree, within=True).text if part.degree else "2"
    sign = _ROOTS.get(degree) or f"{raised(degree)}√"
    return _Piece(sign + (content.text if content.base else f"({content.text})"), "tail", base=False)


def _scripts(part: Scripts, *, within: bool) -> _Piece:
    base = _read(part.base, within=within)
    low = lowered(_read(part.low, within=True).text, within=within) if part.low else ""
    high = _raised(_read(part.high, within=True).text, within=within) if part.high else ""
    bare = base.base or isinstance(part.base, Dressed)
    text = base.text if bare else f"({base.text})"
    small = high + low if not base.text else low + high  # an isotope: ¹⁴₆C
    kind = "sign" if not base.text else "letter" if base.kind in ("fraction", "number") else base.kind
    return _Piece(text + small, kind, base=not part.high, dividend=base.dividend or not bare)


def _raised(text: str, *, within: bool) -> str:
    first = text.lstrip("′")
    primes = text[: len(text) - len(first)]
    if first in _RAISED_SIGNS:
        return primes + _RAISED_SIGNS[first]
    return primes + raised(first, within=within)


def _dressed(part: Dressed, *, within: bool) -> _Piece:
    content = _read(part.content, within=within)
    if part.command in _PLAIN_TYPEFACES:
        kind = "upright" if content.kind in ("letter", "number") and len(content.text) > 1 else content.kind
        return evolve(content, kind=kind, base=True, divisor=True)
    if part.command == "mathbb" and len(content.text) == 1:
        return evolve(content, text=in_typeface(content.text, "mathbb"))
    return _Piece(f"\\{part.command} {content.text}" if content.base else f"\\{part.command}({content.text})", "tail")


def _fenced(part: Fenced, *, within: bool) -> _Piece:
    content = _read(part.content, within=within)
    if isinstance(part.content, Fraction) and not part.content.bar:
        return content
    return _Piece(part.opening + content.text + part.closing, "close")


def _grid(part: Array, *, within: bool) -> _Piece:
    between = " " if part.alignment == "rl" else ", "
    rows = [between.join(_read(cell, within=within).text for cell in row) for row in part.rows]
    return _Piece(part.opening + "; ".join(rows) + part.closing, "close")


_READERS: dict[type, Callable[..., _Piece]] = {
    Atom: _atom,
    Parts: _group,
    Fraction: _fraction,
    Root: _root,
    Scripts: _scripts,
    Dressed: _dressed,
    Fenced: _fenced,
    Array: _grid,
}
"""How each kind of part is read."""
