"""TeX: what is known of it, and what is an error."""

import pytest

from quizgen.text.formulas.formula import Atom, Fraction, Parts, Scripts
from quizgen.text.formulas.tex_commands import KNOWN, SYMBOLS
from quizgen.text.formulas.tex_parser import MOST_NESTED, formula_of
from quizgen.text.formulas.tex_tokens import LONGEST_FORMULA, TexError


def test_a_digit_is_an_argument_of_its_own() -> None:
    """As in TeX, a fraction without braces takes one digit for each of its parts."""
    half = Fraction(Atom("1", "number"), Atom("2", "number"))
    assert formula_of(r"\frac12").content == formula_of(r"\frac 1 2").content == Parts((half,))


def test_digits_are_one_number() -> None:
    """So the exponent of 10^2 belongs to ten, and a point between digits is part of the number."""
    assert formula_of("10.5^2").content == Parts((Scripts(Atom("10.5", "number"), high=Atom("2", "number")),))


@pytest.mark.parametrize(
    ("tex", "offset", "message"),
    [
        (r"\foo", 0, r"the command \foo is not known"),
        (r"x + \frc{1}{2}", 4, r"the command \frc is not known"),
        (r"\frac{1}{2", 8, "this '{' has no '}'"),
        (r"\frac{1}", 8, r"the lower part of \frac is missing"),
        ("x}", 1, "'}' has no meaning here"),
        ("x^2^3", 3, "a second '^' at the same place"),
        ("x_1_2", 3, "a second '_' at the same place"),
        ("x^", 2, "what '^' raises or lowers is missing"),
        ("a & b", 2, "'&' has no meaning here"),
        ("50%", 2, "'%' has no meaning here"),
        ("x\\", 1, "a backslash at the end of the formula is no command"),
        (r"\left( x", 0, r"this \left has no \right"),
        (r"\left x \right)", 6, r"\left stands before a bracket, not before 'x'"),
        (r"x \right)", 2, r"\right has no \left before it"),
        (r"\sqrt[3", 5, "this '[' has no ']'"),
        (r"a \\ b", 2, r"\\ has no \begin{aligned} before it"),
        (r"\begin{pmatrx} 1 \end{pmatrx}", 7, "no environment 'pmatrx' is known"),
        (r"\begin{pmatrix} 1 \end{bmatrix}", 23, r"\begin{pmatrix} is closed by \end{bmatrix}"),
        (r"\begin{pmatrix} 1", 17, r"\end{pmatrix} is missing at the end of the formula"),
        (r"\begin{array}{p} 1 \end{array}", 14, "the columns of an array are l, c or r, not 'p'"),
        (r"\begin{matrix} 1 \\[2pt] 2 \end{matrix}", 19, r"no space can be set after \\"),
        (r"\text{a $b$}", 8, r"'$' has no meaning among the words of \text"),
        (r"\text{\foo}", 6, r"'\' has no meaning among the words of \text"),
        (r"\not x", 0, r"\not stands before a sign such as = or \in"),
        (r"\ce H2O", 4, r"the '{' of \ce is missing before 'H'"),
        (r"2 \ce{H2O & x}", 10, r"'&' means nothing known in \ce"),
        (r"\unknown" * 3, 0, r"the command \unknown is not known"),
    ],
)
def test_what_is_not_known_is_an_error_with_its_place(tex: str, offset: int, message: str) -> None:
    """The offset counts the characters of the formula from 0."""
    with pytest.raises(TexError) as caught:
        formula_of(tex)
    assert (caught.value.message, caught.value.offset) == (message, offset)


@pytest.mark.parametrize(
    "tex",
    [
        r"\def\a{\a\a}\a",
        r"\newcommand{\a}{b}",
        r"\let\a\b",
        r"\input{/etc/passwd}",
        r"\include{x}",
        r"\href{https://example.org}{x}",
        r"\url{https://example.org}",
        r"\style{color:red}{x}",
        r"\class{x}{y}",
        r"\cssId{x}{y}",
        r"\htmlClass{x}{y}",
        r"\includegraphics{x.png}",
        r"\require{html}",
        r"\unicode{x41}",
        r"\csname def\endcsname",
    ],
)
def test_what_defines_loads_links_or_styles_is_refused(tex: str) -> None:
    """The error says why, as such commands are TeX's own."""
    with pytest.raises(TexError, match="is not allowed in a formula: it defines, loads, links or styles"):
        formula_of(tex)


def test_a_command_with_a_typing_error_is_guessed() -> None:
    """The guess has its backslash."""
    with pytest.raises(TexError) as caught:
        formula_of(r"\aplha")
    assert caught.value.hint == r"did you mean \alpha?"


@pytest.mark.parametrize(
    "tex",
    [
        "x" * (LONGEST_FORMULA + 1),
        "{" * 1000 + "x" + "}" * 1000,
        r"\sqrt" * 900 + "x",
        "x^{" * 900 + "x" + "}" * 900,
        r"\left(" * 700,
        r"\text{" * 500,
        r"\frac{1}{" * 400,
        r"\ce{" + "->[" * 1000 + "}",
        r"\begin{matrix}" * 300,
    ],
)
def test_a_long_or_deep_formula_is_an_error(tex: str) -> None:
    """Nothing overflows, however deep the parts of a formula are nested."""
    with pytest.raises(TexError):
        formula_of(tex)


def test_a_deep_formula_up_to_the_limit_is_read() -> None:
    """The limit is far above what people write."""
    assert formula_of("{" * MOST_NESTED + "}" * MOST_NESTED)


def test_no_command_that_defines_or_loads_is_among_the_known() -> None:
    """Nor is any that MathJax gives another meaning than a sign or a layout."""
    assert KNOWN.isdisjoint({"def", "let", "input", "href", "style", "class", "require", "color", "csname"})
    assert all(len(sign) <= 3 for sign, _ in SYMBOLS.values())


def test_chemistry_is_written_out_for_programs_that_do_not_know_it() -> None:
    """The formula as written stays beside it."""
    formula = formula_of(r"2\,\ce{H2O} = \ce{H+}")
    assert formula.source == r"2\,\ce{H2O} = \ce{H+}"
    assert formula.tex == r"2\,{\mathrm{H}_{2}\mathrm{O}} = {\mathrm{H}^{+}}"
