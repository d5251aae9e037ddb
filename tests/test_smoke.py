"""The whole way on any Python: both decks are built, and the Anki package is written and read back.

`.ci/run` runs this file with each Python that it finds, in an environment that has pytest and nothing else for tests.
"""

import contextlib
import json
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

DECKS = Path(__file__).parents[1] / "decks"


@pytest.mark.parametrize("deck", ["venezuela-north-korea.yaml", "world-capitals.csv"])
def test_a_shipped_deck_is_built_without_a_warning(deck: str, tmp_path: Path) -> None:
    """With each warning an error, a deck becomes an Anki package with a card for each question, fewer notes."""
    package, data = tmp_path / "deck.apkg", tmp_path / "deck.json"
    command = [sys.executable, "-X", "dev", "-W", "error", "-m", "quizgen", "build", str(DECKS / deck), "--no-lock"]
    done = subprocess.run(
        [*command, "-o", str(package), "-o", str(data)], capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr
    with zipfile.ZipFile(package) as archive:
        archive.extract("collection.anki2", tmp_path)
    with contextlib.closing(sqlite3.connect(tmp_path / "collection.anki2")) as collection:
        assert collection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (notes,) = collection.execute("SELECT count(DISTINCT guid) FROM notes").fetchone()
        (cards,) = collection.execute("SELECT count(*) FROM cards JOIN notes ON notes.id = cards.nid").fetchone()
    questions = json.loads(data.read_text(encoding="utf-8"))["questions"]
    assert len(questions) == cards > notes > 30
