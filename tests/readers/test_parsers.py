"""YAML is read alike by libyaml and by the parser in Python, which serves where PyYAML was built without libyaml."""

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen import SheetError
from quizgen.errors import Problems
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.inputs import InputFile
from quizgen.readers.yaml import events
from quizgen.readers.yaml.events import Parse, by_libyaml, in_python
from quizgen.readers.yaml.nodes import Items, Node
from quizgen.readers.yaml.tree import read_nodes

needs_libyaml = pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML was built without libyaml")

PIECES = (
    *("a", "b c", "x: ", "- ", "- - ", "é", "😀", "1.10", "~", "x?", "?x", "x:", ":x", "a#b", "---", "..."),
    *("[", "]", "{", "}", ", ", ",", ": ", ":", "? ", "?", "-", " ", "\t", "\n", "\n  ", "\n    ", "\r\n", " #", "#"),
    *("'", '"', "\\", "\\n", "\\x41", "\\ud800", "\\U00110000", "|", "|-\n  ", "|2+", ">", ">\n  ", "|\t", "> \t#"),
    *("*", "&x ", "!", "%", "@", "`", "key: ", "x: {", "y: ["),
)
"""What texts are put together from: all that YAML gives a meaning, and some that it does not."""

texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def shape(node: Node) -> object:
    """Return a tree without the places of empty texts: the two parsers differ there, and no message names them."""
    if isinstance(node, Scalar):
        return node.text, node.plain, node.place if node.text else None
    inside = node.items if isinstance(node, Items) else [part for pair in node.pairs for part in pair]
    return type(node), node.flow, node.place, [shape(part) for part in inside]


def read(text: str, parse: Parse) -> object:
    """Return the tree of a text, or None where it is refused."""
    problems = Problems()
    try:
        tree = shape(read_nodes(text, InputFile("sheet.yaml"), problems, parse))
    except SheetError:
        return None
    return tree, [(problem.message, problem.place) for problem in problems.found]


@pytest.mark.slow
@needs_libyaml
@settings(max_examples=600, derandomize=True)
@given(texts)
@example("a: {b: c\td, e: f}")
@example("a: |\t\n  b")
@example("{a: {b:}}")
@example("a: b\n \tc\n")
@example("a:\n  |\n \tb\n")
def test_both_parsers_read_the_same(text: str) -> None:
    """Whatever the text, both give the same nodes at the same places, or both refuse it."""
    assert read(text, in_python) == read(text, by_libyaml)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{id: most, ask: Which river is longest?, answer: Volga}", "Which river is longest?"),
        ("{id: most, ask: Which? Why?}", "Which? Why?"),
        ("{id: most, ask: What?\n  And why?}", "What? And why?"),
        ("{id: most, ask: a\tb\t, c: d}", "a\tb"),
        ("{id: most, ask: a:b}", "a:b"),
        ("id: most\nask: a\tb\t# c", "a\tb"),
        ("id: most\nask:\ta", "a"),
        ("id: most\nask: |\t# c\n  a\tb", "a\tb"),
        ("id: most\nask: a\n\n  b\n", "a\nb"),
    ],
)
@pytest.mark.usefixtures("each_parser")
def test_question_marks_and_tabs_are_read(text: str, value: str) -> None:
    """A text in braces doesn't end at a question mark, and a tab that is no indent is a blank."""
    root = read_nodes(text, InputFile("sheet.yaml"), Problems())
    assert not isinstance(root, Scalar | Items)
    found = root.pairs[1][1]
    assert isinstance(found, Scalar)
    assert found.text.strip() == value


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: b\n\tc: d", "2:1"), ("a: b\n \n\tc", "3:1"), ("a: |\n  b\n\tc\n", "3:1"), ("a: |\n\tb", "2:1")],
)
@pytest.mark.usefixtures("each_parser")
def test_a_tab_that_indents_is_refused_at_its_place(text: str, place: str) -> None:
    """In the words of a person, by both parsers."""
    with pytest.raises(SheetError) as raised:
        read_nodes(text, InputFile("sheet.yaml"), Problems())
    assert str(raised.value) == f"sheet.yaml:{place}: a tab can't indent a line (use spaces)"


def test_the_fastest_parser_that_is_there_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is libyaml, or without it the one in Python."""
    monkeypatch.setattr(yaml, "CSafeLoader", object, raising=False)
    assert events.fastest() is by_libyaml
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert events.fastest() is in_python
