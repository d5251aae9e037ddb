"""YAML as a tree of its raw scalars with their places.

Nothing is turned into YAML's own types: `1.10`, `NO` and `12:30` stay the characters that were written. PyYAML's event
stream is used rather than its node graph, as that recurses in C and dies on deep nesting.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml
from attrs import Factory, define, frozen

from quizgen.errors import Place, Problem, Problems, SheetError
from quizgen.readers.base import UNSHOWABLE, named

DEEPEST = 20
"""A sheet needs seven levels."""


@frozen
class Scalar:
    """A text as written."""

    text: str
    place: Place
    plain: bool = True
    """Whether it stands without quotes."""


@define
class Items:
    """A list."""

    place: Place
    flow: bool
    items: "list[Node]" = Factory(list)


@define
class Entries:
    """A mapping, in the order written."""

    place: Place
    flow: bool
    pairs: "list[tuple[Scalar, Node]]" = Factory(list)
    waiting: Scalar | None = None
    """The key whose value comes next, while reading."""


Node = Scalar | Items | Entries


def read_nodes(text: str, path: Path, problems: Problems) -> Node:
    """Return the root of a YAML document.

    Duplicate keys, control characters and split sentences are noted in `problems`.

    Raises:
        SheetError: the text is no YAML, is empty, is nested too deeply, or uses anchors, tags or several documents.
    """
    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    try:
        root = _Tree(str(path), problems).grow(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(str(path), mark.line + 1, mark.column + 1) if mark else Place(str(path))
        raise SheetError(Problem(f"this is not YAML: {error.problem}", place, _advice(str(error.problem)))) from error
    except yaml.YAMLError as error:
        raise SheetError(Problem(f"this is not YAML: {error}", Place(str(path)))) from error
    if root is None or (isinstance(root, Scalar) and not root.text):
        raise SheetError(
            Problem("this sheet is empty", Place(str(path)), "'quizgen new NAME' writes one to start from")
        )
    return root


@define
class _Tree:
    file: str
    problems: Problems
    open: list[Items | Entries] = Factory(list)
    root: Node | None = None

    def grow(self, events: Iterator[yaml.Event]) -> Node | None:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._add(self._scalar(event))
            elif isinstance(event, yaml.SequenceStartEvent):
                self._start(Items(self._place(event), bool(event.flow_style)), event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._start(Entries(self._place(event), bool(event.flow_style)), event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._add(self.open.pop())
            elif isinstance(event, yaml.AliasEvent):
                self._refuse(event, "anchors and aliases (& and *) are no part of a fact sheet", "write it out")
            elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                self._refuse(event, "a fact sheet is one YAML document", "take out the line '---'")
        return self.root

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)

    def _refuse(self, event: yaml.Event, message: str, hint: str) -> None:
        raise SheetError(Problem(message, self._place(event), hint))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        self._check_plain_data(event)
        scalar = Scalar(event.value, self._place(event), event.style is None or not event.style)
        bad = UNSHOWABLE.search(scalar.text)
        if bad:
            self.problems.add(scalar.place, f"{named(bad[0])} can't be shown on a card or a page", "delete it")
        return scalar

    def _start(self, node: Items | Entries, event: yaml.NodeEvent) -> None:
        self._check_plain_data(event)
        if len(self.open) >= DEEPEST:
            self._refuse(event, f"nested more than {DEEPEST} levels deep", "a fact sheet needs seven")
        self.open.append(node)

    def _check_plain_data(self, event: yaml.NodeEvent) -> None:
        if event.anchor:
            self._refuse(event, "anchors and aliases (& and *) are no part of a fact sheet", "write it out")
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            hint = "put the text in quotes if it begins with an exclamation mark"
            self._refuse(event, f"a fact sheet has no YAML tags ({tag})", hint)

    def _add(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
        elif parent.waiting is None:
            if not isinstance(node, Scalar):
                self.problems.add(node.place, "a key must be text", "put it in quotes")
                node = Scalar("", node.place)
            parent.waiting = node
        else:
            parent.pairs.append((parent.waiting, node))
            parent.waiting = None


def _advice(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return "put text that holds ': ' in quotes"
    if "cannot start any token" in problem:
        return "indent with spaces, and put text that begins with a special character in quotes"
    if "did not find expected" in problem:
        return "look for a missing comma, bracket or quote, or an uneven indent, on this line or the one before"
    return "look for a missing quote or an uneven indent"
