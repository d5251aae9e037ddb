"""Whether facts can be looked up: in a source, at a place in it, by a quote that is there."""

from collections.abc import Iterator

from quizgen.checks.base import OURS, Flaw, Review, rule
from quizgen.checks.quotes import SourceText, shortened
from quizgen.sheet import Fact, Source
from quizgen.text.slugs import slug


@rule(
    id="unsourced",
    severity="low",
    reason="nobody can look up a fact that names no source",
    reference=OURS,
    fix="write 'source: …' for the sheet or the fact, or add a column 'source'",
)
def unsourced(review: Review) -> Iterator[Flaw]:
    """Find facts that name no source; all of them are one flaw."""
    facts = review.sheet.facts
    lacking = [fact for fact in facts if fact.value is not None and not fact.source]
    if lacking:
        message = f"{len(lacking)} of {len(facts)} facts name no source, beginning with '{lacking[0].id}'"
        yield Flaw(message, lacking[0])


@rule(
    id="no-place",
    severity="low",
    reason="nobody finds a fact in a source without a place in it",
    reference=OURS,
    fix="write 'at: p. 12', or a 'quote' of the source's own words",
)
def no_place(review: Review) -> Iterator[Flaw]:
    """Find facts that name a source and no place in it, once for each source.

    A source that is only a title, as in a cell of a table, is let pass: the title may contain the place.
    """
    lacking: dict[str, list[Fact]] = {}
    for fact in review.sheet.facts:
        if fact.source and not (fact.at or fact.quote) and not review.sheet.is_background(fact):
            lacking.setdefault(fact.source, []).append(fact)
    for key, facts in lacking.items():
        source = review.sheet.source(key)
        if source and slug(source.title) != key:
            message = f"{len(facts)} facts don't say where in '{key}' they stand, beginning with '{facts[0].id}'"
            yield Flaw(message, facts[0])


@rule(
    id="missing-text",
    severity="note",
    reason="a source's text is not at hand, so its quotes are not looked up",
    reference=OURS,
    fix="put the file beside the sheet, or name it: 'text: article.txt' of the source",
)
def missing_text(review: Review) -> Iterator[Flaw]:
    """Find sources whose text is named and missing, and quotes whose source names no text to look them up in."""
    for source in review.sheet.sources:
        if source.text and source.content is None:
            yield Flaw(f"the text of '{source.id}', {source.text}, is not at hand", source)
    quoted = {fact.source: fact for fact in reversed(review.sheet.facts) if fact.quote}
    for key, fact in quoted.items():
        named = review.sheet.source(key)
        if named is None or not named.text:
            yield Flaw(f"'{fact.id}' has a quote, and its source names no text to look it up in", fact)


@rule(
    id="quote-not-found",
    severity="error",
    reason="a quote does not stand in its source word for word",
    reference=OURS,
    fix="quote the source's own words; what is left out is written '…'",
)
def quote_not_found(review: Review) -> Iterator[Flaw]:
    """Find quotes that are not in their source word for word, and show the nearest passage."""
    for fact, text in _quoting(review):
        if text.paragraph_of(fact.quote) is None:
            nearest = text.nearest(fact.quote)
            fix = f"the nearest passage, in paragraph {nearest[0]}: '{nearest[1]}'" if nearest else ""
            yield Flaw(
                f"the quote of '{fact.id}' does not stand in '{fact.source}': '{shortened(fact.quote)}'", fact, fix
            )


@rule(
    id="quote-place",
    severity="note",
    reason="a quote was found, and the fact does not say where",
    reference=OURS,
    fix="write the place: 'at: …'",
)
def quote_place(review: Review) -> Iterator[Flaw]:
    """Find facts without a place whose quote was found, and say in which paragraph it is."""
    for fact, text in _quoting(review):
        paragraph = text.paragraph_of(fact.quote)
        if paragraph and not fact.at:
            fix = f"write 'at: paragraph {paragraph}' for readers to see it"
            yield Flaw(f"the quote of '{fact.id}' stands in paragraph {paragraph} of '{fact.source}'", fact, fix=fix)


def _quoting(review: Review) -> Iterator[tuple[Fact, SourceText]]:
    """Yield the facts that quote a source whose text is known, with that text."""
    texts: dict[str, SourceText] = {}
    for fact in review.sheet.facts:
        source: Source | None = review.sheet.source(fact.source) if fact.quote else None
        if source and source.content is not None:
            yield fact, texts.setdefault(source.id, SourceText(source.content))
