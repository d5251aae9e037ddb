"""What every way of asking shares: what it is given, what it gives, and how a question is put together."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, Protocol, TypeVar

from attrs import Factory, evolve, frozen

from quizgen.distractors import VALUE, Chooser, Distractor, reused
from quizgen.kinds.pictures import with_fact_media
from quizgen.quiz import Answer, Option, Proof, Question, Response, Skipped
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.text.folding import fold
from quizgen.text.identity import hashing, question_id
from quizgen.text.longer import LONGER_CHARACTERS, is_much_longer
from quizgen.text.roots import share_a_root
from quizgen.values import Date, EntityRef, Number, Value, position
from quizgen.wording.sentences import Wording

FEWEST_DISTRACTORS = 2
"""Fewer make a question too easy to guess (true/false, with one, is a kind of its own)."""

Made = TypeVar("Made")


@frozen
class Asking:
    """All that a kind needs beside the fact."""

    sheet: FactSheet
    wording: Wording
    distractors: int = 3
    seed: int = 0
    difficulty: str = "medium"
    locked: Mapping[str, Question] = Factory(dict)
    """The questions of the last build by their ids: what was chosen for them is kept where it still holds."""

    @cached_property
    def chooser(self) -> Chooser:
        """Who chooses the wrong options."""
        return Chooser(self.sheet, self.wording, self.distractors, self.seed, self.difficulty)

    @cached_property
    def pairer(self) -> Chooser:
        """Who chooses what is stated falsely of a fact's subject: the value of another fact, and the other way round.

        Facts go two by two, so that each value is stated falsely as often as truly, however many share it.
        """
        return Chooser(self.sheet, self.wording, 1, self.seed, self.difficulty, alone=True)

    def has_namesake(self, fact: Fact) -> bool:
        """Tell whether a stem would name another subject of the relation too, as with two rivers Elbe."""
        return (fact.relation, fact.subject) in self._namesakes

    @cached_property
    def _namesakes(self) -> frozenset[tuple[str, str]]:
        subjects = {(fact.relation, fact.subject): fact for fact in self.sheet.facts}
        names = {key: (fact.relation, self._name_in_stem(fact)) for key, fact in subjects.items()}
        counts = Counter(names.values())
        return frozenset(key for key, name in names.items() if counts[name] > 1)

    def _name_in_stem(self, fact: Fact) -> str:
        subject = EntityRef(fact.subject)
        return self.wording.in_text(subject) if self.relation(fact).ask else self.wording.shown(subject)

    def options_before(self, question: str) -> tuple[Option, ...]:
        """Return the options that a question of some id had in the last build; none where it had none, or was not."""
        return self.locked[question].options if question in self.locked else ()

    def once(self, make: Callable[["Asking", str], Made], relation: str) -> Made:
        """Return what `make` makes of a relation; it is called when this is first needed, and not again."""
        if (make, relation) not in self._made:
            self._made[make, relation] = make(self, relation)
        return self._made[make, relation]  # type: ignore[no-any-return]  # what this very function has made

    @cached_property
    def _made(self) -> dict[Any, Any]:
        return {}

    def stands_alone(self, fact: Fact) -> bool:
        """Tell whether no other subject of the relation is shown by the same name, so that it can be an option."""
        names = self.once(_names, fact.relation)
        return names[fold(self.wording.shown(EntityRef(fact.subject)))] == 1

    def gives_away(self, fact: Fact) -> bool:
        """Tell whether the name of a fact's subject tells its value: Mexico, Mexico City; the revolution of 1969."""
        subject, value = EntityRef(fact.subject), fact.value
        if isinstance(value, Date):
            years = {str(value.year), str(1 - value.year)}  # 0 is 1 BC
            return not years.isdisjoint(re.findall(r"\d+", self.wording.shown(subject)))
        if isinstance(value, EntityRef):
            return value == subject or share_a_root(self.wording.shown(subject), self.wording.shown(value))
        return value is not None and self.wording.shown(value).casefold() in self.wording.shown(subject).casefold()

    def salt(self, question: str) -> str:
        """Return what decides, with an option's own hash, the choice and order of a question's options."""
        return f"{self.seed} {question}"

    def relation(self, fact: Fact) -> Relation:
        """Return the relation of a fact."""
        return self.sheet.relation(fact.relation)


class QuestionKind(Protocol):
    """One way of asking. Implementations are stateless; `ask` is pure."""

    @property
    def name(self) -> str:
        """The kind's name, as it stands in question ids and in `kinds`."""
        ...

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask about a fact that has a value; or say why not; or None where the kind has nothing to do with it."""
        ...


def compose(  # noqa: PLR0913 - a question has that many parts
    fact: Fact,
    asking: Asking,
    kind: str,
    *,
    stem: str,
    answer: Answer,
    options: tuple[Option, ...] = (),
    fixed: bool = False,
    anchor: str = "",
    explanation: str | None = None,
    difficulty: float | None = None,
    response: Response | None = None,
) -> Question:
    """Put a question together; what the fact itself says (source, tags, note, time) is filled in."""
    sheet, wording = asking.sheet, asking.wording
    question = Question(
        id=question_id(anchor or fact.id, kind),
        kind=kind,
        stem=stem,
        answer=answer,
        options=options,
        fact=fact.id,
        relation=fact.relation,
        subject=fact.subject,
        explanation=wording.statement(fact) if explanation is None else explanation,
        difficulty=difficulty,
        when=wording.when(fact),
        source=wording.citation(fact.source, fact.at),
        tags=tuple(dict.fromkeys((*sheet.tags, *fact.tags))),
        note=fact.note,
        fixed=fixed,
    )
    question = evolve(question, response=response) if response else question
    return with_fact_media(question, sheet, fact)


def compose_several(fact: Fact, asking: Asking, kind: str, **parts: Any) -> Question:
    """Put a question about several facts together, without the picture and the sound of the one it is named after."""
    return evolve(compose(fact, asking, kind, **parts), picture=None, alt="", sound=None)


def with_options(
    fact: Fact,
    asking: Asking,
    kind: str,
    *,
    stem: str,
    asked_for: str,
) -> Question | Skipped:
    """Make a multiple-choice question about the value of a fact, or its subject, or say why there is none."""
    wording, chooser = asking.wording, asking.chooser
    key = chooser.asked(fact.relation, asked_for).members[fact.id]
    if key.is_given_away_by(key):
        return Skipped(fact.id, kind, "the stem would give the answer away")
    question = question_id(fact.id, kind)
    salt = asking.salt(question)
    chosen = reused(chooser, fact, asked_for, asking.options_before(question))
    if not chosen and asked_for == VALUE and chooser.is_too_round(fact):
        return Skipped(
            fact.id, kind, "its answer is a round year, and would stand out among those that it could stand beside"
        )
    if not chosen or _stands_out(key.text, chosen):
        chosen = chooser.values(fact, salt) if asked_for == VALUE else chooser.subjects(fact)
    if len(chosen) < min(FEWEST_DISTRACTORS, asking.distractors):
        return Skipped(fact.id, kind, too_few(len(chosen), asking.relation(fact)))
    if _stands_out(key.text, chosen):
        return Skipped(fact.id, kind, "its answer would stand out by its length among all that can be proven wrong")
    proof = Proof("stated", (fact.id,))
    correct = Option(key.text, correct=True, rationale=wording.statement(fact), proof=proof, key=key.key)
    fixed = isinstance(key.value, Number | Date)
    options = in_order([(key.value, correct), *((d.value, d.option) for d in chosen)], salt=salt, fixed=fixed)
    return compose(
        fact,
        asking,
        kind,
        stem=stem,
        answer=key.text,
        options=options,
        fixed=fixed,
        explanation=correct.rationale,
        difficulty=round(sum([d.similarity for d in chosen]) / len(chosen), 2),
    )


def _stands_out(key: str, chosen: Sequence[Distractor]) -> bool:
    """Tell whether the key is much longer or shorter than distractors none of which the author chose."""
    lengths = [len(distractor.option.text) for distractor in chosen]
    if max(lengths) - LONGER_CHARACTERS < len(key) < min(lengths) + LONGER_CHARACTERS:
        return False
    if not is_much_longer(len(key), max(lengths)) and not is_much_longer(min(lengths), len(key)):
        return False
    return not any(distractor.vouched for distractor in chosen)


def wrong_values(fact: Fact, asking: Asking, question: str, chooser: Chooser, count: int = 0) -> list[Distractor]:
    """Return up to `count` values that are proven wrong for a fact's subject: those that a question had, or others."""
    before = reused(chooser, fact, VALUE, asking.options_before(question))
    return before or chooser.values(fact, asking.salt(question), count)


def in_order(pairs: list[tuple[Value, Option]], *, salt: str, fixed: bool) -> tuple[Option, ...]:
    """Return options in the order shown: numbers and dates ascending, all else shuffled by a hash."""
    if fixed:
        return tuple(option for _, option in sorted(pairs, key=lambda pair: _place(pair[0], pairs[0][0])))
    return shuffled((option for _, option in pairs), salt)


def shuffled(options: Iterable[Option], salt: str) -> tuple[Option, ...]:
    """Return options in an order that a hash of each decides, so that one more leaves the others as they were."""
    place = hashing(salt, "order")
    return tuple(sorted(options, key=lambda option: place(option.text)))


def too_few(found: int, relation: Relation) -> str:
    """Say why a question lacks distractors, and what would give it some."""
    if relation.values == "some":
        return "nothing can be proven false, as the sheet may not list every value (values: some)"
    if relation.value == "text" and not relation.values_declared:
        return "text proves nothing false until its relation says how many values there are (values: one)"
    count = {0: "no wrong option", 1: "only one wrong option"}.get(found, f"only {found} wrong options")
    return f"{count} can be proven from the sheet (more values of '{relation.key}' that differ for sure would help)"


def _names(asking: Asking, relation: str) -> Counter[str]:
    """Count the folded names of a relation's subjects."""
    return Counter(fold(asking.wording.shown(EntityRef(key))) for key in asking.sheet.subjects_of(relation))


def _place(value: Value, first: Value) -> Decimal:
    """Return where a number or a date belongs; numbers of several units in that of the first."""
    try:
        return position(value, first.unit if isinstance(first, Number) else "")
    except ValueError:
        return value.amount if isinstance(value, Number) else Decimal(0)
