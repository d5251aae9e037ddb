"""What all platforms share: which questions fit, which don't and why, and what is lost of those that do."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter, skipped
from quizgen.exporters.capacity import Capacity, Detail, Loss, has, held_texts
from quizgen.exporters.platforms.quiz_texts import QuizTexts, marks_are_held
from quizgen.exporters.platforms.texts import as_typed
from quizgen.exporters.platforms.typed_numbers import only_by_number, typed_numbers
from quizgen.exporters.platforms.why_not import twins_among, unshowable_in, why_not
from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.quiz import Question, Quiz, Skipped
from quizgen.text.markups import PLAIN


@frozen
class PlatformExporter(Exporter):
    """Writes the questions that a platform can hold. A question that it can't is left out and named, never cut.

    Example:
        >>> from quizgen import KahootExporter
        >>> isinstance(KahootExporter(), PlatformExporter)
        True
        >>> KahootExporter().left_out(quiz)[0].reason
        'Kahoot has no answers to write'
    """

    holds: ClassVar[Capacity]
    """What the platform can hold."""
    compares_typed: ClassVar[bool] = False
    """Whether the platform compares what is typed with the answers, so that it is given each way to write a number."""
    asks_numbers: ClassVar[bool] = False
    """Whether the platform can also take any number of a range for right."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the file with the questions that fit.

        Raises:
            ExportError: none fits, or the title has a character that nobody could see, which no XML may have.
        """
        for name in (quiz.title, quiz.deck):
            refuse_unshowable(name, "in the title of a quiz")
        shown = quiz.only(tuple(quiz.by_id[question.id] for question in self._fitting(quiz)))
        if not shown.questions:
            why = next((item.reason for item in self.left_out(quiz)), "it has none")
            raise ExportError(Problem(f"this quiz has no question that {self.holds.platform} can hold: {why}"))
        single = Detail.ALSO not in self.holds.details
        return self.file_of(as_typed(shown, single=single) if self.compares_typed else shown)

    @abstractmethod
    def file_of(self, quiz: Quiz) -> bytes:
        """Return the file of a quiz whose questions all fit."""

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that the file does not show, and why."""
        left_out = (skipped(question, reason) for question, reason in self._checked(quiz) if reason)
        return (*self.chosen(quiz.plain)[1], *left_out)

    def losses(self, quiz: Quiz) -> tuple[Loss, ...]:
        """Return what the file does not hold of the questions that it shows, and why."""
        return tuple(
            Loss(question=question.id, detail=detail, reason=reason)
            for question in self._fitting(quiz)
            for detail in Detail
            if self._has(question, quiz, detail) and (reason := self.why_lost(question, detail))
        )

    def chosen(self, quiz: Quiz) -> tuple[Quiz, tuple[Skipped, ...]]:
        """Return the questions that are to be written if they fit, and those that are not. By default it is all."""
        return quiz, ()

    def refusal(self, question: Question) -> str:  # noqa: ARG002 - for subclasses that refuse more
        """Return why the file can't show a question, beyond what `holds` says; empty if it can."""
        return ""

    def unmarked(self, question: Question) -> list[str]:
        """Return those texts of a question that the file has as plain text: all that it holds, or none.

        Subclasses whose format shows marks in some texts alone return the others.
        """
        return [] if self.shows_marks else held_texts(question, self.holds)

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why the file does not hold a detail that a question has; empty if it does."""
        if detail is Detail.MARKUP and self.shows_marks:
            return f"{self.name} has answers to write and to match as plain text: 1/2, x², H₂O"
        numbers = typed_numbers(question) if detail is Detail.ALSO and self.compares_typed else None
        if numbers and numbers.unit and not self._takes_unit(question):
            return f"{self.name} takes such a number without its unit: {numbers.unit}"
        of_picture = {Detail.PICTURE: question.picture, Detail.ALT: question.picture}
        of_picture |= {Detail.PICTURE_BACK: question.picture_back, Detail.ALT_BACK: question.picture_back}
        picture = of_picture.get(detail) if self.holds.pictures else None
        if picture and picture.media_type not in self.holds.pictures:
            return f"{self.name} can't show pictures of the type {picture.media_type}"
        return "" if detail in self.holds.details else _REASONS.get(detail, "{} has no place for it").format(self.name)

    def _takes_unit(self, question: Question) -> bool:  # noqa: ARG002 - for subclasses that do
        """Tell whether a number of a range may be written with its unit."""
        return False

    @property
    def name(self) -> str:
        """What messages call the platform."""
        return self.holds.platform

    def _has(self, question: Question, quiz: Quiz, detail: Detail) -> bool:
        """Tell whether a question has a detail that may be lost: for markup, whether a plain text has marks."""
        if detail is Detail.MARKUP:
            return not marks_are_held(self.unmarked(quiz.by_id[question.id]), quiz.markup)
        return has(question, detail, self.holds)

    def _options_shown(self, question: Question, quiz: Quiz) -> list[str]:
        """Return the options of a question as learners see them: where marks are shown, stress tells two apart."""
        if not self.shows_marks or quiz.markup == PLAIN:
            return [option.text for option in question.options]
        marked = QuizTexts(quiz.markup)
        return [marked.html(option.text) for option in quiz.by_id[question.id].options]

    def _fitting(self, quiz: Quiz) -> tuple[Question, ...]:
        return tuple(question for question, reason in self._checked(quiz) if not reason)

    def _checked(self, quiz: Quiz) -> Iterator[tuple[Question, str]]:
        """Yield each question with why it is left out; an empty text if it fits."""
        count, most = 0, self.holds.most_questions
        for question in self.chosen(quiz.plain)[0].questions:
            shown = self._options_shown(question, quiz)
            written = quiz.by_id[question.id] if self.shows_marks else question  # a reading may lack what is written
            reason = why_not(question, self.holds) or unshowable_in(written, self.holds)
            reason = reason or twins_among(shown, self.holds)
            if self.compares_typed and not self.asks_numbers:
                reason = reason or only_by_number(question, self.name)
            reason = reason or self.refusal(question)
            if not reason and most is not None and count >= most:
                reason = f"{self.name} takes {most} questions in a file; select fewer, or write several files"
            count += not reason
            yield question, reason


_REASONS = {
    Detail.ORDER: "{} may shuffle options",
    Detail.PINNED: "{} may shuffle options",
    Detail.LINES: "{} has texts of one line; blanks stand for the breaks",
    Detail.MARKUP: "a file for {} has the plain readings: 1/2, x², H₂O",
}
"""Why some details are lost; others have no place."""
