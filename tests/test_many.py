"""Many sheets, each built by itself, by any executor."""

import os
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen import BuildError, JsonExporter, SheetResult, SheetSettings, build_many
from quizgen.cli import main
from quizgen.errors import ArgumentError

NOW = 1_790_000_000
TABLE = "country,capital [one]\nPortugal,Lisbon\nBelgium,Brussels\nFinland,Helsinki\nSwitzerland,Bern\n"


@pytest.fixture
def sheets(tmp_path: Path) -> list[Path]:
    """Return three tables, of which the second can't be read."""
    paths = [tmp_path / f"{name}.csv" for name in "abc"]
    for path in paths:
        path.write_text("country\n" if path.stem == "b" else TABLE, encoding="utf-8")
    return paths


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of all files of a folder."""
    found = (path for path in folder.rglob("*") if path.is_file() and ".quizgen" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def executors() -> dict[str, Executor | None]:
    """Return threads, processes, and what is taken where no executor is given."""
    return {
        "threads": ThreadPoolExecutor(2),
        "processes": ProcessPoolExecutor(2, mp_context=get_context("fork")),
        "ours": None,
    }


def test_any_executor_gives_the_files_of_the_command_line(sheets: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, locks too; and what could not be built is told in its place."""
    folder = sheets[0].parent
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    CliRunner().invoke(main, ["build", *(path.name for path in sheets), "--out", "command"])
    expected = files_of(folder / "command") | {path.name: path.read_bytes() for path in folder.glob("*.lock.json")}
    assert len(expected) == 6
    for name, executor in executors().items():
        out = folder / name
        told: list[tuple[int, int]] = []
        settings = SheetSettings(now=NOW, out=out, locks=out)
        results = build_many(sheets, settings, executor=executor, jobs=2, told=lambda *far, told=told: told.append(far))
        if executor:
            executor.shutdown()
        assert files_of(out) == expected, name
        assert [(result.path, result.is_built) for result in results] == [
            *zip(sheets, (True, False, True), strict=True)
        ]
        assert "one column only" in results[1].problems[0].message
        assert {path for result in results for path in result.written} == {out / file for file in expected}
        assert told == [(1, 3), (2, 3), (3, 3)]


def test_built_again_a_lock_stays_and_outputs_are_chosen(sheets: list[Path]) -> None:
    """What is the same is not written again; outputs go by the endings that they are given."""
    folder = sheets[0].parent
    settings = SheetSettings(now=NOW, out=folder / "new", outputs={".json": JsonExporter()})
    first, again = (build_many(sheets[:1], settings, jobs=1)[0] for _ in range(2))
    assert first.written == (folder / "a.lock.json", folder / "new/a.json")
    assert again.written == (folder / "new/a.json",)


def ends_its_process(path: Path) -> SheetResult:
    """End the process, as a system does that has no more memory; but not for the first sheet."""
    if path.stem != "a":
        os._exit(9)
    return SheetResult(path=path, is_built=True)


def test_a_process_that_is_ended_is_told_by_its_sheets(sheets: list[Path]) -> None:
    """What was built before is told as built, all else as what to build again."""
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as executor:
        first = build_many(sheets[:1], ends_its_process, executor=executor)
        others = build_many(sheets[1:], ends_its_process, executor=executor)
        late = build_many(sheets[:1], ends_its_process, executor=executor)
    assert [result.is_built for result in (*first, *others, *late)] == [True, False, False, False]
    for result in (*others, *late):
        assert "its build was ended by BrokenProcessPool" in result.problems[0].message
        assert "build it again" in result.problems[0].hint


def test_two_that_would_write_the_same_files_are_told_before_anything_is_built(tmp_path: Path) -> None:
    """By their names, with what to do."""
    with pytest.raises(BuildError, match=r"a\.csv and .*a\.yaml would write the same files"):
        build_many(["a.csv", tmp_path / "x/a.yaml"], SheetSettings(now=NOW, out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_a_folder_that_can_t_be_made_is_named(sheets: list[Path], tmp_path: Path) -> None:
    """A file has its name: more or fewer processes would not help."""
    (tmp_path / "out").write_text("")
    result = build_many(sheets[:1], SheetSettings(now=NOW, out=tmp_path / "out"), jobs=1)[0]
    assert [str(each) for each in result.problems] == [
        f"can't make the folder {tmp_path / 'out'}: File exists (name another folder by 'out' or 'locks')"
    ]


def test_fewer_processes_are_no_advice_for_a_bug(sheets: list[Path]) -> None:
    """What fails in a function of one's own fails in any number of processes."""

    def failing(path: Path) -> SheetResult:
        raise KeyError(path.name)

    assert build_many(sheets[:1], failing, jobs=1)[0].problems[0].hint == "its files are as they were"


def test_what_can_t_be_set_is_refused_at_once() -> None:
    """No job at all, an exporter's class, an ending without its point."""
    with pytest.raises(BuildError, match="at least one job, not 0"):
        build_many([], SheetSettings(now=NOW), jobs=0)
    with pytest.raises(ArgumentError, match=r"\(write JsonExporter\(\)\)"):
        SheetSettings(now=NOW, outputs={".json": JsonExporter})  # type: ignore[dict-item]
    with pytest.raises(ArgumentError, match=r"'json' of 'outputs' is no ending of a file's name \(write '\.json'\)"):
        SheetSettings(now=NOW, outputs={"json": JsonExporter()})
