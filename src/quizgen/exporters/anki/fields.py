"""A note's questions as its fields. What is written here ends up in learners' collections."""

from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter
from typing import TypeVar

from quizgen.exporters.anki.html import as_attribute, as_html, is_plain
from quizgen.exporters.anki.media_tags import Writer, picture_tag, sound_tag, with_pictures
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
from quizgen.exporters.page_texts import PageTexts
from quizgen.exporters.reasons import reason_of
from quizgen.exporters.text_languages import languages_of, with_language
from quizgen.language.number_spellings import with_typed_blanks
from quizgen.quiz import GAP as GAP_MARK
from quizgen.quiz import Option, Question, Response
from quizgen.quiz.questions import texts_of
from quizgen.text.markups import PLAIN, reading_by

Same = TypeVar("Same")

GAP_SHOWN = '<span class="gap">&#91;…]</span>'
"""A gap on the question's side."""

_EMPTY = {name: "" for name, _ in FIELDS}
_VALUE_FROM = (RECALL, GAP, CHOOSE, ORDER, TRUE_OR_FALSE)
_SUBJECT_FROM = (RECALL_BACKWARDS, CHOOSE_BACKWARDS)

_TEXTS_OF = attrgetter("kind", "topic", "stem", "explanation", "source", "note")


def fields_of(
    note: Note, language: str, *, typed: bool = False, markup: str = PLAIN, has_media: bool = True
) -> tuple[str, ...]:
    """Return the fields of a note as HTML, in the order of FIELDS.

    Args:
        note: what is asked.
        language: the code of its language, escaped for HTML.
        typed: whether answers from memory are typed.
        markup: how the texts of the questions are written.
        has_media: whether any note of the deck may have pictures or sounds.
    """
    questions = [*note.cards.values()]
    own: Writer = str if markup == PLAIN and is_plain(_texts(note)) else as_html
    html, read = _writer(markup, own, questions), reading_by(markup)
    first, fact = questions[0], _shared([question.explanation for question in questions]) or ""
    fields = _EMPTY | {
        "Id": as_attribute(note.family) if '"' in note.family else own(note.family),
        "Title": own(" ".join((first.topic or read(first.stem)).split())),
        "Fact": html(fact),
        "Note": "<br>".join({each.note: html(each.note) for each in questions if each.note}.values()),
        "Source": "<br>".join({each.source: own(each.source) for each in questions if each.source}.values()),
        "Lang": language,
        "Kind": " ".join([own(question.kind) for question in questions]),
    }
    answers: dict[Slot, str] = {}
    for slot, question in note.cards.items():
        shown = with_pictures(html, question, language) if has_media else html
        answers[slot] = answer = _answer(question, shown)
        fields[slot.name], fields[slot.second], fields[slot.third] = _of_slot(
            slot, question, answer, fact, shown, markup
        )
        if typed and slot.typed and isinstance(question.answer, str) and "\n" not in question.answer:
            fields[slot.typed] = own(with_typed_blanks(read(question.answer)))
    fields["Subject"] = next(filter(None, map(answers.get, _SUBJECT_FROM)), "")
    fields["Value"] = next(filter(None, map(answers.get, _VALUE_FROM)), "")
    if has_media:
        _put_media(note, fields)
    return tuple(fields.values())


def _writer(markup: str, own: Writer, questions: Collection[Question]) -> Writer:
    """Return what writes texts that may have marks. It says in which language they are, where not in the quiz's."""
    html = own
    if markup != PLAIN:
        from quizgen.exporters.anki.marked_html import as_marked_html as html  # noqa: PLC0415 - needs the parser
    if not any([question.languages for question in questions]):
        return html
    languages, around = languages_of(questions), PageTexts(markup).around
    return lambda text: with_language(text, html(text), languages, around(text))


def _texts(note: Note) -> list[str]:
    """Return all texts of a note."""
    texts = [note.family]
    for question in note.cards.values():
        texts += _TEXTS_OF(question)
        texts += [question.answer] if isinstance(question.answer, str) else texts_of(question.answer)
        for option in question.options:
            texts += (option.text, option.rationale)
    return texts


def _shared(values: Sequence[Same]) -> Same | None:
    """Return the value that all are; None where they differ."""
    return values[0] if values.count(values[0]) == len(values) else None


def _of_slot(slot: Slot, question: Question, answer: str, fact: str, html: Writer, markup: str) -> tuple[str, str, str]:
    """Return the three fields of a question's slot. An explanation that is not the note's is in the last one."""
    if slot.layout == "gap":
        return _gap(question, html) if markup == PLAIN else _marked_gap(question, html)
    explanation = "" if question.explanation == fact else html(question.explanation)
    if slot.layout == "memory":
        return html(question.stem), answer, explanation
    if explanation:
        element = PageTexts(markup).paragraph(question.explanation)
        explanation = f"<{element}>{explanation}</{element}>"
    items, reasons = _options(question, html, reading_by(markup))
    return html(question.stem), items, answer + explanation if slot.layout == "order" else explanation + reasons


def _gap(question: Question, html: Writer) -> tuple[str, str, str]:
    """Return a sentence with a gap, the same filled in, and the explanation, where that is another sentence."""
    before, _, after = question.stem.partition(GAP_MARK)
    answer = question.answer_text
    explanation = "" if question.explanation == f"{before}{answer}{after}" else html(question.explanation)
    start, end = html(before), html(after)
    return f"{start}{GAP_SHOWN}{end}", f'{start}<span class="gap">{html(answer)}</span>{end}', explanation


def _marked_gap(question: Question, html: Writer) -> tuple[str, str, str]:
    """Return the same of a sentence with marks, which may go on behind the gap."""
    before, _, after = html(question.stem).partition(GAP_MARK)
    filled = question.stem.replace(GAP_MARK, question.answer_text)
    explanation = "" if question.explanation == filled else html(question.explanation)
    gap = f'<span class="gap">{html(question.answer_text)}</span>'
    return f"{before}{GAP_SHOWN}{after}", f"{before}{gap}{after}", explanation


def _options(question: Question, html: Writer, read: Writer) -> tuple[str, str]:
    """Return the options and their reasons as two lists; empty where there are none.

    Each item has a key for the card's script: `k1` is right, `d2` is wrong. Of things to put in order, `o1` is the
    first in the right order, wherever it is offered. An option that keeps its place is marked `data-fixed`.
    """
    right, wrong = "oo" if question.response is Response.ORDER else "kd"
    fixed = question.fixed or question.response is Response.TRUE_FALSE
    items = reasons = pictures = ""
    numbered = _in_right_places(question) if question.response is Response.ORDER else enumerate(question.options, 1)
    for number, option in numbered:
        key = f'<li data-k="{right if option.correct else wrong}{number}"'
        items += f"{key}{' data-fixed' if fixed or option.pinned else ''}>{html(option.text)}</li>"
        reason = reason_of(option, question.explanation, read)
        if option.picture:
            pictures = ' class="pictures"'
        if reason:
            before = f"{picture_tag(option.picture, '')} " if option.picture else ""
            reasons += f"{key}>{before}{html(reason)}</li>"
    return items and f"<ol{pictures}>{items}</ol>", reasons and f"<ul>{reasons}</ul>"


def _in_right_places(question: Question) -> Iterable[tuple[int, Option]]:
    """Return things to put in order as they are offered, each with its right place."""
    texts = [option.text for option in question.offered]
    right = list(question.answer) if set(question.answer) == set(texts) else texts
    return zip([right.index(text) + 1 for text in texts], question.offered, strict=True)


def _answer(question: Question, html: Writer) -> str:
    """Return the answer. Several make a list, a numbered one where their order is the answer."""
    if isinstance(question.answer, str):
        return html(question.answer)
    tag = "ol" if question.response is Response.ORDER else "ul"
    items = [html(part) if isinstance(part, str) else _pair(part, question, html) for part in question.answer]
    return f"<{tag}><li>{'</li><li>'.join(items)}</li></{tag}>" if items else ""


def _pair(pair: tuple[str, ...], question: Question, html: Writer) -> str:
    """Return a pair of a matching question; each side by itself where one may be in another language."""
    return " – ".join(map(html, pair)) if question.languages else html(" – ".join(pair))


def _put_media(note: Note, fields: dict[str, str]) -> None:
    """Fill in the fields of pictures and sounds.

    Those that all questions of one direction have are in fields of their own. Where they differ, as when a picture's
    text would give one answer away, each question has its own beside its stem and its reasons.
    """
    for backwards, turned in ((False, ""), (True, "Backwards ")):
        cards = [(slot, question) for slot, question in note.cards.items() if slot.is_backwards is backwards]
        fronts = [(picture_tag(question.picture, question.alt), sound_tag(question.sound)) for _, question in cards]
        backs = [picture_tag(q.picture_back, q.alt_back) + sound_tag(q.sound_back) for _, q in cards]
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
