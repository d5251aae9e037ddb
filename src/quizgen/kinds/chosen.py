"""Which kinds ask about a relation: those that its sheet chooses, else the usual ones of its type of value."""

from quizgen.sheet import FactSheet, Relation

DEFAULT_KINDS = ("value", "subject", "recall")
"""The kinds of a sheet that chooses none; `subject` only where a relation has an `ask_subject`."""

YES_NO_KINDS = ("true_false",)
"""The only kinds that can ask for yes or no, and the default for such relations."""

PICTURE_KINDS = ("value", "subject", "recall_subject")
"""How pictures are asked where nobody chose: with pictures as options, and by the picture, with options and without."""

NOT_OF_PICTURES = ("recall", "true_false", "cloze", "matching", "odd_one_out")
"""The kinds that write or name the value, which a picture can't be."""


def kinds_of(sheet: FactSheet, relation: Relation) -> tuple[str, ...]:
    """Return the names of the kinds that the sheet chooses for the facts of a relation."""
    return relation.kinds or sheet.kinds or _usual_kinds(relation)


def _usual_kinds(relation: Relation) -> tuple[str, ...]:
    if relation.value == "yes_no":
        return YES_NO_KINDS
    if relation.value == "picture":
        both = relation.ask_subject or not relation.ask
        return PICTURE_KINDS if both else tuple(kind for kind in PICTURE_KINDS if kind != "subject")
    return DEFAULT_KINDS if relation.ask_subject else tuple(kind for kind in DEFAULT_KINDS if kind != "subject")
