"""A lock that has quizgen's own form is cut, not parsed: with the same result, and never what would be refused."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import RIVERS, sheet_of
from strategies import sheets

from quizgen import FactSheet, Lock, SheetError, build_quiz, lock_of, read_lock
from quizgen.lock import reading
from quizgen.lock.cutting import ReadQuestion, cut

DECKS = sorted((Path(__file__).parents[2] / "decks").glob("*.lock.json"))

SEEN = "id kind response way fact family later changed difficulty options retired emptied deck digest".split()
PARSED = "question picture sound picture_back sound_back option_pictures".split()


def parsed(text: str, monkeypatch: pytest.MonkeyPatch) -> Lock:
    """Return a lock all of whose questions are parsed at once."""
    with monkeypatch.context() as patch:
        patch.setattr(reading, "cut", lambda _: None)
        lock = read_lock(text.encode())
    assert lock
    assert not any(isinstance(each, ReadQuestion) for each in lock.questions)
    return lock


def same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold a text that can be cut to what parsing it gives."""
    lock, whole = read_lock(text.encode()), parsed(text, monkeypatch)
    assert lock
    for one, other in zip(lock.questions, whole.questions, strict=True):
        assert isinstance(one, ReadQuestion)
        assert [getattr(one, name) for name in SEEN] == [getattr(other, name) for name in SEEN]
        assert [getattr(one, name) for name in PARSED] == [getattr(other, name) for name in PARSED]
    assert lock == whole
    assert hash(lock.questions) == hash(whole.questions)
    assert whole.as_bytes() == lock.as_bytes()


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_a_lock_is_cut_as_it_is_parsed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is seen of each question without parsing it is what the question says."""
    same(path.read_text(encoding="utf-8"), monkeypatch)


@settings(deadline=None, max_examples=8)
@given(sheet=sheets(), seed=st.integers(0, 3))
def test_any_lock_is_cut_as_it_is_parsed(sheet: FactSheet, seed: int) -> None:
    """Whatever a sheet says, with quotation marks and lines, its lock has the form that can be cut."""
    quiz = build_quiz(sheet, seed=seed, now=1_790_000_000)
    with pytest.MonkeyPatch.context() as monkeypatch:
        if quiz.questions:
            same(lock_of(quiz).as_bytes().decode(), monkeypatch)


@pytest.fixture(scope="module")
def rivers(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the text of a lock with quotation marks and a backslash."""
    text = RIVERS.replace("Rhine:", "'The \"R\\ine\"':")
    return lock_of(build_quiz(sheet_of(tmp_path_factory.mktemp("rivers"), text), now=1_790_000_000)).as_bytes().decode()


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_a_lock_that_was_edited_is_read_as_before_or_refused_as_before(data: st.DataObject, rivers: str) -> None:
    """Wherever a character is added or lost: what is cut is what parsing gives, and what can't be parsed is not cut."""
    place = data.draw(st.integers(0, len(rivers)))
    added = data.draw(st.sampled_from(['"', "\\", "\n", ",", "}", "{", "]", " ", "0", "x", "\x07", "\\ud800", "–", ""]))
    edited = rivers[:place] + added + rivers[place + data.draw(st.integers(0, 2)) :]
    if cut(edited.encode()) is None:
        return
    with pytest.MonkeyPatch.context() as monkeypatch:
        try:
            parsed(edited, monkeypatch)
        except SheetError as error:  # of another version, say: the head says so in both ways
            with pytest.raises(SheetError, match=f"^{re.escape(str(error))}$"):
                read_lock(edited.encode())
        else:
            same(edited, monkeypatch)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"changed": 1790000000', '"changed": -5'),
        ('"kind": "value"', '"kind": 5'),
        ('"response": "choice"', '"response": "shout"'),
        ('"response": "choice"', '"response": "matching"'),
        ('"correct": true', '"correct": "yes"'),
    ],
)
def test_a_part_of_another_type_is_named(old: str, new: str, rivers: str) -> None:
    """What quizgen never writes is refused with the question that has it, though the rest has quizgen's form."""
    assert old in rivers
    with pytest.raises(SheetError, match=r"the lock is damaged: \S+ is not as it was written"):
        read_lock(rivers.replace(old, new, 1).encode())


def test_questions_in_another_order_are_sorted(rivers: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A merge may put questions anywhere: they are sorted, as when the whole is parsed."""
    start, end = rivers.index('  "danube/mouth/recall"'), rivers.index('  "danube/mouth/value"')
    moved = rivers[:start] + rivers[end:].replace("\n  }\n }\n}\n", "\n  },\n" + rivers[start : end - 2] + "\n }\n}\n")
    assert cut(rivers.encode())
    assert cut(moved.encode()) is None
    lock = read_lock(moved.encode())
    assert lock == parsed(rivers, monkeypatch)
