"""Findings as people read them: grouped by how bad they are and by rule, with the line that each is about."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quizgen.checks import Finding
    from quizgen.errors import Place

COLOURS = {"error": "red", "medium": "yellow", "low": "cyan", "note": "white"}

MOST_SHOWN = 20
"""Findings of one rule that are shown one by one."""

WIDEST = 100
"""Characters of a line that are shown."""

Quote = Callable[["Place"], str]
"""Returns the line at a place; empty where there is none."""


def line_of(finding: "Finding") -> str:
    """Return a finding as one line."""
    where = f"{finding.where}: " if finding.where else ""
    fix = f" ({finding.fix})" if finding.fix else ""
    return f"{where}{finding.severity}: {finding.rule}: {finding.message}{fix}"


def say_findings(findings: "Iterable[Finding]") -> None:
    """Print findings; in colour on a terminal, unless NO_COLOR is set (no-color.org)."""
    colour = False if os.environ.get("NO_COLOR") else None
    for line in _lines_of(findings, _quoting()):
        click.echo(line, color=colour)


def _lines_of(findings: "Iterable[Finding]", quote: Quote) -> Iterator[str]:
    from quizgen.report.page import groups_of  # noqa: PLC0415 - commands load what they use

    for group in groups_of(findings):
        head = click.style(f"{group.severity}: {group.rule}", fg=COLOURS[group.severity], bold=True)
        count = f" ({len(group.findings)})" if len(group.findings) > 1 else ""
        yield f"{head}{count}: {group.reason}" if group.reason else f"{head}{count}"
        for finding in group.findings[:MOST_SHOWN]:
            yield from _lines_of_one(finding, quote, with_fix=not group.shared_fix)
        if len(group.findings) > MOST_SHOWN:
            yield f"  … and {len(group.findings) - MOST_SHOWN} more (--format json lists all)"
        if group.shared_fix:
            yield f"  → {group.shared_fix}"


def _lines_of_one(finding: "Finding", quote: Quote, *, with_fix: bool) -> Iterator[str]:
    where = click.style(f"{finding.where}: ", bold=True) if finding.where else ""
    yield f"  {where}{finding.message}"
    line = quote(finding.where) if finding.where else ""
    if line:
        yield click.style(f"      {line}", dim=True)
    if finding.fix and with_fix:
        yield f"      → {finding.fix}"


def _quoting() -> Quote:
    """Return a function that looks up lines of files. It reads each file once."""

    @lru_cache(maxsize=8)
    def lines(file: str) -> list[str]:
        try:
            return Path(file).read_text(encoding="utf-8-sig").splitlines()
        except (OSError, ValueError):
            return []

    def quote(place: "Place") -> str:
        found = lines(place.file)
        line = found[place.line - 1].strip() if place.line and place.line <= len(found) else ""
        shown = "".join(character if character.isprintable() else " " for character in line)
        return shown if len(shown) <= WIDEST else f"{shown[: WIDEST - 1]}…"

    return quote
