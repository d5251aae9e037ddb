"""About how many pages a worksheet has."""

import re
from pathlib import Path

import pytest
from attrs import evolve
from commands import quizgen

from quizgen import Option, Proof, Question, Response, WorksheetExporter
from quizgen.cli.page_counts import advice, pages_of
from quizgen.exporters import PdfExporter
from quizgen.values.media import Media

PROOF = Proof("stated")
CHOICE = Question(
    id="q",
    kind="value",
    stem="What is the capital of Ecuador?",
    answer="Quito",
    options=tuple(
        Option(text=text, correct=text == "Quito", rationale="", proof=PROOF)
        for text in ("Quito", "Lima", "Rome", "Bern")
    ),
)
FLAG = Media("flag.svg", "image/svg+xml", b"<svg/>")
OF_PICTURE = evolve(CHOICE, picture=FLAG)
OF_PICTURES = evolve(CHOICE, options=tuple(evolve(option, picture=FLAG) for option in CHOICE.options))
MATCHING = Question("m", "matching", "Match.", (("a", "b"),) * 5, response=Response.MATCHING)
PROGRAM = evolve(CHOICE, stem="What does it print?\n\n```\n" + "print(1)\n" * 8 + "```")
RECALL = Question(id="r", kind="recall", stem="What is the capital of Ecuador?", answer="Quito")


@pytest.mark.parametrize(
    ("questions", "pages"),
    [
        ([CHOICE] * 60, 5),
        ([RECALL] * 60, 6),
        ([CHOICE], 1),
        ([CHOICE] * 577, 40),
        ([OF_PICTURE, OF_PICTURES] * 20, 10),
        ([MATCHING] * 12, 3),
        ([PROGRAM] * 20, 7),
    ],
)
def test_pages_are_about_those_that_are_printed(questions: list[Question], pages: int) -> None:
    """Short options stand beside one another, so a page has about fourteen such choices. Pictures and lines count."""
    assert pages_of(questions, WorksheetExporter()) == pages


def test_larger_letters_take_more_pages() -> None:
    """Large print is counted."""
    assert pages_of([CHOICE] * 60, WorksheetExporter(large_print=True)) == 7


def test_many_pages_come_with_advice() -> None:
    """More than ten pages are more than a teacher prints, so the report says how to have fewer."""
    assert advice(577, 79) == "about 79 pages for each pupil; --count 70 prints about 10"
    assert advice(60, 8) == ""
    assert advice(3, 36) == "about 36 pages for each pupil", "fewer questions are no fewer pages: their texts are long"


def test_a_long_pdf_is_told_before_it_is_laid_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF of many pages takes minutes, so how to have fewer is said before. Short ones are made without a word."""
    monkeypatch.setattr(PdfExporter, "export", lambda *_: b"%PDF")
    table, pdf = tmp_path / "t.csv", tmp_path / "t.pdf"
    table.write_text("town,code\n" + "".join(f"Town {n},c{n}\n" for n in range(300)), encoding="utf-8")
    command = ("build", str(table), "-o", str(pdf), "--no-lock")
    result = quizgen(*command)
    assert re.search(r"note: t\.pdf: about \d+ pages for each pupil; --count \d+ prints about", result.stderr)
    assert "take a while" not in quizgen(*command, "--count", "20").stderr
