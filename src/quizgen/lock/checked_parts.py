"""From the data of a lock's JSON to a question, and not further where anything is not as quizgen writes it."""

from typing import Any

from attrs import fields

from quizgen.lock.locked_question import LockedQuestion
from quizgen.lock.text import MEDIA_FIELDS
from quizgen.quiz import Option, Proof, Question, Response

_TEXTS = "kind stem topic fact relation subject explanation when source alt alt_back note family".split()
_TYPES: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(_TEXTS, (str,)),
    "answer": (str, tuple),
    "options": (tuple,),
    "tags": (tuple,),
    "also_right": (tuple,),
    "languages": (tuple,),
    "difficulty": (float, int),
    "changed": (int,),
    "fixed": (bool,),
    "later": (bool,),
}
"""The types that the parts of a question may have."""

_NEEDED = {"kind", "stem", "answer", "changed"}
_AS_TOLD = {each.name for each in fields(Question)} - {"id", "options", "response", *MEDIA_FIELDS}
"""The parts of a question that are in the lock as they are in the question."""

_TYPES_OF_OPTION = [str, bool, str, str, str, bool, str]
"""The types of an option's text, correct, rationale, rule, key, pinned and alt."""

_LATEST = 1 << 40
"""The latest second of change that is read, in the year 36812: no database takes a later one."""


def question_of(name: str, parts: dict[str, Any]) -> LockedQuestion:
    """Return a question of a lock from its parts.

    Args:
        name: its id.
        parts: what the lock has of it, as JSON's data.

    Raises:
        KeyError: a part is missing.
        TypeError, ValueError, AttributeError: a part is of another type, or out of range.
    """
    told = {key: _tuple(value) if type(value) is list else value for key, value in parts.items()}
    for key in _NEEDED | (_TYPES.keys() & told):
        if type(told[key]) not in _TYPES[key]:
            raise TypeError(key)
    response = Response(told["response"])
    texts = (*told.get("tags", ()), *told.get("also_right", ()))
    for text, tag in told.get("languages", ()):
        _texts((text, tag))
    _check_parts(told["answer"], texts, told["changed"], paired=response is Response.MATCHING)
    question = Question(
        id=name,
        options=tuple(map(_option, told.get("options", ()))),
        response=response,
        **{key: value for key, value in told.items() if key in _AS_TOLD},
    )
    return LockedQuestion(
        question=question,
        deck=of_type(str, told["deck"]),
        digest=of_type(str, told["digest"]),
        **{name: of_type(str, told.get(name, "")) for name in MEDIA_FIELDS},
        option_pictures=_texts(of_type(tuple, told.get("option_pictures", ()))),
        retired=of_type(bool, told.get("retired", False)),
        emptied=of_type(bool, told.get("emptied", False)),
    )


def _check_parts(answer: Any, texts: Any, changed: int, *, paired: bool) -> None:
    """Raise TypeError or ValueError where an answer, texts or a time are not what they are in a question."""
    for pair in answer if paired else ():
        left, right = pair
        _texts((left, right))
    if not paired and isinstance(answer, tuple):
        _texts(answer)
    _texts(texts)
    if not 0 <= changed < _LATEST:
        raise ValueError


def _option(parts: dict[str, Any]) -> Option:
    text, correct, rationale, proof = parts["text"], parts["correct"], parts["rationale"], parts["proof"]
    key, pinned, alt = parts.get("key", ""), parts.get("pinned", False), parts.get("alt", "")
    if [*map(type, (text, correct, rationale, proof["rule"], key, pinned, alt))] != _TYPES_OF_OPTION:
        raise TypeError
    facts = _texts(tuple(proof["facts"]))
    return Option(
        text=text,
        correct=correct,
        rationale=rationale,
        proof=Proof(rule=proof["rule"], facts=facts),
        key=key,
        pinned=pinned,
        alt=alt,
    )


def _texts(values: tuple[Any, ...]) -> tuple[str, ...]:
    if not {*map(type, values)} <= {str}:
        raise TypeError
    return values


def of_type(kind: Any, value: Any) -> Any:
    """Return a value that must be of a type. Raises TypeError where it is of another."""
    if type(value) is not kind:
        raise TypeError
    return value


def _tuple(value: Any) -> Any:
    """Return a value with all lists, at any depth, as tuples."""
    return tuple(map(_tuple, value)) if isinstance(value, list) else value
