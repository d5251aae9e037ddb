"""How all tests run, and the browser and the fonts that they share."""

import gc
import os
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from exporters.browsers import find_browser
from exporters.fonts import write_fonts
from hypothesis import is_hypothesis_test, settings
from playwright.sync_api import Browser, sync_playwright

settings.register_profile("quizgen", deadline=None, max_examples=30)  # drawn anew in each run: many runs see many
settings.load_profile("quizgen")


OF_THE_MACHINE = (
    *"COLUMNS LINES TERM NO_COLOR FORCE_COLOR CLICOLOR CLICOLOR_FORCE TTY_COMPATIBLE TTY_INTERACTIVE".split(),
    *"LANG LANGUAGE LC_ALL LC_CTYPE TZ SHELL SOURCE_DATE_EPOCH PYTHONUTF8 PYTHONIOENCODING PYTHONWARNINGS".split(),
)
"""Variables by which a terminal, a language, a time zone or a shell would change what commands print or write."""


OF_OTHERS = {"browser", "profile", "lasting_profile", "one_font"}
"""Fixtures by which a test spends its time in a browser, in Anki or in what writes PDFs."""


def pytest_configure(config: pytest.Config) -> None:
    """Give tests, and the commands that they start, one environment on every machine; idle workers take over tests."""
    if config.getoption("dist", "no") == "load":
        config.option.dist = "worksteal"
    for name in OF_THE_MACHINE:
        os.environ.pop(name, None)
    os.environ |= {"LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm"}
    if hasattr(time, "tzset"):
        time.tzset()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let properties, and what waits for others' programs, run at full speed: the other tests alone count coverage."""
    if config.pluginmanager.hasplugin("_cov"):
        for item in items:
            waits = OF_OTHERS & set(getattr(item, "fixturenames", ()))
            if waits or is_hypothesis_test(getattr(item, "obj", None)) or item.get_closest_marker("browser"):
                item.add_marker("no_cover")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage among thousands of tests: not while they are collected, and not later, as they all stay."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


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
