"""A row of units below the header: Planet, Radius, Period; then km and d alone."""

from collections.abc import Mapping, Sequence

from quizgen.errors import Remark
from quizgen.language.lexicon import plain
from quizgen.readers.rows.cells import Cell
from quizgen.values.units import is_unit
from quizgen.values.written_numbers import marks_of

LOOKED_AT = 20
"""How many rows below it are looked at for numbers."""

CALLED = (
    *("unit", "units", "einheit", "einheiten", "unite", "unites", "unidad", "unidades", "unita", "unita di misura"),
    *("unidade", "단위", "الوحدة"),
)
"""What may stand before the units, without case and accents."""

Row = Sequence[Cell]


def units_below(rows: Sequence[Row], columns: Sequence[int]) -> Mapping[int, str]:
    """Return the units that a first row below a header has, by column; none where it is a row like the others.

    It names no subject, or is called a row of units; all its other cells are units, and numbers stand below them.

    Args:
        rows: the rows below the header.
        columns: the columns that count. The first names the subjects.
    """
    if len(rows) < 2 or plain(rows[0][columns[0]].text).strip(" :") not in ("", *CALLED):  # noqa: PLR2004 - and one below
        return {}
    found = {index: rows[0][index].text.strip().strip("()[]").strip() for index in columns[1:]}
    found = {index: unit for index, unit in found.items() if unit}
    are_units = all(is_unit(unit) and _are_numbers(rows[1 : 1 + LOOKED_AT], index) for index, unit in found.items())
    return found if are_units else {}


def _are_numbers(rows: Sequence[Row], index: int) -> bool:
    filled = [row[index].text for row in rows if not row[index].is_empty]
    return 2 * sum(bool(marks_of(text)) for text in filled) > len(filled)


def with_units(names: Mapping[int, Cell], units: Mapping[int, str]) -> tuple[dict[int, Cell], Remark]:
    """Return the names of columns with their units in brackets behind them, and a remark on that."""
    found = {
        index: name._replace(text=f"{name.text} ({units[index]})") if index in units else name
        for index, name in names.items()
    }
    listed = ", ".join(f"'{found[index].text}'" for index in units)
    message = f"the row below the header has units, which are read with it: {listed}"
    return found, Remark(message, next(iter(names.values())).place)
