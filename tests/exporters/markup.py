"""HTML as a tree, read by Python's own parser, to ask what a reader sees."""

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import define, field

VOID = frozenset("br img hr meta link input".split())


@define
class Element:
    """An element, its attributes and what is in it: text and further elements."""

    tag: str
    attributes: dict[str, str | None] = field(factory=dict)
    children: "list[Element | str]" = field(factory=list)

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return (self.attributes.get("class") or "").split()

    @property
    def text(self) -> str:
        """All text in it; a `<br>` is a new line."""
        if self.tag == "br":
            return "\n"
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def walk(self) -> "Iterator[Element]":
        """Return it and every element in it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str = "", **attributes: str) -> "list[Element]":
        """Return the elements in it with a tag, and attributes (`class_` for one of its classes)."""
        wanted = attributes.pop("class_", "")
        return [
            element
            for element in self.walk()
            if (not tag or element.tag == tag)
            and (not wanted or wanted in element.classes)
            and all(element.attributes.get(name) == value for name, value in attributes.items())
        ]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        """Return the only such element."""
        (found,) = self.all(tag, **attributes)
        return found

    def runs(self) -> Iterator[str]:
        """Return the runs of text that no element but a `<br>` parts, which is how MathJax reads a page."""
        run = ""
        for child in self.children:
            if isinstance(child, str) or child.tag == "br":
                run += child if isinstance(child, str) else "\n"
                continue
            yield run
            run = ""
            yield from child.runs()
        yield run


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment came of text: {data}")


def parse(html: str) -> Element:
    """Return the tree of some HTML. An element that isn't closed in its place fails the test."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert builder.open == [builder.root], f"<{builder.open[-1].tag}> is not closed"
    return builder.root
