"""Rules over the quiz as a whole."""

from collections.abc import Iterator

from quizgen.checks.base import Finding
from quizgen.facts import FactSheet
from quizgen.quiz import Quiz


def not_asked(sheet: FactSheet, quiz: Quiz, strict: bool) -> Iterator[Finding]:
    """Find out which facts are not asked in some way, and why: once for each reason."""
    places = {fact.id: fact.place for fact in sheet.facts}
    by_reason: dict[tuple[str, str], list[str]] = {}
    for skipped in quiz.skipped:
        by_reason.setdefault((skipped.kind, skipped.reason), []).append(skipped.fact_id)
    for (kind, reason), ids in by_reason.items():
        way = f"by '{kind}'" if kind else "at all"
        message = f"{len(ids)} not asked {way}: {reason} ({', '.join(ids[:3])}{', …' if len(ids) > 3 else ''})"  # noqa: PLR2004 - three examples
        yield Finding("not-asked", "error" if strict else "note", message, where=places.get(ids[0]))
