"""The fields of a note, out of a question. What is written here ends up in learners' collections."""

from collections.abc import Callable, Sequence

from quizgen.exporters.anki.text import as_html, is_plain
from quizgen.quiz import Question

RENDERING = 1
"""Raised when the same question is written in another way, so that the lock stamps its notes anew."""

_Writer = Callable[[str], str]


def fields_of(question: Question, language: str) -> tuple[str, ...]:
    """Return the fields of a question as HTML, in the order of FIELDS. Options are keyed: `k…` is right, `d…` wrong.

    Args:
        question: what is asked.
        language: its language, as HTML.
    """
    options, why = [option.text for option in question.options], [option.feedback for option in question.options]
    texts = (question.id, question.kind, question.stem, question.explanation, question.source, question.note)
    html: _Writer = str if is_plain(*texts, *options, *why) else as_html
    keys = [f"k{n}" if option.correct else f"d{n}" for n, option in enumerate(question.options, start=1)]
    return (
        html(question.id),
        html(question.stem),
        _list("ol", keys, options, html, mark=" data-fixed" if question.fixed else ""),
        _answer(question),
        _list("ul", keys, why, html) or html(question.explanation),
        html(question.source),
        "",
        "",
        html(question.note),
        language,
        html(question.kind),
        "",
        "",
        "",
    )


def _list(tag: str, keys: Sequence[str], texts: Sequence[str], html: _Writer, *, mark: str = "") -> str:
    """Return texts as a list, each under its key; empty ones are left out, and so is a list of nothing."""
    items = [f'<li data-k="{key}"{mark}>{html(text)}</li>' for key, text in zip(keys, texts, strict=True) if text]
    return f"<{tag}>{''.join(items)}</{tag}>" if items else ""


def _answer(question: Question) -> str:
    if isinstance(question.answer, str):
        return as_html(question.answer)
    items = [as_html(part if isinstance(part, str) else " – ".join(part)) for part in question.answer]
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
