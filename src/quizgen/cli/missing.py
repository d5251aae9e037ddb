"""What of a quiz is not in a file: questions that it leaves out, and what it loses of the others."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from quizgen.cli.outputs import Output
from quizgen.text.counted import counted

if TYPE_CHECKING:
    from quizgen.exporters.capacity import Loss
    from quizgen.quiz import Quiz, Skipped

REPORT = ".losses.json"
"""The ending of a file that says what all others leave out and lose."""

TWO_WAYS = ("value", "recall")
"""The kinds that ask for the same with options and from memory."""

MOST_TOLD = 20
"""How many reasons are told for one file; the report has all."""


@frozen(eq=False, repr=False)
class Missing:
    """What of a quiz is not in a file."""

    file: str
    """The file's path."""
    format: str
    """The name of its format."""
    shown: int
    """How many questions it has."""
    left_out: "tuple[Skipped, ...]"
    """The questions that it has not, and why."""
    losses: "tuple[Loss, ...]"
    """What it does not hold of the questions that it has, and why."""
    counts: bool
    """Whether its format says what it can hold, so that --strict makes errors of what is missing."""
    twice: int = 0
    """How many facts a quiz for a platform asks both with options and from memory."""

    @classmethod
    def of(cls, output: Output, chosen: "Quiz") -> "Missing":
        """Return what of a quiz is not in an output."""
        left_out = output.exporter.left_out(chosen)
        return cls(
            file=output.shown,
            format=output.format,
            shown=len(chosen.questions) - len(left_out),
            left_out=left_out,
            losses=output.exporter.losses(chosen),
            counts=output.exporter.holds is not None,
            twice=_asked_twice(output, chosen, left_out),
        )

    @property
    def why(self) -> str:
        """What is left out, counted by reason, as it stands behind the number of questions."""
        left_out = Counter(skipped.reason for skipped in self.left_out)
        return "".join(f"; {count} left out: {reason}" for reason, count in left_out.items())

    @property
    def reasons(self) -> tuple[tuple[str, str], ...]:
        """What is missing, counted by reason: pairs of a label and a text."""
        left_out = Counter(skipped.reason for skipped in self.left_out)
        losses: dict[str, Counter[str]] = {}
        for loss in self.losses:
            losses.setdefault(loss.reason, Counter())[loss.detail] += 1
        return (
            *(("left out", f"{count}: {reason}") for reason, count in left_out.items()),
            *(("lost", f"{_counted(details)}: {reason}") for reason, details in losses.items()),
        )


def _asked_twice(output: Output, chosen: "Quiz", left_out: "Sequence[Skipped]") -> int:
    """Count the facts that a file for a platform where answers are typed asks both with options and from memory."""
    if not getattr(output.exporter, "compares_typed", False):
        return 0
    out = {(skipped.fact_id, skipped.kind) for skipped in left_out}
    asked = {(q.fact, q.kind) for q in chosen.questions if q.kind in TWO_WAYS} - out
    return sum(count == len(TWO_WAYS) for count in Counter(fact for fact, _ in asked).values())


def _counted(details: Counter[str]) -> str:
    """Return details with the number of questions that lose each: note (2), source (43)."""
    return ", ".join(f"{detail} ({count})" for detail, count in details.items())


def rows_on(output: Output, missing: Missing) -> Iterator[tuple[str, str]]:
    """Yield the lines of the build's report on an output: where it was written, what was left out, what is lost."""
    if not missing.counts:
        yield "written", f"{output.shown} ({missing.shown} questions{missing.why})"
        return
    yield "written", f"{output.shown} ({missing.shown} questions)"
    if missing.twice:
        ways = "with options and from memory (--kinds value asks each with options alone)"
        yield "written", f"  {counted(missing.twice, 'fact')} in two questions, {ways}"
    yield from missing.reasons[:MOST_TOLD]
    more = len(missing.reasons) - MOST_TOLD
    if more > 0:
        yield (
            "",
            f"and {more} reasons more; -o {output.path.name.partition('.')[0].strip('-') or 'all'}{REPORT} lists all",
        )


def is_report(path: Path) -> bool:
    """Tell whether a file is to say what all others leave out and lose."""
    return path.name.lower().endswith(REPORT)


def report(all_missing: Sequence[Missing]) -> bytes:
    """Return what is missing in each file, as JSON."""
    data = {"quizgen": 1, "files": [*map(_as_data, all_missing)]}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(errors="backslashreplace")


def _as_data(missing: Missing) -> dict[str, Any]:
    return {
        "file": missing.file,
        "format": missing.format,
        "questions": missing.shown,
        "left_out": [{"fact": s.fact_id, "kind": s.kind, "reason": s.reason} for s in missing.left_out],
        "losses": [{"question": x.question, "lost": str(x.detail), "reason": x.reason} for x in missing.losses],
    }
