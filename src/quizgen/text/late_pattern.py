"""Regular expressions that are compiled when they are first used: most builds use few of all that there are."""

import re
from typing import Any, AnyStr, cast


class _LatePattern:
    """Stands in for a compiled pattern. Each method is that of the pattern from its first use on."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._pattern, self._flags), name)
        setattr(self, name, found)
        return found


def late_pattern(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern like `re.compile`, but compile it when it is first used.

    A mistake in the pattern is found as late. So a test compiles all of them.

    Args:
        pattern: the regular expression.
        flags: as those of `re.compile`.

    Example:
        >>> late_pattern(r"[aeiou]+").sub("-", "quizgen")
        'q-zg-n'
    """
    return cast("re.Pattern[AnyStr]", _LatePattern(pattern, flags))
