"""Terminals that lack signs of ours get plain ones."""

import pytest

from quizgen.cli.plain_signs import HANDLER, use_plain_signs


@pytest.mark.parametrize(
    ("text", "encoding", "printed"),
    [
        ("  → ✓ A … “x”", "ascii", '  -> * A ... "x"'),
        ("  → ✓ A … “x”", "cp1252", "  -> * A … “x”"),
        ("12\u202f104\u00a0km", "ascii", "12 104 km"),
        ("北京 → Perú", "cp1252", "\\u5317\\u4eac -> Perú"),
    ],
)
def test_signs_that_an_encoding_lacks_are_plain(text: str, encoding: str, printed: str) -> None:
    """Arrows and marks can be read on any terminal; letters that it lacks are told by their numbers."""
    use_plain_signs()
    assert text.encode(encoding, HANDLER).decode(encoding) == printed
