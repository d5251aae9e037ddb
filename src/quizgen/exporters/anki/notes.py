"""Notes: the questions of a quiz by families, each in its slot, and the order in which new cards come."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from quizgen.errors import ExportError, Problem
from quizgen.exporters.anki.notetype import (
    CHOOSE,
    CHOOSE_BACKWARDS,
    GAP,
    ORDER,
    RECALL,
    RECALL_BACKWARDS,
    SLOTS,
    TRUE_OR_FALSE,
    Slot,
)
from quizgen.quiz import Question, Response

SLOT_OF: Mapping[Response, Slot] = {
    Response.CHOICE: CHOOSE,
    Response.TRUE_FALSE: TRUE_OR_FALSE,
    Response.SELECT_ALL: CHOOSE,
    Response.RECALL: RECALL,
    Response.CLOZE: GAP,
    Response.ORDER: ORDER,
}
"""The slot for each response; a question with a response that is not here is left out."""

BACKWARDS: Mapping[str, Slot] = {"subject": CHOOSE_BACKWARDS, "recall_subject": RECALL_BACKWARDS}
"""The slots of the kinds that ask for the subject."""

LAG = 60
"""How many places behind the first card of a note its second one comes, the third behind the second, and so on.

With 20 new cards a day, that is three days: a fact is not asked from memory on the day on which its answer was shown.
"""


class Note(NamedTuple):
    """The questions of one family: one note in Anki, with a card for each."""

    family: str
    """The id that its questions share; Anki's guid is made of it."""
    cards: Mapping[Slot, Question]
    """Its questions by their slots, in the order of the slots' ids, which is that of SLOTS."""


def slot_of(question: Question) -> Slot:
    """Return the slot of a question that Anki has a card for."""
    return BACKWARDS.get(question.kind) or SLOT_OF[question.response]


def notes_of(questions: Iterable[Question]) -> list[Note]:
    """Return the notes of questions, in the order of the first question of each.

    Raises:
        ExportError: two questions are in one slot of one note.
    """
    families: dict[str, dict[Slot, Question]] = {}
    problems: list[Problem] = []
    for question in questions:
        slot = slot_of(question)
        other = families.setdefault(question.family, {}).setdefault(slot, question)
        if other is not question:
            message = f"the questions '{other.id}' and '{question.id}' would be one card in Anki, '{slot.name}'"
            hint = f"both are of the family '{question.family}': give one of their facts an id: of its own"
            problems.append(Problem(message, hint=hint))
    if problems:
        raise ExportError(*problems)
    return [
        Note(family, cards if len(cards) == 1 else {slot: cards[slot] for slot in SLOTS if slot in cards})
        for family, cards in families.items()
    ]


def positions(notes: Sequence[Note]) -> list[list[int]]:
    """Return the place of each card among the new ones, note by note; the first is 1.

    Places are interleaved: a note's first card has the place of the note, and each further one is LAG places behind.
    A question that came later to its family has a place behind all others. A learner halfway through the deck would
    else see little but the cards that were added to facts already met.
    """
    places: list[list[int]] = []
    later: list[tuple[int, int]] = []
    for number, note in enumerate(notes):
        place, own = number + 1, []
        for rank, question in enumerate(note.cards.values()):
            if question.later:
                later.append((rank, number))
            own.append(0 if question.later else place)
            place += 0 if question.later else LAG
        places.append(own)
    for place, (rank, number) in enumerate(sorted(later), start=max(map(max, places), default=0) + 1):
        places[number][rank] = place
    return places
