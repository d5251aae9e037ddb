"""What may stand as an option of a relation's questions: each fact's value, or each fact's subject."""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from attrs import field, frozen

from quizgen.facts import Fact, FactSheet
from quizgen.flaws import trailing_zeros
from quizgen.identity import hashed
from quizgen.names import fold, roots_of, telling_words, words_share_a_root
from quizgen.truth import Exclusion, exclusion_by
from quizgen.values import Date, EntityRef, Nothing, Number, Value, YesNo
from quizgen.wording import Wording

VALUE = "value"
SUBJECT = "subject"

RANK_BITS = 64

_PLURAL = re.compile(r"\w{3,}(?<!s)s")
_SIGNS = re.compile(r"[^\w\s]")


@frozen(eq=False)
class Candidate:
    """A fact, seen as the option that it gives to questions about its relation."""

    fact: Fact
    value: Value
    """What the option shows: the fact's value, or its subject."""
    text: str
    """The value as shown."""
    folded: str
    words: tuple[str, ...]
    """Its words that tell something, folded."""
    named_words: tuple[str, ...]
    """The words that tell something of what the stem names when it is the key: the subject, or the value."""
    rank: int
    """A hash of the seed and the fact: the order of candidates, which one more leaves as it was."""
    asked: bool = True
    """Whether it is itself asked about, and not only a backdrop."""
    exclusion: Exclusion | None = None
    """What its fact excludes, where that alone decides what is true of its subject."""
    starts: frozenset[str] = field()
    """The first three letters of its words. Names that share none of these share no root."""
    named_starts: frozenset[str] = field()

    @starts.default
    def _starts(self) -> frozenset[str]:
        return frozenset([word[:3] for word in self.words])

    @named_starts.default
    def _named_starts(self) -> frozenset[str]:
        return frozenset([word[:3] for word in self.named_words])

    @cached_property
    def roots(self) -> frozenset[str]:
        """The beginnings of its words."""
        return frozenset(roots_of(self.words))

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The pairs of letters that follow one another in it, folded."""
        return frozenset(map("".join, pairwise(self.folded)))

    @cached_property
    def traits(self) -> tuple[Hashable, ...]:
        """What may be told of it at a glance."""
        text, value = self.text, self.value
        return (
            text[:1].isupper(),
            any(map(str.isdigit, text)),
            bool(_PLURAL.fullmatch(text.rsplit(" ", 1)[-1])),
            "".join(sorted(set(_SIGNS.findall(text)) - {",", "."})),
            text[-1:] in ".!?",
            max(0, -int(value.amount.as_tuple().exponent)) if isinstance(value, Number) else 0,
        )

    @cached_property
    def zeros(self) -> int:
        """How many zeros a number or a year ends in."""
        if isinstance(self.value, Number):
            return trailing_zeros(self.value.amount)
        if isinstance(self.value, Date) and self.value.month is None:
            return trailing_zeros(Decimal(self.value.year))
        return 0

    def showing(self, value: Value, text: str) -> "Candidate":
        """Return another option for its fact's question: a value that is no other fact's, as shown."""
        folded = fold(text)
        return Candidate(self.fact, value, text, folded, telling_words(folded), self.named_words, rank=0, asked=False)

    def is_given_away_by(self, stem: "Candidate") -> bool:
        """Tell whether it shares the root of a word with what the stem of another names (Mexico, Mexico City)."""
        return not self.starts.isdisjoint(stem.named_starts) and words_share_a_root(self.words, stem.named_words)


def rank_of(fact: Fact, side: str, seed: int) -> int:
    """Return what decides a fact's place among the candidates of its relation: a number of RANK_BITS bits."""
    return hashed(seed, side, fact.id)


def candidates(sheet: FactSheet, wording: Wording, relation: str, side: str, seed: int) -> Iterator[Candidate]:
    """Yield the facts of a relation as candidates, in the order of the sheet.

    A subject that is known to have none serves as a wrong subject.
    """
    meant = sheet.relation(relation)
    for fact in sheet.of_relation(relation):
        if fact.value is None or isinstance(fact.value, YesNo) or (isinstance(fact.value, Nothing) and side == VALUE):
            continue
        subject = EntityRef(fact.subject)
        value, named = (fact.value, subject) if side == VALUE else (subject, fact.value)
        yield Candidate(
            fact,
            value,
            wording.shown(value),
            *_folded(sheet, wording, value),
            _folded(sheet, wording, named)[1],
            rank_of(fact, side, seed),
            asked=not sheet.is_background(fact) and not isinstance(fact.value, Nothing),
            exclusion=exclusion_by(sheet, meant, sheet.claims(fact.subject, relation)),
        )


def _folded(sheet: FactSheet, wording: Wording, value: Value) -> tuple[str, tuple[str, ...]]:
    """Return what a value is shown as, folded, and those of its words that tell something."""
    if isinstance(value, EntityRef):
        entity = sheet.entity(value.key)
        return entity.shown_folded, entity.shown_words
    folded = fold(wording.shown(value))
    return folded, telling_words(folded)
