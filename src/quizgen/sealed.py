"""Frozen records that are made quickly.

attrs sets each field of a frozen record by `object.__setattr__`, which takes nine times as long as a plain assignment.
"""

from typing import TypeVar

from attrs import field, fields, make_class, setters

Record = TypeVar("Record")


def sealed(record: type[Record]) -> type[Record]:
    """Return a frozen record without subclasses, made so that it can be changed until all its fields are set.

    Example:
        >>> from attrs import frozen
        >>> @sealed
        ... @frozen
        ... class Name:
        ...     text: str
        >>> Name("Danube").text = "Rhine"
        Traceback (most recent call last):
        ...
        attr.exceptions.FrozenInstanceError: can't set attribute
    """
    free = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    unsealed, become = type(record.__name__, (record,), free), object.__setattr__

    def unseal(made: object) -> None:
        become(made, "__class__", unsealed)

    def seal(made: object) -> None:
        made.__class__ = record

    hooks = {"__attrs_pre_init__": unseal, "__attrs_post_init__": seal}
    copied = {
        each.name: field(
            default=each.default,
            validator=each.validator,
            converter=each.converter,
            kw_only=each.kw_only,
            type=each.type,
        )
        for each in fields(record)  # type: ignore[arg-type]  # a record of attrs
    }
    twin = make_class(record.__name__, {**copied, **hooks}, on_setattr=setters.NO_OP)
    for name in (*hooks, "__init__"):
        setattr(record, name, getattr(twin, name))
    return record
