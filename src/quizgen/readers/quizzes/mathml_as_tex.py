r"""MathML as a formula in TeX: `<mfrac><mn>1</mn><mn>2</mn></mfrac>` is `\frac{1}{2}`."""

import re
from collections.abc import Callable

from quizgen.readers.quizzes.html_tree import Node
from quizgen.readers.quizzes.not_taken import NotTaken

_SIGNS = {
    "×": r"\times ", "⋅": r"\cdot ", "·": r"\cdot ", "∗": "*", "÷": r"\div ", "±": r"\pm ", "∓": r"\mp ", "−": "-",
    "≤": r"\le ", "≥": r"\ge ", "≠": r"\ne ", "≈": r"\approx ", "≡": r"\equiv ", "∼": r"\sim ", "∝": r"\propto ",
    "→": r"\to ", "←": r"\leftarrow ", "⇒": r"\Rightarrow ", "⇔": r"\Leftrightarrow ", "↔": r"\leftrightarrow ",
    "⇌": r"\rightleftharpoons ", "∞": r"\infty ", "∂": r"\partial ", "∇": r"\nabla ", "∑": r"\sum ", "∏": r"\prod ",
    "∫": r"\int ", "∮": r"\oint ", "√": r"\surd ", "∈": r"\in ", "∉": r"\notin ", "⊂": r"\subset ", "⊆": r"\subseteq ",
    "∪": r"\cup ", "∩": r"\cap ", "∅": r"\emptyset ", "∀": r"\forall ", "∃": r"\exists ", "∧": r"\land ", "∨": r"\lor ",
    "¬": r"\lnot ", "∘": r"\circ ", "°": r"^{\circ}", "…": r"\dots ", "⋯": r"\cdots ", "′": "'", "∥": r"\parallel ",
    "⊥": r"\perp ", "∠": r"\angle ", "△": r"\triangle ", "ℝ": r"\mathbb{R}", "ℕ": r"\mathbb{N}", "ℤ": r"\mathbb{Z}",
    "ℚ": r"\mathbb{Q}", "ℂ": r"\mathbb{C}", "⟨": r"\langle ", "⟩": r"\rangle ", "{": r"\{", "}": r"\}", "%": r"\%",
    "#": r"\#", "&": r"\&", "$": r"\$", "_": r"\_", "\\": r"\backslash ", "~": r"\sim ", "^": r"\wedge ",
    "\u2061": "", "\u2062": "", "\u2063": "", "\u2064": "", "\xa0": r"\ ", "\u2009": r"\,", "α": r"\alpha ",
    "β": r"\beta ", "γ": r"\gamma ", "δ": r"\delta ", "ε": r"\varepsilon ", "ϵ": r"\epsilon ", "ζ": r"\zeta ",
    "η": r"\eta ", "θ": r"\theta ", "ι": r"\iota ", "κ": r"\kappa ", "λ": r"\lambda ", "μ": r"\mu ", "ν": r"\nu ",
    "ξ": r"\xi ", "π": r"\pi ", "ρ": r"\rho ", "σ": r"\sigma ", "ς": r"\varsigma ", "τ": r"\tau ", "υ": r"\upsilon ",
    "φ": r"\varphi ", "ϕ": r"\phi ", "χ": r"\chi ", "ψ": r"\psi ", "ω": r"\omega ", "Γ": r"\Gamma ", "Δ": r"\Delta ",
    "Θ": r"\Theta ", "Λ": r"\Lambda ", "Ξ": r"\Xi ", "Π": r"\Pi ", "Σ": r"\Sigma ", "Φ": r"\Phi ", "Ψ": r"\Psi ",
    "Ω": r"\Omega ", "ⅆ": "d", "ⅇ": "e", "ⅈ": "i",
}  # fmt: skip
"""What is written by a command, or must be escaped."""

_FUNCTIONS = frozenset(
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln log exp lim max min det gcd".split()
)
_OVER = {"¯": "overline", "‾": "overline", "_": "overline", "→": "vec", "⃗": "vec", "^": "hat", "ˆ": "hat", "˙": "dot",
         "¨": "ddot", "~": "tilde", "˜": "tilde", "⏞": "overbrace"}  # fmt: skip
_FACES = {"bold": "mathbf", "bold-italic": "boldsymbol", "double-struck": "mathbb", "script": "mathcal",
          "fraktur": "mathfrak", "sans-serif": "mathsf", "monospace": "mathtt", "normal": "mathrm"}  # fmt: skip
"""The typefaces of MathML, with the commands for them."""

_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NO_LINE = re.compile(r"0+(?:\.0+)?\s*(?:[a-z%]*)", re.IGNORECASE)


def tex_of(math: Node) -> str:
    """Return a formula in TeX: as its annotation has it, else made from its elements.

    Raises:
        NotTaken: it has an element that nothing in TeX stands for.
    """
    for node in _all(math):
        if node.name == "annotation" and "tex" in node.attributes.get("encoding", "").lower():
            return node.text.strip()
    return _tex(math).strip()


def _all(node: Node) -> list[Node]:
    found = [node]
    for each in found:
        found += each.elements()
    return found


def _tex(node: Node) -> str:
    parts = [each for each in node.elements() if not each.name.startswith("annotation")]
    writer = _WRITERS.get(node.name)
    if writer is None or (node.name == "menclose" and node.attributes.get("notation") not in ("top", "actuarial")):
        raise NotTaken(f"its formula has a part that can't be taken over, '{node.name}'", "write it in TeX: \\(…\\)")
    return writer(node, parts)


def _row(_: Node, parts: list[Node]) -> str:
    return "".join(map(_tex, parts))


def _fraction(node: Node, parts: list[Node]) -> str:
    """Return a fraction, or one expression above another where no line stands between them, as in n over k."""
    above, below = _exactly(2, parts)
    if _NO_LINE.fullmatch(node.attributes.get("linethickness", "")):
        return rf"\begin{{matrix}}{_tex(above)} \\ {_tex(below)}\end{{matrix}}"
    return rf"\frac{_group(above)}{_group(below)}"


def _root(_: Node, parts: list[Node]) -> str:
    base, degree = _exactly(2, parts)
    return rf"\sqrt[{_tex(degree)}]{_group(base)}"


def _table(_: Node, parts: list[Node]) -> str:
    rows = r" \\ ".join(" & ".join(map(_tex, row.elements())) for row in parts)
    return rf"\begin{{matrix}}{rows}\end{{matrix}}"


def _exactly(count: int, parts: list[Node]) -> list[Node]:
    if len(parts) != count:
        raise NotTaken("a formula of it is broken: a sign lacks a part of it", "write it in TeX: \\(…\\)")
    return parts


def _token(node: Node, _: list[Node]) -> str:
    """Return letters, digits or signs, in the typeface that they have: a bold v is a vector."""
    tex = _characters(node)
    face = _FACES.get(node.attributes.get("mathvariant", "").lower(), "")
    face = "boldsymbol" if face == "mathbf" and tex.startswith("\\") else face  # \mathbf leaves Greek as it is
    is_upright_anyway = face == "mathrm" and (node.name != "mi" or tex.startswith("\\"))
    return rf"\{face}{{{tex.strip()}}}" if face and tex.strip() and not is_upright_anyway else tex


def _characters(node: Node) -> str:
    name, text = node.name, node.text
    text = " ".join(text.split()) if name != "mtext" else text.replace("\xa0", " ")
    if name == "mi" and text in _FUNCTIONS:
        return rf"\{text} "
    if name in ("mtext", "ms") or (name == "mi" and len(text) > 1 and text.isalpha()):
        inner = "".join(rf"\{c}" if c in "{}%#&$_" else c for c in text)
        return rf"\text{{{inner}}}" if inner.strip() else r"\ "
    signs = {**_SIGNS, ",": "{,}"} if name == "mn" else _SIGNS  # the comma of 1,5 stands between no two numbers
    return "".join(signs.get(character, character) for character in text)


def _group(node: Node) -> str:
    return f"{{{_tex(node).strip()}}}"


def _base(node: Node) -> str:
    tex = _tex(node).strip()
    is_one = len(tex) == 1 or (node.name == "mn" and tex.isdigit())
    return tex if is_one or node.name == "mfenced" or _IN_BRACKETS.fullmatch(tex) else f"{{{tex}}}"


def _scripts(node: Node, parts: list[Node]) -> str:
    name = node.name
    _exactly(3 if name == "msubsup" else 2, parts)
    signs = {"msup": "^", "msub": "_", "msubsup": "_^"}[name]
    return _base(parts[0]) + "".join(f"{sign}{_group(part)}" for sign, part in zip(signs, parts[1:], strict=True))


def _around(_: Node, parts: list[Node]) -> str:
    """Return what has scripts on both sides: {}_{6}^{14}C."""
    base, *scripts = parts or _exactly(1, parts)
    names = [part.name for part in scripts]
    start = names.index("mprescripts") if "mprescripts" in names else len(scripts)
    behind, before = scripts[:start], scripts[start + 1 :]
    first = "".join(f"{{}}{pair}" for pair in _pairs_of_scripts(before))
    pairs = _pairs_of_scripts(behind)
    return first + _base(base) + "".join(pairs[:1] + [f"{{}}{pair}" for pair in pairs[1:]])


def _pairs_of_scripts(parts: list[Node]) -> list[str]:
    """Return subscripts and superscripts, which come in turn; an empty one is called none."""
    written = [_group(part) if part.children else "" for part in parts]
    pairs = zip(written[::2], [*written[1::2], ""], strict=False)
    return [(f"_{sub}" if sub else "") + (f"^{sup}" if sup else "") for sub, sup in pairs]


def _limits(node: Node, parts: list[Node]) -> str:
    name = node.name
    _exactly(3 if name == "munderover" else 2, parts)
    mark = parts[1].text.strip()
    if name == "mover" and mark in _OVER:
        return rf"\{_OVER[mark]}{_group(parts[0])}"
    if name == "munder" and mark in ("_", "¯", "\u0332"):
        return rf"\underline{_group(parts[0])}"
    base = _tex(parts[0]).strip()
    if base in (r"\sum", r"\prod", r"\int", r"\lim", r"\max", r"\min", r"\oint"):
        signs = {"mover": "^", "munder": "_", "munderover": "_^"}[name]
        return base + "".join(f"{sign}{_group(part)}" for sign, part in zip(signs, parts[1:], strict=True)) + " "
    if name == "munderover":
        return rf"\overset{_group(parts[2])}{{\underset{_group(parts[1])}{{{base}}}}}"
    return rf"\{'overset' if name == 'mover' else 'underset'}{_group(parts[1])}{{{base}}}"


def _fenced(node: Node, parts: list[Node]) -> str:
    opening, closing = node.attributes.get("open", "("), node.attributes.get("close", ")")
    separators = node.attributes.get("separators", ",").replace(" ", "")
    pieces = [_tex(part) for part in parts]
    inner = pieces[0] if pieces else ""
    for place, piece in enumerate(pieces[1:]):
        inner += (separators[min(place, len(separators) - 1)] if separators else "") + piece
    left, right = (_SIGNS.get(sign, sign).strip() or "." for sign in (opening, closing))
    return rf"\left{left}{inner}\right{right}"


_WRITERS: dict[str, Callable[[Node, list[Node]], str]] = {
    **dict.fromkeys("math mrow mstyle mpadded semantics merror maction mtd".split(), _row),
    **dict.fromkeys(("mi", "mn", "mo", "ms", "mtext"), _token),
    **dict.fromkeys(("mphantom", "none", "mprescripts"), lambda _node, _parts: ""),
    **dict.fromkeys(("msup", "msub", "msubsup"), _scripts),
    **dict.fromkeys(("mover", "munder", "munderover"), _limits),
    "mspace": lambda _node, _parts: r"\ ",
    "mfrac": _fraction,
    "msqrt": lambda node, parts: rf"\sqrt{{{_row(node, parts)}}}",
    "mroot": _root,
    "mfenced": _fenced,
    "mtable": _table,
    "mmultiscripts": _around,
    "menclose": lambda node, parts: rf"\overline{{{_row(node, parts)}}}",
}
"""What writes each element."""
