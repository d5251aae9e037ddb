"""What names that read as amounts say, and whether two of them are certain to be different: ½ cup, over 250 years."""

from decimal import Decimal
from functools import cache

from attrs import define, evolve, field, frozen

from quizgen.kept import Keeping, kept
from quizgen.text.spelling import Naming
from quizgen.values.amount_words import ORDINALS, UNIT_WORDS
from quizgen.values.currencies import CURRENCY_CODES, CURRENCY_SIGNS
from quizgen.values.units import COMMON, SCALES, conversion, is_unit

NUMBER, DAYS, CHARGE = "number", "days", "charge"
"""What a reading counts. A charge is a number with a sign: +1, 2−."""

_LISTED = frozenset({*COMMON, *UNIT_WORDS.values(), *CURRENCY_SIGNS, *CURRENCY_CODES})
_LONGEST_SIGN = 3
_NOTHING, _HUNDREDTH, _NOISE = Decimal(0), Decimal("0.01"), Decimal("1e-15")


@frozen
class Extent:
    """What an amount covers, by one way to read it: `over 250 years` is all from 249.5 years."""

    measure: str
    """NUMBER, DAYS or CHARGE."""
    low: Decimal
    """Where it begins; less than any number where it has no lower end."""
    high: Decimal
    """Where it ends. A reading that begins here shares nothing with it."""
    unit: str = ""
    """The unit of a number: a known one by its sign, another as written."""

    def is_apart(self, other: "Extent") -> bool:
        """Tell whether two readings of one unit share nothing. Fractions are points, and may be off by converting."""
        if self.low == self.high and other.low == other.high:
            return abs(self.low - other.low) > _NOISE * abs(self.low)
        return self.high <= other.low or other.high <= self.low

    def converted(self, factor: Decimal, offset: Decimal, unit: str) -> "Extent":
        """Return it in another unit."""
        return evolve(self, low=self.low * factor + offset, high=self.high * factor + offset, unit=unit)


@frozen(eq=False)
class Amount(Keeping):
    """A name that reads as an amount, in all the ways in which it can be read."""

    readings: tuple[Extent, ...]
    """All ways to read it: `1.234` is one, or more than a thousand. Empty: it can't be read, so nothing is apart."""
    is_limit: bool = False
    """Whether a word or sign makes it a limit: over 250."""
    is_tight: bool = False
    """Whether a single letter is written to its digits, so that it may be a label, as that of a school class: 7d."""

    def is_apart(self, other: "Amount") -> bool:
        """Tell whether two amounts are certain to be different. Their names must be unlike, too.

        They are where nothing that they cover is shared, in whatever way each is read. Numbers of unlike kinds
        (250 ml, 250 g) may be the same. Where a unit is none that is known, they are names of things: 12 Monkeys.
        """
        own, others = self._by_measure, other._by_measure
        common = [CHARGE] if CHARGE in own and CHARGE in others else own.keys() & others.keys()
        pairs = [(one, another) for measure in common for one in own[measure] for another in others[measure]]
        return bool(pairs) and all([self._are_apart(one, another, other) for one, another in pairs])

    def _are_apart(self, one: Extent, another: Extent, other: "Amount") -> bool:
        if one.unit == another.unit:
            return one.is_apart(another)
        if {one.unit, another.unit} == {"", "%"}:  # 98 may be per cent, too
            bare, share = (one, another) if another.unit else (another, one)
            return bare.is_apart(share) and bare.is_apart(share.converted(_HUNDREDTH, _NOTHING, ""))
        if not is_known(one.unit) or not is_known(another.unit):
            return not (self.is_limit or other.is_limit)
        found = conversion(one.unit, another.unit)
        if found:
            return one.converted(*found, another.unit).is_apart(another)
        return self.is_tight and other.is_tight

    @kept
    def _by_measure(self) -> dict[str, list[Extent]]:
        found: dict[str, list[Extent]] = {}
        for reading in self.readings:
            found.setdefault(reading.measure, []).append(reading)
        return found


@define(eq=False, repr=False)
class AmountNaming(Naming):
    """All ways in which a thing is written, of which some read as amounts."""

    amounts: tuple[Amount, ...] = field(kw_only=True)
    """At least one."""

    def is_apart(self, other: object) -> bool:
        """Tell whether two things are different for sure: by their names, and two amounts by what they say, too."""
        if not super().is_apart(other):
            return False
        return not isinstance(other, AmountNaming) or all(
            [one.is_apart(another) for one in self.amounts for another in other.amounts]
        )


@cache
def unit_of(written: str) -> str:
    """Return a unit by its sign where it is known by a word.

    Example:
        >>> unit_of("Minuten"), unit_of("km"), unit_of("Monkeys")
        ('min', 'km', 'Monkeys')
    """
    return UNIT_WORDS.get(written if written in COMMON else written.casefold().rstrip("."), written)


def is_listed(written: str) -> bool:
    """Tell whether a unit is one of those that most tables use, by its sign or a word."""
    return unit_of(written) in _LISTED


@cache
def is_known(unit: str) -> bool:
    """Tell whether a unit, by its sign, is known.

    Pint, which takes a second to load, is asked only about what looks like a sign: GHz, but not Monkeys.
    """
    if not unit or unit in _LISTED:
        return True
    word, _, rest = unit.partition(" ")
    if word in SCALES and (not rest or is_listed(rest.strip())):
        return True
    if unit in ORDINALS:
        return False
    looks_like_a_sign = len(unit) <= _LONGEST_SIGN or not unit.isalpha() or not unit[1:].islower()
    return looks_like_a_sign and " " not in unit and is_unit(unit)
