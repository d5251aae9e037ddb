r"""Texts of other programs: what a learner reads of them, and their notation in `markup: markdown`."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.readers.quizzes.conversion import Format, converted
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.text.markup.markdown import parsed
from quizgen.text.markup.plain_reading import plain_reading

HTML = {
    "H<sub>2</sub>SO<sub>4</sub>": ("H₂SO₄", "H<sub>2</sub>SO<sub>4</sub>"),
    "SO<sub>4</sub><sup>2−</sup>": ("SO₄²⁻", "SO<sub>4</sub><sup>2−</sup>"),
    "2<sup>2<sup>3</sup></sup>": ("2^(2^3)", "2<sup>2<sup>3</sup></sup>"),
    "19<sup>th</sup>": ("19th", "19<sup>th</sup>"),
    "e<sup>x/2</sup>": ("e^(x/2)", "e<sup>x/2</sup>"),
    "<i>Homo sapiens</i>": ("Homo sapiens", "*Homo sapiens*"),
    "<b> the </b>cat": ("the cat", "**the** cat"),
    "re<b>cord</b>": ("record", "re\u2060**cord**"),
    "<b>re</b>cord": ("record", "**re**\u2060cord"),
    "x<b>(y)</b>z": ("x(y)z", "x\u2060**(y)**\u2060z"),
    "<b>a</b><b>b</b>": ("ab", "**ab**"),
    "<b>a</b><i>b</i>": ("ab", "**a**\u2060*b*"),
    "<u>x</u>": ("x", "<u>x</u>"),
    "<span style='text-decoration: underline'>x</span>": ("x", "<u>x</u>"),
    "<code>2*3*4</code>": ("2*3*4", "`2*3*4`"),
    "<code>a`b</code>": ("a`b", "``a`b``"),
    "<pre>if x:\n    y = 1</pre>": ("if x:\n    y = 1", "```\nif x:\n    y = 1\n```"),
    "<p>One</p><p>Two<br>Three</p>": ("One\nTwo\nThree", "One\nTwo\nThree"),
    "One\n   two": ("One two", "One two"),
    "<ul><li>one<li>two</ul>then": ("- one\n- two\nthen", "- one\n- two\n\nthen"),
    "<ol start='3'><li>c</li><li>d</li></ol>": ("3. c\n4. d", "3. c\n4. d"),
    "<table><tr><th>a<th>b|c<tr><td>1</table>": ("a | b|c\n1 |", "| a | b\\|c |\n| --- | --- |\n| 1 | |"),
    "<ruby>木曜日<rp>(</rp><rt>もくようび</rt><rp>)</rp></ruby>": ("木曜日(もくようび)", "{木曜日|もくようび}"),
    "<ruby>x<rt>ex</rt></ruby>": ("x(ex)", "<ruby>x<rt>ex</rt></ruby>"),
    "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>": (r"\(\frac{1}{2}\)", r"\(\frac{1}{2}\)"),
    "<math><msup><mn>2</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup></math>": (r"\(2^{-3}\)", r"\(2^{-3}\)"),
    "<math><msqrt><mi>α</mi></msqrt><mo>≤</mo><mi>sin</mi><mi>x</mi></math>": (
        *([r"\(\sqrt{\alpha }\le \sin x\)"] * 2),
    ),
    "<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x_1</annotation></semantics></math>": (
        *([r"\(x_1\)"] * 2),
    ),
    "«math»«msup»«mi»x«/mi»«mn»2«/mn»«/msup»«/math»": (r"\(x^{2}\)", r"\(x^{2}\)"),
    r"\(a &lt; b\) and $$x*y*z$$": (r"\(a < b\) and \(x*y*z\)", r"\(a < b\) and \(x*y*z\)"),
    "&lt;a href=&quot;x&quot;&gt; caf&eacute;&nbsp;&mdash; &amp;lt;": (
        '<a href="x"> café — &lt;',
        '\\<a href="x"> café — &lt;',
    ),
    "List<Integer> and a<b and b>c": ("List<Integer> and a<b and b>c", "List\\<Integer> and a\\<b and b>c"),
    "AT&T &nosuch; 1 << 3": ("AT&T &nosuch; 1 << 3", "AT&T &nosuch; 1 << 3"),
    "<script>alert(1)</script>Which?<!-- no -->": ("Which?", "Which?"),
    "<img class='equation_image' data-equation-content='x%5E2' alt='LaTeX: x^2' src='/eq'>": (*[r"\(x^2\)"] * 2,),
    "<img class='equation_image' alt='LaTeX: x^2' src='/eq'>": (*[r"\(x^2\)"] * 2,),
    "<script type='math/tex; mode=display'>x_1</script>": (*[r"\[x_1\]"] * 2,),
    "<span class='katex'><math><mi>x</mi></math><span class='katex-html'>x</span></span>": (*[r"\(x\)"] * 2,),
    "[tex]x[/tex]": (*[r"\(x\)"] * 2,),
    r"Is \(\foo\) so?": (r"Is \(\foo\) so?", r"Is \\(\\foo\\) so?"),
    "<q>Hm</q>": ("“Hm”", "“Hm”"),
}

MARKDOWN = {
    "`2*3*4`": ("2*3*4", "`2*3*4`"),
    "_italics_ and **bold**": ("italics and bold", "*italics* and **bold**"),
    "`a**(b**c)`": ("a**(b**c)", "`a**(b**c)`"),
    "my_var_name": ("my_var_name", "my_var_name"),
    "Out?\n\n```python\nx = 3 * 2\n```": ("Out?\nx = 3 * 2", "Out?\n\n```python\nx = 3 * 2\n```"),
    "Out?\n\n    for i:\n        print(i)": ("Out?\nfor i:\n    print(i)", "Out?\n\n```\nfor i:\n    print(i)\n```"),
    r"Let \(x_1 * y * z\) be": (r"Let \(x_1 * y * z\) be", r"Let \(x_1 * y * z\) be"),
    r"Let \\(x_1 * y * z\\) be": (r"Let \(x_1 * y * z\) be", r"Let \(x_1 * y * z\) be"),
    "`\\(x\\)` and $x$": ("\\(x\\) and $x$", "`\\(x\\)` and \\$x\\$"),
    "H<sub>2</sub>O": ("H₂O", "H<sub>2</sub>O"),
    "soft\nbreak": ("soft break", "soft break"),
    "# Title\n\ntext": ("Title\ntext", "**Title**\ntext"),
}

WITH_DOLLARS = {
    "$x_1$, $5 and $10": (r"\(x_1\), $5 and $10", r"\(x_1\), \$5 and \$10"),
    r"\$x\$ and $$y$$": (r"$x$ and \(y\)", r"\$x\$ and \(y\)"),
    "`$x$`": ("$x$", "`$x$`"),
}

PLAIN = {
    "1. FC *Köln*": ("1. FC *Köln*", "1\\. FC \\*Köln\\*"),
    "2*3*4 my_var __init__": ("2*3*4 my_var __init__", "2*3*4 my_var __init__"),
    "a\n    b\n  c": ("a\n    b\n  c", "a\n    b\n  c"),
    "a   b ": ("a b", "a b"),
    "<b> &amp; \\(x\\) $5": ("<b> &amp; \\(x\\) $5", "\\<b> &amp; \\\\(x\\\\) \\$5"),
    "- a\n# b\n| c": ("- a\n# b\n| c", "\\- a\n\\# b\n\\| c"),
    "~a~ ^b^ `c` [d](http://e) {東|x}": (
        "~a~ ^b^ `c` [d](http://e) {東|x}",
        "\\~a\\~ \\^b\\^ \\`c\\` [d](http\\://e) \\{東|x}",
    ),
}

BY_LOOKS = {
    "List<S>": "List<S>",
    "<strong>": "<strong>",
    "<br>": "<br>",
    "1 < 2 and 3 > 2": "1 < 2 and 3 > 2",
    "H<sub>2</sub>O\n<i>wet</i>": "H₂O\nwet",
    "a &lt; b": "a < b",
    "Two\n  lines": "Two\n  lines",
}


@pytest.mark.parametrize(
    ("form", "text", "reading", "notation"),
    [
        (form, text, *expected)
        for form, texts in (
            (Format.HTML, HTML),
            (Format.MARKDOWN, MARKDOWN),
            (Format.MARKDOWN_WITH_DOLLARS, WITH_DOLLARS),
            (Format.PLAIN, PLAIN),
        )
        for text, expected in texts.items()
    ],
)
def test_each_construct_is_read_and_written(form: Format, text: str, reading: str, notation: str) -> None:
    """The plain reading is what a learner would see, and the notation says what the text says."""
    found = converted(text, form)
    assert (found.reading, found.notation) == (reading, notation)


@pytest.mark.parametrize(("text", "reading"), BY_LOOKS.items())
def test_text_is_html_only_where_it_looks_so(text: str, reading: str) -> None:
    """Without a format, a tag needs its end, and line breaks are kept."""
    assert converted(text, Format.BY_LOOKS).reading == reading


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("<s>no</s>", "a line through words"),
        ("<span style='color: #c00'>red</span>", "the colour of words"),
        ("<font color='red'>red</font>", "the colour of words"),
        ("<a href='https://example.org/x'>here</a>", "the link to https://example.org/x"),
        ("<script>x</script>", "a script"),
        ("x <input type='text'>", "a field to fill in"),
        ("<span style='color: rgb(0, 0, 0)'>black</span>", ""),
        ("<p></p><b></b>x", ""),
    ],
)
def test_what_has_no_place_is_named(text: str, lost: str) -> None:
    """Nothing is lost in silence; black words and empty marks say nothing."""
    assert converted(text, Format.HTML).lost == ((lost,) if lost else ())


def test_pictures_are_no_text() -> None:
    """A picture, its alternative text and its address stand apart, and nothing of it is in the text."""
    found = converted('Which?<img src="@@PLUGINFILE@@/leaf.png" alt="a  leaf">', Format.HTML)
    assert found.reading == "Which?"
    assert [(each.kind, each.source, each.alt) for each in found.embedded] == [
        ("picture", "@@PLUGINFILE@@/leaf.png", "a leaf")
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x" * 100_001, "100,001 characters"),
        ("<b>" * 200, "more than 80 elements inside one another"),
        ("<math><mstack><mn>1</mn></mstack></math>", ""),
        ("<math><mfrac><mn>1</mn></mfrac></math>", "a formula of it is broken"),
        ("<math><mglyph></mglyph></math>", "'mglyph'"),
    ],
)
def test_what_can_not_be_taken_over_is_said(text: str, message: str) -> None:
    """A text that is too long, too deep, or a formula with a part that is unknown is refused."""
    if not message:
        assert converted(text, Format.HTML).reading
        return
    with pytest.raises(NotTaken, match=message):
        converted(text, Format.HTML)


def test_bytes_of_pictures_do_not_count_as_text() -> None:
    """A picture within the text may have more bytes than a text may have characters."""
    text = f'<img src="data:image/png;base64,{"A" * 200_000}">'
    assert len(converted(text, Format.HTML).embedded[0].source) > 200_000


def squeezed(text: str) -> list[list[str]]:
    """Return the words of each line that has any."""
    return [line.split() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("text", "form", "reading"),
    [
        ("<code>a</code><code>b</code>", Format.HTML, "ab"),
        ("<code>a</code><code>b</code>", Format.MARKDOWN, "ab"),
        ("<b><code>a</code></b><b><code>b</code></b>", Format.HTML, "ab"),
        ("`a` and <code>b</code><b><code>c</code></b>", Format.MARKDOWN, "a and bc"),
        ("<ruby><rt>a</rt></ruby>", Format.HTML, "(a)"),
        ("<ruby>a<rt>&lt;</rt></ruby>", Format.HTML, "a(<)"),
        ("<b><p>one</p><p>two</p></b>", Format.HTML, "one\ntwo"),
        ("<b>one<br><br>two</b>", Format.HTML, "one\n\ntwo"),
        ("<u>a &lt;sub&gt; b</u>", Format.HTML, "a <sub> b"),
        ("<u><code>&lt;u&gt;</code></u>", Format.HTML, "<u>"),
    ],
)
def test_marks_that_touch_stay_apart(text: str, form: Format, reading: str) -> None:
    """Code beside code, marks around several lines, and tags that are meant as text show no signs of the notation."""
    found = converted(text, form)
    assert not parsed(found.notation).problems
    assert plain_reading(found.notation) == found.reading == reading


PIECES = [
    *"ab <>&;/*_`$\\()[]|~^{}-#1.\n!:=\"'", "東", "<b>", "</b>", "&lt;", "<p>", "<ul>", "<li>", "<td>", "\\(", "<sub>",
    "</sub>", "<sup>", "<code>", "</code>", "<pre>", "<ruby>", "<rt>", "<i>", "<u>", "</u>", "<br>", "\\(x\\)",
]  # fmt: skip


@pytest.mark.parametrize("form", Format)
@given(text=st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@settings(max_examples=40, deadline=None)
def test_any_text_can_be_converted(form: Format, text: str) -> None:
    """Whatever a text has in it, it is read; both forms have no sign that only the work needs, and say the same."""
    found = converted(text, form)
    assert not parsed(found.notation).problems
    within = text.count("<sub>") > 1 or ("<sub>" in text and "<ruby>" in text)  # a_(bₙ) is written in several ways
    if not within and not any(sign in text for sign in ("<sup>", "$", "\\(", "\\[")):
        assert squeezed(plain_reading(found.notation)) == squeezed(found.reading)
    for shown in (found.reading, found.notation):
        assert not any("\ud800" <= character <= "\udfff" for character in shown)


@pytest.mark.no_cover
@pytest.mark.parametrize("form", [Format.HTML, Format.MARKDOWN, Format.BY_LOOKS])
@pytest.mark.parametrize(
    "piece",
    ["<b ", '<b a="', "<!--", "</b>", "&", "<", "*", "*a ", "`", "[", "![", "\\(", "$$", "<b></b>", "a_", "<p>"],
)
def test_repeated_openings_take_no_long_time(form: Format, piece: str) -> None:
    """Openings without ends, which careless readers take a square of time for, are read to the end or refused."""
    with contextlib.suppress(NotTaken):
        converted(piece * (10_000 // len(piece)), form)
