"""`quizgen diff`: what a build would change, and what Anki will do."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli.request import Request, takes_a_sheet
from quizgen.cli.speaking import fail, say_remarks

if TYPE_CHECKING:
    from quizgen.lock.diff import Change, Diff


@click.command()
@takes_a_sheet
@click.option(
    "--since",
    metavar="LOCKFILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Compare with this lock, as that of a version given out earlier, in place of the last build's.",
)
@click.option("--json", "as_json", is_flag=True, help="Print it as data.")
def diff(request: Request, since: Path | None, as_json: bool) -> None:
    """Say what is new, changed and retired since the last build, and what Anki will do about it.

    Nothing is written. What Anki will do holds for learners who imported that version and changed nothing in it.
    """
    from quizgen.lock import read_lock  # noqa: PLC0415
    from quizgen.lock.diff import diff as compare  # noqa: PLC0415 - commands load what they use
    from quizgen.lock.keeping import check_lock  # noqa: PLC0415

    facts = request.read()
    quiz = request.build(facts)
    before = read_lock(since) if since else request.lock
    if since and before is None:
        fail(f"{since}: there is no such lock")
    check_lock(before, facts.id)
    found = compare(before, request.lock_of(quiz))
    if as_json:
        data = {"quizgen": 1, "id": quiz.id, **_as_data(found)}
        click.echo(json.dumps(data, ensure_ascii=False, indent=1).encode())
        return
    say_remarks(remark for remark in quiz.remarks if not remark.rule or remark.column)
    for line in _lines(found):
        click.echo(line)


def _lines(found: "Diff") -> Iterator[str]:
    """Yield the differences in words, group by group."""
    for word, mark, changes in (
        ("new", "+", found.new),
        ("changed", "~", found.changed),
        ("retired", "-", found.retired),
    ):
        for anki in dict.fromkeys(change.anki for change in changes):
            group = [change for change in changes if change.anki is anki]
            yield f"{len(group)} {word} (in Anki: {anki})"
            yield from (f"  {mark} {change.id}    {', '.join(change.what) or change.stem}" for change in group)
    for rename in found.renames:
        yield f"likely renamed: '{rename.gone}' is now '{rename.new}'"
    if found.renames:
        yield "  (write the old id, without the kind at its end, as the fact's 'id:', and learners keep their history)"
    if found.deck:
        yield "the deck '{}' is now '{}'; cards that learners have stay in the old one".format(*found.deck)
    yield f"{found.unchanged} as before"


def _as_data(found: "Diff") -> dict[str, Any]:
    return {
        "new": [_change(change) for change in found.new],
        "changed": [{**_change(change), "what": list(change.what)} for change in found.changed],
        "retired": [_change(change) for change in found.retired],
        "renames": [{"from": rename.gone, "to": rename.new} for rename in found.renames],
        "deck": dict(zip(("from", "to"), found.deck, strict=True)) if found.deck else None,
        "unchanged": found.unchanged,
    }


def _change(change: "Change") -> dict[str, str]:
    return {"id": change.id, "stem": change.stem, "anki": str(change.anki)}
