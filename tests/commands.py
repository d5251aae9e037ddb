"""Commands as a user runs them, and the sheet that they are tried on."""

from pathlib import Path

from click.testing import CliRunner, Result

from quizgen.cli import main

SHEET = """\
quizgen: 1
id: rivers-test
title: Rivers
relations:
  mouth:
    value: sea
    values: one
    ask: "Into which sea does {{ subject }} flow?"
    say: "{{ subject }} flows into {{ value }}."
facts:
  Danube: {mouth: Black Sea}
  Rhine: {mouth: North Sea}
  Volga: {mouth: Caspian Sea}
  Ebro: {mouth: Mediterranean Sea}
"""


def quizgen(*arguments: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def files_of(folder: Path) -> set[str]:
    """Return the names of all files below a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
