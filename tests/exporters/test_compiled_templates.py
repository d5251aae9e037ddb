"""Templates are compiled when the package is made; a page is the same with and without them."""

from pathlib import Path

import jinja2
import pytest
from jinja2 import Environment
from jinja2.sandbox import ImmutableSandboxedEnvironment

from quizgen.exporters.compiled_templates import ROOM, TEMPLATES, compile_templates, own_template, page_environment


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of compiled templates."""
    folder = tmp_path_factory.mktemp("made") / "compiled"
    compile_templates(folder)
    return folder


def refuse(*_: object, **__: object) -> None:
    """Stand in for Jinja's compiler."""
    raise AssertionError("compiled anew")


def test_all_templates_of_pages_are_compiled_before(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No template that comes with quizgen is compiled again, and each is in the table."""
    pages = {path.name for path in ROOM.rglob("*.html") if path.parent.name != "card"}
    assert pages == set(TEMPLATES)
    environment = page_environment(own_template, compiled=compiled)
    monkeypatch.setattr(Environment, "compile", refuse)
    for name in TEMPLATES:
        assert environment.get_template(name).filename == name


def test_a_template_that_has_changed_is_compiled_anew(compiled: Path) -> None:
    """What is compiled belongs to one text. Nothing is written for another."""
    before = {path: path.read_bytes() for path in compiled.iterdir()}
    environment = page_environment(lambda _: "<p>{{ title }}</p>", compiled=compiled)
    assert environment.get_template("worksheet.html").render(title="<") == "<p>&lt;</p>"
    assert {path: path.read_bytes() for path in compiled.iterdir()} == before


def test_a_sandbox_takes_no_compiled_template(compiled: Path) -> None:
    """A sandbox checks what a template does, by code that the usual compiler leaves out."""
    kinds = (ImmutableSandboxedEnvironment, Environment)
    caches = [page_environment(own_template, kind, compiled).bytecode_cache for kind in kinds]
    assert [isinstance(cache, jinja2.FileSystemBytecodeCache) for cache in caches] == [False, True]


def test_without_compiled_templates_pages_are_made_all_the_same(tmp_path: Path) -> None:
    """In a copy of the repository that was never installed there are none."""
    environment = page_environment(own_template, compiled=tmp_path / "nothing")
    assert environment.bytecode_cache is None
    assert environment.get_template("head.html").render(language="en", direction="ltr").startswith("<!doctype html>")
