"""Steps from a quiz to a smaller one. They never change a question."""

import itertools
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from attrs import field, frozen

from quizgen.identity import hashed
from quizgen.names import fold
from quizgen.quiz import Question, Quiz, Response, Skipped

ASKS_THE_SAME = "another question on the page asks for the same"
GIVES_AWAY = "another question on the page would give it away, or it another"

LONGEST_NAME = 8
"""Words that a name may have to be found in the stem of a question."""

Pairs = frozenset[tuple[str, str]]
"""Two names each, folded, the lesser first: a river and the sea that it flows into."""


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
        return frozenset(_pair(known, answer) for known in self._said for answer in self._answers if known != answer)

    @cached_property
    def told(self) -> Pairs:
        """Pairs of names that stand together: in the stem, or one there and one in the answer."""
        together = itertools.product(self._said, self._said | self._answers)
        return self.asked | {_pair(one, other) for one, other in together if one != other}

    @property
    def stem(self) -> str:
        """What no other question may be asked by: its stem, but for one that names nobody."""
        return "" if self.question.subject and not self._said else f"stem {self.question.stem}"

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


def _apart(candidates: Iterable[Question], among: Iterable[Question]) -> Iterator[Question]:
    """Yield those candidates that neither ask for the same as an earlier one nor give it away, nor it them."""
    names = {fold(question.subject) for question in among}.union(*map(_answers, among)) - {""}
    seen: set[str] = set()
    told: set[tuple[str, str]] = set()
    asked: set[tuple[str, str]] = set()
    for question in candidates:
        claims = _Claims(question, names)
        same = {f"fact {question.fact}" if question.fact else "", claims.stem} - {""}
        if seen.isdisjoint(same) and told.isdisjoint(claims.asked) and asked.isdisjoint(claims.told):
            seen |= same
            told |= claims.told
            asked |= claims.asked
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
