"""What lists call a fact, as Anki's browser does."""

from quizgen.sheet import Fact
from quizgen.wording.sentences import Wording


def topic_of(fact: Fact, wording: Wording, *, of_list: bool = False) -> str:
    """Return subject and relation (Danube · mouth), with the time or the value that tells the fact from others.

    Args:
        fact: the fact.
        wording: how the sheet's values are worded.
        of_list: whether the whole list is meant that it is an item of.
    """
    parts = [wording.sheet.entity(fact.subject).shown, wording.plain_labels[fact.relation], wording.when(fact)]
    if fact.listed and fact.value is not None and not of_list:
        parts.append(wording.plain(fact.value))
    return " · ".join([part for part in parts if part])
