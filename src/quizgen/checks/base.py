"""What a rule is, what it looks at, and what it finds."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, get_args

from attrs import Factory, field, frozen

from quizgen.errors import ArgumentError, Place, Problem, Remark, did_you_mean
from quizgen.kept import Keeping, kept
from quizgen.language import lexicon_of
from quizgen.language.lexicon import Lexicon
from quizgen.quiz import Question, Quiz, Response
from quizgen.quiz.flaws import Choice
from quizgen.quiz.select import without_giveaways
from quizgen.sheet import AuthoredQuestion, Entity, Fact, FactSheet, Relation, Source
from quizgen.text.identity import is_id
from quizgen.text.listing import listed
from quizgen.values.declared_types import shown

OURS = "quizgen"
"""The reference of rules of our own."""

HALADYNA = "Haladyna, Downing & Rodriguez 2002, guideline"
"""A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment. Applied Measurement in Education 15."""

Severity = Literal["error", "medium", "low", "note"]

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""From the worst to the least."""


def _check_severity(made: object, _field: object, severity: Any) -> None:
    """Raise ArgumentError for what is no severity; of a flaw, an empty text is one."""
    if severity not in SEVERITIES and not (severity == "" and isinstance(made, Flaw)):
        message = f"'severity' of a {type(made).__name__} is {shown(severity)}, and must be {listed(SEVERITIES, 'or')}"
        raise ArgumentError(Problem(message, hint=did_you_mean(str(severity), SEVERITIES)))


def _check_id(_made: object, _field: object, name: Any) -> None:
    """Raise ArgumentError for what can be no name of a rule."""
    if not isinstance(name, str) or not is_id(name):
        message = f"'id' of a Rule is {shown(name)}, and must be a name of letters, digits and hyphens"
        raise ArgumentError(Problem(message, hint="write id='long-stem'"))


Part = Question | Fact | AuthoredQuestion | Relation | Entity | Source | FactSheet | Remark
"""The parts of a sheet or a quiz that a flaw can be in."""


@frozen
class Finding:
    """One thing that an editor would mark.

    Example:
        >>> Finding("unsourced", "low", "no source", fix="name one").fix
        'name one'
    """

    rule: str
    """The id of the rule that found it."""
    severity: Severity
    """How bad it is: one of SEVERITIES."""
    message: str
    """What is wrong, in a sentence."""
    question: str = ""
    """The id of the question or the fact that it is about; empty for another part, or the whole."""
    where: Place | None = None
    """Where that part was written."""
    fix: str = ""
    """What to do about it."""
    relation: str = ""
    """The key of the relation that it is about; empty where it is about no relation, or several."""


@frozen
class Flaw:
    """What a rule finds wrong with a part of a sheet or its quiz. `Rule` makes a `Finding` of it.

    Example:
        >>> Flaw("no source", sheet.facts[0]).message
        'no source'
    """

    message: str
    """What is wrong, in a sentence."""
    part: Part | None = None
    """The part that it is in; None for the whole."""
    fix: str = ""
    """What to do about it, where the rule's own advice does not say it."""
    severity: Severity | Literal[""] = field(default="", validator=_check_severity)
    """How bad it is, where it differs from the rule's severity."""


@frozen
class Review(Keeping):
    """A sheet and its quiz as the rules see them. What several rules look up is worked out once.

    Example:
        >>> Review(sheet, quiz).strict
        False
    """

    sheet: FactSheet
    """The facts."""
    quiz: Quiz
    """What was made of them."""
    strict: bool = False
    """Whether what was only assumed is an error."""
    kinds: Mapping[str, object] = Factory(dict)
    """The kinds from outside that a program asked by, by their names."""
    rules: tuple[str, ...] = ()
    """The ids of the rules from outside that are looked for beside ours."""

    def place_of(self, part: Part | None) -> Place | None:
        """Return where a person wrote a part; for a question made from a fact, where that fact is."""
        if not isinstance(part, Question):
            return part.place if part else None
        origin = self._facts.get(part.fact) or self._authored.get(part.id)
        return origin.place if origin else None

    def id_of(self, part: Part | None) -> str:
        """Return the id of a question or a fact, or an empty text. A question by hand goes by its id in the quiz."""
        if isinstance(part, AuthoredQuestion):
            return self._asked_as.get(part.id, part.id)
        return part.id if isinstance(part, Question | Fact) else ""

    def switches(self, question_id: str) -> Iterable[Mapping[str, str]]:
        """Return what is switched off for a question or a fact, by its id: the `off` of the sheet and its own."""
        question = self.quiz.by_id.get(question_id)
        fact = self._facts.get(question.fact if question else question_id)
        authored = self._authored.get(question_id)
        return [self.sheet.off, *(part.off for part in (fact, authored) if part)]

    @kept
    def choices(self) -> tuple[tuple[Question, Choice], ...]:
        """The questions with one right option among wrong ones, each as a reader who knows nothing sees it."""
        return tuple((question, choice) for question in self.quiz.questions if (choice := self._choice(question)))

    @kept
    def printed(self) -> tuple[Question, ...]:
        """The questions that a page shows: none of them gives another away."""
        return without_giveaways(self.quiz)[0].questions

    @kept
    def lexicon(self) -> Lexicon:
        """The words of the quiz's language that may give an answer away."""
        return lexicon_of(self.quiz.language)

    def assumed_by(self, rule: str) -> tuple[Relation, ...]:
        """Return the relations of which a wrong option of the quiz rests on an assumption, by its rule of proof."""
        used = {
            question.relation
            for question in self.quiz.questions
            for option in question.options
            if option.proof.rule == rule and not option.correct
        }
        return tuple(relation for relation in self.sheet.relations if relation.key in used)

    def has_names(self, question: Question) -> bool:
        """Tell whether a question's options are names of entities, which nobody can reword."""
        if not question.relation:
            return False
        relation = self.sheet.relation(question.relation)
        return relation.names_entities or any(o.correct and o.key == question.subject for o in question.options)

    def value_type(self, question: Question) -> str:
        """Return the type of the values of the relation that a question asks about; empty where it asks about none."""
        return self.sheet.relation(question.relation).value if question.relation else ""

    def _choice(self, question: Question) -> Choice | None:
        keys = [option.text for option in question.options if option.correct]
        others = tuple(option.text for option in question.options if not option.correct)
        if question.response is not Response.CHOICE or len(keys) != 1 or not others:
            return None
        return Choice(stem=question.stem, key=keys[0], others=others, language=self.quiz.language, alt=question.alt)

    @kept
    def _facts(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.sheet.facts}

    @kept
    def _asked_as(self) -> dict[str, str]:
        """For each id that a person gave to a question, the id that this question has in the quiz."""
        return {authored.id: key for key, authored in self._authored.items() if key in self.quiz.by_id}

    @kept
    def _authored(self) -> dict[str, AuthoredQuestion]:
        """The questions that a person wrote, by their ids in the quiz."""
        kinds = {question.kind for question in self.quiz.questions if not question.fact}
        return {authored.asked_as(kind): authored for authored in self.sheet.questions for kind in kinds}


Finder = Callable[[Review], Iterable[Flaw]]
"""Looks through a review and yields the flaws that one rule finds."""


@frozen
class Rule:
    """One thing that an editor looks for.

    Example:
        >>> from quizgen import rule
        >>> @rule(id="short", severity="note", reason="short stems", reference="ours")
        ... def short(review):
        ...     return ()
        >>> short.id, short.severity
        ('short', 'note')
    """

    id: str = field(validator=_check_id)
    """Its name in findings and in `off`: length-cue."""
    severity: Severity = field(validator=_check_severity)
    """How bad a flaw is: one of SEVERITIES."""
    reason: str
    """Why it is a flaw, in one line."""
    reference: str
    """Where the rule comes from: a guideline in the literature, or OURS."""
    fix: str
    """What to do about a flaw; may be empty."""
    find: Finder
    """The function that looks for flaws."""

    def __call__(self, review: Review) -> Iterable[Finding]:
        """Yield what the rule finds."""
        for flaw in self.find(review):
            yield Finding(
                rule=self.id,
                severity=flaw.severity or self.severity,
                message=flaw.message,
                question=review.id_of(flaw.part),
                where=review.place_of(flaw.part),
                fix=flaw.fix or self.fix,
                relation=_relation_of(flaw.part),
            )


def _relation_of(part: Part | None) -> str:
    """Return the key of the relation that a part is about, or an empty text."""
    if isinstance(part, Relation):
        return part.key
    return part.relation if isinstance(part, Question | Fact | Remark) else ""


def rule(
    *,
    id: str,  # noqa: A002 - the field's name
    severity: Severity,
    reason: str,
    reference: str,
    fix: str = "",
) -> Callable[[Finder], Rule]:
    """Make a rule of the function that finds its flaws; the arguments are the fields of Rule.

    Args:
        id: its name, by which a sheet can switch it off.
        severity: how bad what it finds is, unless it says otherwise.
        reason: why it is bad, in a clause.
        reference: who says so.
        fix: what to do about it.

    Returns:
        What makes a `Rule` of a function.

    Example:
        >>> @rule(id="short", severity="note", reason="short stems", reference="ours")
        ... def short(review):
        ...     return ()
        >>> short.id
        'short'
    """

    def made(find: Finder) -> Rule:
        return Rule(id=id, severity=severity, reason=reason, reference=reference, fix=fix, find=find)

    return made
