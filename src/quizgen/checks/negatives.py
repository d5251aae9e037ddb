"""Stems that ask which option is *not* true."""

import re
from collections.abc import Iterator

from quizgen.checks.base import HALADYNA, Flaw, Review, rule
from quizgen.language.lexicon import Lexicon, plain
from quizgen.quiz import Response

_QUOTED = re.compile("[“„«\"][^”“»\"]*[”“»\"]|‘[^’]*’|(?<!\\w)'[^']*'(?!\\w)")

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@rule(
    id="negative-stem",
    severity="medium",
    reason="a reader overlooks that a stem asks for what is not so (of low severity where the word is in capitals)",
    reference=f"{HALADYNA} 17",
    fix="ask for what is so",
)
def negative_stem(review: Review) -> Iterator[Flaw]:
    """Find stems that ask which option is not true. A negative in capitals (NOT) is easier to see: a lower severity."""
    for question in review.quiz.questions:
        word = "" if question.response is Response.TRUE_FALSE else _negative(question.stem, review.lexicon)
        if word:
            seen = word.isupper()
            fix = "ask for what is so" if seen else f"ask for what is so, or write {word.upper()} in capitals"
            yield Flaw(f"the stem asks by '{word}': {question.stem}", question, fix=fix, severity="low" if seen else "")


def _negative(stem: str, lexicon: Lexicon) -> str:
    """Return the word that makes a stem negative, or "". Quotations and names (Never Let Me Go) don't count."""
    text = lexicon.positives.sub(" ", _QUOTED.sub(" ", stem))
    for match in _WORD.finditer(text):
        word = match[0]
        is_name = match.start() > 0 and word[0].isupper() and not word.isupper()
        if plain(word) in lexicon.negatives and not is_name:
            return word
    return ""
