"""The pages of a Word document: forms with numbered questions and lettered options, then the answer key."""

import io
import struct
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zipfile import ZipFile

from attrs import define, evolve, field

from quizgen.errors import ExportError, Problem
from quizgen.exporters.paper.forms import LETTERED, Form, Item
from quizgen.exporters.paper.papers import PAPERS, Paper
from quizgen.exporters.platforms import word_lists
from quizgen.exporters.platforms.quiz_texts import QuizTexts
from quizgen.exporters.platforms.texts import items_of, other_answers
from quizgen.exporters.platforms.word_paragraph import WordBlock, WordParagraph, WordTable
from quizgen.exporters.platforms.zip_file import zipped
from quizgen.language import SheetWords, direction_of, words_of
from quizgen.quiz import Option, Question, Quiz, Response
from quizgen.text.isolates import isolated
from quizgen.values.media import Media

if TYPE_CHECKING:
    from docx.document import Document

MARGIN = 20
"""The margins of a page in millimetres."""

WIDEST, HIGHEST = 110, 70
"""The width and the height of the largest picture, in millimetres."""

BLANK = "_____"
"""Where pupils write a letter or a number."""

PICTURES = ("image/png", "image/jpeg", "image/gif")
"""The media types of pictures that python-docx takes."""

_TWIPS = 1440 / 25.4
"""How many twentieths of a point a millimetre has."""

_CREATED = datetime(2020, 1, 1)
"""The date of every document."""


@define
class WordDocument:
    """A document that is being written."""

    quiz: Quiz
    """What is asked."""
    document: "Document"
    """The document of python-docx: its styles, lists and pictures."""
    words: SheetWords
    """The words of the quiz's language on printed pages."""
    width: int
    """The width between the margins, in twentieths of a point."""
    marked: QuizTexts
    """Reads texts by the notation in which they are written."""
    blocks: list[str] = field(factory=list)
    """The paragraphs and tables so far, as XML."""

    @classmethod
    def of(cls, quiz: Quiz, paper: Paper) -> "WordDocument":
        """Return an empty document with its page and its language. Raises ExportError where python-docx is missing."""
        try:
            from docx import Document  # noqa: PLC0415 - an extra, and most builds write none
            from docx.shared import Mm  # noqa: PLC0415
        except ImportError as error:
            message = "a Word document needs python-docx, which is not installed"
            raise ExportError(Problem(message, hint="run: pip install 'quizgen[docx]'")) from error
        document = Document()
        section = document.sections[0]
        section.page_width, section.page_height = (Mm(length) for length in PAPERS[paper])
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
        properties = document.core_properties
        properties.created = properties.modified = _CREATED
        properties.author, properties.title, properties.comments = "", quiz.title[:255], ""
        word_lists.set_language(document, quiz.language, is_rtl=direction_of(quiz.language) == "rtl")
        word_lists.define_lists(document)
        width = round((PAPERS[paper][0] - 2 * MARGIN) * _TWIPS)
        words = words_of(quiz.language).sheet
        return cls(
            quiz=quiz,
            document=document,
            words=words,
            width=width,
            marked=QuizTexts(quiz.markup, direction=direction_of(quiz.language)),
        )

    def add_form(self, form: Form, *, is_one_of_several: bool) -> None:
        """Add a version of the quiz, from a new page but for the first."""
        name = f" – {self.words.form.format(form=form.letter)}" if is_one_of_several else ""
        line = f"{self.words.name} ____________________   {self.words.date} ____________"
        self._add(WordParagraph(f"{self.quiz.title}{name}", style="Heading1", on_new_page=form.letter != "A"))
        self._add(WordParagraph(line))
        numbers = word_lists.new_list(self.document)
        for part in form.parts:
            instruction = getattr(self.words, part.response)
            self._add(WordParagraph(bold=instruction, stands_apart=True, keeps_with_next=True))
            for item in part.items:
                self._add_question(item, numbers)

    def add_key(self, forms: Sequence[Form], *, with_reasons: bool) -> None:
        """Add the answer key from a new page, form by form; the first one also says why."""
        self._add(WordParagraph(self.words.answer_key, style="Heading1", on_new_page=True))
        for form in forms:
            if len(forms) > 1:
                self._add(WordParagraph(self.words.form.format(form=form.letter), style="Heading2"))
            numbers = word_lists.new_list(self.document)
            for item in form.items:
                self._add_answer(item, numbers, with_reasons and form == forms[0])

    def content(self) -> bytes:
        """Return the file: the same bytes for the same quiz."""
        from docx.oxml import parse_xml  # noqa: PLC0415 - an extra
        from docx.oxml.ns import nsdecls  # noqa: PLC0415

        end = self.document.element.body.sectPr
        for block in parse_xml(f"<w:body {nsdecls('w', 'm')}>{''.join(self.blocks)}</w:body>"):
            end.addprevious(block)
        buffer = io.BytesIO()
        self.document.save(buffer)
        with ZipFile(buffer) as package:
            return zipped((name, package.read(name)) for name in package.namelist())

    def _add(self, *blocks: WordBlock) -> None:
        self.blocks.extend(block.xml for block in blocks)

    def _shown(self, text: str, manner: WordParagraph) -> tuple[WordBlock, ...]:
        """Return a text as a paragraph in a manner, and what is below it where it has blocks."""
        if not self.marked.is_marked(text):
            shown = self.marked.read(text)
            return (evolve(manner, text=isolated(shown) if self.marked.is_against(text) else shown),)
        from quizgen.exporters.platforms.word_marks import marked_blocks  # noqa: PLC0415 - plain sheets don't need it

        is_apart = self.marked.is_against(text)
        return marked_blocks(text, manner, self.width, is_rtl=self._is_rtl, is_isolated=is_apart)

    @property
    def _is_rtl(self) -> bool:
        return direction_of(self.quiz.language) == "rtl"

    def _add_question(self, item: Item, numbers: int) -> None:
        """Add a question. Its paragraphs stay on one page."""
        question = item.question
        made = [*self._shown(question.stem, WordParagraph(numbers=numbers, stands_apart=True))]
        made += self._picture(question.picture, question.alt)
        lettered = WordParagraph(numbers=numbers, level=1)
        if question.response in LETTERED:
            made += [block for option in item.options for block in self._option(option, lettered)]
        elif question.response is Response.ORDER:
            made += [block for option in item.options for block in self._with_blank(option.text)]
        elif question.response is Response.RECALL:
            made += [WordParagraph(indents=1, ruled=self.width) for _ in items_of(question)]
        last = None if item.pairs else -1
        self._add(*(evolve(each, keeps_with_next=True) for each in made[:last]), *(made[last:] if last else ()))
        if item.pairs:
            self._add_pairs(item, numbers)

    def _option(self, option: Option, lettered: WordParagraph) -> tuple[WordBlock, ...]:
        """Return what an option says, or its picture behind its letter."""
        if option.picture is None:
            return self._shown(option.text, lettered)
        alt = option.alt or words_of(self.quiz.language).sentence.picture
        return tuple(evolve(lettered, drawing=each.drawing) for each in self._picture(option.picture, alt))

    def _with_blank(self, text: str) -> tuple[WordBlock, ...]:
        """Return a text behind room for a letter or a number."""
        apart = isolated(text) if self.marked.is_against(text) else text
        return self._shown(self.marked.joined("", f"{BLANK}  ", apart), WordParagraph(indents=1))

    def _add_pairs(self, item: Item, numbers: int) -> None:
        """Add a table: on one side what is asked, each with room for a letter; on the other what is offered."""
        lefts = [self._with_blank(left) for left, _ in item.pairs]
        rights = [self._shown(partner, WordParagraph(numbers=numbers, level=1)) for partner in item.partners]
        kept = [tuple(evolve(block, keeps_with_next=True) for block in left) for left in lefts]
        rows = tuple(zip(kept, rights, strict=True))
        self._add(WordTable(rows, (self.width // 2,) * 2, is_rtl=self._is_rtl), WordParagraph())

    def _add_answer(self, item: Item, numbers: int, with_reasons: bool) -> None:
        question, write = item.question, self.marked.write
        marks = f"{' '.join(item.marks)}  " if item.marks else ""
        others = () if question.options else tuple(map(write, other_answers(question)))
        answer = self.marked.joined(" / ", self._answer(question), *others)
        self._add(*self._shown(answer, WordParagraph(bold=marks, numbers=numbers, stands_apart=True)))
        if with_reasons:
            self._add(*(block for text in self._reasons(item) for block in self._shown(text, WordParagraph(indents=1))))
            self._add(*self._picture(question.picture_back, question.alt_back))

    def _answer(self, question: Question) -> str:
        if question.has_picture_options:
            return ""
        if isinstance(question.answer, str):
            return question.answer
        between = " → " if question.response is Response.ORDER else "; "
        parts = (part if isinstance(part, str) else self.marked.joined(" – ", *part) for part in question.answer)
        return self.marked.joined(between, *parts)

    def _reasons(self, item: Item) -> Iterator[str]:
        """Yield the reason of each option with its letter, then explanation, note and source."""
        question, told = item.question, ""
        for letter, option in zip(item.letters, item.options, strict=False):
            if option.rationale:
                told += option.rationale
                named = letter if question.response in LETTERED else option.text
                yield self.marked.joined(": ", named, option.rationale)
        source = self.marked.write(self.words.cited.format(source=question.source)) if question.source else ""
        explanation = "" if question.explanation in told else question.explanation
        yield from filter(None, (explanation, question.note, source))

    def _picture(self, media: Media | None, alt: str) -> list[WordParagraph]:
        """Return a picture, if there is one that Word shows, no larger than WIDEST by HIGHEST.

        Raises:
            ExportError: the picture is damaged.
        """
        if media is None or media.media_type not in PICTURES:
            return []
        from docx.image import exceptions  # noqa: PLC0415 - an extra
        from docx.oxml.xmlchemy import serialize_for_reading  # noqa: PLC0415
        from docx.shared import Emu, Mm  # noqa: PLC0415

        damaged = (exceptions.InvalidImageStreamError, exceptions.UnexpectedEndOfFileError)
        broken = (exceptions.UnrecognizedImageError, AttributeError, LookupError, ValueError, struct.error)
        try:
            inline = self.document.part.new_pic_inline(io.BytesIO(media.content))
        except (*damaged, *broken) as error:
            problem = Problem(f"the picture '{media.name}' is damaged", hint="open and save it again")
            raise ExportError(problem) from error
        wide, high = inline.extent.cx, inline.extent.cy
        share = min(1.0, Mm(WIDEST) / wide, Mm(HIGHEST) / high)
        shape = inline.graphic.graphicData.pic.spPr
        for size in (inline.extent, shape):
            size.cx, size.cy = Emu(int(wide * share)), Emu(int(high * share))
        inline.docPr.set("descr", alt)
        return [WordParagraph(indents=1, drawing=serialize_for_reading(inline))]
