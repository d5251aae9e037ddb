"""In which order options are shown."""

from itertools import permutations

from quizgen import Option, Proof, Text
from quizgen.kinds.shown_order import in_order
from quizgen.values import Value


def pairs_of(*texts: str) -> list[tuple[Value, Option]]:
    """Return options with these texts, each with its value."""
    return [(Text(text), Option(text, False, "", Proof("stated"), key=text)) for text in texts]


def test_options_come_in_one_order_whatever_order_they_were_found_in() -> None:
    """Their hashes decide."""
    pairs = pairs_of("A", "B", "C")
    assert len({in_order([*order], salt="0", fixed=False) for order in permutations(pairs)}) == 1


def test_options_of_one_text_are_all_there() -> None:
    """So that the check of questions finds them."""
    shown = in_order(pairs_of("A", "A", "B"), salt="0", fixed=False)
    assert sorted(each.text for each in shown) == ["A", "A", "B"]
