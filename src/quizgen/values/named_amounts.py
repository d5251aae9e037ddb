"""What names that read as amounts say, and whether two of them are certain to be different: ½ cup, over 250 years."""

from decimal import Decimal
from functools import cache

from attrs import define, evolve, field, frozen

from quizgen.kept import Keeping, kept
from quizgen.text.spelling import Naming
from quizgen.values.amount_words import MONTHS, ORDINALS, UNIT_WORDS
from quizgen.values.currencies import CURRENCY_CODES, CURRENCY_SIGNS
from quizgen.values.units import AMBIGUOUS, COMMON, SCALES, SIGNS, conversion, is_unit, sign_of

NUMBER, DAYS, CHARGE = "number", "days", "charge"
"""What a reading counts. A charge is a number with a sign: +1, 2−."""

_LISTED = frozenset({*COMMON, *SIGNS, *AMBIGUOUS, *UNIT_WORDS.values(), *CURRENCY_SIGNS, *CURRENCY_CODES})
_LONGEST_SIGN = 3
_LONGEST_CAPITALS = 4
_MOST_WORDS = 2

_CAPITALS = frozenset("D G H M S T".split())
"""Letters that are other units than the small ones: T is tesla, t is a tonne."""

_SHORT_FOR = (frozenset("smhdwy"), frozenset("kmbt"))
"""Letters that people write for times (12m, 1y), and for thousands and more (5m, 900k): none of them is a label."""
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
        (250 ml, 250 g) may be the same, and so may those whose unit is not known (3 dozen, 36 eggs). Where no unit is
        written like that, they are names of things: 12 Monkeys.
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
        are_known = is_known(one.unit) and is_known(another.unit)
        found = conversion(one.unit, another.unit) if are_known else None
        if found:
            return one.converted(*found, another.unit).is_apart(another)
        if self.is_tight and other.is_tight:
            letters = {one.unit.casefold()[:1], another.unit.casefold()[:1]}
            return not any(letters <= each for each in _SHORT_FOR)
        if are_known or may_be_unit(one.unit) or may_be_unit(another.unit):
            return False
        return not (self.is_limit or other.is_limit)

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
    sign = sign_of(written)
    if sign in COMMON or written in _CAPITALS or written in AMBIGUOUS:
        return UNIT_WORDS.get(sign, sign)
    return UNIT_WORDS.get(sign.casefold().rstrip("."), sign)


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


@cache
def may_be_unit(unit: str) -> bool:
    """Tell whether what stands behind a number may be a unit that is not known: a word or two in small letters.

    Names of things have capitals or more words, or are days of a month.

    Example:
        >>> may_be_unit("dozen"), may_be_unit("nautical miles"), may_be_unit("IU"), may_be_unit("Monkeys")
        (True, True, True, False)
        >>> may_be_unit("juillet"), may_be_unit("km"), may_be_unit("nd")
        (False, False, False)
    """
    words = unit.split()
    if is_known(unit) or words[0] in ORDINALS or not MONTHS.isdisjoint(words):
        return False
    if unit[0].isupper():
        return unit.isupper() and len(unit) <= _LONGEST_CAPITALS
    return len(words) <= _MOST_WORDS or any(map(is_listed, words))
