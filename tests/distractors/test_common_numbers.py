"""Numbers that many facts share: how they are asked so that their size, place or frequency does not tell them."""

from collections import Counter
from decimal import Decimal

import pytest

from quizgen import Fact, FactSheet, Number, Question, Quiz, Relation, build_quiz


def quiz_of(values: list[int], *, unit: str = "") -> Quiz:
    """Build a quiz of one column of numbers."""
    known = Relation("figure", value="number", values="one", unit=unit)
    facts = tuple(
        Fact(f"Thing {number:03}", "figure", Number(Decimal(each), unit)) for number, each in enumerate(values)
    )
    return build_quiz(FactSheet("s", "S", (known,), facts, ()))


def chosen_of(quiz: Quiz) -> list[Question]:
    """Return the questions with options."""
    return [question for question in quiz.questions if question.kind == "value"]


def rank_of(question: Question) -> int:
    """Return the place of the right option among the numbers, from 0 up."""
    return [option.correct for option in question.options].index(True)


@pytest.mark.parametrize("values", [[4] * 11 + [6] * 7 + [8] * 14, [3] * 15 + [4] * 12 + [5] * 5])
def test_three_numbers_are_asked_with_the_three(values: list[int]) -> None:
    """A car has four, six or eight cylinders; nobody is offered one, two or three beside six."""
    asked = chosen_of(quiz_of(values))
    assert asked
    assert {tuple(option.text for option in each.options) for each in asked} == {tuple(map(str, sorted({*values})))}


def test_nothing_is_right_more_often_than_it_is_offered() -> None:
    """Of 60 things, 40 have no fault: zero is right no more often than its share of the options."""
    asked = chosen_of(quiz_of([0] * 40 + [*range(1, 21)]))
    zero = [question for question in asked if question.answer == "0"]
    offered = sum(any(option.text == "0" for option in question.options) for question in asked)
    assert 0 < len(zero) <= offered / 3


def test_what_is_not_asked_with_options_is_asked_from_memory_and_said() -> None:
    """No fact is lost, and the reason is told."""
    quiz = quiz_of([0] * 40 + [*range(1, 21)])
    assert sum(question.kind == "recall" for question in quiz.questions) == 60
    reasons = {skipped.reason for skipped in quiz.skipped if skipped.kind == "value"}
    assert reasons == {
        "its number is the answer so often that it would be guessed, and no others can be made up beside it"
    }


def test_small_counts_stand_at_every_rank() -> None:
    """Where most counts are 1, 2 or 3, the right one is not the smallest more often than the largest."""
    values = [value for value in range(1, 13) for _ in range(60 // value**2 + 2)]
    ranks = Counter(map(rank_of, chosen_of(quiz_of(values))))
    assert ranks.total() > 40
    assert max(ranks.values()) <= 0.35 * ranks.total()


def test_a_larger_number_that_many_share_stands_beside_made_up_ones() -> None:
    """Beside 365, numbers can be made up: it keeps its options, and stands at every rank."""
    asked = [question for question in chosen_of(quiz_of([365] * 40 + [*range(371, 379)])) if question.answer == "365"]
    ranks = Counter(map(rank_of, asked))
    assert len(asked) == 40
    assert all(ranks[rank] >= 4 for rank in range(4))
