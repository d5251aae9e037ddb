"""A page to practise with in any browser: the whole quiz in one HTML file, without network.

Its script is in parts (`script/`), which become one function of the page, in the order of SCRIPTS. `ts-fsrs.js` is the
file `dist/index.umd.js` of the npm package ts-fsrs 5.4.2 (MIT), but for its last line, the address of a source map.
"""

from importlib.resources import files

from attrs import field, frozen
from markupsafe import Markup

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter, skipped
from quizgen.exporters.option_values import whole_number
from quizgen.exporters.page_texts import PageTexts
from quizgen.exporters.pages import page_of
from quizgen.exporters.web.practice.data import data_of, script_text
from quizgen.quiz import Question, Quiz, Skipped
from quizgen.quiz.labels import needs_letters

__all__ = ["PracticeExporter"]

SCRIPTS = ("elements", "chance", "spacing", "progress", "unfinished", "answering", "charts", "media", "start", "page")
"""The parts of the page's own script, in their order."""

_BEGIN = """\
const quiz = JSON.parse(document.getElementById("quiz").textContent);
const words = quiz.words;
const app = document.getElementById("app");
const status = document.getElementById("status");
"""


@frozen
class PracticeExporter(Exporter):
    """Writes a page that asks, says why an answer is right or wrong, and asks again before it is forgotten.

    Example:
        >>> PracticeExporter().export(quiz)[:15]
        b'<!doctype html>'
    """

    shows_marks = True

    per_round: int = field(default=20, validator=whole_number(1))
    """How many questions a round has at most, until the learner sets another number."""
    new_per_day: int = field(default=20, validator=whole_number(0))
    """How many new questions come a day at most, until the learner sets another number."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the page. Raises ExportError when there is nothing to ask, or text that no page can show."""
        questions = quiz.only(tuple(each for each in quiz.questions if not _needs_letters(each, quiz)))
        if not questions.questions:
            raise ExportError(Problem("this quiz has no question to practise", hint="'quizgen check' says why"))
        data = data_of(questions, self.per_round, self.new_per_day)
        texts = PageTexts.of(quiz)
        variables = {
            "questions": questions.questions,
            "texts": texts,
            "data": Markup(script_text(data)),  # noqa: S704 - escaped for a script
            "library": Markup(f"/*!\n{_text('ts-fsrs.LICENSE')}*/\n{_text('ts-fsrs.js')}"),  # noqa: S704 - our own file
            "script": Markup(page_script()),  # noqa: S704 - our own file
        }
        return page_of(quiz, "practice", variables)

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions whose options name one another by letters, which the page does not show."""
        reason = "its options name one another by letters, and this page shows none"
        return tuple(skipped(question, reason) for question in quiz.questions if _needs_letters(question, quiz))


def _needs_letters(question: Question, quiz: Quiz) -> bool:
    return needs_letters(PageTexts(quiz.markup).plain(question))


def page_script() -> str:
    """Return the page's own script: all its parts in one function."""
    parts = "\n".join(_text(f"{name}.js") for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{_BEGIN}\n{parts}}})();\n'


def _text(name: str) -> str:
    return (files(__package__) / "script" / name).read_text(encoding="utf-8")
