"""A worksheet to print: one HTML file that needs no network and no script, with its answer key on pages of its own."""

from importlib.resources import files

from attrs import field, frozen, validators
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter
from quizgen.exporters.characters import refuse_unshowable
from quizgen.exporters.worksheet.printed import parts_of, shared_source
from quizgen.language import direction_of, words_of
from quizgen.quiz import Quiz, Skipped
from quizgen.select import once_per_fact

PAPERS = ("A4", "Letter")

__all__ = ["WorksheetExporter"]


@frozen
class WorksheetExporter(Exporter):
    """Writes a worksheet, each fact asked once."""

    paper: str = field(default="A4", validator=validators.in_(PAPERS))
    """A4 or Letter, portrait."""
    repeats: bool = False
    """Whether to print every question, also several about one fact."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the page. Raises ExportError when there is nothing to print, or text that no page can show."""
        shown = quiz if self.repeats else once_per_fact(quiz)[0]
        if not shown.questions:
            raise ExportError(Problem("this quiz has no question to print", hint="'quizgen check' says why"))
        words = words_of(quiz.language)
        html = (
            _environment()
            .get_template("worksheet.html")
            .render(
                title=quiz.title,
                language=quiz.language.replace("_", "-"),
                direction=direction_of(quiz.language),
                words=words,
                css=Markup(_resource("worksheet.css")),  # noqa: S704 - our own file
                paper=self.paper,
                parts=parts_of(shown, words),
                source=shared_source(shown),
                total=len(shown.questions),
            )
        )
        refuse_unshowable(html, "on a page")
        return html.encode()

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that would ask for the same thing twice."""
        return () if self.repeats else once_per_fact(quiz)[1]


def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _resource(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")
