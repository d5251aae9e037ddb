"""axe-core finds no serious fault on any page, by day and by night, and the faults it looks for are found."""

from collections.abc import Iterator

import pytest
from attrs import evolve
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from slow import slowly

from exporters.quizzes import every_response
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
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['impact']} {fault['id']}: {node['html']}"
        for fault in found
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


@pytest.mark.browser
def test_faults_are_found(lit: Page) -> None:
    """A picture without words and pale text are faults: the tests above can fail."""
    html = PracticeExporter().export(evolve(every_response(), title="x")).decode()
    lit.set_content(html.replace("</main>", '<img src="data:,"><p style="color:#888;background:#999">pale</p></main>'))
    assert {fault.split()[1] for fault in faults(lit)} == {"image-alt:", "color-contrast:"}
