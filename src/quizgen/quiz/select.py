"""Making a quiz smaller, without changing its questions."""

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from attrs import field, frozen

from quizgen.quiz.questions import Question, Response
from quizgen.quiz.quiz import Quiz, Skipped
from quizgen.text.folding import fold
from quizgen.text.identity import hashed

ASKS_THE_SAME = "another question on the page asks for the same"
GIVES_AWAY = "another question on the page would give it away, or it another"

LONGEST_NAME = 8
"""How many words a name may have to be found in a stem."""

Pairs = frozenset[tuple[str, str]]
"""Pairs of folded names, each in alphabetical order: a river and its sea, or two rivers whose lengths are compared."""


@frozen
class Selection:
    """Which questions are wanted."""

    count: int | None = None
    """How many at most, drawn by the quiz's seed; None for all."""
    tags: Collection[str] = ()
    """Only questions with one of these tags; empty for any."""
    kinds: Collection[str] = ()
    """Only questions of one of these kinds; empty for any."""

    def wants(self, question: Question) -> bool:
        """Tell whether a question has one of the wanted kinds and tags."""
        by_kind = not self.kinds or question.kind in self.kinds
        return by_kind and (not self.tags or not set(self.tags).isdisjoint(question.tags))


def select(quiz: Quiz, selection: Selection) -> Quiz:
    """Return the quiz with the questions that are wanted, in its order.

    With a count, they are drawn by the quiz's seed, from each relation in turn, and none gives another away. The draw
    goes by a hash of each question's id, so that a new question does not change the rest of it.
    """
    wanted = [question for question in quiz.plain.questions if selection.wants(question)]
    if selection.count is not None:
        drawn = _apart(_in_turns(quiz.seed, wanted), wanted)
        wanted = list(itertools.islice(drawn, selection.count))
    ids = {question.id for question in wanted}
    return quiz.only(tuple(question for question in quiz.questions if question.id in ids))


def without_giveaways(quiz: Quiz) -> tuple[Quiz, tuple[Skipped, ...]]:
    """Return a quiz in which no question asks for the same as another or gives it away, and what was left out.

    Of two such questions the earlier one is kept, but a question with options before a plain flashcard.
    """
    questions = quiz.plain.questions
    doubles = _doubles(questions)
    kept = {question.id for question in _apart(sorted(questions, key=lambda q: q.id in doubles), questions)}
    facts = {question.fact for question in questions if question.id in kept}
    stems = {question.stem for question in questions if question.id in kept}
    left_out = tuple(
        Skipped(
            question.fact or question.id,
            question.kind,
            ASKS_THE_SAME if question.fact in facts or question.stem in stems else GIVES_AWAY,
        )
        for question in questions
        if question.id not in kept
    )
    return quiz.only(tuple(question for question in quiz.questions if question.id in kept)), left_out


@frozen
class _Claims:
    """What a question tells and asks, by the names in it."""

    question: Question
    names: Collection[str] = field(repr=False)
    """The folded names of all subjects and answers, to find those in a stem."""

    @cached_property
    def asked(self) -> Pairs:
        """Pairs of names that a learner is to connect, such as a river and its sea."""
        if self.question.response is Response.MATCHING:
            return frozenset(_pair(*map(fold, pair)) for pair in self.question.answer)
        together = (_pair(known, answer) for known in self._said for answer in self._answers if known != answer)
        return self.compared.union(together)

    @cached_property
    def told(self) -> Pairs:
        """Pairs of names that the question shows together: in its stem, in stem and answer, or in a matching."""
        together = itertools.product(self._said, self._said | self._answers)
        matched = itertools.combinations(self._lefts, 2)
        return self.asked.union((_pair(*pair) for pair in matched), (_pair(*p) for p in together if p[0] != p[1]))

    @cached_property
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

    @cached_property
    def _said(self) -> frozenset[str]:
        words = fold(self.question.stem).split()
        phrases = (
            " ".join(words[start:end])
            for start in range(len(words))
            for end in range(start + 1, min(start + LONGEST_NAME, len(words)) + 1)
        )
        return frozenset(phrase for phrase in phrases if phrase in self.names)

    @cached_property
    def _answers(self) -> frozenset[str]:
        return frozenset(_answers(self.question))


@frozen
class _Page:
    """What the questions on a page ask and tell."""

    seen: set[str] = field(factory=set)
    told: set[tuple[str, str]] = field(factory=set)
    asked: set[tuple[str, str]] = field(factory=set)
    valued: set[str] = field(factory=set)
    compared: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))
    """The subjects with which each subject is compared."""

    def has_room_for(self, claims: _Claims) -> bool:
        """Tell whether a question asks for something new, and neither gives another away nor is given away.

        The lengths of two rivers tell which is longer, so at most one of them is asked for beside that question.
        """
        apart = self.told.isdisjoint(claims.asked) and self.asked.isdisjoint(claims.told)
        known = any(self.valued.issuperset(pair) for pair in claims.compared)
        tells = bool(claims.valued) and not self.valued.isdisjoint(self.compared.get(claims.valued, ()))
        return self.seen.isdisjoint(_same(claims)) and apart and not known and not tells

    def add(self, claims: _Claims) -> None:
        """Put a question on the page."""
        self.seen.update(_same(claims))
        self.told.update(claims.told)
        self.asked.update(claims.asked)
        self.valued.update({claims.valued} - {""})
        for one, other in claims.compared:
            self.compared[one].add(other)
            self.compared[other].add(one)


def _same(claims: _Claims) -> set[str]:
    return {f"fact {claims.question.fact}" if claims.question.fact else "", claims.stem} - {""}


def _apart(candidates: Iterable[Question], among: Iterable[Question]) -> Iterator[Question]:
    """Yield the questions that neither ask for the same as an earlier one nor give it away, nor the other way round."""
    names = {fold(question.subject) for question in among}.union(*map(_answers, among)) - {""}
    page = _Page()
    for question in candidates:
        claims = _Claims(question, names)
        if page.has_room_for(claims):
            page.add(claims)
            yield question


def _in_turns(seed: int, questions: Iterable[Question]) -> Iterator[Question]:
    """Yield questions in the order in which they are drawn: one of each relation, then another of each, and so on."""
    doubles = _doubles(questions)
    by_relation: dict[str, list[Question]] = {}
    for question in sorted(questions, key=lambda q: (q.id in doubles, hashed(seed, "draw", q.id))):
        by_relation.setdefault(question.relation, []).append(question)
    relations = [by_relation[key] for key in sorted(by_relation, key=lambda key: hashed(seed, "draw", key))]
    for turn in itertools.zip_longest(*relations):
        yield from (question for question in turn if question)


def _doubles(questions: Iterable[Question]) -> frozenset[str]:
    """Return the ids of plain flashcards about facts that are also asked about with options."""
    with_options = {question.fact for question in questions if question.options}
    return frozenset(
        question.id
        for question in questions
        if question.response is Response.RECALL and question.fact and question.fact in with_options
    )


def _answers(question: Question) -> set[str]:
    """Return the folded names that a question asks for. The set is empty for true or false, and for an order."""
    if question.response in (Response.TRUE_FALSE, Response.ORDER):
        return set()
    if isinstance(question.answer, str):
        return {fold(question.answer)}
    return {fold(name) for part in question.answer for name in ([part] if isinstance(part, str) else part)}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
