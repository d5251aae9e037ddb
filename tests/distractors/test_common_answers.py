"""An answer that most facts of a small column share is not asked with options so often that it would be guessed."""

from collections import Counter
from collections.abc import Sequence

import pytest

from quizgen import Date, EntityRef, Fact, FactSheet, Quiz, Relation, build_quiz

MOST_ABOVE_CHANCE = 0.1
SEXES = ["male"] * 60 + ["female"] * 16 + ["none"]


def quiz_of(values: list[str], *, relation: str = "sex", backwards: bool = False) -> Quiz:
    """Build a quiz of one column, whose rows may come in the reverse order."""
    known = Relation(relation, value=relation, values="one")
    facts = tuple(Fact(f"Person {number:03}", relation, EntityRef(value)) for number, value in enumerate(values))
    return build_quiz(FactSheet("s", "S", (known,), facts[::-1] if backwards else facts, ()))


def keys_of(quiz: Quiz) -> Counter[str]:
    """Count the right options of the questions with options."""
    return Counter(str(question.answer) for question in quiz.questions if question.kind == "value")


def test_the_common_answer_is_no_longer_a_good_guess() -> None:
    """Three options: the one that 60 of 77 have is right no more often than the others are."""
    keys = keys_of(quiz_of(SEXES))
    assert keys["male"] <= keys.total() / 3 < keys.total()


def test_the_rest_is_asked_from_memory_and_said() -> None:
    """No fact is lost, and the reason is told."""
    quiz = quiz_of(SEXES)
    assert sum(question.kind == "recall" for question in quiz.questions) == len(SEXES)
    reasons = {skipped.reason for skipped in quiz.skipped if skipped.kind == "value"}
    assert "'male' is the answer so often that it would be guessed" in reasons


def test_even_columns_are_asked_as_before() -> None:
    """Chance alone makes some answers a little commoner."""
    assert keys_of(quiz_of(["solid"] * 9 + ["liquid"] * 7 + ["gas"] * 5)).total() == 21
    assert keys_of(quiz_of([f"Region {number % 9}" for number in range(40)])).total() == 40


@pytest.mark.parametrize(
    "counts", [(74, 17, 9, 1, 1, 1), (92, 14, 4, 3, 2, 1), (53, 17, 4, 3, 3, 2, 2), [30] + 10 * [4]]
)
def test_the_commonest_of_many_answers_is_no_good_guess(counts: Sequence[int]) -> None:
    """Where a column has more values than a question has options, a reader gains little by picking the commonest."""
    quiz = quiz_of([f"Nest {place}" for place, count in enumerate(counts) for _ in range(count)], relation="nest")
    asked = [question for question in quiz.questions if question.kind == "value"]
    picked = [min(question.options, key=lambda option: int(option.text.split()[1])) for question in asked]
    assert sum(option.correct for option in picked) <= (1 / 4 + MOST_ABOVE_CHANCE) * len(asked)
    assert len(asked) >= 0.9 * sum(counts[1:])
    assert sum(question.kind == "recall" for question in quiz.questions) == sum(counts)


def test_which_of_two_equally_common_answers_is_asked_less_often_hangs_on_no_row() -> None:
    """The same rows in the reverse order are asked about with the same options."""
    values = ["ash"] * 40 + ["oak"] * 40 + ["elm"] * 4 + ["fir"] * 3 + ["yew"] * 2
    asked = keys_of(quiz_of(values))
    assert asked["ash"] != asked["oak"]
    assert keys_of(quiz_of(values, backwards=True)) == asked


def test_a_year_inside_the_name_of_the_subject_gives_itself_away() -> None:
    """Hurricanes are listed as Easy1950 and Sandy2012: such a fact gets no options."""
    names = {f"Storm{year}": year for year in range(1950, 1962)} | {
        f"Gale {year - 1900}": year for year in range(1962, 1974)
    }
    facts = tuple(Fact(name, "year", Date(year)) for name, year in names.items())
    quiz = build_quiz(FactSheet("s", "S", (Relation("year", value="year", values="one"),), facts, ()))
    asked = [question for question in quiz.questions if question.kind == "value"]
    assert asked
    assert not any(question.answer in question.stem for question in asked if isinstance(question.answer, str))
