"""XLSX and XLSM, as Excel, LibreOffice and Google Sheets write them (ECMA-376). Macros are never run."""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from attrs import Factory, define, frozen

from quizgen.errors import Place
from quizgen.readers.inputs import Input
from quizgen.readers.rows.archive import Archive, Attributes, attribute
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.rows.number_formats import BUILT_IN, iso_date_cell, number_cell
from quizgen.readers.rows.shifted import shifted
from quizgen.readers.rows.worksheet import Worksheet

_START = "_rels/.rels"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


@frozen
class XlsxSheet:
    """A worksheet, as the workbook lists it."""

    name: str
    """Its name."""
    part: str
    """The part of the file that contains its cells; empty for a chart."""
    is_hidden: bool
    """Whether it is hidden."""


@define
class Workbook:
    """What all worksheets of a workbook share."""

    archive: Archive
    """The open file."""
    sheets: list[XlsxSheet] = Factory(list)
    """Its worksheets in order."""
    strings: list[str] = Factory(list)
    """The texts of cells, which cells name by number."""
    formats: list[str] = Factory(list)
    """The codes of number formats, which cells name by number."""
    since_1904: bool = False
    """Whether dates are counted from 1904 on."""

    @classmethod
    def of(cls, archive: Archive) -> "Workbook":
        """Read what the worksheets share, not yet the worksheets."""
        targets = _related(archive, _START)
        main = next((part for part, kind in targets.values() if kind == "officeDocument"), "xl/workbook.xml")
        parts = _related(archive, join(dirname(main), "_rels", f"{main.rpartition('/')[2]}.rels"), dirname(main))
        book = cls(archive)
        book._read_main(main, parts)
        for part, kind in parts.values():
            if kind == "sharedStrings" and archive.has(part):
                book.strings = _strings(archive, part)
            elif kind == "styles" and archive.has(part):
                book.formats = _formats(archive, part)
        return book

    def _read_main(self, main: str, parts: dict[str, tuple[str, str]]) -> None:
        def start(name: str, attributes: Attributes) -> None:
            if name == "workbookPr":
                self.since_1904 = attributes.get("date1904", "") in ("1", "true")
            elif name == "sheet":
                part, kind = parts.get(attribute(attributes, "id"), ("", ""))
                hidden = attributes.get("state", "visible") != "visible"
                self.sheets.append(XlsxSheet(attributes.get("name", ""), part if kind == "worksheet" else "", hidden))

        self.archive.parse(main, start, _ignore, _ignore)

    def read(self, sheet: XlsxSheet, path: Input) -> Worksheet:
        """Return the cells of a worksheet."""
        reading = _XlsxTags(book=self, worksheet=Worksheet(Place(str(path), worksheet=sheet.name)))
        if sheet.part:
            self.archive.parse(sheet.part, reading.start, reading.end, reading.text)
        return reading.worksheet


@define
class _XlsxTags:
    """Takes the tags of a worksheet one by one, and adds its cells."""

    book: Workbook
    worksheet: Worksheet
    row: int = 0
    column: int = 0
    kind: str = ""
    format: str = ""
    is_formula: bool = False
    is_open: bool = False
    """Whether text belongs to the value of a cell."""
    pieces: list[str] = Factory(list)
    shift: str = ""
    """Whether a passage of text is raised or lowered."""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            reference = _REFERENCE.fullmatch(attributes.get("r", ""))
            self.column = _number(reference[1]) if reference else self.column + 1
            self.kind, self.is_formula, self.pieces = attributes.get("t", "n"), False, []
            style, formats = int(attributes.get("s", "0")), self.book.formats
            self.format = formats[style] if style < len(formats) else ""
        elif name in ("v", "t"):
            self.is_open = True
        elif name == "f":
            self.is_formula = True
        elif name == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
            if attributes.get("hidden", "") in ("1", "true"):
                self.worksheet.hidden_rows.add(self.row)
        elif name == "col" and attributes.get("hidden", "") in ("1", "true"):
            self.worksheet.hidden_columns.append((int(attributes["min"]), int(attributes["max"])))
        elif name == "mergeCell":
            self.worksheet.merged += _merged(attributes.get("ref", ""))
        elif name == "rPh":
            self.kind = "phonetic"
        elif name == "vertAlign":
            self.shift = attributes.get("val", "")

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self.is_open = False
        elif name == "rPh":
            self.kind = "inlineStr"
        elif name == "r":
            self.shift = ""
        elif name == "c":
            self._add("".join(self.pieces))

    def text(self, text: str) -> None:
        if self.is_open and self.kind != "phonetic":
            self.pieces.append(shifted(text, self.shift))

    def _add(self, stored: str) -> None:
        cell = Cell(stored, self.worksheet.place, self.row, self.column)
        if stored:
            self.worksheet.add(self._read(cell))
        elif self.is_formula:
            self.worksheet.without_result.append(cell.place)

    def _read(self, cell: Cell) -> Cell:
        """Return a cell by its kind; its text is what the file has for it."""
        match self.kind:
            case "s":
                number = int(cell.text)
                return cell._replace(text=self.book.strings[number] if number < len(self.book.strings) else "")
            case "b":
                yes = cell.text.strip() in ("1", "true")
                return cell._replace(text="TRUE" if yes else "FALSE", kind=CellKind.YES_NO, value=yes)
            case "e":
                return cell._replace(kind=CellKind.ERROR)
            case "d":
                return iso_date_cell(cell)
            case "str" | "inlineStr":
                return cell._replace(text=_unescaped(cell.text))
            case _:
                return number_cell(cell, self.format, since_1904=self.book.since_1904)


def _related(archive: Archive, name: str, folder: str = "") -> dict[str, tuple[str, str]]:
    """Return the parts that a part refers to, by id: the name of each, and what it is to it. None outside the file."""
    found: dict[str, tuple[str, str]] = {}

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            part = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found[attributes.get("Id", "")] = part, attributes.get("Type", "").rpartition("/")[2]

    if archive.has(name):
        archive.parse(name, start, _ignore, _ignore)
    return found


@define
class _Strings:
    """Takes the tags of the shared texts one by one, and collects the texts.

    Readings above characters (furigana) are left out. Raised and lowered digits and signs become characters of that
    form, where all of a passage can: H₂O.
    """

    found: list[str] = Factory(list)
    pieces: list[str] = Factory(list)
    is_open: bool = False
    is_phonetic: bool = False
    shift: str = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "t":
            self.is_open = not self.is_phonetic
        elif name == "rPh":
            self.is_phonetic = True
        elif name == "vertAlign":
            self.shift = attributes.get("val", "")

    def end(self, name: str) -> None:
        if name == "si":
            self.found.append(_unescaped("".join(self.pieces)))
            self.pieces.clear()
        elif name == "t":
            self.is_open = False
        elif name == "rPh":
            self.is_phonetic = False
        elif name == "r":
            self.shift = ""

    def text(self, text: str) -> None:
        if self.is_open:
            self.pieces.append(shifted(text, self.shift))


def _strings(archive: Archive, part: str) -> list[str]:
    """Return the texts that cells share."""
    strings = _Strings()
    archive.parse(part, strings.start, strings.end, strings.text)
    return strings.found


def _formats(archive: Archive, part: str) -> list[str]:
    """Return the code of the number format of each style that cells can have."""
    codes: dict[int, str] = dict(BUILT_IN)
    found: list[str] = []
    inside: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        inside.append(name)
        if name == "numFmt" and "numFmts" in inside:
            codes[int(attributes.get("numFmtId", "0"))] = attributes.get("formatCode", "")
        elif name == "xf" and "cellXfs" in inside:
            found.append(codes.get(int(attributes.get("numFmtId", "0")), ""))

    archive.parse(part, start, lambda _: inside.pop(), _ignore)
    return found


def _merged(reference: str) -> Iterator[tuple[int, int, int]]:
    """Yield the first column of a merged range, with its first and its last row."""
    start, _, end = reference.partition(":")
    first, last = _REFERENCE.fullmatch(start), _REFERENCE.fullmatch(end)
    if first and last:
        yield _number(first[1]), int(first[2]), int(last[2])


def _number(letters: str) -> int:
    """Return the number of a column: 28 for AB."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _unescaped(text: str) -> str:
    """Return a text with the characters that XML can't hold: _x000D_ stands for a carriage return."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).replace("\r\n", "\n").replace("\r", "\n")


def _ignore(*_: object) -> None:
    pass
