"""A page to practise with in any browser: the whole quiz in one HTML file, without network."""

from importlib.resources import files

from attrs import field, frozen, validators
from markupsafe import Markup

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter, skipped
from quizgen.exporters.pages import page_of
from quizgen.exporters.web.practice.data import data_of, script_text
from quizgen.quiz import Quiz, Skipped
from quizgen.quiz.labels import needs_letters

__all__ = ["PracticeExporter"]


@frozen
class PracticeExporter(Exporter):
    """Writes a page that asks, says why an answer is right or wrong, and remembers on the device what is known."""

    per_round: int = field(default=20, validator=validators.ge(1))
    """How many questions a round has at most; those not known yet come first."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the page. Raises ExportError when there is nothing to ask, or text that no page can show."""
        shown = [question for question in quiz.questions if not needs_letters(question)]
        if not shown:
            raise ExportError(Problem("this quiz has no question to practise", hint="'quizgen check' says why"))
        script = (files(__package__) / "practice.js").read_text(encoding="utf-8")
        variables = {
            "questions": shown,
            "data": Markup(script_text(data_of(quiz.only(tuple(shown)), self.per_round))),  # noqa: S704 - escaped
            "script": Markup(script),  # noqa: S704 - our own file
        }
        return page_of(quiz, __package__, "practice", variables)

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions whose options name one another by letters, which the page does not show."""
        reason = "its options name one another by letters, and this page shows none"
        return tuple(skipped(question, reason) for question in quiz.questions if needs_letters(question))
