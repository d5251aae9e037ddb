"""How large text may be so that it fits its box, by letter widths that usual fonts hardly exceed."""

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from attrs import evolve, frozen

from quizgen.quiz import Option
from quizgen.values.media import Media

SIZES = (20.0, 18.0, 16.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0)
"""Sizes of letters in points. The largest that fits is taken; smaller ones than these can't be read."""

LINE = 1.28
"""Height of a line, in sizes of its letters; as in the styles."""

BOLD = 1.08
"""How much wider bold letters are."""

LIST_SCALE = 0.84
TAIL_SCALE = 0.76
INDENT = 1.7
"""Room for a letter before an option, in sizes."""

COLUMN_GAP = 1.0
BLOCK_GAP = 0.5
ITEM_GAP = 0.12

PICTURE_SHARE = 0.5
"""How much of a side's height a picture takes."""

SLACK = 0.94
"""The share of a box that is filled, since fonts differ."""

MILLIMETRES = 25.4 / 72
"""A point in millimetres."""

MOST_WORDS = 10_000
"""How many widths of words and texts are remembered: each is asked for at several sizes, and on many cards."""

_NARROW = frozenset("iljtfrI.,;:!|'’‘\"()[]-/·` ")
_WIDE = frozenset("mwMW@%…—")


@frozen
class Side:
    """What is on one side of a card."""

    head: str
    """The stem or the answer; empty where a list answers."""
    columns: tuple[tuple[tuple[str, str], ...], ...] = ()
    """Lists side by side. Each item is a mark (a letter, a number, a dash) and a text."""
    tail: str = ""
    """What is added below in smaller letters."""
    picture: Media | None = None
    """A picture, which takes its share of the height."""
    alt: str = ""
    """What the picture shows, in words."""
    pictures: tuple[tuple[str, Option], ...] = ()
    """Options that are pictures, each with its letter. Together they take the share of one picture."""
    mark: str = ""
    """The letter before the head."""
    paragraph: str = "p"
    """The element around its head and its tail: p, or div where they have blocks."""

    def with_texts(self, change: Callable[[str], str]) -> "Side":
        """Return the side with each of its texts changed by a function."""
        columns = tuple(tuple((mark, change(text)) for mark, text in column) for column in self.columns)
        return evolve(self, head=change(self.head), columns=columns, tail=change(self.tail))


def size_of(side: Side, width: float, height: float) -> float | None:
    """Return the largest size in points at which a side fits a box, or None where none of SIZES does.

    A size that breaks no word is preferred to a larger one that does.

    Args:
        side: what is to fit.
        width: of the box, in millimetres.
        height: of the box, in millimetres.
    """
    width, height = width * SLACK, height * SLACK
    room = height * (1 - PICTURE_SHARE) if side.picture or side.pictures else height
    fitting = (size for size in SIZES if _height(side, width / (size * MILLIMETRES)) * size * MILLIMETRES <= room)
    largest = next(fitting, None)
    if largest is None or _words_fit(side, width / (largest * MILLIMETRES)):
        return largest
    return next((size for size in fitting if _words_fit(side, width / (size * MILLIMETRES))), largest)


def _height(side: Side, width: float) -> float:
    """Return the height of a side of the given width, both in sizes of its letters."""
    blocks = []
    if side.head:
        blocks.append(lines_of(f"{side.mark}  {side.head}".strip(), width / BOLD) * LINE)
    if side.columns:
        blocks.append(max(_list_height(column, _column_width(side, width)) for column in side.columns))
    if side.tail:
        blocks.append(lines_of(side.tail, width / TAIL_SCALE) * LINE * TAIL_SCALE)
    return sum(blocks) + BLOCK_GAP * max(0, len(blocks) - 1)


def _list_height(items: tuple[tuple[str, str], ...], width: float) -> float:
    lines = sum(lines_of(text, width) for _, text in items)
    return (lines * LINE + ITEM_GAP * max(0, len(items) - 1)) * LIST_SCALE


def _column_width(side: Side, width: float) -> float:
    """Return the width of an item's text, in sizes of its letters."""
    count = len(side.columns)
    return (width - COLUMN_GAP * (count - 1)) / count / LIST_SCALE - INDENT


def _words_fit(side: Side, width: float) -> bool:
    items = (text for column in side.columns for _, text in column)
    return _longest_word(side.head) <= width / BOLD and all(
        _longest_word(text) <= _column_width(side, width) for text in items
    )


def _longest_word(text: str) -> float:
    """Return the width of the longest word."""
    return max(map(_unbroken_width, text.split()), default=0.0)


@lru_cache(maxsize=MOST_WORDS)
def _unbroken_width(word: str) -> float:
    """Return the width that a word needs; Chinese and Japanese need none, as they break between any two letters."""
    return 0.0 if any("\u2e80" <= letter <= "\u9fff" for letter in word) else em_width(word)


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a width (in sizes). Only words longer than a line are broken."""
    return sum([_paragraph_lines(paragraph, width) for paragraph in text.splitlines()]) or 1


def _paragraph_lines(text: str, width: float) -> int:
    words, whole = _measured(text)
    if whole < width - 1:  # as most options have room on one line
        return 1
    lines, used, space = 1, 0.0, em_width(" ")
    longest = max(1.0, width - 1)  # a broken word leaves up to a letter's room on each line
    for word in words:
        if used and used + word > width:
            lines, used = lines + 1, 0.0
        more, rest = divmod(word, longest) if word >= longest else (0, word)
        lines += int(more)
        used += rest + space
    return lines


@lru_cache(maxsize=MOST_WORDS)
def _measured(text: str) -> tuple[tuple[float, ...], float]:
    """Return the widths of the words of a paragraph, and that of all on one line."""
    words = tuple(map(em_width, text.split(" ")))
    return words, sum(words) + len(words) * em_width(" ")


@lru_cache(maxsize=MOST_WORDS)
def em_width(text: str) -> float:
    """Return about how wide a text is, in sizes of its letters."""
    return sum(map(_em_width, text))


@cache
def _em_width(character: str) -> float:
    if character in _NARROW:
        return 0.36
    if character in _WIDE:
        return 0.98
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    return 0.74 if character.isupper() else 0.62
