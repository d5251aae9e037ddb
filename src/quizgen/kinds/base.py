"""What all kinds share: what they are given, what they return, and how a question is put together."""

from operator import attrgetter
from typing import Any, Protocol

from attrs import evolve

from quizgen.distractors import FEWEST_DISTRACTORS, VALUE, Chooser, Distractor, reused
from quizgen.distractors.asked_relation import AskedRelation
from quizgen.distractors.candidate import Candidate
from quizgen.distractors.similarity import difficulty_of
from quizgen.distractors.standing_out import key_stands_out
from quizgen.kinds.asking import Asking
from quizgen.kinds.enough import has_two_values, too_few
from quizgen.kinds.marked_options import with_marks
from quizgen.kinds.other_names import FROM_MEMORY, other_names
from quizgen.kinds.pictures import pictured, with_fact_media
from quizgen.kinds.said_before import said_before, said_of_any
from quizgen.kinds.shown_order import in_order
from quizgen.lock.keeping import as_before
from quizgen.lock.locked_question import LockedQuestion
from quizgen.quiz import Answer, Option, Proof, Question, Response, Skipped
from quizgen.sheet import Fact
from quizgen.text.identity import question_id
from quizgen.values import Date, Number, Picture, Value
from quizgen.wording.topics import topic_of

_OPTION, _VALUE = attrgetter("option"), attrgetter("candidate.value")

_IN_ORDER = (Number, Date)
"""Options of these values are shown in ascending order."""


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
        >>> from quizgen.wording.sentences import Wording
        >>> asking = Asking(sheet, Wording(sheet))
        >>> compose(sheet.facts[0], asking, "recall", stem="Which sea?", answer="Black Sea").explanation
        'Danube flows into Black Sea.'
    """
    sheet, wording, name = asking.sheet, asking.wording, question_id(anchor or fact.id, kind)
    response = response or (Response.CHOICE if options else Response.RECALL)
    question = Question(
        name,
        kind,
        stem,
        answer,
        options=options,
        response=response,
        topic=topic_of(fact, wording, of_list=bool(anchor)),
        fact=fact.id,
        relation=fact.relation,
        subject=fact.subject,
        also_right=other_names(answer, fact, wording) if response in FROM_MEMORY else (),
        explanation=wording.statement(fact) if explanation is None else explanation,
        difficulty=difficulty,
        when=wording.when(fact),
        source=wording.citation(fact.source, fact.at) if fact.source else fact.at,
        tags=tuple(dict.fromkeys(sheet.tags + fact.tags)),
        note=fact.note,
        fixed=fixed,
        changed=asking.changed_before(name),
    )
    return with_fact_media(question, sheet, fact) if sheet.media or isinstance(fact.value, Picture) else question


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
        >>> from quizgen.wording.sentences import Wording
        >>> asking = Asking(sheet, Wording(sheet))
        >>> with_options(sheet.facts[0], asking, "value", stem="Which sea?", asked_for="value").answer
        'Black Sea'
    """
    chooser, wording = asking.chooser, asking.wording
    asked = chooser.asked_relation(fact.relation, asked_for)
    key = asked.members.get(fact.id)
    if key is None:
        return Skipped(fact.id, kind, "its value can be no option (yes or no is asked as true or false only)")
    if key.is_given_away and not chooser.other_forms(asked, key):
        return Skipped(fact.id, kind, "the stem would give the answer away")
    question = question_id(fact.id, kind)
    salt, before = asking.salt(question), asking.locked.get(question)
    chosen = _distractors(asking, asked, key, salt, before)
    if isinstance(chosen, str):
        return Skipped(fact.id, kind, chosen)
    value, text, why = key.value, wording.marked(key.value, key.shown.text), wording.statement(fact)
    correct = Option(text=text, correct=True, rationale=why, proof=Proof("stated", (fact.id,)), key=key.key)
    options = [correct, *map(_OPTION, with_marks(chosen, wording, fact.relation))]
    values, fixed = [value, *map(_VALUE, chosen)], isinstance(value, _IN_ORDER)
    if isinstance(value, Picture):
        options = pictured(options, values)
    kept = as_before(options, before.options) if before else ()
    return compose(
        fact,
        asking,
        kind,
        stem=stem,
        answer=text,
        options=kept if kept and not fixed else in_order(options, values, salt=salt, fixed=fixed),
        fixed=fixed,
        explanation=why,
        difficulty=before.difficulty if before and kept else difficulty_of(key, chosen),
    )


def _distractors(
    asking: Asking, asked: AskedRelation, key: Candidate, salt: str, before: LockedQuestion | None
) -> list[Distractor] | str:
    """Return the distractors of a choice whose right option is `key`, or why there are too few."""
    chooser, fact, text, for_value = asking.chooser, key.fact, key.shown.text, asked.source.for_values
    chosen = _reused(asking, asked, key, before)
    if not chosen and for_value and asked.is_too_round(key):
        return "its answer is a round year, and would stand out among those that it could stand beside"
    if not chosen and not fact.distractors and fact.id in asked.too_common:
        return f"'{text}' is the answer so often that it would be guessed"
    is_kept = bool(chosen) and not key_stands_out(text, chosen)
    if not is_kept:
        chosen = chooser.values(asked, key, salt) if for_value else chooser.subjects(asked, key)
    if len(chosen) < FEWEST_DISTRACTORS and not _are_enough(len(chosen), asking, asked, key):
        return too_few(len(chosen), asking.relation(fact), told_by=asked.told_by(key))
    if not is_kept and key_stands_out(text, chosen):
        return "its answer would stand out by its length among all that can be proven wrong"
    return chosen


def _are_enough(count: int, asking: Asking, asked: AskedRelation, key: Candidate) -> bool:
    """Tell whether fewer than two distractors are enough: one, for a property of two values or two forms of a word."""
    if count >= asking.distractors:
        return True
    is_pair = asked.source.for_values and asking.once(has_two_values, key.fact.relation)
    return count == 1 and (is_pair or bool(asking.chooser.other_forms(asked, key)))


def wrong_values(fact: Fact, asking: Asking, question: str, chooser: Chooser, count: int = 0) -> list[Distractor]:
    """Return values that are proven wrong for a fact's subject: if possible, those of the last build.

    Args:
        fact: the fact that is asked about.
        asking: what the kind is given.
        question: the id of the question.
        chooser: chooses the values.
        count: how many are wanted, at most; 0 for the chooser's usual number.
    """
    asked = chooser.asked_relation(fact.relation, VALUE)
    key = asked.members[fact.id]
    before = asking.locked.get(question)
    return _reused(asking, asked, key, before) or chooser.values(asked, key, asking.salt(question), count)


def _reused(asking: Asking, asked: AskedRelation, key: Candidate, before: LockedQuestion | None) -> list[Distractor]:
    """Return the distractors that a question had in the last build, if they still serve."""
    if before is None:
        return []

    def was_stated(written: str, value: Value) -> bool:
        if before.response is not Response.TRUE_FALSE:
            return before.has_stated(written)
        return said_of_any(asking, evolve(key.fact, value=value)) in asking.once(said_before, key.fact.relation)

    return reused(asked, key, before.wrong_keys, was_stated)
