"""What the commands let a person say about a table that has no place for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from quizgen.readers import TableOptions

Command = Callable[..., Any]

TABLE_OPTIONS: tuple[Callable[[Command], Command], ...] = (
    click.option(
        "--language",
        default="",
        metavar="CODE",
        help="The language of a table: en-GB, de …  [default: found by its words]",
    ),
    click.option(
        "--sheet",
        "worksheet",
        default="",
        metavar="NAME",
        help="The worksheet of a workbook.  [default: the first with data]",
    ),
    click.option(
        "--header/--no-header",
        default=None,
        help="Whether the first row of a table names its columns.  [default: it does, unless it looks like the others]",
    ),
    click.option(
        "--subject",
        default="",
        metavar="COLUMNS",
        help='The column of a table that names the subjects, or several together: "City, Year".  [default: the first]',
    ),
    click.option(
        "--decimal",
        type=click.Choice([".", ","]),
        help="What stands before the decimals in a table.  [default: found column by column]",
    ),
)
"""The options of every command that is about a sheet, as far as they are about tables."""


def table_options(options: dict[str, Any]) -> "TableOptions":
    """Take what is said about a table out of the options of a command, and return it."""
    from quizgen.readers import TableOptions  # noqa: PLC0415 - commands load what they use

    return TableOptions(
        language=options.pop("language"),
        worksheet=options.pop("worksheet"),
        header=options.pop("header"),
        subject=options.pop("subject"),
        decimal=options.pop("decimal") or "",
    )
