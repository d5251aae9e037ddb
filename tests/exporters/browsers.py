"""Where the browser is."""

import os
import shutil

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_browser() -> str:
    """Return the path of Chromium; skip the test where there is none, or fail it where QUIZGEN_REQUIRE_BROWSER is 1."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    message = "there is no Chromium for the browser tests; get it with 'apt-get install chromium'"
    if os.environ.get("QUIZGEN_REQUIRE_BROWSER") == "1":
        pytest.fail(message)
    pytest.skip(message)
