"""Families: questions stay in the note of their first build, and a note's date rises with each change of it."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import RIVERS, sheet_of
from strategies import sheets

from quizgen import BuildError, FactSheet, Lock, Quiz, Relation, build_quiz, lock_of, read_lock
from quizgen.lock import digest_of
from quizgen.lock.diff import InAnki, diff
from quizgen.quiz import way_of

NOW = 1_790_000_000

CAPITALS = """\
relations:
  capitals: {value: city, values: all, ask: "Which of these capitals lies on {{ subject }}?"}
facts:
  Danube: {capitals: [Vienna, Budapest, Belgrade]}
  Seine: {capitals: [Paris]}
  Spree: {capitals: [Berlin]}
  Tiber: {capitals: [Rome]}
  Thames: {capitals: [London]}
"""


def built(sheet: FactSheet, lock: Lock | None = None, now: int = NOW) -> tuple[Quiz, Lock]:
    """Build a sheet with a lock; return the quiz and its lock."""
    quiz = build_quiz(sheet, lock=lock, now=now)
    return quiz, lock_of(quiz, lock)


def with_kinds(folder: Path, kinds: str) -> FactSheet:
    """Return the sheet of rivers, asked by these kinds."""
    return sheet_of(folder, RIVERS + f"kinds: [{kinds}]\n")


def test_a_list_stays_in_the_note_of_its_first_item(tmp_path: Path) -> None:
    """Where another item comes to be the first, recall stays in its note, and so no card moves."""
    quiz, lock = built(sheet_of(tmp_path, CAPITALS))
    assert quiz.by_id["danube/capitals/recall"].family == "danube/capitals/vienna"
    for items in ("[Budapest, Vienna, Belgrade]", "[Budapest, Belgrade]"):
        other = sheet_of(tmp_path, CAPITALS.replace("[Vienna, Budapest, Belgrade]", items))
        quiz, lock = built(other, lock, NOW + 5)
        assert quiz.by_id["danube/capitals/recall"].family == "danube/capitals/vienna"
    lock.write(tmp_path / "x.lock.json")
    assert read_lock(tmp_path / "x.lock.json") == lock


def test_a_kind_that_joins_is_later(tmp_path: Path) -> None:
    """A question of a family that was built before is later, for good; one about a new fact is not."""
    _, lock = built(with_kinds(tmp_path, "value"))
    more = sheet_of(tmp_path, RIVERS + "  Oder: {mouth: Baltic Sea}\nkinds: [value, recall]\n")
    for now in (NOW + 5, NOW + 10):
        quiz, lock = built(more, lock, now)
        later = {question.id for question in quiz.questions if question.later}
        assert later == {f"{river}/mouth/recall" for river in ("danube", "dnieper", "rhine", "volga", "ebro")}
    lock.write(tmp_path / "x.lock.json")
    assert read_lock(tmp_path / "x.lock.json") == lock


def test_a_withdrawn_kind_empties_its_card(tmp_path: Path) -> None:
    """The families that live on say when it was, once and for all; should it return, it is newer still."""
    first, lock = built(with_kinds(tmp_path, "value, recall"))
    families = {question.family for question in first.questions}
    quiz, without = built(with_kinds(tmp_path, "value"), lock)
    assert dict(quiz.withdrawn) == dict.fromkeys(families, NOW + 1)
    assert {locked.question.changed for locked in without.retired} == {NOW + 1}
    assert {change.anki for change in diff(lock, without).retired} == {InAnki.EMPTIED}
    assert diff(lock, without).forecast.emptied == len(families)
    again, same = built(with_kinds(tmp_path, "value"), without, NOW + 9)
    assert (again.withdrawn, same) == (quiz.withdrawn, without)
    back, lock = built(with_kinds(tmp_path, "value, recall"), without, NOW)
    assert not back.withdrawn
    assert {question.changed for question in back.questions if question.kind == "recall"} == {NOW + 2}
    found = diff(without, lock)
    assert (len(found.returned), found.new, found.forecast.cards) == (len(families), (), 0)


def test_a_fact_that_has_gone_stays_as_it_is(tmp_path: Path) -> None:
    """Nothing of its note is emptied, and nothing is dated anew; should it return, no card is new."""
    _, lock = built(sheet_of(tmp_path, RIVERS))
    quiz, without = built(sheet_of(tmp_path, RIVERS.replace("  Ebro: {mouth: Mediterranean Sea}\n", "")), lock, NOW + 5)
    assert not quiz.withdrawn
    assert {locked.question.changed for locked in without.retired} == {NOW}
    found = diff(lock, without)
    assert {change.anki for change in found.retired} == {InAnki.STAYS}
    assert (found.forecast.staying, found.forecast.emptied) == (1, 0)
    _, back = built(sheet_of(tmp_path, RIVERS), without, NOW + 9)
    found = diff(without, back)
    assert [change.id for change in found.returned] == [locked.question.id for locked in without.retired]
    assert (found.new, found.forecast.added, found.forecast.cards) == ((), 0, 0)


def test_a_note_is_newer_than_each_of_its_earlier_changes(tmp_path: Path) -> None:
    """Two changes within a second, in two questions of one note, are two dates of the note."""
    sheet = with_kinds(tmp_path, "value, recall")
    quiz, lock = built(sheet)
    for text in ("Where does {{ subject }} end?", "Where does {{ subject }} flow?"):
        fact = evolve(sheet.facts[2], ask=text)
        before = max(question.changed or 0 for question in quiz.questions if question.family == fact.id)
        quiz, lock = built(evolve(sheet, facts=(*sheet.facts[:2], fact, *sheet.facts[3:])), lock)
        assert max(question.changed or 0 for question in quiz.questions if question.family == fact.id) > before or (
            lock.last_changes[fact.id] == NOW
        )


def test_two_questions_that_would_be_one_card_are_an_error(tmp_path: Path) -> None:
    """A fact whose id is that of another's question would share its card: both are named, with their places."""
    text = RIVERS.replace("{mouth: North Sea}", "{mouth: {value: North Sea, id: volga/mouth/odd_one_out}}")
    more = "  Don: {mouth: Caspian Sea}\n  Ural: {mouth: Caspian Sea}\n  Kura: {mouth: Caspian Sea}\n"
    sheet = sheet_of(tmp_path, text + more + "kinds: [value, odd_one_out]\n")
    with pytest.raises(BuildError) as error:
        build_quiz(sheet)
    (problem,) = error.value.problems
    assert "'volga/mouth/odd_one_out/value'" in problem.message
    assert "'volga/mouth/odd_one_out' would be one card in Anki" in problem.message
    assert "sheet.yaml:14" in problem.message
    assert problem.place
    assert problem.place.line == 15


KINDS = ("value", "recall", "subject", "true_false", "cloze", "select_all", "first", "matching")


@pytest.mark.slow
@settings(deadline=None, max_examples=40)
@given(
    versions=st.lists(
        st.tuples(
            sheets(tricky=False, most_subjects=6),
            st.lists(st.sampled_from(KINDS), min_size=1, max_size=4, unique=True),
            st.integers(-3, 3),
        ),
        min_size=2,
        max_size=5,
    )
)
def test_whatever_is_built_arrives(versions: list[tuple[FactSheet, list[str], int]]) -> None:
    """Anki takes what is newer: after each import its notes are those of the build, and no other note was touched."""
    held: dict[str, tuple[int, dict[object, str]]] = {}
    lock = None
    for sheet, kinds, later in versions:
        quiz, new = built(evolve(sheet, kinds=tuple(kinds), relations=without_kinds(sheet)), lock, NOW + later)
        found = diff(lock, new).forecast
        counts = [0, 0, 0]
        for family, (stamp, content) in notes(quiz).items():
            place = 0 if family not in held else 1 if stamp > held[family][0] else 2
            counts[place] += 1
            if place < 2:
                held[family] = (stamp, content)
            assert held[family][1] == content
        assert counts == [found.added, found.updated, found.passed_over]
        lock = new


def without_kinds(sheet: FactSheet) -> tuple[Relation, ...]:
    """Return a sheet's relations without kinds of their own."""
    return tuple(evolve(relation, kinds=()) for relation in sheet.relations)


def notes(quiz: Quiz) -> dict[str, tuple[int, dict[object, str]]]:
    """Return the notes of a quiz by family: the date of each, and what its cards show, by their ways."""
    withdrawn = dict(quiz.withdrawn)
    found: dict[str, tuple[int, dict[object, str]]] = {}
    for question in quiz.questions:
        way = way_of(question)
        if way:
            stamp, cards = found.get(question.family, (withdrawn.get(question.family, 0), {}))
            cards[way] = digest_of(question, quiz.language)
            found[question.family] = (max(stamp, quiz.stamp if question.changed is None else question.changed), cards)
    return found
