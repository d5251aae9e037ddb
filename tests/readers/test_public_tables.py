"""Tables from public packages of PyPI and npm: what each is read as, or what it asks, as read by a person.

`public_tables` has some rows of each, as they come; `public_tables.tsv` says which package they are from, and what is
expected. Before tables were read as teachers have them, 21 of these 35 built.
"""

import csv
from pathlib import Path

import pytest

from quizgen import FactSheet, SheetError, build_quiz, read_facts
from quizgen.sheet import LITERAL_TYPES

FOLDER = Path(__file__).with_name("public_tables")
LISTED = FOLDER.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
TABLES = list(csv.DictReader(LISTED, delimiter="\t", quoting=csv.QUOTE_NONE))

FEWEST, FEWEST_BUILT = 30, 29


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


def test_most_public_tables_build() -> None:
    """Thirty tables or more; the others have several rows about one thing, or commas that no quotes are around."""
    assert {each["table"] for each in TABLES} == {path.name for path in FOLDER.iterdir()}
    assert len(TABLES) >= FEWEST
    assert sum(not each["asks"] for each in TABLES) >= FEWEST_BUILT
