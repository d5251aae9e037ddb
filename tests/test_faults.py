"""What happens when something breaks midway: what was there stays whole, or is wholly replaced."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sheets import HEAD, RIVERS
from slow import slowly

from quizgen.system.files import write_all

Factory = pytest.TempPathFactory

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}

DYING = """
import builtins, itertools, os, shutil, sys, tempfile
from pathlib import Path

left = 0
before, after = map(Path, sys.argv[1:3])

def tick():
    global left
    left -= 1
    if left == 0:
        os._exit(77)

def counted(function):
    def run(*arguments, **more):
        tick()
        result = function(*arguments, **more)
        tick()
        return result
    return run

class Halting:
    def __init__(self, file):
        self.file = file
    def __enter__(self):
        return self
    def __exit__(self, *error):
        self.file.close()
    def __getattr__(self, name):
        return getattr(self.file, name)
    def write(self, content):
        self.file.write(content[: len(content) // 2])
        self.file.flush()
        tick()
        self.file.write(content[len(content) // 2 :])

plain_open = open
def halting_open(file, mode="r", *arguments, **more):
    opened = plain_open(file, mode, *arguments, **more)
    return Halting(opened) if mode == "wb" else opened
builtins.open = halting_open

steps = ((os, ("fsync", "open")), (Path, ("replace", "unlink", "chmod", "mkdir")), (tempfile, ("mkstemp",)))
for owner, names in steps:
    for name in names:
        setattr(owner, name, counted(getattr(owner, name)))

from quizgen.cli import main
main(sys.argv[3:], standalone_mode=False)
for step in itertools.count(1):
    shutil.copytree(before, ".", dirs_exist_ok=True)
    child = os.fork()
    if not child:
        left = step
        main(sys.argv[3:], standalone_mode=False)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    shutil.copytree(".", after / str(step))
    for path in Path().glob(".*"):
        path.unlink()
    if status != 77:
        sys.exit(status)
"""
"""Runs a command, and ends it, as a kill would, at the first step that touches a file, then at the second, and so on to
the end: before it, behind it, or with half of a file written. Each begins with the files of one folder, and leaves what
it comes to in another."""


def run(folder: Path, *arguments: str, program: Sequence[str] = ("-m", "quizgen")) -> int:
    """Run a command in a folder; return its exit status."""
    command = [sys.executable, *program, *arguments]
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False, encoding="utf-8")
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


@pytest.mark.slow
def test_a_build_that_is_killed_at_any_step_leaves_each_file_whole(folder: Path, tmp_path_factory: Factory) -> None:
    """Each output is that of the build before or of this one; the next write takes away what was left beside them."""
    earlier, later = (tmp_path_factory.mktemp(name) for name in ("earlier", "later"))
    build = ("build", "rivers.yaml", "-o", "one.apkg", "-o", "two.html")
    assert run(folder, *build) == 0
    before = outputs(folder)
    changed = HEAD + RIVERS.replace("Black Sea", "Dead Sea")
    (folder / "rivers.yaml").write_text(changed, encoding="utf-8")
    assert run(folder, *build) == 0
    after = outputs(folder)
    assert before.keys() == after.keys()
    assert not [name for name in before if before[name] == after[name]]
    for name, content in before.items():
        (earlier / name).write_bytes(content)
    assert run(folder, str(earlier), str(later), *build, program=("-c", DYING)) == 0
    steps = sorted(later.iterdir(), key=lambda step: int(step.name))
    assert len(steps) > 20
    for step in steps:
        found = outputs(step)
        for name in before:
            assert found[name] in (before[name], after[name]), (step.name, name)
        write_all((step / name, content) for name, content in after.items())
        assert outputs(step) == after, f"something is left after a death at step {step.name}"
    assert found == after, "the last one was not killed"


@pytest.mark.slow
def test_of_builds_at_once_in_one_folder_one_is_there_whole(folder: Path) -> None:
    """Of several builds the lock and all outputs are of one; each other says that it came too late, and goes."""
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
        subprocess.Popen([*command, str(seed)], cwd=together, env=ENVIRONMENT, stderr=subprocess.PIPE, encoding="utf-8")
        for seed in range(3)
    ]
    done = [(process.communicate()[1], process.returncode) for process in running]
    assert 0 in [status for _, status in done], done
    for said, status in done:
        assert status == 0 or "another build has changed it meanwhile; nothing was written by this one" in said
    assert outputs(together) in wanted


@pytest.mark.slow
def test_a_build_that_comes_too_late_writes_nothing(folder: Path) -> None:
    """A lock that another build wrote in the meantime stays, and so do all outputs; the same lock is no harm."""
    program = (
        "import sys, quizgen.build as b\n"
        "from pathlib import Path\n"
        "from quizgen.cli import main\n"
        "build = b.build_quiz\n"
        "def late(*a, **k):\n"
        "    Path('rivers.lock.json').write_text(Path(sys.argv[1]).read_text())\n"
        "    return build(*a, **k)\n"
        "b.build_quiz = late\n"
        "main(['build', 'rivers.yaml'])\n"
    )
    for seed, status in (("0", 0), ("1", 1)):
        assert run(folder, "build", "rivers.yaml", "--lock", f"{seed}.json", "--seed", seed, "-o", "x.apkg") == 0
        (folder / "rivers.lock.json").unlink(missing_ok=True)
        command = [sys.executable, "-c", program, f"{seed}.json"]
        before = outputs(folder)
        done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False, encoding="utf-8")
        assert done.returncode == status, done.stderr
        if status:
            assert outputs(folder).keys() - before.keys() == {"rivers.lock.json"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for a sheet and little else; skipped where none may be mounted."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk may be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.slow
def test_a_disk_that_fills_up_leaves_all_as_it_was(small_disk: Path) -> None:
    """Where there is no room for all that a build writes, lock and outputs stay those of the build before."""
    sheet, lock, page = (small_disk / name for name in ("rivers.yaml", "rivers.lock.json", "rivers.json"))
    sheet.write_text(HEAD + RIVERS, encoding="utf-8")
    build = ("build", "rivers.yaml", "-o", "rivers.json")
    assert run(small_disk, *build) == 0
    before = (lock.read_bytes(), page.read_bytes())
    sheet.write_text(HEAD + RIVERS + "  Elbe: {mouth: North Sea}\n", encoding="utf-8")
    (small_disk / "ballast").write_bytes(bytes(free_bytes(small_disk) - 8192))
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", *build], cwd=small_disk, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 1
    assert "can't be written: No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert (lock.read_bytes(), page.read_bytes()) == before
    assert {path.name for path in small_disk.iterdir()} == {sheet.name, lock.name, page.name, "ballast"}
    (small_disk / "ballast").unlink()
    assert run(small_disk, *build) == 0
    assert page.read_bytes() != before[1]


def free_bytes(folder: Path) -> int:
    """Return how much can still be written to a disk."""
    disk = os.statvfs(folder)
    return disk.f_bavail * disk.f_bsize


@pytest.mark.parametrize("closed", ["read-only disk", "folder"])
def test_what_may_not_be_written_to_is_a_plain_error(closed: str, folder: Path) -> None:
    """A disk or a folder that takes no file is named, and all stays as it was."""
    target = folder / "closed"
    target.mkdir()
    prefix = []
    if closed == "folder":
        target.chmod(0o555)
        if os.geteuid() == 0:
            if not shutil.which("setpriv"):
                pytest.skip("no way for root to be denied anything")
            folder.chmod(0o755)
            prefix = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
    else:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(target)], check=False)
        if mounted.returncode:
            pytest.skip("no disk may be mounted here")
    command = [*prefix, sys.executable, "-m", "quizgen", "build", "rivers.yaml", "--to", "json=closed/x"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False, encoding="utf-8")
        assert done.returncode == 1, done.stderr
        assert re.search(r"error: closed/x: can't be written: (Read-only file system|Permission denied)", done.stderr)
        assert {path.name for path in folder.rglob("*")} == {"rivers.yaml", "closed"}
    finally:
        if closed != "folder":
            subprocess.run(["umount", str(target)], check=True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
def test_a_full_disk_is_a_plain_error(folder: Path) -> None:
    """Writing to a disk that is full says so."""
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "build", "rivers.yaml", "--to", "json=/dev/full"],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "error: /dev/full: can't be written: No space left on device" in done.stderr


INTERRUPTED = """
import os, signal, sys
from importlib import import_module
from pathlib import Path

signal.signal(signal.SIGINT, signal.default_int_handler)  # the tests may run without
module, owner, name, left = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
holder = import_module(module)
holder = getattr(holder, owner) if owner else holder
function = getattr(holder, name)

def stopped(*arguments, **more):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGINT)
    return function(*arguments, **more)

setattr(holder, name, stopped)
from quizgen.cli import main
main(sys.argv[5:])
"""
"""Runs a command, and presses Ctrl-C where it calls a function for the n-th time."""

UNTOUCHED = [
    ("quizgen.readers", "", "read_facts", 1),
    ("quizgen.lock", "", "read_lock", 1),
    ("quizgen.kinds.asking", "Asking", "salt", 3),
    ("quizgen.build", "", "build_quiz", 1),
    ("quizgen.exporters", "AnkiExporter", "export", 1),
    ("quizgen.exporters", "JsonExporter", "export", 1),
]
MIDWAY = [
    ("os", "", "fsync", 1),
    ("os", "", "fsync", 3),
    ("tempfile", "", "mkstemp", 2),
    ("pathlib", "Path", "chmod", 2),
    ("pathlib", "Path", "mkdir", 1),
]
"""Moments before any file is in its place; nothing has changed then."""

MOVING = [("pathlib", "Path", "replace", number) for number in (1, 2, 3)]
"""Moments at which some files may be in their place already: all are then."""


@pytest.mark.parametrize(
    ("module", "owner", "name", "number"),
    [first for first, *_ in (UNTOUCHED, MIDWAY, MOVING)]
    + [pytest.param(*later, marks=pytest.mark.slow) for _, *rest in (UNTOUCHED, MIDWAY, MOVING) for later in rest],
)
@pytest.mark.parametrize("named", [True, *slowly(False)], ids=["named", "folder"])
def test_an_interrupt_leaves_all_as_it_was_or_all_new(
    folder: Path, named: bool, module: str, owner: str, name: str, number: int
) -> None:
    """Ctrl-C at any moment is exit status 130 and one plain line; outputs and lock are of one build."""
    files = ["-o", "x.apkg", "-o", "y.json"] if named else []
    if (name, owner) == ("export", "JsonExporter") or name == "mkdir":
        files = ["-o", "y.json"] if name == "export" else []
    assert run(folder, "build", "rivers.yaml", *files) == 0
    before = outputs(folder)
    changed = HEAD + RIVERS.replace("Black Sea", "Dead Sea")
    (folder / "rivers.yaml").write_text(changed, encoding="utf-8")
    moment = (module, owner, name, str(number))
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, *moment, "build", "rivers.yaml", *files],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 130, done.stderr
    assert "Traceback" not in done.stderr
    found = outputs(folder)
    if (module, owner, name, number) in MOVING:
        assert done.stderr.splitlines()[-1] == "stopped; each file is whole, as it was or new"
        assert run(folder, "build", "rivers.yaml", *files) == 0
        assert found == outputs(folder) != before
    else:
        words = ("stopped; nothing was written", "stopped; each file is whole, as it was or new")
        assert done.stderr.splitlines()[-1] in words
        assert found == before


@pytest.mark.slow
def test_an_interrupt_in_a_first_build_leaves_nothing(folder: Path) -> None:
    """Ctrl-C in the middle of writing leaves no file and no folder."""
    moment = ("os", "", "fsync", "2")
    command = [sys.executable, "-c", INTERRUPTED, *moment, "build", "rivers.yaml"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 130
    assert [path.name for path in folder.iterdir()] == ["rivers.yaml"]


def test_an_interrupt_among_several_sheets_leaves_each_as_it_was_or_new(tmp_path: Path) -> None:
    """Ctrl-C in the second of three leaves the first built. A rerun builds the others alone, as if nothing had been."""
    names, whole, stopped = ["one.yaml", "two.yaml", "three.yaml"], tmp_path / "whole", tmp_path / "stopped"
    for name in names:
        for folder in (whole, stopped):
            folder.mkdir(exist_ok=True)
            text = (HEAD + RIVERS).replace("id: test", f"id: {Path(name).stem}")
            (folder / name).write_text(text, encoding="utf-8")
    assert run(whole, "build", *names) == 0
    moment = ("quizgen.exporters", "AnkiExporter", "export", "2")
    command = [sys.executable, "-c", INTERRUPTED, *moment, "build", *names]
    done = subprocess.run(command, cwd=stopped, env=ENVIRONMENT, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 130, done.stderr
    assert done.stderr.splitlines()[-1] == "stopped; each file is whole, as it was or new"
    built = {path.name: path.stat().st_mtime_ns for path in stopped.glob("build/one.*")}
    assert {path.name for path in stopped.glob("build/*.*") if path.is_file()} == built.keys() != set()
    assert run(stopped, "build", *names) == 0
    assert {path.name: path.stat().st_mtime_ns for path in stopped.glob("build/one.*")} == built
    wanted, found = outputs(whole), outputs(stopped)
    assert {name: found[name] for name in wanted if ".quizgen" not in name} == {
        name: content for name, content in wanted.items() if ".quizgen" not in name
    }


def children_of(process: int) -> list[int]:
    """Return the processes that a process has started, by what Linux says about it."""
    return [
        int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    ]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
@pytest.mark.parametrize("group", [True, False], ids=["terminal", "kill"])
def test_an_interrupt_ends_all_jobs_at_once(folder: Path, group: bool) -> None:
    """However much is yet to do, and whether the signal goes to all processes, as a terminal's does, or to one."""
    rows = "".join(f"Place {number},Capital {number % 4000}\n" for number in range(20_000))
    (folder / "many.csv").write_text(f"place,capital [one]\n{rows}", encoding="utf-8")
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # the tests may run without
    command = [
        sys.executable,
        "-c",
        f"{heeding}; from quizgen.cli import start; start()",
        "build",
        "many.csv",
        "--jobs",
        "2",
    ]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True)
    while len(children := children_of(process.pid)) < 2:
        time.sleep(0.01)
    time.sleep(0.2)
    (os.killpg if group else os.kill)(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.splitlines()[-1] == "stopped; nothing was written"
    assert "Traceback" not in said
    assert not [child for child in children if Path(f"/proc/{child}").exists()]
    assert {path.name for path in folder.iterdir()} == {"rivers.yaml", "many.csv"}
