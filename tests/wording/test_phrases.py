"""The words that questions are made of."""

from string import Formatter

import pytest
from attrs import asdict

from quizgen.language import LANGUAGES
from quizgen.wording.phrases import PHRASES, phrases_of

OF_SEVERAL = ("earliest", "largest", "earliest_first", "smallest_first", "odd_one_out", "matching")


def test_each_language_of_the_page_has_its_phrases() -> None:
    """Where cards and pages have words, so have the questions."""
    assert set(PHRASES) == set(LANGUAGES)


@pytest.mark.parametrize("language", PHRASES)
def test_a_stem_of_several_begins_with_the_label(language: str) -> None:
    """The label of the relation comes first, and nothing else is filled in."""
    phrases = asdict(PHRASES[language])
    for name in OF_SEVERAL:
        assert [field for _, field, _, _ in Formatter().parse(phrases[name]) if field] == ["label"]
        assert phrases[name].startswith("{label}")
    assert all("{" not in phrases[name] for name in set(phrases) - set(OF_SEVERAL))


@pytest.mark.parametrize("language", PHRASES)
def test_no_two_phrases_are_the_same(language: str) -> None:
    """Each way of asking has words of its own."""
    phrases = list(asdict(PHRASES[language]).values())
    assert len(set(phrases)) == len(phrases)


def test_a_region_has_the_phrases_of_its_language() -> None:
    """`pt-BR` is Portuguese; a language without phrases has the English ones."""
    assert phrases_of("pt-BR") is PHRASES["pt"]
    assert phrases_of("fi") is PHRASES["en"]
