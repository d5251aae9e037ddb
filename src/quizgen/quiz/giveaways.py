"""Questions on one page of which none asks for the same as another, or gives it away."""

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable

from attrs import field, frozen

from quizgen.kept import Keeping, kept
from quizgen.quiz.questions import Question
from quizgen.quiz.response import Response
from quizgen.text.folding import fold

LONGEST_NAME = 8
"""How many words a name may have to be found in a stem."""

Pairs = frozenset[tuple[str, str]]
"""Pairs of folded names, each in alphabetical order: a river and its sea, or two rivers whose lengths are compared."""


@frozen(eq=False, repr=False)
class Names(Keeping):
    """The folded names of all subjects and answers, to find those in a stem."""

    all: Collection[str]
    """The names."""

    def in_stem(self, stem: str) -> frozenset[str]:
        """Return the names that a stem holds."""
        words = fold(stem).split()
        phrases = (
            " ".join(words[start : start + count])
            for start, word in enumerate(words)
            for count in self._lengths.get(word, ())
        )
        return frozenset(phrase for phrase in phrases if phrase in self.all)

    @kept
    def _lengths(self) -> dict[str, set[int]]:
        """How many words the names have that begin with a word."""
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for words in map(str.split, self.all):
            if len(words) <= LONGEST_NAME:
                lengths[words[0]].add(len(words))
        return lengths


@frozen(eq=False, repr=False)
class Claims(Keeping):
    """What a question tells and asks, by the names in it."""

    question: Question
    """What is asked."""
    names: Names = field(repr=False)
    """The names to find in its stem."""

    @kept
    def asked(self) -> Pairs:
        """Pairs of names that a learner is to connect, such as a river and its sea."""
        if self.question.response is Response.MATCHING:
            return frozenset(_pair(*map(fold, pair)) for pair in self.question.answer)
        together = (_pair(known, answer) for known in self._said for answer in self._answers if known != answer)
        return self.compared.union(together)

    @kept
    def told(self) -> Pairs:
        """Pairs of names that the question shows together: in its stem, in stem and answer, or in a matching."""
        together = itertools.product(self._said, self._said | self._answers)
        matched = itertools.combinations(self._lefts, 2)
        return self.asked.union((_pair(*pair) for pair in matched), (_pair(*p) for p in together if p[0] != p[1]))

    @kept
    def compared(self) -> Pairs:
        """Pairs of subjects, each with the relation, whose values a learner is to compare."""
        question = self.question
        in_common = [frozenset(option.proof.facts) for option in question.options]
        if not in_common or len(frozenset.intersection(*in_common)) < 2:  # noqa: PLR2004 - one is not compared
            return frozenset()
        keys = [self._valued(option.key) for option in question.options if option.correct]
        rest = [self._valued(option.key) for option in question.options]
        return frozenset(_pair(key, other) for key in keys for other in rest if key != other)

    @property
    def is_about_several(self) -> bool:
        """Whether it asks about several facts at once."""
        return bool(self.compared) or self.question.response in (Response.MATCHING, Response.ORDER)

    @property
    def valued(self) -> str:
        """Its subject with the relation, if it asks for the value of just one subject; otherwise empty."""
        several = self.compared or self.question.response is Response.MATCHING
        return "" if several or not self.question.subject else self._valued(self.question.subject)

    @property
    def stem(self) -> str:
        """Its stem, which no other question may have; empty for a stem that does not name its subject."""
        return "" if self.question.subject and not self._said else f"stem {self.question.stem}"

    @property
    def _lefts(self) -> list[str]:
        is_matching = self.question.response is Response.MATCHING
        return [self._valued(pair[0]) for pair in self.question.answer] if is_matching else []

    def _valued(self, subject: str) -> str:
        return f"{self.question.relation}\n{fold(subject)}"

    @kept
    def _said(self) -> frozenset[str]:
        return self.names.in_stem(self.question.stem)

    @kept
    def _answers(self) -> frozenset[str]:
        return frozenset(_answers(self.question))


@frozen(eq=False, repr=False)
class _Page:
    """What the questions on a page ask and tell."""

    seen: set[str] = field(factory=set)
    told: set[tuple[str, str]] = field(factory=set)
    asked: set[tuple[str, str]] = field(factory=set)
    valued: set[str] = field(factory=set)
    compared: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))
    """The subjects with which each subject is compared."""

    def has_room_for(self, claims: Claims) -> bool:
        """Tell whether a question asks for something new, and neither gives another away nor is given away.

        The lengths of two rivers tell which is longer, so at most one of them is asked for beside that question.
        """
        apart = self.told.isdisjoint(claims.asked) and self.asked.isdisjoint(claims.told)
        known = any(self.valued.issuperset(pair) for pair in claims.compared)
        tells = bool(claims.valued) and not self.valued.isdisjoint(self.compared.get(claims.valued, ()))
        return self.seen.isdisjoint(_same(claims)) and apart and not known and not tells

    def add(self, claims: Claims) -> None:
        """Put a question on the page."""
        self.seen.update(_same(claims))
        self.told.update(claims.told)
        self.asked.update(claims.asked)
        self.valued.update({claims.valued} - {""})
        for one, other in claims.compared:
            self.compared[one].add(other)
            self.compared[other].add(one)


@frozen(eq=False, repr=False)
class Filling:
    """A page that is being filled with questions."""

    names: Names
    """The names of all subjects and answers."""
    page: _Page = field(factory=_Page)
    """What is asked and told so far."""
    taken: set[str] = field(factory=set)
    """The ids of the questions on it."""

    @classmethod
    def among(cls, questions: Iterable[Question]) -> "Filling":
        """Return an empty page for some of these questions."""
        listed = [*questions]
        return cls(Names({fold(question.subject) for question in listed}.union(*map(_answers, listed)) - {""}))

    def claims(self, question: Question) -> Claims:
        """Return what a question tells and asks."""
        return Claims(question, self.names)

    def take(self, question: Question) -> bool:
        """Put a question on the page if it has room for it, and tell whether it has."""
        claims = self.claims(question)
        has_room = question.id not in self.taken and self.page.has_room_for(claims)
        if has_room:
            self.page.add(claims)
            self.taken.add(question.id)
        return has_room


def giveaways(questions: Iterable[Question]) -> dict[str, tuple[str, ...]]:
    """Return for each question, by its id, the ids of those that it gives away or that give it away, in their order.

    Questions of one family are left out: they are never asked together anyway. Those without any are left out too.

    Args:
        questions: what is asked.

    Example:
        >>> giveaways(quiz.questions)
        {}
    """
    listed = [*questions]
    filling = Filling.among(listed)
    claims = [filling.claims(question) for question in listed]
    asking: defaultdict[tuple[str, str], list[Question]] = defaultdict(list)
    for claim in claims:
        for pair in claim.asked:
            asking[pair].append(claim.question)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for other in itertools.chain.from_iterable(asking.get(pair, ()) for pair in claim.told):
            if other.family != claim.question.family:
                found[claim.question.id].add(other.id)
                found[other.id].add(claim.question.id)
    places = {question.id: place for place, question in enumerate(listed)}  # sets have another order each time
    return {name: tuple(sorted(found[name], key=places.__getitem__)) for name in places if name in found}


def _same(claims: Claims) -> set[str]:
    return {f"fact {claims.question.fact}" if claims.question.fact else "", claims.stem} - {""}


def _answers(question: Question) -> set[str]:
    """Return the folded names that a question asks for. The set is empty for true or false, and for an order."""
    if question.response in (Response.TRUE_FALSE, Response.ORDER):
        return set()
    if isinstance(question.answer, str):
        return {fold(question.answer)}
    return {fold(name) for part in question.answer for name in ([part] if isinstance(part, str) else part)}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
