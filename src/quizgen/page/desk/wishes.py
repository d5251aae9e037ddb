"""What a person has set on the page: how a sheet is read and asked, and what is left out."""

from collections.abc import Mapping
from typing import Any, Literal

from attrs import fields_dict, frozen

from quizgen.distractors import Difficulty


@frozen
class Wishes:
    """Settings of one sheet. The page keeps them and sends them along with each request."""

    name: str
    """The name of the sheet's file."""
    identity: str = ""
    """The id of a table; empty: that of its lock, or the name of its file."""
    language: str = ""
    """The language of a table; empty: it is found by its words."""
    worksheet: str = ""
    """The worksheet of a workbook; empty: the first with data."""
    header: bool | None = None
    """Whether the first row of a table names the columns; None: it is found."""
    decimal: Literal["", ".", ","] = ""
    """The decimal mark of a table; empty: it is found."""
    subject: tuple[str, ...] = ()
    """The columns of a table that together name the subjects; empty: the first."""
    distractors: int | None = None
    """How many wrong options a question gets, at most."""
    difficulty: Difficulty | None = None
    """How similar the options are."""
    seed: int | None = None
    """The number by which options are drawn."""
    count: int | None = None
    """How many questions the files have; None: all."""
    kinds: tuple[str, ...] = ()
    """The kinds of question that the files have; empty: all."""
    left_out: tuple[str, ...] = ()
    """The ids of questions that the files don't have."""
    relock: bool = False
    """Whether options are chosen anew in spite of the lock."""
    now: int | None = None
    """The current second, which the date of what has changed is."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Wishes":
        """Return the wishes that the page sends. Names that are not known are passed over."""
        names = fields_dict(cls)
        said = {name: value for name, value in data.items() if name in names and value not in (None, "")}
        known: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in said.items()
        }
        return cls(**known)

    @property
    def is_yaml(self) -> bool:
        """Whether the sheet is a YAML sheet, which says all about itself."""
        return self.name.lower().endswith((".yaml", ".yml"))
