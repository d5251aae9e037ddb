"""The fields of a note, out of a question. What is written here ends up in learners' collections."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from quizgen.exporters.anki.text import as_attribute, as_cloze, as_html, is_plain
from quizgen.quiz import GAP, Question, Response

RENDERING = 1
"""Raised when the same question is written in another way, so that the lock stamps its notes anew."""

_Writer = Callable[[str], str]


def fields_of(question: Question, language: str) -> tuple[str, ...]:
    """Return the fields of a question as HTML, in the order of FIELDS.

    Options are keyed: `k…` is right, `d…` is wrong, and `o…` is to be put in order.

    Args:
        question: what is asked.
        language: its language, as HTML.
    """
    options, why = [option.text for option in question.options], [option.feedback for option in question.options]
    texts = (question.kind, question.stem, question.explanation, question.source, question.note)
    html: _Writer = str if is_plain(*texts, *options, *why) else as_html
    keys = _keys(question)
    return (
        as_attribute(question.id),
        _stem(question, html),
        _list("ol", keys, options, html, marks=_marks(question)),
        _answer(question),
        _list("ul", keys, why, html) or html(question.explanation),
        html(question.source),
        _picture(question),
        f"[sound:{question.sound.safe_name}]" if question.sound else "",
        html(question.note),
        language,
        html(question.kind),
        "",
        "",
        "",
    )


def _keys(question: Question) -> list[str]:
    if question.response is Response.ORDER:
        return [f"o{number}" for number, _ in enumerate(question.options, start=1)]
    return [f"k{number}" if option.correct else f"d{number}" for number, option in enumerate(question.options, start=1)]


def _marks(question: Question) -> Sequence[str]:
    """Return what is written at each option that keeps its place."""
    fixed = question.fixed or question.response is Response.TRUE_FALSE
    return [" data-fixed" if fixed or option.pinned else "" for option in question.options]


def _stem(question: Question, html: _Writer) -> str:
    if question.response is not Response.CLOZE:
        return html(question.stem)
    before, _, after = question.stem.partition(GAP)
    return as_cloze(before, question.answer_text, after)


def _picture(question: Question) -> str:
    if not question.picture:
        return ""
    return f'<img src="{question.picture.safe_name}" alt="{as_attribute(question.alt)}">'


def _list(tag: str, keys: Sequence[str], texts: Sequence[str], html: _Writer, *, marks: Sequence[str] = ()) -> str:
    """Return texts as a list, each under its key; empty ones are left out, and so is a list of nothing."""
    items = [
        f'<li data-k="{key}"{mark}>{html(text)}</li>'
        for key, text, mark in zip_longest(keys, texts, marks, fillvalue="")
        if text
    ]
    return f"<{tag}>{''.join(items)}</{tag}>" if items else ""


def _answer(question: Question) -> str:
    """Return the answer; several are a list, which has numbers where their order is the answer."""
    if isinstance(question.answer, str):
        return as_html(question.answer)
    tag = "ol" if question.response is Response.ORDER else "ul"
    items = [as_html(part if isinstance(part, str) else " – ".join(part)) for part in question.answer]
    return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>"
