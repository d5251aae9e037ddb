"""What a sheet says to no effect: questions that were not read, facts not asked, entities not used."""

from collections.abc import Iterator

from quizgen.checks.base import OURS, Flaw, Review, rule


@rule(
    id="not-read",
    severity="medium",
    reason="a question of a quiz made elsewhere is broken, or of a sort that can't be taken over",
    reference=OURS,
    fix="mend it where it was made, or take it out",
)
def not_read(review: Review) -> Iterator[Flaw]:
    """Find the questions of a quiz made elsewhere that its reader left out."""
    for remark in review.sheet.remarks:
        if remark.rule == "not-read":
            yield Flaw(remark.message, remark)


@rule(
    id="not-asked",
    severity="note",
    reason="a fact is not asked in some way (an error where the check is strict)",
    reference=OURS,
)
def not_asked(review: Review) -> Iterator[Flaw]:
    """Find facts that some kind of question, or every kind, does not ask: one flaw for each kind and reason."""
    facts = {fact.id: fact for fact in review.sheet.facts}
    by_reason: dict[tuple[str, str], list[str]] = {}
    for skipped in review.quiz.skipped:
        by_reason.setdefault((skipped.kind, skipped.reason), []).append(skipped.fact_id)
    for (kind, reason), ids in by_reason.items():
        way = f"by '{kind}'" if kind else "at all"
        message = f"{len(ids)} not asked {way}: {reason} ({', '.join(ids[:3])}{', …' if len(ids) > 3 else ''})"  # noqa: PLR2004 - three examples
        yield Flaw(message, facts.get(ids[0]), severity="error" if review.strict else "note")


@rule(
    id="unused-entity",
    severity="low",
    reason="an entity that nothing uses may be misspelt where it is meant",
    reference=OURS,
    fix="use it, correct its name, or take it out",
)
def unused_entity(review: Review) -> Iterator[Flaw]:
    """Find entities that are declared and that nothing uses: no fact, no other entity, no relation by their type."""
    sheet = review.sheet
    used = {fact.subject for fact in sheet.facts}
    used |= {str(fact.value) for fact in sheet.facts}
    used |= {str(wrong.value) for fact in sheet.facts for wrong in fact.distractors}
    used |= {fact.said_by for fact in sheet.facts}
    used |= {name for entity in sheet.entities for name in (*entity.part_of, *entity.is_a, *entity.distinct)}
    types = {relation.value for relation in sheet.relations} | {relation.subject for relation in sheet.relations}
    for entity in sheet.entities:
        if not used & entity.forms and (not entity.type or entity.type not in types):
            yield Flaw(f"nothing uses the entity '{entity.key}'", entity)
