"""The quiz: all questions of a sheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, overload

from attrs import evolve, frozen

from quizgen.errors import ArgumentError, Problem, QuizgenError, Remark, did_you_mean
from quizgen.kept import Keeping, kept
from quizgen.quiz.questions import Question
from quizgen.text.counted import counted
from quizgen.text.markups import PLAIN, Markup, reading_by
from quizgen.values.declared_types import shown

RENDERING = 2
"""The version of how exporters write a question into what learners keep.

It is raised by hand when exporters begin to write the same question differently. The lock then gives every note a new
date, so that the update arrives in Anki. A test checks that.
"""

LAST_STAMP = (1 << 32) - 1
"""The last second, counted from 1970, that Anki can store; it truncates later ones."""

DEFAULT_STAMP = 1_577_836_800
"""The date of a quiz that has none: 1 January 2020, in seconds since 1970. Two builds are then the same bytes."""


@frozen
class Skipped:
    """A fact that is not asked in some way, and why.

    Example:
        >>> Skipped("danube/mouth", "value", "its value is shared").reason
        'its value is shared'
    """

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
class Quiz(Keeping, Sequence[Question]):
    """All questions of a sheet, in its order, and what was not asked.

    It is the sequence of its questions; by an id it gives the question that has it. One without questions is false.

    Raises:
        QuizgenError: no question has the id that is asked for, with a guess of what was meant.

    Example:
        >>> quiz = Quiz("rivers", "Rivers", (Question("rhine/mouth/recall", "recall", "Where?", "The North Sea"),))
        >>> quiz
        Quiz('rivers', 1 question)
        >>> quiz["rhine/mouth/recall"] is quiz[0]
        True
        >>> [question.stem for question in quiz]
        ['Where?']
    """

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

    def __repr__(self) -> str:
        return f"Quiz({self.id!r}, {counted(len(self.questions), 'question')})"

    def __len__(self) -> int:
        return len(self.questions)

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)

    def __contains__(self, wanted: object) -> bool:
        """Tell whether it has a question, or a question of this id."""
        return wanted in self.by_id if isinstance(wanted, str) else wanted in self.questions

    @overload
    def __getitem__(self, wanted: int | str) -> Question: ...
    @overload
    def __getitem__(self, wanted: slice) -> tuple[Question, ...]: ...

    def __getitem__(self, wanted: int | str | slice) -> Question | tuple[Question, ...]:
        """Return the question at a place or of an id, or the questions of a slice."""
        if not isinstance(wanted, str):
            return self.questions[wanted]
        if wanted not in self.by_id:
            raise QuizgenError(Problem(f"no question has the id '{wanted}'", hint=did_you_mean(wanted, self.by_id)))
        return self.by_id[wanted]

    def _repr_html_(self) -> str:
        """Return its first questions as HTML, for notebooks."""
        from quizgen.quiz.notebook import html_of_quiz  # noqa: PLC0415 - for notebooks alone

        return html_of_quiz(self)

    @kept
    def by_id(self) -> Mapping[str, Question]:
        """The questions by their ids."""
        return {question.id: question for question in self.questions}

    @kept
    def plain(self) -> "Quiz":
        """The quiz with the plain reading of all its texts, for what compares them and for files without markup."""
        if self.markup == PLAIN:
            return self
        read = reading_by(self.markup)
        return evolve(self, markup=PLAIN, questions=tuple(question.with_texts(read) for question in self.questions))

    def only(self, questions: Iterable[Question]) -> "Quiz":
        """Return the quiz with just these questions. Raises ArgumentError for what is no question."""
        if isinstance(questions, str) or not isinstance(questions, Iterable):
            raise ArgumentError(f"'questions' of only is {shown(questions)}, and must be a list of Questions")
        chosen = tuple(questions)
        for each in chosen:
            if not isinstance(each, Question):
                hint = "write quiz.only([quiz[id] for id in ids])" if isinstance(each, str) else ""
                message = f"'questions' of only holds {shown(each)}, and must hold Questions"
                raise ArgumentError(Problem(message, hint=hint))
        return evolve(self, questions=chosen)
