"""The text of a source, and where a quote is in it."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from itertools import accumulate

from attrs import frozen

from quizgen.kept import Keeping, kept

LONGEST_PASSAGE = 200
"""How many characters of a passage a message shows."""


_QUOTES = str.maketrans("‘’‚‛ʼ´`′“”„‟″«»‹›", "''''''''" + '"' * 7 + "''")
_SOFT = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_ELLIPSIS = re.compile(r"\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


@frozen
class SourceText(Keeping):
    """The text of a source, in which quotes are looked up whatever their white space and quotation marks.

    Blank lines separate paragraphs; where no line is blank, each line is a paragraph. They are numbered from 1.
    """

    content: str
    """The text as it is written."""

    @kept
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs, folded, each on one line."""
        body = self.content.strip()
        parts = _BLANK_LINE.split(body) if _BLANK_LINE.search(body) else body.splitlines()
        return tuple(filter(None, map(folded, parts)))

    @kept
    def folded(self) -> str:
        """The whole text, folded, on one line."""
        return " ".join(self.paragraphs)

    def paragraph_of(self, quote: str) -> int | None:
        """Return the paragraph in which a quote begins, or None. `…` or `[…]` in the quote means omitted words."""
        at, first = 0, None
        for part in filter(None, _ELLIPSIS.split(folded(quote))):
            found = self.folded.find(part, at)
            if found < 0:
                return None
            first = found if first is None else first
            at = found + len(part)
        return None if first is None else bisect_right(self._starts, first)

    def nearest(self, quote: str) -> tuple[int, str] | None:
        """Return the paragraph and the passage that has most of a quote's words in their places; or None."""
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
        return bisect_right(self._starts, offset), shortened(passage)

    @kept
    def _starts(self) -> list[int]:
        """Where each paragraph begins in the folded text."""
        return [0, *accumulate(len(paragraph) + 1 for paragraph in self.paragraphs[:-1])]

    @kept
    def _words(self) -> list[str]:
        return self.folded.split()

    @kept
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            places.setdefault(_bare(word), []).append(place)
        return places


def folded(text: str) -> str:
    """Return a text for comparing: in Unicode's NFKC, with single spaces and straight quotation marks."""
    plain = unicodedata.normalize("NFKC", _SOFT.sub("", text.translate(_QUOTES)))
    return " ".join(plain.replace("\u2010", "-").split())


def shortened(text: str) -> str:
    """Return a passage as it is shown: cut after LONGEST_PASSAGE characters."""
    return text if len(text) <= LONGEST_PASSAGE else f"{text[:LONGEST_PASSAGE].rstrip()}…"


def _bare(word: str) -> str:
    return word.strip(".,;:!?()[]\"'").casefold()
