"""The ids of facts and questions, which outlive every edit but one of the names they are made of."""

import pytest

from quizgen import EntityRef, Fact, Misconception, Value
from quizgen.exporters.anki.package import guid_of
from quizgen.text.identity import authored_id, fact_id, hashed, is_id, question_id
from quizgen.values import Date, parse_number


@pytest.mark.parametrize(
    ("fact", "identity"),
    [
        (Fact("Danube", "mouth", EntityRef("Black Sea")), "danube/mouth"),
        (Fact("Danube", "mouth", EntityRef("Black Sea"), listed=True), "danube/mouth/black-sea"),
        (Fact("Danube", "mouth", EntityRef("Black Sea"), start=Date(1999)), "danube/mouth/1999"),
        (
            Fact("Danube", "mouth", EntityRef("Black Sea"), listed=True, start=Date(1999, 5)),
            "danube/mouth/black-sea/1999-05",
        ),
        (Fact("Danube", "mouth", EntityRef("Black Sea"), end=Date(1999)), "danube/mouth"),
        (Fact("Danube", "mouth", EntityRef("Black Sea"), as_of=Date(1999)), "danube/mouth"),
        (Fact("Danube", "mouth", None, listed=True), "danube/mouth"),
        (Fact("Danube", "length", parse_number("2850 km"), listed=True), "danube/length/2850-km"),
        (Fact("C++", "made by", EntityRef("Bjarne")), "c%2B%2B/made-by"),
        (Fact("평양", "나라", EntityRef("조선")), "평양/나라"),
        (Fact("A/B", "mouth", EntityRef("x")), "a%2Fb/mouth"),
        (Fact("Danube", "mouth", EntityRef("Black Sea"), id="mine"), "mine"),
    ],
)
def test_the_form_as_written_decides_the_id(fact: Fact, identity: str) -> None:
    """A fact is named after subject and relation, a list item after its value too, a dated one after its start."""
    assert fact.id == identity


@pytest.mark.parametrize("value", [EntityRef("Black Sea"), EntityRef("North Sea"), parse_number("5 km"), None])
def test_a_corrected_value_keeps_the_id(value: Value | None) -> None:
    """The value is no part of a single fact's id."""
    assert Fact("Danube", "mouth", value).id == "danube/mouth"


def test_what_is_said_beside_the_value_is_no_part_of_the_id() -> None:
    """Source, note, wording and distractors may change without a new question."""
    fact = Fact(
        "Danube",
        "mouth",
        EntityRef("x"),
        source="atlas",
        note="n",
        ask="a",
        distractors=(Misconception(EntityRef("y")),),
    )
    assert fact.id == Fact("Danube", "mouth", EntityRef("x")).id


def test_questions_are_named_after_their_fact_and_kind() -> None:
    """A question that a person wrote has a name space of its own."""
    assert question_id(fact_id("Danube", "mouth"), "value") == "danube/mouth/value"
    assert authored_id("Most water", "choice") == "q/most-water/choice"


@pytest.mark.parametrize("text", ["rivers-k3f", "Rivers", "a.b_c~d", "42", "평양", "c%2B%2B", "c%2b%2b"])
def test_an_id_is_made_of_letters_digits_and_hyphens(text: str) -> None:
    """What is its own slug, but for case, can be an id; so can whatever id quizgen gave itself."""
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "my rivers", "C++", "a/b", "Flüsse", "100%", " a", "a%20b", "it's"])
def test_what_would_be_changed_by_folding_is_no_id(text: str) -> None:
    """Spaces, symbols and accents are no part of an id that a person writes."""
    assert not is_id(text)


def test_hashes_hang_on_nothing_but_their_parts() -> None:
    """They are the same on every machine and in every version, so these two never change."""
    assert hashed("a", 1) == 12917266039436699483
    assert hashed("a1") != hashed("a", 1) == hashed("a", "1")
    assert 0 <= hashed() < 2**64


def test_the_guid_hashes_sheet_and_question() -> None:
    """Another sheet or another question is another note; this very guid never changes."""
    assert guid_of("rivers-k3f", "danube/mouth/value") == "k65+im/_3C"
    assert len({guid_of(sheet, question) for sheet in "ab" for question in ("x/value", "x/recall")}) == 4
