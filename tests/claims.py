"""What is really true in the worlds that `strategies` makes up. It is told by rules that are not those of quizgen."""

import unicodedata
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, localcontext

from attrs import field, frozen
from hypothesis import strategies as st

from quizgen import Date, EntityRef, Fact, FactSheet, Number, Period, Relation, Text, Value

FIRST_YEAR, LAST_YEAR = -9999, 9999

ACCENTS = 200
"""Marks from this combining class on are the accents of European letters."""

UNITS = {"km": Decimal(1000), "m": Decimal(1), "mi": Decimal("1609.344"), "cm": Decimal("0.01")}
"""Units that convert, in metres."""

DIGITS = 60


def nickname(name: str) -> str:
    """Return an alias that is not like the name at all."""
    return f"Q{name[::-1]}q"


def as_written(name: str) -> list[str]:
    """Return the ways in which careless authors write one name."""
    plain = "".join(mark for mark in unicodedata.normalize("NFD", name) if unicodedata.combining(mark) < ACCENTS)
    careless = [name.upper(), name.casefold(), plain, f"{name}."]
    careless += [name.replace(" ", "-")] if name.replace(" ", "").isalpha() else []
    return [name, *careless, f"the {name}", f"old {name}"]


@frozen
class Claim:
    """One thing that is true from the first year to the last, as a test of values: which of them are right."""

    holds: Callable[[Value], bool]
    first: int = FIRST_YEAR
    last: int = LAST_YEAR


@frozen
class World:
    """A sheet, and what is really true."""

    sheet: FactSheet
    claims: dict[tuple[str, str], list[Claim]] = field(factory=dict)
    """By subject and relation."""

    def makes_true(self, subject: str, relation: str, value: Value, when: Period | None) -> bool:
        """Tell whether the subject really has the value at any time within the period."""
        first = when.start.year if when and when.start else FIRST_YEAR
        last = when.end.year if when and when.end else LAST_YEAR
        return any(
            claim.holds(value) and claim.first <= last and first <= claim.last
            for claim in self.claims.get((subject, relation), [])
        )


@frozen
class Said:
    """What a sheet says about one subject by one relation, and what is really true."""

    facts: list[Fact]
    claims: list[Claim]


@frozen
class Topic:
    """A subject and a relation to make facts for, and the names that can be used."""

    subject: str
    relation: Relation
    names: tuple[str, ...]
    tricky: bool

    def fact(self, value: Value, *, listed: bool = False) -> Fact:
        """Return an undated fact about it."""
        return Fact(self.subject, self.relation.key, value, listed=listed)

    def spellings(self, name: str) -> st.SearchStrategy[str]:
        """Return how a name may be written in the sheet."""
        aliases = [nickname(name)] if name in self.names else []
        return st.sampled_from([*as_written(name), *aliases]) if self.tricky else st.just(name)


def named(*names: str) -> Callable[[Value], bool]:
    """Return a test of values: whether a value is one of these names, however written."""
    spellings = {spelling for name in names for spelling in (*as_written(name), nickname(name))}
    return lambda value: isinstance(value, EntityRef | Text) and str(value) in spellings


def in_unit(amount: Decimal, unit: str, to: str) -> Decimal:
    """Return an amount in another unit."""
    with localcontext(prec=DIGITS):
        return amount if unit == to else amount * UNITS[unit] / UNITS[to]


def rounds_to(exact: Decimal, relation: Relation) -> Callable[[Value], bool]:
    """Return a test of values: whether a number is the exact one rounded, in any unit, or within the tolerance."""
    share = relation.tolerance.amount / 100 if relation.tolerance else Decimal(0)

    def holds(value: Value) -> bool:
        if not isinstance(value, Number) or (value.unit != relation.unit and value.unit not in UNITS):
            return False
        amount = in_unit(exact, relation.unit, value.unit)
        with localcontext(prec=DIGITS):
            near = abs(value.amount - amount) <= abs(amount) * share
            return near or amount.quantize(value.amount, rounding=ROUND_HALF_UP) == value.amount

    return holds


def falls_on(day: int) -> Callable[[Value], bool]:
    """Return a test of values: whether a date covers a day, which is counted from 1 January of the year 1."""
    return lambda value: isinstance(value, Date) and value.first.toordinal() <= day <= value.last.toordinal()


def is_just(truth: Value) -> Callable[[Value], bool]:
    """Return a test of values: whether a value is just this one."""
    return lambda value: value == truth
