"""Every rule finds the flaws that were planted for it, and lets their look-alikes pass."""

from random import Random

import pytest
from planted import SOWERS

from quizgen.checks import RULES

DRAWN = 8
"""Flaws, and look-alikes, of each rule; `tests/benchmarks/lint.py` draws many more."""


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_planted_flaws_are_found_and_look_alikes_pass(rule: str) -> None:
    """Each flaw is found by its rule, and the rule finds nothing in the look-alike beside it."""
    lots = Random(rule)  # noqa: S311 - repeatable, and no secret
    pairs = [SOWERS[rule](lots) for _ in range(DRAWN)]
    assert [flawed.quiz.questions for flawed, _ in pairs if not flawed.shows(rule)] == []
    assert [sound.quiz.questions for _, sound in pairs if sound.shows(rule)] == []
