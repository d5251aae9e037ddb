"""Tables from public packages of PyPI and npm: what each is read as, or what it asks, as read by a person.

`public_tables` has some rows of each, as they come; `public_tables.tsv` says which package they are from, and what is
expected. Before tables were read as teachers have them, 21 of the first 35 built. Each fact is compared with its cell.
"""

import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest

from quizgen import Date, EntityRef, Fact, FactSheet, Number, SheetError, build_quiz, read_facts
from quizgen.sheet import LITERAL_TYPES
from quizgen.values import YesNo

FOLDER = Path(__file__).with_name("public_tables")
LISTED = FOLDER.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
TABLES = list(csv.DictReader(LISTED, delimiter="\t", quoting=csv.QUOTE_NONE))

FEWEST, FEWEST_BUILT = 45, 38

_MARKS = re.compile(r"[†‡*]|\[\w{1,3}\]")


def readings(sheet: FactSheet) -> str:
    """Return what each column is read as."""
    types = ((each.key, each.value if each.value in LITERAL_TYPES else "names") for each in sheet.relations)
    return "; ".join(f"{key}: {value}" for key, value in types)


@pytest.mark.parametrize("expected", TABLES, ids=lambda expected: expected["table"])
def test_a_public_table_is_read_as_expected_or_asks(expected: dict[str, str]) -> None:
    """Nothing is misread in silence: a table builds without a word of YAML, or its error holds what to type."""
    path = FOLDER / expected["table"]
    if expected["asks"]:
        with pytest.raises(SheetError) as caught:
            read_facts(path)
        assert expected["asks"] in str(caught.value)
        return
    sheet = read_facts(path)
    assert (sheet.language, readings(sheet)) == (expected["language"], expected["readings"])
    assert build_quiz(sheet).questions


def rows_of(path: Path) -> tuple[list[str], dict[int, list[str]]]:
    """Return the header of a table and its rows by their first lines, as the standard library reads them."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, delimiter="\t" if path.suffix == ".tsv" else ",")
        header, line, rows = next(reader), reader.line_num + 1, {}
        for row in reader:
            rows[line] = row
            line = reader.line_num + 1
    return [" ".join(name.split()) for name in header], rows


def says(cell: str, fact: Fact, sheet: FactSheet) -> bool:
    """Tell whether a cell says what a fact does, read without quizgen's own rules."""
    value, bare = fact.value, " ".join(_MARKS.sub("", cell).split())
    if isinstance(value, Number):
        ends = [Decimal(part) for part in re.findall(r"-?\d+(?:\.\d+)?", bare.replace(",", "").replace("−", "-"))]
        return value.amount in ends and value.high in (None, ends[-1])
    if isinstance(value, Date):
        return str(value.year) in bare
    if isinstance(value, YesNo):
        return bare.casefold() in (("yes", "y", "1", "true", "x") if value.yes else ("no", "n", "0", "false"))
    shown = sheet.entity(value.key).shown if isinstance(value, EntityRef) else str(value)
    return shown in {" ".join(part.split()) for part in (*re.split("[;|,]", bare), *re.split("[;|]", bare))} | {cell}


@pytest.mark.parametrize(
    "expected", [each for each in TABLES if not each["asks"]], ids=lambda expected: expected["table"]
)
def test_each_fact_is_what_its_cell_says(expected: dict[str, str]) -> None:
    """No cell is misread: the value of each fact stands in the row that it is from, in the column of its relation."""
    sheet = read_facts(FOLDER / expected["table"])
    header, rows = rows_of(FOLDER / expected["table"])
    columns = {relation.key: header.index(relation.key) for relation in sheet.relations if relation.key in header}
    compared = [fact for fact in sheet.facts if fact.relation in columns and fact.place and fact.place.line]
    assert compared
    for fact in compared:
        cell = rows[fact.place.line or 0][columns[fact.relation]] if fact.place else ""
        assert says(cell, fact, sheet), (fact.id, str(fact.value), cell)


def test_most_public_tables_build() -> None:
    """Thirty tables or more; the others have several rows about one thing, or commas that no quotes are around."""
    assert {each["table"] for each in TABLES} == {path.name for path in FOLDER.iterdir()}
    assert len(TABLES) >= FEWEST
    assert sum(not each["asks"] for each in TABLES) >= FEWEST_BUILT
