"""The page in Chromium: from a dropped table to files, by clicks, and whatever may go wrong on the way."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from accessibility import violations
from playwright.sync_api import Browser, BrowserContext, Page

from page.conftest import Built
from quizgen.exporters.anki.unpacking import read_package

WORDS = "German,English\nHund,dog\nKatze,cat\nPferd,horse\nKuh,cow\nSchaf,sheep\n"
HOSTILE = "name,<img src=x onerror=fail()> [one]\n<script>fail()</script>,<b>1</b>\n<i>b</i>,<b>2</b>\n<u>c,<b>3</b>\n"
PATIENCE = 120

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without a past."""
    made = browser.new_context(accept_downloads=True, locale="en-GB")
    yield made
    made.close()


def until(page: Page, expression: str) -> None:
    """Wait until something is so. The page's policy forbids what Playwright's own waiting does."""
    for _ in range(10 * PATIENCE):
        if page.evaluate(expression):
            return
        time.sleep(0.1)
    raise AssertionError(f"{expression}: {page.inner_text('body')[:2000]}")


def do(page: Page, action: Any) -> None:
    """Do something that makes the page ask again, and wait until it has."""
    run = page.evaluate("quizgen.run ?? 0")
    action()
    until(page, f"Number(document.body.dataset.run ?? 0) > {run}")


def opened(context: BrowserContext, address: str) -> Page:
    """Return the page, ready, with its complaints collected in `complaints`."""
    page = context.new_page()
    page.goto(address)
    until(page, "document.body.dataset.ready")
    return page


def dropped(page: Page, name: str, content: str | bytes) -> None:
    """Give the page a file."""
    data = content.encode() if isinstance(content, str) else content
    file: Any = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    do(page, lambda: page.set_input_files("#files", file))


def saved(page: Page, format: str) -> bytes:  # noqa: A002 - what the page calls it
    """Save a file and return its content."""
    page.get_by_role("button", name=format, exact=True).click()
    until(page, "document.getElementById('output-losses').children.length > 0")
    with page.expect_download() as download:
        page.click("#output-save")
    until(page, "/Saved/.test(document.getElementById('output-said').textContent)")
    page.click("#output-close")
    return Path(download.value.path()).read_bytes()


def faults(page: Page) -> list[str]:
    """Return the faults that axe-core finds."""
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in violations(page)]


def test_a_table_becomes_a_deck(context: BrowserContext, address: str) -> None:
    """Drop, declare, change a cell, reword, leave out, save; then by a link, without a network, and in German."""
    page = opened(context, address)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    assert page.evaluate("fetch('https://example.org/').then(() => 'sent', () => 'refused')") == "refused"
    assert faults(page) == []
    dropped(page, "words.csv", WORDS)
    assert "assumed" in page.inner_text("#summary")
    do(page, page.locator("#problems button", has_text="It is so").first.click)
    assert "every wrong option is proven wrong" in page.inner_text("#summary")
    assert "English [one]" in page.inner_text("#grid tr.header")
    page.dblclick("#grid td[data-line='2'] >> nth=1")
    page.keyboard.type("hound")
    do(page, lambda: page.keyboard.press("Enter"))
    assert "hound" in page.inner_text("#cards")
    assert faults(page) == []
    for language in ("ar", "en"):
        page.select_option("#language", language)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    do(page, page.locator(".card button", has_text="Leave out").first.click)
    deck = saved(page, "Anki deck")
    assert len(read_package(deck).notes) == 5
    assert "Learners get updates" in page.inner_text("#lock-line")
    page.locator(".card button", has_text="Edit wording").nth(1).click()
    until(page, "document.querySelector('form.reword textarea')")
    page.fill("form.reword textarea", "How do you say {{ subject }}?")
    do(page, lambda: page.click("form.reword button[type=submit]"))
    assert page.inner_text("#name") == "words.yaml"
    assert "How do you say Katze?" in page.inner_text("#cards")
    assert "changed" in page.inner_text("#lock-line")
    assert faults(page) == []
    until(page, "navigator.serviceWorker.ready.then(() => caches.keys()).then(names => names.length)")
    page.click("#share")
    until(page, "location.hash.startsWith('#sheet=')")
    context.set_offline(True)
    page.reload()
    until(page, "document.body.dataset.run")
    assert "How do you say Katze?" in page.inner_text("#cards")
    assert "no updates" in page.inner_text("#lock-line")
    page.select_option("#language", "de")
    until(page, "!document.getElementById('in-english').hidden")
    assert page.locator("#problems li span:not([lang=en]), #problems li small:not([lang=en])").count() == 0
    assert "keine Quelle" in page.inner_text("#problems strong")
    assert complaints == []


def test_what_may_go_wrong_is_said(context: BrowserContext, address: str) -> None:
    """Hostile cells, bad files and links, a dead worker, a browser that keeps nothing."""
    page = opened(context, address)
    page.evaluate("void (window.fail = () => { document.title = 'executed'; })")
    dropped(page, "hostile.csv", HOSTILE)
    assert page.locator("#grid script, #grid img, #cards b, #problems img").count() == 0
    page.get_by_role("button", name="Worksheet", exact=True).click()
    until(page, "document.getElementById('output-frame').contentDocument?.body?.textContent.includes('onerror')")
    assert page.frame_locator("#output-frame").locator("script, img").count() == 0
    page.click("#output-close")
    assert page.title() == "quizgen"
    dropped(page, "picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(99))
    assert "picture" in page.inner_text("#problems")
    dropped(page, "words.csv", WORDS)
    do(page, lambda: page.evaluate("quizgen.engine.worker.onerror({message: 'killed'})"))
    assert "start anew" in page.inner_text("#said")
    assert "Hund" in page.inner_text("#cards")
    page.evaluate("void (indexedDB.open = () => { throw new Error('denied'); })")
    saved(page, "Anki deck")
    assert "keeps nothing" in page.inner_text("#lock-line")
    page.set_input_files("#files", {"name": "x.docx", "mimeType": "text/plain", "buffer": b"x"})
    until(page, "document.getElementById('intake-said').textContent.includes('x.docx')")
    for link, said in (("#sheet=1.abc", "damaged"), ("#sheet=9.abc", "later version")):
        page.evaluate(f"void (location.hash = '{link}')")
        until(page, f"document.getElementById('intake-said').textContent.includes('{said}')")


WORD_TABLE = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal>Words</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>German</b><o:p></o:p></p></td><td><p>English</p></td></tr>
<tr><td><p>Hund</p></td><td><p>dog,
 hound</p></td></tr><tr><td>Katze</td><td>cat</td></tr><tr><td>Maus</td><td>mouse</td></tr></table></body></html>"""

PASTED = """html => {
  const data = new DataTransfer()
  data.setData('text/html', html)
  document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true}))
}"""


def test_what_else_may_be_given_to_it(context: BrowserContext, address: str, tmp_path: Path) -> None:
    """A file of 200 MB, too many files, a table of Word, a reload in the middle of a build, a second tab."""
    page = opened(context, address)
    with (tmp_path / "large.csv").open("wb") as large:
        large.truncate(200_000_000)
    page.set_input_files("#files", tmp_path / "large.csv")
    until(page, "/large.csv is too large/.test(document.getElementById('intake-said').textContent)")
    many: list[Any] = [{"name": f"{n}.png", "mimeType": "image/png", "buffer": b"x"} for n in range(501)]
    page.set_input_files("#files", many)
    until(page, "/More than 500 files/.test(document.getElementById('intake-said').textContent)")
    do(page, lambda: page.evaluate(PASTED, WORD_TABLE))
    assert page.inner_text("#grid td[data-line='2'] >> nth=1") == "dog, hound"
    assert "Katze" in page.inner_text("#cards")
    dropped(page, "words.csv", WORDS)
    page.evaluate("void setTimeout(() => location.reload(), 0)")
    page.dblclick("#grid td[data-line='2'] >> nth=1")
    page.wait_for_load_state()
    until(page, "Number(document.body.dataset.run ?? 0) > 0")
    assert "Hund" in page.inner_text("#cards")
    page.evaluate("void (navigator.storage.persist = () => new Promise(() => {}))")  # a question that nobody answers
    saved(page, "Anki deck")
    other = opened(context, address)
    do(other, other.locator("#kept button").first.click)
    for tab, word in ((other, "hound"), (page, "beast")):
        tab.dblclick("#grid td[data-line='2'] >> nth=1")
        tab.keyboard.type(word)
        do(tab, lambda tab=tab: tab.keyboard.press("Enter"))
    saved(other, "Anki deck")
    page.get_by_role("button", name="Anki deck", exact=True).click()
    page.click("#output-save")
    until(page, "/Another tab has saved this sheet/.test(document.getElementById('output-said').textContent)")


def test_the_single_file_needs_nothing(context: BrowserContext, built: Built) -> None:
    """It works from the disk, without a network."""
    context.set_offline(True)
    page = opened(context, built.single.as_uri())
    dropped(page, "words.csv", WORDS)
    assert len(read_package(saved(page, "Anki deck")).notes) == 5
