"""What a sheet refers to by name (sources, speakers, relations, types) must be there."""

from collections.abc import Iterable

from quizgen.errors import Problems, did_you_mean
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.hints import CLOSE
from quizgen.readers.draft.types import type_meant
from quizgen.sheet import LITERAL_TYPES, Entity, Relation
from quizgen.text.folding import canonical
from quizgen.text.late_pattern import late_pattern

_NAMES_VALUE = late_pattern(r"\{[{%][^}]*\bvalue\b")


def check_references(
    draft: Draft, entities: Iterable[Entity], relations: Iterable[Relation], problems: Problems
) -> None:
    """Note each name that refers to nothing."""
    _check_sources(draft, problems)
    _check_speakers(draft, entities, problems)
    _check_inverses(relations, problems)
    _check_types(draft, problems)
    _check_pictures(draft, problems)


def _check_sources(draft: Draft, problems: Problems) -> None:
    for key, record in draft.sources.items():
        if not record.get("title"):
            problems.add(record.place, f"the source '{key}' has no title", "write 'title: …' in it")
        url = record.get("url")
        if url and not url.startswith(("https://", "http://")):
            problems.add(record.place_of("url"), f"'{url}' is no web address", "begin it with https://")
    users = [draft.head, *draft.long_forms, *draft.questions]
    for record in users:
        source = record.get("source")
        if source and source not in draft.sources:
            hint = did_you_mean(source, draft.sources) or f"list it under 'sources': {source}: {{title: …}}"
            problems.add(record.place_of("source"), f"no source '{source}' is listed", hint)


def _check_speakers(draft: Draft, entities: Iterable[Entity], problems: Problems) -> None:
    """Note a `said_by` that looks like a typo of a source's id. Any other name is fine."""
    speaking = [record for record in draft.long_forms if record.get("said_by")]
    known = {form for entity in entities for form in entity.forms} if speaking else set()
    known |= {canonical(fact.subject.text) for fact in draft.facts} if speaking else set()
    for record in speaking:
        speaker = record.get("said_by")
        if speaker in draft.sources or speaker in known:
            continue
        guess = did_you_mean(speaker, draft.sources, cutoff=CLOSE)
        if guess:
            hint = f"{guess} Somebody of this name is listed under 'entities'"
            problems.add(record.place_of("said_by"), f"no source '{speaker}' is listed", hint)


def _check_inverses(relations: Iterable[Relation], problems: Problems) -> None:
    known = {relation.key for relation in relations}
    for relation in relations:
        if relation.inverse and relation.inverse not in known:
            message = f"'{relation.key}' has the inverse '{relation.inverse}', but no relation has this name"
            hint = did_you_mean(relation.inverse, known) or "write it under 'relations', or take this out"
            problems.add(relation.place, message, hint)


def _check_types(draft: Draft, problems: Problems) -> None:
    """Note a type of entity that looks like a typo of `number` or another of LITERAL_TYPES.

    A column of things called `dates` (Medjool, Deglet Noor) is no typo: nobody wrote that type.
    """
    known = {record.get("type") for record in draft.entities.values()}
    known |= {record.get("subject") for record in draft.relations.values()}
    for key, record in draft.relations.items():
        value = record.get("value")
        is_header = record.get("is_column") and value == key
        if not value or is_header or value in LITERAL_TYPES or value in known:
            continue
        guess = type_meant(value)
        if guess:
            hint = f"{guess} If '{value}' is a type of thing, write it as the type of one entity"
            problems.add(record.place_of("value"), f"'{value}' is no type of value", hint)


def _check_pictures(draft: Draft, problems: Problems) -> None:
    """Note each template that would put a picture into a sentence."""
    pictures = {key: record for key, record in draft.relations.items() if record.get("value") == "picture"}
    own = [fact.details for fact in draft.facts if fact.details.values and fact.relation.text in pictures]
    for record in (*pictures.values(), *own):
        asks = record.get("ask")
        templates = [("ask", text) for text in ([asks] if isinstance(asks, str) else asks.values())]
        templates += [(key, record.get(key)) for key in ("ask_subject", "say", "say_not")]
        for key, template in templates:
            if _NAMES_VALUE.search(template):
                message = "a picture can't stand inside a sentence, so this template can't name the value"
                problems.add(record.place_of(key), message, "write for example 'Which country has this flag?'")
