"""The worksheet as a PDF: tagged, with the letters of the page, and nothing from outside."""

import builtins
import io
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from exporters.markup import parse
from exporters.quizzes import HARD_TEXTS, choice, every_response, hard_question, many, option, quiz_of
from pypdf import PdfReader
from slow import slowly

from quizgen import PdfExporter, WorksheetExporter
from quizgen.errors import ExportError
from quizgen.exporters.paper.papers import Paper
from quizgen.exporters.paper.pdf.rendering import pdf_of
from quizgen.quiz import Quiz

PAGE = '<!doctype html><html lang="en" dir="ltr"><title>x</title><style></style><body>{body}</body></html>'


WITH_ANY_FONTS = pytest.mark.filterwarnings("ignore:.*no font has")
"""The tests' font has no letters for some scripts."""


@pytest.fixture(autouse=True)
def _pango(one_font: None) -> None:
    """Skip where Pango is missing, or fail where all that tests rest on must be there."""
    try:
        import_module("weasyprint")
    except OSError:
        message = (
            "there is no Pango for the tests of PDFs; get it with 'apt-get install libpango-1.0-0 libpangoft2-1.0-0'"
        )
        if os.environ.get("QUIZGEN_REQUIRE_BROWSER") == "1":
            pytest.fail(message)
        pytest.skip(message)


def read(content: bytes, name: str = "") -> PdfReader:
    """Read a PDF; keep it for a person to look at, where QUIZGEN_SHOTS names a folder."""
    folder = os.environ.get("QUIZGEN_SHOTS")
    if folder and name:
        (Path(folder) / f"{name}.pdf").write_bytes(content)
    return PdfReader(io.BytesIO(content))


def flat(text: str) -> str:
    """Return a text without white space, and without the NUL characters that some fonts produce."""
    return "".join(text.replace("\0", "").split())


@WITH_ANY_FONTS
@pytest.mark.parametrize("language", ["ar", *slowly("en", "fr", "ko")])
def test_a_pdf_is_tagged(language: str) -> None:
    """It says that it is PDF/UA, its title and its language, and has a tree of headings, lists and pictures."""
    reader = read(PdfExporter(repeats=True).export(every_response(language=language)), f"pdf-{language}")
    catalog: Any = reader.trailer["/Root"]
    assert catalog["/Lang"] == language
    assert catalog["/MarkInfo"]["/Marked"] is not None
    assert bool(catalog["/ViewerPreferences"]["/DisplayDocTitle"])
    assert b"pdfuaid" in catalog["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "Rivers"
    assert {"/H1", "/H2", "/L", "/LI", "/P"} <= set(tags(catalog["/StructTreeRoot"]))


def tags(node: Any) -> list[str]:
    """Return the names of all tags below one."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [name for child in node for name in tags(child)]
    if not hasattr(node, "get"):
        return []
    return [str(node.get("/S", "")), *tags(node.get("/K", []))]


@pytest.mark.slow
def test_a_pdf_has_the_letters_of_the_page() -> None:
    """Each option is behind the letter that it has in the HTML, and so is each answer in the key."""
    quiz = quiz_of(*many(20))
    page = parse(WorksheetExporter(repeats=True).export(quiz).decode())
    text = flat("".join(page.extract_text() for page in read(PdfExporter(repeats=True).export(quiz)).pages))
    options = [flat(item.text) for box in page.all(class_="options") for item in box.all("li")]
    answers = [flat(item.text) for item in page.all(class_="answer")]
    assert len(options) == 16 * 4
    for shown in (*options, *answers):
        assert shown in text


@pytest.mark.slow
@WITH_ANY_FONTS
def test_a_word_without_end_is_broken_and_stays_whole() -> None:
    """A word of thousands of letters and signs is laid out at once, within the page, and each of them is there."""
    word = "ab&<" * 300
    pages = read(PdfExporter().export(quiz_of(choice(stem=word)))).pages
    text = flat("".join(page.extract_text() for page in pages)).replace("\u200b", "")
    assert word in text
    assert max(len(line) for page in pages for line in page.extract_text().splitlines()) < 150


@pytest.mark.slow
@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_a_pdf_has_the_size_of_its_paper(paper: Paper, size: tuple[int, int]) -> None:
    """The paper is that of the worksheet."""
    box = read(PdfExporter(paper=paper).export(quiz_of(*many(5)))).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=1)


@pytest.mark.slow
@WITH_ANY_FONTS
def test_hard_texts_can_be_printed() -> None:
    """Markup, long words, scripts of both directions and picture letters are text in the PDF as well."""
    quiz = quiz_of(*(hard_question(text, f"h{number}") for number, text in enumerate(HARD_TEXTS)))
    text = flat("".join(page.extract_text() for page in read(PdfExporter().export(quiz), "pdf-hard").pages))
    assert "<b>bold</b>&<script>alert(1)</script>" in text


@WITH_ANY_FONTS
def test_the_first_option_stands_at_the_right_where_one_reads_from_the_right() -> None:
    """In Arabic the columns of options run from right to left."""
    options = (option("القاهرة", correct=True), option("Tripoli"), option("تونس"), option("Rabat"))
    quiz = quiz_of(choice("ar", "ما هي عاصمة مصر؟", options=options), language="ar")
    found: dict[str, float] = {}

    def visit(text: str, _: Any, matrix: list[float], *__: Any) -> None:
        if text.strip() in "ABCD":
            found.setdefault(text.strip(), matrix[4])

    read(PdfExporter().export(quiz)).pages[0].extract_text(visitor_text=visit)
    assert found["A"] > found["B"] > found["C"] > found["D"]


def places(content: bytes) -> dict[str, tuple[float, float]]:
    """Return where each piece of text of a PDF's first page begins: how far from the left, and how high."""
    found: dict[str, tuple[float, float]] = {}

    def visit(text: str, _: Any, matrix: list[float], *__: Any) -> None:
        found.setdefault(text.strip(), (matrix[4], matrix[5]))

    read(content).pages[0].extract_text(visitor_text=visit)
    return found


def test_a_word_with_marks_and_a_sum_run_from_the_left_in_a_page_from_the_right() -> None:
    """H₂O! and 2 − 7 are not turned, nor are the parts of a word in their order."""
    page = PAGE.replace('"en" dir="ltr"', '"he" dir="rtl"')
    found = places(pdf_of(page.format(body="<p><bdi>H<sub>2</sub>O!</bdi></p><p><bdi>7 − 2</bdi></p>")))
    assert found["H"][0] < found["2"][0] < found["O!"][0]
    assert "7 − 2" in found


def test_a_formula_as_an_option_stands_beside_its_letter() -> None:
    """It is a picture to WeasyPrint, but has the height of a word, and no frame."""
    options = (option("one", correct=True), option("two"), option("three"), option("$x$"), option("five"))
    found = places(PdfExporter().export(evolve(quiz_of(choice("x", "Which?", options=options)), markup="markdown")))
    heights = [found[letter][1] for letter in "ACE"]
    assert abs((heights[0] - heights[1]) - (heights[1] - heights[2])) < 1


@pytest.mark.slow
def test_the_same_quiz_gives_the_same_pdf(tmp_path: Path) -> None:
    """Two runs of Python, with other hashes, write the same bytes: there is no date and no random name in them."""
    program = (
        "from quizgen import Number, PdfExporter, Question, Quiz\n"
        "quiz = Quiz('q', 'Q', (Question('a', 'recall', 'Why?', 'Because'),))\n"
        "import sys; sys.stdout.buffer.write(PdfExporter().export(quiz))"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF-1.7")
    assert b"CreationDate" not in made[0]


@pytest.mark.parametrize("address", ["https://example.org/x.png", "file:///etc/hostname", "x.png"])
def test_a_pdf_loads_nothing(address: str) -> None:
    """A picture from a network or a file is an error, and not just left out."""
    with pytest.raises(ExportError, match="data: addresses"):
        pdf_of(PAGE.format(body=f'<img src="{address}" alt="x">'))


def test_styles_that_a_pdf_does_not_show_are_said() -> None:
    """What WeasyPrint does not know is passed on as a warning."""
    with pytest.warns(UserWarning, match="may look otherwise than the page: .*nonsense"):
        pdf_of(PAGE.format(body='<p style="nonsense: 1">x</p>'))


def test_harmless_remarks_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    """Drawing a formula sets up logging for the whole program, which would print each of them."""
    pdf_of(PAGE.format(body='<p style="word-break: keep-all">x</p>'))
    assert not [record for record in caplog.records if record.name.startswith("weasyprint")]


def test_a_letter_without_a_font_is_said() -> None:
    """What no font can show is a box in the PDF, and passed on as a warning."""
    with pytest.warns(UserWarning, match=r"no font has .*U\+E123.*, .*U\+E124.*, and boxes stand in their place"):
        pdf_of(PAGE.format(body="<p>\ue123 \ue124</p>"))


@pytest.mark.parametrize(
    ("error", "message"),
    [(ImportError("no"), r"WeasyPrint.*pip install 'quizgen\[pdf\]'"), (OSError("no"), "Pango.*apt-get install")],
)
def test_what_is_missing_is_named(
    rivers: Quiz, monkeypatch: pytest.MonkeyPatch, error: Exception, message: str
) -> None:
    """Without the extra, or without the library it rests on, the error says what to install."""
    real = builtins.__import__

    def without(name: str, *arguments: Any, **more: Any) -> Any:
        if name == "weasyprint":
            raise error
        return real(name, *arguments, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ExportError, match=f"(?s){message}"):
        PdfExporter().export(rivers)
