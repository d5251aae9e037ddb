"""Build an Anki deck and a worksheet from a fact sheet, and say what was not asked and why.

Run it again when the sheet has changed: by the lock, learners who import the new deck get what is new or corrected.
"""

import sys
import time
from pathlib import Path

from quizgen import AnkiExporter, WorksheetExporter, build_quiz, lock_of, read_facts, read_lock

sheet_path, folder = Path(sys.argv[1]), Path(sys.argv[2])
lock = read_lock(folder / "deck.lock.json")
quiz = build_quiz(read_facts(sheet_path), lock=lock, now=int(time.time()))
lock_of(quiz, lock).write(folder / "deck.lock.json")
AnkiExporter().write(quiz, folder / "deck.apkg")
WorksheetExporter(paper="A4").write(quiz, folder / "worksheet.html")
for skipped in quiz.skipped:
    print(skipped.fact_id, skipped.reason)
