"""How long a worksheet takes, and how much memory a form: `python tests/benchmarks/worksheet.py`."""

import time
import tracemalloc
from pathlib import Path

from quizgen import WorksheetExporter, build_quiz, read_facts
from quizgen.quiz import Quiz

DECK = Path(__file__).parents[2] / "decks" / "world-capitals.csv"


def seconds(quiz: Quiz, exporter: WorksheetExporter) -> float:
    """Return how long an export takes: the least of five, as others use the machine too."""
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        exporter.export(quiz)
        taken.append(time.perf_counter() - start)
    return min(taken)


def peak(quiz: Quiz, exporter: WorksheetExporter) -> float:
    """Return the most memory that an export holds at once, in megabytes."""
    exporter.export(quiz)
    tracemalloc.start()
    exporter.export(quiz)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def main() -> None:
    """Print the figures for 500 questions, and for 100 questions in one to eight forms."""
    quiz = build_quiz(read_facts(DECK))
    large, small = quiz.only(quiz.questions[:500]), quiz.only(quiz.questions[:100])
    print(f"500 questions, all printed: {seconds(large, WorksheetExporter(repeats=True)):.3f} s")
    print(f"500 questions, without giveaways: {seconds(large, WorksheetExporter()):.3f} s")
    used = {forms: peak(small, WorksheetExporter(forms=forms, repeats=True)) for forms in (1, 2, 4, 8)}
    for forms, most in used.items():
        print(f"100 questions, {forms} forms: {most:.2f} MB at most")
    print(f"each further form: {(used[8] - used[1]) / 7:.2f} MB")


if __name__ == "__main__":
    main()
