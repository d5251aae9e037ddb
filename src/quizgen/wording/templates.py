"""What a template may contain, how long it may be and how deeply nested. Templates are Jinja's, and run in its sandbox.

Python takes exponentially long to compile calls within calls, and refuses deep blocks within blocks. So the depth is
measured before a template is compiled.
"""

import re
from collections.abc import Collection

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from quizgen.errors import did_you_mean

VARIABLES = ("subject", "value", "when")
"""What a template may name."""

OF_SEVERAL = ("when",)
"""What a template may name if it asks about several facts at once."""

FILTERS = ("capitalize", "default", "first", "last", "length", "lower", "title", "trim", "upper")
"""The filters of Jinja that a template may use."""

LONGEST_TEMPLATE = 10_000
"""Characters of a template."""

MOST_LEVELS = 20
"""Levels of a template's syntax tree. The worksheet's own template has 11."""

MOST_JOINED = 50
"""Texts that are joined in one chain (`a ~ b`), and branches of one `if`."""

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Concat,
    nodes.Filter,
    nodes.Test,
)

_MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def sandbox() -> ImmutableSandboxedEnvironment:
    """Return the environment that a sheet's templates run in: Jinja's immutable sandbox, without Jinja's functions."""
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, cache_size=0, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.clear()
    return environment


def template_problem(source: str, variables: Collection[str] = VARIABLES) -> str:
    """Return what is wrong with a template, in words for its author, or an empty text.

    A template may contain variables, `if`, comparisons and a few filters. Loops, calls and arithmetic are refused. A
    sentence needs none of them, and with them a sheet could run forever, fill the memory or differ from run to run.

    Args:
        source: the template.
        variables: what it may name.
    """
    if len(source) > LONGEST_TEMPLATE:
        return f"this template has {len(source):,} characters; {LONGEST_TEMPLATE:,} are the most"
    try:
        tree = sandbox().parse(source)
    except TemplateSyntaxError as error:
        return f"this template can't be read: {error.message}"
    except (RecursionError, ValueError):
        return "this template can't be read: it is nested too deeply, or holds a number too long"
    if is_overgrown(tree):
        return "this template can't be read: it is nested too deeply, or has too long a chain"
    return next(filter(None, (_node_problem(node, variables) for node in tree.find_all(nodes.Node))), "")


def _node_problem(node: nodes.Node, variables: Collection[str]) -> str:
    if isinstance(node, nodes.Name) and node.name not in variables:
        guess = did_you_mean(node.name, variables)
        known = "a template" if len(variables) > 1 else "this template"
        return f"{known} knows {', '.join(variables)}, not '{node.name}'" + (f": {guess}" if guess else "")
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        return f"a template may use the filters {', '.join(FILTERS)}, not '{node.name}'"
    if not isinstance(node, _ALLOWED):
        what = type(node).__name__.lower()
        return f"a template may hold variables, 'if' and the filters {', '.join(FILTERS)}; this one has a '{what}'"
    return ""


def is_overgrown(tree: nodes.Node) -> bool:
    """Tell whether a template is nested too deeply, or has too long a chain, to be compiled quickly."""
    level = [tree]
    for _ in range(MOST_LEVELS):
        if any(_longest(node) > MOST_JOINED for node in level):
            return True
        level = [child for node in level for child in node.iter_child_nodes()]
    return bool(level)


def _longest(node: nodes.Node) -> int:
    if isinstance(node, nodes.Concat):
        return len(node.nodes)
    return len(node.elif_) if isinstance(node, nodes.If) else 0


def compiled(source: str) -> Template:
    """Compile a template that a sheet has.

    Raises:
        ValueError: it contains more than a template may.
    """
    checked(source)
    return sandbox().from_string(source)


def checked(source: str) -> None:
    """Raise ValueError for a template that contains more than a template may."""
    wrong = template_problem(source)
    if wrong:
        raise ValueError(wrong)


def constant_words(template: str) -> str:
    """Return the text of a template without its variables and blocks."""
    return _MARKUP.sub(" ", template)
