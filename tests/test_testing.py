"""What tests of plug-ins import: the checks of exporters, kinds and readers pass ours, and find what is broken."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from quizgen import (
    READERS,
    AnkiExporter,
    Asking,
    Capacity,
    Exporter,
    Fact,
    FactSheet,
    GiftExporter,
    Question,
    Quiz,
    Response,
    Skipped,
)
from quizgen.kinds.value import WhichValue
from quizgen.readers.inputs import Input
from quizgen.testing import check_exporter, check_kind, check_reader


def test_exporters_of_ours_are_held() -> None:
    """A package and a text, both of which leave questions out."""
    check_exporter(AnkiExporter())
    check_exporter(GiftExporter())


@frozen
class _Bad(Exporter):
    """Does what it is told, which no exporter should."""

    way: str = ""

    def export(self, quiz: Quiz) -> bytes:
        """Return something."""
        if self.way == "fails":
            raise KeyError("x")
        if self.way == "text":
            return quiz.title  # type: ignore[return-value]
        return str(id(object()) if self.way == "chance" else quiz.id).encode()

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return a question that no quiz has, or none."""
        return (Skipped("nowhere", "x", quiz.title),) if self.way == "left_out" else ()


@frozen
class _Narrow(_Bad):
    """Says that it holds less than it shows."""

    holds = Capacity("narrow", responses=(Response.CHOICE,))


@pytest.mark.parametrize(
    ("exporter", "message"),
    [
        (_Bad("fails"), "KeyError, which is no QuizgenError"),
        (_Bad("text"), "`export` returned a str"),
        (_Bad("left_out"), "`left_out` names"),
        (_Narrow(), "does not leave it out"),
    ],
)
def test_a_broken_exporter_is_found(exporter: Exporter, message: str) -> None:
    """The message says what it does not hold to."""
    with pytest.raises(AssertionError, match=message):
        check_exporter(exporter)


@frozen
class _Kind:
    """Asks for a value by a wrong option that is right, by a text, or under another name."""

    name: str

    def ask(self, fact: Fact, asking: Asking) -> Any:
        """Ask in the way of its name."""
        asked = WhichValue().ask(fact, asking)
        if not isinstance(asked, Question) or self.name == "text":
            return str(asked) if self.name == "text" else asked
        identity = f"{fact.id}/{self.name}" if self.name != "elsewhere" else f"{fact.id}/x"
        options = [evolve(o, key=fact.id) if not o.correct and self.name == "wrong" else o for o in asked.options]
        return evolve(asked, id=identity, family=identity, kind=self.name, options=tuple(options))

    def assertions(self, asked: Any) -> Any:
        """Each option is a value of the one subject."""
        from quizgen import by_value  # noqa: PLC0415

        return by_value(asked)


def test_kinds_are_held() -> None:
    """One that asks as ours do passes; others are found by what they return, their ids and their proofs."""
    check_kind(_Kind("which"))
    for name, message in (("text", "returned a str"), ("elsewhere", "must end in"), ("wrong", "not proven|stands for")):
        with pytest.raises(AssertionError, match=message):
            check_kind(_Kind(name))


def test_readers_are_held(tmp_path: Path) -> None:
    """Ours pass, whatever is broken in their files; one that raises KeyError or ignores its limit does not."""
    path = tmp_path / "x.yaml"
    path.write_text("quizgen: 1\nid: x\ntitle: X\nquestions:\n  - {id: a, ask: A?, answer: b, distractors: [c, d]}\n")
    yaml = next(entry.read for entry in READERS if entry.name == "yaml")
    check_reader(yaml, path)

    def careless(path: Input, id: str, limit: int) -> FactSheet:  # noqa: A002 - the contract's
        return yaml(path, id, max(limit, 10**6))

    def failing(path: Input, id: str, limit: int) -> FactSheet:  # noqa: A002
        if not path.size():
            raise KeyError(path.name)
        return yaml(path, id, limit)

    with pytest.raises(AssertionError, match="a limit of one byte is not held"):
        check_reader(careless, path)
    with pytest.raises(AssertionError, match="KeyError, which is no QuizgenError"):
        check_reader(failing, path)


def test_without_hypothesis_an_error_says_what_to_install() -> None:
    """Nothing else of quizgen needs it."""
    program = "import sys; sys.modules['hypothesis'] = None; import quizgen; quizgen.build_quiz; import quizgen.testing"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "ImportError: quizgen.testing needs Hypothesis: pip install hypothesis"
