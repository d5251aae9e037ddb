"""Pictures and sounds of a sheet: read from its own folder, by what they are; all else is an error with its place."""

import os
import struct
import zlib
from pathlib import Path

import pytest
from sheets import HEAD, quiz_of, sheet_of

from quizgen import SheetError, read_facts
from quizgen.readers.limits import LARGEST_MEDIA
from quizgen.values.media import media_type_of


def png(color: bytes = b"\x20\x60\xa0") -> bytes:
    """Return a picture of one dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" + color))
        + chunk(b"IEND", b"")
    )


SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

BODY = """\
entities:
  Danube: {picture: maps/danube.png, alt: A river with a delta}
relations:
  mouth: {value: sea, values: one, ask_subject: "Which flows into {{ value }}?"}
facts:
  Danube: {mouth: Black Sea}
  Rhine: {mouth: {value: North Sea, picture: rhine.svg, alt: A coast with many ports, sound: waves.mp3}}
  Volga: {mouth: Caspian Sea}
  Ebro: {mouth: Mediterranean Sea}
questions:
  - {id: most, ask: Which?, answer: It, distractors: [That, This], picture: maps/danube.png, alt: Rivers}
"""

BACK = "Ebro: {mouth: {value: Mediterranean Sea, picture_back: rhine.svg, alt_back: A delta, sound_back: waves.mp3}}"
OWN = "sound: waves.mp3, picture_back: rhine.svg, alt_back: A delta, sound_back: waves.mp3"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a few pictures and a sound beside a sheet."""
    home = tmp_path / "home"
    (home / "maps").mkdir(parents=True)
    (home / "maps" / "danube.png").write_bytes(png())
    (home / "rhine.svg").write_bytes(SVG)
    (home / "waves.mp3").write_bytes(b"ID3\x04\0\0\0\0\0\0sound")
    (tmp_path / "outside.png").write_bytes(png())
    return home


def test_pictures_and_sounds_are_read(folder: Path) -> None:
    """Each is read once, its type found by its bytes, and kept under the name that the sheet gives it."""
    media = sheet_of(folder, BODY).media
    assert {name: item.media_type for name, item in media.items()} == {
        "maps/danube.png": "image/png",
        "rhine.svg": "image/svg+xml",
        "waves.mp3": "audio/mpeg",
    }
    assert media["maps/danube.png"].content == png()


def test_a_question_shows_them(folder: Path) -> None:
    """A question has the picture and sound of its fact, else the picture of its subject unless that is the answer."""
    quiz = quiz_of(folder, BODY)
    asked = [question for question in quiz.questions if question.picture or question.sound]
    shown = {question.id: (question.media, question.alt) for question in asked}
    of_rhine = (("rhine.svg", "waves.mp3"), "A coast with many ports")
    of_danube = (("maps/danube.png",), "A river with a delta")
    assert shown == {
        "danube/mouth/value": of_danube,
        "danube/mouth/recall": of_danube,
        "rhine/mouth/value": of_rhine,
        "rhine/mouth/recall": of_rhine,
        "q/most/choice": (("maps/danube.png",), "Rivers"),
    }


def test_asked_backwards_what_shows_the_subject_comes_with_the_answer(folder: Path) -> None:
    """Which river? Its own picture and sound would give it away beside the stem."""
    quiz = quiz_of(folder, BODY)
    rhine, danube = quiz.by_id["rhine/mouth/subject"], quiz.by_id["danube/mouth/subject"]
    assert (rhine.picture, rhine.sound, danube.picture) == (None, None, None)
    assert (rhine.media, danube.media) == (("rhine.svg", "waves.mp3"), ("maps/danube.png",))
    assert (rhine.alt_back, danube.alt_back) == ("A coast with many ports", "A river with a delta")


def test_what_comes_with_the_answer_is_read(folder: Path) -> None:
    """Facts and questions of one's own have pictures and sounds of the answer's side, asked either way."""
    body = BODY.replace("Ebro: {mouth: Mediterranean Sea}", BACK).replace("picture: maps/danube.png, alt: Rivers", OWN)
    quiz = quiz_of(folder, body)
    for name in ("ebro/mouth/value", "ebro/mouth/subject", "ebro/mouth/recall", "q/most/choice"):
        question = quiz.by_id[name]
        assert (question.picture, question.alt_back) == (None, "A delta")
        assert question.media[-2:] == ("rhine.svg", "waves.mp3")
    assert quiz.by_id["q/most/choice"].sound


def test_words_for_a_picture_that_is_not_there_are_an_error(folder: Path) -> None:
    """An `alt_back` needs a `picture_back`."""
    body = BODY.replace("alt: A coast with many ports", "alt_back: A delta")
    with pytest.raises(SheetError, match="'alt_back' says what a picture shows, but there is no picture here"):
        sheet_of(folder, body)


def test_a_picture_whose_text_says_the_answer_is_not_shown(folder: Path) -> None:
    """A picture of a fact stays away from the question whose answer its text names."""
    quiz = quiz_of(folder, BODY.replace("A coast with many ports", "Where the Rhine ends"))
    assert quiz.by_id["rhine/mouth/value"].picture
    assert quiz.by_id["rhine/mouth/subject"].picture is None


def test_nothing_is_kept_of_a_sheet_without_them(tmp_path: Path) -> None:
    """A sheet without pictures reads no file but its own."""
    assert sheet_of(tmp_path, "questions:\n  - {id: a, ask: b, answer: c}\n").media == {}


WRONG = {
    "missing.png": "there is no picture 'missing.png' beside the sheet",
    "maps/danub.png": "there is no picture 'maps/danub.png' beside the sheet (did you mean 'danube.png'?)",
    "maps/Danube.png": "there is no picture 'maps/Danube.png' beside the sheet (did you mean 'danube.png'?)",
    "maps": "there is no picture 'maps' beside the sheet",
    "../outside.png": "the picture '../outside.png' is outside the sheet's folder",
    "maps/../../outside.png": "is outside the sheet's folder",
    "..\\outside.png": "is outside the sheet's folder",
    "/etc/passwd": "is outside the sheet's folder (save it beside the sheet, and write its name alone: 'picture: …')",
    "C:\\outside.png": "is outside the sheet's folder",
    "\\\\server\\outside.png": "is outside the sheet's folder",
    "maps\\danube.png": "has a backslash (write / between a folder and a file, on every system)",
    "https://example.org/a.png": "is an address, and nothing is fetched from the network (save it beside the sheet",
    "file:///etc/passwd": "is an address",
    "data:image/png;base64,AAAA": "is an address",
    "link.png": "the picture 'link.png' is a link that leads outside the sheet's folder",
    "linked/outside.png": "is a link that leads outside the sheet's folder",
    "sheet.yaml": "'sheet.yaml' is no picture that can be shown: by its content it is something else (save it as a PNG",
    "waves.mp3": "'waves.mp3' is no picture that can be shown: it is audio/mpeg",
    "empty.png": "is no picture that can be shown",
    "script.svg": "is no picture that can be shown",
    "large.png": f"the picture 'large.png' has {LARGEST_MEDIA + 1:,} bytes; {LARGEST_MEDIA:,} is the most",
    "x" * 300 + ".png": "can't be read: File name too long",
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_picture_of_the_sheet_is_refused(name: str, folder: Path) -> None:
    """A picture that is missing, outside, too large or none at all is an error at its place."""
    (folder / "link.png").symlink_to(folder.parent / "outside.png")
    (folder / "linked").symlink_to(folder.parent)
    (folder / "empty.png").write_bytes(b"")
    (folder / "script.svg").write_bytes(SVG.replace(b"<path", b"<script/><path"))
    with (folder / "large.png").open("wb") as file:
        file.truncate(LARGEST_MEDIA + 1)
    body = (
        f"questions:\n  - {{id: a, ask: b, answer: c}}\n  - id: d\n    ask: e\n    answer: f\n    picture: '{name}'\n"
    )
    with pytest.raises(SheetError) as raised:
        sheet_of(folder, body)
    (problem,) = raised.value.problems
    assert WRONG[name] in str(problem)
    assert problem.place
    assert (problem.place.line, problem.place.column) == (9, 14)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_picture_that_may_not_be_read_is_refused(folder: Path) -> None:
    """A picture without permission to read it is an error at its place."""
    (folder / "rhine.svg").chmod(0)
    with pytest.raises(SheetError, match=r"the picture 'rhine.svg' can't be read: Permission denied"):
        sheet_of(folder, BODY)


def test_a_link_inside_the_folder_will_do(folder: Path) -> None:
    """A link to a picture in the sheet's own folder is followed."""
    (folder / "inside.png").symlink_to(folder / "maps" / "danube.png")
    sheet = sheet_of(folder, "questions:\n  - {id: a, ask: b, answer: c, picture: inside.png}\n")
    assert sheet.media["inside.png"].content == png()


def test_names_that_differ_by_case_alone_are_refused(folder: Path) -> None:
    """Two names that are one file on many computers are an error at the second."""
    (folder / "Rhine.SVG").write_bytes(SVG)
    with pytest.raises(SheetError, match=r":14:.*'Rhine.SVG' and 'rhine.svg' are the same file on many computers"):
        sheet_of(folder, BODY.replace("maps/danube.png, alt: Rivers", "Rhine.SVG, alt: Rivers"))


ALTS = {
    BODY.replace("A coast with many ports", "The north sea at night"): (10, "says the answer, 'north sea'"),
    BODY.replace("alt: Rivers", "alt: This is it"): (14, "says the answer, 'it'"),
    BODY.replace("picture: rhine.svg, ", ""): (10, "there is no picture here"),
}


@pytest.mark.parametrize("body", ALTS)
def test_a_text_for_a_picture_is_about_it_and_not_the_answer(body: str, folder: Path) -> None:
    """A text that says the key, or that has no picture, is an error at its place."""
    line, message = ALTS[body]
    with pytest.raises(SheetError) as raised:
        sheet_of(folder, body)
    (problem,) = raised.value.problems
    assert message in problem.message
    assert problem.place
    assert problem.place.line == line


def test_all_is_told_at_once(folder: Path) -> None:
    """Every picture that is wrong is told in one go, each name once for each place."""
    body = BODY.replace("maps/danube.png", "gone.png").replace("waves.mp3", "gone.mp3")
    with pytest.raises(SheetError) as raised:
        sheet_of(folder, body)
    assert [problem.place.line for problem in raised.value.problems if problem.place] == [5, 10, 14]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (png(), "image/png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        (SVG, "image/svg+xml"),
        (b"\xef\xbb\xbf<!-- drawn by hand --><svg>", "image/svg+xml"),
        (SVG.replace(b"<path", b'<use href="#a"/><image href="data:image/png;base64,AA"/><path'), "image/svg+xml"),
        (SVG.replace(b"<path", b'<rect fill="url(#a)"/><path'), "image/svg+xml"),
        (b"\xff\xfb\x90\x64", "audio/mpeg"),
        (b"OggS\0\2", "audio/ogg"),
        (b"RIFF\x10\0\0\0WAVEfmt ", "audio/wav"),
        (b"\0\0\0\x20ftypM4A ", "audio/mp4"),
        (b"fLaC\0", "audio/flac"),
        (b"", ""),
        (b"GIF", ""),
        (b"<html><svg>", ""),
        (b"BM\0\0", ""),
        (b"%PDF-1.7", ""),
        (b"RIFF\x10\0\0\0AVI ", ""),
        (SVG.replace(b"<path", b"<script>x</script><path"), ""),
        (SVG.replace(b"<path", b'<path onclick="x()"'), ""),
        (SVG.replace(b"<path", b"<path\nONLOAD = 'x()'"), ""),
        (SVG.replace(b"<path", b'<a xlink:href="https://example.org"/><path'), ""),
        (SVG.replace(b"<path", b'<image href="http://example.org/a.png"/><path'), ""),
        (SVG.replace(b"<path", b"<foreignObject/><path"), ""),
        (SVG.replace(b"<path", b"<style>@import 'x';</style><path"), ""),
        (SVG.replace(b"<path", b'<rect fill="url(http://example.org/a)"/><path'), ""),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, ""),
    ],
)
def test_a_file_is_what_its_bytes_are(content: bytes, media_type: str) -> None:
    """The type is found by the first bytes, and a drawing that contains a script or a link is refused."""
    assert media_type_of(content) == media_type


def test_a_table_has_columns_of_any_name(tmp_path: Path) -> None:
    """In a table `picture` is a relation like any other, and no file is looked for."""
    path = tmp_path / "t.csv"
    path.write_text("thing,picture (text)\na,b.png\nc,d.png\n", encoding="utf-8")
    assert read_facts(path).media == {}


def test_names_are_safe_in_every_program(folder: Path) -> None:
    """In an output a picture is named by its bytes alone, whatever the sheet calls it."""
    (folder / "ä b#c%.PNG").write_bytes(png())
    (folder / "sheet.yaml").write_text(HEAD + "questions:\n  - {id: a, ask: b, answer: c, picture: 'ä b#c%.PNG'}\n")
    (media,) = read_facts(folder / "sheet.yaml").media.values()
    assert media.safe_name == f"quizgen-{media.digest[:32]}.png"
