"""A question as the file of another program has it."""

from attrs import field, frozen

from quizgen.errors import Place
from quizgen.readers.quizzes.rich_text import NOTHING, RichText, kept_lines

FULL = 100.0
"""The percentage of the points that a right option earns."""


def as_rich(text: "str | RichText") -> RichText:
    """Return a text of plain characters as rich text, and a rich text as it is."""
    return (kept_lines(text) if text else NOTHING) if isinstance(text, str) else text


@frozen
class WrittenOption:
    """An option of a question as its file has it."""

    text: RichText = field(converter=as_rich)
    """What it says."""
    credit: float
    """The percentage of the points that it earns: FULL, 0, a part, or less than 0."""
    reason: RichText = field(default=NOTHING, converter=as_rich)
    """Why it is right or wrong."""

    @property
    def pictured(self) -> str:
        """What tells the pictures in it from others; empty for an option in words."""
        return " ".join(each.data or each.source for each in self.text.embedded)


@frozen
class WrittenQuestion:
    """A question as its file has it. Texts may be given as plain characters."""

    place: Place
    """Where it begins."""
    stem: RichText = field(converter=as_rich)
    """The text that asks."""
    options: tuple[WrittenOption, ...]
    """All options, or what is right where words are to be written; in the right order where that is asked for."""
    given: str = ""
    """The id or name that the file gives it; empty if it gives none."""
    note: RichText = field(default=NOTHING, converter=as_rich)
    """What the file says to learners who have answered."""
    tags: tuple[str, ...] = ()
    """Its tags."""
    source: str = ""
    """The id of its source; empty if it has none."""
    response: str = ""
    """How it is answered, by the name of a Response; empty: as its options tell."""
    pairs: tuple[tuple[RichText, RichText], ...] = ()
    """What is to be matched, each with its partner."""
    also: tuple[str, ...] = ()
    """What else is right where one answer is to be written."""
    fixed: bool = False
    """Whether the file says that its options keep their order."""
    several: bool = False
    """Whether the file says that several of its options may be chosen, even where one is right."""
    shuffled: bool = False
    """Whether the file says that its options are shuffled."""
    ordered: bool = True
    """Whether its options are in the order in which the file shows them. A table has the right one first."""
    lost: tuple[str, ...] = ()
    """What of it has no place in a sheet, in words, beside what its texts say themselves."""

    @property
    def texts(self) -> tuple[RichText, ...]:
        """All its texts."""
        options = (text for option in self.options for text in (option.text, option.reason))
        return (self.stem, self.note, *options, *(text for pair in self.pairs for text in pair))
