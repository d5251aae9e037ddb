"""The examples, run as a developer would run them."""

import ast
import io
import json
import os
import sqlite3
import subprocess
import sys
import tomllib
from contextlib import closing
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from installed import install

from quizgen import Quiz, QuizgenError, build_quiz, lock_of, read_facts, read_lock
from quizgen.cli import main
from quizgen.cli.new import new_sheet
from quizgen.kinds.from_outside import kind_of
from quizgen.testing import check_kind

EXAMPLES = Path(__file__).parent.parent / "examples"


def sheet_in(folder: Path) -> Path:
    """Write a sheet to try things on."""
    path = folder / "rivers.yaml"
    path.write_text(new_sheet("Rivers", "test"), encoding="utf-8")
    return path


def load(name: str) -> Any:
    """Return an example as a module."""
    spec = spec_from_file_location(Path(name).stem, EXAMPLES / name)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command and return what it prints."""
    paths = [str(EXAMPLES), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", "PYTEST_ADDOPTS": ""}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_deck_is_built_in_few_lines(tmp_path: Path) -> None:
    """The first example writes a deck, its lock and a worksheet, in few statements, and again."""
    for _ in range(2):
        run(sys.executable, "-W", "error", EXAMPLES / "build_a_deck.py", sheet_in(tmp_path), tmp_path, cwd=tmp_path)
    assert (tmp_path / "deck.lock.json").exists()
    assert (tmp_path / "deck.apkg").stat().st_size > 0
    assert "the Danube" in (tmp_path / "worksheet.html").read_text(encoding="utf-8")
    statements = ast.parse((EXAMPLES / "build_a_deck.py").read_text(encoding="utf-8")).body[1:]
    assert len([node for node in statements if not isinstance(node, ast.Import | ast.ImportFrom)]) <= 8


def test_an_exporter_of_ones_own_writes_its_file(tmp_path: Path) -> None:
    """The second example writes a table of questions with its own delimiter."""
    run(sys.executable, EXAMPLES / "own_exporter.py", sheet_in(tmp_path), tmp_path, cwd=tmp_path)
    table = (tmp_path / "questions.csv").read_text(encoding="utf-8-sig")
    assert "danube/mouth/recall;Into which sea or ocean does the Danube flow?;Black Sea" in table


def test_the_command_line_takes_an_exporter_of_ones_own(tmp_path: Path) -> None:
    """`--to module:Class=FILE` writes by an exporter that quizgen does not know."""
    named = f"own_exporter:SpreadsheetExporter={tmp_path / 'q.csv'}"
    run(sys.executable, "-m", "quizgen", "build", sheet_in(tmp_path), "--to", named, cwd=tmp_path)
    assert (tmp_path / "q.csv").read_text(encoding="utf-8-sig").startswith("id,stem,answer,source")


def test_a_kind_of_ones_own_asks_about_every_fact(tmp_path: Path) -> None:
    """The third example adds two ways of asking; the options of one are proven a second time, as it says what they are.

    Of the sheet's facts, those that state yes or no have no options.
    """
    printed = run(sys.executable, EXAMPLES / "own_kind.py", sheet_in(tmp_path), cwd=tmp_path).splitlines()
    assert "Did you know? The Danube flows into the Black Sea." in printed
    assert len([line for line in printed if line.startswith("Did you know?")]) == 10
    asked = [line.split(" | ") for line in printed if line.startswith("In 5 seconds: ")]
    assert asked
    assert all(len(parts) >= 3 for parts in asked)
    assert not [line for line in printed if "not checked" in line or "proof" in line]


def kept(name: str) -> Quiz:
    """Return the quiz of an example by its lock, which is that of its sheet."""
    lock = read_lock(EXAMPLES / f"{name}.lock.json")
    assert lock is not None
    quiz = build_quiz(read_facts(EXAMPLES / f"{name}.yaml"), lock=lock, now=1_900_000_000)
    assert lock_of(quiz, lock).as_bytes() == lock.as_bytes()
    return quiz


def test_forty_flags_are_asked_both_ways(tmp_path: Path) -> None:
    """And their files are those that the script beside them draws."""
    quiz = kept("flags/flags")
    assert len({question.fact for question in quiz.questions}) == 40
    assert {question.kind for question in quiz.questions} == {"value", "subject", "recall_subject"}
    assert all(option.picture and option.alt for q in quiz.questions if q.kind == "value" for option in q.options)
    run(sys.executable, EXAMPLES / "flags/draw_flags.py", tmp_path, cwd=tmp_path)
    drawn = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert drawn == {path.name: path.read_bytes() for path in (EXAMPLES / "flags/flags").iterdir()}


def test_sixty_words_are_heard_with_their_answers() -> None:
    """Both ways, and no verb stands among nouns."""
    quiz, sheet = kept("words-with-sound/spanish-words"), read_facts(EXAMPLES / "words-with-sound/spanish-words.yaml")
    assert len({question.fact for question in quiz.questions}) == 60
    assert {question.kind for question in quiz.questions} == {"value", "recall", "subject", "recall_subject"}
    assert all(question.sound_back and not question.sound for question in quiz.questions)
    types = {str(fact.value): sheet.entity(fact.subject).type for fact in sheet.facts}
    types |= {fact.subject: sheet.entity(fact.subject).type for fact in sheet.facts}
    assert all(len({types[option.key] for option in q.options}) == 1 for q in quiz.questions if q.options)


def test_the_web_service_keeps_the_lock_in_its_database(tmp_path: Path) -> None:
    """The same sheet gives the same deck again; a broken one gives all that is wrong with it, by line."""
    service, text = load("programs/web_service.py"), sheet_in(tmp_path).read_bytes()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute("CREATE TABLE locks (id TEXT PRIMARY KEY, content BLOB)")
        assert service.deck_of(text, database) == service.deck_of(text, database)
        (lock,) = database.execute("SELECT content FROM locks").fetchone()
        found = read_lock(lock)
        assert found
        assert found.questions
        with pytest.raises(QuizgenError, match="moth"):
            service.deck_of(text.replace(b"mouth:", b"moth:", 1), database)


def test_the_web_service_answers_requests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a deck, or with the problems of the sheet."""
    service = load("programs/web_service.py")
    monkeypatch.setattr(sys, "argv", ["web_service.py", str(tmp_path / "decks.sqlite")])
    for body, status in ((sheet_in(tmp_path).read_bytes(), "200 OK"), (b"quizgen: 2", "422 Unprocessable Content")):
        answers: list[str] = []
        request = {"CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)}
        content = b"".join(service.application(request, lambda status, _, answers=answers: answers.append(status)))
        assert answers == [status]
        assert content.startswith(b"PK") == (status == "200 OK")
        assert b"/tmp" not in content


def test_the_notebook_runs(tmp_path: Path) -> None:
    """Each cell prints what it is about."""
    printed = run(sys.executable, "-W", "error", EXAMPLES / "programs/notebook.py", cwd=tmp_path)
    assert "Truth.FALSE" in printed or "false" in printed
    assert "✓" in printed


def test_a_thousand_sheets_are_built_and_a_broken_one_is_named(tmp_path: Path) -> None:
    """Here they are eight. Built again, no deck changes."""
    sheets = tmp_path / "sheets"
    sheets.mkdir()
    for number in range(8):
        (sheets / f"s{number}.yaml").write_text(new_sheet("Rivers", f"n{number}"), encoding="utf-8")
    batch = (sys.executable, EXAMPLES / "programs/thousand_sheets.py", sheets, tmp_path / "decks")
    assert run(*batch, cwd=tmp_path) == "8 decks, 0 broken sheets\n"
    decks = {path: path.read_bytes() for path in (tmp_path / "decks").iterdir()}
    assert len(decks) == 16
    assert run(*batch, cwd=tmp_path).startswith("8 decks")
    assert {path: path.read_bytes() for path in decks} == decks
    (sheets / "s3.yaml").write_text("quizgen: 1\n", encoding="utf-8")
    done = subprocess.run(batch, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "7 decks, 1 broken sheets" in done.stdout
    assert "s3.yaml" in done.stdout


def test_a_deck_comes_from_a_database(tmp_path: Path) -> None:
    """Its rows are facts; built again, the lock holds."""
    database = sqlite3.connect(tmp_path / "countries.sqlite")
    with database:
        database.execute("CREATE TABLE countries (country TEXT, capital TEXT, area REAL)")
        rows: list[tuple[str, str | None, float | None]] = [
            ("Portugal", "Lisbon", 92230),
            ("Belgium", "Brussels", 30689.5),
            ("Finland", "Helsinki", None),
        ]
        rows += [("Austria", "Vienna", 83879), ("Switzerland", "Bern", 41285), ("Nowhere", None, 12)]
        database.executemany("INSERT INTO countries VALUES (?, ?, ?)", rows)
    database.close()
    for _ in range(2):
        printed = run(
            sys.executable,
            "-W",
            "error",
            EXAMPLES / "programs/from_sql.py",
            "countries.sqlite",
            "c.apkg",
            cwd=tmp_path,
        )
        assert printed == "20 questions in c.apkg\n"
    assert (tmp_path / "c.lock.json").exists()


def test_a_check_of_ones_own_is_looked_for(tmp_path: Path) -> None:
    """It finds a question that is long, and no other."""
    sheet = sheet_in(tmp_path)
    sheet.write_text(
        sheet.read_text(encoding="utf-8").replace("Into which sea or ocean does", f"Now {'then ' * 30}where does"),
        encoding="utf-8",
    )
    command = (sys.executable, "-m", "quizgen", "check", sheet, "--check", "own_check:long_stem", "--json")
    found = json.loads(run(*command, cwd=EXAMPLES / "programs"))["findings"]
    assert {finding["severity"] for finding in found if finding["rule"] == "long-stem"} == {"low"}


def test_the_test_of_an_exporter_passes(tmp_path: Path) -> None:
    """It is run as its author would run it."""
    command = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--noconftest", "-c", "/dev/null")
    run(sys.executable, *command, EXAMPLES / "programs/test_own_exporter.py", cwd=tmp_path)


def test_the_plug_in_is_installed_and_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the entry points of its pyproject.toml: an exporter with an option, and a kind that is checked."""
    project = tomllib.loads((EXAMPLES / "plug-in/pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = {
        group: {name: place.partition(":")[2] for name, place in named.items()}
        for group, named in project["entry-points"].items()
    }
    module = (EXAMPLES / "plug-in/quizgen_lines.py").read_text(encoding="utf-8")
    install(tmp_path, monkeypatch, package=project["name"], module=module, entry_points=points)
    sheet = sheet_in(tmp_path)
    done = CliRunner().invoke(
        main,
        ["build", str(sheet), "--kind", "finish", "-o", str(tmp_path / "x.lines"), "--mark", "*"],
        catch_exceptions=False,
    )
    assert done.exit_code == 0, done.stderr
    assert "* The Danube flows into the … Black Sea" in (tmp_path / "x.lines").read_text(encoding="utf-8")
    checked = CliRunner().invoke(main, ["check", str(sheet), "--kind", "finish"], catch_exceptions=False).stdout
    assert "unproven" not in checked
    assert "not-checked" not in checked
    check_kind(kind_of("finish"))
