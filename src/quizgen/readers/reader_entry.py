"""A line of the table of readers."""

from collections.abc import Callable
from typing import Any

from attrs import frozen

from quizgen.errors import QuizgenError
from quizgen.readers.base import Reader
from quizgen.sheet import FactSheet
from quizgen.system.loading import load
from quizgen.system.plug_ins import PlugIn


@frozen(eq=False, repr=False)
class ReaderEntry:
    """A reader, and the files that it is for. It is loaded when it is used.

    Example:
        >>> from quizgen import READERS
        >>> READERS[0].name, READERS[0].endings
        ('yaml', ('.yaml', '.yml'))
    """

    name: str
    """What `read_facts(reader=…)` and the commands call it. Entries may share a name."""
    endings: tuple[str, ...]
    """The endings of its files in lower case, with the dot: `.csv`."""
    path: str
    """Where it is: package.module:function."""
    sign: str = ""
    """Where several share an ending: the import path of a function that knows its files by their beginning."""
    takes_options: bool = False
    """Whether it reads tables of facts, about which a person may say more (`TableOptions`)."""
    plug_in: PlugIn | None = None
    """What another package brings; None for a reader of ours."""

    @property
    def read(self) -> Reader:
        """The reader itself."""
        found: Reader = load(self.path) if self.plug_in is None else _held_to_its_word(self.plug_in)
        return found

    def fits(self, head: str) -> bool:
        """Tell whether a file is for this reader by the beginning of its text."""
        if not self.sign:
            return True
        knows: Callable[[str], bool] = load(self.sign)
        return knows(head)


def plugged_in(plug_in: PlugIn | None) -> ReaderEntry | None:
    """Return the line of a reader that another package brings."""
    if plug_in is None:
        return None
    return ReaderEntry(plug_in.name, (f".{plug_in.name}",), plug_in.path, plug_in=plug_in)


def _held_to_its_word(plug_in: PlugIn) -> Reader:
    """Return the reader of another package, whose failures are errors that name it."""
    found = plug_in.load()
    if not callable(found):
        raise plug_in.error("is no reader: it must be a function that returns a FactSheet")
    read: Callable[..., object] = found

    def held(*arguments: Any) -> FactSheet:
        try:
            sheet = read(*arguments)
        except QuizgenError:
            raise
        except Exception as error:
            raise plug_in.error(f"fails: {type(error).__name__}: {error}") from error
        if not isinstance(sheet, FactSheet):
            raise plug_in.error(f"returned a {type(sheet).__name__}, not a FactSheet")
        return sheet

    return held
