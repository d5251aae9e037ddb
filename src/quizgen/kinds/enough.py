"""When one wrong option is enough for a choice, and why a question has too few."""

from typing import TYPE_CHECKING

from quizgen.sheet import Relation

if TYPE_CHECKING:
    from quizgen.kinds.asking import Asking


def has_two_values(asking: "Asking", key: str) -> bool:
    """Tell whether a relation is a property of two values, as the gender of French nouns.

    So it is where the author declares that there is one value for each subject, both values have two subjects or more,
    and no thing of their type is a third.
    """
    sheet, relation = asking.sheet, asking.sheet.relation(key)
    if not relation.values_declared or relation.values != "one":
        return False
    values = {fact.value for fact in sheet.of_relation(key)}
    others = sheet.of_type(relation.value) if relation.names_entities else ()
    is_pair = len(values) == 2 and None not in values and len(set(map(str, values)).union(others)) == 2  # noqa: PLR2004
    return is_pair and all(len({fact.subject for fact in sheet.with_value(key, v)}) > 1 for v in values if v)


def too_few(found: int, relation: Relation, *, told_by: str = "") -> str:
    """Say why a question has too few distractors, and what would give it more.

    Args:
        found: how many there are.
        relation: the relation that is asked about.
        told_by: what tells its answer: the characters (kana or Chinese) or letters that it shares with its stem, that
            it is a number which is right more often than others, or nothing.
    """
    if relation.values == "some":
        return "nothing can be proven false, as the sheet may not list every value (values: some)"
    if not relation.excludes:
        return "text proves nothing false until its relation says how many values there are (values: one)"
    if told_by == "characters":
        return "its answer has characters of its stem, and too few other options have as many"
    if told_by == "number":
        return "its number is the answer so often that it would be guessed, and no others can be made up beside it"
    if told_by:
        return "its answer could be told by the letters of its stem, and too few other options are as like the stem"
    count = {0: "no wrong option", 1: "only one wrong option"}.get(found, f"only {found} wrong options")
    return f"{count} can be proven from the sheet (more values of '{relation.key}' that differ for sure would help)"
