"""What is known: a fact sheet and its parts. Plain records that know nothing of quizzes.

A `FactSheet` has `Fact`s. Each fact gives a subject a value by a `Relation`: Danube, mouth, Black Sea. Subjects and
values are `Entity`s where they have names; a `Source` says where a fact was found. Where a relation has an inverse, a
fact makes a `Claim` about its value, too.
"""

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
