"""The plain reading of formulas."""

import pytest
from formulas import READINGS

from quizgen.text.formulas.formula_reading import reading_of_formula
from quizgen.text.formulas.tex_parser import formula_of


@pytest.mark.parametrize(("tex", "reading"), READINGS)
def test_a_formula_has_a_plain_reading(tex: str, reading: str) -> None:
    """It has brackets where the layout of a formula does without them."""
    assert reading_of_formula(formula_of(tex)) == reading


def test_formulas_that_differ_in_sight_differ_in_their_reading() -> None:
    """No two formulas of the table above read alike but those that mean the same."""
    alike = {"1/2", "(1/2)²", "√x", "dx"}
    readings = [reading for _, reading in READINGS if reading not in alike]
    assert len(set(readings)) == len(readings)


@pytest.mark.parametrize(
    ("chemistry", "reading"),
    [
        ("H2O", "H₂O"),
        ("Ca(OH)2", "Ca(OH)₂"),
        ("C6H12O6", "C₆H₁₂O₆"),
        ("2H2 + O2 -> 2H2O", "2 H₂ + O₂ → 2 H₂O"),
        ("2 NaOH(aq)", "2 NaOH(aq)"),
        ("1/2O2", "(1/2) O₂"),
        ("Na+", "Na⁺"),
        ("Cl-", "Cl⁻"),
        ("e-", "e⁻"),
        ("SO4^2-", "SO₄²⁻"),
        ("Fe^{3+}", "Fe³⁺"),
        ("[Cu(NH3)4]^2+", "[Cu(NH₃)₄]²⁺"),
        ("Na+ + Cl- <=> NaCl(s)", "Na⁺ + Cl⁻ ⇌ NaCl(s)"),
        ("A <-> B", "A ↔ B"),
        ("A <- B", "A ← B"),
        ("^{14}_{6}C", "¹⁴₆C"),
        ("^{235}U", "²³⁵U"),
        ("CuSO4*5H2O", "CuSO₄ · 5 H₂O"),
        ("CaCO3 ->[\\Delta] CaO + CO2 ^", "CaCO₃ →^(Δ) CaO + CO₂ ↑"),
        ("Ag+ + Cl- -> AgCl v", "Ag⁺ + Cl⁻ → AgCl ↓"),
        ("CH3-CH=CH2", "CH₃−CH=CH₂"),
        ("HC#CH", "HC≡CH"),
        ("C_{n}H_{2n}", "CₙH₂ₙ"),
        ("A ->[H2O][Pt] B", "A →_(Pt)^(H_2O) B"),
    ],
)
def test_chemistry_has_a_plain_reading(chemistry: str, reading: str) -> None:
    """Digits behind an element are lowered, those in front are amounts, charges are raised."""
    assert reading_of_formula(formula_of(f"\\ce{{{chemistry}}}")) == reading


@pytest.mark.parametrize("chemistry", ["H2O &", "$n$ H2O", "H2O -> \\foo", "{n}", "H2O ; x", '"water"'])
def test_what_is_not_known_of_chemistry_is_an_error(chemistry: str) -> None:
    """Nothing is guessed or passed on."""
    with pytest.raises(ValueError, match=r"means nothing known"):
        formula_of(f"\\ce{{{chemistry}}}")
