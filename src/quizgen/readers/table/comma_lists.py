"""Columns in whose cells commas or bars seem to part several values: `Spanish, Quechua`, `Spanish|Quechua`.

`;` parts values in any column. A comma may be part of a name (`Paris, Texas`, `Austen, Jane`), so it parts values only
where the author declares that there may be several. Elsewhere such a cell is one value, and that is said, as it is
under a header in the plural (Brand names), or where most rows have lists of unlike length. A bar is part
of no name: it parts values as `;` does, unless each cell is declared to be one (a pattern, such as `cat|dog`).
"""

import re
from collections.abc import Sequence

from quizgen.language.headers.english_modifiers import PREPOSITIONS
from quizgen.language.headers.english_verbs import CREATORS
from quizgen.readers.table.cell_parts import parts_of
from quizgen.wording.headers.english_grammar import singular_of
from quizgen.wording.headers.english_header import english_header

COMMA = ","
BAR = "|"
LINE_BREAK = re.compile(r"\s*\n\s*")
"""Lines of a cell part values likewise, if they are as short."""

FEWEST_CELLS = 2
"""How many cells with commas a column must have."""

LONGEST_PART = 4
"""How many words a part of a list has at most; more make a sentence."""

LONGEST_TITLE = 7
"""How many words a part has at most under a header in the plural: works, laws."""

MOSTLY = 0.5
"""At least this share of the cells with commas must speak for lists."""

FEWEST_MOVING = 2
"""How many parts must stand at different places in two cells: alone, first, behind a comma. In `Salem, Oregon` none
does."""

MANY_PARTS = 3
"""A cell with so many parts is a list if others have more or fewer: an address has as many in each."""

_WRITTEN_WITH_COMMAS = frozenset(CREATORS) | frozenset(
    "city town village capital place birthplace location municipality headquarters address coordinate".split()
)
"""What is often written with a comma itself: Salem, Oregon; Austen, Jane."""

_PAIR = 2
_SHORTEST_PLURAL = 4
_NO_PLURALS = ("ss", "us", "is")
_OF = frozenset("de di du des da do".split())
"""What follows the noun of a header in Romance languages: noms de marque."""


def has_lists(texts: Sequence[str], sign: str = COMMA) -> bool:
    """Tell whether a sign, a comma or a bar, seems to part several values in the cells of a column.

    Example:
        >>> has_lists(["Spanish, Quechua", "Dutch, French", "French, Italian", "Dutch", "Italian, Dutch"])
        True
        >>> has_lists(["Salem, Oregon", "Portland, Oregon", "Austin, Texas"])
        False
    """
    cells = [parts_of(text, sign) for text in texts]
    lists = [parts for parts in cells if len(parts) > 1]
    if len(lists) < FEWEST_CELLS or not all(map(_is_list if sign == COMMA else _are_short, lists)):
        return False
    cells, lists = ([[part.strip() for part in parts] for parts in each] for each in (cells, lists))
    alone, first = {parts[0] for parts in cells if len(parts) == 1}, {parts[0] for parts in lists}
    others = {part for parts in lists for part in parts[1:]}
    moving = alone & first | alone & others | first & others
    speaking = sum(not moving.isdisjoint(parts) for parts in lists)
    if len(moving) >= FEWEST_MOVING and speaking >= MOSTLY * len(lists):
        return True
    lengths = [len(parts) for parts in cells]
    return len(set(lengths)) > 1 and sum(length >= MANY_PARTS for length in lengths) >= MOSTLY * len(lists)


def speaks_of_lists(header: str, texts: Sequence[str]) -> bool:
    """Tell whether commas seem to part several values by the name of a column: Brand names, Main characters.

    It has a plural, or most of its cells have lists, which are unlike in length.

    Example:
        >>> speaks_of_lists("Brand names", ["Tylenol, Panadol", "Advil, Nurofen", "Coumadin"])
        True
        >>> speaks_of_lists("Brand name(s)", ["Tylenol, Panadol", "Advil, Nurofen", "Coumadin"])
        True
        >>> speaks_of_lists("Brand name", ["Tylenol, Panadol", "Advil, Nurofen", "Coumadin"])
        False
        >>> speaks_of_lists("Cities", ["Salem, Oregon", "Austin, Texas"])
        False
    """
    cells = [parts_of(text, COMMA) for text in texts]
    lists = [parts for parts in cells if len(parts) > 1]
    noun = _noun_of(header)
    longest = LONGEST_TITLE if _is_plural(noun) else LONGEST_PART
    fitting = sum(_is_list(parts, longest) for parts in lists)
    if fitting < max(FEWEST_CELLS, MOSTLY * len(lists)):
        return False
    has_commas = (singular_of(noun) or noun) in _WRITTEN_WITH_COMMAS
    lengths = {len(parts) for parts in lists}
    if _is_plural(noun):
        return not has_commas or lengths != {_PAIR}
    return not has_commas and len(lengths) > 1 and len(lists) == fitting > MOSTLY * len(cells)


def _noun_of(header: str) -> str:
    """Return the noun of a header as it stands: names for Brand names, and for Names of brands."""
    words = [word.casefold() for word in english_header(header.replace("(s)", "s")).words]
    before = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS | _OF), len(words))
    return words[before - 1] if words else ""


def _is_plural(word: str) -> bool:
    has_s = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(_NO_PLURALS)
    return has_s or bool(singular_of(word))


def first_line_list(texts: Sequence[str]) -> str:
    r"""Return the first cell with several lines if lines seem to part several values; else an empty text.

    A name may go over two lines, so some cell must have three, or a line that stands elsewhere, too.

    Example:
        >>> first_line_list(["Dutch\nFrench", "French\nItalian", "Dutch"])
        'Dutch\nFrench'
        >>> first_line_list(["Bosnia and\nHerzegovina", "Antigua and\nBarbuda", "Italy"])
        ''
    """
    if not any("\n" in text for text in texts):
        return ""
    cells = [LINE_BREAK.split(text.strip()) for text in texts]
    lists = [parts for parts in cells if len(parts) > 1]
    if not lists or any(COMMA in part or not _is_list([part]) for parts in lists for part in parts):
        return ""
    lines = [part for parts in cells for part in dict.fromkeys(parts)]
    speaks = any(len(parts) >= MANY_PARTS or any(lines.count(part) > 1 for part in parts) for parts in lists)
    return next(text.strip() for text in texts if "\n" in text.strip()) if speaks else ""


def _is_list(parts: Sequence[str], longest: int = LONGEST_PART) -> bool:
    """Tell whether all parts of a cell could be values: few words each, or all of them numbers as in `1, 3`.

    A comma without a blank behind it may stand before decimals (1,3), and none stands in a bracket.
    """
    numbers = [part.strip().lstrip("+-−").isdigit() for part in parts]
    if any(numbers):
        return all(numbers) and all(part.startswith(" ") for part in parts[1:])
    return _are_short(parts, longest)


def _are_short(parts: Sequence[str], longest: int = LONGEST_PART) -> bool:
    """Tell whether parts have a few words each, and none of them a part of a bracket."""
    return all(part.strip() and len(part.split()) <= longest and part.count("(") == part.count(")") for part in parts)
