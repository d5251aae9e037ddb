"""Where the browser is."""

import os
import shutil

import pytest

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The first makes no window for a page, and so opens one in a fifth of the time; it draws pages as the others do."""


def find_browser() -> str:
    """Return the path of Chromium; skip the test where there is none, or fail it where QUIZGEN_REQUIRE_BROWSER is 1."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    message = "there is no Chromium for the browser tests; get it with 'apt-get install chromium'"
    if os.environ.get("QUIZGEN_REQUIRE_BROWSER") == "1":
        pytest.fail(message)
    pytest.skip(message)
