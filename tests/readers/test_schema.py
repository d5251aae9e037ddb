"""The JSON Schema that editors complete sheets from."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from registries import assert_lists

from quizgen import QUESTION_KINDS
from quizgen.cli.new import new_sheet, schema
from quizgen.kinds.chosen import DEFAULT_KINDS
from quizgen.readers.yaml import keys
from quizgen.sheet.relations import CARDINALITIES, LITERAL_TYPES

DECKS = sorted(Path(__file__).parents[2].glob("decks/*.yaml"))
SCHEMA: dict[str, Any] = json.loads(schema())
PLACE = "src/quizgen/readers/yaml/quizgen.schema.json"

PARTS: Mapping[str, Mapping[str, Any]] = {
    "sheet": keys.SHEET,
    "source": keys.SOURCE,
    "entity": keys.ENTITY,
    "relation": keys.RELATION,
    "fact": keys.FACT,
    "question": keys.QUESTION,
}
"""What the reader knows of each part of a sheet."""


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


@pytest.mark.parametrize("part", PARTS)
def test_schema_and_reader_know_the_same_keys(part: str) -> None:
    """What the schema allows is what the reader reads, in the same order, and each key has a word on it."""
    properties = (SCHEMA if part == "sheet" else SCHEMA["$defs"][part])["properties"]
    assert_lists(f"{PLACE}: {part}", properties, PARTS[part])
    assert list(properties) == list(PARTS[part])
    assert [key for key, schema in properties.items() if not schema["description"]] == []


def test_the_schema_lists_every_kind() -> None:
    """Editors offer each way of asking, with a word on it, in the order of the registry."""
    kinds = [entry["const"] for entry in SCHEMA["$defs"]["kind"]["oneOf"]]
    assert_lists(f"{PLACE}: $defs/kind", kinds, [kind.name for kind in QUESTION_KINDS])
    assert kinds == [kind.name for kind in QUESTION_KINDS]
    assert [entry["const"] for entry in SCHEMA["$defs"]["kind"]["oneOf"] if not entry["description"]] == []


def test_the_schema_says_by_which_kinds_facts_are_asked_when_none_is_chosen() -> None:
    """The word on `kinds` names the usual ones."""
    described = re.findall(r"\w+", SCHEMA["properties"]["kinds"]["description"])
    missing = [kind for kind in DEFAULT_KINDS if kind not in described]
    assert not missing, f"{PLACE}: the description of 'kinds' lacks {', '.join(missing)}"


def test_the_schema_lists_what_a_relation_may_be() -> None:
    """Editors offer each number of values, and each type of value that is no entity."""
    relation = SCHEMA["$defs"]["relation"]["properties"]
    assert_lists(f"{PLACE}: values of a relation", relation["values"]["enum"], CARDINALITIES)
    assert_lists(f"{PLACE}: value of a relation", relation["value"]["examples"], LITERAL_TYPES)


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
