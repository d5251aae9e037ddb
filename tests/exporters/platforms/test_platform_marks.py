"""Formulas, code, tables and other marks on platforms: what a platform can show is in the file, the rest is said."""

import io
import re
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve
from docx import Document
from exporters.platforms.marked_quizzes import MARKED, marked_quiz
from exporters.platforms.marks_of import marks_of
from exporters.quizzes import choice, option, quiz_of
from formulas import READINGS
from hypothesis import given
from markups import TEX

from quizgen import build_quiz, read_facts
from quizgen.exporters import EXPORTERS
from quizgen.exporters.capacity import Detail
from quizgen.exporters.platforms.anki_text import AnkiTextExporter
from quizgen.exporters.platforms.canvas import NewQuizzesExporter
from quizgen.exporters.platforms.canvas_formula import as_equation_image
from quizgen.exporters.platforms.common_cartridge import CartridgeExporter
from quizgen.exporters.platforms.gift_text import GiftExporter
from quizgen.exporters.platforms.kahoot import KahootExporter
from quizgen.exporters.platforms.markdown_text import MarkdownExporter
from quizgen.exporters.platforms.moodle_xml import MoodleExporter
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.question_bank import QuestionBankExporter
from quizgen.exporters.platforms.quiz_texts import QuizTexts, has_marks
from quizgen.exporters.platforms.word import WordExporter
from quizgen.exporters.platforms.word_formula import omml_of
from quizgen.quiz import Question, Quiz, Response
from quizgen.text.formulas.tex_parser import formula_of
from quizgen.text.isolates import isolated
from quizgen.text.markups import Markup

READ_BACK: tuple[tuple[PlatformExporter, str], ...] = (
    (MoodleExporter(), "x.moodle.xml"),
    (GiftExporter(), "x.gift"),
    (NewQuizzesExporter(), "x.qti.zip"),
    (CartridgeExporter(), "x.imscc"),
    (MarkdownExporter(), "x.md"),
    (QuestionBankExporter(), "x.bank.xlsx"),
)
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


@pytest.fixture(scope="module")
def quiz() -> Quiz:
    """Return a quiz in all responses with all kinds of marks."""
    return marked_quiz()


@pytest.mark.parametrize(("exporter", "name"), READ_BACK, ids=[name for _, name in READ_BACK])
def test_marks_come_back_or_are_said_to_be_lost(
    exporter: PlatformExporter, name: str, quiz: Quiz, tmp_path: Path
) -> None:
    """Never both and never neither: a text without its marks is a loss, and a loss is a text without its marks."""
    (tmp_path / name).write_bytes(exporter.content(quiz))
    back = build_quiz(read_facts(tmp_path / name, id=quiz.id), distractors=30)
    lost = {loss.question for loss in exporter.losses(quiz) if loss.detail is Detail.MARKUP}
    left_out = {skipped.fact_id for skipped in exporter.left_out(quiz)}
    for question in quiz.questions:
        if question.id in left_out:
            continue
        wanted, found = _marks(question, "markdown"), _marks(back.by_id[question.id], back.markup)
        differ = [
            f"{place}: {text} became {found.get(place)}" for place, text in wanted.items() if found.get(place) != text
        ]
        assert bool(differ) == (question.id in lost), (question.id, differ)
        assert all(place.startswith(("answer", "pairs")) for place in differ), differ


def _marks(question: Question, markup: str) -> dict[str, Any]:
    """Return what each text of a question says, by its place. Options are told by what they say."""
    texts = {"stem": marks_of(question.stem, markup)}
    reasons = question.response is not Response.ORDER
    for each in question.options:
        texts[f"option {marks_of(each.text, markup)}"] = marks_of(each.rationale, markup) if reasons else ""
    if question.response is Response.MATCHING:
        pairs = (tuple(marks_of(side, markup) for side in pair) for pair in question.answer)
        texts["pairs"] = sorted(map(str, pairs))
    elif not question.options:
        texts["answer"] = marks_of(question.answer_text, markup)
    return texts


def losing_marks() -> list[PlatformExporter]:
    """Return the exporters of platforms that show no marks."""
    made = [entry.make() for entry in EXPORTERS if entry.holds]
    return [exporter for exporter in made if isinstance(exporter, PlatformExporter) and not exporter.shows_marks]


@pytest.mark.parametrize("exporter", losing_marks(), ids=lambda exporter: type(exporter).__name__)
def test_marks_are_said_to_be_lost_where_a_text_has_some(exporter: PlatformExporter, quiz: Quiz) -> None:
    """A sign that is only escaped is no loss: its plain reading says the same."""
    lost = {loss.question for loss in exporter.losses(quiz) if loss.detail is Detail.MARKUP}
    left_out = {skipped.fact_id for skipped in exporter.left_out(quiz)}
    last = len(MARKED) - 1
    assert not [identity for identity in lost if identity.startswith(f"q/h{last}/")]
    shown = [question for question in quiz.questions if question.id not in left_out]
    assert lost == {q.id for q in shown if has_marks(q.stem) or has_marks(q.answer_text) or _some(q)}


def _some(question: Question) -> bool:
    return any(has_marks(option.text) for option in question.options)


def test_a_sign_that_is_escaped_is_no_mark() -> None:
    """Nor is a link, whose text is all that any output shows."""
    assert not has_marks(r"2\*3\*4")
    assert not has_marks("[text](https://example.org)")
    assert has_marks("x^2^")


def test_word_has_formulas_of_its_own(quiz: Quiz) -> None:
    """They can be edited; emphasis, code and raised letters are formats of the text."""
    document = Document(io.BytesIO(WordExporter(repeats=True).content(quiz)))
    xml = document.element.body
    assert len(list(xml.iter(f"{M}oMath"))) > len(MARKED)
    assert {"rad", "f", "nary", "m", "acc", "d"} <= {str(each.tag).removeprefix(M) for each in xml.iter()}
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "**" not in text
    assert "\\frac" not in text
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    assert any(run.font.subscript and run.text == "2" for run in runs)
    assert any(run.font.name == "Courier New" and run.text == "co*de <b>" for run in runs)
    assert [cell.text for table in document.tables for cell in table._cells].count("y|z") >= 2


@pytest.mark.parametrize("tex", [tex for tex, _ in READINGS])
def test_no_part_of_a_formula_is_lost_in_word(tex: str) -> None:
    """All its signs are there, and nothing that Word fills with an empty box."""
    formula = formula_of(tex)
    omml = omml_of(formula)
    assert not re.search(r"<m:(e|num|den|sub|sup|lim)></m:\1>", omml)
    for sign in re.findall(r"[A-Za-z0-9]", re.sub(r"\\[a-zA-Z]+", "", tex)):
        assert sign in omml or not sign.isdigit()


def test_a_charge_alone_is_a_text_in_word() -> None:
    """A plus sign with nothing at its sides would be an error in LibreOffice."""
    assert "<m:sup><m:r><m:rPr><m:nor/></m:rPr><m:t>+</m:t></m:r></m:sup>" in omml_of(formula_of(r"\ce{NH4+}"))


@given(TEX)
def test_a_formula_on_canvas_is_one_image_whatever_it_has(tex: str) -> None:
    """No bracket of it could be the name of a gap, and no sign could end an attribute."""
    html = as_equation_image(formula_of(tex), False)
    assert re.fullmatch(r'<img( [\w-]+="[^"<>\[]*")+>', html)


def test_anki_reads_formulas_and_nothing_else_as_such(quiz: Quiz) -> None:
    r"""`\(…\)` is a formula; what looks like one in code is broken up."""
    text = AnkiTextExporter().content(quiz).decode()
    assert r"\(\sqrt&#91;3]{x_1} + \frac{1}{2}\)" in text
    assert r"\(b\)" not in text


def test_a_stem_in_html_says_of_plain_options_that_they_are_plain() -> None:
    """In GIFT, a text that does not say its format has that of the stem: `<` would begin a tag."""
    text = GiftExporter().content(marked_quiz()).decode()
    assert "::[html]0. Is it H<sub>2</sub>O? {" in text
    assert "~[plain]plain < text" in text


def test_html_of_a_gap_keeps_its_marks_around_it() -> None:
    """The gap may stand within emphasis."""
    assert QuizTexts("markdown").around_gap("**a _____ b** $x$") == ("<strong>a ", r" b</strong> \(x\)")


def test_a_plain_quiz_in_the_notation_of_marks_is_written_as_plain() -> None:
    """Kahoot has the plain readings, and the question fits by them."""
    exporter = KahootExporter()
    content = exporter.content(marked_quiz())
    assert content == exporter.content(marked_quiz().plain)


@pytest.mark.parametrize(
    "exporter", [MoodleExporter(), NewQuizzesExporter(), CartridgeExporter(), AnkiTextExporter(), WordExporter()]
)
@pytest.mark.parametrize(("language", "text"), [("ar", "C++"), ("he", "−5"), ("en", "ספר!")])
def test_an_option_that_runs_against_the_quiz_is_isolated(exporter: PlatformExporter, language: str, text: str) -> None:
    """C++ in a quiz in Arabic, a negative number in one in Hebrew, Hebrew in one in English."""
    options = (option(text, correct=True), option("x"), option("y"))
    content = exporter.export(evolve(quiz_of(choice("a/value", options=options, answer=text)), language=language))
    if content[:2] == b"PK":
        with ZipFile(io.BytesIO(content)) as package:
            content = b"".join(map(package.read, package.namelist()))
    shown = unescape(unescape(content.decode("utf-8", errors="replace")))
    assert f"<bdi>{text}</bdi>" in shown or isolated(text) in shown


@pytest.mark.parametrize(("exporter", "name"), READ_BACK, ids=[name for _, name in READ_BACK])
@pytest.mark.parametrize("markup", ["plain", "markdown"])
def test_lines_that_are_set_in_stay_so(exporter: PlatformExporter, name: str, markup: Markup, tmp_path: Path) -> None:
    """A program in a plain sheet keeps its indents on each platform that keeps lines, as stem, option and reason."""
    code = "if x:\n    y\n  z"
    options = (option(code, "so\n  it", correct=True), option("if x:\n  y\n  z"), option("x"))
    quiz = evolve(quiz_of(choice("q/a/choice", f"What?\n{code}", options=options, answer=code)), markup=markup)
    (tmp_path / name).write_bytes(exporter.content(quiz))
    (question,) = build_quiz(read_facts(tmp_path / name)).plain.questions
    assert question.stem == f"What?\n{code}"
    assert {each.text for each in question.options} == {each.text for each in options}
    assert "so\n  it" in {each.rationale for each in question.options}
