"""What a template may contain, and how it is filled in.

Nearly all templates hold text and variables alone: "What is the capital of {{ subject }}?" Those are made forms of
Python. Jinja, which takes long to load and to compile, is for those with more in them.
"""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Protocol

from attrs import frozen

VARIABLES = ("subject", "value", "when")
"""What a template may name."""

OF_SEVERAL = ("when",)
"""What a template may name if it asks about several facts at once."""

LONGEST_TEMPLATE = 10_000
"""Characters of a template."""

_MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)

_VARIABLE = re.compile(rf"\{{\{{ *({'|'.join(VARIABLES)}) *\}}\}}")
_MORE_THAN_TEXT = re.compile(r"[{}\r\n]")
"""What Jinja reads as more than text, or changes, such as the end of a line."""

_RAW = re.compile(r"\{%-? *raw *-?%\}.*?\{%-? *endraw *-?%\}", re.DOTALL)
_IN_ONE_BRACE = re.compile(rf"(?<![\w{{])\{{ *({'|'.join(VARIABLES)}) *\}}(?!\}})", re.IGNORECASE)
"""A variable as other programs write it. Behind a letter, it is an argument of a formula: \\text{value}."""


class FilledIn(Protocol):
    """A template that can be filled in."""

    def render(self, variables: Mapping[str, str]) -> str:
        """Return its text with the variables in their places. Raises ValueError where that fails."""


@frozen(eq=False, repr=False)
class PlainTemplate:
    """A template that holds text and variables alone."""

    render: Callable[[Mapping[str, str]], str]
    """Returns its text with the variables, made texts, in their places: an isolate is more than its characters."""
    names: frozenset[str]
    """The variables that it names."""


def plain_template(source: str) -> PlainTemplate | None:
    """Return a template that holds text and variables alone; None for any other.

    Example:
        >>> plain_template("{{ subject }} lies in {{ value }}.").render({"subject": "Ulm", "value": "Swabia"})
        'Ulm lies in Swabia.'
        >>> plain_template("{{ subject|upper }}") is None
        True
    """
    parts = _VARIABLE.split(source)
    if any(map(_MORE_THAN_TEXT.search, parts[::2])):
        return None
    form = _VARIABLE.sub(r"%(\1)s", source.replace("%", "%%"))
    return PlainTemplate(form.__mod__, frozenset(parts[1::2]))


def template_problem(source: str, variables: Collection[str] = VARIABLES) -> str:
    """Return what is wrong with a template, in words for its author, or an empty text.

    Args:
        source: the template.
        variables: what it may name.
    """
    if len(source) > LONGEST_TEMPLATE:
        return f"this template has {len(source):,} characters; {LONGEST_TEMPLATE:,} are the most"
    plain = plain_template(source)
    if plain and plain.names <= {*variables}:
        return ""
    lonely = _IN_ONE_BRACE.search(_RAW.sub("", source))
    if lonely:
        return f"a variable has two braces on each side: {{{{ {lonely[1].lower()} }}}}, not {lonely[0]}"
    from quizgen.wording.jinja_templates import problem_by_jinja  # noqa: PLC0415 - most templates don't need Jinja

    return problem_by_jinja(source, variables)


def compiled(source: str) -> FilledIn:
    """Compile a template that a sheet has.

    Raises:
        ValueError: it contains more than a template may.
    """
    checked(source)
    plain = plain_template(source)
    if plain:
        return plain
    from quizgen.wording.jinja_templates import compiled_by_jinja  # noqa: PLC0415 - most templates don't need Jinja

    return compiled_by_jinja(source)


def checked(source: str) -> None:
    """Raise ValueError for a template that contains more than a template may."""
    wrong = template_problem(source)
    if wrong:
        raise ValueError(wrong)


def names_variable(template: str, name: str) -> bool:
    """Tell whether a template names a variable, be it in a condition.

    Example:
        >>> names_variable("Where is {{ subject }}?", "subject"), names_variable("Where is the subject?", "subject")
        (True, False)
    """
    return any(name in found for found in _MARKUP.findall(template))


def constant_words(template: str) -> str:
    """Return the text of a template without its variables and blocks."""
    return _MARKUP.sub(" ", template)
