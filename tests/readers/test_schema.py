"""The JSON Schema that editors complete sheets from."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from quizgen.cli.new import new_sheet, schema
from quizgen.readers.yaml import keys

DECKS = sorted(Path(__file__).parents[2].glob("decks/*.yaml"))
SCHEMA: dict[str, Any] = json.loads(schema())


def validate(text: str) -> None:
    """Validate a sheet with every scalar as the text that was written."""
    loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes strings only
    jsonschema.Draft202012Validator(SCHEMA).validate(loaded)


@pytest.mark.parametrize("deck", DECKS, ids=lambda path: path.stem)
def test_every_deck_fits_the_schema(deck: Path) -> None:
    """Every shipped YAML deck is valid by the schema."""
    validate(deck.read_text(encoding="utf-8"))


def test_the_new_sheet_fits_the_schema() -> None:
    """The sheet that `quizgen new` writes is valid by the schema."""
    validate(new_sheet("Rivers", "test"))


def test_the_schema_is_itself_valid() -> None:
    """The schema obeys the JSON Schema standard."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("properties", "keys"),
    [
        (SCHEMA["properties"], keys.SHEET),
        (SCHEMA["$defs"]["source"]["properties"], keys.SOURCE),
        (SCHEMA["$defs"]["entity"]["properties"], keys.ENTITY),
        (SCHEMA["$defs"]["relation"]["properties"], keys.RELATION),
        (SCHEMA["$defs"]["fact"]["properties"], keys.FACT),
        (SCHEMA["$defs"]["question"]["properties"], keys.QUESTION),
    ],
    ids=["sheet", "source", "entity", "relation", "fact", "question"],
)
def test_schema_and_reader_know_the_same_keys(properties: dict[str, Any], keys: dict[str, Any]) -> None:
    """What the schema allows is what the reader reads, in the same order."""
    assert list(properties) == list(keys)


@pytest.mark.parametrize(
    "broken",
    [
        "quizgen: 1\nid: x\n",
        "quizgen: 2\nid: x\ntitle: X\n",
        "quizgen: 1\nid: x\ntitle: X\nfact: {}\n",
        "quizgen: 1\nid: x\ntitle: X\nrelations: {a: {values: many}}\n",
        "quizgen: 1\nid: x\ntitle: X\nfacts: {a: {b: {from: yesterday, value: c}}}\n",
        "quizgen: 1\nid: x\ntitle: X\nquestions: [{ask: Why}]\n",
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(broken: str) -> None:
    """Plain mistakes are already marked in the editor."""
    with pytest.raises(jsonschema.ValidationError):
        validate(broken)
