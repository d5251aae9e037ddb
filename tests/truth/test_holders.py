"""Which subjects have a value or may have it: found by an index, and the same as by judging each."""

import pytest
from claims import World
from hypothesis import HealthCheck, given, settings
from strategies import worlds

from quizgen import Date, Entity, EntityRef, Fact, FactSheet, Relation, Text, Truth, judge
from quizgen.truth.holders import Holders
from quizgen.values import Nothing, Value, YesNo, parse_number

drawn = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def sharing(sheet: FactSheet, fact: Fact) -> set[str]:
    """Return all other subjects for which a fact's value is not proven false, by judging each subject that there is."""
    assert fact.value is not None
    subjects = {subject for subject, key in sheet.said_both_ways if key == fact.relation} - {fact.subject}
    verdicts = {key: judge(sheet, key, fact.relation, fact.value, fact.period) for key in subjects}
    return {key for key, verdict in verdicts.items() if verdict.truth is not Truth.FALSE}


@pytest.mark.slow
@drawn
@given(worlds())
def test_no_subject_that_may_have_the_value_is_missed(world: World) -> None:
    """Whatever the relation, the index finds a subject just where judging each subject finds one."""
    sheet = world.sheet
    for relation in sheet.relations:
        holders = Holders(sheet, relation.key)
        for fact in sheet.of_relation(relation.key):
            if fact.value is not None and not isinstance(fact.value, Nothing | YesNo):
                found, expected = holders.another(fact), sharing(sheet, fact)
                assert found in expected if expected else not found


AMOUNTS = (
    *("5", "5%", "0.05", "1/20", "5 km", "5000 m", "over 3 km", "up to 4 mi", "5 legs", "5–7 legs", "over 6 legs"),
    *("½ h", "30 min", "1 h 30 min", "90 min", "1h30", "before 1900", "1850", "c. 44 BC", "1+", "+1", "2−", "7d", "7g"),
    *("12 Monkeys", "8 Mile", "180 °C", "356 °F", "180 °C (fan 160)", "$5", "5 €", "5 million", "many"),
    *(
        "24 mo",
        "2 y",
        "over 2 zorks",
        "3 zorks",
        "9 blips",
        "12m",
        "12y",
        "12w",
        "7x",
        "2nd",
        "10 tons",
        "10 t",
        "1 mai",
    ),
)


def test_no_amount_that_may_be_the_same_is_missed() -> None:
    """The index of amounts in names finds a subject just where judging each subject finds one."""
    relation = Relation("size", value="size")
    for first in AMOUNTS:
        for second in AMOUNTS:
            if first != second:
                facts = (Fact("A", "size", EntityRef(first)), Fact("B", "size", EntityRef(second)))
                sheet = FactSheet("s", "S", (relation,), facts)
                assert {Holders(sheet, "size").another(facts[0])} - {""} == sharing(sheet, facts[0]), (first, second)


def sheet_of_values(relation: Relation, *values: Value, entities: tuple[Entity, ...] = ()) -> FactSheet:
    """Return a sheet in which the subjects A, B, C … have these values."""
    facts = tuple(Fact(chr(ord("A") + place), relation.key, value) for place, value in enumerate(values))
    return FactSheet("s", "S", (relation,), facts, entities)


def holder_of_first(sheet: FactSheet) -> str:
    """Return who else may have the first fact's value."""
    return Holders(sheet, sheet.facts[0].relation).another(sheet.facts[0])


SEA = Relation("mouth", value="sea")
YEAR = Relation("founded", value="year")
LONG = Relation("length", value="number", unit="km")


@pytest.mark.parametrize(
    ("relation", "first", "other"),
    [
        (SEA, EntityRef("North Sea"), EntityRef("North Sea")),
        (SEA, EntityRef("North Sea"), EntityRef("the north-sea")),
        (SEA, EntityRef("North Sea"), EntityRef("German Ocean")),
        (SEA, EntityRef("franc"), EntityRef("CFA franc")),
        (SEA, EntityRef("Vienna"), EntityRef("Austria")),
        (SEA, EntityRef("Austria"), EntityRef("Vienna")),
        (YEAR, Date(1919), Date(1921, doubt="~")),
        (YEAR, Date(1919), Date(1919, 5)),
        (LONG, parse_number("2850", "km"), parse_number("2,850.3", "km")),
        (LONG, parse_number("2850", "km"), parse_number("2850000", "m")),
        (LONG, parse_number("2850", "km"), parse_number("7", "stones")),
        (Relation("about", value="text"), Text("A river."), Text("a river")),
        (Relation("about", value="text", values_declared=False), Text("A river."), Text("It is long.")),
        (Relation("city", value="city", values="some"), EntityRef("Bonn"), EntityRef("Mainz")),
    ],
)
def test_what_may_be_the_same_is_shared(relation: Relation, first: Value, other: Value) -> None:
    """Equal values, aliases, parts, spans that overlap and all that can't be told apart count as shared."""
    entities = (Entity("North Sea", aliases=("German Ocean",)), Entity("Vienna", part_of=("Austria",)))
    assert holder_of_first(sheet_of_values(relation, first, other, entities=entities)) == "B"


@pytest.mark.parametrize(
    ("relation", "values"),
    [
        (SEA, [EntityRef("North Sea"), EntityRef("Black Sea"), EntityRef("Baltic Sea")]),
        (YEAR, [Date(1919), Date(1920), Date(1918)]),
        (LONG, [parse_number("2850", "km"), parse_number("2860", "km"), parse_number("2840000", "m")]),
        (Relation("borders", value="land", values="all"), [EntityRef("X"), Nothing()]),
    ],
)
def test_what_surely_differs_is_not_shared(relation: Relation, values: list[Value]) -> None:
    """Where the value is proven false for all others, nobody is named."""
    assert holder_of_first(sheet_of_values(relation, *values)) == ""


def test_a_subject_that_is_named_from_the_other_side_shares() -> None:
    """Where `borders` is symmetric, a fact about the value says as much of the subject that it names."""
    relation = Relation("borders", value="land", values="all", symmetric=True)
    facts = (Fact("A", "borders", EntityRef("B"), listed=True), Fact("B", "borders", EntityRef("C"), listed=True))
    assert Holders(FactSheet("s", "S", (relation,), facts), "borders").another(facts[0]) == "C"


def test_another_time_is_no_sharing_where_all_of_the_asked_time_is_known() -> None:
    """A value that another subject had at another time only is not shared; where its time is not known, it may be."""
    relation = Relation("ruler", value="person", changes=True)
    asked = Fact("A", "ruler", EntityRef("Ann"), start=Date(1990), end=Date(1999))
    before = Fact("B", "ruler", EntityRef("Ann"), start=Date(1970), end=Date(1979))
    then = Fact("B", "ruler", EntityRef("Bob"), start=Date(1980), end=Date(2010))
    assert Holders(FactSheet("s", "S", (relation,), (asked, before, then)), "ruler").another(asked) == ""
    assert Holders(FactSheet("s", "S", (relation,), (asked, before)), "ruler").another(asked) == "B"


def test_values_of_one_undeclared_list_may_be_the_same() -> None:
    """Where one word is said to mean "to see" and "to look at", who means the one may mean the other."""
    relation = Relation("meaning", value="meaning", values="all", values_declared=False)
    facts = (
        Fact("miru", "meaning", EntityRef("to see"), listed=True),
        Fact("miru", "meaning", EntityRef("to look at"), listed=True),
        Fact("nagameru", "meaning", EntityRef("to look at"), listed=True),
        Fact("taberu", "meaning", EntityRef("to eat"), listed=True),
    )
    holders = Holders(FactSheet("s", "S", (relation,), facts), "meaning")
    assert [holders.another(fact) for fact in facts] == ["nagameru", "nagameru", "miru", ""]


def test_dated_texts_of_an_undeclared_relation_exclude_nothing() -> None:
    """One text does not exclude another where nobody declared how many there are, whatever the dates."""
    relation = Relation("motto", value="text", values_declared=False)
    facts = tuple(Fact(key, "motto", Text(f"Motto of {key}."), start=Date(1990)) for key in "AB")
    assert Holders(FactSheet("s", "S", (relation,), facts), "motto").another(facts[0]) == "B"
