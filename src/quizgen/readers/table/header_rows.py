"""Which rows of a table name its columns: the first, one below a title, two together, or none."""

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from quizgen.language import LANGUAGES
from quizgen.language.headers.english_headers import ENGLISH_HEADERS
from quizgen.language.headers.english_nouns import FORMS_OF_WORDS
from quizgen.language.lexicon import plain
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.table.known_names import are_known
from quizgen.text.folding import canonical, fold
from quizgen.text.word_class import row_class
from quizgen.values import parse_number
from quizgen.values.units import is_unit
from quizgen.values.written_numbers import marks_of

LOOKED_AT = 20
"""How many rows below a row are looked at to tell whether it is their header."""

SEARCHED = 100
"""How many rows are searched for the header."""

FEWEST_PAIRS = 3
"""How many rows of a list of pairs show what its rows look like."""

FEWEST_REPEATS = 2
"""How often a text stands below itself, at the least, where it names no column."""

NEARLY_ALL = 0.9
"""At least this share of a column begins as the word above it does, where that is one of a list of words."""

FEWEST_CODES = 5
"""How many codes of one length show that a word above them is none."""

_FORMS = FORMS_OF_WORDS | ENGLISH_HEADERS.words | ENGLISH_HEADERS.meanings
_YEAR = re.compile(r"[12]\d{3}")
_PAST = re.compile(
    r"(?:ca?\. ?)?(?:1\d{3}|20\d\d|\d{2,3})(?: ?[-–] ?\d{2,4})?(?: ?(?:BCE?|CE|AD|v\. ?Chr\.|n\. ?Chr\.))?"
)

Row = Sequence[Cell]


@frozen
class HeaderRows:
    """The rows that name the columns."""

    top: int
    """The index of the first of them; what stands above it is passed over."""
    count: int
    """How many they are: 1 or 2, or 0 where there is no header."""

    @property
    def end(self) -> int:
        """The index of the first row below them."""
        return self.top + self.count


def find_header(rows: Sequence[Row], columns: Sequence[int]) -> HeaderRows:
    """Find the header: the first row with two filled cells or more that is filled as the rows below it are.

    It may lack a name. A row with gaps that the row below it fills is a header together with that one. A row that has
    less than half of the names, or is a title by what follows, is none.

    Args:
        rows: all rows, equally long.
        columns: the columns that count.
    """
    filled = [frozenset(index for index in columns if not row[index].is_empty) for row in rows[:SEARCHED]]
    if _names_the_second(filled, columns):
        return HeaderRows(0, 1)
    candidates = [number for number, cells in enumerate(filled) if len(cells) > 1]
    for number in candidates:
        below = [cells for cells in filled[number + 1 : number + 1 + LOOKED_AT] if len(cells) > 1]
        needed = frozenset(index for index in columns if 2 * sum(index in cells for cells in below) > len(below))
        gaps = needed - filled[number]
        if gaps and _is_upper(rows, filled, number, gaps):
            return HeaderRows(number, 2)
        if not gaps or not (_is_title(rows, filled, number) or 2 * len(gaps) > len(needed)):
            return HeaderRows(number, 1)
    return HeaderRows(candidates[0] if candidates else 0, 1)


def _names_the_second(filled: Sequence[frozenset[int]], columns: Sequence[int]) -> bool:
    """Tell whether the first row of a two-column table names the second column alone. A title is in the first."""
    first, *below = filled
    return len(columns) == len(("left", "right")) and first == {columns[1]} and {frozenset(columns)} == set(below)


def _is_upper(rows: Sequence[Row], filled: Sequence[frozenset[int]], number: int, gaps: frozenset[int]) -> bool:
    """Tell whether a row is the upper one of two header rows: the row below fills its gaps, and is no row of data.

    A row of data has a subject, and looks like the row below it. The first name stands in both where it is merged.
    """
    lower = filled[number + 1]
    if not gaps <= lower or number + 2 >= len(filled):
        return False
    first = min(filled[number] | lower)
    inner = gaps - {first}
    is_merged = canonical(rows[number][first].text) == canonical(rows[number + 1][first].text)
    if not inner:
        return False
    if first in lower and first in filled[number]:
        return is_merged
    texts = [(rows[number + 1][index].text, rows[number + 2][index].text) for index in inner]
    looks_unlike = any(bool(marks_of(one)) != bool(marks_of(two)) for one, two in texts if one and two)
    return first not in lower or looks_unlike or all(_YEAR.fullmatch(one.strip()) for one, _ in texts)


def _is_title(rows: Sequence[Row], filled: Sequence[frozenset[int]], number: int) -> bool:
    """Tell whether a row that lacks names is no header, as one follows it.

    A header is to be seen by a blank line before it, or by words, or years, where numbers follow.
    """
    if number + 2 >= len(filled) or filled[number + 2] - filled[number + 1]:
        return False
    lower, below = rows[number + 1], rows[number + 2]
    if lower[0].line > rows[number][0].line + 1:
        return True
    numbers = [index for index in filled[number + 2] if marks_of(below[index].text)]
    return bool(numbers) and all(_is_a_name(lower[index].text) for index in numbers)


def _is_a_name(text: str) -> bool:
    """Tell whether a text can name a column: words, or a year, as in pivot tables."""
    return not marks_of(text) or bool(_YEAR.fullmatch(text.strip()))


def looks_like_data(header: Sequence[Cell], rows: Sequence[Row]) -> bool:
    """Tell whether a header is a row like the others, by its cells.

    It is if it has a number where the cells below it are numbers too (a year may be a name: 2019), or a text that
    stands below it again and again.
    """
    looked_at = rows[:LOOKED_AT]
    return any(_is_repeated(name, [row[index].text for row in looked_at]) for index, name in enumerate(header)) or any(
        _is_a_number(name.text, [row[index].text for row in looked_at])
        and not _YEAR.fullmatch(name.text)
        and all(marks_of(row[index].text) for row in looked_at if not row[index].is_empty)
        for index, name in enumerate(header)
    )


def _is_repeated(name: Cell, below: Sequence[str]) -> bool:
    return not name.is_empty and below.count(name.text) >= FEWEST_REPEATS


def _is_a_number(name: str, below: Sequence[str]) -> bool:
    """Tell whether a name is a number as those below it, and not 1st and words behind it."""
    marks = marks_of(name)
    unit = parse_number(name, decimal=marks[0]).unit if marks else ""
    return bool(marks) and (" " not in unit or is_unit(unit) or any(text.endswith(unit) for text in below))


def looks_like_pairs(header: Sequence[Cell], rows: Sequence[Row]) -> bool:
    """Tell whether the header of two columns of words looks like the rows below it, by its capitals.

    It does if the rows begin with capitals as it does, or none does. Brackets, and rows of numbers, show a header; so
    do two names of forms (singular, plural), and a word above codes of one length. Of one or two rows nobody can tell.
    """
    texts = [cell.text.strip() for cell in header]
    has_marks = any(text.endswith((")", "]", "?", "…")) or "_" in text for text in texts)
    if len(header) != len(("left", "right")) or len(rows) < FEWEST_PAIRS or has_marks:
        return False
    below = [[row[index].text.strip() for row in rows if not row[index].is_empty] for index in range(2)]
    if any(marks_of(text) for column in below for text in column[:LOOKED_AT]):
        return False
    if any(map(_is_above_yes_and_no, header, zip(*rows, strict=True))):
        return False
    if all(fold(text) in _FORMS for text in texts) or any(map(_is_above_codes, texts, below)):
        return False
    return all(_is_capital(text) == _mostly_capital(column) for text, column in zip(texts, below, strict=True))


def looks_like_words(header: Sequence[Cell], rows: Sequence[Row]) -> bool:
    """Tell whether the header of three columns or more is a row of a list of words: Hund, dog, le chien.

    Names of columns are written alike. So it is one if some of its words have capitals and others none, each as nearly
    all words below it, or if one has an article in small letters, or `to`, as most below it.
    """
    if len(header) <= len(("left", "right")) or len(rows) < FEWEST_PAIRS:
        return False
    texts = [cell.text.strip() for cell in header]
    below = [[row[index].text.strip() for row in rows if not row[index].is_empty] for index in range(len(header))]
    if not all(text[:1].isalpha() for text in texts) or any(text.endswith((")", "]", "?", "…")) for text in texts):
        return False
    if not all(below) or any(marks_of(text) for column in below for text in column[:LOOKED_AT]):
        return False
    if any(row_class(text, "") and _mostly_have_class(column) for text, column in zip(texts, below, strict=True)):
        return True
    capitals = list(map(_is_capital, texts))
    shares = [sum(_is_capital(text) for text in column) / len(column) for column in below]
    alike = [
        share >= NEARLY_ALL if one else share <= 1 - NEARLY_ALL for one, share in zip(capitals, shares, strict=True)
    ]
    return len(set(capitals)) > 1 and all(alike)


def _mostly_have_class(texts: Sequence[str]) -> bool:
    return 2 * sum(bool(row_class(text, "")) for text in texts) > len(texts)


def looks_like_years(header: Sequence[Cell], rows: Sequence[Row]) -> bool:
    """Tell whether a header has years above nothing but years, beside what names no column (1066, Battle of Hastings).

    Three years or more name columns, and so does one beside words for columns: Country, 2019.
    """
    years = [index for index, cell in enumerate(header) if _YEAR.fullmatch(cell.text.strip())]
    others = [cell for index, cell in enumerate(header) if index not in years]
    if not 0 < len(years) < len(("1990", "2000", "2010")) or len(rows) < FEWEST_PAIRS:
        return False
    if not all(_are_years([row[index].text.strip() for row in rows if not row[index].is_empty]) for index in years):
        return False
    return any(not cell.is_empty and cell.text.strip()[-1] not in ")]" for cell in others) and not are_known(others)


def _are_years(texts: Sequence[str]) -> bool:
    """Tell whether all texts may be years of history, and most surely look so."""
    most = 2 * sum(bool(_YEAR.fullmatch(text)) for text in texts) > len(texts)
    return most and all(_PAST.fullmatch(text) for text in texts)


def _is_above_yes_and_no(name: Cell, cells: Sequence[Cell]) -> bool:
    """Tell whether a name stands above yes and no, and is neither."""
    words = {word for own in LANGUAGES.values() for word in own.tables.yes | own.tables.no}
    below = {plain(cell.text) for cell in cells if cell.kind is not CellKind.YES_NO and not cell.is_empty}
    return plain(name.text) not in words and below <= words


def _is_above_codes(name: str, cells: Sequence[str]) -> bool:
    """Tell whether a name stands above codes in capitals that all have one length, and is none of them: codons."""
    first = cells[0] if cells else ""
    are_codes = len(cells) >= FEWEST_CODES and len(first) > 1
    return are_codes and len(name) != len(first) and all(len(cell) == len(first) and cell.isupper() for cell in cells)


def _is_capital(text: str) -> bool:
    return text[:1] != text[:1].casefold()


def _mostly_capital(texts: Sequence[str]) -> bool:
    return 2 * sum(map(_is_capital, texts)) > len(texts)


def names_of_columns(rows: Sequence[Row], columns: Sequence[int], header: HeaderRows) -> Mapping[int, Cell]:
    """Return a cell with the name of each column. Of two rows, the upper, carried right, stands before the lower."""
    first = {index: rows[header.top][index] for index in columns}
    if header.count == 0:
        return {index: cell._replace(text=f"column {number}") for number, (index, cell) in enumerate(first.items(), 1)}
    if header.count == 1:
        return {index: cell._replace(text=canonical(cell.text)) for index, cell in first.items()}
    found, carried = {}, ""
    for index, cell in first.items():
        carried = canonical(cell.text) or carried
        below = canonical(rows[header.top + 1][index].text)
        found[index] = cell._replace(text=f"{carried} {below}".strip() if below != carried else below)
    return found
