"""Which distractors a question gets, and which facts are skipped."""

from collections import Counter

from quizgen import Fact, FactSheet, Relation, build_quiz
from quizgen.kinds.recall import Recall
from quizgen.values import Date


def test_a_round_year_is_not_the_roundest_option_more_often_than_others_are() -> None:
    """If half of the facts have the year 2000, those for which no fair options exist are skipped; the rest is fair."""
    years = [2000 if number % 2 else 2001 + (number * 37) % 19 for number in range(160)]
    facts = tuple(Fact(f"Club {number}", "joined", Date(year)) for number, year in enumerate(years))
    quiz = build_quiz(FactSheet("t", "T", (Relation("joined", "year"),), facts), kinds=[Recall()])
    with_2000 = [question for question in quiz.questions if "2000" in {option.text for option in question.options}]
    keys = Counter(question.answer == "2000" for question in with_2000)
    assert keys[True] > 10
    assert keys[True] * 3 <= keys[False] * 1.3
    reasons = {skipped.reason for skipped in quiz.skipped if skipped.kind == "value"}
    assert reasons == {"its answer is a round year, and would stand out among those that it could stand beside"}
    assert all(question.kind == "recall" for question in quiz.questions if not question.options)
