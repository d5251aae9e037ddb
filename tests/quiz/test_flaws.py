"""How a choice gives itself away, beside choices that look alike and don't."""

from decimal import Decimal

import pytest

from quizgen.quiz.flaws import Choice, clangs, converges, holds_its_key, more_exact, out_by_a_hundredfold


@pytest.mark.parametrize(
    ("amounts", "told"),
    [
        ("57100 42211 38215 61314", True),  # alone is round
        ("1234 5600 7800 9100", True),  # alone is exact
        ("1.25 1.5 2.5 3.5", True),  # alone has two decimals
        ("1700 1754 1800 1811", False),  # another is round as well
        ("1750 1754 1762 1811", False),  # one zero is no roundness
        ("0 13 27 35", False),
        ("1.5 2 2.25 3.5", False),  # each is written otherwise
    ],
)
def test_a_number_that_alone_is_round_or_exact_stands_out(amounts: str, told: bool) -> None:
    """The key alone is round, exact, or has other decimals; where a distractor is like it, it does not stand out."""
    key, *others = map(Decimal, amounts.split())
    assert more_exact(key, others) is told


@pytest.mark.parametrize(
    ("amounts", "told"), [("3 400 500 600", True), ("3 4 5 600", True), ("3 299 300 310", False), ("0 1 2 3", False)]
)
def test_an_amount_of_another_size_is_seen(amounts: str, told: bool) -> None:
    """From a hundred times its nearest neighbour on, an amount is not of the same kind."""
    assert out_by_a_hundredfold([Decimal(amount) for amount in amounts.split()]) is told


@pytest.mark.parametrize(
    ("stem", "key", "others", "told"),
    [
        ("Where does the river Rhine end?", "Rhine", ("Elbe", "Oder"), True),
        ("Is it the Rhine or the Elbe?", "Rhine", ("Elbe", "Oder"), False),
        ("Where is Rhineland?", "Rhine", ("Elbe", "Oder"), False),
        ("What did the IRA want?", "IRA", ("ETA", "PLO"), False),  # too short to be no accident
    ],
)
def test_a_stem_that_holds_the_key_alone_gives_it_away(
    stem: str, key: str, others: tuple[str, ...], told: bool
) -> None:
    """The key is in the stem word for word, and no distractor is."""
    assert holds_its_key(Choice(stem, key, others)) is told


@pytest.mark.parametrize(
    ("key", "others", "word"),
    [
        ("volcanic ash", ("royal trade", "local peace"), "volcano"),
        ("volcanic ash", ("volcanic trade", "local peace"), ""),
        ("voluntary trade", ("royal ash", "local peace"), ""),
    ],
)
def test_a_word_of_the_stem_in_the_key_alone_clangs(key: str, others: tuple[str, ...], word: str) -> None:
    """Its root counts, not its form; where a distractor has it too, or it only begins alike, it tells nothing."""
    assert clangs(Choice("What did the volcano leave?", key, others)) == word


def test_the_option_that_is_most_like_all_others_is_found() -> None:
    """Each distractor shares a word with the key, and none with as many; a pattern that all share tells nothing."""
    assert converges(Choice("Which?", "red iron gate", ("red wall", "iron door", "blue gate")))
    assert not converges(Choice("Which?", "red iron gate", ("red iron wall", "blue door", "green fence")))
    assert not converges(Choice("Which?", "red gate", ("blue gate", "green gate", "black gate")))
