"""Pairs of a fact that has gone and a new one that are likely one and the same, under another id.

In Anki they would be two notes: the old one with all its history, and a new one that asks the same. Only the author can
tell, so a build asks.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from attrs import Factory, define, frozen

from quizgen.kept import Keeping, kept
from quizgen.lock.lock import Lock
from quizgen.lock.locked_question import LockedQuestion
from quizgen.quiz import Question
from quizgen.quiz.questions import ONE_FACT
from quizgen.text.folding import fold
from quizgen.text.slugs import slug

ALIKE = 0.8
"""Folded names of at least this ratio (difflib's) may be one name, written in two ways."""

MOST = 50
"""A trait says nothing if more new facts than this have it: then it takes long to compare them all, and in vain."""

EDGE = 3
"""Names that are alike begin or end alike, by this many letters of a word at least."""

SUBJECT_KINDS = ("subject", "recall_subject")
"""The kinds whose stem has the value, and whose answer is the subject."""


@frozen
class Pair:
    """Something that has gone, and something new that may be the same."""

    gone: str
    """The id of the fact that has gone; of an author's question, its id in the sheet."""
    new: str
    """The id of the new one."""
    why: str
    """What they have in common."""
    hint: str
    """What to write if they are one."""
    is_likely: bool = True
    """Whether they are likely one. False: it is no more than possible."""


@define(eq=False, repr=False)
class _Family(Keeping):
    """The questions about one fact, or an author's question."""

    questions: list[Question] = Factory(list)

    @property
    def first(self) -> Question:
        return self.questions[0]

    @property
    def id(self) -> str:
        return self.first.family if self.first.fact else self.first.id.split("/")[1]

    @kept
    def values(self) -> frozenset[str]:
        """What tells its value: the answer, or a text that has the value in it but not the subject."""
        return frozenset(filter(None, map(_value_of, self.questions)))


def pairs(before: Lock, after: Iterable[Question | LockedQuestion]) -> tuple[Pair, ...]:
    """Return the pairs between the last build and what is asked now, the likely ones first.

    Facts are likely one if both have the same value by one relation, and no other has it or their names are alike; or
    if a subject has it by a relation that has gone and by a new one. Questions of an author, if their stems are alike.
    """
    asked = tuple([question for question in after if not _is_of_list(question)])
    living = {locked.family for locked in before.questions if not locked.retired and not _is_of_list(locked)}
    families = {question.family for question in asked}
    if living <= families or families <= before.last_changes.keys():
        return ()
    return _Pairing(
        before=_families(
            locked.question for locked in before.questions if not locked.retired and not _is_of_list(locked)
        ),
        after=_families(each if isinstance(each, Question) else each.question for each in asked),
        known=frozenset(before.last_changes),
    ).pairs()


def _is_of_list(question: Question | LockedQuestion) -> bool:
    """Tell whether a question asks for a whole list: it lives on where an item, on whose note it is, has gone."""
    return bool(question.fact) and not question.id.startswith(f"{question.fact}/")


def _families(questions: Iterable[Question]) -> dict[str, _Family]:
    found: dict[str, _Family] = {}
    for question in questions:
        if question.kind in ONE_FACT or not question.fact:
            found.setdefault(question.family, _Family()).questions.append(question)
    return found


@frozen(eq=False, repr=False)
class _Pairing(Keeping):
    before: dict[str, _Family]
    after: dict[str, _Family]
    known: frozenset[str]
    """All families that were ever built."""

    def pairs(self) -> tuple[Pair, ...]:
        gone = [family for name, family in self.before.items() if name not in self.after]
        new = [family for name, family in self.after.items() if name not in self.known]
        if not gone or not new:
            return ()
        pairs = sorted(self._candidates(gone, new), key=lambda pair: not pair.is_likely)
        seen: set[str] = set()
        found = []
        for pair in pairs:
            if seen.isdisjoint({f"- {pair.gone}", f"+ {pair.new}"}):
                seen |= {f"- {pair.gone}", f"+ {pair.new}"}
                found.append(pair)
        return tuple(found)

    def _candidates(self, gone: Sequence[_Family], new: Sequence[_Family]) -> Iterator[Pair]:
        by_trait: dict[tuple[str, ...], list[_Family]] = {}
        for family in new:
            for trait in _traits(family):
                by_trait.setdefault(trait, []).append(family)
        telling = {trait: bearers for trait, bearers in by_trait.items() if len(bearers) <= MOST}
        for family in gone:
            near = {other.id: other for trait in _traits(family) for other in telling.get(trait, ())}
            yield from filter(None, (self._pair(family, other) for other in near.values()))

    def _pair(self, gone: _Family, new: _Family) -> Pair | None:
        """Return the pair of two families that have a trait in common, or None where that says nothing."""
        one, other = gone.first, new.first
        if not one.fact:
            return _authored(gone, new)
        same_value = gone.values & new.values
        if one.relation != other.relation:
            is_moved = one.relation not in self._relations_after and other.relation not in self._relations_before
            why = "the same subject and value, by a relation that has gone and a new one"
            return _pair(gone, new, why, _relation_hint(gone, new)) if is_moved else None
        if one.subject == other.subject:
            return self._of_one_subject(gone, new)
        hint = _subject_hint(gone, new)
        if _alike(one.subject, other.subject):
            return _pair(gone, new, "the same value by the same relation, and names that are alike", hint)
        if any(self._is_unique(one.relation, value) for value in same_value):
            return _pair(gone, new, "the same value by the same relation, which no other has", hint)
        return _pair(gone, new, "the same value by the same relation", hint, is_likely=False)

    def _of_one_subject(self, gone: _Family, new: _Family) -> Pair | None:
        """Return the pair of two values of one subject: one fact if they are the same, or written alike."""
        one, other = _answer(gone), _answer(new)
        if gone.values & new.values:
            return _pair(gone, new, "the same subject, relation and value", _hint_of_one_subject(gone, new))
        is_likely = bool(one and other) and _alike(one, other)
        why = f"another value of the same list{', written alike' if is_likely else ''}"
        return _pair(gone, new, why, _value_hint(gone, new), is_likely=is_likely)

    def _is_unique(self, relation: str, value: str) -> bool:
        return self._counts_before[relation, value] == 1 == self._counts_after[relation, value]

    @kept
    def _counts_before(self) -> Counter[tuple[str, str]]:
        return _counts(self.before.values())

    @kept
    def _counts_after(self) -> Counter[tuple[str, str]]:
        return _counts(self.after.values())

    @kept
    def _relations_before(self) -> frozenset[str]:
        return frozenset(family.first.relation for family in self.before.values())

    @kept
    def _relations_after(self) -> frozenset[str]:
        return frozenset(family.first.relation for family in self.after.values())


def _pair(gone: _Family, new: _Family, why: str, hint: str, *, is_likely: bool = True) -> Pair:
    return Pair(gone=gone.id, new=new.id, why=why, hint=hint, is_likely=is_likely)


def _relation_hint(gone: _Family, new: _Family) -> str:
    """Return what to write if a relation was renamed."""
    was, now = _first_key(gone, 1, gone.first.relation), new.first.relation
    return f"'was: {was}' in the relation '{now}' (in a table: '{now} [was {was}]' in the header)"


def _subject_hint(gone: _Family, new: _Family) -> str:
    """Return what to write if a subject was renamed."""
    was = _first_key(gone, 0, gone.first.subject)
    return f"'was: {was}' in the entry '{new.first.subject}' under entities (in a table: '{was}' in a column 'id')"


def _value_hint(gone: _Family, new: _Family) -> str:
    """Return what to write if a value of a list was renamed, or if a fact has lost an id of its own."""
    by_id = f"'id: {gone.id}' in the fact '{new.id}'"
    if not len(gone.id.split("/")) == len(new.id.split("/")) == len(("subject", "relation", "value")):
        return by_id
    return f"{by_id} (in a table: '{_name_in_list(new)} [was {_name_in_list(gone)}]' in its cell)"


def _hint_of_one_subject(gone: _Family, new: _Family) -> str:
    """Return what to write where subject, relation and value are the same: perhaps a `was` that was taken out."""
    old, now = gone.id.split("/"), new.id.split("/")
    if len(old) == len(now) and now[:2] == [slug(new.first.subject), slug(new.first.relation)]:
        differing = [place for place in (0, 1) if old[place] != now[place]]
        if differing and old[2:] == now[2:]:
            return (_subject_hint if differing == [0] else _relation_hint)(gone, new)
    return _value_hint(gone, new)


def _name_in_list(family: _Family) -> str:
    """Return the name from which the id of a value of a list is made."""
    part = family.id.split("/")[2]
    return next((text for text in map(_value_of, family.questions) if slug(text) == part), unquote(part))


def _first_key(gone: _Family, place: int, key: str) -> str:
    """Return the key from which the ids of a family are made: of what was renamed before, its first one.

    Args:
        gone: the family.
        place: which part of its id the key is: 0 for the subject, 1 for the relation.
        key: the key that it had in the last build.
    """
    parts = gone.id.split("/")
    return unquote(parts[place]) if place < len(parts) and slug(key) != parts[place] else key


def _authored(gone: _Family, new: _Family) -> Pair | None:
    one, other = gone.first, new.first
    if one.kind != other.kind or other.fact:
        return None
    is_likely = _alike(one.stem, other.stem)
    why = "stems that are alike" if is_likely else "the same answer"
    return _pair(gone, new, why, f"'was: {gone.id}' in the question '{new.id}'", is_likely=is_likely)


def _traits(family: _Family) -> Iterator[tuple[str, ...]]:
    """Yield what two families have in common if they are worth a look."""
    question = family.first
    if not question.fact:
        yield from (("answer", question.answer_text), ("stem", fold(question.stem)))
        return
    yield from (trait for value in sorted(family.values) for trait in _traits_of_value(question, value))
    yield "pair", question.subject, question.relation


def _traits_of_value(question: Question, value: str) -> Iterator[tuple[str, ...]]:
    yield "relation", question.relation, value
    yield "subject", question.subject, value
    for word in fold(question.subject).split():  # a value that many have tells something only beside a part of a name
        yield from (("start", question.relation, value, word[:EDGE]), ("end", question.relation, value, word[-EDGE:]))


def _value_of(question: Question) -> str:
    """Return a text that tells which value a question is about; empty if none does."""
    if question.kind in SUBJECT_KINDS:
        return f"stem {question.stem}"
    if question.kind == "true_false":
        return f"says {question.explanation.replace(question.subject, '')}"
    return question.answer_text


def _answer(family: _Family) -> str:
    return next((question.answer_text for question in family.questions if question.kind in ("value", "recall")), "")


def _counts(families: Iterable[_Family]) -> Counter[tuple[str, str]]:
    return Counter((family.first.relation, value) for family in families for value in family.values)


def _alike(one: str, other: str) -> bool:
    """Tell whether two texts may be one name: but for case and accents, a few letters, or words that one lacks."""
    first, second = fold(one), fold(other)
    if set(first.split()) <= set(second.split()) or set(second.split()) <= set(first.split()):
        return True
    from difflib import SequenceMatcher  # noqa: PLC0415 - not for every build

    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
