"""Quotes, and the texts that they are looked up in."""

from pathlib import Path

import pytest
from sheets import sheet_of

from quizgen import Finding, SheetError, build_quiz, check
from quizgen.checks.quotes import SourceText

ARTICLE = """\
The mill by the weir was built of oak.

In spring the miller raised the gate, and
the "great wheel" be\u00adgan to turn.

No flour was sold on a Sunday; the widow's
share was set aside all the same.
"""

SHEET = """\
source: article
sources: {article: {title: The Mill, text: mill.txt}}
relations: {wood: {value: text, values: one, ask: "Of what is {{ subject }}?"}}
facts: {the mill: {wood: {value: oak, QUOTE}}}
"""


def findings(folder: Path, quote: str, *, text: str | None = ARTICLE) -> list[Finding]:
    """Return what is found in a sheet with a quote, its source's text beside it."""
    if text is not None:
        (folder / "mill.txt").write_text(text, encoding="utf-8")
    sheet = sheet_of(folder, SHEET.replace("QUOTE", f"quote: {quote!r}"))
    return [finding for finding in check(sheet, build_quiz(sheet)) if finding.rule != "not-asked"]


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ("The mill by the weir was built of oak.", 1),
        ("raised the gate, and the “great wheel” began", 2),
        ("raised   the gate", 2),
        ("The mill […] began to turn.", 1),
        ("the widow’s share", 3),
        ("the mill by the weir", None),
        ("began to turn … raised the gate", None),
        ("raised the gate and the", None),
    ],
)
def test_a_quote_stands_in_a_paragraph_word_for_word(quote: str, paragraph: int | None) -> None:
    """White space, soft hyphens and the form of quotation marks don't count; case, commas and order do."""
    assert SourceText(ARTICLE).paragraph_of(quote) == paragraph


def test_lines_are_paragraphs_where_none_is_blank() -> None:
    """A text without blank lines has a paragraph a line."""
    assert SourceText("One.\nTwo.\nThree.").paragraph_of("Three") == 3


def test_a_quote_that_is_found_tells_its_place(tmp_path: Path) -> None:
    """A fact with a quote and no place is a note with the paragraph to write."""
    (finding,) = findings(tmp_path, "built of oak")
    assert (finding.rule, finding.severity) == ("quote-place", "note")
    assert finding.fix == "write 'at: paragraph 1' for readers to see it"


def test_a_quote_that_is_not_there_is_an_error_with_the_nearest_passage(tmp_path: Path) -> None:
    """A changed word is found, and the passage that was meant is shown with its paragraph."""
    (finding,) = findings(tmp_path, "No bread was sold on a Sunday")
    assert (finding.rule, finding.severity, finding.question) == ("quote-not-found", "error", "the-mill/wood")
    assert finding.fix == "the nearest passage, in paragraph 3: 'No flour was sold on a Sunday;'"


def test_a_quote_of_quite_other_words_has_no_nearest_passage(tmp_path: Path) -> None:
    """Where no word of a quote is in the text, the advice is general."""
    (finding,) = findings(tmp_path, "Zebras gallop")
    assert finding.fix.startswith("quote the source's own words")


def test_a_text_that_is_not_at_hand_is_a_note(tmp_path: Path) -> None:
    """A missing file is no error: nothing is looked up, and that is said."""
    (finding,) = findings(tmp_path, "built of oak", text=None)
    assert (finding.rule, finding.severity) == ("missing-text", "note")
    assert "mill.txt" in finding.message


@pytest.mark.parametrize("name", ["../mill.txt", "/etc/hostname", "C:mill.txt"])
def test_a_text_lies_in_the_sheets_folder(tmp_path: Path, name: str) -> None:
    """A path that leads out of the folder is refused with its place."""
    with pytest.raises(SheetError, match=r"sheet.yaml:5:\d+: the text '.*' is outside the sheet's folder"):
        sheet_of(tmp_path, SHEET.replace("mill.txt", f"'{name}'").replace("QUOTE", "at: p. 1"))


def test_a_text_is_no_link_that_leads_outside(tmp_path: Path) -> None:
    """A symbolic link to a file elsewhere is refused."""
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    folder = tmp_path / "sheets"
    folder.mkdir()
    (folder / "mill.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(SheetError, match="a link that leads outside"):
        sheet_of(folder, SHEET.replace("QUOTE", "at: p. 1"))


def test_a_text_in_another_encoding_is_an_error(tmp_path: Path) -> None:
    """A file that is no UTF-8 is an error with its own place."""
    (tmp_path / "mill.txt").write_bytes("Müller".encode("latin-1"))
    with pytest.raises(SheetError, match=r"mill.txt:1:2: this file is not UTF-8"):
        sheet_of(tmp_path, SHEET.replace("QUOTE", "at: p. 1"))


def test_quotes_are_looked_up_in_long_texts(tmp_path: Path) -> None:
    """Thousands of paragraphs are searched, and the nearest passage is the right one of them."""
    text = "\n\n".join(f"In the year {year} the river rose by {year % 7} feet." for year in range(1, 5000))
    (finding,) = findings(tmp_path, "In the year 4321 the lake rose by 2 feet", text=text)
    assert "in paragraph 4321:" in finding.fix
