"""Reads the spreadsheets of games as their templates say, for the tests."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from exporters.platforms.back import Back
from openpyxl import load_workbook

from quizgen.quiz import Quiz

Rows = list[list[Any]]


def rows_of(content: bytes, sheet: str) -> Rows:
    """Return the rows of a worksheet. No cell is a formula or a date, and a text stays a text."""
    book = load_workbook(io.BytesIO(content))
    rows = []
    for row in book[sheet].iter_rows():
        assert all(cell.data_type in "sn" for cell in row)
        assert all(cell.data_type == "s" for cell in row if isinstance(cell.value, str))
        rows.append(["" if cell.value is None else cell.value for cell in row])
    return rows


def csv_rows(content: bytes) -> Rows:
    """Return the rows of a table, all as wide as its first one, without a byte order mark."""
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(content.decode(), newline="")))
    assert len({len(row) for row in rows}) == 1
    return rows


def by_number(stem: str, options: list[str], keys: str, after: str = "") -> Back:
    """Return a question whose keys are numbers from 1."""
    right = {int(number) for number in keys.split(",")}
    assert options[: len([text for text in options if text])] == [text for text in options if text]
    told = tuple((text, number in right, "") for number, text in enumerate(options, start=1) if text)
    return Back(stem=stem, options=told, after=after)


def kahoot(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of Kahoot's spreadsheet."""
    rows = rows_of(content, "Sheet1")
    assert rows[7][1] == "Question - max 120 characters"
    for row in rows[8:]:
        assert row[6] in (5, 10, 20, 30, 60, 90, 120, 240)
        assert len(row[1]) <= 120
        assert all(len(text) <= 75 for text in row[2:6])
        yield by_number(row[1], row[2:6], row[7])


def blooket(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of Blooket's spreadsheet."""
    rows = csv_rows(content)
    assert rows[0][0] == "Blooket\nImport Template"
    assert len(rows[0]) == 26
    for row in rows[2:]:
        yield by_number(row[1], row[2:6], row[7])


def gimkit(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of Gimkit's spreadsheet, the key first."""
    rows = csv_rows(content)
    assert rows[0] == ["Gimkit Spreadsheet Import Template", "", "", "", ""]
    for row in rows[2:]:
        yield by_number(row[0], row[1:], "1")


def wayground(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of Wayground's spreadsheet."""
    rows = rows_of(content, "Sheet1")
    assert rows[0][1] == "Question Type"
    for row in rows[2:]:
        if row[1] == "Fill-in-the-Blank":
            yield Back(stem=row[0], answer=row[2], also=tuple(filter(None, row[3:7])), after=row[10])
        else:
            yield by_number(row[0], row[2:7], row[7], row[10])


def socrative(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of Socrative's spreadsheet."""
    rows = rows_of(content, "Quick Quiz")
    assert rows[2][1] == quiz.title
    assert rows[5][0] == "2. Question Type:"
    for row in rows[6:]:
        if row[0] == "Open-ended":
            yield Back(stem=row[1], answer=row[2], after=row[12])
        else:
            assert (row[0] == "True/False") == (row[2:4] == ["True", "False"])
            numbers = ",".join(str("ABCDE".index(letter) + 1) for letter in row[7:12] if letter)
            yield by_number(row[1], row[2:7], numbers, row[12])
