"""Choosing questions: how many, which kinds and tags; and never two of which one gives the other away."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from exporters.quizzes import choice, cloze, matching, option, quiz_of, recall, select_all, true_false
from sheets import RIVERS as RIVERS_SHEET
from sheets import quiz_by, sheet_of

from quizgen.quiz import Proof, Question, Quiz, Response
from quizgen.quiz.select import ASKS_THE_SAME, Selection, select, without_giveaways


def ask(name: str, relation: str = "mouth", **more: Any) -> Question:
    """Return a question about a subject of its own."""
    stem, answer = f"What of {name} by {relation}?", f"{relation} of {name}"
    options = (option(answer, correct=True), option("x"), option("y"))
    made = choice(f"{name}/{relation}/value", stem, options=options, fact=f"{name}/{relation}", relation=relation)
    return evolve(made, subject=name, **more)


MANY = quiz_of(*(ask(f"n{number}", relation) for number in range(30) for relation in ("mouth", "length", "source")))


def ids(quiz: Quiz) -> list[str]:
    """Return the ids of a quiz's questions."""
    return [question.id for question in quiz.questions]


def kept(*questions: Question) -> list[str]:
    """Return the ids of the questions that stand beside one another."""
    return ids(without_giveaways(quiz_of(*questions))[0])


def test_all_are_wanted_without_a_word() -> None:
    """Without options the quiz stays as it is."""
    assert select(MANY, Selection()) == MANY


def test_count_draws_from_each_relation_alike_and_keeps_the_order() -> None:
    """Twelve of three relations are four of each, in the order of the quiz."""
    drawn = select(MANY, Selection(count=12))
    assert Counter(question.relation for question in drawn.questions) == {"mouth": 4, "length": 4, "source": 4}
    assert ids(drawn) == [name for name in ids(MANY) if name in set(ids(drawn))]


def test_the_draw_hangs_on_the_seed() -> None:
    """The same seed draws the same, another one others."""
    assert select(MANY, Selection(count=12)) == select(MANY, Selection(count=12))
    assert ids(select(evolve(MANY, seed=1), Selection(count=12))) != ids(select(MANY, Selection(count=12)))


def test_a_new_question_changes_one_of_the_draw_at_most() -> None:
    """What is added takes the place of one question, or of none."""
    for number in range(20):
        more = MANY.only((*MANY.questions, ask(f"new{number}")))
        before, after = (set(ids(select(quiz, Selection(count=12)))) for quiz in (MANY, more))
        assert len(before - after) <= 1


def test_more_than_there_are_gives_all() -> None:
    """A count over what there is takes every question."""
    assert ids(select(MANY, Selection(count=500))) == ids(MANY)


def test_tags_and_kinds_narrow_the_choice() -> None:
    """A question is wanted by any of the tags and any of the kinds, and needs both where both are named."""
    quiz = quiz_of(ask("a", tags=("x", "y")), ask("b", tags=("y",)), recall("c", tags=("x",)))
    assert ids(select(quiz, Selection(tags=("x", "z")))) == ["a/mouth/value", "c"]
    assert ids(select(quiz, Selection(kinds=("recall",)))) == ["c"]
    assert ids(select(quiz, Selection(tags=("y",), kinds=("recall",)))) == []
    assert ids(select(quiz, Selection(count=1, kinds=("recall",)))) == ["c"]


def test_a_question_with_options_is_kept_before_a_flashcard() -> None:
    """One fact is asked once, and then with options, also where the flashcard comes first."""
    assert kept(recall("r", fact="f"), choice("c", fact="f")) == ["c"]
    assert kept(recall("r", fact="g"), choice("c", fact="f")) == ["r", "c"]


SEAS = ("Black Sea", "North Sea", "Baltic Sea")
DANUBE = evolve(choice("danube"), fact="danube/mouth", subject="Danube", relation="mouth")
BACKWARDS = evolve(
    choice(
        "backwards",
        "Which of these rivers flows into the Black Sea?",
        options=(option("Danube", correct=True), option("Rhine"), option("Oder")),
    ),
    fact="black-sea/inflow",
    subject="Black Sea",
)


@pytest.mark.parametrize(
    "other",
    [
        BACKWARDS,
        true_false("The Danube flows into the Black Sea.", true=True),
        matching("Which river flows where?", ("Danube", "Black Sea"), ("Rhine", "North Sea")),
        recall("length", "How long is the Danube on its way to the Black Sea?", fact="danube/length"),
        cloze("The Danube flows into the ", "Black Sea", "."),
    ],
)
def test_one_that_names_what_another_asks_for_stands_alone(other: Question) -> None:
    """Two questions that bring together the same two names are never on one page, whichever comes first."""
    is_first = other.response is Response.MATCHING  # what is about several facts comes first
    assert kept(DANUBE, other) == [other.id if is_first else "danube"]
    assert kept(other, DANUBE) == [other.id]


def test_what_only_shares_a_name_may_stand() -> None:
    """Questions on one subject, and questions with one answer, give nothing away."""
    length = evolve(recall("length", "How long is the Danube?", "2,850 km"), fact="danube/length", subject="Danube")
    dnieper = evolve(
        choice("dnieper", "Into which sea does the Dnieper flow?"), fact="dnieper/mouth", subject="Dnieper"
    )
    coast = recall("coast", "Which of these states lies on the Black Sea?", "Bulgaria")
    assert kept(DANUBE, length, dnieper, coast) == ["danube", "length", "dnieper", "coast"]


def test_a_list_and_its_items_are_asked_once() -> None:
    """Choosing all capitals of a river and naming the river of one of them are the same thing."""
    capitals = evolve(
        select_all("Which capitals lie on the Danube?", ("Vienna", "Budapest"), ("Rome",)), subject="Danube"
    )
    vienna = recall("vienna", "On which river does Vienna lie?", "Danube", subject="Vienna")
    rome = recall("rome", "On which river does Rome lie?", "Tiber", subject="Rome")
    assert kept(capitals, vienna, rome) == [capitals.id, "rome"]


def test_one_stem_is_asked_once() -> None:
    """Two facts that are asked in the same words make one question, and the other is said to be left out."""
    quiz = quiz_of(choice("a", fact="a"), choice("b", fact="b"))
    chosen, left_out = without_giveaways(quiz)
    assert ids(chosen) == ["a"]
    assert [(skipped.fact_id, skipped.reason) for skipped in left_out] == [("b", ASKS_THE_SAME)]


def test_a_stem_that_names_nobody_may_come_again() -> None:
    """Which of some is the largest can be asked of others as well: the options tell such questions apart."""
    first = choice("first", "Which is the largest?", subject="Volga", fact="volga/length")
    second = choice(
        "second", "Which is the largest?", subject="Po", fact="po/length", options=(option("Po", correct=True),)
    )
    assert kept(first, second) == ["first", "second"]


RIVERS = ("Volga", "Danube", "Rhine", "Elbe")


def longest(*names: str) -> Question:
    """Return the question which of some rivers is the longest: the first of them."""
    proof = Proof("compared", tuple(f"{name}/length" for name in names))
    options = tuple(evolve(option(name, correct=name == names[0]), key=name, proof=proof) for name in names)
    made = choice(f"longest {names}", "Which is the longest?", options=options, relation="length")
    return evolve(made, subject=names[-1], fact=f"{names[-1]}/length")


def length(name: str) -> Question:
    """Return the question how long a river is."""
    return recall(
        f"{name}/length/recall", f"How long is the {name}?", fact=f"{name}/length", subject=name, relation="length"
    )


def in_order(*names: str) -> Question:
    """Return the question for the order of some rivers."""
    options = tuple(evolve(each, correct=True) for each in longest(*names).options)
    return evolve(longest(*names), id="order", answer=names, options=options, response=Response.ORDER, fact="order")


def lengths(*names: str) -> Question:
    """Return the question which river has which length."""
    return evolve(matching("Which river is how long?", *((name, f"{name} km") for name in names)), relation="length")


@pytest.mark.parametrize("other", [in_order(*RIVERS[:3]), lengths(*RIVERS), longest("Volga", "Po", "Danube")])
def test_two_things_are_compared_once(other: Question) -> None:
    """Beside an order or a matching of lengths, or a second time, nobody is asked which of two rivers is longer."""
    assert kept(longest(*RIVERS), other) == [longest(*RIVERS).id]
    assert kept(other, longest(*RIVERS)) == [other.id]


def test_two_values_tell_which_is_larger() -> None:
    """Who is asked for the values of two things is not asked which is larger; one of them tells nothing."""
    largest = longest("Volga", "Danube", "Rhine")
    assert kept(length("Volga"), length("Danube"), largest) == ["Volga/length/recall", largest.id]
    assert kept(length("Volga"), largest, length("Danube")) == ["Volga/length/recall", largest.id]
    assert kept(largest, length("Danube"), length("Volga")) == [largest.id, "Danube/length/recall"]


def test_what_is_larger_than_another_can_be_the_smaller_of_two() -> None:
    """That the Volga is the longest does not tell which of the others is longer."""
    first, second = longest(*RIVERS), evolve(longest(*RIVERS[1:]), fact="another")
    assert kept(first, second) == [first.id, second.id]


def test_what_is_drawn_stands_on_a_page_as_it_is() -> None:
    """No output leaves out any of the questions that were drawn by number."""
    quiz = quiz_of(
        *MANY.questions, DANUBE, BACKWARDS, *(recall(f"r{n}", f"{n}?", fact=f"n{n}/mouth") for n in range(9))
    )
    for count in (5, 40, 100):
        drawn = select(quiz, Selection(count=count))
        assert without_giveaways(drawn) == (drawn, ())


def test_each_kind_has_a_place(tmp_path: Path) -> None:
    """A page has questions of every kind that fits: rare ones and those about several facts first, others in turn."""
    cities = {"Berlin": 1237, "Munich": 1158, "Dresden": 1206, "Leipzig": 1015, "Mannheim": 1607, "Kassel": 913}
    facts = "".join(f"  {city}: {{founded: {year}}}\n" for city, year in cities.items())
    founded = "  founded: {value: year, values: one}\nfacts:\n"
    sheet = sheet_of(tmp_path, RIVERS_SHEET.replace("facts:\n", founded) + facts)
    quiz = quiz_by(sheet, "value", "recall", "true_false", "order", "first", "matching")
    page, left_out = without_giveaways(quiz)
    shown = Counter(question.kind for question in page.questions)
    assert shown.keys() == {"value", "true_false", "matching", "first", "order"}
    assert abs(shown["value"] - shown["true_false"]) <= 1
    reason = "all of kind recall: others on the page ask for the same or give it away"
    assert {each.kind for each in left_out if each.reason == reason} == {"recall"}


def test_cards_ask_from_memory_first(tmp_path: Path) -> None:
    """Where plain flashcards are wanted, each fact has one, and a question with options only where it has none."""
    quiz = quiz_by(sheet_of(tmp_path, RIVERS_SHEET), "value", "recall", "subject")
    page, _ = without_giveaways(quiz, recall_first=True)
    assert {question.kind for question in page.questions} == {"recall"}
