"""Tables of questions: the columns `stem` and `key`, and any number of columns `distractor`."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from attrs import frozen

from quizgen.errors import Place, Problem, Remark, SheetError, did_you_mean
from quizgen.readers.base import read_loosely
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.quizbook import FULL, NotTaken, Quizbook, WrittenOption, WrittenQuestion
from quizgen.readers.rows.delimited import delimited, rows_of
from quizgen.sheet import FactSheet, Source
from quizgen.text.folding import canonical
from quizgen.text.slugs import slug

COLUMNS = ("stem", "key", "distractor", "rationale", "source", "tags", "id")
"""The columns that are used. `distractor` may be there several times, also as `distractors` or with a number."""

_DISTRACTOR = re.compile(r"distractors?\s*\d*")


def read_question_table(path: Path, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a table of questions. Raises SheetError where none can be read."""
    text, delimiter = delimited(read_loosely(path, limit))
    book = Quizbook(path)
    rows = _rows(path, text.splitlines(keepends=True), delimiter, book)
    place, names = next(rows, (Place(str(path), 1, 1), []))
    header = _Header.of(names)
    if not {"stem", "key"} <= set(header.columns):
        hint = "the first line names the columns: stem,key,distractor,distractor,distractor"
        raise SheetError(Problem("this table has no columns 'stem' and 'key'", place, hint))
    for name in header.unknown:
        guess = did_you_mean(name, COLUMNS)
        book.remarks.append(Remark(f"the column '{name}' is not used{f'; {guess}' if guess else ''}", place))
    separator = "|" if delimiter == ";" else ";"
    for place, row in rows:
        book.add(place, lambda place=place, row=row: _question(place, row, header, separator, book))  # type: ignore[misc]
    return book.sheet(id, "")


def looks_like_questions(text: str) -> bool:
    """Tell whether the first line of a table has the columns of questions."""
    body, delimiter = delimited(text)
    try:
        _, names = next(rows_of(Path(), body.splitlines(keepends=True), delimiter), (None, []))
    except SheetError:
        return False
    return {"stem", "key"} <= set(_Header.of(names).columns)


def _rows(path: Path, lines: list[str], delimiter: str, book: Quizbook) -> Iterator[tuple[Place, list[str]]]:
    """Yield the rows that can be read. After one that can't, reading goes on with the next line."""
    begin = 0
    while begin < len(lines):
        try:
            yield from rows_of(path, islice(lines, begin, None), delimiter, first=begin + 1)
            return
        except SheetError as error:
            problem = error.problems[0]
            place = problem.place or Place(str(path), begin + 1)
            book.leave_out(NotTaken(problem.message, problem.hint), place)
            begin = max(begin + 1, place.line or 0)


@frozen
class _Header:
    """Which column of the table is which."""

    columns: Mapping[str, int]
    """Where each column of COLUMNS is, by name."""
    distractors: tuple[int, ...]
    """Where the columns of distractors are."""
    unknown: tuple[str, ...]
    """The names of columns that are not used."""
    width: int
    """How many columns there are."""

    @classmethod
    def of(cls, names: list[str]) -> "_Header":
        plain = [canonical(name).casefold() for name in names]
        wrong = tuple(index for index, name in enumerate(plain) if _DISTRACTOR.fullmatch(name))
        unknown = (name for index, name in enumerate(plain) if name and name not in COLUMNS and index not in wrong)
        columns = {name: index for index, name in reversed(list(enumerate(plain))) if name in COLUMNS}
        return cls(columns=columns, distractors=wrong, unknown=tuple(unknown), width=len(names))


def _question(place: Place, row: list[str], header: _Header, separator: str, book: Quizbook) -> WrittenQuestion:
    """Return the question of a row, and add its source to the book. Raises NotTaken where that is not possible."""
    if len(row) > header.width and any(cell.strip() for cell in row[header.width :]):
        raise NotTaken(f"this row has {len(row)} cells where the header has {header.width}", "put a cell in quotes")
    cells = [canonical(cell) for cell in row] + [""] * (header.width - len(row))

    def cell(name: str) -> str:
        return cells[header.columns[name]] if name in header.columns else ""

    if not cell("key"):
        raise NotTaken("this row has no key", "write the right answer into the column 'key'")
    right = WrittenOption(cell("key"), credit=FULL, reason=cell("rationale"))
    wrong = (WrittenOption(cells[index], credit=0.0) for index in header.distractors if cells[index])
    source = cell("source")
    if source:
        book.sources.setdefault(slug(source), Source(id=slug(source), title=source, place=place))
    return WrittenQuestion(
        place=place,
        stem=cell("stem"),
        options=(right, *wrong),
        given=cell("id"),
        tags=tuple(tag for tag in map(canonical, cell("tags").split(separator)) if tag),
        source=slug(source),
        ordered=False,
    )
