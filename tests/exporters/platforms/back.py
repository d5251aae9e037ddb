"""What can be read back of a question from a platform's file, and what of the question is in it."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser

from attrs import field, frozen

from quizgen.exporters.capacity import Detail
from quizgen.language.date_spellings import date_spellings
from quizgen.language.number_spellings import number_spellings
from quizgen.quiz import Question, Response


@frozen
class Back:
    """A question as it stands in a file, read by the tests' own means."""

    stem: str
    """The text that asks."""
    options: tuple[tuple[str, bool, str], ...] = ()
    """Text, whether it is right, and the reason."""
    answer: object = ""
    """What is to be written, ordered or matched."""
    id: str = ""
    """Its id."""
    after: str = ""
    """What is read after answering."""
    tags: tuple[str, ...] = ()
    """Its tags."""
    pictures: tuple[tuple[bytes, str], ...] = ()
    """Those beside the stem, with what they show."""
    pictures_back: tuple[tuple[bytes, str], ...] = ()
    """Those with the answer."""
    keeps_order: bool = False
    """Whether the file says that the options keep their order."""
    has_reasons: bool = True
    """Whether the format has a place for reasons."""
    also: tuple[str, ...] = ()
    """What else is right where an answer is written."""
    texts: tuple[str, ...] = field(factory=tuple)
    """Further texts, for formats that show all in one."""

    def keeps(self, detail: Detail, question: Question) -> bool:
        """Tell whether a detail of the question is in the file."""
        after = squeezed(self.after)
        return {
            Detail.ID: self.id == question.id,
            Detail.TAGS: set(map(squeezed, question.tags)) == set(map(squeezed, self.tags)),
            Detail.RATIONALE: self._keeps_reasons(question),
            Detail.EXPLANATION: squeezed(question.explanation) in after,
            Detail.ALSO: are_the_same_answers(self.also, question),
            Detail.NOTE: squeezed(question.note) in after,
            Detail.SOURCE: squeezed(question.source) in after,
            Detail.PICTURE: question.picture is not None and question.picture.content in dict(self.pictures),
            Detail.ALT: question.alt in dict(self.pictures).values(),
            Detail.PICTURE_BACK: question.picture_back is not None
            and question.picture_back.content in dict(self.pictures_back),
            Detail.ALT_BACK: question.alt_back in dict(self.pictures_back).values(),
            Detail.SOUND: False,
            Detail.SOUND_BACK: False,
            Detail.ORDER: self.keeps_order,
            Detail.PINNED: self.keeps_order,
            Detail.LINES: self._keeps_lines(question),
        }[detail]

    def _keeps_reasons(self, question: Question) -> bool:
        wanted = [squeezed(option.rationale) for option in question.options]
        if [squeezed(why) for _, _, why in self.options] == wanted:
            return True
        return bool(self.texts) and all(why in squeezed(" ".join(self.texts)) for why in wanted)

    def _keeps_lines(self, question: Question) -> bool:
        """Tell whether each text has its lines, but for reasons and what comes after where they are not held at all."""
        mine = [self.stem, *(text for text, _, _ in self.options), *_leaves(self.answer if not self.options else "")]
        theirs = [question.stem, *(option.text for option in question.options if self.options)]
        theirs += _leaves(question.answer if not self.options else "")
        if any(why for _, _, why in self.options):
            mine += [why for _, _, why in self.options]
            theirs += [option.rationale for option in question.options]
        whole = lined(self.after)
        after = [text for text in (question.explanation, question.note) if squeezed(text) in squeezed(self.after)]
        return sorted(map(lined, mine)) == sorted(map(lined, theirs)) and all(lined(text) in whole for text in after)


def _leaves(answer: object) -> list[str]:
    return [answer] if isinstance(answer, str) else [leaf for part in answer for leaf in _leaves(part)]  # type: ignore[attr-defined]


def lined(text: str) -> str:
    """Return a text with its lines, and single blanks for what stands between words."""
    return "\n".join(map(squeezed, re.split("\r\n|\r|\n", text)))


def squeezed(text: str) -> str:
    """Return a text with single blanks for whatever stands between its words."""
    return " ".join(text.replace("\u00a0", " ").split())


def assert_same(question: Question, back: Back) -> None:
    """Fail where stem, options, key or answer of a question are not what the file says."""
    assert squeezed(back.stem) == squeezed(question.stem), question.id
    if question.response in (Response.CHOICE, Response.TRUE_FALSE, Response.SELECT_ALL):
        told = [(squeezed(text), right) for text, right, _ in back.options]
        assert sorted(told) == sorted((squeezed(o.text), o.correct) for o in question.options), question.id
    else:
        as_text = isinstance(back.answer, str)
        assert _flat(back.answer) == _flat(question.answer_text if as_text else question.answer), question.id


def _flat(answer: object) -> object:
    return squeezed(answer) if isinstance(answer, str) else tuple(map(_flat, answer))  # type: ignore[call-overload]


class _Texts(HTMLParser):
    """Gathers the text and the pictures of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.pictures: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "p", "div") and (self.pieces or tag == "br"):
            self.pieces.append("\n")
        if tag == "img":
            found = dict(attrs)
            self.pictures.append((found["src"] or "", found.get("alt") or ""))

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def of_html(html: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the text of a piece of HTML, and its pictures: address and text."""
    reader = _Texts()
    reader.feed(html)
    reader.close()
    return re.sub("\n+", "\n", "".join(reader.pieces)).strip("\n"), reader.pictures


def are_the_same_answers(also: Iterable[str], question: Question) -> bool:
    """Tell whether other right answers are those of a question, beside other spellings of its numbers and days."""
    own = set(map(squeezed, question.also_right))
    numbers = (str(question.answer), *question.also_right)
    spellings = {squeezed(way) for text in numbers for code in ("en", "ar") for way in number_spellings(text, code)}
    spellings |= {squeezed(way) for code in ("en", "ar") for way in date_spellings(str(question.answer), code)}
    return own <= set(map(squeezed, also)) <= own | spellings
