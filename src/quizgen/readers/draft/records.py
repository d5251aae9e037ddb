"""One part of a sheet (its head, an entity, a fact's long form) as a record of keys."""

from collections.abc import Mapping
from typing import Any

from attrs import Factory, frozen

from quizgen.errors import Place


@frozen(eq=False, repr=False)
class Record:
    """What one part of a sheet says, by key, with the place of each value."""

    place: Place
    """Where the part begins."""
    values: Mapping[str, Any] = Factory(dict)
    """What each key says. Keys without a value are left out."""
    places: Mapping[str, Place] = Factory(dict)
    """Where each value is, if the reader knows."""

    def get(self, key: str, default: Any = "") -> Any:
        """Return the value of a key, or the default."""
        return self.values.get(key, default)

    def place_of(self, key: str) -> Place:
        """Return the place of a key's value, or the record's own place."""
        return self.places.get(key, self.place)

    def pick(self, *keys: str) -> dict[str, Any]:
        """Return the values of those keys that are there."""
        return {key: self.values[key] for key in keys if key in self.values}
