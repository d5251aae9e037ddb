"""Whether a sheet agrees with itself, wherever it comes from: a file, or a program that made it in memory."""

from attrs import evolve

from quizgen.errors import Place, Problems
from quizgen.sheet import Fact, FactSheet
from quizgen.text.slugs import slug
from quizgen.truth.contradictions import check_contradictions
from quizgen.truth.judge import compare, is_unlike, judge
from quizgen.truth.places import first_at, in_brackets, the_fact
from quizgen.truth.soundness import sound
from quizgen.truth.verdict import Truth
from quizgen.values import Likeness, Nothing, Value

_TELL_TIMES = "take it out, or say when each fact holds (from, until), apart from one another"


def consistent(sheet: FactSheet) -> FactSheet:
    """Return a sound sheet (see `sound`) after a check that it agrees with itself. It is done once a sheet.

    Raises:
        SheetError: it is not sound, or `problems_of` finds anything.
    """
    made = sound(sheet)
    made.once(problems_of).raise_if_any()
    return made


def problems_of(sheet: FactSheet) -> Problems:
    """Return facts and questions with the same id, contradictions, distractors that are true, and circles of parts."""
    problems = Problems()
    _check_ids(sheet, problems)
    timely = _timely(sheet)
    check_contradictions(timely, problems)
    _check_known_none(timely, problems)
    _check_misconceptions(timely, problems)
    _check_periods(sheet, problems)
    _check_circles(sheet, problems)
    return problems


def _check_ids(sheet: FactSheet, problems: Problems) -> None:
    """Note facts, and questions, that share an id."""
    first: dict[str, Fact] = {}
    is_shared = len({fact.id for fact in sheet.facts}) < len(sheet.facts)
    for fact in sheet.facts if is_shared else ():
        earlier = first.setdefault(fact.id, fact)
        if earlier is fact:
            continue
        if (earlier.subject, earlier.relation) != (fact.subject, fact.relation):
            hint = "give one of them an id of its own: 'id: …'"
            message = f"two facts have the id '{fact.id}'{first_at(earlier.place)}"
            problems.add(fact.place, message, hint, related=earlier.place)
        else:
            said = f"'{fact.relation}' is said of '{fact.subject}' twice under the id '{fact.id}'"
            hint = "delete one, or give it an 'id: …'; several values stand in one list (in a table, in one cell: a; b)"
            problems.add(fact.place, f"{said}{first_at(earlier.place)}", hint, related=earlier.place)
    asked: dict[str, Place | None] = {}
    for question in sheet.questions:
        identity = slug(question.id_key)
        if identity and identity in asked:
            message = f"two questions have the id '{identity}'{first_at(asked[identity])}"
            problems.add(question.place, message, "give one of them another id: 'id: …'", related=asked[identity])
        asked.setdefault(identity, question.place)


def _check_known_none(sheet: FactSheet, problems: Problems) -> None:
    """Note values of a subject that another fact says has none."""
    none = {(f.subject, f.relation): f for f in sheet.facts if isinstance(f.value, Nothing) and f.period is None}
    for fact in sheet.facts if none else ():
        known = none.get((fact.subject, fact.relation))
        if known and fact.value not in (None, Nothing()) and sheet.relation(fact.relation).values != "one":
            message = f"'{fact.subject}' is known to have no '{fact.relation}', by {the_fact(known)}"
            problems.add(fact.place, message, "take out one of the two", related=known.place)


def _check_misconceptions(sheet: FactSheet, problems: Problems) -> None:
    """Note distractors of facts that are true, or may be."""
    for fact in sheet.facts:
        for misconception in fact.distractors:
            if _is_plainly_false(sheet, fact, misconception.value):
                continue
            found = _what_is_true(sheet, fact, misconception.value)
            if found:
                message, hint = found
                message = f"the distractor '{misconception.value}' {message}"
                problems.add(misconception.place or fact.place, message, hint)


def _is_plainly_false(sheet: FactSheet, fact: Fact, value: Value) -> bool:
    """Tell whether the sheet gives the subject one value only, without a date, and the other value is unlike it.

    Nearly all distractors are false by this. The others need the full rules.
    """
    if fact.value is None or fact.period or len(sheet.claims(fact.subject, fact.relation)) > 1:
        return False
    return is_unlike(sheet, sheet.relation(fact.relation), value, fact.value)


def _what_is_true(sheet: FactSheet, fact: Fact, value: Value) -> tuple[str, str] | None:
    """Return why a distractor of a fact is or may be true, and what to do about it; or None."""
    verdict = judge(sheet, fact.subject, fact.relation, value, fact.period)
    if verdict.truth is Truth.TRUE:
        return f"is true by {the_fact(sheet.fact(verdict.facts[0]))}", "take it out, or correct the fact"
    dated = _true_at_the_same_time(sheet, fact, value)
    if dated:
        return f"is true at another time by {the_fact(dated)}", _TELL_TIMES
    if _may_be_same(sheet, fact, value):
        return f"may be the same as '{fact.value}'", "write one that differs for sure"
    return None


def _true_at_the_same_time(sheet: FactSheet, fact: Fact, value: Value) -> Fact | None:
    """Return a dated fact that makes a value true at a time that the given fact may be about: any, if it is undated."""
    for other in sheet.about(fact.subject, fact.relation):
        if other.period is None or (fact.period is not None and not fact.period.touches(other.period)):
            continue
        verdict = judge(sheet, fact.subject, fact.relation, value, other.period)
        if verdict.truth is Truth.TRUE:
            return sheet.fact(verdict.facts[0])
    return None


def _may_be_same(sheet: FactSheet, fact: Fact, value: Value) -> bool:
    """Tell whether a value may be the same as that of a fact. It can't be if the fact says that there is none."""
    if fact.value is None or isinstance(fact.value, Nothing):
        return False
    return compare(sheet, sheet.relation(fact.relation), value, fact.value) is not Likeness.DIFFERENT


def _timely(sheet: FactSheet) -> FactSheet:
    """Return a sheet without the facts that end before they start, which have no period."""
    facts = tuple([fact for fact in sheet.facts if not _ends_too_early(fact)])
    return sheet if len(facts) == len(sheet.facts) else evolve(sheet, facts=facts)


def _ends_too_early(fact: Fact) -> bool:
    """Tell whether a fact ends before it starts."""
    return bool(fact.start and fact.end and fact.start.first > fact.end.last)


def _check_periods(sheet: FactSheet, problems: Problems) -> None:
    """Note facts that end before they start."""
    for fact in filter(_ends_too_early, sheet.facts):
        which = "this fact" if fact.place else the_fact(fact)
        message = f"{which} ends ({fact.end}) before it starts ({fact.start})"
        problems.add(fact.place, message, "exchange from and until, or correct one")


def _check_circles(sheet: FactSheet, problems: Problems) -> None:
    """Note entities that are a part or a kind of themselves; each circle once."""
    told: set[str] = set()
    for entity in sheet.entities:
        if entity.key in sheet.wholes_of(entity.key) - told:
            above = [key for key in sheet.wholes_of(entity.key) if entity.key in sheet.wholes_of(key)]
            told.update(above)
            others = ", ".join(
                f"'{key}'{in_brackets(sheet.entity(key).place)}" for key in sorted(above) if key != entity.key
            )
            message = f"'{entity.key}' is a part or a kind of itself" + (f", by way of {others}" if others else "")
            problems.add(entity.place, message, "take out one part_of or is_a")
