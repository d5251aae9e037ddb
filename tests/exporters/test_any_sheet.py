"""Whatever a sheet, a table or a template says, each exporter writes what a reader of its form takes, or refuses it."""

import contextlib
import csv
import io
import json
import re
import warnings
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from exporters.markup import Element, parse
from exporters.profiles import Profile
from exporters.quizzes import HARD_TEXTS, STAMP
from quizgen import Quiz, build_quiz, read_facts
from quizgen.checks import check
from quizgen.errors import ExportError, QuizgenError
from quizgen.exporters import (
    AnkiExporter,
    BubblesExporter,
    Exporter,
    FlashcardsExporter,
    JsonExporter,
    KeyExporter,
    PdfExporter,
    PracticeExporter,
    WorksheetExporter,
    ZipGradeExporter,
)
from quizgen.quiz import GAP, Question, Response
from quizgen.report import report_page

numbers = count()

SOME = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
FEW = settings(SOME, max_examples=2)

KINDS = "value recall subject true_false select_all first larger order odd_one_out matching cloze".split()
LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"))
PIECES = st.one_of(
    st.sampled_from(["<b>", "</script>", "<!--", "&amp;", "{{c1::a}}", "[sound:a]", "\\(x\\)", "=1+1", "'", '"', ";"]),
    st.sampled_from([" ".join(text.split())[:40] for text in HARD_TEXTS]),
    st.text(LETTERS, max_size=12),
)


@st.composite
def names(draw: st.DrawFn) -> str:
    """Draw a name with anything in it, that begins with a word of its own."""
    word = draw(st.sampled_from("Danube Rhine Volga Ebro Elbe Oder Loire Tagus Meuse Don".split()))
    return " ".join(f"{word} {draw(PIECES)}".split())


@st.composite
def templates(draw: st.DrawFn) -> str:
    """Draw a template with anything around its variables."""
    parts = draw(st.lists(st.one_of(PIECES, st.sampled_from(["{{ subject }}", "{{ value|upper }}"])), max_size=4))
    return " ".join([*parts, draw(st.sampled_from(["{{ subject }}", "{% if value %}{{ subject }}{% endif %}?"]))])


VALUES: dict[str, st.SearchStrategy[str]] = {
    "sea": names(),
    "text": names(),
    "number": st.integers(-5, 10**6).map(str),
    "year": st.integers(1, 2020).map(str),
    "yes_no": st.sampled_from(["yes", "no"]),
}


@st.composite
def written_sheets(draw: st.DrawFn) -> str:
    """Draw a sheet as its author writes it."""
    subjects = draw(st.lists(names(), min_size=4, max_size=7, unique_by=str.casefold))
    says = templates().map("{} {{{{ value }}}}".format)
    chosen = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=3, unique=True))
    relations = {
        f"r{kind}": {
            "value": kind,
            "values": "one",
            "ask": draw(templates()),
            "say": draw(says),
        }
        for kind in chosen
    }
    facts = {subject: {f"r{kind}": draw(VALUES[kind]) for kind in chosen} for subject in subjects}
    sheet: dict[str, Any] = {
        "quizgen": "1",
        "id": "any",
        "title": draw(names()),
        "language": draw(st.sampled_from(["en", "ar", "ko"])),
        "kinds": draw(st.lists(st.sampled_from(KINDS), min_size=2, unique=True)),
        "relations": relations,
        "facts": facts,
    }
    return json.dumps(sheet, ensure_ascii=False)


@st.composite
def written_tables(draw: st.DrawFn) -> str:
    """Draw a table as a spreadsheet writes it."""
    subjects = draw(st.lists(names(), min_size=4, max_size=7, unique_by=str.casefold))
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow([draw(names()), "mouth [one]", "length (number)"])
    rows.writerows([subject, draw(names()), draw(VALUES["number"])] for subject in subjects)
    return text.getvalue()


@st.composite
def quizzes(draw: st.DrawFn, *, folder: Path) -> Quiz:
    """Draw the quiz of a sheet or a table; its ids are new each time."""
    ending, source = draw(
        st.one_of(st.tuples(st.just("yaml"), written_sheets()), st.tuples(st.just("csv"), written_tables()))
    )
    path = folder / f"any.{ending}"
    path.write_text(source, encoding="utf-8", newline="")
    try:
        quiz = build_quiz(read_facts(path), seed=draw(st.integers(0, 3)), now=STAMP)
    except QuizgenError:
        quiz = Quiz("none", "None", ())
    assume(quiz.questions)
    fresh = next(numbers)
    return quiz.only(tuple(evolve(q, id=f"{q.id}/{fresh}", family=f"{q.family}/{fresh}") for q in quiz.questions))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what is drawn."""
    return tmp_path_factory.mktemp("any")


def export(exporter: Exporter, quiz: Quiz) -> bytes:
    """Return what an exporter writes; empty bytes if it raises ExportError."""
    try:
        return exporter.export(quiz)
    except ExportError:
        return b""


def page_of(content: bytes, scripts: int = 0) -> Element:
    """Return a page, after checking that it has no element, handler or address that its quiz could have put there."""
    page = parse(content.decode())
    assert len(page.all("script")) == scripts
    for element in page.walk():
        assert element.tag not in ("iframe", "object", "embed", "form", "base")
        assert not [name for name in element.attributes if name.startswith("on")]
        for name in ("src", "href"):
            assert (element.attributes.get(name) or "#").startswith(("#", "data:"))
    return page


def flat(text: str) -> str:
    """Return a text without white space, and without the mark of a gap."""
    return "".join(text.replace(GAP, "").split())


def assert_stems(page: Element, questions: tuple[Question, ...]) -> None:
    """Fail where a page does not show each stem as it is."""
    shown = flat(page.text)
    for question in questions:
        for part in question.stem.split(GAP):
            assert flat(part) in shown


@pytest.mark.slow
@SOME
@given(data=st.data())
def test_anki_takes_any_deck(lasting_profile: Profile, folder: Path, data: st.DataObject) -> None:
    """The real Anki imports each fact once, finds nothing to repair, and shows each stem as text."""
    quiz = data.draw(quizzes(folder=folder))
    asked = [question for question in quiz.questions if question.response is not Response.MATCHING]
    content = export(AnkiExporter(), quiz)
    assert content or not asked
    if content:
        assert lasting_profile.add_package(content) == {"new": len({question.family for question in asked})}
        lasting_profile.check()
    for question in asked:
        card = lasting_profile.card(question)
        assert not [*card.question_av_tags(), *card.answer_av_tags()]
        assert_stems(page_of(card.question().encode(), scripts=card.question().count("<script>")), (question,))


PAGES: dict[str, tuple[Callable[[], Exporter], int]] = {
    "worksheet": (lambda: WorksheetExporter(repeats=True), 0),
    "worksheet in forms": (lambda: WorksheetExporter(repeats=True, forms=3, word_bank=True, large_print=True), 0),
    "bubbles": (lambda: BubblesExporter(repeats=True), 0),
    "flashcards": (FlashcardsExporter, 0),
    "practice": (PracticeExporter, 3),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
@SOME
@given(data=st.data())
def test_any_page_holds_text_alone(name: str, folder: Path, data: st.DataObject) -> None:
    """An HTML parser finds the elements of ours alone, and each stem as it is written."""
    quiz = data.draw(quizzes(folder=folder))
    make, scripts = PAGES[name]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # what does not fit on a card
        content = export(make(), quiz)
    assert content or name in ("bubbles", "flashcards")
    if content:
        page = page_of(content, scripts)
        if name not in ("bubbles", "flashcards"):
            assert_stems(page, quiz.questions)


@pytest.mark.slow
@SOME
@given(data=st.data())
def test_any_table_has_its_rows_and_no_formula(folder: Path, data: st.DataObject) -> None:
    """The tables are read back with a row for each question, all as wide, and no cell is a formula."""
    quiz = data.draw(quizzes(folder=folder))
    key = list(csv.reader(io.StringIO(export(KeyExporter(repeats=True), quiz).decode("utf-8-sig"), newline="")))
    assert len(key) == len(quiz.questions) + 1
    marks = list(csv.reader(io.StringIO(export(ZipGradeExporter(repeats=True), quiz).decode(), newline="")))
    for rows in (key, marks):
        assert len({len(row) for row in rows}) <= 1
        assert not [cell for row in rows for cell in row if re.match(r"\s*[=+\-@]", cell)]


@pytest.mark.slow
@SOME
@given(data=st.data())
def test_any_data_is_read_back(folder: Path, data: st.DataObject) -> None:
    """The JSON has every question with its stem, as does the data inside the practice page."""
    quiz = data.draw(quizzes(folder=folder))
    stems = [question.stem for question in quiz.questions]
    assert [question["stem"] for question in json.loads(export(JsonExporter(), quiz))["questions"]] == stems
    (script,) = parse(export(PracticeExporter(), quiz).decode()).all("script", id="quiz")
    assert {question["stem"] for question in json.loads(script.text)["questions"]} == set(stems)


@pytest.mark.slow
@SOME
@given(written_sheets())
def test_any_report_holds_text_alone(folder: Path, source: str) -> None:
    """The report of whatever sheet is a page of our own elements, and tells of each question."""
    (folder / "report.yaml").write_text(source, encoding="utf-8")
    with contextlib.suppress(QuizgenError):
        sheet = read_facts(folder / "report.yaml")
        quiz = build_quiz(sheet)
        page = page_of(report_page(sheet, quiz, check(sheet, quiz)))
        assert_stems(page, quiz.questions)


@pytest.mark.slow
@FEW
@given(data=st.data())
@pytest.mark.usefixtures("one_font")
@pytest.mark.filterwarnings("ignore:.*no font has")
def test_any_pdf_can_be_opened(folder: Path, data: st.DataObject) -> None:
    """A reader of PDFs opens what is made of whatever sheet."""
    content = export(PdfExporter(), data.draw(quizzes(folder=folder)))
    assert PdfReader(io.BytesIO(content)).pages if content else True
