"""The quiz as data, both ways: what is read back is equal, and the schema describes it."""

import copy
import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from attrs import evolve, fields
from exporters.quizzes import SVG, choice, every_response, matching, quiz_of, recall
from hypothesis import given
from hypothesis import strategies as st
from registries import assert_lists
from strategies import every
from whole_question import DASH, DOT, RING, WHOLE

from quizgen import Place, Proof, Question, Quiz, QuizgenError, Remark, Skipped, quiz_as_data, quiz_from_data
from quizgen.quiz import Response
from quizgen.testing import quizzes
from quizgen.text.markups import MARKUPS
from quizgen.values.media import Media

PLACE = "src/quizgen/quiz/quiz.schema.json"
SCHEMA: dict[str, Any] = json.loads((files("quizgen.quiz") / "quiz.schema.json").read_text(encoding="utf-8"))

FULL = Quiz(
    id="rivers",
    title="Rivers",
    questions=(WHOLE,),
    skipped=(Skipped("a/b", "value", "why"),),
    language="de",
    markup="markdown",
    deck="Rivers::All",
    seed=7,
    distractors=5,
    difficulty="hard",
    stamp=8,
    undated=True,
    withdrawn=(("danube", 3), ("rhine", 4)),
    sources=("Atlas",),
    licence="CC BY 4.0",
    remarks=(Remark("kept", Place("r.xlsx", 2, 3, "All"), "rule", "mouth", "do"), Remark("bare")),
)
"""A quiz of which nothing is as by default."""


def _as_json(quiz: Quiz) -> Any:
    return json.loads(json.dumps(quiz_as_data(quiz)))


def _closed(schema: Any) -> Any:
    """Return a schema that refuses keys that it does not describe."""
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(part) for key, part in schema.items()}
    return {"additionalProperties": False, **closed} if isinstance(schema.get("properties"), dict) else closed


CLOSED = jsonschema.Draft202012Validator(_closed(SCHEMA))


def _come_back(quiz: Quiz) -> None:
    data = _as_json(quiz)
    CLOSED.validate(data)
    again = quiz_from_data(data)
    assert again == quiz
    assert hash(again) == hash(quiz)
    assert quiz_as_data(again) == quiz_as_data(quiz)


@st.composite
def dressed(draw: st.DrawFn) -> Quiz:
    """Draw a quiz of a sheet, and put pictures, sounds, marks and any text into it."""
    quiz = draw(quizzes())
    questions = tuple(draw(_dressed_question(question)) for question in quiz.questions[:6])
    markup = draw(st.sampled_from(MARKUPS))
    return evolve(quiz, questions=questions, markup=markup, deck=draw(st.text()), licence=draw(st.text()))


def _dressed_question(question: Question) -> st.SearchStrategy[Question]:
    pictures, sounds = st.sampled_from([None, DOT, DASH, SVG]), st.sampled_from([None, RING])
    return st.builds(
        evolve,
        st.sampled_from([question, _with_pictures(question)]),
        picture=pictures,
        alt=st.text(),
        sound=sounds,
        picture_back=pictures,
        alt_back=st.text(),
        sound_back=sounds,
        note=st.text(),
        changed=st.none() | st.integers(),
        later=st.booleans(),
        difficulty=st.none() | st.floats(0, 1),
        also_right=st.lists(st.text(), max_size=2).map(tuple),
    )


def _with_pictures(question: Question) -> Question:
    """Return a choice with pictures in place of the texts of its options, any other question as it is."""
    if question.response is not Response.CHOICE or not question.options:
        return question
    made = [Media(f"{o.key}.gif", "image/gif", f"GIF89a{o.text}".encode()) for o in question.options]
    options = tuple(
        evolve(option, text=media.safe_name, picture=media, alt=option.text)
        for option, media in zip(question.options, made, strict=True)
    )
    return evolve(question, options=options, answer=next(option.text for option in options if option.correct))


@every
@given(dressed())
def test_a_quiz_comes_back_equal(quiz: Quiz) -> None:
    """Whatever a quiz holds, its data is as the schema says, through JSON as well, and reads back as the same quiz."""
    _come_back(quiz)


@pytest.mark.parametrize("quiz", [FULL, every_response(), quiz_of(), FULL.only(())], ids=repr)
def test_hand_made_quizzes_come_back_equal(quiz: Quiz) -> None:
    """So do those with each way of answering, with everything, and with nothing."""
    _come_back(quiz)


def test_every_part_of_a_quiz_is_tried() -> None:
    """No part of the records above is as by default, in which case its loss would go unseen."""
    plain = Quiz("", "", ())
    assert [each.name for each in fields(Quiz) if getattr(FULL, each.name) == getattr(plain, each.name)] == []
    bare = Question("", "", "", "")
    assert [each.name for each in fields(Question) if getattr(WHOLE, each.name) == getattr(bare, each.name)] == []


def test_pictures_and_sounds_are_told_apart_and_held_once() -> None:
    """Data says which medium is what, and contains the bytes of each once."""
    data = quiz_as_data(FULL)
    question = data["questions"][0]
    assert question["picture"] == {"name": "danube.svg", "type": "image/svg+xml", "sha256": SVG.digest}
    assert question["sound"]["type"] == "audio/mpeg"
    assert question["options"][0]["alt"] == "dark"
    assert sorted(data["files"]) == sorted(media.digest for media in (SVG, DOT, DASH, RING))


def test_a_remark_names_its_file_without_its_folder() -> None:
    """The data is the same wherever the sheet stands, and tells nobody of the folders of a machine."""
    quiz = evolve(FULL, remarks=(Remark("kept", Place("some/where/r.csv", 2)),))
    assert quiz_as_data(quiz)["remarks"][0]["place"]["file"] == "r.csv"


def test_most_keys_may_be_left_out() -> None:
    """What another program writes needs the least that makes a question; unknown keys are passed over."""
    option = {"text": "North Sea", "correct": True, "proof": {"rule": "stated"}}
    wrong = {"text": "Baltic", "correct": False, "proof": {"rule": "one-value", "facts": ["a/b"]}, "colour": "red"}
    question = {"id": "q", "kind": "value", "stem": "Where?", "answer": "North Sea", "options": [option, wrong]}
    read = quiz_from_data({"quizgen": 1, "id": "x", "title": "X", "questions": [question], "more": 1})
    assert read["q"].response is Response.CHOICE
    assert read["q"].options[1].proof == Proof("one-value", ("a/b",))
    assert read == Quiz("x", "X", read.questions)


def _changed(change: Callable[[Any], object]) -> Any:
    data = copy.deepcopy(_as_json(quiz_of(choice(picture=DOT), matching("m", ("a", "b"), ("c", "d")))))
    change(data)
    return data


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(quizgen=2), "quizgen is 2, not 1, the version"),
        (lambda d: d.update(quizgen=True), "quizgen is True, not 1"),
        (lambda d: d.pop("questions"), "the data lacks 'questions'"),
        (lambda d: d.update(questions={}), "questions is {}, not a list"),
        (lambda d: d.update(questions=None), "questions is None, not a list"),
        (lambda d: d.update(title=5), "title is 5, not a text"),
        (lambda d: d.update(seed="7"), "seed is '7', not a whole number"),
        (lambda d: d.update(seed=True), "seed is True, not a whole number"),
        (lambda d: d.update(markup="markdwn"), r"markup is 'markdwn'; it may be .*did you mean 'markdown'\?"),
        (lambda d: d.update(files=[]), r"files is \[\], not an object with keys"),
        (lambda d: d.update(files={}), r"questions\[0\].picture \('dot.gif'\) has no bytes: 'files' lacks"),
        (lambda d: d["files"].update({DOT.digest: "%%%"}), "is no base64"),
        (lambda d: d["files"].update({DOT.digest: "é"}), "is no base64"),
        (lambda d: d["files"].update({DOT.digest: "QUJD"}), "has bytes of another SHA-256"),
        (lambda d: d["questions"][0]["picture"].update(type="image/png"), "is no image/png that can be shown"),
        (lambda d: d["questions"].append(5), r"questions\[2\] is 5, not an object"),
        (lambda d: d["questions"][0].pop("stem"), r"questions\[0\] lacks 'stem'"),
        (lambda d: d["questions"][0].update(response="chioce"), r"response is 'chioce'.*did you mean 'choice'\?"),
        (lambda d: d["questions"][0].update(difficulty="hard"), r"difficulty is 'hard', not a number"),
        (lambda d: d["questions"][0].update(tags="a"), r"questions\[0\].tags is 'a', not a list"),
        (lambda d: d["questions"][0].update(answer=None), r"answer is None, not a text, a list of texts or a list"),
        (lambda d: d["questions"][0].update(answer=[["a"]]), r"answer\[0\] is \['a'\], not a pair of texts"),
        (lambda d: d["questions"][0]["options"][0].update(correct="no"), r"options\[0\].correct is 'no', not true or"),
        (lambda d: d["questions"][0]["options"][0].pop("proof"), r"questions\[0\].options\[0\] lacks 'proof'"),
        (lambda d: d["questions"][0]["options"][2].update(correct=False), "has 0 right options; it must have one"),
        (lambda d: d["questions"][0].update(answer="x"), r"has the answer 'x', and its right option is '"),
        (lambda d: d["questions"][1].update(answer="x"), r"questions\[1\] \('m/match'\) must have pairs"),
        (lambda d: d["questions"][1].update(id=d["questions"][0]["id"]), r"which questions\[0\] has as well"),
        (lambda d: d["skipped"].append({"fact": "a"}), r"skipped\[0\] lacks 'kind'"),
        (lambda d: d["withdrawn"].append({"family": "a"}), r"withdrawn\[0\] lacks 'changed'"),
    ],
)
def test_what_is_no_quiz_is_refused_with_its_place(change: Callable[[Any], object], message: str) -> None:
    """The error names the place, what is there and what was expected."""
    with pytest.raises(QuizgenError, match=message):
        quiz_from_data(_changed(change))


@pytest.mark.parametrize("data", [None, [], "x", 5])
def test_what_is_no_object_is_refused(data: Any) -> None:
    """A list or a text is no quiz."""
    with pytest.raises(QuizgenError, match=r"'data' of quiz_from_data is .*\(json.loads\(text\) makes it"):
        quiz_from_data(data)


def test_pictures_as_options_need_their_names() -> None:
    """Each option that is a picture has a name of its file."""
    data = _as_json(FULL)
    data["questions"][0]["by_file"]["options"].pop()
    with pytest.raises(QuizgenError, match=r"by_file.options has 1 names for 2 options"):
        quiz_from_data(data)


def test_a_picture_with_a_script_is_refused() -> None:
    """Data from elsewhere can't smuggle in what no sheet may contain."""
    bad = Media("x.svg", "image/svg+xml", b"<svg><script>alert(1)</script></svg>")
    with pytest.raises(QuizgenError, match=r"'x.svg'\) is no image/svg\+xml that can be shown"):
        quiz_from_data(_as_json(quiz_of(recall(picture=bad))))


def test_the_schema_is_itself_valid() -> None:
    """The schema obeys the JSON Schema standard, and has a word on each key."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for part in (SCHEMA, *SCHEMA["$defs"].values()):
        assert [key for key, schema in part.get("properties", {}).items() if not schema["description"]] == []


def test_the_schema_lists_every_response() -> None:
    """A program that reads the schema knows each way of answering."""
    responses = SCHEMA["$defs"]["question"]["properties"]["response"]["enum"]
    assert_lists(f"{PLACE}: response", responses, Response)


def test_the_schema_refuses_what_is_no_quiz() -> None:
    """A key that is missing, and a value of another type."""
    for change in (lambda d: d.pop("questions"), lambda d: d["questions"][0].update(answer=None)):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(SCHEMA).validate(_changed(change))
