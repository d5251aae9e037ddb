"""The README's commands and code, run as they stand there."""

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale
from click.testing import CliRunner
from manual import MANUAL, PAGES, README, ROOT, blocks, commands, page
from registries import assert_lists

from quizgen import EXPORTERS, QUESTION_KINDS, READERS
from quizgen.cli import main
from quizgen.cli.formats import holdings
from quizgen.exporters import ExporterEntry
from quizgen.language import LANGUAGES

QUIZGEN = [sys.executable, "-m", "quizgen"]
SETUP = re.compile(r"^pip install (\.|-e '\.\[dev\]') && ")


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with this environment's quizgen. It gets a file by `< FILE`, as in a shell.

    Commands of quizgen run in this process: that they start in one of their own is tested elsewhere.
    """
    environment = {**os.environ, "PYTHONUTF8": "1"}
    command, given = (command[:-2], (folder / command[-1]).read_text("utf-8")) if "<" in command else (command, "")
    if command[:3] == QUIZGEN:
        with contextlib.chdir(folder):
            ran = CliRunner().invoke(main, command[3:], input=given, prog_name="quizgen", catch_exceptions=False)
        return subprocess.CompletedProcess(command, ran.exit_code, ran.stdout, ran.stderr)
    return subprocess.run(
        command, cwd=folder, env=environment, input=given, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the files that the README speaks of."""
    return folder_of("README.md", tmp_path)


def folder_of(name: str, tmp_path: Path) -> Path:
    """Make a folder with the files that a page speaks of: those that stand beside it, and what `new` writes."""
    shutil.copytree(ROOT / "decks", tmp_path / "decks")
    beside = (ROOT / name if name != "README.md" else ROOT / "examples/spreadsheet/README.md").parent
    shutil.copytree(beside, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    assert run([*QUIZGEN, "new", "rivers"], tmp_path).returncode == 0
    return tmp_path


def without_setup(command: str) -> list[str]:
    """Return a command without its installation, run by this interpreter."""
    program, *arguments = shlex.split(SETUP.sub("", command))
    if program == "python":
        return [sys.executable, *arguments]
    assert program == "quizgen"
    return [*QUIZGEN, *arguments]


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_every_command_of_a_page_works(name: str, tmp_path: Path) -> None:
    """Each command line exits with 0, in order, in a folder that has the files it names."""
    folder = folder_of(name, tmp_path)
    for command in dict.fromkeys(commands(PAGES[name])):
        if "&& pytest" not in command and command != "quizgen new rivers":
            done = run(without_setup(command), folder)
            assert done.returncode == 0, f"{command}: {done.stderr}"


def test_the_commands_for_set_up_stand_there_as_ci_runs_them() -> None:
    """The two one-line commands are there, each pasteable as it is; CI runs both in fresh environments."""
    assert [c for c in commands(README) if SETUP.match(c)] == [
        "pip install . && quizgen build decks/venezuela-north-korea.yaml",
        "pip install -e '.[dev]' && pytest -n auto",
    ]


def test_the_python_of_the_readme_runs(folder: Path) -> None:
    """The developer's example runs and writes its two files."""
    done = run([sys.executable, "-W", "error", "-c", blocks("python")[0]], folder)
    assert done.returncode == 0, done.stderr
    assert (folder / "rivers.apkg").exists()
    assert (folder / "rivers.html").exists()


def test_a_data_frame_is_asked_as_the_readme_says(folder: Path) -> None:
    """By the rules of a table."""
    (frames,) = (block for block in blocks("python", page("programs")) if "DataFrame" in block)
    done = run([sys.executable, "-W", "error", "-c", frames], folder)
    assert done.stdout == "What is the capital of Peru?\n", done.stderr


def test_the_table_of_the_readme_is_the_example() -> None:
    """What stands in README and in its picture is the file that a reader can build."""
    text = (ROOT / "examples/spreadsheet/countries.csv").read_text(encoding="utf-8")
    for row in text.splitlines():
        assert f"| {row.replace(',', ' | ')} |" in README


def test_the_python_of_the_page_on_programs_runs(folder: Path) -> None:
    """Each example runs beside the sheets of the page: many sheets, data frames, the quiz as data."""
    for code in blocks("python", page("programs")):
        done = run([sys.executable, "-W", "error", "-c", code], folder)
        assert done.returncode == 0, done.stderr


def test_the_sheet_of_the_page_builds_with_and_without_its_addition(folder: Path) -> None:
    """The YAML of the page on fact sheets is a whole sheet, and the longer form of its fact fits in."""
    sheet, addition, *_ = blocks("yaml", page("fact-sheet"))
    longer = re.sub(r"^  Rhine: .*\n", addition, sheet, flags=re.MULTILINE)
    for name, text in (("short.yaml", sheet), ("longer.yaml", longer)):
        (folder / name).write_text(text, encoding="utf-8")
        done = run([*QUIZGEN, "build", name, "--no-lock"], folder)
        assert done.returncode == 0, done.stderr
    shown = run([*QUIZGEN, "show", "longer.yaml"], folder).stdout
    assert "Baltic Sea: That is where the Oder flows." in shown


@pytest.mark.slow
def test_the_sheet_with_times_and_units_builds_and_has_nothing_to_correct(folder: Path) -> None:
    """Dates of every precision, units that convert, times and parts are asked as the text says."""
    shutil.copy(ROOT / "examples/timeline/offices.yaml", folder / "times.yaml")
    shown = run([*QUIZGEN, "show", "times.yaml"], folder).stdout
    assert "Who was Secretary-General of the United Nations from 1982 to 1991?" in shown
    assert "(another-time) " in shown
    assert "→ 478 BC" in shown
    assert "→ c. 1356" in shown
    assert "→ 505\xa0ft\n" in shown
    assert not re.search(r"Olympic Committee have its seat\?(?:\n .*)*(?:Geneva|Bern)", shown)
    checked = run([*QUIZGEN, "check", "times.yaml", "--fail-on", "medium"], folder)
    assert checked.returncode == 0, checked.stdout


def test_the_manual_lists_all_kinds_and_its_example_asks_by_them(folder: Path) -> None:
    """The table has a row for each kind, and the relations of the example are asked as they choose."""
    table = MANUAL.split("| kind | asks |")[1].split("\n\n")[0]
    rows = re.findall(r"^\| `(\w+)` \| ", table, re.MULTILINE)
    assert_lists("examples/fact-sheet/README.md: the table of kinds", rows, [kind.name for kind in QUESTION_KINDS])
    facts = [f"  R{number}: {{mouth: S{number}x, length: {number * 100}}}\n" for number in range(1, 7)]
    text = "quizgen: 1\nid: x\ntitle: X\n" + blocks("yaml", page("fact-sheet"))[2] + "facts:\n" + "".join(facts)
    (folder / "kinds.yaml").write_text(text, encoding="utf-8")
    shown = run([*QUIZGEN, "show", "kinds.yaml"], folder).stdout
    for name in ("mouth/value", "mouth/true_false", "mouth/cloze", "length/larger", "length/order"):
        assert f"/{name}]" in shown


def test_the_readme_names_every_language() -> None:
    """It lists the tags of all languages that quizgen has words in, and the languages whose words checks look for."""
    tags = max(re.findall(r"(?:`[a-z]{2,3}`(?:,\s|\sand\s)?)+", page("fact-sheet")), key=len)
    assert_lists(
        "examples/fact-sheet/README.md: the languages (`ar`, `de` …)",
        re.findall(r"\w+", tags.replace("and", "")),
        LANGUAGES,
    )
    section = page("checks").partition("\n| check |")[0]
    names = max(re.findall(r"(?:[A-Z]\w+(?:,\s|\sand\s)?){2,}", section), key=len, default="")
    known = [tag for tag, words in LANGUAGES.items() if words.lexicon.function_words]
    assert_lists(
        "examples/checks/README.md: the languages that stand before the table of checks",
        re.findall(r"[A-Z]\w+", names),
        [str(Locale.parse(tag).get_display_name("en")) for tag in known],
    )


@pytest.mark.parametrize("name", dict.fromkeys(entry.name for entry in READERS))
def test_the_readme_names_every_reader(name: str) -> None:
    """Each reader is spoken of by its name, and by an ending of its files outside of what is written with -o."""
    read = re.sub(r"-o \S+", "", MANUAL)
    endings = [ending for entry in READERS if entry.name == name for ending in entry.endings]
    assert re.search(rf"\b{name}", read, re.IGNORECASE), f"no page says anything of the reader {name}"
    is_told = any(re.search(rf"{re.escape(ending)}\b", read) for ending in endings)
    assert is_told, f"no page has an ending of the reader {name}: {' or '.join(endings)}"


@pytest.mark.parametrize("entry", EXPORTERS, ids=lambda entry: entry.name)
def test_the_readme_names_every_exporter(entry: ExporterEntry) -> None:
    """Each exporter writes a file in the README: one named with -o, or one of those in build/."""
    ending = entry.endings[0]
    is_told = re.search(rf"(?:-o |build/)\S*{re.escape(ending)}\b", MANUAL)
    assert is_told, f"every page lacks '-o NAME{ending}', which the exporter {entry.name} writes"


def test_the_readme_shows_what_each_format_holds() -> None:
    """Its table is that of `quizgen formats`, but for the width of the columns."""
    table = "\n".join(re.sub("-{3,}", "---", re.sub(" +", " ", line)) for line in holdings(EXPORTERS))
    assert f"\n{table}\n\n" in README


@pytest.mark.parametrize("name", PAGES)
def test_every_file_that_a_page_links_to_is_there(name: str) -> None:
    """No link into the repository is dead, and the place on a page is one of its headings."""
    for path, _, place in (link.partition("#") for link in re.findall(r"\]\((?!https?:)([^)]+)\)", PAGES[name])):
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.exists(), path
        if place:
            headings = re.findall(r"^#+ (.*)", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert place in [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


@pytest.mark.parametrize("door", ["For teachers", "For learners", "For developers"])
def test_each_door_of_the_readme_is_short(door: str) -> None:
    """Whoever comes in reads no more than 80 lines; all else stands behind them, in examples/."""
    (text,) = re.findall(rf"^## {door}\n(.*?)^## ", README, re.MULTILINE | re.DOTALL)
    assert len(text.splitlines()) <= 80


@pytest.mark.parametrize(("name", "path"), [("spreadsheet", "countries.csv"), ("quiz-made-elsewhere", "old-quiz.csv")])
def test_a_table_is_shown_as_it_is(name: str, path: str) -> None:
    """What a page shows of its table is the table's file."""
    assert blocks("csv", page(name)) == [(ROOT / "examples" / name / path).read_text(encoding="utf-8")]


@pytest.mark.parametrize(("name", "path"), [("fact-sheet", "seas.yaml"), ("timeline", "offices.yaml")])
def test_a_sheet_is_shown_as_it_is(name: str, path: str) -> None:
    """What a page shows of its sheet is the sheet's file."""
    assert blocks("yaml", page(name))[0] == (ROOT / "examples" / name / path).read_text(encoding="utf-8")
