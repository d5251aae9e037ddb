"""Pictures as options on platforms that show them: each with its reason, and right where it is right."""

import io
from zipfile import ZipFile

import pytest
from attrs import evolve
from docx import Document
from exporters.platforms import from_moodle
from exporters.platforms.hard_quizzes import png
from exporters.quizzes import choice, option, quiz_of

from quizgen.exporters.platforms.canvas import CanvasExporter
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
