"""A sheet and its lock in each other's terms: the lock with the sheet's keys, and the sheet with the lock's ids."""

from quizgen.lock.lock import Lock, check_lock
from quizgen.lock.locked_ids import with_locked_ids
from quizgen.lock.new_keys import with_new_keys
from quizgen.sheet import FactSheet


def aligned(sheet: FactSheet, lock: Lock | None) -> tuple[FactSheet, Lock | None]:
    """Return a sheet and its lock, so that a question and its fact are called the same in both.

    A build does this itself. Who checks the quiz of a build against the sheet gives the sheet that this returns. It is
    the same one unless a value has come to be one of a list, or was one.

    Args:
        sheet: what is known.
        lock: what was built last; None before the first build.

    Raises:
        BuildError: the lock is that of another sheet.

    Example:
        >>> aligned(sheet, None) == (sheet, None)
        True
    """
    if lock is None:
        return sheet, None
    check_lock(lock, sheet.id)
    renamed = with_new_keys(lock, sheet)
    return with_locked_ids(sheet, renamed), renamed
