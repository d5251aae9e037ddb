"""The words of each language that give things away, beside words that look like them."""

import pytest

from quizgen.language import LANGUAGES, lexicon_of
from quizgen.language.lexicon import NO_LEXICON, plain, words_in


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "All of the above", True),
        ("en", "None of these.", True),
        ("en", "Both A and B", True),
        ("en", "All of the United Kingdom", False),
        ("en", "None", False),
        ("en", "Vitamins A and B", False),
        ("en-GB", "None of the above", True),
        ("ko", "All of the above", False),
    ],
)
def test_options_about_options_are_known(language: str, text: str, told: bool) -> None:
    """All, none and pairs of letters are about other options; a part of a country and a vitamin are not."""
    assert bool(lexicon_of(language).above.fullmatch(plain(text))) is told


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Who is currently mayor?", "currently"),
        ("Who rules today?", "today"),
        ("Which current flows past it?", ""),
        ("How much snow falls?", ""),
    ],
)
def test_words_that_age_are_told_from_words_that_hold_them(text: str, word: str) -> None:
    """`now` ages and `snow` does not."""
    found = lexicon_of("en").ageing.search(text)
    assert (found[0] if found else "") == word


def test_without_a_lexicon_no_word_gives_anything_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that quizgen has no words in has the empty lexicon, not the English one."""
    monkeypatch.delitem(LANGUAGES, "sv", raising=False)
    lexicon = lexicon_of("sv")
    assert lexicon is NO_LEXICON
    assert lexicon.root("harvesting") == "harvesting"
    patterns = (lexicon.positives, lexicon.idioms, lexicon.above, lexicon.ageing)
    assert not any(pattern.search(text) for pattern in patterns for text in ("", "not only now", "all of the above"))


@pytest.mark.parametrize(
    "language", [language for language, words in LANGUAGES.items() if words.lexicon is not NO_LEXICON]
)
def test_a_lexicon_lists_what_checks_look_for(language: str) -> None:
    """A lexicon that is not empty has words and patterns for each check, and its patterns can be compiled."""
    lexicon = lexicon_of(language)
    same = [other for other, words in LANGUAGES.items() if other != language and words.lexicon == lexicon]
    assert not same, f"the lexicon of {language} is that of {', '.join(same)}: write its own, or take NO_LEXICON"
    assert lexicon.function_words
    assert lexicon.negatives
    assert lexicon.absolutes
    assert lexicon.changing
    for pattern in (lexicon.idioms, lexicon.above, lexicon.ageing):
        assert pattern.pattern != NO_LEXICON.above.pattern


def test_words_are_cut_alike_whatever_their_case() -> None:
    """Case and punctuation are no part of a word."""
    assert words_in("The Danube, again!") == words_in("the danube again")


def test_roots_join_the_forms_of_a_word_and_keep_others_apart() -> None:
    """Harvest and harvesting have one root; volcano and volume do not."""
    root = lexicon_of("en").root
    assert root("harvest") == root("harvesting")
    assert root("volcano") == root("volcanic")
    assert root("volcano") != root("volume")
