"""What a rule is, what it looks at, and what it finds."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from attrs import frozen

from quizgen.errors import Place, Remark
from quizgen.language import lexicon_of
from quizgen.language.lexicon import Lexicon
from quizgen.quiz import Question, Quiz, Response
from quizgen.quiz.flaws import Choice
from quizgen.quiz.select import without_giveaways
from quizgen.sheet import AuthoredQuestion, Entity, Fact, FactSheet, Relation, Source
from quizgen.text.identity import authored_id

OURS = "quizgen"
"""A rule of our own, about sheets."""

HALADYNA = "Haladyna, Downing & Rodriguez 2002, guideline"
"""A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment. Applied Measurement in Education 15."""


SEVERITIES = ("error", "medium", "low", "note")
"""From the worst to the least."""

Part = Question | Fact | AuthoredQuestion | Relation | Entity | Source | FactSheet | Remark
"""What a flaw can be in."""


@frozen
class Finding:
    """One thing that an editor would mark."""

    rule: str
    severity: str
    message: str
    question: str = ""
    """The id of the question, or of the fact, that it is about; empty for the whole."""
    where: Place | None = None
    fix: str = ""


@frozen
class Flaw:
    """What a rule says of a part of a sheet or its quiz; the rule's own words make a `Finding` of it."""

    message: str
    part: Part | None = None
    """The part that it is in; None for the whole."""
    fix: str = ""
    """What to do about it, where that is more than the rule's own advice."""
    severity: str = ""
    """How bad it is, where that is not as the rule has it."""


@frozen
class Review:
    """A sheet and its quiz as the rules see them: what several rules look up is found once."""

    sheet: FactSheet
    quiz: Quiz
    strict: bool = False

    def place_of(self, part: Part | None) -> Place | None:
        """Return where a person wrote a part; a question is where its fact is."""
        if not isinstance(part, Question):
            return part.place if part else None
        origin = self._facts.get(part.fact) or self._authored.get(part.id)
        return origin.place if origin else None

    def id_of(self, part: Part | None) -> str:
        """Return the id of a question or a fact; a question that a person wrote has the id it bears in the quiz."""
        if isinstance(part, AuthoredQuestion):
            return self._asked_as.get(part.id, part.id)
        return part.id if isinstance(part, Question | Fact) else ""

    def switches(self, question_id: str) -> Iterable[Mapping[str, str]]:
        """Return the `off` that counts for a question, or for a fact: its own, and that of the sheet."""
        question = self.quiz.by_id.get(question_id)
        fact = self._facts.get(question.fact if question else question_id)
        authored = self._authored.get(question_id)
        return [self.sheet.off, *(part.off for part in (fact, authored) if part)]

    @cached_property
    def choices(self) -> tuple[tuple[Question, Choice], ...]:
        """The questions that offer one right option among wrong ones, each as a reader who knows nothing sees it."""
        return tuple((question, choice) for question in self.quiz.questions if (choice := self._choice(question)))

    @cached_property
    def printed(self) -> tuple[Question, ...]:
        """The questions as a page shows them, where none asks for what another tells."""
        return without_giveaways(self.quiz)[0].questions

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that give things away in the quiz's language."""
        return lexicon_of(self.quiz.language)

    def has_names(self, question: Question) -> bool:
        """Tell whether a question's options are names of entities, which are written as they are."""
        if not question.relation:
            return False
        relation = self.sheet.relation(question.relation)
        return relation.names_entities or any(o.correct and o.key == question.subject for o in question.options)

    def _choice(self, question: Question) -> Choice | None:
        keys = [option.text for option in question.options if option.correct]
        others = tuple(option.text for option in question.options if not option.correct)
        if question.response is not Response.CHOICE or len(keys) != 1 or not others:
            return None
        return Choice(question.stem, keys[0], others, self.quiz.language)

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.sheet.facts}

    @cached_property
    def _asked_as(self) -> dict[str, str]:
        """The ids that questions which a person wrote bear in the quiz, by those that the person gave them."""
        return {authored.id: key for key, authored in self._authored.items() if key in self.quiz.by_id}

    @cached_property
    def _authored(self) -> dict[str, AuthoredQuestion]:
        """The questions that a person wrote, by the ids that they have in the quiz."""
        kinds = {question.kind for question in self.quiz.questions if not question.fact}
        return {authored_id(authored.id, kind): authored for authored in self.sheet.questions for kind in kinds}


Finder = Callable[[Review], Iterable[Flaw]]
"""Yields the flaws of one rule in a review."""


@frozen
class Rule:
    """One thing that an editor looks for."""

    id: str
    """Its name, as findings and `off` write it."""
    severity: str
    """How bad what it finds is: one of SEVERITIES."""
    reason: str
    """What is wrong with what it finds, in one line."""
    reference: str
    """Where the rule comes from."""
    fix: str
    """What to do about what it finds."""
    find: Finder
    """Looks through a review."""

    def __call__(self, review: Review) -> Iterable[Finding]:
        """Yield what the rule finds."""
        for flaw in self.find(review):
            about, where = review.id_of(flaw.part), review.place_of(flaw.part)
            yield Finding(self.id, flaw.severity or self.severity, flaw.message, about, where, flaw.fix or self.fix)


def rule(
    *,
    id: str,  # noqa: A002 - the field's name
    severity: str,
    reason: str,
    reference: str,
    fix: str = "",
) -> Callable[[Finder], Rule]:
    """Make a rule of the function that finds its flaws; the arguments are the fields of Rule."""

    def made(find: Finder) -> Rule:
        return Rule(id=id, severity=severity, reason=reason, reference=reference, fix=fix, find=find)

    return made
