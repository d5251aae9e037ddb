"""A value that stood alone keeps its id when it comes to be one of a list, and on the way back."""

from pathlib import Path

import pytest
from sheets import sheet_of

from quizgen import FactSheet, Lock, Quiz, build_quiz, lock_of, read_facts
from quizgen.lock.diff import Diff, diff

NOW = 1_790_000_000

HEAD = """\
kinds: [KINDS]
relations:
  mouth: {value: sea, values: all, ask: "Where does {{ subject }} end?", ask_subject: "Which ends in {{ value }}?"}
facts:
  Rhine: {mouth: North Sea}
  Volga: {mouth: Caspian Sea}
  Ebro: {mouth: Mediterranean Sea}
  Oder: {mouth: Baltic Sea}
  Danube: {mouth: """


class Author:
    """Who builds one sheet again and again, with other mouths of the Danube."""

    def __init__(self, folder: Path, kinds: str = "value, recall, subject") -> None:
        self.folder = folder
        self.kinds = kinds
        self.lock: Lock | None = None
        self.changes = Diff()

    def sheet(self, mouths: str) -> FactSheet:
        """Return the sheet with these mouths, as YAML writes them."""
        return sheet_of(self.folder, HEAD.replace("KINDS", self.kinds) + mouths + "}\n")

    def build(self, mouths: str) -> dict[str, str]:
        """Build the sheet with these mouths; return the ids of the facts about the Danube by their values."""
        quiz = self.quiz(self.sheet(mouths))
        values = {f"{q.fact}/value": q.answer for q in quiz.questions if q.kind == "value"}
        asked = {question.fact for question in quiz.questions if question.subject == "Danube"}
        return {str(values.get(f"{fact}/value", "")): fact for fact in sorted(asked)}

    def quiz(self, sheet: FactSheet) -> Quiz:
        """Build a sheet with the lock of the build before."""
        quiz = build_quiz(sheet, lock=self.lock, now=NOW)
        after = lock_of(quiz, self.lock)
        self.changes, self.lock = diff(self.lock, after), after
        return quiz


SINGLE = {"Black Sea": "danube/mouth"}
BOTH = {**SINGLE, "Azov Sea": "danube/mouth/azov-sea"}


def test_a_value_that_stood_alone_keeps_its_id(tmp_path: Path) -> None:
    """In a list it has the id of before, for good, wherever it stands; the others have theirs by their value."""
    author = Author(tmp_path)
    assert author.build("Black Sea") == SINGLE
    assert author.build("[Azov Sea, Black Sea]") == BOTH
    assert (author.changes.retired, author.changes.forecast.added) == ((), 1)
    assert author.build("[Black Sea, Azov Sea]") == BOTH
    assert not author.changes.new
    assert author.build("[Black Sea]") == SINGLE
    assert author.build("[Azov Sea]") == {"Azov Sea": "danube/mouth/azov-sea"}
    assert author.build("[Azov Sea, Black Sea]") == BOTH


def test_the_way_back_keeps_the_id(tmp_path: Path) -> None:
    """An item of a list that stands alone later keeps the id it had as an item, even where it is corrected then."""
    author = Author(tmp_path)
    assert author.build("[Black Sea, Azov Sea]") == {
        "Black Sea": "danube/mouth/black-sea",
        "Azov Sea": "danube/mouth/azov-sea",
    }
    assert author.build("Azov Sea") == {"Azov Sea": "danube/mouth/azov-sea"}
    assert (author.changes.new, author.changes.forecast.emptied) == ((), 2)
    assert author.build("Marmara Sea") == {"Marmara Sea": "danube/mouth/azov-sea"}
    assert author.build("[Black Sea, Marmara Sea]") == {
        "Black Sea": "danube/mouth/black-sea",
        "Marmara Sea": "danube/mouth/azov-sea",
    }


def test_a_corrected_value_is_the_same_fact(tmp_path: Path) -> None:
    """A value alone that is corrected keeps its id, even to one that was built in a list before."""
    author = Author(tmp_path)
    author.build("[Black Sea, Azov Sea]")
    author.build("[Black Sea]")
    assert author.build("Azov Sea") == {"Azov Sea": "danube/mouth/black-sea"}


@pytest.mark.parametrize("kinds", ["subject", "true_false", "cloze, true_false"])
def test_whatever_the_kinds(kinds: str, tmp_path: Path) -> None:
    """The value of a locked fact is known by what its questions show."""
    author = Author(tmp_path, kinds)
    author.build("Black Sea")
    assert author.lock
    assert "danube/mouth" in author.lock.last_changes
    author.quiz(author.sheet("[Azov Sea, Black Sea]"))
    asked = {locked.question.fact for locked in author.lock.questions if not locked.retired}
    assert "danube/mouth" in asked
    assert "danube/mouth/black-sea" not in asked


def test_a_recall_that_grows_stays_in_its_note(tmp_path: Path) -> None:
    """Asked from memory alone, a value that comes to be a list is the same question in the same note."""
    author = Author(tmp_path, "recall")
    author.build("Black Sea")
    for mouths in ("[Azov Sea, Black Sea]", "Azov Sea"):
        author.build(mouths)
        assert (author.changes.new, author.changes.retired, author.changes.forecast.updated) == ((), (), 1)


def test_an_id_of_its_own_comes_first(tmp_path: Path) -> None:
    """What the author gives an id has that one, whatever was built; a value with none keeps its own."""
    author = Author(tmp_path)
    author.build("Black Sea")
    assert author.build("[{value: Black Sea, id: mine}, Azov Sea]") == {
        "Black Sea": "mine",
        "Azov Sea": "danube/mouth/azov-sea",
    }


@pytest.mark.parametrize("cells", [("Danube,Azov Sea; Black Sea",)])
def test_a_cell_that_grows_keeps_the_id(cells: tuple[str, ...], tmp_path: Path) -> None:
    """In a table it is the same: a cell with a second value leaves the first its id."""
    author = Author(tmp_path)
    table = tmp_path / "rivers.csv"
    rows = "river,mouth\nRhine,North Sea\nVolga,Caspian Sea\nEbro,Mediterranean Sea\nOder,Baltic Sea\n"
    table.write_text(f"{rows}Danube,Black Sea\n", encoding="utf-8")
    author.quiz(read_facts(table))
    table.write_text(rows + "\n".join(cells) + "\n", encoding="utf-8")
    quiz = author.quiz(read_facts(table))
    facts = {question.fact: question.answer for question in quiz.questions if question.kind == "value"}
    assert facts["danube/mouth"] == "Black Sea"
    assert facts["danube/mouth/azov-sea"] == "Azov Sea"
    assert not author.changes.retired


def test_a_subject_written_another_way(tmp_path: Path) -> None:
    """Where only case or accents of a subject change, its ids do not, and its values keep theirs."""
    author = Author(tmp_path)
    author.build("Black Sea")
    author.build("[Azov Sea, Black Sea]")
    text = HEAD.replace("KINDS", author.kinds).replace("  Danube:", "  DÁNUBE:")
    author.quiz(sheet_of(tmp_path, text + "[Azov Sea, Black Sea]}\n"))
    assert (author.changes.new, author.changes.retired) == ((), ())
