"""What people hand in for a table that is none, or half of one: it is read with a word, or an error says what to do."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from readers.workbooks import rows_of_texts, xlsx

from quizgen import FactSheet, SheetError, read_facts

ROWS = (("State", "Capital", "Seats"), ("Ohio", "Columbus", "15"), ("Iowa", "Ames", "4"), ("Utah", "Provo", "3"))


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file, and return its path."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def said(sheet: FactSheet) -> str:
    """Return all that is said of a table."""
    return " | ".join(remark.message for remark in sheet.remarks)


def bomb() -> bytes:
    """Return a workbook whose worksheet is 80 MB of blanks."""
    content = BytesIO(xlsx(rows_of_texts(*ROWS)))
    with ZipFile(content, "a", ZIP_DEFLATED) as archive, archive.open("xl/worksheets/sheet9.xml", "w") as part:
        for _ in range(80):
            part.write(b" " * 1_000_000)
    return content.getvalue()


def with_part(name: str, part: bytes) -> bytes:
    """Return a workbook with a further part."""
    content = BytesIO(xlsx(rows_of_texts(*ROWS)))
    with ZipFile(content, "a") as archive:
        archive.writestr(name, part)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("ragged.csv", "State,Capital,Seats\nOhio,Columbus,15\nIowa,Ames\nUtah,Provo,3,4\n", "this row has 2 cells where"),  # noqa: E501
        ("one-column.csv", "Ohio\nIowa\nUtah\n", "this table has one column only"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00" + bytes(range(256)), "picture.csv"),
        ("workbook.csv", xlsx(rows_of_texts(*ROWS)), "workbook.csv"),
        ("text.xlsx", "State,Capital\nOhio,Columbus\n", "text.xlsx"),
        ("marks.csv", "s,Width,t\na,1.5,x\nb,\"2,5\",y\nc,\"3,5\",z\n", "write all of them in one way"),
        ("orders.csv", "s,On,t\na,20/7/1969,x\nb,7/20/1969,y\nc,1/2/2000,z\n", "with the day first"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .xlsx"),
        ("wide.xlsx", xlsx(rows_of_texts(*(tuple(f"{r}-{c}" for c in range(1100)) for r in range(3)))), "1,000 are read at most"),  # noqa: E501
        ("empty.csv", "", "this table is empty"),
        ("blank.csv", "\n\n,,\n", "empty"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_with_a_word(tmp_path: Path, name: str, content: str | bytes, message: str) -> None:
    """The error names the file and what to do; there is never a traceback."""
    with pytest.raises(SheetError) as caught:
        read_facts(write(tmp_path, name, content))
    assert message in str(caught.value)
    assert name in str(caught.value)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """Wherever in the workbook it is: the error says how large it would be."""
    with pytest.raises(SheetError, match=r"this workbook of 0\.\d MB unpacks to 80 MB"):
        read_facts(write(tmp_path, "bomb.xlsx", bomb()))


@pytest.mark.parametrize(
    ("name", "part"),
    [("links.xlsx", "xl/externalLinks/externalLink1.xml"), ("macros.xlsm", "xl/vbaProject.bin")],
)
def test_links_to_other_workbooks_and_macros_are_left_alone(tmp_path: Path, name: str, part: str) -> None:
    """The table is read as it is; nothing is opened, and nothing is run."""
    sheet = read_facts(write(tmp_path, name, with_part(part, b"<not-read")))
    assert [str(fact.value) for fact in sheet.facts[:2]] == ["Columbus", "15"]


def test_of_two_tables_side_by_side_one_is_read_and_the_other_said(tmp_path: Path) -> None:
    """The widest is read."""
    text = "State,Capital,Seats,,River,Length\nOhio,Columbus,15,,Rhine,1233\nIowa,Ames,4,,Elbe,1094\nUtah,Provo,3,,Oder,840\n"  # noqa: E501 - a table
    sheet = read_facts(write(tmp_path, "two.csv", text))
    assert [relation.key for relation in sheet.relations] == ["Capital", "Seats"]
    assert "what stands apart, beside an empty column, is not read: 'River'" in said(sheet)


def test_a_pivot_table_is_read_with_its_two_header_rows(tmp_path: Path) -> None:
    """Its title, its field names and its grand total are no facts."""
    rows = (
        ("Sum of Seats", "Year", "", ""), ("State", "1990", "2000", "Grand Total"), ("Ohio", "19", "18", "37"),
        ("Iowa", "5", "6", "11"), ("Utah", "3", "3", "6"), ("Grand Total", "27", "27", "54"),
    )  # fmt: skip
    sheet = read_facts(write(tmp_path, "pivot.xlsx", xlsx(rows_of_texts(*rows))))
    assert {fact.subject for fact in sheet.facts} == {"Ohio", "Iowa", "Utah"}
    assert "'Grand Total' is left out, as it sums up the others" in said(sheet)


def test_a_long_cell_is_read_whole(tmp_path: Path) -> None:
    """A cell of Excel has 32,767 characters at most."""
    rows = (("Word", "Meaning", "Kind"), ("a", "x" * 32_767, "noun"), ("b", "y", "verb"))
    sheet = read_facts(write(tmp_path, "long.xlsx", xlsx(rows_of_texts(*rows))))
    assert len(str(sheet.facts[0].value)) == 32_767
