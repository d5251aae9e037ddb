"""What a person may say about a table that has no place for it."""

from collections.abc import Iterable
from typing import Literal

from attrs import field, frozen

from quizgen.errors import Place, Problem, SheetError
from quizgen.readers.inputs import Input
from quizgen.values.checked_fields import checked_settings


def _names(given: str | Iterable[str]) -> tuple[str, ...]:
    """Return names of columns; a text has commas between them."""
    return tuple(filter(None, map(str.strip, given.split(",")) if isinstance(given, str) else given))


@frozen(field_transformer=checked_settings)
class TableOptions:
    """What the command line, or a program, says about a table.

    Example:
        >>> TableOptions(subject="City, Year").subject
        ('City', 'Year')
    """

    language: str = ""
    """The language of the table, as a code; empty: it is found by its words."""
    worksheet: str = ""
    """The name of the worksheet to read; empty: the first with data."""
    header: bool | None = None
    """Whether the first row names the columns; None: it does, unless it looks like all others."""
    subject: tuple[str, ...] = field(default=(), converter=_names)
    """The names of the columns that together name the subjects; empty: the first column. A text is split at commas."""
    decimal: Literal["", ".", ","] = ""
    """What stands before the decimals of all numbers, `.` or `,`; empty: it is found column by column."""

    @property
    def are_given(self) -> bool:
        """Whether anything is said at all."""
        return self != TableOptions()

    def refuse_for(self, path: Input) -> None:
        """Raise SheetError where anything is said about a file that is no table of facts."""
        if self.are_given:
            things = "a language, a worksheet, a header, a subject or a decimal mark"
            hint = 'take them out, or say that it is one: reader="table"'
            raise SheetError(Problem(f"{things} can be given for tables of facts only", Place(str(path)), hint))
