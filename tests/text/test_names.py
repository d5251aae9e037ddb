"""Names: folding, words in common, and slugs."""

import pytest

from quizgen.text.names import canonical, fold, listed, may_be_one, share_a_root, slug


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
    """The canonical form is NFC, has single spaces, and keeps case."""
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
    """A name of articles, punctuation or marks alone keeps something."""
    assert fold(name)


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
    """Only whole words count, or all letters without the gaps."""
    assert may_be_one(fold(one), fold(other)) is may_be


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
    """Four letters and three fifths of the shorter word give a name away."""
    assert share_a_root(one, other) is shared


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
    """Other letters stay, and symbols are percent-encoded, so that different names stay different."""
    assert slug(name) == identity


@pytest.mark.parametrize(
    ("words", "sentence"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listed_joins_words_as_a_sentence_does(words: list[str], sentence: str) -> None:
    """Commas stand between all but the last two."""
    assert listed(words, "and") == sentence
