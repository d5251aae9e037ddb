"""What the subjects of a table are called."""

from collections.abc import Mapping

from quizgen.errors import Remark
from quizgen.readers.table.footnotes import said_of_footnotes, without_footnotes
from quizgen.readers.table.header import Column
from quizgen.readers.table.roles import Roles
from quizgen.readers.table.row_facts import SpecialColumns
from quizgen.readers.table.subjects import RowNames, joined_name
from quizgen.readers.table.table_layout import TableLayout
from quizgen.text.folding import canonical


def row_names(layout: TableLayout, roles: Roles, unmarked: Mapping[str, str]) -> RowNames:
    """Return what the subjects of all rows are called."""
    texts = [[canonical(row[column.index].text) for row in layout.rows] for column in roles.subjects]
    texts = [[unmarked.get(text, text) for text in each] for each in texts]
    ids = SpecialColumns(layout=layout, by_role=roles.special, separator="")
    parts = [list(filter(None, each)) for each in zip(*texts, strict=True)]
    names = list(map(" ".join if roles.name_people else joined_name, parts))
    plain = names if len(texts) == 1 or roles.name_people else [", ".join(each) for each in parts]
    return RowNames(
        names=names,
        keys=[ids.text(number, "id") or plain[number] for number in range(len(layout.rows))],
        cells=[row[roles.subjects[0].index] for row in layout.rows],
    )


def unmarked_subjects(layout: TableLayout, roles: Roles) -> Mapping[str, str]:
    """Return the names of subjects that have footnote marks, without them; none where several columns name subjects."""
    first, *others = roles.subjects
    return {} if others else without_footnotes([canonical(row[first.index].text) for row in layout.rows])


def on_footnotes(column: Column, unmarked: Mapping[str, str]) -> list[Remark]:
    """Return the line on a column of subjects from whose names footnote marks are taken off."""
    said = said_of_footnotes(unmarked)
    return [Remark(f"{column.key}: {said}", column.place, column=column.key)] if said else []
