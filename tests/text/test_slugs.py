"""Slugs: names as parts of ids."""

import pytest

from quizgen.text.slugs import slug


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Black Sea", "black-sea"),
        ("  Black\u00a0Sea ", "black-sea"),
        ("Québec", "quebec"),
        ("Łódź", "łodz"),
        ("평양", "평양"),
        ("Ёлка", "ёлка"),
        ("दिल्ली", "दिल्ली"),
        ("C", "c"),
        ("C++", "c%2B%2B"),
        ("C#", "c%23"),
        ("1/2", "1%2F2"),
        ("100%", "100%25"),
        ("St. John’s", "st.-john%27s"),
        ("St. John's", "st.-john%27s"),
        ("", ""),
    ],
)
def test_slugs_fold_case_spaces_and_latin_accents(name: str, identity: str) -> None:
    """Other letters stay. Symbols are percent-encoded, so that C and C++ have different slugs."""
    assert slug(name) == identity
