"""A note's questions as its fields. What is written here ends up in learners' collections."""

from collections.abc import Iterable, Mapping, Sequence
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
from quizgen.exporters.anki.option_writer import OptionWriter, Writer, picture_tag, sound_tag
from quizgen.exporters.page_texts import PageTexts
from quizgen.exporters.reasons import reasons_of
from quizgen.exporters.text_languages import languages_of, with_language
from quizgen.language.number_spellings import with_typed_blanks
from quizgen.quiz import GAP as GAP_MARK
from quizgen.quiz import Question, Response
from quizgen.text.markups import PLAIN, reading_by

Same = TypeVar("Same")

GAP_SHOWN = '<span class="gap">&#91;…]</span>'
"""A gap on the question's side."""

_EMPTY = {name: "" for name, _ in FIELDS}
_VALUE_FROM = (RECALL, GAP, CHOOSE, ORDER, TRUE_OR_FALSE)
_SUBJECT_FROM = (RECALL_BACKWARDS, CHOOSE_BACKWARDS)


def fields_of(note: Note, language: str, *, typed: bool = False, markup: str = PLAIN) -> tuple[str, ...]:
    """Return the fields of a note as HTML, in the order of FIELDS.

    Args:
        note: what is asked.
        language: the code of its language, escaped for HTML.
        typed: whether answers from memory are typed.
        markup: how the texts of the questions are written.
    """
    questions = note.questions
    own: Writer = str if markup == PLAIN and is_plain(_texts(note)) else as_html
    html, read = _telling_languages(_writer(markup, own), questions, markup), reading_by(markup)
    asked = {slot.id: question for slot, question in note.cards}
    options = OptionWriter(html, language)
    fact = _shared([question.explanation for question in questions]) or ""
    fields = _EMPTY | {
        "Id": as_attribute(note.family) if '"' in note.family else own(note.family),
        "Title": own(" ".join((questions[0].topic or read(questions[0].stem)).split())),
        "Subject": _answer_from(asked, _SUBJECT_FROM, options),
        "Value": _answer_from(asked, _VALUE_FROM, options),
        "Fact": html(fact),
        "Note": _together([question.note for question in questions], html),
        "Source": _together([question.source for question in questions], own),
        "Lang": language,
        "Kind": " ".join([own(question.kind) for question in questions]),
    }
    for slot, question in note.cards:
        fields[slot.name], fields[slot.second], fields[slot.third] = _of_slot(slot, question, fact, options, markup)
        if typed and slot.typed and isinstance(question.answer, str) and "\n" not in question.answer:
            fields[slot.typed] = own(with_typed_blanks(read(question.answer)))
    if any([q.picture or q.sound or q.picture_back or q.sound_back for q in questions]):
        _put_media(note, fields)
    return tuple(fields.values())


def _writer(markup: str, own: Writer) -> Writer:
    """Return what writes texts that may have marks."""
    if markup == PLAIN:
        return own
    from quizgen.exporters.anki.marked_html import as_marked_html  # noqa: PLC0415 - plain sheets don't need the parser

    return as_marked_html


def _telling_languages(html: Writer, questions: Sequence[Question], markup: str) -> Writer:
    """Return a writer that says of texts in which language they are, where that is not the quiz's."""
    languages = languages_of(questions)
    if not languages:
        return html
    around = PageTexts(markup).around
    return lambda text: with_language(text, html(text), languages, around(text))


def _texts(note: Note) -> list[str]:
    """Return all texts of a note."""
    texts = [note.family]
    for _, question in note.cards:
        texts += (question.kind, question.topic, question.stem, question.answer_text)
        texts += (question.explanation, question.source, question.note)
        for option in question.options:
            texts.append(option.text)
            texts.append(option.rationale)
    return texts


def _shared(values: Sequence[Same]) -> Same | None:
    """Return the value that all are; None where they differ."""
    return values[0] if len(values) == 1 or values.count(values[0]) == len(values) else None


def _together(texts: Sequence[str], html: Writer) -> str:
    """Return texts on lines of their own, each once."""
    if not any(texts):
        return ""
    return "<br>".join([html(text) for text in dict.fromkeys(texts) if text])


def _answer_from(asked: Mapping[int, Question], slots: Sequence[Slot], options: OptionWriter) -> str:
    """Return the answer to the first question that a note has in any of some slots; empty where it has none.

    Args:
        asked: the questions of the note by the ids of their slots.
        slots: the slots, the preferred one first.
        options: writes texts and options.
    """
    for slot in slots:
        if slot.id in asked:
            return _answer(asked[slot.id], options)
    return ""


def _of_slot(slot: Slot, question: Question, fact: str, options: OptionWriter, markup: str) -> tuple[str, str, str]:
    """Return the three fields of a question's slot. An explanation that is not the note's is in the last one."""
    html = options.html
    explanation = "" if question.explanation == fact else html(question.explanation)
    if slot.layout == "gap":
        return _gap(question, html) if markup == PLAIN else _marked_gap(question, html)
    if slot.layout == "memory":
        return html(question.stem), _answer(question, options), explanation
    apart = ""
    if explanation:
        element = PageTexts(markup).paragraph(question.explanation)
        apart = f"<{element}>{explanation}</{element}>"
    items, reasons = _options(question, options, reading_by(markup))
    third = _answer(question, options) + apart if slot.layout == "order" else apart + reasons
    return html(question.stem), items, third


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


def _options(question: Question, writer: OptionWriter, read: Writer) -> tuple[str, str]:
    """Return the options and their reasons as two lists; empty where there are none.

    Each item has a key for the card's script: `k1` is right, `d2` is wrong. Of things to put in order, `o1` is the
    first in the right order, wherever it is offered. An option that keeps its place is marked `data-fixed`.
    """
    right, wrong = "oo" if question.response is Response.ORDER else "kd"
    fixed = question.fixed or question.response is Response.TRUE_FALSE
    offered = question.offered
    items = reasons = ""
    for option, number, reason in zip(offered, _numbers(question), reasons_of(question, offered, read), strict=True):
        key = f'<li data-k="{right if option.correct else wrong}{number}"'
        items += f"{key}{' data-fixed' if fixed or option.pinned else ''}>{writer.shown(option)}</li>"
        if reason:
            reasons += f"{key}>{writer.reason(option, reason)}</li>"
    list_of = 'ol class="pictures"' if question.has_picture_options else "ol"
    return _list(list_of, items), _list("ul", reasons)


def _numbers(question: Question) -> Iterable[int]:
    """Return the numbers of the options: as they are offered, or of things to put in order their right places."""
    if question.response is not Response.ORDER:
        return range(1, len(question.options) + 1)
    texts = [option.text for option in question.offered]
    right = list(question.answer) if set(question.answer) == set(texts) else texts
    return [right.index(text) + 1 for text in texts]


def _list(tag: str, items: str) -> str:
    return f"<{tag}>{items}</{tag[:2]}>" if items else ""


def _answer(question: Question, options: OptionWriter) -> str:
    """Return the answer. Several make a list, a numbered one where their order is the answer."""
    html = options.answers(question)
    if isinstance(question.answer, str):
        return html(question.answer)
    tag = "ol" if question.response is Response.ORDER else "ul"
    items = [html(part) if isinstance(part, str) else _pair(part, question, html) for part in question.answer]
    return _list(tag, "".join([f"<li>{item}</li>" for item in items]))


def _pair(pair: tuple[str, ...], question: Question, html: Writer) -> str:
    """Return a pair of a matching question; each side by itself where one may be in another language."""
    return " – ".join(map(html, pair)) if question.languages else html(" – ".join(pair))


def _put_media(note: Note, fields: dict[str, str]) -> None:
    """Fill in the fields of pictures and sounds.

    Those that all questions of one direction have are in fields of their own. Where they differ, as when a picture's
    text would give one answer away, each question has its own beside its stem and its reasons.
    """
    for backwards, turned in ((False, ""), (True, "Backwards ")):
        cards = [(slot, question) for slot, question in note.cards if slot.is_backwards is backwards]
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
