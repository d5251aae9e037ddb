"""What all kinds share: what they are given, what they return, and how a question is put together."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Protocol, TypeVar

from attrs import Factory, evolve, frozen

from quizgen.distractors import VALUE, Chooser, Distractor, reused
from quizgen.distractors.candidates import Candidate
from quizgen.distractors.standing_out import key_stands_out
from quizgen.kinds.enough import FEWEST_DISTRACTORS, has_two_values, too_few
from quizgen.kinds.marked_options import with_marks
from quizgen.kinds.other_names import with_other_names
from quizgen.kinds.pictures import with_fact_media
from quizgen.kinds.shown_order import in_order
from quizgen.lock.locked_question import LockedOption, LockedQuestion
from quizgen.quiz import Answer, Option, Proof, Question, Response, Skipped
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.text.folding import fold
from quizgen.text.identity import question_id
from quizgen.text.roots import share_a_root
from quizgen.values import Date, EntityRef, Number
from quizgen.wording.sentences import Wording
from quizgen.wording.topics import topic_of

Made = TypeVar("Made")


@frozen
class Asking:
    """What a kind is given beside the fact.

    Example:
        >>> asking = Asking(sheet, Wording(sheet))
        >>> asking.relation(sheet.facts[0]).key
        'mouth'
    """

    sheet: FactSheet
    """What is known."""
    wording: Wording
    """How the sheet's values and facts are worded."""
    distractors: int = 3
    """How many wrong options a question gets, at most."""
    seed: int = 0
    """The seed of the quiz."""
    difficulty: str = "medium"
    """How similar distractors and key are: easy, medium or hard."""
    locked: Mapping[str, LockedQuestion] = Factory(dict)
    """The questions of the last build by their ids. What was chosen for them is kept if it is still right."""
    now: int | None = None
    """The second at which all questions are new, in seconds since 1970; None where a lock tells what has changed."""

    @cached_property
    def chooser(self) -> Chooser:
        """Chooses the distractors of questions with several options."""
        return self._chooser(self.distractors, alone=False)

    @cached_property
    def pairer(self) -> Chooser:
        """Chooses the one wrong value of a false statement.

        Facts are paired: "Paris is the capital of Italy" goes with "Rome is the capital of France". So each value is
        stated falsely as often as truly, no matter how many subjects share it.
        """
        return self._chooser(1, alone=True)

    def _chooser(self, count: int, *, alone: bool) -> Chooser:
        return Chooser(
            sheet=self.sheet,
            wording=self.wording,
            count=count,
            seed=self.seed,
            difficulty=self.difficulty,
            alone=alone,
        )

    def has_namesake(self, fact: Fact) -> bool:
        """Tell whether another subject of the relation has the same name in a stem, as with two towns Springfield."""
        return (fact.relation, fact.subject) in self._namesakes

    @cached_property
    def _namesakes(self) -> frozenset[tuple[str, str]]:
        subjects = {(fact.relation, fact.subject): fact for fact in self.sheet.facts}
        names = {key: (fact.relation, self.wording.name_in_stem(fact)) for key, fact in subjects.items()}
        counts = Counter(names.values())
        return frozenset(key for key, name in names.items() if counts[name] > 1)

    def options_before(self, question: str) -> tuple[LockedOption, ...]:
        """Return the options that the question with an id had in the last build; empty if there were none."""
        return self.locked[question].options if question in self.locked else ()

    def wrong_before(self, question: str) -> list[str]:
        """Return what the wrong options of the question with an id stood for in the last build, in their order."""
        return [option.key for option in self.options_before(question) if not option.correct]

    def once(self, make: Callable[["Asking", str], Made], relation: str) -> Made:
        """Return `make(self, relation)`. It is called once, and its result is kept for the next time."""
        if (make, relation) not in self._made:
            self._made[make, relation] = make(self, relation)
        return self._made[make, relation]  # type: ignore[no-any-return]  # what `make` returned

    @cached_property
    def _made(self) -> dict[Any, Any]:
        return {}

    def stands_alone(self, fact: Fact) -> bool:
        """Tell whether no other subject of the relation has the same shown name, so that this one can be an option."""
        names = self.once(_names, fact.relation)
        return names[fold(self.wording.plain(EntityRef(fact.subject)))] == 1

    def gives_away(self, fact: Fact) -> bool:
        """Tell whether a subject's name tells the value: Mexico City; the revolution of 1969, asked for its year."""
        subject, value = EntityRef(fact.subject), fact.value
        if isinstance(value, Date):
            years = {str(value.year), str(1 - value.year)}  # 0 is 1 BC
            return not years.isdisjoint(re.findall(r"\d+", self.wording.plain(subject)))
        if isinstance(value, EntityRef):
            return value == subject or share_a_root(self.wording.plain(subject), self.wording.plain(value))
        return value is not None and self.wording.plain(value).casefold() in self.wording.plain(subject).casefold()

    def salt(self, question: str) -> str:
        """Return the salt of a question: hashed with each option, it decides which are chosen, and in which order."""
        return f"{self.seed} {question}"

    def relation(self, fact: Fact) -> Relation:
        """Return the relation of a fact."""
        return self.sheet.relation(fact.relation)


class QuestionKind(Protocol):
    """A way of asking. Kinds have no state, and `ask` is a pure function.

    Example:
        >>> from quizgen import QUESTION_KINDS
        >>> [kind.name for kind in QUESTION_KINDS][:3]
        ['value', 'subject', 'recall']
    """

    @property
    def name(self) -> str:
        """The kind's name, as in question ids and in the sheet's `kinds`."""
        ...

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Return a question about a fact that has a value, or why there is none; None if that needs no mention."""
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
    """Return a question, with source, tags, note, time, picture and sound filled in from the fact.

    Args:
        fact: the fact that is asked about.
        asking: what the kind is given.
        kind: the name of the kind.
        stem: the text that asks.
        answer: what is right.
        options: what is offered, in the order shown.
        fixed: whether the options keep that order in every output.
        anchor: what the question's id begins with; by default the fact's id.
        explanation: what a learner reads after answering; by default the fact as a sentence.
        difficulty: how similar distractors and key are, from 0 to 1.
        response: what a learner does; by default a choice if there are options, else a recall.

    Example:
        >>> asking = Asking(sheet, Wording(sheet))
        >>> compose(sheet.facts[0], asking, "recall", stem="Which sea?", answer="Black Sea").explanation
        'Danube flows into Black Sea.'
    """
    sheet, wording = asking.sheet, asking.wording
    question = Question(
        id=question_id(anchor or fact.id, kind),
        kind=kind,
        stem=stem,
        answer=answer,
        options=options,
        topic=topic_of(fact, wording, of_list=bool(anchor)),
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
        changed=asking.now,
    )
    question = evolve(question, response=response) if response else question
    return with_fact_media(with_other_names(question, fact, wording), sheet, fact)


def compose_several(fact: Fact, asking: Asking, kind: str, **parts: Any) -> Question:
    """Return a question about several facts (`compose`), without the topic, pictures and sounds of its first one."""
    return evolve(compose(fact, asking, kind, **parts).without_media, topic="", alt="", alt_back="")


def with_options(
    fact: Fact,
    asking: Asking,
    kind: str,
    *,
    stem: str,
    asked_for: str,
) -> Question | Skipped:
    """Return a multiple-choice question that asks for a fact's value or its subject, or why there is none.

    Args:
        fact: the fact that is asked about.
        asking: what the kind is given.
        kind: the name of the kind.
        stem: the text that asks.
        asked_for: `value` or `subject`.

    Example:
        >>> asking = Asking(sheet, Wording(sheet))
        >>> with_options(sheet.facts[0], asking, "value", stem="Which sea?", asked_for="value").answer
        'Black Sea'
    """
    key = asking.chooser.asked_relation(fact.relation, asked_for).members.get(fact.id)
    if key is None:
        return Skipped(fact.id, kind, "its value can be no option (yes or no is asked as true or false only)")
    if key.is_given_away_by(key) and not asking.chooser.offers_forms(fact, asked_for):
        return Skipped(fact.id, kind, "the stem would give the answer away")
    salt = asking.salt(question_id(fact.id, kind))
    chosen = _distractors(fact, asking, kind, key, asked_for)
    if isinstance(chosen, str):
        return Skipped(fact.id, kind, chosen)
    text, why = asking.wording.shown(key.value), asking.wording.statement(fact)
    correct = Option(text=text, correct=True, rationale=why, proof=Proof("stated", (fact.id,)), key=key.key)
    fixed = isinstance(key.value, Number | Date)
    options = in_order([(key.value, correct), *((d.value, d.option) for d in chosen)], salt=salt, fixed=fixed)
    return compose(
        fact,
        asking,
        kind,
        stem=stem,
        answer=text,
        options=options,
        fixed=fixed,
        explanation=why,
        difficulty=round(sum([d.similarity for d in chosen]) / len(chosen), 2),
    )


def _distractors(fact: Fact, asking: Asking, kind: str, key: Candidate, asked_for: str) -> list[Distractor] | str:
    """Return the distractors of a choice whose right option is `key`, or why there are too few."""
    chooser, question = asking.chooser, question_id(fact.id, kind)
    chosen = reused(chooser, fact, asked_for, asking.wrong_before(question))
    if not chosen and asked_for == VALUE and chooser.is_too_round(fact):
        return "its answer is a round year, and would stand out among those that it could stand beside"
    if not chosen or key_stands_out(key.text, chosen):
        salt = asking.salt(question)
        chosen = chooser.values(fact, salt) if asked_for == VALUE else chooser.subjects(fact)
    if len(chosen) < min(_fewest(asking, fact, asked_for), asking.distractors):
        told_by = chooser.asked_relation(fact.relation, asked_for).told_by(key)
        return too_few(len(chosen), asking.relation(fact), told_by=told_by)
    if key_stands_out(key.text, chosen):
        return "its answer would stand out by its length among all that can be proven wrong"
    return with_marks(chosen, asking.wording, fact.relation)


def _fewest(asking: Asking, fact: Fact, asked_for: str) -> int:
    """Return how many distractors a choice needs: one for a property of two values, and for two forms of a word."""
    is_pair = asked_for == VALUE and asking.once(has_two_values, fact.relation)
    return 1 if is_pair or asking.chooser.offers_forms(fact, asked_for) else FEWEST_DISTRACTORS


def wrong_values(fact: Fact, asking: Asking, question: str, chooser: Chooser, count: int = 0) -> list[Distractor]:
    """Return values that are proven wrong for a fact's subject: if possible, those of the last build.

    Args:
        fact: the fact that is asked about.
        asking: what the kind is given.
        question: the id of the question.
        chooser: chooses the values.
        count: how many are wanted, at most; 0 for the chooser's usual number.
    """
    before = reused(chooser, fact, VALUE, asking.wrong_before(question))
    return before or chooser.values(fact, asking.salt(question), count)


def _names(asking: Asking, relation: str) -> Counter[str]:
    """Count the folded names of a relation's subjects."""
    return Counter(fold(asking.wording.plain(EntityRef(key))) for key in asking.sheet.subjects_of(relation))
