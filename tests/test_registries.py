"""Every plug-in in a room is in its registry too: a kind, an exporter, a reader."""

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
from exporters.quizzes import every_response
from registries import assert_lists

import quizgen
from quizgen import EXPORTERS, QUESTION_KINDS, READERS, Exporter, FactSheet, Response, read_facts
from quizgen.exporters.anki.notes import SLOT_OF
from quizgen.exporters.paper.forms import PART_ORDER
from quizgen.kinds import KINDS
from quizgen.quiz.validity import FLAWS

SOURCE = Path(quizgen.__file__).parent


def defined_in(room: str) -> Iterator[tuple[str, Any]]:
    """Yield the public classes and functions of a room, each behind its name and its file."""
    for path in sorted((SOURCE / room).rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        module = import_module(".".join(("quizgen", *parts)).removesuffix(".__init__"))
        for name, value in vars(module).items():
            is_own = getattr(value, "__module__", "") == module.__name__
            if is_own and not name.startswith("_") and (inspect.isclass(value) or inspect.isfunction(value)):
                yield f"{name} ({path.relative_to(SOURCE).as_posix()})", value


def is_kind(value: Any) -> bool:
    """Tell whether something is the class of a kind: a record with a name and a method `ask`."""
    return inspect.isclass(value) and attrs.has(value) and hasattr(value, "name") and hasattr(value, "ask")


def is_exporter(value: Any) -> bool:
    """Tell whether something is a class that exports, and not one that others extend."""
    return inspect.isclass(value) and issubclass(value, Exporter) and not inspect.isabstract(value)


def is_reader(value: Any) -> bool:
    """Tell whether something is a function that makes a sheet of a file."""
    if not inspect.isfunction(value) or value is read_facts:
        return False
    signature = inspect.signature(value)
    return signature.return_annotation is FactSheet and list(signature.parameters)[:1] == ["path"]


def test_every_kind_has_its_line() -> None:
    """Each class in kinds/ that asks is in KINDS, under its own name."""
    found = {place: value for place, value in defined_in("kinds") if is_kind(value)}
    listed = [place for place, value in found.items() if value in [*map(type, QUESTION_KINDS)]]
    assert_lists("src/quizgen/kinds/__init__.py: KINDS", listed, found)
    assert len(listed) == len(QUESTION_KINDS)
    assert [kind.name for kind in QUESTION_KINDS] == [*KINDS]


def test_every_exporter_has_its_line() -> None:
    """Each class in exporters/ that exports is in EXPORTERS."""
    found = {place: value for place, value in defined_in("exporters") if is_exporter(value)}
    listed = [place for place, value in found.items() if value in [entry.make for entry in EXPORTERS]]
    assert_lists("src/quizgen/exporters/__init__.py: EXPORTERS", listed, found)
    assert len(listed) == len(EXPORTERS)
    public = [entry.make for entry in EXPORTERS if getattr(quizgen, entry.path.partition(":")[2], None) is entry.make]
    names = [entry.path.partition(":")[2] for entry in EXPORTERS]
    assert_lists("src/quizgen/__init__.py: the exporters", [each.__name__ for each in public], names)


def test_every_reader_has_its_line() -> None:
    """Each function in readers/ that makes a sheet of a file is in READERS."""
    found = {place: value for place, value in defined_in("readers") if is_reader(value)}
    listed = [place for place, value in found.items() if value in [entry.read for entry in READERS]]
    assert_lists("src/quizgen/readers/__init__.py: READERS", listed, found)
    known = [*found.values()]
    strays = [entry.name for entry in READERS if entry.read not in known]
    assert not strays, f"READERS has {', '.join(strays)}, of a function that is in no file of src/quizgen/readers"


def test_every_response_has_its_places() -> None:
    """Each response is known to the check of questions, to paper, to the practice page, to Anki and to the tests."""
    script = (SOURCE / "exporters/web/practice/script/answering.js").read_text(encoding="utf-8")
    asking = script.partition("const ASKING = {")[2].partition("};")[0]
    places = {
        "src/quizgen/quiz/validity.py: FLAWS": FLAWS,
        "src/quizgen/exporters/paper/forms.py: PART_ORDER": PART_ORDER,
        "src/quizgen/exporters/web/practice/script/answering.js: ASKING": re.findall(r"(\w+): ask", asking),
        "src/quizgen/exporters/anki/notes.py: SLOT_OF": [*SLOT_OF, Response.MATCHING],
        "tests/exporters/quizzes.py: every_response": [q.response for q in every_response().questions],
    }
    for place, responses in places.items():
        assert_lists(place, set(responses), Response)
