"""What a planted flaw is: a sheet and a quiz that has it, beside a look-alike that does not."""

from collections.abc import Callable, Sequence
from random import Random

from attrs import frozen

from quizgen import FactSheet, Option, Question, Quiz
from quizgen.checks import check
from quizgen.quiz import Proof, Response

EMPTY = FactSheet("planted", "Planted", (), ())


@frozen
class Plot:
    """A sheet and its quiz, as a rule sees them."""

    quiz: Quiz
    sheet: FactSheet = EMPTY
    strict: bool = False

    def shows(self, rule: str) -> bool:
        """Tell whether a rule finds something in it."""
        return any(finding.rule == rule for finding in check(self.sheet, self.quiz, strict=self.strict))


Sower = Callable[[Random], tuple[Plot, Plot]]
"""Draws a plot with a flaw, and a look-alike that must pass."""


def plot(*questions: Question, sheet: FactSheet = EMPTY, language: str = "en") -> Plot:
    """Return a plot of a few questions."""
    return Plot(Quiz("planted", "Planted", questions, language=language), sheet)


def of_facts(sheet: FactSheet) -> Plot:
    """Return a plot of a sheet of which nothing is asked."""
    return Plot(Quiz("planted", "Planted", ()), sheet)


def asked(
    stem: str, key: str, others: Sequence[str], lots: Random, *, name: str = "x", fixed: bool = False
) -> Question:
    """Return a question as a person would have written it, its options shuffled unless `fixed`."""
    options = [option(key, correct=True), *(option(other) for other in others)]
    if not fixed:
        lots.shuffle(options)
    return Question(f"q/{name}/choice", "choice", stem, key, tuple(options), fixed=fixed)


def in_order(stem: str, texts: Sequence[str], key: str) -> Question:
    """Return a question whose options stand as given."""
    return Question("q/x/choice", "choice", stem, key, tuple(option(text, correct=text == key) for text in texts))


def option(text: str, *, correct: bool = False) -> Option:
    """Return an option that a person wrote."""
    return Option(text, correct, "", Proof("said-true" if correct else "said-false"), key=text)


def true_false(name: str, *, true: bool) -> Question:
    """Return a statement that is true or is not."""
    options = (option("true", correct=true), option("false", correct=not true))
    answer = "true" if true else "false"
    return Question(f"q/{name}/tf", "tf", f"Statement {name}.", answer, options, Response.TRUE_FALSE)


def both(
    stem: str, flawed: tuple[str, Sequence[str]], sound: tuple[str, Sequence[str]], lots: Random
) -> tuple[Plot, Plot]:
    """Return two plots of one stem: with options that have a flaw, and with ones that do not; each key comes first."""
    return plot(asked(stem, *flawed, lots)), plot(asked(stem, *sound, lots))
