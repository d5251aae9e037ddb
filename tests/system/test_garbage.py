"""How often garbage is collected."""

import gc
from collections.abc import Iterator

import pytest

from quizgen import AnkiExporter, build_quiz, lock_of, read_facts, sheet_of
from quizgen.system.garbage import RARELY, rarely_collected


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    """Whatever a test does, the collector is then as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_a_build_collects_rarely_and_puts_it_back() -> None:
    """While facts are asked about it is rare; after the build, and after one that fails, it is as it was."""
    gc.set_threshold(701, 11, 12)
    seen: list[int] = []
    rows = [{"land": "Portugal", "capital": "Lisbon"}, {"land": "Finland", "capital": "Helsinki"}]
    sheet = sheet_of(rows, id="lands", title="Lands")
    build_quiz(sheet, now=1, told=lambda *_: seen.append(gc.get_threshold()[0]))
    assert set(seen) == {RARELY}
    assert gc.get_threshold() == (701, 11, 12)
    with pytest.raises(ZeroDivisionError):
        build_quiz(sheet, now=1, told=lambda *_: 1 // 0)
    assert gc.get_threshold() == (701, 11, 12)


def test_so_do_reading_locking_and_writing_for_anki(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of them makes much that is kept."""
    table = b"land,capital\nPortugal,Lisbon\nFinland,Helsinki\nNorway,Oslo\n"
    quiz = build_quiz(read_facts(table, reader="csv", id="lands"), now=1)
    set_to: list[int] = []
    gc.set_threshold(701, 11, 12)
    monkeypatch.setattr(gc, "set_threshold", lambda first, *_: set_to.append(first))
    monkeypatch.setattr(gc, "get_threshold", lambda: (set_to[-1] if set_to else 701, 11, 12))
    read_facts(table, reader="csv", id="lands")
    lock_of(quiz)
    AnkiExporter().export(quiz)
    assert set_to == [RARELY, 701] * 3


@pytest.mark.parametrize("first", [0, RARELY, 2 * RARELY])
def test_who_collects_as_rarely_already_is_left_alone(first: int) -> None:
    """Never (0) stays never."""
    gc.set_threshold(first, 10, 10)
    with rarely_collected():
        assert gc.get_threshold()[0] == first
    assert gc.get_threshold()[0] == first


def test_what_was_changed_meanwhile_is_kept() -> None:
    """Who sets the threshold within a build has the last word."""
    gc.set_threshold(700, 10, 10)
    with rarely_collected():
        gc.set_threshold(5, 5, 5)
    assert gc.get_threshold() == (5, 5, 5)
