"""What is asked: the quiz and its questions. Plain text throughout; only exporters escape."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from attrs import evolve, frozen

from quizgen.errors import Remark

FORMAT_VERSION = 1

DEFAULT_STAMP = 1_577_836_800
"""The second that a quiz without a date of its own bears: 1 January 2020, so that two builds are the same bytes."""


@frozen
class Proof:
    """Why an option is right or wrong: the rule, and the facts it rests on."""

    rule: str
    facts: tuple[str, ...] = ()


@frozen
class Option:
    """One offered reply."""

    text: str
    correct: bool
    rationale: str
    """Why it is right or wrong."""
    proof: Proof

    @property
    def feedback(self) -> str:
        """The rationale as a sentence that stands alone: it names the option where the rationale does not."""
        if not self.rationale or self.text.casefold() in self.rationale.casefold():
            return self.rationale
        return f"{self.text}: {self.rationale}"


Answer = str | tuple[str, ...] | tuple[tuple[str, str], ...]


@frozen
class Question:
    """A stem, its options in the order shown (none for a plain flashcard), and the answer."""

    id: str
    kind: str
    stem: str
    answer: Answer
    """Text; a list (a recall of several values); or pairs (matching)."""
    options: tuple[Option, ...] = ()
    fact: str = ""
    """The id of the fact it asks about; empty for a question that a person wrote."""
    explanation: str = ""
    difficulty: float | None = None
    when: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    note: str = ""
    fixed: bool = False
    """Whether the options keep their order in every output, as numbers and dates do."""

    @property
    def answer_text(self) -> str:
        """The answer as one line of text."""
        if isinstance(self.answer, str):
            return self.answer
        return "; ".join(part if isinstance(part, str) else " – ".join(part) for part in self.answer)


@frozen
class Skipped:
    """A fact that is not asked in some way, and why."""

    fact_id: str
    kind: str
    reason: str


@frozen
class Quiz:
    """All questions of a sheet, in its order, and what was not asked."""

    id: str
    title: str
    questions: tuple[Question, ...]
    skipped: tuple[Skipped, ...] = ()
    language: str = "en"
    deck: str = ""
    seed: int = 0
    stamp: int = DEFAULT_STAMP
    """The second, since 1970, that stands for the time of every question's last change."""
    remarks: tuple[Remark, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """The questions by their ids."""
        return {question.id: question for question in self.questions}

    def only(self, questions: tuple[Question, ...]) -> "Quiz":
        """Return the quiz with just these questions."""
        return evolve(self, questions=questions)


def quiz_as_data(quiz: Quiz) -> dict[str, Any]:
    """Return the quiz as plain data, in the form of `quizgen show --json`."""
    return {
        "quizgen": FORMAT_VERSION,
        "id": quiz.id,
        "title": quiz.title,
        "language": quiz.language,
        "questions": [_question_as_data(question) for question in quiz.questions],
        "skipped": [{"fact": s.fact_id, "kind": s.kind, "reason": s.reason} for s in quiz.skipped],
    }


def _question_as_data(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind,
        "fact": question.fact or None,
        "stem": question.stem,
        "options": [
            {
                "text": option.text,
                "correct": option.correct,
                "rationale": option.rationale,
                "proof": {"rule": option.proof.rule, "facts": list(option.proof.facts)},
            }
            for option in question.options
        ],
        "answer": question.answer,
        "explanation": question.explanation,
        "difficulty": question.difficulty,
        "when": question.when or None,
        "source": question.source,
        "tags": list(question.tags),
        "media": list(question.media),
        "note": question.note,
        "fixed": question.fixed,
    }
