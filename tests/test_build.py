"""From facts to a quiz."""

from pathlib import Path
from typing import Any, cast

import pytest
from attrs import evolve, frozen
from sheets import RIVERS, quiz_of, reasons, sheet_of, texts

from quizgen import Asking, BuildError, Fact, Option, Proof, Question, QuizgenError, Response, Skipped, build_quiz
from quizgen.build import stamp_of
from quizgen.quiz import DEFAULT_STAMP, GAP, Answer


def test_each_fact_is_asked_in_each_way_of_the_sheet(tmp_path: Path) -> None:
    """By default a fact is asked by value, by subject where `ask_subject` is written, and by recall."""
    quiz = quiz_of(tmp_path, RIVERS)
    asked = [question.id for question in quiz.questions if question.fact == "rhine/mouth"]
    assert asked == ["rhine/mouth/value", "rhine/mouth/subject", "rhine/mouth/recall"]


def test_kinds_choose_how_a_sheet_or_a_relation_is_asked(tmp_path: Path) -> None:
    """`kinds` of the sheet replaces the default, `kinds` of a relation the sheet's."""
    assert {q.kind for q in quiz_of(tmp_path, "kinds: [recall]\n" + RIVERS).questions} == {"recall"}
    own = RIVERS.replace("value: sea", "value: sea\n    kinds: [value]")
    assert {q.kind for q in quiz_of(tmp_path, "kinds: [recall]\n" + own).questions} == {"value"}


def test_an_unknown_kind_is_an_error_with_its_place(tmp_path: Path) -> None:
    """A misspelt kind names those that there are."""
    with pytest.raises(BuildError, match=r"sheet\.yaml:\d+:\d+: no kind 'recal'.*did you mean 'recall'"):
        quiz_of(tmp_path, "kinds: [recal]\n" + RIVERS)


def test_background_is_never_asked_and_serves_as_option(tmp_path: Path) -> None:
    """A fact marked as background, or by its source, gives wrong options and no question."""
    body = RIVERS.replace("{mouth: North Sea}", "{mouth: {value: North Sea, background: true}}")
    body = body.replace("{mouth: Caspian Sea}", "{mouth: {value: Caspian Sea, source: known}}")
    quiz = quiz_of(tmp_path, "sources: {known: {title: Known, background: true}}\n" + body)
    assert {q.fact for q in quiz.questions} == {"danube/mouth", "dnieper/mouth", "ebro/mouth"}
    assert {"North Sea", "Caspian Sea"} <= set(texts(quiz.by_id["danube/mouth/value"]))


def test_fewer_proven_options_beat_padding(tmp_path: Path) -> None:
    """A question takes two distractors where there are no more, and is skipped with fewer."""
    three = "\n".join(RIVERS.splitlines()[:-1]) + "\n"
    assert len(quiz_of(tmp_path, three).by_id["rhine/mouth/value"].options) == 3
    two = "\n".join(RIVERS.splitlines()[:-2]) + "\n"
    quiz = quiz_of(tmp_path, two)
    assert "rhine/mouth/value" not in quiz.by_id
    assert "only one wrong option can be proven" in reasons(quiz)["rhine/mouth/value"]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_the_number_of_distractors_is_as_asked(tmp_path: Path, count: int) -> None:
    """`distractors` is the most a question gets; one is enough where one was asked for."""
    quiz = quiz_of(tmp_path, RIVERS, distractors=count)
    assert len(quiz.by_id["rhine/mouth/value"].options) == min(count, 3) + 1


def test_no_distractors_at_all_is_refused(tmp_path: Path) -> None:
    """A multiple-choice question has at least one wrong option."""
    with pytest.raises(BuildError, match="at least one distractor"):
        quiz_of(tmp_path, RIVERS, distractors=0)


def test_another_seed_gives_another_order(tmp_path: Path) -> None:
    """The seed moves options and choices, and nothing else."""
    quizzes = [quiz_of(tmp_path, RIVERS, seed=seed) for seed in range(6)]
    assert len({tuple(texts(quiz.by_id["rhine/mouth/value"])) for quiz in quizzes}) > 1
    assert len({tuple(question.id for question in quiz.questions) for quiz in quizzes}) == 1


def test_a_quiz_is_stamped_by_its_revision_or_a_fixed_date(tmp_path: Path) -> None:
    """`now` comes first, then `revised` at midnight UTC, then one fixed second."""
    sheet = sheet_of(tmp_path, "revised: 2026-11-23\n" + RIVERS)
    assert build_quiz(sheet).stamp == 1_795_392_000
    assert build_quiz(sheet, now=7).stamp == 7
    assert stamp_of(evolve(sheet, revised=None)) == DEFAULT_STAMP


def test_known_to_have_none_is_not_asked_but_proves(tmp_path: Path) -> None:
    """`[]` asks nothing, and lets its subject serve where others have a value."""
    rivers = RIVERS.split("facts:")[0] + "facts:\n  Rhine: {mouth: North Sea}\n  Volga: {mouth: Caspian Sea}\n"
    quiz = quiz_of(tmp_path, rivers + "  Okavango: {mouth: []}\n")
    assert "known to have none" in reasons(quiz)["okavango/mouth/"]
    options = {option.text for question in quiz.questions for option in question.options}
    assert "Okavango" in options
    assert "none" not in options


def test_yes_or_no_is_asked_as_true_or_false_alone(tmp_path: Path) -> None:
    """A yes_no relation is asked so where nothing is chosen; where something else is, it is skipped with a reason."""
    body = "relations: {navigable: {value: yes_no, values: one, say: '{{ subject }} is navigable.'}}\n"
    body += "facts: {Rhine: {navigable: yes}}\n"
    assert [question.id for question in quiz_of(tmp_path, body).questions] == ["rhine/navigable/true_false"]
    quiz = quiz_of(tmp_path, "kinds: [value, recall]\n" + body)
    assert quiz.questions == ()
    assert "true or false only" in reasons(quiz)["rhine/navigable/"]


def test_the_kinds_that_came_later_join_no_deck_unasked(tmp_path: Path) -> None:
    """Without `kinds`, a sheet of all types of value is asked by value, subject and recall, and yes_no as it must."""
    body = RIVERS.replace("facts:", "  length: {value: number, values: one}\n  clean: {value: yes_no}\nfacts:")
    body += "  Elbe: {mouth: North Sea, length: 5, clean: yes}\n  Oder: {length: 7}\n  Main: {length: 9}\n"
    kinds = {(question.relation, question.kind) for question in quiz_of(tmp_path, body).questions}
    assert {kind for relation, kind in kinds if relation != "clean"} == {"value", "subject", "recall"}
    assert ("clean", "true_false") in kinds


def test_clashing_question_ids_are_refused(tmp_path: Path) -> None:
    """A fact whose own id is that of a list gets an error that names `id:`."""
    body = "relations: {r: {value: sea, values: all, ask: 'Which?', say: '{{ value }}'}}\n"
    body += "facts: {A: {r: [x, y]}, B: {r: {value: z, id: a/r}}}\n"
    with pytest.raises(BuildError, match=r"two questions have the id 'a/r/recall'.*id: of its own"):
        quiz_of(tmp_path, body)


@frozen
class Shout:
    """A kind of one's own."""

    name: str = "shout"

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask loudly."""
        return Question(f"{fact.id}/shout", "shout", asking.wording.stem(fact).upper(), "!", fact=fact.id)


@frozen
class Broken:
    """A kind that makes what no question may be."""

    options: tuple[Option, ...] = ()
    response: Response = Response.CHOICE
    answer: Answer = "A"
    stem: str = "Which?"
    difficulty: Any = None
    name: str = "broken"

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask wrongly."""
        assert asking.relation(fact)
        identity = f"{fact.id}/broken"
        asked = Question(identity, "broken", self.stem, self.answer, self.options, fact=fact.id, response=self.response)
        return evolve(asked, difficulty=self.difficulty)


def option(text: str, correct: bool) -> Option:
    """Return an option without a reason."""
    return Option(text, correct=correct, rationale="", proof=Proof("said"))


A, B, NOT_A, NOT_B = option("A", True), option("B", True), option("A", False), option("B", False)


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (Broken((A, B)), "has 2 right options"),
        (Broken((NOT_A, NOT_B)), "has 0 right options"),
        (Broken((A, NOT_A)), "two options of the same text"),
        (Broken((A, NOT_B), answer="B"), "has the answer 'B', and its right option is 'A'"),
        (Broken((A, NOT_B), answer=("A",)), "must have the text of its right option as its answer"),
        (Broken((NOT_A, B), Response.TRUE_FALSE), "has the answer 'A', and its right option is 'B'"),
        (Broken((A,)), "has no wrong option"),
        (Broken((A, option("A\u200b", False))), "two options that nobody can tell apart"),
        (Broken((A, option(" A ", False))), "two options that nobody can tell apart"),
        (Broken((A, option("\u200b", False))), "an option without a text"),
        (Broken((A, option(cast("str", 5), False))), "its options texts"),
        (Broken((A, NOT_B), answer=cast("str", 5)), "the answer of its question must be a text"),
        (Broken((A, NOT_B), difficulty=float("inf")), "difficulty of its question is inf, and must be a number from 0"),
        (Broken((A, NOT_B), difficulty=-1), "difficulty of its question is -1, and must be a number from 0 to 1"),
        (Broken((A, NOT_B), difficulty="hard"), "difficulty of its question is 'hard'"),
        (Broken((A, NOT_B), answer=" "), "has an empty stem or answer"),
        (Broken((A, NOT_B, option("C", False)), Response.TRUE_FALSE), "must have two options, true and false"),
        (Broken((A, B), Response.TRUE_FALSE), "has 2 right options"),
        (Broken((NOT_A, NOT_B), Response.SELECT_ALL), "has no right option"),
        (Broken((A, NOT_B), Response.SELECT_ALL, ("B",)), "must list its right options"),
        (Broken((A, NOT_B), Response.ORDER, ("A", "B")), "all of them right"),
        (Broken((A, B), Response.ORDER, ("A",)), "must list all its options"),
        (Broken((A, B), Response.ORDER, "A, B"), "must list all its options"),
        (Broken((), Response.MATCHING, "A"), "must have pairs"),
        (Broken((), Response.MATCHING, ("A", "B")), "must have pairs"),
        (Broken((A,), Response.MATCHING, (("A", "x"),)), "must have pairs"),
        (Broken((), Response.MATCHING, (("A", "x"), ("B", "x"))), "must match one to one"),
        (Broken((), Response.CLOZE), "has 0 gaps"),
        (Broken((), Response.CLOZE, stem=f"{GAP} or {GAP}"), "has 2 gaps"),
        (Broken((), Response.CLOZE, ("A", "B"), stem=GAP), "one text as its answer"),
        (Broken((A, NOT_B), Response.RECALL), "has options, and wants none"),
    ],
)
def test_no_kind_makes_a_question_that_can_not_be_answered(tmp_path: Path, broken: Broken, message: str) -> None:
    """What a developer's own kind gets wrong is an error of the build, not a card."""
    with pytest.raises(BuildError, match=message):
        build_quiz(sheet_of(tmp_path, RIVERS), kinds=[broken])


def test_an_empty_stem_is_skipped(tmp_path: Path) -> None:
    """A template that gives nothing loses its question, and not the deck."""
    body = RIVERS.replace('ask: "Into which sea does {{ subject }} flow?"', 'ask: "{{ when }}"')
    assert reasons(quiz_of(tmp_path, body))["rhine/mouth/value"] == "its stem is empty"


def test_a_kind_of_ones_own_is_asked_beside_the_others(tmp_path: Path) -> None:
    """A kind that is passed in asks about every fact, and may be named by a relation."""
    sheet = sheet_of(tmp_path, RIVERS)
    assert build_quiz(sheet, kinds=[Shout()]).by_id["rhine/mouth/shout"].stem == "INTO WHICH SEA DOES RHINE FLOW?"
    chosen = sheet_of(tmp_path, "kinds: [shout]\n" + RIVERS)
    assert {question.kind for question in build_quiz(chosen, kinds=[Shout()]).questions} == {"shout"}


@pytest.mark.parametrize("now", [1.5, -5, "2026-01-01", True, 1_800_000_000_000])
def test_the_second_of_a_build_is_checked_before_a_lock_has_it(now: Any, tmp_path: Path) -> None:
    """A lock with another date could not be read again, and Anki would refuse the deck."""
    with pytest.raises(QuizgenError, match=r"now.* a whole number .*\(write int\(time\.time\(\)\)\)"):
        build_quiz(sheet_of(tmp_path, RIVERS), now=now)
