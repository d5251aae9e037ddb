"""The ways of asking about a fact, by name. A new one is one file here and one line in this table."""

from quizgen.kinds.asking import Asking
from quizgen.kinds.base import QuestionKind

KINDS = {
    "value": "quizgen.kinds.value:WhichValue",
    "subject": "quizgen.kinds.subject:WhichSubject",
    "recall": "quizgen.kinds.recall:Recall",
    "recall_subject": "quizgen.kinds.recall_subject:RecallSubject",
    "true_false": "quizgen.kinds.true_false:TrueFalse",
    "select_all": "quizgen.kinds.select_all:SelectAll",
    "first": "quizgen.kinds.first:WhichFirst",
    "larger": "quizgen.kinds.larger:WhichLarger",
    "order": "quizgen.kinds.order:InOrder",
    "odd_one_out": "quizgen.kinds.odd_one_out:OddOneOut",
    "matching": "quizgen.kinds.matching:Matching",
    "cloze": "quizgen.kinds.cloze:Cloze",
}
"""The kinds that come with quizgen, each with the import path of its class, in the order in which a fact is asked.

A kind is loaded when it first asks.
"""

__all__ = ["KINDS", "Asking", "QuestionKind"]
