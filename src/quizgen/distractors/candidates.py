"""What may stand as an option of a relation's questions: each fact's value, or each fact's subject."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from operator import add

from attrs import frozen

from quizgen.quiz.flaws import decimals, trailing_zeros
from quizgen.sheet import Entity, Fact, FactSheet
from quizgen.text.folding import fold
from quizgen.text.identity import hashing
from quizgen.text.roots import roots_of, starts_of, telling_words, words_share_a_root
from quizgen.truth.judge import Exclusion, Glance, exclusion_by, glance_at
from quizgen.values import Date, EntityRef, Nothing, Number, Value, YesNo
from quizgen.wording.sentences import Wording

VALUE = "value"
SUBJECT = "subject"

RANK_BITS = 64

Feature = Callable[[Fact, str], Hashable]
"""Returns the class of a fact as a candidate, from it and the key of the thing that the option shows, if it is one."""

_PLURAL = re.compile(r"\w{3,}(?<!s)s")
_SIGNS = re.compile(r"[^\w\s]")


@frozen(eq=False)
class Candidate:
    """A fact, seen as the option that it gives to questions about its relation."""

    fact: Fact
    value: Value
    """What the option shows: the fact's value, or its subject."""
    key: str
    """How that is written."""
    text: str
    """The value as shown."""
    folded: str
    words: tuple[str, ...]
    """Its words that tell something, folded."""
    starts: frozenset[str]
    """The first three letters of its words. Names that share none of these share no root."""
    named_words: tuple[str, ...]
    """The words that tell something of what the stem names when it is the key: the subject, or the value."""
    named_starts: frozenset[str]
    names_or_span: Glance
    """What tells the value from others at a glance."""
    features: tuple[Hashable, ...]
    """Its classes, by each label of kin."""
    rank: int
    """A hash of the seed and the fact, of RANK_BITS: the order of candidates, which one more batches as it was."""
    asked: bool = True
    """Whether it is itself asked about, and not only a backdrop."""
    exclusion: Exclusion | None = None
    """What its fact excludes, where that alone decides what is true of its subject."""
    holder: Fact | None = None
    """The first fact of the relation that states the value, and so says whose it is."""

    @cached_property
    def roots(self) -> frozenset[str]:
        """The beginnings of its words."""
        return frozenset(roots_of(self.words))

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The pairs of letters that follow one another in it, folded."""
        return frozenset(map(add, self.folded, self.folded[1:]))

    @cached_property
    def looks(self) -> tuple[Hashable, ...]:
        """What may be told of it at a glance."""
        text, value = self.text, self.value
        together = text.replace(" ", "")
        return (
            text[:1].isupper(),
            not together.isalpha() and any(map(str.isdigit, text)),
            text[-1:] == "s" and bool(_PLURAL.fullmatch(text.rsplit(" ", 1)[-1])),
            "" if together.isalnum() else "".join(sorted(set(_SIGNS.findall(text)) - {",", "."})),
            text[-1:] in ".!?",
            decimals(value.amount) if isinstance(value, Number) else 0,
        )

    @cached_property
    def size(self) -> float:
        """The amount of a number; 0 for all else."""
        return float(self.value.amount) if isinstance(self.value, Number) else 0.0

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


def facts_with_candidates(sheet: FactSheet, relation: str, asked_for: str) -> list[Fact]:
    """Return the facts of a relation that give an option. One that says that there is none gives a wrong subject."""
    return [
        fact
        for fact in sheet.of_relation(relation)
        if not isinstance(fact.value, YesNo | None) and (asked_for == SUBJECT or not isinstance(fact.value, Nothing))
    ]


def candidates(
    sheet: FactSheet, wording: Wording, facts: Iterable[Fact], asked_for: str, seed: int, features: Sequence[Feature]
) -> Iterator[Candidate]:
    """Yield facts of a relation as candidates."""
    rank = hashing(seed, asked_for)
    holders: dict[Value, Fact] = {}
    for fact in facts:
        assert fact.value is not None  # noqa: S101 - it gives no option then
        relation, subject = sheet.relation(fact.relation), sheet.entity(fact.subject)
        value = fact.value if asked_for == VALUE else EntityRef(fact.subject)
        key, text = str(value), wording.shown(value)
        named = _folded(sheet, fact.value, wording.shown(fact.value)) if asked_for == SUBJECT else _folded_name(subject)
        thing = key if isinstance(value, EntityRef) else ""
        yield Candidate(
            fact,
            value,
            key,
            text,
            *_folded(sheet, value, text),
            *named[1:],
            glance_at(sheet, relation, value),
            tuple([feature(fact, thing) for feature in features]),
            rank(fact.id),
            not sheet.is_background(fact) and not isinstance(fact.value, Nothing),
            exclusion_by(sheet, relation, sheet.claims(fact.subject, fact.relation)),
            holders.setdefault(value, fact) if asked_for == VALUE else None,
        )


def showing(sheet: FactSheet, key: Candidate, value: Value, text: str, features: Sequence[Feature]) -> Candidate:
    """Return another option for the question of a key's fact: a value that is no other fact's, as shown."""
    written = str(value)
    return Candidate(
        key.fact,
        value,
        written,
        text,
        *_folded(sheet, value, text),
        key.named_words,
        key.named_starts,
        glance_at(sheet, sheet.relation(key.fact.relation), value),
        tuple([feature(key.fact, written if isinstance(value, EntityRef) else "") for feature in features]),
        rank=0,
        asked=False,
        holder=next(iter(sheet.with_value(key.fact.relation, value)), None),
    )


def _folded(sheet: FactSheet, value: Value, text: str) -> tuple[str, tuple[str, ...], frozenset[str]]:
    """Return what a value is shown as, folded; those of its words that tell something; and how these begin."""
    if isinstance(value, EntityRef):
        return _folded_name(sheet.entity(value.key))
    folded = fold(text)
    words = telling_words(folded)
    return folded, words, starts_of(words)


def _folded_name(entity: Entity) -> tuple[str, tuple[str, ...], frozenset[str]]:
    return entity.shown_folded, entity.shown_words, entity.shown_starts
