"""How a fact sheet is read: `yaml` or `table` makes a draft, tables that it names are added, and it is assembled."""

from pathlib import Path

from attrs import evolve

from quizgen.errors import Problems, SheetError
from quizgen.readers.assembly.assemble import assemble
from quizgen.readers.base import beside
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.table.table import add_table, draft_table
from quizgen.readers.yaml.fact_sheet import draft_sheet
from quizgen.sheet import FactSheet
from quizgen.text.folding import canonical
from quizgen.text.markups import MARKDOWN


def read_yaml(path: Path, id: str, limit: int) -> FactSheet:  # noqa: A002 - the contract's
    """Read a YAML sheet and the tables that it names. Raises SheetError with all that is wrong with them."""
    problems = Problems()
    draft = draft_sheet(path, id, limit, problems)
    for name in draft.head.get("tables", ()):
        _add_table_file(draft, path, name, limit, problems)
    return assemble(draft, problems)


def read_table(path: Path, id: str, limit: int) -> FactSheet:  # noqa: A002 - the contract's
    """Read a table as a fact sheet of its own. Raises SheetError with all that is wrong with it."""
    problems = Problems()
    return assemble(draft_table(path, id, limit, problems), problems)


def read_marked_table(path: Path, id: str, limit: int) -> FactSheet:  # noqa: A002 - the contract's
    """Read a table whose cells are Markdown. Raises SheetError with all that is wrong with it."""
    problems = Problems()
    draft = draft_table(path, id, limit, problems)
    draft.head = evolve(draft.head, values={**draft.head.values, "markup": MARKDOWN})
    return assemble(draft, problems)


def _add_table_file(draft: Draft, sheet: Path, written: Scalar, limit: int, problems: Problems) -> None:
    """Add a table that a sheet names to the sheet's draft; note where that can't be done."""
    name = canonical(written.text)
    path = beside(sheet, name, "table", written.place, problems)
    if path is None:
        return
    if not path.is_file():
        problems.add(written.place, f"there is no table '{name}' beside the sheet", "put it there, or correct its name")
        return
    try:
        add_table(draft, path, problems, limit)
    except SheetError as error:
        problems.found.extend(error.problems)
