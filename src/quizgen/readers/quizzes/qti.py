"""QTI 1.2 packages (zip), as Canvas, text2qti, Blackboard and others write them."""

import base64
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from attrs import evolve, frozen

from quizgen.errors import Place, Problem, Remark, SheetError
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.conversion import Format, converted
from quizgen.readers.quizzes.html_tree import KNOWN
from quizgen.readers.quizzes.packed_files import PackedFiles, packed_files
from quizgen.readers.quizzes.qti_items import QtiItem, below, question_of
from quizgen.readers.quizzes.quizbook import NotTaken, Quizbook
from quizgen.readers.quizzes.rich_text import Embedded, RichText
from quizgen.readers.quizzes.xml import Element, XmlError, read_xml
from quizgen.sheet import FactSheet

MANIFEST = "imsmanifest.xml"
"""The file that says what is in a package."""

SETTINGS = "assessment_meta.xml"
"""The file beside a quiz of Canvas that says what holds for all its questions."""

OURS = "imsqti_xmlv1p2"
"""What the type of a resource begins with that is a quiz in QTI 1.2."""

OTHER_VERSIONS = ("imsqti_item_xmlv2", "imsqti_test_xmlv2", "imsqti_item_xmlv3", "imsqti_test_xmlv3")
"""What the types of quizzes in later versions begin with."""

FILE_BASES = ("$IMS-CC-FILEBASE$/", "$IMS_CC_FILEBASE$/")
"""What the address of a file of the package begins with, in Canvas's HTML."""

_MEDIA = {"matimage": "picture", "mataudio": "sound", "matvideo": "film"}
"""What an element of QTI 1.2 shows or plays."""


def read_qti(path: Input, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read the quizzes of a package. Raises SheetError where no question can be read, or it is of another version."""
    files = packed_files(path, limit)
    book = Quizbook(path)
    titles = []
    for name in _quizzes(files):
        package = _QtiFile(files, name)
        root = package.root(book)
        titles += [each.attributes.get("title", "") for each in below(root, "assessment")] if root else []
        first = len(book.questions)
        settings = package.settings()
        book.remarks += _remarks(root, settings, Place(f"{path}/{name}")) if root else []
        for element in below(root, "item") if root else ():
            place = Place(f"{path}/{name}", element.line)
            item = QtiItem(element, place, package.text)
            book.add(place, lambda item=item: question_of(item))  # type: ignore[misc]
        if _said(settings, "shuffle_answers").casefold() != "true":
            book.keep_orders(first)
    return book.sheet(id, titles[0] if len(set(titles)) == 1 else "")


@frozen
class _QtiFile:
    """A quiz in a package, and the files around it."""

    files: PackedFiles
    name: str

    def root(self, book: Quizbook) -> Element | None:
        """Return the outermost element; where it is no XML, note that, and return None."""
        place = Place(f"{self.files.path}/{self.name}", 1)
        try:
            return _local(read_xml(self.files.content[self.name].decode("utf-8-sig"), names_dtd=True))
        except UnicodeDecodeError:
            book.leave_out(NotTaken("this file of the package is not UTF-8", "export it again"), place)
        except XmlError as error:
            hint = "take the declaration out" if error.forbidden else "export it again"
            book.leave_out(NotTaken(error.message, hint), Place(place.file, error.line))
        return None

    def settings(self) -> Element | None:
        """Return what Canvas says of the quiz as a whole, in a file beside it; None where that is not there."""
        found = self.files.near(str(PurePosixPath(self.name).parent), SETTINGS)
        try:
            return _local(read_xml(self.files.content[found].decode("utf-8-sig"))) if found else None
        except (UnicodeDecodeError, XmlError):
            return None

    def text(self, material: Element | None, *gaps: tuple[str, str]) -> RichText:
        """Return the text of a material, with the pictures of the package that it shows.

        Args:
            material: the element that contains the text.
            gaps: what stands in the text, and what is to stand there instead.
        """
        whole = RichText()
        for part in below(material, "mattext", *_MEDIA) if material else ():
            if part.name in _MEDIA:
                whole += _media(part)
                continue
            written = part.html(KNOWN) if part.children else part.text
            for old, new in gaps:
                written = written.replace(old, new)
            is_html = part.children or part.attributes.get("texttype", "text/plain").casefold() != "text/plain"
            whole += converted(written.strip(), Format.HTML if is_html else Format.PLAIN)
        return evolve(whole, embedded=tuple(map(self._with_file, whole.embedded))) if whole.embedded else whole

    def _with_file(self, embedded: Embedded) -> Embedded:
        address = unquote(embedded.source).partition("?")[0]
        for base in FILE_BASES:
            address = address.removeprefix(base)
        folder = str(PurePosixPath(self.name).parent)
        found = self.files.near(folder, address)
        found = found or next((name for name in self.files.content if name.endswith(f"/{address}")), "")
        if not found:
            return embedded
        data = base64.b64encode(self.files.content[found]).decode()
        return evolve(embedded, name=PurePosixPath(found).name, data=data)


def _said(settings: Element | None, name: str) -> str:
    """Return what one of Canvas's settings of a quiz is; empty where there is none."""
    found = next(below(settings, name), None) if settings else None
    return found.text.strip() if found else ""


def _remarks(root: Element, settings: Element | None, place: Place) -> Iterator[Remark]:
    """Yield what a quiz says beside its questions, and is not taken over."""
    description = converted(_said(settings, "description"), Format.HTML).reading
    if description:
        yield Remark(f"not taken over: the description of the quiz (“{_begin(description)}”)", place)
    for section in below(root, "section"):
        at = Place(place.file, section.line)
        name = section.attributes.get("title", "") or section.attributes.get("ident", "")
        picked = [each for order in section.all("selection_ordering") for each in below(order, "selection_number")]
        count = sum(1 for _ in below(section, "item"))
        if any(True for order in section.all("selection_ordering") for _ in below(order, "sourcebank_ref")):
            yield Remark(f"not taken over: the questions of the group '{name}', which are in a question bank", at)
        elif picked and picked[0].text.strip() != str(count):
            number = picked[0].text.strip()
            yield Remark(f"of the group '{name}' {number} of {count} questions were asked: all are taken over", at)


def _begin(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"


_SHORT = 60
"""How many characters of a description a remark has room for."""


def _media(element: Element) -> RichText:
    """Return a picture or a sound that stands beside the text, not in its HTML."""
    data = element.text if element.attributes.get("embedded") == "base64" else ""
    uri, alt = element.attributes.get("uri", ""), element.attributes.get("label", "")
    embedded = Embedded(_MEDIA[element.name], uri, alt, name=PurePosixPath(uri).name, data=data)
    return RichText(shown=" ", written=" ", embedded=(embedded,))


def _quizzes(files: PackedFiles) -> Iterator[str]:
    """Yield the paths of the quizzes: those that the manifest lists, or without one all that look like quizzes.

    Raises:
        SheetError: there is none, or one of another version of QTI.
    """
    if MANIFEST in files.content:
        try:
            manifest = _local(read_xml(files.content[MANIFEST].decode("utf-8-sig"), names_dtd=True))
        except (UnicodeDecodeError, XmlError) as error:
            place = Place(f"{files.path}/{MANIFEST}", getattr(error, "line", 1))
            raise SheetError(Problem("the list of this package is no XML that can be read", place)) from error
        resources = list(below(manifest, "resource"))
    else:
        resources = []
    types = [resource.attributes.get("type", "") for resource in resources]
    found = [
        name for r, kind in zip(resources, types, strict=True) if kind.startswith(OURS) if (name := _file(r, files))
    ]
    if not found:
        found = [name for name, content in files.content.items() if b"<questestinterop" in content[:4096]]
    if not found:
        other = next((kind for kind in types if kind.startswith(OTHER_VERSIONS)), "")
        message = f"this package is of another version of QTI ({other})" if other else "this package has no quiz in QTI"
        raise SheetError(Problem(message, Place(str(files.path)), "export it as QTI 1.2, or as Moodle XML"))
    yield from dict.fromkeys(found)


def _file(resource: Element, files: PackedFiles) -> str:
    """Return the path of a resource's file; empty where it is not in the package."""
    named = [each.attributes.get("href", "") for each in (*below(resource, "file"), resource)]
    return next((name for name in (files.near("", address) for address in named if address) if name), "")


def _local(element: Element) -> Element:
    """Take the prefixes off the names of an element and of all in it."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        each.name = each.name.rpartition(":")[2]
        waiting += each.children
    return element
