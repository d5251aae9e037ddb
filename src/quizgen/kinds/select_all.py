"""Select all that apply: all values of a complete list, among others that are proven wrong."""

from collections.abc import Sequence

from attrs import frozen

from quizgen.distractors import FEWEST_DISTRACTORS
from quizgen.kinds.asking import Asking
from quizgen.kinds.base import compose, wrong_values
from quizgen.kinds.enough import too_few
from quizgen.kinds.marked_options import with_marks
from quizgen.kinds.pictures import pictured
from quizgen.kinds.shown_order import in_order
from quizgen.quiz import Option, Proof, Question, Response, Skipped
from quizgen.sheet import Fact
from quizgen.sheet.fact_ids import list_id
from quizgen.text.folding import fold
from quizgen.text.identity import question_id
from quizgen.values import Date, Number, Value, YesNo

FEWEST_RIGHT = 2
"""The fewest right options."""

MOST_RIGHT = 4
"""The most right options."""

MOST_OPTIONS = 6
"""The most options, right and wrong."""


@frozen
class SelectAll:
    """Asks for all values of a subject, two to four, if the sheet lists them all, with at least two wrong ones."""

    name: str = "select_all"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask for the whole list, if the fact is the first of it that is not background."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if asking.relation(fact).values != "all":
            return Skipped(fact.id, self.name, "only a list that holds every value is asked for all (values: all)")
        if fact.period is not None:
            return Skipped(fact.id, self.name, "its values have times of their own, so that no list is right at all")
        items = [item for item in asking.sheet.about(fact.subject, fact.relation) if item.value and not item.period]
        if next(item for item in items if not asking.sheet.is_background(item)) is not fact:
            return None
        texts = {fold(asking.wording.plain(item.value)) for item in items if item.value}
        if not FEWEST_RIGHT <= len(items) <= MOST_RIGHT or len(texts) < len(items):
            reason = f"it takes {FEWEST_RIGHT} to {MOST_RIGHT} right ones that look different, and it has {len(items)}"
            return Skipped(fact.id, self.name, reason)
        return self._asked(fact, items, texts, asking)

    def _asked(self, fact: Fact, items: Sequence[Fact], taken: set[str], asking: Asking) -> Question | Skipped:
        wording, anchor = asking.wording, list_id(asking.sheet, fact)
        if any(asking.gives_away(item) for item in items):
            return Skipped(fact.id, self.name, "the stem would give one of the answers away")
        question = question_id(anchor, self.name)
        most = min(asking.distractors, MOST_OPTIONS - len(items))
        others = wrong_values(fact, asking, question, asking.chooser, most)
        wrong = [each for each in others if fold(each.option.text) not in taken][:most]
        if len(wrong) < min(FEWEST_DISTRACTORS, asking.distractors):
            return Skipped(fact.id, self.name, too_few(len(wrong), asking.relation(fact)))
        right = [(item.value, _right(item, item.value, asking)) for item in items if item.value]
        fixed = all(isinstance(value, Number | Date) for value, _ in right)
        options = [
            *(option for _, option in right),
            *(each.option for each in with_marks(wrong, wording, fact.relation)),
        ]
        values = [*(value for value, _ in right), *(each.candidate.value for each in wrong)]
        return compose(
            fact,
            asking,
            self.name,
            stem=wording.stem(fact, self.name),
            answer=tuple(option.text for _, option in right),
            options=in_order(pictured(options, values), values, salt=asking.salt(question), fixed=fixed),
            fixed=fixed,
            anchor=anchor,
            explanation="",  # the options say why each is right or wrong
            response=Response.SELECT_ALL,
        )


def _right(item: Fact, value: Value, asking: Asking) -> Option:
    proof = Proof("stated", (item.id,))
    rationale = asking.wording.statement(item)
    return Option(text=asking.wording.shown(value), correct=True, rationale=rationale, proof=proof, key=str(value))
