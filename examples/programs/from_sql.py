"""From a database to a deck: the rows of a query become facts, and a source says where they are from.

python from_sql.py countries.sqlite countries.apkg
"""

import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from quizgen import AnkiExporter, FactSheet, build_quiz, lock_of, read_lock, sheet_of


def sheet_of_countries(database: sqlite3.Connection) -> FactSheet:
    """Return what a database knows of countries."""
    return sheet_of(
        database.execute("SELECT country, capital, area FROM countries ORDER BY country"),
        id="countries-k3f",
        title="Countries",
        relations={
            "capital": {"value": "city", "values": "one", "ask": "What is the capital of {{ subject }}?"},
            "area": {"value": "number", "values": "one", "unit": "km²", "ask": "How large is {{ subject }}?"},
        },
    )


if __name__ == "__main__":
    deck = Path(sys.argv[2])
    lock = read_lock(deck.with_suffix(".lock.json"))
    with closing(sqlite3.connect(sys.argv[1])) as database:
        sheet = sheet_of_countries(database)
    quiz = build_quiz(sheet, lock=lock, now=int(time.time()))
    lock_of(quiz, lock).write(deck.with_suffix(".lock.json"))
    AnkiExporter().write(quiz, deck)
    print(f"{len(quiz.questions)} questions in {deck}")
