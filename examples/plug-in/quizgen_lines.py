"""A plug-in: an exporter that writes a line for each question, and a kind that asks for a value in a sentence."""

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from quizgen import (
    Asked,
    Asking,
    Assertion,
    Exporter,
    Fact,
    Option,
    Question,
    Quiz,
    Skipped,
    by_value,
    with_options,
)


@frozen
class LinesExporter(Exporter):
    """Writes a line for each question and its answer."""

    mark: Literal["-", "*"] = "-"
    """What stands before each line."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the lines."""
        return "".join(f"{self.mark} {q.stem} {q.answer_text}\n" for q in quiz.questions).encode()


@frozen
class FinishIt:
    """Shows the beginning of a fact's sentence, and asks how it ends."""

    name: str = "finish"
    """The kind's name, at the end of its questions' ids."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask about a fact, or say why not."""
        if fact.value is None:
            return None
        beginning, value, _ = asking.wording.statement(fact).rpartition(asking.wording.shown(fact.value))
        if not beginning or not value:
            return Skipped(fact.id, self.name, "its sentence (say) does not end in its value")
        return with_options(fact, asking, self.name, stem=f"{beginning.rstrip()} …", asked_for="value")

    def assertions(self, asked: Asked) -> Iterator[tuple[Option, Assertion]]:
        """Each option is a value of the fact's subject: `check` proves it a second time."""
        return by_value(asked)
