"""How a fact sheet is read: `yaml` or `table` makes a draft, tables that it names are added, and it is assembled."""

from collections.abc import Mapping

from attrs import evolve

from quizgen.errors import Problems, SheetError, did_you_mean
from quizgen.readers.assembly.assemble import assemble
from quizgen.readers.base import beside
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.inputs import Input
from quizgen.readers.table.table_options import TableOptions
from quizgen.readers.yaml.fact_sheet import draft_sheet
from quizgen.sheet import FactSheet
from quizgen.text.folding import canonical
from quizgen.text.markups import PLAIN


def read_yaml(path: Input, id: str, limit: int) -> FactSheet:  # noqa: A002 - the contract's
    """Read a YAML sheet and the tables that it names. Raises SheetError with all that is wrong with them."""
    problems = Problems()
    draft = draft_sheet(path, id, limit, problems)
    written = dict(draft.relations)
    for name in draft.head.get("tables", ()):
        _add_table_file(draft, path, name, limit, problems)
    if draft.head.get("tables") and not problems.found:
        note_relations_without_column(draft, written, problems)
    return assemble(draft, problems)


def read_table(
    path: Input,
    id: str,  # noqa: A002 - the contract's
    limit: int,
    options: TableOptions | None = None,
    *,
    markup: str = PLAIN,
    or_questions: bool = False,
) -> FactSheet:
    """Read a table as a fact sheet of its own. Raises SheetError with all that is wrong with it.

    Args:
        path: the table's file.
        id: the id of the sheet; an empty text for that of the file's name.
        limit: the most bytes that the file may have.
        options: what a table has no place for.
        markup: how its cells are written: plain or markdown.
        or_questions: whether a workbook with the columns of questions is read as a table of questions.
    """
    from quizgen.readers.quizzes.question_table import has_questions, questions_of_grid  # noqa: PLC0415
    from quizgen.readers.rows.grid_files import read_grid  # noqa: PLC0415 - most sheets take no table
    from quizgen.readers.table.table import draft_table  # noqa: PLC0415

    problems = Problems()
    options = options or TableOptions()
    grid = read_grid(path, limit, options.worksheet)
    if or_questions and not grid.delimiter and has_questions(grid):
        evolve(options, worksheet="").refuse_for(path)
        return questions_of_grid(grid, path, id)
    draft = draft_table(path, grid, id, options, problems)
    draft.head = draft.head if markup == PLAIN else evolve(draft.head, values={**draft.head.values, "markup": markup})
    return assemble(draft, problems)


def _add_table_file(draft: Draft, sheet: Input, written: Scalar, limit: int, problems: Problems) -> None:
    """Add a table that a sheet names to the sheet's draft; note where that can't be done."""
    from quizgen.readers.rows.grid_files import read_grid  # noqa: PLC0415 - most sheets take no table
    from quizgen.readers.table.table import add_table  # noqa: PLC0415

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


def note_relations_without_column(draft: Draft, written: Mapping[str, Record], problems: Problems) -> None:
    """Note each relation of the YAML sheet that no fact has and no column of its tables bears.

    Args:
        draft: the sheet with its tables.
        written: the relations before the tables were added, which replace the record of each that they bear.
        problems: where they are noted.
    """
    used = {fact.relation.text for fact in draft.facts}
    used |= {record.get("inverse") for record in draft.relations.values()}
    columns = [key for key, record in draft.relations.items() if record is not written.get(key)]
    for key, record in written.items():
        if draft.relations[key] is record and key not in used and not record.get("inverse"):
            guess = did_you_mean(key, columns) or f"there are {', '.join(columns)}"
            problems.add(
                record.place, f"no fact has the relation '{key}', and no column of the tables is named so", guess
            )
