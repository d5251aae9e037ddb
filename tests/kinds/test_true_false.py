"""True or false?"""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from attrs import evolve
from claims import World
from hypothesis import given
from hypothesis import strategies as st
from sheets import RIVERS, quiz_by, quiz_of, reasons, sheet_of, sheet_of_relation, texts
from strategies import every, worlds

from quizgen import (
    EntityRef,
    FactSheet,
    Question,
    Relation,
    Response,
    Text,
    Truth,
    Value,
    YesNo,
    build_quiz,
    judge,
    read_facts,
)
from quizgen.values import parse_date, parse_number


def claimed(sheet: FactSheet, question: Question) -> Value:
    """Return the value that a statement gives its subject; numbers and dates may be made up."""
    relation, key = sheet.relation(question.relation), question.options[0].key
    match relation.value:
        case "number":
            return parse_number(key, relation.unit)
        case "date" | "year":
            return parse_date(key)
        case "yes_no":
            return YesNo(key == "yes")
        case "text":
            return Text(key)
        case _:
            return EntityRef(key)


@pytest.mark.slow
@every
@given(worlds(), st.integers(0, 3))
def test_each_statement_is_proven(world: World, seed: int) -> None:
    """A statement keyed as true is judged true. One keyed as false is judged false, and is false in the world."""
    for question in quiz_by(world.sheet, "true_false", seed=seed).questions:
        fact = world.sheet.fact(question.fact)
        true, false = question.options
        value = claimed(world.sheet, question)
        verdict = judge(world.sheet, fact.subject, fact.relation, value, fact.period)
        assert verdict.truth is (Truth.TRUE if true.correct else Truth.FALSE)
        assert true.correct != false.correct
        assert true.correct or not world.makes_true(fact.subject, fact.relation, value, fact.period)


def test_a_falsehood_is_told_in_the_facts_words(tmp_path: Path) -> None:
    """The options are True and False, in this order. The explanation is what is true, whatever the statement says."""
    quiz = quiz_of(tmp_path, "kinds: [true_false]\n" + RIVERS)
    assert {question.answer for question in quiz.questions} == {"True", "False"}
    for question in quiz.questions:
        assert (texts(question), question.response, question.fixed) == (["True", "False"], Response.TRUE_FALSE, True)
        said = question.stem == question.explanation
        assert question.answer == ("True" if said else "False")
        assert question.stem.startswith(question.explanation.split(" into ")[0])
    wrong = next(question for question in quiz.questions if question.answer == "False")
    assert wrong.options[0].feedback == f"Not true: {wrong.explanation}"


def lakes(count: int) -> FactSheet:
    """Return a sheet of many lakes, each in one of ten countries."""
    relation = Relation("country", value="country", say="{{ subject }} lies in {{ value }}.")
    return sheet_of_relation(relation, {f"Lake {n}": EntityRef(f"Land {n % 10}") for n in range(count)})


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_half_of_the_statements_are_true(seed: int) -> None:
    """Of many statements, half are true, give or take three standard deviations."""
    questions = quiz_by(lakes(600), "true_false", seed=seed).questions
    share = sum(question.answer == "True" for question in questions) / len(questions)
    assert len(questions) == 600
    assert abs(share - 0.5) < 3 * 0.5 / 600**0.5


def guessed(questions: Iterable[Question]) -> float:
    """Return the share that a guesser gets right who knows all other answers, but of a statement only its value."""
    questions = list(questions)
    told = Counter((question.options[0].key, question.answer) for question in questions)
    right = 0.0
    for question in questions:
        key, false = question.options[0].key, question.options[1].text
        more = (
            told[key, question.answer] - 1 - told[key, false if question.answer != false else question.options[0].text]
        )
        right += 0.5 if more == 0 else more > 0
    return right / len(questions)


def shared_unevenly(shares: Sequence[int]) -> FactSheet:
    """Return a sheet of lakes in countries. `Land 0` has as many lakes as the first share says, and so on."""
    relation = Relation("country", value="country", values="one", say="{{ subject }} lies in {{ value }}.")
    lands = [EntityRef(f"Land {land}") for land, share in enumerate(shares) for _ in range(share)]
    return sheet_of_relation(relation, {f"Lake {n}": land for n, land in enumerate(lands)})


@pytest.mark.slow
@pytest.mark.parametrize("shares", [(60, 40, 20), (40, 20, 13, 10, 8, 7, 6, 5), (3, 3, 2, 2)])
def test_a_value_that_many_share_is_no_likelier_to_be_true(shares: tuple[int, ...]) -> None:
    """A value is stated falsely as often as truly, over several seeds, so the value alone tells nothing."""
    quizzes = [quiz_by(shared_unevenly(shares), "true_false", seed=seed) for seed in range(12)]
    assert all(len(quiz.questions) == sum(shares) for quiz in quizzes)
    assert sum(guessed(quiz.questions) for quiz in quizzes) / len(quizzes) < 0.53
    said = Counter((q.options[0].key, q.answer) for quiz in quizzes for q in quiz.questions)
    for land, share in enumerate(shares):
        true, false = (said[f"Land {land}", answer] for answer in ("True", "False"))
        assert abs(true - false) < 4 * (12 * share / 2) ** 0.5


@pytest.mark.slow
@pytest.mark.parametrize("relation", ["continent", "currency"])
def test_the_values_of_a_real_deck_tell_nothing(relation: str) -> None:
    """A value that most of a pool share (the euro in Europe) is stated falsely about things of other pools."""
    sheet = read_facts(Path(__file__).parents[2] / "decks" / "world-capitals.csv")
    facts = tuple(fact for fact in sheet.facts if fact.relation == relation)
    quizzes = [quiz_by(evolve(sheet, facts=facts), "true_false", seed=seed) for seed in range(6)]
    assert sum(guessed(quiz.questions) for quiz in quizzes) / len(quizzes) < 0.53


def test_another_fact_turns_no_statement() -> None:
    """With one more fact, true statements stay true and false ones stay false."""
    before, after = quiz_by(lakes(80), "true_false"), quiz_by(lakes(81), "true_false")
    assert {q.id: q.answer for q in before.questions}.items() <= {q.id: q.answer for q in after.questions}.items()


YES_NO = """\
relations:
  deep: {value: yes_no, values: one, say: "{{ subject }} is deep.", say_not: "{{ subject }} is shallow."}
  clean: {value: yes_no, values: one, say: "{{ subject }} is clean."}
  mild: {value: yes_no, values: one, say_not: "{{ subject }} is harsh."}
  wide: {value: yes_no, values: one}
facts:
"""


def test_yes_and_no_have_their_own_sentences(tmp_path: Path) -> None:
    """`say` states yes and `say_not` states no, each truly or falsely. If one is missing, the other is always used."""
    facts = "".join(
        f"  S{n}: {{deep: {said}, clean: {said}, mild: {said}, wide: {said}}}\n"
        for n, said in enumerate(["yes", "no"] * 10)
    )
    sheet = sheet_of(tmp_path, YES_NO + facts)
    told: dict[str, set[tuple[str, str]]] = {}
    for question in quiz_by(sheet, "true_false").questions:
        yes = "yes" if sheet.fact(question.fact).value == YesNo(True) else "no"
        told.setdefault(question.relation, set()).add((question.stem.split(" ", 1)[1], f"{yes}: {question.answer}"))
    assert told["deep"] == {
        ("is deep.", "yes: True"),
        ("is deep.", "no: False"),
        ("is shallow.", "yes: False"),
        ("is shallow.", "no: True"),
    }
    assert told["clean"] == {("is clean.", "yes: True"), ("is clean.", "no: False")}
    assert told["mild"] == {("is harsh.", "no: True"), ("is harsh.", "yes: False")}
    assert {stem for stem, _ in told["wide"]} == {"“wide” applies.", "“wide” does not apply."}


def test_a_sentence_that_says_its_value_by_itself_is_not_asked(tmp_path: Path) -> None:
    """A fact whose `say` has no `{{ value }}` is skipped with a reason, as its statement would always be true."""
    body = RIVERS.replace("{mouth: North Sea}", "{mouth: {value: North Sea, say: Rhine goes north.}}")
    quiz = quiz_of(tmp_path, "kinds: [true_false]\n" + body)
    assert "{{ value }}" in reasons(quiz)["rhine/mouth/true_false"]


def test_what_can_not_be_told_falsely_is_not_told_at_all(tmp_path: Path) -> None:
    """If nothing can be proven false, no statement is made, as it would always be true."""
    body = RIVERS.replace("values: one", "values: some")
    quiz = quiz_of(tmp_path, "kinds: [true_false]\n" + body)
    assert quiz.questions == ()
    assert "values: some" in reasons(quiz)["rhine/mouth/true_false"]


def test_a_list_tells_each_falsehood_once(tmp_path: Path) -> None:
    """Two items of a list never give the same false statement, and the explanation is the whole list."""
    body = "relations: {city: {value: city, values: all, say: '{{ value }} lies on {{ subject }}.'}}\nfacts:\n"
    body += "  Danube: {city: [Vienna, Linz, Ulm, Passau, Novi Sad]}\n"
    body += "  Rhine: {city: [Basel]}\n  Elbe: {city: [Magdeburg]}\n"
    for seed in range(6):
        quiz = quiz_of(tmp_path, "kinds: [true_false]\n" + body, seed=seed)
        stems = [question.stem for question in quiz.questions]
        assert len(set(stems)) == len(stems)
        for question in quiz.questions:
            if question.subject == "Danube":
                assert question.explanation == "Danube – city: Vienna; Linz; Ulm; Passau; Novi Sad"


def test_the_authors_reason_against_a_falsehood_is_told(tmp_path: Path) -> None:
    """If the author's distractor is stated, the explanation says what is true, then the author's reason."""
    fact = "{mouth: {value: North Sea, distractors: {Baltic Sea: The Oder does., White Sea: The Dvina does.}}}"
    sheet = sheet_of(tmp_path, "kinds: [true_false]\n" + RIVERS.replace("{mouth: North Sea}", fact))
    for seed in range(20):
        question = quiz_by(sheet, "true_false", seed=seed, distractors=2).by_id["rhine/mouth/true_false"]
        if question.answer == "False":
            assert question.explanation in (
                "Rhine flows into North Sea. The Oder does.",
                "Rhine flows into North Sea. The Dvina does.",
            )


def test_the_words_are_those_of_the_language() -> None:
    """A German sheet has the options Richtig and Falsch."""
    quiz = quiz_by(evolve(lakes(4), language="de"), "true_false")
    assert texts(quiz.questions[0]) == ["Richtig", "Falsch"]


def test_a_number_is_stated_falsely_by_another() -> None:
    """A statement with another amount than the fact's own is keyed as false."""
    relation = Relation("length", value="number", unit="km", say="{{ subject }} is {{ value }} long.")
    sheet = sheet_of_relation(relation, {f"R{n}": parse_number(str(100 * n + 7), "km") for n in range(1, 30)})
    for question in quiz_by(sheet, "true_false").questions:
        assert (question.stem == question.explanation) == (question.answer == "True")


@pytest.mark.parametrize("seed", range(8))
def test_yes_at_several_times_is_asked_or_skipped(seed: int, tmp_path: Path) -> None:
    """Two facts of the same time, with the same value, never give the same false statement."""
    text = """\
quizgen: 1
id: gates
title: Gates
kinds: [true_false]
relations:
  open: {value: yes_no, values: one, changes: yes, say: "{{ subject }} is open.", say_not: "{{ subject }} is shut."}
facts:
  North Gate:
    open: [{value: yes, from: 2010, until: 2010}, {value: yes, as_of: 2010}]
"""
    (tmp_path / "sheet.yaml").write_text(text, encoding="utf-8")
    quiz = build_quiz(read_facts(tmp_path / "sheet.yaml"), seed=seed)
    false = [question for question in quiz.questions if question.answer == "False"]
    assert len(quiz.questions) + len(quiz.skipped) == 2
    assert len({question.stem for question in false}) == len(false)
