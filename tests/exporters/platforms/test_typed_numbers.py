"""Numbers to write with a tolerance, on platforms that know them and on those that don't."""

import io
import zipfile
from pathlib import Path

import pytest

from quizgen import (
    CanvasExporter,
    CartridgeExporter,
    GiftExporter,
    MarkdownExporter,
    MoodleExporter,
    Question,
    QuestionBankExporter,
    Quiz,
    SocrativeExporter,
    WaygroundExporter,
    build_quiz,
    read_facts,
)
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.typed_numbers import typed_numbers

GIFT = """::g:: What is g? {#9.81:0.05}

::pi:: Between which? {#3.1..3.2}

::many:: Which? {#=5:0 =7:1}

::cold:: How cold? {#-5..-3}

::gap:: It weighs {#900:5} g.
"""
WRITERS: dict[str, PlatformExporter] = {
    "gift": GiftExporter(),
    "qti": CanvasExporter(),
    "bank": QuestionBankExporter(),
    "moodle": MoodleExporter(),
    "markdown": MarkdownExporter(),
    "socrative": SocrativeExporter(),
    "wayground": WaygroundExporter(),
    "cartridge": CartridgeExporter(),
}


def quiz_of(folder: Path, text: str) -> Quiz:
    """Return the quiz of a text in GIFT."""
    (folder / "n.gift").write_text(text, encoding="utf-8")
    return build_quiz(read_facts(folder / "n.gift"))


@pytest.mark.parametrize(("name", "ending"), [("gift", ".gift"), ("qti", ".qti.zip"), ("bank", ".bank.xlsx")])
def test_numbers_with_a_range_come_back(name: str, ending: str, tmp_path: Path) -> None:
    """A number with its tolerance, and a range, are the same after a conversion."""
    quiz = quiz_of(tmp_path, GIFT)
    (tmp_path / f"b{ending}").write_bytes(WRITERS[name].export(quiz))
    again = build_quiz(read_facts(tmp_path / f"b{ending}"))
    assert [typed_numbers(question) for question in again.questions] == [*map(typed_numbers, quiz.questions)]
    assert all(map(typed_numbers, again.questions))


def test_numbers_are_written_as_numbers(tmp_path: Path) -> None:
    """GIFT, Moodle, Canvas and text2qti each have a way of their own."""
    quiz = quiz_of(tmp_path, GIFT)
    gift, moodle, text = (WRITERS[name].export(quiz).decode() for name in ("gift", "moodle", "markdown"))
    assert all(part in gift for part in ("#9.81:0.05", "#3.1..3.2", "#\n=5:0\n=7:1", "#-5..-3"))
    assert moodle.count('type="numerical"') == 5
    assert "<tolerance>0.05</tolerance>" in moodle
    assert all(part in text for part in ("=   9.81 +- 0.05", "=   [3.1, 3.2]", "=   [-5, -3]"))
    package = zipfile.ZipFile(io.BytesIO(WRITERS["qti"].export(quiz)))
    items = next(package.read(name).decode() for name in package.namelist() if "/quizgen-" in name)
    assert items.count("numerical_question") == 5
    assert '<vargte respident="response1">3.1</vargte>' in items


@pytest.mark.parametrize("name", ["socrative", "wayground", "cartridge", "markdown"])
def test_what_compares_texts_leaves_out_numbers_with_a_range(name: str, tmp_path: Path) -> None:
    """Where a format has no numbers, or one alone, they are left out and named; no range is an answer to type."""
    quiz = quiz_of(tmp_path, "::many:: Which? {#=5:0 =7:1}\n\n::one:: Just? {#7}\n\n::war:: When? {=1914–1918}\n")
    exporter = WRITERS[name]
    assert [skipped.fact_id for skipped in exporter.left_out(quiz)] == ["q/many/recall"]
    assert "rang" in exporter.left_out(quiz)[0].reason


@pytest.mark.parametrize(
    ("answer", "also"),
    [("1914–1918", ()), ("1914–1918", ("1914-1918",)), ("1789", ("1789–1799",)), ("9.81", ("9.8",)), ("Rhine", ())],
)
def test_a_range_that_a_person_wrote_is_text(answer: str, also: tuple[str, ...]) -> None:
    """The years of a war are no numbers between them."""
    assert typed_numbers(Question("q/a/recall", "recall", "When?", answer, also_right=also)) is None


def test_a_unit_is_kept_or_its_loss_is_named(tmp_path: Path) -> None:
    """Moodle's numbers have units; GIFT's have none."""
    question = Question("q/g/recall", "recall", "What is g?", "9.81 m/s²", also_right=("9.76–9.86 m/s²",))
    quiz = quiz_of(tmp_path, GIFT).only((question,))
    assert "<unit_name>m/s²</unit_name>" in WRITERS["moodle"].export(quiz).decode()
    assert not WRITERS["moodle"].losses(quiz)
    (loss,) = WRITERS["gift"].losses(quiz)
    assert loss.reason == "GIFT takes such a number without its unit: m/s²"
