"""The pages of a Word document: forms with numbered questions and lettered options, then the answer key."""

import io
import struct
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zipfile import ZipFile

from attrs import define

from quizgen.errors import ExportError, Problem
from quizgen.exporters.paper.forms import LETTERED, Form, Item, Part
from quizgen.exporters.paper.papers import PAPERS
from quizgen.exporters.platforms import word_lists
from quizgen.exporters.platforms.texts import as_lines, items_of
from quizgen.exporters.platforms.zip_file import zipped
from quizgen.language import SheetWords, direction_of, words_of
from quizgen.quiz import Quiz, Response
from quizgen.values.media import Media

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MARGIN = 20
"""The margins of a page in millimetres."""

WIDEST, HIGHEST = 110, 70
"""The width and the height of the largest picture, in millimetres."""

BLANK = "_____"
"""Where pupils write a letter or a number."""

PICTURES = ("image/png", "image/jpeg", "image/gif")
"""The media types of pictures that python-docx takes."""

_CREATED = datetime(2020, 1, 1)
"""The date of every document."""


@define
class WordDocument:
    """A document that is being written."""

    quiz: Quiz
    """What is asked."""
    document: "Document"
    """The document of python-docx."""
    words: SheetWords
    """The words of the quiz's language on printed pages."""

    @classmethod
    def of(cls, quiz: Quiz, paper: str) -> "WordDocument":
        """Return an empty document with its page and its language. Raises ExportError where python-docx is missing."""
        try:
            from docx import Document  # noqa: PLC0415 - an extra, and most builds write none
            from docx.shared import Mm  # noqa: PLC0415
        except ImportError as error:
            message = "a Word document needs python-docx"
            raise ExportError(Problem(message, hint="pip install 'quizgen[docx]'")) from error
        made = cls(quiz=quiz, document=Document(), words=words_of(quiz.language).sheet)
        section = made.document.sections[0]
        section.page_width, section.page_height = (Mm(length) for length in PAPERS[paper])
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
        properties = made.document.core_properties
        properties.created = properties.modified = _CREATED
        properties.author, properties.title, properties.comments = "", quiz.title, ""
        word_lists.set_language(made.document, quiz.language, is_rtl=made._is_rtl)
        word_lists.define_lists(made.document)
        return made

    def add_form(self, form: Form, *, is_one_of_several: bool) -> None:
        """Add a version of the quiz, from a new page but for the first."""
        name = f" – {self.words.form.format(form=form.letter)}" if is_one_of_several else ""
        heading = self.document.add_heading(f"{self.quiz.title}{name}", 1)
        heading.paragraph_format.page_break_before = form.letter != "A"
        self.document.add_paragraph(f"{self.words.name} ____________________   {self.words.date} ____________")
        numbers = word_lists.new_list(self.document)
        for part in form.parts:
            self._add_part(part, numbers)

    def add_key(self, forms: Sequence[Form], *, with_reasons: bool) -> None:
        """Add the answer key from a new page, form by form; the first one also says why."""
        heading = self.document.add_heading(self.words.answer_key, 1)
        heading.paragraph_format.page_break_before = True
        for form in forms:
            if len(forms) > 1:
                self.document.add_heading(self.words.form.format(form=form.letter), 2)
            numbers = word_lists.new_list(self.document)
            for item in form.items:
                self._add_answer(item, numbers, with_reasons and form == forms[0])

    def content(self) -> bytes:
        """Return the file: the same bytes for the same quiz."""
        buffer = io.BytesIO()
        self.document.save(buffer)
        with ZipFile(buffer) as package:
            return zipped((name, package.read(name)) for name in package.namelist())

    @property
    def _is_rtl(self) -> bool:
        return direction_of(self.quiz.language) == "rtl"

    def _add_part(self, part: Part, numbers: int) -> None:
        instruction = self.document.add_paragraph()
        _bold(instruction, getattr(self.words, part.response))
        word_lists.space_before(instruction)
        instruction.paragraph_format.keep_with_next = True
        for item in part.items:
            self._add_question(item, numbers)

    def _add_question(self, item: Item, numbers: int) -> None:
        """Add a question. Its paragraphs stay on one page."""
        question = item.question
        made = [self._line(question.stem, numbers, level=0)]
        word_lists.space_before(made[0])
        made += self._picture(question.picture, question.alt)
        if question.response in LETTERED:
            made += [self._line(option.text, numbers, level=1) for option in item.options]
        elif question.response is Response.ORDER:
            made += [self._indented(f"{BLANK}  {option.text}") for option in item.options]
        elif question.response is Response.RECALL:
            made += [self._rule() for _ in items_of(question)]
        for paragraph in made[: None if item.pairs else -1]:
            paragraph.paragraph_format.keep_with_next = True
        if item.pairs:
            self._add_pairs(item, numbers)

    def _add_pairs(self, item: Item, numbers: int) -> None:
        """Add a table: on one side what is asked, each with room for a letter; on the other what is offered."""
        table = self.document.add_table(rows=max(len(item.pairs), len(item.partners)), cols=2)
        word_lists.set_direction(table, is_rtl=self._is_rtl)
        for row, (left, _) in zip(table.rows, item.pairs, strict=False):
            _fill(row.cells[0].paragraphs[0], f"{BLANK}  {left}")
        for row, partner in zip(table.rows, item.partners, strict=False):
            word_lists.number(row.cells[1].paragraphs[0], numbers, level=1)
            _fill(row.cells[1].paragraphs[0], partner)
        for row in table.rows[:-1]:
            for cell in row.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        self.document.add_paragraph()

    def _add_answer(self, item: Item, numbers: int, with_reasons: bool) -> None:
        question = item.question
        answer = " → ".join(items_of(question)) if question.response is Response.ORDER else question.answer_text
        line = self._line("", numbers, level=0)
        word_lists.space_before(line)
        _bold(line, f"{' '.join(item.marks)}  " if item.marks else "")
        _fill(line, answer)
        if with_reasons:
            for text in self._reasons(item):
                self._indented(text)
            self._picture(question.picture_back, question.alt_back)

    def _reasons(self, item: Item) -> Iterator[str]:
        """Yield the reason of each option with its letter, then explanation, note and source."""
        question, told = item.question, ""
        for letter, option in zip(item.letters, item.options, strict=False):
            if option.rationale:
                told += option.rationale
                yield f"{letter if question.response in LETTERED else option.text}: {option.rationale}"
        source = self.words.cited.format(source=question.source) if question.source else ""
        explanation = "" if question.explanation in told else question.explanation
        yield from filter(None, (explanation, question.note, source))

    def _line(self, text: str, numbers: int, *, level: int) -> "Paragraph":
        """Add a paragraph of the list, whose number or letter Word counts."""
        paragraph = self.document.add_paragraph()
        word_lists.number(paragraph, numbers, level=level)
        return _fill(paragraph, text)

    def _indented(self, text: str) -> "Paragraph":
        paragraph = _fill(self.document.add_paragraph(), text)
        word_lists.indent(paragraph)
        return paragraph

    def _rule(self) -> "Paragraph":
        """Add a line to write on."""
        paragraph = self._indented("")
        word_lists.rule(paragraph, self.document.sections[0])
        return paragraph

    def _picture(self, media: Media | None, alt: str) -> list["Paragraph"]:
        """Add a picture, if there is one that Word shows, no larger than WIDEST by HIGHEST."""
        if media is None or media.media_type not in PICTURES:
            return []
        from docx.image.exceptions import InvalidImageStreamError, UnrecognizedImageError  # noqa: PLC0415
        from docx.shared import Emu, Mm  # noqa: PLC0415

        paragraph = self._indented("")
        try:
            shape = paragraph.add_run().add_picture(io.BytesIO(media.content))
        except (InvalidImageStreamError, UnrecognizedImageError, EOFError, ValueError, struct.error) as error:
            problem = Problem(f"the picture '{media.name}' is damaged", hint="open and save it again")
            raise ExportError(problem) from error
        share = min(1.0, Mm(WIDEST) / shape.width, Mm(HIGHEST) / shape.height)
        shape.width, shape.height = Emu(int(shape.width * share)), Emu(int(shape.height * share))
        shape._inline.docPr.set("descr", alt)
        return [paragraph]


def _bold(paragraph: "Paragraph", text: str) -> None:
    run = paragraph.add_run(text)
    run.font.bold = run.font.cs_bold = True


def _fill(paragraph: "Paragraph", text: str) -> "Paragraph":
    """Add a text to a paragraph, with its line breaks."""
    paragraph.add_run(as_lines(text))
    return paragraph
