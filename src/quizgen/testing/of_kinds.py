"""What each kind of question is held to."""

from hypothesis import given

from quizgen.build import build_quiz
from quizgen.checks import check
from quizgen.errors import QuizgenError
from quizgen.kinds import QuestionKind
from quizgen.kinds.from_outside import as_kind
from quizgen.quiz import Quiz
from quizgen.sheet import FactSheet
from quizgen.testing.strategies import EACH, sheets


def check_kind(kind: QuestionKind) -> None:
    """Hold a kind to what each of ours is held to, over many sheets.

    Its questions can be answered, bear its name and ids of their own that end in it, and are the same for the same
    sheet; no fact makes it fail; and what it says that its options assert (`assertions`) is proven by the sheet.

    It needs Hypothesis, as all of `quizgen.testing` does: `pip install hypothesis`.

    Args:
        kind: the kind, or its class.

    Raises:
        AssertionError: it does not, with what is wrong.

    Example:
        >>> from quizgen.kinds.value import WhichValue
        >>> check_kind(WhichValue())
    """
    held = as_kind(kind)

    @EACH
    @given(sheets())
    def hold(sheet: FactSheet) -> None:
        _hold(held, sheet)

    hold()


def _hold(kind: QuestionKind, sheet: FactSheet) -> None:
    quiz = _quiz(kind, sheet)
    asked = [question for question in quiz.questions if question.kind == kind.name]
    strays = {question.kind for question in quiz.questions} - {q.kind for q in build_quiz(sheet).questions}
    _require(strays <= {kind.name}, f"the kind '{kind.name}' asks questions of the kind {strays}")
    for question in asked:
        _require(question.id.endswith(f"/{kind.name}"), f"the id '{question.id}' must end in '/{kind.name}'")
    _require(quiz == _quiz(kind, sheet), f"the kind '{kind.name}' asks otherwise the second time")
    ids = {question.id for question in asked}
    found = [f for f in check(sheet, quiz, kinds=[kind]) if f.rule == "unproven" and f.question in ids]
    _require(not found, f"the kind '{kind.name}': {found[0].message if found else ''}")


def _quiz(kind: QuestionKind, sheet: FactSheet) -> Quiz:
    try:
        return build_quiz(sheet, kinds=[kind])
    except QuizgenError as error:
        raise AssertionError(str(error)) from error


def _require(holds: bool, message: str) -> None:
    if not holds:
        raise AssertionError(message)
