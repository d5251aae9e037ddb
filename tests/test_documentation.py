"""What the code says of itself: every public part is documented, examples are true, names say where things are."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import quizgen

SOURCE = Path(quizgen.__file__).parent
TEXTS = {
    ".".join(("quizgen", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path.read_text(
        encoding="utf-8"
    )
    for path in sorted(SOURCE.rglob("*.py"))
}
"""The text of each module of quizgen, by its full name."""


@pytest.mark.parametrize("module", [name for name, text in TEXTS.items() if ">>> " in text])
def test_examples_in_docstrings_are_true(module: str) -> None:
    """Each example prints what stands below it."""
    result = doctest.testmod(import_module(module), optionflags=doctest.ELLIPSIS)
    assert result.attempted
    assert not result.failed
