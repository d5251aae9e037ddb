"""Pictures and sounds of a question. Those beside the stem must not show the answer."""

from collections.abc import Iterator

from attrs import evolve

from quizgen.quiz import Option, Question, Response
from quizgen.sheet import AuthoredQuestion, Fact, FactSheet
from quizgen.text.folding import fold
from quizgen.values import Picture, Text, Value
from quizgen.values.media import Media

ABOUT_MANY = (Response.ORDER, Response.MATCHING)
"""Ways of answering that are about several subjects, so that no subject's picture is shown."""


BACKWARDS = ("subject", "recall_subject")
"""The kinds that ask for the subject. Its own picture and sound would give it away, and come with the answer."""


def pictured(options: list[Option], values: list[Value]) -> list[Option]:
    """Return options with the pictures that they show, where their values are pictures.

    What pictures show is told only where it is told of all: else a screen reader would set one option apart.
    """
    alts = [value.alt for value in values if isinstance(value, Picture)]
    return [
        evolve(option, picture=value.media, alt=value.alt if all(alts) else "")
        if isinstance(value, Picture)
        else option
        for option, value in zip(options, values, strict=True)
    ]


def with_fact_media(question: Question, sheet: FactSheet, fact: Fact) -> Question:
    """Return a question with the picture and the sound of its fact, else with the picture of its subject.

    A picture is left out if its text contains the answer, or if its subject is the answer.
    """
    if fact.picture_back or fact.sound_back:
        question = _with_backs(question, sheet, fact)
    value = fact.value.media if isinstance(fact.value, Picture) else None
    if question.kind in BACKWARDS:
        turned = _turned(question, sheet, fact, value)
        return evolve(turned, picture=value, alt=fact.value.alt) if isinstance(fact.value, Picture) else turned
    if fact.sound:
        question = evolve(question, sound=sheet.media.get(fact.sound))
    if fact.picture:
        return _with_picture(question, sheet, fact.picture, fact.alt)
    entity = sheet.entity(fact.subject)
    if not entity.picture or question.response in ABOUT_MANY or _is_same(sheet.media.get(entity.picture), value):
        return question
    if any(fold(text) in entity.folded for text in _answers(question)):
        return question
    return _with_picture(question, sheet, entity.picture, entity.alt)


def with_authored_media(question: Question, sheet: FactSheet, written: AuthoredQuestion) -> Question:
    """Return a question that a person wrote with its pictures and sounds.

    A picture whose text contains the answer is shown all the same: nothing is left out in silence. A check finds it.
    """
    if written.picture_back or written.sound_back:
        question = _with_backs(question, sheet, written)
    if written.sound:
        question = evolve(question, sound=sheet.media.get(written.sound))
    return evolve(question, picture=sheet.media.get(written.picture), alt=written.alt) if written.picture else question


def with_authored_pictures(question: Question, sheet: FactSheet, written: AuthoredQuestion) -> Question:
    """Return a question that a person wrote with the pictures that are its options."""
    values = {name: Picture(sheet.media[name], alt) for name, alt in written.pictures.items() if name in sheet.media}
    names = {name: value.media.safe_name for name, value in values.items()}
    named = [evolve(each, text=names.get(each.key, each.text)) for each in question.options]
    shown = pictured(named, [values.get(each.key, Text(each.text)) for each in question.options])
    answers = (question.answer,) if isinstance(question.answer, str) else question.answer
    called = tuple(names.get(str(answer), str(answer)) for answer in answers)
    return evolve(question, options=tuple(shown), answer=called[0] if isinstance(question.answer, str) else called)


def _with_backs(question: Question, sheet: FactSheet, written: Fact | AuthoredQuestion) -> Question:
    """Return a question with the picture and the sound that come with the answer."""
    return evolve(
        question,
        picture_back=sheet.media.get(written.picture_back),
        alt_back=written.alt_back,
        sound_back=sheet.media.get(written.sound_back),
    )


def _turned(question: Question, sheet: FactSheet, fact: Fact, value: Media | None) -> Question:
    """Return a question for the subject: what shows the subject comes with the answer, if nothing else does.

    What the stem shows, the picture that is the value, is not shown again.
    """
    entity = sheet.entity(fact.subject)
    name, alt = (fact.picture, fact.alt) if fact.picture else (entity.picture, entity.alt)
    if name and not question.picture_back and not _is_same(sheet.media.get(name), value):
        question = evolve(question, picture_back=sheet.media.get(name), alt_back=alt)
    if fact.sound and not question.sound_back:
        question = evolve(question, sound_back=sheet.media.get(fact.sound))
    return question


def _is_same(one: Media | None, other: Media | None) -> bool:
    return one is not None and other is not None and one.digest == other.digest


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
