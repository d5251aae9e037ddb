"""`judge` for programs: names as people write them, and plain values of Python."""

from datetime import date
from decimal import Decimal

from attrs import evolve

from quizgen.errors import Problem, SheetError, did_you_mean
from quizgen.sheet import FactSheet, Relation
from quizgen.text.folding import canonical, fold
from quizgen.truth.judge import judge as judge_value
from quizgen.truth.soundness import sound
from quizgen.truth.verdict import Verdict
from quizgen.values import Date, EntityRef, Number, Period, Text, Value, YesNo, parse_date, parse_number
from quizgen.values.plain_values import day_of

NOTHING_KNOWN = "nothing-known"
"""The rule of a claim on which the sheet says nothing."""

MOST_SUBJECTS = 5_000
"""Among how many subjects a misspelt one is looked for, which takes a tenth of a second then."""

Written = Value | str | int | float | Decimal | bool | date
"""A value as a program has it: one of a sheet, or a plain one that the relation's type gives a meaning."""


def judge(sheet: FactSheet, subject: str, relation: str, value: Written, when: Period | None = None) -> Verdict:
    """Judge from the sheet whether a claim is true, throughout a time: that the relation gives the subject the value.

    Args:
        sheet: what is known.
        subject: the key of the subject, or one of its names.
        relation: the key of the relation.
        value: the value, or a text, a number or a date that the type of the relation gives a meaning.
        when: the time asked about. Without one, a value is false only if it never was true.

    Returns:
        The verdict: true, false or unknown, by which rule, and from which facts. The rules are listed at
        `quizgen.truth.judge.judge`. Where the sheet says nothing of the subject, its `hint` guesses which was meant.

    Raises:
        SheetError: there is no such relation; a name is that of several things; the value is none of the relation's
            type; or a fact of the sheet is not sound.

    Example:
        >>> from quizgen.sheet import Entity, Fact
        >>> sheet = FactSheet(
        ...     "rivers",
        ...     "Rivers",
        ...     relations=(Relation("mouth", value="sea"),),
        ...     facts=(Fact("Danube", "mouth", EntityRef("Black Sea")), Fact("Rhine", "mouth", EntityRef("North Sea"))),
        ...     entities=(Entity("Danube", aliases=("Donau",)),),
        ... )
        >>> judge(sheet, "Donau", "mouth", "Black Sea").rule, judge(sheet, "donau", "mouth", "North Sea").truth
        ('stated', <Truth.FALSE: 'false'>)
    """
    sheet = sound(sheet)
    if relation not in sheet.relation_keys:
        keys = list(sheet.relation_keys)
        hint = did_you_mean(relation, keys) or f"there are {', '.join(keys) or 'none'}"
        raise SheetError(Problem(f"the sheet has no relation '{relation}'", hint=hint))
    key = _key_of(sheet, subject)
    verdict = judge_value(sheet, key, relation, _value_of(sheet, sheet.relation(relation), value), when)
    return evolve(verdict, hint=_guess(sheet, key)) if verdict.rule == NOTHING_KNOWN else verdict


def _guess(sheet: FactSheet, key: str) -> str:
    """Return which subject was meant where the sheet says nothing of one; empty where it does, or has too many."""
    subjects = dict.fromkeys(fact.subject for fact in sheet.facts)
    if key in subjects or len(subjects) > MOST_SUBJECTS:
        return ""
    named = {name: entity.key for entity in sheet.entities if entity.key in subjects for name in entity.aliases}
    guess = did_you_mean(key, [*subjects, *named])
    return f"the sheet says nothing of '{key}'{guess and f'; {guess}'}"


def _key_of(sheet: FactSheet, written: str) -> str:
    """Return the key of the entity that a name means; the name itself where the sheet knows no such entity."""
    key = canonical(written)
    named = {entity.key for entity in sheet.entities}
    mentioned = {fact.subject for fact in sheet.facts} | {
        f.value.key for f in sheet.facts if isinstance(f.value, EntityRef)
    }
    if key in named | mentioned:
        return key
    wanted = fold(key)
    found = {entity.key for entity in sheet.entities if wanted in entity.folded}
    found |= {name for name in mentioned - named if fold(name) == wanted}
    if len(found) > 1:
        raise SheetError(Problem(f"'{written}' may be {' or '.join(sorted(found))}", hint="write its key"))
    return next(iter(found), key)


def _value_of(sheet: FactSheet, relation: Relation, value: Written) -> Value:
    """Return a value of the relation's type."""
    if isinstance(value, Value):
        return value
    try:
        return _typed(sheet, relation, value)
    except (ValueError, ArithmeticError) as error:
        message = f"{value!r} is no value of '{relation.key}', whose type is {relation.value}"
        raise SheetError(Problem(message, hint="write it as in a sheet")) from error


def _typed(sheet: FactSheet, relation: Relation, value: str | float | Decimal | bool | date) -> Value:
    """Return a plain value as one of the relation's type. Raises ValueError where it is none."""
    if relation.value == "yes_no":
        text = str(value).casefold()
        if text not in ("yes", "no", "true", "false"):
            raise ValueError(text)
        return YesNo(text in ("yes", "true"))
    if isinstance(value, bool) or relation.value == "picture":
        raise ValueError(value)
    if relation.value == "number":
        shown = str(value).removesuffix(".0") if isinstance(value, float) else str(value)  # a column of pandas
        return value if isinstance(value, Number) else parse_number(shown, relation.unit)
    if relation.value in ("year", "date"):
        if not isinstance(value, date):
            return parse_date(str(value))
        day = day_of(value)
        return Date(day.year, day.month, day.day)
    if not isinstance(value, str):
        raise ValueError(value)
    return Text(value) if relation.value == "text" else EntityRef(_key_of(sheet, value))
