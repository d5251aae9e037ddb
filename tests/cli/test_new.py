"""The sheet to start from."""

from pathlib import Path

import pytest

from quizgen import read_facts
from quizgen.cli.new import new_sheet


def test_the_same_arguments_give_the_same_sheet() -> None:
    """Nothing random is in a new sheet but the suffix that it was given."""
    assert new_sheet("Rivers", "k3f9") == new_sheet("Rivers", "k3f9")
    assert "id: rivers-k3f9 " in new_sheet("Rivers", "k3f9")


@pytest.mark.parametrize("title", ["Rivers", 'A "quoted" title', "C++ & C#", "평양", "back\\slash", "a: b", "# no"])
def test_every_title_gives_a_sheet_that_reads(title: str, tmp_path: Path) -> None:
    """Whatever the deck is named, its sheet is sound and has the name."""
    path = tmp_path / "sheet.yaml"
    path.write_text(new_sheet(title, "k3f9"), encoding="utf-8")
    sheet = read_facts(path)
    assert sheet.title == title
    assert sheet.remarks == ()
