"""Refuses questions that no card can be made of."""

from collections.abc import Sequence

from quizgen.errors import ExportError, Problem
from quizgen.quiz import GAP, Question, Response
from quizgen.text.late_pattern import late_pattern

_NOTHING = late_pattern(r"[\s\u200b-\u200f\u2060\ufeff]*")


def check_questions(questions: Sequence[Question]) -> None:
    """Raise ExportError where there are no questions, two have one id, or one lacks what a card needs."""
    if not questions:
        raise ExportError(Problem("this quiz has no question to put on a card", hint="'quizgen check' says why"))
    problems: list[Problem] = []
    seen: set[str] = set()
    for question in questions:
        if question.id in seen:
            problems.append(Problem(f"two questions have the id '{question.id}', and would be one note in Anki"))
        seen.add(question.id)
        problems += _missing(question)
        if question.response is Response.CLOZE and question.stem.count(GAP) != 1:
            hint = f"a cloze has one '{GAP}' for the words that are left out"
            problems.append(Problem(f"the question '{question.id}' has {question.stem.count(GAP)} gaps", hint=hint))
    if problems:
        raise ExportError(*problems)


def _missing(question: Question) -> list[Problem]:
    """Return a problem for each part of a question that is blank though a card needs it."""
    answers = [question.answer] if isinstance(question.answer, str) else ["".join(part) for part in question.answer]
    options = [option.text for option in question.options]
    texts = [question.id, question.stem, *answers, *options]
    if all([text[:1].isalnum() for text in texts]):  # as nearly always
        return []
    answer = "answer" if isinstance(question.answer, str) else "part of its answer"
    named = (("id", [question.id]), ("stem", [question.stem]), (answer, answers), ("option", options))
    empty = [part for part, texts in named if any(_NOTHING.fullmatch(text) for text in texts)]
    return [Problem(f"the question '{question.id}' has an empty {part}") for part in empty]
