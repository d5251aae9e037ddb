"""Structured facts in, multiple-choice questions out, every wrong option proven wrong.

    import time

    from quizgen import AnkiExporter, build_quiz, lock_of, read_facts, read_lock

    lock = read_lock("rivers.lock.json")  # None before the first build
    quiz = build_quiz(read_facts("rivers.yaml"), lock=lock, now=int(time.time()))
    lock_of(quiz, lock).write("rivers.lock.json")
    AnkiExporter().write(quiz, "rivers.apkg")

With the lock, learners who import a later deck get what has changed. What is named here is the public interface; it is
loaded when first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quizgen.build import build_quiz
    from quizgen.checks import Finding, check
    from quizgen.errors import (
        BuildError,
        ExportError,
        Place,
        PlugInError,
        Problem,
        QuizgenError,
        Remark,
        SheetError,
        UndatedWarning,
    )
    from quizgen.exporters import (
        EXPORTERS,
        AnkiExporter,
        Exporter,
        FlashcardsExporter,
        JsonExporter,
        PdfExporter,
        PracticeExporter,
        WorksheetExporter,
    )
    from quizgen.exporters.capacity import Capacity, Detail, Loss
    from quizgen.exporters.platforms.platform_exporter import PlatformExporter
    from quizgen.kinds import QUESTION_KINDS, Asking, QuestionKind
    from quizgen.lock import Lock, LockedQuestion, lock_of, read_lock
    from quizgen.quiz import Option, Proof, Question, Quiz, Response, Skipped
    from quizgen.readers import READERS, read_facts
    from quizgen.sheet import (
        AuthoredQuestion,
        Entity,
        Fact,
        FactSheet,
        Misconception,
        Relation,
        Source,
    )
    from quizgen.truth.judge import Truth, Verdict, judge
    from quizgen.values import Date, EntityRef, Nothing, Number, Period, Text, Value, YesNo
    from quizgen.values.media import Media

_HOME = {
    "build": ("build_quiz",),
    "checks": ("Finding", "check"),
    "errors": (
        "BuildError",
        "ExportError",
        "Place",
        "PlugInError",
        "Problem",
        "QuizgenError",
        "Remark",
        "SheetError",
        "UndatedWarning",
    ),
    "exporters": (
        "EXPORTERS",
        "AnkiExporter",
        "Exporter",
        "FlashcardsExporter",
        "JsonExporter",
        "PdfExporter",
        "PracticeExporter",
        "WorksheetExporter",
    ),
    "exporters.capacity": ("Capacity", "Detail", "Loss"),
    "exporters.platforms.platform_exporter": ("PlatformExporter",),
    "sheet": ("AuthoredQuestion", "Entity", "Fact", "FactSheet", "Misconception", "Relation", "Source"),
    "lock": ("Lock", "LockedQuestion", "lock_of", "read_lock"),
    "kinds": ("QUESTION_KINDS", "Asking", "QuestionKind"),
    "values.media": ("Media",),
    "quiz": ("Option", "Proof", "Question", "Quiz", "Response", "Skipped"),
    "readers": ("READERS", "read_facts"),
    "truth.judge": ("Truth", "Verdict", "judge"),
    "values.dates": ("Date",),
    "values.numbers": ("Number",),
    "values.periods": ("Period",),
    "values.value": ("EntityRef", "Nothing", "Text", "Value", "YesNo"),
}
"""The public names by the module that defines them."""

_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "EXPORTERS",
    "QUESTION_KINDS",
    "READERS",
    "AnkiExporter",
    "Asking",
    "AuthoredQuestion",
    "BuildError",
    "Capacity",
    "Date",
    "Detail",
    "Entity",
    "EntityRef",
    "ExportError",
    "Exporter",
    "Fact",
    "FactSheet",
    "Finding",
    "FlashcardsExporter",
    "JsonExporter",
    "Lock",
    "LockedQuestion",
    "Loss",
    "Media",
    "Misconception",
    "Nothing",
    "Number",
    "Option",
    "PdfExporter",
    "Period",
    "Place",
    "PlatformExporter",
    "PlugInError",
    "PracticeExporter",
    "Problem",
    "Proof",
    "Question",
    "QuestionKind",
    "Quiz",
    "QuizgenError",
    "Relation",
    "Remark",
    "Response",
    "SheetError",
    "Skipped",
    "Source",
    "Text",
    "Truth",
    "UndatedWarning",
    "Value",
    "Verdict",
    "WorksheetExporter",
    "YesNo",
    "build_quiz",
    "check",
    "judge",
    "lock_of",
    "read_facts",
    "read_lock",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used, so that `import quizgen` costs next to nothing."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'quizgen' has no attribute '{name}'")
    return getattr(import_module(f"quizgen.{_MODULE_OF[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
