"""Things with names."""

from functools import cached_property

from attrs import field, frozen

from quizgen.errors import Place
from quizgen.text.folding import canonical, fold
from quizgen.text.roots import starts_of, telling_words


@frozen
class Entity:
    """A thing with a name."""

    key: str = field(converter=canonical)
    """Its identity, which no renaming changes."""
    name: str = ""
    type: str = ""
    aliases: tuple[str, ...] = ()
    in_text: str = ""
    """The name inside a sentence: the Danube."""
    part_of: tuple[str, ...] = ()
    is_a: tuple[str, ...] = ()
    distinct: tuple[str, ...] = ()
    """Names that look like this one's and are not the same."""
    picture: str = ""
    alt: str = ""
    declared: bool = True
    """Whether the sheet has an entry for it, and doesn't only mention it."""
    place: Place | None = field(default=None, eq=False, repr=False)

    @property
    def shown(self) -> str:
        """The name to show."""
        return self.name or self.key

    @cached_property
    def shown_folded(self) -> str:
        """The name to show, folded."""
        return fold(self.shown)

    @cached_property
    def shown_words(self) -> tuple[str, ...]:
        """The words of the name to show that tell something, folded."""
        return telling_words(self.shown_folded)

    @cached_property
    def shown_starts(self) -> frozenset[str]:
        """How those words begin (`starts_of`)."""
        return starts_of(self.shown_words)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every way it is written, as written."""
        written = (self.key, self.shown, *self.aliases, *((self.in_text,) if self.in_text else ()))
        return frozenset(canonical(form) for form in written)

    @cached_property
    def folded(self) -> frozenset[str]:
        """Every way it is written, folded."""
        return frozenset(fold(form) for form in self.forms)
