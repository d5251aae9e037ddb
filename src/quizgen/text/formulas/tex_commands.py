r"""The commands of TeX that a formula may have. Any other is an error.

Each of them adds a sign, or lays out its arguments. None defines another command, reads a file, sets a link, a style
or a class.
"""

from quizgen.text.formulas.formula import AtomRole

_LETTERS = (
    "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ "
    "mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω "
    "imath ı jmath ȷ ell ℓ"
)
_UPRIGHT = (
    "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω hbar ℏ Re ℜ Im ℑ wp ℘ aleph ℵ "
    "beth ℶ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ top ⊤ bot ⊥ angle ∠ "
    "triangle △ square □ blacksquare ■ diamond ⋄ bigstar ★ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ "
    "natural ♮ sharp ♯ mho ℧ measuredangle ∡ complement ∁"
)
_SIGNS = (
    "% % $ $ # # & & _ _ prime ′ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ neg ¬ lnot ¬ surd √ dagger † "
    "ddagger ‡ S § P ¶ copyright © pounds £ yen ¥ checkmark ✓ backslash \\ degree °"
)
_BINARY = (
    "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ "
    "wedge ∧ land ∧ setminus ∖ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ bmod mod wr ≀ amalg ⨿ ltimes ⋉ rtimes ⋊"
)
_RELATIONS = (
    "leq ≤ le ≤ geq ≥ ge ≥ leqslant ⩽ geqslant ⩾ ll ≪ gg ≫ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ "
    "asymp ≍ doteq ≐ in ∈ ni ∋ notin ∉ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ nsubseteq ⊈ "
    "mid ∣ nmid ∤ parallel ∥ nparallel ∦ perp ⟂ vdash ⊢ dashv ⊣ models ⊨ prec ≺ succ ≻ preceq ⪯ succeq ⪰ bowtie ⋈ "
    "triangleq ≜ therefore ∴ because ∵ coloneqq ≔ lt < gt > "
    "to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ "
    "impliedby ⟸ iff ⟺ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ "
    "Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ uparrow ↑ downarrow ↓ updownarrow ↕ "
    "Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightharpoonup ⇀ rightharpoondown ⇁ "
    "leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌ leftrightharpoons ⇋ nrightarrow ↛ nleftarrow ↚"
)
_OPENING = "{ { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖"
_CLOSING = "} } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖"
_BARS = "| ‖ vert | Vert ‖"
_LARGE = (
    "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ "
    "bigsqcup ⨆ int ∫ iint ∬ iiint ∭ oint ∮"
)

_ROLES: tuple[tuple[AtomRole, str], ...] = (
    ("letter", _LETTERS),
    ("upright", _UPRIGHT),
    ("sign", _SIGNS + " " + _BARS),
    ("binary", _BINARY),
    ("relation", _RELATIONS),
    ("open", _OPENING),
    ("close", _CLOSING),
    ("large", _LARGE),
)

SYMBOLS: dict[str, tuple[str, AtomRole]] = {
    name: (sign, role)
    for role, pairs in _ROLES
    for name, sign in zip(pairs.split()[::2], pairs.split()[1::2], strict=True)
}
"""The sign that a command stands for, and its role."""

_CHARACTER_ROLES: tuple[tuple[AtomRole, str], ...] = (
    ("relation", "=<>:≤≥≠≈≡→←↔⇒⇐⇔⇌∈∉⊂⊆"),
    ("binary", "+±×÷·⋅∩∪∧∨−"),
    ("punctuation", ",;"),
    ("open", "(["),
    ("close", ")]"),
)

CHARACTERS: dict[str, tuple[str, AtomRole]] = {
    "-": ("−", "binary"),
    "*": ("∗", "binary"),
    **{sign: (sign, role) for role, signs in _CHARACTER_ROLES for sign in signs},
}
"""The sign that a character stands for, and its role. Letters and digits stand for themselves; others are signs."""

FUNCTIONS = frozenset(
    "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan log ln lg exp deg dim hom ker arg".split()
)
"""Functions, which are named by upright letters."""

STACKED_FUNCTIONS = {
    **{name: name for name in "lim max min sup inf det gcd Pr".split()},
    "limsup": "lim sup",
    "liminf": "lim inf",
}
"""Functions under which a display writes what belongs to them, with what is shown."""

STACKED_SIGNS = frozenset("∑∏∐⋃⋂⋁⋀⨁⨂⨀⨄⨆")
"""Large signs under which a display writes what belongs to them. Integrals are not among them."""

SPACES = {
    ",": ("\u2009", "0.1667"),
    ":": ("\u2005", "0.2222"),
    ">": ("\u2005", "0.2222"),
    ";": ("\u2004", "0.2778"),
    "!": ("", "-0.1667"),
    " ": (" ", "0.25"),
    "quad": ("\u2003", "1"),
    "qquad": ("\u2003\u2003", "2"),
}
"""Blanks: the characters and the width in em. `\\!` moves its neighbours together."""

FRACTIONS = {
    "frac": True,
    "dfrac": True,
    "tfrac": True,
    "cfrac": True,
    "binom": False,
    "dbinom": False,
    "tbinom": False,
}
"""Commands for one part above another, with whether a line stands between them."""

ACCENTS = {
    "vec": "→", "hat": "^", "widehat": "^", "bar": "¯", "tilde": "~", "widetilde": "~", "dot": "˙", "ddot": "¨",
    "acute": "´", "grave": "`", "breve": "˘", "check": "ˇ", "mathring": "˚", "overline": "", "underline": "",
    "overrightarrow": "→", "overleftarrow": "←", "overleftrightarrow": "↔", "overbrace": "⏞", "underbrace": "⏟",
}  # fmt: skip
"""Commands that put a sign above or below a part, with the sign; empty for a line as wide as the part."""

STRETCHED = frozenset("widehat widetilde overrightarrow overleftarrow overleftrightarrow overbrace underbrace".split())
"""Those whose sign is as wide as the part."""

BELOW = frozenset({"underbrace"})
"""Those whose sign stands below the part."""

TYPEFACES = frozenset(
    "mathrm mathbf mathit mathsf mathtt mathbb mathcal mathscr mathfrak boldsymbol mathnormal".split()
)
"""Commands that set their argument in another typeface."""

TEXTS = frozenset("text textrm textup textnormal mbox".split())
"""Commands whose argument is words and not mathematics."""

ARROWS = {"xrightarrow": "→", "xleftarrow": "←"}
"""Arrows that carry something above and below, as in a reaction."""

STACKS = frozenset({"overset", "underset", "stackrel"})
"""Commands that put their first argument above or below the second."""

SIZES = frozenset("big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm".split())
"""Sizes of brackets, which mean nothing and are left to the layout."""

LAYOUT = frozenset("displaystyle textstyle limits nolimits".split())
"""Commands that only move or resize signs; the layout decides on that."""

ENVIRONMENTS = {
    "matrix": ("", "", ""), "smallmatrix": ("", "", ""), "pmatrix": ("(", ")", ""), "bmatrix": ("[", "]", ""),
    "Bmatrix": ("{", "}", ""), "vmatrix": ("|", "|", ""), "Vmatrix": ("‖", "‖", ""), "cases": ("{", "", "l"),
    "array": ("", "", ""), "aligned": ("", "", "rl"), "align": ("", "", "rl"), "align*": ("", "", "rl"),
    "split": ("", "", "rl"), "gathered": ("", "", ""),
}  # fmt: skip
"""Environments of rows and cells: the signs around them, and the alignment of the columns."""

REFUSED = frozenset(
    "def gdef edef xdef let newcommand renewcommand providecommand newenvironment DeclareMathOperator input include "
    "require usepackage href url style class cssId htmlClass htmlId htmlStyle htmlData includegraphics write read "
    "catcode expandafter csname loop unicode color textcolor colorbox".split()
)
"""Commands that are known and refused: they define, load, link or style."""

KNOWN = (
    SYMBOLS.keys()
    | FUNCTIONS
    | STACKED_FUNCTIONS.keys()
    | SPACES.keys()
    | FRACTIONS.keys()
    | ACCENTS.keys()
    | TYPEFACES
    | TEXTS
    | ARROWS.keys()
    | STACKS
    | SIZES
    | LAYOUT
    | {"sqrt", "left", "right", "middle", "begin", "end", "operatorname", "not", "pmod", "ce", "\\"}
)
"""The names of all commands that a formula may have."""
