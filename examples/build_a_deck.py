"""Build an Anki deck and a worksheet from a fact sheet, and say what was not asked and why."""

import sys
from pathlib import Path

from quizgen import AnkiExporter, WorksheetExporter, build_quiz, read_facts

sheet_path, folder = Path(sys.argv[1]), Path(sys.argv[2])
quiz = build_quiz(read_facts(sheet_path), distractors=3, seed=7)
AnkiExporter().write(quiz, folder / "deck.apkg")
WorksheetExporter(paper="A4").write(quiz, folder / "worksheet.html")
for skipped in quiz.skipped:
    print(skipped.fact_id, skipped.reason)
