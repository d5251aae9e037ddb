"""Arguments of public functions: each is of its declared type, or an error says what was given and what to write."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, wraps
from typing import Any, Literal, ParamSpec, TypeVar, get_args, get_origin, get_type_hints

from attrs import evolve, frozen

from quizgen.errors import ArgumentError, Problem, did_you_mean
from quizgen.values.declared_types import LISTS, fits, in_words, shown

Given = ParamSpec("Given")
Returned = TypeVar("Returned")

_ANYTHING: tuple[Any, Callable[[Any], bool]] = (Any, lambda _: True)

MAKERS: Mapping[str, str] = {
    "FactSheet": "read_facts(…) or sheet_of(…) makes one",
    "Quiz": "build_quiz(sheet) makes one",
    "Lock": "read_lock(path) reads one, lock_of(quiz) makes one",
    "Rule": "put @rule(…) above it",
    "Selection": "write Selection(…)",
    "Period": "write Period(Date(1990), Date(1990)) for a year",
    "TableOptions": "write TableOptions(…)",
}
"""How to come by what a function expects, by the name of its class."""

WRITTEN: Mapping[str, str] = {
    "now": "write int(time.time())",
    "relations": 'write relations={"length": {"unit": "km"}}',
    "more": 'write more={"deck": "Geography"}',
    "data": "json.loads(text) makes it of a text",
    "files": "write files={'danube.png': Path('danube.png').read_bytes()}",
}
"""What to write for an argument whose type does not say it, by its name."""


def checked_arguments(function: Callable[Given, Returned], module: str = "") -> Callable[Given, Returned]:
    """Return a function that holds its arguments to their annotations before it is run.

    Only what annotations tell is looked at, so the function itself says what is wrong with a value of the right type.

    Args:
        function: the function.
        module: where it is to be found, also by other processes; by default where it is.

    Example:
        >>> @checked_arguments
        ... def double(number: int) -> int:
        ...     return 2 * number
        >>> double(4)
        8
        >>> double("4")
        Traceback (most recent call last):
        ...
        quizgen.errors.ArgumentError: 'number' of double is '4', and must be a whole number (write 4)
    """
    call = _Call.of(function)

    @wraps(function)
    def checked(*values: Given.args, **named: Given.kwargs) -> Returned:
        call.check(values, named)
        return function(*values, **named)

    checked.__module__ = module or function.__module__
    return checked


@frozen(slots=False, eq=False, repr=False)
class _Call:
    """How a function is called."""

    function: Callable[..., Any]
    """The function."""
    names: frozenset[str]
    """The names of its arguments, but for `*names`."""
    placed: tuple[str, ...]
    """Those that may be given without their names, in their order."""
    needed: tuple[str, ...]
    """Those that must be given."""
    further: str
    """What all others that are given without a name are called: that of `*names`; empty where it takes none."""

    @classmethod
    def of(cls, function: Callable[..., Any]) -> "_Call":
        """Return how a function is called."""
        every = inspect.signature(function).parameters.values()
        single = [each for each in every if each.kind is not each.VAR_POSITIONAL]
        return cls(
            function=function,
            names=frozenset(each.name for each in single),
            placed=tuple(each.name for each in single if each.kind is each.POSITIONAL_OR_KEYWORD),
            needed=tuple(each.name for each in single if each.default is each.empty),
            further=next((each.name for each in every if each.kind is each.VAR_POSITIONAL), ""),
        )

    @cached_property
    def tests(self) -> Mapping[str, tuple[Any, Callable[[Any], bool]]]:
        """The types of the arguments by their names, each with what tells whether a value is of it."""
        types = get_type_hints(self.function)
        return {name: (each, _test_of(each)) for name, each in types.items()}

    def check(self, values: tuple[object, ...], named: Mapping[str, object]) -> None:
        """Raise ArgumentError where the function can't be called so, or an argument is of another type."""
        given = dict(zip(self.placed, values, strict=False))
        is_good = self.names.issuperset(named) and given.keys().isdisjoint(named)
        given |= named
        if (
            not is_good
            or (len(values) > len(self.placed) and not self.further)
            or any(n not in given for n in self.needed)
        ):
            raise ArgumentError(self._why_no_call(len(values), named))
        for name, value in given.items():
            self._check(name, value)
        for value in values[len(self.placed) :]:
            self._check(self.further, value)

    def _check(self, name: str, value: object) -> None:
        expected, test = self.tests.get(name, _ANYTHING)
        if not test(value):
            problem = problem_with(f"'{name}' of {self.function.__name__}", expected, value)
            raise ArgumentError(evolve(problem, hint=WRITTEN.get(name, problem.hint)))

    def _why_no_call(self, count: int, named: Mapping[str, object]) -> Problem:
        """Return why it can't be called so: an argument that it does not have, or lacks, or that has no name."""
        name, known = self.function.__name__, sorted(self.names)
        unknown = next((each for each in named if each not in self.names), None)
        lacking = [each for each in self.needed if each not in named and each not in self.placed[:count]]
        if unknown is not None:
            hint = did_you_mean(unknown, known) or f"it has {', '.join(known)}"
            return Problem(f"{name} has no argument '{unknown}'", hint=hint)
        if count > len(self.placed):
            most = (
                f"at most {len(self.placed)} arguments without their names"
                if self.placed
                else "no argument without its name"
            )
            wanted = self.needed or known
            return Problem(f"{name} takes {most}", hint=f"write {name}({', '.join(f'{each}=…' for each in wanted)})")
        if lacking:
            return Problem(f"{name} lacks its argument '{lacking[0]}'", hint=f"write {name}({', '.join(self.needed)})")
        return Problem(f"{name} is given '{next(each for each in named if each in self.placed[:count])}' twice")


def _test_of(expected: Any) -> Callable[[Any], bool]:
    """Return what tells whether a value is of a type. Of texts out of a few, the function says which there are."""
    is_of_type = fits(expected)
    if any(get_origin(part) is Literal for part in _parts(expected)):
        return lambda value: isinstance(value, str) or is_of_type(value)
    return is_of_type


def problem_with(argument: str, expected: Any, value: Any) -> Problem:
    """Return what is wrong with an argument, what it must be, and what to write.

    Args:
        argument: what the error calls it.
        expected: its type, as annotations write it.
        value: what was given.
    """
    wrong, verb = value, "is"
    if get_origin(expected) in LISTS and fits(get_origin(expected)[Any])(value):
        item = fits(get_args(expected)[0])
        wrong, verb = next(each for each in value if not item(each)), "holds"
    return Problem(f"{argument} {verb} {shown(wrong)}, and must be {in_words(expected)}", hint=_hint(expected, wrong))


def _hint(expected: Any, value: object) -> str:
    """Return what to write in place of a wrong value, where that can be told."""
    for part in _parts(expected):
        if isinstance(value, type) and part in value.__mro__:
            return f"write {value.__name__}(…)"
        if part is int and isinstance(value, str | float) and not isinstance(value, bool):
            whole = _whole(value)
            if whole:
                return f"write {whole}"
        if isinstance(part, type) and part.__name__ in MAKERS:
            return MAKERS[part.__name__]
    return ""


def _whole(value: str | float) -> str:
    """Return the whole number that a text or a decimal number is, as it is written; empty where it is none."""
    text = str(value).strip().removesuffix(".0")
    return text if text.removeprefix("-").isdecimal() else ""


def _parts(expected: Any) -> Iterator[Any]:
    """Yield the types that an annotation names, those of unions and lists one by one."""
    parts = get_args(expected)
    if get_origin(expected) is Literal or not parts:
        yield expected
        return
    for part in parts:
        yield from _parts(part)
