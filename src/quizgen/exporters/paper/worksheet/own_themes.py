"""Themes of a user, or of an installed package: read from a folder, and checked.

A template runs in Jinja's immutable sandbox and may use only what a page needs. A loop inside a loop must go over a
part of the outer loop's item. So the time and the size of a page are in proportion to the quiz and the template.
"""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from jinja2 import TemplateSyntaxError, nodes

from quizgen.errors import ExportError, Place, Problem, did_you_mean
from quizgen.exporters.pages import HEAD
from quizgen.exporters.paper.worksheet.theme import STYLES, TEMPLATE, Theme, default_theme, sandboxed
from quizgen.system.plug_ins import THEMES, plug_in
from quizgen.wording.jinja_templates import is_overgrown

__all__ = ["Theme", "read_theme", "template_problems", "theme_of"]

LARGEST = 200_000
"""How many bytes a file of a theme may have."""

VARIABLES = (
    *("title", "language", "direction", "words", "paper", "running", "css", "look"),
    *("forms", "key", "reasons", "source"),
)
"""What a template sees; worksheet.html of the usual theme says what each is."""

FILTERS = ("capitalize", "default", "first", "last", "length", "lower", "title", "trim", "upper")

_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem),
    *(nodes.If, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Concat),
    *(nodes.Filter, nodes.Test, nodes.For, nodes.Tuple),
)


def read_theme(folder: Path) -> Theme:
    """Return the theme in a folder: its template, its styles, or both; what is missing comes from the default.

    Args:
        folder: holds worksheet.html, worksheet.css or both.

    Raises:
        ExportError: neither is there, one can't be read, or the template uses what no theme may, with its line.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     _ = Path(folder, "worksheet.css").write_text("h1 { color: green }")
        ...     read_theme(Path(folder)).is_ours
        True
    """
    usual = default_theme()
    template, styles = _read(folder / TEMPLATE), _read(folder / STYLES)
    if template is None and styles is None:
        what = "this folder holds no theme" if folder.is_dir() else "there is no such folder"
        raise ExportError(Problem(what, Place(str(folder)), f"a theme is a {TEMPLATE}, a {STYLES}, or both"))
    place = str(folder / TEMPLATE)
    problems = list(template_problems(template, place)) if template is not None else []
    if problems:
        raise ExportError(*problems)
    return Theme(
        template=usual.template if template is None else template,
        styles=usual.styles if styles is None else styles,
        place=place,
        is_ours=template is None,
    )


def theme_of(name: str) -> Theme:
    """Return the theme in a folder, or one that an installed package brings under this name.

    Raises:
        ExportError: there is none, or it can't be used.
        PlugInError: what the package brings is no theme.
    """
    folder = Path(name)
    plugged = None if folder.exists() else plug_in(THEMES, name)
    if plugged is None:
        return read_theme(folder)
    found = plugged.load()
    if isinstance(found, Theme):
        return found
    if not isinstance(found, ModuleType) or not found.__file__:
        raise plugged.error(f"is no theme: it must be a package with a {TEMPLATE} or a {STYLES}, or a Theme")
    return read_theme(Path(found.__file__).parent)


def template_problems(source: str, place: str) -> Iterator[Problem]:
    """Yield what is wrong with a template, each with its line."""
    try:
        tree = sandboxed(source).parse(source)
    except TemplateSyntaxError as error:
        yield Problem(f"this template can't be read: {error.message}", Place(place, error.lineno))
        return
    except (RecursionError, ValueError):
        yield Problem("this template can't be read: it is nested too deeply, or holds a number too long", Place(place))
        return
    if is_overgrown(tree):
        message = "this template can't be read: it is nested too deeply, or has too long a chain"
        yield Problem(message, Place(place))
        return
    for line, message, hint in _problems(tree, ()):
        yield Problem(message, Place(place, line), hint)


def _problems(node: nodes.Node, loops: tuple[frozenset[str], ...]) -> Iterator[tuple[int, str, str]]:
    """Yield line, message and hint of each thing that no theme may use.

    Args:
        node: where to look.
        loops: the variables of each loop around it, the innermost last.
    """
    if not isinstance(node, _ALLOWED) and not _includes_head(node):
        message = "a theme may hold variables, 'if', 'for' and filters; this one has a"
        yield node.lineno, f"{message} '{type(node).__name__.lower()}'", ""
        return
    if isinstance(node, nodes.Name) and node.ctx == "load":
        known = (*VARIABLES, "loop", *(name for names in loops for name in names))
        if node.name not in known:
            hint = did_you_mean(node.name, known)
            yield node.lineno, f"a theme sees {', '.join(VARIABLES)}; not '{node.name}'", hint
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        yield node.lineno, f"a theme may use the filters {', '.join(FILTERS)}; not '{node.name}'", ""
    if isinstance(node, nodes.For):
        yield from _loop_problems(node, loops)
        return
    for child in node.iter_child_nodes():
        yield from _problems(child, loops)


def _includes_head(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Include) and isinstance(node.template, nodes.Const) and node.template.value == HEAD


def _loop_problems(loop: nodes.For, loops: tuple[frozenset[str], ...]) -> Iterator[tuple[int, str, str]]:
    root = loop.iter
    while isinstance(root, nodes.Getattr | nodes.Getitem):
        root = root.node
    if not isinstance(root, nodes.Name) or (loops and root.name not in loops[-1]) or loop.recursive:
        wanted = " or ".join(f"'{name}'" for name in sorted(loops[-1])) if loops else "a variable"
        yield loop.lineno, f"a loop goes over {wanted} or a part of it", "so that the page ends"
    yield from _problems(loop.iter, loops)
    targets = [loop.target] if isinstance(loop.target, nodes.Name) else list(loop.target.find_all(nodes.Name))
    names = frozenset(name.name for name in targets)
    for child in (*loop.body, *loop.else_, *([loop.test] if loop.test else [])):
        yield from _problems(child, (*loops, names))


def _read(path: Path) -> str | None:
    """Return the text of a file of a theme, or None where it is not there."""
    try:
        content = path.read_bytes()
        if len(content) > LARGEST:
            raise ExportError(Problem(f"a file of a theme has {LARGEST} bytes at most", Place(str(path))))
        return content.decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ExportError(Problem(f"can't be read: {error.strerror}", Place(str(path)))) from error
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise ExportError(Problem("this is not UTF-8", Place(str(path), line), "save it as UTF-8")) from error
