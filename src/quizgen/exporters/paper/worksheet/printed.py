"""A form as its template sees it: in how many columns options are, how many lines there are to write on."""

import math
from collections.abc import Iterable

from attrs import frozen

from quizgen.exporters.page_texts import PageTexts
from quizgen.exporters.paper.forms import LETTERED, Form, Item, Part, shuffled
from quizgen.exporters.paper.widths import width
from quizgen.exporters.reasons import reasons_of
from quizgen.kept import Keeping, kept
from quizgen.language import SheetWords
from quizgen.quiz import GAP, Question, Response
from quizgen.values.media import media_uri

COLUMNS = {4: 13, 3: 20, 2: 34}
"""For each number of columns, the widest option that fits, in characters of the usual size."""

BESIDE = 6.5
"""The room that an option's letter takes, in characters; it grows with the size."""

MOST = 2 / 3
"""The share of a part's questions whose options must fit in its columns."""

LINE_WIDTH = 45
"""How many characters a hand writes on one line."""

MOST_LINES = 5
"""How many lines an answer gets at most."""

HALF_PAGE = 38
"""How many characters of a stem, or of an answer, fit in half the width of a page."""

GAP_WIDTHS = (10, 24)
"""The least and the most characters that a gap is wide."""


_PLAIN_TEXTS = PageTexts()


@frozen(eq=False)
class PrintedItem(Keeping):
    """A question as it is on a form."""

    item: Item
    """Its number, options and pairs on the form."""
    columns: int
    """How many options are side by side."""
    texts: PageTexts = _PLAIN_TEXTS
    """How its texts are shown."""

    @property
    def number(self) -> int:
        """Its number on the form."""
        return self.item.number

    @kept
    def question(self) -> Question:
        """What is asked, with its texts as they are shown."""
        return self.texts.shown(self.item.question)

    @property
    def response(self) -> str:
        """What a learner does to answer."""
        return str(self.item.question.response)

    @property
    def points(self) -> int:
        """What it is worth."""
        return self.item.points

    @property
    def before(self) -> str:
        """The stem; of a cloze, the part before the gap."""
        return self.question.stem.partition(GAP)[0] if self.question.response is Response.CLOZE else self.question.stem

    @property
    def after(self) -> str:
        """The part of a cloze behind the gap."""
        return self.question.stem.partition(GAP)[2]

    @property
    def paragraph(self) -> str:
        """The element around its stem: p, or div where the stem has blocks."""
        return self.texts.paragraph(self.item.question.stem)

    @property
    def around_stem(self) -> str:
        """The element that isolates the direction of its stem: bdi, or div where the stem has blocks."""
        return self.texts.around(self.item.question.stem)

    @property
    def around_options(self) -> str:
        """The element that isolates the direction of each option: bdi, or div where one of them has blocks."""
        return self.texts.around(*(option.text for option in self.item.options))

    @property
    def answer_paragraph(self) -> str:
        """The element around what the key says: p, or div where that has blocks."""
        return self.texts.paragraph(self.item.question.answer_text, self.item.question.note)

    @property
    def around_answer(self) -> str:
        """The element that isolates the direction of the answer: bdi, or div where it has blocks."""
        return self.texts.around(self.item.question.answer_text, self.item.question.note)

    @property
    def options(self) -> list[tuple[str, str]]:
        """The options, each with its letter."""
        lettered = zip(self.item.letters, self.item.options, strict=False)
        return [(letter, self.texts.option(option, letter)) for letter, option in lettered]

    @property
    def partners(self) -> list[tuple[str, str]]:
        """The right sides of a matching question, each with its letter."""
        return list(zip(self.item.letters, map(self.texts.show, self.item.partners), strict=False))

    @property
    def lefts(self) -> list[str]:
        """The left sides of a matching question."""
        return [self.texts.show(left) for left, _ in self.item.pairs]

    @property
    def marks(self) -> str:
        """What to mark, as the key shows it: C or ACD for options; else with commas, as in D, A, B, C."""
        together = self.is_lettered and all(len(mark) == 1 for mark in self.item.marks)
        return ("" if together else ", ").join(self.item.marks)

    @property
    def answer(self) -> str:
        """The answer as the key shows it."""
        question = self.item.question
        if question.response is Response.ORDER:
            return self.texts.joined(" → ", map(str, question.answer))
        return self.texts.answer(question)

    @property
    def reasons(self) -> list[tuple[str, str]]:
        """The letters of wrong options, each with its reason, in their order.

        Before them, without a letter, stands what explains a true/false or a matching question, or what a reason would
        only repeat; not if it is the stem itself.
        """
        question = self.item.question
        explanation = question.explanation
        options = self.item.options
        told = zip(self.item.letters, options, reasons_of(question, options, self.texts.read), strict=False)
        found = [(letter, option, why) for letter, option, why in told if not option.correct and option.rationale]
        repeats = any(why != option.feedback_by(self.texts.read) for _, option, why in found)
        is_told = repeats or question.response in (Response.TRUE_FALSE, Response.MATCHING)
        explained = [("", explanation)] if is_told and explanation not in ("", question.stem) else []
        shown = [(letter, self.texts.reason(option, why)) for letter, option, why in found if why]
        return [*((letter, self.texts.show(why)) for letter, why in explained), *shown]

    @property
    def lines(self) -> int:
        """How many lines there are to write on: at least one for each value, and enough for a long answer."""
        answer = self.texts.plain(self.item.question).answer
        parts = [answer] if isinstance(answer, str) else [" ".join(part) for part in answer]
        lines = [line for part in parts for line in part.split("\n")]
        return min(MOST_LINES, sum(max(1, math.ceil(width(line) / LINE_WIDTH)) for line in lines))

    @property
    def answer_width(self) -> int:
        """How wide its answer is, in characters."""
        return width(self.texts.plain(self.item.question).answer_text)

    @property
    def ruled(self) -> range:
        """One number a line, for templates to loop over."""
        return range(self.lines)

    @property
    def picture(self) -> str:
        """Its picture as a data: address; empty if it has none."""
        return media_uri(self.question.picture) if self.question.picture else ""

    @property
    def picture_back(self) -> str:
        """The picture that comes with its answer, as a data: address; empty if there is none."""
        return media_uri(self.question.picture_back) if self.question.picture_back else ""

    @property
    def is_lettered(self) -> bool:
        """Whether it is answered by letters alone, and is therefore in the key's table of letters."""
        return self.question.response in LETTERED

    @property
    def is_short(self) -> bool:
        """Whether its stem and its line to write on fit in half the width of a page."""
        plain = self.texts.plain(self.item.question)
        widest = max(width(plain.stem), width(plain.answer_text))
        return self.lines == 1 and widest <= HALF_PAGE and not plain.picture


@frozen(eq=False)
class PrintedPart:
    """Questions under one instruction."""

    response: str
    """How they are answered."""
    instruction: str
    """What the page tells pupils to do."""
    items: tuple[PrintedItem, ...]
    """In the order of their numbers."""
    points: int
    """What they are worth together."""
    bank: tuple[str, ...] = ()
    """The words that fill the gaps, shuffled; empty where there is no word bank."""

    @property
    def in_pairs(self) -> bool:
        """Whether two questions stand side by side."""
        return self.response == Response.RECALL and len(self.items) > 1 and all(item.is_short for item in self.items)

    @property
    def gap(self) -> int:
        """How many characters wide each gap is: all the same, as a gap's width would be a hint."""
        least, most = GAP_WIDTHS
        return max(least, min(most, max(item.answer_width for item in self.items) + 4))


@frozen(eq=False)
class PrintedForm:
    """One version of the worksheet."""

    letter: str
    """A for the first."""
    name: str
    """As the page says it: Form A."""
    parts: tuple[PrintedPart, ...]
    """In the order in which they are printed."""
    points: int
    """What its questions are worth together."""

    @property
    def items(self) -> tuple[PrintedItem, ...]:
        """The questions in the order of their numbers."""
        return tuple(item for part in self.parts for item in part.items)

    @property
    def has_letters(self) -> bool:
        """Whether any question is answered by letters."""
        return any(item.is_lettered for item in self.items)


def printed(
    form: Form, words: SheetWords, *, scale: float = 1.0, word_bank: bool = False, texts: PageTexts = _PLAIN_TEXTS
) -> PrintedForm:
    """Return a form as its template sees it.

    Args:
        form: the form.
        words: the words of the language.
        scale: how much wider text is than usual.
        word_bank: whether the words that fill gaps are given.
        texts: how the texts of the quiz are shown.
    """
    parts = tuple(_part(part, words, scale, word_bank, texts) for part in form.parts)
    name = words.form.format(form=form.letter)
    return PrintedForm(letter=form.letter, name=name, parts=parts, points=form.points)


def columns_of(texts: Iterable[str], scale: float, allowed: Iterable[int]) -> int:
    """Return the greatest number of columns, of those allowed, that has room for the widest of some texts."""
    widest = (max(map(width, texts), default=0) + BESIDE) * scale
    return next((count for count in allowed if widest <= COLUMNS[count] + BESIDE), 1)


def _part(part: Part, words: SheetWords, scale: float, word_bank: bool, texts: PageTexts) -> PrintedPart:
    bank: tuple[str, ...] = ()
    instruction = getattr(words, part.response)
    if word_bank and part.response is Response.CLOZE:
        ids = " ".join(item.question.id for item in part.items)
        words_of_bank = shuffled({item.question.answer_text for item in part.items}, ids)
        bank = tuple(map(texts.show, words_of_bank))
        instruction = words.cloze_with_bank
    return PrintedPart(
        response=str(part.response),
        instruction=instruction,
        items=_items(part, scale, texts),
        points=part.points,
        bank=bank,
    )


def _items(part: Part, scale: float, texts: PageTexts) -> tuple[PrintedItem, ...]:
    """Set options in as many columns as they fit in; in more than two only where most of the part's options do.

    So options line up down the page, and a question with long options does not spread out all the others.
    """
    most = max(len(item.options) for item in part.items)
    allowed = (3, 2) if most == 3 else (4, 2) if most <= 4 else (2,)  # noqa: PLR2004 - numbers of columns
    fitting = [columns_of(map(texts.measured, item.options), scale, allowed) for item in part.items]
    usual = max(2, sorted(fitting)[math.ceil(len(fitting) * (1 - MOST)) - 1])
    return tuple(
        PrintedItem(item=item, columns=min(usual, fit), texts=texts)
        for item, fit in zip(part.items, fitting, strict=True)
    )
