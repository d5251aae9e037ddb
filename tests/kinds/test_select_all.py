"""Select all that apply."""

from pathlib import Path

import pytest
from claims import World
from hypothesis import given
from hypothesis import strategies as st
from sheets import quiz_by, quiz_of, reasons, texts
from strategies import every, worlds

from quizgen import EntityRef, Response, Truth, judge
from quizgen.text.folding import fold


@pytest.mark.slow
@every
@given(worlds(), st.integers(2, 4), st.integers(0, 3))
def test_each_option_is_proven(world: World, distractors: int, seed: int) -> None:
    """The right options are all values that the sheet states. The wrong ones are judged false and really are false."""
    sheet = world.sheet
    for question in quiz_by(sheet, "select_all", distractors=distractors, seed=seed).questions:
        stated = {str(fact.value) for fact in sheet.about(question.subject, question.relation)}
        assert {option.key for option in question.options if option.correct} == stated
        assert 2 <= len(stated) <= 4
        assert 2 <= len(question.options) - len(stated) <= distractors
        assert len(question.options) <= 6
        assert len({fold(text) for text in texts(question)}) == len(question.options)
        for option in question.options:
            value = EntityRef(option.key)
            verdict = judge(sheet, question.subject, question.relation, value)
            assert verdict.truth is (Truth.TRUE if option.correct else Truth.FALSE)
            assert option.correct or not world.makes_true(question.subject, question.relation, value, None)


CITIES = """\
kinds: [select_all]
relations:
  city:
    value: city
    values: all
    ask: "Which of these lie on {{ subject }}?"
    say: "{{ value }} lies on {{ subject }}."
facts:
  Danube: {city: [Vienna, Budapest, Ulm]}
  Rhine: {city: [Basel, Bonn]}
  Elbe: {city: Dresden}
"""


def test_a_list_is_asked_as_a_whole(tmp_path: Path) -> None:
    """A list of two or more gives one question, named after subject and relation. Reasons say whose each option is."""
    quiz = quiz_of(tmp_path, CITIES)
    assert [question.id for question in quiz.questions] == ["danube/city/select_all", "rhine/city/select_all"]
    question = quiz.questions[0]
    assert (question.response, question.fact) == (Response.SELECT_ALL, "danube/city/vienna")
    assert question.answer == ("Vienna", "Budapest", "Ulm")
    assert question.stem == "Which of these lie on Danube?"
    assert {option.text for option in question.options if option.correct} == set(question.answer)
    for option in question.options:
        assert option.rationale.startswith(f"{option.text} lies on ")
        assert option.proof.rule == ("stated" if option.correct else "all-listed")
    assert "it has 1" in reasons(quiz)["elbe/city/select_all"]


def test_another_item_keeps_the_question(tmp_path: Path) -> None:
    """A list that grows keeps the id of its question, and the new item is a right option."""
    before, after = quiz_of(tmp_path, CITIES), quiz_of(tmp_path, CITIES.replace("Bonn]", "Bonn, Köln]"))
    assert {question.id for question in before.questions} == {question.id for question in after.questions}
    assert after.by_id["rhine/city/select_all"].answer == ("Basel", "Bonn", "Köln")


def test_a_list_that_is_too_long_or_may_be_open_is_skipped(tmp_path: Path) -> None:
    """A list of more than four, and one with `values: some`, are skipped with a reason."""
    long = quiz_of(tmp_path, CITIES.replace("Ulm]", "Ulm, Linz, Passau]"))
    assert "it has 5" in reasons(long)["danube/city/vienna/select_all"]
    assert (
        "values: all"
        in reasons(quiz_of(tmp_path, CITIES.replace("values: all", "values: some")))["danube/city/vienna/select_all"]
    )


def test_numbers_stand_in_order(tmp_path: Path) -> None:
    """Years as options are in ascending order, right and wrong ones together."""
    body = "kinds: [select_all]\nrelations: {won: {value: year, values: all}}\nfacts:\n"
    body += "  A: {won: [1990, 1974]}\n  B: {won: [1966, 1982]}\n  C: {won: [1930, 1950]}\n"
    for question in quiz_of(tmp_path, body).questions:
        assert question.fixed
        assert texts(question) == sorted(texts(question))
