"""Marks that are none, and marks that took effect: a sheet's `markup` may not be what its author has in mind."""

import re
from collections.abc import Iterable, Iterator

from quizgen.checks.base import OURS, Flaw, Part, Review, rule
from quizgen.sheet import AuthoredQuestion, Fact, FactSheet, Relation
from quizgen.text.markups import PLAIN
from quizgen.values import EntityRef, Text, Value

LONGEST_SHOWN = 60
"""How many characters of a text a finding shows."""

_OURS = r"</?(?:sub|sup|u|br|ruby|rt|rb|rp)\b[^<>]{0,99}>"
_FOREIGN = (
    r"</?(?:b|i|em|strong|code|pre|p|span|div|font|small|big|strike|del|ins|tt|h[1-6]|[uo]l|li|table|t[rdh]|hr|math)"
    r"\b[^<>]{0,99}>|<(?:img|a)\s[^<>]{1,199}>|&(?:[A-Za-z]{2,8}[1-4]{0,2}|#\d{2,6}|#x[0-9A-Fa-f]{2,6});"
)
"""Tags and entities of HTML that no notation of quizgen has."""

_LOOKS = re.compile(
    rf"(?P<foreign>{_FOREIGN})|{_OURS}|\\[(\[]|\\[a-z]{{2,}}\{{"
    r"|[A-Za-z)]~\d{1,2}~|\w\^\d{1,2}\^|\*\*(?=\S)[^*\n]{1,999}(?<=\S)\*\*"
    r"|(?<![\w*])\*[^\W\d_](?:[^*\n]{0,199}[^\W_])?\*(?![\w*])|(?<!\w)_[^\W\d_](?:[^_\n]{0,199}[^\W_])?_(?!\w)"
    r"|(?<!`)`[^`\n]{1,199}`(?!`)|\$\$?(?=\S)[^$\n]{0,999}[\\^_{][^$\n]{0,999}(?<=\S)\$|\$[A-Za-z]\$"
    r"|\$\$(?=\S)[^$\n]{1,199}(?<=\S)\$\$|\{[^\x00-\u02ff|{}]{1,20}\|[^{}|<>\n]{1,60}\}"
    r"|\[[^\]\n]{1,199}\]\((?:(?:https?:|mailto:)[^)\s]{1,199}|[^)\s]{1,199}\.(?:png|jpe?g|gif|svg|webp))\)",
    re.IGNORECASE,
)
_IN_MARKDOWN = re.compile(
    rf"\\.|(`+)(?!`).*?(?<!`)\1(?!`)|\$[^$\n]*\$|\\\(.*?\\\)|(?P<foreign>{_FOREIGN})", re.I | re.S
)
"""What no notation has; behind a backslash, in code and in formulas it is what is meant."""

_USE_MARKDOWN = (
    "write **bold**, *italics* and H~2~O with 'markup: markdown', and signs as they are; "
    "what is meant as it stands keeps a backslash before it there"
)
_SIGN = re.compile(r"[<&\\*_`$~^{\[]")
"""What all of them begin with or have; most texts have none."""

_ADDRESS = re.compile(r"\]\(([^()\s]+)")


@rule(
    id="looks-like-markup",
    severity="low",
    reason="what looks like HTML, Markdown or TeX is shown as it is written",
    reference=OURS,
    fix="write 'markup: markdown' in the sheet, or read a table alone as markdown, if it is meant as a mark",
)
def looks_like_markup(review: Review) -> Iterator[Flaw]:
    """Find texts of plain sheets with tags, formulas or stars for bold letters, and of others tags that are no marks.

    One is named for each part.
    """
    looks = _LOOKS if review.sheet.markup == PLAIN else _IN_MARKDOWN
    for part, texts in _texts(review.sheet):
        found = next(filter(None, (_first(looks, text) for text in texts)), None)
        if found:
            message = f"'{_short(found[0])}' looks like markup, and is shown as written"
            yield Flaw(message, part, fix=_USE_MARKDOWN if found["foreign"] else "")


def _first(looks: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first thing in a text that looks like a mark, and is none."""
    found = looks.finditer(text) if _SIGN.search(text) else ()
    return next((match for match in found if match["foreign"] or looks is _LOOKS), None)


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


def _as_written(value: Value | None, sheet: FactSheet) -> str:
    """Return a value with its marks, where it has any."""
    if isinstance(value, EntityRef):
        return sheet.entity(value.key).name_marked or value.key
    return (value.marked if isinstance(value, Text) else "") or str(value or "")


def _texts(sheet: FactSheet) -> Iterator[tuple[Part, Iterable[str]]]:
    """Yield the texts of a sheet as written, together with the part that they belong to."""
    for relation in sheet.relations:
        yield relation, _of_relation(relation)
    for entity in sheet.entities:
        yield entity, [entity.name if entity.name != entity.key else "", entity.in_text]
    for fact in sheet.facts:
        wrong = (text for each in fact.distractors for text in (_as_written(each.value, sheet), each.reason))
        told = [_as_written(EntityRef(fact.subject), sheet), _as_written(fact.value, sheet)]
        yield fact, [*told, fact.note, fact.ask, fact.say, *wrong]
    for question in sheet.questions:
        yield question, _of_question(question)


def _of_relation(relation: Relation) -> list[str]:
    return [relation.label, relation.say, relation.say_not, *relation.templates]


def _of_question(question: AuthoredQuestion) -> list[str]:
    answers = [question.answer] if isinstance(question.answer, str) else [*question.answer]
    return [question.ask, *answers, *(text for pair in question.distractors for text in pair), question.note]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
