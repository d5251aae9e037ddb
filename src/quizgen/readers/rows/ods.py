"""ODS, as LibreOffice and Google Sheets write it (OpenDocument 1.3, part 3)."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from attrs import Factory, define

from quizgen.errors import Place
from quizgen.readers.inputs import Input
from quizgen.readers.rows.archive import Archive, Attributes
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.rows.number_formats import date_cell, first_digits, is_cut, iso_date_cell, number_cell
from quizgen.readers.rows.shifted import shifted
from quizgen.readers.rows.worksheet import Worksheet

CONTENT = "content.xml"
"""The part with all worksheets."""

_DIGITS = re.compile(r"[-−+]?\d(?:[\d.,'’\u00a0\u202f ]*\d)?(?:[eE][-+]?\d+)?")
_HIDDEN = ("collapse", "filter")


def read_ods(archive: Archive, path: Input) -> list[Worksheet]:
    """Return all worksheets of a file in order."""
    reading = _OdsTags(str(path))
    archive.parse(CONTENT, reading.start, reading.end, reading.text)
    return reading.sheets


@define
class _OdsTags:
    """Takes the tags of a file one by one, and adds the cells of its worksheets."""

    file: str
    sheets: list[Worksheet] = Factory(list)
    row: int = 0
    rows: int = 1
    """How many rows the present one stands for."""
    column: int = 0
    columns: int = 1
    """How many cells the present one stands for."""
    declared: int = 0
    """How many columns have been declared so far."""
    cell: Attributes = Factory(dict)
    paragraphs: list[str] = Factory(list)
    note: int = 0
    """How many notes on cells are open, whose text is not the cell's."""
    is_open: bool = False
    """Whether text belongs to a paragraph of a cell."""
    style: str = ""
    """The style that is being declared."""
    shifts: dict[str, str] = Factory(dict)
    """Whether passages of a style are raised or lowered."""
    spans: list[str] = Factory(list)
    """The styles of the passages that are open."""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "annotation":
            self.note += 1
        elif name == "table" and not self.note:
            self.row = self.column = self.declared = 0
            self.rows = 1
            self.sheets.append(Worksheet(Place(self.file, worksheet=attributes.get("name", ""))))
        elif name == "table-column":
            self._declare(attributes)
        elif name == "table-row":
            self.row += self.rows
            self.rows, self.column, self.columns = int(attributes.get("number-rows-repeated", "1")), 0, 1
            if attributes.get("visibility") in _HIDDEN:
                self.sheets[-1].hidden_rows.add(self.row)
        elif name in ("table-cell", "covered-table-cell"):
            self.column += self.columns if self.column else 1
            self.columns = int(attributes.get("number-columns-repeated", "1"))
            self.cell, self.paragraphs = attributes, []
        elif not self.note:
            self._start_text(name, attributes)

    def _start_text(self, name: str, attributes: Attributes) -> None:
        if name == "style":
            self.style = attributes.get("name", "")
        elif name == "text-properties" and attributes.get("text-position"):
            self.shifts[self.style] = _shift_of(attributes["text-position"])
        elif name == "span":
            self.spans.append(attributes.get("style-name", ""))
        elif name == "p":
            self.is_open = True
            self.paragraphs.append("")
        elif self.is_open and name == "s":
            self.text(" " * min(int(attributes.get("c", "1")), 1000))
        elif self.is_open and name in ("tab", "line-break"):
            self.text("\t" if name == "tab" else "\n")

    def end(self, name: str) -> None:
        if name == "annotation":
            self.note -= 1
        elif name == "span" and self.spans:
            self.spans.pop()
        elif name == "p" and not self.note:
            self.is_open = False
        elif name == "table-cell":
            self._add()

    def text(self, text: str) -> None:
        if self.is_open and not self.note:
            shift = self.shifts.get(self.spans[-1], "") if self.spans else ""
            self.paragraphs[-1] += shifted(text, shift)

    def _declare(self, attributes: Attributes) -> None:
        count = int(attributes.get("number-columns-repeated", "1"))
        if attributes.get("visibility") in _HIDDEN:
            self.sheets[-1].hidden_columns.append((self.declared + 1, self.declared + count))
        self.declared += count

    def _add(self) -> None:
        sheet = self.sheets[-1]
        cell = _read(Cell("\n".join(self.paragraphs), sheet.place, self.row, self.column), self.cell)
        if not cell.text.strip():
            if "formula" in self.cell:
                sheet.without_result.append(cell.place)
            return
        spanned = int(self.cell.get("number-rows-spanned", "1"))
        if spanned > 1:
            sheet.merged.append((self.column, self.row, self.row + spanned - 1))
        for row in range(self.row, self.row + self.rows):
            for column in range(self.column, self.column + self.columns):
                sheet.add(cell._replace(line=row, column=column))


def _shift_of(position: str) -> str:
    """Return how a passage stands at a position such as `super 58%` or `-33% 58%`."""
    where = position.split(maxsplit=1)[0]
    if where in ("super", "sub"):
        return f"{where}script"
    return "" if where == "0%" else "subscript" if where.startswith("-") else "superscript"


def _read(cell: Cell, attributes: Attributes) -> Cell:
    """Return a cell by its type and its stored value; its text is what is shown."""
    kind, shown = attributes.get("value-type", ""), cell.text
    if kind == "error" or (kind == "string" and shown.startswith("#") and shown.isupper() and "formula" in attributes):
        return cell._replace(kind=CellKind.ERROR)
    if kind == "boolean":
        yes = attributes.get("boolean-value") == "true"
        return cell._replace(text="TRUE" if yes else "FALSE", kind=CellKind.YES_NO, value=yes)
    if kind == "date":
        dated = iso_date_cell(cell._replace(text=attributes.get("date-value", shown)))
        is_year = isinstance(dated.value, date) and shown.strip() == dated.text[:4]
        return date_cell(dated, dated.value, "y") if is_year else dated  # type: ignore[arg-type]  # a date, as is_year
    if kind in ("float", "percentage", "currency") and "value" in attributes:
        return _with_number(cell, attributes["value"], percent=kind == "percentage")
    return cell


def _with_number(cell: Cell, stored: str, *, percent: bool) -> Cell:
    """Return a cell with its number, with as many digits as are shown, whatever language they are shown in."""
    plain, shown = number_cell(cell._replace(text=stored)), cell.text
    match = _DIGITS.search(shown)
    if match is None or not isinstance(plain.value, Decimal):
        return plain
    amount = plain.value * 100 if percent else plain.value
    digits = next((each for each in _readings(match[0]) if _is_rounded(amount, each)), None)
    if digits is None:
        return plain
    if is_cut(amount, Decimal(digits)):
        digits = first_digits(amount)
    text = f"{shown[: match.start()]}{digits}{shown[match.end() :]}".strip()
    is_code = len(digits) > 1 and digits.isdigit() and digits.startswith("0")
    return cell._replace(text=text) if is_code else plain._replace(text=text)


def _readings(digits: str) -> list[str]:
    """Return what digits as shown may mean, in a language with a decimal point and in one with a comma."""
    bare = re.sub(r"['’\u00a0\u202f ]", "", digits).replace("−", "-")
    if bare.lstrip("-").startswith(("0,", "0.")):  # no thousands begin with a zero
        return [bare.replace(",", ".")]
    return [bare.replace(",", ""), bare.replace(".", "").replace(",", ".")]


def _is_rounded(amount: Decimal, digits: str) -> bool:
    """Tell whether digits are an amount, rounded to as many places as they have."""
    try:
        shown = Decimal(digits)
        exponent = shown.as_tuple().exponent
        return isinstance(exponent, int) and amount.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_UP) == shown
    except InvalidOperation:
        return False
