"""The rules of truth, broken one by one: the worlds find each of them out."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from claims import World
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis.errors import NoSuchExample
from strategies import worlds
from truth.test_worlds import misjudged, unheard

from quizgen.sheet import Claim, Fact, FactSheet, Relation, names_of
from quizgen.sheet import sheet as facts
from quizgen.sheet.claims import claims_of
from quizgen.sheet.times import Holds, holds
from quizgen.text.spelling import Naming
from quizgen.truth import judge as truth
from quizgen.truth.verdict import Verdict
from quizgen.values import Date, Day, Likeness, Number, Period, compare_dates, compare_numbers, dates
from quizgen.values import numbers as amounts

TRIES = 120
"""So many worlds are drawn at the most, and always the same ones."""

few = settings(
    max_examples=TRIES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

excluded = truth._excluded


def without_tolerance(number: Number, other: Number, tolerance: object, unit: str | None) -> Likeness:
    return compare_numbers(number, other, None, unit)


def apart_where_not_the_same(compare: Callable[..., Likeness], kind: Likeness) -> Callable[..., Likeness]:
    """Return a comparison that takes one kind of likeness for a difference."""

    def compared(*values: Any) -> Likeness:
        likeness = compare(*values)
        return Likeness.DIFFERENT if likeness is kind else likeness

    return compared


def never_partly(fact: Fact, when: Period | None) -> Holds:
    """Take what touches a time for what is over."""
    return Holds.NEVER if holds(fact, when) is Holds.PARTLY else holds(fact, when)


def always(fact: Fact, when: Period | None) -> Holds:
    """Take a fact that touches a time for one that holds throughout."""
    return Holds.NEVER if holds(fact, when) is Holds.NEVER else Holds.THROUGHOUT


def names_as_keys(sheet: FactSheet, value: object) -> tuple[frozenset[str], frozenset[str]]:
    """Know no name but the one that is written."""
    return frozenset([str(value)]), frozenset([str(value).casefold()])


def names_unfolded(sheet: FactSheet, value: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Know all names, and fold none."""
    return (names_of(sheet, value)[0],) * 2


def apart_unless_spelled_alike(one: Naming, other: Naming) -> bool:
    """Take all names for others but those that are spelled the same."""
    return not {*one.spellings} & {*other.spellings}


def some_are_all(relation: Relation, *others: Any) -> Verdict:
    """Take a list for whole that may not be."""
    return excluded(evolve(relation, values="all") if relation.values == "some" else relation, *others)


def text_is_single(relation: Relation, *others: Any) -> Verdict:
    """Take a text for the only one, though nobody says so."""
    return excluded(evolve(relation, values_declared=True), *others)


def own_claims(*given: Any) -> dict[tuple[str, str], tuple[Claim, ...]]:
    """Hear a fact from its own side only."""
    return {key: tuple(c for c in claims if not c.mirrored) for key, claims in claims_of(*given).items()}


def claims_as_own(*given: Any) -> dict[tuple[str, str], tuple[Claim, ...]]:
    """Take what others say of a thing for its own list."""
    return {key: tuple(c._replace(mirrored=False) for c in claims) for key, claims in claims_of(*given).items()}


def end_excluded(period: Period) -> tuple[float, float]:
    """Let a period end before the year, month or day that is written as its end."""
    first, last = period.narrowest
    return first, period.end.first.toordinal() - 1 if period.end else last


def exactly(date: Date) -> Day:
    """Take an approximate date for an exact one."""
    return Day(date.year, date.month or 1, date.day or 1)


def without_width(number: Number, tolerance: object = None, *, unit: str | None = None) -> tuple[Any, Any]:
    """Take a number for exact, however few its digits."""
    return (number.amount_in(number.unit if unit is None else unit),) * 2


MUTATIONS: tuple[tuple[str, object, str, object, tuple[str, ...]], ...] = (
    ("tolerance ignored", truth, "compare_numbers", without_tolerance, ("depth",)),
    ("precision of numbers ignored", Number, "span", without_width, ("area", "length")),
    ("units ignored", amounts, "conversion", lambda *_: (1, 0), ("length",)),
    (
        "overlapping numbers taken for different",
        truth,
        "compare_numbers",
        apart_where_not_the_same(compare_numbers, Likeness.PERHAPS),
        ("area", "length", "depth"),
    ),
    (
        "overlapping dates taken for different",
        truth,
        "compare_dates",
        apart_where_not_the_same(compare_dates, Likeness.PERHAPS),
        ("opened", "founded"),
    ),
    (
        "a coarser date taken for different",
        truth,
        "compare_dates",
        apart_where_not_the_same(compare_dates, Likeness.COARSER),
        ("opened", "founded"),
    ),
    ("approximate dates begin as exact ones do", Date, "first", property(exactly), ("opened", "founded")),
    ("approximate dates reach one unit", dates, "REACH", 1, ("opened", "founded")),
    ("ends excluded", Period, "widest", property(end_excluded), ("ruler", "members")),
    ("what touches a time taken for over", truth, "holds", never_partly, ("ruler", "members")),
    ("what touches a time taken for lasting", truth, "holds", always, ("ruler", "members")),
    ("as of a day taken for an interval", truth, "_has_ends", lambda *_: True, ("members",)),
    ("parts and wholes ignored", truth, "_related", lambda *_: False, ("near", "in")),
    ("a whole of a transitive value no longer true", truth, "_is_whole", lambda *_: False, ("in",)),
    ("facts of a transitive relation not followed", FactSheet, "reach", lambda *_: frozenset(), ("within",)),
    ("aliases ignored", facts, "names_of", names_as_keys, ("currency", "trees")),
    ("folding off", facts, "names_of", names_unfolded, ("currency", "trees")),
    ("a name within a name taken for another", Naming, "is_apart", apart_unless_spelled_alike, ("currency",)),
    ("all names kept apart", FactSheet, "keeps_apart", lambda *_: True, ("currency", "trees")),
    ("`some` taken for `all`", truth, "_excluded", some_are_all, ("crops",)),
    ("undeclared text taken for single", truth, "_excluded", text_is_single, ("story",)),
    ("the other side not heard", facts, "claims_of", own_claims, ("borders", "partner", "leader")),
    ("what the other side says taken for a whole list", facts, "claims_of", claims_as_own, ("borders", "leader")),
)
"""What is broken, where, how, and the relations that use it."""


def found_out(relations: tuple[str, ...]) -> World:
    """Return the first world about which something untrue is judged. Raises NoSuchExample when there is none."""
    return find(
        worlds(detailed=False, most_subjects=4, only=relations),
        lambda world: any(misjudged(world)) or any(unheard(world)),
        settings=few,
    )


@pytest.mark.parametrize(
    ("where", "name", "broken", "relations"), [pytest.param(*entry, id=what) for what, *entry in MUTATIONS]
)
def test_a_broken_rule_is_found_out(
    monkeypatch: pytest.MonkeyPatch, where: object, name: str, broken: object, relations: tuple[str, ...]
) -> None:
    """With the rule broken, something untrue is judged about one of the first worlds that are drawn."""
    monkeypatch.setattr(where, name, broken)
    world = found_out(relations)
    assert [*misjudged(world), *unheard(world)]


@pytest.mark.slow
def test_nothing_is_found_where_nothing_is_broken() -> None:
    """About the same worlds, the rules as they are judge nothing that is untrue."""
    with pytest.raises(NoSuchExample):
        found_out(tuple({relation: None for *_, relations in MUTATIONS for relation in relations}))
