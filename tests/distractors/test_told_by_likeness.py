"""A reader who picks the option that is most like the stem, or least like it, is right no more often than chance."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from attrs import evolve

from quizgen import EntityRef, Fact, FactSheet, Question, Relation, build_quiz, lock_of, read_facts
from quizgen.text.likeness import letter_pairs, likeness

MOST_ABOVE_CHANCE = 0.02
TABLES = 6
ROWS = 60
SYLLABLES = [onset + vowel for onset in "b d f g h k l m n p r s t v z br st tr".split() for vowel in "aeiou"]

Table = Mapping[str, tuple[str, ...]]
"""The rows of a table by their first cells."""


def _names(lots: random.Random, rows: int = ROWS) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < rows:
        word = "".join(lots.choice(SYLLABLES) for _ in range(lots.randint(2, 3)))
        found[word.capitalize() + lots.choice(("", "n"))] = None
    return [*found]


def codes(lots: random.Random, rows: int = ROWS) -> Table:
    """Return places with codes: the first two letters, or the first and any other one that is still free."""
    found: dict[str, str] = {}
    for name in _names(lots, rows):
        letters = name.upper()
        tried = [letters[0] + letters[lots.choice((1, 1, 2, -1))], *(letters[0] + other for other in "XYZWQJ"), name]
        found[name] = next(code for code in tried if code not in found.values())
    return {name: (code,) for name, code in found.items()}


def lower_case_codes(lots: random.Random) -> Table:
    """Return the same in small letters, as those of languages, which look like words with their translations."""
    return {name: (code.lower(),) for name, (code,) in codes(lots).items()}


def airports(lots: random.Random) -> Table:
    """Return places with codes of three letters that stand in the name in this order: Mandalay, MDL."""
    found: dict[str, str] = {}
    for name in _names(lots):
        places = (0, *sorted(lots.sample(range(1, len(name)), 2)))
        found[name] = "".join(name[place] for place in places).upper()
    return {name: (code,) for name, code in found.items() if [*found.values()].count(code) == 1}


def ports(lots: random.Random) -> Table:
    """Return the same, behind two letters that are no part of the name: the United Arab Emirates' Jebel Ali, AEJEA."""
    return {name: (lots.choice(("XQ", "WX", "QW")) + code,) for name, (code,) in airports(lots).items()}


def forms(lots: random.Random) -> Table:
    """Return words with two forms, which differ in most rows."""
    found = {}
    for name in _names(lots):
        word = name.lower()
        past = word.replace(word[1], lots.choice("aou"), 1) + lots.choice(("", "", "t"))
        found[word] = (past, lots.choice((past, f"ge{word}", f"{word}en")))
    return found


def towns(lots: random.Random) -> Table:
    """Return places with towns, whose names have nothing to do with theirs."""
    return {place: (f"{town}o",) for place, town in zip(_names(lots), lots.sample(_names(lots), ROWS), strict=True)}


def sheet_of(table: Table) -> FactSheet:
    """Return a table as a sheet, asked for its values, and for its subjects if it has two columns."""
    columns = [f"column {place}" for place in range(len(next(iter(table.values()))))]
    relations = tuple(
        Relation(column, value=f"value {column}", ask=f"{{{{ subject }}}}: {column}?", ask_subject="{{ value }}?")
        for column in columns
    )
    facts = (
        Fact(name, c, EntityRef(cell)) for name, row in table.items() for c, cell in zip(columns, row, strict=True)
    )
    kinds = ("value", "subject") if len(columns) == 1 else ("value",)
    return FactSheet("t", "T", relations, tuple(facts), kinds=kinds)


def above_chance(questions: Sequence[Question], sign: int) -> float:
    """Return by how much a reader beats chance who picks the option most like the stem, or least (sign -1)."""
    won = 0.0
    for question in questions:
        name = letter_pairs(question.subject if question.kind == "value" else question.stem[:-1])
        scores = [sign * likeness(letter_pairs(option.text), name) for option in question.options]
        best = [o.correct for o, score in zip(question.options, scores, strict=True) if score == max(scores)]
        won += sum(best) / len(best) - 1 / len(scores)
    return won / len(questions)


@pytest.mark.parametrize("make", [codes, lower_case_codes, forms, towns])
def test_likeness_to_the_stem_tells_nothing(make: Callable[[random.Random], Table]) -> None:
    """Neither the option most like the stem nor the one least like it is right more often than by chance."""
    quizzes = [build_quiz(sheet_of(make(random.Random(seed)))) for seed in range(TABLES)]  # noqa: S311 - repeatable
    for kind in ("value", "subject"):
        asked = [question for quiz in quizzes for question in quiz.questions if question.kind == kind]
        assert asked or (make, kind) == (forms, "subject")
        if asked:
            gains = [above_chance(asked, sign) for sign in (1, -1)]
            assert max(gains) <= MOST_ABOVE_CHANCE, (kind, gains)


@pytest.mark.parametrize("make", [codes, airports, lower_case_codes, ports])
def test_letters_in_their_order_tell_nothing(make: Callable[[random.Random], Table]) -> None:
    """As many letters of the right code as of all others stand in the name in their order; or backwards."""
    quizzes = [build_quiz(sheet_of(make(random.Random(seed)))) for seed in range(TABLES)]  # noqa: S311 - repeatable
    asked = [question for quiz in quizzes for question in quiz.questions if question.kind in {"value", "subject"}]
    assert asked
    for question in asked:
        named = question.subject if question.kind == "value" else question.stem[:-1]
        assert len({letters_in_order(option.text, named) for option in question.options}) == 1, question.stem


def letters_in_order(one: str, other: str) -> int:
    """Return how many letters of the shorter text stand in the longer one, in their order."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    counts = range(len(short), 0, -1)
    return next((n for n in counts if any(re.search(".*".join(each), long) for each in combinations(short, n))), 0)


def test_a_code_like_its_stem_is_asked_from_memory() -> None:
    """No other code is as like France as FR, so the fact is no choice, and the reason says so."""
    table = {f"{a}{b}and": (f"{a}{b}".upper(),) for a in "BDFGK" for b in "aeiou"} | {"Xanadu": ("BX",)}
    quiz = build_quiz(sheet_of(table))
    reason = "its answer could be told by the letters of its stem, and too few other options are as like the stem"
    assert {s.reason for s in quiz.skipped if s.kind == "value"} == {reason}
    assert [question.answer for question in quiz.questions if question.kind == "value"] == ["BX"]


@pytest.mark.parametrize("seed", range(3))
def test_a_new_row_leaves_choices_as_they_are(seed: int) -> None:
    """Without a lock, a code that is added changes no more than a fifth of the choices; with one, it changes none."""
    table = codes(random.Random(seed), rows=2 * ROWS)  # noqa: S311 - repeatable
    before = build_quiz(sheet_of(dict([*table.items()][:-1])))
    for lock, most in ((None, len(before.questions) / 5), (lock_of(before), 0)):
        after = build_quiz(sheet_of(table), lock=lock).by_id
        changed = [q for q in before.questions if q.id not in after or after[q.id].options != q.options]
        assert len(changed) <= most


def test_statements_are_made_of_every_code() -> None:
    """A code shown alone stands beside no others, so it is stated truly or falsely as before."""
    sheet = sheet_of(codes(random.Random(1)))  # noqa: S311 - repeatable
    assert len(build_quiz(evolve(sheet, kinds=("true_false",))).questions) == ROWS


def test_digits_count_where_words_are_compared() -> None:
    """The derivative of √x is 1/(2√x): with its digits it is not so like its stem that it would be given away."""
    folder = Path(__file__).parents[2] / "examples" / "chemistry-and-mathematics"
    quiz = build_quiz(read_facts(folder / "chemistry-and-mathematics.yaml"))
    assert "√x" in {question.subject for question in quiz.questions if question.kind == "value"}


def test_ten_symbols_are_told_by_their_first_letters_already() -> None:
    """Six of ten begin as their elements do. So each has options that all begin so, or that all don't."""
    names = {"Hydrogen": "H", "Carbon": "C", "Oxygen": "O", "Nitrogen": "N", "Calcium": "Ca", "Helium": "He"}
    names |= {"Sodium": "Na", "Potassium": "K", "Iron": "Fe", "Gold": "Au"}
    facts = tuple(Fact(name, "symbol", EntityRef(symbol)) for name, symbol in names.items())
    quiz = build_quiz(FactSheet("s", "S", (Relation("symbol", value="symbol", values="one"),), facts, ()))
    for question in quiz.questions:
        begins = {option.text[0] == question.subject[0] for option in question.options}
        assert len(begins) <= 1, question.stem
