"""The shipped decks, held to what a teacher expects of them."""

import csv
import re
from pathlib import Path

import pytest

from quizgen import FactSheet, Quiz, build_quiz, check, read_facts

DECKS = Path(__file__).parent.parent / "decks"
ARTICLE = DECKS / "venezuela-north-korea.yaml"
CAPITALS = DECKS / "world-capitals.csv"


def built(path: Path) -> tuple[FactSheet, Quiz]:
    """Read a deck and build its quiz."""
    sheet = read_facts(path)
    return sheet, build_quiz(sheet)


@pytest.mark.parametrize("path", [ARTICLE, CAPITALS], ids=["article", "capitals"])
def test_a_shipped_deck_has_no_flaw(path: Path) -> None:
    """No finding of medium severity or above."""
    sheet, quiz = built(path)
    assert [finding for finding in check(sheet, quiz) if finding.severity in ("error", "medium")] == []


def test_the_articles_deck_asks_enough_and_cites_every_paragraph() -> None:
    """At least 20 things of the article and 40 questions, each with its paragraph; nothing is skipped."""
    _, quiz = built(ARTICLE)
    assert len(quiz.questions) >= 40
    assert len({question.fact for question in quiz.questions if question.fact}) >= 18
    assert len([question for question in quiz.questions if not question.fact]) >= 18
    title = "North Korea and Venezuela – a Budding Friendship, paragraph"
    assert [q.id for q in quiz.questions if not q.source.startswith(title)] == []
    cited = {int(number) for q in quiz.questions for number in re.findall(r"\d+", q.source.removeprefix(title))}
    assert cited == set(range(1, 12))
    assert quiz.skipped == ()


def test_the_articles_deck_assumes_nothing() -> None:
    """Every relation declares its values, and the sheet has no remark."""
    sheet, _ = built(ARTICLE)
    assert sheet.remarks == ()
    assert all(relation.values_declared for relation in sheet.relations)


def test_every_wrong_option_of_the_articles_deck_says_why() -> None:
    """Each distractor has a reason."""
    _, quiz = built(ARTICLE)
    assert [o.text for q in quiz.questions for o in q.options if not o.rationale and not o.correct] == []


def test_the_world_is_whole() -> None:
    """There are 190 countries or more, none twice, with no empty cell, and columns that declare their cardinality."""
    rows = list(csv.reader(CAPITALS.read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["country", "capital [all]", "continent [all]", "currency [all]", "source"]
    countries = [row[0] for row in rows[1:]]
    assert len(countries) == len(set(countries)) >= 190
    assert all(cell.strip() == cell != "" for row in rows for cell in row)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("country", "relation", "values"),
    [
        ("South Africa", "capital", {"Pretoria", "Cape Town", "Bloemfontein"}),
        ("Turkey", "continent", {"Asia", "Europe"}),
        ("Bulgaria", "currency", {"euro"}),
        ("France", "capital", {"Paris"}),
    ],
)
def test_what_has_several_values_lists_them(country: str, relation: str, values: set[str]) -> None:
    """Several capitals, continents and currencies are all there, and none is a wrong option for its own country."""
    sheet, quiz = built(CAPITALS)
    facts = sheet.about(country, relation)
    assert {str(fact.value) for fact in facts} == values
    wrong = {o.text for q in quiz.questions if q.fact in {f.id for f in facts} for o in q.options if not o.correct}
    assert not wrong & values


def test_the_world_is_asked_nearly_whole() -> None:
    """Every fact is recalled, and only what its own name gives away has no choice, and the euro, which so many have."""
    sheet, quiz = built(CAPITALS)
    recalled = {q.fact for q in quiz.questions if q.kind == "recall"}
    assert len(recalled) == len({(fact.subject, fact.relation) for fact in sheet.facts})
    reasons = {"the stem would give the answer away", "'euro' is the answer so often that it would be guessed"}
    assert {skipped.reason for skipped in quiz.skipped} == reasons
