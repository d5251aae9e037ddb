r"""Chemistry: what `\ce{…}` contains, as TeX.

The part of mhchem that schools use:

- `H2O`, `Ca(OH)2`, `CuSO4*5H2O`: digits behind an element or a bracket are lowered, those in front are amounts
- `Na+`, `SO4^2-`, `Fe^{3+}`: charges; `^{14}_{6}C`: isotopes; `H_{n}`: any other index
- `2H2 + O2 -> 2H2O`, `<=>`, `<->`, `<-`, and `->[above][below]`
- `(s)`, `(l)`, `(g)`, `(aq)`; ` v` and ` ^` for what falls out or rises; `CH3-CH=CH2`, `HC#CH`: bonds
"""

import re
from collections.abc import Iterator

from quizgen.text.formulas.tex_tokens import TexError

_TOKEN = re.compile(
    r"""(?P<arrow>(?:<=>|<->|->|<-|[→←⇌↔])(?P<above>\[[^\[\]]*\])?(?P<below>\[[^\[\]]*\])?)
      | (?P<script>(?P<sign>[\^_])(?:\{(?P<braced>[^{}]*)\}|(?P<bare>\d+[+\-−]?|[+\-−]|[A-Za-z])))
      | (?P<trend>(?<=\s)[v^](?=\s|$))
      | (?P<state>\((?:aq|s|l|g)\))
      | (?P<amount>\d+(?:[.,]\d+)?(?:/\d+)?)
      | (?P<element>[A-Za-z]+)
      | (?P<charge>[+\-−](?=[\s)\],]|$))
      | (?P<blank>\s+)
      | (?P<greek>\\(?:alpha|beta|gamma|Delta|delta|pi|sigma|mu)(?![A-Za-z])\s*)
      | (?P<other>[+\-−=\#()\[\]*.·,])""",
    re.VERBOSE,
)
_ARROWS = {"->": "rightarrow", "→": "rightarrow", "<-": "leftarrow", "←": "leftarrow"}
_EVEN_ARROWS = {"<=>": "rightleftharpoons", "⇌": "rightleftharpoons", "<->": "leftrightarrow", "↔": "leftrightarrow"}
_TRENDS = {"v": r"\downarrow ", "^": r"\uparrow "}
_BONDS = {"-": "{-}", "−": "{-}", "=": "{=}", "#": r"{\equiv}"}
_DOTS = frozenset("*.·")
_SPECIES = frozenset({"element", "closed", "index"})
"""What an index or a charge may stand behind."""


def tex_of_chemistry(content: str) -> str:
    r"""Return the TeX of what stands between the braces of `\ce{…}`.

    Raises:
        TexError: for anything that the module's docstring does not name; its offset counts from the first brace on.

    Example:
        >>> print(tex_of_chemistry("SO4^2-"))
        \mathrm{SO}_{4}^{2-}
    """
    return "".join(_pieces(content))


def _pieces(content: str) -> Iterator[str]:
    """Yield the TeX of each token; `before` says what kind of thing stands in front of it."""
    before, offset = "start", 0
    while offset < len(content):
        match = _TOKEN.match(content, offset)
        if not match:
            hint = "see the manual for what is known of chemistry"
            raise TexError(f"'{content[offset]}' means nothing known in \\ce", offset, hint)
        kind = _kind_of(match)
        yield from _piece(kind, match, before)
        before, offset = _seen(kind, match[0], before), match.end()


def _kind_of(match: re.Match[str]) -> str:
    names = ("arrow", "script", "trend", "state", "amount", "element", "charge", "blank", "greek", "other")
    return next(name for name in names if match[name])


def _seen(kind: str, text: str, before: str) -> str:
    """Return what the next token has in front of it."""
    if kind == "blank":
        return "parted" if before in _SPECIES else before
    if kind == "other":
        return "closed" if text in ")]" else "sign"
    if kind == "amount":
        return "index" if before in _SPECIES else "amount"
    if kind == "script" and before not in _SPECIES:
        return "isotope"
    return {"script": "index", "charge": "index", "state": "closed"}.get(kind, kind)


def _piece(kind: str, match: re.Match[str], before: str) -> Iterator[str]:
    text = match[0]
    if kind == "blank":
        return
    if before == "parted" and kind in ("element", "amount", "state"):
        yield r"\ "
    if kind == "element":
        yield rf"\mathrm{{{text}}}"
    elif kind == "amount":
        yield from _amount(text, before)
    elif kind == "script":
        yield ("" if before in _SPECIES or before == "isotope" else "{}") + _script(match)
    elif kind == "arrow":
        yield _arrow(match)
    elif kind == "charge" and before in _SPECIES:
        yield f"^{{{text}}}"
    elif kind == "state":
        yield rf"\mathrm{{{text}}}"
    else:
        yield _sign(kind, text, before)


def _amount(text: str, before: str) -> Iterator[str]:
    if before in _SPECIES and text.isdigit():
        yield f"_{{{text}}}"
        return
    above, _, below = text.replace(",", "{,}").partition("/")
    yield rf"\tfrac{{{above}}}{{{below}}}\," if below else rf"{above}\,"


def _script(match: re.Match[str]) -> str:
    text = match["bare"] or match["braced"]
    letters = re.sub(r"[A-Za-z]+", lambda word: rf"\mathrm{{{word[0]}}}" if match["sign"] == "^" else word[0], text)
    return f"{match['sign']}{{{letters}}}"


def _arrow(match: re.Match[str]) -> str:
    text = match["arrow"].partition("[")[0]
    above, below = [tex_of_chemistry(part[1:-1]) if part else "" for part in (match["above"], match["below"])]
    if text in _ARROWS:
        return rf"\x{_ARROWS[text]}[{below}]{{{above}}}" if above or below else rf"\long{_ARROWS[text]} "
    arrow = rf"\{_EVEN_ARROWS[text]} "
    arrow = rf"\underset{{{below}}}{{{arrow}}}" if below else arrow
    return rf"\overset{{{above}}}{{{arrow}}}" if above else arrow


def _sign(kind: str, text: str, before: str) -> str:
    if kind == "trend":
        return _TRENDS[text]
    if kind == "other" and text in _DOTS:
        return r"\cdot "
    if kind == "other" and before in _SPECIES:
        return _BONDS.get(text, text)
    return text
