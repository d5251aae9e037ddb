"""Reads the question bank, Anki's text, Quizlet's cards and Markdown, for the tests."""

import csv
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from exporters.platforms import from_canvas
from exporters.platforms.back import Back, of_html
from exporters.platforms.from_games import rows_of
from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Quiz as WrittenQuiz

from quizgen.exporters.platforms.anki_text import guid_of
from quizgen.quiz import Question, Quiz, Response

LETTERS = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", *(f"{a}{b}" for a in "ABC" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")]


def bank(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of a workbook of questions."""
    head, *rows = rows_of(content, "Questions")
    for row in rows:
        cells = dict(zip(head, row, strict=True))
        keys = cells["key"].split()
        texts = [(x, cells[x]) for x in LETTERS if cells.get(x)]
        response = Response(cells["response"])
        partners = tuple((text, cells.get(f"partner {x}", "")) for x, text in texts)
        items = tuple(text for _, text in texts)
        answer = {
            Response.MATCHING: partners,
            Response.ORDER: items,
            Response.RECALL: items if len(items) > 1 else items[0],
            Response.CLOZE: items[0],
        }.get(response, "")
        asked = quiz.by_id[cells["id"]]
        whys = {text: cells.get(f"why {x}", "") for x, text in texts}
        if response is Response.ORDER:
            texts = [("", option.text) for option in asked.options]
        yield Back(
            stem=cells["stem"],
            options=tuple((text, x in keys, whys.get(text, "")) for x, text in texts) if asked.options else (),
            answer=answer,
            id=cells["id"],
            after="\n".join((cells["explanation"], cells["note"], cells["source"])),
            also=tuple(cells["also"].split("\n")) if cells["also"] else (),
            tags=tuple(cells["tags"].split("\n")) if cells["tags"] else (),
            keeps_order=cells["fixed"] == "yes",
        )


def anki(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the cards of Anki's text format."""
    lines = content.decode().split("\n")
    assert lines[:3] == ["#separator:Tab", "#html:true", "#notetype:Basic"]
    assert all(line.startswith('"') for line in lines[7:] if line)
    rows = list(csv.reader(io.StringIO("\n".join(lines[7:]), newline=""), delimiter="\t"))
    for question, (guid, front, back, tags) in zip(quiz.questions, rows, strict=True):
        yield _card(question, quiz, guid, front, back, tags)


def _card(question: Question, quiz: Quiz, guid: str, front: str, back: str, tags: str) -> Back:
    shown, said = (
        of_html(front.replace("<li>", "<br>"))[0],
        of_html(back.replace("<li>", "<br>").replace("</ul>", "<br>"))[0],
    )
    options: list[tuple[str, bool, str]] = []
    stem = shown
    rest = said
    for letter, option in zip(LETTERS, question.options, strict=False):
        text = option.text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
        assert text.strip() in shown
        why = option.rationale.replace("\r\n", "\n").replace("\r", "\n")
        told = f"{letter}: {why}" in said
        options.append((text, option.correct, why if told else ""))
    if question.options or question.response is Response.MATCHING:
        wanted = question.stem.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
        assert shown.startswith(wanted.strip()) or wanted in shown
        stem = wanted
    parts = question.answer if not isinstance(question.answer, str) else (question.answer,)
    for part in parts:
        for side in [part] if isinstance(part, str) else part:
            assert " ".join(side.split()) in " ".join(said.split())
    return Back(
        stem=stem,
        options=tuple(options),
        answer=question.answer,
        also=tuple(each for each in question.also_right if " ".join(each.split()) in " ".join(said.split())),
        id=question.id if guid == guid_of(quiz, question) else "",
        after=rest,
        tags=tuple(tags.split()),
        keeps_order=True,
    )


def quizlet(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the cards of Quizlet."""
    for line in content.decode().splitlines():
        stem, answer = line.split("\t")
        yield Back(stem=stem, answer=answer)


def markdown(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions that text2qti reads."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "quiz.md"
        path.write_bytes(content)
        config = Config()
        written = WrittenQuiz(content.decode(), config=config, source_name=str(path))
        package = QTI(written).zip_bytes()
    yield from from_canvas.of_text2qti(package)
