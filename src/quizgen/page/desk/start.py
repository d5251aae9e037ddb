"""How the worker starts Python's part of the page."""

import sys
from collections.abc import Callable
from pathlib import Path

from quizgen.page.desk.desk import Desk
from quizgen.page.desk.late_packages import LatePackages
from quizgen.page.desk.work import Told

FOLDER = Path("/sheet")
"""Where a sheet lies in the worker's memory."""


def started(site_packages: str, late: str, fetch: Callable[[], bytes], told: Told) -> Desk:
    """Return a desk, with packages that come late.

    Args:
        site_packages: where Python looks for packages.
        late: the packages that come late, with blanks between them.
        fetch: returns their archive.
        told: is told how far a build is.
    """
    sys.meta_path.insert(0, LatePackages(names=frozenset(late.split()), fetch=fetch, folder=Path(site_packages)))
    return Desk(FOLDER, told)
