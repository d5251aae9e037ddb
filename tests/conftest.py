"""How all tests run, and the browser and the fonts that they share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from exporters.browsers import find_browser
from exporters.fonts import write_fonts
from hypothesis import is_hypothesis_test, settings
from playwright.sync_api import Browser, sync_playwright

settings.register_profile("quizgen", deadline=None)
settings.load_profile("quizgen")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let properties and what waits for a browser run at full speed: coverage is counted by the other tests alone."""
    if config.pluginmanager.hasplugin("_cov"):
        for item in items:
            if is_hypothesis_test(getattr(item, "obj", None)) or item.get_closest_marker("browser"):
                item.add_marker("no_cover")


ARGUMENTS = (
    *"--no-sandbox --disable-gpu --no-first-run --disable-sync".split(),
    *"--disable-background-networking --disable-component-update".split(),
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window. Its tests are skipped where it is missing, unless QUIZGEN_REQUIRE_BROWSER is 1."""
    path = find_browser()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def _fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_fonts(tmp_path_factory.mktemp("fonts"))


@pytest.fixture
def one_font(_fonts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For PDFs, the machine has one font, made by the tests, whichever others are installed."""
    monkeypatch.setenv("FONTCONFIG_FILE", str(_fonts))
