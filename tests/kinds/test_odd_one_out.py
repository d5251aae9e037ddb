"""Odd one out."""

from pathlib import Path

import pytest
from attrs import evolve
from claims import World
from hypothesis import given
from hypothesis import strategies as st
from sheets import quiz_by, quiz_of, reasons, sheet_of_relation
from strategies import every, worlds

from quizgen import EntityRef, Fact, FactSheet, Relation, Truth, judge


@pytest.mark.slow
@every
@given(worlds(), st.integers(0, 3))
def test_all_others_share_what_the_key_is_proven_to_lack(world: World, seed: int) -> None:
    """All others have the same value. The key is judged not to have it, and does not have it in the world."""
    sheet = world.sheet
    for question in quiz_by(sheet, "odd_one_out", seed=seed).questions:
        (key,) = [option for option in question.options if option.correct]
        facts = [sheet.fact(option.proof.facts[0]) for option in question.options if not option.correct]
        (value,) = {fact.value for fact in facts}
        assert value is not None
        assert {fact.subject for fact in facts} == {option.key for option in question.options if not option.correct}
        period = sheet.fact(question.fact).period
        assert all(fact.period == period for fact in facts)
        assert judge(sheet, key.key, question.relation, value, period).truth is Truth.FALSE
        assert not world.makes_true(key.key, question.relation, value, period)
        assert key.text == question.answer
        assert key.key == question.subject


RIVERS = """\
kinds: [odd_one_out]
relations: {sea: {value: sea, values: one, label: mouth, say: "{{ subject }} flows into {{ value }}."}}
facts:
  Danube: {sea: Black Sea}
  Dnieper: {sea: Black Sea}
  Don: {sea: Black Sea}
  Rhine: {sea: North Sea}
  Elbe: {sea: North Sea}
  Weser: {sea: North Sea}
  Volga: {sea: Caspian Sea}
"""


def test_the_odd_one_lacks_what_the_others_share(tmp_path: Path) -> None:
    """The options are three rivers of one sea and one of another, and each reason says where the river flows."""
    quiz = quiz_of(tmp_path, RIVERS)
    question = quiz.by_id["rhine/sea/odd_one_out"]
    assert question.stem == "Mouth: which of these is the odd one out?"
    assert question.answer == "Rhine"
    assert {option.rationale for option in question.options} == {
        "Rhine flows into North Sea.",
        "Danube flows into Black Sea.",
        "Dnieper flows into Black Sea.",
        "Don flows into Black Sea.",
    }
    assert question.explanation == "Rhine flows into North Sea."


def test_what_nothing_shares_is_not_always_the_odd_one(tmp_path: Path) -> None:
    """The only river of a sea could never be one of the others, so it is not the odd one out either."""
    assert "always be the odd one" in reasons(quiz_of(tmp_path, RIVERS))["volga/sea/odd_one_out"]


def coins(*, second: bool) -> FactSheet:
    """Return coins of two metals. With `second`, a gold one could be the odd one out by its shape, too."""
    metal = Relation("metal", value="metal")
    sheet = sheet_of_relation(metal, {name: EntityRef("gold" if name in "ABC" else "silver") for name in "ABCXYZ"})
    if not second:
        return sheet
    shape = Relation("shape", value="shape")
    facts = tuple(Fact(name, "shape", EntityRef("square" if name == "A" else "round")) for name in "ABCXYZ")
    return evolve(sheet, relations=(metal, shape), facts=(*sheet.facts, *facts))


def test_there_is_no_second_reading() -> None:
    """A set is not asked if a second relation makes another option the odd one out."""
    for seed in range(5):
        plain = quiz_by(coins(second=False), "odd_one_out", seed=seed)
        assert "x/metal/odd_one_out" in plain.by_id
        quiz = quiz_by(coins(second=True), "odd_one_out", seed=seed)
        for question in quiz.questions:
            if question.relation == "metal" and question.subject in "XYZ":
                assert "A" not in [option.key for option in question.options]


def test_a_thing_is_key_and_other_in_like_measure() -> None:
    """Each thing is the odd one out once, and nearly all are among the others of some question."""
    sheet = sheet_of_relation(
        Relation("land", value="land"), {f"Town {n}": EntityRef(f"Land {n % 8}") for n in range(160)}
    )
    questions = quiz_by(sheet, "odd_one_out").questions
    assert len(questions) == 160
    others = [option.key for question in questions for option in question.options if not option.correct]
    assert len(set(others)) > 140


def test_only_what_has_a_name_is_shared(tmp_path: Path) -> None:
    """Only values with names are shared; a relation of numbers is skipped with a reason."""
    body = (
        "kinds: [odd_one_out]\nrelations: {area: {value: number, values: one}}\nfacts: {A: {area: 5}, B: {area: 5}}\n"
    )
    assert "that have names" in reasons(quiz_of(tmp_path, body))["a/area/odd_one_out"]
