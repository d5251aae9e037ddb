"""The forms of a quiz on paper. A form is one shuffled version: it numbers the questions and letters their options.

Worksheets, answer sheets and answer keys all take numbers and letters from here, so they agree.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from attrs import evolve, frozen

from quizgen.quiz import Option, Question, Quiz, Response
from quizgen.text.identity import hashed

PART_ORDER = (
    Response.CHOICE,
    Response.TRUE_FALSE,
    Response.SELECT_ALL,
    Response.MATCHING,
    Response.ORDER,
    Response.CLOZE,
    Response.RECALL,
)
"""The order of the parts of a form: what is marked comes first, what is written last."""

LETTERED = (Response.CHOICE, Response.TRUE_FALSE, Response.SELECT_ALL)
"""The responses that are letters and nothing else."""

MOST_FORMS = len(ascii_uppercase)
"""Forms A to Z."""


@frozen
class Item:
    """A question on a form."""

    number: int
    """Its number on the form, from 1."""
    question: Question
    """What is asked."""
    options: tuple[Option, ...] = ()
    """Its options, in the order of this form."""
    pairs: tuple[tuple[str, str], ...] = ()
    """The pairs of a matching question, in the order in which this form asks for them."""
    partners: tuple[str, ...] = ()
    """The right sides of the pairs, each once, in the order in which this form offers them."""

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of its options; of a matching question, those of the right sides."""
        return tuple(itertools.islice(letters(), len(self.partners or self.options)))

    @property
    def marks(self) -> tuple[str, ...]:
        """What to mark: letters; for things to put in order, the place of each as printed; empty for others."""
        if self.question.response is Response.ORDER:
            return tuple(str(self.question.answer.index(option.text) + 1) for option in self.options)
        if self.pairs:
            return tuple(self.letters[self.partners.index(partner)] for _, partner in self.pairs)
        return tuple(letter for letter, option in zip(self.letters, self.options, strict=True) if option.correct)

    @property
    def points(self) -> int:
        """One; for a matching question one a pair, for a list to recall one a value."""
        answer = self.question.answer
        counted = self.question.response in (Response.MATCHING, Response.RECALL) and not isinstance(answer, str)
        return len(answer) if counted else 1


@frozen
class Part:
    """The questions of a form that are answered in the same way."""

    response: Response
    """How they are answered."""
    items: tuple[Item, ...]
    """In the order of their numbers."""

    @property
    def points(self) -> int:
        """What its questions are worth together."""
        return sum(item.points for item in self.items)


@frozen
class Form:
    """One shuffled version of a quiz."""

    letter: str
    """A for the first."""
    parts: tuple[Part, ...]
    """Those that have questions, in the order of PART_ORDER."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The questions in the order of their numbers."""
        return tuple(item for part in self.parts for item in part.items)

    @property
    def points(self) -> int:
        """What its questions are worth together."""
        return sum(part.points for part in self.parts)


def forms_of(quiz: Quiz, count: int) -> tuple[Form, ...]:
    """Return forms A, B and so on. Form A has the order of the quiz; the others are shuffled, by the quiz's seed.

    Pinned options keep their place. Numbers, dates, true and false keep their order.

    Args:
        quiz: what is asked.
        count: how many forms to make.
    """
    return tuple(_form(quiz, letter) for letter in itertools.islice(letters(), count))


def letters() -> Iterator[str]:
    """Yield A to Z, then AA, AB and so on."""
    pairs = ("".join(pair) for pair in itertools.product(ascii_uppercase, repeat=2))
    return itertools.chain(ascii_uppercase, pairs)


def _form(quiz: Quiz, letter: str) -> Form:
    salt = f"{quiz.seed} {letter}"
    numbers = itertools.count(1)
    parts = []
    for response in PART_ORDER:
        asked = [question for question in quiz.questions if question.response is response]
        if letter != "A":
            asked.sort(key=lambda question: hashed(salt, question.id))
        if asked:
            items = (_item(question, number, salt, letter) for question, number in zip(asked, numbers, strict=False))
            parts.append(Part(response, tuple(items)))
    return Form(letter, tuple(parts))


def _item(question: Question, number: int, salt: str, letter: str) -> Item:
    salt = f"{salt} {question.id}"
    if question.response is Response.MATCHING:
        pairs = [(pair[0], pair[1]) for pair in question.answer]
        partners = shuffled(dict.fromkeys(right for _, right in pairs), salt)
        asked = pairs if letter == "A" else sorted(pairs, key=lambda pair: hashed(salt, "left", *pair))
        return Item(number=number, question=question, pairs=tuple(asked), partners=partners)
    keeps_order = letter == "A" or question.fixed or question.response is Response.TRUE_FALSE
    options = question.options if keeps_order else _mixed(question.options, salt)
    return Item(number=number, question=question, options=evolve(question, options=options).offered)


def _mixed(options: Sequence[Option], salt: str) -> tuple[Option, ...]:
    """Return options shuffled around those that are pinned."""
    loose = iter(sorted((o for o in options if not o.pinned), key=lambda option: hashed(salt, option.text)))
    return tuple(option if option.pinned else next(loose) for option in options)


def shuffled(texts: Iterable[str], salt: str) -> tuple[str, ...]:
    """Return texts shuffled; the same texts and the same salt give the same order."""
    return tuple(sorted(texts, key=lambda text: hashed(salt, text)))
