"""The workbook of questions that quizgen writes (`.bank.xlsx`), also when a person has changed it since."""

import re
from collections.abc import Mapping

from attrs import frozen

from quizgen.errors import Place, Problem, Remark, SheetError, did_you_mean
from quizgen.quiz import Response
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.quizbook import FULL, NotTaken, Quizbook, WrittenOption, WrittenQuestion
from quizgen.readers.quizzes.rich_text import KEPT, RichText
from quizgen.readers.quizzes.written import as_rich
from quizgen.readers.rows.grid_files import read_grid
from quizgen.sheet import FactSheet
from quizgen.text.markup.markdown_writer import escaped
from quizgen.text.markups import MARKDOWN, MARKUPS, PLAIN, reading_by

NEEDED = ("stem", "key")
"""The columns without which nothing can be read."""

COLUMNS = ("id", "response", *NEEDED, "also", "explanation", "note", "source", "tags", "fixed", "markup")
"""The columns that have a name of their own."""

_LETTERED = re.compile(r"(?:(why|partner) )?([A-Z]{1,2})")
_NO = ("", "no", "0", "false")


def read_question_workbook(path: Input, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a workbook of questions. Raises SheetError where no question can be read."""
    grid = read_grid(path, limit)
    head, *rows = grid.rows if grid.rows else [[]]
    columns = {cell.column: cell.text.strip() for cell in head}
    if not set(NEEDED) <= set(columns.values()):
        hint = "the first row names them: id, response, stem, A, B, C, key"
        raise SheetError(Problem(f"this workbook has no columns {' and '.join(NEEDED)}", grid.place, hint))
    book = Quizbook(path)
    for name in columns.values():
        if name and name not in COLUMNS and not _LETTERED.fullmatch(name):
            guess = did_you_mean(name, COLUMNS)
            book.remarks.append(Remark(f"the column '{name}' is not used", grid.place, column=name, hint=guess))
    for row in rows:
        cells = {columns[cell.column]: cell.text.strip() for cell in row if columns.get(cell.column)}
        written = _BankRow(cells, row[0].place)
        book.add(written.place, written.question)
    return book.sheet(id)


@frozen
class _BankRow:
    """A question, as the cells of its row by their columns."""

    cells: Mapping[str, str]
    place: Place

    def question(self) -> WrittenQuestion:
        """Return the question. Raises NotTaken where its response, its notation or its key is none."""
        if self._cell("markup") not in ("", *MARKUPS):
            raise NotTaken(
                f"'{self._cell('markup')}' is no notation", f"write {' or '.join(MARKUPS)}", place=self.place
            )
        response = self._response()
        texts = self._lettered("")
        is_written = response in (Response.RECALL, Response.CLOZE)
        keys = [*texts] if is_written or response is Response.ORDER else self._keys(texts)
        share = FULL / len(keys) if response is Response.SELECT_ALL and keys else FULL
        is_truth = response is Response.TRUE_FALSE
        words = dict(zip(texts, ("true", "false"), strict=False)) if is_truth else texts
        reasons = self._lettered("why ")
        options = (
            WrittenOption(
                self._text(text), share if letter in keys else 0.0, reason=self._text(reasons.get(letter, ""))
            )
            for letter, text in words.items()
        )
        if is_written and len(texts) > 1:
            raise NotTaken("it asks for a list of answers", "ask for one, or in a YAML sheet", sort="a list of answers")
        is_matching = response is Response.MATCHING
        is_marked = self._cell("markup") == MARKDOWN
        source = escaped(self._cell("source")) if is_marked else self._cell("source")
        after = ("\n\n" if is_marked else "\n").join(
            filter(None, (self._cell("explanation"), self._cell("note"), source))
        )
        return WrittenQuestion(
            place=self.place,
            stem=self._text(self._cell("stem")),
            options=() if is_matching else tuple(options),
            given=self._cell("id"),
            note=self._text(after),
            tags=self._listed("tags"),
            also=self._listed("also"),
            response="" if response in (Response.CHOICE, Response.SELECT_ALL) else str(response),
            pairs=self._pairs(texts) if is_matching else (),
            several=response is Response.SELECT_ALL,
            fixed=self._cell("fixed").casefold() not in _NO,
        )

    def _text(self, text: str) -> RichText:
        """Return a text, which may have marks where the column `markup` says so."""
        if self._cell("markup") in (PLAIN, ""):
            return as_rich(text)
        kept = text.replace(" ", KEPT)
        return RichText(shown=reading_by(MARKDOWN)(text).replace(" ", KEPT), written=kept, marked=True)

    def _listed(self, name: str) -> tuple[str, ...]:
        """Return the lines of a cell."""
        return tuple(filter(None, map(str.strip, self._cell(name).split("\n"))))

    def _cell(self, name: str) -> str:
        return self.cells.get(name, "")

    def _response(self) -> Response:
        """Return how it is answered. Where the cell is empty, several keys are to be chosen, and one is a choice."""
        name = self._cell("response").casefold()
        if not name:
            several = len(self._cell("key").split()) > 1
            return Response.SELECT_ALL if several else Response.CHOICE if self._cell("B") else Response.RECALL
        if name not in [*Response]:
            hint = did_you_mean(name, [*Response]) or f"there are {', '.join(Response)}"
            raise NotTaken(f"it is to be answered by '{name}'", hint, place=self.place)
        return Response(name)

    def _lettered(self, before: str) -> dict[str, str]:
        """Return the texts of the columns with letters, by their letters; those that are filled in."""
        found = ((_LETTERED.fullmatch(name), text) for name, text in self.cells.items())
        return {name[2]: text for name, text in found if name and text and (name[1] or "") == before.strip()}

    def _keys(self, texts: Mapping[str, str]) -> list[str]:
        keys = re.findall(r"[^\s,;]+", self._cell("key").upper())
        unknown = next((key for key in keys if key not in texts), "")
        if unknown:
            hint = f"there are {', '.join(texts)}"
            raise NotTaken(f"its key is '{unknown}', and no option stands in that column", hint)
        return keys

    def _pairs(self, texts: Mapping[str, str]) -> tuple[tuple[RichText, RichText], ...]:
        partners = self._lettered("partner ")
        alone = next((letter for letter in texts if letter not in partners), "")
        if alone:
            raise NotTaken(f"what stands in column {alone} has no partner", f"fill in the column 'partner {alone}'")
        return tuple((self._text(text), self._text(partners[letter])) for letter, text in texts.items())
