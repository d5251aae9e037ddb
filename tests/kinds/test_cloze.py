"""Cloze."""

from pathlib import Path

import pytest
from hypothesis import given
from sheets import RIVERS, quiz_by, quiz_of, reasons
from strategies import every, sheets

from quizgen import FactSheet, Response
from quizgen.kinds.cloze import Cloze
from quizgen.quiz import GAP
from quizgen.wording.sentences import Wording


@pytest.mark.slow
@every
@given(sheets())
def test_the_gap_filled_is_the_facts_sentence(sheet: FactSheet) -> None:
    """With the answer in its one gap, the stem is the fact's sentence. The answer is nowhere else in the stem."""
    wording = Wording(sheet)
    for question in quiz_by(sheet, "cloze").questions:
        fact = sheet.fact(question.fact)
        answer = question.answer
        assert isinstance(answer, str)
        assert question.stem.count(GAP) == 1
        assert question.stem.replace(GAP, answer) == wording.statement(fact) == question.explanation
        assert fact.value
        assert answer.casefold() == wording.in_text(fact.value).casefold()
        assert answer.casefold() not in question.stem.casefold()


def cloze_of(folder: Path, say: str, subject: str = "Rhine", value: str = "North Sea") -> str:
    """Return the stem and the answer of one fact's cloze, or the reason why it is skipped."""
    body = f"kinds: [cloze]\nrelations: {{sea: {{value: sea, values: one, say: '{say}'}}}}\n"
    quiz = quiz_of(folder, body + f"facts: {{{subject}: {{sea: {value}}}}}\n")
    asked = [f"{question.stem} ({question.answer})" for question in quiz.questions]
    return (asked or list(reasons(quiz).values()))[0]


@pytest.mark.parametrize(
    ("say", "expected"),
    [
        ("{{ subject }} flows into the {{ value }}.", f"Rhine flows into the {GAP}. (North Sea)"),
        ("The {{ value|lower }} takes {{ subject }}.", f"The {GAP} takes Rhine. (north sea)"),
        ("{{ value }} takes {{ subject }}.", f"{GAP} takes Rhine. (North Sea)"),
        ("{{ value }}: {{ subject }}, {{ value }}.", "just once"),
        ("{{ subject }} ends on the {{ value }}coast.", "word of its own"),
        ("It flows into the {{ value }}.", "does not name the subject"),
        (f"{GAP} {{{{ subject }}}} {{{{ value }}}}.", "just once"),
        ("{{ subject }} flows.", "just once"),
    ],
)
def test_the_value_is_left_out_where_it_stands_alone(tmp_path: Path, say: str, expected: str) -> None:
    """The gap replaces the value if the sentence has it once, as a word of its own, and also names the subject."""
    assert expected in cloze_of(tmp_path, say)


def test_a_sentence_begins_with_a_gap_for_a_small_word(tmp_path: Path) -> None:
    """A value that has a capital only because it begins the sentence is the answer with its capital."""
    assert cloze_of(tmp_path, "{{ value }} pays in {{ subject }}.", "Ulm", "euro") == f"{GAP} pays in Ulm. (Euro)"


def test_endings_may_be_written_onto_a_name(tmp_path: Path) -> None:
    """The gap replaces the name alone: in Korean the particle stays behind it."""
    assert (
        cloze_of(tmp_path, "{{ subject }}강은 {{ value }}로 흐른다.", "라인", "북해")
        == f"라인강은 {GAP}로 흐른다. (북해)"
    )


def test_what_the_name_tells_is_no_gap(tmp_path: Path) -> None:
    """A fact is skipped if the name of its subject tells the value, as with Mexico and Mexico City."""
    assert "give the answer away" in cloze_of(tmp_path, "{{ subject }}: {{ value }}", "North", "North Sea")


def test_a_gap_takes_one_value(tmp_path: Path) -> None:
    """A list is skipped, as each item would fill the gap; so is `values: some`, as another value might."""
    body = RIVERS.replace("values: one", "values: all").replace("Rhine: {mouth: North Sea}", "Rhine: {mouth: [A, B]}")
    why = reasons(quiz_of(tmp_path, "kinds: [cloze]\n" + body))
    assert "just one" in why["rhine/mouth/a/cloze"]
    some = reasons(quiz_of(tmp_path, "kinds: [cloze]\n" + RIVERS.replace("values: one", "values: some")))
    assert "just one" in some["rhine/mouth/cloze"]


def test_a_cloze_is_filled_in(tmp_path: Path) -> None:
    """A cloze has its own response and no options, and its explanation is the whole sentence."""
    question = quiz_of(tmp_path, "kinds: [cloze]\n" + RIVERS).by_id["rhine/mouth/cloze"]
    assert (question.response, question.options) == (Response.CLOZE, ())
    assert question.explanation == "Rhine flows into North Sea."
    assert question.kind == Cloze().name
