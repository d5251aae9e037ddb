"""What --from and --kind name: readers and kinds, those of installed packages as well."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quizgen.kinds import QuestionKind


def _reader_names() -> tuple[str, ...]:
    from quizgen.readers import known_readers  # noqa: PLC0415 - commands load what they use

    return known_readers()


def known_reader(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001 - click's
    """Return the name of a reader as it was given. Raises a usage error where there is no such reader."""
    from quizgen.readers import ENDINGS  # noqa: PLC0415 - commands load what they use

    if value is not None and value not in (*_reader_names(), *ENDINGS):
        raise click.BadParameter(f"'{value}' is no reader; there are {', '.join(_reader_names())}")
    return value


def kinds_named(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> "tuple[QuestionKind, ...]":  # noqa: ARG001 - click's
    """Return the kinds that names and import paths stand for."""
    if not value:
        return ()
    from quizgen.kinds.from_outside import kind_of  # noqa: PLC0415 - commands load what they use

    return tuple(kind_of(name) for name in value)


class ReaderOption(click.Option):
    """Lists the readers behind its help, and loads them only for that."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help, with the names of all readers."""
        record = super().get_help_record(ctx)
        return record and (record[0], f"{record[1]}: {', '.join(_reader_names())}.")
