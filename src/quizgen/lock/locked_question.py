"""A question as the lock keeps it."""

from attrs import frozen

from quizgen.quiz import Question


@frozen
class LockedQuestion:
    """A question as it was last built."""

    question: Question
    """Its whole plain content and the second of its last change, but neither picture nor sound."""
    deck: str
    """The deck that it was first part of. Its card stays there, whatever the deck is called later."""
    digest: str
    """The digest of all that a learner sees of it (`digest_of`). A new digest gets a new second of change."""
    picture: str = ""
    """The digest of its picture."""
    sound: str = ""
    """The digest of its sound."""
    retired: bool = False
    """Whether the sheet no longer asks it. Learners still have it."""
