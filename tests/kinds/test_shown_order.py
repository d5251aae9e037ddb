"""In which order options are shown."""

from itertools import permutations

from quizgen import Option, Proof
from quizgen.kinds.shown_order import in_order


def options_of(*texts: str) -> list[Option]:
    """Return options with these texts."""
    return [Option(text, False, "", Proof("stated"), key=text) for text in texts]


def test_options_come_in_one_order_whatever_order_they_were_found_in() -> None:
    """Their hashes decide."""
    options = options_of("A", "B", "C")
    assert len({in_order(order, (), salt="0", fixed=False) for order in permutations(options)}) == 1


def test_options_of_one_text_are_all_there() -> None:
    """So that the check of questions finds them."""
    shown = in_order(options_of("A", "A", "B"), (), salt="0", fixed=False)
    assert sorted(each.text for each in shown) == ["A", "A", "B"]
