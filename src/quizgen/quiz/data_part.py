"""A part of plain data that another program wrote, read with care: each error names its place."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NoReturn

from attrs import frozen

from quizgen.errors import Problem, QuizgenError, did_you_mean

LONGEST_QUOTE = 60
"""How many characters of a wrong value a message shows."""


@frozen
class DataPart:
    """A part of plain data, and where it stands.

    Example:
        >>> part = DataPart({"stem": "Which?", "fixed": 1}, "questions[0]")
        >>> part.text("stem")
        'Which?'
        >>> part.flag("fixed")
        Traceback (most recent call last):
        quizgen.errors.QuizgenError: questions[0].fixed is 1, not true or false
    """

    value: Any
    """What stands there."""
    where: str = ""
    """Its place, such as `questions[3].options[0]`; empty: the whole."""

    def fail(self, message: str, hint: str = "") -> NoReturn:
        """Raise an error about this part."""
        raise QuizgenError(Problem(f"{self.where or 'the data'} {message}", hint=hint))

    def fail_for(self, expected: str) -> NoReturn:
        """Raise an error that says what was expected in place of the value."""
        quoted = repr(self.value)
        shown = quoted if len(quoted) <= LONGEST_QUOTE else f"{quoted[:LONGEST_QUOTE]}…"
        self.fail(f"is {shown}, not {expected}")

    def has(self, key: str) -> bool:
        """Tell whether there is something else than null by a key."""
        return self._mapping().get(key) is not None

    def part(self, key: str) -> "DataPart":
        """Return the part by a key, which must be there."""
        found = self._mapping()
        if key not in found:
            self.fail(f"lacks '{key}'")
        return DataPart(found[key], f"{self.where}.{key}" if self.where else key)

    def parts(self, key: str) -> Iterator["DataPart"]:
        """Yield the parts of a list by a key; a list that is not there has none."""
        return self.part(key).each() if self.has(key) else iter(())

    def each(self) -> Iterator["DataPart"]:
        """Yield the parts of this list."""
        if not isinstance(self.value, list | tuple):
            self.fail_for("a list")
        return (DataPart(value, f"{self.where}[{number}]") for number, value in enumerate(self.value))

    def text(self, key: str, otherwise: str | None = None) -> str:
        """Return the text by a key, or what stands for one that is missing or null."""
        if otherwise is not None and not self.has(key):
            return otherwise
        return self.part(key).as_text()

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of a list by a key; a list that is not there has none."""
        return tuple(part.as_text() for part in self.parts(key))

    def flag(self, key: str, otherwise: bool | None = None) -> bool:
        """Return the boolean by a key, or what stands for one that is missing."""
        if otherwise is not None and not self.has(key):
            return otherwise
        part = self.part(key)
        if not isinstance(part.value, bool):
            part.fail_for("true or false")
        return part.value

    def whole_number(self, key: str, otherwise: int | None = None) -> int:
        """Return the whole number by a key, or what stands for one that is missing or null."""
        if otherwise is not None and not self.has(key):
            return otherwise
        part = self.part(key)
        if not isinstance(part.value, int) or isinstance(part.value, bool):
            part.fail_for("a whole number")
        return part.value

    def number(self, key: str) -> float:
        """Return the number by a key."""
        part = self.part(key)
        if not isinstance(part.value, int | float) or isinstance(part.value, bool):
            part.fail_for("a number")
        return part.value

    def one_of(self, key: str, known: Iterable[str], otherwise: str | None = None) -> str:
        """Return the text by a key, which must be one of those that are known."""
        found, known = self.text(key, otherwise), tuple(known)
        if found not in known:
            self.part(key).fail(f"is '{found}'; it may be {', '.join(known)}", did_you_mean(found, known))
        return found

    def as_text(self) -> str:
        """Return this text."""
        if not isinstance(self.value, str):
            self.fail_for("a text")
        return self.value

    def items(self) -> Iterator[tuple[str, "DataPart"]]:
        """Yield the keys and the parts of this object."""
        return ((str(key), DataPart(value, f"{self.where}.{key}")) for key, value in self._mapping().items())

    def _mapping(self) -> Mapping[str, Any]:
        if not isinstance(self.value, Mapping):
            self.fail_for("an object with keys")
        return self.value
