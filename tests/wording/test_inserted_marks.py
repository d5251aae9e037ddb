"""Sentences of sheets with markup: what is inserted keeps its marks, and makes none."""

from pathlib import Path

import pytest
from sheets import sheet_of

from quizgen import FactSheet, SheetError
from quizgen.wording.first_letters import upper_first
from quizgen.wording.sentences import Wording

MARKED = """\
markup: markdown
relations:
  is: {value: text, values: one, ask: "ASK", say: "{{ subject }} is {{ value }}."}
  mass: {value: number, values: one, unit: "m^2", ask: "$\\\\frac{ {{ subject }} }{ {{ value }} }$", say: "{{ value }}"}
facts:
  "SUBJECT": {is: "VALUE", mass: 5}
"""


def sheet(folder: Path, subject: str, value: str, ask: str = "What is {{ subject }}?") -> FactSheet:
    """Read a sheet with one fact."""
    return sheet_of(folder, MARKED.replace("SUBJECT", subject).replace("VALUE", value).replace("ASK", ask))


@pytest.mark.parametrize(
    ("subject", "value", "said"),
    [
        ("water", "H~2~O", "Water is H~2~O."),
        ("H~2~O", "**wet**", "H~2~O is **wet**."),
        ("x*", "*", r"x\* is \*."),
        ("$5", "$6", r"\$5 is \$6."),
        ("`a*b`", "`*`", "`a*b` is `*`."),
        ("λ", "a length", "λ is a length."),
        ("g", "9.8", "g is 9.8."),
    ],
)
def test_what_is_inserted_keeps_its_marks_and_makes_none(subject: str, value: str, said: str, tmp_path: Path) -> None:
    """Marks stay as they are written; signs that are no marks can't become any beside others."""
    made = sheet(tmp_path, subject, value)
    assert Wording(made).statement(made.facts[0]) == said


@pytest.mark.parametrize(
    ("subject", "asked"),
    [
        (r"$\\frac{1}{2}$", r"$\sqrt{ {\frac{1}{2}} }$"),
        ("49", "$\\sqrt{ {{49}} }$"),
        ("x^2^", "$\\sqrt{ {{x}^{{2}}} }$"),
        ("100 % of it_all", "$\\sqrt{ {\\text{100 \\% of it\\_all}} }$"),
    ],
)
def test_inside_a_formula_a_value_is_tex(subject: str, asked: str, tmp_path: Path) -> None:
    """A formula is inserted as its TeX, a number or a letter as it is, anything else as words."""
    made = sheet(tmp_path, subject, "a", "$\\\\sqrt{ {{ subject }} }$")
    assert Wording(made).stem(made.facts[0]) == asked


def test_lines_of_code_stand_apart_from_the_sentence_that_they_are_inserted_into(tmp_path: Path) -> None:
    """A code block has empty lines around it, so that its fences stay at the start of a line."""
    made = sheet(tmp_path, "This", r"```\nprint(1)\n```")
    assert Wording(made).statement(made.facts[0]) == "This is\n\n```\nprint(1)\n```\n\n."


def test_a_template_whose_formula_can_not_hold_a_value_is_an_error(tmp_path: Path) -> None:
    """What is wrong once all is inserted is said, with the place of the template."""
    made = sheet(tmp_path, "two words", "a", "$\\\\text{ {{ subject }} }$")
    with pytest.raises(SheetError, match="fails") as error:
        Wording(made).stem(made.facts[0])
    assert error.value.problems[0].place


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the Danube", "The Danube"),
        ("a dog has legs", "A dog has legs"),
        ("well-known", "Well-known"),
        ("d'Artagnan", "d'Artagnan"),
        ("l'Escaut\u00a0: où", "L'Escaut\u00a0: où"),
        ("l’eau bout", "L’eau bout"),
        ("voir\u00a0: quel est le pluriel", "Voir\u00a0: quel est le pluriel"),
        ("g", "g"),
        ("λ is long", "λ is long"),
        ("print('a')", "print('a')"),
        ("vector<int> is", "vector<int> is"),
        ("x~1~ is", "x~1~ is"),
        ("pH", "pH"),
        ("x² is", "x² is"),
        ("log₂ is", "log₂ is"),
        ("a + b is", "a + b is"),
        ("été chaud", "Été chaud"),
    ],
)
def test_a_capital_is_for_plain_words(text: str, shown: str) -> None:
    """The first letter of a plain word of two letters or more is made a capital; code and signs stay."""
    assert upper_first(text) == shown


@pytest.mark.parametrize("markup", ["plain", "markdown"])
@pytest.mark.parametrize(
    ("language", "subject", "said"),
    [
        ("ar", "C++", "\u2068C++\u2069 هي لغة."),
        ("ar", "الشمس", "الشمس هي لغة."),
        ("ar", "3.14", "3.14 هي لغة."),
        ("en", "שמש", "\u2068שמש\u2069 هي لغة."),
        ("en", "Danube", "Danube هي لغة."),
    ],
)
def test_what_runs_against_the_sentence_is_isolated(
    markup: str, language: str, subject: str, said: str, tmp_path: Path
) -> None:
    """C++ in an Arabic sentence and Hebrew in an English one turn nothing that stands beside them."""
    relation = "relations: {is: {value: text, values: one, say: '{{ subject }} هي لغة.'}}"
    body = f"language: {language}\nmarkup: {markup}\n{relation}\nfacts:\n  {subject}: {{is: x}}\n"
    made = sheet_of(tmp_path, body)
    assert Wording(made).statement(made.facts[0]) == said


def test_a_template_compares_names_without_their_isolates(tmp_path: Path) -> None:
    """A condition on a name holds in any direction."""
    relation = (
        "relations: {is: {value: text, values: one, say: \"{% if subject == 'שמש' %}Yes{% else %}No{% endif %}\"}}"
    )
    made = sheet_of(tmp_path, f"{relation}\nfacts:\n  שמש: {{is: x}}\n")
    assert Wording(made).statement(made.facts[0]) == "Yes"
