"""Texts with markup in every output: shown as what they mean, and never as raw marks; nothing of them is obeyed."""

import contextlib
import csv
import io
import json
import re
import warnings
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import frozen
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from markups import markups
from sheets import quiz_of

from quizgen import AuthoredQuestion, Exporter, FactSheet, Quiz, WordExporter, build_quiz
from quizgen.errors import ExportError, UndatedWarning
from quizgen.exporters import EXPORTERS, ExporterEntry, FlashcardsExporter, JsonExporter, KeyExporter, PracticeExporter
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.marked_html import as_marked_html
from quizgen.exporters.anki.notes import notes_of
from quizgen.exporters.paper.pdf.formulas import with_drawn_marks
from quizgen.exporters.paper.worksheet import WorksheetExporter
from quizgen.report import report_page
from quizgen.text.formulas.mathml import MATHML_ELEMENTS

SHEET = """\
markup: markdown
relations:
  formula:
    value: text
    values: one
    ask: "What is the formula of {{ subject }}?"
    say: "The formula of {{ subject }} is {{ value }}."
    kinds: [value, recall, cloze]
facts:
  water: {formula: H~2~O}
  ammonia: {formula: "$\\\\ce{NH3}$"}
  methane: {formula: "**CH~4~**"}
  oxygen: {formula: O~2~}
questions:
- id: code
  ask: |
    What is printed?

    ```py
    print("<b>")
    ```
  answer: "`<b>`"
  distractors: ["`b`", "$\\\\frac{1}{2}$"]
  note: "See $x^2$ and *this*."
"""
HOSTILE = (
    "<script>alert(1)</script>",
    r"$\text{<img src=x onerror=alert(1)>}$",
    r"$\text{<img/src/onerror=alert(1)>}$ and \(\mathrm{<svg/onload=alert(1)>}\)",
    "<ruby>東<rt>x {東|y <sub>z *a **b `c",
    "[x](javascript:alert(1)) and [y](https://example.org)",
    "![x](https://example.org/x.png)",
    "<!-- x --> &lt;b&gt; <b onclick=x>y</b>",
    "`</code><script>alert(1)</script>`",
    '```"><script>\n</pre><script>\n```',
    "{東京|<script>} {{ 7 * 7 }} [sound:x.mp3] [latex]x[/latex]",
    r"\\(x\\) and \\[y\\]",
    "| a |\n|---|\n| <iframe> |",
)
MARKS = st.sampled_from(
    [*HOSTILE, "H~2~O", "x^2^", "*a*", "**b**", "`c`", r"$\frac{1}{2}$", "a_b", "$5", "*", "\\", "<u>d</u>"]
)
TEXTS = st.lists(MARKS | st.text("ab *_`$~^\\|{}<>[]()#-1.\n", max_size=12), min_size=1, max_size=4).map(" ".join)
RAW = ("H~2~O", "**", "\\ce", "\\frac", "```")


class Page(HTMLParser):
    """The elements and attributes of a page, and its text outside scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.hidden = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take down an element."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        """Leave a script or styles."""
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        """Take down text."""
        self.text += "" if self.hidden else data


@pytest.fixture
def quiz(tmp_path: Path) -> Quiz:
    """Return a quiz with formulas, code and other marks."""
    return quiz_of(tmp_path, SHEET)


@pytest.mark.parametrize("exporter", [WorksheetExporter(word_bank=True, forms=2), FlashcardsExporter(repeats=True)])
def test_pages_show_marks_as_html_and_formulas_as_mathml(exporter: WorksheetExporter, quiz: Quiz) -> None:
    """No raw mark is to be read, and what was text stays text."""
    page = Page(exporter.export(quiz).decode())
    assert not [raw for raw in RAW if raw in page.text]
    assert {"sub", "strong", "code", "pre", "math", "mfrac"} <= set(page.tags)
    assert 'print("<b>")' in page.text


def test_a_paragraph_with_blocks_is_no_paragraph(quiz: Quiz) -> None:
    """A browser would end a `p` where a `pre` begins."""
    html = WorksheetExporter().export(quiz).decode()
    assert re.search(r'<div class="stem"><span class="number">\d+\.</span> <div><div class="marked">', html)
    assert re.search(r'<p class="stem"><span class="number">\d+\.</span> <bdi>', html)


def test_data_have_texts_as_written_and_their_plain_readings(quiz: Quiz) -> None:
    """JSON has both, and says by `markup` what the first are."""
    data = json.loads(JsonExporter().export(quiz))
    (water,) = [question for question in data["questions"] if question["id"] == "water/formula/recall"]
    assert (data["markup"], water["answer"], water["plain"]["answer"]) == ("markdown", "H~2~O", "H₂O")


def test_the_key_has_plain_readings_and_the_worksheets_letters(quiz: Quiz) -> None:
    """A cell holds no marks. What to mark is the same as in the worksheet, on every form."""
    rows = list(csv.DictReader(io.StringIO(KeyExporter(forms=3).export(quiz).decode("utf-8-sig"))))
    assert {row["answer"] for row in rows} >= {"H₂O", "NH₃", "<b>"}
    html = WorksheetExporter(forms=3).export(quiz).decode()
    for row in rows:
        if row["mark"]:
            item = f'<span class="number">{row["number"]}</span> <strong class="letter">{row["mark"]}</strong>'
            assert item in html


def test_the_practice_page_has_what_each_text_is_shown_and_read_as(quiz: Quiz) -> None:
    """The script finds HTML and plain reading by the text as written; texts without marks are not listed."""
    html = PracticeExporter().export(quiz).decode()
    data = json.loads(html.split('id="quiz">')[1].split("</script>")[0])
    assert data["marks"]["H~2~O"] == {"html": "H<sub>2</sub>O", "plain": "H₂O"}
    assert "What is the formula of water?" not in data["marks"]
    assert not [raw for raw in RAW if raw in Page(html).text]


def test_anki_gets_formulas_for_its_mathjax_and_all_else_as_html(quiz: Quiz) -> None:
    r"""Formulas are `\(…\)`; a typed answer and the title are plain readings; a gap may stand within marks."""
    notes = {note.family: note for note in notes_of(quiz.questions)}
    fields = " ".join(fields_of(notes["ammonia/formula"], "en", typed=True, markup="markdown"))
    assert r"\({\mathrm{NH}" in fields
    assert "NH₃" in fields
    methane = " ".join(fields_of(notes["methane/formula"], "en", markup="markdown"))
    assert "<strong>CH<sub>4</sub></strong>" in methane
    assert as_marked_html(r"\\(x\\) $\sqrt[3]{x}$") == r"\<span></span>(x\<span></span>) \(\sqrt&#91;3]{x}\)"


def test_the_pdfs_formulas_are_drawn_and_have_names(quiz: Quiz) -> None:
    """WeasyPrint has no MathML: each formula is a picture that is named by its plain reading."""
    page = Page(with_drawn_marks(WorksheetExporter().export(quiz).decode()))
    assert "math" not in page.tags
    assert ("alt", "NH₃") in page.attributes


def test_the_report_and_the_page_without_scripts_show_marks(quiz: Quiz) -> None:
    """Formulas are MathML, code is code, and what was text stays text."""
    sheet = FactSheet("a", "A", (), (), questions=(), markup="markdown")
    without_script = PracticeExporter().export(quiz).decode().split("<noscript>")[1].split("</noscript>")[0]
    for html in (report_page(sheet, quiz, ()).decode(), without_script):
        page = Page(html)
        assert not [raw for raw in RAW if raw in page.text]
        assert {"sub", "strong", "code", "pre", "math", "mfrac"} <= set(page.tags)
        assert 'print("<b>")' in page.text


def sheet_with(texts: list[str]) -> FactSheet:
    """Return a sheet that asks for texts."""
    questions = tuple(
        AuthoredQuestion(f"q{n}", text, "right", (("wrong", text), (f"{text} 2", ""), ("no", "")), note=text)
        for n, text in enumerate(texts)
    )
    return FactSheet("s", "S", (), (), questions=questions, markup="markdown")


@pytest.mark.parametrize(
    "entry", [entry for entry in EXPORTERS if entry.name in ("worksheet", "flashcards", "practice")]
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=12)
@given(texts=st.lists(TEXTS.filter(str.strip), min_size=1, max_size=3))
def test_no_text_with_marks_becomes_more_than_the_closed_list(entry: ExporterEntry, texts: list[str]) -> None:
    """Whatever is written: no element beyond the list, no address, no script; the page is well made."""
    quiz = build_quiz(sheet_with(texts))
    assume(quiz.questions)  # texts that name options by their letters are left out
    plain = build_quiz(sheet_with(["a"] * len(texts)))
    options = {} if entry.name == "practice" else {"repeats": True}
    page, usual = (Page(entry.make(**options).export(each).decode()) for each in (quiz, plain))
    shown = set("em strong u sub sup code pre ul ol li table thead tbody tr th td br ruby rb rp rt p div".split())
    shown |= MATHML_ELEMENTS
    assert set(page.tags) - set(usual.tags) <= shown
    assert page.tags.count("script") == usual.tags.count("script")
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert not [
        value for name, value in page.attributes if name in ("src", "href") and not value.startswith(("data:", "#"))
    ]


@pytest.mark.parametrize("entry", [each for each in EXPORTERS if each.name != "pdf"], ids=lambda entry: entry.name)
@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=3)
@given(texts=st.lists(markups().filter(str.strip), min_size=1, max_size=3, unique=True))
def test_every_exporter_takes_any_text_with_marks(entry: ExporterEntry, texts: list[str]) -> None:
    """It writes a file, or says why it can't; what shows no marks has no TeX in it."""
    quiz = build_quiz(sheet_with(texts))
    exporter = entry.make()
    with contextlib.suppress(ExportError), warnings.catch_warnings():
        warnings.simplefilter("ignore", UndatedWarning)
        assert exporter.content(quiz)
    assert exporter.taken(quiz).markup in ("plain", "markdown" if exporter.shows_marks else "plain")


@frozen
class _Stems(Exporter):
    """Writes stems, as an exporter from outside may."""

    end: str = "\n"
    """What stands behind each."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the stems."""
        return self.end.join(question.stem for question in quiz.questions).encode()


@frozen
class _Shouted(_Stems):
    """Writes them in capitals."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the stems in capitals."""
        return super().export(quiz).upper()


class _Bare(_Stems):
    """Writes them, too; its class has no fields of its own."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the stems."""
        return super().export(quiz)


@pytest.mark.parametrize("make", [*(entry.make for entry in EXPORTERS), _Stems, _Shouted, _Bare])
def test_whoever_calls_export_it_never_writes_marks_that_it_does_not_show(make: type[Exporter], quiz: Quiz) -> None:
    """`export` writes what `content` does; it, `left_out` and `losses` refuse what is no quiz."""
    exporter = make()
    for wrong in (None, SHEET, sheet_with(["a"])):
        for method in (exporter.export, exporter.left_out, exporter.losses):
            with pytest.raises(ExportError, match="writes a Quiz"):
                method(wrong)  # type: ignore[arg-type]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        written = exporter.export(quiz)
        assert written == exporter.content(quiz) == exporter.export(exporter.taken(quiz))
    assert exporter.shows_marks or (b"~2~" not in written and b"**" not in written)


def test_a_character_that_the_plain_reading_lacks_is_refused() -> None:
    """A reading drops white space at the ends, and Python counts a control character as such."""
    with pytest.raises(ExportError, match="delete it"):
        WordExporter().content(build_quiz(sheet_with(["\x1f0"])))


@pytest.mark.parametrize("text", HOSTILE)
def test_practice_and_anki_hold_hostile_texts_as_text(text: str) -> None:
    """What the script puts into the page, and what Anki gets, has only elements of the closed list."""
    quiz = build_quiz(sheet_with([text]))
    html = PracticeExporter().export(quiz).decode()
    data = json.loads(html.split('id="quiz">')[1].split("</script>")[0])
    fields = as_marked_html(text)
    for written in (*(marks["html"] for marks in data["marks"].values()), fields):
        page = Page(written)
        assert not {"script", "img", "iframe", "a", "b"} & set(page.tags)
        assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "href")]
    assert "[sound:" not in fields
    assert "[latex]" not in fields
