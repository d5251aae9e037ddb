"""Questions that a person wrote, with options, proofs and order like all others."""

from attrs import evolve

from quizgen.kinds.base import FEWEST_DISTRACTORS, Asking, in_order
from quizgen.kinds.pictures import with_authored_media
from quizgen.language import lexicon_of
from quizgen.language.lexicon import plain
from quizgen.quiz import Option, Proof, Question, Response, Skipped
from quizgen.sheet import AuthoredQuestion
from quizgen.text.identity import authored_id
from quizgen.text.markups import reading_by
from quizgen.values import Text, Value, parse_number
from quizgen.wording.citing import citation

TRUE, FALSE = "true", "false"
"""A question without distractors whose answer is one of these words is a statement to be judged."""


def ask_authored(question: AuthoredQuestion, asking: Asking) -> Question | Skipped:
    """Return the question as written, or why it is not asked.

    With distractors it is a choice, or if it has several answers a selection of all that are right. With the answer
    true or false it is a statement to be judged, and with any other it is a flashcard. An option about the others, such
    as `none of the above`, comes last.
    """
    response = _response(question)
    identity = authored_id(question.id_key, str(response))
    few = 0 < len(question.distractors) < min(FEWEST_DISTRACTORS, asking.distractors)
    if few and response is Response.CHOICE:
        reason = "it has one wrong option, and needs two at the least"
        return Skipped(identity.removesuffix(f"/{response}"), str(response), reason)
    asked = Question(
        id=identity,
        kind=str(response),
        stem=question.ask,
        answer=question.answer,
        explanation=question.rationale,
        response=response,
        source=citation(asking.sheet, question.source, question.at),
        tags=tuple(dict.fromkeys((*asking.sheet.tags, *question.tags))),
        note=question.note,
    )
    asked = with_authored_media(asked, asking.sheet, question)
    if response is Response.TRUE_FALSE:
        return _as_statement(asked, asking)
    return _as_choice(asked, question, asking) if question.distractors else asked


def _response(question: AuthoredQuestion) -> Response:
    if question.distractors:
        return Response.CHOICE if isinstance(question.answer, str) else Response.SELECT_ALL
    return Response.TRUE_FALSE if question.answer in (TRUE, FALSE) else Response.RECALL


def _as_choice(asked: Question, question: AuthoredQuestion, asking: Asking) -> Question:
    above = lexicon_of(asking.sheet.language).above
    read = reading_by(asking.sheet.markup)
    options = [evolve(o, pinned=bool(above.fullmatch(plain(read(o.text))))) for o in _options(question)]
    loose = [option for option in options if not option.pinned]
    values = _values([read(option.text) for option in loose])
    fixed = bool(values) and all(not isinstance(value, Text) for value in values)
    shown = in_order(list(zip(values, loose, strict=True)), salt=asking.salt(asked.id), fixed=fixed)
    return evolve(asked, options=(*shown, *(option for option in options if option.pinned)), fixed=fixed)


def _as_statement(asked: Question, asking: Asking) -> Question:
    phrases = asking.wording.phrases
    texts = {TRUE: phrases.true, FALSE: phrases.false}
    options = tuple(
        Option(text=text, correct=word == asked.answer, rationale="", proof=Proof("said-true"), key=word)
        for word, text in texts.items()
    )
    return evolve(asked, answer=texts[str(asked.answer)], options=options, fixed=True)


def _options(question: AuthoredQuestion) -> list[Option]:
    answers = (question.answer,) if isinstance(question.answer, str) else question.answer
    why, proof = question.rationale, Proof("said-true")
    right = [Option(text=text, correct=True, rationale=why, proof=proof, key=text) for text in answers]
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
