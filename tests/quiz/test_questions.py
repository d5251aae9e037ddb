"""Questions as records: sent, copied and stamped, they keep all that they say."""

import copy
import pickle
from collections.abc import Callable

import pytest
from attrs import evolve, fields
from whole_question import WHOLE

from quizgen import Option, Proof, Question, Skipped

SENT = (WHOLE, *WHOLE.options, WHOLE.options[0].proof, Skipped("a/b", "value", "why"), evolve(WHOLE, options=()))


def _pickled(record: object) -> object:
    return pickle.loads(pickle.dumps(record))  # noqa: S301 - our own


@pytest.mark.parametrize("again", [_pickled, copy.copy, copy.deepcopy])
@pytest.mark.parametrize("record", SENT, ids=lambda record: type(record).__name__)
def test_a_record_comes_through_whole(again: Callable[[object], object], record: object) -> None:
    """What is sent to another process, or copied, is equal in every part, and of the same types."""
    assert again(record) == record
    assert repr(again(record)) == repr(record)


def test_every_part_of_a_question_is_tried() -> None:
    """No part of the question above is as by default, in which case its loss would go unseen."""
    plain = Question("", "", "", "")
    assert [each.name for each in fields(Question) if getattr(WHOLE, each.name) == getattr(plain, each.name)] == []


def test_every_part_of_an_option_is_tried() -> None:
    """No part of the option above is as by default either."""
    plain = Option(text="", correct=False, rationale="", proof=Proof(""))
    assert [
        each.name for each in fields(Option) if getattr(WHOLE.options[0], each.name) == getattr(plain, each.name)
    ] == []


def test_a_stamp_changes_nothing_else() -> None:
    """A question with another second of its last change is the same otherwise; with its own it is itself."""
    assert WHOLE.stamped(8) == evolve(WHOLE, changed=8)
    assert WHOLE.stamped(7) is WHOLE


@pytest.mark.parametrize(
    ("text", "reason", "feedback"),
    [
        ("C++", "لغة برمجة.", "\u2068C++\u2069: لغة برمجة."),
        ("ירח", "שמש is the sun.", "\u2068ירח\u2069: שמש is the sun."),
        ("C++", "It is a language.", "C++: It is a language."),
        ("بغداد", "عاصمة العراق.", "بغداد: عاصمة العراق."),
        ("**C++**", "لغة برمجة.", "\u2068**C++**\u2069: لغة برمجة."),
    ],
)
def test_a_name_before_a_reason_in_another_direction_stands_apart(text: str, reason: str, feedback: str) -> None:
    """Else its signs would go to the other side."""
    option = Option(text=text, correct=False, rationale=reason, proof=Proof("stated"))
    assert option.feedback_by(lambda written: written.replace("**", "")) == feedback
