"""Errors fit where they are read: the library names its arguments, the commands their options."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import quizgen
from quizgen.cli.settings import OPTIONS, in_options
from quizgen.readers import TableOptions

SOURCE = Path(quizgen.__file__).parent

OPTION = re.compile(r"(?<![\w-])--[a-z]")

OF_COMMANDS = ("git checkout", "pip install", "'quizgen check --rules'", "'quizgen build SHEET --restamp'")
"""Whole commands, which say what to type."""


def texts_of(path: Path) -> Iterator[str]:
    """Yield the texts of a module, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_the_library_names_no_option_of_the_commands() -> None:
    """Only `cli/` speaks of `--id`, and what builds the page of tools that it runs."""
    said = {
        f"{path.relative_to(SOURCE)}: {text}"
        for path in SOURCE.rglob("*.py")
        if path.relative_to(SOURCE).parts[0] != "cli" and "making" not in path.parts
        for text in texts_of(path)
        if OPTION.search(text) and not any(command in text for command in OF_COMMANDS)
    }
    assert said == set()


@pytest.mark.parametrize(
    ("hint", "said"),
    [
        ("id=… gives it another", "--id NAME gives it another"),
        ("9 takes hold with relock=True only", "9 takes hold with --relock only"),
        (
            "read it with header=True if it does, else with header=False",
            "read it with --header if it does, else with --no-header",
        ),
        ('subject="City, Year" or subject="model"', '--subject "City, Year" or --subject "model"'),
        ("name another file: lock=…", "name another file: --lock FILE"),
        ("write 'source: …' or grid=… or a valid=True", "write 'source: …' or grid=… or a valid=True"),
    ],
)
def test_the_commands_name_their_options(hint: str, said: str) -> None:
    """An argument becomes the option that gives it; all else stays."""
    assert in_options(hint) == said


def test_every_option_that_a_hint_may_name_is_there() -> None:
    """The table names options of `build`."""
    from quizgen.cli.build import build  # noqa: PLC0415 - the command, not the module

    flags = {flag for parameter in build.params for flag in (*parameter.opts, *parameter.secondary_opts)}
    assert {flag for flag, _ in OPTIONS.values()} - flags == set()


def test_columns_are_named_as_hints_name_them() -> None:
    """A text names several columns, with commas between them."""
    assert TableOptions(subject="City, Year").subject == ("City", "Year")
    assert TableOptions(subject=("City, State",)).subject == ("City, State",)
