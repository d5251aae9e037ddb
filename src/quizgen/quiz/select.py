"""Making a quiz smaller, without changing its questions."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import frozen

from quizgen.errors import ArgumentError
from quizgen.quiz.giveaways import Filling
from quizgen.quiz.questions import Question
from quizgen.quiz.quiz import Quiz, Skipped
from quizgen.quiz.response import Response
from quizgen.text.identity import hashed
from quizgen.text.listing import listed
from quizgen.values.checked_fields import checked_settings

ASKS_THE_SAME = "another question on the page asks for the same"
GIVES_AWAY = "another question on the page would give it away, or it another"

MOST_TRIED = 20
"""How many questions of a kind are tried to see whether one fits beside another."""


@frozen(field_transformer=checked_settings)
class Selection:
    """Which questions are wanted.

    Example:
        >>> from quizgen import select
        >>> len(select(quiz, Selection(count=2)))
        2
    """

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

    Args:
        quiz: all questions.
        selection: which of them are wanted.

    Raises:
        ArgumentError: its count is below 0.

    Example:
        >>> from quizgen import Selection
        >>> {question.kind for question in select(quiz, Selection(kinds=("recall",)))}
        {'recall'}
    """
    if selection.count is not None and selection.count < 0:
        raise ArgumentError(f"'count' of a Selection is {selection.count}, and must not be below 0")
    wanted = [question for question in quiz.plain.questions if selection.wants(question)]
    if selection.count is not None:
        drawn = _apart(_in_turns(quiz.seed, wanted), wanted)
        wanted = list(itertools.islice(drawn, selection.count))
    ids = {question.id for question in wanted}
    return quiz.only(tuple(question for question in quiz.questions if question.id in ids))


def without_giveaways(quiz: Quiz, *, recall_first: bool = False) -> tuple[Quiz, tuple[Skipped, ...]]:
    """Return a quiz in which no question asks for the same as another or gives it away, and what was left out.

    Each kind gets a place, if any of its questions fits: first a question of each kind about several facts, then those
    about one fact, of each kind in turn. Plain flashcards about facts that are also asked with options come last.

    Args:
        quiz: all questions.
        recall_first: whether plain flashcards come before all others.
    """
    questions = quiz.plain.questions
    if recall_first:
        ordered = sorted(questions, key=lambda question: question.response is not Response.RECALL)
        kept = {question.id for question in _apart(ordered, questions)}
    else:
        kept = _of_each_kind(questions)
    left_out = tuple(_why_not(questions, kept))
    return quiz.only(tuple(question for question in quiz.questions if question.id in kept)), left_out


def _why_not(questions: Sequence[Question], kept: Collection[str]) -> Iterator[Skipped]:
    """Yield the questions that are left out, with the reason. It says which kinds have no question at all."""
    shown = [question for question in questions if question.id in kept]
    facts, stems = {question.fact for question in shown}, {question.stem for question in shown}
    kinds = {question.kind for question in shown}
    without = [kind for kind in dict.fromkeys(question.kind for question in questions) if kind not in kinds]
    named = listed(without, "and") if without else ""
    none = f"all of kind {named}: others on the page ask for the same or give it away"
    for question in questions:
        if question.id not in kept:
            reason = ASKS_THE_SAME if question.fact in facts or question.stem in stems else GIVES_AWAY
            yield Skipped(question.fact or question.id, question.kind, none if question.kind in without else reason)


def _of_each_kind(questions: Sequence[Question]) -> set[str]:
    """Return the ids of questions of all kinds, as far as none gives another away."""
    doubles, page = _doubles(questions), Filling.among(questions)
    by_kind: dict[str, list[Question]] = {}
    for question in questions:
        if question.id not in doubles:
            by_kind.setdefault(question.kind, []).append(question)
    kinds = sorted(by_kind.values(), key=len)  # rare ones first, as they have the least choice
    several = [asked for asked in kinds if page.claims(asked[0]).is_about_several]
    for asked in several:
        rest = [other for other in several if other is not asked]
        next(filter(page.take, _least_in_the_way(page, asked, rest)), None)
    waiting = [iter(asked) for asked in kinds if asked not in several]
    while waiting:
        waiting = [asked for asked in waiting if next(filter(page.take, asked), None)]
    for question in (*itertools.chain(*several), *questions):
        page.take(question)
    return page.taken


def _least_in_the_way(page: Filling, asked: Sequence[Question], others: Sequence[Sequence[Question]]) -> list[Question]:
    """Return the questions of a kind. First comes that one of each relation beside which most other kinds fit."""

    def leaves(question: Question) -> int:
        """Return how many kinds fit beside a question."""
        beside = Filling(page.names)
        beside.take(question)
        return sum(any(beside.page.has_room_for(page.claims(other)) for other in kind[:MOST_TRIED]) for kind in others)

    one_each = {question.relation: question for question in reversed(asked)}
    best = sorted(one_each.values(), key=leaves, reverse=True)
    return [*best, *asked]


def _apart(candidates: Iterable[Question], among: Iterable[Question]) -> Iterator[Question]:
    """Yield the questions that neither ask for the same as an earlier one nor give it away, nor the other way round."""
    return filter(Filling.among(among).take, candidates)


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
