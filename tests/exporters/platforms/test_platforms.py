"""Every platform's file has what the quiz has, but for what the exporter says is lost."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen
from exporters.platforms import from_canvas, from_cards, from_games, from_moodle, from_texts, from_word
from exporters.platforms.back import Back, assert_same
from exporters.platforms.hard_quizzes import hard_quizzes
from exporters.platforms.marked_quizzes import marked_quiz
from exporters.quizzes import choice, option, quiz_of

from quizgen import Exporter, Question, Response, TableOptions, build_quiz, read_facts
from quizgen.errors import ExportError
from quizgen.exporters import EXPORTERS, ExporterEntry
from quizgen.exporters.capacity import Detail, has
from quizgen.exporters.platforms.aiken_text import AikenExporter
from quizgen.exporters.platforms.anki_text import AnkiTextExporter
from quizgen.exporters.platforms.blooket import BlooketExporter
from quizgen.exporters.platforms.canvas import CanvasExporter, NewQuizzesExporter
from quizgen.exporters.platforms.common_cartridge import CartridgeExporter
from quizgen.exporters.platforms.gift_text import GiftExporter
from quizgen.exporters.platforms.gimkit import GimkitExporter
from quizgen.exporters.platforms.kahoot import KahootExporter
from quizgen.exporters.platforms.markdown_text import MarkdownExporter
from quizgen.exporters.platforms.moodle_xml import MoodleExporter
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.question_bank import QuestionBankExporter
from quizgen.exporters.platforms.quizlet import QuizletExporter
from quizgen.exporters.platforms.socrative import SocrativeExporter
from quizgen.exporters.platforms.wayground import WaygroundExporter
from quizgen.exporters.platforms.word import WordExporter
from quizgen.quiz import Quiz

QUIZZES = tuple(hard_quizzes())


@frozen
class Format:
    """An exporter, and how its files are read back."""

    exporter: PlatformExporter
    read: Callable[[bytes, Quiz], Iterable[Back]]


FORMATS = (
    Format(MoodleExporter(), from_moodle.questions),
    Format(CanvasExporter(), from_canvas.questions),
    Format(NewQuizzesExporter(), from_canvas.questions),
    Format(CartridgeExporter(), from_canvas.cartridge),
    Format(KahootExporter(), from_games.kahoot),
    Format(BlooketExporter(), from_games.blooket),
    Format(GimkitExporter(), from_games.gimkit),
    Format(WaygroundExporter(), from_games.wayground),
    Format(SocrativeExporter(), from_games.socrative),
    Format(GiftExporter(), from_texts.gift),
    Format(AikenExporter(), from_texts.aiken),
    Format(WordExporter(repeats=True), from_word.questions),
    Format(QuestionBankExporter(), from_cards.bank),
    Format(AnkiTextExporter(), from_cards.anki),
    Format(QuizletExporter(), from_cards.quizlet),
    Format(MarkdownExporter(), from_cards.markdown),
)
BY_NAME = pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.exporter.name)


@BY_NAME
@pytest.mark.parametrize("quiz", QUIZZES, ids=["responses", "Arabic", "full", "hard", "written"])
def test_what_is_lost_is_said_and_nothing_else_is_lost(format: Format, quiz: Quiz) -> None:  # noqa: A002
    """Each question is in the file or left out; each detail is in the file or lost, never both and never neither."""
    exporter = format.exporter
    left_out = {(skipped.fact_id, skipped.kind) for skipped in exporter.left_out(quiz)}
    shown = [question for question in quiz.questions if ((question.fact or question.id), question.kind) not in left_out]
    if not shown:
        with pytest.raises(ExportError, match=f"no question that {exporter.name} can hold"):
            exporter.export(quiz)
        return
    backs = list(format.read(exporter.export(quiz), quiz.only(tuple(shown))))
    said = {(loss.question, loss.detail) for loss in exporter.losses(quiz)}
    for question, back in zip(shown, backs, strict=True):
        assert_same(question, back)
        for detail in Detail:
            if has(question, detail, exporter.holds):
                assert back.keeps(detail, question) != ((question.id, detail) in said), (question.id, detail, back)
    assert {question for question, _ in said} <= {question.id for question in shown}


@BY_NAME
def test_the_same_quiz_gives_the_same_bytes(format: Format) -> None:  # noqa: A002
    """No clock and no chance is in a file."""
    for quiz in (*QUIZZES, marked_quiz()):
        if len(format.exporter.left_out(quiz)) < len(quiz.questions):
            assert format.exporter.content(quiz) == format.exporter.content(quiz)


@BY_NAME
@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"options": (option("a"), option("b"))}, "it has 0 right options"),
        ({"options": (option("a", correct=True), option("b", correct=True))}, "it has 2 right options"),
        ({"options": (option("a", correct=True),)}, "it has 1 options, and"),
        ({"options": (option("a  b", correct=True), option("a\nb"), option(" a  b "))}, "two of its options read"),
        ({"stem": "a\x00b"}, r"it has the character U\+0000"),
        ({"explanation": "a\ud800b"}, r"it has the character U\+D800"),
        ({"stem": " "}, "it has an empty stem"),
    ],
)
def test_what_no_platform_can_ask_is_left_out(format: Format, more: Any, reason: str) -> None:  # noqa: A002
    """A question without a key, with two options that look the same, or with a control character fits nowhere."""
    good = choice("good/value", "Which is good?", options=(option("a", correct=True), option("b"), option("c")))
    bad = choice("bad/value", **({"answer": "a"} | more))
    exporter = format.exporter
    if exporter.left_out(quiz_of(good)):
        pytest.skip("it takes no choices")
    (skipped,) = exporter.left_out(quiz_of(bad, good))
    assert skipped.fact_id == "bad/value"
    with pytest.raises(ExportError, match=reason):
        exporter.export(quiz_of(bad))
    assert len(list(format.read(exporter.export(quiz_of(bad, good)), quiz_of(good)))) == 1


FRACTION = (
    r"What is $\frac{1}{2}$ of $\frac{1}{2}$, as **one** decimal number? "
    "`round` it to **two** digits behind its **decimal point**."
)
"""A stem of more than 120 characters, whose plain reading has fewer."""


def test_markup_that_a_file_shows_as_plain_text_is_said_and_only_that() -> None:
    """What fits is told by the plain reading, which is what the file has."""
    quiz = evolve(quiz_of(choice("half", FRACTION), choice("sea", "Which sea?")), markup="markdown")
    assert len(FRACTION) > 120 > len(quiz.plain.questions[0].stem)
    exporter = KahootExporter()
    assert exporter.left_out(quiz) == ()
    losses = [loss for loss in exporter.losses(quiz) if loss.detail is Detail.MARKUP]
    assert [(loss.question, loss.reason) for loss in losses] == [
        ("half", "a file for Kahoot has the plain readings: 1/2, x², H₂O")
    ]


@pytest.mark.parametrize("entry", [entry for entry in EXPORTERS if entry.holds], ids=lambda entry: entry.name)
def test_a_format_holds_markup_where_its_exporter_shows_it(entry: ExporterEntry) -> None:
    """What `quizgen formats` lists is what is done."""
    assert entry.holds is not None
    assert (Detail.MARKUP in entry.holds.details) == entry.make.shows_marks


@BY_NAME
@pytest.mark.parametrize(
    ("texts", "lost"),
    [(("<u>re</u>cord", "re<u>cord</u>"), Detail.MARKUP), (("```\nx\n  y\n```", "```\nx\ny\n```"), Detail.LINES)],
)
def test_options_that_learners_can_tell_apart_stay(format: Format, texts: tuple[str, str], lost: Detail) -> None:  # noqa: A002
    """By stress where a platform shows marks, by how code is set in where it shows lines; elsewhere it is said."""
    options = (option(texts[0], correct=True), option(texts[1]), option("neither"))
    quiz = evolve(quiz_of(choice("a/value", options=options, answer=texts[0])), markup="markdown")
    exporter = format.exporter
    if exporter.left_out(quiz_of(choice("a/value"))):
        pytest.skip("it takes no choices")
    held = exporter.shows_marks if lost is Detail.MARKUP else lost in exporter.holds.details
    assert [skipped.reason[:24] for skipped in exporter.left_out(quiz)] == (
        [] if held else ["two of its options read "]
    )


def test_a_day_is_right_in_each_spelling(tmp_path: Path) -> None:
    """Who types 9 November 1799 knows it as well as who types November 9, 1799."""
    table = tmp_path / "t.csv"
    table.write_text("Event,Date\nCoup,1799-11-09\nFall,1794-07-27\nStorming,1789-07-14\n", encoding="utf-8")
    quiz = build_quiz(read_facts(table, options=TableOptions(language="en")))
    content = GiftExporter().export(quiz.only(tuple(q for q in quiz if q.kind == "recall"))).decode()
    for spelling in ("November 9, 1799", "9 November 1799", "1799-11-09"):
        assert f"={spelling}" in content


@BY_NAME
@pytest.mark.parametrize("field", ["title", "deck"])
@pytest.mark.parametrize(("character", "name"), [("\x00", "U\\+0000"), ("\x1b", "U\\+001B"), ("\ufffe", "U\\+FFFE")])
def test_a_title_with_a_character_that_nobody_sees_is_refused(
    format: Format,  # noqa: A002
    field: str,
    character: str,
    name: str,
) -> None:
    """XML can't have it, and python-docx fails on it."""
    changed: dict[str, Any] = {field: f"Rivers{character}[31m"}
    quiz = evolve(QUIZZES[0], **changed)
    with pytest.raises(ExportError, match=f"the character {name} can't be shown in the title of a quiz"):
        format.exporter.export(quiz)


@pytest.mark.parametrize("exporter", [MoodleExporter(), GiftExporter()])
def test_a_question_that_can_t_be_answered_is_named(exporter: Exporter) -> None:
    """A quiz that no build made may have one: true or false with three options."""
    options = (option("True", correct=True), option("False"), option("Perhaps"))
    asked = Question("x", "true_false", "Is it?", "True", options, response=Response.TRUE_FALSE)
    with pytest.raises(ExportError, match="the question 'x' must have two options, true and false"):
        exporter.export(Quiz("a", "Rivers", (asked,)))
