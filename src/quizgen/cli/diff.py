"""`quizgen diff`: what a build would change, and what Anki will do."""

import json
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import asdict

from quizgen.cli.likely_pairs import lines_on
from quizgen.cli.neighbours import said_of_left_lock
from quizgen.cli.request import Request
from quizgen.cli.sheet_arguments import takes_a_sheet
from quizgen.cli.speaking import fail, say_remarks

if TYPE_CHECKING:
    from quizgen.cli.replacing import Replaced
    from quizgen.lock import Lock
    from quizgen.lock.diff import Change, Diff
    from quizgen.quiz import Quiz


@click.command()
@takes_a_sheet
@click.option(
    "--since",
    metavar="LOCKFILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Compare with this lock, as that of a version given out earlier, in place of the last build's.",
)
@click.option(
    "--package",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The Anki deck that learners have.  [default: the sheet's .apkg in build/, if it is there]",
)
@click.option("--json", "as_json", is_flag=True, help="Print it as data.")
def diff(request: Request, since: Path | None, package: Path | None, as_json: bool) -> None:
    """Say what is new, changed and retired since the last build, and what Anki will do about it.

    Nothing is written. What Anki will do holds for learners who imported that version and changed nothing in it.
    """
    from quizgen.lock import read_lock  # noqa: PLC0415 - commands load what they use
    from quizgen.lock.diff import diff as compare  # noqa: PLC0415
    from quizgen.lock.stamping import raised  # noqa: PLC0415

    if package and not package.is_file():
        fail(f"{package}: there is no such package")
    facts = request.read()
    quiz = request.build(facts)
    before = read_lock(since) if since else request.lock
    if since and before is None:
        fail(f"{since}: there is no such lock")
    replaced = _replaced(request, quiz, package or Path("build") / f"{request.path.stem}.apkg")
    held_back = replaced.passed_over() if replaced and request.locks else {}
    after = request.lock_of(raised(quiz, held_back, request.now or quiz.stamp) if held_back else quiz)
    found = compare(before, after, dict(replaced.notes()) if replaced and not since else None)
    if as_json:
        data = {"quizgen": 1, "id": quiz.id, **_as_data(found), "restamped": sorted(held_back)}
        click.echo(json.dumps(data, ensure_ascii=False, indent=1).encode())
        return
    say_remarks(remark for remark in quiz.remarks if not remark.rule or remark.column)
    for line in _lines(found):
        click.echo(line)
    for line in _lines_on(replaced, before, held_back):
        click.echo(line)
    if before is None and request.locks and (said := said_of_left_lock(request.path, quiz.id, request.lock_path)):
        click.echo(said)


def _replaced(request: Request, quiz: "Quiz", path: Path) -> "Replaced | None":
    """Return the package that learners have, beside the one that a build would write; None if there is none."""
    from quizgen.cli.replacing import Replaced  # noqa: PLC0415 - commands load what they use
    from quizgen.exporters import AnkiExporter  # noqa: PLC0415
    from quizgen.lock import with_tags  # noqa: PLC0415

    if not path.is_file() or not quiz.questions:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        content = AnkiExporter().export(with_tags(quiz, request.lock_of(quiz)) if request.locks else quiz)
    families = {question.family for question in quiz.questions}
    return Replaced.at(path, content, quiz.id, families | (request.lock.last_changes.keys() if request.lock else set()))


def _lines_on(replaced: "Replaced | None", before: "Lock | None", held_back: "Mapping[str, int]") -> Iterator[str]:
    """Yield what is to be said about the package that learners have."""
    if before is None:
        yield "there is no lock: choices are made anew, and what was built before gets new dates"
    if replaced and held_back:
        yield (
            f"{replaced.path} has other content for {len(held_back)} of these notes under dates that are not older: "
            "a build dates them anew (was the lock taken back?)"
        )


def _lines(found: "Diff") -> Iterator[str]:
    """Yield the differences in words, group by group."""
    for word, mark, changes in (
        ("new", "+", found.new),
        ("back", "+", found.returned),
        ("changed", "~", found.changed),
        ("retired", "-", found.retired),
    ):
        for anki in dict.fromkeys(change.anki for change in changes):
            group = [change for change in changes if change.anki is anki]
            yield f"{len(group)} {word} (in Anki: {anki})"
            yield from (f"  {mark} {change.id}    {', '.join(change.what) or change.stem}" for change in group)
    yield from lines_on(found.pairs)
    if found.deck:
        yield "the deck '{}' is now '{}'; cards that learners have stay in the old one".format(*found.deck)
    yield f"{found.unchanged} as before"
    yield f"in Anki: {found.forecast}"


def _as_data(found: "Diff") -> dict[str, Any]:
    return {
        "new": [_change(change) for change in found.new],
        "returned": [_change(change) for change in found.returned],
        "changed": [{**_change(change), "what": list(change.what)} for change in found.changed],
        "retired": [_change(change) for change in found.retired],
        "pairs": [asdict(pair) for pair in found.pairs],
        "deck": dict(zip(("from", "to"), found.deck, strict=True)) if found.deck else None,
        "unchanged": found.unchanged,
        "anki": asdict(found.forecast),
    }


def _change(change: "Change") -> dict[str, str]:
    return {"id": change.id, "stem": change.stem, "anki": str(change.anki)}
