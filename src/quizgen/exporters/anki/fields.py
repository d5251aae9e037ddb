"""A question as the fields of a note. What is written here ends up in learners' collections."""

from collections.abc import Callable

from quizgen.exporters.anki.html import as_attribute, as_cloze, as_html, is_plain
from quizgen.quiz import GAP, Question, Response

_Writer = Callable[[str], str]


def fields_of(question: Question, language: str) -> tuple[str, ...]:
    """Return the fields of a question as HTML, in the order of FIELDS.

    Args:
        question: what is asked.
        language: the code of its language, escaped for HTML.
    """
    texts = [question.id, question.kind, question.stem, question.answer_text]
    texts += (question.explanation, question.source, question.note)
    for option in question.options:
        texts.append(option.text)
        texts.append(option.rationale)
    html: _Writer = str if is_plain(texts) else as_html
    options, why = _options(question, html)
    return (
        as_attribute(question.id) if '"' in question.id else html(question.id),
        _stem(question, html),
        options,
        _answer(question, html),
        why or html(question.explanation),
        html(question.source),
        _picture(question) if question.picture else "",
        f"[sound:{question.sound.safe_name}]" if question.sound else "",
        html(question.note),
        language,
        html(question.kind),
        "",
        "",
        "",
    )


def _options(question: Question, html: _Writer) -> tuple[str, str]:
    """Return the options and their reasons as two lists; empty where there are none.

    Each item has a key for the card's script: `k1` is right, `d2` is wrong, `o3` is to be put in order. An option that
    keeps its place is marked `data-fixed`.
    """
    right, wrong = "oo" if question.response is Response.ORDER else "kd"
    fixed = question.fixed or question.response is Response.TRUE_FALSE
    items = reasons = ""
    for number, option in enumerate(question.options, start=1):
        key = f'<li data-k="{right if option.correct else wrong}{number}"'
        items += f"{key}{' data-fixed' if fixed or option.pinned else ''}>{html(option.text)}</li>"
        if option.rationale:
            reasons += f"{key}>{html(option.feedback)}</li>"
    return _list("ol", items), _list("ul", reasons)


def _list(tag: str, items: str) -> str:
    return f"<{tag}>{items}</{tag}>" if items else ""


def _stem(question: Question, html: _Writer) -> str:
    if question.response is not Response.CLOZE:
        return html(question.stem)
    before, _, after = question.stem.partition(GAP)
    return as_cloze(before, question.answer_text, after)


def _picture(question: Question) -> str:
    name = question.picture.safe_name if question.picture else ""
    return f'<img src="{name}" alt="{as_attribute(question.alt)}">'


def _answer(question: Question, html: _Writer) -> str:
    """Return the answer. Several make a list, a numbered one where their order is the answer."""
    if isinstance(question.answer, str):
        return html(question.answer)
    tag = "ol" if question.response is Response.ORDER else "ul"
    items = [html(part if isinstance(part, str) else " – ".join(part)) for part in question.answer]
    return _list(tag, "".join([f"<li>{item}</li>" for item in items]))
