"""Questions that give one another away."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from attrs import frozen

from quizgen.checks.base import HALADYNA, Flaw, Review, rule
from quizgen.kept import Keeping, kept
from quizgen.language.lexicon import Lexicon, words_in
from quizgen.quiz import Question
from quizgen.quiz.flaws import SHORTEST_KEY

LONGEST_KEY = 8
"""How many words an answer may have to be looked for in other stems; a longer one is a sentence."""

FEW = 5
"""A root in no more stems than these, or in at most a hundredth of all, tells what a question is about."""

FEWEST_WORDS = 2
"""A stem with no more words than these is not compared without one of them."""


@frozen
class Stem(Keeping):
    """A question, and the words of its stem."""

    question: Question
    """The question."""
    lexicon: Lexicon
    """The words of its language."""

    @kept
    def words(self) -> tuple[str, ...]:
        """Its words, in order."""
        return words_in(self.question.stem)

    @kept
    def roots(self) -> frozenset[str]:
        """The roots of its words, without function words."""
        return self.lexicon.roots(self.words)

    @kept
    def asked(self) -> frozenset[str]:
        """Its words, without fillers (`please`) that change nothing."""
        return frozenset(self.words) - self.lexicon.fillers

    @kept
    def shown(self) -> tuple[str, ...]:
        """What is seen and heard with it: a stem asks something else of another picture, or of another sound."""
        beside = (self.question.picture, self.question.sound)
        return tuple(media.digest if media else "" for media in beside)

    @kept
    def answer(self) -> tuple[str, ...]:
        """The words of its answer."""
        return words_in(self.question.answer_text)


Pair = tuple[Stem, Stem]
"""A question, and another that gives it away or asks the same."""


@rule(
    id="cueing",
    severity="medium",
    reason="the stem of another question states the answer",
    reference=f"{HALADYNA} 4",
    fix="reword one of the two, or keep them apart",
)
def cueing(review: Review) -> Iterator[Flaw]:
    """Find questions whose answer is in the stem of another.

    A question that a person wrote is compared with all others. Questions made from facts are compared only with those
    that are printed with them: in a deck each has a card of its own, and there they name one another's answers freely.
    """
    for stem, other in _pairs(review, cues):
        message = f"its answer stands in the stem of '{other.question.id}', '{other.question.stem}'"
        yield Flaw(f"{message}: {stem.question.stem}", stem.question)


@rule(
    id="similar-stems",
    severity="medium",
    reason="another question asks nearly the same, and counts twice",
    reference=f"{HALADYNA} 4",
    fix="keep one of them",
)
def similar_stems(review: Review) -> Iterator[Flaw]:
    """Find stems with the same words in another order, or with one word more and the same answer.

    It compares the same questions as `cueing`. Stems with unlike pictures or sounds ask unlike things.
    """
    for stem, other in _pairs(review, twins):
        yield Flaw(f"it asks nearly the same as '{other.question.id}': {stem.question.stem}", stem.question)


def _pairs(review: Review, find: Callable[[Sequence[Stem]], Iterator[Pair]]) -> Iterator[Pair]:
    """Yield pairs of the whole quiz where a person wrote one question, and all other pairs of the printed page."""
    for questions, made in ((review.quiz.questions, False), (review.printed, True)):
        for stem, other in find([Stem(question, review.lexicon) for question in questions]):
            if made == bool(stem.question.fact and other.question.fact):
                yield stem, other


def cues(stems: Sequence[Stem]) -> Iterator[Pair]:
    """Yield each question with another whose stem contains its answer and is about the same thing.

    Two stems are about the same when they share a word that few others have. Answers are looked up in an index: each
    run of words in a stem that is some answer, with each rare word of that stem. So the time grows with the number of
    stems, not with its square.
    """
    answers = {stem.answer for stem in stems if len(stem.question.answer_text) >= SHORTEST_KEY}
    lengths = sorted({len(answer) for answer in answers if 0 < len(answer) <= LONGEST_KEY})
    counts = Counter(chain.from_iterable(stem.roots for stem in stems))
    rare = {root for root, count in counts.items() if count <= max(FEW, len(stems) // 100)}
    told: dict[tuple[tuple[str, ...], str], list[Stem]] = {}
    for stem in stems:
        for run in answers.intersection(_runs(stem.words, lengths)):
            for root in stem.roots & rare:
                told.setdefault((run, root), []).append(stem)
    for stem in stems:
        other = _cue(stem, told, rare)
        if other:
            yield stem, other


def twins(stems: Sequence[Stem]) -> Iterator[Pair]:
    """Yield each question with another that asks nearly the same."""
    first: dict[tuple[frozenset[str], tuple[str, ...]], Stem] = {}
    for stem in stems:
        first.setdefault((stem.asked, stem.shown), stem)
    for stem in stems:
        other = first[stem.asked, stem.shown]
        if other is stem or not stem.asked:
            alike = (first[less, stem.shown] for less in _less(stem) if (less, stem.shown) in first)
            other = next((found for found in alike if _asks_for_the_same(found, stem)), stem)
        if other is not stem:
            yield stem, other


def _cue(stem: Stem, told: dict[tuple[tuple[str, ...], str], list[Stem]], rare: set[str]) -> Stem | None:
    """Return another question whose stem contains this one's answer and shares a rare word besides, or None."""
    telling = sorted((stem.roots & rare) - stem.lexicon.roots(stem.answer))
    found = (other for root in telling for other in told.get((stem.answer, root), ())[:2])
    return next((other for other in found if other.question is not stem.question), None)


def _asks_for_the_same(one: Stem, other: Stem) -> bool:
    return one.answer == other.answer and one.question.subject == other.question.subject


def _less(stem: Stem) -> Iterator[frozenset[str]]:
    """Yield the words of a stem without one of them, for each of them."""
    if len(stem.asked) > FEWEST_WORDS:
        yield from (stem.asked - {word} for word in sorted(stem.asked))


def _runs(words: tuple[str, ...], lengths: list[int]) -> Iterator[tuple[str, ...]]:
    for length in lengths:
        for start in range(len(words) - length + 1):
            yield words[start : start + length]
