"""What each exporter is held to."""

import warnings

from hypothesis import given

from quizgen.errors import QuizgenError, UndatedWarning
from quizgen.exporters.base import Exporter
from quizgen.quiz import Quiz
from quizgen.quiz.to_data import quiz_as_data
from quizgen.testing.strategies import EACH, quizzes


def check_exporter(exporter: Exporter) -> None:
    """Hold an exporter to what each of ours is held to, over many quizzes.

    It returns bytes, the same for the same quiz, or raises a QuizgenError; it changes nothing that it was given; what
    it says to leave out and to lose are questions of the quiz; and it leaves out what its `holds` says it can't hold.

    It needs Hypothesis, as all of `quizgen.testing` does: `pip install hypothesis`.

    Args:
        exporter: the exporter, with its options.

    Raises:
        AssertionError: it does not, with what is wrong.

    Example:
        >>> from quizgen import JsonExporter
        >>> check_exporter(JsonExporter())
    """
    if not isinstance(exporter, Exporter):
        raise AssertionError(f"{exporter!r} is no Exporter")

    @EACH
    @given(quizzes())
    def hold(quiz: Quiz) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UndatedWarning)
            _hold(exporter, quiz)

    hold()


def _hold(exporter: Exporter, quiz: Quiz) -> None:
    before = quiz_as_data(quiz)
    content, again = _content(exporter, quiz), _content(exporter, quiz)
    _require(content == again, f"{exporter!r}: the same quiz gives other bytes the second time")
    _hold_to_its_word(exporter, quiz)
    _require(quiz_as_data(quiz) == before, f"{exporter!r} has changed the quiz that it was given")


def _content(exporter: Exporter, quiz: Quiz) -> bytes | str:
    """Return what an exporter writes, or the message of its error."""
    try:
        content: object = exporter.export(quiz)
    except QuizgenError as error:
        return f"refused: {error}"
    except Exception as error:
        raise AssertionError(f"{exporter!r}: {type(error).__name__}, which is no QuizgenError: {error}") from error
    if not isinstance(content, bytes):
        raise AssertionError(f"{exporter!r}: `export` returned a {type(content).__name__}, not bytes")
    return content


def _hold_to_its_word(exporter: Exporter, quiz: Quiz) -> None:
    asked = {(question.fact or question.id, question.kind) for question in quiz.questions}
    left_out = {(skipped.fact_id, skipped.kind) for skipped in exporter.left_out(quiz)}
    _require(left_out <= asked, f"{exporter!r}: `left_out` names {left_out - asked}, which the quiz does not ask")
    lost = {loss.question for loss in exporter.losses(quiz)}
    unknown = lost - quiz.by_id.keys()
    _require(not unknown, f"{exporter!r}: `losses` names {unknown}, which the quiz does not ask")
    if exporter.holds is None:
        return
    for question in quiz.questions:
        is_out = (question.fact or question.id, question.kind) in left_out
        fits = question.response in exporter.holds.responses
        _require(
            fits or is_out, f"{exporter!r} can't hold a {question.response} by its `holds`, and does not leave it out"
        )


def _require(holds: bool, message: str) -> None:
    if not holds:
        raise AssertionError(message)
