"""What was built last time: choices kept, change stamps kept. Beside the sheet lies its lock, `rivers.lock.json`."""

from quizgen.lock.lock import Lock, LockedQuestion, digest_of, lock_of, stamped
from quizgen.lock.marking import RETIRED_TAG, marked, with_retired
from quizgen.lock.reading import read_lock
from quizgen.lock.writing import lock_as_bytes

__all__ = [
    "RETIRED_TAG",
    "Lock",
    "LockedQuestion",
    "digest_of",
    "lock_as_bytes",
    "lock_of",
    "marked",
    "read_lock",
    "stamped",
    "with_retired",
]
