"""What could be an option of a relation's questions: the value of one of its facts, or the subject of one."""

import re
from collections.abc import Callable, Hashable
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import define

from quizgen.kept import Keeping, kept
from quizgen.quiz import Proof
from quizgen.quiz.flaws import decimals
from quizgen.sheet import Fact
from quizgen.text.likeness import likeness
from quizgen.text.roots import words_share_a_root
from quizgen.text.shown import Shown
from quizgen.truth.spans import NamesOrSpan
from quizgen.values import Date, Number, Value

if TYPE_CHECKING:
    from quizgen.distractors.candidates import Candidates

VALUE = "value"
SUBJECT = "subject"
"""What a relation is asked for."""

RANK_BITS = 64
"""How many bits a rank has."""

FIRST_TOLD = 1000
"""The first year of four digits: those of shorter ones may stand in a name by chance."""

COGNATE = 0.45
"""A word that is as like its translation as this (`likeness`) gives it away."""


_PLURAL = re.compile(r"\w{3,}(?<!s)s")
_PLAIN = re.compile("[A-Za-z ,.]+")
_SIGNS = re.compile(r"[^\w\s]")
_NO_SIGNS = frozenset[str]()


@define(eq=False, repr=False)  # frozen, its making would take three times as long
class Candidate(Keeping):
    """A fact, seen as the option that it gives to questions about its relation.

    For "The capital of France is Paris", the option is Paris where values are asked for, and France where subjects are.
    """

    source: "Candidates"
    """What the candidates of the relation have in common."""
    fact: Fact
    """The fact that gives the option; of one that no fact gives (`Candidates.beside`), the fact that is asked about."""
    value: Value
    """What the option shows: the fact's value, or its subject."""
    key: str
    """The value as the sheet writes it: an entity's key, or a number, a date or a text."""
    rank: int
    """A hash of the seed, what is asked for, and the fact. Batches go by it, so that a new one moves no other."""
    shown: Shown
    """The value as a learner reads it."""
    stem: Shown
    """What the stem names when this candidate is the key: the name of the subject if values are asked for."""
    names_or_span: NamesOrSpan
    """How the value may be written, or which numbers or days it covers. Values that are apart here are different."""
    word_class: tuple[Hashable, ...]
    """The class of the word that it shows: by how it or its translation is written (`to go`), by the `type` column of
    its table, and by whatever else divides the relation (`word_classes`).

    Words of unlike class are never options of one question.
    """
    can_be_key: bool = False
    """Whether a question may have it as its key. Background facts only give distractors."""
    exclusion: Proof | None = None
    """The proof that every value unlike the fact's own is false, if the subject's only claim settles that."""
    is_word: bool = False
    """Whether it is a word with its translation, which may be much like it (música, music)."""

    @kept
    def form(self) -> tuple[Hashable, ...]:
        """What a reader sees of it at once.

        It is whether the text begins with a capital, with a small letter or with neither (480, c. 480), ends in a
        plural, is a sentence, has a digit; its punctuation; the number of its decimals.
        """
        text, value = self.shown.text, self.value
        others = "" if text.replace(" ", "").isalpha() else _PLAIN.sub("", text)
        return (
            text[:1].isupper() - text[:1].islower(),
            text[-1:] == "s" and bool(_PLURAL.fullmatch(text.rsplit(" ", 1)[-1])),
            text[-1:] in ".!?",
            others != "" and any(map(str.isdigit, others)),
            frozenset(_SIGNS.findall(others)) if others else _NO_SIGNS,
            decimals(value.amount) if isinstance(value, Number) else 0,
        )

    @kept
    def own_likeness(self) -> float:
        """How like its own stem it is, from 0 to 1 (`likeness`)."""
        return self.likeness_to_stem_of(self)

    def likeness_to_stem_of(self, key: "Candidate") -> float:
        """Return how like it is to what the stem names when another candidate is the key, from 0 to 1."""
        return likeness(self.shown.pairs_of_letters, key.stem.pairs_of_letters)

    @kept
    def size(self) -> float:
        """The amount of a number; 0 for anything else."""
        return float(self.value.amount) if isinstance(self.value, Number) else 0.0

    def is_given_away_by(self, key: "Candidate") -> bool:
        """Tell whether the stem of a key's question names something of the same root: Mexico, and Mexico City.

        A year is named inside a word, too: Sandy2012.
        """
        shown, stem = self.shown, key.stem
        if isinstance(self.value, Date) and self.value.year >= FIRST_TOLD and str(self.value.year) in stem.text:
            return True
        if not shown.starts.isdisjoint(stem.starts) and words_share_a_root(shown.words, stem.words):
            return True
        if not key.is_word or stem.characters:  # those of kana and kanji are compared one by one
            return False
        return likeness(shown.edged_pairs, stem.edged_pairs) >= COGNATE

    @kept
    def is_given_away(self) -> bool:
        """Whether its own stem names something of the same root."""
        return self.is_given_away_by(self)

    @kept
    def whose(self) -> str | None:
        """The first fact of the relation that states the value, as a sentence; None if no fact does."""
        holder = self.source.holders.get(self.value)
        return self.source.wording.statement(holder) if holder else None

    @property
    def is_told_by_its_stem(self) -> bool:
        """Whether it has kana or Chinese characters of its own stem."""
        return not self.shown.characters.isdisjoint(self.stem.characters)

    def is_told_by_characters(self, key: "Candidate") -> bool:
        """Tell whether a reader who sees this option beside a key could tell them apart by the characters of the stem.

        Of what is read 食べる, the answer たべる has two of them, and くる has one. An option must have as many as the
        key, or more, and none where the key has none.
        """
        told = key.stem.characters
        if not told:
            return False
        own, right = len(self.shown.characters & told), len(key.shown.characters & told)
        return own < right or (own > 0 and right == 0)


by_rank: Callable[[Candidate], int] = attrgetter("rank")
"""Returns the rank of a candidate, to sort by."""
