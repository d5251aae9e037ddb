"""Charts of a quiz's balance: where the right option stands, how often an option is offered."""

from collections import Counter
from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from attrs import frozen

from quizgen.quiz import Question, Quiz, Response

MOST_REUSED = 12
"""How many options the chart of the most offered ones shows."""

REPEATED = 2
"""How often an option must be offered for that chart to say something."""

ENOUGH = 8
"""How many questions it takes to say something of their balance."""


@frozen
class Bar:
    """One bar of a chart."""

    label: str
    """What is counted."""
    amounts: tuple[int, ...]
    """One count, or two that are drawn one after the other."""


@frozen
class Chart:
    """Bars, and what they show in words."""

    title: str
    """What it shows."""
    text: str
    """What to make of it."""
    bars: tuple[Bar, ...]
    """From the top."""
    parts: tuple[str, ...] = ()
    """What each of a bar's two amounts is; empty where bars have one."""
    even: float = 0.0
    """How long each bar would be if all were alike; 0 where that says nothing."""

    @property
    def longest(self) -> float:
        """The length of the longest bar."""
        return max(self.even, *(float(sum(bar.amounts)) for bar in self.bars))

    @property
    def in_words(self) -> str:
        """All that the chart shows, for readers who can't see it."""
        return "; ".join(f"{bar.label}: {self._amounts(bar)}" for bar in self.bars)

    def _amounts(self, bar: Bar) -> str:
        if not self.parts:
            return str(bar.amounts[0])
        return ", ".join(f"{amount} {part}" for amount, part in zip(bar.amounts, self.parts, strict=True))


def charts_of(quiz: Quiz) -> tuple[Chart, ...]:
    """Return the charts that a quiz has enough questions for."""
    choices = [question for question in quiz.questions if question.response is Response.CHOICE]
    charts = (
        _kinds(quiz.questions),
        _positions([question for question in choices if not question.fixed]),
        _ranks([question for question in choices if question.fixed]),
        _truths([question for question in quiz.questions if question.response is Response.TRUE_FALSE]),
        _reuse(choices),
    )
    return tuple(chart for chart in charts if chart)


def _kinds(questions: Iterable[Question]) -> Chart | None:
    counts = Counter(question.kind for question in questions)
    bars = tuple(Bar(kind.replace("_", " "), (count,)) for kind, count in counts.most_common())
    text = "The number of questions of each kind."
    return Chart(title="How it is asked", text=text, bars=bars) if bars else None


def _positions(questions: list[Question]) -> Chart | None:
    labels = [f"{letter}" for letter in ascii_uppercase]
    text = "Where the right option stands when options are shuffled. A draw comes out about even, never quite."
    return _places(questions, "The place of the right option", text, labels)


def _ranks(questions: list[Question]) -> Chart | None:
    labels = [f"{number}{_ORDINALS.get(number, 'th')}" for number in range(1, 27)]
    text = "Numbers and dates stand in order. Where the right one is mostly inside, the ends can be ruled out."
    return _places(questions, "The rank of the right number", text, labels)


_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}


def _places(questions: list[Question], title: str, text: str, labels: list[str]) -> Chart | None:
    """Count the places of the key in questions with the most common number of options."""
    sizes = Counter(len(question.options) for question in questions)
    if sizes.total() < ENOUGH:
        return None
    size, asked = sizes.most_common(1)[0]
    counts = Counter(_place_of_key(question) for question in questions if len(question.options) == size)
    bars = tuple(Bar(label, (counts[place],)) for place, label in zip(range(size), labels, strict=False))
    text = f"{text} Counted in {asked} questions with {size} options."
    return Chart(title=title, text=text, bars=bars, even=asked / size)


def _place_of_key(question: Question) -> int:
    return next(place for place, option in enumerate(question.options) if option.correct)


def _truths(questions: list[Question]) -> Chart | None:
    if not questions:
        return None
    counts = Counter(_place_of_key(question) for question in questions)
    bars = (Bar("true", (counts[0],)), Bar("false", (counts[1],)))
    text = "How many statements are true, and how many false."
    return Chart(title="True and false", text=text, bars=bars, even=len(questions) / 2)


def _reuse(questions: list[Question]) -> Chart | None:
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for text, correct in _offered(questions):
        (right if correct else wrong)[text] += 1
    offered = right + wrong
    if max(offered.values(), default=0) < REPEATED:
        return None
    only_right, only_wrong = len(right.keys() - wrong.keys()), len(wrong.keys() - right.keys())
    text = (
        f"Of {len(offered)} different options {only_right} are only ever right and {only_wrong} only ever wrong, which "
        f"a learner may come to know them by. The {min(MOST_REUSED, len(offered))} offered most often:"
    )
    bars = tuple(Bar(option, (right[option], wrong[option])) for option, _ in offered.most_common(MOST_REUSED))
    return Chart(title="What is offered how often", text=text, bars=bars, parts=("right", "wrong"))


def _offered(questions: Iterable[Question]) -> Iterator[tuple[str, bool]]:
    return ((option.named, option.correct) for question in questions for option in question.options)
