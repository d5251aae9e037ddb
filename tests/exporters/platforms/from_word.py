"""Reads a Word document as a person does, for the tests: numbers, letters, then the key."""

import io
import re
from collections.abc import Iterator
from typing import Any

from attrs import define, field
from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from exporters.platforms.back import Back

from quizgen.exporters.paper.forms import LETTERED, forms_of
from quizgen.exporters.platforms.texts import pairs_of
from quizgen.language import words_of
from quizgen.quiz import Quiz, Response

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@define
class Entry:
    """A numbered paragraph and what stands below it."""

    text: str
    lettered: list[str] = field(factory=list)
    below: list[str] = field(factory=list)
    lefts: list[str] = field(factory=list)
    pictures: list[tuple[bytes, str]] = field(factory=list)


def questions(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of form A with what the key says, in the order of the quiz."""
    document = Document(io.BytesIO(content))
    key = words_of(quiz.language).sheet.answer_key
    asked, answered = _entries(document, key)
    items = forms_of(quiz, 1)[0].items
    backs = {}
    for item, entry, answer in zip(items, asked, answered, strict=True):
        marks, _, said = answer.text.partition("  ") if item.marks else ("", "", answer.text)
        letters = marks.split()
        options, whys = entry.lettered, answer.below
        question, also = item.question, []
        told: tuple[tuple[str, bool, str], ...] = ()
        if question.response in LETTERED:
            named = {why.partition(": ")[0]: why.partition(": ")[2] for why in whys}
            letter_of = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            told = tuple((text, x in letters, named.get(x, "")) for x, text in zip(letter_of, options, strict=False))
        elif question.response is Response.ORDER:
            blanks = [text.removeprefix("_____  ") for text in entry.below]
            named = {
                text: next((w.removeprefix(f"{text}: ") for w in whys if w.startswith(text)), "") for text in blanks
            }
            told = tuple((text, True, named[text]) for text in blanks)
            ordered = tuple(text for _, text in sorted(zip(map(int, letters), blanks, strict=True)))
            assert said == " → ".join(ordered)
        if question.response is Response.MATCHING:
            partners = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", entry.lettered, strict=False))
            solved: Any = tuple((left, partners[x]) for left, x in zip(entry.lefts, letters, strict=True))
            assert set(solved) == {(_lines(left), _lines(right)) for left, right in pairs_of(question)}
            solved = question.answer
        elif question.response is Response.ORDER:
            solved = ordered
        else:
            others = _lines(" / ".join(question.also_right))
            if others and said.endswith(f" / {others}"):
                said, also = said.removesuffix(f" / {others}"), [*question.also_right]
            solved = question.answer if said == _lines(question.answer_text) else said
        backs[question.id] = Back(
            stem=entry.text,
            options=told,
            answer=solved,
            after="\n".join(whys),
            pictures=tuple(entry.pictures),
            pictures_back=tuple(answer.pictures),
            also=tuple(also),
            keeps_order=True,
        )
    yield from (backs[question.id] for question in quiz.questions)


def _why(text: str, whys: list[str]) -> str:
    return next((why.removeprefix(f"{text}: ") for why in whys if why.startswith(text)), "")


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _entries(document: Any, key: str) -> tuple[list[Entry], list[Entry]]:
    parts: tuple[list[Entry], list[Entry]] = ([], [])
    entries = parts[0]
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                left, right = (cell.paragraphs[0] for cell in row.cells)
                entries[-1].lefts.append(_text(left).removeprefix("_____  "))
                assert _level(right) == 1
                entries[-1].lettered.append(_text(right))
            continue
        if block.text == key and block.style.name.startswith("Heading"):
            assert block.paragraph_format.page_break_before
            entries = parts[1]
        elif _level(block) == 0:
            entries.append(Entry(_text(block)))
        elif _level(block) == 1:
            entries[-1].lettered.append(_text(block))
        elif entries and block.paragraph_format.left_indent:
            entries[-1].pictures += _pictures(document, block)
            if block.text.strip():
                entries[-1].below.append(_text(block))
    return parts


def _text(paragraph: Paragraph) -> str:
    """Return the text of a paragraph, without the marks around what runs against the document as a whole."""
    return re.sub("\\A((?:_____|[A-Z\\d ]+)  )?\u2068([^\u2068\u2069]*)\u2069\\Z", r"\1\2", paragraph.text)


def _level(paragraph: Paragraph) -> int | None:
    """Return the level of a numbered paragraph; None where Word counts nothing."""
    properties: Any = paragraph._p.pPr
    numbering = properties.numPr if properties is not None else None
    return None if numbering is None or numbering.ilvl is None else int(numbering.ilvl.val)


def _pictures(document: Any, paragraph: Paragraph) -> Iterator[tuple[bytes, str]]:
    for inline in paragraph._p.iter(f"{WP}inline"):
        (blip,) = inline.iter(f"{A}blip")
        (properties,) = inline.iter(f"{WP}docPr")
        yield document.part.related_parts[blip.get(f"{R}embed")].blob, properties.get("descr") or ""
