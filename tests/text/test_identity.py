"""The ids of facts and questions. An id changes only when a name in it changes."""

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
    """An id contains subject and relation; that of a list item its value, too; that of a dated fact its start."""
    assert fact.id == identity


@pytest.mark.parametrize("value", [EntityRef("Black Sea"), EntityRef("North Sea"), parse_number("5 km"), None])
def test_a_corrected_value_keeps_the_id(value: Value | None) -> None:
    """The value is no part of a single fact's id."""
    assert Fact("Danube", "mouth", value).id == "danube/mouth"


def test_an_id_holds_neither_source_nor_wording() -> None:
    """Source, note, wording and distractors can change without making a new question."""
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
    """The ids of questions that a person wrote begin with `q/`, so that they are never those of facts."""
    assert question_id(fact_id("Danube", "mouth"), "value") == "danube/mouth/value"
    assert authored_id("Most water", "choice") == "q/most-water/choice"


@pytest.mark.parametrize("text", ["rivers-k3f", "Rivers", "a.b_c~d", "42", "평양", "c%2B%2B", "c%2b%2b"])
def test_an_id_is_made_of_letters_digits_and_hyphens(text: str) -> None:
    """A text that is its own slug, but for case, can be an id. So can any part of an id that quizgen gave."""
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "my rivers", "C++", "a/b", "Flüsse", "100%", " a", "a%20b", "it's"])
def test_an_id_has_no_spaces_symbols_or_accents(text: str) -> None:
    """A text that its slug would change can't be an id."""
    assert not is_id(text)


def test_a_hash_is_the_same_on_every_machine() -> None:
    """It is made from its parts alone, and the same in every version: the number here never changes."""
    assert hashed("a", 1) == 12917266039436699483
    assert hashed("a1") != hashed("a", 1) == hashed("a", "1")
    assert 0 <= hashed("") < 2**64


def test_the_guid_hashes_sheet_and_question() -> None:
    """Another sheet or another question is another note. The guid here never changes."""
    assert guid_of("rivers-k3f", "danube/mouth/value") == "k65+im/_3C"
    assert len({guid_of(sheet, question) for sheet in "ab" for question in ("x/value", "x/recall")}) == 4
