r"""Plain text as the HTML of an Anki field: what was text stays text.

Anki reads more than HTML in a field: `[sound:…]`, `[latex]` and `[$]` in square brackets, and MathJax between `\(` and
`\)` or `\[` and `\]`. An entity hides the brackets from Anki, an empty element parts the two characters for MathJax.
And Anki composes what it imports (Unicode's NFC), by which a combining slash would strike out the end of a tag.
"""

import html
import re

from quizgen.exporters.characters import refuse_unshowable

_MATHJAX = re.compile(r"\\(?=[(\[)\]])")
_NEWLINE = re.compile(r"\r\n?")
_ENTITIES = str.maketrans({"[": "&#91;", "\n": "<br>", "\u0338": "&#824;"})


def as_html(text: str) -> str:
    """Return text as HTML that shows just that text.

    Raises:
        ExportError: the text holds a character that no card can show (a control character, half a surrogate pair).
    """
    refuse_unshowable(text, "on a card")
    lines = _NEWLINE.sub("\n", text)
    return _MATHJAX.sub(r"\\<span></span>", html.escape(lines)).translate(_ENTITIES)
