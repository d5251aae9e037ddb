"""The quiz as the sequence of its questions, and how it shows itself."""

import copy
import pickle
from collections.abc import Container, Sequence
from typing import cast

import pytest
from attrs import evolve, fields
from exporters.quizzes import SVG, choice, every_response, order, quiz_of, recall

from quizgen import Fact, FactSheet, Question, Quiz, QuizgenError, Relation, Text
from quizgen.errors import ArgumentError
from quizgen.quiz.notebook import MOST_QUESTIONS

QUIZ = every_response()


def test_a_quiz_is_the_sequence_of_its_questions() -> None:
    """It has a length, an order and places, from both ends."""
    assert isinstance(QUIZ, Sequence)
    assert tuple(QUIZ) == QUIZ.questions
    assert len(QUIZ) == len(QUIZ.questions)
    assert (QUIZ[0], QUIZ[-1], QUIZ[1:3]) == (QUIZ.questions[0], QUIZ.questions[-1], QUIZ.questions[1:3])
    assert tuple(reversed(QUIZ)) == QUIZ.questions[::-1]
    assert QUIZ.index(QUIZ[2]) == 2
    with pytest.raises(IndexError):
        QUIZ[len(QUIZ)]
    assert not quiz_of()


def test_a_question_is_found_by_its_id() -> None:
    """An id that no question has is an error that guesses which was meant."""
    assert QUIZ["danube/capitals/recall"] is QUIZ.by_id["danube/capitals/recall"]
    known: Container[object] = QUIZ
    assert "danube/capitals/recall" in known
    assert "danube/capitals" not in known
    assert QUIZ[0] in QUIZ
    assert recall("other") not in QUIZ
    message = r"no question has the id 'danube/capital/recall' \(did you mean 'danube/capitals/recall'\?\)"
    with pytest.raises(QuizgenError, match=message):
        QUIZ["danube/capital/recall"]


def test_it_remains_a_record() -> None:
    """Two of equal fields are equal and have one hash; it is no tuple, and can be sent and copied."""
    assert every_response() == QUIZ
    assert hash(QUIZ) == hash(every_response())
    assert evolve(QUIZ, seed=5) != QUIZ
    assert cast("object", QUIZ.questions) != QUIZ
    for again in (pickle.loads(pickle.dumps(QUIZ)), copy.copy(QUIZ), copy.deepcopy(QUIZ)):  # noqa: S301 - our own
        assert again == QUIZ
    assert [each.name for each in fields(Quiz)][:3] == ["id", "title", "questions"]


def test_records_show_themselves_on_a_line() -> None:
    """They say which they are and how much they hold, and not all of it."""
    assert repr(QUIZ) == "Quiz('rivers-test', 8 questions)"
    assert repr(choice()) == "Question('danube/mouth/value', 'Into which sea does the Danube flow?', 4 options)"
    long = recall("x", "Which of\nthese is it? " * 9)
    assert repr(long) == "Question('x', 'Which of these is it? Which of these is…', no options)"
    sheet = FactSheet("rivers", "Rivers", (Relation("motto", value="text"),), (Fact("Rhine", "motto", Text("On.")),))
    assert repr(sheet) == "FactSheet('rivers', 1 fact)"


def test_a_notebook_shows_questions() -> None:
    """Right and wrong options are marked, pictures are shown, and what is put in order is listed in its order."""
    html = QUIZ._repr_html_()
    assert "<b>Rivers</b> (8 questions)" in html
    assert "<li>✓ Black Sea <small>The Danube flows into the Black Sea.</small></li>" in html
    assert "<li>✗ Adriatic Sea</li>" in html
    assert '<img src="data:image/svg+xml;base64,' in html
    assert 'alt="A river on a map"' in html
    assert "<ol><li>Rhine</li><li>Danube</li><li>Volga</li></ol>" in html
    assert "<li>Danube – Black Sea</li>" in html
    assert "<div>→ 1,230 km</div>" in html


def test_a_notebook_shows_the_first_of_many() -> None:
    """A quiz of a thousand questions does not flood a notebook, which says how many are left."""
    many = quiz_of(*[recall(f"r{number}") for number in range(MOST_QUESTIONS + 5)])
    assert many._repr_html_().count("About how long") == MOST_QUESTIONS
    assert "… and 5 more" in many._repr_html_()


def test_a_notebook_runs_nothing() -> None:
    """Every text of an author is shown as it is written, in plain and in marked quizzes, in attributes as well."""
    bad = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    questions = (
        choice(bad, bad, picture=evolve(SVG, name=bad), alt=bad),
        recall("r", bad, bad),
        order(bad, bad, "b"),
    )
    for markup in ("plain", "markdown"):
        html = quiz_of(*questions, title=bad, language=bad, markup=markup)._repr_html_()
        assert "<script" not in html
        assert "<img src=x" not in html
    assert "<script" not in questions[0]._repr_html_()


def test_marks_are_shown_in_a_notebook() -> None:
    """A quiz in Markdown is shown with its marks."""
    assert "H<sub>2</sub>O" in quiz_of(recall(answer="H~2~O"), markup="markdown")._repr_html_()


def test_only_takes_questions_of_any_iterable() -> None:
    """A generator will do; ids and single questions are refused with what to write."""
    one, other = (Question(name, "recall", "Where?", "Here") for name in ("a/b/recall", "b/b/recall"))
    quiz = Quiz("rivers", "Rivers", (one, other))
    assert quiz.only(each for each in quiz if each is other).questions == (other,)
    for wrong, message in (
        (
            ("a/b/recall",),
            r"holds 'a/b/recall', and must hold Questions \(write quiz.only\(\[quiz\[id\] for id in ids\]\)\)",
        ),
        ("a/b/recall", "is 'a/b/recall', and must be a list of Questions"),
        (one, "is a Question, and must be a list of Questions"),
    ):
        with pytest.raises(ArgumentError, match=message):
            quiz.only(wrong)  # type: ignore[arg-type]
