"""Marks that are none, and marks that took effect: a sheet's `markup` may not be what its author has in mind."""

import re
from collections.abc import Iterable, Iterator

from quizgen.checks.base import OURS, Flaw, Part, Review, rule
from quizgen.sheet import AuthoredQuestion, Fact, FactSheet, Relation
from quizgen.text.markups import PLAIN
from quizgen.values import EntityRef, Text

LONGEST_SHOWN = 60
"""How many characters of a text a finding shows."""

_LOOKS = re.compile(
    r"</?(?:sub|sup|u|b|i|em|strong|br|ruby|rt|code|pre|p|span|div)\b[^<>]{0,99}>|\\[(\[]|\\[a-z]{2,}\{"
    r"|[A-Za-z)]~\d{1,2}~|\w\^\d{1,2}\^|\*\*(?=\S)[^*\n]{1,999}(?<=\S)\*\*|\$\$?(?=\S)[^$\n]{0,999}[\\^_{][^$\n]{0,999}(?<=\S)\$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\]\(([^()\s]+)")


@rule(
    id="looks-like-markup",
    severity="low",
    reason="what looks like HTML, Markdown or TeX is shown as it is written",
    reference=OURS,
    fix="write 'markup: markdown' in the sheet, or read a table alone as markdown, if it is meant as a mark",
)
def looks_like_markup(review: Review) -> Iterator[Flaw]:
    """Find texts of plain sheets with tags, formulas or stars for bold letters. One is named for each part."""
    if review.sheet.markup != PLAIN:
        return
    for part, texts in _texts(review.sheet):
        found = next(filter(None, map(_LOOKS.search, texts)), None)
        if found:
            yield Flaw(f"'{_short(found[0])}' looks like markup, and is shown as written", part)


@rule(
    id="marks-in-values",
    severity="note",
    reason="marks of Markdown took effect in names or values, which may have been meant as they are written",
    reference=OURS,
    fix="put a backslash before a sign that is no mark, as in \\*",
)
def marks_in_values(review: Review) -> Iterator[Flaw]:
    """Find the marks in the names and values of a sheet with markup: one finding for each relation and mark."""
    sheet = review.sheet
    if sheet.markup == PLAIN:
        return
    from quizgen.text.markup.markdown import parsed  # noqa: PLC0415 - plain sheets don't need the parser

    for relation in sheet.relations:
        marked = dict.fromkeys(text for fact in sheet.of_relation(relation.key) for text in _marked(fact, sheet))
        found: dict[str, list[str]] = {}
        for text in marked:
            for mark in parsed(text).marks:
                found.setdefault(mark, []).append(text)
        for mark, values in found.items():
            count = "one value" if len(values) == 1 else f"{len(values)} values"
            yield Flaw(f"'{relation.key}' has {count} with a mark for {mark}, such as '{_short(values[0])}'", relation)


@rule(
    id="link-not-shown",
    severity="note",
    reason="no output leads off the page, so that only the text of a link is shown",
    reference=OURS,
    fix="name the source of a fact with 'sources'",
)
def link_not_shown(review: Review) -> Iterator[Flaw]:
    """Find the links in the texts of a sheet with markup."""
    if review.sheet.markup == PLAIN:
        return
    from quizgen.text.markup.markdown import parsed  # noqa: PLC0415 - plain sheets don't need the parser

    for part, texts in _texts(review.sheet):
        for text in texts:
            if "](" in text and "link" in parsed(text).marks:
                addresses = ", ".join(_ADDRESS.findall(text))
                yield Flaw(f"the link to {_short(addresses)} is shown as its text alone", part)


def _marked(fact: Fact, sheet: FactSheet) -> Iterator[str]:
    """Yield the name of a fact's subject and its value as written, as far as they have marks."""
    entities = [EntityRef(fact.subject), fact.value]
    names = [sheet.entity(each.key).name_marked for each in entities if isinstance(each, EntityRef)]
    yield from filter(None, [*names, fact.value.marked if isinstance(fact.value, Text) else ""])


def _texts(sheet: FactSheet) -> Iterator[tuple[Part, Iterable[str]]]:
    """Yield the texts of a sheet as written, together with the part that they belong to."""
    for relation in sheet.relations:
        yield relation, _of_relation(relation)
    for fact in sheet.facts:
        marked = list(_marked(fact, sheet))
        yield fact, [fact.subject, str(fact.value or ""), *marked, fact.note, fact.ask, fact.say]
    for question in sheet.questions:
        yield question, _of_question(question)


def _of_relation(relation: Relation) -> list[str]:
    return [relation.label, relation.say, relation.say_not, *relation.templates]


def _of_question(question: AuthoredQuestion) -> list[str]:
    answers = [question.answer] if isinstance(question.answer, str) else [*question.answer]
    return [question.ask, *answers, *(text for pair in question.distractors for text in pair), question.note]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
