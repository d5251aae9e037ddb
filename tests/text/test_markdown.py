"""Texts with markup: what each mark reads and shows as, and what is no mark."""

import pytest

from quizgen.text.markup.markdown import parsed, unmarked
from quizgen.text.markup.plain_reading import plain_reading
from quizgen.text.markup.safe_html import as_mathjax, html_of_tree

HALF = r"\(\frac{1}{2}\)"

CONSTRUCTS = [
    # within a line
    ("*a*", "a", "<em>a</em>"),
    ("_a_", "a", "<em>a</em>"),
    ("**a**", "a", "<strong>a</strong>"),
    ("***a***", "a", "<em><strong>a</strong></em>"),
    ("*a **b** c*", "a b c", "<em>a <strong>b</strong> c</em>"),
    ("`a*b`", "a*b", '<code dir="ltr">a*b</code>'),
    ("``a`b``", "a`b", '<code dir="ltr">a`b</code>'),
    ("`<b>&amp;`", "<b>&amp;", '<code dir="ltr">&lt;b&gt;&amp;amp;</code>'),
    ("H~2~O", "H₂O", "H<sub>2</sub>O"),
    ("x^2^", "x²", "x<sup>2</sup>"),
    ("SO~4~^2−^", "SO₄²⁻", "SO<sub>4</sub><sup>2−</sup>"),
    ("H<sub>2</sub>O", "H₂O", "H<sub>2</sub>O"),
    ("2<sup>2<sup>3</sup></sup>", "2^(2^3)", "2<sup>2<sup>3</sup></sup>"),
    ("<sup>32</sup>S", "³²S", "<sup>32</sup>S"),
    ("e<sup>x/2</sup>", "e^(x/2)", "e<sup>x/2</sup>"),
    ("S<sub>n+1</sub>", "Sₙ₊₁", "S<sub>n+1</sub>"),
    ("19<sup>th</sup>", "19th", "19<sup>th</sup>"),
    ("1^er^", "1er", "1<sup>er</sup>"),
    ("x^**n**^", "xⁿ", "x<sup><strong>n</strong></sup>"),
    ("<U>a</U>", "a", "<u>a</u>"),
    ("re<u>cord</u>", "record", "re<u>cord</u>"),
    ("re\u2060**cord**", "record", "re<strong>cord</strong>"),
    ("\u2068**C++**\u2069", "\u2068C++\u2069", "\u2068<strong>C++</strong>\u2069"),
    ("**re**\u2060cord", "record", "<strong>re</strong>cord"),
    ("これは**重要**です", "これは重要です", "これは<strong>重要</strong>です"),
    ("{東京|とうきょう}", "東京(とうきょう)", "<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>"),
    ("<ruby>木<rt>もく</rt></ruby>", "木(もく)", "<ruby>木<rp>(</rp><rt>もく</rt><rp>)</rp></ruby>"),
    ("<ruby><rb>木</rb><rt>もく</rt></ruby>", "木(もく)", "<ruby>木<rp>(</rp><rt>もく</rt><rp>)</rp></ruby>"),
    (
        "<ruby>木<rp>(</rp><rt>もく</rt><rp>)</rp></ruby>",
        "木(もく)",
        "<ruby>木<rp>(</rp><rt>もく</rt><rp>)</rp></ruby>",
    ),
    (
        "<ruby>東<rt>とう</rt>京<rt>きょう</ruby>",
        "東(とう)京(きょう)",
        "<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby><ruby>京<rp>(</rp><rt>きょう</rt><rp>)</rp></ruby>",
    ),
    ("a<br>b", "a\nb", "a<br>b"),
    ("a<br />b", "a\nb", "a<br>b"),
    (r"\*a\*", "*a*", "*a*"),
    (r"\`a\`", "`a`", "`a`"),
    (r"$\frac{1}{2}$", "1/2", HALF),
    (r"\(\frac{1}{2}\)", "1/2", HALF),
    (r"$$\frac{1}{2}$$", "1/2", r"\[\frac{1}{2}\]"),
    (r"\[\frac{1}{2}\]", "1/2", r"\[\frac{1}{2}\]"),
    (r"is $x<y$ so", "is x < y so", r"is \(x&lt;y\) so"),
    (r"$\ce{H2O}$", "H₂O", r"\({\mathrm{H}_{2}\mathrm{O}}\)"),
    ("[Moodle](https://moodle.org/a_(b))", "Moodle", "Moodle"),
    ("[*a*](mailto:a@example.org)", "a", "<em>a</em>"),
    ("*Rosa canina*", "Rosa canina", "<em>Rosa canina</em>"),
    # lines and blocks
    ("a\nb", "a\nb", "a<br>b"),
    ("a  \nb", "a\nb", "a<br>b"),
    ("a\\\nb", "a\nb", "a<br>b"),
    ("a\n  b\n    c", "a\n  b\n    c", "a<br>\u00a0\u00a0b<br>\u00a0\u00a0\u00a0\u00a0c"),
    ("a\n\nb", "a\n\nb", "<p>a</p><p>b</p>"),
    ("a\n\n    b", "a\n\n    b", "<p>a</p><p>\u00a0\u00a0\u00a0\u00a0b</p>"),
    (
        "```python\nx = 3 * 2\n  y\n```",
        "x = 3 * 2\n  y",
        '<pre dir="ltr"><code class="language-python">x = 3 * 2\n  y</code></pre>',
    ),
    ("~~~\n<b>\n~~~", "<b>", '<pre dir="ltr"><code>&lt;b&gt;</code></pre>'),
    ("```\"><script>\nx\n```", "x", '<pre dir="ltr"><code>x</code></pre>'),
    ("- a\n- b", "- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("* a\n* b", "- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("- a\n  - b\n- c", "- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
    ("3. a\n4. b", "3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
    ("Which?\n1. a\n2. b", "Which?\n1. a\n2. b", "<p>Which?</p><ol><li>a</li><li>b</li></ol>"),
    (
        "| a | b |\n|---|:-:|\n| 1 | *c* |",
        "a | b\n1 | c",
        '<table><thead><tr><th>a</th><th style="text-align:center">b</th></tr></thead>'
        '<tbody><tr><td>1</td><td style="text-align:center"><em>c</em></td></tr></tbody></table>',
    ),
    (
        "a|b\n-|-\n`x\\|y`|2",
        "a | b\nx|y | 2",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>"
        '<tbody><tr><td><code dir="ltr">x|y</code></td><td>2</td></tr></tbody></table>',
    ),
    ("$$\nx\n- y\n$$", "x − y", "\\[x - y\\]"),
    ("so\n\\[\nx\n\\]\nand", "so\n\nx\n\nand", "<p>so</p><p>\\[x\\]</p><p>and</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reading", "html"), CONSTRUCTS)
def test_a_mark_is_read_and_shown(text: str, reading: str, html: str) -> None:
    """The plain reading is what is compared and spoken, the HTML is what is seen."""
    tree = parsed(text)
    assert not tree.problems
    assert plain_reading(text) == reading
    assert html_of_tree(tree, as_mathjax) == html


AS_WRITTEN = [
    "2*3*4",
    "a**b**c",
    "a*b* c",
    "2 * 3 * 4",
    "__init__",
    "__init__.py and __main__.py",
    "my_var_name",
    "C*",
    "A* and B*",
    "1. FC Köln",
    "1. Mai 1890",
    "- 5",
    "+ 5",
    "# 7",
    "> 5",
    "---",
    "{x|x>0}",
    "{1,2|3}",
    "{{subject}}",
    "$5 and $10",
    "$20,000 and $30,000",
    "costs $5",
    "$ x $",
    "$x$5",
    "US$ 5",
    "~5 and ~6",
    "~~gone~~",
    "a ~ b ~ c",
    "2^3",
    "^",
    "[0,1) and (0,1]",
    "items[2]",
    "items[2](3)",
    "f[x](y)",
    "[a](javascript:alert(1))",
    "[a](data:text/html,x)",
    "[a](x.html)",
    "[^1]",
    "[a]: https://example.org",
    "<https://example.org>",
    "https://example.org/a_b_c",
    "a < b > c",
    "vector<int>",
    "<b>bold</b>",
    "<script>alert(1)</script>",
    '<img src="x" onerror="alert(1)">',
    "<!-- hidden -->",
    '<u class="x">a</u>',
    "<u>a",
    "a</u>",
    "<ruby>東",
    "<ruby>東</ruby>",
    "<rt>x</rt>",
    "&amp; &lt; &#65;",
    "`unclosed",
    "**unclosed",
    "[sound:bell.mp3]",
    "{{c1::Rome}}",
    "<%Front%>",
    "C:\\new",
    "(a) b",
    "x\\",
    "...",
    '"quoted"',
]


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_names_and_values_are_no_marks(text: str) -> None:
    """A line of text that only looks like a mark stays as it is, without a problem."""
    assert not parsed(text).problems
    assert not parsed(text).marks
    assert plain_reading(text) == text


@pytest.mark.parametrize(
    "text", ["# Title\ntext", "> quote\ntext", "a\n---\nb", "a\n***\nb", "a\n===", "<div>\nx\n</div>", "[a]: b\nc"]
)
def test_blocks_beyond_the_closed_set_stay_as_written(text: str) -> None:
    """Headings, quotes, rules, HTML and references are no part of the markup."""
    assert plain_reading(text) == text


@pytest.mark.parametrize(
    ("text", "message", "offset"),
    [
        (r"What is $\foo$?", r"the command \foo is not known", 9),
        (r"$\foo$ or $\foo$", r"the command \foo is not known", 1),
        ("one\ntwo $\\frac{1$", "this '{' has no '}'", 14),
        ("$$\nx + \\foo\n$$", r"the command \foo is not known", 7),
        (r"is \(x so", r"this \( has no \)", 3),
        (r"is \[x so", r"this \[ has no \]", 3),
        (r"is \(\) so", "this formula is empty", 3),
        ("a\n```\nx = 1", "these lines of code have no end: a line ```", 2),
        ("![map](http://example.org/x.png)", "a picture within a text is not shown", 0),
        ("a|b\n-|-\n1|2|3", "this row has 3 cells, and the table 2 columns", 8),
        ("<u>" * 30 + "x" + "</u>" * 30, "marks or lists are nested more than 20 deep", 0),
        ("- " * 30 + "x\n- y", "marks or lists are nested more than 20 deep", 0),
    ],
)  # fmt: skip
def test_a_problem_has_its_place(text: str, message: str, offset: int) -> None:
    """The offset counts the characters of the text from 0; the characters as written stand in place of the mark."""
    problem = parsed(text).problems[0]
    assert (problem.message, problem.offset) == (message, offset)


def test_each_problem_of_a_text_is_named() -> None:
    """Two of the same kind have their own places."""
    assert [problem.offset for problem in parsed(r"$\foo$ or $\foo$").problems] == [1, 11]


def test_what_is_wrong_is_shown_as_written() -> None:
    """So nothing is lost, and the author sees it."""
    text = r"What is $\foo$ or \(x?"
    assert plain_reading(text) == text


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("plain", ()),
        ("**a** and *b* and **c**", ("strong", "emphasis")),
        ("`a` $x$ {東|ひ} H~2~O x^2^ <u>a</u>", ("code", "formula", "ruby", "subscript", "superscript", "underline")),
        ("[a](https://example.org)", ("link",)),
        (r"5 \* 3", ("escape",)),
        ("- a\n- b", ("list",)),
        ("```\nx\n```", ("code block",)),
        ("a|b\n-|-\n1|2", ("table",)),
    ],
)
def test_the_marks_that_took_effect_are_named(text: str, marks: tuple[str, ...]) -> None:
    """Each once, in the order of their first."""
    assert parsed(text).marks == marks


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a *b* & <c>", "a *b* &amp; &lt;c&gt;"),
        ("total = 0\nfor i in x:\n    y", "total = 0<br>for i in x:<br>\u00a0\u00a0\u00a0\u00a0y"),
        ("\n  a\n  b\n", "\u00a0\u00a0a<br>\u00a0\u00a0b"),
        ("  a  ", "a"),
        ("a\r\nb", "a<br>b"),
        ("a\n\nb", "a<br><br>b"),
        ("", ""),
        ("\n", ""),
    ],
)
def test_a_text_without_markup_keeps_its_lines(text: str, html: str) -> None:
    """Blanks before a line are kept where there are several lines; a text of one line has none at its ends."""
    assert html_of_tree(unmarked(text)) == html
