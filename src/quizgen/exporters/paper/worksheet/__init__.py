"""A worksheet to print: one HTML file that needs no network and no script, with its answer key on pages of its own."""

from attrs import field, frozen
from markupsafe import Markup

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter
from quizgen.exporters.option_values import one_of, whole_number
from quizgen.exporters.page_texts import PageTexts
from quizgen.exporters.pages import marks_styles, with_partials
from quizgen.exporters.paper.forms import MOST_FORMS, forms_of
from quizgen.exporters.paper.papers import PAPERS, Paper
from quizgen.exporters.paper.printable import printable
from quizgen.exporters.paper.worksheet.answer_key import cited, key_of, shared_source
from quizgen.exporters.paper.worksheet.printed import printed
from quizgen.exporters.paper.worksheet.running import running_styles
from quizgen.exporters.paper.worksheet.theme import Theme, default_theme
from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.language import direction_of, words_of
from quizgen.quiz import Quiz, Skipped

LARGE_PRINT = 1.55
"""How much wider text is in large print."""

EASY_READ = 1.3
"""How much wider text is with more room between letters and words."""

MANY = 99
"""With more questions than these, numbers have three digits."""

__all__ = ["Theme", "WorksheetExporter"]


@frozen
class WorksheetExporter(Exporter):
    """Writes a worksheet on which no question gives another away.

    Example:
        >>> WorksheetExporter(forms=2).export(quiz).startswith(b"<!")
        True
    """

    shows_marks = True

    paper: Paper = field(default="A4", validator=one_of(tuple(PAPERS)))
    """A4 or Letter, portrait."""
    forms: int = field(default=1, validator=whole_number(1, MOST_FORMS))
    """How many shuffled versions to print, each from a new page; form A has the order of the quiz."""
    reasons: bool = True
    """Whether the key says why options are wrong, and names the source."""
    key: bool = True
    """Whether the answer key stands on the last pages. Without it the file can be given to pupils."""
    word_bank: bool = False
    """Whether the words that fill gaps are in a box."""
    large_print: bool = False
    """Whether letters are half as large again as usual."""
    easy_read: bool = False
    """Whether letters, words and lines stand further apart, for dyslexic readers."""
    repeats: bool = False
    """Whether to print every question, even those that give away the answers to others."""
    theme: Theme | None = None
    """How it looks; None for the theme that comes with quizgen."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the page.

        Raises:
            ExportError: there is nothing to print, text that no page can show, or a theme that fails.
        """
        shown = printable(quiz, repeats=self.repeats)[0]
        if not shown.questions:
            raise ExportError(Problem("this quiz has no question to print", hint="'quizgen check' says why"))
        words = words_of(quiz.language)
        theme = self.theme or default_theme()
        scale = (LARGE_PRINT if self.large_print else 1) * (EASY_READ if self.easy_read else 1)
        texts = PageTexts.of(quiz)
        forms = [
            printed(form, words.sheet, scale=scale, word_bank=self.word_bank, texts=texts)
            for form in forms_of(shown, self.forms)
        ]
        direction = direction_of(quiz.language)
        running = running_styles(quiz.title, forms, words.sheet, paper=self.paper, direction=direction)
        html = theme.render(
            {
                "title": quiz.title,
                "language": quiz.language.replace("_", "-"),
                "direction": direction,
                "words": words,
                "paper": self.paper,
                "running": Markup(running),  # noqa: S704 - escaped where it is made
                "css": Markup(with_partials(theme.styles) + marks_styles(quiz)),  # noqa: S704 - ours, or the user's
                "look": self._look(len(shown.questions)),
                "forms": forms,
                "key": key_of(forms, words.sheet) if self.key else [],
                "reasons": self.reasons,
                "source": cited(shared_source(shown), words.sheet) if self.reasons and self.key else "",
            }
        )
        refuse_unshowable(html, "on a page")
        return html.encode()

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that would ask for the same thing twice, or give another away."""
        return printable(quiz, repeats=self.repeats)[1]

    def _look(self, count: int) -> str:
        looks = {"large-print": self.large_print, "easy-read": self.easy_read, "hundreds": count > MANY}
        return " ".join(look for look, chosen in looks.items() if chosen)
