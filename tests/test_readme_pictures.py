"""The pictures of README and examples/: drawn by a command, small, and told to those who can't see them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from draw_pictures import MORE, PICTURES
from manual import PAGES, ROOT
from registries import assert_lists

LARGEST = 150_000
"""Bytes of a picture: a page of the repository opens at once, also on a slow line."""


def test_each_picture_is_drawn_by_the_command_and_small() -> None:
    """None is committed that the command does not make, none is large."""
    found = sorted(ROOT.glob("examples/**/*.png"))
    assert_lists(
        "tests/draw_pictures.py: PICTURES", PICTURES, [str(path.relative_to(ROOT / "examples")) for path in found]
    )
    assert [path for path in found if path.stat().st_size > LARGEST] == []


@pytest.mark.parametrize("name", PAGES)
def test_each_picture_of_a_page_is_described(name: str) -> None:
    """Those who hear the page are told what it shows, in a sentence."""
    assert [path for text, path in re.findall(r"!\[(.*?)\]\((.*?)\)", PAGES[name]) if len(text) < 40] == []


@pytest.mark.slow
@pytest.mark.browser
def test_the_command_draws_them(tmp_path: Path) -> None:
    """From today's outputs; other machines have other fonts, so that no two pictures are the same."""
    command = [sys.executable, str(ROOT / "tests/draw_pictures.py"), str(tmp_path)]  # a process with its own browser
    done = subprocess.run(command, cwd=ROOT / "tests", capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    for name in PICTURES | MORE:
        content = (tmp_path / name).read_bytes()
        assert content.startswith(b"\x89PNG")
        assert 5_000 < len(content) < LARGEST
