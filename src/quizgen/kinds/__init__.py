"""The ways of asking about a fact, by name. A new one is one file here and one line in this table."""

from quizgen.kinds.asking import Asking
from quizgen.kinds.base import QuestionKind
from quizgen.kinds.cloze import Cloze
from quizgen.kinds.first import WhichFirst
from quizgen.kinds.larger import WhichLarger
from quizgen.kinds.matching import Matching
from quizgen.kinds.odd_one_out import OddOneOut
from quizgen.kinds.order import InOrder
from quizgen.kinds.recall import Recall
from quizgen.kinds.recall_subject import RecallSubject
from quizgen.kinds.select_all import SelectAll
from quizgen.kinds.subject import WhichSubject
from quizgen.kinds.true_false import TrueFalse
from quizgen.kinds.value import WhichValue

QUESTION_KINDS: tuple[QuestionKind, ...] = (
    WhichValue(),
    WhichSubject(),
    Recall(),
    RecallSubject(),
    TrueFalse(),
    SelectAll(),
    WhichFirst(),
    WhichLarger(),
    InOrder(),
    OddOneOut(),
    Matching(),
    Cloze(),
)
"""In the order in which a fact is asked."""

__all__ = ["QUESTION_KINDS", "Asking", "QuestionKind"]
