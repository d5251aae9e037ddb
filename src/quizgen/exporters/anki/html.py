r"""Plain text as the HTML of an Anki field: what was text stays text.

Anki reads more than HTML in a field: `[sound:…]`, `[latex]` and `[$]` in square brackets, and MathJax between `\(` and
`\)` or `\[` and `\]`. An entity hides the brackets from Anki; an empty element separates the two characters of MathJax.
Anki also composes what it imports (Unicode's NFC): a combining slash would merge with the end of a tag, so it is an
entity as well.
"""

from collections.abc import Iterable

from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.text.characters import UNSHOWABLE
from quizgen.text.late_pattern import late_pattern

_MARKED = late_pattern(rf"[&<>\[\\\r\n\u0338{UNSHOWABLE.pattern[1:-1]}]")
"""Text without any of these is its own HTML; most is."""

_MATHJAX = late_pattern(r"\\(?=[(\[)\]])")
_BLANKS = late_pattern("^ +|(?<=<br>) +|  +")
"""Blanks that HTML would not show: those at the start of a line, and several in a row."""

_NEWLINE = late_pattern(r"\r\n?")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_QUOTES = str.maketrans({'"': "&quot;", "'": "&#x27;", "[": "&#91;"})
_ENTITIES = str.maketrans({"[": "&#91;", "\n": "<br>", "\u0338": "&#824;"})


def is_plain(texts: Iterable[str]) -> bool:
    """Tell whether texts are their own HTML. All text of a deck passes here, so a quick look comes first."""
    text = "".join(texts)
    has_signs = "&" in text or "<" in text or ">" in text or "[" in text or "\\" in text or "\u0338" in text
    return not has_signs and (text.isprintable() or not _MARKED.search(text))


def as_html(text: str) -> str:
    """Return text as HTML that shows that text between tags. Quotes stay, so that Anki's search finds them.

    Raises:
        ExportError: the text has a character that no card can show (a control character, a lone surrogate).
    """
    if is_plain([text]):
        return text
    refuse_unshowable(text, "on a card")
    lines = _NEWLINE.sub("\n", text)
    lines = lines.expandtabs(4) if "\n" in lines else lines
    escaped = harmless(lines.translate(_MARKUP))
    return _BLANKS.sub(lambda blanks: "&nbsp;" * len(blanks[0]), escaped) if "\n" in lines else escaped


def harmless(escaped: str) -> str:
    """Return HTML in which Anki reads nothing but HTML."""
    return _MATHJAX.sub(r"\\<span></span>", escaped).translate(_ENTITIES)


def as_attribute(text: str) -> str:
    """Return text as the value of an HTML attribute. Raises ExportError as `as_html` does."""
    refuse_unshowable(text, "on a card")
    return text.translate(_MARKUP).translate(_QUOTES)
