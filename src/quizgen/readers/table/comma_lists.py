"""Columns in whose cells commas or bars seem to part several values: `Spanish, Quechua`, `Spanish|Quechua`.

`;` parts values in any column. A comma may be part of a name (`Paris, Texas`, `Austen, Jane`), so it parts values only
where the author declares that there may be several. Elsewhere such a cell is one value, and that is said. A bar is part
of no name: it parts values as `;` does, unless each cell is declared to be one (a pattern, such as `cat|dog`).
"""

import re
from collections.abc import Sequence

from quizgen.readers.table.cell_parts import parts_of

COMMA = ","
BAR = "|"
LINE_BREAK = re.compile(r"\s*\n\s*")
"""Lines of a cell part values likewise, if they are as short."""

FEWEST_CELLS = 2
"""How many cells with commas a column must have."""

LONGEST_PART = 4
"""How many words a part of a list has at most; more make a sentence."""

MOSTLY = 0.5
"""At least this share of the cells with commas must speak for lists."""

FEWEST_MOVING = 2
"""How many parts must stand at different places in two cells: alone, first, behind a comma. In `Salem, Oregon` none
does."""

MANY_PARTS = 3
"""A cell with so many parts is a list if others have more or fewer: an address has as many in each."""


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


def _is_list(parts: Sequence[str]) -> bool:
    """Tell whether all parts of a cell could be values: a few words each, or all of them numbers as in `1, 3`.

    A comma without a blank behind it may stand before decimals (1,3), and none stands in a bracket.
    """
    numbers = [part.strip().lstrip("+-−").isdigit() for part in parts]
    if any(numbers):
        return all(numbers) and all(part.startswith(" ") for part in parts[1:])
    return _are_short(parts)


def _are_short(parts: Sequence[str]) -> bool:
    """Tell whether parts have a few words each, and none of them a part of a bracket."""
    return all(
        part.strip() and len(part.split()) <= LONGEST_PART and part.count("(") == part.count(")") for part in parts
    )
