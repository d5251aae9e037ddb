"""Write your own exporter: a table of questions and answers that any spreadsheet opens.

From Python, call `write`. From the command line, with this folder on PYTHONPATH:

    quizgen build SHEET --to own_exporter:SpreadsheetExporter=questions.csv
"""

import csv
import io
import sys
from pathlib import Path

from attrs import frozen

from quizgen import Exporter, Quiz, build_quiz, read_facts


@frozen
class SpreadsheetExporter(Exporter):
    """An exporter is a frozen attrs class: its fields are its options, and `export` is its work."""

    delimiter: str = ","
    """What stands between the cells of a row."""

    def export(self, quiz: Quiz) -> bytes:
        """Return a row for each question."""
        table = io.StringIO()
        writer = csv.writer(table, delimiter=self.delimiter)
        writer.writerow(["id", "stem", "answer", "source"])
        for question in quiz.questions:
            writer.writerow([question.id, question.stem, question.answer_text, question.source])
        return table.getvalue().encode("utf-8-sig")


if __name__ == "__main__":
    SpreadsheetExporter(delimiter=";").write(build_quiz(read_facts(sys.argv[1])), Path(sys.argv[2]) / "questions.csv")
