"""A question as a card: what its front and its back say, and in which size."""

from collections.abc import Iterable, Sequence
from string import ascii_uppercase

from attrs import evolve, frozen

from quizgen.exporters.page_texts import PageTexts
from quizgen.exporters.paper.flashcards.fitting import Side, size_of
from quizgen.exporters.paper.flashcards.layout import Layout
from quizgen.quiz import Question, Response
from quizgen.text.markups import PLAIN

_PLAIN_TEXTS = PageTexts()


@frozen
class Card:
    """A numbered question with its two sides."""

    number: int
    """Printed on the card, from 1."""
    question: Question
    """What is asked."""
    front: Side
    """What asks."""
    front_size: float | None
    """The size of the front's letters in points; None where the text is too long."""
    back: Side
    """What answers."""
    back_size: float | None
    """The size of the back's letters in points; None where the text is too long."""

    @property
    def fits(self) -> bool:
        """Whether the text of both sides fits in letters that can be read."""
        return bool(self.front_size and self.back_size)


def cards_of(questions: Iterable[Question], layout: Layout, texts: PageTexts = _PLAIN_TEXTS) -> list[Card]:
    """Return the cards of questions, numbered from 1.

    Args:
        questions: what is asked.
        layout: how large cards are.
        texts: how the texts of the questions are shown.
    """
    return [_card_of(question, number, layout, texts) for number, question in enumerate(questions, start=1)]


def _card_of(question: Question, number: int, layout: Layout, texts: PageTexts) -> Card:
    front, back = front_of(question), back_of(question)
    room = layout.room
    return Card(
        number=number,
        question=question,
        front=_shown(front, texts),
        front_size=size_of(_read(front, texts), *room),
        back=_shown(back, texts),
        back_size=size_of(_read(back, texts), *room),
    )


def _read(side: Side, texts: PageTexts) -> Side:
    """Return a side with the plain readings of its texts."""
    return side if texts.markup == PLAIN else side.with_texts(texts.read)


def _shown(side: Side, texts: PageTexts) -> Side:
    """Return a side with its texts as they are shown."""
    if not texts.languages and texts.markup == PLAIN:
        return side
    return evolve(side.with_texts(texts.show), paragraph=texts.paragraph(side.head, side.tail))


def front_of(question: Question) -> Side:
    """Return what asks: the stem, the picture, and what there is to choose from."""
    if question.has_picture_options:
        return Side(head=question.stem, pictures=tuple(zip(ascii_uppercase, question.offered, strict=False)))
    return Side(head=question.stem, columns=_offered(question), picture=question.picture, alt=question.alt)


def back_of(question: Question) -> Side:
    """Return the answer, its picture and the reason for it."""
    if question.has_picture_options:
        lettered = zip(ascii_uppercase, question.offered, strict=False)
        right = tuple((letter, option) for letter, option in lettered if option.correct)
        return Side(head=_reason(question) or question.explanation, pictures=right, tail=question.note)
    answer = tuple(_answers(question))
    mark, head = answer[0] if len(answer) == 1 else ("", "")
    note = "" if question.note in question.explanation else question.note
    tail = "\n".join(filter(None, (_reason(question), note)))
    return Side(
        head=head,
        columns=() if head else (answer,),
        tail=tail,
        picture=question.picture_back,
        alt=question.alt_back,
        mark=mark,
    )


def _offered(question: Question) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return what is offered as columns of marks and texts: options, things to order, or the sides to match."""
    if question.response is Response.MATCHING:
        pairs = _pairs(question)
        left = tuple((f"{number}", one) for number, (one, _) in enumerate(pairs, start=1))
        right = _lettered(sorted({other for _, other in pairs}))
        return (left, right)
    texts = [option.text for option in question.offered]
    if question.response is Response.ORDER:
        return (tuple(("–", text) for text in texts),)
    return (_lettered(texts),) if texts else ()


def _answers(question: Question) -> Iterable[tuple[str, str]]:
    """Yield the marks and texts of what is right."""
    answer = [question.answer] if isinstance(question.answer, str) else question.answer
    if question.response is Response.MATCHING:
        yield from (("–", f"{one} – {other}") for one, other in _pairs(question))
    elif question.response is Response.ORDER:
        yield from ((f"{place}.", str(text)) for place, text in enumerate(answer, start=1))
    elif question.options:
        lettered = zip(_lettered([option.text for option in question.options]), question.options, strict=False)
        yield from (item for item, option in lettered if option.correct)
    else:
        yield from (("–" if len(answer) > 1 else "", str(text)) for text in answer)


def _reason(question: Question) -> str:
    """Return why the answer is right, where that says more than the answer."""
    right = [option for option in question.options if option.correct]
    if len(right) == 1 and right[0].rationale:
        return right[0].rationale
    return "" if question.explanation == question.answer_text else question.explanation


def _pairs(question: Question) -> list[tuple[str, str]]:
    return [pair for pair in question.answer if isinstance(pair, tuple)]


def _lettered(texts: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple(zip(ascii_uppercase, texts, strict=False))
