"""What a build says of how its sheet was read: what is only assumed comes first, and each thing is said once."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from quizgen.cli.settings import in_options
from quizgen.cli.speaking import say_remarks
from quizgen.text.counted import counted
from quizgen.text.late_pattern import late_pattern

if TYPE_CHECKING:
    from quizgen.errors import Remark
    from quizgen.quiz import Quiz

ASSUMED = {
    "one-value-assumed": "one value for each, as nobody says otherwise",
    "all-listed-assumed": "all values listed, as nobody says otherwise",
}
"""For each rule of proof that rests on an assumption, what is assumed."""

_EXAMPLE = late_pattern(r"(?<=')[^']*(?= [\[(]\w+[\])]')")
"""The name of a column, with its unit, in the header that a hint proposes."""


@contextmanager
def remarks_said_on_failure(quiz: "Quiz") -> Iterator[None]:
    """Say what was remarked on a sheet where its build fails, and so ends without a report that says it.

    A wrong option of the command has nothing to do with the sheet.
    """
    try:
        yield
    except click.UsageError:
        raise
    except BaseException:
        say_remarks(quiz.remarks)
        raise


def rows_on_reading(quiz: "Quiz", sheet: Path) -> Iterator[tuple[str, str]]:
    """Yield the report's lines on how a sheet was read, each a label and a text.

    What wrong options rest on comes first, with how many do. What to write stands once, below all
    columns that it holds for.

    Args:
        quiz: what was made of the sheet.
        sheet: the sheet's file. A remark on one of its columns goes by the column's name, without the place.
    """
    counts = _assumed(quiz)
    by_relation = {remark.column: remark for remark in quiz.remarks if remark.column}
    lines: dict[str, list[str]] = {}
    hints: dict[str, str] = {}
    order = {column: number for number, column in enumerate(by_relation)}  # that of the columns
    for (relation, rule), count in sorted(counts.items(), key=lambda each: order.get(each[0][0], len(order))):
        remark = by_relation.get(relation)
        said = _said(remark, sheet) if remark else f"{relation}: {ASSUMED[rule]}"
        hint = in_options(remark.hint) if remark else ""
        way = _EXAMPLE.sub("", hint)
        lines.setdefault(way, []).append(f"{said}; {counted(count, 'wrong option')} {_rest(count)} on it")
        hints.setdefault(way, hint)
    for way, columns in lines.items():
        yield from (("assumed", line) for line in columns)
        if way:
            yield (
                "assumed",
                f"  → {hints[way]}{'; so for the others' if len(columns) > 1 and way != hints[way] else ''}",
            )
    used = {relation for relation, _ in counts}
    for remark in quiz.remarks:
        if remark.column not in used:
            yield "note", _said(remark, sheet) + (f" ({in_options(remark.hint)})" if remark.hint else "")


def _assumed(quiz: "Quiz") -> Counter[tuple[str, str]]:
    """Count the wrong options that are not proven, by relation and rule."""
    return Counter(
        [
            (question.relation, option.proof.rule)
            for question in quiz.questions
            for option in question.options
            if option.proof.rule in ASSUMED and not option.correct
        ]
    )


def _rest(count: int) -> str:
    return "rests" if count == 1 else "rest"


def _said(remark: "Remark", sheet: Path) -> str:
    """Return a remark without its hint, and without its place where its column names that, or it is the whole sheet."""
    place = remark.place
    is_plain = place and place.file == str(sheet) and (remark.column or place.line is None)
    return str(evolve(remark, hint="", place=None if is_plain else place))
