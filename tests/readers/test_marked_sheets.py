"""Sheets with markup: names and values are their plain readings, and errors of marks have places."""

from pathlib import Path

import pytest
from sheets import HEAD, sheet_of

from quizgen import EntityRef, SheetError, Text, read_facts

SHEET = """\
markup: markdown
entities:
  H~2~O: {aliases: [H2O, "*water*"], in_text: "the **water**"}
relations:
  part: {value: atom, values: all, subject: compound}
  formula: {value: text, values: one}
facts:
  H~2~O: {part: [H, "O^18^"], formula: "$\\\\ce{H2O}$"}
"""


def test_names_and_values_are_plain_readings_with_their_marks_beside_them(tmp_path: Path) -> None:
    """Keys, ids and comparisons see H₂O; what is shown is H~2~O."""
    sheet = sheet_of(tmp_path, SHEET)
    water, isotope = sheet.entity("H₂O"), sheet.entity("O¹⁸")
    assert (water.shown, water.name_marked, water.in_text, water.in_text_marked) == (
        *("H₂O", "H~2~O"),
        *("the water", "the **water**"),
    )
    assert water.aliases == ("H2O", "water")
    assert (isotope.name_marked, isotope.declared) == ("O^18^", False)
    assert [fact.value for fact in sheet.facts] == [EntityRef("H"), EntityRef("O¹⁸"), Text("H₂O")]
    assert sheet.facts[2].value.marked == r"$\ce{H2O}$"  # type: ignore[union-attr]  # a Text, by the line above


def test_marks_in_plain_sheets_are_characters(tmp_path: Path) -> None:
    """Without `markup: markdown` nothing is a mark."""
    sheet = sheet_of(tmp_path, SHEET.replace("markup: markdown\n", ""))
    assert sheet.markup == "plain"
    assert str(sheet.facts[2].value) == r"$\ce{H2O}$"
    assert sheet.entity("H~2~O").name_marked == ""


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("relations: {b: {value: text}}\nfacts:\n  a: {b: '$\\foo$'}\n", 7, "the command \\foo is not known"),
        ("relations: {b: }\nfacts:\n  a: {b: {value: x, note: '$\\foo$'}}\n", 7, "the command \\foo"),
        ("relations: {b: {ask: '$\\foo {{ subject }}$'}}\nfacts:\n  a: {b: c}\n", 5, "the command \\foo"),
        ("questions:\n- id: x\n  ask: |\n    One.\n\n    $\\foo$\n  answer: y\n", 10, "the command \\foo"),
        ("questions:\n- id: x\n  ask: A\n  answer: b\n  distractors: ['$\\foo$', c]\n", 9, "the command \\foo"),
        ("questions:\n- id: x\n  ask: A\n  answer: b\n  distractors: {c: '$\\foo$', d: }\n", 9, "the command \\foo"),
    ],
)
def test_what_is_wrong_with_marks_has_a_place(body: str, line: int, message: str, tmp_path: Path) -> None:
    """Each text is read, and a problem names its line, also within a text of several lines."""
    with pytest.raises(SheetError) as error:
        sheet_of(tmp_path, "markup: markdown\n" + body)
    (problem,) = error.value.problems
    assert problem.message.startswith(message)
    assert problem.place is not None
    assert problem.place.line == line


def test_authored_options_that_differ_by_marks_alone_stand(tmp_path: Path) -> None:
    """Who writes the stress on two syllables has kept the options apart; so has who writes 1 and 1/3 as formulas."""
    body = "questions:\n- {id: x, ask: record, answer: <u>re</u>cord, distractors: [re<u>cord</u>, '*']}\n"
    assert sheet_of(tmp_path, f"markup: markdown\n{body}").questions


def test_a_table_has_marks_where_it_is_said(tmp_path: Path) -> None:
    """A table alone is plain, but for `markup="markdown"`; the cells of a sheet's table follow the sheet."""
    (tmp_path / "t.csv").write_text("compound,formula (text)\nwater,H~2~O\nammonia,NH~3~\n", encoding="utf-8")
    (tmp_path / "s.yaml").write_text(f"{HEAD}markup: markdown\ntables: [t.csv]\n", encoding="utf-8")
    assert str(read_facts(tmp_path / "t.csv").facts[0].value) == "H~2~O"
    assert str(read_facts(tmp_path / "t.csv", markup="markdown").facts[0].value) == "H₂O"
    assert str(read_facts(tmp_path / "s.yaml").facts[0].value) == "H₂O"
    with pytest.raises(SheetError, match="only a table can be given a markup"):
        read_facts(tmp_path / "s.yaml", markup="markdown")
    with pytest.raises(SheetError, match="plain or markdown, not 'html'"):
        read_facts(tmp_path / "t.csv", markup="html")  # type: ignore[arg-type]
    with pytest.raises(SheetError, match=r"'markup' is plain or markdown, not 'markdwon'.*did you mean 'markdown'"):
        sheet_of(tmp_path, "markup: markdwon\nquestions: []\n")
