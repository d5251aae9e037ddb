"""Whether an option stands out."""

import pytest

from quizgen import Fact, FactSheet, Relation, Text, Value
from quizgen.distractors.candidate import VALUE, Candidate
from quizgen.distractors.candidates import Candidates
from quizgen.distractors.standing_out import none_stands_out
from quizgen.values import parse_number
from quizgen.wording.sentences import Wording


def options_of(texts: list[str], *, numbers: bool = False) -> list[Candidate]:
    """Return options that show the texts."""
    values: list[Value] = [parse_number(text) if numbers else Text(text) for text in texts]
    facts = tuple(Fact(f"S{place}", "r", value) for place, value in enumerate(values))
    relation = Relation("r", value="number" if numbers else "text")
    sheet = FactSheet("t", "T", (relation,), facts)
    return [*Candidates(sheet, Wording(sheet), relation, VALUE, seed=0).of_facts()]


@pytest.mark.parametrize(
    "texts",
    [
        ["Black Sea", "North Sea", "Caspian Sea", "Baltic Sea"],
        ["Oslo", "Rome", "Lima", "Quito"],
        ["oak trees", "elm trees", "fir trees", "ash trees"],
    ],
)
def test_similar_options_do_not_stand_out(texts: list[str]) -> None:
    """Options of the same form and of similar length do not stand out."""
    assert none_stands_out(options_of(texts), frozenset())


@pytest.mark.parametrize(
    "texts",
    [
        ["Oslo", "Rome", "Lima", "Saint Petersburg"],
        ["oslo", "Rome", "Lima", "Quito"],
        ["Oslo 2", "Rome", "Lima", "Quito"],
        ["Alps", "Andes Range", "Pindus Range", "Ural Range"],
        ["Oslo (city)", "Rome", "Lima", "Quito"],
        ["North Sea", "North Cape", "Baltic Sea", "Java"],
    ],
    ids=["length", "case", "digit", "plural", "brackets", "shared words"],
)
def test_an_option_unlike_all_others_stands_out(texts: list[str]) -> None:
    """An option stands out if it is longer than all others, shares most words, or is alone in case or another form."""
    assert not none_stands_out(options_of(texts), frozenset())
    assert not none_stands_out(options_of(texts[::-1]), frozenset())


@pytest.mark.parametrize(
    "texts",
    [["1.5", "2", "3", "4"], ["2", "3", "4", "900"], ["c. 31", "42", "53", "64"]],
    ids=["decimals", "hundredfold", "about"],
)
def test_a_number_unlike_all_others_stands_out(texts: list[str]) -> None:
    """A number stands out if it alone has decimals, or is a hundred times the next smaller one."""
    assert not none_stands_out(options_of(texts, numbers=True), frozenset())


def test_the_only_option_with_a_word_of_the_stem_stands_out() -> None:
    """If the stem has the word 'sea', one sea among oceans stands out; two do not."""
    stem = frozenset(["sea"])
    assert not none_stands_out(options_of(["Black Sea", "Arctic", "Atlantic", "Pacific"]), stem)
    assert none_stands_out(options_of(["Black Sea", "North Sea", "Atlantic", "Pacific"]), stem)
