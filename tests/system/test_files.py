"""A file is wholly written, or wholly as it was."""

import errno
import fcntl
import os
import tempfile
from pathlib import Path
from threading import Thread
from typing import NoReturn

import pytest

from quizgen.errors import ExportError
from quizgen.system.files import write_atomically


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that is there already."""
    path = tmp_path / "deck.apkg"
    path.write_bytes(b"old")
    return path


def failing(number: int) -> object:
    """Return a function that fails as the operating system does."""

    def fail(*args: object, **more: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


def mode_of(path: Path) -> int:
    """Return a file's permissions."""
    return path.stat().st_mode & 0o777


def test_file_is_written(tmp_path: Path) -> None:
    """A new file has the content, and nothing lies beside it."""
    write_atomically(tmp_path / "new", b"content")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("new", b"content")]


def test_file_is_replaced(target: Path) -> None:
    """A file that was there has the new content, and nothing lies beside it."""
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
def test_failed_write_leaves_the_old_file(target: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk the old file stays as it is, nothing lies beside it, and the error says what happened."""
    with monkeypatch.context() as patch:
        patch.setattr(step, failing(errno.ENOSPC))
        with pytest.raises(ExportError, match=r"deck.apkg: can't be written: No space left on device$"):
            write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_interrupted_write_leaves_nothing(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is interrupted with Ctrl-C in the midst of writing leaves the old file and nothing else."""

    def interrupt(handle: int) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_missing_folder(tmp_path: Path) -> None:
    """A folder that isn't there is not made; the error says to make it."""
    with pytest.raises(ExportError, match=r"x: can't be written: No such file or directory .make its folder first"):
        write_atomically(tmp_path / "no" / "x", b"new")
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_a_file(target: Path) -> None:
    """A file in the place of the folder is an error, and stays."""
    with pytest.raises(ExportError, match=r"Not a directory .name a file inside a folder"):
        write_atomically(target / "x", b"new")
    assert target.read_bytes() == b"old"


def test_target_that_is_a_folder(tmp_path: Path) -> None:
    """A folder in the place of the file is an error, and stays."""
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(ExportError, match=r"folder: can't be written: Is a directory .name a file inside it"):
        write_atomically(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]
    assert list(folder.iterdir()) == []


def test_write_protected_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that its owner has protected from writing is not replaced, though its folder would let it be."""
    target.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)  # the tests may run as root, who may do anything
    with pytest.raises(ExportError, match=r"Permission denied .name a file and a folder that you may write to"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_write_protected_folder(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that can't be written to is an error that says so."""
    monkeypatch.setattr(tempfile, "mkstemp", failing(errno.EACCES))
    with pytest.raises(ExportError, match=r"Permission denied .name a file and a folder that you may write to"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_new_file_has_the_usual_permissions(tmp_path: Path, mask: int, mode: int) -> None:
    """A new file may be read by whom the user's mask says, as any other file is; the mask stays as it was."""
    before = os.umask(mask)
    try:
        write_atomically(tmp_path / "new", b"content")
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "new") == mode


def test_permissions_are_kept(target: Path) -> None:
    """A file that is replaced keeps its permissions."""
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert mode_of(target) == 0o640


def test_link_stays_a_link(target: Path) -> None:
    """A link is followed: what it points at is written."""
    link = target.with_name("link")
    link.symlink_to(target.name)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_link_to_nothing(tmp_path: Path) -> None:
    """A link to a file that isn't there yet makes that file."""
    link = tmp_path / "link"
    link.symlink_to("later")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "later").read_bytes() == b"new"


def test_link_in_a_circle(tmp_path: Path) -> None:
    """A link to itself is an error, and stays."""
    link = tmp_path / "link"
    link.symlink_to("link")
    with pytest.raises(ExportError, match="can't be written"):
        write_atomically(link, b"new")
    assert list(tmp_path.iterdir()) == [link]


def test_pipe_is_written_to(tmp_path: Path) -> None:
    """A pipe or a device is written to and stays what it is: `-o /dev/stdout` works, and harms no system."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_atomically(pipe, b"content")
    reader.join(timeout=10)
    assert read == [b"content"]
    assert pipe.is_fifo()


@pytest.mark.parametrize("name", ["한국어 파일 이름", "x" * 255, "평" * 80, ".hidden", "a b;c'd\"e"])
def test_any_name_is_taken(tmp_path: Path, name: str) -> None:
    """A name as long as the system allows, and in any script, is taken."""
    write_atomically(tmp_path / name, b"content")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_name_that_is_too_long(tmp_path: Path) -> None:
    """A name that is longer than the system allows is an error, and nothing is left."""
    with pytest.raises(ExportError, match="File name too long"):
        write_atomically(tmp_path / ("x" * 300), b"content")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_is_taken_away(target: Path) -> None:
    """A temporary file that nobody holds goes with the next write; one that is held, and another target's, stay."""
    left = target.with_name(f".{target.name}.dead.part")
    other = target.with_name(".other.json.dead.part")
    held = target.with_name(f".{target.name}.alive.part")
    for path in (left, other, held):
        path.write_bytes(b"half")
    with held.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write_atomically(target, b"new")
        assert {path.name for path in target.parent.iterdir()} == {target.name, other.name, held.name}
    write_atomically(target, b"newer")
    assert {path.name for path in target.parent.iterdir()} == {target.name, other.name}


def test_a_name_that_is_a_pattern_sweeps_only_its_own(tmp_path: Path) -> None:
    """Stars and brackets in a name stand for themselves."""
    other = tmp_path / ".abc.x.part"
    other.write_bytes(b"half")
    write_atomically(tmp_path / "[a]*", b"new")
    assert other.exists()
