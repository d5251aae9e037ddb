"""Options of sheets with markup: chosen by their plain readings, shown with their marks."""

from attrs import evolve

from quizgen.distractors import Distractor
from quizgen.wording.sentences import Wording


def with_marks(chosen: list[Distractor], wording: Wording, relation: str) -> list[Distractor]:
    """Return distractors as they are shown beside the values of a relation."""
    if wording.marks is None:
        return chosen
    return [
        evolve(each, option=evolve(each.option, text=wording.shown(each.candidate.value, beside=relation)))
        for each in chosen
    ]
