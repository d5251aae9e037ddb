"""The forms of a quiz on paper. A form is one shuffled version: it numbers the questions and letters their options.

Worksheets, answer sheets and answer keys all take numbers and letters from here, so they agree.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

    Pinned options keep their place. Numbers, dates, true and false keep their order. Else the right option has another
    letter on each form, while there are letters enough.

    Args:
        quiz: what is asked.
        count: how many forms to make.
    """
    names = tuple(itertools.islice(letters(), count))
    orders = {question.id: _orders(question, quiz.seed, names) for question in quiz.questions}
    return tuple(
        _form(quiz, letter, {question: forms[place] for question, forms in orders.items()})
        for place, letter in enumerate(names)
    )


def letters() -> Iterator[str]:
    """Yield A to Z, then AA, AB and so on."""
    pairs = ("".join(pair) for pair in itertools.product(ascii_uppercase, repeat=2))
    return itertools.chain(ascii_uppercase, pairs)


def _form(quiz: Quiz, letter: str, orders: Mapping[str, tuple[Option, ...]]) -> Form:
    salt = f"{quiz.seed} {letter}"
    numbers = itertools.count(1)
    parts = []
    for response in PART_ORDER:
        asked = [question for question in quiz.questions if question.response is response]
        if letter != "A":
            asked.sort(key=lambda question: hashed(salt, question.id))
        if asked:
            items = (
                _item(question, number, salt, letter, orders[question.id])
                for question, number in zip(asked, numbers, strict=False)
            )
            parts.append(Part(response, tuple(items)))
    return Form(letter, tuple(parts))


def _item(question: Question, number: int, salt: str, letter: str, options: tuple[Option, ...]) -> Item:
    salt = f"{salt} {question.id}"
    if question.response is Response.MATCHING:
        pairs = [(pair[0], pair[1]) for pair in question.answer]
        partners = shuffled(dict.fromkeys(right for _, right in pairs), salt)
        asked = pairs if letter == "A" else sorted(pairs, key=lambda pair: hashed(salt, "left", *pair))
        return Item(number=number, question=question, pairs=tuple(asked), partners=partners)
    return Item(number=number, question=question, options=evolve(question, options=options).offered)


def _orders(question: Question, seed: int, letters: Sequence[str]) -> tuple[tuple[Option, ...], ...]:
    """Return the options of a question in the order of each form."""
    options = question.options
    if question.fixed or question.response is Response.TRUE_FALSE:
        return (options,) * len(letters)
    orders = [options]
    loose = [option for option in options if not option.pinned]
    for letter in letters[1:]:
        mixed = sorted(loose, key=lambda option: hashed(f"{seed} {letter} {question.id}", option.text))
        turned = [_around_pinned(options, mixed[turn:] + mixed[:turn]) for turn in range(len(loose))] or [options]
        together = len(orders) % max(1, len(loose))  # forms for which letters are enough; then they begin anew
        taken = {_place_of_key(order) for order in orders[len(orders) - together :]} - {None}
        orders.append(next((order for order in turned if _place_of_key(order) not in taken), turned[0]))
    return tuple(orders)


def _place_of_key(options: Sequence[Option]) -> int | None:
    """Return where the only right option stands that may move; None where there is no such one."""
    keys = [place for place, option in enumerate(options) if option.correct]
    return keys[0] if len(keys) == 1 and not options[keys[0]].pinned else None


def _around_pinned(options: Sequence[Option], loose: Iterable[Option]) -> tuple[Option, ...]:
    """Return options in which those that are not pinned have the order of `loose`."""
    rest = iter(loose)
    return tuple(option if option.pinned else next(rest) for option in options)


def shuffled(texts: Iterable[str], salt: str) -> tuple[str, ...]:
    """Return texts shuffled; the same texts and the same salt give the same order."""
    return tuple(sorted(texts, key=lambda text: hashed(salt, text)))
