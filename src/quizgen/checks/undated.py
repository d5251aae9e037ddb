"""Facts that will not stay true, and have no date."""

import re
from collections.abc import Iterator

from quizgen.checks.base import OURS, Flaw, Part, Review, rule
from quizgen.language.lexicon import Lexicon, words_in

_DATED = re.compile(r"\b\d{4}\b|\bwhen\b")


@rule(
    id="undated-wording",
    severity="medium",
    reason="a fact that is worded as of today, and bears no date, will be wrong one day",
    reference=OURS,
    fix="write 'as_of: …', or 'from' and 'until', or word it without that",
)
def undated_wording(review: Review) -> Iterator[Flaw]:
    """Find words such as `now` and `currently` in the wording of facts without a date, once for each relation."""
    if review.sheet.as_of:
        return
    undated = [fact for fact in review.sheet.facts if not fact.period and not review.sheet.is_background(fact)]
    relations = dict.fromkeys(review.sheet.relation(fact.relation) for fact in undated)
    written: list[tuple[Part, str, tuple[str, ...]]] = [
        (relation, relation.key, (*relation.templates, relation.say)) for relation in relations
    ]
    written += [(fact, fact.id, (fact.ask, fact.say, fact.note)) for fact in undated]
    written += [(question, question.id, (question.ask,)) for question in review.sheet.questions]
    for part, name, texts in written:
        word = next(filter(None, (_ageing(text, review.lexicon) for text in texts)), "")
        if word:
            yield Flaw(f"'{name}' says '{word}' of something that bears no date", part)


@rule(
    id="changing-relation",
    severity="low",
    reason="facts of something that changes with time bear no date",
    reference=OURS,
    fix="write 'as_of: …' in the facts, and 'changes: true' in the relation",
)
def changing_relation(review: Review) -> Iterator[Flaw]:
    """Find relations whose name says that they change (`population`), and that have facts without a date."""
    lexicon = review.lexicon
    for relation in review.sheet.relations:
        words = {*words_in(relation.key.replace("_", " ")), *words_in(relation.label)} & lexicon.changing
        facts = () if relation.changes or review.sheet.as_of else review.sheet.of_relation(relation.key)
        undated = [fact for fact in facts if not fact.period and not review.sheet.is_background(fact)]
        if words and undated:
            bear = "bears" if len(undated) == 1 else "bear"
            message = f"'{relation.key}' changes with time, but {len(undated)} of its facts {bear} no date"
            yield Flaw(message, undated[0])


def _ageing(text: str, lexicon: Lexicon) -> str:
    """Return the word that makes a text true only for a while, or "". A text that names a year has a date."""
    found = None if _DATED.search(text) else lexicon.ageing.search(text)
    return found[0] if found else ""
