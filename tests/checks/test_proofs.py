"""Proofs are derived a second time: what was built is found right, and what was tampered with is found out."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from sheets import HEAD, sheet_of
from strategies import every, sheets

from quizgen import (
    Date,
    Fact,
    FactSheet,
    Number,
    Option,
    Proof,
    Question,
    Quiz,
    Relation,
    build_quiz,
    check,
    read_facts,
)

DECKS = Path(__file__).parents[2] / "decks"

TOLD = """\
entities:
  Vienna: {part_of: Austria}
  Danube: {aliases: [Donau]}
relations:
  mouth: {value: sea, values: one, ask_subject: "Which of these flows into {{ value }}?"}
  near: {value: place, values: one}
  cities: {value: city, values: all}
  fish: {value: fish, values: some}
  length: {value: number, values: one, unit: km, tolerance: 2%}
  opened: {value: date, values: one}
  ruler: {value: person, values: one}
  crown: {value: person}
  spouse: {value: person, values: one, symmetric: true}
facts:
  Danube: {mouth: Black Sea, cities: [Vienna, Budapest], length: 2850, opened: 2019-08-21, near: Vienna}
  Rhine: {mouth: North Sea, cities: [Basel, Cologne], length: 765 mi, opened: 44 BC, near: Graz}
  Volga: {mouth: Caspian Sea, cities: [Kazan], length: 3531000 m, opened: 1919~, near: Austria}
  Ebro: {mouth: Mediterranean, cities: [], length: 930, opened: 2018, near: Zug}
  Elbe: {mouth: German Ocean, fish: {value: eel, distractors: [shark, whale]}}
  Land:
    ruler: [{value: Ann, from: 1990, until: 1999}, {value: Bob, from: 1999, until: 2005}, {value: Cid, from: 2006}]
    crown: [{value: Dee, from: 1990, until: 1999}, {value: Eve, from: 2000}, {value: Fay, until: 1989}]
  Isle: {ruler: {value: Gus, from: 1980}, crown: {value: Hal, from: 1980}, spouse: Moon}
  Cape: {ruler: {value: Ida, from: 1980}, crown: {value: Jim, from: 1980}, spouse: Star}
  Reef: {spouse: Wind}
"""


def findings(sheet: FactSheet, quiz: Quiz) -> list[str]:
    """Return what is said about proofs that can't be derived."""
    return [finding.message for finding in check(sheet, quiz) if finding.rule == "unproven"]


def test_what_is_built_is_proven(tmp_path: Path) -> None:
    """Every rule is used in the quiz, and every proof by it is found again."""
    sheet = sheet_of(tmp_path, TOLD)
    quiz = build_quiz(sheet, distractors=9)
    used = {option.proof.rule for question in quiz.questions for option in question.options}
    assert used == {"stated", "one-value", "one-value-assumed", "all-listed", "said-false", "another-time"}
    assert findings(sheet, quiz) == []


@pytest.mark.parametrize("deck", sorted(path.name for path in DECKS.glob("*.*") if path.suffix in (".yaml", ".csv")))
def test_the_decks_are_proven(deck: str) -> None:
    """The same of the decks that come with quizgen."""
    sheet = read_facts(DECKS / deck)
    assert findings(sheet, build_quiz(sheet)) == []


def tampered(quiz: Quiz, identity: str, change: Callable[[Option], Option]) -> Quiz:
    """Return the quiz with the wrong options of one question changed."""

    def changed(question: Question) -> Question:
        options = tuple(option if option.correct else change(option) for option in question.options)
        return evolve(question, options=options)

    return evolve(quiz, questions=tuple(changed(q) if q.id == identity else q for q in quiz.questions))


@pytest.mark.parametrize(
    ("question", "key", "proof", "why"),
    [
        ("danube/mouth/value", "Donau Sea", Proof("one-value", ("rhine/mouth",)), "do not say what was so"),
        ("danube/mouth/value", "North Sea", Proof("one-value", ("nile/mouth",)), "there is no fact 'nile/mouth'"),
        ("danube/mouth/value", "North Sea", Proof("all-listed", ("danube/mouth",)), "not said to list all"),
        ("danube/mouth/value", "North Sea", Proof("magic", ("danube/mouth",)), "no such rule"),
        ("danube/mouth/value", "North Sea", Proof("stated", ("danube/mouth",)), "says nothing of wrong options"),
        ("danube/mouth/value", "Black Sea", Proof("one-value", ("danube/mouth",)), "it may be 'Black Sea'"),
        ("danube/mouth/value", "black sea", Proof("one-value", ("danube/mouth",)), "it may be 'Black Sea'"),
        ("danube/mouth/value", "Sea", Proof("one-value", ("danube/mouth",)), "it may be 'Black Sea'"),
        ("danube/near/value", "Austria", Proof("one-value", ("danube/near",)), "a part or a whole of that"),
        ("danube/cities/vienna/value", "Basel", Proof("all-listed", ("danube/cities/vienna",)), "not the whole list"),
        ("danube/length/value", "1800 mi", Proof("one-value", ("danube/length",)), "it may be '2850"),
        ("danube/length/value", "9 kg", Proof("one-value", ("danube/length",)), "it may be '2850"),
        ("danube/length/value", "long", Proof("one-value", ("danube/length",)), "stands for nothing"),
        ("volga/opened/value", "1925", Proof("one-value", ("volga/opened",)), "it may be '1919~'"),
        (
            "land/ruler/ann/1990/value",
            "Bob",
            Proof("another-time", ("land/ruler/bob/1999", "land/ruler/ann/1990")),
            "at another time only",
        ),
        ("land/ruler/ann/1990/value", "Cid", Proof("another-time", ("land/ruler/cid/2006",)), "throughout that time"),
        ("land/crown/eve/2000/value", "Dee", Proof("one-value", ("land/crown/eve/2000",)), "is only assumed"),
        ("elbe/fish/value", "pike", Proof("said-false", ("elbe/fish",)), "do not say that it is false"),
    ],
)
def test_what_is_not_proven_is_found(tmp_path: Path, question: str, key: str, proof: Proof, why: str) -> None:
    """A wrong rule, fact or value is an error, which says what is missing."""
    sheet = sheet_of(tmp_path, TOLD)
    quiz = build_quiz(sheet)
    assert question in quiz.by_id
    found = findings(sheet, tampered(quiz, question, lambda option: evolve(option, text=key, key=key, proof=proof)))
    assert why in found[0]


def test_options_that_may_be_the_same_are_found(tmp_path: Path) -> None:
    """Two wrong options, each proven, must also certainly differ from one another."""
    sheet = sheet_of(tmp_path, TOLD)
    quiz = tampered(build_quiz(sheet), "danube/mouth/value", lambda option: evolve(option, text="Salt", key="Salt"))
    assert any("'Salt' and 'Salt' may be the same" in message for message in findings(sheet, quiz))


def test_look_alike_names_are_listed(tmp_path: Path) -> None:
    """Names that only the sheet keeps apart, and such as differ by a letter or two, are noted once for a relation."""
    body = "relations: {home: {value: land, values: one}}\nentities: {Congo: , DR Congo: }\n"
    lands = ["Austria", "Australia", "Congo", "DR Congo"]
    body += "facts:\n" + "".join(f"  {name}: {{home: {land}}}\n" for name, land in zip("ABCD", lands, strict=True))
    sheet = sheet_of(tmp_path, body)
    (finding,) = [finding for finding in check(sheet, build_quiz(sheet)) if finding.rule == "near-alike"]
    assert finding.severity == "note"
    assert finding.message.endswith("Australia / Austria; Congo / DR Congo")


def test_types_that_are_guessed_are_refused_where_all_has_to_be_declared(tmp_path: Path) -> None:
    """Under `strict`, what a relation's values are must be written; otherwise there is only a remark."""
    path = tmp_path / "sheet.yaml"
    path.write_text(HEAD + "relations: {size: {values: one}}\nfacts: {A: {size: 3}, B: {size: 5}}\n", encoding="utf-8")
    sheet = read_facts(path)
    rules = {strict: [f.rule for f in check(sheet, build_quiz(sheet), strict=strict)] for strict in (False, True)}
    assert "type-assumed" in rules[True]
    assert "type-assumed" not in rules[False]
    assert any("taken for numbers" in str(remark) for remark in sheet.remarks)


FURTHER = ("true_false", "select_all", "first", "larger", "order", "odd_one_out", "matching", "cloze")


def in_all_ways() -> tuple[FactSheet, Quiz]:
    """Return the capitals of the world with two numbers made up of their names, asked by every further kind."""
    sheet = read_facts(DECKS / "world-capitals.csv")
    relations = (Relation("letters", value="number"), Relation("founded", value="year"))
    facts = [
        Fact(subject, relation.key, Date(number) if relation.value == "year" else Number(Decimal(number)))
        for relation in relations
        for number, subject in enumerate(sheet.subjects_of("capital"), start=1000)
    ]
    whole = evolve(sheet, relations=(*sheet.relations, *relations), facts=(*sheet.facts, *facts), kinds=FURTHER)
    return whole, build_quiz(whole)


@pytest.mark.slow
def test_what_is_asked_in_further_ways_is_proven() -> None:
    """Statements, lists, comparisons and odd ones out are found right a second time."""
    sheet, quiz = in_all_ways()
    assert {question.kind for question in quiz.questions} == set(FURTHER)
    assert findings(sheet, quiz) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["true_false", "select_all", "first", "larger", "odd_one_out"])
def test_another_key_is_found_out(kind: str) -> None:
    """Where a wrong option is marked as right, and the right one as wrong, the proof no longer holds."""
    sheet, quiz = in_all_ways()
    asked = next(question for question in quiz.questions if question.kind == kind)
    turned = tuple(evolve(option, correct=not option.correct) for option in asked.options)
    assert findings(sheet, quiz.only((evolve(asked, options=turned),)))


@pytest.mark.slow
def test_another_order_is_found_out() -> None:
    """An order that is turned round is not what the values say; nor is one by another proof."""
    sheet, quiz = in_all_ways()
    asked = next(question for question in quiz.questions if question.kind == "order")
    assert "not what the values say" in findings(sheet, quiz.only((evolve(asked, answer=asked.answer[::-1]),)))[0]
    bare = tuple(evolve(option, proof=Proof("compared", option.proof.facts[:-1])) for option in asked.options)
    assert "not those that its proof compares" in findings(sheet, quiz.only((evolve(asked, options=bare),)))[0]


@pytest.mark.slow
@every
@given(sheets(), st.integers(0, 3))
def test_further_ways_are_proven_of_any_sheet(sheet: FactSheet, seed: int) -> None:
    """Whatever the sheet, all that is asked in further ways is found right a second time."""
    whole = evolve(sheet, kinds=FURTHER, questions=())
    assert findings(whole, build_quiz(whole, seed=seed)) == []
