"""A question as the lock keeps it."""

from attrs import frozen

from quizgen.quiz import Question
from quizgen.quiz.questions import own_family

MEDIA_FIELDS = ("picture", "sound", "picture_back", "sound_back")
"""The fields of a question that hold a file. The lock has the digests of the files, by the same names."""


@frozen
class LockedQuestion:
    """A question as it was last built.

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

    @property
    def pinned_family(self) -> str:
        """The question's family where it is not the usual one (see `Question.family`), else an empty text."""
        question = self.question
        usual = own_family(question.id, question.kind, question.fact)
        return "" if question.family == usual else question.family
