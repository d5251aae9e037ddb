"""Templates with conditions and filters: Jinja's language, of which a sheet may use a part, in Jinja's sandbox.

Python takes exponentially long to compile calls within calls, and refuses deep blocks within blocks. So the depth is
measured before a template is compiled.
"""

from collections.abc import Collection, Mapping

from attrs import frozen
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from quizgen.errors import did_you_mean

FILTERS = ("capitalize", "default", "first", "last", "length", "lower", "title", "trim", "upper")
"""The filters of Jinja that a template may use."""

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


@frozen(eq=False, repr=False)
class JinjaTemplate:
    """A template that Jinja fills in."""

    template: Template
    """As Jinja compiled it."""

    def render(self, variables: Mapping[str, str]) -> str:
        """Return the text. Raises ValueError where the template fails."""
        try:
            return self.template.render(variables)
        except TemplateError as error:
            raise ValueError(str(error)) from error


def sandbox() -> ImmutableSandboxedEnvironment:
    """Return the environment that a sheet's templates run in: Jinja's immutable sandbox, without Jinja's functions."""
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, cache_size=0, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.clear()
    return environment


def problem_by_jinja(source: str, variables: Collection[str]) -> str:
    """Return what is wrong with a template, in words for its author, or an empty text.

    It may contain variables, `if`, comparisons and a few filters. Loops, calls and arithmetic are refused. A sentence
    needs none of them, and with them a sheet could run forever, fill the memory or differ from run to run.

    Args:
        source: the template.
        variables: what it may name.
    """
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


def compiled_by_jinja(source: str) -> JinjaTemplate:
    """Compile a template in which nothing is wrong."""
    return JinjaTemplate(sandbox().from_string(source))
