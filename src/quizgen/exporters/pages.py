"""What every page has in common: how its template is filled, and how a picture travels in it."""

import base64
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.language import direction_of, words_of
from quizgen.quiz import Quiz
from quizgen.values.media import Media


def page_of(quiz: Quiz, package: str, name: str, variables: Mapping[str, Any]) -> bytes:
    """Return a page: the template `name`.html of a package, filled in, with `name`.css inside it.

    Templates see the quiz's title, its language and direction, the words of that language, and `variables`.

    Raises:
        ExportError: for text that no page can show.
    """

    def resource(file: str) -> str:
        return (files(package) / file).read_text(encoding="utf-8")

    environment = Environment(
        loader=FunctionLoader(resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    html = environment.get_template(f"{name}.html").render(
        title=quiz.title,
        language=quiz.language.replace("_", "-"),
        direction=direction_of(quiz.language),
        words=words_of(quiz.language),
        css=Markup(resource(f"{name}.css")),  # noqa: S704 - our own file
        media_uri=media_uri,
        **variables,
    )
    refuse_unshowable(html, "on a page")
    return html.encode()


def media_uri(media: Media) -> str:
    """Return a picture or a sound as an address that holds it all, so that a page stays one file."""
    return f"data:{media.media_type};base64,{base64.b64encode(media.content).decode()}"
