"""The ids of facts in a sheet where things may have borne another key before (`was`)."""

from quizgen.sheet.sheet import FactSheet
from quizgen.text.identity import fact_id
from quizgen.values import Date, EntityRef, Value


def id_in(sheet: FactSheet, subject: str, relation: str, value: Value | None = None, start: Date | None = None) -> str:
    """Return the id that a fact has in a sheet by its parts, if it has none of its own (`fact_id`).

    A subject, a relation or a value that bore another key before counts by that one.

    Args:
        sheet: the sheet.
        subject: the key of the subject.
        relation: the key of the relation.
        value: the value, where the fact is an item of a list.
        start: the date from which the fact holds.

    Example:
        >>> from quizgen.sheet import Entity, Relation
        >>> sheet = FactSheet("x", "X", (Relation("mouth"),), (), entities=(Entity("Wolga", was="Volga"),))
        >>> id_in(sheet, "Wolga", "mouth")
        'volga/mouth'
    """
    item = "" if value is None else str(value)
    if isinstance(value, EntityRef):
        item = sheet.entity(value.key).id_key
    return fact_id(sheet.entity(subject).id_key, sheet.relation(relation).id_key, item, str(start or ""))
