"""What all pages have in common: how a template is filled in, what it may include, how a picture travels in the page.

The folder `partials` has what several pages share. A template includes a part of it (`{% include "head.html" %}`);
styles import one (`@import "paper.css";`, on a line of its own), and its text takes that line's place.
"""

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from quizgen.exporters.compiled_templates import ROOM, TEMPLATES, own_template, page_environment
from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.language import direction_of, words_of
from quizgen.quiz import Quiz
from quizgen.text.markups import PLAIN
from quizgen.values.media import media_uri

HEAD = "head.html"
"""The partial that a template may include: how every page begins."""

_IMPORT = re.compile(r'^@import "(paper|blanks)\.css";\n', re.MULTILINE)


def page_of(quiz: Quiz, name: str, variables: Mapping[str, Any]) -> bytes:
    """Return a page: the template `name`.html that comes with quizgen, filled in, with the `name`.css beside it.

    Templates see the quiz's title, its language and direction, the words of that language, and `variables`.

    Raises:
        ExportError: for text that no page can show.
    """
    page = f"{name}.html"
    styles = (ROOM / TEMPLATES[page] / f"{name}.css").read_text(encoding="utf-8")
    template = page_environment(own_template).get_template(page)
    html = template.render(
        title=quiz.title,
        language=quiz.language.replace("_", "-"),
        direction=direction_of(quiz.language),
        words=words_of(quiz.language),
        css=Markup(with_partials(styles) + marks_styles(quiz)),  # noqa: S704 - our own files
        media_uri=media_uri,
        **variables,
    )
    refuse_unshowable(html, "on a page")
    return html.encode()


def with_partials(styles: str) -> str:
    """Return styles with the text of each partial in place of the line that imports it."""
    return _IMPORT.sub(lambda found: partial(f"{found[1]}.css"), styles)


def marks_styles(quiz: Quiz) -> str:
    """Return the styles of formulas, code and tables, which a page without markup doesn't need."""
    return "" if quiz.markup == PLAIN else partial("marks.css")


def partial(name: str) -> str:
    """Return the text of a file of the folder `partials`."""
    return (ROOM / "partials" / name).read_text(encoding="utf-8")
