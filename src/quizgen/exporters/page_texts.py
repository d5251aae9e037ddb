"""The texts of a quiz on a page: what they are shown as, and what they read as."""

from collections.abc import Iterable, Mapping

from attrs import Factory, frozen
from markupsafe import Markup, escape

from quizgen.exporters.kept_blanks import with_blanks
from quizgen.exporters.text_languages import languages_of, with_language
from quizgen.language import words_of
from quizgen.quiz import Option, Question, Quiz
from quizgen.text.markups import PLAIN, reading_by
from quizgen.values.media import media_uri


@frozen(eq=False, repr=False)
class PageTexts:
    """Shows the texts of a quiz, by the notation in which they are written."""

    markup: str = PLAIN
    """How the texts are written: plain or markdown."""
    language: str = "en"
    """The language of the quiz, by its code."""
    languages: Mapping[str, str] = Factory(dict)
    """The languages of texts that are not in the quiz's (see `languages_of`)."""

    @classmethod
    def of(cls, quiz: Quiz) -> "PageTexts":
        """Return what shows the texts of a quiz."""
        return cls(quiz.markup, quiz.language, languages_of(quiz.questions))

    def read(self, text: str) -> str:
        """Return the plain reading of a text, for measuring it and for what can hold no marks."""
        return reading_by(self.markup)(text)

    def show(self, text: str) -> str:
        """Return a text as a template is to print it: HTML where it has marks or a language, else characters to escape.

        Example:
            >>> PageTexts("markdown").show("H~2~O & more")
            Markup('H<sub>2</sub>O &amp; more')
            >>> PageTexts().show("H~2~O & more")
            'H~2~O & more'
        """
        if self.markup == PLAIN:
            return self._with_language(text) if self.languages else text
        from quizgen.text.markup.safe_html import html_of  # noqa: PLC0415 - plain sheets don't need the parser

        html = html_of(text)
        if self.has_blocks(text):
            html = f'<div class="marked">{html}</div>'
        html = with_language(text, html, self.languages, self.around(text)) if self.languages else html
        return Markup(html)  # noqa: S704 - a closed set of elements, with all text escaped

    def _with_language(self, text: str) -> str:
        """Return a plain text as HTML where something in it is in another language, else as it is."""
        html = escape(with_blanks(text))
        said = with_language(text, html, self.languages)
        return text if said == html else Markup(said)  # noqa: S704 - escaped before

    def option(self, option: Option, letter: str = "") -> str:
        """Return an option as a template is to print it: its text, or its picture.

        Args:
            option: the option.
            letter: the letter before it, by which a picture is called of which nobody says what it shows.
        """
        if option.picture is None:
            return self.show(option.text)
        alt = option.alt or f"{words_of(self.language).sentence.picture} {letter}".strip()
        return Markup('<img src="{}" alt="{}">').format(media_uri(option.picture), alt)

    def measured(self, option: Option) -> str:
        """Return the text by which the room of an option is measured: a picture is made to fit."""
        return "" if option.picture else self.read(option.text)

    def reason(self, option: Option, reason: str) -> str:
        """Return why an option is right or wrong as a template is to print it, with the picture that it is about."""
        shown = self.show(reason)
        if option.picture is None:
            return shown
        return Markup('<img class="beside" src="{}" alt=""> {}').format(media_uri(option.picture), shown)

    def joined(self, between: str, texts: Iterable[str]) -> str:
        """Return texts as they are shown, with plain characters between them."""
        shown = [*map(self.show, texts)]
        return Markup(between).join(shown) if self._is_html(shown) else between.join(shown)  # noqa: S704 - signs of our own

    def _is_html(self, shown: Iterable[str]) -> bool:
        return self.markup != PLAIN or any([isinstance(text, Markup) for text in shown])

    def answer(self, question: Question) -> str:
        """Return the answer of a question as it is shown, on one line (see `Question.answer_text`)."""
        if question.has_picture_options:
            return Markup(" ").join(self.option(option) for option in question.options if option.correct)
        if isinstance(question.answer, str):
            return self.show(question.answer)
        parts = [self.show(part) if isinstance(part, str) else self.joined(" – ", part) for part in question.answer]
        return Markup("; ").join(parts) if self._is_html(parts) else "; ".join(parts)

    def shown(self, question: Question) -> Question:
        """Return a question with all its texts as they are shown."""
        return question.with_texts(self.show) if self.languages or self.markup != PLAIN else question

    def plain(self, question: Question) -> Question:
        """Return a question with the plain readings of all its texts."""
        return question if self.markup == PLAIN else question.with_texts(self.read)

    def has_blocks(self, *texts: str) -> bool:
        """Tell whether some text has blocks, such as a table or lines of code, which a paragraph can't hold."""
        if self.markup == PLAIN or not any("\n" in text for text in texts):
            return False
        from quizgen.text.markup.markdown import parsed  # noqa: PLC0415 - plain sheets don't need the parser
        from quizgen.text.markup.marks import Paragraph  # noqa: PLC0415

        trees = [parsed(text) for text in texts]
        return any(len(tree.blocks) > 1 or not isinstance(tree.blocks[0], Paragraph) for tree in trees if tree.blocks)

    def around(self, *texts: str) -> str:
        """Return the element that isolates the direction of texts: bdi, or div where some have blocks."""
        return "div" if self.has_blocks(*texts) else "bdi"

    def paragraph(self, *texts: str) -> str:
        """Return the element of a paragraph: p, or div where some text has blocks."""
        return "div" if self.has_blocks(*texts) else "p"
