"""Formulas as pictures: WeasyPrint has no MathML, so ziamath draws each formula, with its plain reading as `alt`.

What ziamath draws is used only if it consists of a closed list of elements and attributes.
"""

import base64
import re
import warnings
from html import escape
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree

from quizgen.errors import ExportError, Problem

SIZE = 24
"""The size of letters for which a formula is drawn, in the picture's own units."""

_MATH = re.compile(r"<math\b.*?</math>", re.DOTALL)
_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = frozenset(f"{_SVG}{name}" for name in ("svg", "symbol", "path", "use", "rect", "line", "g"))
_ATTRIBUTES = frozenset(
    "width height viewBox id d href x y x1 y1 x2 y2 fill stroke stroke-width stroke-linecap transform".split()
)
_LINES = {"border-top": "top", "border-bottom": "bottom"}


def with_drawn_marks(html: str) -> str:
    """Return a page with a picture in place of each formula, and with styles for texts that have blocks.

    Raises:
        ExportError: there are formulas, and ziamath is missing.
    """
    styles = (files(__package__) / "marks.css").read_text(encoding="utf-8")
    return _MATH.sub(lambda found: _picture(found[0]), html.replace("</style>", f"{styles}</style>", 1))


def _picture(mathml: str) -> str:
    """Return a formula as an image whose baseline is that of the line."""
    root = ElementTree.fromstring(mathml)  # noqa: S314 - written by us, without entities and doctype
    name = root.get("alttext", "")
    svg = _drawn(_with_lines(root))
    box = [float(number) for number in svg.get("viewBox", "").split()]
    below = box[1] + box[3]
    style = f"height:{box[3] / SIZE:.4f}em;width:{box[2] / SIZE:.4f}em;vertical-align:{-below / SIZE:.4f}em"
    ElementTree.register_namespace("", _SVG.strip("{}"))
    data = base64.b64encode(ElementTree.tostring(svg)).decode()
    image = f'<img class="formula" src="data:image/svg+xml;base64,{data}" alt="{escape(name)}" style="{style}">'
    return f'<span class="display">{image}</span>' if root.get("display") == "block" else image


def _with_lines(root: ElementTree.Element) -> str:
    """Return MathML in which lines above and below are elements, as ziamath reads no styles."""
    for element in root.iter():
        style = element.attrib.pop("style", "")
        line = next((where for start, where in _LINES.items() if style.startswith(start)), "")
        if line:
            element.tag = "menclose"
            element.set("notation", line)
    return ElementTree.tostring(root, encoding="unicode")


def _drawn(mathml: str) -> ElementTree.Element:
    """Return the drawing of a formula. Raises ExportError where it has more than the closed list."""
    svg = ElementTree.fromstring(_ziamath().Math(mathml, size=SIZE).svg())  # noqa: S314 - checked below
    for element in svg.iter():
        foreign = [name for name in element.attrib if name.rpartition("}")[2] not in _ATTRIBUTES]
        href = next((value for name, value in element.attrib.items() if name.endswith("href")), "#")
        if element.tag not in _ELEMENTS or foreign or not href.startswith("#"):
            raise ExportError(f"a formula can't be drawn: its picture has {foreign or element.tag}")
    return svg


def _ziamath() -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # ziamath's own, about how it reads its font
            import ziamath  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        hint = "run: pip install 'quizgen[pdf]'"
        raise ExportError(Problem("formulas in a PDF need ziamath, which is not installed", hint=hint)) from error
    return ziamath
