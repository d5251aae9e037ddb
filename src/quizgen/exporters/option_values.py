"""What the options of exporters may be, and what is said of any other value."""

from collections.abc import Callable, Sequence
from typing import Any

from attrs import Attribute

from quizgen.errors import ExportError, Problem, did_you_mean
from quizgen.text.listing import listed

Validator = Callable[[Any, "Attribute[Any]", Any], None]
"""As attrs calls it: with the exporter, the field and the value. It raises ExportError for a value that can't be."""


def one_of(choices: Sequence[object]) -> Validator:
    """Return what refuses a value that is none of some choices, and guesses which was meant."""

    def validate(exporter: object, field: "Attribute[Any]", value: object) -> None:
        if value not in choices or isinstance(value, bool):
            shown = listed([str(choice) for choice in choices], "or")
            hint = did_you_mean(str(value), [str(choice) for choice in choices])
            raise ExportError(Problem(f"{_of(exporter, field)} is {shown}, not {value!r}", hint=hint))

    return validate


def whole_number(least: int, most: int | None = None) -> Validator:
    """Return what refuses a value that is no whole number, or outside of some bounds, which count."""
    bounds = f"from {least} on" if most is None else f"from {least} to {most}"

    def validate(exporter: object, field: "Attribute[Any]", value: object) -> None:
        fits = isinstance(value, int) and not isinstance(value, bool) and value >= least
        if not fits or (most is not None and isinstance(value, int) and value > most):
            raise ExportError(f"{_of(exporter, field)} is a whole number {bounds}, not {value!r}")

    return validate


def _of(exporter: object, field: "Attribute[Any]") -> str:
    return f"{type(exporter).__name__}: {field.name}"
