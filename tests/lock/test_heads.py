"""The heads of the locks in a folder are found without reading whole locks."""

from pathlib import Path

import pytest

from quizgen.lock.heads import FIRST_BYTES, HEAD_BYTES, lock_heads


def write(folder: Path, name: str, deck: str, ending: str = ',\n "questions": {}\n}\n') -> None:
    """Write a lock whose head has a deck's name."""
    text = f'{{\n "quizgen_lock": 1,\n "id": "{name}",\n "sheet": "{name}.csv",\n "deck": "{deck}"{ending}'
    (folder / f"{name}.lock.json").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("length", [5, FIRST_BYTES - 70, FIRST_BYTES, 2 * FIRST_BYTES, HEAD_BYTES // 3])
def test_a_head_is_found_whatever_its_length(length: int, tmp_path: Path) -> None:
    """Also where the first bytes that are read end in it, in the middle of a letter."""
    write(tmp_path, "rivers", "é" * length)
    assert [(head.id, head.sheet) for head in lock_heads(tmp_path)] == [("rivers", "rivers.csv")]


def test_what_is_no_lock_is_passed_over(tmp_path: Path) -> None:
    """One without questions, one in another encoding, and what has no end."""
    write(tmp_path, "none", "Deck", "\n}\n")
    write(tmp_path, "long", "x" * HEAD_BYTES)
    (tmp_path / "other.lock.json").write_bytes(b"\xff\xfe")
    write(tmp_path, "there", "Deck")
    assert [head.id for head in lock_heads(tmp_path)] == ["there"]
