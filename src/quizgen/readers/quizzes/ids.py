"""The ids of questions made elsewhere. A name that two of them share is nobody's."""

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import unquote

from quizgen.readers.quizzes.written import WrittenQuestion
from quizgen.text.folding import canonical
from quizgen.text.identity import hashed, is_id
from quizgen.text.slugs import slug

LONGEST_ID = 120
"""How many characters the id that a file gives may have. A longer one is replaced by a hash."""

ASKED_AS = frozenset(
    "value subject recall recall_subject true_false select_all first larger order odd_one_out matching cloze "
    "choice".split()
)
"""What the id of a question ends in that quizgen made: its kind, or how it is answered."""

_BY_HAND = re.compile(r"q/([^/]+)/([a-z_]+)")


def ids_of(questions: Sequence[WrittenQuestion]) -> list[str]:
    """Return an id for each question: what the file gives, or a hash of the stem, or one that covers the options too.

    Where two questions have the same, neither gets it: one of them would take over what a learner knows of the other,
    once that is deleted.
    """
    candidates = [_candidates(question) for question in questions]
    levels = [0] * len(questions)
    while True:
        ids = [names[level] for names, level in zip(candidates, levels, strict=True)]
        shared = Counter(ids)
        again = [
            place for place, name in enumerate(ids) if shared[name] > 1 and levels[place] + 1 < len(candidates[place])
        ]
        if not again:
            return ids
        for place in again:
            levels[place] += 1


def text_of(question: WrittenQuestion) -> tuple[str, tuple[str, ...]]:
    """Return the words of a question and of its options, by which it is told from others."""
    options = [option.text.reading + option.pictured for option in question.options]
    options += [side.reading for pair in question.pairs for side in pair]
    if question.response == "true_false":
        options = [option.text.reading for option in question.options if option.credit]
    return canonical(question.stem.reading), tuple(sorted(map(canonical, options)))


def whole_id(given: str) -> str:
    """Return the id of a question that quizgen made of a fact, as the question had it; empty for any other.

    Example:
        >>> whole_id("danube/mouth/value"), whole_id("q/most-water/choice"), whole_id("biology/cells")
        ('danube/mouth/value', '', '')
    """
    *parts, kind = given.split("/")
    is_ours = len(parts) > 0 and kind in ASKED_AS and all(is_id(part) for part in parts)
    return given if is_ours and not _BY_HAND.fullmatch(given) else ""


def _candidates(question: WrittenQuestion) -> tuple[str, ...]:
    stem, options = text_of(question)
    by_stem = f"{hashed('stem', stem):016x}"
    by_all = f"{hashed(stem, *options):016x}"
    by_hand = _BY_HAND.fullmatch(question.given)
    is_ours = by_hand and by_hand[2] in ASKED_AS
    given = unquote(by_hand[1]) if by_hand and is_ours else whole_id(question.given) or slug(question.given)
    if 0 < len(given) <= LONGEST_ID:
        apart = given.replace("/", "-")
        return (given, f"{apart}-{by_stem}", f"{apart}-{by_all}")
    return (by_stem, by_all)
