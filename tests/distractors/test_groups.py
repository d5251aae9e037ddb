"""Groups of candidates, each of which is the key of one question."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from strategies import every

from quizgen import EntityRef, Fact, FactSheet, Quiz, Relation, build_quiz
from quizgen.distractors.candidate import VALUE, Candidate, by_rank
from quizgen.distractors.candidates import Candidates
from quizgen.distractors.groups import SPLIT_OPTIONS, Batch, Fits, batches
from quizgen.wording.sentences import Wording

SIZE = 4
RELATION = Relation("tree", value="tree")


def sheet_of(values: list[str]) -> FactSheet:
    """Return a sheet with a subject for each of the values."""
    facts = tuple(Fact(f"Place {number}", "tree", EntityRef(value)) for number, value in enumerate(values))
    return FactSheet("s", "Trees", (RELATION,), facts)


def members_of(values: list[str]) -> list[Candidate]:
    """Return the candidates of such a sheet, in the order of their ranks."""
    sheet = sheet_of(values)
    return sorted(Candidates(sheet, Wording(sheet), RELATION, VALUE, seed=0).of_facts(), key=by_rank)


def choices_of(values: list[str]) -> Quiz:
    """Build the quiz of such a sheet."""
    return build_quiz(sheet_of(values))


def differ(one: Candidate, other: Candidate) -> bool:
    """Tell whether two candidates show different options."""
    return one.shown.folded != other.shown.folded


def groups_of(batch: list[Candidate], fits: Fits = differ) -> list[list[Candidate]]:
    """Return the groups of a batch in which no option stands out."""
    return Batch(batch, SIZE, fits, traits=()).groups() if len(batch) >= SIZE else []


names = st.lists(st.integers(0, 40).map(lambda number: f"Wood{chr(97 + number % 26)}{number}"), min_size=1, max_size=60)


@every
@given(names)
def test_batches_part_a_pool(values: list[str]) -> None:
    """Each candidate is in just one batch."""
    members = members_of(values)
    found = [member.fact.id for batch in batches(members) for member in batch]
    assert Counter(found) == Counter(member.fact.id for member in members)


@every
@given(names)
def test_groups_are_disjoint_and_large_enough(values: list[str]) -> None:
    """No candidate is in two groups, and each question gets enough options, all of them different."""
    for batch in batches(members_of(values)):
        made = groups_of(batch)
        ids = [member.fact.id for group in made for member in group]
        assert len(ids) == len(set(ids))
        for group in made:
            assert len(group) >= SIZE
            circle = [*group, *group]
            for place in range(len(group)):
                assert len({each.shown.folded for each in circle[place : place + SIZE]}) == SIZE


@every
@given(st.integers(SIZE, 60))
def test_an_option_is_wrong_three_times_for_each_time_it_is_right(count: int) -> None:
    """If all values differ, each is the key once and a distractor three times, so counting options tells nothing."""
    quiz = choices_of([f"Wood{chr(97 + number % 26)}{number:02}" for number in range(count)])
    asked = [question for question in quiz.questions if question.kind == "value"]
    right = Counter(option.text for question in asked for option in question.options if option.correct)
    wrong = Counter(option.text for question in asked for option in question.options if not option.correct)
    assert set(right.values()) == {1}
    assert wrong == Counter(dict.fromkeys(right, SIZE - 1))


def test_a_value_that_many_share_is_a_distractor_as_often_as_can_be() -> None:
    """A value of a quarter of the facts is the key in not much more than a quarter of the questions that show it."""
    values = ["Oak"] * 40 + [f"Wood{chr(97 + number % 26)}{number:03}" for number in range(120)]
    asked = [question for question in choices_of(values).questions if question.kind == "value"]
    shown = [question for question in asked if any(option.text == "Oak" for option in question.options)]
    assert len(asked) == len(values)
    assert sum(question.answer == "Oak" for question in shown) / len(shown) < 0.4


@every
@given(st.integers(20, 80))
def test_a_new_fact_changes_its_own_batch_only(count: int) -> None:
    """A new fact changes few questions: those near it in its batch, or those of a batch that it splits."""
    values = [f"Wood{chr(97 + number % 26)}{number:02}" for number in range(count)]
    before, after = choices_of(values), choices_of([*values, "Woodzz99"])
    changed = [q for q in before.questions if q.options != after.by_id[q.id].options]
    assert len(changed) <= 2 * SPLIT_OPTIONS


def test_few_options_of_many_candidates_take_no_more_comparisons_for_each() -> None:
    """Where a long column has five values, those that show the same option are passed over together."""
    taken = []
    for count in (300, 1200):
        compared = Counter[str]()

        def compare(one: Candidate, other: Candidate, compared: Counter[str] = compared) -> bool:
            compared["pairs"] += 1
            return differ(one, other)

        woods = [f"Wood{number * number % 7}" for number in range(count)]
        batch = members_of(woods)
        assert groups_of(batch, compare)
        taken.append(compared["pairs"] / count)
    assert taken[1] < 1.5 * taken[0]
