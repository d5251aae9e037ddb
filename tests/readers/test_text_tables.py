"""CSV, TSV and pasted text as grids of cells: encodings, delimiters and places."""

from pathlib import Path

import pytest

from quizgen import SheetError, read_facts
from quizgen.readers.inputs import InputFile
from quizgen.readers.rows.delimited import delimited_grid, looks_like_pasted
from quizgen.readers.rows.grid_files import read_grid

STATES = "Land;Hauptstadt\nÖsterreich;Wien\nUngarn;Budapest\nTürkei;Ankara\nPolen;Warschau\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_table_is_read_in_what_spreadsheets_write(tmp_path: Path, encoding: str) -> None:
    """UTF-8, UTF-16 with or without its mark, and Windows-1252 give the same cells."""
    path = tmp_path / "states.csv"
    path.write_bytes(STATES.encode(encoding))
    grid = read_grid(InputFile.of(path))
    assert [[cell.text for cell in row] for row in grid.rows][:2] == [["Land", "Hauptstadt"], ["Österreich", "Wien"]]


def test_windows_1252_is_said_with_a_word_to_look_at(tmp_path: Path) -> None:
    """A guessed encoding shows the first word that rests on it, at its place."""
    path = tmp_path / "states.csv"
    path.write_bytes(STATES.encode("cp1252"))
    (remark,) = read_grid(InputFile.of(path)).remarks
    assert "read as Windows-1252, as Excel writes it: is 'Österreich' right?" in remark.message
    assert str(remark.place).endswith("states.csv:2:1")


def test_cells_have_the_place_where_they_begin() -> None:
    """Line and character count as an editor counts them, through quotes and line breaks."""
    grid = delimited_grid(InputFile.of(Path("a.csv")), 'sep=,\r\na,b,c\r\n"x, ""y""",z,"1\r\n2",w\r\n,v,\n')
    places = [[(cell.line, cell.column) for cell in row] for row in grid.rows]
    assert places == [
        [(2, 1), (2, 3), (2, 5)],
        [(3, 1), (3, 12), (3, 14), (4, 4)],
        [(5, 1), (5, 2), (5, 4)],
    ]
    assert [cell.text for cell in grid.rows[1]] == ['x, "y"', "z", "1\r\n2", "w"]


@pytest.mark.parametrize(
    ("text", "pasted"),
    [
        ("State\tCapital\nOhio\tColumbus\n", True),
        ("Planet\tMoons\r\n\r\nMars\t2\r\n", True),
        ("What is it?\nA. one\nB. two\nANSWER: A\n", False),
        ("a\tb\nplain\nplain\n", False),
        ("", False),
    ],
)
def test_text_with_tabs_is_a_table(text: str, pasted: bool) -> None:
    """It comes from a spreadsheet, by copy and paste or as 'Unicode text'."""
    assert looks_like_pasted(text) is pasted


def test_a_text_file_with_tabs_is_read_as_a_table(tmp_path: Path) -> None:
    """Other text files are still quizzes, or refused."""
    path = tmp_path / "planets.txt"
    path.write_text("Planet\tMoons\nMars\t2\nEarth\t1\nVenus\t0\n", encoding="utf-16")
    assert [fact.id for fact in read_facts(path).facts] == ["mars/moons", "earth/moons", "venus/moons"]
    path.write_text("Mars has two moons.\n", encoding="utf-8")
    with pytest.raises(SheetError, match=r"can't tell what 'planets.txt' is by what is in it"):
        read_facts(path)


def test_a_title_does_not_hide_the_delimiter(tmp_path: Path) -> None:
    """The delimiter is the one by which most lines have the same number of cells, whatever the first line is."""
    path = tmp_path / "states.csv"
    path.write_text("Länder, Klasse 7b\n\n" + STATES, encoding="utf-8")
    assert read_grid(InputFile.of(path)).delimiter == ";"


def test_blanks_may_stand_before_quoted_cells(tmp_path: Path) -> None:
    """As in tables that are aligned by hand; a quotation inside a cell is text."""
    path = tmp_path / "sprint.csv"
    path.write_text('Name,     Country,  Time\n"Bolt",   "JAM",    9.63\n"Blake",  "USA",  9.75\n', encoding="utf-8")
    sheet = read_facts(path)
    assert [str(fact.value) for fact in sheet.facts] == ["JAM", "9.63", "USA", "9.75"]
    assert [str(fact.place).rpartition("/")[2] for fact in sheet.facts][:2] == ["sprint.csv:2:11", "sprint.csv:2:17"]
    path.write_text('Name,Saying\nA,well "so"\nB,no\nC,yes\n', encoding="utf-8")
    assert str(read_facts(path).facts[0].value) == 'well "so"'
