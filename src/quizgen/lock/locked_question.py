"""A question as the lock keeps it."""

from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from quizgen.lock.text import block_of
from quizgen.quiz import Question, Response, Way
from quizgen.quiz.questions import own_family
from quizgen.quiz.ways import way_by


class LockedOption(NamedTuple):
    """An option of the last build, by which it is found again."""

    key: str
    """What it stands for; empty where it has no key."""
    text: str
    """What a learner read."""
    correct: bool
    """Whether it was a right answer."""


@frozen(slots=False, eq=False)
class LockedQuestion:
    """A question as it was last built. Two are equal if a lock's file has the same text for both.

    What a build asks of nearly all questions, such as `family`, is found without the question itself: one that was read
    from a file is parsed only when more of it is asked for (`ReadQuestion`).

    Example:
        >>> from quizgen import lock_of
        >>> lock_of(quiz).questions[0].retired
        False
    """

    question: Question
    """Its whole plain content and the second of its last change, but no pictures and sounds."""
    deck: str
    """The deck that it was first part of. Its card stays there, whatever the deck is called later."""
    digest: str
    """The digest of all that a learner sees of it (`digest_of`). A new digest gets a new second of change."""
    picture: str = ""
    """The digest of its picture."""
    sound: str = ""
    """The digest of its sound."""
    picture_back: str = ""
    """The digest of the picture that comes with its answer."""
    sound_back: str = ""
    """The digest of the sound that comes with its answer."""
    option_pictures: tuple[str, ...] = ()
    """The digests of the pictures that are its options, in their order; empty where its options are texts."""
    retired: bool = False
    """Whether the sheet no longer asks it. Learners still have it."""
    emptied: bool = False
    """Whether it is retired and others of its family lived on: its card then says only that it is no longer asked."""

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, LockedQuestion) and self.block == other.block)

    def __hash__(self) -> int:
        return hash(self.block)

    @property
    def block(self) -> str:
        """Its text in the lock's file."""
        return block_of(self)

    @cached_property
    def id(self) -> str:
        """The question's id."""
        return self.question.id

    @cached_property
    def kind(self) -> str:
        """The question's kind."""
        return self.question.kind

    @cached_property
    def response(self) -> Response:
        """How it is answered."""
        return self.question.response

    @property
    def way(self) -> Way | None:
        """The way in which it asks; None where no card in Anki can ask it."""
        return way_by(self.kind, self.response)

    @cached_property
    def fact(self) -> str:
        """The id of the fact that it asks about."""
        return self.question.fact

    @cached_property
    def family(self) -> str:
        """The id that questions about one fact share."""
        return self.question.family

    @cached_property
    def later(self) -> bool:
        """Whether it came to its family after others."""
        return self.question.later

    @cached_property
    def changed(self) -> int:
        """The second of its last change; 0 where it has none."""
        return self.question.changed or 0

    @cached_property
    def difficulty(self) -> float | None:
        """How similar its distractors and its key are; None where it is not measured."""
        return self.question.difficulty

    @cached_property
    def options(self) -> tuple[LockedOption, ...]:
        """What it offered, in the order shown."""
        return tuple([LockedOption(each.key, each.text, each.correct) for each in self.question.options])

    @property
    def pinned_family(self) -> str:
        """The question's family where it is not the usual one (see `Question.family`), else an empty text."""
        question = self.question
        usual = own_family(question.id, question.kind, question.fact)
        return "" if question.family == usual else question.family
