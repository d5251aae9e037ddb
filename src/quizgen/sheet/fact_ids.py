"""The ids of facts in a sheet where things may have borne another key before (`was`)."""

import re

from quizgen.sheet.facts import Fact
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


def list_id(sheet: FactSheet, fact: Fact) -> str:
    """Return the id of the list that a fact is an item of, for questions about the list as a whole.

    Where folding makes two subjects alike (May, may), the number that tells their facts apart tells their lists apart.

    Example:
        >>> from quizgen.sheet import Relation
        >>> from quizgen.values import Text
        >>> sheet = FactSheet("x", "X", (Relation("letters"),), ())
        >>> list_id(sheet, Fact("may", "letters", Text("b"), listed=True, id="may~2/letters/b"))
        'may~2/letters'
    """
    whole = id_in(sheet, fact.subject, fact.relation)
    head, _, rest = whole.partition("/")
    numbered = _NUMBERED.match(fact.id)
    return f"{numbered[0]}{rest}" if numbered and numbered["head"] == head else whole


_NUMBERED = re.compile(r"(?P<head>[^/]*)~\d+/")
