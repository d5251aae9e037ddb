"""Changes that a person makes on the page, as changes of the sheet's files."""

from pathlib import Path

from attrs import evolve

from quizgen.errors import Place, Problem, QuizgenError
from quizgen.page.desk.columns import Table
from quizgen.page.desk.declaring import declared
from quizgen.page.desk.rewording import FILE, names_one, reworded, template_of, why_not
from quizgen.page.desk.telling import Data
from quizgen.page.desk.work import Work
from quizgen.readers.rows.changed_cells import with_cell
from quizgen.readers.rows.table_endings import TEXT_ENDINGS, XLSX_ENDINGS
from quizgen.readers.yaml.changed_entries import with_entry
from quizgen.wording.sheet_of_table import scalar, sheet_of_table

Change = tuple[Data, dict[str, bytes]]
"""What the page is told, and the files that have changed."""


def change_of(path: Path, table: Table | None, work: Work | None, asked: Data) -> Change:
    """Return what a change alters.

    Args:
        path: the sheet's file.
        table: its cells, if it is a table.
        work: what was built of it, if it could be.
        asked: what is to change: `cell`, `declare`, `wording` or `sheet`, with what belongs to it.

    Raises:
        QuizgenError: it can't be changed here.
    """
    match asked["what"]:
        case "cell":
            return _of_cell(path, table, asked)
        case "declare":
            return _declared(path, table, work, asked)
        case "wording":
            return _worded(path, work, asked)
        case "template":
            return _template(work, asked)
        case _:
            return _as_sheet(path, work, asked)


def _of_cell(path: Path, table: Table | None, asked: Data) -> Change:
    """Return the table's file with another text in one cell."""
    return {"name": path.name}, {path.name: with_cell(_cell_place(path, table, asked), asked["text"])}


def _cell_place(path: Path, table: Table | None, asked: Data) -> Place:
    if table is None:
        raise QuizgenError("this sheet is no table")
    return Place(str(path), asked["line"], asked["column"], table.grid.place.worksheet)


def _declared(path: Path, table: Table | None, work: Work | None, asked: Data) -> Change:
    """Return the sheet with something declared: in the header of a table, else in an entry of the YAML sheet."""
    says = {name: asked[name] for name in ("values", "value", "unit", "ignored") if asked.get(name) is not None}
    if table and path.suffix.lower() in (*TEXT_ENDINGS, *XLSX_ENDINGS):
        place = _cell_place(path, table, asked)
        cell = table.header_cell(place)
        if cell is None:
            raise QuizgenError(Problem("there is no header here", place))
        return {"name": path.name}, {path.name: with_cell(place, declared(cell.text, **says))}
    told, files = _as_sheet(path, work, asked) if table else ({"name": path.name}, {path.name: path.read_bytes()})
    text = files[told["name"]].decode()
    for name, said in says.items():
        if name == "ignored":
            raise QuizgenError(
                Problem("only a column of a .csv or .xlsx file can be left out", hint="save it as .xlsx")
            )
        text = with_entry(text, ("relations", asked["key"], name), scalar(said))
    return told, {told["name"]: text.encode()}


def _as_sheet(path: Path, work: Work | None, asked: Data) -> Change:
    """Return a YAML sheet that takes the table; what is already YAML stays as it is."""
    if path.suffix.lower() in (".yaml", ".yml"):
        return {"name": path.name}, {path.name: path.read_bytes()}
    if work is None:
        raise QuizgenError("the table can't be read yet: mend it first")
    if not work.sheet.facts:
        raise QuizgenError(Problem("this is a quiz made elsewhere, whose wording is changed in its own file"))
    if asked.get("identity") or work.lock is None:
        work = evolve(work, sheet=evolve(work.sheet, id=asked.get("identity") or work.sheet.id))
    name = f"{path.stem}.yaml"
    return {"name": name}, {name: sheet_of_table(work.sheet, path.name, work.sheet.id).encode()}


def _worded(path: Path, work: Work | None, asked: Data) -> Change:
    """Return the YAML sheet with another wording; a table gets a YAML sheet that takes it."""
    if work is None:
        raise QuizgenError("there is no quiz yet: mend the sheet first")
    question = work.quiz.by_id.get(asked["question"])
    if question is None:
        raise QuizgenError("this question is no longer asked")
    if why_not(work, question):
        raise QuizgenError(Problem("the wording of this question is changed in the sheet itself"))
    told, files = _as_sheet(path, work, asked)
    text = reworded(files[told["name"]].decode(), work, question, asked["text"])
    return told, {told["name"]: text.encode()}


def _template(work: Work | None, asked: Data) -> Change:
    """Return how a question is worded, if that can be changed here; else an empty template, and why not."""
    question = work.quiz.by_id.get(asked["question"]) if work else None
    if work is None or question is None:
        return {"template": "", "why": FILE, "names": False}, {}
    why = why_not(work, question)
    return {"template": "" if why else template_of(work, question), "why": why, "names": names_one(question)}, {}
