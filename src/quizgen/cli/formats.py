"""`quizgen formats`: list what can be read and written, and what each format can hold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from quizgen.cli.plug_in_list import installed_exporters, rows_on_plug_ins

if TYPE_CHECKING:
    from quizgen.exporters import ExporterEntry
    from quizgen.exporters.capacity import Capacity


@click.command()
def formats() -> None:
    """List what can be read and written, and what each format can hold."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use
    from quizgen.readers import READERS  # noqa: PLC0415

    written = [*EXPORTERS, *installed_exporters()]
    click.echo("Read:\n")
    endings: dict[str, list[str]] = {}
    for reader in READERS:
        endings.setdefault(reader.name, []).extend(reader.endings)
    click.echo("\n".join(table(("name", "file"), [(name, ", ".join(each)) for name, each in endings.items()])))
    click.echo("\nWritten, and what the format holds:\n")
    click.echo("\n".join(holdings(written)))
    click.echo("\nWritten to go with a quiz:\n")
    rows = [(entry.name, ", ".join(entry.endings), entry.summary) for entry in written if entry.holds is None]
    click.echo("\n".join(table(("name", "file", "what it is"), rows)))
    plugged = [*rows_on_plug_ins()]
    if plugged:
        click.echo("\nOf installed packages:\n")
        click.echo("\n".join(table(("what", "name", "package", "what is wrong"), plugged)))


def holdings(entries: "Iterable[ExporterEntry]") -> Iterator[str]:
    """Yield the lines of the table that says what each format can hold."""
    columns = _columns()
    rows = [
        (entry.name, ", ".join(entry.endings), *(cell(entry.holds) for cell in columns.values()))
        for entry in entries
        if entry.holds is not None
    ]
    yield from table(("name", "file", *columns), rows)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table in Markdown, whose columns are as wide as what is in them."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, ["-" * width for width in widths], *rows):
        yield f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"


def _columns() -> "dict[str, Callable[[Capacity], str]]":
    from quizgen.exporters.capacity import Detail  # noqa: PLC0415
    from quizgen.quiz import Response  # noqa: PLC0415

    responses = {
        "choice": Response.CHOICE,
        "true/false": Response.TRUE_FALSE,
        "several": Response.SELECT_ALL,
        "written": Response.RECALL,
        "gap": Response.CLOZE,
        "order": Response.ORDER,
        "pairs": Response.MATCHING,
    }
    details = {
        "reasons": Detail.RATIONALE,
        "explanation": Detail.EXPLANATION,
        "note": Detail.NOTE,
        "source": Detail.SOURCE,
        "picture": Detail.PICTURE,
        "picture options": Detail.OPTION_PICTURES,
        "sound": Detail.SOUND,
        "tags": Detail.TAGS,
        "id": Detail.ID,
        "fixed order": Detail.ORDER,
        "markup": Detail.MARKUP,
    }
    return {
        **{head: _holding("responses", wanted) for head, wanted in responses.items()},
        **{head: _holding("details", wanted) for head, wanted in details.items()},
        "at most": _limits,
        "tried": lambda holds: holds.tried,
    }


def _holding(field: str, wanted: object) -> "Callable[[Capacity], str]":
    """Return what says whether a field of `Capacity` has something."""
    return lambda holds: "yes" if wanted in getattr(holds, field) else "–"


def _limits(holds: "Capacity") -> str:
    """Return the limits of a format, in the order of a question: its stem, its options, the file."""
    limits = {
        "stem {}": holds.stem,
        "option {}": holds.option,
        "{} options": holds.most_options,
        "{} questions": holds.most_questions,
    }
    return ", ".join(text.format(limit) for text, limit in limits.items() if limit is not None) or "–"
