"""What happens when something breaks midway: what was there stays whole, or is wholly replaced."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sheets import HEAD, RIVERS

from quizgen import read_lock
from quizgen.files import write_all

KILLED = 77

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}

DYING = """
import os, sys, tempfile
from pathlib import Path

left = int(sys.argv[1])

def counted(function):
    def run(*arguments, **more):
        global left
        left -= 1
        if left == 0:
            os._exit(77)
        result = function(*arguments, **more)
        left -= 1
        if left == 0:
            os._exit(77)
        return result
    return run

steps = ((os, ("fsync", "open")), (Path, ("replace", "unlink", "chmod", "mkdir")), (tempfile, ("mkstemp",)))
for owner, names in steps:
    for name in names:
        setattr(owner, name, counted(getattr(owner, name)))

from quizgen.cli import main
main(sys.argv[2:])
"""
"""Runs a command, and ends it, as a kill would, before or behind the n-th step that touches a file."""


def run(folder: Path, *arguments: str, dying_at: int = 0) -> int:
    """Run a command in a folder; return its exit status."""
    command = [sys.executable, "-c", DYING, str(dying_at), *arguments]
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False, text=True)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode


def outputs(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder but for the sheet."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "rivers.yaml"
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a sheet."""
    (tmp_path / "rivers.yaml").write_text(HEAD + RIVERS, encoding="utf-8")
    return tmp_path


def test_a_build_that_is_killed_at_any_step_leaves_each_file_whole(folder: Path) -> None:
    """Each output is that of the build before or of this one; the next write takes away what was left beside them."""
    build = ("build", "rivers.yaml", "--to", "json", "-o", "one", "-o", "two")
    assert run(folder, *build) == 0
    before = outputs(folder)
    changed = HEAD + RIVERS.replace("Black Sea", "Dead Sea")
    (folder / "rivers.yaml").write_text(changed, encoding="utf-8")
    assert run(folder, *build) == 0
    after = outputs(folder)
    assert before.keys() == after.keys()
    assert not [name for name in before if before[name] == after[name]]
    steps = 0
    while True:
        steps += 1
        for name, content in before.items():
            (folder / name).write_bytes(content)
        status = run(folder, *build, dying_at=steps)
        found = outputs(folder)
        for name in before:
            assert found[name] in (before[name], after[name]), (steps, name)
        if status == 0:
            break
        assert status == KILLED
        write_all((folder / name, content) for name, content in after.items())
        assert outputs(folder) == after, f"something is left after a death at step {steps}"
    assert steps > 12


def test_builds_at_once_in_one_folder_each_leave_whole_files(folder: Path) -> None:
    """Of several builds into one folder the last wins, file by file, and no temporary file is left."""
    wanted = []
    for seed in range(3):
        apart = folder / f"apart{seed}"
        apart.mkdir()
        (apart / "rivers.yaml").write_text(HEAD + RIVERS, encoding="utf-8")
        assert run(apart, "build", "rivers.yaml", "--seed", str(seed)) == 0
        wanted.append(outputs(apart))
    together = folder / "together"
    together.mkdir()
    (together / "rivers.yaml").write_text(HEAD + RIVERS, encoding="utf-8")
    command = [sys.executable, "-m", "quizgen", "build", "rivers.yaml", "--seed"]
    running = [
        subprocess.Popen([*command, str(seed)], cwd=together, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
        for seed in range(3)
    ]
    for process in running:
        _, said = process.communicate()
        assert process.returncode == 0, said
    found = outputs(together)
    assert found.keys() == wanted[0].keys()
    assert read_lock(together / "rivers.lock.json").id == "test"
    for name, content in found.items():
        assert content in [files[name] for files in wanted], name


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
def test_a_full_disk_is_a_plain_error(folder: Path) -> None:
    """Writing to a disk that is full says so."""
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "build", "rivers.yaml", "-o", "/dev/full", "--to", "json"],
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 1
    assert "error: /dev/full: can't be written: No space left on device" in done.stderr


def test_an_interrupt_leaves_nothing_behind(folder: Path) -> None:
    """Ctrl-C in the middle of writing leaves no file, and no traceback."""
    program = (
        "import os, signal, sys\n"
        "os.fsync = lambda handle: signal.raise_signal(signal.SIGINT)\n"
        "from quizgen.cli import main\n"
        "main(['build', 'rivers.yaml', '-o', 'x.apkg', '-o', 'y.json'])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, check=False, text=True)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert [path.name for path in folder.iterdir()] == ["rivers.yaml"]
