"""A YAML sheet with one entry changed or added; everything else, comments too, stays as it is."""

from collections.abc import Iterator, Sequence

import yaml
from attrs import Factory, define

from quizgen.readers.yaml.events import fastest


@define
class _YamlPart:
    """A part of the tree, by where it stands in the text."""

    start: int
    end: int
    text: str | None = None
    """What a text says; None: it is a list or a mapping."""
    flow: bool = False
    keyed: bool = False
    parts: "list[_YamlPart]" = Factory(list)
    """What is in a list; keys and values in turn, where it is a mapping."""

    def entry(self, name: str) -> "_YamlPart | None":
        """Return the value of a key, or an item of a list by its number."""
        if not self.keyed:
            return self.parts[int(name)] if name.isdigit() and int(name) < len(self.parts) else None
        return next(
            (value for key, value in zip(self.parts[::2], self.parts[1::2], strict=True) if key.text == name), None
        )


def with_entry(text: str, path: Sequence[str], value: str) -> str:
    r"""Return a YAML sheet in which an entry has another value.

    Args:
        text: the sheet, which can be read.
        path: the keys that lead to the entry, and the numbers of items: `("relations", "mouth", "values")`.
        value: the value as YAML.

    Example:
        >>> with_entry("relations:\n  mouth: {ask: Where?}  # to the sea\n", ("relations", "mouth", "values"), "one")
        'relations:\n  mouth: {values: one, ask: Where?}  # to the sea\n'
    """
    root = _grown(fastest()(text))
    part, depth = root, 0
    for name in path:
        inner = part.entry(name) if part and part.text is None else None
        if inner is None:
            break
        part, depth = inner, depth + 1
    rest = path[depth:]
    if not rest:
        return _replaced(text, part, value)
    written = value
    for name in reversed(rest[1:]):
        written = f"{{{_key(name)}: {written}}}"
    return _added(text, part, f"{_key(rest[0])}: {written}")


def text_at(text: str, path: Sequence[str]) -> str | None:
    r"""Return the text that an entry of a YAML sheet is; None where there is none, or where it is no text.

    Args:
        text: the sheet, which can be read.
        path: the keys that lead to the entry.

    Example:
        >>> sheet = "relations:\n  mouth: {ask: Where?}\n"
        >>> text_at(sheet, ("relations", "mouth", "ask")), text_at(sheet, ("relations", "mouth"))
        ('Where?', None)
    """
    part: _YamlPart | None = _grown(fastest()(text))
    for name in path:
        part = part.entry(name) if part and part.text is None else None
    return part.text if part else None


def _replaced(text: str, part: _YamlPart, value: str) -> str:
    """Return the text with another value in the place of a part. A block text ends behind a line break, which stays."""
    old = text[part.start : part.end]
    blanks = old[len(old.rstrip()) :]
    return text[: part.start] + value + blanks + text[part.end :]


def _added(text: str, part: _YamlPart, entry: str) -> str:
    """Return the text with an entry more in a mapping: before all others, or at the end where it is the whole sheet."""
    if part.text is not None:
        return (
            text[: part.start]
            + (" " if text[part.start - 1 : part.start] == ":" else "")
            + f"{{{entry}}}"
            + text[part.end :]
        )
    if part.flow:
        return text[: part.start + 1] + entry + (", " if part.parts else "") + text[part.start + 1 :]
    first = part.parts[0].start
    indent = first - (text.rfind("\n", 0, first) + 1)
    if indent == 0:
        return text + ("" if text.endswith("\n") else "\n") + entry + "\n"
    return f"{text[:first]}{entry}\n{' ' * indent}{text[first:]}"


def _grown(events: Iterator[yaml.Event]) -> _YamlPart:
    """Return the root of the tree that events tell of."""
    open_parts: list[_YamlPart] = [_YamlPart(0, 0)]
    for event in events:
        start, end = (mark.index if mark else 0 for mark in (event.start_mark, event.end_mark))
        if isinstance(event, yaml.ScalarEvent):
            open_parts[-1].parts.append(_YamlPart(start, end, event.value))
        elif isinstance(event, yaml.CollectionStartEvent):
            part = _YamlPart(start, end, flow=bool(event.flow_style), keyed=isinstance(event, yaml.MappingStartEvent))
            open_parts[-1].parts.append(part)
            open_parts.append(part)
        elif isinstance(event, yaml.CollectionEndEvent):
            open_parts.pop().end = end
    return open_parts[0].parts[0]


def _key(name: str) -> str:
    """Return a key as YAML: bare where it is a word, else in quotes."""
    return (
        name if name.isidentifier() and name.isascii() else '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )
