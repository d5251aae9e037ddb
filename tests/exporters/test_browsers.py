"""A missing browser never passes for a test that was run."""

from pathlib import Path

import pytest

from exporters.browsers import find_browser


def test_browser_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chromium is taken from the path, by any of its names; that which makes no windows comes first."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("google-chrome", "chromium", "chromium-headless-shell"):
        program = tmp_path / name
        program.touch(mode=0o755)
        assert find_browser() == str(program)


def test_missing_browser_skips(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Chromium a browser test is skipped, and says how to get it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("QUIZGEN_REQUIRE_BROWSER", raising=False)
    with pytest.raises(pytest.skip.Exception, match="apt-get install chromium"):
        find_browser()


def test_missing_browser_fails_where_it_is_required(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where QUIZGEN_REQUIRE_BROWSER is 1, as in CI, a missing Chromium is a failure."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("QUIZGEN_REQUIRE_BROWSER", "1")
    with pytest.raises(pytest.fail.Exception, match="apt-get install chromium"):
        find_browser()
