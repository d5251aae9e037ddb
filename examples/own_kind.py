"""Write your own kinds of question: one that is answered from memory, and one with options.

A kind has a name, which becomes a part of its questions' ids, and a pure function `ask` that is called for each fact.
From the command line, with this folder on PYTHONPATH:

    quizgen build SHEET --kind own_kind:AgainstTheClock
"""

import sys
from collections.abc import Iterator

from attrs import frozen

from quizgen import (
    Asked,
    Asking,
    Assertion,
    Fact,
    Option,
    Question,
    QuestionKind,
    Skipped,
    build_quiz,
    by_value,
    check,
    read_facts,
    with_options,
)


@frozen
class DidYouKnow:
    """Shows a fact and asks whether it was known, as a teacher might before a lesson."""

    name: str = "did-you-know"
    """The kind's name, at the end of its questions' ids."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask about a fact, or say why not."""
        statement = asking.wording.statement(fact)
        if not asking.relation(fact).say:
            return Skipped(fact.id, self.name, "its relation has no sentence (say)")
        return Question(
            id=f"{fact.id}/{self.name}",
            kind=self.name,
            stem=f"Did you know? {statement}",
            answer=statement,
            fact=fact.id,
            source=asking.wording.citation(fact.source, fact.at),
        )


@frozen
class AgainstTheClock:
    """Asks for a value with options, each proven wrong, in a few seconds. Its fields are its settings."""

    name: str = "against-the-clock"
    """The kind's name, at the end of its questions' ids."""
    seconds: int = 10
    """How long a learner may think."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask about a fact; `with_options` finds the options, or says why there are too few."""
        stem = f"In {self.seconds} seconds: {asking.wording.stem(fact)}"
        return with_options(fact, asking, self.name, stem=stem, asked_for="value")

    def assertions(self, asked: Asked) -> Iterator[tuple[Option, Assertion]]:
        """Say what the options claim, each a value of the fact's subject: `check` proves it a second time."""
        return by_value(asked)


if __name__ == "__main__":
    sheet = read_facts(sys.argv[1])
    kinds: list[QuestionKind] = [DidYouKnow(), AgainstTheClock(seconds=5)]
    quiz = build_quiz(sheet, kinds=kinds)
    for question in quiz:
        if question.kind in ("did-you-know", "against-the-clock"):
            print(question.stem, *[option.text for option in question.options], sep=" | ")
    print(*[finding.message for finding in check(sheet, quiz, kinds=kinds) if finding.rule == "unproven"], sep="\n")
