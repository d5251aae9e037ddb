"""Texts of several lines are kept as they are written, and compared as if they were one line."""

from pathlib import Path

import pytest
from sheets import HEAD, quiz_of, sheet_of

from quizgen import (
    FlashcardsExporter,
    JsonExporter,
    PracticeExporter,
    WorksheetExporter,
    build_quiz,
    judge,
    lock_of,
    read_lock,
)
from quizgen.exporters.anki.html import as_html
from quizgen.text.lines import as_written
from quizgen.truth.verdict import Truth
from quizgen.values import Text

BODY = """\
relations:
  prints:
    value: text
    values: one
    ask: |
      What does this print?

      {% if when %}
      Then {{ when }}.
      {% endif %}
      {{ subject }}
facts:
  ? |
    for x in y:
        print(x)
  : prints: |
      0
      1
  "print(1)": {prints: "1", }
  "print(2)": {prints: "2", }
questions:
  - id: poem
    ask: |
      Which line comes next?
        Tyger Tyger,
          burning bright
    answer: "In the forests\\nof the night"
    distractors: {"What immortal\\nhand": "It comes\\n  later.", "Did he smile": ""}
    note: |
      One
      two
"""

PROGRAM = "What does this print?\n\nfor x in y:\n    print(x)"


def test_lines_are_kept_by_the_sheet_and_the_quiz(tmp_path: Path) -> None:
    """Stems, names, values, answers, wrong answers, reasons and notes keep their lines and leading blanks."""
    quiz = quiz_of(tmp_path, BODY)
    program, poem = quiz.questions[0], quiz.by_id["q/poem/choice"]
    assert (program.stem, program.answer) == (PROGRAM, "0\n1")
    assert poem.stem == "Which line comes next?\n  Tyger Tyger,\n    burning bright"
    assert poem.answer == "In the forests\nof the night"
    assert {o.text: o.rationale for o in poem.options if not o.correct} == {
        "What immortal\nhand": "It comes\n  later.",
        "Did he smile": "",
    }
    assert poem.note == "One\ntwo"


def test_lines_are_folded_for_comparing_and_ids(tmp_path: Path) -> None:
    """The id of a fact has no line breaks, and a value on one line may be the same as one on two."""
    sheet = sheet_of(tmp_path, BODY)
    fact = sheet.facts[0]
    assert fact.id == "for-x-in-y%3A-print%28x%29/prints"
    assert judge(sheet, fact.subject, "prints", Text("0 1")).truth is not Truth.FALSE


def test_lines_come_through_every_output(tmp_path: Path) -> None:
    """Pages show them, cards by breaks and blanks that stay, and data has them as they are."""
    quiz = quiz_of(tmp_path, BODY)
    for exporter in (WorksheetExporter(), FlashcardsExporter()):
        page = exporter.export(quiz).decode()
        assert "for x in y:\n\u00a0\u00a0\u00a0\u00a0print(x)" in page
        assert "bdi { white-space: pre-line; }" in page
    assert "for x in y:\\n    print(x)" in PracticeExporter().export(quiz).decode()
    assert "for x in y:\\n    print(x)" in JsonExporter().export(quiz).decode()
    assert as_html("x:\n    y  z\n\tw") == "x:<br>&nbsp;&nbsp;&nbsp;&nbsp;y&nbsp;&nbsp;z<br>&nbsp;&nbsp;&nbsp;&nbsp;w"


def test_the_lock_keeps_lines(tmp_path: Path) -> None:
    """A rebuild by the lock is the same quiz."""
    quiz = quiz_of(tmp_path, BODY)
    lock_of(quiz).write(tmp_path / "sheet.lock.json")
    again = build_quiz(sheet_of(tmp_path, BODY), lock=read_lock(tmp_path / "sheet.lock.json"))
    assert [q.stem for q in again.questions] == [q.stem for q in quiz.questions]
    assert again.questions == tuple(q.stamped(quiz.stamp) for q in quiz.questions)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("one\n      line", "one line"),
        (">\n      one\n      line", "one line"),
        ("|\n      one\n      line", "one\nline"),
        ("|\n      one", "one"),
        ("|2\n          one\n        line", "    one\n  line"),
        (r'"one\nline"', "one\nline"),
        (r'"\n one\t\n\n"', "one"),
        (r'"\n one\t\n\n two\n"', " one\n\n two"),
    ],
)
def test_a_text_has_the_lines_that_yaml_gives_it(tmp_path: Path, text: str, kept: str) -> None:
    """YAML folds plain texts and those behind `>`; it keeps the lines of those behind `|`, and of those in quotes."""
    path = tmp_path / "sheet.yaml"
    body = f"relations: {{r: {{value: text, values: one}}}}\nfacts:\n  A:\n    r: {text}\n"
    path.write_text(HEAD + body, encoding="utf-8")
    sheet = sheet_of(tmp_path, body)
    assert sheet.facts[0].value == Text(kept)


def test_as_written_is_done_once() -> None:
    """A text as written stays as it is."""
    for text in ("a", "a\n  b", "  a\n\n b", "a\r\nb", "e\u0301\nx"):
        assert as_written(as_written(text)) == as_written(text)
