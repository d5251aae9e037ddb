"""Cloze: the fact as a sentence in which its value is left out."""

import re

from attrs import frozen

from quizgen.kinds.asking import Asking
from quizgen.kinds.base import compose
from quizgen.quiz import GAP, Question, Response, Skipped
from quizgen.sheet import Fact, FactSheet
from quizgen.values import EntityRef, YesNo


@frozen
class Cloze:
    """Leaves the value out of the fact's sentence, if it is in it exactly once and no other value fits the gap."""

    name: str = "cloze"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask for what is left out of a fact's sentence."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if _is_one_of_several(asking.sheet, fact):
            return Skipped(fact.id, self.name, "it has, or may have, several values, and one gap takes just one")
        if asking.gives_away(fact):
            return Skipped(fact.id, self.name, "the name of its subject would give the answer away")
        made = _sentence(fact, asking)
        if isinstance(made, str):
            return Skipped(fact.id, self.name, made)
        stem, left_out = made
        return compose(fact, asking, self.name, stem=stem, answer=left_out, response=Response.CLOZE)


def _sentence(fact: Fact, asking: Asking) -> tuple[str, str] | str:
    """Return the fact's sentence with a gap, and what was left out; or why it has no gap."""
    wording = asking.wording
    gapped = _gapped(wording.statement_by("cloze", fact), wording.in_text(fact.value)) if fact.value else None
    if gapped is None:
        return "its sentence does not hold the value as a word of its own, just once"
    if not wording.reads(gapped[0], GAP):
        return "its value is part of a formula or of code, where a gap can't stand"
    if not _names_subject(gapped[0], asking, fact):
        return "its sentence does not name the subject beside the value"
    return gapped


def _is_one_of_several(sheet: FactSheet, fact: Fact) -> bool:
    """Tell whether another value is, or may be, right in the gap."""
    if sheet.relation(fact.relation).values == "some":
        return True
    others = (claim.fact for claim in sheet.claims(fact.subject, fact.relation) if claim.fact is not fact)
    return any(
        other.value and (fact.period is None or other.period is None or fact.period.touches(other.period))
        for other in others
    )


def _gapped(sentence: str, text: str) -> tuple[str, str] | None:
    """Return a sentence with a gap in place of a text, and what was left out; None unless it is there exactly once.

    Case does not count, as a sentence may begin with the text. A text inside another word counts as well, since that
    word would give it away.
    """
    places = [match.span() for match in re.finditer(re.escape(text), sentence, re.IGNORECASE)]
    if len(places) != 1 or not _stands_alone(places[0], sentence) or GAP in sentence:
        return None
    start, end = places[0]
    return sentence[:start] + GAP + sentence[end:], sentence[start:end]


def _stands_alone(place: tuple[int, int], sentence: str) -> bool:
    """Tell whether a place in a sentence begins and ends where words or numbers do.

    Letters without case may go on (Korean, Arabic): there, endings and articles are attached to names.
    """
    start, end = place
    edges = ((sentence[start - 1 : start], sentence[start]), (sentence[end - 1], sentence[end : end + 1]))
    return not any(
        (before.isdigit() and after.isdigit()) or (_has_case(before) and _has_case(after)) for before, after in edges
    )


def _has_case(character: str) -> bool:
    return character.lower() != character.upper()


def _names_subject(stem: str, asking: Asking, fact: Fact) -> bool:
    subject = EntityRef(fact.subject)
    names = (asking.wording.in_text(subject), asking.wording.shown(subject))
    return any(name.casefold() in stem.casefold() for name in names)
