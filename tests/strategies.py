"""Worlds, and the fact sheets, facts and quizzes that are drawn from them.

A world holds what is really so: exact amounts, days, places and names with all their spellings. A sheet says a part of
it, as its author would: rounded, at some precision, in one spelling or another, and complete where its relations say
so. It is consistent by construction, and what the sheet proves false can be looked up in the world.
"""

import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from attrs import evolve, field, frozen
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from quizgen import (
    AuthoredQuestion,
    Date,
    Entity,
    EntityRef,
    Fact,
    FactSheet,
    Misconception,
    Nothing,
    Number,
    Period,
    Quiz,
    Relation,
    Source,
    Text,
    Value,
    YesNo,
    build_quiz,
)
from quizgen.identity import fact_id
from quizgen.truth import compare
from quizgen.values import Likeness, parse_number, parse_tolerance

every = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""How properties are tried: the same examples in each run, and no limit of time."""

SUBJECTS = (
    "France, Spain, Congo, DR Congo, Guinea, Guinea-Bissau, Côte d'Ivoire, Mexico, St. Lucia, 평양, C++, Łomża, Peru, "
    "Norway, Chad, Mali, Vatican City, A+, Ísland, Japan"
).split(", ")

PLAIN_NAMES = tuple("alder birch cedar dogwood elm fir ginkgo hazel ivy juniper kapok larch maple nutmeg oak".split())
"""Names that nobody could take for one another."""

TRICKY_NAMES = tuple(
    (
        "CFA franc, West African CFA franc, Swiss franc, euro, Krone, US dollar, dollar, Łódź, São Tomé, St. John's, "
        "Washington D.C., Washington, Mexico City, C, C#, A−, A, B-12, 조선, バリ, パリ, The Hague, <b>bold</b>, "
        "{{c1::x}}, [sound:x.mp3], $x$, a & b, NO, 1e3, null"
    ).split(", ")
)
"""Names that look alike, like numbers, or like markup."""

WHOLES = {
    "Vienna": ("Austria",),
    "Graz": ("Austria",),
    "Austria": ("Alpine States", "Europe"),
    "Zug": ("Switzerland",),
    "Switzerland": ("Alpine States", "Europe"),
    "Oslo": ("Scandinavia",),
    "Scandinavia": ("Europe",),
    "Kyoto": ("Asia",),
    "Suva": (),
    "Alpine States": (),
    "Europe": (),
    "Asia": (),
}
"""What each place is a part of."""

SENTENCES = (
    "It rises in two small brooks.",
    "Nobody has ever seen its source!",
    "It rises in a lake; so they say.",
    "A <i>long</i> story & no end.",
    "Its name is “Steady”.",
)

ASK = ("", "What does {{ subject }} have?", "{{ subject }}: what?", "Q{% if when %} ({{ when }}){% endif %}?")
ASK_SUBJECT = ("", "", "Which has {{ value }}?", "{{ value }} belongs to which?")
SAY = ("", "{{ subject }} has {{ value }}.", "{{ value }} <is> {{ subject }}'s & nobody's.")

AUTHORED = (
    AuthoredQuestion("most-water", "Which carries the most?", "The Volga", (("The Danube", "Second."), ("Rhine", ""))),
    AuthoredQuestion("how-many", "How many?", "12", (("7", ""), ("9", ""), ("110", ""))),
    AuthoredQuestion("bare", "What is it?", ("this", "that")),
)

LAST_YEAR = 9999

ACCENTS = 200
"""From this combining class on, marks are the accents of European letters."""


def as_written(name: str) -> list[str]:
    """Return ways in which careless authors write one name."""
    plain = "".join(mark for mark in unicodedata.normalize("NFD", name) if unicodedata.combining(mark) < ACCENTS)
    return [name, name.upper(), name.casefold(), plain, f"the {name}", f"old {name}", f"{name}."]


@frozen
class Claim:
    """One thing that is so, from the first year to the last; and how it is told from what is not."""

    holds: Callable[[Value], bool]
    first: int = 1
    last: int = LAST_YEAR


@frozen
class World:
    """A sheet, and what is really so."""

    sheet: FactSheet
    claims: dict[tuple[str, str], list[Claim]] = field(factory=dict)
    """By subject and relation."""

    def makes_true(self, subject: str, relation: str, value: Value, when: Period | None) -> bool:
        """Tell whether the subject really has the value at any time within the period."""
        first = when.start.year if when and when.start else 1
        last = when.end.year if when and when.end else LAST_YEAR
        return any(
            claim.holds(value) and claim.first <= last and first <= claim.last
            for claim in self.claims.get((subject, relation), [])
        )


@frozen
class _Said:
    """What a sheet says of one subject by one relation, and what is really so."""

    facts: list[Fact]
    claims: list[Claim]


@frozen
class _Topic:
    """What something is to be said of, and the names that there are to say it with."""

    subject: str
    relation: Relation
    names: tuple[str, ...]
    tricky: bool

    def fact(self, value: Value, *, listed: bool = False) -> Fact:
        """Return an undated fact about it."""
        return Fact(self.subject, self.relation.key, value, listed=listed)

    def spellings(self, name: str) -> st.SearchStrategy[str]:
        """Return how a name may be written in the sheet."""
        return st.sampled_from(as_written(name)) if self.tricky else st.just(name)


def _named(*names: str) -> Callable[[Value], bool]:
    spellings = {spelling for name in names for spelling in as_written(name)}
    return lambda value: isinstance(value, EntityRef | Text) and str(value) in spellings


def _rounds_to(exact: Decimal) -> Callable[[Value], bool]:
    return lambda value: (
        isinstance(value, Number) and exact.quantize(value.amount, rounding=ROUND_HALF_UP) == value.amount
    )


def _falls_on(day: date) -> Callable[[Value], bool]:
    return lambda value: (
        isinstance(value, Date) and value.first.toordinal() <= day.toordinal() <= value.last.toordinal()
    )


def _is(truth: Value) -> Callable[[Value], bool]:
    return lambda value: value == truth


@st.composite
def _one_thing(draw: st.DrawFn, topic: _Topic) -> _Said:
    """One value, or known to have none."""
    if draw(st.integers(0, 9)) == 0:
        return _Said([topic.fact(Nothing())], [])
    name = draw(st.sampled_from(topic.names))
    return _Said([topic.fact(EntityRef(draw(topic.spellings(name))))], [Claim(_named(name))])


@st.composite
def _several_things(draw: st.DrawFn, topic: _Topic) -> _Said:
    """Several values: every one is listed, or (`some`) only a part of them."""
    true = draw(st.lists(st.sampled_from(topic.names), min_size=1, max_size=5, unique=True))
    listed = true if topic.relation.values == "all" else true[: draw(st.integers(1, len(true)))]
    facts = [topic.fact(EntityRef(draw(topic.spellings(name))), listed=True) for name in listed]
    return _Said(facts, [Claim(_named(name)) for name in true])


@st.composite
def _one_thing_at_a_time(draw: st.DrawFn, topic: _Topic) -> _Said:
    """One value after another, each from the first to the last of some years; or only what it was in one of them."""
    turns = sorted(draw(st.lists(st.integers(1801, 2020), max_size=3, unique=True)))
    starts, ends = [1700, *turns], [*(turn - 1 for turn in turns), LAST_YEAR]
    facts, claims = [], []
    for start, end in zip(starts, ends, strict=True):
        name = draw(st.sampled_from(topic.names))
        claims.append(Claim(_named(name), start, end))
        only_once = draw(st.booleans())
        facts.append(
            Fact(
                topic.subject,
                topic.relation.key,
                EntityRef(name),
                listed=True,
                start=None if only_once else Date(start),
                end=None if only_once or end == LAST_YEAR else Date(end),
                as_of=Date(start) if only_once else None,
                id=fact_id(topic.subject, topic.relation.key, f"since {start}"),
            )
        )
    return _Said(facts, claims)


@st.composite
def _place(draw: st.DrawFn, topic: _Topic) -> _Said:
    """A place; the subject really lies in all that it is a part of, whichever of them the sheet names."""
    precise = draw(st.sampled_from(sorted(WHOLES)))
    true, waiting = {precise}, [precise]
    while waiting:
        wholes = WHOLES[waiting.pop()]
        true |= set(wholes)
        waiting += wholes
    said = draw(st.sampled_from(sorted(true)))
    return _Said([topic.fact(EntityRef(said))], [Claim(_is(EntityRef(name))) for name in sorted(true)])


@st.composite
def _amount(draw: st.DrawFn, topic: _Topic) -> _Said:
    """A number, rounded to some digit."""
    exact = Decimal(draw(st.integers(-50, 50) | st.integers(-(10**7), 10**7))).scaleb(-draw(st.integers(0, 4)))
    rounded = exact.quantize(Decimal(1).scaleb(-draw(st.integers(0, 3))), rounding=ROUND_HALF_UP)
    return _Said([topic.fact(parse_number(f"{rounded:f}", topic.relation.unit))], [Claim(_rounds_to(exact))])


@st.composite
def _day(draw: st.DrawFn, topic: _Topic) -> _Said:
    """A day, of which the sheet says the day, the month or only the year."""
    day = draw(st.dates(date(1400, 11, 1), date(1401, 2, 28)) | st.dates(date(900, 1, 1), date(2100, 1, 1)))
    finest = 1 if topic.relation.value == "year" else 3
    known = draw(st.integers(1, finest))
    said = Date(day.year, day.month if known > 1 else None, day.day if known > 2 else None)
    return _Said([topic.fact(said)], [Claim(_falls_on(day))])


@st.composite
def _sentence(draw: st.DrawFn, topic: _Topic) -> _Said:
    """A sentence."""
    sentence = draw(st.sampled_from(SENTENCES))
    return _Said([topic.fact(Text(sentence))], [Claim(_named(sentence))])


@st.composite
def _yes_or_no(draw: st.DrawFn, topic: _Topic) -> _Said:
    """Whether it is so."""
    value = YesNo(draw(st.booleans()))
    return _Said([topic.fact(value)], [Claim(_is(value))])


_TOLD: tuple[tuple[Relation, Callable[[_Topic], st.SearchStrategy[_Said]]], ...] = (
    (Relation("currency", value="currency"), _one_thing),
    (Relation("symbol", value="symbol", subject="country"), _one_thing),
    (Relation("trees", value="tree", values="all"), _several_things),
    (Relation("crops", value="crop", values="some"), _several_things),
    (Relation("ruler", value="ruler", changes=True), _one_thing_at_a_time),
    (Relation("near", value="place"), _place),
    (Relation("in", value="place", transitive=True), _place),
    (Relation("area", value="number", unit="km²"), _amount),
    (Relation("depth", value="number", tolerance=parse_tolerance("2%")), _amount),
    (Relation("opened", value="date"), _day),
    (Relation("founded", value="year"), _day),
    (Relation("story", value="text", values_declared=False), _sentence),
    (Relation("motto", value="text"), _sentence),
    (Relation("navigable", value="yes_no"), _yes_or_no),
)
"""What there is to say, and how each is drawn."""


@st.composite
def relations(draw: st.DrawFn) -> tuple[Relation, ...]:
    """Draw relations of every type of value, with templates or none."""
    chosen = draw(st.lists(st.sampled_from([relation for relation, _ in _TOLD]), min_size=1, max_size=4, unique=True))
    return tuple(
        evolve(
            relation,
            label=draw(st.sampled_from(["", "what it has"])),
            ask=draw(st.sampled_from(ASK)),
            ask_subject=draw(st.sampled_from(ASK_SUBJECT)),
            say=draw(st.sampled_from(SAY)),
            values_declared=relation.values_declared and (_only_declared(relation) or draw(st.booleans())),
        )
        for relation in chosen
    )


def _only_declared(relation: Relation) -> bool:
    return relation.value == "text" or relation.values != "one"


@st.composite
def entities(draw: st.DrawFn, *, subjects: list[str]) -> tuple[Entity, ...]:
    """Draw entries for some of the subjects; and for all places, with what they are a part of."""
    declared = tuple(
        Entity(
            key,
            name=draw(st.sampled_from(["", f"Land of {key}"])),
            aliases=draw(st.sampled_from([(), (f"{key} (alias)",)])),
            in_text=draw(st.sampled_from(["", f"the {key}"])),
        )
        for key in draw(st.lists(st.sampled_from(subjects), unique=True))
    )
    return declared + tuple(Entity(place, part_of=wholes) for place, wholes in WHOLES.items())


@st.composite
def _details(draw: st.DrawFn, fact: Fact, world: World) -> Fact:
    """Add to a fact what does not change its truth."""
    others = [other.value for other in world.sheet.of_relation(fact.relation) if other.value is not None]
    wrong = draw(st.lists(st.sampled_from(others), max_size=2, unique=True))
    return evolve(
        fact,
        source=draw(st.sampled_from(["", "", "atlas", "backdrop"])),
        at=draw(st.sampled_from(["", "p. 12"])),
        tags=draw(st.sampled_from([(), ("easy",)])),
        note=draw(st.sampled_from(["", "A <note>."])),
        said_by=draw(st.sampled_from(["", "", "", "atlas"])),
        background=draw(st.integers(0, 9)) == 0,
        distractors=tuple(
            Misconception(value, draw(st.sampled_from(["", "It is not so."])))
            for value in wrong
            if _is_wrong(world, fact, value)
        ),
    )


def _is_wrong(world: World, fact: Fact, value: Value) -> bool:
    """Tell whether a careful author could write a value beside a fact as false."""
    relation = world.sheet.relation(fact.relation)
    said = [other.value for other in world.sheet.about(fact.subject, fact.relation) if other.value is not None]
    return (
        not isinstance(value, Nothing)
        and not world.makes_true(fact.subject, fact.relation, value, fact.period)
        and all(compare(world.sheet, relation, value, other) is Likeness.DIFFERENT for other in said)
    )


@st.composite
def worlds(draw: st.DrawFn, *, tricky: bool = True, most_subjects: int = 8, detailed: bool = True) -> World:
    """Draw a world and the sheet that tells of it.

    Args:
        draw: Hypothesis' own.
        tricky: whether names look alike, and are written now this way, now that.
        most_subjects: how many subjects there are at the most.
        detailed: whether facts say more than their values: sources, notes, misconceptions.
    """
    subjects = draw(st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=most_subjects, unique=True))
    chosen = draw(relations())
    all_names = TRICKY_NAMES if tricky else PLAIN_NAMES
    names = tuple(draw(st.lists(st.sampled_from(all_names), min_size=1, max_size=8, unique=True)))
    telling = {relation.key: how for relation, how in _TOLD}
    said = {
        (subject, relation.key): draw(telling[relation.key](_Topic(subject, relation, names, tricky)))
        for relation in chosen
        for subject in subjects
        if draw(st.integers(0, 9))
    }
    sheet = FactSheet(
        id="world",
        title="A world",
        relations=chosen,
        facts=tuple(fact for told in said.values() for fact in told.facts),
        entities=draw(entities(subjects=subjects)),
        sources=(Source("atlas", "The Atlas", author="A. Author"), Source("backdrop", "Backdrop", background=True)),
    )
    world = World(sheet, {key: told.claims for key, told in said.items()})
    if not detailed:
        return world
    return evolve(world, sheet=evolve(sheet, facts=tuple(draw(_details(fact, world)) for fact in sheet.facts)))


@st.composite
def sheets(draw: st.DrawFn, *, tricky: bool = True, most_subjects: int = 8, detailed: bool = True) -> FactSheet:
    """Draw a sheet that is consistent; what may be left out is as for `worlds`."""
    sheet = draw(worlds(tricky=tricky, most_subjects=most_subjects, detailed=detailed)).sheet
    return evolve(
        sheet,
        title=draw(st.sampled_from(["Rivers", "평양 & <b>"])),
        language=draw(st.sampled_from(["en", "de", "ar"])),
        deck=draw(st.sampled_from(["", "Geography::Rivers"])),
        tags=draw(st.sampled_from([(), ("geo",)])),
        kinds=draw(st.sampled_from([(), (), ("value",), ("recall", "subject")])),
        revised=draw(st.sampled_from([None, Date(2026, 11, 23)])),
        questions=draw(st.sampled_from([(), AUTHORED])),
    )


@st.composite
def facts(draw: st.DrawFn, *, tricky: bool = True) -> Fact:
    """Draw one fact, of any relation."""
    told = draw(sheets(tricky=tricky).filter(lambda sheet: bool(sheet.facts)))
    return draw(st.sampled_from(told.facts))


@st.composite
def quizzes(
    draw: st.DrawFn,
    *,
    sheet: st.SearchStrategy[FactSheet] | None = None,
    distractors: st.SearchStrategy[int] | None = None,
) -> Quiz:
    """Draw the quiz of a sheet."""
    return build_quiz(
        draw(sheets() if sheet is None else sheet),
        distractors=draw(st.integers(2, 4) if distractors is None else distractors),
        seed=draw(st.integers(0, 3)),
    )
