"""Fields of records that programs make: each is of its declared type, or an error says what it must be."""

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from operator import attrgetter
from types import UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin

from attrs import Attribute

from quizgen.errors import Problem, SheetError, did_you_mean

Key = TypeVar("Key")
Item = TypeVar("Item")

_LONGEST_SHOWN = 60
"""The most characters of a wrong value that an error shows."""

_WORDS: dict[object, str] = {str: "a text", bool: "True or False", int: "a whole number", type(None): "None"}


class ReadOnly(Mapping[Key, Item]):
    """A mapping that nobody can change. Unlike `types.MappingProxyType` it can be sent to another process.

    Example:
        >>> ReadOnly({"quote": "the book is out of print"})
        {'quote': 'the book is out of print'}
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[Key, Item]) -> None:
        self._items = dict(items)

    def __getitem__(self, key: Key) -> Item:
        return self._items[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return repr(self._items)


NONE_AT_ALL: Mapping[Any, Any] = ReadOnly({})
"""A mapping without entries, which all records without any share."""


def checked_fields(record: type, fields: list["Attribute[Any]"]) -> list["Attribute[Any]"]:
    """Return the fields of a record, so that each is held to its annotation when a record is made.

    A list is taken for a tuple, and a mapping is copied into one that can't be changed. It is a `field_transformer` of
    attrs. All fields are looked at together, behind the last, as that costs a third of a validator for each.
    """
    types = [field.type for field in fields]
    names = [field.name for field in fields]
    values_of = attrgetter(names[0], *names)
    usual = [field.default for field in fields]
    fits = list(map(_fits, types))

    def validate(made: object, _field: object, _value: object) -> None:
        for value, default, fit, number in zip(values_of(made)[1:], usual, fits, count()):
            if value is not default and not fit(value):  # most fields of most records are left out
                raise SheetError(_problem(record.__name__, names[number], types[number], value))

    converted = [field.evolve(converter=_converter(field)) for field in fields]
    return [*converted[:-1], converted[-1].evolve(validator=validate)]


def _converter(field: "Attribute[Any]") -> Any:
    """Return what converts the value of a field before it is looked at."""
    if field.converter is not None and field.type is str:
        return _of_texts(cast("Callable[[str], str]", field.converter))
    converters: dict[object, Any] = {tuple: _tupled, Mapping: _read_only}
    return converters.get(get_origin(field.type), field.converter)


def _of_texts(converter: Callable[[str], str]) -> Callable[[Any], Any]:
    """Return a converter that leaves what is no text as it is, to be refused."""
    return lambda value: converter(value) if isinstance(value, str) else value


def _tupled(value: Any) -> Any:
    """Return a list, and each list in it, as a tuple."""
    return tuple(map(_tupled, value)) if isinstance(value, list) else value


def _read_only(value: Any) -> Any:
    if value is NONE_AT_ALL or isinstance(value, ReadOnly) or not isinstance(value, Mapping):
        return value
    return ReadOnly(value) if value else NONE_AT_ALL


def _fits(expected: Any) -> Callable[[Any], bool]:
    """Return a function that tells whether a value is of a type, as annotations write it."""
    origin, parts = get_origin(expected), get_args(expected)
    if origin is Literal:
        return lambda value: isinstance(value, str) and value in parts
    if origin in (Union, UnionType):
        return _fits_one_of(expected, parts)
    if origin is tuple:
        return _fits_tuple(parts)
    if origin is Mapping:
        key, item = map(_fits, parts)
        return lambda value: isinstance(value, Mapping) and all(key(k) and item(v) for k, v in value.items())
    return _PLAIN.get(expected) or (lambda value: isinstance(value, expected))


def _fits_one_of(expected: Any, parts: tuple[Any, ...]) -> Callable[[Any], bool]:
    if all(isinstance(part, type) and part not in _PLAIN for part in parts):
        return lambda value: isinstance(value, expected)
    each = tuple(map(_fits, parts))
    return lambda value: any(fits(value) for fits in each)


def _fits_tuple(parts: tuple[Any, ...]) -> Callable[[Any], bool]:
    each = tuple(_fits(part) for part in parts if part is not ...)
    if parts[-1] is ...:
        return lambda value: isinstance(value, tuple) and all(map(each[0], value))
    return lambda value: (
        isinstance(value, tuple) and len(value) == len(each) and all(fits(item) for fits, item in zip(each, value))  # noqa: B905 - as many
    )


def _is_text(value: object) -> bool:
    """Tell whether a value is a text that can be written to a file: half of a surrogate pair can't."""
    if not isinstance(value, str):
        return False
    return value.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in value)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_PLAIN: dict[object, Callable[[Any], bool]] = {str: _is_text, int: _is_whole}
"""The types that are more than a class: what tells whether a value is one."""


def _problem(record: str, name: str, expected: Any, value: object) -> Problem:
    """Return what is wrong with the value of a field, and what it must be."""
    shown = ascii(value) if isinstance(value, str) and not _is_text(value) else repr(value)
    shown = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"
    hint = ""
    if get_origin(expected) is Literal and isinstance(value, str):
        hint = did_you_mean(value, get_args(expected))
    elif get_origin(expected) is tuple and isinstance(value, str):
        hint = f"write ({value!r},)"
    return Problem(f"'{name}' of {_with_article(record)} is {shown}, and must be {_in_words(expected)}", hint=hint)


def _in_words(expected: Any) -> str:
    """Return what a value must be: a text; a tuple of texts; a Date or None."""
    origin, parts = get_origin(expected), get_args(expected)
    if origin is Literal:
        return " or ".join(map(repr, parts))
    if origin in (Union, UnionType):
        return " or ".join(map(_in_words, parts))
    if origin is tuple and parts[-1] is ...:
        return f"a tuple, each item {_in_words(parts[0])}"
    if origin is tuple:
        return f"a tuple of {', '.join(map(_in_words, parts))}"
    if origin is Mapping:
        return f"a mapping from {_in_words(parts[0])} to {_in_words(parts[1])}"
    return _WORDS.get(expected) or _with_article(getattr(expected, "__name__", str(expected)))


def _with_article(name: str) -> str:
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"
