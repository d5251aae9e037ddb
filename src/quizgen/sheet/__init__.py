"""What is known: the fact sheet and its parts. Plain records, without a word on quizzes."""

from quizgen.sheet.authored_question import AuthoredQuestion
from quizgen.sheet.claims import Claim
from quizgen.sheet.entities import Entity
from quizgen.sheet.facts import Fact, Misconception
from quizgen.sheet.relations import CARDINALITIES, LITERAL_TYPES, Relation
from quizgen.sheet.sheet import FactSheet, names_of
from quizgen.sheet.sources import Source

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
