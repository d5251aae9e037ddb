"""Matching."""

from collections import Counter
from pathlib import Path

import pytest
from claims import World
from hypothesis import given
from hypothesis import strategies as st
from sheets import quiz_by, quiz_of, reasons, sheet_of_relation
from strategies import every, worlds

from quizgen import EntityRef, FactSheet, Question, Relation, Response, Truth, judge
from quizgen.kinds.blocks import FEWEST, MOST, blocks


def pairs(question: Question) -> list[tuple[str, str]]:
    """Return the pairs of a matching question."""
    return [(pair[0], pair[1]) for pair in question.answer]


@pytest.mark.slow
@every
@given(worlds(most_subjects=14), st.integers(0, 3))
def test_each_left_side_has_just_one_right_side(world: World, seed: int) -> None:
    """Every other value of the question is judged false for a subject, and is false in the world."""
    sheet = world.sheet
    for question in quiz_by(sheet, "matching", seed=seed).questions:
        facts = {fact.subject: fact for fact in sheet.of_relation(question.relation)}
        shown = {sheet.entity(key).shown: fact for key, fact in facts.items()}
        block = [shown[left] for left, _ in pairs(question)]
        period = sheet.fact(question.fact).period
        assert FEWEST <= len(block) <= MOST
        assert len({right for _, right in pairs(question)}) == len(block)
        for fact in block:
            for other in block:
                if other is not fact and len(sheet.about(fact.subject, fact.relation)) == 1 and other.value:
                    verdict = judge(sheet, fact.subject, fact.relation, other.value, period)
                    assert verdict.truth is Truth.FALSE
                    assert not world.makes_true(fact.subject, fact.relation, other.value, period)


RIVERS = """\
kinds: [matching]
relations: {sea: {value: sea, values: one, label: flows into}}
facts:
  Danube: {sea: Black Sea}
  Dnieper: {sea: Black Sea}
  Rhine: {sea: North Sea}
  Ebro: {sea: Mediterranean Sea}
  Volga: {sea: Caspian Sea}
"""


def test_values_are_matched_to_their_subjects(tmp_path: Path) -> None:
    """A block gives one question, without options. The second river of a sea is left out with a reason."""
    quiz = quiz_of(tmp_path, RIVERS)
    (question,) = quiz.questions
    assert question.stem == "Flows into: which belongs to which?"
    assert (question.response, question.options) == (Response.MATCHING, ())
    left_out = {name for name in ("danube", "dnieper") if f"{name}/sea/matching" in reasons(quiz)}
    assert len(left_out) == 1
    assert dict(pairs(question)).items() >= {"Rhine": "North Sea", "Volga": "Caspian Sea"}.items()
    assert question.fact.split("/", maxsplit=1)[0].title() in dict(pairs(question))


def test_too_few_are_not_matched(tmp_path: Path) -> None:
    """A block of three pairs is skipped with a reason, as it would be too easy to guess."""
    quiz = quiz_of(tmp_path, "\n".join(RIVERS.splitlines()[:-1]) + "\n")
    assert quiz.questions == ()
    assert "its block is too small" in reasons(quiz)["rhine/sea/matching"]


def towns(count: int) -> FactSheet:
    """Return towns, each with a mayor of its own."""
    return sheet_of_relation(
        Relation("mayor", value="mayor"), {f"Town {n}": EntityRef(f"Mayor {5000 + n}") for n in range(count)}
    )


@pytest.mark.parametrize("count", [4, 5, 7, 8, 9, 13, 14, 40, 300])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_each_fact_is_in_just_one_block(count: int, seed: int) -> None:
    """All facts are in blocks of four to seven, and none is in two."""
    facts = towns(count).facts
    found = list(blocks(facts, str(seed)))
    assert all(FEWEST <= len(block) <= MOST for block in found)
    assert Counter(fact.id for block in found for fact in block) == Counter(fact.id for fact in facts)


def test_fewer_than_four_make_no_block() -> None:
    """Three facts give no block."""
    assert list(blocks(towns(3).facts, "")) == []


def test_another_fact_changes_the_blocks_around_it() -> None:
    """One more fact changes at most three of the blocks of three hundred facts."""
    before = {question.id: set(question.answer) for question in quiz_by(towns(300), "matching").questions}
    after = {question.id: set(question.answer) for question in quiz_by(towns(301), "matching").questions}
    assert len(before) > 40
    assert sum(after.get(identity) != block for identity, block in before.items()) <= 3


def test_a_name_that_tells_its_value_is_not_matched(tmp_path: Path) -> None:
    """A name that tells its value (North, North Bay) is left out with a reason."""
    body = RIVERS.replace("  Volga", "  North: {sea: North Bay}\n  Volga")
    quiz = quiz_of(tmp_path, body)
    assert "give its value away" in reasons(quiz)["north/sea/matching"]
    assert all("North Bay" not in dict(pairs(question)).values() for question in quiz.questions)
