"""How deeply a template that a user wrote may be nested, and how long its chains may be.

Python takes exponentially long to compile calls within calls, and refuses deep blocks within blocks. So the depth is
measured before a template is compiled.
"""

from jinja2 import nodes

MOST_LEVELS = 20
"""Levels of a template's syntax tree. The worksheet's own template has 11."""

MOST_JOINED = 50
"""Texts that are joined in one chain (`a ~ b`), and branches of one `if`."""


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
