"""The examples, run as a developer would run them."""

import ast
import os
import subprocess
import sys
from pathlib import Path

from quizgen import Quiz, build_quiz, lock_of, read_facts, read_lock
from quizgen.cli.new import new_sheet

EXAMPLES = Path(__file__).parent.parent / "examples"


def sheet_in(folder: Path) -> Path:
    """Write a sheet to try things on."""
    path = folder / "rivers.yaml"
    path.write_text(new_sheet("Rivers", "test"), encoding="utf-8")
    return path


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command and return what it prints."""
    paths = [str(EXAMPLES), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
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
    """The third example adds a way of asking beside those that the sheet chooses."""
    printed = run(sys.executable, EXAMPLES / "own_kind.py", sheet_in(tmp_path), cwd=tmp_path)
    assert "Did you know? The Danube flows into the Black Sea." in printed.splitlines()
    assert len(printed.splitlines()) == 10


def kept(name: str) -> Quiz:
    """Return the quiz of an example by its lock, which is that of its sheet."""
    lock = read_lock(EXAMPLES / f"{name}.lock.json")
    assert lock is not None
    quiz = build_quiz(read_facts(EXAMPLES / f"{name}.yaml"), lock=lock, now=1_900_000_000)
    assert lock_of(quiz, lock).as_bytes() == lock.as_bytes()
    return quiz


def test_forty_flags_are_asked_both_ways(tmp_path: Path) -> None:
    """And their files are those that the script beside them draws."""
    quiz = kept("flags")
    assert len({question.fact for question in quiz.questions}) == 40
    assert {question.kind for question in quiz.questions} == {"value", "subject", "recall_subject"}
    assert all(option.picture and option.alt for q in quiz.questions if q.kind == "value" for option in q.options)
    run(sys.executable, EXAMPLES / "draw_flags.py", tmp_path, cwd=tmp_path)
    drawn = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert drawn == {path.name: path.read_bytes() for path in (EXAMPLES / "flags").iterdir()}


def test_sixty_words_are_heard_with_their_answers() -> None:
    """Both ways, and no verb stands among nouns."""
    quiz, sheet = kept("spanish-words"), read_facts(EXAMPLES / "spanish-words.yaml")
    assert len({question.fact for question in quiz.questions}) == 60
    assert {question.kind for question in quiz.questions} == {"value", "recall", "subject", "recall_subject"}
    assert all(question.sound_back and not question.sound for question in quiz.questions)
    types = {str(fact.value): sheet.entity(fact.subject).type for fact in sheet.facts}
    types |= {fact.subject: sheet.entity(fact.subject).type for fact in sheet.facts}
    assert all(len({types[option.key] for option in q.options}) == 1 for q in quiz.questions if q.options)
