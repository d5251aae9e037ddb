"""Questions that a person wrote, with options, proofs and order like all others."""

from attrs import evolve

from quizgen.kinds.asking import Asking
from quizgen.kinds.pictures import with_authored_media, with_authored_pictures
from quizgen.kinds.shown_order import in_order, shuffled
from quizgen.quiz import Option, Proof, Question, Response, Skipped
from quizgen.quiz.labels import about_others, naming_option
from quizgen.quiz.questions import own_family
from quizgen.quiz.turns import counting_option
from quizgen.sheet import AuthoredQuestion
from quizgen.text.markups import reading_by, written_in
from quizgen.values import Text, Value, parse_number

TRUE, FALSE = "true", "false"
"""A question without distractors whose answer is one of these words is a statement to be judged."""


def ask_authored(question: AuthoredQuestion, asking: Asking) -> Question | Skipped:
    """Return the question as written, or why it is not asked.

    With distractors (one is enough: the author chose it) it is a choice, or if it has several answers a selection of
    all that are right. With the answer true or false it is a statement to be judged, and with any other it is a
    flashcard. Options whose order the author chose keep it. An option about the others, such as `none of these`, comes
    last among options that are shuffled.
    """
    response = _response(question)
    identity = question.asked_as(str(response))
    reason = _why_not(question, asking)
    if reason:
        return Skipped(identity.removesuffix(f"/{response}"), str(response), reason)
    asked = Question(
        id=identity,
        kind=_kind(identity, response),
        stem=question.ask,
        answer=question.pairs or question.answer,
        explanation=_explanation(question, asking),
        response=response,
        source=asking.wording.citation(question.source, question.at),
        tags=tuple(dict.fromkeys((*asking.sheet.tags, *question.tags))),
        note=question.note,
        also_right=question.also,
    )
    if question.question_id:
        asked = evolve(asked, family=own_family(identity, asked.kind, identity.rpartition("/")[0]))
    asked = with_authored_media(asked, asking.sheet, question)
    if question.pictures:
        return with_authored_pictures(_as_choice(asked, question, asking), asking.sheet, question)
    if response is Response.TRUE_FALSE:
        return _as_statement(asked, question, asking)
    if response is Response.ORDER:
        return evolve(asked, options=shuffled(_options(question), asking.salt(asked.id)))
    return _as_choice(asked, question, asking) if question.distractors else asked


def _response(question: AuthoredQuestion) -> Response:
    if question.response:
        return Response(question.response)
    if question.distractors:
        return Response.CHOICE if isinstance(question.answer, str) else Response.SELECT_ALL
    return Response.TRUE_FALSE if question.answer in (TRUE, FALSE) else Response.RECALL


def _kind(identity: str, response: Response) -> str:
    """Return the kind that the id of a question ends in, if it is answered in this way; else the way itself."""
    kind = identity.rpartition("/")[2]
    return kind if kind in _KINDS.get(response, ()) else str(response)


_KINDS = {
    Response.CHOICE: ("value", "subject", "first", "larger", "odd_one_out"),
    Response.RECALL: ("recall_subject",),
}
"""Kinds that are asked by a response of another name."""


def _explanation(question: AuthoredQuestion, asking: Asking) -> str:
    """Return why the answer is right, and what else is right."""
    markup = asking.sheet.markup
    answer = reading_by(markup)(question.answer) if isinstance(question.answer, str) else ""
    others = [written_in(markup)(text) for text in dict.fromkeys(question.also) if text != answer]
    if not others:
        return question.rationale
    also = asking.wording.words.also.format(answers="; ".join(others))
    return f"{question.rationale}\n{also}".strip()


def _why_not(question: AuthoredQuestion, asking: Asking) -> str:
    """Return why a question can't be asked; empty if it can."""
    if question.options:
        return ""
    read = reading_by(asking.sheet.markup)
    texts = [read(text) for text in _texts(question)]
    naming = naming_option(read(question.ask), texts, surely=True)
    if naming:
        return f"its option '{naming}' names others by their letters: list all in their order, as 'options'"
    counting = counting_option(texts)
    return (
        f"its option '{counting}' names others by their turn: list all in their order, as 'options'" if counting else ""
    )


def _as_choice(asked: Question, question: AuthoredQuestion, asking: Asking) -> Question:
    read = reading_by(asking.sheet.markup)
    if question.options:
        place = question.options.index
        return evolve(asked, options=tuple(sorted(_options(question), key=lambda o: place(o.text))), fixed=True)
    options = [evolve(o, pinned=about_others(read(o.text))) for o in _options(question)]
    loose = [option for option in options if not option.pinned]
    values = _values([read(option.text) for option in loose])
    fixed = bool(values) and all(not isinstance(value, Text) for value in values)
    shown = in_order(loose, values, salt=asking.salt(asked.id), fixed=fixed)
    return evolve(asked, options=(*shown, *(option for option in options if option.pinned)), fixed=fixed)


def _as_statement(asked: Question, question: AuthoredQuestion, asking: Asking) -> Question:
    phrases = asking.wording.phrases
    texts = {TRUE: phrases.true, FALSE: phrases.false}
    options = tuple(
        Option(
            text=text,
            correct=word == asked.answer,
            rationale=question.reasons.get(word, ""),
            proof=Proof("said-true"),
            key=word,
        )
        for word, text in texts.items()
    )
    return evolve(asked, answer=texts[str(asked.answer)], options=options, fixed=True)


def _answers(question: AuthoredQuestion) -> tuple[str, ...]:
    return (question.answer,) if isinstance(question.answer, str) else question.answer


def _texts(question: AuthoredQuestion) -> list[str]:
    return [*_answers(question), *(text for text, _ in question.distractors)]


def _options(question: AuthoredQuestion) -> list[Option]:
    proof, reasons = Proof("said-true"), question.reasons or dict.fromkeys(_answers(question), question.rationale)
    right = [
        Option(text=text, correct=True, rationale=reasons.get(text, ""), proof=proof, key=text)
        for text in _answers(question)
    ]
    wrong = [
        Option(text=text, correct=False, rationale=why, proof=Proof("said-false"), key=text)
        for text, why in question.distractors
    ]
    return [*right, *wrong]


def _values(texts: list[str]) -> list[Value]:
    """Return the values that texts show: numbers if all of them are, in one unit; otherwise texts."""
    try:
        numbers = [parse_number(text) for text in texts]
    except ValueError:
        return [Text(text) for text in texts]
    return [*numbers] if len({number.unit for number in numbers}) == 1 else [Text(text) for text in texts]
