"""HTML as a rich text: the tags that have a place in the notation, and the names of what has none."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from quizgen.readers.quizzes.html_code import BLANKS, has_more_than_code, is_code_by_style, language_of, lines_of
from quizgen.readers.quizzes.html_tree import LINES, MEDIA, Node
from quizgen.readers.quizzes.mathml_as_tex import tex_of
from quizgen.readers.quizzes.rich_text import (
    BLOCK,
    KEPT,
    LINE,
    Embedded,
    RichText,
    code,
    emphasized,
    formula,
    joined,
    plain_text,
    ruby,
    script,
    underlined,
)
from quizgen.readers.quizzes.tex import with_formulas

_UNSEEN = frozenset("head link meta noscript param source title track".split())
_EMPHASIS = frozenset("cite dfn em i var".split())
_STRONG = frozenset("b strong h1 h2 h3 h4 h5 h6".split())
_CODE = frozenset("code kbd samp tt".split())
_LOST = {
    "s": "a line through words", "strike": "a line through words", "del": "a line through words",
    "mark": "the colour of words", "script": "a script", "style": "a style sheet", "template": "a template",
    "input": "a field to fill in", "select": "a field to fill in", "textarea": "a field to fill in",
    "button": "a button",
}  # fmt: skip
_DROPPED = frozenset("script style template input select textarea button".split())
_COLOUR = re.compile(r"(?:^|;)\s*(?:color|background|background-color)\s*:\s*([^;]+)", re.IGNORECASE)
_NEUTRAL = re.compile(
    r"\s*(?:black|white|inherit|initial|unset|transparent|none|currentcolor|windowtext|#0{3}(?:0{3})?|#f{3}(?:f{3})?|"
    r"rgba?\(\s*(?:0,\s*0,\s*0|255,\s*255,\s*255)\b.*\)|#(?:[0-4][0-9a-f]){3}|var\(.*\))\s*(?:!important)?\s*",
    re.IGNORECASE,
)


def rich_html(node: Node, *, lines: bool = False) -> RichText:
    """Return the text of a tree of HTML.

    Args:
        node: the outermost element.
        lines: whether line breaks in its text are to be seen, as in a text that is HTML only by its looks.

    Raises:
        NotTaken: it has a formula that can't be taken over.
    """
    return _HtmlReader(lines=lines).inside(node)


class _HtmlReader:
    """Reads elements, each by what its tag means."""

    def __init__(self, *, lines: bool) -> None:
        self.lines = lines

    def inside(self, node: Node, *, within: bool = False) -> RichText:
        """Return the text of what is in an element, which may be `within` a subscript or superscript."""
        before = (None, *node.children)
        return joined(
            [
                self._child(_set_in(child) if _is_break(previous) else child, within=within)
                for previous, child in zip(before, node.children, strict=False)
            ]
        )

    def _child(self, child: Node | str, *, within: bool) -> RichText:
        if isinstance(child, str):
            text = child.replace("\xa0", " ")
            return with_formulas(text if self.lines else BLANKS.sub(" ", text))
        return _drawn_formula(child) or _styled(child, self._element(child, within=within))

    def _element(self, node: Node, *, within: bool) -> RichText:
        name = node.name
        if name in _UNSEEN or "katex-html" in node.attributes.get("class", ""):
            return RichText()
        if name in _DROPPED:
            return RichText(lost=(_LOST[name],))
        if name in MEDIA:
            return _media(node)
        reader = _HtmlReader.lines_of_code if is_code_by_style(node) else _READERS.get(name)
        if reader:
            return reader(self, node)
        if name in ("sub", "sup"):
            return script(self.inside(node, within=True), name, within=within)
        text = self.inside(node, within=within)
        if name in _EMPHASIS or name in _STRONG:
            text = emphasized(text, strong=name in _STRONG)
        elif name in ("u", "ins"):
            text = underlined(text)
        elif name in _LOST and not text.is_blank:
            text += RichText(lost=(_LOST[name],))
        return _line(text) if name in LINES else text

    def code(self, node: Node) -> RichText:
        """Read code within a line, or lines of it."""
        if any(each.name == "br" for each in node.elements()) and not has_more_than_code(node):
            shown = _AROUND_BREAK.sub("\n", lines_of(node, shown=not self.lines))
            return code(shown.replace("\xa0", " ").strip("\n").rstrip(), block=True)
        if any(each.name not in ("span", "b", "strong", "i", "em") for each in node.elements()):
            return self.inside(node)
        text = node.text if self.lines else BLANKS.sub(" ", node.text).strip(" ")
        return code(text.replace("\xa0", " "))

    def lines_of_code(self, node: Node) -> RichText:
        """Read `pre`: lines that keep their blanks."""
        return code(lines_of(node).replace("\xa0", " ").strip("\n").rstrip(), block=True, language=language_of(node))

    def ruby(self, node: Node) -> RichText:
        """Read words with their readings above them: the first reading belongs to the first word that has none."""
        pieces: list[RichText] = []
        words: list[RichText] = []
        before = ""
        for child in node.children:
            name = child.name if isinstance(child, Node) else ""
            if isinstance(child, Node) and name == "rt":
                pieces.append(ruby(words.pop(0) if words else RichText(), " ".join(child.text.split())))
            elif name == "rb" or not words or before in ("rb", "rt"):
                word = self._child(child, within=False)
                words += [] if word.is_blank or name == "rp" else [word]
            elif name != "rp":
                words[-1] += self._child(child, within=False)
            before = name or before if isinstance(child, str) and not child.strip() else name
        return joined([*pieces, *words])

    def list(self, node: Node) -> RichText:
        """Read a list; an item of a list in it is set in by its mark."""
        start = int(node.attributes.get("start", "1")) if node.attributes.get("start", "1").isdecimal() else 1
        items = [self.inside(item) for item in node.elements() if item.name == "li"]
        texts = [
            _item(f"{number}. " if node.name == "ol" else "- ", item) for number, item in enumerate(items, start=start)
        ]
        return _block(texts) if texts else self._rest(node)

    def table(self, node: Node) -> RichText:
        """Read a table, whose first row is its header."""
        rows = [[self.inside(cell) for cell in row] for row in _rows(node)]
        width = max(map(len, rows), default=0)
        if not width:
            return self._rest(node)
        head, *body = [_row([*row, *[RichText()] * (width - len(row))]) for row in rows]
        rule = RichText(written=f"|{' --- |' * width}")
        caption = [_line(self.inside(each)) for each in node.elements() if each.name == "caption"]
        return joined([*caption, _block([head, rule, *body])])

    def formula(self, node: Node) -> RichText:
        """Read MathML."""
        return formula(tex_of(node), display=node.attributes.get("display") == "block")

    def quotation(self, node: Node) -> RichText:
        """Read words in quotation marks."""
        return joined([plain_text("“"), self.inside(node), plain_text("”")])

    def link(self, node: Node) -> RichText:
        """Read a link: its text, without where it leads."""
        address = node.attributes.get("href", "")
        text = self.inside(node)
        is_page = address.startswith(("http:", "https:", "mailto:")) and address not in text.shown
        return text + RichText(lost=(f"the link to {address[:80]}",)) if is_page else text

    def _rest(self, node: Node) -> RichText:
        return _line(self.inside(Node("", {}, list(node.children))))


def _is_break(child: Node | str | None) -> bool:
    return isinstance(child, Node) and child.name == "br"


def _set_in(child: Node | str) -> Node | str:
    """Return what follows a line break with the blanks that it is set in by, which a page shows, as blanks to keep."""
    if not isinstance(child, str):
        return child
    return _SET_IN.sub(lambda blanks: KEPT * len(blanks[1]), child)


_AROUND_BREAK = re.compile(" *\n *")
_SET_IN = re.compile("^[ \\t\\r\\n\\f]*(\xa0[\xa0 ]*)")

_READERS: dict[str, Callable[[_HtmlReader, Node], RichText]] = {
    **dict.fromkeys(_CODE, _HtmlReader.code),
    "pre": _HtmlReader.lines_of_code,
    "ruby": _HtmlReader.ruby,
    **dict.fromkeys(("ul", "ol", "dir"), _HtmlReader.list),
    "table": _HtmlReader.table,
    "math": _HtmlReader.formula,
    "q": _HtmlReader.quotation,
    "a": _HtmlReader.link,
    "br": lambda reading, node: plain_text("\n"),  # noqa: ARG005 - the signature of all readers
}


def _styled(node: Node, text: RichText) -> RichText:
    """Return a text with what its element's style says, and with the names of what has no place."""
    style = node.attributes.get("style", "")
    colours = [match[1] for match in _COLOUR.finditer(style)] + [node.attributes.get("color", "black")]
    if any(not _NEUTRAL.fullmatch(colour) for colour in colours) and not text.is_blank:
        text += RichText(lost=("the colour of words",))
    if not style or node.name in LINES:
        return text
    if re.search(r"vertical-align\s*:\s*(?:super|sub)\b", style):
        return script(text, "sup" if "super" in style else "sub")
    if re.search(r"text-decoration[\w-]*\s*:[^;]*underline", style):
        text = underlined(text)
    if re.search(r"text-decoration[\w-]*\s*:[^;]*line-through", style):
        text += RichText(lost=("a line through words",))
    if re.search(r"font-style\s*:\s*italic", style):
        text = emphasized(text)
    return emphasized(text, strong=True) if re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", style) else text


def _drawn_formula(node: Node) -> RichText | None:
    """Return the formula that a picture shows or that a script draws, where the page has its TeX; else None.

    Canvas keeps it in `data-equation-content`, Moodle in the `alt` of a picture, MathJax in a script.
    """
    attributes = node.attributes
    if node.name == "script" and attributes.get("type", "").startswith("math/tex"):
        return formula(node.text.strip(), display="mode=display" in attributes["type"]) if node.text.strip() else None
    if node.name != "img":
        return None
    drawn = attributes.get("class", "").split()
    tex = attributes.get("data-equation-content", "")
    if not tex and ("equation_image" in drawn or "texrender" in drawn):
        tex = attributes.get("alt", "").removeprefix("LaTeX:")
    return formula(unquote(tex).strip()) if tex.strip() else None


def _media(node: Node) -> RichText:
    inner = [node, *(each for each in node.elements() if each.name in ("img", "source", "embed"))]
    sources = (each.attributes.get("src") or each.attributes.get("data", "") for each in inner)
    source = next(filter(None, sources), "")
    alt = next((each.attributes["alt"] for each in inner if each.attributes.get("alt")), "")
    if node.name == "img" and node.attributes.get("role") == "presentation" and not source:
        return RichText()
    if alt and not alt.isascii() and "emoji" in node.attributes.get("class", "").split():
        return plain_text(alt)  # the sign itself, in the glyph of a site
    return RichText(shown=" ", written=" ", embedded=(Embedded(MEDIA[node.name], source, " ".join(alt.split())),))


def _line(text: RichText) -> RichText:
    edge = RichText(shown=LINE, written=LINE)
    return joined([edge, text, edge])


def _block(lines: list[RichText]) -> RichText:
    """Return lines that belong together and are set apart from what is around them."""
    edge, end = RichText(shown=LINE, written=BLOCK, marked=True), plain_text("\n")
    spaced = [part for line in lines for part in (line, end if line.shown else RichText(written="\n"))]
    return joined([edge, *spaced[:-1], edge])


def _item(mark: str, item: RichText) -> RichText:
    """Return an item of a list behind its mark; its further lines are set in as far as its first."""
    shown, written = (
        text.replace(" ", KEPT).replace("\n", f"\n{KEPT * len(mark)}") for text in (item.reading, item.notation)
    )
    return RichText(shown=mark + shown, written=mark + written, marked=True, embedded=item.embedded, lost=item.lost)


def _rows(node: Node) -> Iterator[list[Node]]:
    for each in node.elements():
        if each.name == "tr":
            yield [cell for cell in each.elements() if cell.name in ("td", "th")]
        elif each.name in ("tbody", "thead", "tfoot"):
            yield from _rows(each)


def _in_a_cell(cell: RichText) -> str:
    """Return a cell in the notation, which has no blocks in cells: each line of code stands for itself."""
    if "\n```" not in f"\n{cell.notation}":
        return cell.notation
    return "\n".join(code(line).notation if line.strip() else "" for line in cell.reading.split("\n"))


def _row(cells: list[RichText]) -> RichText:
    written = [_in_a_cell(cell).replace("|", "\\|").replace("\n", "<br>").replace(" ", KEPT) for cell in cells]
    return RichText(
        shown=" | ".join(cell.reading.replace("\n", " ").replace(" ", KEPT) for cell in cells),
        written=f"| {' | '.join(written)} |",
        marked=True,
        embedded=tuple(each for cell in cells for each in cell.embedded),
        lost=tuple(each for cell in cells for each in cell.lost),
    )
