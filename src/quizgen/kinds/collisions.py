"""Whether all questions of a quiz can be answered, and told apart: by their ids, and as cards of one note."""

from collections.abc import Iterable, Mapping

from quizgen.errors import BuildError, Place, Problem
from quizgen.quiz import Question, Way
from quizgen.quiz.validity import what_is_wrong
from quizgen.quiz.ways import way_by

_OWN_ID = "give the fact of one of them an id: of its own"


def check_questions(questions: Iterable[Question], places: Mapping[str, Place | None]) -> None:
    """Check each question by itself and beside all others.

    Args:
        questions: all of a quiz.
        places: where the facts are that they ask about, by their ids.

    Raises:
        BuildError: questions that can't be answered as they should, that share an id, or that would be one card.
    """
    seen: set[str] = set()
    cards: dict[tuple[str, Way], Question] = {}
    problems = []
    for question in questions:
        way = way_by(question.kind, question.response)
        if wrong := what_is_wrong(question):
            problems.append(Problem(f"the question '{question.id}' {wrong}", places.get(question.fact)))
        if question.id in seen:
            problems.append(Problem(f"two questions have the id '{question.id}'", places.get(question.fact), _OWN_ID))
        elif way and cards.setdefault((question.family, way), question) is not question:
            problems.append(_one_card(cards[question.family, way], question, places))
        seen.add(question.id)
    if problems:
        raise BuildError(*problems)


def _one_card(one: Question, other: Question, places: Mapping[str, Place | None]) -> Problem:
    """Say that two questions would be the same card of one note."""
    at = f" ({places[one.fact]})" if places.get(one.fact) else ""
    message = f"'{one.id}'{at} and '{other.id}' would be one card in Anki, that of the note '{other.family}'"
    return Problem(message, places.get(other.fact), _OWN_ID)
