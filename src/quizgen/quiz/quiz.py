"""The quiz: all questions of a sheet."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from attrs import evolve, frozen

from quizgen.errors import Remark
from quizgen.quiz.questions import Question
from quizgen.text.markups import PLAIN, Markup, reading_by

FORMAT_VERSION = 1
"""The version of a quiz as plain data."""

RENDERING = 2
"""The version of how exporters write a question into what learners keep.

It is raised by hand when exporters begin to write the same question differently. The lock then gives every note a new
date, so that the update arrives in Anki. A test checks that.
"""

DEFAULT_STAMP = 1_577_836_800
"""The date of a quiz that has none: 1 January 2020, in seconds since 1970. Two builds are then the same bytes."""


@frozen
class Skipped:
    """A fact that is not asked in some way, and why."""

    fact_id: str
    """The fact's id, or that of a question a person wrote."""
    kind: str
    """The way in which it is not asked; empty if it is not asked at all."""
    reason: str
    """Why, in words for the author of the sheet."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Be pickled quickly: with `--jobs`, what is skipped goes from one process to another."""
        return Skipped, (self.fact_id, self.kind, self.reason)


@frozen
class Quiz:
    """All questions of a sheet, in its order, and what was not asked."""

    id: str
    """The sheet's id, by which learners' progress is kept."""
    title: str
    """The sheet's title."""
    questions: tuple[Question, ...]
    """What is asked."""
    skipped: tuple[Skipped, ...] = ()
    """What is not asked, and why."""
    language: str = "en"
    """The language of the sheet, by its code."""
    markup: Markup = "plain"
    """How stems, options, answers, rationales, explanations and notes are written: plain or markdown."""
    deck: str = ""
    """The name of the deck in Anki, with `::` between parent and child."""
    seed: int = 0
    """What distractors and orders were drawn by."""
    distractors: int = 3
    """How many wrong options a question has, at most."""
    difficulty: str = "medium"
    """How similar distractors and key are: easy, medium or hard."""
    stamp: int = DEFAULT_STAMP
    """When a question without a time of its own last changed, in seconds since 1970."""
    undated: bool = False
    """Whether it was built with neither a lock nor `now`, so that `stamp` is not the time of a change."""
    withdrawn: tuple[tuple[str, int], ...] = ()
    """The families that still have questions and lost one, each with the second of the last such loss."""
    sources: tuple[str, ...] = ()
    """The sources of its questions, as printed, without pages and with their addresses on the web."""
    licence: str = ""
    """The terms on which it may be passed on."""
    remarks: tuple[Remark, ...] = ()
    """What to tell whoever builds it, such as a setting that the lock overrides."""

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """The questions by their ids."""
        return {question.id: question for question in self.questions}

    @cached_property
    def plain(self) -> "Quiz":
        """The quiz with the plain reading of all its texts, for what compares them and for files without markup."""
        if self.markup == PLAIN:
            return self
        read = reading_by(self.markup)
        return evolve(self, markup=PLAIN, questions=tuple(question.with_texts(read) for question in self.questions))

    def only(self, questions: tuple[Question, ...]) -> "Quiz":
        """Return the quiz with just these questions."""
        return evolve(self, questions=questions)


def quiz_as_data(quiz: Quiz) -> dict[str, Any]:
    """Return the quiz as plain data, in the form of `quizgen show --json`.

    Texts with markup are as written; the plain reading of each question stands beside them.
    """
    plain = quiz.plain.by_id
    marked = {"markup": quiz.markup} if quiz.markup != PLAIN else {}
    return {
        "quizgen": FORMAT_VERSION,
        "id": quiz.id,
        "title": quiz.title,
        "language": quiz.language,
        **marked,
        "questions": [
            _question_as_data(question) | (_plain_as_data(plain[question.id]) if marked else {})
            for question in quiz.questions
        ],
        "skipped": [{"fact": s.fact_id, "kind": s.kind, "reason": s.reason} for s in quiz.skipped],
    }


def _plain_as_data(question: Question) -> dict[str, Any]:
    """Return the texts of a question whose plain readings they are."""
    return {
        "plain": {
            "stem": question.stem,
            "options": [{"text": option.named, "rationale": option.rationale} for option in question.options],
            "answer": question.named_answer,
            "explanation": question.explanation,
            "note": question.note,
        }
    }


def _question_as_data(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind,
        "response": str(question.response),
        "fact": question.fact or None,
        "stem": question.stem,
        "options": [
            {
                "text": option.named,
                **({"picture": option.picture.name, "alt": option.alt} if option.picture else {}),
                "correct": option.correct,
                "rationale": option.rationale,
                "proof": {
                    "rule": option.proof.rule,
                    "facts": list(option.proof.facts),
                    "assumed": option.proof.is_assumed,
                },
            }
            for option in question.options
        ],
        "answer": question.named_answer,
        "explanation": question.explanation,
        "difficulty": question.difficulty,
        "when": question.when or None,
        "source": question.source,
        "tags": list(question.tags),
        "media": list(question.media),
        "note": question.note,
        "fixed": question.fixed,
        **({"languages": dict(question.languages)} if question.languages else {}),
    }
