"""A workbook of questions (XLSX), one a row: for people to look through, sort and change, and for quizgen to read.

Options stand in columns with letters, and the key names them: `B`, or `A C`. What is to be put in order stands in its
right order. For pairs to match, the partner of what is in column A stands in column `partner A`. Where the quiz has
markup, texts stand as they are written, and the column `markup` says in which notation.
"""

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from attrs import frozen

from quizgen.exporters.capacity import EVERYTHING, Capacity, Detail
from quizgen.exporters.paper.forms import letters
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.texts import as_line, as_lines, items_of, pairs_of
from quizgen.exporters.platforms.workbook_file import MOST_CHARACTERS, workbook
from quizgen.quiz import Question, Quiz, Response
from quizgen.text.markups import PLAIN

BEFORE = ("id", "response", "stem")
"""The columns before the options."""

BEHIND = ("also", "explanation", "note", "source", "tags", "fixed")
"""The columns behind the reasons."""

MARKUP = "markup"
"""The last column, of quizzes whose texts have markup."""

MOST_OPTIONS = 100
"""The most options of a question, so that a worksheet has room for its columns."""

_PICTURES = {Detail.OPTION_PICTURES, Detail.PICTURE, Detail.ALT, Detail.PICTURE_BACK, Detail.ALT_BACK}
_SOUNDS = {Detail.SOUND, Detail.SOUND_BACK}


@frozen
class QuestionBankExporter(PlatformExporter):
    """Writes all responses, with reasons, sources, tags and ids; no pictures.

    Example:
        >>> QuestionBankExporter().export(quiz)[:2]  # a workbook is a ZIP file
        b'PK'
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="the workbook",
        details=EVERYTHING - _PICTURES - _SOUNDS - {Detail.PINNED},
        stem=MOST_CHARACTERS,
        option=MOST_CHARACTERS,
        most_options=MOST_OPTIONS,
        letters=True,
        tried="opened in LibreOffice, and read by quizgen",
    )
    shows_marks: ClassVar[bool] = True

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the workbook."""
        columns = [*_columns(quiz)]
        rows = (_cells(question, quiz.markup) for question in quiz.questions)
        return workbook({"Questions": (columns, *([row.get(column, "") for column in columns] for row in rows))})

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost."""
        if detail is Detail.PINNED:
            return "the workbook says only of all options together that they keep their order"
        return super().why_lost(question, detail)


def _columns(quiz: Quiz) -> Iterator[str]:
    """Yield the columns that some question of the quiz has."""
    most = max(map(len, map(_shown, quiz.questions)))
    reasons = max(
        (place for q in quiz.questions for place, o in enumerate(q.options, start=1) if o.rationale), default=0
    )
    partners = max(len(pairs_of(question)) for question in quiz.questions)
    yield from BEFORE
    yield from islice(letters(), most)
    yield "key"
    yield from (f"partner {letter}" for letter in islice(letters(), partners))
    yield from (f"why {letter}" for letter in islice(letters(), reasons))
    yield from BEHIND
    yield from () if quiz.markup == PLAIN else (MARKUP,)


def _last_reason(question: Question) -> int:
    """Return the place of the last option that has a reason; 0 where none has."""
    places = (place for place, option in enumerate(question.options, start=1) if option.rationale)
    return max(places, default=0)


def _shown(question: Question) -> tuple[str, ...]:
    """Return what stands in the columns with letters."""
    if question.response is Response.MATCHING:
        return tuple(left for left, _ in pairs_of(question))
    if question.response is Response.ORDER:
        return items_of(question)
    return tuple(option.text for option in question.options) or items_of(question)


def _cells(question: Question, markup: str) -> dict[str, str]:
    """Return the cells of a question by their columns."""
    keys = (letter for letter, option in zip(letters(), question.options, strict=False) if option.correct)
    reasons = {option.text: option.rationale for option in question.options}
    cells = {
        "id": question.id,
        "response": str(question.response),
        "stem": question.stem,
        "key": "" if question.response is Response.ORDER else " ".join(keys),
        "also": "\n".join(map(as_line, question.also_right)),
        "explanation": question.explanation,
        "note": question.note,
        "source": question.source,
        "tags": "\n".join(question.tags),
        "fixed": "yes" if question.fixed else "",
        MARKUP: markup,
    }
    for letter, text in zip(letters(), _shown(question), strict=False):
        cells |= {letter: text, f"why {letter}": reasons.get(text, "")}
    for letter, (_, right) in zip(letters(), pairs_of(question), strict=False):
        cells[f"partner {letter}"] = right
    return {column: as_lines(text) for column, text in cells.items()}
