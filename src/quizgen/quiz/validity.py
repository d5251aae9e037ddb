"""What a question needs so that it can be answered, whichever kind made it."""

from collections.abc import Callable, Mapping

from quizgen.quiz.questions import GAP, Question
from quizgen.quiz.response import Response


def what_is_wrong(question: Question) -> str:
    """Return why a question can't be answered in its way; empty if it can."""
    if len({option.text for option in question.options}) < len(question.options):
        return "has two options of the same text"
    answer = question.answer if isinstance(question.answer, str) else question.answer_text
    if not question.stem.strip() or not answer.strip():
        return "has an empty stem or answer"
    return FLAWS[question.response](question)


def _keys(question: Question) -> list[str]:
    return [option.text for option in question.options if option.correct]


def _lists(question: Question, texts: list[str]) -> bool:
    return isinstance(question.answer, tuple) and sorted(map(str, question.answer)) == sorted(texts)


def _choice(question: Question) -> str:
    count = [option.correct for option in question.options].count(True)
    if count != 1:
        return f"has {count} right options; it must have one"
    if len(question.options) == 1:
        return "has no wrong option; it must have one at least"
    if not isinstance(question.answer, str):
        return "must have the text of its right option as its answer"
    for option in question.options:
        if option.correct and option.text != question.answer:
            return f"has the answer '{question.answer}', and its right option is '{option.text}'"
    return ""


def _true_false(question: Question) -> str:
    return _choice(question) if len(question.options) == 2 else "must have two options, true and false"  # noqa: PLR2004


def _select_all(question: Question) -> str:
    keys = _keys(question)
    if not keys:
        return "has no right option; to select all that are right, there must be one"
    return "" if _lists(question, keys) else "must list its right options as its answer"


def _order(question: Question) -> str:
    texts = [option.text for option in question.options]
    if len(_keys(question)) < len(texts) or len(texts) < 2:  # noqa: PLR2004
        return "must have two options or more, all of them right, to be put in order"
    return "" if _lists(question, texts) else "must list all its options as its answer, in their right order"


def _matching(question: Question) -> str:
    answer = question.answer
    if question.options or isinstance(answer, str) or any(isinstance(pair, str) for pair in answer):
        return "must have pairs as its answer, and no options"
    sides = list(zip(*answer, strict=True))
    return "" if all(len(set(side)) == len(side) for side in sides) else "must match one to one"


def _cloze(question: Question) -> str:
    count = question.stem.count(GAP)
    if question.options or not isinstance(question.answer, str):
        return "must have one text as its answer, and no options, to fill its gap"
    return "" if count == 1 else f"has {count} gaps; it must have one ({GAP})"


def _recall(question: Question) -> str:
    return "has options, and wants none" if question.options else ""


FLAWS: Mapping[Response, Callable[[Question], str]] = {
    Response.CHOICE: _choice,
    Response.TRUE_FALSE: _true_false,
    Response.SELECT_ALL: _select_all,
    Response.RECALL: _recall,
    Response.CLOZE: _cloze,
    Response.ORDER: _order,
    Response.MATCHING: _matching,
}
"""For each response, what tells the flaw of a question that is answered so; an empty text where there is none."""
