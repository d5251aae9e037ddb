"""The fact sheet: what can be looked up in it."""

import pytest

from quizgen import Entity, EntityRef, Fact, FactSheet, Period, Relation, Source
from quizgen.sheet import names_of
from quizgen.values import Date, Text

MOUTH = Relation("mouth", value="sea", subject="river")
CITIES = Relation("flows_through", value="city", values="all", subject="river")
LENGTH = Relation("length", value="number", label="length in all")
BLACK, NORTH, BALTIC = EntityRef("Black Sea"), EntityRef("North Sea"), EntityRef("Baltic Sea")

DANUBE = Fact("Danube", "mouth", BLACK, source="atlas")
RHINE = Fact("Rhine", "mouth", NORTH, source="wiki")
DNIEPER = Fact("Dnieper", "mouth", BLACK, background=True)
VIENNA = Fact("Danube", "flows_through", EntityRef("Vienna"), listed=True)
BUDAPEST = Fact("Danube", "flows_through", EntityRef("Budapest"), listed=True)

SHEET = FactSheet(
    "rivers",
    "Rivers",
    (MOUTH, CITIES, LENGTH),
    (DANUBE, RHINE, DNIEPER, VIENNA, BUDAPEST),
    entities=(
        Entity("Danube", name="Danube River", aliases=("Donau",), in_text="the Danube", type="stream"),
        Entity("Vienna", part_of=("Austria",), type="city"),
        Entity("Austria", part_of=("Europe", "EU")),
        Entity("Poodle", is_a=("dog",)),
        Entity("dog", is_a=("mammal",)),
        Entity("Loop", part_of=("Loop",)),
    ),
    sources=(Source("atlas", "Atlas"), Source("wiki", "Wiki", background=True)),
)


def test_facts_are_found_by_what_they_say() -> None:
    """Facts are found in the order of the sheet; none are found for what it does not mention."""
    assert SHEET.about("Danube", "flows_through") == (VIENNA, BUDAPEST)
    assert SHEET.of_relation("mouth") == (DANUBE, RHINE, DNIEPER)
    assert SHEET.with_value("mouth", BLACK) == (DANUBE, DNIEPER)
    assert list(SHEET.subjects_of("mouth")) == ["Danube", "Rhine", "Dnieper"]
    assert SHEET.about("Rhine", "length") == SHEET.of_relation("length") == SHEET.with_value("mouth", BALTIC) == ()
    assert not SHEET.subjects_of("length")
    assert SHEET.fact("rhine/mouth") is RHINE
    assert SHEET.relation("length") is LENGTH


def test_what_has_no_entry_is_known_by_its_name() -> None:
    """An entity that facts only mention is shown by its key, and is not declared."""
    rhine = SHEET.entity("Rhine")
    assert (rhine.shown, rhine.declared) == ("Rhine", False)
    assert (SHEET.entity("Danube").shown, SHEET.entity("Danube").declared) == ("Danube River", True)


def test_an_entity_has_many_forms() -> None:
    """Key, name, aliases and the name inside a sentence are all names of an entity; some are the same when folded."""
    assert SHEET.entity("Danube").forms == {"Danube", "Danube River", "Donau", "the Danube"}
    assert names_of(SHEET, EntityRef("Danube"))[1] == {"danube", "danube river", "donau"}
    assert names_of(SHEET, Text("Čau!")) == (frozenset({"Čau!"}), frozenset({"cau"}))


def test_types_are_declared_or_follow_from_relations() -> None:
    """An entity without a type of its own gets the type of a relation's subjects or values."""
    assert list(SHEET.of_type("river")) == ["Rhine", "Dnieper"]
    assert list(SHEET.of_type("stream")) == ["Danube"]
    assert list(SHEET.of_type("sea")) == ["Black Sea", "North Sea"]
    assert list(SHEET.of_type("city")) == ["Vienna", "Budapest"]
    assert not SHEET.of_type("")


def test_wholes_and_parts_reach_all_the_way() -> None:
    """`part_of` and `is_a` are followed all the way up and down, through entities without an entry and in circles."""
    assert SHEET.wholes_of("Vienna") == {"Austria", "Europe", "EU"}
    assert SHEET.wholes_of("Poodle") == {"dog", "mammal"}
    assert SHEET.parts_of("Europe") == {"Austria", "Vienna"}
    assert SHEET.parts_of("mammal") == {"dog", "Poodle"}
    assert SHEET.wholes_of("Loop") == {"Loop"}
    assert SHEET.parts_of("Vienna") == frozenset()


@pytest.mark.parametrize(("fact", "background"), [(DANUBE, False), (RHINE, True), (DNIEPER, True), (VIENNA, False)])
def test_a_fact_or_its_source_may_be_background(fact: Fact, background: bool) -> None:
    """A fact is background when it says so, or when its source does."""
    assert SHEET.is_background(fact) is background


@pytest.mark.parametrize(
    ("fact", "period"),
    [
        (Fact("a", "b", None), None),
        (Fact("a", "b", None, start=Date(1999), end=Date(2001)), Period(Date(1999), Date(2001))),
        (Fact("a", "b", None, start=Date(1999), as_of=Date(2020)), Period(Date(1999), None)),
        (Fact("a", "b", None, end=Date(1999)), Period(None, Date(1999))),
        (Fact("a", "b", None, as_of=Date(2020)), Period(Date(2020), Date(2020))),
    ],
)
def test_a_fact_holds_in_a_period(fact: Fact, period: Period | None) -> None:
    """`as_of` counts only where neither a start nor an end is written."""
    assert fact.period == period


def test_a_relation_is_shown_by_its_label_or_its_key() -> None:
    """Underscores in a key are shown as spaces."""
    assert (LENGTH.shown, CITIES.shown) == ("length in all", "flows through")
    assert (LENGTH.names_entities, CITIES.names_entities) == (False, True)


def test_facts_and_relations_that_are_not_there_are_key_errors() -> None:
    """A source may be missing: facts can name one that the sheet does not have."""
    with pytest.raises(KeyError):
        SHEET.fact("rhine/length")
    with pytest.raises(KeyError):
        SHEET.relation("depth")
    assert SHEET.source("blog") is None
