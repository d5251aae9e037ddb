"""What takes long by nature is marked `slow`: pytest leaves it out unless it is asked for by `-m slow`."""

from typing import Any

import pytest


def slowly(*values: Any) -> list[Any]:
    """Return values for `pytest.mark.parametrize` with which a test is slow; the values beside them stay quick."""
    return [pytest.param(value, marks=pytest.mark.slow) for value in values]
