"""Made-up sheets of places, people and books, to generate questions from in thousands."""

from itertools import product
from random import Random

from planted.facts import BOOK
from planted.vocabulary import BEGINNINGS, ENDINGS
from quizgen import Date, EntityRef, Fact, FactSheet, Number, Relation, Value
from quizgen.values import parse_number

PLACES = (
    Relation(
        "region",
        value="region",
        values="one",
        ask="In which region lies {{ subject }}?",
        say="{{ subject }}: {{ value }}.",
    ),
    Relation(
        "capital",
        value="town",
        values="one",
        ask="Which town is the capital of {{ subject }}?",
        ask_subject="Of which country is {{ value }} the capital?",
        say="{{ value }} is the capital of {{ subject }}.",
    ),
    Relation(
        "founder",
        value="person",
        values="one",
        ask="Who founded {{ subject }}?",
        say="{{ value }} founded {{ subject }}.",
    ),
    Relation(
        "area",
        value="number",
        values="one",
        unit="km²",
        ask="How large is {{ subject }}?",
        say="{{ subject }}: {{ value }}.",
    ),
    Relation(
        "founded",
        value="year",
        values="one",
        ask="In which year was {{ subject }} founded?",
        say="{{ subject }}: {{ value }}.",
    ),
)


def made_up_sheets(count: int, subjects: int, lots: Random) -> list[FactSheet]:
    """Return `count` sheets of `subjects` subjects each; names differ between subjects, towns and people."""
    return [_sheet(f"sheet-{number}", subjects, lots) for number in range(count)]


def _sheet(name: str, subjects: int, lots: Random) -> FactSheet:
    names = [front + middle.lower() + end for front, middle, end in product(BEGINNINGS, BEGINNINGS, ENDINGS)]
    places, towns = (lots.sample(names, subjects) for _ in range(2))
    regions, people = (
        lots.sample(names, 8),
        [f"{one} {other}" for one, other in zip(*(lots.sample(names, subjects // 2) for _ in "ab"), strict=True)],
    )
    facts: list[Fact] = []
    for place, town in zip(places, towns, strict=True):
        values: dict[str, Value] = {
            "region": EntityRef(lots.choice(regions)),
            "capital": EntityRef(town),
            "founder": EntityRef(lots.choice(people)),
            "area": _area(lots),
            "founded": Date(lots.randint(1100, 1990)),
        }
        facts += [Fact(place, key, value, source="book", at="p. 7") for key, value in values.items()]
    return FactSheet(name, name, PLACES, tuple(facts), sources=(BOOK,))


def _area(lots: Random) -> Number:
    """Return an area of two to five digits that count, as atlases give them."""
    return parse_number(f"{lots.randint(11, 99999):_}".replace("_", "") + lots.choice(("", "0", "00")), "km²")
