"""Many sheets at once: each its deck, by all processors; one that is broken does not stop the others.

    python thousand_sheets.py SHEETS DECKS

Each deck's lock is kept beside it, so that the next run changes only what has changed. Exit status 1: one is broken.
"""

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from quizgen import AnkiExporter, QuizgenError, build_quiz, lock_of, read_facts, read_lock


def build(path: Path, *, folder: Path, now: int) -> str:
    """Build the deck of a sheet; return what is wrong with it, or an empty text."""
    try:
        sheet = read_facts(path)
        lock = read_lock(folder / f"{path.stem}.lock.json")
        quiz = build_quiz(sheet, lock=lock, now=now)
        content = AnkiExporter().content(quiz)
        lock_of(quiz, lock).write(folder / f"{path.stem}.lock.json")
    except QuizgenError as error:
        return str(error)
    (folder / f"{path.stem}.apkg").write_bytes(content)
    return ""


def main(sheets: Path, folder: Path) -> int:
    """Build all sheets of a folder into another one, and say what is wrong."""
    folder.mkdir(exist_ok=True)
    paths = sorted(sheets.glob("*.yaml"))
    with ProcessPoolExecutor() as pool:
        wrong = [*pool.map(partial(build, folder=folder, now=int(time.time())), paths, chunksize=8)]
    broken = [*filter(None, wrong)]
    print(f"{len(paths) - len(broken)} decks, {len(broken)} broken sheets", *broken, sep="\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
