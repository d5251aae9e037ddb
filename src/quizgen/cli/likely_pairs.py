"""What the commands say of facts that have gone, each with a new one that may be the same."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quizgen.cli.speaking import fail, say

if TYPE_CHECKING:
    from quizgen.lock.pairs import Pair


def lines_on(pairs: "Iterable[Pair]") -> "Iterator[str]":
    """Yield lines on pairs. Those that the same words in the sheet would join are told by their first one."""
    by_hint: dict[tuple[bool, str], list[Pair]] = {}
    for pair in pairs:
        by_hint.setdefault((pair.is_likely, pair.hint), []).append(pair)
    for (is_likely, hint), alike in by_hint.items():
        first, more = alike[0], len(alike) - 1
        others = f" ({more} more like it)" if more else ""
        yield f"{'likely' if is_likely else 'perhaps'} one: '{first.gone}' has gone and '{first.new}' is new{others}"
        yield f"  with {first.why}; if they are one, write {hint}, and learners keep their history"


def refuse_likely_pairs(pairs: "Iterable[Pair]") -> None:
    """Say of each pair what it is, and fail if any is likely one: a build would double its cards."""
    told = sorted(pairs, key=lambda pair: not pair.is_likely)
    for line in lines_on(told):
        say(line)
    if any(pair.is_likely for pair in told):
        fail("nothing was written, as learners would get these cards twice; if they are two things each: --yes")
