"""How long a build takes beside bare genanki, and how it grows: `python tests/benchmarks/speed.py [--subjects 20000]`.

Each figure is a ratio to what genanki alone needs to write the same notes in the same run (process time, medians), as
machines and their load differ. With 20,000 subjects by 5 relations, a table gives 100,000 facts.
"""

import argparse
import csv
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import genanki

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, it finds what the tests share

from benchmarks.made_up_sheets import names

from quizgen import AnkiExporter, Quiz, build_quiz, read_facts
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.notetypes import CHOICE, FIELDS, RECALL
from quizgen.lock import lock_as_bytes, lock_of
from quizgen.quiz import Response

HEADER = ["place", "region [one]", "capital [one]", "area (km²) [one]", "founded (year) [one]", "about (text) [one]"]
RUNS = 3


def rows(subjects: int) -> Iterator[list[str]]:
    """Yield a table of places: of few regions, each with a capital, a number, a year and a sentence of its own."""
    lots = random.Random(1)  # noqa: S311 - repeatable, and no secret
    drawn = names(lots, 2 * subjects)
    regions, whats, goods = names(lots, 12), ("port", "market", "garrison"), ("mills", "wool", "bridges", "glass")
    yield HEADER
    for place, capital in zip(drawn[:subjects], drawn[subjects:], strict=True):
        about = f"A {lots.choice(whats)} on the road to {lots.choice(drawn)}, known for its {lots.choice(goods)}"
        area, year = lots.randint(50, 999_999), lots.randint(1000, 2000)
        yield [place, lots.choice(regions), capital, str(area), str(year), about]


def write_table(folder: Path, subjects: int) -> Path:
    """Write the table; return its path."""
    path = folder / f"places-{subjects}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows(subjects))
    return path


def bare_genanki(quiz: Quiz, path: Path) -> None:
    """Write a quiz's notes as anyone would by genanki alone: models, decks, notes, a package."""
    models = {
        Response.CHOICE: genanki.Model(
            CHOICE.id,
            CHOICE.name,
            fields=[{"name": name} for name, _ in FIELDS],
            templates=[{"name": CHOICE.template_name, "qfmt": CHOICE.front, "afmt": CHOICE.back}],
        ),
        Response.RECALL: genanki.Model(
            RECALL.id,
            RECALL.name,
            fields=[{"name": name} for name, _ in FIELDS],
            templates=[{"name": RECALL.template_name, "qfmt": RECALL.front, "afmt": RECALL.back}],
        ),
    }
    decks = {response: genanki.Deck(number, f"{quiz.title}::{response}") for number, response in enumerate(models, 1)}
    for question in quiz.questions:
        guid, fields = genanki.guid_for(quiz.id, question.id), list(fields_of(question, quiz.language))
        decks[question.response].add_note(genanki.Note(models[question.response], fields, guid=guid))
    genanki.Package(list(decks.values())).write_to_file(path)


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median of the seconds of process time that some work takes."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return median(taken)


def whole(table: Path, target: Path) -> Quiz:
    """Read a table, ask, and write the package and the lock."""
    quiz = build_quiz(read_facts(table))
    target.with_suffix(".lock.json").write_bytes(lock_as_bytes(lock_of(quiz)))
    target.write_bytes(AnkiExporter().export(quiz))
    return quiz


def peak(table: Path) -> float:
    """Return the most memory that a whole build holds, in megabytes, in a process of its own (Linux only)."""
    command = [sys.executable, __file__, "--peak", str(table)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def start(*command: str) -> float:
    """Return the median of the seconds that a process takes to do next to nothing."""
    return median(_seconds_of(command) for _ in range(9))


def _seconds_of(command: tuple[str, ...]) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    return time.perf_counter() - begin


def figures(folder: Path, subjects: int) -> Iterator[tuple[str, str]]:
    """Yield what is measured, and the figure."""
    small, large = write_table(folder, subjects // 10), write_table(folder, subjects)
    target = folder / "places.apkg"
    build_small = seconds(lambda: whole(small, target))
    few = len(whole(small, target).questions)
    quiz = whole(large, target)
    count = len(quiz.questions)
    bare = seconds(lambda: bare_genanki(quiz, target))
    writing = seconds(lambda: AnkiExporter().export(quiz))
    build = seconds(lambda: whole(large, target))
    yield "bare genanki", f"{1e6 * bare / count:.0f} µs a note, {count:,} notes"
    yield "writing a ready quiz for Anki", f"{writing / bare:.2f} of bare genanki"
    yield "table to deck and lock", f"{build / bare:.2f} of bare genanki, {1e6 * build / count:.0f} µs a question"
    yield f"a question at {count:,} beside {few:,}", f"{(build / count) / (build_small / few):.2f} of its time"
    low, high = peak(small), peak(large)
    yield "memory at most", f"{high:,.0f} MB ({low:,.0f} MB at a tenth of the size)"
    nothing = start("-c", "pass")
    yield "import quizgen", f"{1e3 * (start('-c', 'import quizgen') - nothing):.0f} ms over bare Python"
    yield "quizgen --help", f"{1e3 * start('-m', 'quizgen', '--help'):.0f} ms, Python included"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subjects", type=int, default=2000, help="rows of the table, each of five facts")
    parser.add_argument("--peak", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if arguments.peak:
            whole(arguments.peak, Path(folder) / "places.apkg")
            status = Path("/proc/self/status").read_text(encoding="utf-8")
            print(int(status.split("VmHWM:")[1].split()[0]) / 1024)
            return
        for what, figure in figures(Path(folder), arguments.subjects):
            print(f"{what:<42} {figure}", flush=True)


if __name__ == "__main__":
    main()
