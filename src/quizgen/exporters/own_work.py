"""What an exporter is given and returns: its options, a quiz, bytes. Whatever else it is, is an error that names it."""

from collections.abc import Mapping
from typing import Any, get_type_hints

from attrs import fields

from quizgen.errors import ExportError, Problem, did_you_mean
from quizgen.quiz import Quiz
from quizgen.quiz.validity import what_is_wrong
from quizgen.system.plug_ins import EXPORTERS, plug_ins
from quizgen.values.checked_arguments import MAKERS, problem_with
from quizgen.values.declared_types import fits, shown, with_article


def name_of(maker: type) -> str:
    """Return what errors call an exporter: the plug-in that it is, or its import path."""
    path = f"{maker.__module__}:{maker.__qualname__}"
    return next((str(each) for each in plug_ins(EXPORTERS) if each.path == path), path)


def check_options(maker: Any, base: type, given: Mapping[str, Any]) -> None:
    """Hold the options of an exporter to the fields of its class.

    Args:
        maker: the exporter's class.
        base: what it extends.
        given: the options, by their names.

    Raises:
        ExportError: the class has annotated fields and is none of attrs, or has no such option, or one is of another
            type. What has a validator or a converter of its own is left to it.
    """
    for each in maker.__mro__[: maker.__mro__.index(base)]:
        named = [name for name, kind in vars(each).get("__annotations__", {}).items() if "ClassVar" not in str(kind)]
        if named and "__attrs_attrs__" not in vars(each):
            message = f"'{named[0]}' of {name_of(each)} is no option, as its class is none of attrs"
            raise ExportError(Problem(message, hint="put @frozen above the class: from attrs import frozen"))
    known = {field.alias: field for field in fields(maker)}
    for name in given:
        if name not in known:
            there = f"it has {', '.join(known)}" if known else "it has none"
            raise ExportError(
                Problem(f"{maker.__name__} has no option '{name}'; {there}", hint=did_you_mean(name, known))
            )
    types = _types_of(maker)
    for name, value in given.items():
        field = known[name]
        is_free = field.validator is not None or field.converter is not None
        if not is_free and not fits(types.get(field.name, Any))(value):
            raise ExportError(problem_with(f"'{name}' of {maker.__name__}", types[field.name], value))


def _types_of(maker: type) -> Mapping[str, Any]:
    """Return the types of a class's fields; none where an annotation names what only a checker can see."""
    try:
        return get_type_hints(maker)
    except NameError:
        return {}


def check_quiz(quiz: object, maker: type) -> None:
    """Raise ExportError where an exporter is given no quiz."""
    if not isinstance(quiz, Quiz):
        raise ExportError(Problem(f"{maker.__name__} writes a Quiz, not {shown(quiz)}", hint=MAKERS["Quiz"]))


def check_questions(quiz: Quiz, error: Exception) -> None:
    """Raise ExportError where a question can't be answered in its way, so that exporters fail: no build makes such."""
    for question in quiz.questions:
        if wrong := what_is_wrong(question):
            raise ExportError(f"the question '{question.id}' {wrong}") from error


def check_content(made: object, maker: type) -> bytes:
    """Return what an exporter made. Raises ExportError where it is no bytes."""
    if not isinstance(made, bytes):
        message = f"`export` of {name_of(maker)} returned {with_article(type(made).__name__)}, not bytes"
        raise ExportError(Problem(message, hint="write text.encode()" if isinstance(made, str) else ""))
    return made


def failure_of(maker: type, error: Exception) -> ExportError:
    """Return the error that says that an exporter fails, and how."""
    return ExportError(f"`export` of {name_of(maker)} fails: {type(error).__name__}: {error}")
