"""Structured facts in, multiple-choice questions out, every wrong option proven wrong.

    import time

    from quizgen import AnkiExporter, build_quiz, lock_of, read_facts, read_lock

    lock = read_lock("rivers.lock.json")  # None before the first build
    quiz = build_quiz(read_facts("rivers.yaml"), lock=lock, now=int(time.time()))
    lock_of(quiz, lock).write("rivers.lock.json")
    AnkiExporter().write(quiz, "rivers.apkg")

With the lock, learners who import a later deck get what has changed. What is named here is the public interface; it is
loaded when first used. In the examples of docstrings, `sheet` says into which seas four rivers flow, and `quiz` asks
it.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.2.0"

if TYPE_CHECKING:
    from quizgen.build import build_quiz
    from quizgen.checks import Asked, Assertion, Finding, Flaw, Review, Rule, by_subject, by_value, check, rule
    from quizgen.errors import (
        ArgumentError,
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
        AikenExporter,
        AnkiExporter,
        AnkiTextExporter,
        BlooketExporter,
        BubblesExporter,
        CanvasExporter,
        CartridgeExporter,
        Exporter,
        ExporterEntry,
        FlashcardsExporter,
        GiftExporter,
        GimkitExporter,
        JsonExporter,
        KahootExporter,
        KeyExporter,
        MarkdownExporter,
        MoodleExporter,
        NewQuizzesExporter,
        PdfExporter,
        PracticeExporter,
        QuestionBankExporter,
        QuizletExporter,
        SocrativeExporter,
        WaygroundExporter,
        WordExporter,
        WorksheetExporter,
        ZipGradeExporter,
    )
    from quizgen.exporters.capacity import Capacity, Detail, Loss
    from quizgen.exporters.paper.worksheet.own_themes import Theme, read_theme
    from quizgen.exporters.platforms.platform_exporter import PlatformExporter
    from quizgen.kinds import Asking, QuestionKind
    from quizgen.kinds.all_kinds import QUESTION_KINDS
    from quizgen.kinds.base import compose, with_options
    from quizgen.lock import Lock, LockedQuestion, lock_of, read_lock
    from quizgen.lock.aligning import aligned
    from quizgen.lock.diff import Diff, diff
    from quizgen.many import SheetResult, SheetSettings, build_many
    from quizgen.quiz import Option, Proof, Question, Quiz, Response, Skipped
    from quizgen.quiz.from_data import quiz_from_data
    from quizgen.quiz.select import Selection, select
    from quizgen.quiz.to_data import quiz_as_data
    from quizgen.readers import READERS, ReaderEntry, TableOptions, read_facts
    from quizgen.readers.inputs import Input
    from quizgen.readers.sheet_of import sheet_of
    from quizgen.sheet import AuthoredQuestion, Entity, Fact, FactSheet, Misconception, Relation, Source
    from quizgen.truth.judge_as_written import judge
    from quizgen.truth.verdict import Truth, Verdict
    from quizgen.values.dates import Date
    from quizgen.values.media import Media
    from quizgen.values.numbers import Number, Tolerance
    from quizgen.values.parsing import parse_date, parse_number
    from quizgen.values.periods import Period
    from quizgen.values.value import EntityRef, Nothing, Picture, Text, Value, YesNo

_HOME = {
    "build": "build_quiz",
    "checks": "Asked Assertion Finding Flaw Review Rule by_subject by_value check rule",
    "errors": (
        "ArgumentError BuildError ExportError Place PlugInError Problem QuizgenError Remark SheetError UndatedWarning"
    ),
    "exporters": (
        "EXPORTERS AikenExporter AnkiExporter AnkiTextExporter BlooketExporter BubblesExporter CanvasExporter "
        "CartridgeExporter Exporter ExporterEntry FlashcardsExporter GiftExporter GimkitExporter JsonExporter "
        "KahootExporter KeyExporter MarkdownExporter MoodleExporter NewQuizzesExporter PdfExporter PracticeExporter "
        "QuestionBankExporter QuizletExporter SocrativeExporter WaygroundExporter WordExporter "
        "WorksheetExporter ZipGradeExporter"
    ),
    "exporters.capacity": "Capacity Detail Loss",
    "exporters.paper.worksheet.own_themes": "Theme read_theme",
    "exporters.platforms.platform_exporter": "PlatformExporter",
    "kinds": "Asking QuestionKind",
    "kinds.all_kinds": "QUESTION_KINDS",
    "kinds.base": "compose with_options",
    "lock": "Lock LockedQuestion lock_of read_lock",
    "lock.aligning": "aligned",
    "lock.diff": "Diff diff",
    "many": "SheetResult SheetSettings build_many",
    "quiz": "Option Proof Question Quiz Response Skipped",
    "quiz.from_data": "quiz_from_data",
    "quiz.select": "Selection select",
    "quiz.to_data": "quiz_as_data",
    "readers": "READERS ReaderEntry TableOptions read_facts",
    "readers.inputs": "Input",
    "readers.sheet_of": "sheet_of",
    "sheet": "AuthoredQuestion Entity Fact FactSheet Misconception Relation Source",
    "truth.judge_as_written": "judge",
    "truth.verdict": "Truth Verdict",
    "values.dates": "Date",
    "values.media": "Media",
    "values.numbers": "Number Tolerance",
    "values.parsing": "parse_date parse_number",
    "values.periods": "Period",
    "values.value": "EntityRef Nothing Picture Text Value YesNo",
}
"""The public names by the module that has them."""

_MODULE_OF = {name: module for module, names in _HOME.items() for name in names.split()}

__all__ = [
    "EXPORTERS",
    "QUESTION_KINDS",
    "READERS",
    "AikenExporter",
    "AnkiExporter",
    "AnkiTextExporter",
    "ArgumentError",
    "Asked",
    "Asking",
    "Assertion",
    "AuthoredQuestion",
    "BlooketExporter",
    "BubblesExporter",
    "BuildError",
    "CanvasExporter",
    "Capacity",
    "CartridgeExporter",
    "Date",
    "Detail",
    "Diff",
    "Entity",
    "EntityRef",
    "ExportError",
    "Exporter",
    "ExporterEntry",
    "Fact",
    "FactSheet",
    "Finding",
    "FlashcardsExporter",
    "Flaw",
    "GiftExporter",
    "GimkitExporter",
    "Input",
    "JsonExporter",
    "KahootExporter",
    "KeyExporter",
    "Lock",
    "LockedQuestion",
    "Loss",
    "MarkdownExporter",
    "Media",
    "Misconception",
    "MoodleExporter",
    "NewQuizzesExporter",
    "Nothing",
    "Number",
    "Option",
    "PdfExporter",
    "Period",
    "Picture",
    "Place",
    "PlatformExporter",
    "PlugInError",
    "PracticeExporter",
    "Problem",
    "Proof",
    "Question",
    "QuestionBankExporter",
    "QuestionKind",
    "Quiz",
    "QuizgenError",
    "QuizletExporter",
    "ReaderEntry",
    "Relation",
    "Remark",
    "Response",
    "Review",
    "Rule",
    "Selection",
    "SheetError",
    "SheetResult",
    "SheetSettings",
    "Skipped",
    "SocrativeExporter",
    "Source",
    "TableOptions",
    "Text",
    "Theme",
    "Tolerance",
    "Truth",
    "UndatedWarning",
    "Value",
    "Verdict",
    "WaygroundExporter",
    "WordExporter",
    "WorksheetExporter",
    "YesNo",
    "ZipGradeExporter",
    "aligned",
    "build_many",
    "build_quiz",
    "by_subject",
    "by_value",
    "check",
    "compose",
    "diff",
    "judge",
    "lock_of",
    "parse_date",
    "parse_number",
    "quiz_as_data",
    "quiz_from_data",
    "read_facts",
    "read_lock",
    "read_theme",
    "rule",
    "select",
    "sheet_of",
    "with_options",
]

if not TYPE_CHECKING:  # so that checkers see the names above, and report all others

    def __getattr__(name: str) -> Any:
        """Load a public name when it is first used, so that `import quizgen` costs next to nothing.

        A function is held to the types of its arguments here, and not where quizgen itself calls it.
        """
        if name not in _MODULE_OF:
            raise AttributeError(f"module 'quizgen' has no attribute '{name}'")
        from importlib import import_module  # noqa: PLC0415 - not for `import quizgen`

        public = getattr(import_module(f"quizgen.{_MODULE_OF[name]}"), name)
        if type(public) is not type(__getattr__):
            return public
        from quizgen.values.checked_arguments import checked_arguments  # noqa: PLC0415 - for functions alone

        return globals().setdefault(name, checked_arguments(public, __name__))


def __dir__() -> list[str]:
    return sorted(__all__)
