"""How long a build takes beside bare genanki, and how it grows: `python tests/benchmarks/speed.py [--subjects 20000]`.

A table of places by five relations is asked by value, so that 20,000 subjects give 100,000 facts and nearly as many
questions of four options. `quizgen build` makes the deck and its lock in a process of its own, start included. Times
are those of the processor, medians of several runs, as machines and their load differ; and ratios to what genanki alone
needs in the same run to write the same notes, whose fields it is given.
"""

import argparse
import csv
import gc
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median

import genanki
from attrs import frozen

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, it finds what the tests share

from benchmarks.made_up_sheets import names

from quizgen import AnkiExporter, FlashcardsExporter, Quiz, SheetSettings, build_many, build_quiz, read_facts
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.notes import notes_of
from quizgen.exporters.anki.notetype import CHOOSE, FIELDS, ID, NAME, css

HEADER = ["place", "region [one]", "capital [one]", "area (km²) [one]", "founded (year) [one]", "about (text) [one]"]
RUNS = 3
MANY = 100
SHEET = "quizgen: 1\nid: {id}\ntitle: Places\nkinds: [value]\ntables: [{table}]\n"


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


def write_sheet(folder: Path, subjects: int, columns: Iterable[int] = range(6)) -> Path:
    """Write a sheet of so many subjects and its table, of some columns; return its path."""
    wanted = tuple(columns)
    table = folder / f"places-{subjects}-{len(wanted)}.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([row[column] for column in wanted] for row in rows(subjects))
    path = table.with_suffix(".yaml")
    path.write_text(SHEET.format(id=table.stem, table=table.name), encoding="utf-8")
    return path


@frozen
class Built:
    """What a build in a process of its own took."""

    processor: float
    """Seconds of the processor, those of processes that it started included."""
    wall: float
    """Seconds by the clock."""
    memory: float
    """The most that a process held, in megabytes."""
    questions: int

    @property
    def each(self) -> float:
        """Microseconds of the processor for a question."""
        return 1e6 * self.processor / self.questions


def built(sheet: Path, *options: str, again: bool = False) -> Built:
    """Run `quizgen build` for a deck and its first lock, or `again` by the lock that is there."""
    lock, deck = sheet.with_suffix(".lock.json"), sheet.with_suffix(".apkg")
    if not again:
        for path in (lock, deck):
            path.unlink(missing_ok=True)
    begin = time.perf_counter()
    command = [sys.executable, "-m", "quizgen", "build", str(sheet), "-o", str(deck), *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8")
    said = process.stderr.read() if process.stderr else ""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(said)
    count = int(said.split("questions", 1)[1].split(":")[0])
    return Built(used.ru_utime + used.ru_stime, time.perf_counter() - begin, used.ru_maxrss / 1024, count)


def usual(sheet: Path, *options: str, runs: int = RUNS) -> Built:
    """Return the build of median processor time out of several."""
    return sorted((built(sheet, *options) for _ in range(runs)), key=lambda each: each.processor)[runs // 2]


def rebuilt(sheet: Path, runs: int = RUNS) -> float:
    """Return the median of the seconds that a build by the lock takes, where a cell of the table has changed."""
    table, taken = sheet.with_suffix(".csv"), []
    for run in range(1, runs + 1):
        lines = table.read_text(encoding="utf-8").splitlines()
        cells = next(csv.reader([lines[run]]))
        cells[3] = str(int(cells[3]) + 1)
        with table.open("w", newline="", encoding="utf-8") as file:
            written = csv.writer(file)
            written.writerows(csv.reader(lines[:run]))
            written.writerow(cells)
            written.writerows(csv.reader(lines[run + 1 :]))
        taken.append(built(sheet, again=True).processor)
    return median(taken)


def beside_one_alone(folder: Path, count: int, jobs: int) -> float:
    """Return how long a small sheet of many takes by the clock, beside one that is built by a process of its own."""
    named = []
    for number in range(count):
        made = folder / f"m{number}"
        made.mkdir()
        named.append(write_sheet(made, 12).rename(made / f"m{number}.yaml"))
    alone = median(built(path).wall for path in named[:9])
    settings = SheetSettings(now=1_700_000_000, out=folder / "many", outputs={".apkg": AnkiExporter()}, locks=folder)
    begin = time.perf_counter()
    results = build_many(named, settings, jobs=jobs)
    assert all(result.is_built for result in results)
    return (time.perf_counter() - begin) / count / alone


def bare_genanki(quiz: Quiz, fields: Iterable[list[str]], path: Path) -> None:
    """Write a quiz's notes as anyone would by genanki alone: a model, a deck, notes, a package."""
    model = genanki.Model(
        ID,
        NAME,
        fields=[{"name": name} for name, _ in FIELDS],
        templates=[{"name": CHOOSE.name, "qfmt": CHOOSE.front, "afmt": CHOOSE.back}],
        css=css(),
    )
    deck = genanki.Deck(1, quiz.title)
    for question, texts in zip(quiz.questions, fields, strict=True):
        deck.add_note(genanki.Note(model, texts, guid=genanki.guid_for(quiz.id, question.family)))
    genanki.Package([deck]).write_to_file(path)


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median of the seconds of the processor that some work takes."""
    taken = []
    for _ in range(runs):
        begin = time.process_time()
        work()
        taken.append(time.process_time() - begin)
    return median(taken)


def start(*command: str) -> float:
    """Return the median of the milliseconds that a process takes to do next to nothing."""
    taken = []
    for _ in range(9):
        begin = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, capture_output=True)
        taken.append(1e3 * (time.perf_counter() - begin))
    return median(taken)


def figures(folder: Path, subjects: int, jobs: int) -> Iterator[tuple[str, str]]:
    """Yield what is measured, and the figure."""
    small, large = write_sheet(folder, subjects // 10), write_sheet(folder, subjects)
    quiz = build_quiz(read_facts(small), now=1_700_000_000)
    fields = [list(fields_of(note, quiz.language)) for note in notes_of(quiz.questions)]
    count = len(quiz.questions)
    gc.freeze()  # else genanki is slowed down by a quiz that lies in memory
    before = seconds(lambda: bare_genanki(quiz, fields, folder / "bare.apkg"))
    writing = 1e6 * seconds(lambda: AnkiExporter().export(quiz)) / count
    tenth, whole = usual(small), usual(large)
    after = seconds(lambda: bare_genanki(quiz, fields, folder / "bare.apkg"))
    bare = 1e6 * (before + after) / 2 / count
    yield "bare genanki", f"{bare:.0f} µs a note"
    yield "writing a ready quiz for Anki", f"{writing / bare:.2f} of bare genanki"
    yield "quizgen build", f"{whole.each / bare:.1f} of bare genanki, {whole.each:.0f} µs a question"
    yield f"a question at {whole.questions:,}", f"{whole.each / tenth.each:.2f} of its time at {tenth.questions:,}"
    yield "memory at most", f"{whole.memory:,.0f} MB ({tenth.memory:,.0f} MB at {tenth.questions:,})"
    yield "rebuilt, a cell changed", f"{rebuilt(large) / whole.processor:.2f} of the first build"
    cards = 1e6 * seconds(lambda: FlashcardsExporter().export(quiz)) / count
    yield "flashcards", f"{cards:.0f} µs a question"
    each = beside_one_alone(folder, MANY, jobs)
    yield f"each of {MANY} small sheets", f"{each:.2f} of the time alone, by {jobs} jobs and the clock"
    spread = usual(large, "--jobs", str(jobs))
    yield f"by {jobs} jobs", f"{spread.wall / whole.wall:.2f} of the time by the clock"
    few, many = (usual(write_sheet(folder, count, (0, 2))) for count in (subjects // 2, 5 * subjects))
    yield (
        f"a relation of {many.questions:,} values",
        f"{many.each / few.each:.2f} of one of {few.questions:,}, a question",
    )
    nothing = start("-c", "pass")
    yield "import quizgen", f"{start('-c', 'import quizgen') - nothing:.0f} ms over bare Python"
    yield "quizgen --help", f"{start('-m', 'quizgen', '--help'):.0f} ms, Python included"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subjects", type=int, default=2000, help="rows of the table, each of five facts")
    parser.add_argument("--jobs", type=int, default=2, help="processes to compare one with")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for what, figure in figures(Path(folder), arguments.subjects, arguments.jobs):
            print(f"{what:<42} {figure}", flush=True)


if __name__ == "__main__":
    main()
