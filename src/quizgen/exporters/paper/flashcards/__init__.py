"""Flashcards to print on both sides and cut: one HTML file, a page of fronts before each page of their backs."""

from typing import Literal

from attrs import field, frozen

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter, skipped
from quizgen.exporters.option_values import one_of
from quizgen.exporters.page_texts import PageTexts
from quizgen.exporters.pages import page_of
from quizgen.exporters.paper.flashcards.cards import Card, cards_of
from quizgen.exporters.paper.flashcards.layout import COUNTS, FLIPS, Layout, sheets_of
from quizgen.exporters.paper.papers import PAPERS, Paper
from quizgen.exporters.paper.printable import printable
from quizgen.quiz import Quiz, Skipped

__all__ = ["FlashcardsExporter"]


@frozen
class FlashcardsExporter(Exporter):
    """Writes cards to cut, one for each fact: the question on the front, the answer and its reason on the back.

    Of several questions about a fact, the one that is answered from memory is printed.

    Example:
        >>> b'Into which sea does' in FlashcardsExporter(per_page=10).export(quiz)
        True
    """

    shows_marks = True

    paper: Paper = field(default="A4", validator=one_of(tuple(PAPERS)))
    """A4 or Letter, portrait."""
    per_page: Literal[8, 10] = field(default=8, validator=one_of(COUNTS))
    """How many cards a page has: 8 or 10."""
    flip: Literal["long", "short"] = field(default="long", validator=one_of(FLIPS))
    """The edge on which the printer turns the paper over: long or short."""
    repeats: bool = False
    """Whether to print every question, even several about one fact."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the page. Raises ExportError when there is no card to print, or text that no page can show."""
        layout = Layout(self.paper, self.per_page)
        cards = [card for card in self._cards(quiz) if card.fits]
        if not cards:
            raise ExportError(Problem("this quiz has no question to print on a card", hint="'quizgen check' says why"))
        sheets, texts = sheets_of(cards, layout, self.flip), PageTexts.of(quiz)
        variables = {"layout": layout, "flip": self.flip, "sheets": sheets, "texts": texts}
        return page_of(quiz, "flashcards", variables)

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that would ask for the same thing twice, and those too long for a card."""
        repeated = printable(quiz, repeats=self.repeats, recall_first=True)[1]
        long = (card.question for card in self._cards(quiz) if not card.fits)
        reason = (
            "too long for a card" if self.per_page == min(COUNTS) else "too long for a card; 8 to a page are larger"
        )
        return (*repeated, *(skipped(question, reason) for question in long))

    def _cards(self, quiz: Quiz) -> list[Card]:
        shown = printable(quiz, repeats=self.repeats, recall_first=True)[0]
        return cards_of(shown.questions, Layout(self.paper, self.per_page), PageTexts.of(quiz))
