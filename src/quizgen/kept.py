"""Properties that are worked out once, for records with slots.

Beside a `functools.cached_property`, attrs gives such a record a `__getattr__`. Python then takes four times as long to
read any of its fields.
"""

from collections.abc import Callable, Iterable
from typing import Any, Generic, Self, TypeVar, overload

Key = TypeVar("Key")
Made = TypeVar("Made")


class Keeping:
    """A record that keeps what its `kept` properties work out."""

    __slots__ = ("__dict__",)


class kept(Generic[Made]):  # noqa: N801 - used as `functools.cached_property` is
    """A property that is worked out when it is first asked for, and kept.

    Example:
        >>> class Name(Keeping):
        ...     @kept
        ...     def letters(self) -> list[str]:
        ...         return ["d", "e", "e"]
        >>> name = Name()
        >>> name.letters is name.letters
        True
    """

    def __init__(self, make: Callable[[Any], Made]) -> None:
        self.make, self.name, self.__doc__ = make, make.__name__, make.__doc__

    @overload
    def __get__(self, record: None, of: type) -> Self: ...

    @overload
    def __get__(self, record: object, of: type) -> Made: ...

    def __get__(self, record: object, of: type) -> Self | Made:
        """Work it out. The next time, Python finds what is kept without calling this."""
        if record is None:
            return self
        made = record.__dict__[self.name] = self.make(record)
        return made


class KeptByKey(dict[Key, Made]):
    """What a function makes of keys. Each is made when it is first asked for, and kept.

    Example:
        >>> letters = KeptByKey(sorted)
        >>> letters["dee"] is letters["dee"]
        True
    """

    __slots__ = ("make",)

    def __init__(self, make: Callable[[Key], Made], known: Iterable[tuple[Key, Made]] = ()) -> None:
        super().__init__(known)
        self.make = make

    def __missing__(self, key: Key) -> Made:
        return self.setdefault(key, self.make(key))
