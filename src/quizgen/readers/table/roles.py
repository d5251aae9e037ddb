"""What each column of a table is for: to name the subjects, to say something about them, or neither."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from quizgen.errors import Problem, Problems, Remark, SheetError, did_you_mean
from quizgen.readers.draft.draft import Draft
from quizgen.readers.table.header import (
    ALWAYS_SPECIAL,
    FILES,
    IGNORED,
    RIVERS,
    SPECIAL_BESIDE_OTHERS,
    SPECIAL_IN_ENGLISH,
    TEXT_OF,
    WORD_CLASSES,
    Column,
    read_heading,
)
from quizgen.readers.table.person_names import are_given_and_family
from quizgen.readers.table.table_layout import TableLayout
from quizgen.readers.table.whereabouts import CITED_BY_PAGE, are_pages
from quizgen.text.folding import canonical, fold

COUNTERS = ("#", "no", "no.", "nr", "nr.", "n°", "nº", "num", "lfd. nr.", "index", "row", "rownames", "unnamed: 0")
"""Names of columns that only count the rows."""

FEWEST_WITH_COUNTER = 3
"""How many columns there must be for the first to be passed over: a subject and something said of it are left."""

_YEAR = re.compile(r"1\d{3}|20\d\d")
_INTEGER = re.compile(r"\d{1,9}")
_CITED = re.compile(r"://|\bwww\.|\b(?:1[5-9]|20)\d\d\b|\bp\. ?\d")
"""What a citation has, and no place does: an address in the web, a year or a page."""

_DECIMAL = re.compile(r"[-−]?\d+[.,]\d+")


@frozen
class Roles:
    """The columns of a table by what they are for."""

    subjects: tuple[Column, ...]
    """Those that name the subjects; one, unless several do so together."""
    relations: tuple[Column, ...]
    """Those that say something about the subjects."""
    special: Mapping[str, Column]
    """Those that say something else about a row, by their role."""
    ignored: tuple[Column, ...]
    """Those that are left out by their headers."""
    remarks: tuple[Remark, ...]
    """What was passed over."""

    @property
    def subject_type(self) -> str:
        """The type of the subjects, after the name of their column; people whose names are in two have none."""
        return "" if self.name_people else self.subjects[0].key

    @property
    def name_people(self) -> bool:
        """Whether the subjects are people, by their given and family names."""
        return are_given_and_family(self.subjects)


def roles_of(
    layout: TableLayout, subject: Sequence[str], draft: Draft, problems: Problems, *, in_english: bool = True
) -> Roles:
    """Tell what each column is for.

    Args:
        layout: the table.
        subject: the names of the columns that name the subjects, as a person says; empty: the first that doesn't count.
        draft: the sheet; its relations may have other names for columns.
        problems: where columns of one name are noted.
        in_english: whether `note` and `page` may be English words. In German, Note is a grade.

    Raises:
        SheetError: a column that is to name the subjects is not there.
    """
    columns = [read_heading(index, cell) for index, cell in enumerate(layout.header)]
    _tell_doubles(columns, problems)
    subjects, remarks = _subjects(layout, columns, subject)
    is_left = bool(remarks) and columns[0] not in subjects and not _are_ids_beside_names(layout, columns)
    passed_over = {0} if is_left else set()
    rest = [column for column in columns if column not in subjects and column.index not in passed_over]
    springs = [column for column in rest if _has_springs(column, subjects, layout)]
    with_roles = [column if column in springs else _with_role(column, layout, in_english=in_english) for column in rest]
    named = _with_one_type(_with_texts(with_roles))
    if not any(_is_relation(column) for column in named):
        named = [evolve(column, role="") if column.role in _only_beside_others(column) else column for column in named]
    special = {column.role: column for column in named if column.role not in ("", IGNORED)}
    return Roles(
        subjects=tuple(subjects),
        relations=tuple(_with_known_key(column, draft) for column in _apart(list(filter(_is_relation, named)))),
        special=special,
        ignored=tuple(column for column in named if column.role == IGNORED),
        remarks=tuple(remarks),
    )


def _is_relation(column: Column) -> bool:
    return not column.role


def _only_beside_others(column: Column) -> tuple[str, ...]:
    """Return the role that a column has by its name alone, as long as there is another column to ask."""
    name = column.key.casefold().replace("_", " ")
    return ("at" if name in CITED_BY_PAGE else SPECIAL_BESIDE_OTHERS.get(name, ""),)


def _subjects(
    layout: TableLayout, columns: Sequence[Column], wanted: Sequence[str]
) -> tuple[list[Column], list[Remark]]:
    """Return the columns that name the subjects, and a remark where the first is passed over."""
    first, name = columns[0], layout.header[0].text
    named = [_column_named(each, columns, layout) for each in wanted]
    counts = len(columns) >= FEWEST_WITH_COUNTER and first not in named and _only_counts(layout)
    if not counts or (named and first.declared):  # who writes 'no (number)' wants it asked
        if not named and _are_ids_beside_names(layout, columns):
            hint = f'subject="{name}" if it names them'
            message = f"'{name}' describes the row, and '{columns[1].key}' names the subjects"
            return [columns[1]], [Remark(message, first.place, column=name, hint=hint)]
        people, said = ([], []) if named else _people(columns)
        return named or people or [first], [] if named else said or _remarks_on_measures(layout, columns)
    message = f"'{name}' is passed over, as it only counts the rows"
    if named:
        return named, [Remark(message, first.place, column=name, hint=f"'{name} (number)' asks it")]
    people, said = _people(columns[1:])
    if people:
        return people, [Remark(message, first.place, column=name, hint=f'subject="{name}" if it names them'), *said]
    message = f"{message}; '{columns[1].key}' names the subjects"
    return [columns[1]], [Remark(message, first.place, column=name, hint=f'subject="{name}" if it names them')]


def _are_ids_beside_names(layout: TableLayout, columns: Sequence[Column]) -> bool:
    """Tell whether the first column has the ids of rows, the next one has names, and another is left to ask."""
    if len(columns) < FEWEST_WITH_COUNTER or columns[1].declared or _only_counts(layout):
        return False
    ids, names = (list(_texts(layout, column)) for column in columns[:2])
    is_named_so = layout.header[0].text.strip().casefold() == "id"
    return is_named_so and all(ids) and len({*ids}) == len(ids) and _could_name(names)


def _people(columns: Sequence[Column]) -> tuple[list[Column], list[Remark]]:
    """Return the first two columns if they name people together, the given names first, and a remark that they do."""
    first_two = list(columns[:2])
    for people in (first_two, first_two[::-1]):
        if len(columns) > len(people) and are_given_and_family(people):
            given, family = people
            message = f"'{given.key}' and '{family.key}' together name the subjects"
            hint = f'subject="{columns[0].key}" if that alone does'
            return people, [Remark(message, columns[0].place, hint=hint)]
    return [], []


def _remarks_on_measures(layout: TableLayout, columns: Sequence[Column]) -> list[Remark]:
    """Return a remark where the subjects are called by numbers, not years, and a column could name them better."""
    texts = list(_texts(layout, columns[0]))
    if not texts or not (all(map(_DECIMAL.fullmatch, texts)) or _are_numbers_of_things(texts)):
        return []
    names = (column.key for column in columns if _could_name(list(_texts(layout, column))))
    better = next(names, "")
    message = f"the subjects are called by the numbers of '{columns[0].key}', and '{better}' could name them"
    return [Remark(message, columns[0].place, hint=f'subject="{better}"')] if better else []


def _are_numbers_of_things(texts: Sequence[str]) -> bool:
    """Tell whether texts are whole numbers, not all of them years: those of departments, of products."""
    return all(map(_INTEGER.fullmatch, texts)) and not all(map(_YEAR.fullmatch, texts))


def _texts(layout: TableLayout, column: Column) -> Iterator[str]:
    return (canonical(row[column.index].text) for row in layout.rows)


def _could_name(texts: Sequence[str]) -> bool:
    """Tell whether texts are names: each other than the rest, and none a number."""
    return len(set(texts)) == len(texts) and not any(not text or text[-1].isdigit() for text in texts)


def _only_counts(layout: TableLayout) -> bool:
    """Tell whether the first column only counts the rows, or gives their ranks: 1, =2, =2, 4."""
    texts = [canonical(row[0].text).removesuffix(".").removesuffix(")").strip("=") for row in layout.rows]
    is_total = texts and (not texts[-1] or layout.rows[-1][1].is_empty)
    if is_total:  # a row of totals has no number
        texts = texts[:-1]
    if len(texts) < 2 or not all(_INTEGER.fullmatch(text) for text in texts):  # noqa: PLR2004 - one row counts nothing
        return False
    numbers = [int(text) for text in texts]
    name = layout.header[0].text.casefold()
    return _are_ranks(numbers) or name in COUNTERS or (len(name) > len("id") and name.endswith("id"))


def _are_ranks(numbers: Sequence[int]) -> bool:
    """Tell whether numbers count from 0 or 1. As in sports, equals share the first of their numbers."""
    counted = range(numbers[0], numbers[0] + len(numbers))
    before = [-1, *numbers[:-1]]
    are_ranks = all(number in either for number, *either in zip(numbers, counted, before, strict=True))
    return numbers[0] in (0, 1) and are_ranks and 2 * len(set(numbers)) > len(numbers)


def _column_named(name: str, columns: Sequence[Column], layout: TableLayout) -> Column:
    wanted = canonical(name).casefold()
    for column in columns:
        if wanted in (column.key.casefold(), layout.header[column.index].text.casefold()):
            return column
    names = [cell.text for cell in layout.header]
    message = f"there is no column '{name}' to name the subjects; there are {', '.join(names)}"
    raise SheetError(Problem(message, layout.header[0].place, did_you_mean(name, names)))


def _with_role(column: Column, layout: TableLayout, *, in_english: bool) -> Column:
    """Return a column with the role that its name gives it. A bracket behind it, such as `(text)`, prevents that."""
    name = column.key.casefold().replace(" ", "_")
    if column.role or column.declared or column.unit:
        return column
    if name in FILES:
        texts = [text for text in (canonical(row[column.index].text) for row in layout.rows) if text]
        endings = FILES[name]
        return evolve(column, role=name) if all(text.casefold().endswith(endings) for text in texts) else column
    if name in SPECIAL_IN_ENGLISH and not in_english:
        return column if not _has_pages(column, layout) else evolve(column, role="at")
    role = ALWAYS_SPECIAL.get(name) or SPECIAL_BESIDE_OTHERS.get(name.replace("_", " "), "")
    return evolve(column, role=role or ("at" if _has_pages(column, layout) else ""))


def _has_pages(column: Column, layout: TableLayout) -> bool:
    """Tell whether a column says on which pages the facts are found."""
    return are_pages(column.key, list(_texts(layout, column)))


def _has_springs(column: Column, subjects: Sequence[Column], layout: TableLayout) -> bool:
    """Tell whether a column called `source` says where rivers rise, and cites nothing: most of them are unlike."""
    if column.key.casefold() != "source" or not any(map(_names_rivers, subjects)):
        return False
    texts = [text for text in _texts(layout, column) if text]
    return 2 * len(set(texts)) > len(texts) and not any(map(_CITED.search, texts))


def _names_rivers(column: Column) -> bool:
    """Tell whether a column names rivers: River, Rivers of France, Cours d’eau."""
    words = fold(column.key).split()
    return words[:2] == ["cours", "deau"] or any(word.removesuffix("s") in RIVERS for word in words)


def _with_texts(columns: Sequence[Column]) -> list[Column]:
    """Return columns in which one named `alt` says what the pictures of a column beside it show."""
    roles = {column.role for column in columns}

    def of_picture(column: Column) -> bool:
        name = column.key.casefold().replace(" ", "_")
        return not column.role and not column.declared and TEXT_OF.get(name) in roles

    return [
        evolve(column, role=column.key.casefold().replace(" ", "_")) if of_picture(column) else column
        for column in columns
    ]


def _with_one_type(columns: Sequence[Column]) -> list[Column]:
    """Return columns of which one alone gives the types, that of word classes only where there is no other."""
    types = [column for column in columns if column.role == "type"]
    types.sort(key=lambda column: column.key.casefold().replace("_", " ") in WORD_CLASSES)
    return [evolve(column, role="") if column in types[1:] else column for column in columns]


def _with_known_key(column: Column, draft: Draft) -> Column:
    """Return a column with the key of the sheet's relation that it is about: by key, label or case alone."""
    known = {record.get("label").casefold(): key for key, record in draft.relations.items() if record.get("label")}
    known |= {key.casefold(): key for key in draft.relations}
    whole = column.full_name.casefold()
    if whole in known:
        return evolve(column, key=known[whole], is_known=True)
    return evolve(column, key=known.get(column.key.casefold(), column.key))


def _apart(columns: Sequence[Column]) -> list[Column]:
    """Return columns with their units in their names, where they differ by these alone."""
    counts = Counter(column.key for column in columns)
    return [evolve(column, is_full=counts[column.key] > 1) for column in columns]


def _tell_doubles(columns: Sequence[Column], problems: Problems) -> None:
    """Note columns that have one name."""
    seen: dict[str, Column] = {}
    for column in columns:
        name = column.full_name
        if not name:
            hint = "write 'name', 'name (unit or type)', 'name [one]' or 'name (unit or type) [one]'"
            problems.add(column.place, f"the name of column {column.index + 1} is only a bracket", hint)
        elif name in seen:
            both = f"the columns {seen[name].index + 1} and {column.index + 1}"
            problems.add(column.place, f"{both} are both named '{name}'", "rename one, or delete it")
        seen.setdefault(name, column)
