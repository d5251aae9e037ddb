"""The kinds that come with quizgen, each made when it is first asked for."""

from functools import cache

from quizgen.kinds import KINDS, QuestionKind
from quizgen.system.loading import load


def own_kind(name: str) -> QuestionKind | None:
    """Return the kind that comes with quizgen under a name, always the same one; None if there is none.

    Example:
        >>> own_kind("value"), own_kind("riddle")
        (WhichValue(name='value'), None)
    """
    return _made(KINDS[name]) if name in KINDS else None


@cache
def _made(path: str) -> QuestionKind:
    kind: QuestionKind = load(path)()
    return kind
