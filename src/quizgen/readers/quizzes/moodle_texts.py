"""The texts of a question bank from Moodle, with the files that they embed."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from attrs import evolve

from quizgen.readers.quizzes.conversion import Format, converted
from quizgen.readers.quizzes.embedded_media import PLUGIN_FILE
from quizgen.readers.quizzes.html_tree import KNOWN
from quizgen.readers.quizzes.rich_text import Embedded, RichText
from quizgen.readers.quizzes.xml import Element

FORMATS = {"html": Format.HTML, "markdown": Format.MARKDOWN, "plain_text": Format.PLAIN}
"""The formats of Moodle's texts that are known for sure. Others are HTML if they look like it."""

_SPACES = re.compile(r"\s+")


def rich(element: Element | None) -> RichText:
    """Return the text of an element: of its child `text`, or directly in it."""
    return in_place_of(element, raw(element)) if element else RichText()


def raw(element: Element) -> str:
    """Return the text of an element as written. Tags that stand in it unescaped are part of it."""
    text = element.first("text") or element
    return text.html(KNOWN) if _has_tags(text) else text.text


def in_place_of(element: Element, written: str) -> RichText:
    """Return a text in the format of an element, with the files that the element embeds."""
    form = FORMATS.get(element.attributes.get("format", ""), Format.BY_LOOKS)
    is_html = _has_tags(element.first("text") or element)
    found = converted(written.strip(), Format.HTML if is_html else form)
    files = dict(_files(element)) if found.embedded else {}
    return evolve(found, embedded=tuple(_with_file(each, files) for each in found.embedded)) if files else found


def _has_tags(text: Element) -> bool:
    """Tell whether tags stand in a text unescaped: <text>H<sub>2</sub>O</text>."""
    return any(child.name in KNOWN for child in text.children)


def plain(parent: Element, name: str) -> str:
    """Return the characters of a child that holds no text for learners, such as a name or a number."""
    child = parent.first(name)
    return _SPACES.sub(" ", raw(child)).strip() if child else ""


def _files(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the files beside a text, each by its path, in base64."""
    for file in element.all("file"):
        folder = file.attributes.get("path", "/").strip("/")
        name = file.attributes.get("name", "")
        yield f"{folder}/{name}" if folder else name, file.text


def _with_file(embedded: Embedded, files: dict[str, str]) -> Embedded:
    path = unquote(embedded.source.removeprefix(PLUGIN_FILE).partition("?")[0])
    if not embedded.source.startswith(PLUGIN_FILE) or path not in files:
        return embedded
    return evolve(embedded, name=path.rpartition("/")[2], data=files[path])
