"""What other packages add by their entry points, and what happens where such a plug-in is broken."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from installed import install

from quizgen import BuildError, PlugInError, QuizgenError, build_quiz, read_facts
from quizgen.checks import check
from quizgen.cli import main

SHEET = """\
quizgen: 1
id: rivers
title: Rivers
relations:
  mouth: {{value: sea, values: one, say: "{{{{ subject }}}} flows into {{{{ value }}}}."{kinds}}}
facts:
  Danube: {{mouth: Black Sea}}
  Rhine: {{mouth: North Sea}}
  Volga: {{mouth: Caspian Sea}}
  Ebro: {{mouth: Mediterranean Sea}}
"""

MODULE = """
    from typing import Literal

    from attrs import evolve, frozen
    from quizgen import Exporter, Fact, FactSheet, Relation, Text
    from quizgen.checks import Flaw, by_value, rule
    from quizgen.kinds.value import WhichValue
    from quizgen.language import ENGLISH
    from quizgen.exporters.paper.worksheet.theme import default_theme

    @frozen
    class Lines(Exporter):
        '''Writes a line for each question.'''
        mark: Literal["-", "*"] = "-"
        indent: int = 0
        loud: bool = False

        def export(self, quiz):
            head = " " * self.indent + self.mark
            lines = "".join(f"{head} {question.stem}\\n" for question in quiz.questions)
            return (lines.upper() if self.loud else lines).encode()

    def read_lines(path, id, limit):
        facts = (Fact("A", "motto", Text(path.read_text())),)
        return FactSheet(id or path.stem, "Lines", relations=(Relation("motto"),), facts=facts)

    def read_name(path, id, limit):
        return path.name

    @frozen
    class Which:
        name = "which"
        assertions = staticmethod(by_value)

        def ask(self, fact, asking):
            question = WhichValue().ask(fact, asking)
            return evolve(question, id=f"{fact.id}/which", kind="which", family=f"{fact.id}/which")

    @frozen
    class Bare(Which):
        name = "bare"
        assertions = None

        def ask(self, fact, asking):
            return evolve(Which.ask(self, fact, asking), id=f"{fact.id}/bare", kind="bare", family=f"{fact.id}/bare")

    class Text_(Which):
        name = "text"

        def ask(self, fact, asking):
            return "What is it?"

    class Failing(Which):
        name = "failing"

        def ask(self, fact, asking):
            return {}[fact.id]

    @rule(id="too-short", severity="low", reason="a title says something", reference="us", fix="write more")
    def too_short(review):
        yield Flaw(f"'{review.sheet.title}' is short")

    DUTCH = evolve(ENGLISH, sentence=evolve(ENGLISH.sentence, question="Wat: {subject}, {relation}?"))
    plain = evolve(default_theme(), styles="/* plain theme */")
    nothing = 3
"""

WRONG_EXPORTERS = """
    from quizgen import Exporter

    class Says(Exporter):
        def export(self, quiz):
            return quiz.title

    class Fails(Exporter):
        def export(self, quiz):
            return {}["x"]

    class Bare(Exporter):
        mark: str = "-"

        def export(self, quiz):
            return self.mark.encode()
"""

ENTRY_POINTS = {
    "quizgen.exporters": {"lines": "Lines", "broken": "missing", "nothing": "nothing", "json": "Lines"},
    "quizgen.readers": {"lines": "read_lines", "failing": "read_name"},
    "quizgen.kinds": {
        "which": "Which",
        "bare": "Bare",
        "text": "Text_",
        "failing": "Failing",
        "value": "Which",
        "other": "Which",
        "nothing": "nothing",
    },
    "quizgen.checks": {"too-short": "too_short"},
    "quizgen.languages": {"nl": "DUTCH"},
    "quizgen.themes": {"plain": "plain"},
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sheet, and a package that is installed."""
    site = tmp_path / "site"
    site.mkdir()
    install(site, monkeypatch, package="quizgen-demo", module=MODULE, entry_points=ENTRY_POINTS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delitem(sys.modules, "quizgen_demo", raising=False)
    (tmp_path / "rivers.yaml").write_text(SHEET.format(kinds=""), encoding="utf-8")
    return tmp_path


def quizgen(*arguments: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def sheet_with(folder: Path, kind: str) -> Path:
    """Write a sheet that chooses a kind, and return its path."""
    path = folder / f"{kind}.yaml"
    path.write_text(SHEET.format(kinds=f", kinds: [{kind}]"), encoding="utf-8")
    return path


@pytest.mark.parametrize("how", [["-o", "x.lines"], ["-o", "x.lines.txt"], ["--to", "lines=x.txt"]])
def test_an_exporter_writes_files_of_its_name_with_its_own_options(folder: Path, how: list[str]) -> None:
    """By the ending or by --to; its fields are options of the command line."""
    done = quizgen("build", "rivers.yaml", *how, "--mark", "*", "--indent", "2", "--loud", "--no-lock")
    assert done.exit_code == 0, done.stderr
    (path,) = folder.glob("x.*")
    assert path.read_text(encoding="utf-8").startswith("  * ")
    assert path.read_text(encoding="utf-8").isupper()


def test_the_help_lists_what_is_installed(folder: Path) -> None:
    """The exporter's own options stand in the help where the command line names it, and nowhere else."""
    del folder
    assert ".lines lines of quizgen-demo 1.0" in " ".join(quizgen("build", "--help").output.split())
    assert "--mark " not in quizgen("build", "--help").output
    assert "--mark [-|*]" in quizgen("build", "--to", "lines=x", "--help").output
    assert "lines" in quizgen("show", "--help").output.partition("--from")[2].partition("--")[0]


def test_formats_lists_what_is_installed_and_what_is_wrong_with_it(folder: Path) -> None:
    """Each plug-in with its package; what fails, and what has the name of one of ours, says so."""
    del folder
    done = quizgen("formats")
    assert done.exit_code == 0
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in done.stdout.splitlines()]
    state = {(row[0], row[1]): row[3] for row in rows if len(row) == 4}
    assert ["exporter", "lines", "quizgen-demo 1.0", ""] in rows
    assert ["lines", ".lines", "Writes a line for each question."] in rows
    assert "AttributeError: module 'quizgen_demo' has no attribute 'missing'" in state["exporter", "broken"]
    assert "is no exporter" in state["exporter", "nothing"]
    assert "quizgen has one of this name" in state["exporter", "json"]
    assert "quizgen has one of this name" in state["kind", "value"]
    assert "calls itself 'which'" in state["kind", "other"]
    assert state["check", "too-short"] == state["language", "nl"] == state["theme", "plain"] == ""


def test_what_is_installed_changes_nothing_that_does_not_name_it(folder: Path) -> None:
    """A plug-in named like one of ours takes nothing over, and no plug-in is even imported."""
    assert quizgen("build", "rivers.yaml", "-o", "x.json", "--no-lock").exit_code == 0
    assert json.loads((folder / "x.json").read_text(encoding="utf-8"))["questions"]
    assert "quizgen_demo" not in sys.modules


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("broken", "the exporter 'broken' of quizgen-demo 1.0 fails when it is imported: AttributeError"),
        ("nothing", "the exporter 'nothing' of quizgen-demo 1.0 is no exporter"),
    ],
)
def test_a_broken_exporter_is_an_error_that_names_it(folder: Path, name: str, message: str) -> None:
    """The message has the plug-in and its package."""
    del folder
    done = quizgen("build", "rivers.yaml", "--to", f"{name}=x", "--no-lock")
    assert done.exit_code == 1
    assert message in done.stderr


@pytest.mark.parametrize("file", ["x.md", "x.gift", "x.anki.txt", "x.html"])
@pytest.mark.parametrize("name", ["lines", "quizgen_demo:Lines"])
def test_an_exporter_from_outside_writes_into_any_file_that_it_is_told(folder: Path, name: str, file: str) -> None:
    """`--to` names the format outright, so an ending that another format has says nothing."""
    done = quizgen("build", "rivers.yaml", "--to", f"{name}={file}", "--no-lock")
    assert done.exit_code == 0, done.stderr
    assert (folder / file).read_text(encoding="utf-8").startswith("- ")


@pytest.mark.parametrize(
    ("made", "status", "message"),
    [
        ("Says", 1, "`export` of the exporter 'says' of quizgen-demo 1.0 returned a str, not bytes (write text.encode"),
        ("Fails", 1, "`export` of quizgen_demo:Fails fails: KeyError: 'x'"),
        ("Bare", 2, "'mark' of quizgen_demo:Bare is no option, as its class is none of attrs (put @frozen above"),
    ],
)
def test_what_an_exporter_from_outside_does_wrong_is_an_error_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: str, status: int, message: str
) -> None:
    """No traceback: the plug-in's name where it is installed, else its import path, and what to write."""
    monkeypatch.chdir(tmp_path)
    points = {"quizgen.exporters": {"says": "Says"}}
    install(tmp_path, monkeypatch, package="quizgen-demo", module=WRONG_EXPORTERS, entry_points=points)
    monkeypatch.delitem(sys.modules, "quizgen_demo", raising=False)
    (tmp_path / "rivers.yaml").write_text(SHEET.format(kinds=""), encoding="utf-8")
    done = quizgen("build", "rivers.yaml", "--to", f"quizgen_demo:{made}=x", "--no-lock")
    assert done.exit_code == status
    assert message in done.stderr


def test_a_reader_reads_files_of_its_name(folder: Path) -> None:
    """By the ending, by --from, and by `reader=`."""
    (folder / "a.lines").write_text("Ever on.", encoding="utf-8")
    assert read_facts(folder / "a.lines").id == "a"
    assert read_facts(folder / "a.lines", reader="lines").facts
    assert "Ever on." in quizgen("show", "a.lines", "--from", "lines", "--no-lock").stdout
    with pytest.raises(PlugInError, match=r"the reader 'failing' of quizgen-demo 1\.0 returned a str"):
        read_facts(folder / "a.lines", reader="failing")


def test_a_sheet_chooses_an_installed_kind_and_its_proofs_are_derived_again(folder: Path) -> None:
    """A kind that says what its options assert is checked; one that does not is named as not checked."""
    for kind, found in (("which", []), ("bare", ["not checked: the proofs of 4 questions of the kind 'bare'"])):
        sheet = read_facts(sheet_with(folder, kind))
        quiz = build_quiz(sheet)
        assert [question.kind for question in quiz.questions] == [kind] * 4
        findings = check(sheet, quiz)
        assert [f.message for f in findings if f.rule == "not-checked"] == found
        assert [f for f in findings if f.rule == "unproven"] == []


def test_the_proofs_of_an_installed_kind_are_found_wrong_where_they_are(folder: Path) -> None:
    """Facts that change after the build no longer prove its options."""
    sheet = read_facts(sheet_with(folder, "which"))
    quiz = build_quiz(sheet)
    path = folder / "which.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("North Sea", "Black Sea"), encoding="utf-8")
    assert "unproven" in {finding.rule for finding in check(read_facts(path), quiz)}


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("text", "the kind 'text' of quizgen-demo 1.0 fails on the fact 'danube/mouth': it returned a str, not a Que"),
        ("failing", "the kind 'failing' of quizgen-demo 1.0 fails on the fact 'danube/mouth': KeyError"),
        ("nothing", "the kind 'nothing' of quizgen-demo 1.0 can't be used: builtins:int is no kind"),
        ("wich", "no kind 'wich'; there are .*which.*did you mean 'which'"),
    ],
)
def test_a_broken_kind_is_an_error_that_names_it_and_the_fact(folder: Path, kind: str, message: str) -> None:
    """It says which plug-in, of which package, and what it was asked about."""
    with pytest.raises(QuizgenError, match=message):
        build_quiz(read_facts(sheet_with(folder, kind)))


def test_kinds_come_from_the_command_line_by_import_paths_and_from_sheets_by_names_alone(folder: Path) -> None:
    """`--kind module:Kind` asks about all facts; the same words in a sheet are no kind, and import nothing."""
    assert "[danube/mouth/which]" in quizgen("show", "rivers.yaml", "--kind", "quizgen_demo:Which").stdout
    assert "[danube/mouth/bare]" in quizgen("show", "rivers.yaml", "--kind", "bare").stdout
    assert "can't load the kind 'nowhere:Kind'" in quizgen("show", "rivers.yaml", "--kind", "nowhere:Kind").stderr
    sheet = folder / "stranger.yaml"
    sheet.write_text(SHEET.format(kinds=', kinds: ["quizgen_demo:Which"]'), encoding="utf-8")
    sys.modules.pop("quizgen_demo")
    with pytest.raises(BuildError, match="no kind 'quizgen_demo:Which'"):
        build_quiz(read_facts(sheet))
    assert "quizgen_demo" not in sys.modules


def test_a_kind_with_the_name_of_one_of_ours_is_refused(folder: Path) -> None:
    """It would take the place of ours in silence."""
    del folder
    import quizgen_demo  # type: ignore[import-not-found]  # noqa: PLC0415 - it is installed for this test

    class Value(quizgen_demo.Which):  # type: ignore[misc]
        name = "value"

    with pytest.raises(BuildError, match="has the name of another, 'value'"):
        build_quiz(read_facts("rivers.yaml"), kinds=[Value()])


def test_a_check_is_looked_for_where_the_command_names_it(folder: Path) -> None:
    """`check --check NAME`, or an import path; `--rules` lists it."""
    assert "too-short" not in quizgen("check", "rivers.yaml").stdout
    assert "'Rivers' is short" in quizgen("check", "rivers.yaml", "--check", "too-short").stdout
    assert "'Rivers' is short" in quizgen("check", "rivers.yaml", "--check", "quizgen_demo:too_short").stdout
    assert "too-short (low): a title says something" in quizgen("check", "--rules").stdout
    assert "no check 'short'" in quizgen("check", "rivers.yaml", "--check", "short").stderr
    path = folder / "off.yaml"
    path.write_text(SHEET.format(kinds="") + "off: {too-short: It is meant.}\n", encoding="utf-8")
    assert "too-short" not in quizgen("check", "off.yaml", "--check", "too-short").stdout


def test_a_language_and_a_theme_are_used_where_they_are_named(folder: Path) -> None:
    """The sheet says `language: nl`, the command --theme plain."""
    text = SHEET.format(kinds="").replace("title: Rivers", "title: Rivers\nlanguage: nl-BE")
    (folder / "rivieren.yaml").write_text(text, encoding="utf-8")
    sheet = read_facts("rivieren.yaml")
    assert sheet.remarks == ()
    assert build_quiz(sheet).questions[0].stem == "Wat: Danube, mouth?"
    assert quizgen("build", "rivers.yaml", "-o", "x.html", "--theme", "plain", "--no-lock").exit_code == 0
    assert "/* plain theme */" in (folder / "x.html").read_text(encoding="utf-8")


def test_two_plug_ins_of_one_name_are_an_error_that_names_both(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only where that name is used."""
    other = folder / "other"
    other.mkdir()
    points = {"quizgen.exporters": {"lines": "Lines"}}
    install(other, monkeypatch, package="quizgen-rival", module=MODULE, entry_points=points)
    done = quizgen("build", "rivers.yaml", "-o", "x.lines", "--no-lock")
    assert done.exit_code == 1
    assert "two packages bring a exporter" not in done.stderr
    assert "two packages bring an exporter 'lines': quizgen-demo 1.0 and quizgen-rival 1.0" in done.stderr
    assert quizgen("build", "rivers.yaml", "-o", "x.json", "--no-lock").exit_code == 0


def test_the_schema_has_the_kinds_that_are_installed(folder: Path) -> None:
    """So an editor completes them."""
    assert quizgen("new", "seas").exit_code == 0
    schema = json.loads((folder / "quizgen.schema.json").read_text(encoding="utf-8"))
    kinds = [kind["const"] for kind in schema["$defs"]["kind"]["oneOf"]]
    assert "which" in kinds
    assert kinds.count("value") == 1
