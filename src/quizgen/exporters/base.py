"""What an exporter is."""

from abc import ABCMeta, abstractmethod
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import fields, frozen

from quizgen.errors import QuizgenError
from quizgen.exporters.capacity import Capacity, Loss
from quizgen.exporters.own_work import check_content, check_options, check_questions, check_quiz, failure_of
from quizgen.quiz import Question, Quiz, Skipped
from quizgen.system.files import write_atomically


class _Given:
    """A method that is given a quiz: whoever calls it, what is none is refused, and `export` gets what it takes."""

    def __init__(self, method: FunctionType) -> None:
        self.method = method
        self.__doc__ = method.__doc__
        self.__isabstractmethod__ = getattr(method, "__isabstractmethod__", False)
        self.__closure__ = method.__closure__  # attrs mends `super()` by it, as it makes each class with slots anew

    def __get__(self, exporter: "Exporter | None", owner: type) -> Callable[..., Any]:
        if exporter is None:
            return self.method
        method = self.method.__get__(exporter)

        @wraps(method)
        def given(quiz: Quiz) -> Any:
            taken = exporter.taken(quiz)
            try:
                return method(taken if method.__name__ == "export" else quiz)
            except QuizgenError:
                raise
            except Exception as error:
                check_questions(quiz, error)
                raise

        return given


class _ExporterClass(ABCMeta):
    """Refuses an option that an exporter does not have, or of another type, and guesses which was meant."""

    def __new__(cls, name: str, bases: tuple[type, ...], own: dict[str, Any], **more: Any) -> Any:
        """Make a class whose methods are given quizzes."""
        for each in ("export", "left_out", "losses"):
            if isinstance(method := own.get(each), FunctionType):
                own[each] = _Given(method)
        return super().__new__(cls, name, bases, own, **more)

    if not TYPE_CHECKING:  # so that checkers go by the fields of each exporter

        def __call__(cls, *values: Any, **options: Any) -> Any:
            placed = zip((each.alias for each in fields(cls)), values, strict=False)
            check_options(cls, Exporter, {**dict(placed), **options})
            return super().__call__(*values, **options)


@frozen
class Exporter(metaclass=_ExporterClass):
    r"""Turns a quiz into the bytes of a file. Subclasses are frozen attrs classes; their fields are their options.

    Example:
        >>> class Stems(Exporter):
        ...     def export(self, quiz):
        ...         return '\n'.join(question.stem for question in quiz).encode()
        >>> print(Stems().export(quiz).decode().splitlines()[0])
        Into which sea does Danube flow?
    """

    holds: ClassVar[Capacity | None] = None
    """What its format can hold; None where nobody has said it."""
    shows_marks: ClassVar[bool] = False
    """Whether `export` takes a quiz whose texts have markup. If not, it is given their plain readings."""

    def content(self, quiz: Quiz) -> bytes:
        """Return what `export` does, if that is the content of a file.

        Raises:
            ExportError: it is no quiz, or an exporter from outside fails, or returns something else than bytes.
        """
        try:
            made: object = self.export(quiz)
        except QuizgenError:
            raise
        except Exception as error:
            if type(self).__module__.startswith("quizgen."):
                raise  # it is ours, and a bug
            raise failure_of(type(self), error) from error
        return check_content(made, type(self))

    def taken(self, quiz: Quiz) -> Quiz:
        """Return a quiz as `export` is given it: without markup, if the exporter does not show it."""
        check_quiz(quiz, type(self))
        return quiz if self.shows_marks else quiz.plain

    @abstractmethod
    def export(self, quiz: Quiz) -> bytes:
        """Return the file's content. The same quiz gives the same bytes."""

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:  # noqa: ARG002 - for subclasses that do leave some out
        """Return the questions that the file does not show, and why."""
        return ()

    def losses(self, quiz: Quiz) -> tuple[Loss, ...]:  # noqa: ARG002 - for subclasses that do lose something
        """Return what the file does not hold of the questions that it shows, and why."""
        return ()

    def write(self, quiz: Quiz, path: str | Path) -> None:
        """Write the file whole, or leave what was there. Raises ExportError when it can't be written."""
        write_atomically(path, self.content(quiz))


def skipped(question: Question, reason: str) -> Skipped:
    """Return a question as one that a file leaves out, and why."""
    return Skipped(fact_id=question.fact or question.id, kind=question.kind, reason=reason)
