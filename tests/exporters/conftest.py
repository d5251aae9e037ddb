"""What the tests of exporters share: Anki profiles, a browser, and quizzes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from exporters.profiles import Profile
from exporters.quizzes import STAMP
from quizgen import build_quiz, read_facts
from quizgen.cli.new import new_sheet
from quizgen.quiz import Quiz

EVENTS: tuple[Any, ...] = ("request", "pageerror", "console")


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Profile]:
    """A new Anki profile."""
    opened = Profile(tmp_path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def lasting_profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Profile]:
    """One Anki profile for the tests of a module, to which each adds notes of its own."""
    opened = Profile(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def rivers(tmp_path_factory: pytest.TempPathFactory) -> Quiz:
    """The quiz of the sheet that `quizgen new` writes."""
    path = tmp_path_factory.mktemp("rivers") / "rivers.yaml"
    path.write_text(new_sheet("Rivers", "test"), encoding="utf-8")
    return build_quiz(read_facts(path), now=STAMP)


@pytest.fixture(scope="session")
def capitals() -> Quiz:
    """The quiz of the table of capitals."""
    return build_quiz(read_facts(Path(__file__).parents[2] / "decks" / "world-capitals.csv"), now=STAMP)


@pytest.fixture(scope="session")
def _page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(_page: Page) -> Iterator[Page]:
    """An empty page. A request to the network or an error on the page fails the test."""
    complaints: list[str] = []

    def complain(what: object) -> None:
        complaints.append(str(what))

    for event in EVENTS:
        _page.on(event, complain)
    yield _page
    for event in EVENTS:
        _page.remove_listener(event, complain)
    _page.emulate_media(media="null")
    assert not complaints
