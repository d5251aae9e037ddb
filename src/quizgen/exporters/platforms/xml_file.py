"""Writing XML: elements, and the bytes of a document."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, indent, tostring


def element(name: str, /, *content: "Element | str", **attributes: str) -> Element:
    """Return an element with the given content, which is one text, or other elements.

    Example:
        >>> tostring(element("answer", element("text", "a < b"), fraction="100")).decode()
        '<answer fraction="100"><text>a &lt; b</text></answer>'
    """
    return with_attributes(name, attributes, *content)


def with_attributes(name: str, attributes: Mapping[str, str], *content: "Element | str") -> Element:
    """Return an element as `element` does, where an attribute's name is no name in Python."""
    made = Element(name, dict(attributes))
    for part in content:
        if isinstance(part, str):
            made.text = part
        else:
            made.append(part)
    return made


def document(root: Element) -> bytes:
    """Return an element and all in it as an XML document in UTF-8, one element a line."""
    indent(root, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode").encode() + b"\n"
