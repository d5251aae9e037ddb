"""What is known: the fact sheet and its parts. Plain records, without a word on quizzes."""

from quizgen.sheet.entities import Entity
from quizgen.sheet.facts import AuthoredQuestion, Fact, Misconception, Source
from quizgen.sheet.mirrors import Claim
from quizgen.sheet.relations import CARDINALITIES, LITERAL_TYPES, Relation
from quizgen.sheet.sheet import FactSheet, names_of

__all__ = [
    "CARDINALITIES",
    "LITERAL_TYPES",
    "AuthoredQuestion",
    "Claim",
    "Entity",
    "Fact",
    "FactSheet",
    "Misconception",
    "Relation",
    "Source",
    "names_of",
]
