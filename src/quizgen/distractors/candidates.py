"""What could be an option of a relation's questions: the value of each of its facts, or the subject of each."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from attrs import frozen

from quizgen.distractors.look import Look, look_of
from quizgen.kept import Keeping, kept
from quizgen.sheet import Entity, Fact, FactSheet, Relation
from quizgen.text.cjk import telling_characters
from quizgen.text.folding import fold
from quizgen.text.likeness import letter_pairs, likeness, pairs_in
from quizgen.text.roots import Shown, shown_as, words_share_a_root
from quizgen.text.word_class import row_class
from quizgen.truth.judge import Exclusion, exclusion_of, may_be_excluded
from quizgen.truth.spans import NamesOrSpan, names_or_span
from quizgen.values import Date, EntityRef, Nothing, Number, Picture, Value, YesNo
from quizgen.wording.sentences import Wording

VALUE = "value"
SUBJECT = "subject"

RANK_BITS = 64

FIRST_TOLD = 1000
"""The first year of four digits: those of shorter ones may stand in a name by chance."""

COGNATE = 0.45
"""A word that is as like its translation as this (`likeness`) gives it away."""

Feature = Callable[[Entity, Entity | None], Hashable]
"""Returns one thing that the sheet says about a candidate, such as its type.

It takes the subject of the candidate's fact, and the entity that the option shows; None if it shows no entity.
"""


@frozen(eq=False)
class Candidate(Keeping):
    """A fact, seen as the option that it gives to questions about its relation.

    For "The capital of France is Paris", the option is Paris where values are asked for, and France where subjects are.
    """

    fact: Fact
    """The fact that gives the option. For an extra candidate, the fact that is asked about."""
    value: Value
    """What the option shows: the fact's value, or its subject."""
    key: str
    """The value as the sheet writes it: an entity's key, or a number, a date or a text."""
    text: str
    """The value as a learner reads it."""
    folded: str
    """The text without case, accents and punctuation (`fold`), for comparing."""
    words: tuple[str, ...]
    """The folded words of the text, without words such as `of`."""
    starts: frozenset[str]
    """The first three letters of these words. Names that share none of these share no root."""
    stem_text: str
    """What the stem names when this candidate is the key: the name of the subject if values are asked for."""
    stem_words: tuple[str, ...]
    """The words of what the stem names."""
    stem_starts: frozenset[str]
    """The first three letters of the stem's words."""
    names_or_span: NamesOrSpan
    """How the value may be written, or which numbers or days it covers. Values that are apart here are different."""
    features: tuple[Hashable, ...]
    """What the sheet says about it, one item for each `Feature` of the relation."""
    rank: int
    """A hash of the seed and the fact, of RANK_BITS. Candidates are in this order, so a new one moves no other."""
    word_class: tuple[Hashable, ...] = ("", "")
    """The class of the word that it shows: by how it or its translation is written (`to go`), by the `type` column of
    its table, and by whatever else divides the relation (`word_classes`).

    Words of unlike class are never options of one question.
    """
    is_word: bool = False
    """Whether it is a word with its translation, which may be much like it (música, music)."""
    can_be_key: bool = True
    """Whether a question may have it as its key. Background facts only give distractors."""
    exclusion: Exclusion | None = None
    """The only value the subject can have, if a single claim settles that. Every other value is then false."""
    holder: Fact | None = None
    """The first fact of the relation that states the value: it tells a learner whose value a distractor is."""

    @kept
    def look(self) -> Look:
        """What a reader sees of it."""
        return look_of(self.text, self.words, self.value)

    @kept
    def letter_pairs(self) -> tuple[str, ...]:
        """The pairs of letters that follow one another in its folded text, each once: `ro`, `om` and `me` for Rome.

        They are no set, as a large sheet has many of them, and a set takes four times the memory.
        """
        return tuple(pairs_in(self.folded))

    @kept
    def edged_letter_pairs(self) -> frozenset[str]:
        """The same, with the blanks before and behind the text: what begins and ends alike is more alike."""
        return letter_pairs(self.folded)

    @kept
    def stem_letter_pairs(self) -> frozenset[str]:
        """Such pairs of what the stem names."""
        return letter_pairs(fold(self.stem_text))

    @kept
    def _pairs_of_letters(self) -> tuple[frozenset[str], frozenset[str]]:
        """Pairs of its text and of its stem without digits: numbers give it away as whole words do."""
        return _without_digits(self.edged_letter_pairs), _without_digits(self.stem_letter_pairs)

    @kept
    def own_likeness(self) -> float:
        """How like its own stem it is, from 0 to 1 (`likeness`)."""
        return self.likeness_to_stem_of(self)

    def likeness_to_stem_of(self, key: "Candidate") -> float:
        """Return how like it is to what the stem names when another candidate is the key, from 0 to 1."""
        return likeness(self._pairs_of_letters[0], key._pairs_of_letters[1])

    @kept
    def size(self) -> float:
        """The amount of a number; 0 for anything else."""
        return float(self.value.amount) if isinstance(self.value, Number) else 0.0

    def is_given_away_by(self, key: "Candidate") -> bool:
        """Tell whether the stem of a key's question names something of the same root: Mexico, and Mexico City.

        A year is named inside a word, too: Sandy2012.
        """
        if isinstance(self.value, Date) and self.value.year >= FIRST_TOLD and str(self.value.year) in key.stem_text:
            return True
        if not self.starts.isdisjoint(key.stem_starts) and words_share_a_root(self.words, key.stem_words):
            return True
        if not key.is_word or key.stem_characters:  # those of kana and kanji are compared one by one
            return False
        return likeness(self.edged_letter_pairs, key.stem_letter_pairs) >= COGNATE

    @kept
    def characters(self) -> frozenset[str]:
        """The kana and Chinese characters of its text."""
        return telling_characters(self.text)

    @kept
    def stem_characters(self) -> frozenset[str]:
        """The kana and Chinese characters of what the stem names."""
        return telling_characters(self.stem_text)

    @kept
    def is_given_away(self) -> bool:
        """Whether its own stem names something of the same root."""
        return self.is_given_away_by(self)

    @property
    def is_told_by_its_stem(self) -> bool:
        """Whether it has kana or Chinese characters of its own stem."""
        return not self.characters.isdisjoint(self.stem_characters)

    def is_told_by_characters(self, key: "Candidate") -> bool:
        """Tell whether a reader who sees this option beside a key could tell them apart by the characters of the stem.

        Of what is read 食べる, the answer たべる has two of them, and くる has one. An option must have as many as the
        key, or more, and none where the key has none.
        """
        told = key.stem_characters
        if not told:
            return False
        own, right = len(self.characters & told), len(key.characters & told)
        return own < right or (own > 0 and right == 0)


def facts_with_candidates(sheet: FactSheet, relation: str, asked_for: str) -> list[Fact]:
    """Return the facts of a relation that give an option.

    Yes and no give none. A fact that there is none ("Monaco has no airport") gives its subject, which is always wrong.
    """
    return [
        fact
        for fact in sheet.of_relation(relation)
        if not isinstance(fact.value, YesNo | None) and (asked_for == SUBJECT or not isinstance(fact.value, Nothing))
    ]


def candidates(
    sheet: FactSheet,
    wording: Wording,
    relation: Relation,
    asked_for: str,
    facts: Iterable[Fact],
    rank: Callable[[str], int],
    features: Sequence[Feature],
) -> Iterator[Candidate]:
    """Yield the candidates that facts of a relation give, in their order."""
    holders: dict[Value, Fact] = {}
    may_exclude = may_be_excluded(sheet, relation)
    for fact in facts:
        assert fact.value is not None  # noqa: S101 - by facts_with_candidates
        value, subject = fact.value, sheet.entity(fact.subject)
        entity = sheet.entity(value.key) if isinstance(value, EntityRef) else None
        shown = entity.as_shown if entity else _shown(value, wording.plain(value))
        stem = subject.as_shown
        if asked_for == SUBJECT:
            value, entity, shown, stem = subject.ref, subject, stem, shown
        (text, folded, words, starts), (stem_text, _, stem_words, stem_starts) = shown, stem
        yield Candidate(
            fact=fact,
            value=value,
            key=str(value),
            text=text,
            folded=folded,
            words=words,
            starts=starts,
            stem_text=stem_text,
            stem_words=stem_words,
            stem_starts=stem_starts,
            names_or_span=names_or_span(sheet, relation, value),
            features=tuple([feature(subject, entity) for feature in features]),
            rank=rank(fact.id),
            word_class=(row_class(text, stem_text), subject.type if relation.is_column else ""),
            can_be_key=not sheet.is_background(fact) and not isinstance(fact.value, Nothing),
            exclusion=exclusion_of(relation, sheet.claims(fact.subject, relation.key)) if may_exclude else None,
            holder=holders.setdefault(value, fact) if asked_for == VALUE else None,
        )


def extra_candidate(
    sheet: FactSheet, key: Candidate, value: Value, text: str, features: Sequence[Feature]
) -> Candidate:
    """Return a value as a candidate for the question of one key, even if no fact of the relation has the value.

    Args:
        sheet: what is known.
        key: the right option of the question.
        value: for example a number that is made up, or what the author wrote as a misconception.
        text: the value as a learner reads it.
        features: the features of the relation.
    """
    subject = sheet.entity(key.fact.subject)
    entity = sheet.entity(value.key) if isinstance(value, EntityRef) else None
    _, folded, words, starts = entity.as_shown if entity else _shown(value, text)
    return Candidate(
        fact=key.fact,
        value=value,
        key=str(value),
        text=text,
        folded=folded,
        words=words,
        starts=starts,
        stem_text=key.stem_text,
        stem_words=key.stem_words,
        stem_starts=key.stem_starts,
        names_or_span=names_or_span(sheet, sheet.relation(key.fact.relation), value),
        features=tuple([feature(subject, entity) for feature in features]),
        rank=0,
        word_class=(row_class(text, key.stem_text), *key.word_class[1:]),
        can_be_key=False,
        holder=next(iter(sheet.with_value(key.fact.relation, value)), None),
    )


def _shown(value: Value, text: str) -> Shown:
    return (text, fold(text), (), frozenset()) if isinstance(value, Picture) else shown_as(text)


def _without_digits(pairs: frozenset[str]) -> frozenset[str]:
    kept = [pair for pair in pairs if not (pair[0].isdigit() or pair[1].isdigit())]
    return pairs if len(kept) == len(pairs) else frozenset(kept)
