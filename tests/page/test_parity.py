"""In the browser's Python every file is the same as on a computer, byte for byte."""

import hashlib
import json
import shutil
import subprocess
from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from page.conftest import Built
from quizgen.cli.new import new_sheet
from quizgen.page.desk import Desk

NOW = 1_795_000_000
DECKS = Path(__file__).parents[2] / "decks"

WISHES = {"world-capitals.csv": {"count": 100}}
"""Files have so many questions of a long deck; its lock has all of them, and holds that they are the same."""

TABLES = {
    "units.csv": "river,length (km)\nElbe,1094\nOder,866\nRhine,1230\nDanube,1770 mi\nVolga,3530\n",
    "dates.csv": "person,born\nLiszt,22 October 1811\nChopin,1 March 1810\nVerdi,10 October 1813\nWagner,22 May 1813\n",
    "german.csv": "Land;Stadt;Leute\nFrankreich;Paris;68,4\nItalien;Rom;58,9\nPolen;Warschau;37,6\nPeru;Lima;34,1\n",
    "lists.csv": "country,languages [all]\nPeru,Spanish; Quechua\nChad,Arabic; French\nIndia,Hindi\nMali,Bambara\n",
    "words.tsv": "한국어\tEnglish\n개\tdog\n고양이\tcat\n말\thorse\n소\tcow\n양\tsheep\n",
    "arabic.csv": "البلد,العاصمة\nمصر,القاهرة\nفرنسا,باريس\nإيطاليا,روما\nاليابان,طوكيو\n",
    "signs.csv": "sign (text),name [one]\n<b>,bold\n<i>,italic\n&amp;,ampersand\n<script>alert(1)</script>,script\n",
    "yes.csv": "animal,can fly (yes_no)\nduck,yes\ncow,no\nbat,yes\nsnail,no\n",
    "quiz.gift": "::a:: 2+2? {=4 ~3 ~5}\n\n::b:: Is water wet? {T}\n",
}


def workbook() -> bytes:
    """Return a workbook with numbers, dates and texts."""
    book = Workbook()
    for row in (
        ["element", "number", "symbol"],
        ["Iron", 26, "Fe"],
        ["Gold", 79, "Au"],
        ["Lead", 82, "Pb"],
        ["Tin", 50, "Sn"],
    ):
        book.active.append(row)  # type: ignore[union-attr]
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def here(sheets: Path, desk: Desk) -> dict[str, object]:
    """Return the hashes of every file of every sheet, made by this Python."""
    found: dict[str, object] = {}
    contents = {path.name: path.read_bytes() for path in sheets.iterdir()}
    formats = json.loads(desk.answer("formats", "{}", {})[0])["formats"]
    for name in sorted(each for each in contents if not each.endswith(".lock.json")):
        desk.answer("put", "{}", contents)
        assert json.loads(desk.answer("build", json.dumps({"name": name, "now": NOW, **WISHES.get(name, {})}), {})[0])[
            "ok"
        ], name
        for each in formats:
            if not each["not_here"]:
                asked = json.dumps({"format": each["name"], "options": {"forms": 2}})
                told, made = desk.answer("export", asked, {})
                hashes = {file: hashlib.sha256(content).hexdigest() for file, content in made.items()}
                problems = [problem["message"] for problem in json.loads(told).get("problems", ())]
                found[f"{name} {each['name']}"] = hashes or problems
    return found


def in_pyodide(sheets: Path, built: Built, work: Path) -> dict[str, object]:
    """Return the same, made by Pyodide under Node."""
    for name, content in built.engine.contents.items():
        (work / name).write_bytes(content)
    with as_file(files("page") / "parity.mjs") as script:
        command: list[str | Path] = [built.tools.node, script, built.engine.modules / "pyodide", work, sheets, str(NOW)]
        command.append(json.dumps(WISHES))
        done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.slow
def test_every_file_is_the_same_in_the_browser(built: Built, tmp_path: Path) -> None:
    """Both decks by their locks, ten tables and a sheet, in every format that the page makes."""
    sheets, work = tmp_path / "sheets", tmp_path / "work"
    sheets.mkdir()
    work.mkdir()
    for name, text in TABLES.items():
        (sheets / name).write_text(text, encoding="utf-8")
    (sheets / "elements.xlsx").write_bytes(workbook())
    (sheets / "rivers.yaml").write_text(new_sheet("Rivers", "test"), encoding="utf-8")
    for path in DECKS.iterdir():
        if path.is_file():
            shutil.copy(path, sheets)
    expected = here(sheets, Desk(tmp_path / "desk"))
    assert len(expected) > 200
    assert in_pyodide(sheets, built, work) == expected
