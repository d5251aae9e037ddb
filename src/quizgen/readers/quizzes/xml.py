"""XML as elements with their lines. Declarations (DTD, entities) are refused, as they are not safe to read."""

from collections.abc import Collection
from html import escape
from html.entities import html5
from xml.parsers import expat

from attrs import Factory, define


@define
class Element:
    """An element of XML."""

    name: str
    """The name of its tag."""
    attributes: dict[str, str]
    """Its attributes by name."""
    line: int
    """The line in which it begins."""
    content: list["str | Element"] = Factory(list)
    """The pieces of text and the elements directly in it, in their order."""

    @property
    def children(self) -> list["Element"]:
        """The elements directly in it."""
        return [each for each in self.content if isinstance(each, Element)]

    @property
    def text(self) -> str:
        """The text directly in it, without that of its children."""
        return "".join(each for each in self.content if isinstance(each, str))

    def html(self, tags: Collection[str]) -> str:
        """Return its text as HTML, with the elements in it that have one of some tags; the others are left out.

        Example:
            >>> read_xml("<text>H<sub>2</sub>O &lt; <file/></text>").html({"sub"})
            'H<sub>2</sub>O &lt; '
        """
        parts = (escape(each) if isinstance(each, str) else each._as_html(tags) for each in self.content)
        return "".join(parts)

    def _as_html(self, tags: Collection[str]) -> str:
        if self.name.rpartition(":")[2].lower() not in tags:
            return ""
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in self.attributes.items())
        return f"<{self.name}{attributes}>{self.html(tags)}</{self.name}>"

    def all(self, name: str) -> list["Element"]:
        """Return its children of a name."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> "Element | None":
        """Return its first child of a name, or None."""
        return next((child for child in self.children if child.name == name), None)


class XmlError(Exception):
    """What is wrong with a piece of XML, and in which line; `forbidden`: it declares something."""

    def __init__(self, message: str, line: int, *, forbidden: bool = False) -> None:
        super().__init__(message)
        self.message, self.line, self.forbidden = message, line, forbidden


def read_xml(text: str, first_line: int = 1, *, names_dtd: bool = False) -> Element:
    """Return the outermost element of a piece of XML.

    Args:
        text: the piece.
        first_line: the number of its first line in its file.
        names_dtd: whether it may name a document type that stands elsewhere, as older programs do. Nothing is fetched.

    Raises:
        XmlError: it is no XML, or it declares a document type. By that a small file can grow without end, and read
            other files.
    """
    parser = expat.ParserCreate(encoding="utf-8")  # whatever the piece says about itself: it was read as text
    parser.buffer_text = True
    shift = first_line - 1
    outside = Element("", {}, first_line)
    open_elements = [outside]

    def start(name: str, attributes: dict[str, str]) -> None:
        element = Element(name, attributes, parser.CurrentLineNumber + shift)
        open_elements[-1].content.append(element)
        open_elements.append(element)

    def document_type(name: str, system: str | None, public: str | None, declares: int) -> None:
        if declares or not names_dtd:
            declaration(name, system, public)

    def entity(name: str, is_of_dtd: bool) -> None:
        """Put in a sign that has a name in HTML; expat passes over names that could be declared elsewhere."""
        sign = html5.get(f"{name};", "")
        if not sign or is_of_dtd:
            raise XmlError(f"the entity &{name}; is declared nowhere in it", parser.CurrentLineNumber + shift)
        open_elements[-1].content.append(sign)

    def declaration(*_: object) -> None:
        message = "it declares a document type or entities, which no quiz needs and which are not safe to read"
        raise XmlError(message, parser.CurrentLineNumber + shift, forbidden=True)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_elements.pop()
    parser.CharacterDataHandler = lambda data: open_elements[-1].content.append(data)  # noqa: PLW0108 - which is last alters
    parser.StartDoctypeDeclHandler = document_type
    parser.SkippedEntityHandler = entity
    parser.EntityDeclHandler = declaration
    try:
        parser.Parse(text.encode("utf-8", errors="surrogatepass"), True)
    except expat.ExpatError as error:
        raise XmlError(f"this is not XML: {expat.ErrorString(error.code)}", error.lineno + shift) from error
    return outside.children[0]
