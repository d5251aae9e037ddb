"""Spellings: which names may mean the same thing."""

import pytest

from quizgen.text.folding import fold
from quizgen.text.name_index import NameIndex
from quizgen.text.spelling import may_be_one


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("CFA franc", "West African CFA franc", True),
        ("West African CFA franc", "CFA franc", True),
        ("B-12", "B12", True),
        ("e-mail", "email", True),
        ("franc", "Swiss franc", True),
        ("Central African CFA franc", "West African CFA franc", False),
        ("Paris", "Parisian", False),
        ("C", "C++", False),
    ],
)
def test_names_may_be_one_when_one_has_all_words_of_the_other(one: str, other: str, may_be: bool) -> None:
    """Only whole words count, or all letters without the spaces."""
    assert may_be_one(fold(one), fold(other)) is may_be


def test_a_word_that_a_long_name_repeats_is_looked_up_once() -> None:
    """A cell of 32,767 characters may have one word 16,000 times."""
    name = " ".join(["y"] * 16_000)
    assert NameIndex(((name, "long"), ("y", "short"), ("z", "other"))).near([name]) == {"long", "short"}
