"""HTML as a tree. Only what is a known tag is one: `List<String>`, `a<b and b>c` and `1 << 3` are text."""

import re
from collections import defaultdict
from html import unescape

from attrs import Factory, define

from quizgen.readers.quizzes.not_taken import NotTaken

DEEPEST = 80
"""How deep elements may be inside one another."""

VOID = frozenset("area br col embed hr img input link meta param source track wbr".split())
"""Tags without an end."""

_HTML = (
    "a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button caption "
    "center cite code col colgroup dd del details dfn dir div dl dt em embed fieldset figcaption figure font "
    "footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map "
    "mark meta nav nobr noscript object ol optgroup option p param picture pre q rb rp rt rtc ruby s samp script "
    "section select small source span strike strong style sub summary sup svg table tbody td template textarea "
    "tfoot th thead time title tr track tt u ul var video wbr"
)
MATH = frozenset(
    "math maction maligngroup malignmark menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover "
    "mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder "
    "munderover none semantics annotation annotation-xml".split()
)
"""The tags of MathML, without a prefix."""

KNOWN = frozenset(_HTML.split()) | MATH

LINES = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr legend main nav p section summary".split()
)
"""Tags whose text stands on lines of its own."""

MEDIA = {
    "img": "picture", "svg": "picture", "picture": "picture", "map": "picture",
    "audio": "sound", "video": "film", "iframe": "film", "object": "film", "embed": "film", "applet": "film",
}  # fmt: skip
"""What an element shows or plays."""

_BARE = frozenset(
    "allowfullscreen async autoplay checked controls defer disabled hidden loop multiple muted nowrap open readonly "
    "required reversed selected".split()
)
"""Attributes that need no value. Other words in angle brackets are words."""

_TAG = re.compile(
    r"<(?P<end>/?)(?:(?:m|mml|html):)?(?P<name>[a-z][a-z0-9-]*)"
    r"(?P<attributes>(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*)\s*/?>",
    re.IGNORECASE,
)
_WITHOUT_VALUE = re.compile(r"(?:^|\s)([a-z_:][\w:.-]*)(?=\s|$)", re.IGNORECASE)
_VALUE = re.compile(r"([\w:.-]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"']+)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});", re.IGNORECASE)

_ENDS_BEFORE: dict[str, tuple[set[str], set[str]]] = {
    "li": ({"li"}, {"ul", "ol", "dir"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "rt": ({"rt", "rp", "rb"}, {"ruby"}),
    "rp": ({"rt", "rp", "rb"}, {"ruby"}),
    "rb": ({"rt", "rp", "rb"}, {"ruby"}),
    "option": ({"option"}, {"select"}),
}
"""For each tag, which open elements it ends, and within which element it looks for them."""

_ENDS_A_PARAGRAPH = frozenset(
    "address article aside blockquote center dir div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr "
    "main nav ol p pre section table ul".split()
)


@define
class Node:
    """An element of HTML."""

    name: str
    """The name of its tag, in lower case and without a prefix."""
    attributes: dict[str, str] = Factory(dict)
    """Its attributes by name, in lower case."""
    children: list["Node | str"] = Factory(list)
    """The elements and the texts in it, in their order."""

    def elements(self) -> list["Node"]:
        """Return the elements directly in it."""
        return [child for child in self.children if isinstance(child, Node)]

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


def has_tags(text: str) -> bool:
    """Tell whether a text has a known tag with its end, or an entity of HTML."""
    return bool(_tags(text, paired=True)) or _ENTITY.search(text) is not None


def tree_of(text: str, *, paired: bool = False) -> Node:
    """Return a piece of HTML as a tree, in an element without a name.

    Args:
        text: the piece.
        paired: whether a tag needs its end to be one, as in text of which nobody says that it is HTML.

    Raises:
        NotTaken: elements are nested too deeply.
    """
    text = _without_comments(text)
    root = Node("")
    opened, start = [root], 0
    for match in _tags(text, paired=paired):
        _add_text(opened[-1], text[start : match.start()])
        start = match.end()
        if match["end"]:
            _close(opened, match["name"].lower())
        else:
            _open(opened, match)
    _add_text(opened[-1], text[start:])
    return root


def _add_text(node: Node, text: str) -> None:
    if text:
        node.children.append(_ENTITY.sub(lambda match: unescape(match[0]), text))


def _open(opened: list[Node], match: re.Match[str]) -> None:
    name = match["name"].lower()
    _end_before(opened, name)
    node = Node(
        name, {each[1].lower(): unescape(each[2].strip("\"'")) for each in _VALUE.finditer(match["attributes"])}
    )
    opened[-1].children.append(node)
    if name in VOID or match[0].endswith("/>"):
        return
    if len(opened) > DEEPEST:
        raise NotTaken(f"its HTML has more than {DEEPEST} elements inside one another", "paste its text without them")
    opened.append(node)


def _close(opened: list[Node], name: str) -> None:
    if any(node.name == name for node in opened):
        while opened.pop().name != name:
            pass


def _end_before(opened: list[Node], name: str) -> None:
    """End the open elements that the beginning of another one ends."""
    if name in _ENDS_A_PARAGRAPH and opened[-1].name == "p":
        opened.pop()
    ended, within = _ENDS_BEFORE.get(name, (set(), set()))
    place = len(opened) - 1
    while ended and place > 0 and opened[place].name not in within:
        if opened[place].name in ended:
            del opened[place:]
        place -= 1


def _without_comments(text: str) -> str:
    pieces, start = [], 0
    while (opening := text.find("<!--", start)) >= 0 and (end := text.find("-->", opening + 4)) >= 0:
        pieces.append(text[start:opening])
        start = end + 3
    return "".join([*pieces, text[start:]])


def _tags(text: str, *, paired: bool) -> list[re.Match[str]]:
    """Return the known tags of a text, in their order."""
    known = [match for match in _TAG.finditer(text) if _is_known(match)]
    if not paired:
        return known
    kept: set[int] = set()
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for match in known:
        name = match["name"].lower()
        if name in VOID or match[0].endswith("/>"):
            kept.add(match.start())
        elif not match["end"]:
            waiting[name].append(match.start())
        elif waiting[name]:
            kept |= {waiting[name].pop(), match.start()}
    return [match for match in known if match.start() in kept]


def _is_known(match: re.Match[str]) -> bool:
    if match["name"].lower() not in KNOWN:
        return False
    bare = _WITHOUT_VALUE.findall(_VALUE.sub(" ", match["attributes"]))
    return all(name.lower() in _BARE for name in bare)
