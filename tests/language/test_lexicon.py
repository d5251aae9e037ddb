"""The words of each language that give things away, beside words that look like them."""

import pytest

from quizgen.language import LANGUAGES, lexicon_of
from quizgen.language.lexicon import NO_LEXICON, plain, words_in

ABOVE = {
    "ar": ["كل ما سبق", "لا شيء مما سبق", "جميع ما ذكر أعلاه"],
    "de": ["Alle oben genannten", "Keine der obigen Antworten", "Alles oben Genannte"],
    "en": ["All of the above", "None of the above.", "both of the above", "all the above"],
    "es": ["Todas las anteriores", "Ninguna de las anteriores", "Todo lo anterior"],
    "fr": ["Toutes les réponses ci-dessus", "Aucune des réponses précédentes", "Tout ce qui précède"],
    "it": ["Tutte le precedenti", "Nessuna delle risposte precedenti", "Entrambe le precedenti"],
    "ko": ["위의 모두", "위의 것 모두", "위의 어느 것도 아님"],
    "pt": ["Todas as anteriores", "Nenhuma das alternativas anteriores", "Todas as opções acima"],
}
"""Options about those that stand above, in each language."""

THESE = {
    "ar": ["جميع الإجابات صحيحة"],
    "de": ["Keine davon", "Alle Antworten sind richtig"],
    "en": ["None of these.", "all of them"],
    "es": ["Ninguna de ellas", "Todas las respuestas son correctas"],
    "fr": ["Aucune de ces réponses", "Toutes ces réponses"],
    "it": ["Nessuna di queste", "Tutte le risposte sono corrette"],
    "ko": ["정답 없음", "모두 정답"],
    "pt": ["Nenhuma delas", "Todas as alternativas estão corretas"],
}
"""Options about all others, wherever those stand, in each language."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_options_about_options_are_known_in_every_language(language: str) -> None:
    """Those that are about what stands above are told from those that are true wherever the others stand."""
    lexicon = lexicon_of(language)
    assert [text for text in ABOVE[language] if not lexicon.above.fullmatch(plain(text))] == []
    assert [text for text in THESE[language] if not lexicon.these.fullmatch(plain(text))] == []
    assert [text for text in THESE[language] if lexicon.above.fullmatch(plain(text))] == []


@pytest.mark.parametrize("text", ["All of the United Kingdom", "None", "Above all, Rome", "Vitamins A and B"])
def test_other_options_are_not_about_options(text: str) -> None:
    """A part of a country and a vitamin are no options about options."""
    lexicon = lexicon_of("en-GB")
    assert not lexicon.above.fullmatch(plain(text))
    assert not lexicon.these.fullmatch(plain(text))


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
    patterns = (lexicon.positives, lexicon.idioms, lexicon.above, lexicon.these, lexicon.ageing)
    assert not any(pattern.search(text) for pattern in patterns for text in ("", "not only now", "all of the above"))


@pytest.mark.parametrize(
    "language", [language for language, words in LANGUAGES.items() if words.lexicon.function_words]
)
def test_a_lexicon_lists_what_checks_look_for(language: str) -> None:
    """A lexicon that is not empty has words and patterns for each check, and its patterns can be compiled."""
    lexicon = lexicon_of(language)
    same = [other for other, words in LANGUAGES.items() if other != language and words.lexicon == lexicon]
    assert not same, f"the lexicon of {language} is that of {', '.join(same)}: write its own, or take NO_LEXICON"
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
