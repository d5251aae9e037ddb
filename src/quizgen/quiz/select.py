"""Steps from a quiz to a smaller one. They never change a question."""

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
"""Words that a name may have to be found in the stem of a question."""

Pairs = frozenset[tuple[str, str]]
"""Two names each, folded, the lesser first: a river and the sea that it flows into; or two rivers, by their length."""


@frozen
class Selection:
    """Which questions are wanted."""

    count: int | None = None
    """How many at most, drawn by the quiz's seed; all where left out."""
    tags: Collection[str] = ()
    """Only questions with one of these tags; any where there are none."""
    kinds: Collection[str] = ()
    """Only questions of one of these kinds; any where there are none."""

    def wants(self, question: Question) -> bool:
        """Tell whether a question is of the kinds and tags that are wanted."""
        by_kind = not self.kinds or question.kind in self.kinds
        return by_kind and (not self.tags or not set(self.tags).isdisjoint(question.tags))


def select(quiz: Quiz, selection: Selection) -> Quiz:
    """Return the quiz with the questions that are wanted, in its order.

    Where only some are wanted, they are drawn by the quiz's seed, from each relation in turn, and none gives another
    away. What is drawn hangs on each question's own id, so that a new one does not change the rest of the draw.
    """
    wanted = [question for question in quiz.questions if selection.wants(question)]
    if selection.count is not None:
        drawn = _apart(_in_turns(quiz.seed, wanted), wanted)
        ids = {question.id for question in itertools.islice(drawn, selection.count)}
        wanted = [question for question in wanted if question.id in ids]
    return quiz.only(tuple(wanted))


def without_giveaways(quiz: Quiz) -> tuple[Quiz, tuple[Skipped, ...]]:
    """Keep questions of which none asks for the same as another, or gives it away; say which were left out.

    Where two stand against each other the earlier one is kept; a plain flashcard gives way to a question with options.
    """
    doubles = _doubles(quiz.questions)
    kept = {question.id for question in _apart(sorted(quiz.questions, key=lambda q: q.id in doubles), quiz.questions)}
    facts = {question.fact for question in quiz.questions if question.id in kept}
    stems = {question.stem for question in quiz.questions if question.id in kept}
    left_out = tuple(
        Skipped(
            question.fact or question.id,
            question.kind,
            ASKS_THE_SAME if question.fact in facts or question.stem in stems else GIVES_AWAY,
        )
        for question in quiz.questions
        if question.id not in kept
    )
    return quiz.only(tuple(question for question in quiz.questions if question.id in kept)), left_out


@frozen
class _Claims:
    """What a question says and asks, by the names in it."""

    question: Question
    names: Collection[str] = field(repr=False)
    """The folded names of all subjects and answers, by which those in a stem are known."""

    @cached_property
    def asked(self) -> Pairs:
        """Pairs of names that a pupil is to bring together."""
        if self.question.response is Response.MATCHING:
            return frozenset(_pair(*map(fold, pair)) for pair in self.question.answer)
        together = (_pair(known, answer) for known in self._said for answer in self._answers if known != answer)
        return self.compared.union(together)

    @cached_property
    def told(self) -> Pairs:
        """Pairs of names that stand together: in the stem, or one there and one in the answer; or in one matching."""
        together = itertools.product(self._said, self._said | self._answers)
        matched = itertools.combinations(self._lefts, 2)
        return self.asked.union((_pair(*pair) for pair in matched), (_pair(*p) for p in together if p[0] != p[1]))

    @cached_property
    def compared(self) -> Pairs:
        """Pairs of subjects, each with the relation, whose values a pupil is to compare."""
        question = self.question
        in_common = [frozenset(option.proof.facts) for option in question.options]
        if not in_common or len(frozenset.intersection(*in_common)) < 2:  # noqa: PLR2004 - one is not compared
            return frozenset()
        keys = [self._valued(option.key) for option in question.options if option.correct]
        rest = [self._valued(option.key) for option in question.options]
        return frozenset(_pair(key, other) for key in keys for other in rest if key != other)

    @property
    def valued(self) -> str:
        """Its subject with the relation, where it asks for the value of just one; else nothing."""
        several = self.compared or self.question.response is Response.MATCHING
        return "" if several or not self.question.subject else self._valued(self.question.subject)

    @property
    def stem(self) -> str:
        """What no other question may be asked by: its stem, but for one that names nobody."""
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
    """What the questions that stand on a page ask and tell."""

    seen: set[str] = field(factory=set)
    told: set[tuple[str, str]] = field(factory=set)
    asked: set[tuple[str, str]] = field(factory=set)
    valued: set[str] = field(factory=set)
    compared: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))
    """The subjects that each is compared with."""

    def has_room_for(self, claims: _Claims) -> bool:
        """Tell whether a question neither asks for the same as those of the page, nor gives one away, nor they it.

        Who knows the values of two things knows which is larger; so no more than one of them is asked for beside that.
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
    """Yield those candidates that neither ask for the same as an earlier one nor give it away, nor it them."""
    names = {fold(question.subject) for question in among}.union(*map(_answers, among)) - {""}
    page = _Page()
    for question in candidates:
        claims = _Claims(question, names)
        if page.has_room_for(claims):
            page.add(claims)
            yield question


def _in_turns(seed: int, questions: Iterable[Question]) -> Iterator[Question]:
    """Yield questions in the order in which they are drawn: one of each relation, then the next of each."""
    doubles = _doubles(questions)
    by_relation: dict[str, list[Question]] = {}
    for question in sorted(questions, key=lambda q: (q.id in doubles, hashed(seed, "draw", q.id))):
        by_relation.setdefault(question.relation, []).append(question)
    relations = [by_relation[key] for key in sorted(by_relation, key=lambda key: hashed(seed, "draw", key))]
    for turn in itertools.zip_longest(*relations):
        yield from (question for question in turn if question)


def _doubles(questions: Iterable[Question]) -> frozenset[str]:
    """Return the ids of plain flashcards about facts that are asked with options too."""
    with_options = {question.fact for question in questions if question.options}
    return frozenset(
        question.id
        for question in questions
        if question.response is Response.RECALL and question.fact and question.fact in with_options
    )


def _answers(question: Question) -> set[str]:
    """Return the folded names that a question asks for; what is true or false, or in which order, is no name."""
    if question.response in (Response.TRUE_FALSE, Response.ORDER):
        return set()
    if isinstance(question.answer, str):
        return {fold(question.answer)}
    return {fold(name) for part in question.answer for name in ([part] if isinstance(part, str) else part)}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
