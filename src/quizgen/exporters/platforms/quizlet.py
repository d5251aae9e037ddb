"""Cards for Quizlet's import box (Create › Import): a term, a tab and its definition, one card a line.

Gimkit, Knowt, Brainscape and other card programs take the same text.
"""

from typing import ClassVar

from attrs import frozen

from quizgen.exporters.capacity import Capacity
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.texts import as_line
from quizgen.quiz import Quiz, Response


@frozen
class QuizletExporter(PlatformExporter):
    r"""Writes questions without options: the stem as the term, the answer as the definition.

    Example:
        >>> QuizletExporter().export(quiz).decode().splitlines()[0]
        'Into which sea does Danube flow?\tBlack Sea'
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Quizlet", responses=(Response.RECALL, Response.CLOZE), details=frozenset()
    )

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the cards."""
        cards = (f"{_side(question.stem)}\t{_side(question.answer_text)}\n" for question in quiz.questions)
        return "".join(cards).encode()


def _side(text: str) -> str:
    """Return a side of a card: one line without a tab, which would begin the other side."""
    return as_line(text).replace("\t", " ")
