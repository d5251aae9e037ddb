"""The kinds that compare facts by their values: which came first, which is larger, put these in order."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from sheets import quiz_by, quiz_of, reasons, sheet_of, sheet_of_relation
from strategies import every, sheets

from quizgen import Date, Entity, FactSheet, Media, Number, Question, Relation, Response, Value
from quizgen.exporters.paper.forms import forms_of
from quizgen.truth.judge import compare
from quizgen.values import Likeness, Period, parse_number, parse_tolerance

KINDS = ("first", "larger", "order")

YEARS = Relation("founded", value="year")
AREAS = Relation("area", value="number", unit="km²")


def compared(sheet: FactSheet, question: Question) -> list[Value]:
    """Return the values that a question compares, in the order of its proof."""
    proofs = {option.proof for option in question.options}
    (proof,) = proofs
    facts = [sheet.fact(identity) for identity in proof.facts]
    assert {fact.subject for fact in facts} == {option.key for option in question.options}
    assert len(facts) == len(question.options)
    return [fact.value for fact in facts if fact.value]


@pytest.mark.slow
@every
@given(sheets(), st.integers(2, 4), st.integers(0, 3))
def test_what_is_compared_is_apart_for_sure(sheet: FactSheet, distractors: int, seed: int) -> None:
    """The values of a question are certain to differ, are in order, and have the same time and source."""
    for question in quiz_by(sheet, *KINDS, distractors=distractors, seed=seed).questions:
        values, relation = compared(sheet, question), sheet.relation(question.relation)
        facts = [sheet.fact(identity) for identity in question.options[0].proof.facts]
        assert len({(fact.period, fact.said_by) for fact in facts}) == 1
        for place, value in enumerate(values):
            for later in values[place + 1 :]:
                assert compare(sheet, relation, value, later) is Likeness.DIFFERENT
                assert _ends_before(value, later)
        by_key = {option.key: option for option in question.options}
        in_order = [by_key[fact.subject].text for fact in facts]
        if question.kind == "order":
            assert question.answer == tuple(in_order)
            assert 3 <= len(in_order) <= 5
        else:
            assert question.answer == in_order[0 if question.kind == "first" else -1]
            assert 3 <= len(in_order) <= distractors + 1


def _ends_before(value: Value, later: Value) -> bool:
    if isinstance(value, Date) and isinstance(later, Date):
        return value.last < later.first
    assert isinstance(value, Number)
    assert isinstance(later, Number)
    return value.span()[1] <= later.span()[0]


def many(relation: Relation, count: int) -> FactSheet:
    """Return a sheet of many years or numbers, none of them twice."""
    values: Mapping[str, Value] = {
        f"Thing {n}": Date(1000 + 7 * n % 997) if relation is YEARS else parse_number(str(50 + 7919 * n % 9973), "km²")
        for n in range(count)
    }
    return sheet_of_relation(relation, values)


def test_the_earliest_is_the_first(tmp_path: Path) -> None:
    """The stem names the relation, each option's reason is its own fact, and the key's fact is the explanation."""
    body = "relations: {founded: {value: year, values: one, say: '{{ subject }} dates from {{ value }}.'}}\n"
    body += "facts: {Oslo: {founded: 1048}, Turku: {founded: 1229}, Riga: {founded: 1201}, Tampere: {founded: 1779}}\n"
    (question,) = quiz_of(tmp_path, "kinds: [first]\n" + body).questions
    assert question.stem == "Founded: which of these is the earliest?"
    assert question.answer == "Oslo"
    assert question.explanation == "Oslo dates from 1048."
    assert {option.rationale for option in question.options} >= {"Riga dates from 1201.", "Turku dates from 1229."}
    assert {option.proof.rule for option in question.options} == {"compared"}
    assert not question.fixed


def test_the_largest_is_the_larger(tmp_path: Path) -> None:
    """The stem names the relation and asks for the largest number."""
    body = "relations: {length: {value: number, values: one, unit: km}}\n"
    body += "facts: {Rhine: {length: 1230}, Elbe: {length: 1094}, Danube: {length: 2850}}\n"
    (question,) = quiz_of(tmp_path, "kinds: [larger]\n" + body).questions
    assert (question.stem, question.answer) == ("Length: which of these is the largest?", "Danube")


def test_an_order_is_told_with_its_values(tmp_path: Path) -> None:
    """All options are right, the answer lists them from the smallest on, and the explanation gives their values."""
    body = "relations: {length: {value: number, values: one, unit: km}}\n"
    body += "facts: {Rhine: {length: 1230}, Elbe: {length: 1094}, Danube: {length: 2850}}\n"
    (question,) = quiz_of(tmp_path, "kinds: [order]\n" + body).questions
    assert question.stem == "Length: put these in order, the smallest first."
    assert question.response is Response.ORDER
    assert question.answer == ("Elbe", "Rhine", "Danube")
    assert all(option.correct for option in question.options)
    assert question.explanation == "Elbe: 1094\u00a0km; Rhine: 1230\u00a0km; Danube: 2850\u00a0km"


def test_an_order_is_never_offered_in_the_right_one() -> None:
    """Whatever the seed, and in every form of a worksheet, also of a question that a lock has in the right order."""
    sheet = sheet_of_relation(YEARS, {name: Date(1900 + year) for year, name in enumerate("ABCD")})
    for seed in range(30):
        quiz = quiz_by(sheet, "order", distractors=2, seed=seed)
        assert quiz.questions
        right = [
            evolve(q, options=tuple(sorted(q.options, key=lambda o: q.answer.index(o.text)))) for q in quiz.questions
        ]
        items = [item for form in forms_of(evolve(quiz, questions=tuple(right)), 6) for item in form.items]
        offered = [(item.options, item.question) for item in items]
        for options, question in [*((q.options, q) for q in quiz.questions), *offered]:
            assert question.answer != tuple(option.text for option in options)
            assert sorted(question.answer) == sorted(option.text for option in options)


def test_values_that_may_be_the_same_are_never_compared() -> None:
    """Numbers within one another's tolerance are never in one question; nor are a year and a month of it."""
    relation = evolve(AREAS, tolerance=parse_tolerance("10%"))
    sheet = sheet_of_relation(
        relation, {name: parse_number(text) for name, text in zip("ABCDE", "100 105 300 310 600".split(), strict=True)}
    )
    for question in quiz_by(sheet, "larger", "order").questions:
        keys = {option.key for option in question.options}
        assert not {"A", "B"} <= keys
        assert not {"C", "D"} <= keys
    dates = sheet_of_relation(
        Relation("on", value="date"), {"A": Date(1999), "B": Date(1999, 5), "C": Date(2001), "D": Date(2002)}
    )
    assert quiz_by(dates, "first").questions
    for question in quiz_by(dates, "first").questions:
        assert not {"A", "B"} <= {option.key for option in question.options}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [4, 5, 6, 9, 30])
def test_no_set_is_asked_twice(kind: str, count: int) -> None:
    """No two questions of a kind show the same set of things, however few things there are."""
    sheet = many(YEARS if kind == "first" else AREAS, count)
    sets = Counter(frozenset(option.key for option in question.options) for question in quiz_by(sheet, kind).questions)
    assert sets
    assert max(sets.values()) == 1


@pytest.mark.parametrize("kind", ["first", "larger"])
def test_a_thing_is_the_key_as_often_as_any_other_of_its_set(kind: str) -> None:
    """The thing that a question is named after has each place in the order in about a quarter of the questions."""
    sheet = many(YEARS if kind == "first" else AREAS, 400)
    questions = quiz_by(sheet, kind).questions
    leaders = Counter(_by_value(sheet, question).index(question.subject) for question in questions)
    assert len(questions) > 380
    for place in range(4):
        assert abs(leaders[place] / len(questions) - 0.25) < 0.08
    keys = Counter(next(option.key for option in question.options if option.correct) for question in questions)
    assert max(keys.values()) <= 8, "no thing is the key of most sets that it is in"


def _by_value(sheet: FactSheet, question: Question) -> list[str]:
    """Return the subjects of a question in the order of their values."""
    return [sheet.fact(identity).subject for identity in question.options[0].proof.facts]


@pytest.mark.parametrize("kind", KINDS)
def test_one_more_thing_changes_few_sets(kind: str) -> None:
    """With one more fact, each question keeps its id, and only sets near the new value change."""
    relation = YEARS if kind == "first" else AREAS
    before, after = quiz_by(many(relation, 300), kind), quiz_by(many(relation, 301), kind)
    assert {question.id for question in before.questions} <= {question.id for question in after.questions}
    changed = [q for q in before.questions if set(q.options) != set(after.by_id[q.id].options)]
    assert len(changed) < 20


def test_a_name_that_tells_its_value_is_left_out(tmp_path: Path) -> None:
    """The Games of 1984 are in no question about years. A value that is no date is skipped with a reason."""
    body = "kinds: [first]\nrelations: {held: {value: year, values: one}, town: {value: city, values: one}}\nfacts:\n"
    body += "  Games of 1984: {held: 1984}\n  Rome: {held: 1960}\n  Oslo: {held: 1952}\n"
    body += "  Tokyo: {held: 1964, town: Tokyo}\n  Athens: {held: 2004}\n"
    quiz = quiz_of(tmp_path, body)
    assert all("Games of 1984" not in [option.text for option in question.options] for question in quiz.questions)
    assert "name that tells" in reasons(quiz)["games-of-1984/held/first"]
    assert "only years and dates" in reasons(quiz)["tokyo/town/first"]


def test_only_what_has_one_value_is_compared(tmp_path: Path) -> None:
    """A subject with several dates is in no question, and a list that may be open is not asked."""
    body = "kinds: [first]\nrelations: {won: {value: year, values: all}, seen: {value: year, values: some}}\nfacts:\n"
    body += "  A: {won: [1990, 1994], seen: [1990]}\n  B: {won: 1950, seen: 1980}\n  C: {won: 1960, seen: 1981}\n"
    body += "  D: {won: 1970, seen: 1982}\n  E: {won: 1980}\n"
    quiz = quiz_of(tmp_path, body)
    assert {question.relation for question in quiz.questions} == {"won"}
    assert all("A" not in [option.text for option in question.options] for question in quiz.questions)
    assert "can't be compared" in reasons(quiz)["a/won/1990/first"]
    assert "can't be compared" in reasons(quiz)["b/seen/first"]


def test_what_is_compared_is_of_one_time(tmp_path: Path) -> None:
    """Amounts of different years are never compared, and the stem names the year."""
    body = "kinds: [larger]\nrelations: {people: {value: number, values: one, changes: true}}\nfacts:\n"
    body += "".join(f"  S{n}: {{people: {{value: {10 * n + 1}, as_of: {2020 + n % 2}}}}}\n" for n in range(12))
    sheet = sheet_of(tmp_path, body)
    questions = quiz_by(sheet, "larger").questions
    assert questions
    for question in questions:
        times = {sheet.fact(identity).period for identity in question.options[0].proof.facts}
        assert len(times) == 1
        assert question.stem in (f"As of {time}: People: which of these is the largest?" for time in ("2020", "2021"))
        assert times <= {Period(Date(2020), Date(2020)), Period(Date(2021), Date(2021))}


def test_one_value_that_is_only_assumed_is_said_so(tmp_path: Path) -> None:
    """Without `values`, the proof of a comparison is named after its assumption, `one-value-assumed`."""
    body = "kinds: [larger]\nrelations: {length: {value: number}}\n"
    body += "facts: {Rhine: {length: 1230}, Elbe: {length: 1094}, Danube: {length: 2850}}\n"
    (question,) = quiz_of(tmp_path, body).questions
    assert {option.proof.rule for option in question.options} == {"one-value-assumed"}


@pytest.mark.parametrize("kind", KINDS)
def test_no_picture_says_which_thing_leads_a_set(kind: str) -> None:
    """The picture of the thing that a question is named after is not shown, as it would single out one option."""
    sheet = many(YEARS if kind == "first" else AREAS, 8)
    png = Media("x.png", "image/png", b"\x89PNG\r\n\x1a\n")
    entities = tuple(Entity(fact.subject, picture="x.png", alt="A thing.") for fact in sheet.facts)
    for question in quiz_by(evolve(sheet, entities=entities, media={"x.png": png}), kind).questions:
        assert (question.picture, question.alt) == (None, "")
