"""What the code says about itself: all that is public is documented, examples are true, and names lead to one place."""

import ast
import doctest
import inspect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import quizgen

SOURCE = Path(quizgen.__file__).parent
PATHS = {
    ".".join(("quizgen", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}
"""Each file of quizgen, by the full name of its module."""

TEXTS = {module: path.read_text(encoding="utf-8") for module, path in PATHS.items()}
TREES = {module: ast.parse(text) for module, text in TEXTS.items()}

LONGEST_FILE = 300
LONGEST_FUNCTION = 40

SHARED_FILE_NAMES = {
    "__init__.py": "each room has one",
    "base.py": "what the files of its room have in common",
    "build.py": "the work, and the command that runs it",
    "diff.py": "the work, and the command that runs it",
    "page.py": "the page of a report, and the command that builds the page on which quizzes are made",
    "value.py": "what a value can be, and the kind of question that asks for it",
}
"""The names that more than one file may have, each with the reason."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def classes(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.ClassDef]]:
    """Yield all classes below a node, those inside functions as well, by their full names."""
    for child in ast.iter_child_nodes(node):
        name = f"{prefix}.{child.name}" if isinstance(child, Function | ast.ClassDef) else prefix
        if isinstance(child, ast.ClassDef):
            yield name, child
        yield from classes(child, name)


def functions(node: ast.AST, prefix: str) -> Iterator[tuple[str, Function]]:
    """Yield all functions and methods below a node by their full names, but for overloads, which are types alone."""
    for child in ast.iter_child_nodes(node):
        name = f"{prefix}.{child.name}" if isinstance(child, Function | ast.ClassDef) else prefix
        if isinstance(child, Function) and not any("overload" in one for one in decorators(child)):
            yield name, child
        yield from functions(child, name)


def decorators(node: Function | ast.ClassDef) -> list[str]:
    """Return the names of the decorators of a function or a class."""
    return [ast.unparse(one.func if isinstance(one, ast.Call) else one) for one in node.decorator_list]


def public_parts(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, Function | ast.ClassDef]]:
    """Yield the public classes and functions of a module, and the public methods and properties of these classes."""
    for node in body:
        if isinstance(node, ast.If) and ast.unparse(node.test) != "TYPE_CHECKING":
            yield from public_parts([*node.body, *node.orelse], prefix)
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield f"{prefix}.{node.name}", node
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from public_parts(node.body, f"{prefix}.{node.name}")


def is_record(node: ast.ClassDef) -> bool:
    """Tell whether a class is a record: by attrs, a dataclass, or a named or typed tuple or dictionary."""
    makers = {name.rpartition(".")[2] for name in decorators(node)}
    bases = {ast.unparse(base).rpartition(".")[2] for base in node.bases}
    return bool(makers & {"frozen", "define", "mutable", "dataclass"} or bases & {"NamedTuple", "TypedDict"})


def fields_without_text(node: ast.ClassDef) -> Iterator[str]:
    """Yield the public fields of a record that have no text directly below them."""
    for statement, below in zip(node.body, [*node.body[1:], None], strict=True):
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        if statement.target.id.startswith("_") or "ClassVar" in ast.unparse(statement.annotation):
            continue
        if not (isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and below.value.value):
            yield statement.target.id


def length(function: Function) -> int:
    """Return the lines of a function without its decorators and its docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return lines
    text = function.body[0]
    return lines - ((text.end_lineno or 0) - text.lineno + 1)


def test_all_that_is_public_has_a_docstring() -> None:
    """So do modules, classes, functions, methods and properties; magic methods do what Python says they do."""
    missing = [module for module, tree in TREES.items() if module != "quizgen.__main__" and not ast.get_docstring(tree)]
    for module, tree in TREES.items():
        missing += [name for name, node in public_parts(tree.body, module) if not ast.get_docstring(node)]
    assert not missing, "without a docstring:\n" + "\n".join(missing)


def test_each_field_of_a_public_record_has_a_text_below_it() -> None:
    """The text says what the field contains: its unit, its form, or what an empty one means."""
    missing = [
        f"{name}.{field}"
        for module, tree in TREES.items()
        for name, node in public_parts(tree.body, module)
        if isinstance(node, ast.ClassDef) and is_record(node)
        for field in fields_without_text(node)
    ]
    assert not missing, f"{len(missing)} fields without a text below them:\n" + "\n".join(missing)


def test_no_two_classes_have_the_same_name() -> None:
    """Leading underscores don't count: a reader could mix up `Side` and `_Side`."""
    by_name = defaultdict(list)
    for module, tree in TREES.items():
        for full_name, node in classes(tree, module):
            by_name[node.name.lstrip("_")].append(full_name)
    twice = [", ".join(names) for names in by_name.values() if len(names) > 1]
    assert not twice, "classes of one name:\n" + "\n".join(twice)


def test_no_two_files_have_the_same_name() -> None:
    """A file's name leads to one place; the few names that are shared are listed with their reasons."""
    counts = Counter(path.name for path in PATHS.values())
    twice = [
        ", ".join(str(path.relative_to(SOURCE)) for path in PATHS.values() if path.name == name)
        for name, count in counts.items()
        if count > 1 and name not in SHARED_FILE_NAMES
    ]
    assert not twice, "files of one name:\n" + "\n".join(twice)
    idle = [name for name in SHARED_FILE_NAMES if counts[name] < 2]
    assert not idle, f"names in SHARED_FILE_NAMES that are not shared: {idle}"


def test_files_and_functions_are_short() -> None:
    """A function's docstring and decorators are not counted."""
    sizes = {module: len(text.splitlines()) for module, text in TEXTS.items()}
    long = [f"{module}: {size} lines" for module, size in sizes.items() if size > LONGEST_FILE]
    for module, tree in TREES.items():
        lengths = {name: length(node) for name, node in functions(tree, module)}
        long += [f"{name}: {lines} lines" for name, lines in lengths.items() if lines > LONGEST_FUNCTION]
    assert not long, f"files over {LONGEST_FILE} lines, functions over {LONGEST_FUNCTION}:\n" + "\n".join(long)


@pytest.mark.parametrize("module", [name for name, text in TEXTS.items() if ">>> " in text])
def test_examples_in_docstrings_are_true(module: str) -> None:
    """Each example prints what stands below it."""
    result = doctest.testmod(import_module(module), optionflags=doctest.ELLIPSIS, extraglobs=dict(example()))
    assert result.attempted
    assert not result.failed


@cache
def example() -> Mapping[str, object]:
    """Return the sheet and the quiz that examples are about, as the docstring of `quizgen` says."""
    mouth = quizgen.Relation(
        "mouth",
        value="sea",
        values_declared=True,
        ask="Into which sea does {{ subject }} flow?",
        say="{{ subject }} flows into {{ value }}.",
    )
    seas = {"Danube": "Black Sea", "Rhine": "North Sea", "Volga": "Caspian Sea", "Ebro": "Mediterranean Sea"}
    facts = tuple(quizgen.Fact(river, "mouth", sea) for river, sea in seas.items())
    sheet = quizgen.FactSheet("rivers-k3f", "Rivers", (mouth,), facts)
    return {"sheet": sheet, "quiz": quizgen.build_quiz(sheet, now=1_790_000_000)}


PLAIN_DATA = ("EXPORTERS", "QUESTION_KINDS", "READERS", "Value")
"""Public names that are tuples or a union of types, and have no docstring of their own in Python."""


@pytest.mark.parametrize("name", sorted(set(quizgen.__all__) - set(PLAIN_DATA)))
def test_every_public_name_is_explained_with_an_example(name: str) -> None:
    """A class has a docstring of its own; a function also says what it takes, returns and raises."""
    public = getattr(quizgen, name)
    written = vars(public).get("__doc__") if isinstance(public, type) else public.__doc__
    text = inspect.cleandoc(written or "")
    assert ">>> " in text, "an example"
    if not inspect.isfunction(public):
        return
    signature, source = inspect.signature(public), inspect.getsource(public)
    assert not signature.parameters or "Args:" in text, "Args"
    assert text.startswith("Return ") or "Returns:" in text, "what it returns"
    assert "Raises:" in text or "raise " not in source, "what it raises"
