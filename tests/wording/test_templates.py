"""What a template may contain."""

import pytest
from manual import MANUAL
from registries import assert_lists

from quizgen.wording.templates import FILTERS, VARIABLES, constant_words, template_problem


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{{ subject }} and {{ value }} {{ when }}", ""),
        ("{{ subjekt }}", "did you mean 'subject'?"),
        ("{{ subject", "can't be read"),
        ("{% if value == 'x' %}{{ subject|upper }}{% endif %}", ""),
        ("{% for x in subject %}{{ x }}{% endfor %}", "this one has a 'for'"),
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "this one has a 'macro'"),
        ("{{ subject|random }}", "not 'random'"),
        ("{{ 'x' * 3000000000 }}", "this one has a 'mul'"),
        ("{{ '%3000000000d' % 1 }}", "this one has a 'mod'"),
        ("{{ subject.upper }}", "this one has a 'getattr'"),
        ("{{ subject.upper() }}", "this one has a 'call'"),
        ("{{ cycler }}", "not 'cycler'"),
        ("{{ " + "(" * 4000 + "1" + ")" * 4000 + " }}", "can't be read"),
    ],
)
def test_a_template_is_checked_before_it_runs(template: str, problem: str) -> None:
    """Unknown variables and broken syntax are found without rendering."""
    assert (problem in template_problem(template)) if problem else template_problem(template) == ""


def test_the_words_of_a_template_are_those_that_stand_in_each_of_its_sentences() -> None:
    """Variables, blocks and comments are no words."""
    template = "{{ subject }} flows {% if value == 'x' %}here{% endif %}{# but why? #} into {{ value }}."
    assert constant_words(template).split() == ["flows", "here", "into", "."]


def test_the_readme_names_all_that_a_template_may_use() -> None:
    """Each variable and each filter stands there as code."""
    variables = [name for name in VARIABLES if f"{{{{ {name} }}}}" in MANUAL]
    assert_lists("examples/fact-sheet/README.md: the variables of a template", variables, VARIABLES)
    assert_lists(
        "examples/fact-sheet/README.md: the filters of a template",
        [name for name in FILTERS if f"`{name}`" in MANUAL],
        FILTERS,
    )
