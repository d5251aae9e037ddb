"""No command warns of anything or leaves a file open; pytest makes errors of what warns inside the tests themselves."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from sheets import HEAD, RIVERS
from slow import slowly

from quizgen.exporters import EXPORTERS

FILES = [f"-os{entry.endings[0]}" for entry in EXPORTERS if entry.name != "pdf"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "s.yaml", *FILES),
        *slowly(
            ("build", "s.yaml", "--jobs", "2"),
            ("check", "s.yaml", "-o", "report.html"),
            ("show", "s.yaml"),
            ("diff", "s.yaml"),
            ("new", "other"),
        ),
        ("show", "missing.yaml"),
    ],
    ids=lambda arguments: " ".join(arguments[:3]),
)
def test_a_command_warns_of_nothing(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """With Python's own checks on and each warning an error, a program of its own ends as ever, in silence."""
    (tmp_path / "s.yaml").write_text(HEAD + RIVERS, encoding="utf-8")
    command = [sys.executable, "-X", "dev", "-W", "error", "-m", "quizgen", *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == ("missing.yaml" in arguments), done.stderr
    assert not [word for word in ("Warning", "Exception ignored", "Traceback") if word in done.stderr], done.stderr


def test_warnings_are_errors_in_tests() -> None:
    """The tests' own configuration says so, and how much of the code they must run."""
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["pytest"]["ini_options"]["filterwarnings"] == ["error"]
    assert project["tool"]["coverage"]["report"]["fail_under"] >= 95
