"""The lock: what was built last time, so that a build keeps the options and the dates of what has not changed.

The lock of `rivers.yaml` is `rivers.lock.json`, in the same folder.
"""

from quizgen.lock.digest import digest_of
from quizgen.lock.lock import Lock, lock_of
from quizgen.lock.locked_question import LockedQuestion
from quizgen.lock.marking import RETIRED_TAG, marked, with_retired, with_tags
from quizgen.lock.reading import read_lock
from quizgen.lock.stamping import stamped

__all__ = [
    "RETIRED_TAG",
    "Lock",
    "LockedQuestion",
    "digest_of",
    "lock_of",
    "marked",
    "read_lock",
    "stamped",
    "with_retired",
    "with_tags",
]
