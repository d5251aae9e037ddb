"""Which questions a command shows: --count, --tags and --kinds, which choose the same for every output."""

import functools
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli.speaking import say
from quizgen.errors import did_you_mean

if TYPE_CHECKING:
    from quizgen.quiz import Quiz
    from quizgen.quiz.select import Selection

Command = Callable[..., Any]


def _names(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:  # noqa: ARG001 - click's
    return tuple(filter(None, map(str.strip, value.split(","))))


def takes_a_selection(command: Command) -> Command:
    """Give a command the options that choose questions; it gets them as `selection`."""
    options = (
        click.option("--count", type=click.IntRange(1), help="How many questions, drawn by the seed."),
        click.option("--tags", default="", callback=_names, help="Only questions with one of these tags: one,two."),
        click.option("--kinds", default="", callback=_names, help="Only questions of these kinds: value,recall."),
    )

    @functools.wraps(command)
    def run(*before: Any, count: int | None, tags: tuple[str, ...], kinds: tuple[str, ...], **rest: Any) -> Any:
        from quizgen.quiz.select import Selection  # noqa: PLC0415 - commands load what they use

        return command(*before, selection=Selection(count=count, tags=tags, kinds=kinds), **rest)

    wrapped: Command = run
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped


def selected(quiz: "Quiz", selection: "Selection") -> "Quiz":
    """Return the quiz with the questions that are wanted; say when there are fewer than --count asks for.

    Raises:
        click.UsageError: a tag or a kind that no question has.
    """
    from quizgen.quiz.select import select  # noqa: PLC0415

    _check("--kinds", selection.kinds, (question.kind for question in quiz.questions))
    _check("--tags", selection.tags, (tag for question in quiz.questions for tag in question.tags))
    chosen = select(quiz, selection)
    if selection.count is not None and len(chosen.questions) < selection.count:
        few = f"{len(chosen.questions)} of the {selection.count} questions that --count asks for"
        say(f"note: {few}: the others give one of these away, or ask for the same")
    return chosen


def _check(option: str, wanted: Collection[str], known: Iterable[str]) -> None:
    there = sorted(set(known)) if wanted else []
    for name in wanted:
        if name not in there:
            guess = did_you_mean(name, there) or f"there are {', '.join(there) or 'none'}"
            more = f" (--kind {name} asks by it as well)" if option == "--kinds" and name in _all_kinds() else ""
            raise click.UsageError(f"{option}: no question has '{name}'; {guess}{more}")


def _all_kinds() -> tuple[str, ...]:
    from quizgen.kinds.from_outside import kind_names  # noqa: PLC0415 - for a message alone

    return kind_names()
