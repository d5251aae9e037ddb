"""Wrong options: candidates, of which those that are provably false are kept, of which a set is chosen."""

from quizgen.distractors.candidates import Pools
from quizgen.distractors.choosing import choose, gives_away
from quizgen.distractors.proven import Distractor, proven_subjects, proven_values

__all__ = ["Distractor", "Pools", "choose", "gives_away", "proven_subjects", "proven_values"]
