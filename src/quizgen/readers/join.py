"""How a fact sheet is read: `yaml` or `table` makes a draft, tables that it names are added, and it is assembled."""

from pathlib import Path

from quizgen.errors import Problems, SheetError
from quizgen.readers.assembly.assemble import assemble
from quizgen.readers.base import beside
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.rows.grid_files import read_grid
from quizgen.readers.table.table import add_table, draft_table
from quizgen.readers.table.table_options import TableOptions
from quizgen.readers.yaml.fact_sheet import draft_sheet
from quizgen.sheet import FactSheet
from quizgen.text.folding import canonical


def read_yaml(path: Path, id: str, limit: int) -> FactSheet:  # noqa: A002 - the contract's
    """Read a YAML sheet and the tables that it names. Raises SheetError with all that is wrong with them."""
    problems = Problems()
    draft = draft_sheet(path, id, limit, problems)
    for name in draft.head.get("tables", ()):
        _add_table_file(draft, path, name, limit, problems)
    return assemble(draft, problems)


def read_table(path: Path, id: str, limit: int, options: TableOptions | None = None) -> FactSheet:  # noqa: A002 - the contract's
    """Read a table as a fact sheet of its own. Raises SheetError with all that is wrong with it."""
    problems = Problems()
    options = options or TableOptions()
    grid = read_grid(path, limit, options.worksheet)
    return assemble(draft_table(grid, id, options, problems), problems)


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
        add_table(draft, read_grid(path, limit), TableOptions(), problems)
    except SheetError as error:
        problems.found.extend(error.problems)
