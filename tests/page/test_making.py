"""What the page is built of: nothing needed is left out, every text is there in every language, pins are whole."""

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

import quizgen
from quizgen.checks.rules import RULE_IDS
from quizgen.cli import main
from quizgen.language import LANGUAGES
from quizgen.language.page import page_texts
from quizgen.page.making.library import LATE, LEFT_OUT, needs, own_files
from quizgen.page.making.packages import npm_pins
from quizgen.page.making.page_files import examples, html
from quizgen.page.making.tools import PageError, find_tools, run

SITE = Path(str(files("quizgen.page") / "site"))
SCRIPTS = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SITE.rglob("*.js")))
INDEX = (SITE / "index.html").read_text(encoding="utf-8")
PAGES = page_texts()
GAP = re.compile(r"\{\w+\}")

USED = """
import sys
from quizgen.page.desk import Desk
from quizgen.values.units import conversion
conversion("mi", "km")
import json, tempfile, pathlib
desk = Desk(pathlib.Path(tempfile.mkdtemp()))
desk.answer("put", "{}", {"a.csv": b"river,length (km)\\nElbe,1094\\nOder,866\\nRhine,1230\\n"})
desk.answer("build", '{"name": "a.csv", "now": 1}', {})
for each in json.loads(desk.answer("formats", "{}", {})[0])["formats"]:
    desk.answer("export", json.dumps({"format": each["name"], "options": {}}), {})
print(*sys.modules, sep="\\n")
"""


def test_nothing_that_is_imported_is_left_out() -> None:
    """All modules that a build and every file load are in the page's library."""
    done = subprocess.run([sys.executable, "-c", USED], capture_output=True, check=True, encoding="utf-8")
    modules = [name for name in done.stdout.splitlines() if name.partition(".")[0] in sys.stdlib_module_names]
    assert "zipfile" in modules
    assert [name for name in modules if not needs(f"{name.replace('.', '/')}.py")] == []


def test_what_is_left_out_is_in_pythons_library() -> None:
    """No name in the list is a slip; one was in earlier versions."""
    gone = {"lib2to3", "nturl2path", "profiling", "_pyrepl"}
    assert {name for name in LEFT_OUT if name not in sys.stdlib_module_names} - {"test", "doctest"} <= gone


def test_the_command_line_is_not_in_the_page() -> None:
    """Nor are what builds the page and templates compiled for another Python; templates and words are."""
    names = {name for name, _ in own_files(Path(quizgen.__file__).parent)}
    assert "quizgen/page/desk/desk.py" in names
    assert "quizgen/exporters/paper/worksheet/themes/default/worksheet.html" in names
    left_out = ("quizgen/cli", "quizgen/page/making", "quizgen/page/site", "quizgen/exporters/compiled/")
    assert not [name for name in names if name.startswith(left_out)]


def test_pins_are_whole() -> None:
    """Each package has a version and a hash; the late ones are among them; no registry is named."""
    wheels = (files("quizgen.page.making") / "python_packages.txt").read_text(encoding="utf-8")
    lines = [line for line in wheels.splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9_-]+==[0-9.]+ --hash=sha256:[0-9a-f]{64}", line) for line in lines)
    assert set(LATE) <= {line.partition("==")[0].replace("-", "_") for line in lines}
    assert all(pin["integrity"].startswith("sha512-") for pin in npm_pins().values())
    assert "://" not in wheels + json.dumps(npm_pins())


@pytest.mark.parametrize("language", PAGES)
def test_every_text_is_in_every_language(language: str) -> None:
    """With the same gaps, and none is empty."""
    texts, english = PAGES[language], PAGES["en"]
    assert texts.keys() == english.keys()
    for name, text in texts.items():
        assert text.strip()
        assert sorted(GAP.findall(text)) == sorted(GAP.findall(english[name])), name


def test_the_page_speaks_the_languages_of_quizgen() -> None:
    """A language has a page if it has words."""
    assert PAGES.keys() == LANGUAGES.keys()
    for code, words in LANGUAGES.items():
        assert PAGES[code]["direction"] == ("rtl" if words.right_to_left else "ltr")


def test_every_text_that_the_page_uses_is_there() -> None:
    """Of words in scripts and in the HTML."""
    used = set(re.findall(r"(?:word|inEnglish)\('(\w+)'", SCRIPTS)) | set(
        re.findall(r'data-(?:word|label)="(\w+)"', INDEX)
    )
    used |= set(re.findall(r"(?:Refused|LinkError)\('(\w+)'", SCRIPTS))
    assert used - PAGES["en"].keys() == set()


def test_every_check_has_a_short_name_on_the_page() -> None:
    """In the reader's language, as the messages themselves are in English."""
    names = {name.removeprefix("rule_").replace("_", "-") for name in PAGES["en"] if name.startswith("rule_")}
    assert names == set(RULE_IDS)


def test_a_page_is_readable_before_its_script_runs() -> None:
    """Every text of the HTML is filled in, and no script takes a text of a sheet for HTML."""
    shown = html("default-src 'none'", "", "")
    assert 'data-word="drop">Drop a spreadsheet here<' in shown
    assert not re.search(r'data-word="\w+"[^>]*></', shown)
    assert "@" not in re.sub(r"<style.*?</style>", "", shown)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", SCRIPTS)


def test_examples_can_be_read() -> None:
    """Each is a sheet without an error, and asks."""
    from quizgen.page.desk import Desk  # noqa: PLC0415

    for example in json.loads(examples()):
        path = SITE / "examples" / example["name"]
        assert path.read_text(encoding="utf-8") == example["text"]
        assert (
            Desk(path.parent)
            .answer("build", json.dumps({"name": path.name, "now": 1}), {})[0]
            .startswith('{"ok": true')
        )


def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without node and npm, and where a program fails, the error says what to do or what was said."""
    with pytest.raises(PageError, match=r"without node and npm \(install Node.js"):
        find_tools(str(tmp_path))
    with pytest.raises(PageError, match=r"counting failed: .*no such thing"):
        run([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path, "counting")
    monkeypatch.setenv("PATH", str(tmp_path))
    done = CliRunner().invoke(main, ["page", "-o", str(tmp_path / "quizgen.html")])
    assert done.exit_code == 1
    assert "install Node.js" in done.stderr


def test_the_command_writes_a_folder_or_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the ending of its name; a folder that has the page already is written again."""
    monkeypatch.setattr("quizgen.page.making.making.site_files", lambda: {"index.html": b"page", "sw.js": b"keeps"})
    monkeypatch.setattr("quizgen.page.making.making.single_file", lambda: b"single")
    for _ in range(2):
        assert CliRunner().invoke(main, ["page", "-o", str(tmp_path / "site")]).exit_code == 0
    assert CliRunner().invoke(main, ["page", "-o", str(tmp_path / "quizgen.html")]).exit_code == 0
    assert (tmp_path / "site" / "sw.js").read_bytes() == b"keeps"
    assert (tmp_path / "quizgen.html").read_bytes() == b"single"


def test_a_folder_with_other_files_is_not_written_into(tmp_path: Path) -> None:
    """Nor is a file taken for a folder."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    for output, why in ((tmp_path, "other files"), (tmp_path / "mine.txt", "is a file")):
        done = CliRunner().invoke(main, ["page", "-o", str(output)])
        assert done.exit_code == 1
        assert why in done.stderr
