"""What is true, what is false and what nobody can tell: the rules of the fact sheet's contract, by number."""

from pathlib import Path

import pytest
from attrs import evolve
from sheets import sheet_of as read_sheet

from quizgen import (
    Entity,
    EntityRef,
    Fact,
    FactSheet,
    Misconception,
    Nothing,
    Period,
    Relation,
    SheetError,
    Text,
    Truth,
    Value,
    Verdict,
    YesNo,
    build_quiz,
    judge,
    read_facts,
)
from quizgen.checks import check
from quizgen.truth.judge import compare
from quizgen.values import Likeness, parse_date, parse_number, parse_tolerance

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

RELATIONS = (
    Relation("mouth", value="sea", values="one", values_declared=True),
    Relation("currency", value="currency", values="one", values_declared=False),
    Relation("coin", value="coin", values="one", values_declared=True),
    Relation("members", value="person", values="all"),
    Relation("capitals", value="city", values="all"),
    Relation("fish", value="fish", values="some"),
    Relation("in", value="region", values="one", transitive=True, values_declared=True),
    Relation("near", value="region", values="one", values_declared=True),
    Relation("length", value="number", values="one", unit="km", tolerance=parse_tolerance("2%"), values_declared=True),
    Relation("protons", value="number", values="one", values_declared=True),
    Relation("opened", value="date", values="one", values_declared=True),
    Relation("motto", value="text", values="one", values_declared=True),
    Relation("story", value="text", values="one", values_declared=False),
    Relation("navigable", value="yes_no", values="one", values_declared=True),
)

ENTITIES = (
    Entity("Danube", aliases=("Donau", "Duna"), in_text="the Danube"),
    Entity("Black Sea", aliases=("Euxine Sea",)),
    Entity("Vienna", part_of=("Austria",)),
    Entity("Austria", part_of=("Central Europe", "Alpine States")),
    Entity("Central Europe", part_of=("Europe",)),
    Entity("Switzerland", part_of=("Alpine States",)),
    Entity("Alpine States"),
    Entity("Asia"),
    Entity("Lower Austria"),
    Entity("Dead Sea", distinct=("Dead Sea (North)",)),
)


def typed(relation: Relation, text: str) -> Value:
    """Return a value of a relation from a text."""
    if text == "—":
        return Nothing()
    if relation.names_entities:
        return EntityRef(text)
    match relation.value:
        case "number":
            return parse_number(text, relation.unit)
        case "date":
            return parse_date(text)
        case "yes_no":
            return YesNo(text == "yes")
        case _:
            return Text(text)


def period(text: str) -> Period | None:
    """Read `1999–2013`, `2013–` or an empty text."""
    if not text:
        return None
    start, _, end = text.partition("–")
    return Period(parse_date(start) if start else None, parse_date(end) if end else None)


def sheet_of(*facts: str) -> FactSheet:
    """Return a sheet of facts such as `Danube | capitals | Vienna, Budapest | 1999–2013`; a comma makes a list."""
    return FactSheet("test", "Test", RELATIONS, tuple(fact for text in facts for fact in facts_of(text)), ENTITIES)


def facts_of(text: str) -> list[Fact]:
    """Return the facts that one line states."""
    subject, key, values, *rest = (part.strip() for part in text.split("|"))
    relation = next(relation for relation in RELATIONS if relation.key == key)
    when = period(rest[0]) if rest else None
    texts = values.split(", ") if relation.value != "text" else [values]
    return [
        Fact(
            subject,
            key,
            typed(relation, value),
            listed=len(texts) > 1,
            start=when.start if when else None,
            end=when.end if when else None,
        )
        for value in texts
    ]


def judged(sheet: FactSheet, claim: str, when: str = "") -> Verdict:
    """Judge a claim such as `Danube | mouth | Black Sea`."""
    subject, key, value = (part.strip() for part in claim.split("|"))
    return judge(sheet, subject, key, typed(sheet.relation(key), value), period(when))


@pytest.mark.parametrize(
    ("fact", "claim"),
    [
        ("Danube | mouth | Black Sea", "Danube | mouth | Black Sea"),
        ("Danube | mouth | Black Sea", "Danube | mouth | Euxine Sea"),
        ("Danube | capitals | Vienna, Budapest", "Danube | capitals | Budapest"),
        ("Danube | length | 2850 km", "Danube | length | 2,850 km"),
        ("Danube | length | 2850.0 km", "Danube | length | 2850 km"),
        ("Bridge | opened | 2019-08-21", "Bridge | opened | 2019"),
        ("Bridge | opened | 2019-08-21", "Bridge | opened | 2019-08"),
        ("Prater | in | Vienna", "Prater | in | Austria"),
        ("Prater | in | Vienna", "Prater | in | Europe"),
        ("Danube | navigable | yes", "Danube | navigable | yes"),
        ("Danube | story | It rises in two brooks.", "Danube | story | It rises in two brooks."),
        ("Sahel | mouth | —", "Sahel | mouth | —"),
    ],
)
def test_what_is_stated_is_true(fact: str, claim: str) -> None:
    """Rule 1: the same as a true value, or less precise; or what it is a part of, if the relation is transitive."""
    sheet = sheet_of(fact)
    verdict = judged(sheet, claim)
    assert (verdict.truth, verdict.rule) == (TRUE, "stated")
    assert set(verdict.facts) <= {known.id for known in sheet.facts}
    assert verdict.facts


@pytest.mark.parametrize(
    ("fact", "claim", "rule"),
    [
        ("Danube | mouth | Black Sea", "Danube | mouth | North Sea", "one-value"),
        ("Norway | currency | krone", "Norway | currency | euro", "one-value-assumed"),
        ("Danube | length | 2850 km", "Danube | length | 1230 km", "one-value"),
        ("Carbon | protons | 6", "Carbon | protons | 7", "one-value"),
        ("Bridge | opened | 2019-08-21", "Bridge | opened | 2018", "one-value"),
        ("Danube | motto | Steady on.", "Danube | motto | Never still.", "one-value"),
        ("Danube | navigable | yes", "Danube | navigable | no", "one-value"),
    ],
)
def test_one_value_makes_all_others_false(fact: str, claim: str, rule: str) -> None:
    """Rule 2: the relation has one value per subject, and the candidate is for sure different."""
    sheet = sheet_of(fact)
    assert judged(sheet, claim) == Verdict(FALSE, rule, (sheet.facts[0].id,))


def test_where_all_are_listed_the_rest_is_false() -> None:
    """Rule 3: the candidate is for sure different from each value of the list, and rests on all of them."""
    sheet = sheet_of("Danube | capitals | Vienna, Budapest")
    verdict = judged(sheet, "Danube | capitals | Paris")
    assert (verdict.truth, verdict.rule) == (FALSE, "all-listed")
    assert verdict.facts == ("danube/capitals/vienna", "danube/capitals/budapest")


@pytest.mark.parametrize("relation", ["mouth", "capitals", "fish"])
def test_what_is_known_to_have_none_has_no_value(relation: str) -> None:
    """A list that is known to be empty lists all values, however many there may be."""
    sheet = sheet_of(f"Jordan | {relation} | —")
    assert judged(sheet, f"Jordan | {relation} | Black Sea") == Verdict(FALSE, "all-listed", (f"jordan/{relation}",))


def test_what_has_a_value_is_not_without_one() -> None:
    """None is a value like any other to rules 2 and 3."""
    assert judged(sheet_of("Danube | mouth | Black Sea"), "Danube | mouth | —").truth is FALSE
    assert judged(sheet_of("Danube | fish | huchen"), "Danube | fish | —").truth is UNKNOWN


def test_where_some_are_listed_nothing_else_is_false() -> None:
    """A relation whose values are perhaps not all listed proves nothing."""
    sheet = sheet_of("Danube | fish | huchen")
    assert judged(sheet, "Danube | fish | huchen").truth is TRUE
    assert judged(sheet, "Danube | fish | pike") == Verdict(UNKNOWN, "nothing-known")


def test_text_proves_nothing_until_its_relation_says_how_many_values_there_are() -> None:
    """Rules 2 and 3 do not apply to a text relation with no `values` declared."""
    sheet = sheet_of("Danube | story | It rises in two brooks.", "Jordan | story | —")
    assert judged(sheet, "Danube | story | It rises in a lake.") == Verdict(UNKNOWN, "nothing-known")
    assert judged(sheet, "Jordan | story | It rises in a lake.") == Verdict(UNKNOWN, "nothing-known")


@pytest.mark.parametrize("relation", ["mouth", "fish", "capitals"])
def test_of_what_the_sheet_does_not_mention_nothing_is_known(relation: str) -> None:
    """Rule 7: a subject without a fact of the relation has neither true nor false values."""
    sheet = sheet_of("Danube | mouth | Black Sea", "Danube | fish | huchen", "Danube | capitals | Vienna")
    assert judged(sheet, f"Rhine | {relation} | Black Sea") == Verdict(UNKNOWN, "nothing-known")


@pytest.mark.parametrize("relation", ["mouth", "fish", "story"])
def test_what_the_author_says_is_false_is_false(relation: str) -> None:
    """Rule 4: a misconception is false whatever the relation, and whether or not a value is known."""
    wrong: Value = Text("It rises in a lake.") if relation == "story" else EntityRef("Baltic Sea")
    fact = Fact("Danube", relation, None, distractors=(Misconception(wrong),))
    sheet = FactSheet("test", "Test", RELATIONS, (fact,))
    assert judge(sheet, "Danube", relation, wrong) == Verdict(FALSE, "said-false", (f"danube/{relation}",))
    assert judge(sheet, "Danube", relation, EntityRef("Other Sea")).truth is UNKNOWN


def test_what_is_said_to_be_false_of_one_subject_is_not_so_of_another() -> None:
    """A misconception belongs to its own fact."""
    danube = Fact("Danube", "fish", EntityRef("huchen"), distractors=(Misconception(EntityRef("shark")),))
    rhine = Fact("Rhine", "fish", EntityRef("salmon"))
    sheet = FactSheet("test", "Test", RELATIONS, (danube, rhine))
    assert judge(sheet, "Rhine", "fish", EntityRef("shark")).truth is UNKNOWN


def test_a_value_at_another_time_only_is_false() -> None:
    """Rule 5: what is true only in intervals that do not touch the time asked about; the other time comes first."""
    sheet = sheet_of("Norway | coin | speciedaler | 1816–1875", "Norway | coin | krone | 1876–")
    assert judged(sheet, "Norway | coin | krone", "1816–1875") == Verdict(
        FALSE, "another-time", ("norway/coin/1876", "norway/coin/1816")
    )
    assert judged(sheet, "Norway | coin | krone", "1876–").truth is TRUE


def test_values_of_one_undeclared_list_may_be_the_same() -> None:
    """Big stands beside large somewhere: neither is false where the other is right, and both are never options."""
    relation = Relation("meaning", value="meaning", values="all", values_declared=False)
    told = {"amplio": "large big", "chico": "small", "pequeño": "small little", "rojo": "red", "grande": "big"}
    facts = tuple(
        Fact(word, "meaning", EntityRef(value), listed=True)
        for word, values in told.items()
        for value in values.split()
    )
    sheet = FactSheet("words", "Words", (relation,), facts)
    assert judge(sheet, "grande", "meaning", EntityRef("large")) == Verdict(
        UNKNOWN, "perhaps-the-same", ("grande/meaning/big",)
    )
    assert judge(sheet, "chico", "meaning", EntityRef("little")).truth is UNKNOWN
    assert judge(sheet, "chico", "meaning", EntityRef("red")) == Verdict(
        FALSE, "all-listed-assumed", ("chico/meaning/small",)
    )
    quiz = build_quiz(sheet)
    assert any(question.options for question in quiz.questions)
    for question in quiz.questions:
        shown = {option.text for option in question.options}
        assert not {"large", "big"} <= shown
        assert not {"small", "little"} <= shown
    assert "unproven" not in {finding.rule for finding in check(sheet, quiz)}
    declared = evolve(sheet, relations=(evolve(relation, values_declared=True),))
    assert judge(declared, "grande", "meaning", EntityRef("large")).truth is FALSE


def test_a_column_of_text_is_assumed_to_have_one_value() -> None:
    """Text of a YAML sheet proves nothing until its relation says how many values there are; a column's does."""
    relation = Relation("story", value="text", values_declared=False)
    facts = (Fact("A", "story", Text("It began well.")), Fact("B", "story", Text("It ended badly.")))
    for is_column, verdict in (
        (False, Verdict(UNKNOWN, "nothing-known")),
        (True, Verdict(FALSE, "one-value-assumed", ("A/story",))),
    ):
        sheet = FactSheet("s", "S", (evolve(relation, is_column=is_column),), facts)
        assert judge(sheet, "A", "story", Text("It ended badly.")).truth is verdict.truth
        assert judge(sheet, "A", "story", Text("It ended badly.")).rule == verdict.rule


def test_what_is_only_assumed_is_called_so_at_another_time_too() -> None:
    """The name of the rule tells that nobody declared one value, so that strictness can refuse it."""
    sheet = sheet_of("Norway | currency | speciedaler | 1816–1875", "Norway | currency | krone | 1876–")
    assert judged(sheet, "Norway | currency | krone", "1816–1875").rule == "one-value-assumed"


@pytest.mark.parametrize(
    ("facts", "claim", "when", "truth", "rule"),
    [
        pytest.param("", "krone", "1850–1860", UNKNOWN, "another-time", id="nobody says what held then"),
        pytest.param("1816–1876", "krone", "1870–1876", UNKNOWN, "another-time", id="a year shared"),
        pytest.param("1816–1875", "euro", "1870–1880", FALSE, "one-value", id="two facts that follow one another"),
        pytest.param("1816–1874", "euro", "1870–1880", UNKNOWN, "nothing-known", id="a year between them"),
        pytest.param("1816–1875", "krone", "1870–1880", UNKNOWN, "another-time", id="partly true"),
        pytest.param("1816–1875", "krone", "", UNKNOWN, "another-time", id="true at some time"),
        pytest.param("1816–1875", "Krone", "1816–1875", FALSE, "one-value", id="perhaps the same as what is over"),
    ],
)
def test_another_time(facts: str, claim: str, when: str, truth: Truth, rule: str) -> None:
    """Ends count at the precision written; what is true at the time asked about has to be known."""
    known = [f"Norway | coin | speciedaler | {facts}"] if facts else []
    sheet = sheet_of(*known, "Norway | coin | krone | 1876–")
    verdict = judged(sheet, f"Norway | coin | {claim}", when)
    assert (verdict.truth, verdict.rule) == (truth, rule)


def test_of_a_list_what_is_over_is_false() -> None:
    """Where all values are listed with their times, one that has ended is false after it, as is what is not listed."""
    sheet = sheet_of("League | members | Ann | 1990–1999", "League | members | Bob | 1995–")
    ids = ("league/members/1990", "league/members/1995")
    assert judged(sheet, "League | members | Ann", "2001–2002") == Verdict(FALSE, "another-time", ids)
    assert judged(sheet, "League | members | Ann", "1999–2002") == Verdict(UNKNOWN, "another-time", ids[:1])
    assert judged(sheet, "League | members | Cid", "1996–1998") == Verdict(FALSE, "all-listed", ids)
    assert judged(sheet, "League | members | Cid", "2001–2002") == Verdict(FALSE, "all-listed", ids[1:])


def test_of_a_list_what_was_so_on_a_day_may_be_so_later() -> None:
    """`as_of` says nothing of the time after it, unless the relation has one value."""
    for relation, truth in (("members", UNKNOWN), ("coin", FALSE)):
        facts = (
            Fact("A", relation, EntityRef("Ann"), as_of=parse_date("1999"), id="ann"),
            Fact("A", relation, EntityRef("Bob"), as_of=parse_date("2005"), id="bob"),
        )
        sheet = FactSheet("test", "Test", RELATIONS, facts)
        assert judged(sheet, f"A | {relation} | Ann", "2005–2005").truth is truth


def test_where_some_are_listed_another_time_proves_nothing() -> None:
    """A value that may have come back is unknown."""
    sheet = sheet_of("Danube | fish | huchen | 1990–1999", "Danube | fish | pike | 2000–")
    assert judged(sheet, "Danube | fish | huchen", "2001–2002").truth is UNKNOWN


@pytest.mark.parametrize(
    ("when", "truth"),
    [
        ("1816–1875", TRUE),
        ("1820–1830", TRUE),
        ("1816-05–1875-12-31", TRUE),
        ("1810–1830", UNKNOWN),
        ("1870–1880", UNKNOWN),
        ("1876–", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_a_dated_fact_is_true_only_of_a_time_within_its_own(when: str, truth: Truth) -> None:
    """A fact holds to the last day of its end; without a time asked about, a dated fact proves nothing."""
    sheet = sheet_of("Norway | currency | speciedaler | 1816–1875")
    assert judged(sheet, "Norway | currency | speciedaler", when).truth is truth


@pytest.mark.parametrize(("when", "truth"), [("1820–1830", FALSE), ("1870–1880", UNKNOWN), ("", UNKNOWN)])
def test_a_dated_value_rules_others_out_only_while_it_holds(when: str, truth: Truth) -> None:
    """One value at a time: what the sheet never mentions is false while the one value holds throughout."""
    sheet = sheet_of("Norway | currency | speciedaler | 1816–1875")
    assert judged(sheet, "Norway | currency | euro", when).truth is truth


def test_an_undated_fact_holds_at_any_time() -> None:
    """Without a date, a fact is true whenever it is asked about."""
    assert judged(sheet_of("Danube | mouth | Black Sea"), "Danube | mouth | Black Sea", "1816–1875").truth is TRUE


@pytest.mark.parametrize(
    ("fact", "claim"),
    [
        ("Prater | near | Vienna", "Prater | near | Austria"),
        ("Prater | near | Vienna", "Prater | near | Europe"),
        ("Prater | near | Europe", "Prater | near | Vienna"),
        ("Prater | in | Europe", "Prater | in | Vienna"),
        ("Prater | near | Alpine States", "Prater | near | Central Europe"),
        ("Danube | capitals | Vienna, Budapest", "Danube | capitals | Austria"),
    ],
)
def test_wholes_parts_and_overlaps_of_a_true_value_are_unknown(fact: str, claim: str) -> None:
    """Rule 6: an ancestor or descendant of a true value, or one with which it shares a part, proves nothing."""
    verdict = judged(sheet_of(fact), claim)
    assert (verdict.truth, verdict.rule) == (UNKNOWN, "whole-or-part")


@pytest.mark.parametrize(
    ("fact", "claim"),
    [
        ("Prater | near | Austria", "Prater | near | Switzerland"),
        ("Prater | in | Vienna", "Prater | in | Asia"),
        ("Prater | in | Vienna", "Prater | in | Switzerland"),
    ],
)
def test_two_parts_of_one_whole_are_different(fact: str, claim: str) -> None:
    """Rule 6 is about shared parts; to share a whole means nothing."""
    assert judged(sheet_of(fact), claim).truth is FALSE


@pytest.mark.parametrize(
    ("fact", "claim"),
    [
        ("Senegal | currency | CFA franc", "Senegal | currency | West African CFA franc"),
        ("Senegal | currency | West African CFA franc", "Senegal | currency | CFA franc"),
        ("Norway | currency | Krone", "Norway | currency | krone"),
        ("Poland | currency | złoty", "Poland | currency | Zloty"),
        ("Danube | length | 2850 km", "Danube | length | 2900 km"),
        ("Danube | length | 2850 km", "Danube | length | 2850000 m"),
        ("Carbon | protons | 6", "Carbon | protons | 6.0"),
        ("Bridge | opened | 2019", "Bridge | opened | 2019-08-21"),
        ("Danube | motto | Steady on.", "Danube | motto | steady on"),
        ("Danube | mouth | Euxine", "Danube | mouth | Black Sea"),
    ],
)
def test_what_is_perhaps_the_same_is_unknown(fact: str, claim: str) -> None:
    """Rule 7: names alike, numbers that overlap or have unlike units, and finer dates prove nothing."""
    verdict = judged(sheet_of(fact), claim)
    assert (verdict.truth, verdict.rule) == (UNKNOWN, "perhaps-the-same")


def test_one_doubt_is_enough() -> None:
    """A value that may be the same as one of a list is unknown, though it differs from all the others."""
    sheet = sheet_of("Senegal | capitals | Dakar, Saint Louis")
    assert judged(sheet, "Senegal | capitals | St. Louis").truth is UNKNOWN


def test_what_is_true_by_one_fact_is_true_though_another_is_in_doubt() -> None:
    """A doubt never outweighs a fact."""
    sheet = sheet_of("Danube | capitals | Austria, Vienna")
    assert judged(sheet, "Danube | capitals | Vienna").truth is TRUE


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        pytest.param("Congo", "DR Congo", Likeness.DIFFERENT, id="subjects of one relation"),
        pytest.param("Dead Sea", "Dead Sea (North)", Likeness.DIFFERENT, id="distinct"),
        pytest.param("Austria", "Lower Austria", Likeness.DIFFERENT, id="entries of their own"),
        pytest.param("Congo", "Congo (river)", Likeness.PERHAPS, id="only one of them known"),
    ],
)
def test_the_sheet_keeps_names_apart(one: str, other: str, likeness: Likeness) -> None:
    """Two subjects of one relation, two declared entities and `distinct` names differ however alike they look."""
    sheet = sheet_of("Congo | mouth | Atlantic", "DR Congo | mouth | Atlantic")
    assert compare(sheet, RELATIONS[0], EntityRef(one), EntityRef(other)) is likeness


def test_folding_never_merges_what_shares_an_alias() -> None:
    """Two entities with one alias stay two, but neither is for sure the other or not."""
    entities = (Entity("Georgia", aliases=("Sakartvelo",)), Entity("Georgia (US)", aliases=("Sakartvelo",)))
    sheet = FactSheet("test", "Test", RELATIONS, (), entities)
    assert compare(sheet, RELATIONS[0], EntityRef("Georgia"), EntityRef("Georgia (US)")) is Likeness.PERHAPS


def test_values_of_unlike_kinds_are_perhaps_the_same() -> None:
    """A number and a date are never compared."""
    assert compare(sheet_of(), RELATIONS[8], parse_number("2019"), parse_date("2019")) is Likeness.PERHAPS


def test_a_relation_that_the_sheet_lacks_can_not_be_judged() -> None:
    """To ask about no relation is a mistake of the caller."""
    with pytest.raises(SheetError, match="no relation 'depth'"):
        judge(sheet_of(), "Danube", "depth", Text("deep"))


def test_a_symmetric_relation_is_read_both_ways(tmp_path: Path) -> None:
    """If France borders Spain, Spain borders France. But only Spain's own list tells all that Spain borders."""
    body = "relations: {borders: {value: country, values: all, symmetric: true}}\n"
    facts = "facts: {France: {borders: [Spain, Italy]}, Spain: {borders: [Portugal, France]}}\n"
    sheet = read_sheet(tmp_path, body + facts)
    assert judge(sheet, "Italy", "borders", EntityRef("France")) == Verdict(TRUE, "stated", ("france/borders/italy",))
    assert judge(sheet, "Italy", "borders", EntityRef("Spain")).truth is UNKNOWN
    assert judge(sheet, "Spain", "borders", EntityRef("Italy")).truth is FALSE


def test_one_value_is_one_from_either_side(tmp_path: Path) -> None:
    """Who is married to Ann is married to nobody else, though only Ann's own fact says so."""
    body = "relations: {spouse: {value: person, values: one, symmetric: true}}\n"
    sheet = read_sheet(tmp_path, body + "facts: {Ann: {spouse: Bob}, Cid: {spouse: Dee}}\n")
    assert judge(sheet, "Bob", "spouse", EntityRef("Ann")) == Verdict(TRUE, "stated", ("ann/spouse",))
    assert judge(sheet, "Bob", "spouse", EntityRef("Dee")) == Verdict(FALSE, "one-value", ("ann/spouse",))
    assert judge(sheet, "Bob", "spouse", EntityRef("ann")).truth is UNKNOWN


def test_a_transitive_relation_leads_from_fact_to_fact(tmp_path: Path) -> None:
    """A quarter lies in what its town lies in, so that no such place is a wrong answer."""
    body = "relations: {in: {value: place, values: one, transitive: true}}\n"
    sheet = read_sheet(tmp_path, body + "facts: {Prater: {in: Vienna}, Vienna: {in: Austria}, Graz: {in: Styria}}\n")
    assert judge(sheet, "Prater", "in", EntityRef("Austria")).truth is UNKNOWN
    assert judge(sheet, "Prater", "in", EntityRef("Styria")).truth is FALSE


def test_an_inverse_relation_is_read_both_ways(tmp_path: Path) -> None:
    """What is said about a mother's child is true about the child's mother, whichever side declares the inverse."""
    facts = "facts: {Eve: {child: [Abel, Cain]}, Abel: {parent: [Adam, Eve]}}\n"
    for declared in (
        "parent: {value: person, values: all, inverse: child}, child: {value: person, values: all}",
        "parent: {value: person, values: all}, child: {value: person, values: all, inverse: parent}",
    ):
        sheet = read_sheet(tmp_path, "relations: {" + declared + "}\n" + facts)
        assert judge(sheet, "Abel", "parent", EntityRef("Eve")).truth is Truth.TRUE
        assert judge(sheet, "Abel", "parent", EntityRef("Cain")).truth is Truth.FALSE


@pytest.mark.parametrize(
    ("column", "never"),
    [
        ("Probability,1/2,50%,¼,0.25,1/6,1", ({"1/2", "50%"}, {"¼", "0.25"})),
        ("Amount,½ cup,1/2 cup,125 g,a pinch,0.25 l,250 ml", ({"½ cup", "1/2 cup"}, {"0.25 l", "250 ml"})),
        ("Time,45 min,¾ h,1 h 30 min,90 min,3 h 15 min,5 h", ({"45 min", "¾ h"}, {"1 h 30 min", "90 min"})),
        ("Dose,500–1000 mg,500 mg – 1 g,400 mg,as INR,5-10 mg", ({"500–1000 mg", "500 mg – 1 g"},)),
        (
            "Lifespan,60–70 years,over 250 years,> 100 years,45 years,40–50 years",
            ({"over 250 years", "> 100 years"}, {"45 years", "40–50 years"}),
        ),
        ("Yield,99.5%,98%,>90%,15%,varies", ({"99.5%", ">90%"}, {"98%", ">90%"})),
        ("Found,c. 9000 BC,before 2000 BC,c. 3000 BC,antiquity,1774", ({"c. 9000 BC", "before 2000 BC"},)),
    ],
)
def test_no_option_of_a_mixed_column_may_say_what_another_says(
    tmp_path: Path, column: str, never: tuple[set[str], ...]
) -> None:
    """Where a column of amounts is read as names, an equal amount, a limit or a range is no wrong option."""
    head, *cells = column.split(",")
    table = tmp_path / "t.csv"
    things = "Aal Bison Cuckoo Dingo Egret Fossa".split()
    table.write_text(
        f"Animal;{head} (text)\n" + "".join(f"{each};{cell}\n" for each, cell in zip(things, cells, strict=False))
    )
    sheet = read_facts(table)
    said = {fact.subject: str(fact.value) for fact in sheet.facts}
    asked = [question for question in build_quiz(sheet).questions if question.options]
    assert asked
    for question in asked:
        shown = {said.get(option.text, option.text) for option in question.options}
        if question.kind == "value":
            assert not any(pair <= shown for pair in never), question
        else:
            key = said[str(question.answer)]
            assert not any(key in pair and pair <= shown for pair in never), question


def test_what_may_be_a_whole_of_the_truth_is_unknown(tmp_path: Path) -> None:
    """Another spelling of the country that a city lies in proves as little as the country itself."""
    body = "entities: {Vienna: {part_of: Austria}}\nrelations: {place: {value: place, values: one}}\n"
    sheet = read_sheet(tmp_path, body + "facts: {Cathedral: {place: Vienna}, Castle: {place: Republic of Austria}}\n")
    assert judge(sheet, "Cathedral", "place", EntityRef("Republic of Austria")).truth is Truth.UNKNOWN
    assert judge(sheet, "Cathedral", "place", EntityRef("Hungary")).truth is Truth.FALSE
