"""The quiz, read back from plain data."""

from collections.abc import Mapping
from typing import Any, cast

from attrs import evolve

from quizgen.errors import Place, Remark
from quizgen.quiz.data_part import DataPart
from quizgen.quiz.files_from_data import files_from_data
from quizgen.quiz.question_from_data import questions_from_data
from quizgen.quiz.quiz import Quiz, Skipped
from quizgen.quiz.to_data import FORMAT_VERSION
from quizgen.text.markups import MARKUPS, PLAIN, Markup


def quiz_from_data(data: Mapping[str, Any]) -> Quiz:
    """Return the quiz that `quiz_as_data` made plain data of, equal in every part.

    Keys that are not known are passed over, and most may be left out: of a question, `id`, `kind`, `stem` and `answer`
    must be there; of an option, `text`, `correct`, and `proof` with its `rule`. The JSON Schema that describes the
    form is the file `quiz.schema.json` of the package `quizgen.quiz`.

    Args:
        data: the data, such as `json.loads` makes it of the output of `quizgen show --json`.

    Returns:
        The quiz, which every exporter takes.

    Raises:
        QuizgenError: the data is no quiz: something is missing or of another type, a question can't be answered in its
            way, two have one id, or the bytes of a picture or a sound are missing or not what is said of them. The
            message names the place, such as `questions[3].options[0]`.

    Example:
        >>> from quizgen import Question, quiz_as_data
        >>> quiz = Quiz("rivers", "Rivers", (Question("a/b/recall", "recall", "Which?", "The Rhine"),))
        >>> quiz_from_data(quiz_as_data(quiz)) == quiz
        True
    """
    whole = DataPart(data)
    version = whole.part("quizgen")
    if version.value != FORMAT_VERSION or isinstance(version.value, bool):
        version.fail_for(f"{FORMAT_VERSION}, the version of the form that is known here")
    usual = Quiz(
        id=whole.text("id"),
        title=whole.text("title"),
        questions=questions_from_data(whole, files_from_data(whole)),
    )
    return evolve(
        usual,
        language=whole.text("language", usual.language),
        markup=cast("Markup", whole.one_of("markup", MARKUPS, PLAIN)),
        deck=whole.text("deck", usual.deck),
        licence=whole.text("licence", usual.licence),
        sources=whole.texts("sources"),
        seed=whole.whole_number("seed", usual.seed),
        distractors=whole.whole_number("distractors", usual.distractors),
        difficulty=whole.text("difficulty", usual.difficulty),
        stamp=whole.whole_number("stamp", usual.stamp),
        undated=whole.flag("undated", otherwise=usual.undated),
        withdrawn=tuple((lost.text("family"), lost.whole_number("changed")) for lost in whole.parts("withdrawn")),
        skipped=tuple(_skipped(part) for part in whole.parts("skipped")),
        remarks=tuple(_remark(part) for part in whole.parts("remarks")),
    )


def _skipped(part: DataPart) -> Skipped:
    return Skipped(fact_id=part.text("fact"), kind=part.text("kind"), reason=part.text("reason"))


def _remark(part: DataPart) -> Remark:
    return Remark(
        message=part.text("message"),
        place=_place(part.part("place")) if part.has("place") else None,
        rule=part.text("rule", ""),
        column=part.text("column", ""),
        hint=part.text("hint", ""),
        relation=part.text("relation", ""),
    )


def _place(part: DataPart) -> Place:
    return Place(
        file=part.text("file"),
        line=part.whole_number("line") if part.has("line") else None,
        column=part.whole_number("column") if part.has("column") else None,
        worksheet=part.text("worksheet", ""),
    )
