"""The options of exporters from outside: each field of their class becomes an option of the command line."""

import types
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import click
from attrs import NOTHING, Attribute, fields, has

TYPES: "dict[type, click.ParamType[Any]]" = {
    str: click.STRING,
    int: click.INT,
    float: click.FLOAT,
    Path: click.Path(path_type=Path),
}
"""How the value of an option is read, by the type of its field. A field of another type is for Python alone."""


def named_in(arguments: Sequence[str]) -> Iterator[str]:
    """Yield what a command line names as the exporters of files: after --to, and by the names of files after -o."""
    for flag, value in zip_longest(arguments, arguments[1:], fillvalue=""):
        if flag == "--to":
            yield value.partition("=")[0]
        elif flag.startswith("--to="):
            yield flag.removeprefix("--to=").partition("=")[0]
        elif flag.startswith("-o"):
            yield from _plug_in_of(flag.removeprefix("-o") or value)


def _plug_in_of(file: str) -> Iterator[str]:
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use
    from quizgen.system import plug_ins  # noqa: PLC0415

    ours = [ending for entry in EXPORTERS for ending in entry.endings]
    found = plug_ins.plug_in_of_file(plug_ins.EXPORTERS, Path(file).name, ours)
    if found:
        yield found.name


def options_for(makers: Iterable[Callable[..., Any]], known: Iterable[click.Parameter]) -> list[click.Option]:
    """Return an option for each field of some exporters, but for those that the command has already.

    Args:
        makers: the classes of the exporters.
        known: the command's own parameters.
    """
    names = {parameter.name for parameter in known}
    flags = {flag for parameter in known for flag in (*parameter.opts, *parameter.secondary_opts)}
    found: dict[str, click.Option] = {}
    for maker in makers:
        if not (isinstance(maker, type) and has(maker)):
            continue
        hints = get_type_hints(maker)
        for each in fields(maker):
            option = _option(each, hints.get(each.name, each.type), maker.__name__)
            if option and each.name not in names and flags.isdisjoint((*option.opts, *option.secondary_opts)):
                found.setdefault(each.name, option)
    return [*found.values()]


def _option(field: "Attribute[Any]", hint: Any, owner: str) -> click.Option | None:
    """Return the option of a field; None where its type is none that a command line can give, or it is private."""
    hint = _without_none(hint)
    flag = f"--{field.name.replace('_', '-')}"
    words = f"{field.metadata.get('help') or f'An option of {owner}.'}{_default_of(field)}"
    if field.name.startswith("_") or not field.init:
        return None
    if hint is bool:
        return click.Option([f"{flag}/--no-{flag[2:]}", field.name], default=None, help=words)
    if get_origin(hint) is Literal:
        choices = {str(choice): choice for choice in get_args(hint)}

        def chosen(_: click.Context, __: click.Parameter, value: str | None) -> Any:
            return None if value is None else choices[value]

        return click.Option([flag, field.name], type=click.Choice([*choices]), callback=chosen, help=words)
    kind = TYPES.get(hint) if isinstance(hint, type) else None
    return click.Option([flag, field.name], type=kind, help=words) if kind else None


def _default_of(field: "Attribute[Any]") -> str:
    if field.default is NOTHING or hasattr(field.default, "factory") or field.default in (None, "", True, False):
        return ""
    return f"  [default: {field.default}]"


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (types.UnionType, Union):
        others = [part for part in get_args(hint) if part is not type(None)]
        return others[0] if len(others) == 1 else hint
    return hint
