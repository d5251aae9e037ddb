"""Small files of other programs that once lost something, kind by kind."""

from pathlib import Path

import pytest
from readers.elsewhere import left_out, read

from quizgen import build_quiz, check
from quizgen.quiz import Question

PNG = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC"


def bank(stem: str, *answers: str, file: str = "") -> str:
    """Return a question bank with one question in HTML, whose first answer is right."""
    written = "".join(
        f'<answer fraction="{0 if place else 100}" format="html"><text><![CDATA[{answer}]]></text></answer>'
        for place, answer in enumerate(answers)
    )
    text = f'<questiontext format="html"><text><![CDATA[{stem}]]></text>{file}</questiontext>'
    return f'<quiz><question type="multichoice">{text}{written}</question></quiz>'


def asked(folder: Path, name: str, text: str) -> list[Question]:
    """Return the questions of a file, with the plain readings of their texts."""
    return list(build_quiz(read(folder, name, text)).plain.questions)


def options(question: Question) -> set[str]:
    """Return the texts of a question's options."""
    return {option.text for option in question.options}


def test_formulas_of_gift_read_as_formulas(tmp_path: Path) -> None:
    """Escapes of GIFT are no part of them; a matrix keeps its rows."""
    text = (
        r"Slope of \\(y\=3x+1\\)?{=\\(3\\) ~\\(\\frac\{3\}\{2\}\\) ~\\(x^2\\)}"
        "\n\n"
        r"$$\\begin\{pmatrix\}1 & 0 \\\\ 0 & 1\\end\{pmatrix\}$$ is?{=one ~zero ~two}"
    )
    first, second = asked(tmp_path, "x.gift", text)
    assert (first.stem, options(first)) == ("Slope of y = 3x + 1?", {"3", "3/2", "x²"})
    assert second.stem == "(1, 0; 0, 1) is?"


def test_mathml_is_never_changed_in_silence(tmp_path: Path) -> None:
    """A half is no 12."""
    half = "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"
    third = "<math><mfrac><mn>2</mn><mn>3</mn></mfrac></math>"
    (question,) = asked(tmp_path, "x.xml", bank(f"Over {half}?", third, "1/4", "<sup>1</sup>/<sub>3</sub>"))
    assert (question.stem, options(question)) == ("Over 1/2?", {"2/3", "1/4", "¹/₃"})


def test_raised_and_lowered_texts_keep_their_meaning(tmp_path: Path) -> None:
    """What is raised in something raised, and ordinals; options may differ by what is raised alone."""
    answers = ("x<sup>2</sup>", "x<sub>2</sub>", "x2", "<sup>2</sup>x")
    (question,) = asked(tmp_path, "x.xml", bank("2<sup>2<sup>3</sup></sup> in the 19<sup>th</sup>", *answers))
    assert (question.stem, options(question)) == ("2^(2^3) in the 19th", {"x²", "x₂", "x2", "²x"})


@pytest.mark.parametrize("stem", [r"[html]<pre>for i\:\n    print(i)</pre>", r"for i\:\n    print(i)"])
def test_code_of_gift_keeps_its_lines(stem: str, tmp_path: Path) -> None:
    """In HTML and without."""
    (question,) = asked(tmp_path, "x.gift", f"{stem}{{=a ~b ~c}}")
    assert question.stem == "for i:\n    print(i)"


def test_only_known_tags_are_tags(tmp_path: Path) -> None:
    """Types, comparisons and shifts stay; so do tags that are options."""
    text = "a<b and b>c, or 1<<3?{=List<Integer> ~List<S> ~List<String>}\n\nWhich tag?{=<strong> ~<i> ~<u> ~<br>}"
    first, second = asked(tmp_path, "x.gift", text)
    assert (first.stem, options(first)) == (
        "a<b and b>c, or 1<<3?",
        {"List<Integer>", "List<S>", "List<String>"},
    )
    assert options(second) == {"<strong>", "<i>", "<u>", "<br>"}


def test_a_picture_is_taken_over_and_its_text_is_not_in_the_stem(tmp_path: Path) -> None:
    """What it shows, in words, counts where it gives the answer away."""
    file = f'<file name="leaf.png" path="/" encoding="base64">{PNG}</file>'
    stem = 'Which tree?<img src="@@PLUGINFILE@@/leaf.png" alt="a leaf of the oak">'
    sheet = read(tmp_path, "x.xml", bank(stem, "the oak", "the ash", "the birch", file=file))
    (question,) = build_quiz(sheet).questions
    assert (question.stem, question.alt, question.picture is not None) == ("Which tree?", "a leaf of the oak", True)
    assert "key-in-stem" in {finding.rule for finding in check(sheet, build_quiz(sheet))}


def test_a_picture_of_an_emoji_is_the_emoji(tmp_path: Path) -> None:
    """Editors put the glyph of their site in its place; the sign itself is beside it."""
    sign = '<img class="emoji" alt="🙂" src="https://example.org/1f642.png">'
    (question,) = asked(tmp_path, "x.xml", bank(f"Which is {sign}?", "a smile", "a tear", "a wink"))
    assert (question.stem, question.picture) == ("Which is 🙂?", None)


def test_a_question_whose_picture_is_missing_is_left_out_and_named(tmp_path: Path) -> None:
    """Nobody could answer it; the rest is read."""
    stem = 'Which tree?<img src="@@PLUGINFILE@@/leaf.png" alt="">'
    both = bank("Who?", "a", "b", "c").replace("</quiz>", "") + bank(stem, "a", "b", "c").removeprefix("<quiz>")
    sheet = read(tmp_path, "x.xml", both)
    assert [question.ask for question in sheet.questions] == ["Who?"]
    assert "the file 'leaf.png' is not in the export" in left_out(sheet)[0]


def test_ruby_of_moodle_has_its_reading_behind_it(tmp_path: Path) -> None:
    """As stem and as options."""
    ruby = "<ruby>{}<rp>(</rp><rt>{}</rt><rp>)</rp></ruby>"
    answers = (ruby.format("水", "すい"), ruby.format("木", "もく"), ruby.format("金", "きん"))
    (question,) = asked(tmp_path, "x.xml", bank(ruby.format("水曜日", "すいようび"), *answers))
    assert (question.stem, options(question)) == ("水曜日(すいようび)", {"水(すい)", "木(もく)", "金(きん)"})


def test_entities_are_read_once(tmp_path: Path) -> None:
    """`&amp;lt;` is what is asked about."""
    (question,) = asked(tmp_path, "x.xml", bank("caf&eacute; &mdash; &lt;a&gt;?", "&lt;b&gt;", "&amp;lt;", "x"))
    assert (question.stem, options(question)) == ("café — <a>?", {"<b>", "&lt;", "x"})


def test_lettered_options_of_aiken_keep_their_order(tmp_path: Path) -> None:
    """Small letters, running numbers and several lines are Aiken's habits."""
    text = "which letter\nis first?\na) alpha\nb) beta\nc) both A and B\nanswer: a\n\n"
    text += "2. Which?\nA. x\nB. y\nC. z\nANSWER: B.\n"
    first, second = asked(tmp_path, "x.txt", text)
    assert ([option.text for option in first.options], first.fixed) == (["alpha", "beta", "both A and B"], True)
    assert second.stem == "Which?"


@pytest.mark.parametrize(
    ("math", "reading"),
    [
        ('<mi mathvariant="bold">v</mi><mo>=</mo><mi>v</mi>', r"\mathbf v = v"),
        ('<mi mathvariant="double-struck">R</mi>', "ℝ"),
        ('<mi mathvariant="normal">d</mi><mi>x</mi>', "dx"),
        ('<mfenced><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac></mfenced>', "(n; k)"),
        ("<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>", "¹⁴₆C"),
        ("<mmultiscripts><mi>R</mi><mi>i</mi><none/><none/><mi>j</mi></mmultiscripts>", "Rᵢʲ"),
        ("<mn>1,5</mn>", "1,5"),
        ("<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mn>2</mn></msup>", "(a)²"),
    ],
)
def test_typefaces_and_layouts_of_mathml_keep_their_meaning(math: str, reading: str, tmp_path: Path) -> None:
    """A bold letter is another one, and n over k is no fraction."""
    (question,) = asked(tmp_path, "x.xml", bank(f"<math>{math}</math>", "a", "b", "c"))
    assert question.stem == reading


@pytest.mark.parametrize(
    ("html", "reading"),
    [
        ("<ruby><rb>中</rb><rb>国</rb><rt>ちゅう</rt><rt>ごく</rt></ruby>", "中(ちゅう)国(ごく)"),
        ("<ruby>\n<rb>中</rb> <rp>(</rp><rt>x</rt><rp>)</rp>国<rt>y</rt></ruby>", "中(x)国(y)"),
        ("<ruby>a <b>b</b> c<rt>x</rt></ruby>", "a b c(x)"),
    ],
)
def test_each_reading_of_ruby_stands_behind_its_own_word(html: str, reading: str, tmp_path: Path) -> None:
    """Also where all words come first."""
    (question,) = asked(tmp_path, "x.xml", bank(html, "a", "b", "c"))
    assert question.stem == reading


CONSOLE = "font-family: Consolas, monospace; white-space: pre;"


@pytest.mark.parametrize(
    "html",
    [
        f'<div style="{CONSOLE}"><div><span>if</span> x:</div><div>    y</div></div>',
        "<pre><div>if x:</div><div>    y</div></pre>",
        "<pre>if x:\n&nbsp; &nbsp; y</pre>",
        "<code>if x:<br>&nbsp;&nbsp;&nbsp;&nbsp;y</code>",
    ],
)
def test_lines_of_code_are_a_block_however_an_editor_writes_them(html: str, tmp_path: Path) -> None:
    """Code copied from an editor has a style in place of `pre`, and a `div` for each line."""
    sheet = read(tmp_path, "x.xml", bank(html, "a", "b", "c"))
    assert [question.ask for question in sheet.questions] == ["```\nif x:\n    y\n```"]


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<code>a</code><br><code>&nbsp; b</code>", "a\n  b"),
        ("<table><tr><td>x</td><td><pre>a\n  b</pre></td></tr></table>", "x | a\n  b"),
        ("<samp>a<br> b</samp>", "a\nb"),
        ("<p>a<br />\n&nbsp; b<br>\n c</p>", "a\n  b\nc"),
    ],
)
def test_code_in_a_line_or_a_cell_keeps_what_sets_it_in(html: str, shown: str, tmp_path: Path) -> None:
    """A blank that HTML shows is shown, and no other."""
    (question,) = asked(tmp_path, "x.xml", bank(html, "1", "2", "3"))
    assert question.stem == shown


def test_stars_between_digits_in_markdown_are_no_stress(tmp_path: Path) -> None:
    """2*3*4 is a product; stress inside a word and code stay what they are."""
    (question,) = asked(tmp_path, "x.gift", "[markdown]2*3*4, 2**3**4, `2*3`, re**cord**?{=a ~b ~c}")
    assert question.stem == "2*3*4, 2**3**4, 2*3, record?"


@pytest.mark.parametrize("form", ["html", "moodle_auto_format", "plain_text"])
def test_tags_that_stand_unescaped_in_xml_are_part_of_the_text(form: str, tmp_path: Path) -> None:
    """Written by hand, or by a program that knows no CDATA: nothing of it goes in silence."""
    text = bank("x", "<i>a</i>", "b", "c").replace("<![CDATA[", "").replace("]]>", "")
    text = text.replace("<text>x</text>", "<text>H<sub>2</sub>O &amp; 2 &lt; <b>3</b></text>")
    (question,) = asked(tmp_path, "x.xml", text.replace('format="html"', f'format="{form}"'))
    assert (question.stem, options(question)) == ("H₂O & 2 < 3", {"a", "b", "c"})


def test_an_answer_to_write_that_is_there_twice_is_one(tmp_path: Path) -> None:
    """It leaves no question out, and is told once."""
    (question,) = asked(tmp_path, "x.gift", "Capital?{=Paris =Paris =Lutetia}")
    assert (question.answer, question.also_right) == ("Paris", ("Lutetia",))
