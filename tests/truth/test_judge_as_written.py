"""`judge` takes what people write; a sheet made in memory is held to the rules with errors in words."""

from datetime import date
from typing import Any

import pytest

from quizgen import (
    ArgumentError,
    BuildError,
    Date,
    Entity,
    EntityRef,
    Fact,
    FactSheet,
    Relation,
    SheetError,
    Truth,
    build_quiz,
    judge,
)
from quizgen.values import parse_number

SHEET = FactSheet(
    "rivers-k3f",
    "Rivers",
    relations=(
        Relation("mouth", value="sea", values_declared=True),
        Relation("length", value="number", unit="km"),
        Relation("seen", value="date"),
        Relation("navigable", value="yes_no"),
    ),
    facts=(
        Fact("Danube", "mouth", EntityRef("Black Sea")),
        Fact("Danube", "length", parse_number("2850 km")),
        Fact("Danube", "seen", Date(1999, 12, 31)),
    ),
    entities=(Entity("Danube", aliases=("Donau",)), Entity("Black Sea", aliases=("Euxine",))),
)


@pytest.mark.parametrize(
    ("subject", "relation", "value", "truth"),
    [
        ("Danube", "mouth", "Black Sea", Truth.TRUE),
        ("donau", "mouth", "euxine", Truth.TRUE),
        ("Donau", "mouth", "North Sea", Truth.FALSE),
        ("Donau", "length", 2850, Truth.TRUE),
        ("Donau", "length", "1,771 mi", Truth.TRUE),
        ("Donau", "length", "1,772 mi", Truth.FALSE),
        ("Donau", "length", 2850.0, Truth.TRUE),
        ("Donau", "length", 2851.5, Truth.FALSE),
        ("Donau", "seen", date(1999, 12, 31), Truth.TRUE),
        ("Donau", "seen", "2000", Truth.FALSE),
        ("Donau", "navigable", True, Truth.UNKNOWN),
        ("Rhine", "mouth", "North Sea", Truth.UNKNOWN),
    ],
)
def test_names_and_plain_values_are_understood(subject: str, relation: str, value: Any, truth: Truth) -> None:
    """Keys, aliases and other spellings name a thing; a text is what the relation's type makes of it."""
    assert judge(SHEET, subject, relation, value).truth is truth


@pytest.mark.parametrize(
    ("relation", "value", "message"),
    [
        ("moth", "Black Sea", r"no relation 'moth' \(did you mean 'mouth'"),
        ("length", "long", r"'long' is no value of 'length', whose type is number"),
        ("seen", "2020-13", r"'2020-13' is no value of 'seen'"),
        ("mouth", 7, r"7 is no value of 'mouth', whose type is sea"),
    ],
)
def test_what_does_not_fit_is_an_error(relation: str, value: Any, message: str) -> None:
    """An unknown relation gets a guess; a value of another type is named with the type."""
    with pytest.raises(SheetError, match=message):
        judge(SHEET, "Danube", relation, value)


def test_a_time_is_a_period() -> None:
    """A text would mean nothing, and the answer would be that of all times."""
    with pytest.raises(
        ArgumentError, match=r"'when' of judge is '1990-13', and must be a Period or None \(write Period\("
    ):
        judge(SHEET, "Danube", "mouth", "Black Sea", when="1990-13")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        (Fact("Danube", "moth", EntityRef("Black Sea")), r"no relation 'moth'.*did you mean 'mouth'"),
        (Fact("Rhine", "length", "long"), r"'long' of the fact 'rhine/length' is a text; 'length' wants .* number"),
        (Fact("Rhine", "length", "9 kg"), r"'9.kg' of the fact 'rhine/length' is not in km"),
        (Fact("Rhine", "mouth", 5), r"'5' of the fact 'rhine/mouth' is a number; 'mouth' wants an entity \(sea\)"),
        (Fact("Rhine", "mouth", "North Sea", source="atlas"), r"no source 'atlas' is listed"),
        (Fact("", "mouth", "North Sea"), r"has an empty subject"),
    ],
)
def test_facts_made_in_memory_are_checked(fact: Fact, message: str) -> None:
    """What is not there, or of another type, is an error in words, in a build as in a judgement."""
    sheet = FactSheet("x", "X", relations=SHEET.relations, facts=(fact,))
    with pytest.raises((SheetError, BuildError), match=message):
        build_quiz(sheet)
    with pytest.raises(SheetError, match=message):
        judge(sheet, "Danube", "mouth", "Black Sea")


@pytest.mark.parametrize("parts", [(2020, 13), (2020, 0), (2020, 2, 30), (2020, None, 3)])
def test_a_date_that_is_none_can_not_be_made(parts: tuple[Any, ...]) -> None:
    """Months are 1 to 12, days those of the month, and a day has a month."""
    with pytest.raises(ValueError, match="there is no"):
        Date(*parts)


@pytest.mark.parametrize(
    ("subject", "hint"),
    [
        ("Danub", "the sheet says nothing of 'Danub'; did you mean 'Danube'?"),
        ("Donaw", "the sheet says nothing of 'Donaw'; did you mean 'Donau'?"),
        ("Xyzzy", "the sheet says nothing of 'Xyzzy'"),
        ("Donau", ""),
    ],
)
def test_a_subject_that_may_be_misspelt_gets_a_guess(subject: str, hint: str) -> None:
    """The claim stays unknown, as the sheet may know nothing of it; the verdict says which subject was likely meant."""
    verdict = judge(SHEET, subject, "navigable", "yes")
    assert (verdict.truth, verdict.rule, verdict.hint) == (Truth.UNKNOWN, "nothing-known", hint)
