"""Options, and why each is right or wrong. All texts are plain; only exporters escape them."""

from collections.abc import Callable
from typing import final

from attrs import frozen

from quizgen.sealed import sealed
from quizgen.text.isolates import name_before
from quizgen.values.media import Media


@frozen
class Proof:
    """Why an option is right or wrong: the rule, and the facts it rests on.

    Example:
        >>> Proof("one-value", ("danube/mouth",)).facts
        ('danube/mouth',)
    """

    rule: str
    """The name of the rule, such as `stated` or `one-value`."""
    facts: tuple[str, ...] = ()
    """The ids of the facts."""

    @property
    def is_assumed(self) -> bool:
        """Whether it rests on a number of values that nobody declared, so that it is no proof."""
        return self.rule.endswith("-assumed")


@final
@sealed
@frozen
class Option:
    """One offered reply.

    Example:
        >>> quiz["danube/mouth/value"].options[0].proof.rule
        'one-value'
    """

    text: str
    """What a learner reads. Of a picture it is its safe name, which tells it apart and says nothing about it."""
    correct: bool
    """Whether it is a right answer."""
    rationale: str
    """Why it is right or wrong, in words."""
    proof: Proof
    """Why it is right or wrong, by which rule and facts."""
    key: str = ""
    """What it stands for: an entity's key, or a value as the sheet writes it. The lock goes by it, not by the text."""
    pinned: bool = False
    """Whether it keeps its place when options are shuffled ("None of these")."""
    picture: Media | None = None
    """The picture that a learner sees in place of the text."""
    alt: str = ""
    """What that picture shows, in words; empty where the author does not say it of all options."""

    @property
    def named(self) -> str:
        """What lists and data call it: its text, or the name of its picture as the sheet writes it."""
        return self.picture.name if self.picture else self.text

    @property
    def feedback(self) -> str:
        """The rationale, with the option before it unless it names the option anyway: "Rome: Bern is the capital."."""
        return self.feedback_by(str)

    def feedback_by(self, read: Callable[[str], str]) -> str:
        """Return the feedback where texts have marks; `read` gives the plain reading of a text."""
        if self.picture:
            return self.rationale
        text, rationale = read(self.text), read(self.rationale)
        if text in rationale or not rationale or text.casefold() in rationale.casefold():
            return self.rationale
        if "\n" in self.text:
            return f"{self.text}\n\n{self.rationale}"
        return f"{name_before(self.rationale, self.text)}: {self.rationale}"
