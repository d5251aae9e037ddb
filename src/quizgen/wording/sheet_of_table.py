"""A YAML sheet that takes a table, filled in with what was inferred from it."""

from collections.abc import Iterator, Mapping

from quizgen.sheet import FactSheet, Relation
from quizgen.values import EntityRef
from quizgen.wording.defaults import defaults_of
from quizgen.wording.headers.default_sentences import DefaultSentences, NameForm, Phrase
from quizgen.wording.headers.english_names import quoted

_HEAD = """\
# yaml-language-server: $schema=quizgen.schema.json
# The facts are in {name}. Here stands what is said of them, and how they are asked: change whatever reads oddly.
#   quizgen build FILE     an Anki deck and a worksheet, into build/
#   quizgen show FILE      the questions, to read
#   quizgen check FILE     what could be better
quizgen: 1
id: {id}    # keep it for good: learners' progress hangs on it
title: {title}
{language}
tables: [{table}]
"""
_TYPES = {
    "number": "numbers; or write: year, text",
    "year": "years; or write: number, text",
    "date": "days, months or years; or write: text",
    "text": "texts; or write a type of thing (city), if each names one",
    "yes_no": "yes or no, asked as true or false",
}
_HOW_MANY = {
    "one": "one for each; or write: all (several, every one listed), some (perhaps not all)",
    "all": "several for each, and every one is listed; or write: one, some (perhaps not all)",
    "some": "perhaps not all are listed, so nothing is proven wrong; or write: all (every one is listed), one",
}
_UNKNOWN = "und"


def sheet_of_table(facts: FactSheet, table: str, identity: str) -> str:
    """Return a commented YAML sheet that takes a table.

    Args:
        facts: the table, read as a sheet of its own.
        table: the name of the table's file, which lies beside the sheet.
        identity: the sheet's id.
    """
    defaults = defaults_of(facts)
    language = f"language: {facts.language}"
    if facts.language == _UNKNOWN:
        language = "# language: en     # it could not be told by the table's words; write a code such as en, de, pt-BR"
    head = _HEAD.format(name=table, table=scalar(table), id=identity, title=scalar(facts.title), language=language)
    return "\n".join(filter(None, (head, _entities(facts, defaults), _relations(facts, defaults))))


def _entities(facts: FactSheet, defaults: Mapping[str, DefaultSentences]) -> str:
    """Return entries for the names that stand in a sentence otherwise than they are shown: the United States."""
    lines = [
        f"  {scalar(name)}: {{in_text: {scalar(inside)}}}" for name, inside in _names_inside(facts, defaults).items()
    ]
    return (
        "\n".join(["# How names stand inside a sentence, where not as they are.", "entities:", *lines, ""])
        if lines
        else ""
    )


def _names_inside(facts: FactSheet, defaults: Mapping[str, DefaultSentences]) -> dict[str, str]:
    found: dict[str, str] = {}
    for fact in facts.facts:
        sentences = defaults[fact.relation]
        names = [(fact.subject, sentences.subject)]
        if isinstance(fact.value, EntityRef):
            names.append((fact.value.key, sentences.value))
        for key, form in names:
            entity = facts.entity(key)
            inside = None if form is quoted else form(entity.shown)
            if inside and inside != entity.shown and not entity.in_text:
                found.setdefault(key, inside)
    return found


def _relations(facts: FactSheet, defaults: Mapping[str, DefaultSentences]) -> str:
    entries = ("\n".join(_relation(relation, facts, defaults[relation.key])) for relation in facts.relations)
    return "\n".join(
        [
            "# What a column says, and how it is asked. Each stands under the name of its column.",
            "relations:",
            *entries,
            "",
        ]
    )


def _relation(relation: Relation, facts: FactSheet, sentences: DefaultSentences) -> Iterator[str]:
    yield f"  {scalar(relation.key)}:"
    if relation.subject:
        yield f"    subject: {scalar(relation.subject)}"
    kind = _TYPES.get(relation.value, "names of one type of thing; or write: text, number, year, date")
    yield f"    value: {scalar(relation.value)}    # {kind}"
    assumed = "" if relation.values_declared else "assumed: "
    yield f"    values: {relation.values}    # {assumed}{_HOW_MANY[relation.values]}"
    if relation.unit:
        yield f"    unit: {scalar(relation.unit)}"
    if kinds := relation.kinds or facts.kinds:
        yield f"    kinds: [{', '.join(kinds)}]"
    yield from _templates(relation, facts, sentences)


def _templates(relation: Relation, facts: FactSheet, sentences: DefaultSentences) -> Iterator[str]:
    """Yield the sentences of a relation, or a hint where it is worded neutrally."""
    subjects = [facts.entity(fact.subject) for fact in facts.of_relation(relation.key)]
    inside = all(each.in_text or sentences.subject(each.shown) is not None for each in subjects)

    def template(phrase: Phrase) -> str:
        return _with_quotes(phrase.of(inside=inside), sentences.subject if inside else None)

    if sentences.ask_all.apart:
        asks = f"{template(sentences.ask)} {template(sentences.ask_all)}"
        yield f"    # it is asked for one value and for all: {asks}"
    written = {
        "ask": "" if sentences.ask_all.apart else template(sentences.ask),
        "ask_subject": sentences.ask_subject,
        "say": template(sentences.say),
        "say_not": template(sentences.say_not),
    }
    for key, text in written.items():
        if text:
            yield f"    {key}: {scalar(text)}"
    if not sentences.ask.apart and relation.value != "yes_no":
        yield '    # ask: "… {{ subject }} …?"    # a sentence of yours; without one, it is asked neutrally'


def _with_quotes(template: str, form: NameForm | None) -> str:
    return template.replace("{{ subject }}", "“{{ subject }}”") if form is quoted else template


def scalar(text: str) -> str:
    """Return a text as a YAML scalar in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'
