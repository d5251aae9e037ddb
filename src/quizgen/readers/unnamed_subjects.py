"""Questions about several subjects that name none of them, and so read alike."""

from collections.abc import Iterator

from quizgen.errors import Remark
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.values import Picture
from quizgen.wording.templates import names_variable


def remarks_on_unnamed_subjects(sheet: FactSheet) -> Iterator[Remark]:
    """Yield a remark on each relation whose `ask` asks about several subjects in the same words.

    A picture or a sound beside a stem tells what is asked about: which bird is this?
    """
    for relation in sheet.relations:
        if relation.ask and not _tells_subjects_apart(relation):
            count = len({fact.subject for fact in sheet.of_relation(relation.key) if _is_asked_in_words(sheet, fact)})
            if count > 1:
                message = f"the 'ask' of '{relation.key}' names no subject, so it asks the same of all {count}"
                yield Remark(message, relation.place, relation=relation.key, hint="write {{ subject }} into it")


def _tells_subjects_apart(relation: Relation) -> bool:
    return names_variable(relation.ask, "subject") or names_variable(relation.ask, "when")


def _is_asked_in_words(sheet: FactSheet, fact: Fact) -> bool:
    """Tell whether a fact is asked about by its relation's words alone."""
    has_own = fact.ask or fact.picture or fact.sound or isinstance(fact.value, Picture)
    return not has_own and not sheet.is_background(fact) and not sheet.entity(fact.subject).picture
