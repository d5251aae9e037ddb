"""What can go wrong: the place, what was expected, and what to do about it."""

from collections.abc import Iterable

from attrs import Factory, define, frozen

from quizgen.told_once import told_once

LONGEST_MESSAGE = 1000
"""The most characters of a message that are shown. The middle of a longer one is left out."""


@frozen
class Place:
    """A place in a file that a person wrote.

    Example:
        >>> print(Place("rivers.yaml", 12, 5))
        rivers.yaml:12:5
        >>> print(Place("states.xlsx", 7, 3, worksheet="Capitals"))
        states.xlsx!Capitals:C7
    """

    file: str
    """The file's path, as the user gave it."""
    line: int | None = None
    """The line, counted from 1; None: the file as a whole."""
    column: int | None = None
    """The character in that line, or the column of a worksheet, counted from 1; None: the line as a whole."""
    worksheet: str = ""
    """The worksheet of a workbook, whose rows are the lines; empty: the file is a text."""

    def __str__(self) -> str:
        if self.worksheet:
            cell = f":{column_letters(self.column or 1)}{self.line}" if self.line else ""
            return f"{self.file}!{self.worksheet}{cell}"
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@frozen
class Problem:
    """One thing that is wrong.

    Example:
        >>> print(Problem("'2,5' is no number", Place("rivers.yaml", 12, 5), "write 2.5"))
        rivers.yaml:12:5: '2,5' is no number (write 2.5)
    """

    message: str
    """What is wrong, and what was expected."""
    place: Place | None = None
    """Where it is wrong; None where no file is at fault."""
    hint: str = ""
    """What to do about it, or an empty text."""
    setting: str = ""
    """The argument that the hint is about, such as `limit`; empty where there is none or the hint names it."""
    related: Place | None = None
    """The second place that it is about: of a contradiction, where the other fact is."""

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return where + _clipped(self.message) + (f" ({self.advice})" if self.advice else "")

    @property
    def advice(self) -> str:
        """The hint, with the setting behind it where there is one."""
        return f"{self.hint}: {self.setting}=…" if self.setting else self.hint


@frozen
class Remark:
    """A notice about a sheet that is no error: what quizgen assumed, or what it doesn't use.

    Example:
        >>> print(Remark("mouth: names, one for each (assumed)", hint="'mouth [one]' if that is right"))
        mouth: names, one for each (assumed) ('mouth [one]' if that is right)
    """

    message: str
    """What the author should know."""
    place: Place | None = None
    """The place that it is about, where there is one."""
    rule: str = ""
    """The id of the check that reports it as a finding, where one does."""
    column: str = ""
    """The name of the column of a table that it is about, or the key of a relation; empty where it is about more."""
    hint: str = ""
    """What to write to change what was assumed, or an empty text."""
    relation: str = ""
    """The key of the relation that it is about; empty where it is about no relation, or several."""

    def __str__(self) -> str:
        said = f"{self.message} ({self.hint})" if self.hint else self.message
        return f"{self.place}: {said}" if self.place else said


class QuizgenError(Exception):
    """The base class of all errors that quizgen raises on purpose.

    Its text has one line for each problem, with the place and a hint; of many that are alike, one for all.

    Args:
        *problems: What is wrong. A text is a problem without a place.

    Example:
        >>> error = SheetError("this sheet has no facts")
        >>> error.problems[0].message
        'this sheet has no facts'
    """

    problems: tuple[Problem, ...]
    """All problems that were found."""

    def __init__(self, *problems: Problem | str) -> None:
        self.problems = tuple(Problem(p) if isinstance(p, str) else p for p in problems)
        super().__init__("\n".join(str(problem) for problem in told_once(self.problems)))


class SheetError(QuizgenError):
    """A fact sheet can't be read, or contradicts itself.

    Example:
        >>> from quizgen import read_facts
        >>> try:
        ...     read_facts("nowhere.yaml")
        ... except SheetError as error:
        ...     print(error.problems[0].place)
        nowhere.yaml
    """


class BuildError(QuizgenError):
    """A quiz can't be built from a sheet with the options given.

    Example:
        >>> from quizgen import build_quiz
        >>> try:
        ...     build_quiz(sheet, distractors=0)
        ... except BuildError as error:
        ...     print(error.problems[0].message)
        a question needs at least one distractor, not 0
    """


class ExportError(QuizgenError):
    """A quiz can't be written in the format asked for.

    Example:
        >>> from quizgen import WorksheetExporter
        >>> try:
        ...     WorksheetExporter(papr="A4")
        ... except ExportError as error:
        ...     print(error.problems[0].hint)
        did you mean 'paper'?
    """


class PlugInError(QuizgenError):
    """What another package adds to quizgen can't be used: it fails when it is imported, or is not what it should be.

    Example:
        >>> issubclass(PlugInError, QuizgenError)
        True
    """


class ArgumentError(QuizgenError, TypeError, ValueError):
    """A function was given something that it can't take: a sheet for a quiz, or a text that is no number.

    It is a `TypeError` and a `ValueError` too, as Python's own functions raise these.

    Example:
        >>> from quizgen import lock_of
        >>> try:
        ...     lock_of(sheet)
        ... except ArgumentError as error:
        ...     print(error)
        'quiz' of lock_of is a FactSheet, and must be a Quiz (build_quiz(sheet) makes one)
    """


class UndatedWarning(UserWarning):
    """A deck whose notes all have the same date, whenever it is built: learners who have it get no corrections.

    Example:
        >>> issubclass(UndatedWarning, UserWarning)
        True
    """


@define(eq=False, repr=False)
class Problems:
    """A list of the problems found so far, so that a person sees all of them at once."""

    found: list[Problem] = Factory(list)
    """The problems, in the order in which they were found."""

    def add(self, place: Place | None, message: str, hint: str = "", *, related: Place | None = None) -> None:
        """Add one problem; `related` is the second place that it is about."""
        self.found.append(Problem(message, place=place, hint=hint, related=related))

    def error(self) -> SheetError:
        """Return all problems as one error, in the order of the file; each is named once."""
        return SheetError(*sorted(dict.fromkeys(self.found), key=_by_place))

    def raise_if_any(self) -> None:
        """Raise one error with all problems.

        Raises:
            SheetError: when there is any problem.
        """
        if self.found:
            raise self.error()


def column_letters(number: int) -> str:
    """Return how a spreadsheet names a column, counted from 1.

    Example:
        >>> column_letters(1), column_letters(28)
        ('A', 'AB')
    """
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def did_you_mean(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """Guess which known word was meant, and return the text of a hint. It is empty if no known word is close.

    Args:
        word: The word that a person wrote.
        known: The words that are allowed.
        cutoff: How alike two words must be, from 0 to 1. Case doesn't count.

    Example:
        >>> did_you_mean("moth", ["mouth", "length"])
        "did you mean 'mouth'?"

        Of two that are equally close, the one that begins alike:

        >>> did_you_mean("anky", ["anki", "bank"])
        "did you mean 'anki'?"
    """
    import difflib  # noqa: PLC0415 - for mistakes alone

    folded = word.casefold()
    by_folded = {candidate.casefold(): candidate for candidate in known}
    close = difflib.get_close_matches(folded, by_folded, cutoff=cutoff)
    if not close:
        return ""
    matcher = difflib.SequenceMatcher()
    matcher.set_seq2(folded)

    def likeness(candidate: str) -> tuple[float, bool]:
        matcher.set_seq1(candidate)
        return matcher.ratio(), candidate[:1] == folded[:1]

    return f"did you mean '{by_folded[max(close, key=likeness)]}'?"


def _clipped(text: str) -> str:
    """Return a message, without its middle where it is longer than `LONGEST_MESSAGE`."""
    return text if len(text) <= LONGEST_MESSAGE else f"{text[: LONGEST_MESSAGE // 2]} … {text[-LONGEST_MESSAGE // 2 :]}"


def _by_place(problem: Problem) -> tuple[str, str, int, int]:
    place = problem.place or Place("")
    return place.file, place.worksheet, place.line or 0, place.column or 0
