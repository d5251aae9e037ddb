"""Themes of a person's own: what a template may contain, and what is said if it contains more."""

from pathlib import Path

import pytest
from attrs import evolve
from exporters.quizzes import choice, every_response, option, quiz_of
from playwright.sync_api import Page

from quizgen import FlashcardsExporter, PracticeExporter, WorksheetExporter
from quizgen.errors import ExportError
from quizgen.exporters.paper.bubbles import BubblesExporter
from quizgen.exporters.paper.worksheet.own_themes import LARGEST, read_theme, template_problems
from quizgen.exporters.paper.worksheet.theme import default_theme


def theme(folder: Path, **files: str) -> Path:
    """Write a theme's files, html and css, into a folder."""
    for ending, text in files.items():
        (folder / f"worksheet.{ending}").write_text(text, encoding="utf-8")
    return folder


def render(folder: Path, template: str) -> str:
    """Return the page of all sorts of questions by a template."""
    return (
        WorksheetExporter(theme=read_theme(theme(folder, html=template)), repeats=True)
        .export(every_response())
        .decode()
    )


def test_a_theme_of_styles_alone_has_the_usual_template(tmp_path: Path) -> None:
    """A folder with a worksheet.css changes the look, and the page is otherwise as ever."""
    page = WorksheetExporter(theme=read_theme(theme(tmp_path, css="h1 { color: gray; }"))).export(every_response())
    assert b"h1 { color: gray; }" in page
    assert page.split(b"</style>")[1] == WorksheetExporter().export(every_response()).split(b"</style>")[1]


def test_a_template_of_ones_own_sees_the_forms(tmp_path: Path) -> None:
    """A template lays out forms, parts, questions, options and the key; what was text stays text."""
    source = (
        "{{ title }}:{% for form in forms %}{% for part in form.parts %}{% for item in part.items if item.options %}"
        " {{ item.number }}{% for letter, text in item.options %}{{ letter }}{% endfor %}"
        "{% endfor %}{% endfor %}{% endfor %}"
    )
    assert render(tmp_path, source) == "Rivers: 1ABCD 2AB 3ABCDE 5ABC"
    marked = quiz_of(choice(options=(option("<b>", correct=True), option("x"))))
    page = WorksheetExporter(theme=read_theme(theme(tmp_path, html="{{ key[0].item.answer }}"))).export(marked)
    assert page == b"&lt;b&gt;"


def test_the_usual_template_holds_itself_to_the_rules() -> None:
    """The template that comes with quizgen has nothing that a person's own may not have."""
    assert list(template_problems(default_theme().template, "x")) == []


def test_a_copy_of_the_usual_theme_gives_the_usual_page(tmp_path: Path) -> None:
    """Whoever begins from a copy of the usual template and styles begins from the usual page, shared parts and all."""
    usual = default_theme()
    copy = read_theme(theme(tmp_path, html=usual.template, css=usual.styles))
    assert WorksheetExporter(theme=copy).export(every_response()) == WorksheetExporter().export(every_response())


def test_pages_show_what_they_share() -> None:
    """No page has the name of a shared part in place of its text."""
    for exporter in (WorksheetExporter(), BubblesExporter(), FlashcardsExporter(), PracticeExporter()):
        page = exporter.export(every_response()).decode()
        assert page.startswith(
            '<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n<meta name='
        )
        assert "@import" not in page
    assert ".blank.wide { flex: 3 1 auto; }\n" in BubblesExporter().export(every_response()).decode()


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% for a in forms %}{% for b in forms %}{% endfor %}{% endfor %}", "a loop goes over 'a' or a part of it"),
        ("{% for n in range(9) %}{% endfor %}", "a loop goes over a variable"),
        ("{% for f in forms recursive %}{% endfor %}", "a loop goes over a variable"),
        ("{{ 'x' * 10 }}", "this one has a 'mul'"),
        ("{{ 9 ** 9 }}", "this one has a 'pow'"),
        ("{{ title.format() }}", "this one has a 'call'"),
        ("{% set x = 1 %}", "this one has a 'assign'"),
        ("{% macro m() %}{% endmacro %}", "this one has a 'macro'"),
        ("{% include 'worksheet.html' %}", "this one has a 'include'"),
        ("{{ title|center(99) }}", "not 'center'"),
        ("{{ titel }}", "not 'titel' (did you mean 'title'?)"),
        ("{{ title", "this template can't be read"),
        ("{% for f in forms %}", "this template can't be read"),
        ("{{ title" + "|upper" * 300 + " }}", "nested too deeply"),
        ("{% if title %}" * 100 + "{% endif %}" * 100, "nested too deeply"),
        ("{% if title %}" + "{% elif title %}" * 5000 + "{% endif %}", "too long a chain"),
        ("{% for a in forms %}" + "{% for a in a %}" * 25 + "{% endfor %}" * 26, "nested too deeply"),
        ("{{ " + "title ~ " * 5000 + "title }}", "too long a chain"),
    ],
)
def test_what_a_template_may_not_hold(template: str, message: str, tmp_path: Path) -> None:
    """What could run without end, or fill the memory, is refused when the theme is read, with its line."""
    with pytest.raises(ExportError) as caught:
        read_theme(theme(tmp_path, html=f"<p>\n{template}\n"))
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path / 'worksheet.html'}:")
    assert {problem.place.line for problem in caught.value.problems if problem.place} <= {2, 3, None}


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    """A template with several faults has a problem for each, at its line."""
    with pytest.raises(ExportError) as caught:
        read_theme(theme(tmp_path, html="{{ titel }}\n\n{{ 2 * 3 }}\n"))
    assert [problem.place.line for problem in caught.value.problems if problem.place] == [1, 3]


def test_a_page_that_grows_and_grows_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template that writes the whole quiz for each part of it ends in an error, before it fills the memory."""
    monkeypatch.setattr("quizgen.exporters.paper.worksheet.theme.LARGEST_PAGE", 100_000)
    with pytest.raises(ExportError, match=r"the page gets longer than 100,000 characters"):
        render(tmp_path, "{{ forms }}" * 1000)


@pytest.mark.parametrize("fault", ["{{ forms[9].letter }}", "{{ title.nothing }}", "{{ key.__class__ }}"])
def test_a_template_that_fails_says_where(fault: str, tmp_path: Path) -> None:
    """What only shows on a quiz is an error with the line of the template."""
    with pytest.raises(ExportError, match=r"worksheet\.html:2: this template fails: "):
        render(tmp_path, f"<p>\n{fault}")


def test_a_folder_without_a_theme_is_an_error(tmp_path: Path) -> None:
    """No folder, no file in it, one too large or not in UTF-8: each says what a theme is made of."""
    with pytest.raises(ExportError, match=r"this folder holds no theme .a theme is a worksheet\.html"):
        read_theme(tmp_path)
    with pytest.raises(ExportError, match="there is no such folder"):
        read_theme(tmp_path / "nowhere")
    with pytest.raises(ExportError, match=f"{LARGEST} bytes at most"):
        read_theme(theme(tmp_path, css="x" * (LARGEST + 1)))
    (tmp_path / "worksheet.css").write_bytes(b"a\n\xff")
    with pytest.raises(ExportError, match=r"worksheet\.css:2: this is not UTF-8"):
        read_theme(tmp_path)


@pytest.mark.browser
def test_a_theme_of_ones_own_prints(tmp_path: Path, page: Page) -> None:
    """The page in a browser has the look of the theme, and its words with their markup as text."""
    own = read_theme(theme(tmp_path, css="h1 { color: rgb(1, 2, 3); }"))
    quiz = evolve(every_response(), title="<b>Rivers</b> & seas")
    page.set_content(WorksheetExporter(theme=own).export(quiz).decode())
    assert page.locator("h1").inner_text() == "<b>Rivers</b> & seas"
    assert page.eval_on_selector("h1", "e => getComputedStyle(e).color") == "rgb(1, 2, 3)"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
