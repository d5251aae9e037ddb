r"""Plain text as the HTML of an Anki field: what was text stays text.

Anki reads more than HTML in a field: `[sound:…]`, `[latex]` and `[$]` in square brackets, and MathJax between `\(` and
`\)` or `\[` and `\]`. An entity hides the brackets from Anki, an empty element parts the two characters for MathJax.
"""

import html
import re

from quizgen.errors import ExportError, Problem

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_MATHJAX = re.compile(r"\\(?=[(\[)\]])")
_ENTITIES = str.maketrans({"[": "&#91;", "\n": "<br>"})


def as_html(text: str) -> str:
    """Return text as HTML that shows just that text.

    Raises:
        ExportError: the text holds a character that no card can show (a control character, half a surrogate pair).
    """
    bad = _UNSHOWABLE.search(text)
    if bad:
        message = f"U+{ord(bad[0]):04X} can't be shown on a card: {text[:60]!r}"
        raise ExportError(Problem(message, hint="delete it"))
    return _MATHJAX.sub(r"\\<span></span>", html.escape(text)).translate(_ENTITIES)
