"""Types as annotations write them: whether a value is of one, and what that is called in words."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from numbers import Real
from types import BuiltinFunctionType, FunctionType, MethodType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

LONGEST_SHOWN = 60
"""The most characters of a wrong value that an error shows."""

LONGEST_AMOUNT = 200
"""The most digits that a Decimal may have before its point, and behind it: arithmetic with two of them is exact."""

_WORDS: dict[object, str] = {
    str: "a text",
    bool: "True or False",
    int: "a whole number",
    float: "a number",
    Decimal: f"a Decimal with at most {LONGEST_AMOUNT} digits before its point and behind it",
    bytes: "bytes",
    type(None): "None",
    Any: "anything",
}

_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a pair that stands for a character beyond U+FFFF in UTF-16."""

LISTS = (Sequence, Collection, Iterable)
"""What annotations call a list, or what is like one."""

_SHOWN_WHOLE = (str, bytes, int, float, Decimal, type(None), list, tuple, dict, set)
"""The types of values that an error shows as they are written."""


def fits(expected: Any) -> Callable[[Any], bool]:
    """Return a function that tells whether a value is of a type, as annotations write it.

    What a protocol asks for is not looked at, nor what a function takes and returns.

    Example:
        >>> is_fitting = fits(tuple[str, ...] | None)
        >>> is_fitting(("x", "y")), is_fitting(None), is_fitting("x")
        (True, True, False)
    """
    if expected in _PLAIN:
        return _PLAIN[expected]
    by_origin = _BY_ORIGIN.get(get_origin(expected))
    if by_origin:
        return by_origin(get_args(expected))
    is_class = isinstance(expected, type) and expected is not Any and not getattr(expected, "_is_protocol", False)
    return expected.__instancecheck__ if is_class else lambda _: True


def _fits_literal(parts: tuple[Any, ...]) -> Callable[[Any], bool]:
    kinds = tuple({type(part) for part in parts})
    return lambda value: type(value) in kinds and value in parts


def _fits_mapping(parts: tuple[Any, ...]) -> Callable[[Any], bool]:
    key, item = map(fits, parts)
    return lambda value: isinstance(value, Mapping) and all(key(k) and item(v) for k, v in value.items())


def _fits_one_of(parts: tuple[Any, ...]) -> Callable[[Any], bool]:
    if all(isinstance(part, type) and part not in _PLAIN and part is not Any for part in parts):
        return lambda value: isinstance(value, parts)
    each = tuple(map(fits, parts))
    return lambda value: any(fits(value) for fits in each)


def _fits_tuple(parts: tuple[Any, ...]) -> Callable[[Any], bool]:
    each = tuple(fits(part) for part in parts if part is not ...)
    if parts[-1] is ...:
        return lambda value: isinstance(value, tuple) and all(map(each[0], value))
    return lambda value: (
        isinstance(value, tuple) and len(value) == len(each) and all(fits(item) for fits, item in zip(each, value))  # noqa: B905 - as many
    )


def _fits_list(parts: tuple[Any, ...], kind: Any = Sequence) -> Callable[[Any], bool]:
    """Return what tells whether a value is a list, or like one, whose items fit. What can be read once is not read."""
    item = fits(parts[0])
    needed = ["__iter__", *([] if kind is Iterable else ["__len__"]), *(["__getitem__"] if kind is Sequence else [])]

    def is_list(value: Any) -> bool:
        if isinstance(value, str | bytes | bytearray | Mapping | type) or not all(
            hasattr(value, each) for each in needed
        ):
            return False
        return not isinstance(value, Collection) or all(map(item, value))

    return is_list


def are_texts(values: Iterable[Any]) -> bool:
    r"""Tell whether values are texts that can be written to a file: half of a surrogate pair can't.

    Example:
        >>> are_texts(("Danube", "")), are_texts(("Danube", 7)), are_texts(("\ud83d",))
        (True, False, False)
    """
    try:
        joined = "".join(values)
    except TypeError:
        return False
    return joined.isascii() or _SURROGATE.search(joined) is None


def _is_text(value: Any) -> bool:
    return are_texts((value,))


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, Real) and not isinstance(value, bool)


def _is_amount(value: object) -> bool:
    if not isinstance(value, Decimal) or not value.is_finite():
        return False
    exponent = value.as_tuple().exponent
    return value.adjusted() < LONGEST_AMOUNT and isinstance(exponent, int) and exponent >= -LONGEST_AMOUNT


_PLAIN: dict[object, Callable[[Any], bool]] = {str: _is_text, int: _is_whole, float: _is_number, Decimal: _is_amount}
"""The types that are more than a class: what tells whether a value is one."""

_BY_ORIGIN: dict[Any, Callable[[tuple[Any, ...]], Callable[[Any], bool]]] = {
    Literal: _fits_literal,
    Union: _fits_one_of,
    UnionType: _fits_one_of,
    tuple: _fits_tuple,
    Mapping: _fits_mapping,
    Callable: lambda _: callable,
    Sequence: _fits_list,
    Collection: partial(_fits_list, kind=Collection),
    Iterable: partial(_fits_list, kind=Iterable),
}
"""What makes the function that tells whether a value is of a type with parts, such as `tuple[str, ...]`."""


def in_words(expected: Any) -> str:
    """Return what a value must be: a text; a tuple of texts; a Date or None."""
    origin, parts = get_origin(expected), get_args(expected)
    if not parts or origin not in _BY_ORIGIN:
        return _WORDS.get(expected) or with_article(getattr(expected, "__name__", str(expected)))
    if origin is Callable:
        return "a function"
    if origin in LISTS:
        return "a list" if parts[0] is Any else f"a list, each item {in_words(parts[0])}"
    if origin is Mapping:
        return f"a mapping from {in_words(parts[0])} to {in_words(parts[1])}"
    if origin is tuple:
        return f"a tuple, each item {in_words(parts[0])}" if parts[-1] is ... else f"a tuple of {_joined(parts)}"
    return " or ".join(map(repr if origin is Literal else in_words, parts))


def _joined(parts: tuple[Any, ...]) -> str:
    return ", ".join(map(in_words, parts))


def shown(value: object) -> str:
    """Return a wrong value as an error shows it: `'x'`, `the class Quiz`, `a FactSheet`.

    Example:
        >>> shown("x"), shown(dict), shown(Exception())
        ("'x'", 'the class dict', 'an Exception')
    """
    if isinstance(value, type):
        return f"the class {value.__name__}"
    if isinstance(value, FunctionType | BuiltinFunctionType | MethodType):
        return f"the function {value.__name__}"
    if not isinstance(value, _SHOWN_WHOLE):
        return with_article(type(value).__name__)
    text = ascii(value) if isinstance(value, str) and not _is_text(value) else repr(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def with_article(name: str) -> str:
    """Return a name with its article: a Fact, an Option."""
    return f"{'an' if name[0] in 'AEIOUaeiou' else 'a'} {name}"
