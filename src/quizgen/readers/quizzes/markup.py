"""Text with markup in it (HTML, a little Markdown) as the plain text that a learner would see."""

import re
from html.parser import HTMLParser

PICTURE = "picture"
SOUND = "sound"
FILM = "film"

_TAGS = (
    "a abbr audio b blockquote br center code dd del div dl dt em embed font h[1-6] hr i iframe img ins li object ol p "
    "pre q s script small span strike strong style sub sup svg table tbody td th thead tr tt u ul var video"
)
_LOOKS_LIKE_HTML = re.compile(rf"</?(?:{'|'.join(_TAGS.split())})(?:\s[^<>]*)?/?>|&(?:#\d+|#x[\da-f]+|[a-z]+);", re.I)
_APART = frozenset(
    "address blockquote br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul".split()
)
_UNSEEN = frozenset(["script", "style", "template", "title"])
_MEDIA = {"img": PICTURE, "svg": PICTURE, "audio": SOUND, "video": FILM, "iframe": FILM, "object": FILM, "embed": FILM}
_RAISED = str.maketrans("0123456789+-−=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_MARKDOWN = re.compile(r"(\*\*|\*|`)(?=\S)([^*`]+?)(?<=\S)\1")


def looks_like_html(text: str) -> bool:
    """Tell whether a text has a tag or entity of HTML. A mere less-than sign does not count."""
    return _LOOKS_LIKE_HTML.search(text) is not None


def without_html(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a piece of HTML, and what else it contained: PICTURE, SOUND, FILM.

    Raised and lowered digits become characters of their own (m², H₂O). The `alt` of a picture stays, in brackets.
    """
    reader = _Reader()
    try:
        reader.feed(text)
        reader.close()
    except AssertionError:  # the parser's word for a broken declaration such as <![x
        return text, ()
    return reader.text, tuple(reader.media)


def without_markdown(text: str) -> str:
    """Return a text without Markdown's marks for bold, italic and code."""
    return _MARKDOWN.sub(r"\2", text)


class _Reader(HTMLParser):
    """Gathers the text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.media: list[str] = []
        self.unseen = 0
        self.shift = ""

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _APART:
            self.pieces.append(" ")
        if tag in _UNSEEN:
            self.unseen += 1
        if tag in _MEDIA:
            self.media.append(_MEDIA[tag])
            alt = dict(attrs).get("alt")
            self.pieces.append(f" [{alt}] " if alt else " ")
        if tag in ("sub", "sup"):
            self.shift = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in _APART:
            self.pieces.append(" ")
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        if tag in ("sub", "sup"):
            self.shift = ""

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.pieces.append(_shifted(data, self.shift) if self.shift else data)


def _shifted(text: str, shift: str) -> str:
    """Return a raised (sup) or lowered (sub) text in characters of its own; where some lack, with ^ or _ before it."""
    table = _RAISED if shift == "sup" else _LOWERED
    if all(ord(character) in table for character in text):
        return text.translate(table)
    mark = "^" if shift == "sup" else "_"
    return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})" if text.strip() else text
