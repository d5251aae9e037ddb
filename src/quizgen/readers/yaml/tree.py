"""YAML as a tree of texts, lists and mappings with their places.

No text is converted to a type of YAML's own: `1.10`, `NO` and `12:30` stay as written. The tree is made from PyYAML's
events, not from its node graph, since composing that recurses in C and crashes on deep nesting.
"""

from collections.abc import Iterator

import yaml
from attrs import Factory, define

from quizgen.errors import Place, Problem, Problems, SheetError
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.inputs import Input
from quizgen.readers.limits import LONGEST_TEXT
from quizgen.readers.yaml.events import Parse, fastest
from quizgen.readers.yaml.nodes import Entries, Items, Node
from quizgen.readers.yaml.syntax import syntax_problem
from quizgen.text.characters import UNSHOWABLE, named

DEEPEST = 20
"""How many levels a sheet may be nested. It needs seven."""

_NO_ALIASES = "a fact sheet has no anchors and aliases (& and *)"
_IF_TEXT = "write it out; a text that begins with & or * is put in quotes"


def read_nodes(text: str, path: Input, problems: Problems, parse: Parse | None = None) -> Node:
    """Return the root of a YAML document.

    Args:
        text: the document.
        path: its file, for places.
        problems: where characters that can't be shown are noted.
        parse: the parser; the fastest that is installed where left out.

    Raises:
        SheetError: the text is no YAML, is empty, is nested too deeply, has a text that is too long, or uses anchors,
            tags or several documents.
    """
    tree = _Tree(str(path), problems)
    try:
        root = tree.grow((parse or fastest())(text))
    except yaml.YAMLError as error:
        problems.found.append(syntax_problem(error, path, text, tree.quoted))
        raise problems.error() from error
    if root is None or (isinstance(root, Scalar) and not root.text):
        raise SheetError(
            Problem("this sheet is empty", Place(str(path), 1, 1), "'quizgen new NAME' writes one to start from")
        )
    return root


@define(eq=False, repr=False)
class _Tree:
    """Grows a tree from events."""

    file: str
    problems: Problems
    open: list[Items | Entries] = Factory(list)
    """The lists and mappings that are not closed yet, the outermost first."""
    root: Node | None = None
    quoted: yaml.ScalarEvent | None = None
    """The last text in quotes. Where parsing fails, a missing quote often makes it far too long."""

    def grow(self, events: Iterator[yaml.Event]) -> Node | None:
        """Return the root of the tree, or None where there is none."""
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
                self._refuse(event, _NO_ALIASES, _IF_TEXT)
            elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                self._refuse(event, "a fact sheet is one YAML document", "take out the line '---'")
        return self.root

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)

    def _refuse(self, event: yaml.Event, message: str, hint: str) -> None:
        """Raise SheetError with a problem and all that were noted before."""
        self.problems.add(self._place(event), message, hint)
        raise self.problems.error()

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        self._check_plain_data(event)
        scalar = Scalar(event.value, self._place(event), event.style is None or not event.style)
        bad = UNSHOWABLE.search(scalar.text)
        if bad:
            hint = "in double quotes a backslash stands for another character: use single quotes, or take it out"
            self.problems.add(scalar.place, f"{named(bad[0])} can't be shown on a card or a page", hint)
        if len(scalar.text) > LONGEST_TEXT:
            message = f"this text has {len(scalar.text):,} characters; {LONGEST_TEXT:,} are the most"
            self._refuse(event, message, "shorten it, or look for a quote or a '|' that is never ended")
        if event.style in ("'", '"'):
            self.quoted = event
        return scalar

    def _start(self, node: Items | Entries, event: yaml.NodeEvent) -> None:
        self._check_plain_data(event)
        if len(self.open) >= DEEPEST:
            hint = "look for brackets or braces that are never closed; a fact sheet needs seven levels"
            self._refuse(event, f"this is nested more than {DEEPEST} levels deep", hint)
        self.open.append(node)

    def _check_plain_data(self, event: yaml.NodeEvent) -> None:
        """Refuse anchors and tags."""
        if event.anchor:
            self._refuse(event, _NO_ALIASES, _IF_TEXT)
        tag = getattr(event, "tag", None)
        if tag:
            written = tag.replace("tag:yaml.org,2002:", "!!")
            hint = "take it out; a text that begins with an exclamation mark is put in quotes"
            self._refuse(event, f"a fact sheet has no YAML tags, such as {written}", hint)

    def _add(self, node: Node) -> None:
        """Put a node that is complete into the list or mapping that it is in."""
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
        elif parent.waiting is None:
            parent.waiting = node if isinstance(node, Scalar) else Scalar("", node.place)
        else:
            parent.pairs.append((parent.waiting, node))
            parent.waiting = None
