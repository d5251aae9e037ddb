"""The language of a table whose headers don't tell it, by its dates and its answers."""

from pathlib import Path

import pytest

from quizgen import build_quiz, read_facts


@pytest.mark.parametrize(
    ("table", "language"),
    [
        ("Festa;Data\nLiberazione;25 aprile 1946\nRepubblica;2 giugno 1946\nLavoro;1 maggio 1890\n", "it"),
        (
            "Evento;Data\nIndependência;7 de setembro de 1822\nRepública;15 de novembro de 1889\nX;1 de maio de 1900\n",
            "pt",
        ),
        ("N;Z\nZama;202 v. Chr.\nActium;31 v. Chr.\nChalons;451 n. Chr.\n", "de"),
        ("X;V?\nFrankreich;ja\nSpanien;ja\nNorwegen;nein\n", "de"),
        ("N;¿Es primo?\n7;sí\n8;no\n9;no\n", "es"),
        ("Bitwa;D\nGrunwald;15 lipca 1410\nWieden;12 września 1683\nX;4 maja 1400\n", "und"),
        ("X;D\nA;3. april 1890\nB;5. september 1900\nC;9. maj 1901\n", "und"),
        ("X;D\nA;15.7.1410\nB;12.9.1683\nC;4.3.1400\n", "und"),
        ("X;V?\nA;ja\nB;nee\nC;ja\n", "und"),
    ],
)
def test_dates_and_answers_tell_the_language(tmp_path: Path, table: str, language: str) -> None:
    """Only where all of them are of one language that quizgen has words in."""
    (tmp_path / "t.csv").write_text(table, encoding="utf-8")
    assert read_facts(tmp_path / "t.csv").language == language


def test_the_cell_that_tells_it_is_said(tmp_path: Path) -> None:
    """And the questions are in that language."""
    table = "Festa;Data\nLiberazione;25 aprile 1946\nRepubblica;2 giugno 1946\nLavoro;1 maggio 1890\n"
    (tmp_path / "t.csv").write_text(table, encoding="utf-8")
    sheet = read_facts(tmp_path / "t.csv")
    assert "the table's language is taken for 'it', by '25 aprile 1946'" in " ".join(map(str, sheet.remarks))
    assert build_quiz(sheet)["repubblica/data/value"].answer == "2 giugno 1946"
