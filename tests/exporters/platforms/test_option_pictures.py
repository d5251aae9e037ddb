"""Pictures as options on platforms that show them: each with its reason, and right where it is right."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from attrs import evolve
from docx import Document
from exporters.platforms import from_moodle
from exporters.platforms.hard_quizzes import png
from exporters.quizzes import choice, option, quiz_of

from quizgen import Response, build_quiz, read_facts
from quizgen.exporters.platforms.canvas import CanvasExporter, NewQuizzesExporter
from quizgen.exporters.platforms.common_cartridge import CartridgeExporter
from quizgen.exporters.platforms.gift_text import GiftExporter
from quizgen.exporters.platforms.moodle_xml import MoodleExporter
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.word import WordExporter
from quizgen.values.media import Media

FLAGS = tuple(Media(f"secret-{n}.png", "image/png", png(30 + n, 20)) for n in range(3))
OPTIONS = tuple(
    evolve(option(flag.safe_name, f"why {n}", correct=n == 1), picture=flag) for n, flag in enumerate(FLAGS)
)
QUIZ = quiz_of(choice("q/flag/choice", "Which is the flag?", options=OPTIONS, answer=OPTIONS[1].text))


@pytest.mark.parametrize("exporter", [MoodleExporter(), CanvasExporter(), CartridgeExporter(), WordExporter()])
def test_no_question_with_pictures_as_options_is_left_out(exporter: PlatformExporter) -> None:
    """And no name of a file tells which is which."""
    assert exporter.left_out(QUIZ) == ()
    content = exporter.content(QUIZ)
    assert b"secret" not in content
    if content[:2] == b"PK":
        with ZipFile(io.BytesIO(content)) as package:
            inside = [package.read(name) for name in package.namelist()]
        assert all(flag.content in inside for flag in FLAGS)
        assert not [text for text in inside if b"secret" in text]


ALTS = ("a cross", "stripes", "a star")


@pytest.mark.parametrize("alts", [("", "", ""), ALTS], ids=["untold", "told"])
@pytest.mark.parametrize("keys", [(1,), (0, 2)], ids=["one", "several"])
@pytest.mark.parametrize(
    ("exporter", "name"),
    [
        (MoodleExporter(), "x.moodle.xml"),
        (CanvasExporter(), "x.qti.zip"),
        (NewQuizzesExporter(), "x.qti-new.zip"),
        (CartridgeExporter(), "x.imscc"),
    ],
)
def test_they_come_back(
    exporter: PlatformExporter, name: str, keys: tuple[int, ...], alts: tuple[str, ...], tmp_path: Path
) -> None:
    """With their bytes, their words, their reasons and their keys; under names that tell nothing."""
    options = tuple(evolve(each, correct=n in keys, alt=alts[n]) for n, each in enumerate(OPTIONS))
    asked = QUIZ.questions[0]
    if len(keys) > 1:
        answers = tuple(options[n].text for n in keys)
        asked = evolve(asked, id="q/flag/select_all", kind="select_all", response=Response.SELECT_ALL, answer=answers)
    (tmp_path / name).write_bytes(exporter.content(quiz_of(evolve(asked, options=options))))
    (back,) = build_quiz(read_facts(tmp_path / name)).questions
    assert (back.stem, back.response, back.answer) == (asked.stem, asked.response, asked.answer)
    found = {each.picture.content: each for each in back.options if each.picture}
    assert [
        (found[flag.content].correct, found[flag.content].rationale, found[flag.content].alt) for flag in FLAGS
    ] == [(each.correct, each.rationale, each.alt) for each in options]


def test_moodle_has_each_picture_beside_its_answer() -> None:
    """With its reason, and with a word for those who don't see it."""
    content = MoodleExporter().content(QUIZ)
    (back,) = from_moodle.questions(content, QUIZ)
    assert [(right, why) for _, right, why in back.options] == [(n == 1, f"why {n}") for n in range(3)]
    assert content.count(b'alt="Picture"') == content.count(b"&lt;img") == content.count(b"<file ") == 3


def test_word_shows_pictures_behind_letters() -> None:
    """The key names the letter and not the file."""
    document = Document(io.BytesIO(WordExporter().content(QUIZ)))
    assert len(document.inline_shapes) == 3
    assert "B  " in [paragraph.text for paragraph in document.paragraphs]


def test_a_text_format_leaves_them_out_and_says_so() -> None:
    """GIFT has no pictures."""
    assert "its options are pictures" in GiftExporter().left_out(QUIZ)[0].reason
