"""axe-core finds no serious fault on any page, by day and by night, and the faults it looks for are found."""

from collections.abc import Iterator

import pytest
from accessibility import violations
from attrs import evolve
from playwright.sync_api import Browser, Page
from slow import slowly

from exporters.quizzes import SVG, choice, every_response, option, quiz_of
from quizgen import FlashcardsExporter, PracticeExporter, WorksheetExporter
from quizgen.exporters import BubblesExporter, Exporter

PRINTED = (WorksheetExporter(forms=2, word_bank=True), FlashcardsExporter(), BubblesExporter(forms=2))


@pytest.fixture(params=["light", *slowly("dark")])
def lit(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """An empty page in a browser set to light or to dark."""
    context = browser.new_context(color_scheme=request.param, offline=True)
    yield context.new_page()
    context.close()


def faults(page: Page) -> list[str]:
    """Return the serious and critical faults that axe-core finds, with where they are."""
    return [
        f"{fault['impact']} {fault['id']}: {node['html']}"
        for fault in violations(page)
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


@pytest.mark.browser
@pytest.mark.parametrize("exporter", PRINTED, ids=lambda exporter: type(exporter).__name__)
@pytest.mark.parametrize("language", ["en", *slowly("ar")])
def test_printed_pages_are_accessible(lit: Page, exporter: Exporter, language: str) -> None:
    """Headings, lists, languages, alternative texts and contrast are as they should be, also from right to left."""
    lit.set_content(exporter.export(every_response(language=language)).decode())
    assert faults(lit) == []


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_practice_page_is_accessible_at_every_step(lit: Page, language: str) -> None:
    """So is each view of the practice page: the start, each question before and after its answer, and the result."""
    quiz = every_response(language=language)
    lit.set_content(PracticeExporter().export(quiz).decode())
    assert faults(lit) == []
    for summary in lit.locator("summary").all():
        summary.click()
    assert faults(lit) == []
    lit.locator("button.main").click()
    while lit.locator(".progress").count():
        lit.keyboard.press("1")
        for select in lit.locator("select").all():
            select.select_option(index=1)
        assert faults(lit) == []
        for submit in lit.locator("button[type=submit]").all():
            submit.click()
        assert faults(lit) == []
        lit.locator(".feedback + .buttons button").first.click()
    assert faults(lit) == []


@pytest.mark.slow
@pytest.mark.browser
def test_pictures_as_options_are_picked_by_touch_and_keys(browser: Browser) -> None:
    """On a phone, by day and by night: nothing moves at a pick, and reasons are as legible as other text."""
    options = tuple(evolve(option(f"{n}", correct=not n), picture=SVG, rationale=f"Number {n}.") for n in range(4))
    quiz = quiz_of(*(choice(name, f"{name}?", options=options, fixed=True) for name in "ab"))
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 740}, offline=True)
    page = context.new_page()
    page.set_content(PracticeExporter().export(quiz).decode())
    page.get_by_text("Start").tap()
    sizes = "() => [...document.querySelectorAll('.choice, .choice img')].map(e => [e.offsetWidth, e.offsetHeight])"
    for keys in ((), ("ArrowDown", "ArrowDown", "Enter")):
        before = page.evaluate(sizes)
        assert len(before) == 2 * len(options)
        assert min(min(size) for size in before[::2]) >= 44
        assert faults_by_day_and_night(page) == []
        for key in keys:
            page.keyboard.press(key)
        if not keys:
            page.locator(".choice").nth(1).tap()
        assert page.locator(".is-wrong .mark, .is-right .mark").count() == 2
        assert page.evaluate(sizes) == before
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        shown = "[...document.querySelectorAll('.feedback bdi, body')].map(e => getComputedStyle(e).color)"
        verdict, *said = page.evaluate(shown)[1:]
        assert len(said) >= 2
        assert set(said) == {page.evaluate(shown)[0]} != {verdict}
        assert faults_by_day_and_night(page) == []
        page.keyboard.press("Enter")
    context.close()


def faults_by_day_and_night(page: Page) -> list[str]:
    """Return the faults of a page set to light, and set to dark."""
    found = []
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        found += faults(page)
    return found


@pytest.mark.browser
def test_faults_are_found(lit: Page) -> None:
    """A picture without words and pale text are faults: the tests above can fail."""
    html = PracticeExporter().export(evolve(every_response(), title="x")).decode()
    lit.set_content(html.replace("</main>", '<img src="data:,"><p style="color:#888;background:#999">pale</p></main>'))
    assert {fault.split()[1] for fault in faults(lit)} == {"image-alt:", "color-contrast:"}
