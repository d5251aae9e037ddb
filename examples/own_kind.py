"""Write your own kind of question: did you know this?

A kind has a name, which becomes a part of its questions' ids, and a pure function `ask` that is called for each fact.
This one shows the fact's sentence and asks how sure the learner is, as a teacher might before a lesson.
"""

import sys

from attrs import frozen

from quizgen import Asking, Fact, Question, Skipped, build_quiz, read_facts


@frozen
class DidYouKnow:
    """Shows a fact and asks whether it was known."""

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


if __name__ == "__main__":
    for question in build_quiz(read_facts(sys.argv[1]), kinds=[DidYouKnow()]).questions:
        if question.kind == "did-you-know":
            print(question.stem)
