"""A sheet that contradicts itself is refused in the same words, whether it was read from a file or made in memory."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from sheets import HEAD, quiz_of

from quizgen import (
    AuthoredQuestion,
    Date,
    Entity,
    EntityRef,
    Fact,
    FactSheet,
    Misconception,
    Nothing,
    Relation,
    SheetError,
    Value,
    build_quiz,
    read_facts,
)

MOUTH = Relation("mouth", value="sea", values="one")
BORDERS = Relation("borders", value="country", values="all", symmetric=True)
SPOUSE = Relation("spouse", value="person", values="one", symmetric=True)
RELATIONS = """\
relations:
  mouth: {value: sea, values: one}
  borders: {value: country, values: all, symmetric: true}
  spouse: {value: person, values: one, symmetric: true}
"""
BLACK, NORTH = EntityRef("Black Sea"), EntityRef("North Sea")
GOOD = Fact("Rhine", "mouth", NORTH)
GOOD_LINE = "  Rhine: {mouth: North Sea}\n"


def sheet(*facts: Fact, entities: Iterable[Entity] = (), questions: Iterable[AuthoredQuestion] = ()) -> FactSheet:
    """Make a sheet in memory, without any place."""
    return FactSheet(
        id="test",
        title="Test",
        relations=(MOUTH, BORDERS, SPOUSE),
        facts=facts,
        entities=tuple(entities),
        questions=tuple(questions),
    )


def spoken(messages: Iterable[str]) -> list[str]:
    """Return messages without the places and the fact ids by which they name another fact."""
    without_places = (re.sub(r"(; the first is)? (at |\()[^ ]*sheet\.yaml:\d+:\d+\)?", "", text) for text in messages)
    return [re.sub(r"^(this|the) fact( '[^']*')?|the fact '[^']*'", "the fact", text) for text in without_places]


def mouth(value: Value | None, subject: str = "Danube", **more: object) -> Fact:
    """Make a fact on the sea that a river flows into."""
    return Fact(subject, "mouth", value, **more)  # type: ignore[arg-type]


CASES = [
    pytest.param(
        sheet(mouth(BLACK, listed=True), mouth(NORTH, listed=True)),
        "facts:\n  Danube: {mouth: [Black Sea, North Sea]}\n",
        "'Danube' has a second value for 'mouth', which has one per subject",
        id="second value",
    ),
    pytest.param(
        sheet(mouth(BLACK, start=Date(1990)), mouth(NORTH, start=Date(1995))),
        "facts:\n  Danube: {mouth: [{value: Black Sea, from: 1990}, {value: North Sea, from: 1995}]}\n",
        "'Danube' has a second value for 'mouth', which has one per subject, and holds at the same time",
        id="second value at one time",
    ),
    pytest.param(
        sheet(Fact("Ann", "spouse", EntityRef("Bob")), Fact("Cid", "spouse", EntityRef("Bob"))),
        "facts: {Ann: {spouse: Bob}, Cid: {spouse: Bob}}\n",
        "'Bob' has a second value for 'spouse', by what the other side says",
        id="second value from the other side",
    ),
    pytest.param(
        sheet(
            Fact("France", "borders", EntityRef("Spain"), listed=True),
            Fact("Spain", "borders", EntityRef("Portugal"), listed=True),
        ),
        "facts: {France: {borders: [Spain]}, Spain: {borders: [Portugal]}}\n",
        "'France' has 'Spain' by 'borders', but 'Spain' lists all of its 'borders', and 'France' is not among them",
        id="a list that lacks what the other side says",
    ),
    pytest.param(
        sheet(mouth(BLACK, id="same"), mouth(NORTH, "Rhine", id="same")),
        "facts:\n  Danube: {mouth: {value: Black Sea, id: same}}\n  Rhine: {mouth: {value: North Sea, id: same}}\n",
        "two facts have the id 'same'",
        id="two facts of one id",
    ),
    pytest.param(
        sheet(mouth(BLACK, listed=True), mouth(BLACK, listed=True)),
        "facts:\n  Danube: {mouth: [Black Sea, Black Sea]}\n",
        "'mouth' is said of 'Danube' twice under the id 'danube/mouth/black-sea'",
        id="one fact twice",
    ),
    pytest.param(
        sheet(GOOD, questions=[AuthoredQuestion("a-b", "x", "y"), AuthoredQuestion("A B", "x", "y")]),
        f"facts:\n{GOOD_LINE}questions:\n  - {{id: a-b, ask: x, answer: y}}\n  - {{id: A B, ask: x, answer: y}}\n",
        "two questions have the id 'a-b'",
        id="two questions of one id",
    ),
    pytest.param(
        sheet(mouth(BLACK, distractors=(Misconception(BLACK),))),
        "facts:\n  Danube: {mouth: {value: Black Sea, distractors: [Black Sea]}}\n",
        "the distractor 'Black Sea' is true by the fact",
        id="a misconception that is true",
    ),
    pytest.param(
        sheet(mouth(BLACK, start=Date(1990), end=Date(1995)), mouth(None, distractors=(Misconception(BLACK),))),
        "facts:\n  Danube:\n    mouth: [{value: Black Sea, from: 1990, until: 1995}, {distractors: [Black Sea]}]\n",
        "the distractor 'Black Sea' is true at another time by the fact",
        id="a misconception that was true",
    ),
    pytest.param(
        sheet(mouth(BLACK, distractors=(Misconception(EntityRef("black sea")),))),
        "facts:\n  Danube: {mouth: {value: Black Sea, distractors: [black sea]}}\n",
        "the distractor 'black sea' may be the same as 'Black Sea'",
        id="a misconception that may be true",
    ),
    pytest.param(
        sheet(Fact("Malta", "borders", Nothing()), Fact("Malta", "borders", EntityRef("Italy"), listed=True)),
        "facts:\n  Malta: {borders: [{value: []}, Italy]}\n",
        "'Malta' is known to have no 'borders', by the fact",
        id="a value of what has none",
    ),
    pytest.param(
        sheet(mouth(BLACK, start=Date(2013), end=Date(1999))),
        "facts:\n  Danube: {mouth: {value: Black Sea, from: 2013, until: 1999}}\n",
        "the fact ends (1999) before it starts (2013)",
        id="an end before the start",
    ),
    pytest.param(
        sheet(GOOD, entities=[Entity("A", part_of=("B",)), Entity("B", is_a=("C",)), Entity("C", part_of=("A",))]),
        f"facts:\n{GOOD_LINE}entities: {{A: {{part_of: B}}, B: {{is_a: C}}, C: {{part_of: A}}}}\n",
        "'A' is a part or a kind of itself, by way of 'B', 'C'",
        id="a circle of parts",
    ),
    pytest.param(
        sheet(GOOD, entities=[Entity("A", aliases=("X",)), Entity("B", aliases=("X",))]),
        f"facts:\n{GOOD_LINE}entities: {{A: {{aliases: X}}, B: {{aliases: X}}}}\n",
        "'X' is an alias of 'B', and a name of 'A'",
        id="an alias of two things",
    ),
]
"""A sheet made in memory, the same as YAML, and what is said about it but for places and ids."""


@pytest.mark.parametrize(("made", "written", "said"), CASES)
def test_a_contradiction_is_told_in_the_same_words(tmp_path: Path, made: FactSheet, written: str, said: str) -> None:
    """`build_quiz` refuses the sheet made in memory as `read_facts` refuses the file, only without places."""
    path = tmp_path / "sheet.yaml"
    path.write_text(HEAD + RELATIONS + written, encoding="utf-8")
    with pytest.raises(SheetError) as read:
        read_facts(path)
    with pytest.raises(SheetError) as built:
        build_quiz(made)
    assert "None" not in str(built.value)
    assert not any(problem.place for problem in built.value.problems)
    assert [problem.hint for problem in built.value.problems] == [problem.hint for problem in read.value.problems]
    for error in (read.value, built.value):
        assert spoken(problem.message for problem in error.problems) == [said]


def test_the_second_place_of_a_contradiction_is_data(tmp_path: Path) -> None:
    """A program finds both places of a contradiction without reading the message."""
    path = tmp_path / "sheet.yaml"
    path.write_text(f"{HEAD}{RELATIONS}facts:\n  A:\n    mouth: [x, y]\n", encoding="utf-8")
    with pytest.raises(SheetError) as raised:
        read_facts(path)
    (problem,) = raised.value.problems
    assert problem.place
    assert problem.related
    assert problem.place.line == problem.related.line
    assert (problem.place.column or 0) > (problem.related.column or 0)
    assert f"{problem.related}" in problem.message


def test_all_contradictions_are_told_at_once() -> None:
    """A sheet made in memory is refused once, with everything that is wrong with it."""
    made = sheet(
        mouth(BLACK, listed=True),
        mouth(NORTH, listed=True),
        mouth(BLACK, "Volga", start=Date(2013), end=Date(1999)),
        entities=[Entity("A", part_of=("A",))],
    )
    with pytest.raises(SheetError) as raised:
        build_quiz(made)
    assert [problem.message for problem in raised.value.problems] == [
        "'Danube' has a second value for 'mouth', which has one per subject",
        "the fact 'volga/mouth/2013' ends (1999) before it starts (2013)",
        "'A' is a part or a kind of itself",
    ]


def test_a_sheet_that_agrees_with_itself_is_built(tmp_path: Path) -> None:
    """One that was read and found good is asked about."""
    facts = "".join(
        f"  {river}: {{mouth: {sea}}}\n" for river, sea in {"Danube": "Black Sea", "Rhine": "North Sea"}.items()
    )
    assert quiz_of(tmp_path, f"{RELATIONS}facts:\n{facts}").questions
