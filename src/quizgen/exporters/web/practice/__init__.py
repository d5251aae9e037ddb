"""A page to practise with in any browser: the whole quiz in one HTML file, without network."""

from importlib.resources import files

from attrs import field, frozen, validators
from markupsafe import Markup

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter
from quizgen.exporters.pages import page_of
from quizgen.exporters.web.practice.data import data_of, script_text
from quizgen.quiz import Quiz

__all__ = ["PracticeExporter"]


@frozen
class PracticeExporter(Exporter):
    """Writes a page that asks, says why an answer is right or wrong, and remembers on the device what is known."""

    per_round: int = field(default=20, validator=validators.ge(1))
    """How many questions a round has at most; those not known yet come first."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the page. Raises ExportError when there is nothing to ask, or text that no page can show."""
        if not quiz.questions:
            raise ExportError(Problem("this quiz has no question to practise", hint="'quizgen check' says why"))
        script = (files(__package__) / "practice.js").read_text(encoding="utf-8")
        variables = {
            "questions": quiz.questions,
            "data": Markup(script_text(data_of(quiz, self.per_round))),  # noqa: S704 - escaped for a script
            "script": Markup(script),  # noqa: S704 - our own file
        }
        return page_of(quiz, __package__, "practice", variables)
