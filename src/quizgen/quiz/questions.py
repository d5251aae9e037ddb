"""What is asked: the quiz and its questions. Plain text throughout; only exporters escape."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import Any, final

from attrs import evolve, field, fields, frozen

from quizgen.errors import Remark
from quizgen.values.media import Media

FORMAT_VERSION = 1

RENDERING = 1
"""The version of how exporters write a question into what learners keep. Raised by hand when the same question comes to
be written otherwise, so that by the lock every note is stamped anew and the update arrives (a test holds that)."""

DEFAULT_STAMP = 1_577_836_800
"""The second that a quiz without a date of its own bears: 1 January 2020, so that two builds are the same bytes."""


GAP = "_____"
"""What stands in the stem of a cloze for the words that are left out. A stem has one gap."""


class Response(StrEnum):
    """What a learner does to answer; exporters go by this, and not by the kind."""

    CHOICE = "choice"
    """Picks one of the options."""
    TRUE_FALSE = "true_false"
    """Says whether the stem is true: the options are true and false, in this order."""
    SELECT_ALL = "select_all"
    """Picks every option that is right; the answer lists their texts."""
    RECALL = "recall"
    """Answers from memory; there are no options."""
    CLOZE = "cloze"
    """Fills in the stem's one GAP; there are no options."""
    ORDER = "order"
    """Puts the options in order; each is correct, and the answer lists their texts in the right order."""
    MATCHING = "matching"
    """Finds for each left side its right side: the answer is the pairs, and there are no options."""


@frozen
class Proof:
    """Why an option is right or wrong: the rule, and the facts it rests on."""

    rule: str
    facts: tuple[str, ...] = ()


@final
@frozen
class Option:
    """One offered reply."""

    text: str
    correct: bool
    rationale: str
    """Why it is right or wrong."""
    proof: Proof
    key: str = ""
    """What it stands for, however it is shown: an entity's key, or a value as written. The lock goes by it."""
    pinned: bool = False
    """Whether it keeps its place when options are shuffled ("None of these")."""

    @property
    def feedback(self) -> str:
        """The rationale as a sentence that stands alone: it names the option where the rationale does not."""
        text, rationale = self.text, self.rationale
        if text in rationale or not rationale or text.casefold() in rationale.casefold():
            return rationale
        return f"{text}: {rationale}"


Answer = str | tuple[str, ...] | tuple[tuple[str, str], ...]


@final
@frozen
class Question:
    """A stem, its options in the order shown (none for a plain flashcard), and the answer."""

    id: str
    kind: str
    stem: str
    answer: Answer
    """Text; a list (a recall of several values); or pairs (matching)."""
    options: tuple[Option, ...] = ()
    response: Response = field()
    """What a learner does to answer: by default a choice where there are options, else a recall."""
    fact: str = ""
    """The id of the fact it asks about; empty for a question that a person wrote."""
    relation: str = ""
    """The key of that fact's relation."""
    subject: str = ""
    """The key of that fact's subject."""
    explanation: str = ""
    difficulty: float | None = None
    """From 0 (its distractors are nothing like the key) to 1 (they are all but the same)."""
    when: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    picture: Media | None = None
    alt: str = ""
    """What the picture shows, in words."""
    sound: Media | None = None
    note: str = ""
    fixed: bool = False
    """Whether the options keep their order in every output, as numbers and dates do."""
    changed: int | None = None
    """The second, since 1970, at which its content last changed, by the lock; the quiz's `stamp` where unknown."""

    @response.default
    def _usual_response(self) -> Response:
        return Response.CHOICE if self.options else Response.RECALL

    @property
    def media(self) -> tuple[str, ...]:
        """The names of its picture and its sound, as the sheet writes them."""
        return tuple(item.name for item in (self.picture, self.sound) if item)

    @property
    def answer_text(self) -> str:
        """The answer as one line of text."""
        if isinstance(self.answer, str):
            return self.answer
        return "; ".join(part if isinstance(part, str) else " – ".join(part) for part in self.answer)

    def stamped(self, changed: int) -> "Question":
        """Return the question with the second at which its content last changed."""
        return self if self.changed == changed else Question(*(*_parts_of(self)[:-1], changed))

    def __reduce__(self) -> tuple[Any, ...]:
        """Be pickled in one piece, options and all: by `--jobs` every question goes from one process to another."""
        name, kind, stem, answer, options, *rest = _parts_of(self)
        return _unpickled, (name, kind, stem, answer, [*map(_parts_of_option, options)], *rest)


_parts_of = attrgetter(*(each.name for each in fields(Question)))
"""Takes a question apart, in the order in which `Question` takes its parts."""

_parts_of_option = attrgetter("text", "correct", "rationale", "proof.rule", "proof.facts", "key", "pinned")


def _unpickled(name: str, kind: str, stem: str, answer: Answer, options: list[tuple[Any, ...]], *rest: Any) -> Question:
    made = [Option(text, correct, why, Proof(rule, facts), *more) for text, correct, why, rule, facts, *more in options]
    return Question(name, kind, stem, answer, tuple(made), *rest)


@frozen
class Skipped:
    """A fact that is not asked in some way, and why."""

    fact_id: str
    kind: str
    reason: str

    def __reduce__(self) -> tuple[Any, ...]:
        """Be pickled as quickly as a question."""
        return Skipped, (self.fact_id, self.kind, self.reason)


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
    distractors: int = 3
    """How many wrong options a question has, at most."""
    difficulty: str = "medium"
    stamp: int = DEFAULT_STAMP
    """The second, since 1970, that stands for the time of every question's last change."""
    undated: bool = False
    """Whether it was built with neither a lock nor `now`, so that `stamp` is no time of a change."""
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
        "response": str(question.response),
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
