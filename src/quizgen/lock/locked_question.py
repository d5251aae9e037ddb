"""A question as the lock keeps it."""

from typing import NamedTuple

from attrs import frozen

from quizgen.kept import kept
from quizgen.lock.text import block_of
from quizgen.quiz import Question, Response, Way
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
    def block(self) -> bytes:
        """Its text in the lock's file, encoded."""
        return block_of(self)

    @kept
    def id(self) -> str:
        """The question's id."""
        return self.question.id

    @kept
    def kind(self) -> str:
        """The question's kind."""
        return self.question.kind

    @kept
    def response(self) -> Response:
        """How it is answered."""
        return self.question.response

    @property
    def way(self) -> Way | None:
        """The way in which it asks; None where no card in Anki can ask it."""
        return way_by(self.kind, self.response)

    @kept
    def fact(self) -> str:
        """The id of the fact that it asks about."""
        return self.question.fact

    @kept
    def family(self) -> str:
        """The id that questions about one fact share."""
        return self.question.family

    @kept
    def later(self) -> bool:
        """Whether it came to its family after others."""
        return self.question.later

    @kept
    def changed(self) -> int:
        """The second of its last change; 0 where it has none."""
        return self.question.changed or 0

    @kept
    def difficulty(self) -> float | None:
        """How similar its distractors and its key are; None where it is not measured."""
        return self.question.difficulty

    @kept
    def options(self) -> tuple[LockedOption, ...]:
        """What it offered, in the order shown."""
        return tuple([LockedOption(each.key, each.text, each.correct) for each in self.question.options])

    @property
    def wrong_keys(self) -> list[str]:
        """What its wrong options stood for, in their order."""
        return [option.key for option in self.options if not option.correct]

    def has_stated(self, key: str) -> bool:
        """Tell whether a wrong option was the value of another fact, by the reason against it.

        That of a number that was made up says only what is right: "Not 1,441 km: The Danube is 2,850 km long."
        """
        options = self.question.options
        right = [option.rationale for option in options if option.correct and option.rationale]
        wrong = [option.rationale for option in options if not option.correct and option.key == key]
        return not any(said in reason for said in right for reason in wrong)
