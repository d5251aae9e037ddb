"""Worlds, and the fact sheets, facts and quizzes that are drawn from them.

A world has the truth: exact amounts, days, places and names with all their spellings. A sheet says a part of it, as an
author would: rounded, at some precision, in one spelling or another, and complete where its relations claim it. It is
consistent by construction, so what it proves false can be looked up in the world.
"""

from collections.abc import Collection
from decimal import ROUND_HALF_UP, Decimal

from attrs import evolve
from claims import (
    LAST_YEAR,
    UNITS,
    Claim,
    Said,
    Topic,
    World,
    falls_on,
    in_unit,
    is_just,
    named,
    nickname,
    rounds_to,
)
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from webs import Group, Teller, Told, couples, each, leaders, neighbours, nests

from quizgen import (
    AuthoredQuestion,
    Date,
    Entity,
    EntityRef,
    Fact,
    FactSheet,
    Misconception,
    Nothing,
    Quiz,
    Relation,
    Source,
    Text,
    Value,
    YesNo,
    build_quiz,
)
from quizgen.text.identity import fact_id
from quizgen.truth.judge import compare
from quizgen.values import Day, Likeness, parse_number, parse_tolerance

every = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""How properties are tried: with the same examples in each run, and without a time limit."""

SUBJECTS = (
    "France, Spain, Congo, DR Congo, Guinea, Guinea-Bissau, Côte d'Ivoire, Mexico, St. Lucia, 평양, C++, Łomża, Peru, "
    "Norway, Chad, Mali, Vatican City, A+, Ísland, Japan"
).split(", ")

PLAIN_NAMES = tuple("alder birch cedar dogwood elm fir ginkgo hazel ivy juniper kapok larch maple nutmeg oak".split())
"""Names that are not alike."""

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


@st.composite
def _one_thing(draw: st.DrawFn, topic: Topic) -> Said:
    """Draw one value, or rarely that there is none."""
    if draw(st.integers(0, 9)) == 0:
        return Said([topic.fact(Nothing())], [])
    name = draw(st.sampled_from(topic.names))
    return Said([topic.fact(EntityRef(draw(topic.spellings(name))))], [Claim(named(name))])


@st.composite
def _several_things(draw: st.DrawFn, topic: Topic) -> Said:
    """Draw several true values. The sheet lists all of them, or, with `values: some`, the first few."""
    true = draw(st.lists(st.sampled_from(topic.names), min_size=1, max_size=5, unique=True))
    listed = true if topic.relation.values == "all" else true[: draw(st.integers(1, len(true)))]
    facts = [topic.fact(EntityRef(draw(topic.spellings(name))), listed=True) for name in listed]
    return Said(facts, [Claim(named(name)) for name in true])


@st.composite
def _one_thing_at_a_time(draw: st.DrawFn, topic: Topic) -> Said:
    """Draw one value after another. The sheet gives the first and the last year of each, or one year (`as_of`).

    Two neighbours with both years may share the year of the change. Years may be approximate (`~`).
    """
    turns = sorted(draw(st.lists(st.integers(1801, 2020) | st.integers(1801, 1806), max_size=3, unique=True)))
    names = [draw(st.sampled_from(topic.names)) for _ in (0, *turns)]
    once = [draw(st.integers(0, 3)) == 0 for _ in names]
    starts, ends = [1700, *turns], [*(turn - 1 for turn in turns), LAST_YEAR]
    for index, turn in enumerate(turns):
        if draw(st.booleans()) and not once[index] and not once[index + 1]:
            ends[index] = turn
    doubt = draw(st.sampled_from(["", "", "~"]))
    facts = [
        Fact(
            topic.subject,
            topic.relation.key,
            EntityRef(name),
            listed=True,
            start=None if only_once else Date(start, doubt=doubt),
            end=None if only_once or end == LAST_YEAR else Date(end, doubt=doubt),
            as_of=Date(start) if only_once else None,
            id=fact_id(topic.subject, topic.relation.key, f"since {start}"),
        )
        for name, only_once, start, end in zip(names, once, starts, ends, strict=True)
    ]
    spans = zip(names, starts, ends, strict=True)
    return Said(facts, [Claim(named(name), start, end) for name, start, end in spans])


@st.composite
def _several_things_at_a_time(draw: st.DrawFn, topic: Topic) -> Said:
    """Draw several values, all listed, each with its years or with one of them."""
    facts, claims = [], []
    for name in draw(st.lists(st.sampled_from(topic.names), max_size=4, unique=True)):
        start = draw(st.integers(1800, 1810))
        end = draw(st.integers(start, 1812) | st.just(LAST_YEAR))
        claims.append(Claim(named(name), start, end))
        until = None if end == LAST_YEAR else Date(end)
        fact = topic.fact(EntityRef(draw(topic.spellings(name))), listed=True)
        once = draw(st.integers(0, 3)) == 0
        facts.append(evolve(fact, as_of=Date(start)) if once else evolve(fact, start=Date(start), end=until))
    return Said(facts, claims)


@st.composite
def _place(draw: st.DrawFn, topic: Topic) -> Said:
    """Draw a place. The subject really lies in all that the place is a part of; the sheet names one of them."""
    precise = draw(st.sampled_from(sorted(WHOLES)))
    true, waiting = {precise}, [precise]
    while waiting:
        wholes = WHOLES[waiting.pop()]
        true |= set(wholes)
        waiting += wholes
    said = draw(st.sampled_from(sorted(true)))
    return Said([topic.fact(EntityRef(said))], [Claim(is_just(EntityRef(name))) for name in sorted(true)])


@st.composite
def _amount(draw: st.DrawFn, topic: Topic) -> Said:
    """Draw an exact amount. The sheet says it rounded to some digit, in some unit."""
    relation = topic.relation
    exact = Decimal(draw(st.integers(-50, 50) | st.integers(-(10**7), 10**7))).scaleb(-draw(st.integers(0, 4)))
    unit = draw(st.sampled_from(sorted(UNITS))) if relation.unit in UNITS else relation.unit
    amount = in_unit(exact, relation.unit, unit)
    rounded = amount.quantize(Decimal(1).scaleb(-draw(st.integers(0, 3))), rounding=ROUND_HALF_UP)
    return Said([topic.fact(parse_number(f"{rounded:f}", unit))], [Claim(rounds_to(exact, relation))])


@st.composite
def _day(draw: st.DrawFn, topic: Topic) -> Said:
    """Draw a day of any era. The sheet says the day, month, year, decade or century, or the year approximately."""
    years = st.sampled_from([(1400, 1401), (900, 2100), (-60, 60), (-3000, 900)])
    first, last = (Day(year, 1, 1).toordinal() for year in draw(years))
    ordinal = draw(st.integers(first, last))
    day = Day(1, 1, 1).shifted(ordinal - 1)
    said = [Date(day.year), Date(day.year + draw(st.integers(-9, 9)), doubt=draw(st.sampled_from("~?%")))]
    if day.year >= 1000:
        unknown = draw(st.integers(1, 2))
        said.append(Date(day.year - day.year % 10**unknown, unknown_digits=unknown))
    if topic.relation.value == "date":
        said += [Date(day.year, day.month), Date(*day), Date(day.year, day.month, doubt="~")]
    return Said([topic.fact(draw(st.sampled_from(said)))], [Claim(falls_on(ordinal))])


@st.composite
def _sentence(draw: st.DrawFn, topic: Topic) -> Said:
    """Draw a sentence. Unless the relation declares how many values there are, another one is true as well."""
    sentence, other = draw(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=2, unique=True))
    true = [sentence] if topic.relation.values_declared else [sentence, other]
    return Said([topic.fact(Text(sentence))], [Claim(named(text)) for text in true])


@st.composite
def _yes_or_no(draw: st.DrawFn, topic: Topic) -> Said:
    """Draw yes or no."""
    value = YesNo(draw(st.booleans()))
    return Said([topic.fact(value)], [Claim(is_just(value))])


TOLD: tuple[tuple[tuple[Relation, ...], Teller], ...] = (
    ((Relation("currency", value="currency"),), each(_one_thing)),
    ((Relation("symbol", value="symbol", subject="country"),), each(_one_thing)),
    ((Relation("trees", value="tree", values="all"),), each(_several_things)),
    ((Relation("crops", value="crop", values="some"),), each(_several_things)),
    ((Relation("ruler", value="ruler", changes=True),), each(_one_thing_at_a_time)),
    ((Relation("members", value="member", values="all", changes=True),), each(_several_things_at_a_time)),
    ((Relation("near", value="place"),), each(_place)),
    ((Relation("in", value="place", transitive=True),), each(_place)),
    ((Relation("within", value="place", transitive=True),), nests),
    ((Relation("borders", value="country", values="all", symmetric=True),), neighbours),
    ((Relation("partner", value="country", symmetric=True),), couples),
    ((Relation("leader", value="person"), Relation("leads", value="country", values="all", inverse="leader")), leaders),
    ((Relation("area", value="number", unit="km²"),), each(_amount)),
    ((Relation("length", value="number", unit="km"),), each(_amount)),
    ((Relation("depth", value="number", tolerance=parse_tolerance("2%")),), each(_amount)),
    ((Relation("opened", value="date"),), each(_day)),
    ((Relation("founded", value="year"),), each(_day)),
    ((Relation("story", value="text", values_declared=False),), each(_sentence)),
    ((Relation("motto", value="text"),), each(_sentence)),
    ((Relation("navigable", value="yes_no"),), each(_yes_or_no)),
)
"""All relations, some of them in pairs, each with what draws its facts."""


@st.composite
def relations(draw: st.DrawFn, *, only: Collection[str] = ()) -> tuple[Relation, ...]:
    """Draw relations with or without templates, of all in `TOLD` or only those with some keys."""
    told = [together for together, _ in TOLD if not only or together[0].key in only]
    chosen = draw(st.lists(st.sampled_from(told), min_size=1, max_size=4, unique=True))
    return tuple(
        evolve(
            relation,
            label=draw(st.sampled_from(["", "what it has"])),
            ask=draw(st.sampled_from(ASK)),
            ask_subject=draw(st.sampled_from(ASK_SUBJECT)),
            say=draw(st.sampled_from(SAY)),
            values_declared=relation.values_declared and (_only_declared(relation) or draw(st.booleans())),
        )
        for together in chosen
        for relation in together
    )


def _only_declared(relation: Relation) -> bool:
    return relation.value == "text" or relation.values != "one"


@st.composite
def entities(draw: st.DrawFn, *, subjects: list[str], names: tuple[str, ...]) -> tuple[Entity, ...]:
    """Draw entries for some subjects, for the names with aliases, and for all places with what they are part of."""
    declared = tuple(
        Entity(
            key,
            name=draw(st.sampled_from(["", f"Land of {key}"])),
            aliases=draw(st.sampled_from([(), (f"{key} (alias)",)])),
            in_text=draw(st.sampled_from(["", f"the {key}"])),
        )
        for key in draw(st.lists(st.sampled_from(subjects), unique=True))
    )
    known = tuple(Entity(name, aliases=(nickname(name),)) for name in names if name not in subjects)
    places = tuple(Entity(place, part_of=wholes[:1], is_a=wholes[1:]) for place, wholes in WHOLES.items())
    return declared + known + places


@st.composite
def _details(draw: st.DrawFn, fact: Fact, world: World) -> Fact:
    """Add details to a fact that do not change its truth: source, note, distractors and the like."""
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
    """Tell whether a careful author could write a value as a distractor of a fact."""
    relation = world.sheet.relation(fact.relation)
    said = [other.value for other in world.sheet.about(fact.subject, fact.relation) if other.value is not None]
    return (
        not isinstance(value, Nothing)
        and not world.makes_true(fact.subject, fact.relation, value, fact.period)
        and all(compare(world.sheet, relation, value, other) is Likeness.DIFFERENT for other in said)
    )


@st.composite
def worlds(
    draw: st.DrawFn,
    *,
    tricky: bool = True,
    most_subjects: int = 8,
    detailed: bool = True,
    only: Collection[str] = (),
) -> World:
    """Draw a world and a sheet about it.

    Args:
        draw: Hypothesis' own.
        tricky: whether names look alike, and are written in different spellings.
        most_subjects: how many subjects there are at most.
        detailed: whether facts say more than their values: sources, notes, misconceptions.
        only: the keys of the relations that may be drawn; all of them if empty.
    """
    subjects = draw(st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=most_subjects, unique=True))
    chosen = draw(relations(only=only))
    all_names = TRICKY_NAMES if tricky else PLAIN_NAMES
    names = tuple(draw(st.lists(st.sampled_from(all_names), min_size=1, max_size=8, unique=True)))
    by_key = {relation.key: relation for relation in chosen}
    said: Told = {}
    for together, tell in TOLD:
        if together[0].key in by_key:
            drawn = tuple(by_key[relation.key] for relation in together)
            said |= draw(tell(Group(drawn, tuple(subjects), names, tricky, WHOLES)))
    sheet = FactSheet(
        id="world",
        title="A world",
        relations=chosen,
        facts=tuple(fact for told in said.values() for fact in told.facts),
        entities=draw(entities(subjects=subjects, names=names if tricky else ())),
        sources=(Source("atlas", "The Atlas", author="A. Author"), Source("backdrop", "Backdrop", background=True)),
    )
    world = World(sheet, {key: told.claims for key, told in said.items()})
    if not detailed:
        return world
    return evolve(world, sheet=evolve(sheet, facts=tuple(draw(_details(fact, world)) for fact in sheet.facts)))


@st.composite
def sheets(draw: st.DrawFn, *, tricky: bool = True, most_subjects: int = 8, detailed: bool = True) -> FactSheet:
    """Draw a consistent sheet. The arguments are those of `worlds`."""
    sheet = draw(worlds(tricky=tricky, most_subjects=most_subjects, detailed=detailed)).sheet
    return evolve(
        sheet,
        title=draw(st.sampled_from(["Rivers", "평양 & <b>"])),
        language=draw(st.sampled_from(["en", "de", "ar"])),
        deck=draw(st.sampled_from(["", "Geography::Rivers"])),
        tags=draw(st.sampled_from([(), ("geo",)])),
        kinds=draw(st.sampled_from([(), (), ("value",), ("recall", "subject", "recall_subject")])),
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
