"""Fields of records that programs make: each is of its declared type, or an error says what it must be."""

from collections.abc import Callable, Iterator, Mapping
from itertools import compress
from math import isfinite
from operator import attrgetter, is_not
from typing import Any, Literal, TypeVar, cast, get_args, get_origin

from attrs import Attribute

from quizgen.errors import ArgumentError, Problem, QuizgenError, SheetError, did_you_mean
from quizgen.values.declared_types import are_texts, fits, in_words, shown, with_article

Key = TypeVar("Key")
Item = TypeVar("Item")


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


def checked_settings(record: type, fields: list["Attribute[Any]"]) -> list["Attribute[Any]"]:
    """Return the fields of what a program sets, held to their annotations as those of records are (ArgumentError)."""
    careful = [
        field.evolve(converter=_careful(cast("Any", field.converter))) if field.converter else field for field in fields
    ]
    return checked_fields(record, careful, ArgumentError)


def checked_fields(
    record: type, fields: list["Attribute[Any]"], error: type[QuizgenError] = SheetError
) -> list["Attribute[Any]"]:
    """Return the fields of a record, so that each is held to its annotation when a record is made.

    A list is taken for a tuple, and a mapping is copied into one that can't be changed. It is a `field_transformer` of
    attrs. All fields are looked at together, behind the last, as that costs a fraction of a validator for each; all
    texts as one, as most fields are texts; and each by itself only where one does not fit as it is.
    """
    others = [field for field in fields if field.type is not str]
    texts_of = _values_of([field for field in fields if field.type is str])
    others_of = _values_of(others)
    usual = [field.default for field in others]
    tests = [_fits_as_it_is(field.type) for field in others]

    def validate(made: object, _field: object, _value: object) -> None:
        values = others_of(made)
        for fit, value in compress(zip(tests, values), map(is_not, values, usual)):  # noqa: B905 - most are left out
            if not fit(value):
                break
        else:
            if are_texts(texts_of(made)):
                return
        for field in fields:
            value = _unchangeable(getattr(made, field.name), field.type)
            if not fits(field.type)(value):
                raise error(_problem(record.__name__, field, value))
            object.__setattr__(made, field.name, value)

    converted = [field.evolve(converter=_converter(field)) for field in fields]
    return [*converted[:-1], converted[-1].evolve(validator=validate)]


def _values_of(fields: list["Attribute[Any]"]) -> Callable[[object], tuple[Any, ...]]:
    """Return a function that returns the values of some fields of a record; of a single field, twice."""
    names = [field.name for field in fields]
    if len(names) == 1:
        names *= 2  # `attrgetter` returns no tuple for one name
    return attrgetter(*names) if names else lambda _: ()


def _converter(field: "Attribute[Any]") -> Any:
    """Return what converts the value of a field before it is looked at."""
    is_of_texts = field.type is str and field.converter is not None
    return _of_texts(cast("Callable[[str], str]", field.converter)) if is_of_texts else field.converter


def _fits_as_it_is(expected: Any) -> Callable[[Any], bool]:
    """Return a function that tells whether a value is of a type, and nobody can change it."""
    fit = fits(expected)
    return fit if get_origin(expected) is not Mapping else lambda value: isinstance(value, ReadOnly) and fit(value)


def _unchangeable(value: Any, expected: Any) -> Any:
    """Return a value for a field as one that nobody can change."""
    converters: dict[object, Any] = {tuple: _tupled, Mapping: _read_only}
    convert = converters.get(get_origin(expected))
    return convert(value) if convert else value


def _of_texts(converter: Callable[[str], str]) -> Callable[[Any], Any]:
    """Return a converter that leaves what is no text as it is, to be refused."""
    return lambda value: converter(value) if isinstance(value, str) else value


def _careful(converter: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a converter that leaves what it can't convert as it is, to be refused."""

    def converted(value: Any) -> Any:
        try:
            return converter(value)
        except TypeError:
            return value

    return converted


def _tupled(value: Any) -> Any:
    """Return a list, and each list in it, as a tuple."""
    return tuple(map(_tupled, value)) if isinstance(value, list) else value


def _read_only(value: Any) -> Any:
    if value is NONE_AT_ALL or isinstance(value, ReadOnly) or not isinstance(value, Mapping):
        return value
    return ReadOnly(value) if value else NONE_AT_ALL


def _problem(record: str, field: "Attribute[Any]", value: object) -> Problem:
    """Return what is wrong with the value of a field, and what it must be."""
    name, expected = field.name, field.type
    hint = ""
    if get_origin(expected) is Literal and isinstance(value, str):
        hint = did_you_mean(value, get_args(expected))
    elif get_origin(expected) is tuple and isinstance(value, str):
        hint = f"write ({value!r},)"
    elif isinstance(value, float) and isfinite(value) and "Number" in in_words(expected):
        hint = f'Decimal("{value!r}")'
        is_read = field.converter is not None  # by `as_value`
        hint = (
            f"write {hint}; plain texts, whole numbers and dates will do, too" if is_read else f"write Number({hint})"
        )
    elif get_origin(expected) is Mapping and isinstance(value, Mapping):
        hint = next((f"write {item.__name__}()" for item in value.values() if isinstance(item, type)), "")
    return Problem(f"'{name}' of {with_article(record)} is {shown(value)}, and must be {in_words(expected)}", hint=hint)
