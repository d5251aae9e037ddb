"""Sheets are read from anywhere: paths, bytes, open files, text; from memory, no disk is touched."""

import builtins
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizgen import FactSheet, SheetError, read_facts
from quizgen.readers.inputs import in_memory

SHEET = """quizgen: 1
id: rivers-k3f
title: Rivers
relations:
  mouth: {value: sea, values: one, ask: "Where does {{ subject }} end?", say: "{{ subject }} ends in {{ value }}."}
facts:
  Danube: {mouth: Black Sea}
  Rhine: {mouth: North Sea}
"""
TABLE = "river,mouth\nDanube,Black Sea\nRhine,North Sea\nPo,Adriatic Sea\n"
GIFT = "::a:: Where does the Danube end? {=Black Sea ~North Sea}\n"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080600000"
    "01f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


@contextmanager
def no_disk() -> Iterator[None]:
    """Let each attempt to open, or to look at, a file fail."""

    def refuse(*arguments: object, **options: object) -> None:
        raise AssertionError(f"a disk was touched: {arguments}, {options}")

    with pytest.MonkeyPatch.context() as patch:
        for function in ("open", "read_bytes", "read_text", "stat", "exists", "is_file", "iterdir", "resolve"):
            patch.setattr(Path, function, refuse)
        patch.setattr(builtins, "open", refuse)
        yield


def same(sheet: FactSheet, other: FactSheet) -> bool:
    """Tell whether two sheets say the same."""
    return (sheet.id, sheet.facts, sheet.relations) == (other.id, other.facts, other.relations)


def test_one_sheet_from_everywhere(tmp_path: Path) -> None:
    """A path, its text, bytes, and files open as text and as bytes give the same sheet."""
    path = tmp_path / "rivers.yaml"
    path.write_text(SHEET, encoding="utf-8")
    sheet = read_facts(str(path))
    with path.open("rb") as as_bytes, path.open(encoding="utf-8") as as_text:
        others = [read_facts(path), read_facts(as_bytes), read_facts(as_text)]
    others += [read_facts(given, reader="yaml") for given in (SHEET.encode(), io.StringIO(SHEET))]
    assert [same(sheet, other) for other in others] == [True] * 5


def test_json_is_a_sheet_by_another_ending(tmp_path: Path) -> None:
    """What YAML says, JSON says in its own form, by its ending or its reader's name."""
    data = {
        "quizgen": 1,
        "id": "rivers-k3f",
        "title": "Rivers",
        "relations": {"length": {"value": "number", "values": "one", "unit": "km"}},
        "facts": {"Danube": {"length": "2850"}, "Rhine": {"length": 1230}},
    }
    (tmp_path / "rivers.json").write_text(json.dumps(data), encoding="utf-8")
    sheet = read_facts(tmp_path / "rivers.json")
    assert [str(fact.value) for fact in sheet.facts] == ["2850\u00a0km", "1230\u00a0km"]
    assert same(sheet, read_facts(json.dumps(data).encode(), reader="json"))


@pytest.mark.parametrize(
    ("given", "reader"), [(SHEET, "yaml"), (TABLE, "csv"), (TABLE, "table"), (GIFT, "gift"), (TABLE, "questions")]
)
def test_memory_needs_no_disk(given: str, reader: str) -> None:
    """No file is opened, and none is looked for."""
    if reader == "questions":
        given = "question,correct answer,wrong answer 1\nWhere does the Danube end?,Black Sea,North Sea\n"
    wanted = "" if reader == "yaml" else "rivers"
    read_facts(given.encode(), reader=reader, id=wanted)  # what it needs is loaded
    with no_disk():
        sheet = read_facts(given.encode(), reader=reader, id=wanted)
    assert sheet.facts or sheet.questions


def test_files_stand_beside_a_sheet_in_memory() -> None:
    """Tables, texts and pictures come from `files`, those in folders as well; what is missing is named with a guess."""
    text = (
        SHEET.replace("facts:", "tables: [more/islands.csv]\nentities:\n  Danube: {picture: danube.png}\nfacts:")
        + "sources:\n  atlas: {title: Atlas, text: atlas.txt}\n"
    )
    files = {"more/islands.csv": TABLE.replace("river", "name").encode(), "danube.png": PIXEL, "atlas.txt": b"Danube"}
    files["more/islands.csv"] = b"name,mouth\nPo,Adriatic Sea\nElbe,Baltic Sea\n"
    read_facts(io.StringIO(text), reader="yaml", files=files)  # what it needs is loaded
    with no_disk():
        sheet = read_facts(io.StringIO(text), reader="yaml", files=files)
    assert [fact.subject for fact in sheet.facts] == ["Danube", "Rhine", "Po", "Elbe"]
    assert sheet.media["danube.png"].content == PIXEL
    assert sheet.sources[0].content == "Danube"
    del files["danube.png"]
    files["danub.png"] = PIXEL
    with pytest.raises(SheetError, match=r"there is no picture 'danube\.png' .*did you mean 'danub\.png'"):
        read_facts(io.StringIO(text), reader="yaml", files=files)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (b"a,b", "can't tell what 'sheet' is"),
        (b"\xff\xfe\x00", "can't tell what 'sheet' is"),
        (12, "a int can't be read as a sheet"),
        ([{"river": "Po"}], "rows are for sheet_of"),
    ],
)
def test_what_can_not_be_read_is_an_error(given: object, message: str) -> None:
    """What is no sheet, or does not say what it is, is refused in words."""
    with pytest.raises(SheetError, match=message):
        read_facts(given)  # type: ignore[arg-type]


class Endless:
    """A stream that never ends."""

    def read(self, size: int) -> bytes:
        """Return as many bytes as are asked for."""
        return b"x" * size


def test_a_stream_that_never_ends_meets_the_limit() -> None:
    """No more is read than the limit allows; the error speaks of the argument, not of the command's option."""
    with pytest.raises(SheetError, match=r"larger than 0\.001 MB .*limit=") as caught:
        read_facts(Endless(), reader="csv", limit=1000)  # type: ignore[arg-type]
    assert "--limit-mb" not in str(caught.value)
    assert caught.value.problems[0].setting == "limit"


def test_streams_that_fail_are_errors() -> None:
    """A file that is closed, or open with the wrong encoding, is named."""
    closed = io.StringIO("x")
    closed.close()
    with pytest.raises(SheetError, match="can't be read: I/O operation on closed file"):
        read_facts(closed, reader="yaml")
    wrong = io.TextIOWrapper(io.BytesIO(b"\xe4\xf6"), encoding="utf-8")
    with pytest.raises(SheetError, match=r"can't be read: .*codec can't decode"):
        read_facts(wrong, reader="yaml")


def test_names_beside_a_sheet_lead_nowhere_else() -> None:
    """A name with .. or a root finds nothing but what was given."""
    source = in_memory("a/rivers.yaml", b"", {"x.png": b"1"})
    assert source.beside("x.png").is_file()
    assert not source.beside("../x.png").is_file()
    assert source.neighbours() == ["x.png"]
