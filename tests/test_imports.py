"""Imports run one way, and importing does nothing else."""

import ast
import inspect
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

import quizgen

SOURCE = Path(quizgen.__file__).parent
MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}

FLOORS = (
    {"told_once"},
    {"errors", "kept", "sealed"},
    {"text"},
    {"values", "system"},
    {"sheet", "language"},
    {"truth", "wording", "quiz"},
    {"readers", "checks", "lock", "exporters"},
    {"distractors", "report"},
    {"kinds"},
    {"build"},
    {"many", "page"},
    {"cli", "testing", "__init__"},
    {"__main__"},
)
"""The rooms (folders) of quizgen by floor, the ground floor first. A room imports only from floors below its own."""

FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

OUTSIDE = {
    "click": {"cli"},
    "hypothesis": {"testing"},
    "markdown_it": {"text", "readers"},
    "rich": {"cli"},
    "genanki": {"exporters"},
    "pint": {"values"},
    "yaml": {"readers"},
    "jinja2": {"wording", "exporters", "report"},
    "csv": {"readers", "exporters"},
    "sqlite3": {"exporters"},
    "weasyprint": {"exporters"},
    "docx": {"exporters"},
    "xlsxwriter": {"exporters"},
}
"""The rooms that may import a package from outside."""


READER_ROOMS = {
    "draft": {"base", "inputs", "limits"},
    "rows": {"base", "inputs", "limits"},
    "yaml": {"base", "inputs", "limits", "draft", "rows"},
    "table": {"base", "inputs", "limits", "draft", "rows"},
    "quizzes": {"base", "inputs", "limits", "draft", "rows"},
    "assembly": {"base", "inputs", "limits", "draft"},
}
"""What each folder of `readers` may import of the others. `yaml`, `table` and `quizzes`, the doors, read files."""


def room_of(module: str) -> str:
    """Return the room of quizgen that a module belongs to."""
    return module.partition(".")[0]


@cache
def tree_of(module: str) -> ast.Module:
    """Return a module, parsed."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield all nodes of a module but those that only a type checker reads."""
    for node in ast.iter_child_nodes(tree):
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield node
            yield from statements(node)


@cache
def imports_of(module: str) -> list[ast.Import | ast.ImportFrom]:
    """Return the statements by which a module imports, wherever in it."""
    return [node for node in statements(tree_of(module)) if isinstance(node, ast.Import | ast.ImportFrom)]


def imported(module: str) -> Iterator[str]:
    """Yield the full names of the modules that a module imports."""
    for node in imports_of(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        else:
            assert node.level == 0, f"{module}: imports are absolute"
            assert node.module is not None
            if node.module == "quizgen":
                yield from (f"quizgen.{alias.name}" for alias in node.names)
            else:
                yield node.module


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_down(module: str) -> None:
    """Each room imports only from floors below its own; a new room has a place in FLOORS."""
    room = room_of(module)
    used = {room_of(name.removeprefix("quizgen.")) for name in imported(module) if name.startswith("quizgen.")}
    assert {name for name in used - {room} if FLOOR_OF[name] >= FLOOR_OF[room]} == set()


def modules_used(module: str) -> set[str]:
    """Return the modules of quizgen that a module imports; a package only where one of its own names is imported."""
    used: set[str] = set()
    for node in imports_of(module):
        names = [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            inside = [f"{node.module}.{name}" for name in names]
            names = [name if name.removeprefix("quizgen.") in MODULES else f"{node.module}" for name in inside]
        used |= {name.removeprefix("quizgen.") for name in names if name.startswith("quizgen.")}
    return used - {module}


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("readers.")])
def test_doors_of_the_readers_stand_apart(module: str) -> None:
    """No door imports another door or the assembly, and `draft` imports no door; READER_ROOMS says it all."""
    used = {name.split(".")[1] for name in modules_used(module) if name.startswith("readers.")}
    room = module.split(".")[1]
    assert used - {room} <= READER_ROOMS.get(room, used)


def test_no_two_modules_import_one_another() -> None:
    """Nor do three or more in a circle, wherever in a module the import is; the error names the circle."""
    TopologicalSorter({module: modules_used(module) for module in MODULES}).prepare()


@pytest.mark.parametrize("module", MODULES)
def test_a_package_from_outside_is_used_in_one_place(module: str) -> None:
    """Each package from outside stays behind the part that wraps it."""
    for name in {name.split(".")[0] for name in imported(module)} & set(OUTSIDE):
        assert room_of(module) in OUTSIDE[name]


@pytest.mark.parametrize("module", [name for name in MODULES if room_of(name) != "cli"])
def test_only_the_command_line_speaks(module: str) -> None:
    """No other module prints, asks, leaves the program or reads the environment."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Name):
            assert node.id not in ("print", "input", "exit", "quit")
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert f"{node.value.id}.{node.attr}" not in (
                "os.environ",
                "os.getenv",
                "sys.stdout",
                "sys.stderr",
                "sys.stdin",
                "sys.exit",
                "sys.argv",
            )


@pytest.mark.parametrize("module", [name for name in MODULES if name != "__main__"])
def test_a_module_only_defines(module: str) -> None:
    """At its top level a module has imports, definitions and constants, and calls nothing for its effect.

    An import may say what to install where it fails.
    """
    allowed = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)
    for node in tree_of(module).body:
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        for_types = isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "not TYPE_CHECKING")
        assert isinstance(node, allowed) or is_text or for_types or _is_import_or_error(node), ast.unparse(node)


def _is_import_or_error(node: ast.stmt) -> bool:
    """Tell whether a statement imports, and raises an error in words of its own where it can't."""
    if not isinstance(node, ast.Try):
        return False
    raised = [statement for handler in node.handlers for statement in handler.body]
    return all(isinstance(each, ast.Import) for each in node.body) and all(
        isinstance(each, ast.Raise) for each in raised
    )


def run(program: str, folder: Path) -> str:
    """Run a program in a fresh Python, in a folder; return what it prints. Coverage, which loads much, is left out."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    command = [sys.executable, "-W", "error", "-c", program]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True, encoding="utf-8")
    assert done.stderr == ""
    return done.stdout


def test_importing_leaves_no_trace(tmp_path: Path) -> None:
    """All modules can be imported, in silence, and no file appears."""
    names = [name for name in MODULES if name != "__main__"]
    program = f"from importlib import import_module\nfor name in {names}: import_module('quizgen.' + name)"
    assert (
        run(program.replace("quizgen.' + name)", "quizgen.' + name) if name != '__init__' else None"), tmp_path) == ""
    )
    assert list(tmp_path.iterdir()) == []


def test_importing_quizgen_costs_next_to_nothing(tmp_path: Path) -> None:
    """What is public is loaded when it is first used, and what it rests on then."""
    loaded = run("import sys, quizgen; print(*sys.modules)", tmp_path).split()
    assert not {"jinja2", "genanki", "babel", "pint", "yaml", "click", "attr", "attrs"} & set(loaded)
    assert "quizgen.build" not in loaded


def test_help_loads_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    """The list of commands costs little more than click: no command, nor what commands work with, is loaded for it."""
    show = "from quizgen.cli import main; main(['--help'], standalone_mode=False)"
    loaded = set(run(f"import sys; {show}; print(*sys.modules, sep='\\n')", tmp_path).splitlines())
    assert {name for name in loaded if name.startswith("quizgen")} == {"quizgen", "quizgen.cli"}
    heavy = {"jinja2", "genanki", "babel", "pint", "yaml", "attr", "attrs", "rich", "sqlite3"}
    assert not loaded & (heavy | {"json", "secrets", "difflib", "importlib.metadata", "multiprocessing"})


def test_a_quiz_knows_no_facts(tmp_path: Path) -> None:
    """What is asked stands alone: it loads neither what is known nor the readers."""
    loaded = run("import sys, quizgen.quiz; print(*sys.modules)", tmp_path).split()
    assert not {"quizgen.sheet", "quizgen.readers"} & set(loaded)


def test_reading_facts_needs_no_exporter(tmp_path: Path) -> None:
    """Readers do not load genanki; exporters do not load readers."""
    assert "genanki" not in run("import sys; from quizgen import read_facts; print(*sys.modules)", tmp_path).split()
    loaded = run("import sys; from quizgen import AnkiExporter; print(*sys.modules)", tmp_path).split()
    assert "genanki" in loaded
    assert not {"quizgen.readers", "quizgen.sheet", "quizgen.truth.judge", "quizgen.build"} & set(loaded)


@pytest.mark.parametrize("name", quizgen.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    """A class or function has a docstring; a constant has a text below it."""
    public = getattr(quizgen, name)
    if inspect.isclass(public) or inspect.isfunction(public):
        assert inspect.getdoc(public)
        return
    home = import_module(f"quizgen.{quizgen._MODULE_OF[name]}")
    assert home.__file__
    body = ast.parse(Path(home.__file__).read_text(encoding="utf-8")).body
    (index,) = [index for index, node in enumerate(body) if name in _assigned(node)]
    below = body[index + 1]
    assert isinstance(below, ast.Expr)
    assert isinstance(below.value, ast.Constant)


def _assigned(node: ast.stmt) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [ast.unparse(target) for target in targets]


def test_what_is_public_is_listed_and_nothing_else() -> None:
    """`dir` shows the public names, in order, and another name is an AttributeError."""
    assert dir(quizgen) == sorted(quizgen.__all__)
    assert len(set(quizgen.__all__)) == len(quizgen.__all__)
    with pytest.raises(AttributeError, match="module 'quizgen' has no attribute 'read_fact'"):
        quizgen.read_fact  # type: ignore[attr-defined]  # noqa: B018 - to read it is the test


def test_no_part_of_quizgen_has_a_public_name() -> None:
    """`from quizgen import diff` is the function, whatever was imported before."""
    assert {room_of(module) for module in MODULES}.isdisjoint(quizgen.__all__)


def test_a_deck_of_plain_templates_needs_neither_jinja_nor_sockets(tmp_path: Path) -> None:
    """What genanki loads and never uses stays away, and the package that it names is there for others afterwards."""
    program = """
import sys
from quizgen import AnkiExporter, build_quiz, sheet_of
towns = {"Portugal": "Lisbon", "Peru": "Lima", "Mali": "Bamako"}
rows = [{"land": land, "capital": town} for land, town in towns.items()]
capital = {"ask": "Capital of {{ subject }}?", "values": "one"}
sheet = sheet_of(rows, id="lands", title="Lands", relations={"capital": capital})
assert AnkiExporter().content(build_quiz(sheet, now=1))
assert not {"jinja2", "asyncio", "ssl", "socket", "cached_property"} & set(sys.modules), sorted(sys.modules)
from cached_property import threaded_cached_property
"""
    run(program, tmp_path)
