"""What holds of any text with markup: nothing is lost, nothing runs, nothing takes long."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from markups import markups
from strategies import every

from quizgen.text.formulas.mathml import MATHML_ATTRIBUTES, MATHML_ELEMENTS
from quizgen.text.markup.markdown import parsed, unmarked
from quizgen.text.markup.markdown_writer import markdown_of
from quizgen.text.markup.plain_reading import plain_reading, reading_of_tree
from quizgen.text.markup.safe_html import as_mathjax, html_of_tree

ELEMENTS = frozenset("p em strong u sub sup code pre ul ol li table thead tbody tr th td br ruby rp rt".split())
ATTRIBUTES = frozenset("dir class start style".split())
VOID = frozenset({"br"})


class Checker(HTMLParser):
    """Gathers the text of HTML, and fails for what is not of the closed set or does not match."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element, which must be known."""
        assert tag in ELEMENTS | MATHML_ELEMENTS
        assert {name for name, _ in attrs} <= ATTRIBUTES | MATHML_ATTRIBUTES
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        """Close the last element."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Gather text."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """Refuse what is no element and no text."""
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment  # type: ignore[assignment]


def checked(html: str) -> str:
    """Return the text of HTML that is well-formed and of the closed set."""
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert not checker.open
    return checker.text


@every
@given(markups())
def test_html_is_of_a_closed_set(text: str) -> None:
    """Whatever an author writes, no other element or attribute comes out, and all elements are closed."""
    checked(html_of_tree(parsed(text)))
    checked(html_of_tree(parsed(text), as_mathjax))


@every
@given(markups())
def test_no_letter_is_lost(text: str) -> None:
    """Letters that are no part of a formula, of a tag or of a table's line are in the plain reading, in order."""
    tree = parsed(text)
    if set(tree.marks) & {"formula", "link", "code block", "table", "underline", "subscript", "superscript", "ruby"}:
        return
    if re.search(r"<br\s*/?>|^\s*\d+[.)]", text, re.IGNORECASE | re.MULTILINE):
        return
    letters = [letter for letter in text if letter.isalnum()]
    assert [letter for letter in reading_of_tree(tree) if letter.isalnum()] == letters


@every
@given(markups())
def test_a_text_as_written_stays_as_written(text: str) -> None:
    """`markup: plain` shows the characters; only blanks at the ends of lines are dropped."""
    shown = checked(html_of_tree(unmarked(text))).replace("\u00a0", " ")
    assert "".join(shown.split()) == "".join(text.split())


@every
@given(markups())
def test_what_was_read_is_written_so_that_it_reads_the_same(text: str) -> None:
    """From text to marks and back nothing changes, and neither does a text without markup that becomes one with it."""
    for tree in (parsed(text), unmarked(text)):
        again = parsed(markdown_of(tree))
        assert reading_of_tree(again) == reading_of_tree(tree)
        assert html_of_tree(again) == html_of_tree(tree)


@every
@given(markups())
def test_the_plain_reading_is_found_again(text: str) -> None:
    """A text is read the same however often it is read, and its problems lie within it."""
    assert plain_reading(text) == reading_of_tree(parsed.__wrapped__(text))
    assert all(0 <= problem.offset <= len(text) for problem in parsed(text).problems)


N = 5_000
HOSTILE = {
    "stars": "*a " * N,
    "nested emphasis": "*a **b " * N,
    "closed emphasis": "**" * N + "x" + "**" * N,
    "open tags": "<u>" * N,
    "nested tags": "<u>" * 5000 + "x" + "</u>" * 5000,
    "crossed tags": "<u><sub>" * 5000 + "</u></sub>" * 5000,
    "open formulas": r"\(a" * N,
    "money": "$a " * N,
    "formulas": "$a$" * 1000,
    "double dollars": "$$a " * N,
    "brackets": "[" * N,
    "links": "[a](" * N,
    "pictures": "![a](" * N,
    "backticks": " ".join("`" * count for count in range(1, 300)),
    "tildes": "~a" * N,
    "open ruby": "<ruby>東<rt>" * 5000,
    "braces": "{東|" * N,
    "deep lists": "- " * 1000 + "x\n- y",
    "deeper lists": "\n".join(" " * depth + "- x" for depth in range(200)),
    "many items": "1. x\n" * 5000,
    "fences": "```\n" * 5001,
    "wide table": "|a" * 2000 + "|\n" + "|-" * 2000 + "|\n" + "|1|\n" * 2000,
    "open display formulas": "\\[\na\n" * 5000,
    "a long formula": "$" + "x" * 100_000 + "$",
    "a deep formula": "$" + "{" * 4000 + "$",
    "macros": r"$\def\a{\a\a}\a$",
    "word joiners": "\u2060*" * N,
    "backslashes": "\\" * N,
}  # fmt: skip


@pytest.mark.no_cover
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_in_the_end(name: str) -> None:
    """It takes time in proportion to its length: a rule that looked through the rest at each place would hang here."""
    tree = parsed(HOSTILE[name])
    checked(html_of_tree(tree))
    reading_of_tree(tree)
