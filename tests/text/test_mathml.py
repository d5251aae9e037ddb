"""Formulas as MathML: well-formed, of a closed set, and without anything that an author could smuggle in."""

from xml.etree import ElementTree

import pytest
from formulas import READINGS

from quizgen.text.formulas.mathml import MATHML_ATTRIBUTES, MATHML_ELEMENTS, mathml_of
from quizgen.text.formulas.tex_commands import ACCENTS, FUNCTIONS, STACKED_FUNCTIONS, SYMBOLS, TEXTS, TYPEFACES
from quizgen.text.formulas.tex_parser import formula_of

PAYLOADS = [
    "<img/src/onerror=alert(1)>",
    "</math><script>alert(1)</script>",
    '" onclick="alert(1)',
    "<!-- x --><![CDATA[y]]>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "<mtext><annotation-xml encoding='text/html'><img src=x onerror=alert(1)>",
]
"""What has been seen to break out of a formula, or might."""


def checked(html: str) -> ElementTree.Element:
    """Return MathML as a tree; fail for any element or attribute that is not among the known."""
    root = ElementTree.fromstring(html)  # noqa: S314 - our own
    for element in root.iter():
        assert element.tag in MATHML_ELEMENTS
        assert set(element.attrib) <= MATHML_ATTRIBUTES
    return root


@pytest.mark.parametrize("tex", [tex for tex, _ in READINGS])
@pytest.mark.parametrize("display", [True, False])
def test_mathml_is_well_formed_and_of_a_closed_set(tex: str, display: bool) -> None:
    """Its name is the plain reading, for what can't read MathML aloud."""
    root = checked(mathml_of(formula_of(tex), display=display))
    assert (root.get("display") == "block") == display
    assert root.get("alttext") == root.get("aria-label") != ""


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("command", [*sorted(TEXTS), "operatorname"])
def test_words_of_a_formula_stay_words(payload: str, command: str) -> None:
    r"""Whatever stands in \text is text on the page."""
    html = mathml_of(formula_of(f"\\{command}{{{payload}}}".replace("&", "\\&")))
    assert payload in "".join(checked(html).itertext()).replace("\u00a0", " ")


@pytest.mark.parametrize("payload", PAYLOADS[:3])
def test_signs_of_html_are_signs_of_a_formula(payload: str) -> None:
    """They are escaped wherever they stand."""
    html = mathml_of(formula_of(payload.replace("<!--", "")))
    assert "".join(checked(html).itertext()) == payload.replace(" ", "").replace("-", "−")


@pytest.mark.parametrize("name", sorted(SYMBOLS.keys() | FUNCTIONS | STACKED_FUNCTIONS.keys()))
def test_each_sign_is_shown(name: str) -> None:
    """No known command is shown as its name in TeX, and none is empty."""
    text = "".join(checked(mathml_of(formula_of(f"\\{name}"))).itertext())
    assert text
    assert name.startswith("backslash") or name == "\\" or "\\" not in text


@pytest.mark.parametrize("name", sorted(ACCENTS.keys() | TYPEFACES))
def test_each_accent_and_typeface_keeps_its_letter(name: str) -> None:
    """The letter stands below its accent, or is another form of the same letter."""
    shown = mathml_of(formula_of(f"\\{name}{{xy}}"))
    assert "xy" in "".join(checked(shown).itertext()) or name in TYPEFACES
    assert len("".join(checked(shown).itertext())) >= 2


def test_a_minus_before_a_number_stands_close_to_it() -> None:
    """One between two numbers has space on both sides."""
    assert '<mo form="prefix" lspace="0" rspace="0">−</mo>' in mathml_of(formula_of("x=-3"))
    assert 'lspace="0.2222em" rspace="0.2222em">−</mo>' in mathml_of(formula_of("x-3"))


def test_units_are_upright_and_variables_are_slanted() -> None:
    """Browsers slant a lone letter unless told not to."""
    assert mathml_of(formula_of(r"\mathrm{kg}")).endswith("><mi>kg</mi></math>")
    assert mathml_of(formula_of(r"\mathrm{g}")).endswith('><mi mathvariant="normal">g</mi></math>')
    assert mathml_of(formula_of("g")).endswith("><mi>g</mi></math>")
