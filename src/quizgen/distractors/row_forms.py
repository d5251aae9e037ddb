"""The other forms of a word that stand in its row: began and begun, where a past form of begin is asked for.

In a table of inflected words, the answer is like the stem: of bought, began, came and drank, only began can be a form
of begin. So the only wrong options are the other forms of the same word. If two of its forms are the same (bring,
brought, brought), that one would be right more often than the others, so the word is asked from memory.
"""

import re
from collections.abc import Sequence
from itertools import islice

from attrs import frozen

from quizgen.distractors.candidates import shown_of
from quizgen.kept import Keeping, kept
from quizgen.language import headers_of, primary
from quizgen.language.headers.english_headers import ENGLISH_HEADERS
from quizgen.language.headers.english_nouns import FORMS_OF_WORDS, OF_GRAMMAR
from quizgen.sheet import Fact, FactSheet
from quizgen.text.folding import fold
from quizgen.text.likeness import likeness
from quizgen.values import EntityRef, Text
from quizgen.wording.headers.label_words import readable
from quizgen.wording.sentences import Wording

FEWEST = 4
"""A relation with fewer facts than this is too small to tell whether its values are forms of their subjects."""

MOST = 500
"""How many facts of a relation are looked at to tell it."""

MOSTLY = 0.7
"""In at least this share of facts, a form is more like its own subject than the next fact's value is."""

ALIKE = 0.4
"""How alike a form and its subject are at least, on average (`likeness`). Codes of countries are less so: 0.2."""

_OF_WORDS = FORMS_OF_WORDS | OF_GRAMMAR | ENGLISH_HEADERS.words | ENGLISH_HEADERS.languages.keys()
"""Headers of words and their forms, which stand in tables of any language."""

_WITH_CAPITALS = "de"
"""The language whose nouns begin with capitals, as names do."""

_BETWEEN_WAYS = re.compile(r"\s*[,/;]\s*|\s+or\s+")
_IN_BRACKETS = re.compile(r"\([^()]*\)")


@frozen(eq=False, repr=False)
class RowForms(Keeping):
    """Finds the other forms of a word, in a sheet that lists inflected words."""

    sheet: FactSheet
    """What is known."""
    wording: Wording
    """How its words are shown."""

    def are_asked_for(self, relation: str) -> bool:
        """Tell whether the values of a relation are forms of their subjects."""
        return relation in self._inflected

    def of(self, fact: Fact) -> list[Fact]:
        """Return the facts that give the other forms of a fact's subject, if its value is a form of its subject.

        There are none where two of the forms are the same, or may be: dreamt, dreamed and dreamt (BE).
        """
        if not self.are_asked_for(fact.relation):
            return []
        told = (other for relation in self._inflected for other in self.sheet.about(fact.subject, relation))
        forms = [other for other in told if other.period == fact.period and self._is_own(other)]
        ways = [_ways_in(self.wording.plain(form.value)) for form in forms if form.value]
        is_one = fact in forms and len(frozenset().union(*ways)) == sum(map(len, ways))
        return [form for form in forms if form.relation != fact.relation] if is_one else []

    @kept
    def _inflected(self) -> dict[str, None]:
        """The relations whose values are forms of their subjects, in the sheet's order; none where it is just one."""
        listed = [self._words(relation.key) for relation in self.sheet.relations]
        left, found = [facts for facts in listed if len(facts) >= FEWEST], dict[str, None]()
        while left and len(found) + len(left) > 1:
            facts = left.pop(0)
            if not self._have_names(facts) and self._are_inflected(facts):
                found[facts[0].relation] = None
        return found if len(found) > 1 else {}

    def _words(self, relation: str) -> list[Fact]:
        facts = self.sheet.of_relation(relation)
        return [*islice((fact for fact in facts if isinstance(fact.value, (EntityRef, Text))), MOST)]

    def _have_names(self, facts: Sequence[Fact]) -> bool:
        """Tell whether the subjects are names, which have no forms: Poland, to which Polish and Pole are alike."""
        relation, words = self.sheet.relation(facts[0].relation), headers_of(self.sheet.language)
        subject, header = (fold(readable(label)) for label in (relation.subject, relation.label or relation.key))
        if {subject, header} & (_OF_WORDS | words.words | words.languages.keys()):
            return False
        if primary(self.sheet.language) == _WITH_CAPITALS:
            return any(subject in each.headers for each in words.sentences)
        names = [self.sheet.entity(fact.subject).shown for fact in facts]
        return 2 * sum(name[:1].isupper() for name in names) > len(names)

    def _are_inflected(self, facts: Sequence[Fact]) -> bool:
        subjects = [self.sheet.entity(fact.subject).as_shown.edged_pairs for fact in facts]
        values = [shown_of(self.wording, fact.value).edged_pairs for fact in facts if fact.value]
        own = [likeness(subject, value) for subject, value in zip(subjects, values, strict=True)]
        if sum(own) < ALIKE * len(facts):
            return False
        others = [likeness(subject, value) for subject, value in zip(subjects, values[1:] + values[:1], strict=True)]
        nearer = sum(mine > other for mine, other in zip(own, others, strict=True)) - sum(map(self._is_in_name, facts))
        return nearer >= MOSTLY * len(facts)

    def _is_own(self, fact: Fact) -> bool:
        """Tell whether a value is that of one subject alone: the euro is no form of a country's name."""
        return fact.value is not None and len(self.sheet.with_value(fact.relation, fact.value)) == 1

    def _is_in_name(self, fact: Fact) -> bool:
        """Tell whether a value is a part of its subject's name, as the Jazz of Utah Jazz, and so no form of it."""
        if not fact.value:
            return False
        whole = self.sheet.entity(fact.subject).as_shown.folded.split()
        part = fold(self.wording.plain(fact.value)).split()
        return len(part) < len(whole) and set(part) < set(whole)


def _ways_in(text: str) -> frozenset[str]:
    """Return the ways in which a cell writes a form, folded and without what stands in brackets: burnt/burned."""
    return frozenset(filter(None, map(fold, _BETWEEN_WAYS.split(_IN_BRACKETS.sub("", text)))))
