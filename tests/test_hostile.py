"""Input that is meant to do harm, or that goes wrong by accident: each row says what happens."""

import contextlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from sheets import HEAD
from slow import slowly

from quizgen import SheetError, build_quiz, read_facts
from quizgen.cli import main
from quizgen.errors import ExportError
from quizgen.exporters import EXPORTERS

RELATION = "relations:\n  mouth: {value: sea, values: one}\n"
FACTS = "facts:\n  Danube: {mouth: Black Sea}\n  Rhine: {mouth: North Sea}\n  Volga: {mouth: Caspian Sea}\n"
BOMB = "".join(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)
TEXTS = "relations: {mouth: {value: text, values: one}}\nfacts:\n  Rhine: {mouth: a}\n  Po: {mouth: c}\n"
TABLE = "river,mouth [one]\nDanube,Black Sea\nRhine,North Sea\nVolga,Caspian Sea\n"


def template(text: str) -> str:
    """Return a sheet with this template."""
    return f'{HEAD}relations:\n  mouth: {{value: sea, values: one, ask: "{text}"}}\n{FACTS}'


def marked(value: str) -> str:
    """Return a sheet with markup and this value."""
    return f'{HEAD}markup: markdown\n{TEXTS}  X: {{mouth: "{value}"}}\n'


def picture(name: str) -> str:
    """Return a sheet with this picture."""
    return f"{HEAD}{RELATION}{FACTS}  X: {{mouth: {{value: Y, picture: '{name}', alt: a river}}}}\n"


REFUSED = {
    "aliases that multiply": ("s.yaml", f"{HEAD}entities:\n  a0: &a0 {{aliases: [x]}}\n{BOMB}", "no anchors"),
    "3,000 brackets": ("s.yaml", f"{HEAD}facts: {'[' * 3000}{']' * 3000}\n", "nested more than 20 levels"),
    "3,000 levels": ("s.yaml", HEAD + "".join(f"{' ' * n}a:\n" for n in range(3000)), "nested more than 20 levels"),
    "100,000 open brackets": ("s.yaml", f"{HEAD}facts: {'[' * 100_000}", "nested more than 20 levels"),
    "a key twice": ("s.yaml", f"{HEAD}{RELATION}{FACTS}  Rhine: {{mouth: Baltic Sea}}\n", "'Rhine' twice"),
    "a command of YAML": ("s.yaml", f"{HEAD}facts: !!python/object/apply:os.system [ls]\n", "no YAML tags"),
    "a text of 10 MB": (
        "s.yaml",
        f"{HEAD}{RELATION}{FACTS}  X: {{mouth: {'y' * 10_000_000}}}\n",
        "10,000,000 characters",
    ),
    "a cell of 10 MB": ("s.csv", f"{TABLE}X,{'y' * 10_000_000}\n", "more than 131,072 characters"),
    "names that differ in normalisation": (
        "s.yaml",
        f"{HEAD}{RELATION}{FACTS}  Café: {{mouth: A}}\n  Cafe\u0301: {{mouth: B}}\n",
        "'Café' twice",
    ),
    "rows that differ in normalisation": (
        "s.csv",
        f"{TABLE}Café,A\nCafe\u0301,B\n",
        "'Café' has rows that differ",
    ),
    "NUL": ("s.yaml", f"{HEAD}{RELATION}{FACTS}  X: {{mouth: a\x00b}}\n", "U+0000"),
    "NUL in a table": ("s.csv", f"{TABLE}X,a\x00b\n", "U+0000"),
    "NUL by an escape": ("s.yaml", f'{HEAD}{RELATION}{FACTS}  X: {{mouth: "a\\0b"}}\n', "U+0000"),
    "half a surrogate": (
        "s.yaml",
        f'{HEAD}{RELATION}{FACTS}  X: {{mouth: "\\ud800"}}\n',
        "no character is written like this",
    ),
    "a template that fills the memory": ("s.yaml", template("{{ 'a' * 10**9 }}"), "this one has a 'mul'"),
    "a template that pads": ("s.yaml", template("{{ '%999999999d' | format(1) }}"), "not 'format'"),
    "a template that centres": ("s.yaml", template("{{ subject | center(999999999) }}"), "not 'center'"),
    "a template without end": ("s.yaml", template("{% for i in range(10**9) %}x{% endfor %}"), "this one has a 'for'"),
    "a template that calls itself": (
        "s.yaml",
        template("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"),
        "a template may hold variables",
    ),
    "a template that looks around": ("s.yaml", template("{{ subject.__class__.__mro__ }}"), "this one has a 'getattr'"),
    "a template that reads a file": ("s.yaml", template("{% include '/etc/passwd' %}"), "this one has a 'include'"),
    "a deep template": ("s.yaml", template("{{ " + "(" * 4000 + "subject" + ")" * 4000 + " }}"), "nested too deeply"),
    "a long chain of filters": ("s.yaml", template("{{ subject" + "|upper" * 1400 + " }}"), "nested too deeply"),
    "a chain of filters that Python reads for ever": (
        "s.yaml",
        template("{{ subject" + "|upper" * 300 + " }}"),
        "nested too deeply",
    ),
    "100 ifs in one another": (
        "s.yaml",
        template("{% if value %}" * 100 + "x" + "{% endif %}" * 100),
        "nested too deeply",
    ),
    "an if of 300 branches": (
        "s.yaml",
        template("{% if value %}" + "{% elif value %}" * 300 + "{% endif %}"),
        "too long a chain",
    ),
    "a template of 20,000 characters": ("s.yaml", template("x" * 20_000), "20,000 characters; 10,000 are the most"),
    "a number of 5,000 digits": (
        "s.yaml",
        f"{HEAD}relations:\n  n: {{value: number}}\nfacts:\n  A: {{n: {'9' * 5000}}}\n",
        "number",
    ),
    "a table outside the folder": ("s.yaml", f"{HEAD}tables: [../s.csv]\n", "outside the sheet's folder"),
    "a table by its whole path": ("s.yaml", f"{HEAD}tables: [/etc/passwd]\n", "outside the sheet's folder"),
    "a table by a path of Windows": ("s.yaml", f"{HEAD}tables: ['C:\\x.csv']\n", "outside the sheet's folder"),
    "a table behind a link": ("s.yaml", f"{HEAD}tables: [link.csv]\n", "leads outside the sheet's folder"),
    "a table that is a folder": ("s.yaml", f"{HEAD}tables: [folder]\n", "no table 'folder'"),
    "a picture on the network": ("s.yaml", picture("https://example.org/x.png"), "nothing is fetched from the network"),
    "a picture of a program": ("s.yaml", picture("javascript:alert(1)"), "nothing is fetched from the network"),
    "a picture outside the folder": ("s.yaml", picture("../outside.png"), "outside the sheet's folder"),
    "a picture behind a link": ("s.yaml", picture("link.png"), "leads outside the sheet's folder"),
    "a picture with a program": ("s.yaml", picture("evil.svg"), "no picture that can be shown"),
    "a picture that is none": ("s.yaml", picture("fake.png"), "no picture that can be shown"),
    "an escape that colours a terminal": (
        "s.yaml",
        f'{HEAD}{RELATION}{FACTS}  X: {{mouth: "\\e[31mred"}}\n',
        "U+001B",
    ),
    "100,000 NULs": ("s.csv", f"{TABLE}X,{chr(0) * 100_000}\n", "U+0000"),
    "an id that climbs": ("s.yaml", HEAD.replace("id: test", "id: ../../x") + RELATION + FACTS, "'../../x' is no id"),
    "a source's text outside the folder": (
        "s.yaml",
        f"{HEAD}sources: {{a: {{title: A, text: ../outside.csv}}}}\n{RELATION}{FACTS}",
        "outside the sheet's folder",
    ),
    "a source's text behind a link": (
        "s.yaml",
        f"{HEAD}sources: {{a: {{title: A, text: link.csv}}}}\n{RELATION}{FACTS}",
        "leads outside the sheet's folder",
    ),
    "a table that is a pipe": ("s.yaml", f"{HEAD}tables: [pipe]\n", "no table 'pipe'"),
    "a picture that is a pipe": ("s.yaml", picture("pipe"), "no picture 'pipe'"),
    "a workbook by another name": ("s.csv", "PK\x03\x04" + "\udcff" * 100, "no text but a workbook"),
    "3,000 levels of XML": ("s.xml", "<quiz>" + "<a>" * 3000 + "</a>" * 3000 + "</quiz>", "no question in this file"),
    "a question of 10 MB": ("s.gift", f"{'y' * 10_000_000} {{=a ~b}}\n", "a text of 10,000,000 characters"),
    "100,000 open braces": ("s.gift", "{" * 100_000, "is not closed"),
    "a command that loads a file": ("s.yaml", marked(r"$\\input{secret}$"), r"\input"),
    "a link in a formula": ("s.yaml", marked(r"$\\href{javascript:alert(1)}{x}$"), r"\href"),
    "a macro that expands without end": ("s.yaml", marked(r"$\\def\\x{\\x\\x}\\x$"), r"\def"),
    "an unknown command": ("s.yaml", marked(r"$\\foo$"), r"\foo"),
    "a formula of 100,000 letters": ("s.yaml", marked(f"${'x' * 99_000}$"), "at most 5,000"),
    "10,000 nested marks": ("s.yaml", marked("*" * 10_000 + "x" + "*" * 10_000), "nested more than 20 deep"),
    "code without an end": ("s.yaml", marked("a\\n\\n```\\nb"), "have no end"),
    "a formula whose brace is not closed": ("s.yaml", marked(r"$\\frac{1{2}$"), "has no '}'"),
    "a class in a formula": ("s.yaml", marked(r"$\\class{x}{y}$"), r"\class"),
    "a formula without an end": ("s.yaml", marked(r"\\(x"), r"this \( has no \)"),
    "a remote picture in a text": ("s.yaml", marked("![x](https://example.org/x.png)"), "is not shown"),
    "brackets in brackets": ("s.yaml", marked(f"${'{' * 4_000}${'}' * 0}"), "nested more than 30 deep"),
    "entities of XML": ("s.xml", '<!DOCTYPE quiz [<!ENTITY a "a">]><quiz><question/></quiz>', "document type"),
}
"""What a sheet contains, and what is said about it."""


@pytest.mark.parametrize("name", REFUSED)
def test_harmful_input_is_refused_with_its_place(name: str, tmp_path: Path) -> None:
    """The sheet is refused by a short word on what is wrong and where."""
    (tmp_path / "outside.csv").write_text(TABLE, encoding="utf-8")
    folder = tmp_path / "sheets"
    (folder / "folder").mkdir(parents=True)
    os.mkfifo(folder / "pipe")
    (folder / "link.csv").symlink_to(tmp_path / "outside.csv")
    (tmp_path / "outside.png").write_bytes(PNG)
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    (folder / "fake.png").write_text("<html>", encoding="utf-8")
    (folder / "evil.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", encoding="utf-8"
    )
    file, text, message = REFUSED[name]
    (folder / file).write_bytes(text.encode("utf-8", errors="surrogatepass"))
    with pytest.raises(SheetError, match=re.escape(message)) as error:
        read_facts(folder / file)
    assert all(problem.place for problem in error.value.problems)
    assert len(str(error.value)) < 2000


ALIASES = ", ".join(f"a{n}" for n in range(30_000))
SLOW = {
    "other line ends": f"{HEAD}{RELATION}{FACTS}".replace("\n", "\r\n"),
    "30,000 aliases": f"{HEAD}entities:\n  Danube: {{aliases: [{ALIASES}]}}\n{RELATION}{FACTS}",
    "names of 3,000 characters": f"{HEAD}{RELATION}{FACTS}"
    + "".join(f"  ? {letter * 3_000}\n  : {{mouth: {letter * 2_999}x}}\n" for letter in "abcd"),
}
READ = {
    "a lone byte order mark": f"\ufeff{HEAD}{RELATION}{FACTS}",
}
"""What is unusual and does no harm."""


@pytest.mark.no_cover
@pytest.mark.parametrize("name", [*READ, *slowly(*SLOW)])
def test_unusual_input_is_read_and_written(name: str, tmp_path: Path) -> None:
    """The sheet is read, and every exporter writes it."""
    (tmp_path / "s.yaml").write_text((READ | SLOW)[name], encoding="utf-8", newline="")
    quiz = build_quiz(read_facts(tmp_path / "s.yaml"), now=1_795_000_000)
    assert quiz.questions
    for entry in EXPORTERS:
        with contextlib.suppress(ExportError):  # nothing of it fits on a flashcard
            assert entry.make().export(quiz)


def test_a_sentence_that_a_template_makes_too_long_is_an_error(tmp_path: Path) -> None:
    """A template that repeats a long name fills no memory: the question is refused, with its template's place."""
    long = f"facts:\n  ? {'x' * 90_000}\n  : {{mouth: A}}\n  B: {{mouth: C}}\n"
    text = template("{{ subject }} {{ subject }}").replace(FACTS, long)
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SheetError, match=r"s\.yaml:5:.* it writes 180,001 characters; 100,000 are the most"):
        build_quiz(read_facts(tmp_path / "s.yaml"))


def test_large_files_are_refused_unless_asked_for(tmp_path: Path) -> None:
    """A file above the limit is refused before it is taken apart; the limit can be raised."""
    path = tmp_path / "s.yaml"
    path.write_text(f"{HEAD}{RELATION}{FACTS}" + "# comment\n" * 200_000, encoding="utf-8")
    with pytest.raises(SheetError, match="larger than 1 MB"):
        read_facts(path, limit=1_000_000)
    assert read_facts(path).facts


def test_a_sheet_that_is_wrong_in_each_line_floods_no_screen(tmp_path: Path) -> None:
    """The command line tells like problems once, and says how many there are; the error itself has them all."""
    sheet = tmp_path / "s.yaml"
    sheet.write_text(HEAD + "facts:\n" + "".join(f"  T{n}: {{nothing: x}}\n" for n in range(5000)), encoding="utf-8")
    done = CliRunner().invoke(main, ["show", str(sheet)])
    assert done.exit_code == 1
    (line,) = [line for line in done.stderr.splitlines() if "no relation" in line]
    assert "no relation 'nothing'" in line
    assert "; 5,000 times in all, at line " in line
    with pytest.raises(SheetError) as error:
        read_facts(sheet)
    assert len(error.value.problems) == 5000
    (tmp_path / "s.csv").write_text("a,b\n" + "".join(f"x{n},y{n},z{n}\n" for n in range(5000)), encoding="utf-8")
    printed = CliRunner().invoke(main, ["show", str(tmp_path / "s.csv")]).stderr
    assert printed.count("\n") == 1
    assert "5,000 rows" in printed or "4,997 more" in printed


def test_a_file_without_end_is_refused() -> None:
    """A device that never ends is read up to the limit only."""
    with pytest.raises(SheetError, match="larger than 1 MB"):
        read_facts("/dev/zero", reader="table", limit=1_000_000)


@pytest.mark.parametrize(
    ("text", "is_odd"),
    [
        ("Black \u202eaeS\u202c", True),
        ("Black \u2066Sea", True),
        ("Black Sea\u2069", True),
        ("\u2067بحر\u2069", False),
        ("بحر\u200f!", False),
    ],
)
def test_marks_that_turn_text_are_warned_of(text: str, is_odd: bool, tmp_path: Path) -> None:
    """Overrides, and marks that are never closed, are remarked on with their place; marks in pairs are not."""
    path = tmp_path / "s.yaml"
    path.write_text(f"{HEAD}{RELATION}facts:\n  Danube: {{mouth: '{text}'}}\n", encoding="utf-8")
    said = [str(remark) for remark in read_facts(path).remarks if "turn the direction" in remark.message]
    assert len(said) == is_odd
    assert not is_odd or said[0].startswith(f"{path}:7:")
    assert "\u202e" not in "".join(said)


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_letters_that_the_system_lacks_break_no_command(encoding: str, tmp_path: Path) -> None:
    """Every command says what it has to say in an old encoding as well; data is always UTF-8."""
    sheet = tmp_path / "s.yaml"
    sheet.write_text(f"{HEAD}{RELATION}{FACTS}  Дунай: {{mouth: Чёрное море}}\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for command in ("show", "check", "diff", "show --json", "check --json", "diff --json", "check --format sarif"):
        run = [sys.executable, "-m", "quizgen", command.split()[0], str(sheet), *command.split()[1:]]
        done = subprocess.run(run, env=environment, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        assert b"Traceback" not in done.stderr
        if "--" in command:
            assert json.loads(done.stdout.decode("utf-8"))
            assert command != "show --json" or "Чёрное море".encode() in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
        *slowly(
            {"LC_ALL": "C", "TZ": "America/St_Johns", "PYTHONUTF8": "0"},
            {"LC_ALL": "de_DE.ISO-8859-1", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"},
        ),
    ],
)
def test_locale_and_time_zone_change_no_byte(environment: dict[str, str], tmp_path: Path) -> None:
    """The same sheet gives the same files in a Turkish, a plain and a German system, wherever it stands."""
    sheet = tmp_path / "s.yaml"
    text = f"{HEAD}revised: 2026-01-01\n{RELATION}{FACTS}  İzmit: {{mouth: Ägäis}}\n"
    sheet.write_text(text, encoding="utf-8")
    results = []
    for number, extra in enumerate([{"LC_ALL": "C.UTF-8", "TZ": "UTC"}, environment]):
        out = tmp_path / str(number)
        out.mkdir()
        named = [out / f"s{entry.endings[0]}" for entry in EXPORTERS if entry.name != "pdf"]
        command = [sys.executable, "-m", "quizgen", "build", str(sheet), *(f"-o{path}" for path in named)]
        done = subprocess.run(command, env={**os.environ, **extra}, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        results.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert results[0] == results[1]
