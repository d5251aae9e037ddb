"""How a worksheet looks: a template and its styles, which may be the user's own (`own_themes`)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen
from jinja2 import Environment, Template, TemplateError

from quizgen.errors import ExportError, Place, Problem
from quizgen.exporters.compiled_templates import page_environment
from quizgen.exporters.pages import HEAD, partial

TEMPLATE = "worksheet.html"
STYLES = "worksheet.css"

LARGEST_PAGE = 1_000_000_000
"""How many characters a page may have; no browser opens a longer one."""


@frozen
class Theme:
    """A template and its styles.

    Example:
        >>> Theme("<p>{{ quiz.title }}</p>", styles="p { color: green }").styles
        'p { color: green }'
    """

    template: str = field(repr=False)
    """The page, in Jinja's language."""
    styles: str = field(repr=False)
    """CSS that the template puts into the page."""
    place: str = ""
    """The file of the template, for messages."""
    is_ours: bool = False
    """Whether the template comes with quizgen. It needs no sandbox, which takes a third of the time."""

    def render(self, variables: Mapping[str, Any]) -> str:
        """Return the page. Raises ExportError, with the line, when the template fails on this quiz."""
        environment = (_environment if self.is_ours else sandboxed)(self.template)
        try:
            return _filled(environment.get_template(TEMPLATE), variables)
        except (TemplateError, LookupError, TypeError, ValueError, ArithmeticError) as error:
            from traceback import walk_tb  # noqa: PLC0415 - for errors alone

            lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == TEMPLATE]
            place = Place(self.place, lines[-1] if lines else None)
            raise ExportError(Problem(f"this template fails: {error}", place)) from error


def _filled(template: Template, variables: Mapping[str, Any]) -> str:
    """Return a template filled in. Raises ValueError when the page gets too large, before it fills the memory."""
    parts: list[str] = []
    length = 0
    for part in template.generate(variables):
        parts.append(part)
        length += len(part)
        if length > LARGEST_PAGE:
            raise ValueError(f"the page gets longer than {LARGEST_PAGE:,} characters")
    return "".join(parts)


def default_theme() -> Theme:
    """Return the theme that comes with quizgen."""
    folder = Path(__file__).parent / "themes" / "default"
    template, styles = ((folder / name).read_text(encoding="utf-8") for name in (TEMPLATE, STYLES))
    return Theme(template=template, styles=styles, place=TEMPLATE, is_ours=True)


def sandboxed(template: str) -> Environment:
    """Return the environment of a user's template: Jinja's immutable sandbox."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 - not for the theme of quizgen

    return _environment(template, ImmutableSandboxedEnvironment)


def _environment(template: str, kind: type[Environment] = Environment) -> Environment:
    environment = page_environment(lambda name: partial(HEAD) if name == HEAD else template, kind)
    environment.globals.clear()
    return environment
