"""A line of the table of exporters."""

from attrs import frozen

from quizgen.exporters.base import Exporter
from quizgen.exporters.capacity import Capacity
from quizgen.system.loading import load


@frozen
class ExporterEntry:
    """An exporter as the command line finds it and lists it. It is loaded when it is used.

    Example:
        >>> from quizgen import EXPORTERS
        >>> EXPORTERS[0].name, EXPORTERS[0].endings
        ('anki', ('.apkg',))
    """

    name: str
    """What the commands call it."""
    endings: tuple[str, ...]
    """The file endings that choose it."""
    path: str
    """Where its class is: package.module:Class."""
    summary: str
    """What it writes, in a few words for lists."""
    capacity: Capacity | None = None
    """What its format can hold, where its class does not say it."""

    @property
    def make(self) -> type[Exporter]:
        """Its class, which is given the options."""
        found: type[Exporter] = load(self.path)
        return found

    @property
    def holds(self) -> Capacity | None:
        """What its format can hold; None where it is no quiz, but goes with one."""
        return self.capacity or self.make.holds
