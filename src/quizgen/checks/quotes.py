"""Whether facts can be looked up: a source, a place in it, and a quote that stands there."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from attrs import frozen

from quizgen.checks.base import Flaw, Review
from quizgen.sheet import Fact, Source
from quizgen.text.slugs import slug

LONGEST_PASSAGE = 200
"""Characters of a passage that are shown."""

_QUOTES = str.maketrans("‘’‚‛ʼ´`′“”„‟″«»‹›", "''''''''" + '"' * 7 + "''")
_SOFT = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_ELLIPSIS = re.compile(r"\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


def unsourced(review: Review) -> Iterator[Flaw]:
    """Find out whether facts that are asked lack a source."""
    facts = review.sheet.facts
    lacking = [fact for fact in facts if fact.value is not None and not fact.source]
    if lacking:
        message = f"{len(lacking)} of {len(facts)} facts name no source, beginning with '{lacking[0].id}'"
        yield Flaw(message, lacking[0])


def no_place(review: Review) -> Iterator[Flaw]:
    """Find facts that name a source and no place in it, once for each source.

    A source of which nothing but a title is known, as in a table's cell, may hold the place in that.
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


def missing_text(review: Review) -> Iterator[Flaw]:
    """Find sources whose own text is named and is not at hand; quotes from them are not looked up."""
    for source in review.sheet.sources:
        if source.text and source.content is None:
            yield Flaw(f"the text of '{source.id}', {source.text}, is not at hand", source)
    quoted = {fact.source: fact for fact in reversed(review.sheet.facts) if fact.quote}
    for key, fact in quoted.items():
        named = review.sheet.source(key)
        if named is None or not named.text:
            yield Flaw(f"'{fact.id}' has a quote, and its source names no text to look it up in", fact)


def quote_not_found(review: Review) -> Iterator[Flaw]:
    """Find quotes that do not stand in their source word for word, and show the passage that comes nearest."""
    for fact, text in _quoting(review):
        if text.paragraph_of(fact.quote) is None:
            nearest = text.nearest(fact.quote)
            fix = f"the nearest passage, in paragraph {nearest[0]}: '{nearest[1]}'" if nearest else ""
            yield Flaw(f"the quote of '{fact.id}' does not stand in '{fact.source}': '{_cut(fact.quote)}'", fact, fix)


def quote_place(review: Review) -> Iterator[Flaw]:
    """Say in which paragraph a quote was found, where the fact names no place."""
    for fact, text in _quoting(review):
        paragraph = text.paragraph_of(fact.quote)
        if paragraph and not fact.at:
            fix = f"write 'at: paragraph {paragraph}' for readers to see it"
            yield Flaw(f"the quote of '{fact.id}' stands in paragraph {paragraph} of '{fact.source}'", fact, fix)


@frozen
class SourceText:
    """A source's own text, in which quotes are looked up: white space, quotation marks and soft hyphens folded.

    Paragraphs are set apart by blank lines, or are the lines where no line is blank. They count from 1.
    """

    content: str

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs, folded; no two lines of one are apart by more than a space."""
        body = self.content.strip()
        parts = _BLANK_LINE.split(body) if _BLANK_LINE.search(body) else body.splitlines()
        return tuple(filter(None, map(folded, parts)))

    @cached_property
    def folded(self) -> str:
        """All of it in one line."""
        return " ".join(self.paragraphs)

    def paragraph_of(self, quote: str) -> int | None:
        """Return the paragraph in which a quote begins, or None. Parts of it may be left out: `…` or `[…]`."""
        at, first = 0, None
        for part in filter(None, _ELLIPSIS.split(folded(quote))):
            found = self.folded.find(part, at)
            if found < 0:
                return None
            first = found if first is None else first
            at = found + len(part)
        return None if first is None else bisect_right(self._starts, first)

    def nearest(self, quote: str) -> tuple[int, str] | None:
        """Return the paragraph and the words that have most of a quote's words at their places, or None."""
        words = [_bare(word) for word in folded(quote).split()]
        votes = Counter(
            place - index for index, word in enumerate(words) for place in self._places.get(word, ()) if len(word) > 1
        )
        near = Counter({start: sum(votes[start + step] for step in (-1, 0, 1)) for start in votes})
        if not near:
            return None
        start = max(0, min(near, key=lambda place: (-near[place], -votes[place], place)))
        passage = " ".join(self._words[start : start + len(words)])
        offset = len(" ".join(self._words[:start])) + bool(start)
        return bisect_right(self._starts, offset), _cut(passage)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each paragraph begins in the folded text."""
        return [0, *accumulate(len(paragraph) + 1 for paragraph in self.paragraphs[:-1])]

    @cached_property
    def _words(self) -> list[str]:
        return self.folded.split()

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            places.setdefault(_bare(word), []).append(place)
        return places


def folded(text: str) -> str:
    """Return a text for comparing: compatible forms as one, white space as one space, quotation marks straight."""
    plain = unicodedata.normalize("NFKC", _SOFT.sub("", text.translate(_QUOTES)))
    return " ".join(plain.replace("\u2010", "-").split())


def _bare(word: str) -> str:
    return word.strip(".,;:!?()[]\"'").casefold()


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_PASSAGE else f"{text[:LONGEST_PASSAGE].rstrip()}…"


def _quoting(review: Review) -> Iterator[tuple[Fact, SourceText]]:
    """Yield the facts that quote a source whose text is at hand."""
    texts: dict[str, SourceText] = {}
    for fact in review.sheet.facts:
        source: Source | None = review.sheet.source(fact.source) if fact.quote else None
        if source and source.content is not None:
            yield fact, texts.setdefault(source.id, SourceText(source.content))
