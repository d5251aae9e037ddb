"""Words joined as a sentence joins them."""

import pytest

from quizgen.text.listing import listed


@pytest.mark.parametrize(
    ("words", "sentence"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listed_joins_words_as_a_sentence_does(words: list[str], sentence: str) -> None:
    """Commas stand between all but the last two."""
    assert listed(words, "and") == sentence
