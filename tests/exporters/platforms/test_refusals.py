"""What the formats can't say is left out with its reason, or escaped; each row was a trap of the real programs."""

import io
import re
from typing import Any
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

import pytest
from exporters.platforms.hard_quizzes import lettered, png, several
from exporters.quizzes import HARD_TEXTS, SVG, choice, option, order, quiz_of, recall, true_false

from quizgen.errors import ExportError
from quizgen.exporters.capacity import Detail
from quizgen.exporters.platforms.aiken_text import AikenExporter
from quizgen.exporters.platforms.blooket import BlooketExporter
from quizgen.exporters.platforms.canvas import CanvasExporter, NewQuizzesExporter
from quizgen.exporters.platforms.gift_text import GiftExporter
from quizgen.exporters.platforms.gimkit import GimkitExporter
from quizgen.exporters.platforms.kahoot import KahootExporter
from quizgen.exporters.platforms.markdown_text import MarkdownExporter
from quizgen.exporters.platforms.moodle_parts import idnumber_of
from quizgen.exporters.platforms.moodle_xml import MoodleExporter
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.question_bank import QuestionBankExporter
from quizgen.exporters.platforms.socrative import SocrativeExporter
from quizgen.exporters.platforms.wayground import WaygroundExporter
from quizgen.exporters.platforms.word import WordExporter
from quizgen.quiz import GAP, Question, Response
from quizgen.values.media import Media

GAMES = (KahootExporter(), BlooketExporter(), GimkitExporter(), WaygroundExporter(), SocrativeExporter())
GOOD = choice("good/value", "Which sea?")


def why(exporter: PlatformExporter, question: Question) -> str:
    """Return why a question is left out, while another one is written; empty if it is written."""
    left_out = exporter.left_out(quiz_of(question, recall("good/r", "Who?", "I"), GOOD))
    return next((skipped.reason for skipped in left_out if skipped.fact_id == question.id), "")


def written(stem: str = "Which?", answer: Any = "x", **more: Any) -> Question:
    """Return a question that is answered in writing."""
    return recall("bad", stem, answer, **more)


@pytest.mark.parametrize(
    ("exporter", "question", "reason"),
    [
        (KahootExporter(), choice("bad", "x" * 121), "has 121 characters, and Kahoot takes 120"),
        (
            KahootExporter(),
            choice("bad", options=(option("y" * 76, correct=True), option("b"))),
            "its option 'yyy.*' has 76 characters, and Kahoot takes 75",
        ),
        (KahootExporter(), several(3), "it has 5 options, and Kahoot takes 4"),
        (KahootExporter(), written(), "Kahoot has no answers to write"),
        (MoodleExporter(), several(11), "it has 11 right options, and Moodle takes 1 to 10 or 20"),
        (MoodleExporter(), several(19), "it has 19 right options"),
        (GiftExporter(), several(12), "it has 12 right options"),
        (MoodleExporter(), written(answer=("a", "b")), "Moodle can't mark a list of answers"),
        (
            MoodleExporter(),
            written(answer=(("a", "x" * 256), ("b", "c")), response=Response.MATCHING),
            "has 256 characters, and Moodle takes 255",
        ),
        (GiftExporter(), written(answer="a -> b"), "its answer has '->', which GIFT takes for a pair"),
        (
            GiftExporter(),
            written(answer=(("a", "Black <Sea"), ("b", "c")), response=Response.MATCHING),
            "its pairs have < or &",
        ),
        (GiftExporter(), order("Sort", "a", "b"), "GIFT has no things to put in order"),
        (CanvasExporter(), order("Sort", "a", "b"), "Canvas has no things to put in order"),
        (AikenExporter(), choice("bad", "A. Lincoln was born in"), "its stem begins with 'A.', which Aiken takes"),
        (AikenExporter(), choice("bad", "b) or not to b"), "its stem begins with 'b\\)'"),
        (AikenExporter(), choice("bad", "ANSWER: what is it?"), "its stem begins with 'ANSWER:'"),
        (AikenExporter(), choice("bad", "What does $$6$$ mean?"), "Moodle would show a formula"),
        (AikenExporter(), choice("bad", "?"), "its stem has 1 character"),
        (MarkdownExporter(), choice("bad", "Which sea?", fact="bad"), "another question has this stem"),
        (CanvasExporter(), choice("bad", options=lettered(), fixed=True), "and Canvas shows no letters"),
        (GiftExporter(), choice("bad", options=lettered(), fixed=True), "and GIFT may shuffle options"),
        *((game, choice("bad", options=lettered(), fixed=True), "may shuffle options") for game in GAMES),
        *((game, choice("bad", picture=SVG), "can't be answered without its picture") for game in GAMES),
        (WordExporter(repeats=True), choice("bad", picture=SVG), "without its picture, which Word can't take over"),
    ],
)
def test_what_a_format_can_not_say_is_left_out_and_named(
    exporter: PlatformExporter, question: Question, reason: str
) -> None:
    """The reason has the length and the limit, or what the platform would take the text for."""
    if exporter.name == "Markdown":
        left_out = exporter.left_out(quiz_of(GOOD, question))
        assert re.search(reason, left_out[0].reason)
        return
    question = question if question.id == "bad" else quiz_of(question).questions[0]
    assert re.search(reason, why(exporter, question)), why(exporter, question)


def test_letters_that_options_name_are_kept_where_they_are_shown() -> None:
    """Word, Moodle and the workbook show the letters, and keep the order."""
    question = choice("bad", options=lettered(), fixed=True)
    for exporter in (WordExporter(), MoodleExporter(), QuestionBankExporter()):
        assert why(exporter, question) == ""
    xml = Xml.fromstring(MoodleExporter().export(quiz_of(question)))  # noqa: S314 - our own file
    assert xml.findtext(".//shuffleanswers") == "false"
    assert xml.findtext(".//answernumbering") == "ABCD"


def test_ids_stay_apart_when_they_are_shortened() -> None:
    """Moodle takes 100 characters: two long ids with one beginning get different hashes."""
    first, second = (idnumber_of("x" * 290 + end) for end in ("1", "2"))
    assert len(first) == len(second) == 100
    assert first != second
    xml = MoodleExporter().export(quiz_of(choice("a" * 300, "One?"), choice("a" * 299 + "b", "Two?")))
    numbers = [found.text for found in Xml.fromstring(xml).iter("idnumber")]  # noqa: S314
    assert len(set(numbers)) == 2
    losses = MoodleExporter().losses(quiz_of(choice("a" * 300, "One?"), choice("b" * 200, "Two?")))
    assert [(loss.question, loss.detail) for loss in losses] == [("a" * 300, Detail.ID)]


def test_no_empty_tag_is_written() -> None:
    """An empty tag would end Moodle's import."""
    xml = Xml.fromstring(MoodleExporter().export(quiz_of(choice(tags=("", " ", "a, b")))))  # noqa: S314
    assert [found.text for found in xml.findall(".//tags/tag/text")] == ["a, b"]


def test_a_decimal_comma_stays_a_text() -> None:
    """Moodle would store the number 9,5 as 95; an answer to write is compared as text."""
    xml = Xml.fromstring(MoodleExporter().export(quiz_of(written(answer="9,5"))))  # noqa: S314
    (question,) = xml.findall("question[@type='shortanswer']")
    assert question.findtext("answer/text") == "9,5"


def test_a_deck_with_too_long_a_name_is_an_error() -> None:
    """It would end Moodle's import."""
    with pytest.raises(ExportError, match="has more than 255 characters"):
        MoodleExporter().export(quiz_of(GOOD, deck="A::" + "b" * 256))
    xml = MoodleExporter().export(quiz_of(GOOD, deck="A/B::C"))
    assert b"<text>$course$/top/A//B/C</text>" in xml


def test_a_gap_has_no_marks_of_its_own() -> None:
    """Braces, tildes and percent signs inside a gap, or beside it, are entities."""
    question = written(f"{{1:NM:=5}} is {GAP}", "%50%a~b}#c*", response=Response.CLOZE)
    xml = Xml.fromstring(MoodleExporter().export(quiz_of(question)))  # noqa: S314
    text = xml.findtext(".//questiontext/text") or ""
    assert text.startswith("&#123;1:NM:=5} is {1:SHORTANSWER:=&#37;50&#37;a&#126;b&#125;&#35;c&#92;*}")


def test_socrative_takes_a_title_of_two_to_255_characters() -> None:
    """Another is an error that says so."""
    for title in ("x", "x" * 256):
        with pytest.raises(ExportError, match="Socrative takes 2 to 255"):
            SocrativeExporter().export(quiz_of(GOOD, title=title))


def test_socrative_takes_100_questions() -> None:
    """The others are left out, and the reason says what to do."""
    questions = [choice(f"q{number}/value", f"Question {number}?") for number in range(103)]
    left_out = SocrativeExporter().left_out(quiz_of(*questions))
    assert [skipped.fact_id for skipped in left_out] == ["q100/value", "q101/value", "q102/value"]
    assert "takes 100 questions in a file; select fewer" in left_out[0].reason


def test_canvas_gets_english_words_or_a_choice() -> None:
    """Canvas knows true and false by the English words; in other languages it gets a choice of two."""
    german = true_false("Wien liegt an der Donau.", true=True, words=("Wahr", "Falsch"))
    content = CanvasExporter().export(quiz_of(german, true_false("Vienna is on it.", true=True)))
    with ZipFile(io.BytesIO(content)) as package:
        (name,) = (name for name in package.namelist() if re.fullmatch(r"([\w-]+)/\1\.xml", name))
        text = package.read(name).decode()
    assert text.count(">true_false_question<") == text.count(">multiple_choice_question<") == 1


def test_a_damaged_picture_is_an_error_in_word_that_names_it() -> None:
    """Nothing is written then."""
    damaged = Media("map.png", "image/png", png(9, 9)[:30])
    with pytest.raises(ExportError, match=r"the picture 'map\.png' is damaged"):
        WordExporter().export(quiz_of(choice(subject="Danube", picture=damaged)))


def test_a_picture_that_word_can_not_show_is_a_loss_where_the_stem_says_it_all() -> None:
    """A stem that names its subject can be answered without the picture."""
    quiz = quiz_of(choice(subject="Danube", picture=SVG, alt="A river"))
    assert {(loss.detail, loss.reason) for loss in WordExporter().losses(quiz)} >= {
        (Detail.PICTURE, "Word can't show pictures of the type image/svg+xml"),
        (Detail.ALT, "Word can't show pictures of the type image/svg+xml"),
    }


def test_a_cell_takes_no_more_than_excel_does() -> None:
    """A longer text is not cut: its question is left out, or the file is an error."""
    assert "takes 32767" in why(QuestionBankExporter(), choice("bad", "x" * 32_768))
    with pytest.raises(ExportError, match="has 40,000 characters, and a cell takes 32,767"):
        QuestionBankExporter().export(quiz_of(choice(note="x" * 40_000)))


def test_new_quizzes_can_put_in_order() -> None:
    """The package for them alone has what Classic Quizzes can't ask."""
    assert NewQuizzesExporter().left_out(quiz_of(order("Sort", "a", "b"))) == ()


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_no_formula_begins_in_a_text_that_has_none(text: str) -> None:
    r"""Platforms that look for \(…\) or $$…$$ find none in the HTML of plain texts."""
    question = choice(stem=f"{text}\n", picture=SVG)
    xml = Xml.fromstring(MoodleExporter().export(quiz_of(question)))  # noqa: S314
    html = xml.findtext(".//questiontext/text") or ""
    assert not re.search(r"\\[(\[]|\$\$", html)
