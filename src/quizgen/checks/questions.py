"""Rules over single questions."""

from collections.abc import Iterator

from quizgen.checks.base import Finding
from quizgen.errors import Place
from quizgen.facts import FactSheet
from quizgen.identity import authored_id
from quizgen.names import fold, much_longer
from quizgen.quiz import Question, Quiz

SHORTEST_KEY = 4
"""A shorter key stands in a stem by accident."""


def duplicate_options(sheet: FactSheet, quiz: Quiz, strict: bool) -> Iterator[Finding]:  # noqa: ARG001 - a Rule
    """Find options that are the same but for case, accents and punctuation."""
    for question in quiz.questions:
        folded = [fold(option.text) for option in question.options]
        if len(set(folded)) < len(folded):
            message = "two options are the same but for case, accents or punctuation"
            yield _finding("duplicate-options", "error", message, question, sheet, "reword or take out one of them")


def key_in_stem(sheet: FactSheet, quiz: Quiz, strict: bool) -> Iterator[Finding]:  # noqa: ARG001 - a Rule
    """Find stems that hold the key and none of the distractors."""
    for question in quiz.questions:
        stem = f" {fold(question.stem)} "
        held = {option.correct for option in question.options if _stands_in(option.text, stem)}
        if held == {True}:
            message = "the stem holds the right answer"
            yield _finding("key-in-stem", "medium", message, question, sheet, "reword the stem, or ask it backwards")


def length_cue(sheet: FactSheet, quiz: Quiz, strict: bool) -> Iterator[Finding]:  # noqa: ARG001 - a Rule
    """Find keys that are much longer than every distractor, or much shorter.

    Haladyna, Downing and Rodriguez (2002), guideline 24c: keep the lengths of the options about equal.
    """
    for question in quiz.questions:
        if not question.options:
            continue
        key = max((option.text for option in question.options if option.correct), key=len)
        others = sorted((option.text for option in question.options if not option.correct), key=len)
        if much_longer(key, others[-1]) or much_longer(others[0], key):
            word = "longer" if len(key) > len(others[-1]) else "shorter"
            message = f"the right option is much {word} than the others"
            yield _finding("length-cue", "medium", message, question, sheet, "make the options alike in length")


def _stands_in(text: str, stem: str) -> bool:
    folded = fold(text)
    return len(folded) >= SHORTEST_KEY and f" {folded} " in stem


def _finding(rule: str, severity: str, message: str, question: Question, sheet: FactSheet, fix: str) -> Finding:
    return Finding(rule, severity, f"{message}: {question.stem}", question.id, _place_of(question, sheet), fix)


def _place_of(question: Question, sheet: FactSheet) -> Place | None:
    for fact in sheet.facts:
        if fact.id == question.fact:
            return fact.place
    for authored in sheet.questions:
        if authored_id(authored.id, question.kind) == question.id:
            return authored.place
    return None
