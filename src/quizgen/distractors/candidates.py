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
    named: str
    """What the stem names when it is the key: the subject, or the value."""
    rank: int
    """A hash of the seed and the fact: the order of candidates, which one more leaves as it was."""
    asked: bool = True
    """Whether it is itself asked about, and not only a backdrop."""
    exclusion: Exclusion | None = None
    """What its fact excludes, where that alone decides what is true of its subject."""
    folded: str = field()
    words: tuple[str, ...] = field()
    """Its words that tell something, folded."""
    named_words: tuple[str, ...] = field()
    """Those of what the stem names."""
    starts: frozenset[str] = field()
    """The first three letters of its words. Names that share none of these share no root."""
    named_starts: frozenset[str] = field()

    @folded.default
    def _folded(self) -> str:
        return fold(self.text)

    @words.default
    def _words(self) -> tuple[str, ...]:
        return telling_words(self.folded)

    @named_words.default
    def _named_words(self) -> tuple[str, ...]:
        return telling_words(fold(self.named))

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

    def is_given_away_by(self, stem: "Candidate") -> bool:
        """Tell whether it shares the root of a word with what the stem of another names (Mexico, Mexico City)."""
        return not self.starts.isdisjoint(stem.named_starts) and words_share_a_root(self.words, stem.named_words)


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
            wording.shown(named),
            hashed(seed, side, fact.id),
            asked=not sheet.is_background(fact) and not isinstance(fact.value, Nothing),
            exclusion=exclusion_by(sheet, meant, sheet.claims(fact.subject, relation)),
        )
