"""What the facts say about a claim, and on which grounds."""

from enum import Enum

from attrs import field, frozen


class Truth(Enum):
    """What the facts say about a claim.

    Example:
        >>> from quizgen import judge
        >>> judge(sheet, "Danube", "mouth", "North Sea").truth is Truth.FALSE
        True
    """

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"
    """The facts leave it open. Such a value is neither key nor distractor."""

    def __bool__(self) -> bool:
        """Raise TypeError, as a truth is one of three: `if judge(…).truth:` would always run."""
        raise TypeError("a Truth is neither true nor false to Python: write `is Truth.TRUE`")


@frozen
class Verdict:
    """A judgement on a claim, with its grounds.

    Example:
        >>> from quizgen import judge
        >>> judge(sheet, "Danube", "mouth", "North Sea").rule
        'one-value'
    """

    truth: Truth
    """The judgement."""
    rule: str
    """The name of the rule that decided: one of those that `judge` lists."""
    facts: tuple[str, ...] = ()
    """The ids of the facts that it rests on."""
    hint: str = field(default="", eq=False)
    """A guess where the sheet says nothing of the subject, whose name may be misspelt; else empty."""
