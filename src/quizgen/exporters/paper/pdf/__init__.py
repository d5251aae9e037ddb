"""The worksheet as a PDF: the same page as the HTML, laid out by WeasyPrint, tagged for screen readers (PDF/UA)."""

from attrs import frozen

from quizgen.exporters.paper.pdf.formulas import with_drawn_marks
from quizgen.exporters.paper.pdf.rendering import pdf_of
from quizgen.exporters.paper.worksheet import WorksheetExporter
from quizgen.quiz import Quiz
from quizgen.text.markups import PLAIN

__all__ = ["PdfExporter"]


@frozen
class PdfExporter(WorksheetExporter):
    """Writes the worksheet as a PDF, with the options of the worksheet. It needs `pip install 'quizgen[pdf]'`.

    Example:
        >>> PdfExporter(paper="Letter", forms=2).forms
        2
    """

    def export(self, quiz: Quiz) -> bytes:
        """Return the PDF.

        Warns (`warnings.warn`) of styles of a theme that the PDF does not show.

        Raises:
            ExportError: the worksheet can't be written, WeasyPrint or a library it needs is missing, or a theme names a
                file or an address.
        """
        page = super().export(quiz).decode()
        return pdf_of(page if quiz.markup == PLAIN else with_drawn_marks(page))
