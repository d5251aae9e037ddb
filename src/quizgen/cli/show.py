"""`quizgen show`: the questions, for reading."""

import string

import click

from quizgen.cli.options import Request, say_remarks, takes_a_sheet


@click.command()
@takes_a_sheet
@click.option("--json", "as_json", is_flag=True, help="Print the quiz as data.")
def show(request: Request, as_json: bool) -> None:
    """Print the questions, for reading."""
    from quizgen.exporters import JsonExporter  # noqa: PLC0415

    facts = request.read()
    quiz = request.build(facts)
    if as_json:
        click.echo(JsonExporter().export(quiz).decode(), nl=False)
        return
    say_remarks(facts.remarks)
    for number, question in enumerate(quiz.questions, start=1):
        click.echo(f"{number}. {question.stem}    [{question.id}]")
        for letter, option in zip(string.ascii_uppercase, question.options, strict=False):
            mark = "✓" if option.correct else " "
            reason = f"    ({option.proof.rule}) {option.feedback}" if not option.correct else ""
            click.echo(f"   {mark} {letter}  {option.text}{reason}")
        if not question.options:
            click.echo(f"   → {question.answer_text}")
        click.echo(f"     {question.source}\n" if question.source else "")
