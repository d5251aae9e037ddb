"""Sets have another order in each process: no file, no finding and no message hangs on it."""

import os
import subprocess
import sys
from pathlib import Path

from quizgen.exporters import EXPORTERS

DECKS = Path(__file__).parents[2] / "decks"

WORDS = "word,translation\n" + "".join(
    f"{word},{meaning}\n"
    for word, meaning in {
        "casa": "house",
        "perro": "dog",
        "gato": "cat",
        "hogar": "house",
        "libro": "book",
        "hoja": "leaf",
        "casa del perro": "dog house",
        "libro del gato": "book of the cat",
        "hoja del libro": "leaf of a book",
    }.items()
)

LISTS = """country,capital [one],languages [all],area (km²) [one]
Portugal,Lisbon,Portuguese,92230
Belgium,Brussels,Dutch; French; German,30689
Finland,Helsinki,Finnish; Swedish,338462
Switzerland,Bern,German; French; Italian; Romansh,41285
Norway,Oslo,Norwegian; Sami,385207
Malta,Valletta,Maltese; English,316
"""

PROGRAM = """
import hashlib, sys, warnings
from attrs import evolve
from quizgen import build_quiz, check, diff, lock_of, read_facts
from quizgen.exporters import EXPORTERS

warnings.simplefilter("ignore")
for path in sys.argv[1:]:
    sheet = read_facts(path)
    quiz = build_quiz(sheet, now=1_700_000_000)
    for entry in EXPORTERS:
        print(path, entry.name, hashlib.sha256(entry.make().content(quiz)).hexdigest())
    findings = check(sheet, quiz)
    print([(finding.rule, finding.message) for finding in findings])
    facts = [evolve(each, subject=f"{each.subject}s", id=each.id.replace("/", "s/", 1)) for each in sheet.facts]
    renamed = evolve(sheet, facts=tuple(facts))
    lock = lock_of(quiz)
    print(diff(lock, lock_of(build_quiz(renamed, lock=lock, now=1_700_000_001), lock)))
"""


def test_every_file_is_the_same_whatever_the_order_of_hashes(tmp_path: Path) -> None:
    """Each format, the findings and what is said of renamed facts, of words asked both ways, lists and a whole deck."""
    paths = [tmp_path / "words.csv", tmp_path / "lists.csv", DECKS / "venezuela-north-korea.yaml"]
    paths[0].write_text(WORDS, encoding="utf-8")
    paths[1].write_text(LISTS, encoding="utf-8")
    said = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM, *map(str, paths)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout.splitlines()
        for seed in ("0", "1", "2")
    ]
    assert len(said[0]) == len(paths) * (len(EXPORTERS) + 2)
    assert said[0] == said[1] == said[2]
