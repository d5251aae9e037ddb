"""Problems, findings and questions as plain data, which the page shows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from quizgen.checks import Finding
from quizgen.errors import Place, Problem, Remark
from quizgen.page.desk.work import Work
from quizgen.quiz import Question, Quiz
from quizgen.quiz.to_data import question_as_data

Data = dict[str, Any]
"""Plain data, as JSON has it."""


def problem_as_data(problem: Problem) -> Data:
    """Return an error of a sheet."""
    message = problem.message
    if problem.place:  # the folder in the worker's memory says nothing to a reader
        message = message.replace(f"{Path(problem.place.file).parent}/", "")
    return {"severity": "error", "message": message, "hint": problem.hint} | _place(problem.place)


def remark_as_data(remark: Remark) -> Data:
    """Return what was assumed or passed over."""
    said = {"severity": "remark", "message": remark.message, "hint": remark.hint, "rule": remark.rule}
    return said | {"key": remark.column} | _place(remark.place)


def finding_as_data(finding: Finding, keys: Mapping[Place, str]) -> Data:
    """Return a finding.

    Args:
        finding: the finding.
        keys: the relations by the places where the sheet says something of them.
    """
    said = {"severity": finding.severity, "message": finding.message, "hint": finding.fix, "rule": finding.rule}
    key = keys.get(finding.where, "") if finding.where else ""
    return said | {"key": key, "question": finding.question} | _place(finding.where)


def _place(place: Place | None) -> Data:
    if place is None:
        return {"file": "", "line": None, "column": None, "worksheet": ""}
    return {
        "file": Path(place.file).name,
        "line": place.line,
        "column": place.column,
        "worksheet": place.worksheet,
    }


def summary_of(work: Work) -> Data:
    """Return what a quiz has, in numbers."""
    quiz, questions = work.quiz, work.quiz.questions
    skipped = Counter((each.kind, each.reason) for each in quiz.skipped)
    return {
        "id": quiz.id,
        "title": quiz.title,
        "language": quiz.language,
        "total": len(questions),
        "chosen": len(work.chosen.questions),
        "facts": len(work.sheet.facts),
        "kinds": Counter(question.kind for question in questions),
        "relations": Counter(question.relation for question in questions if question.relation),
        "positions": positions_of(questions),
        "assumed": sum(any(option.proof.is_assumed for option in question.options) for question in questions),
        "skipped": [{"kind": kind, "reason": reason, "count": count} for (kind, reason), count in skipped.items()],
        "settings": {"distractors": quiz.distractors, "difficulty": quiz.difficulty, "seed": quiz.seed},
    }


def positions_of(questions: Iterable[Question]) -> list[int]:
    """Return how often the right option is the first, the second and so on, where just one is right."""
    places = Counter(
        [option.correct for option in question.options].index(True)
        for question in questions
        if sum(option.correct for option in question.options) == 1
    )
    return [places[index] for index in range(max(places, default=-1) + 1)]


def questions_as_data(work: Work, questions: tuple[Question, ...], left_out: Iterable[str]) -> list[Data]:
    """Return questions in their plain reading, with why each option is right or wrong, and where each comes from."""
    plain = work.quiz.only(questions).plain
    out = set(left_out)
    places = {fact.id: fact.place for fact in work.sheet.facts} | {q.id: q.place for q in work.sheet.questions}
    data: list[Data] = [question_as_data(question) for question in plain.questions]
    for told, question in zip(data, plain.questions, strict=True):
        for option, own in zip(told["options"], question.options, strict=True):
            option["feedback"] = own.feedback
        told["answer_text"] = question.answer_text
        told["left_out"] = question.id in out
        told.update(_place(places.get(question.fact) or places.get(question.id)))
    return data


def wanted(quiz: Quiz, by: Mapping[str, Any], found: Iterable[Finding] = ()) -> tuple[Question, ...]:
    """Return the questions that a person filters by kind, relation, finding or words."""
    rule, words = by.get("rule"), str(by.get("words") or "").casefold()
    named = {finding.question for finding in found if finding.rule == rule} if rule else set()
    return tuple(
        question
        for question in quiz.questions
        if by.get("kind") in (None, "", question.kind)
        and by.get("relation") in (None, "", question.relation)
        and (not rule or question.id in named or (question.fact and question.fact in named))
        and (not by.get("assumed") or any(option.proof.is_assumed for option in question.options))
        and (not words or words in f"{question.stem} {question.answer_text}".casefold())
    )
