"""A web service: send a fact sheet, get its Anki deck. The lock of each sheet is kept in a database.

    python web_service.py decks.sqlite &
    curl --data-binary @rivers.yaml localhost:8000 -o rivers.apkg

So whoever downloads the deck of a changed sheet and imports it gets what is new or corrected, and keeps their progress.
"""

import sqlite3
import sys
import time
from collections.abc import Iterable
from wsgiref.simple_server import make_server
from wsgiref.types import StartResponse, WSGIEnvironment

from quizgen import AnkiExporter, Lock, Problem, QuizgenError, build_quiz, lock_of, read_facts, read_lock

LARGEST = 1_000_000
"""How many bytes a sheet may have."""


def lock_in(database: sqlite3.Connection, sheet_id: str) -> Lock | None:
    """Return what was built of a sheet last time; None the first time."""
    row = database.execute("SELECT content FROM locks WHERE id = ?", (sheet_id,)).fetchone()
    return read_lock(row[0]) if row else None


def deck_of(text: bytes, database: sqlite3.Connection) -> bytes:
    """Return the deck of a sheet, and keep its lock."""
    sheet = read_facts(text, reader="yaml", limit=LARGEST)  # from memory: it can name no file beside it
    with database:  # one transaction: two builds of a sheet come one after the other
        database.execute("BEGIN IMMEDIATE")
        lock = lock_in(database, sheet.id)
        quiz = build_quiz(sheet, lock=lock, now=int(time.time()))
        content = lock_of(quiz, lock).as_bytes()
        database.execute("INSERT OR REPLACE INTO locks VALUES (?, ?)", (sheet.id, content))
        return AnkiExporter().content(quiz)


def told(problem: Problem) -> str:
    """Return a problem without the name of the file, which is the service's own."""
    line = f"line {problem.place.line}: " if problem.place and problem.place.line else ""
    return f"{line}{problem.message} {problem.hint and f'({problem.hint})'}".rstrip()


def application(environment: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    """Answer a request: the deck, or all that is wrong with the sheet, line by line."""
    size = min(int(environment.get("CONTENT_LENGTH") or 0), LARGEST + 1)
    database = sqlite3.connect(sys.argv[1] if len(sys.argv) > 1 else "decks.sqlite", isolation_level=None)
    try:
        database.execute("CREATE TABLE IF NOT EXISTS locks (id TEXT PRIMARY KEY, content BLOB)")
        deck = deck_of(environment["wsgi.input"].read(size), database)
    except QuizgenError as error:
        start("422 Unprocessable Content", [("Content-Type", "text/plain; charset=utf-8")])
        return [f"{told(problem)}\n".encode() for problem in error.problems]
    finally:
        database.close()
    start("200 OK", [("Content-Type", "application/octet-stream")])
    return [deck]


if __name__ == "__main__":
    make_server("localhost", 8000, application).serve_forever()
