"""XLSX and ODS files as grids of cells."""

import sys
from pathlib import Path

import pytest
from readers.workbooks import NAMESPACE, ods, rows_of_texts, xlsx, zipped

from quizgen import SheetError, read_facts
from quizgen.readers.inputs import InputFile
from quizgen.readers.rows.archive import Archive
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.rows.grid import Grid
from quizgen.readers.rows.grid_files import read_grid


def grid(folder: Path, content: bytes, name: str = "states.xlsx", worksheet: str = "") -> Grid:
    """Return the grid of a workbook."""
    path = folder / name
    path.write_bytes(content)
    return read_grid(InputFile.of(path), worksheet=worksheet)


def texts(found: Grid) -> list[list[str]]:
    """Return the texts of all cells."""
    return [[cell.text for cell in row] for row in found.rows]


def first_cell(folder: Path, cell: str, **options: object) -> Cell:
    """Return the cell of a worksheet that has only this one."""
    content = xlsx(f'<sheetData><row r="2">{cell}</row></sheetData>', **options)  # type: ignore[arg-type]
    return grid(folder, content).rows[0][0]


def test_a_cell_knows_its_place(tmp_path: Path) -> None:
    """It is named as a spreadsheet names it, also where rows and columns are left out."""
    sheet = '<sheetData><row r="3"><c r="B3"><v>1</v></c><c r="AB3"><v>2</v></c></row></sheetData>'
    one, _, two = grid(tmp_path, xlsx(sheet)).rows[0]
    assert str(one.place) == f"{tmp_path}/states.xlsx!Capitals:B3"
    assert str(two.place).endswith("!Capitals:AB3")


@pytest.mark.parametrize(
    ("cell", "text", "kind"),
    [
        ("<c><v>2850</v></c>", "2850", CellKind.NUMBER),
        ("<c><v>0.30000000000000004</v></c>", "0.3", CellKind.NUMBER),
        ("<c><v>8.9999999999999998E-05</v></c>", "0.00009", CellKind.NUMBER),
        ("<c><v>6.02E+23</v></c>", "6.02E+23", CellKind.NUMBER),
        ('<c t="b"><v>1</v></c>', "TRUE", CellKind.YES_NO),
        ('<c t="b"><v>0</v></c>', "FALSE", CellKind.YES_NO),
        ('<c t="e"><v>#DIV/0!</v></c>', "#DIV/0!", CellKind.ERROR),
        ('<c t="d"><v>2019-08-21T00:00:00</v></c>', "2019-08-21", CellKind.DATE),
        ('<c t="str"><f>A1&amp;B1</f><v>Paris</v></c>', "Paris", CellKind.TEXT),
        ("<c><f>1+1</f><v>2</v></c>", "2", CellKind.NUMBER),
        ('<c t="inlineStr"><is><r><t>New </t></r><r><t>Delhi</t></r></is></c>', "New Delhi", CellKind.TEXT),
        ('<c t="inlineStr"><is><t>two_x000D__x000A_lines</t></is></c>', "two\nlines", CellKind.TEXT),
        ('<c t="s"><v>0</v></c>', "東京", CellKind.TEXT),
        ('<c t="s"><v>1</v></c>', "H₂O and x²", CellKind.TEXT),
        ('<c t="s"><v>7</v></c>', "", CellKind.TEXT),
    ],
)
def test_a_cell_has_what_its_file_says(tmp_path: Path, cell: str, text: str, kind: CellKind) -> None:
    """Numbers lose the noise of their storage; formulas have their results; readings above characters are no text."""
    strings = (
        '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>'
        '<si><r><t>H</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r><r><t>O and x</t></r>'
        '<r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si>'
    )
    other = "<c><v>1</v></c>"
    content = xlsx(f"<sheetData><row>{cell}{other}</row></sheetData>", strings=strings)
    found = grid(tmp_path, content).rows[0][0]
    assert (found.text, found.kind) == (text, kind)


@pytest.mark.parametrize(
    ("stored", "code", "text", "kind"),
    [
        ("0.25", "0%", "25%", CellKind.NUMBER),
        ("0.305", "0.0%", "30.5%", CellKind.NUMBER),
        ("3.14159", "0.00", "3.14", CellKind.NUMBER),
        ("2.5", "0.0##", "2.5", CellKind.NUMBER),
        ("1234567", "#,##0", "1234567", CellKind.NUMBER),
        ("1234567", "0.0,,", "1.2", CellKind.NUMBER),
        ("1234", "00000", "01234", CellKind.TEXT),
        ("12345", "00000", "12345", CellKind.NUMBER),
        ("44461.5", "&quot;$&quot;#,##0.00", "$44461.50", CellKind.NUMBER),
        ("-3", "[$€-407] #,##0;[Red]-[$€-407] #,##0", "-€ 3", CellKind.NUMBER),
        ("2850", "0 &quot;km&quot;", "2850 km", CellKind.NUMBER),
        ("0.0000899", "0.00E+00", "8.99E-5", CellKind.NUMBER),
        ("0.5", "# ?/?", "0.5", CellKind.NUMBER),
        ("0.0001785", "0.00", "0.000179", CellKind.NUMBER),
        ("-0.004", "0.00", "-0.004", CellKind.NUMBER),
        ("0.3", "0", "0.3", CellKind.NUMBER),
        ("0.00004", "0%", "0.004%", CellKind.NUMBER),
        ("1200", "0.0,,", "0.0012", CellKind.NUMBER),
        ("9.10938E-31", "0.00", "9.11E-31", CellKind.NUMBER),
        ("5.5511151231257827E-17", "0.00", "0.00", CellKind.NUMBER),
        ("0", "0.00", "0.00", CellKind.NUMBER),
        ("1984", "@", "1984", CellKind.NUMBER),
        ("43698", "dd.mm.yyyy", "2019-08-21", CellKind.DATE),
        ("43698", "[$-409]mmmm d, yyyy;@", "2019-08-21", CellKind.DATE),
        ("43698", "yyyy", "2019", CellKind.DATE),
        ("43698", "mmm yy", "2019-08", CellKind.DATE),
        ("43698", "d-mmm", "2019-08-21", CellKind.DATE),
        ("59", "yyyy-mm-dd", "1900-02-28", CellKind.DATE),
        ("61", "yyyy-mm-dd", "1900-03-01", CellKind.DATE),
        ("43698.604166667", "yyyy-mm-dd hh:mm", "2019-08-21 14:30", CellKind.TEXT),
        ("0.604166667", "h:mm", "14:30", CellKind.TEXT),
        ("1.5", "[h]:mm", "36:00", CellKind.TEXT),
        ("-1", "yyyy", "########", CellKind.ERROR),
    ],
)
def test_a_number_is_shown_by_its_format(tmp_path: Path, stored: str, code: str, text: str, kind: CellKind) -> None:
    """25% is no 0.25, a postcode keeps its zero, and a date is a date."""
    found = first_cell(tmp_path, f'<c s="1"><v>{stored}</v></c>', formats=(code,))
    assert (found.text, found.kind) == (text, kind)


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [
        ("32821", "DD.MM.YYYY", "1989-11-09"),
        ("1.08541666666667", "[h]:mm:ss", "26:03:00"),
        ("0.00260416666666667", "mm:ss", "03:45"),
        ("0.34375", "hh:mm", "08:15"),
    ],
)
def test_dates_and_times_are_those_of_their_formats(tmp_path: Path, stored: str, code: str, text: str) -> None:
    """In letters of any case; seconds are kept where the format has them, also alone with minutes."""
    assert first_cell(tmp_path, f'<c s="1"><v>{stored}</v></c>', formats=(code,)).text == text


RICH = '<r><t>{}</t></r><r><rPr><vertAlign val="{}"/></rPr><t>{}</t></r>'


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("10", "superscript", "3"), "10³"),
        (("H", "subscript", "2"), "H₂"),
        (("19", "superscript", "th"), "19th"),
    ],
)
def test_raised_passages_stay_raised(tmp_path: Path, parts: tuple[str, str, str], text: str) -> None:
    """In the cells of any program: 10³ is never 103."""
    inline = f'<c t="inlineStr"><is>{RICH.format(*parts)}</is></c>'
    assert first_cell(tmp_path, inline).text == text
    assert first_cell(tmp_path, '<c t="s"><v>0</v></c>', strings=f"<si>{RICH.format(*parts)}</si>").text == text
    position = {"superscript": "super 58%", "subscript": "-33% 58%"}[parts[1]]
    style = f'<style:style style:name="T1"><style:text-properties style:text-position="{position}"/></style:style>'
    span = f'{parts[0]}<text:span text:style-name="T1">{parts[2]}</text:span>'
    row = f"<table:table-row><table:table-cell><text:p>{span}</text:p></table:table-cell></table:table-row>"
    content = ods(style + row)
    assert texts(grid(tmp_path, content, "states.ods")) == [[text]]


def test_a_worksheet_of_remarks_is_no_table(tmp_path: Path) -> None:
    """The first with two cells in a row is read, and the others are named."""
    remarks, table = rows_of_texts(("Read me",)), rows_of_texts(("State", "Capital"), ("Ohio", "Columbus"))
    found = grid(tmp_path, xlsx(remarks, table))
    assert texts(found)[0] == ["State", "Capital"]
    assert "'Capitals'" in found.remarks[0].message


def test_dates_may_be_counted_from_1904_on(tmp_path: Path) -> None:
    """Old workbooks of the Mac do so, and say it."""
    cell = '<c s="1"><v>42236</v></c>'
    assert first_cell(tmp_path, cell, formats=("yyyy-mm-dd",), properties='date1904="1"').text == "2019-08-21"


HIDDEN = (
    '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>'
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'
    '<row r="2" hidden="1"><c r="A2"><v>4</v></c></row>'
    '<row r="3"><c r="A3"><v>5</v></c><c r="C3"><v>6</v></c></row></sheetData>'
)


def test_what_is_hidden_is_passed_over_and_said(tmp_path: Path) -> None:
    """Hidden and filtered rows, and hidden columns, are no part of the table."""
    found = grid(tmp_path, xlsx(HIDDEN))
    assert texts(found) == [["1", "3"], ["5", "6"]]
    assert [remark.message for remark in found.remarks] == [
        "hidden rows were passed over: 2",
        "hidden columns were passed over: B",
    ]


def test_cells_merged_over_rows_count_for_each(tmp_path: Path) -> None:
    """A cell merged over several columns counts once, as a title does."""
    sheet = (
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>'
        '<row r="3"><c r="B3"><v>4</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>'
    )
    found = grid(tmp_path, xlsx(sheet))
    assert texts(found) == [["1", ""], ["2", "3"], ["2", "4"]]
    assert "cells merged over several rows count for each of them: A2" in found.remarks[0].message


def test_a_formula_without_a_result_is_said(tmp_path: Path) -> None:
    """Programs write such files; a spreadsheet works the results out when it saves them."""
    found = grid(tmp_path, xlsx('<sheetData><row><c><v>1</v></c><c r="B1"><f>1+1</f></c></row></sheetData>'))
    assert "formulas have no result in the file; open it in a spreadsheet and save it: B1" in found.remarks[0].message


def test_the_first_worksheet_with_data_is_read(tmp_path: Path) -> None:
    """Empty and hidden ones are passed over, and the others are named."""
    filled = rows_of_texts(("1", "2"))
    found = grid(tmp_path, xlsx("<sheetData/>", filled, filled, states=("visible", "hidden", "visible")))
    assert found.place.worksheet == "Notes"
    assert "only this worksheet is read; the workbook also has 'Capitals', 'Rivers'" in found.remarks[0].message


def test_a_worksheet_can_be_named(tmp_path: Path) -> None:
    """Case does not count; one that is not there is refused with a guess."""
    content = xlsx(rows_of_texts(("1", "2")), rows_of_texts(("3", "4")))
    assert texts(grid(tmp_path, content, worksheet="rivers")) == [["3", "4"]]
    with pytest.raises(
        SheetError, match=r"no worksheet 'Rivrs'; there are 'Capitals', 'Rivers'.*did you mean 'Rivers'"
    ):
        grid(tmp_path, content, worksheet="Rivrs")
    (tmp_path / "states.csv").write_text("a,b\nx,y\n", encoding="utf-8")
    with pytest.raises(SheetError, match="this file has no worksheets"):
        read_grid(InputFile.of(tmp_path / "states.csv"), worksheet="Rivers")


def ods_row(*cells: str, attributes: str = "") -> str:
    """Return a row of an ODS table."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def ods_cell(shown: str, attributes: str = 'office:value-type="string"') -> str:
    """Return a cell of an ODS table."""
    return f"<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>"


@pytest.mark.parametrize(
    ("shown", "attributes", "text", "kind"),
    [
        ("70.541,57", 'office:value-type="float" office:value="70541.5678"', "70541.57", CellKind.NUMBER),
        ("70,541.57", 'office:value-type="float" office:value="70541.5678"', "70541.57", CellKind.NUMBER),
        ("25,0 %", 'office:value-type="percentage" office:value="0.25"', "25.0 %", CellKind.NUMBER),
        ("1.234,50 €", 'office:value-type="currency" office:value="1234.5"', "1234.50 €", CellKind.NUMBER),
        ("0,00 g", 'office:value-type="float" office:value="0.0001785"', "0.000179 g", CellKind.NUMBER),
        ("0,00", 'office:value-type="float" office:value="0"', "0.00", CellKind.NUMBER),
        ("01234", 'office:value-type="float" office:value="1234"', "01234", CellKind.TEXT),
        ("about", 'office:value-type="float" office:value="12.5"', "12.5", CellKind.NUMBER),
        ("21.08.19", 'office:value-type="date" office:date-value="2019-08-21"', "2019-08-21", CellKind.DATE),
        ("2019", 'office:value-type="date" office:date-value="2019-08-21"', "2019", CellKind.DATE),
        ("WAHR", 'office:value-type="boolean" office:boolean-value="true"', "TRUE", CellKind.YES_NO),
        ("#DIV/0!", 'table:formula="of:=1/0" office:value-type="string"', "#DIV/0!", CellKind.ERROR),
        ("a<text:s text:c='2'/>b", 'office:value-type="string"', "a  b", CellKind.TEXT),
        ("a</text:p><text:p>b", 'office:value-type="string"', "a\nb", CellKind.TEXT),
    ],
)
def test_an_ods_cell_has_what_is_shown(tmp_path: Path, shown: str, attributes: str, text: str, kind: CellKind) -> None:
    """Numbers have as many digits as are shown, in whatever language the file was saved."""
    found = grid(tmp_path, ods(ods_row(ods_cell(shown, attributes))), "a.ods").rows[0][0]
    assert (found.text, found.kind) == (text, kind)


def test_an_ods_table_leaves_out_what_is_hidden_and_empty(tmp_path: Path) -> None:
    """A million repeated empty rows are none; comments are no text; repeated cells are several."""
    note = "<office:annotation><text:p>secret</text:p></office:annotation>"
    table = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        + ods_row(ods_cell("a"), ods_cell("b"), f"<table:table-cell>{note}<text:p>c</text:p></table:table-cell>")
        + ods_row(ods_cell("x"), attributes='table:visibility="filter"')
        + ods_row(ods_cell("d", 'table:number-columns-repeated="3"'), attributes='table:number-rows-repeated="2"')
        + ods_row(
            '<table:table-cell table:number-columns-repeated="16384"/>', attributes='table:number-rows-repeated="9999"'
        )
    )
    found = grid(tmp_path, ods(table), "a.ods")
    assert texts(found) == [["a", "c"], ["d", "d"], ["d", "d"]]
    assert len(found.remarks) == 2


def test_merged_cells_of_ods_count_for_each_row(tmp_path: Path) -> None:
    """The cells that they cover are empty in the file."""
    table = ods_row(ods_cell("a", 'table:number-rows-spanned="2"'), ods_cell("b")) + ods_row(
        "<table:covered-table-cell/>", ods_cell("c")
    )
    assert texts(grid(tmp_path, ods(table), "a.ods")) == [["a", "b"], ["a", "c"]]


BOMB = f"<worksheet {NAMESPACE}>{' ' * 40_000_000}</worksheet>"
ENTITY = '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst>&a;</sst>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (xlsx("<sheetData/>"), "this workbook is empty"),
        (b"not a zip", "this is no workbook, whatever its name says"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "this workbook has a password"),
        (b"\xd0\xcf\x11\xe0Workbook", "a workbook of Excel 97 to 2003"),
        (zipped({"a.txt": "x"}), "its part 'xl/workbook.xml' is missing"),
        (zipped({"_rels/.rels": "<a/>", "xl/workbook.xml": "<a"}), "damaged, in its part 'xl/workbook.xml'"),
        (zipped({"_rels/.rels": ENTITY}), "declares a document type"),
        (zipped({"xl/workbook.xml": BOMB}), "unpacks to 40 MB"),
        (xlsx(f"<sheetData><row>{'<c><v>1</v></c>' * 1001}</row></sheetData>"), "has 1,001 columns that are not empty"),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    """The error says what is wrong with the file, and never hangs or fills the memory."""
    with pytest.raises(SheetError, match=said):
        grid(tmp_path, content)


def test_a_workbook_has_a_largest_size(tmp_path: Path) -> None:
    """The limit is that of any file."""
    (tmp_path / "a.xlsx").write_bytes(xlsx(rows_of_texts(("1", "2"))))
    with pytest.raises(SheetError, match=r"larger than 0\.0001 MB"):
        read_grid(InputFile.of(tmp_path / "a.xlsx"), 100)


def test_a_part_that_is_damaged_is_refused(tmp_path: Path) -> None:
    """So is one whose bytes don't fit their checksum."""
    content = bytearray(xlsx(rows_of_texts(*[(f"state {n}", f"capital {n}") for n in range(99)])))
    content[content.index(b"sheet1.xml") + 60] ^= 0xFF
    with pytest.raises(SheetError, match="damaged, in its part"):
        grid(tmp_path, bytes(content))


def test_a_file_that_is_not_there_is_no_workbook(tmp_path: Path) -> None:
    """The error says what the system says."""
    with pytest.raises(SheetError, match="can't be read"), Archive(InputFile.of(tmp_path / "none.xlsx"), 100):
        pass


@pytest.mark.parametrize("name", ["states.xlsx", "states.xlsm"])
def test_a_workbook_is_a_fact_sheet(tmp_path: Path, name: str) -> None:
    """Facts and problems name its cells."""
    rows = (
        ("State", "Capital", "Seats"),
        ("Ohio", "Columbus", "15"),
        ("Iowa", "Des Moines", "4"),
        ("Utah", "Salt Lake City", "4"),
    )
    (tmp_path / name).write_bytes(xlsx(rows_of_texts(*rows)))
    sheet = read_facts(tmp_path / name)
    assert [fact.id for fact in sheet.facts[:2]] == ["ohio/capital", "ohio/seats"]
    assert str(sheet.facts[1].place).endswith(f"{name}!Capitals:C2")


def test_workbooks_need_no_accelerator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but the standard library reads them, so that they are read in a browser too."""
    content = xlsx(rows_of_texts(("1", "2")))
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert texts(grid(tmp_path, content)) == [["1", "2"]]
