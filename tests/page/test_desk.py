"""What the page asks of Python: each request is answered, a change keeps the rest of a file, no input is a fault."""

import json
import re
from importlib.resources import files as resources
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from readers.workbooks import ods

from quizgen import AnkiExporter, build_quiz, lock_of, read_facts
from quizgen.cli.new import new_sheet
from quizgen.cli.settings import OPTIONS
from quizgen.page.desk import Desk
from quizgen.page.desk.export_files import NOT_HERE

NOW = 1_795_000_000

WORDS = b"German,English\nHund,dog\nKatze,cat\nPferd,horse\nKuh,cow\nSchaf,sheep\n"

HOSTILE = (
    b"<script>alert(1)</script>,<img src=x onerror=alert(2)>\n<b>a</b>,<i>1</i>\n<b>c</b>,<i>2</i>\n<b>d</b>,<u>3</u>\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return an empty desk."""
    return Desk(tmp_path / "sheet")


def ask(
    desk: Desk, request: str, files: dict[str, bytes] | None = None, /, **asked: Any
) -> tuple[Any, dict[str, bytes]]:
    """Ask a desk, and return its answer as data, with the files."""
    told, made = desk.answer(request, json.dumps(asked), files or {})
    return json.loads(told), made


def opened(desk: Desk, name: str, content: bytes, beside: dict[str, bytes] | None = None, **wishes: Any) -> Any:
    """Put a sheet on a desk and build it."""
    ask(desk, "put", {name: content, **(beside or {})})
    return ask(desk, "build", name=name, now=NOW, **wishes)[0]


def workbook(rows: list[list[Any]]) -> bytes:
    """Return an XLSX file with some rows."""
    book = Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def column(answer: Any, key: str) -> Any:
    """Return what is known of a column."""
    return next(each for each in answer["columns"] if each["key"] == key)


def test_a_deck_and_a_lock_are_those_of_the_command_line(desk: Desk, tmp_path: Path) -> None:
    """The page makes the same bytes as a program that reads the same file."""
    path = tmp_path / "words.csv"
    path.write_bytes(WORDS)
    quiz = build_quiz(read_facts(path), now=NOW)
    opened(desk, "words.csv", WORDS)
    _, files = ask(desk, "export", format="anki", options={})
    assert files["file"] == AnkiExporter().content(quiz)
    assert json.loads(files["words.lock.json"]) == json.loads(lock_of(quiz).as_bytes()) | {"sheet": "words.csv"}


def test_a_kept_lock_keeps_what_was_asked(desk: Desk) -> None:
    """With the lock of the last build nothing changes, and the page says so."""
    opened(desk, "words.csv", WORDS)
    _, files = ask(desk, "export", format="anki", options={})
    answer = opened(desk, "words.csv", WORDS + b"Maus,mouse\n", {"words.lock.json": files["words.lock.json"]})
    assert "4 new" in answer["lock"]
    assert "0 changed" in answer["lock"]


def test_every_format_is_made_or_says_why_not(desk: Desk) -> None:
    """All exporters are listed; each makes a file of the rivers, and tells its losses."""
    opened(desk, "rivers.yaml", new_sheet("Rivers", "test").encode())
    for each in ask(desk, "formats")[0]["formats"]:
        losses, _ = ask(desk, "losses", format=each["name"], options={"forms": 2})
        made, files = ask(desk, "export", format=each["name"], options={"forms": 2, "paper": "Letter"})
        assert losses["ok"] == made["ok"] == (each["name"] not in NOT_HERE)
        assert not made["ok"] or files["file"]


@pytest.mark.parametrize(
    ("says", "header"), [({"values": "all"}, "English [all]"), ({"ignored": True}, "English (ignore)")]
)
def test_a_click_above_a_column_writes_its_header(desk: Desk, says: dict[str, Any], header: str) -> None:
    """The header of a CSV and of an XLSX file says what was clicked; all other cells stay."""
    rows = [line.split(",") for line in WORDS.decode().splitlines()]
    for name, content in (("words.csv", WORDS), ("words.xlsx", workbook([list(row) for row in rows]))):
        found = column(opened(desk, name, content), "English")
        place = {"key": found["key"], "line": found["line"], "column": found["column"]}
        _, files = ask(desk, "change", what="declare", name=name, **place, **says)
        answer = opened(desk, name, files[name])
        assert answer["columns"][1]["header"] == header
        shown = ask(desk, "rows", first=0, count=99)[0]["rows"]
        assert [[cell[0] for cell in row] for row in shown] == [["German", header], *rows[1:]]


def test_a_column_that_counts_the_rows_is_not_said_to_name_the_subjects(desk: Desk) -> None:
    """Neither in a table that is read nor in one that is refused, whose columns are shown all the same."""
    rows = b",boat,side,men\n1,Lima,port,4\n2,Oslo,port,6\n3,%s,%s,%s\n4,Kyiv,port,7\n"
    for last in ((b"Bonn", b"starboard", b"5"), (b"Lima", b"starboard", b"5")):
        answer = opened(desk, "boats.csv", rows % last)
        assert [each["names_subjects"] for each in answer["columns"]] == [False, True, False, False]
        assert answer["ok"] == (last[0] == b"Bonn")
    answer = opened(desk, "boats.csv", rows % (b"Bonn", b"starboard", b"5"), subject=["side", "boat"])
    assert [each["names_subjects"] for each in answer["columns"]] == [False, True, True, False]


def test_the_page_hides_what_programs_alone_can_write() -> None:
    """It knows the arguments of the library that hints name, as the commands do."""
    script = (resources("quizgen.page") / "site/problems.js").read_text(encoding="utf-8")
    found = re.search(r"OF_PROGRAMS = /\\b\(([a-z|]+)\)=/", script)
    assert found
    assert found[1].split("|") == sorted(OPTIONS)


def test_a_unit_is_changed_and_no_question_becomes_another(desk: Desk) -> None:
    """The unit of numbers is written in the header, in the place of another; what is no unit would be a new name."""
    content = b"river,length [one]\nElbe,1094\nOder,866\nRhine,1230\n"
    opened(desk, "r.csv", content)
    ids = [question["id"] for question in ask(desk, "questions", first=0, count=99)[0]["questions"]]
    for unit, header in (("km", "length (km) [one]"), ("mi", "length (mi) [one]"), ("", "length [one]")):
        place = {"key": "length", "line": 1, "column": column(opened(desk, "r.csv", content), "length")["column"]}
        _, files = ask(desk, "change", what="declare", name="r.csv", unit=unit, **place)
        content = files["r.csv"]
        answer = opened(desk, "r.csv", content)
        assert (answer["columns"][1]["header"], answer["columns"][1]["unit"]) == (header, unit)
        shown = ask(desk, "questions", first=0, count=99)[0]["questions"]
        assert [question["id"] for question in shown] == ids
    answer, _ = ask(desk, "change", what="declare", name="r.csv", unit="of old", **place)
    assert "no unit that is known" in answer["problems"][0]["message"]


def test_it_is_so_declares_in_a_yaml_sheet(desk: Desk) -> None:
    """What is only assumed in a YAML sheet is declared there by a click; comments stay."""
    head = b"quizgen: 1\nid: t\ntitle: T\n# mine\nrelations: {sea: {value: sea}}\n"
    text = head + b"facts:\n  A: {sea: X}\n  B: {sea: Y}\n  C: {sea: Z}\n"
    assert opened(desk, "t.yaml", text)["assumed"]
    finding = next(f for f in ask(desk, "findings")[0]["findings"] if f["rule"] == "one-value-assumed")
    told, files = ask(desk, "change", what="declare", name="t.yaml", key=finding["key"] or "sea", values="one")
    answer = opened(desk, told["name"], files["t.yaml"])
    assert answer["assumed"] == 0
    assert b"# mine" in files["t.yaml"]


def test_an_ods_table_is_declared_in_a_yaml_sheet(desk: Desk) -> None:
    """A file that is read, but not changed, gets a YAML sheet that takes it; a cell of it is not changed here."""
    rows = [line.split(",") for line in WORDS.decode().splitlines()]
    cells = ("".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in row) for row in rows)
    content = ods("".join(f"<table:table-row>{each}</table:table-row>" for each in cells))
    assert opened(desk, "words.ods", content)["assumed"]
    _, files = ask(desk, "change", what="declare", name="words.ods", key="English", values="one", line=1, column=2)
    assert opened(desk, "words.yaml", files["words.yaml"], {"words.ods": content})["assumed"] == 0
    opened(desk, "words.ods", content)
    answer, _ = ask(desk, "change", what="cell", name="words.ods", line=1, column=1, text="x")
    assert "not changed" in answer["problems"][0]["message"]


def test_a_cell_is_changed_where_it_stands(desk: Desk) -> None:
    """Quotes, other cells and the marks of the file stay; a formula is not touched."""
    content = b'sep=;\r\nriver;sea\r\n"El""be; the";North\r\nOder;Baltic\r\n'
    opened(desk, "r.csv", content)
    rows = ask(desk, "rows", first=0, count=9)[0]["rows"]
    text, line, at = rows[1][1]
    _, files = ask(desk, "change", what="cell", name="r.csv", line=line, column=at, text='N;"S"')
    assert text == "North"
    assert files["r.csv"] == content.replace(b"North", b'"N;""S"""')
    book = workbook([["a", "b"], ["x", 1], ["y", "=1+1"], ["z", 3]])
    opened(desk, "b.xlsx", book)
    _, files = ask(desk, "change", what="cell", name="b.xlsx", line=2, column=2, text="2.5")
    sheet = load_workbook(BytesIO(files["b.xlsx"])).active
    assert sheet is not None
    assert sheet["B2"].value == 2.5
    answer, _ = ask(desk, "change", what="cell", name="b.xlsx", line=3, column=2, text="2")
    assert "formula" in answer["problems"][0]["message"]


def test_wording_goes_into_a_yaml_sheet_and_never_into_a_header(desk: Desk) -> None:
    """A table gets a YAML sheet that takes it; the questions keep their ids, and the lock stays theirs."""
    opened(desk, "words.csv", WORDS)
    lock = ask(desk, "export", format="anki", options={})[1]["words.lock.json"]
    before = ask(desk, "questions", first=0, count=99)[0]["questions"]
    told, _ = ask(desk, "change", what="template", name="words.csv", question=before[0]["id"])
    assert "{{ subject }}" in told["template"]
    asked = {"name": "words.csv", "question": before[0]["id"], "text": "Say {{ subject }} in English!"}
    told, files = ask(desk, "change", what="wording", **asked)
    assert [*files] == [told["name"]] == ["words.yaml"]
    opened(desk, "words.yaml", files["words.yaml"], {"words.csv": WORDS, "words.lock.json": lock})
    after = ask(desk, "questions", first=0, count=99)[0]["questions"]
    assert [each["id"] for each in after] == [each["id"] for each in before]
    assert after[0]["stem"] == "Say Hund in English!"


EVERY_KIND = """\
quizgen: 1
id: rivers
title: Rivers
# mine
kinds: [value, recall, subject, recall_subject, true_false, cloze, select_all, matching, odd_one_out, order, larger,
  first]
relations:
  length: {value: number, values: one, unit: km, ask: "How long is {{ subject }}?"}
  bridged: {value: year, values: one}
  lands: {value: country, values: all}
  port: {value: port, values: one, ask_subject: "Which of these rivers has {{ value }}?"}
  tidal: {value: yes_no, values: one, say: "{{ subject }} has tides.", say_not: "{{ subject }} has no tides."}
  mouth: {value: sea, values: one, ask: {value: "Where does {{ subject }} end?", order: "x"}}
facts:
"""


@pytest.fixture
def every_kind(desk: Desk) -> tuple[Desk, list[Any]]:
    """Return a desk with a sheet that is asked in every way, and its questions."""
    facts = "".join(
        f"  R{n}: {{length: {10 + n * 31}, bridged: {1800 + 7 * n}, tidal: {n % 2 == 0}, mouth: Sea {n % 4}, "
        f"port: Port {n}x, lands: [Land {n % 3}, Land {3 + n % 4}]}}\n"
        for n in range(6)
    )
    assert opened(desk, "rivers.yaml", (EVERY_KIND + facts).encode())["ok"]
    return desk, ask(desk, "questions", first=0, count=999)[0]["questions"]


def test_every_way_of_asking_is_worded_anew(every_kind: tuple[Desk, list[Any]], tmp_path: Path) -> None:
    """A wording goes where its kind is worded; the other kinds, all ids and comments stay as they are."""
    desk, before = every_kind
    cases = {each["kind"]: each for each in before}
    assert len(cases) == 12
    for kind, question in cases.items():
        told, _ = ask(desk, "change", what="template", name="rivers.yaml", question=question["id"])
        assert told["template"]
        assert not told["why"]
        text = "Say, {{ subject }} and {{ value }}?" if told["names"] else "Say, which?"
        asked = {"what": "wording", "name": "rivers.yaml", "question": question["id"], "text": text}
        _, files = ask(desk, "change", **asked)
        assert b"# mine" in files["rivers.yaml"]
        other = Desk(tmp_path / "other")
        assert opened(other, "rivers.yaml", files["rivers.yaml"])["ok"]
        after = {each["id"]: each for each in ask(other, "questions", first=0, count=999)[0]["questions"]}
        assert after[question["id"]]["stem"].startswith("Say, "), kind
        changed = {each["kind"] for each in before if after[each["id"]]["stem"] != each["stem"]}
        together = ({"value", "recall", "select_all"}, {"true_false", "cloze"}, {"subject", "recall_subject"}, {kind})
        assert any(kind in kinds and changed <= kinds for kinds in together)


def test_what_cannot_be_worded_anew_says_why(desk: Desk) -> None:
    """A fact with a sentence of its own, and a quiz made elsewhere."""
    head = b"quizgen: 1\nid: t\ntitle: T\nrelations: {sea: {value: sea, values: one}}\nfacts:\n"
    rows = b"  A: {sea: {value: X, ask: And A?}}\n  B: {sea: Y}\n  C: {sea: Z}\n"
    for name, content, why in (("t.yaml", head + rows, "fact"), ("t.gift", b"2+2? {=4 ~3 ~5}", "file")):
        opened(desk, name, content)
        question = ask(desk, "questions", first=0, count=1)[0]["questions"][0]
        told, _ = ask(desk, "change", what="template", name=name, question=question["id"])
        assert (told["template"], told["why"]) == ("", why)
        answer, _ = ask(desk, "change", what="wording", name=name, question=question["id"], text="x")
        assert "in the sheet itself" in answer["problems"][0]["message"]


def test_questions_are_filtered_and_left_out(desk: Desk) -> None:
    """By kind, column, words and assumption; what is left out is not in files, but stays in the lock."""
    opened(desk, "words.csv", WORDS)
    every = ask(desk, "questions", first=0, count=99)[0]
    some = ask(desk, "questions", first=0, count=99, kind="recall", words="HUND")[0]["questions"]
    assert [(each["kind"], each["stem"]) for each in some] == [("recall", "What is “Hund” in English?")]
    assert ask(desk, "questions", first=0, count=1, assumed=True)[0]["count"] == 10
    answer = ask(desk, "build", name="words.csv", now=NOW, left_out=[some[0]["id"]])[0]
    assert answer["chosen"] == every["count"] - 1
    assert (
        some[0]["id"] in json.loads(ask(desk, "export", format="json", options={})[1]["words.lock.json"])["questions"]
    )


def test_a_deck_gives_its_dates_back(desk: Desk) -> None:
    """A deck dropped beside a changed sheet that has lost its lock: the new deck is newer, so Anki takes it."""
    opened(desk, "words.csv", WORDS)
    old = ask(desk, "export", format="anki", options={})[1]["file"]
    ask(desk, "put", {"words.csv": WORDS.replace(b"dog", b"hound")})
    ask(desk, "build", name="words.csv", now=NOW - 1000)
    assert ask(desk, "deck", {"words.apkg": old})[0]["notes"] == 5
    lock = json.loads(ask(desk, "export", format="anki", options={})[1]["words.lock.json"])
    assert lock["questions"]["hund/english/recall"]["changed"] > NOW
    assert not ask(desk, "deck", {"words.apkg": b"PK"})[0]["ok"]


def test_the_file_to_take_along_comes_back_whole(desk: Desk) -> None:
    """Sheet, lock and settings; one that is damaged, or of a later version, is refused with a reason."""
    opened(desk, "words.csv", WORDS)
    _, files = ask(desk, "pack", name="words.csv", left_out=["x"])
    told, found = ask(desk, "unpack", files)
    assert found == {"words.csv": WORDS}
    assert told["settings"]["left_out"] == ["x"]
    for content in (
        b"",
        b"PK",
        files["file"][:-30],
        WORDS,
        ask(desk, "pack", name="words.csv", quizgen_page=9)[1]["file"],
    ):
        assert ask(desk, "unpack", {"file": content})[0]["problems"]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.ods", "a.yaml", "a.xml", "a.txt", "a.gift", "a.md", "a.xls"])
@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n" + bytes(99), b"PK\x03\x04broken", b"a" * 99, HOSTILE, b"\xff\xfe\x00"]
)
def test_whatever_is_dropped_is_answered(desk: Desk, name: str, content: bytes) -> None:
    """Bad files are answered by problems, never by a fault of the program."""
    answer = opened(desk, name, content)
    assert answer["ok"] or all(problem["message"] for problem in answer["problems"])


def test_a_second_place_is_told_without_the_folder(desk: Desk) -> None:
    """A reader of the page knows the file, not where it lies in the worker's memory."""
    answer = opened(desk, "r.csv", b"city,river [one]\nWien,Donau\nWien,Elbe\nBonn,Rhein\n")
    said = " ".join(problem["message"] for problem in answer["problems"])
    assert "at r.csv:2:6" in said
    assert str(desk.folder) not in said


def test_no_file_leaves_the_desk(desk: Desk) -> None:
    """A name that leads out of the folder is refused."""
    for name in ("../x.csv", "/x.csv", "a/../../x.csv", "c:\\x.csv"):
        assert not ask(desk, "put", {name: WORDS})[0]["ok"]


def test_what_is_asked_without_a_quiz_is_a_problem(desk: Desk) -> None:
    """Not a fault."""
    for what, asked in (("questions", {"first": 0, "count": 1}), ("findings", {}), ("export", {"format": "anki"})):
        assert "no quiz yet" in ask(desk, what, **asked)[0]["problems"][0]["message"]
