"""Folding: the canonical form of a name, and what is left when case and accents don't count."""

import pytest

from quizgen.text.folding import canonical, fold


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Black \t Sea\n", "Black Sea"),
        ("Cafe\u0301", "Café"),
        ("a\u00a0b", "a b"),
        ("NO", "NO"),
        ("", ""),
    ],
)
def test_canonical_form_composes_letters_and_evens_out_white_space(written: str, kept: str) -> None:
    """The canonical form is NFC, has single spaces, and keeps upper and lower case."""
    assert canonical(written) == kept


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Black Sea", "black sea"),
        ("The Hague", "Hague"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("St. Lucia", "Saint Lucia"),
        ("Mt Everest", "Mount Everest"),
        ("Łódź", "Lodz"),
        ("Tromsø", "Tromso"),
        ("Straße", "Strasse"),
        ("Guinea-Bissau", "Guinea Bissau"),
        ("Guinea–Bissau", "Guinea-Bissau"),
        ("Washington, D.C.", "Washington DC"),
        ("Pa\u00adris", "Paris"),
        ("Par\u200bis", "Paris"),
        ("H₂O", "H2O"),
        ("ﬁord", "fiord"),
        ("Ёлка", "елка"),
        ("مُحَمَّد", "محمد"),
        ("A-", "A−"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_folding_drops_case_accents_articles_and_punctuation(one: str, other: str) -> None:
    """Two ways of writing one name fold to the same."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C", "C++"),
        ("C", "C#"),
        ("C++", "C#"),
        ("A+", "A−"),
        ("A", "A*"),
        ("A", "A-"),
        ("A-", "A--"),
        ("−5", "5"),
        ("Ca²⁺", "Ca²⁻"),
        ("A minor", "minor"),
        ("76.59 km", "7659 km"),
        ("Python 3.1", "Python 31"),
        ("パリ", "バリ"),
        ("दिन", "दान"),
        ("평양", "서울"),
    ],
)
def test_folding_keeps_symbols_and_letters_that_tell_names_apart(one: str, other: str) -> None:
    """Folding never drops + − # *, a single letter, or a mark that is a letter of its own."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize("name", ["!!!", "...", "The", "‘’", "-", "—", "?", "\u0301", "\u200b"])
def test_a_name_never_folds_to_nothing(name: str) -> None:
    """Something is left even of a name that is only an article, punctuation or marks."""
    assert fold(name)
