"""Pictures and sounds beside a stem, which must not show the answer."""

from collections.abc import Iterator

from attrs import evolve

from quizgen.quiz import Question, Response
from quizgen.sheet import AuthoredQuestion, Fact, FactSheet
from quizgen.text.folding import fold

ABOUT_MANY = (Response.ORDER, Response.MATCHING)
"""Ways of answering that are about several subjects, so that no subject's picture is shown."""


def with_fact_media(question: Question, sheet: FactSheet, fact: Fact) -> Question:
    """Return a question with the picture and the sound of its fact, else with the picture of its subject.

    A picture is left out if its text contains the answer, or if its subject is the answer.
    """
    entity = sheet.entity(fact.subject)
    if fact.sound:
        question = evolve(question, sound=sheet.media.get(fact.sound))
    if fact.picture:
        return _with_picture(question, sheet, fact.picture, fact.alt)
    if not entity.picture or question.response in ABOUT_MANY:
        return question
    if any(fold(text) in entity.folded for text in _answers(question)):
        return question
    return _with_picture(question, sheet, entity.picture, entity.alt)


def with_authored_media(question: Question, sheet: FactSheet, written: AuthoredQuestion) -> Question:
    """Return a question that a person wrote with its picture."""
    return _with_picture(question, sheet, written.picture, written.alt) if written.picture else question


def _with_picture(question: Question, sheet: FactSheet, name: str, alt: str) -> Question:
    words = f" {fold(alt)} "
    if any(f" {fold(text)} " in words for text in _answers(question) if text):
        return question
    return evolve(question, picture=sheet.media.get(name), alt=alt)


def _answers(question: Question) -> Iterator[str]:
    """Yield each text of the answer."""
    if isinstance(question.answer, str):
        yield question.answer
        return
    for part in question.answer:
        yield from (part,) if isinstance(part, str) else part
