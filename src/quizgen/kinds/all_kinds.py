"""All kinds that come with quizgen. To name this table is to load them; a build loads those that a sheet asks by."""

from quizgen.kinds import KINDS, QuestionKind
from quizgen.kinds.own_kinds import own_kind

QUESTION_KINDS: tuple[QuestionKind, ...] = tuple(kind for kind in map(own_kind, KINDS) if kind)
"""In the order in which a fact is asked."""
