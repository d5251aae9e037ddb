"""`quizgen show`: the questions, for reading."""

import string
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from quizgen.cli.request import Request
from quizgen.cli.selecting import selected, takes_a_selection
from quizgen.cli.sheet_arguments import takes_a_sheet
from quizgen.cli.speaking import say_remarks

if TYPE_CHECKING:
    from quizgen.quiz import Question
    from quizgen.quiz.select import Selection


@click.command()
@takes_a_sheet
@takes_a_selection
@click.option("--json", "as_json", is_flag=True, help="Print the quiz as data.")
def show(request: Request, as_json: bool, selection: "Selection") -> None:
    """Print the questions, for reading."""
    from quizgen.exporters import JsonExporter  # noqa: PLC0415

    facts = request.read()
    quiz = selected(request.build(facts), selection)
    if as_json:
        click.echo(JsonExporter().export(quiz), nl=False)
        return
    say_remarks(quiz.remarks)
    for number, question in enumerate(quiz.plain.questions, start=1):
        click.echo("\n".join(lines_of(question, number)) + "\n")


def lines_of(question: "Question", number: int) -> Iterator[str]:
    """Yield a question as lines to read: stem and id, the options with marks and proofs, the answer, the source."""
    yield f"{number}. {question.stem}    [{question.id}]"
    for letter, option, mark in zip(string.ascii_uppercase, question.options, _marks(question), strict=False):
        reason = f"    ({option.proof.rule}) {option.feedback}" if not option.correct else ""
        yield f"   {mark} {letter}  {option.named}{reason}"
    yield from (f"   → {answer}" for answer in _answers(question))
    if question.source:
        yield f"     {question.source}"


def _marks(question: "Question") -> list[str]:
    """Return a mark for each option: ✓ if it is right, or its place in the right order."""
    from quizgen.quiz import Response  # noqa: PLC0415 - commands load what they use

    if question.response is Response.ORDER:
        return [str(list(question.answer).index(option.text) + 1) for option in question.options]
    return ["✓" if option.correct else " " for option in question.options]


def _answers(question: "Question") -> list[str]:
    """Return the answer as lines, where there are no options to mark: one line for each pair, else one line."""
    from quizgen.quiz import Response  # noqa: PLC0415 - commands load what they use

    if question.options:
        return []
    if question.response is Response.MATCHING:
        return [" – ".join(pair) for pair in question.answer]
    return [question.named_answer_text]
