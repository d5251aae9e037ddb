"""Whether the facts of a sheet made in memory can be used at all: their relations are there, and their values typed."""

from quizgen.errors import Problems, did_you_mean
from quizgen.sheet import Fact, FactSheet
from quizgen.values import Value


def require_soundness(sheet: FactSheet) -> None:
    """Raise SheetError with all facts whose relation is unknown, or whose value is no `Value`."""
    problems = Problems()
    for fact in sheet.facts:
        _check_relation(sheet, fact, problems)
        for value in (fact.value, *(misconception.value for misconception in fact.distractors)):
            if value is not None and not isinstance(value, Value):
                hint = "make it EntityRef(…), Text(…), Number(…), Date(…) or YesNo(…); sheet_of takes plain values"
                problems.add(fact.place, f"{value!r} in '{fact.subject}/{fact.relation}' is a plain value", hint)
    problems.raise_if_any()


def _check_relation(sheet: FactSheet, fact: Fact, problems: Problems) -> None:
    if fact.relation not in sheet.relation_keys:
        keys = list(sheet.relation_keys)
        hint = did_you_mean(fact.relation, keys) or f"there are {', '.join(keys) or 'none'}"
        problems.add(fact.place, f"the sheet has no relation '{fact.relation}', which '{fact.subject}' has", hint)
