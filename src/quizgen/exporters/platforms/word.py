"""A Word document (.docx) of the quiz, to edit before it is printed. It needs python-docx: quizgen[docx]."""

from typing import ClassVar

from attrs import field, frozen

from quizgen.exporters.capacity import EVERYTHING, Capacity, Detail
from quizgen.exporters.option_values import one_of, whole_number
from quizgen.exporters.paper.forms import MOST_FORMS, forms_of
from quizgen.exporters.paper.papers import PAPERS, Paper
from quizgen.exporters.paper.printable import printable
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.word_document import PICTURES, WordDocument
from quizgen.quiz import Question, Quiz, Skipped

IN_THE_KEY = (Detail.RATIONALE, Detail.EXPLANATION, Detail.NOTE, Detail.SOURCE, Detail.PICTURE_BACK, Detail.ALT_BACK)
"""What stands in the answer key alone."""


@frozen
class WordExporter(PlatformExporter):
    """Writes forms with real numbered lists, pictures with their texts, and an answer key on pages of its own.

    Example:
        >>> WordExporter().holds.platform
        'Word'
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Word",
        details=EVERYTHING - {Detail.SOUND, Detail.SOUND_BACK, Detail.ID, Detail.TAGS},
        letters=True,
        pictures=PICTURES,
        tried="opened in LibreOffice",
    )
    shows_marks: ClassVar[bool] = True

    paper: Paper = field(default="A4", validator=one_of(tuple(PAPERS)))
    """A4 or Letter, portrait."""
    forms: int = field(default=1, validator=whole_number(1, MOST_FORMS))
    """How many shuffled versions there are, each from a new page; form A has the order of the quiz."""
    reasons: bool = True
    """Whether the key says more than the answers: reasons, explanations, notes and sources."""
    key: bool = True
    """Whether the answer key stands on the last pages. Without it the file can be given to pupils."""
    repeats: bool = False
    """Whether to print every question, even those that give away the answers to others."""

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the document. Raises ExportError where python-docx is missing, or a picture is damaged."""
        written = WordDocument.of(quiz, self.paper)
        forms = forms_of(quiz, self.forms)
        for form in forms:
            written.add_form(form, is_one_of_several=self.forms > 1)
        if self.key:
            written.add_key(forms, with_reasons=self.reasons)
        return written.content()

    def chosen(self, quiz: Quiz) -> tuple[Quiz, tuple[Skipped, ...]]:
        """Return the questions of which none gives another away, and the others."""
        return printable(quiz, repeats=self.repeats)

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost: the key may be left out, or have nothing but the answers."""
        if detail in IN_THE_KEY and not (self.key and self.reasons):
            return f"it is left out with the {'reasons' if self.key else 'key'}"
        return super().why_lost(question, detail)
