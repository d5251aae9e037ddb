"""Wrong options: candidates, of which those that are provably false are reused, of which a set is chosen."""

from quizgen.distractors.candidates import SUBJECT, VALUE
from quizgen.distractors.chooser import Chooser
from quizgen.distractors.distractor import Distractor, wrong_value
from quizgen.distractors.pools import DIFFICULTIES
from quizgen.distractors.reuse import reused

__all__ = [
    "DIFFICULTIES",
    "SUBJECT",
    "VALUE",
    "Chooser",
    "Distractor",
    "reused",
    "wrong_value",
]
