"""Names of one thing that share no word: a short form and a long one, a woman's and a man's."""

from itertools import combinations
from pathlib import Path

import pytest
from sheets import sheet_of

from quizgen import EntityRef, build_quiz, judge, read_facts
from quizgen.truth.perhaps_one import doubtful_pairs


@pytest.mark.parametrize(
    ("names", "language"),
    [
        ("USA|United States", "en"),
        ("U.K.|United Kingdom", "en"),
        ("WWI|World War I", "en"),
        ("WW2|World War II", "en"),
        ("UAE|United Arab Emirates", "en"),
        ("Sgt|Sergeant", "en"),
        ("Capt.|Captain", "en"),
        ("UE|Union européenne", "fr"),
        ("Ärztin|Arzt", "de"),
        ("Kauffrau|Kaufmann", "de"),
        ("Deutsche|Deutscher", "de"),
        ("chilena|chileno", "es"),
        ("escritora|escritor", "pt"),
        ("attrice|attore", "it"),
        ("chanteuse|chanteur", "fr"),
    ],
)
def test_a_short_form_and_the_other_gender_may_be_the_same(names: str, language: str) -> None:
    """Whichever comes first."""
    for pair in (names.split("|"), names.split("|")[::-1]):
        assert {frozenset(found) for found in doubtful_pairs({name: [name] for name in pair}, language)} == {
            frozenset(pair)
        }


def test_other_names_are_apart() -> None:
    """Initials alone say nothing of two persons, and a country whose name begins another's is no short form of it."""
    names = "UK|Ukraine|Niger|Nigeria|John Smith|Jane Seymour|Iran|Iraq|World War I|World War II|CO|Au|gold|UN|Unna"
    assert not list(doubtful_pairs({name: [name] for name in names.split("|")}, "en"))
    assert not list(doubtful_pairs({name: [name] for name in ("Maria", "Mario")}, "en"))


TABLE = "General,Country\nGrant,USA\nPershing,United States\nHaig,UK\nByng,United Kingdom\nFoch,France\nZhukov,Russia\n"


def test_no_question_has_both(tmp_path: Path) -> None:
    """Neither is wrong where the other is right."""
    (tmp_path / "g.csv").write_text(TABLE, encoding="utf-8")
    sheet = read_facts(tmp_path / "g.csv")
    assert str(judge(sheet, "Grant", "Country", EntityRef("United States")).rule) == "perhaps-the-same"
    for question in build_quiz(sheet):
        pairs = combinations([option.text for option in question.options], 2)
        assert not {frozenset(pair) for pair in pairs} & {
            frozenset({"USA", "United States"}),
            frozenset({"UK", "United Kingdom"}),
        }


def test_what_the_author_keeps_apart_is_apart(tmp_path: Path) -> None:
    """`distinct` says so."""
    body = (
        "relations: {team: {value: club, values: one}}\nentities:\n  UN: {distinct: [Union Nord]}\n"
        "facts:\n  A: {team: UN}\n  B: {team: Union Nord}\n  C: {team: X}\n"
    )
    sheet = sheet_of(tmp_path, body)
    assert judge(sheet, "A", "team", EntityRef("Union Nord")).rule == "one-value"


def test_words_for_women_stand_beside_their_like(tmp_path: Path) -> None:
    """The name in the stem tells a woman from a man."""
    rows = "A,Physikerin B,Chemikerin C,Physiker D,Chemiker E,Geologe F,Geologin G,Biologin H,Biologe".split()
    body = "relations: {beruf: {value: text, values: one}}\nlanguage: de\nfacts:\n"
    body += "".join("  {}: {{beruf: {}}}\n".format(*row.split(",")) for row in rows)
    for question in build_quiz(sheet_of(tmp_path, body)):
        assert len({option.text.endswith("in") for option in question.options}) <= 1


@pytest.mark.parametrize(
    ("one", "other", "language", "may_be_one"),
    [
        ("9:00-17:00", "9 am to 5 pm", "en", True),
        ("9:00-17:00", "8:00-16:00", "en", True),
        ("9:00-17:00", "18:00-22:00", "en", False),
        ("22:00–6:00", "5 am – 7 am", "en", True),
        ("9–12 Uhr", "11–14 Uhr", "de", True),
        ("April–May", "March to April", "en", True),
        ("November–January", "December", "en", True),
        ("Juni bis Juli", "Mai", "de", False),
        ("Juni bis Juli", "Juli", "de", True),
        ("juin–juillet", "juillet", "und", True),
        ("May", "June", "en", False),
        ("Saint-Denis", "Saint-Cloud", "fr", False),
        ("3:1", "3:2", "en", False),
    ],
)
def test_times_that_overlap_may_be_the_same(one: str, other: str, language: str, *, may_be_one: bool) -> None:
    """Hours of the day and months of the year, in whatever way they are written."""
    assert bool(list(doubtful_pairs({name: [name] for name in (one, other)}, language))) is may_be_one


def test_two_names_of_one_time_make_no_pair() -> None:
    """A thing is no other than itself."""
    assert not list(doubtful_pairs({"morning": ["9:00", "9 am"], "evening": ["18:00"]}, "en"))


def test_an_amount_with_a_sign_of_money_may_be_a_limit(tmp_path: Path) -> None:
    """From $500 is $550 or more, too."""
    (tmp_path / "j.csv").write_text("Job,Price\nWall,from $500\nBath,$550+\nDoor,up to $300\n", encoding="utf-8")
    verdict = judge(read_facts(tmp_path / "j.csv"), "Wall", "Price", EntityRef("$550+"))
    assert verdict.rule == "perhaps-the-same"
