"""What is assumed about a relation where its author declared nothing. Each assumption is reported in a remark."""

from attrs import evolve

from quizgen.errors import Remark
from quizgen.readers.draft.draft import DraftFact
from quizgen.readers.draft.inferred_types import infer_value
from quizgen.sheet import Relation
from quizgen.sheet.relations import Cardinality
from quizgen.text.lines import as_written

_TIMES = frozenset(["from", "until", "as_of"])


def infer_relation(relation: Relation, facts: list[DraftFact], *, type_written: bool) -> tuple[Relation, list[Remark]]:
    """Fill in a relation's type and number of values from its facts, where its author did not declare them.

    Returns:
        The relation, and a remark on each assumption.
    """
    remarks = []
    if not type_written:
        value = infer_value(relation.key, map(as_written, {fact.value.text: None for fact in facts if fact.value}))
        relation = evolve(relation, value=value)
        remarks.append(_type_remark(relation))
    if not relation.values_declared:
        several = _has_several(facts)
        lists: Cardinality = (
            "all" if relation.is_column else "some"
        )  # a table is taken for whole, and that is said of its column
        relation = evolve(relation, values=lists if several else "one")
        if several:
            message = (
                f"'{relation.key}' has subjects with several values, and nothing says that all are listed, so nothing "
                "is proven by it"
            )
            hint = "if they are, declare 'values: all'"
            remarks.append(Remark(message, relation.place, column=relation.key, hint=hint, relation=relation.key))
        elif relation.value not in ("text", "yes_no"):
            message = f"'{relation.key}' is assumed to have one value per subject"
            hint = "if that is right, declare it: 'values: one'"
            remarks.append(Remark(message, relation.place, column=relation.key, hint=hint, relation=relation.key))
    return relation, remarks


def _has_several(facts: list[DraftFact]) -> bool:
    """Tell whether some subject has more than one undated value."""
    undated = [fact.subject.text for fact in facts if fact.value and _TIMES.isdisjoint(fact.details.values)]
    return len(undated) > len(set(undated))


def _type_remark(relation: Relation) -> Remark:
    """Return what a relation's values were taken for, and what to write if they are something else."""
    key = relation.key
    match relation.value:
        case "number":
            taken, other = "numbers", "years or codes, write 'value: year' or 'value: text'"
        case "text":
            taken, other = "text", "one text for each subject, write 'values: one'"
        case name:
            taken, other = f"names of one type of thing, '{name}'", "texts, write 'value: text'"
    message = f"the values of '{key}' are taken for {taken}"
    return Remark(message, relation.place, rule="type-assumed", hint=f"if they are {other}", relation=key)
