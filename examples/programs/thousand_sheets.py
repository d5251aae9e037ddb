"""Many sheets at once: each its deck, by all processors; one that is broken does not stop the others.

    python thousand_sheets.py SHEETS DECKS

Each deck's lock is kept beside it, so that the next run changes only what has changed. Exit status 1: one is broken.

On several machines that share a folder, give `build_many` an executor that has them. With dask (`pip install
distributed`; then `dask scheduler` on one machine and `dask worker tcp://HOST:8786` on each):

    from dask.distributed import Client

    results = build_many(paths, settings, executor=Client("tcp://HOST:8786").get_executor())
"""

import sys
import time
from pathlib import Path

from quizgen import AnkiExporter, SheetSettings, build_many


def main(sheets: Path, folder: Path) -> int:
    """Build all sheets of a folder into another one, and say what is wrong."""
    settings = SheetSettings(now=int(time.time()), out=folder, outputs={".apkg": AnkiExporter()}, locks=folder)
    results = build_many(sorted(sheets.glob("*.yaml")), settings)
    broken = [result for result in results if not result.is_built]
    print(f"{len(results) - len(broken)} decks, {len(broken)} broken sheets")
    for result in broken:
        print(*result.problems, sep="\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
