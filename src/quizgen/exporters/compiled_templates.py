"""Jinja's environment for the templates of pages; those that come with quizgen are compiled when the package is made.

To compile the template of the worksheet takes a tenth of the time in which a small deck is built. So
`.ci/hatch_build.py` compiles the templates once, for the Python and the Jinja that it runs with. Jinja looks whether a
compiled template is that of the text, and compiles it anew where it is not, or where there is none.
"""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FunctionLoader, StrictUndefined
from jinja2.bccache import Bucket

from quizgen.exporters.kept_blanks import with_blanks

ROOM = Path(__file__).parent

COMPILED = ROOM / "compiled"
"""Where the compiled templates are. No file of it is kept under version control."""

TEMPLATES = {
    "bubbles.html": "paper/bubbles",
    "flashcards.html": "paper/flashcards",
    "head.html": "partials",
    "practice.html": "web/practice",
    "worksheet.html": "paper/worksheet/themes/default",
}
"""The templates of pages, each with the folder that it is in."""


class _CompiledBefore(FileSystemBytecodeCache):
    """Compiled templates that are read, and never written: to make a page writes nothing but the page."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Do nothing."""


def page_environment(
    text_of: Callable[[str], str], kind: type[Environment] = Environment, compiled: Path = COMPILED
) -> Environment:
    """Return the environment that the template of a page runs in.

    Args:
        text_of: returns the text of a template by its name.
        kind: a sandbox, for a template that does not come with quizgen: it is compiled otherwise, so each time anew.
        compiled: the folder of the compiled templates, which may be missing.

    Example:
        >>> page_environment(lambda name: f"<p>{{{{ text }}}} of {name}").get_template("a.html").render(text="<")
        '<p>&lt; of a.html'
    """
    return kind(
        loader=FunctionLoader(lambda name: (text_of(name), name, None)),
        bytecode_cache=_CompiledBefore(str(compiled)) if kind is Environment and compiled.is_dir() else None,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=with_blanks,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=0,
    )


def own_template(name: str) -> str:
    """Return the text of a template that comes with quizgen."""
    return (ROOM / TEMPLATES[name] / name).read_text(encoding="utf-8")


def compile_templates(folder: Path = COMPILED) -> None:
    """Compile the templates that come with quizgen into a folder."""
    folder.mkdir(exist_ok=True)
    environment = page_environment(own_template)
    environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
    for name in TEMPLATES:
        environment.get_template(name)
