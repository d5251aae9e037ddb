"""What a kind is given beside the fact that it asks about."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from attrs import Factory, frozen

from quizgen.distractors import Chooser
from quizgen.kept import Keeping, kept
from quizgen.lock.locked_question import LockedOption, LockedQuestion
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.text.folding import fold
from quizgen.text.roots import share_a_root
from quizgen.values import Date, EntityRef
from quizgen.wording.sentences import Wording

Made = TypeVar("Made")


@frozen
class Asking(Keeping):
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

    @kept
    def chooser(self) -> Chooser:
        """Chooses the distractors of questions with several options."""
        return self._chooser(self.distractors, alone=False)

    @kept
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

    def keep_only(self, relation: str) -> None:
        """Let go of the candidates of all other relations, which are many. Who asks about one again finds them anew."""
        for chooser in (self.chooser, self.pairer):
            chooser.keep_only(relation)

    def namesakes(self, relation: str) -> frozenset[str]:
        """Return the subjects of a relation that share a name in stems with another, as with two towns Springfield."""
        return self.once(_namesakes, relation)

    def options_before(self, question: str) -> tuple[LockedOption, ...]:
        """Return the options that the question with an id had in the last build; empty if there were none."""
        before = self.locked.get(question)
        return before.options if before else ()

    def changed_before(self, question: str) -> int | None:
        """Return when the question with an id last changed, until the whole of it is compared; `now` if it is new."""
        before = self.locked.get(question)
        return before.changed if before else self.now

    def wrong_before(self, question: str) -> list[str]:
        """Return what the wrong options of the question with an id stood for in the last build, in their order."""
        before = self.locked.get(question)
        return before.wrong_keys if before else []

    def once(self, make: Callable[["Asking", str], Made], relation: str) -> Made:
        """Return `make(self, relation)`. It is called once, and its result is kept for the next time."""
        if (make, relation) not in self._made:
            self._made[make, relation] = make(self, relation)
        return self._made[make, relation]  # type: ignore[no-any-return]  # what `make` returned

    @kept
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


def _namesakes(asking: Asking, relation: str) -> frozenset[str]:
    found: set[str] = set()
    bearers: dict[str, str] = {}
    for subject, fact in {fact.subject: fact for fact in asking.sheet.of_relation(relation)}.items():
        bearer = bearers.setdefault(asking.wording.name_in_stem(fact), subject)
        if bearer != subject:
            found |= {bearer, subject}
    return frozenset(found)


def _names(asking: Asking, relation: str) -> Counter[str]:
    """Count the folded names of a relation's subjects."""
    return Counter(fold(asking.wording.plain(EntityRef(key))) for key in asking.sheet.subjects_of(relation))
