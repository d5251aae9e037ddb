"""What was built last time: choices kept, change stamps kept. Beside the sheet lies its lock, `rivers.lock.json`."""

from quizgen.lock.digest import digest_of
from quizgen.lock.lock import Lock, lock_of
from quizgen.lock.locked_question import LockedQuestion
from quizgen.lock.marking import RETIRED_TAG, marked, with_retired
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
]
