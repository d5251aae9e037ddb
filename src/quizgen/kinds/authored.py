"""Questions that a person wrote: the same options, proofs and order as all others."""

from quizgen.facts import AuthoredQuestion
from quizgen.identity import authored_id
from quizgen.kinds.base import FEWEST_DISTRACTORS, Asking, in_order
from quizgen.quiz import Option, Proof, Question, Skipped
from quizgen.values import Text, Value, parse_number

CHOICE = "choice"
RECALL = "recall"


def ask_authored(question: AuthoredQuestion, asking: Asking) -> Question | Skipped:
    """Return the question as written: a choice where it has distractors, else a flashcard."""
    kind = CHOICE if question.distractors else RECALL
    identity = authored_id(question.id, kind)
    if question.distractors and not isinstance(question.answer, str):
        return Skipped(
            identity.removesuffix(f"/{kind}"),
            kind,
            "several right answers among options (select all) can't be asked yet",
        )
    if 0 < len(question.distractors) < min(FEWEST_DISTRACTORS, asking.distractors):
        return Skipped(identity.removesuffix(f"/{kind}"), kind, "it has one wrong option, and needs two at the least")
    options = _options(question) if question.distractors else []
    fixed = bool(options) and all(not isinstance(value, Text) for value, _ in options)
    return Question(
        id=identity,
        kind=kind,
        stem=question.ask,
        answer=question.answer,
        options=in_order(options, salt=asking.salt(identity), fixed=fixed),
        explanation=question.rationale,
        source=asking.wording.citation(question.source, question.at),
        tags=tuple(dict.fromkeys((*asking.sheet.tags, *question.tags))),
        note=question.note,
        fixed=fixed,
    )


def _options(question: AuthoredQuestion) -> list[tuple[Value, Option]]:
    """Return the options; they are numbers only if every one of them is, in one unit."""
    assert isinstance(question.answer, str)  # noqa: S101 - asked above
    key = Option(
        question.answer, correct=True, rationale=question.rationale, proof=Proof("said-true"), key=question.answer
    )
    wrong = [
        Option(text, correct=False, rationale=why, proof=Proof("said-false"), key=text)
        for text, why in question.distractors
    ]
    return list(
        zip(_values([question.answer, *(text for text, _ in question.distractors)]), [key, *wrong], strict=True)
    )


def _values(texts: list[str]) -> list[Value]:
    try:
        numbers = [parse_number(text) for text in texts]
    except ValueError:
        return [Text(text) for text in texts]
    return [*numbers] if len({number.unit for number in numbers}) == 1 else [Text(text) for text in texts]
