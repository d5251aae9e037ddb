"""What a template may contain."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from manual import MANUAL
from registries import assert_lists

from quizgen.wording.jinja_templates import FILTERS, compiled_by_jinja
from quizgen.wording.templates import VARIABLES, compiled, constant_words, plain_template, template_problem


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{{ subject }} and {{ value }} {{ when }}", ""),
        ("{{ subjekt }}", "did you mean 'subject'?"),
        ("{{ subject", "can't be read"),
        ("What is the capital of {subject}?", "{{ subject }}, not {subject}"),
        ("Where is { Value }?", "{{ value }}, not { Value }"),
        (r"What is $\text{value}$ of {{ subject }}?", ""),
        ("Write {% raw %}{subject}{% endraw %} for {{ subject }}", ""),
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


TEXTS = st.text(st.sampled_from(list("ab {}%#-\n\r|'")) | st.sampled_from("é\u2028\x00𝔸"), max_size=8)
VARIABLE = st.sampled_from(["{{ subject }}", "{{value}}", "{{  when }}", "{{ subject|upper }}", "{{- value -}}"])


@given(st.lists(TEXTS | VARIABLE, max_size=6).map("".join), st.tuples(TEXTS, TEXTS, TEXTS))
def test_a_plain_template_is_filled_in_as_jinja_does_it(source: str, texts: tuple[str, ...]) -> None:
    """What is split and joined gives the text that Jinja would give, whatever stands in it."""
    variables = dict(zip(VARIABLES, texts, strict=True))
    assume(template_problem(source) == "")
    assert compiled(source).render(variables) == compiled_by_jinja(source).render(variables)


@pytest.mark.parametrize(
    "source", ["{{{ subject }}", "{{ subject }}}", "{{ subject -}} x", "{{ subject }}\n", "{# a #}"]
)
def test_what_jinja_reads_otherwise_is_left_to_jinja(source: str) -> None:
    """Braces beside a variable, signs that take white space away, ends of lines and comments are not plain."""
    assert plain_template(source) is None
