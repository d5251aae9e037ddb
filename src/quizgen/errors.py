"""What went wrong: where, what was expected, and what to do about it."""

import difflib
from collections.abc import Iterable

from attrs import Factory, define, frozen

LONGEST_MESSAGE = 1000
"""Characters of a message that are shown."""


@frozen
class Place:
    """A place in a file that a person wrote. Lines and columns count from 1."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@frozen
class Problem:
    """One thing that is wrong."""

    message: str
    """What is wrong, and what was expected."""
    place: Place | None = None
    hint: str = ""
    """What to do about it."""

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return where + _clipped(self.message) + (f" ({self.hint})" if self.hint else "")


@frozen
class Remark:
    """Something to be said aloud of a sheet that is no error: what was assumed, or is not used yet."""

    message: str
    place: Place | None = None
    rule: str = ""
    """The check that makes a finding of it, where one does."""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class QuizgenError(Exception):
    """The base of every error that quizgen raises on purpose; holds all the problems that were found."""

    def __init__(self, *problems: Problem | str) -> None:
        self.problems = tuple(Problem(p) if isinstance(p, str) else p for p in problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class SheetError(QuizgenError):
    """A fact sheet that can't be read or that contradicts itself."""


class BuildError(QuizgenError):
    """A quiz that can't be built from a sheet, by the options given."""


class ExportError(QuizgenError):
    """A quiz that can't be written in the form asked for."""


@define
class Problems:
    """Collects problems, so that a person sees all of a sheet's at once."""

    found: list[Problem] = Factory(list)

    def add(self, place: Place | None, message: str, hint: str = "") -> None:
        """Note one problem."""
        self.found.append(Problem(message, place, hint))

    def error(self) -> SheetError:
        """Return all that was noted as one error, in the order of the file."""
        return SheetError(*sorted(dict.fromkeys(self.found), key=_by_place))

    def raise_if_any(self) -> None:
        """Raise SheetError when anything was noted."""
        if self.found:
            raise self.error()


def did_you_mean(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """Return a guess at what was meant, as the text of a hint, or nothing; case doesn't count."""
    by_folded = {candidate.casefold(): candidate for candidate in known}
    close = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=cutoff)
    return f"did you mean '{by_folded[close[0]]}'?" if close else ""


def _clipped(text: str) -> str:
    """Return a message without the middle of what it quotes at great length."""
    return text if len(text) <= LONGEST_MESSAGE else f"{text[: LONGEST_MESSAGE // 2]} … {text[-LONGEST_MESSAGE // 2 :]}"


def _by_place(problem: Problem) -> tuple[str, int, int]:
    place = problem.place or Place("")
    return place.file, place.line or 0, place.column or 0
