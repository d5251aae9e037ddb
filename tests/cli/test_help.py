"""What `--help` lists is what there is."""

import pytest
from click.testing import CliRunner
from registries import assert_lists

from quizgen import EXPORTERS, READERS
from quizgen.cli import main


def help_of(command: str) -> str:
    """Return the help of a command as one line."""
    done = CliRunner().invoke(main, [command, "--help"])
    assert done.exit_code == 0
    return " ".join(done.output.split())


@pytest.mark.parametrize("command", ["build", "check", "diff", "show"])
def test_the_help_lists_every_reader(command: str) -> None:
    """`--from` names each reader, once."""
    listed = help_of(command).partition("its ending doesn't say: ")[2].partition(".")[0]
    names = list(dict.fromkeys(entry.name for entry in READERS))
    assert_lists(f"quizgen {command} --help: --from", listed.split(", "), names)
    assert listed == ", ".join(names)


def test_the_help_lists_every_exporter() -> None:
    """`build` shows each exporter with its endings, its name and a word on what it writes."""
    shown = help_of("build").partition("Endings and names: ")[2]
    rows = [f"{', '.join(entry.endings)} {entry.name} {entry.summary}" for entry in EXPORTERS]
    assert_lists("quizgen build --help", [row for row in rows if row in shown], rows)
