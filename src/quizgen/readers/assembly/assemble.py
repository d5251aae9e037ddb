"""From a draft to a fact sheet: names are resolved, values get types, facts get ids, contradictions are found."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from attrs import evolve

from quizgen.errors import Problems, Remark
from quizgen.language import is_known_language, tag_hint
from quizgen.readers.assembly.authored_questions import authored_question, check_options
from quizgen.readers.assembly.ids_apart import with_ids_apart
from quizgen.readers.assembly.infer import infer_relation
from quizgen.readers.assembly.media_files import check_alts, read_media
from quizgen.readers.assembly.references import check_references
from quizgen.readers.assembly.remarks import remarks_on
from quizgen.readers.assembly.renames import check_renames, is_anything_renamed, with_old_ids
from quizgen.readers.assembly.resolver import Resolver
from quizgen.readers.assembly.typer import Typer
from quizgen.readers.draft.draft import Draft, DraftFact
from quizgen.readers.draft.hints import ID_HINT
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.sheet import Entity, FactSheet, Relation, Source
from quizgen.text.folding import canonical
from quizgen.text.identity import is_id
from quizgen.text.lines import as_written, has_lines
from quizgen.text.markups import PLAIN
from quizgen.truth.consistency import problems_of


def assemble(draft: Draft, problems: Problems) -> FactSheet:
    """Return the sheet that a draft describes.

    Raises:
        SheetError: there are problems, those noted before in `problems` included. It has them all.
    """
    draft = _read(draft, problems)
    head = draft.head
    entities = (*_entities(draft), *_named_as_shown(draft))
    resolver = Resolver.of(entities, problems)
    relations, assumed = _relations(draft, problems)
    media = read_media(draft, problems)
    by_key = {relation.key: relation for relation in relations}
    typer = Typer(resolver, by_key, draft, problems, media, source=head.get("source"))
    typed = [(written, typer.fact(written)) for written in draft.facts]
    _check_head(head, draft, problems)
    _check_rows(draft, resolver, problems)
    check_references(draft, entities, relations, problems)
    sheet = FactSheet(
        id=head.get("id"),
        title=head.get("title"),
        relations=relations,
        facts=tuple([fact for _, fact in typed if fact is not None]),
        entities=tuple(map(resolver.linked, entities)),
        sources=tuple(_sources(draft)),
        questions=tuple(authored_question(record, head, problems) for record in draft.questions),
        media=media,
        remarks=(*draft.remarks, *assumed, *remarks_on(draft)),
        place=head.place,
        **head.pick("licence", "language", "markup", "revised", "as_of", "deck", "tags", "kinds", "off"),
    )
    own = {fact.id for written, fact in typed if written.details.values.get("id") and fact}
    if is_anything_renamed(draft):
        check_renames(sheet, draft, problems)
        sheet = with_old_ids(sheet, own)
    sheet = _with_ids_apart(sheet, own)
    for record in draft.questions:
        check_options(sheet, record, resolver, problems)
    check_alts(sheet, draft, problems)
    problems.found += sheet.once(problems_of).found
    problems.raise_if_any()
    return sheet


def _with_ids_apart(sheet: FactSheet, own: Collection[str]) -> FactSheet:
    """Return a sheet whose facts have ids that differ, where their names do; most have."""
    if len({fact.id for fact in sheet.facts}) == len(sheet.facts):
        return sheet
    facts, told = with_ids_apart(sheet.facts, own)
    return evolve(sheet, facts=facts, remarks=(*sheet.remarks, *told))


def _entities(draft: Draft) -> Iterable[Entity]:
    for key, record in draft.entities.items():
        yield Entity(key=key, place=record.place, **record.values)


def _read(draft: Draft, problems: Problems) -> Draft:
    """Return a draft whose names and values are plain readings, where its texts have markup."""
    if draft.head.get("markup", PLAIN) == PLAIN:
        return draft
    from quizgen.readers.assembly.marked_draft import with_readings  # noqa: PLC0415 - plain sheets don't need the parser

    return with_readings(draft, problems)


def _named_as_shown(draft: Draft) -> Iterable[Entity]:
    """Yield the entities that facts name by several lines or with marks, without an entry: they are shown like that."""
    named = [
        scalar
        for fact in draft.facts
        for scalar in (fact.subject, fact.value)
        if scalar and (scalar.marked or ("\n" in scalar.text and has_lines(scalar.text)))
    ]
    by_key = {canonical(scalar.text): scalar for scalar in named}
    for key, scalar in by_key.items():
        if key not in draft.entities:
            name = as_written(scalar.text) if has_lines(scalar.text) else ""
            yield Entity(key=key, name=name, name_marked=scalar.marked, declared=False, place=scalar.place)


def _sources(draft: Draft) -> Iterable[Source]:
    for key, record in draft.sources.items():
        yield Source(id=key, content=draft.texts.get(key), place=record.place, **{"title": key, **record.values})


def _relations(draft: Draft, problems: Problems) -> tuple[tuple[Relation, ...], list[Remark]]:
    """Return the relations, with remarks on what was assumed about them."""
    told = {key for key, record in draft.relations.items() if {"value", "values"} <= record.values.keys()}
    facts: dict[str, list[DraftFact]] = {}
    for fact in draft.facts if len(told) < len(draft.relations) else ():
        facts.setdefault(fact.relation.text, []).append(fact)
    relations, remarks = [], []
    for key, record in draft.relations.items():
        values = dict(record.values)
        values.update(_templates(record, problems))
        written = Relation(key, values_declared="values" in values, place=record.place, **values)
        relation, assumed = infer_relation(written, facts.get(key, []), type_written="value" in values)
        relations.append(relation)
        if relation.lang and not relation.has_texts:
            message = f"'lang' is the language of texts and names, and the values of '{key}' are neither"
            problems.add(record.place_of("lang"), message, "leave it out, or write 'value: text'")
        remarks += assumed if key not in draft.told else []
    return tuple(relations), remarks


def _templates(record: Record, problems: Problems) -> Mapping[str, Any]:
    """Return the fields of a relation that word its questions. Note where the sheet words those for subjects twice."""
    written = record.get("ask", {})
    asks = {"value": written} if isinstance(written, str) else dict(written)
    subject = asks.pop("subject", "")
    if subject and record.get("ask_subject"):
        message = "'ask_subject' says a second time how 'subject' is asked"
        problems.add(record.place_of("ask_subject"), message, "keep it, or 'subject' in the map 'ask'")
    return {
        "ask": asks.pop("value", ""),
        "ask_subject": record.get("ask_subject") or subject,
        "ask_by_kind": tuple(asks.items()),
    }


def _check_head(head: Record, draft: Draft, problems: Problems) -> None:
    """Note what the sheet itself lacks: an id, a title, a language that there is, anything to ask about."""
    for key, hint in (
        ("id", "an id that is never changed, as 'quizgen new' writes"),
        ("title", "what the deck is named"),
    ):
        if not head.get(key):
            problems.add(head.place, f"this sheet has no '{key}'", f"write '{key}: …', {hint}")
    if "id" in head.places and head.get("id") and not is_id(head.get("id")):
        problems.add(head.place_of("id"), f"'{head.get('id')}' is no id", ID_HINT)
    if not is_known_language(head.get("language", "en")):
        message = f"no language has the code '{head.get('language')}'"
        problems.add(head.place_of("language"), message, tag_hint(head.get("language")))
    if not draft.facts and not draft.questions and not problems.found:
        hint = "write 'subject:' below 'facts:', and 'relation: value' below each; 'quizgen new NAME' shows how"
        if not head.places:
            hint = "fill in cells, each with what is said of its row's subject"
        problems.add(head.place, "this sheet has no facts and no questions", hint)


def _check_rows(draft: Draft, resolver: Resolver, problems: Problems) -> None:
    """Note rows of one table whose subjects are the same entity under different names."""
    for rows in draft.table_subjects:
        first: dict[str, Scalar] = {}
        for row in rows:
            key = resolver.key(row.text, row.place)
            earlier = first.setdefault(key, row)
            if earlier is not row:
                message = (
                    f"'{row.text}' and '{earlier.text}' ({earlier.place}) are two rows, and both names mean '{key}'"
                )
                hint = "make them one row, or give each an id of its own in a column 'id'"
                problems.add(row.place, message, hint)
