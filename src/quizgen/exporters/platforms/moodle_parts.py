"""Texts, names and files as Moodle XML has them."""

import base64
from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from attrs import frozen

from quizgen.exporters.platforms.quiz_texts import QuizTexts, paragraph
from quizgen.exporters.platforms.texts import as_html, as_line, as_lines
from quizgen.exporters.platforms.typed_numbers import TypedNumber, plain
from quizgen.exporters.platforms.xml_file import element
from quizgen.language import direction_of, words_of
from quizgen.quiz import Question
from quizgen.text.identity import hashed
from quizgen.values.media import Media

LONGEST_IDNUMBER = 100
"""The most characters of an `idnumber`. One more, and the import ends with a database error."""

LONGEST_NAME = 255
"""The most characters of a question's name. Moodle cuts a longer one."""

_HASH = 16
"""How many hexadecimal digits stand behind the `~` of a shortened id."""


@frozen
class MoodleTexts:
    """Texts in one language as Moodle XML: plain where that is enough, since Moodle then leaves them as they are."""

    language: str
    """The language of the quiz, by its code."""
    marked: QuizTexts
    """Shows texts by the notation in which they are written."""

    def element(self, name: str, text: str, /, *more: Element, **attributes: str) -> Element:
        """Return a text as an element: as HTML if it has marks or several lines, or text from right to left."""
        lines = as_lines(self.marked.read(text))
        if "\n" in lines or self._is_rtl or self.marked.is_marked(text) or self.marked.is_against(text):
            return self.html(name, self._directed(self.marked.html(text)), *more, **attributes)
        return element(name, element("text", lines), *more, format="plain_text", **attributes)

    def html(self, name: str, html: str, /, *more: Element, **attributes: str) -> Element:
        """Return HTML as an element, with what follows it."""
        return element(name, element("text", html), *more, format="html", **attributes)

    def picture(self, name: str, media: Media, alt: str, /, *more: Element, **attributes: str) -> Element:
        """Return a picture as an element, with what follows it."""
        return self.html(name, _img(media, alt or self._word), *_file(media), *more, **attributes)

    @property
    def _word(self) -> str:
        """What a picture is called whose author does not say what it shows."""
        return words_of(self.language).sentence.picture

    def stem(self, question: Question, stem: str | None = None) -> Element:
        """Return the stem with its picture. `stem` is HTML that stands for the question's own text."""
        if question.picture is None and stem is None:
            return self.element("questiontext", question.stem)
        html = self._directed(self.marked.html(question.stem) if stem is None else stem)
        return self.html("questiontext", html + _img(question.picture, question.alt), *_file(question.picture))

    def after(self, question: Question) -> Element:
        """Return what learners read after answering: the explanation, and in paragraphs of their own the rest."""
        rest = (("note", self.marked.html(question.note)), ("source", as_html(question.source)))
        if not any(html for _, html in rest) and question.picture_back is None:
            return self.element("generalfeedback", question.explanation)
        first = paragraph(self.marked.html(question.explanation)) if question.explanation else ""
        paragraphs = "".join(paragraph(html, f"quizgen-{name}") for name, html in rest if html)
        html = self._directed(first + paragraphs) + _img(question.picture_back, question.alt_back)
        return self.html("generalfeedback", html, *_file(question.picture_back))

    @property
    def _is_rtl(self) -> bool:
        return direction_of(self.language) == "rtl"

    def _directed(self, html: str) -> str:
        return f'<div dir="rtl" lang="{escape(self.language)}">{html}</div>' if self._is_rtl else html


def idnumber_of(identity: str) -> str:
    """Return an id as an `idnumber`. A long one is cut, and a hash of the whole stands behind it.

    The name of such a question is its whole id, if that is no longer than a name may be.

    Example:
        >>> idnumber_of("danube/mouth/value"), len(idnumber_of("x" * 300))
        ('danube/mouth/value', 100)
    """
    if len(identity) <= LONGEST_IDNUMBER:
        return identity
    return f"{identity[: LONGEST_IDNUMBER - _HASH - 1]}~{hashed(identity):0{_HASH}x}"


def label_of(question: Question) -> str:
    """Return a question's name in the question bank: its stem, shortened, or its id where the `idnumber` is not it."""
    line = as_line(question.stem)
    if LONGEST_IDNUMBER < len(question.id) <= LONGEST_NAME:
        return question.id
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1]}…"


def gap_of(*answers: str) -> str:
    """Return a gap with what is right in it, as it stands in the HTML of a stem. Marks of gaps are written as entities.

    Example:
        >>> gap_of("50% {of} 2*3", "3")
        '{1:SHORTANSWER:=50&#37; &#123;of&#125; 2&#92;*3~=3}'
    """
    return f"{{1:SHORTANSWER:={'~='.join(map(_in_a_gap, answers))}}}"


def number_gap_of(*numbers: TypedNumber) -> str:
    """Return a gap with the numbers that are right in it, each with its tolerance."""
    return f"{{1:NUMERICAL:={'~='.join(f'{plain(number.value)}:{plain(number.reach)}' for number in numbers)}}}"


def _in_a_gap(answer: str) -> str:
    starred = short_answer(answer)
    entities = (
        f"&#{ord(character)};" if character in _MARKS else escape(character, quote=False) for character in starred
    )
    return "".join(entities)


def short_answer(text: str) -> str:
    r"""Return an answer to write as Moodle compares it: a star stands for any text, unless a backslash is before it.

    Example:
        >>> print(short_answer("2*3"))
        2\*3
    """
    return as_line(text).replace("*", r"\*")


def without_gaps(html: str) -> str:
    """Return HTML beside a gap without braces that Moodle could take for another gap."""
    return html.replace("{", "&#123;")


def match_answer(text: str) -> str:
    """Return the right side of a pair, which Moodle shows as HTML whatever its format is."""
    return escape(as_line(text), quote=False)


_MARKS = "~}#\\%{"
"""What is a mark inside a gap."""


def _img(picture: Media | None, alt: str) -> str:
    if picture is None:
        return ""
    return f'<p><img src="@@PLUGINFILE@@/{picture.safe_name}" alt="{escape(as_line(alt))}"></p>'


def _file(picture: Media | None) -> Iterator[Element]:
    if picture is not None:
        content = base64.b64encode(picture.content).decode()
        yield element("file", content, name=picture.safe_name, path="/", encoding="base64")
