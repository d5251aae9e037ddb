"""Made-up but realistic sheets: a world is drawn, and a sheet tells a part of it."""

import math
import random
from collections.abc import Callable
from decimal import Decimal

from attrs import evolve, frozen

from quizgen import Date, Entity, EntityRef, Fact, FactSheet, Number, Relation, Value
from quizgen.truth.judge import compare
from quizgen.values import Likeness, parse_number, parse_tolerance

ONSETS = "b br c ch d dr f g gr h j k kl l m n p pr r s sh st t tr v z".split()
VOWELS = "a e i o u ai ea ou".split()
CODAS = ["", "", "", "l", "n", "r", "s", "th", "nd", "rk"]
ENDINGS = ["", "", "", "", "ia", "land", "burg", "ton", " City", " Island", "-sur-Mer", "stan"]
FRONTS = ["", "", "", "", "", "", "North ", "New ", "Saint ", "Port "]


@frozen
class MadeUp:
    """A sheet, and all that is true in its world."""

    name: str
    sheet: FactSheet
    world: dict[tuple[str, str], list[Value]]

    def makes_true(self, subject: str, relation: str, value: Value) -> bool:
        """Tell whether a subject really has a value, or one that is not for sure another."""
        rule = self.sheet.relation(relation)
        true = self.world.get((subject, relation), [])
        return any(compare(self.sheet, rule, value, other) is not Likeness.DIFFERENT for other in true)


def names(lots: random.Random, count: int) -> list[str]:
    """Return different names of places: of one to four syllables, some of two words."""
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = (lots.choice(ONSETS) + lots.choice(VOWELS) + lots.choice(CODAS) for _ in range(lots.randint(1, 3)))
        found[lots.choice(FRONTS) + "".join(syllables).capitalize() + lots.choice(ENDINGS)] = None
    return [*found]


def skewed(lots: random.Random, choices: list[str], exponent: float) -> Callable[[], str]:
    """Return a lottery in which the first choices come up more often, by Zipf's law."""
    weights = [1 / (rank + 1) ** exponent for rank in range(len(choices))]
    return lambda: lots.choices(choices, weights)[0]


def _amount(lots: random.Random, low: float, high: float, *, uniform: bool, digits: int) -> Number:
    share = lots.uniform(low, high) if uniform else math.exp(lots.uniform(math.log(low), math.log(high)))
    rounded = Decimal(share).quantize(Decimal(1).scaleb(math.floor(math.log10(share)) - digits + 1))
    return parse_number(f"{rounded:f}")


def _year(lots: random.Random, first: int, last: int, *, late: bool) -> Date:
    return Date(round(last - (last - first) * (lots.random() ** 3 if late else lots.random())))


def sheet_of(name: str, lots: random.Random, subjects: int) -> MadeUp:
    """Draw a world of places, and the sheet that tells nine tenths of it."""
    places = names(lots, subjects)
    regions = names(lots, 8)
    towns = [f"{town} Town" if lots.random() < 0.05 else town for town in names(lots, subjects)]
    tongues = [f"{tongue}ish" for tongue in names(lots, max(12, subjects // 6))]
    rulers = names(lots, subjects // 2)
    region, tongue = skewed(lots, regions, 0.4), skewed(lots, tongues, 1.0)
    drawn: dict[str, Callable[[str], list[Value]]] = {
        "region": lambda _: [EntityRef(region())],
        "capital": lambda place: [EntityRef(towns[places.index(place)] if lots.random() < 0.9 else f"{place} City")],
        "language": lambda _: [EntityRef(key) for key in {tongue() for _ in range(lots.choice((1, 1, 2, 3)))}],
        "ruler": lambda _: [EntityRef(lots.choice(rulers))],
        "area": lambda _: [_amount(lots, 50, 5e6, uniform=False, digits=lots.choice((2, 3, 4, 6)))],
        "people": lambda _: [_amount(lots, 1e3, 9e6, uniform=True, digits=lots.choice((2, 3, 7)))],
        "height": lambda _: [_amount(lots, 100, 8000, uniform=True, digits=4)],
        "share": lambda _: [parse_number(f"{lots.uniform(0.5, 99):.1f}")],
        "founded": lambda _: [_year(lots, 900, 2000, late=True)],
        "joined": lambda _: [_year(lots, 1940, 2020, late=False)],
    }
    relations = (
        Relation("region", value="region", ask="In which region is {{ subject }}?"),
        Relation(
            "capital",
            value="town",
            ask="What is the capital of {{ subject }}?",
            ask_subject="Of which place is {{ value }} the capital?",
        ),
        Relation("language", value="language", values="all", ask="Which is spoken in {{ subject }}?"),
        Relation("ruler", value="person", ask="Who rules {{ subject }}?", ask_subject="Which does {{ value }} rule?"),
        Relation(
            "area", value="number", unit="km²", tolerance=parse_tolerance("2%"), ask="How large is {{ subject }}?"
        ),
        Relation("people", value="number", ask="How many people live in {{ subject }}?"),
        Relation("height", value="number", unit="m", ask="How high is the highest hill of {{ subject }}?"),
        Relation("share", value="number", unit="%", ask="Which share of {{ subject }} is wooded?"),
        Relation("founded", value="year", ask="In which year was {{ subject }} founded?"),
        Relation("joined", value="year", ask="In which year did {{ subject }} join?"),
    )
    units = {relation.key: relation.unit for relation in relations}
    world = {
        (place, key): [evolve(v, unit=units[key]) if isinstance(v, Number) else v for v in how(place)]
        for key, how in drawn.items()
        for place in places
    }
    listed = {"language"}
    facts = tuple(
        Fact(place, key, value, listed=key in listed)
        for (place, key), values in world.items()
        if lots.random() < 0.9
        for value in values
    )
    entities = tuple(Entity(place, type="place") for place in places)
    return MadeUp(name, FactSheet(name, name, relations, facts, entities), world)


def made_up_sheets(questions: int, seed: int) -> list[MadeUp]:
    """Return sheets of all sizes that give at least so many questions with options."""
    lots = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    found: list[MadeUp] = []
    total = 0
    for number, subjects in enumerate([20, 40, 60, 100, 150, 200, 300, 500, 800] * 100):
        found.append(sheet_of(f"sheet-{number}-{subjects}", lots, subjects))
        total += subjects * 10
        if total >= questions:
            break
    return found
