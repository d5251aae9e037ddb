"""The fields of a note, out of a question. What is written here ends up in learners' collections."""

from quizgen.exporters.anki.text import as_html
from quizgen.quiz import Option, Question


def fields_of(question: Question, language: str) -> dict[str, str]:
    """Return the fields of a question by name, as HTML. Options are keyed: `k…` is right, `d…` is wrong."""
    keyed = list(zip(_keys(question.options), question.options, strict=True))
    return {
        "Id": as_html(question.id),
        "Stem": as_html(question.stem),
        "Options": _list("ol", [(key, option.text) for key, option in keyed], fixed=question.fixed),
        "Answer": _answer(question),
        "Why": _why(question, keyed),
        "Source": as_html(question.source),
        "Note": as_html(question.note),
        "Lang": as_html(language),
        "Kind": as_html(question.kind),
    }


def _keys(options: tuple[Option, ...]) -> list[str]:
    """Name options by what they are and their place in the static list, which a script may shuffle later."""
    return [f"{'k' if option.correct else 'd'}{number}" for number, option in enumerate(options, start=1)]


def _answer(question: Question) -> str:
    if isinstance(question.answer, str):
        return as_html(question.answer)
    items = [as_html(part if isinstance(part, str) else " – ".join(part)) for part in question.answer]
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _why(question: Question, keyed: list[tuple[str, Option]]) -> str:
    """Say why: for each option, by its key; for a plain flashcard, the fact as a sentence."""
    reasons = [(key, option.feedback) for key, option in keyed if option.rationale]
    if not reasons:
        return as_html(question.explanation)
    return _list("ul", reasons)


def _list(tag: str, items: list[tuple[str, str]], *, fixed: bool = False) -> str:
    if not items:
        return ""
    pinned = " data-fixed" if fixed else ""
    body = "".join(f'<li data-k="{key}"{pinned}>{as_html(text)}</li>' for key, text in items)
    return f"<{tag}>{body}</{tag}>"
