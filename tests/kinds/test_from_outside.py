"""Kinds that come from elsewhere, and what they may do to what they are given."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from sheets import RIVERS, sheet_of

from quizgen import BuildError, Fact, Question, build_quiz
from quizgen.kinds.asking import Asking


@frozen
class Meddler:
    """A kind that changes what it is given."""

    change: Callable[[Fact, Asking], object]
    name: str = "meddler"

    def ask(self, fact: Fact, asking: Asking) -> Question | None:
        """Change something, and ask nothing."""
        self.change(fact, asking)
        return None


def _set(part: Callable[[Fact, Asking], Any], name: str) -> Callable[[Fact, Asking], None]:
    return lambda fact, asking: setattr(part(fact, asking), name, "x")


CHANGES: dict[str, Callable[[Fact, Asking], object]] = {
    "a fact": _set(lambda fact, _: fact, "subject"),
    "a value": _set(lambda fact, _: fact.value, "key"),
    "checks that are off": lambda fact, _: fact.off.update({"x": "y"}),  # type: ignore[attr-defined]
    "the sheet": _set(lambda _, asking: asking.sheet, "title"),
    "its media": lambda _, asking: asking.sheet.media.clear(),  # type: ignore[attr-defined]
    "its relations": _set(lambda _, asking: asking.sheet.relations[0], "values"),
    "what the kind was given": _set(lambda _, asking: asking, "sheet"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_kind_that_changes_what_it_was_given_is_told_and_harms_nothing(what: str, tmp_path: Path) -> None:
    """The error names the kind and the fact; the sheet is as it was, and other quizzes of it too."""
    sheet, untouched = sheet_of(tmp_path, RIVERS), sheet_of(tmp_path, RIVERS)
    before = build_quiz(sheet)
    with pytest.raises(BuildError, match=r"meddler.*danube"):
        build_quiz(sheet, kinds=[Meddler(CHANGES[what])])
    assert sheet == untouched
    assert build_quiz(sheet) == before
