"""A note's questions as its fields. What is written here ends up in learners' collections."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from quizgen.exporters.anki.html import as_attribute, as_html, is_plain
from quizgen.exporters.anki.notes import Note
from quizgen.exporters.anki.notetype import (
    CHOOSE,
    CHOOSE_BACKWARDS,
    FIELDS,
    GAP,
    ORDER,
    RECALL,
    RECALL_BACKWARDS,
    TRUE_OR_FALSE,
    Slot,
)
from quizgen.exporters.reasons import reasons_of
from quizgen.quiz import GAP as GAP_MARK
from quizgen.quiz import Question, Response
from quizgen.values.media import Media

Writer = Callable[[str], str]
"""Turns a text into HTML."""

Same = TypeVar("Same")

GAP_SHOWN = '<span class="gap">&#91;…]</span>'
"""A gap on the question's side."""

_EMPTY = {name: "" for name, _ in FIELDS}
_VALUE_FROM = (RECALL, GAP, CHOOSE, ORDER, TRUE_OR_FALSE)
_SUBJECT_FROM = (RECALL_BACKWARDS, CHOOSE_BACKWARDS)


def fields_of(note: Note, language: str, *, typed: bool = False) -> tuple[str, ...]:
    """Return the fields of a note as HTML, in the order of FIELDS.

    Args:
        note: what is asked.
        language: the code of its language, escaped for HTML.
        typed: whether answers from memory are typed.
    """
    questions = note.questions
    html: Writer = str if is_plain(_texts(note)) else as_html
    fact = _shared([question.explanation for question in questions]) or ""
    fields = _EMPTY | {
        "Id": as_attribute(note.family) if '"' in note.family else html(note.family),
        "Title": html(" ".join((questions[0].topic or questions[0].stem).split())),
        "Subject": _answer_from(note, _SUBJECT_FROM, html),
        "Value": _answer_from(note, _VALUE_FROM, html),
        "Fact": html(fact),
        "Note": _together([question.note for question in questions], html),
        "Source": _together([question.source for question in questions], html),
        "Lang": language,
        "Kind": " ".join([html(question.kind) for question in questions]),
    }
    for slot, question in note.cards:
        fields[slot.name], fields[slot.second], fields[slot.third] = _of_slot(slot, question, fact, html)
        if typed and slot.typed and isinstance(question.answer, str) and "\n" not in question.answer:
            fields[slot.typed] = html(question.answer)
    if any([question.media_files for question in questions]):
        _put_media(note, fields)
    return tuple(fields.values())


def _texts(note: Note) -> Iterable[str]:
    """Yield all texts of a note."""
    yield note.family
    for _, question in note.cards:
        yield from (question.kind, question.topic, question.stem, question.answer_text)
        yield from (question.explanation, question.source, question.note)
        for option in question.options:
            yield option.text
            yield option.rationale


def _shared(values: Sequence[Same]) -> Same | None:
    """Return the value that all are; None where they differ."""
    return values[0] if values.count(values[0]) == len(values) else None


def _together(texts: Sequence[str], html: Writer) -> str:
    """Return texts on lines of their own, each once."""
    return "<br>".join([html(text) for text in dict.fromkeys(texts) if text])


def _answer_from(note: Note, slots: Sequence[Slot], html: Writer) -> str:
    """Return the answer to the first question that a note has in any of some slots; empty where it has none."""
    asked = {slot.id: question for slot, question in note.cards}
    return next((_answer(asked[slot.id], html) for slot in slots if slot.id in asked), "")


def _of_slot(slot: Slot, question: Question, fact: str, html: Writer) -> tuple[str, str, str]:
    """Return the three fields of a question's slot. An explanation that is not the note's is in the last one."""
    explanation = "" if question.explanation == fact else html(question.explanation)
    if slot.layout == "gap":
        return _gap(question, html)
    if slot.layout == "memory":
        return html(question.stem), _answer(question, html), explanation
    apart = f"<p>{explanation}</p>" if explanation else ""
    if slot.layout == "order":
        return html(question.stem), _items(question, html), _answer(question, html) + apart
    return html(question.stem), _items(question, html), apart + _reasons(question, html)


def _gap(question: Question, html: Writer) -> tuple[str, str, str]:
    """Return a sentence with a gap, the same filled in, and the explanation, where that is another sentence."""
    before, _, after = question.stem.partition(GAP_MARK)
    answer = question.answer_text
    explanation = "" if question.explanation == f"{before}{answer}{after}" else html(question.explanation)
    start, end = html(before), html(after)
    return f"{start}{GAP_SHOWN}{end}", f'{start}<span class="gap">{html(answer)}</span>{end}', explanation


def _keys(question: Question) -> list[str]:
    """Return the keys of the options, for the card's script: `k1` is right, `d2` is wrong.

    Of things to put in order, `o1` is the first in the right order, wherever it is offered.
    """
    if question.response is not Response.ORDER:
        return [f"{'k' if option.correct else 'd'}{number}" for number, option in enumerate(question.options, start=1)]
    texts = [option.text for option in question.options]
    right = list(question.answer) if set(question.answer) == set(texts) else texts
    return [f"o{right.index(text) + 1}" for text in texts]


def _items(question: Question, html: Writer) -> str:
    """Return the options as a list. An option that keeps its place is marked `data-fixed`.

    Things to put in order are never offered in the right order, as a client without scripts shows them as they are.
    """
    fixed = question.fixed or question.response is Response.TRUE_FALSE
    items = [
        f'<li data-k="{key}"{" data-fixed" if fixed or option.pinned else ""}>{html(option.text)}</li>'
        for key, option in zip(_keys(question), question.options, strict=True)
    ]
    if question.response is Response.ORDER and [option.text for option in question.options] == list(question.answer):
        items = [*items[1:], items[0]]
    return f"<ol>{''.join(items)}</ol>" if items else ""


def _reasons(question: Question, html: Writer) -> str:
    """Return why options are right or wrong as a list, in the order of the options."""
    reasons = zip(_keys(question), reasons_of(question), strict=True)
    items = "".join([f'<li data-k="{key}">{html(reason)}</li>' for key, reason in reasons if reason])
    return f"<ul>{items}</ul>" if items else ""


def _answer(question: Question, html: Writer) -> str:
    """Return the answer. Several make a list, a numbered one where their order is the answer."""
    if isinstance(question.answer, str):
        return html(question.answer)
    tag = "ol" if question.response is Response.ORDER else "ul"
    items = [html(part if isinstance(part, str) else " – ".join(part)) for part in question.answer]
    return f"<{tag}>{''.join([f'<li>{item}</li>' for item in items])}</{tag}>"


def _put_media(note: Note, fields: dict[str, str]) -> None:
    """Fill in the fields of pictures and sounds.

    Those that all questions of one direction have are in fields of their own. Where they differ, as when a picture's
    text would give one answer away, each question has its own beside its stem and its reasons.
    """
    for backwards, turned in ((False, ""), (True, "Backwards ")):
        cards = [(slot, question) for slot, question in note.cards if slot.is_backwards is backwards]
        fronts = [(_picture(question.picture, question.alt), _sound(question.sound)) for _, question in cards]
        backs = [_picture(q.picture_back, q.alt_back) + _sound(q.sound_back) for _, q in cards]
        if not cards:
            continue
        front, back = _shared(fronts), _shared(backs)
        if front is not None:
            fields[f"{turned}picture".capitalize()], fields[f"{turned}sound".capitalize()] = front
        if back is not None:
            fields[f"{turned}answer media".capitalize()] = back
        for (slot, _), (picture, sound), behind in zip(cards, fronts, backs, strict=True):
            if front is None:
                fields[slot.name] += picture + sound
            if back is None:
                fields[slot.third] = behind + fields[slot.third]


def _picture(picture: Media | None, alt: str) -> str:
    return f'<img src="{picture.safe_name}" alt="{as_attribute(alt)}">' if picture else ""


def _sound(sound: Media | None) -> str:
    return f"[sound:{sound.safe_name}]" if sound else ""
