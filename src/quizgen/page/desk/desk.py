"""What the page asks of Python, and what it is answered."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import define

from quizgen.checks import Finding, check
from quizgen.errors import Place, Problem, QuizgenError
from quizgen.exporters.anki import AnkiExporter
from quizgen.exporters.anki.unpacking import Package, read_package
from quizgen.lock import read_lock
from quizgen.lock.diff import diff
from quizgen.page.desk.carrying import is_inside, packed, unpacked
from quizgen.page.desk.changing import change_of
from quizgen.page.desk.columns import Table, columns_or_none
from quizgen.page.desk.export_files import (
    arriving,
    content_of,
    exporter_of,
    formats_as_data,
    is_deck_of,
    losses_as_data,
)
from quizgen.page.desk.telling import (
    Data,
    finding_as_data,
    problem_as_data,
    questions_as_data,
    remark_as_data,
    summary_of,
    wanted,
)
from quizgen.page.desk.wishes import Wishes
from quizgen.page.desk.work import Told, Work, lock_path_of, made
from quizgen.told_once import told_once

Answer = tuple[Data, dict[str, bytes]]
"""What the page is told, and the files that go with it, by their names."""


@define
class Desk:
    r"""Holds one sheet at a time, with whatever lies beside it, in a folder of its own.

    Example:
        >>> import json, tempfile
        >>> desk = Desk(Path(tempfile.mkdtemp()))
        >>> _ = desk.answer("put", "{}", {"seas.csv": b"river,mouth [one]\nElbe,North Sea\nOder,Baltic Sea"})
        >>> told, files = desk.answer("build", '{"name": "seas.csv"}', {})
        >>> json.loads(told)["id"]
        'seas'
    """

    folder: Path
    """Where its files are."""
    told: Told | None = None
    """Is told how far a build is."""
    _work: Work | None = None
    _table: Table | None = None
    _found: tuple[Finding, ...] | None = None
    _before: Package | None = None

    def answer(self, what: str, asked: str, files: Mapping[str, bytes]) -> tuple[str, dict[str, bytes]]:
        """Answer one request of the page; a problem is an answer, too.

        Args:
            what: the name of the request, one of REQUESTS.
            asked: its arguments, as JSON.
            files: the files that come with it.

        Returns:
            The answer as JSON, and the files that go with it.
        """
        try:
            data, made_files = REQUESTS[what](self, json.loads(asked), files)
        except QuizgenError as error:
            data, made_files = {"ok": False, "problems": [*map(problem_as_data, told_once(error.problems))]}, {}
        return json.dumps({"ok": True, **data}, ensure_ascii=False), made_files

    @property
    def work(self) -> Work:
        """What was built last.

        Raises:
            QuizgenError: nothing was, or it failed.
        """
        if self._work is None:
            raise QuizgenError("there is no quiz yet: mend the sheet first")
        return self._work

    def put(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002 - each request has this form
        """Lay down a sheet and what lies beside it, in place of all that was there."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._work, self._table, self._found, self._before = None, None, None, None
        for name, content in files.items():
            if not is_inside(name):
                raise QuizgenError(Problem(f"'{name}' is no name for a file here"))
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return {}, {}

    def build(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Read the sheet and ask about it."""
        wishes = Wishes.of(asked)
        self._found = None
        self._table = Table.of(self.folder / wishes.name, wishes)
        try:
            self._work = work = made(self.folder, wishes, self.told)
        except QuizgenError as error:
            self._work = None
            problems = [*map(problem_as_data, told_once(error.problems))]
            return {"ok": False, "problems": problems, "columns": columns_or_none(self._table, None)} | self._size(), {}
        told = summary_of(work) | self._size() | {"columns": columns_or_none(self._table, work.sheet)}
        told["problems"] = [remark_as_data(remark) for remark in work.quiz.remarks]
        told["lock"] = diff(work.lock, work.new_lock).summary if work.lock else ""
        return told, {}

    def _size(self) -> Data:
        return {"is_table": self._table is not None, "rows": len(self._table.grid.rows) if self._table else 0}

    def rows(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Return some rows of the table."""
        return {"rows": self._table.rows(asked["first"], asked["count"]) if self._table else []}, {}

    def questions(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Return some of the questions that a person filters."""
        found = self.found if asked.get("rule") else ()
        questions = wanted(self.work.quiz, asked, found)
        some = questions[asked["first"] : asked["first"] + asked["count"]]
        return {"count": len(questions), "questions": questions_as_data(self.work, some, asked.get("left_out", ()))}, {}

    @property
    def found(self) -> tuple[Finding, ...]:
        """What a careful editor would mark."""
        if self._found is None:
            self._found = check(self.work.sheet, self.work.quiz)
        return self._found

    def findings(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Return what could be better."""
        keys: dict[Place, str] = {
            relation.place: relation.key for relation in self.work.sheet.relations if relation.place
        }
        return {"findings": [finding_as_data(finding, keys) for finding in self.found]}, {}

    def formats(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Return the formats of files."""
        return {"formats": formats_as_data()}, {}

    def losses(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Return what a file in a format would leave out and lose."""
        return losses_as_data(exporter_of(asked["format"], asked.get("options", {})), self.work.chosen), {}

    def export(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Return a file, and the lock as it is after the build. The file is the first."""
        exporter = exporter_of(asked["format"], asked.get("options", {}))
        if self._before and isinstance(exporter, AnkiExporter):
            self._work = arriving(self.work, self._before, exporter)
        content, warned = content_of(exporter, self.work)
        lock = self.work.new_lock.as_bytes()
        return {"warnings": warned}, {"file": content, lock_path_of(self.work.path).name: lock}

    def keep(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Take the lock as it is after the build for the one of the next build."""
        path = lock_path_of(self.work.path)
        path.write_bytes(self.work.new_lock.as_bytes())
        read_lock(path)
        return {}, {}

    def change(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Return the sheet's files that a change on the page alters, and the name of the sheet after it."""
        return change_of(self.folder / asked["name"], self._table, self._work, asked)

    def deck(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Take the dates of an Anki deck that was made of the sheet before."""
        (content,) = files.values()
        before = read_package(content)
        families = {question.family for question in self.work.quiz.questions}
        if not is_deck_of(before, self.work.quiz.id, families):
            raise QuizgenError(Problem(f"no card of this deck is of the sheet '{self.work.quiz.id}'"))
        self._before = before
        return {"notes": len(before.notes)}, {}

    def pack(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Return the one file to take along."""
        paths = [path for path in sorted(self.folder.rglob("*")) if path.is_file()]
        contents = {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in paths}
        return {}, {"file": packed(contents, asked)}

    def unpack(self, asked: Data, files: Mapping[str, bytes]) -> Answer:  # noqa: ARG002
        """Return the files and the settings of such a file."""
        (content,) = files.values()
        found, settings = unpacked(content)
        return {"settings": settings}, found


REQUESTS: dict[str, Callable[[Desk, Any, Mapping[str, bytes]], Answer]] = {
    "put": Desk.put,
    "build": Desk.build,
    "rows": Desk.rows,
    "questions": Desk.questions,
    "findings": Desk.findings,
    "formats": Desk.formats,
    "losses": Desk.losses,
    "export": Desk.export,
    "keep": Desk.keep,
    "change": Desk.change,
    "deck": Desk.deck,
    "pack": Desk.pack,
    "unpack": Desk.unpack,
}
"""All that the page can ask."""
