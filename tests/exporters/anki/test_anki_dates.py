"""A program that builds a deck: corrections reach learners, or it is warned that they won't."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from exporters.profiles import Profile
from exporters.quizzes import STAMP, choice, quiz_of
from sheets import RIVERS, sheet_of

from quizgen import AnkiExporter, Date, FactSheet, UndatedWarning, build_quiz, lock_of
from quizgen.cli.new import new_sheet
from quizgen.quiz import DEFAULT_STAMP

README = Path(__file__).parents[3] / "README.md"


@pytest.fixture
def sheet(tmp_path: Path) -> FactSheet:
    """A sheet of rivers, without a date."""
    return sheet_of(tmp_path, RIVERS)


def test_who_does_as_the_readme_says_corrects_what_learners_have(profile: Profile, tmp_path: Path) -> None:
    """A typo is mended and the README's program run again: who imports both decks has the correction."""
    (program,) = re.findall(r"^```python\n(.*?)^```", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)[:1]
    right = new_sheet("Rivers", "test")
    for text in (right.replace("Black Sea", "Blakc Sea"), right):
        (tmp_path / "rivers.yaml").write_text(text, encoding="utf-8")
        subprocess.run([sys.executable, "-W", "error", "-c", program], cwd=tmp_path, check=True, capture_output=True)
        profile.add_package((tmp_path / "rivers.apkg").read_bytes())
    assert profile.note("danube/mouth/recall")["Value"] == "Black Sea"
    assert not profile.notes("Blakc")


def test_a_deck_without_a_date_warns_where_it_is_written(sheet: FactSheet, tmp_path: Path) -> None:
    """Of a quiz with neither a lock nor a time, dated by the sheet or not; the warning is at the caller's line."""
    dated = evolve(sheet, revised=Date(2026, 11, 23))
    for quiz in (build_quiz(sheet), build_quiz(dated), quiz_of(choice(), stamp=DEFAULT_STAMP)):
        with pytest.warns(UndatedWarning, match=r"(?s)no corrections .*lock = read_lock") as caught:
            AnkiExporter().write(quiz, tmp_path / "deck.apkg")
        assert [warning.filename for warning in caught] == [__file__]


@pytest.mark.parametrize("given", ["a time", "a lock", "both"])
def test_a_deck_with_a_date_warns_of_nothing(given: str, sheet: FactSheet) -> None:
    """A lock or a time is enough, though the sheet's first lock was made without a time."""
    lock = lock_of(build_quiz(sheet)) if given != "a time" else None
    quiz = build_quiz(sheet, lock=lock, now=STAMP if given != "a lock" else None)
    assert AnkiExporter().export(quiz)


LOOP = """
from quizgen import AnkiExporter, build_quiz, read_facts
for name in ("sheet.yaml", "sheet.yaml", "sheet.yaml"):
    AnkiExporter().write(build_quiz(read_facts(name)), "deck.apkg")
"""


def test_a_program_is_warned_once(sheet: FactSheet, tmp_path: Path) -> None:
    """However many decks a line of it writes."""
    done = subprocess.run([sys.executable, "-c", LOOP], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr.count("UndatedWarning: ") == 1
    assert done.stderr.startswith("<string>:4: UndatedWarning: whoever imports this deck")
