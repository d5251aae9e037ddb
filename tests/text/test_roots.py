"""Roots: which names give each other away."""

import pytest

from quizgen.text.roots import share_a_root


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Mexico", "Mexico City", True),
        ("Japan", "Japanese yen", True),
        ("Peru", "Peruvian sol", True),
        ("Iran", "Iraq", False),
        ("Austria", "Vienna", False),
        ("San Marino", "San Salvador", False),
    ],
)
def test_names_that_begin_alike_share_a_root(one: str, other: str, shared: bool) -> None:
    """Words share a root when their first four letters, and three fifths of the shorter word, are the same."""
    assert share_a_root(one, other) is shared
