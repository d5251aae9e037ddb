"""From a database to a deck: the rows of a query become facts, and a source says where they are from.

python from_sql.py countries.sqlite countries.apkg
"""

import sqlite3
import sys
import time
from pathlib import Path

from quizgen import (
    AnkiExporter,
    EntityRef,
    Fact,
    FactSheet,
    Relation,
    Source,
    build_quiz,
    lock_of,
    parse_number,
    read_lock,
)

CAPITAL = Relation(
    "capital", value="city", values="one", subject="country", ask="What is the capital of {{ subject }}?"
)
AREA = Relation("area", value="number", values="one", unit="km²", ask="How large is {{ subject }}?")


def sheet_of_countries(database: sqlite3.Connection) -> FactSheet:
    """Return what a database knows of countries."""
    rows = database.execute("SELECT country, capital, area FROM countries ORDER BY country")
    facts: list[Fact] = []
    for country, capital, area in rows:
        if capital is not None:
            facts.append(Fact(country, "capital", EntityRef(capital), source="almanac"))
        if area is not None:
            facts.append(Fact(country, "area", parse_number(str(area), "km²"), source="almanac"))
    sources = (Source("almanac", "The Almanac", published="2026"),)
    return FactSheet("countries-k3f", "Countries", (CAPITAL, AREA), tuple(facts), sources=sources)


if __name__ == "__main__":
    deck = Path(sys.argv[2])
    lock = read_lock(deck.with_suffix(".lock.json"))
    quiz = build_quiz(sheet_of_countries(sqlite3.connect(sys.argv[1])), lock=lock, now=int(time.time()))
    AnkiExporter().write(quiz, deck)
    lock_of(quiz, lock).write(deck.with_suffix(".lock.json"))
    print(f"{len(quiz.questions)} questions in {deck}")
