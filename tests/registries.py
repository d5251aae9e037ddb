"""Comparing what a file lists by hand with what a registry contains."""

from collections.abc import Iterable


def assert_lists(place: str, listed: Iterable[str], known: Iterable[str]) -> None:
    """Fail where a list lacks a name of a registry, or has one that the registry lacks.

    Args:
        place: the file, and what in it, for the message.
        listed: the names that stand there.
        known: the names of the registry.
    """
    listed, known = list(listed), list(known)
    missing = [name for name in known if name not in listed]
    assert not missing, f"{place} lacks {', '.join(missing)}"
    unknown = [name for name in listed if name not in known]
    assert not unknown, f"{place} has {', '.join(unknown)}, which quizgen doesn't know"
