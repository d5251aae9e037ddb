"""How well a reader guesses who knows nothing, and what else makes a deck good. Prints tables.

    python tests/benchmarks/quality.py                 the shipped decks and 40,000 questions of made-up sheets
    python tests/benchmarks/quality.py --questions 4000
    python tests/benchmarks/quality.py *.csv           tables as they come, all together

Accuracy of a blind guesser by answer type, on cues of the question alone (each by itself, and together in a logistic
regression with five folds by question), and with cues of the worksheet, on worksheets of 20 drawn questions. The
control is the same on the same questions with their keys redrawn at random. Intervals are 95 % (Wilson).

Of tables, at most 40 questions of a column are taken, and whole tables are dealt into the folds: what is guessed then
carries over to tables that the guesser has not seen. Three deals are averaged, and the intervals are those of a
bootstrap over tables, as the questions of a table are alike.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from attrs import evolve, frozen

from quizgen import Fact, FactSheet, Number, Question, Quiz, SheetError, build_quiz, read_facts
from quizgen.distractors.pools import Difficulty
from quizgen.values import Date, EntityRef, Value, parse_date, parse_number

sys.path.insert(0, str(Path(__file__).parent.parent))
from benchmarks.cues import CUES, question_features, sheet_features
from benchmarks.guesser import Asked, best_cue, interval, told, told_over_sheets
from benchmarks.made_up_sheets import MadeUp, made_up_sheets
from benchmarks.made_up_words import word_lists

DECKS = Path(__file__).parent.parent.parent / "decks"
DRAWN = 20
OPTIONS = 4
MOST_OF_A_COLUMN = 40
"""Of tables, so that a long one does not outweigh the others."""


def answer_type(sheet: FactSheet, question: Question) -> str:
    """Return what the options of a question are."""
    value = sheet.fact(question.fact).value
    if question.kind == "value" and isinstance(value, Number | Date):
        return "number" if isinstance(value, Number) else "year"
    return "entity" if question.kind == "value" else "subject"


def named(sheet: FactSheet, question: Question) -> str:
    """Return the thing that a stem names; nothing if it names a number or a date."""
    fact = sheet.fact(question.fact)
    value = EntityRef(fact.subject) if question.kind == "value" else fact.value
    return sheet.entity(value.key).shown if isinstance(value, EntityRef) else ""


def choices(quiz: Quiz, count: int = OPTIONS) -> list[Question]:
    """Return the questions with so many options, one of them right."""
    return [q for q in quiz.questions if len(q.options) == count and q.fact]


def key_of(question: Question) -> int:
    """Return the place of the right option."""
    return next(place for place, option in enumerate(question.options) if option.correct)


@frozen
class Cued:
    """A question with its cues."""

    question: Question
    """The question."""
    features: list[list[float]]
    """The cues of each option."""
    sheet: int
    """The number of its sheet."""


def as_asked(cued: Sequence[Cued]) -> Asked:
    """Put cues and keys together."""
    return Asked(
        features=np.array([each.features for each in cued], dtype=np.float64),
        keys=np.array([key_of(each.question) for each in cued]),
        sheets=np.array([each.sheet for each in cued]),
    )


def drawn_of_columns(questions: Iterable[Question], most: int, lots: random.Random) -> list[Question]:
    """Return at most so many questions of each column and kind, drawn by lot."""
    columns: dict[tuple[str, str], list[Question]] = defaultdict(list)
    for question in questions:
        columns[question.relation, question.kind].append(question)
    return [each for column in columns.values() for each in lots.sample(column, min(most, len(column)))]


def report_guesser(name: str, asked: Asked, seed: int, *, carries_over: bool) -> None:
    """Print how often a blind guesser is right: by all cues together, and by the best one alone."""
    if not asked.are_few:
        share, cue = best_cue(asked, CUES)
        line = (told_over_sheets if carries_over else told)(asked, seed)
        print(f"{name:<28}{line}  best cue {share:.3f} ({cue})")


def report_guessing(built: Sequence[tuple[FactSheet, Quiz]], seed: int, count: int = OPTIONS, *, most: int = 0) -> None:
    """Print the guesser's accuracy by answer type, and on drawn worksheets.

    Args:
        built: sheets with their quizzes.
        seed: decides what is drawn.
        count: how many options the questions have.
        most: how many questions of a column are taken, at most; the guesser is then fitted on other sheets than it
            guesses. 0 for all, and for a guesser that is fitted on other questions.
    """
    by_type: dict[str, list[Cued]] = defaultdict(list)
    drawn: dict[str, list[Cued]] = defaultdict(list)
    lots = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    for number, (sheet, quiz) in enumerate(built):
        questions = choices(quiz, count)
        questions = drawn_of_columns(questions, most, lots) if most else questions
        features = {question.id: question_features(question, named(sheet, question)) for question in questions}
        for question in questions:
            by_type[answer_type(sheet, question)].append(Cued(question, features[question.id], number))
        shuffled = lots.sample(questions, len(questions))
        for start in range(0, len(shuffled) - DRAWN + 1, DRAWN):
            page = shuffled[start : start + DRAWN]
            for question, more in zip(page, sheet_features(page), strict=True):
                row = [own + other for own, other in zip(features[question.id], more, strict=True)]
                drawn[answer_type(sheet, question)].append(Cued(question, row, number))
    for title, groups in (("cues of the question alone", by_type), (f"worksheets of {DRAWN}", drawn)):
        print(f"\n{title}")
        everything = [each for cued in groups.values() for each in cued]
        for name, cued in (*sorted(groups.items()), ("all", everything)):
            if cued:
                report_guesser(name, as_asked(cued), seed, carries_over=bool(most))


def report_ranks(built: Sequence[tuple[FactSheet, Quiz]]) -> None:
    """Print the share of numeric keys at an inner rank, and where keys stand."""
    ranks: dict[str, Counter[int]] = defaultdict(Counter)
    for sheet, quiz in built:
        for question in choices(quiz):
            kind = answer_type(sheet, question)
            ranks[kind if question.fixed else "place of other keys"][key_of(question)] += 1
    print("\nranks of keys (numbers and years), places of other keys")
    for name, counts in sorted(ranks.items()):
        total = counts.total()
        inner = (counts[1] + counts[2]) / total
        low, high = interval(inner * total, total)
        shares = " ".join(f"{counts[place] / total:.3f}" for place in range(4))
        print(f"{name:<28}{total:>7}  inner {inner:.3f} [{low:.3f}, {high:.3f}]  {shares}")


def report_coverage(built: Sequence[tuple[FactSheet, Quiz]]) -> None:
    """Print how many facts get a question with options, why others do not, and how many options are different."""
    facts = asked = any_kind = slots = different = 0
    why: Counter[str] = Counter()
    for sheet, quiz in built:
        with_options = {question.fact for question in quiz.questions if question.options}
        mine = [fact for fact in sheet.facts if fact.value is not None and not sheet.is_background(fact)]
        facts += len(mine)
        asked += sum(fact.id in with_options for fact in mine)
        recalled = {(question.subject, question.relation) for question in quiz.questions}
        any_kind += sum((fact.subject, fact.relation) in recalled for fact in mine)
        skipped = {item.fact_id: item.reason for item in quiz.skipped if item.kind in ("value", "")}
        why.update(skipped.get(fact.id, "(of no kind with options)") for fact in mine if fact.id not in with_options)
        wrong = [option.text for question in quiz.questions for option in question.options if not option.correct]
        slots += len(wrong)
        different += len(set(wrong))
    share = f"{asked / max(1, facts):.1%}"
    print(f"\ncoverage: {asked} of {facts} facts have a question with options ({share}), {any_kind} one of any kind")
    for reason, count in why.most_common():
        print(f"{count:>7}  {reason}")
    print(f"different distractors per slot: {different / max(1, slots):.3f}")


def changed_by_a_fact(sheet: FactSheet, tried: int, seed: int) -> float:
    """Return how many questions change, on average, when a fact is added."""
    lots = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    after = build_quiz(sheet).by_id
    changed = 0
    for fact in lots.sample(sheet.facts, tried):
        before = build_quiz(evolve(sheet, facts=tuple(each for each in sheet.facts if each is not fact)))
        changed += sum(
            question.options != after[question.id].options for question in before.questions if question.id in after
        )
    return changed / tried


def false_proofs(made: MadeUp, quiz: Quiz) -> int:
    """Return how many distractors are true in the world that a sheet tells of."""
    found = 0
    for question in quiz.questions:
        fact = made.sheet.fact(question.fact)
        for option in question.options:
            if not option.correct:
                subject, value = _claimed(made.sheet, question, fact, option.key)
                found += made.makes_true(subject, fact.relation, value)
    return found


def _claimed(sheet: FactSheet, question: Question, fact: Fact, key: str) -> tuple[str, Value]:
    if question.kind == "subject":
        assert fact.value is not None
        return key, fact.value
    if isinstance(fact.value, Number):
        return fact.subject, parse_number(key, sheet.relation(fact.relation).unit)
    return fact.subject, parse_date(key) if isinstance(fact.value, Date) else EntityRef(key)


def report(built: Sequence[tuple[FactSheet, Quiz]], seed: int) -> None:
    """Print all that is measured of some quizzes."""
    report_guessing(built, seed)
    report_ranks(built)
    report_coverage(built)


def built_tables(paths: Iterable[Path], difficulty: Difficulty) -> Iterator[tuple[FactSheet, Quiz]]:
    """Yield tables with their quizzes; name those that are refused."""
    for path in paths:
        try:
            sheet = read_facts(path)
        except SheetError as error:
            print(f"refused: {error.problems[0]}")
            continue
        yield sheet, build_quiz(sheet, difficulty=difficulty)


def report_words(questions: int, seed: int, difficulty: Difficulty) -> None:
    """Print what is measured of lists of words, and how many questions mix classes of words."""
    lists = word_lists(questions, seed)
    built = [(each, build_quiz(each.sheet, difficulty=difficulty)) for each in lists]
    asked = sum(len(choices(quiz)) for _, quiz in built)
    print(f"\n== made-up lists of words: {len(lists)}, {asked} questions of four options")
    report_guessing([(each.sheet, quiz) for each, quiz in built], seed)
    print(f"questions that mix classes of words: {sum(each.mixed(quiz) for each, quiz in built)}")


def main(arguments: Iterable[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", type=Path, help="tables to measure instead")
    parser.add_argument("--questions", type=int, default=40_000, help="how many questions of made-up sheets")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--difficulty", default="medium", choices=["easy", "medium", "hard"])
    options = parser.parse_args(None if arguments is None else list(arguments))
    if options.tables:
        built = [*built_tables(options.tables, options.difficulty)]
        for count in range(2, OPTIONS + 1):
            print(f"\n== questions of {count} options")
            report_guessing(built, options.seed, count, most=MOST_OF_A_COLUMN)
        return
    for path in sorted([*DECKS.glob("*.yaml"), *DECKS.glob("*.csv")]):
        sheet = read_facts(path)
        print(f"\n== {path.name}")
        report([(sheet, build_quiz(sheet, difficulty=options.difficulty))], options.seed)
    report_words(options.questions // 4, options.seed, options.difficulty)
    made = made_up_sheets(options.questions, options.seed)
    built = [(each.sheet, build_quiz(each.sheet, difficulty=options.difficulty)) for each in made]
    print(f"\n== made-up sheets: {len(made)}, {sum(len(choices(quiz)) for _, quiz in built)} questions of four options")
    report(built, options.seed)
    wrong = sum(false_proofs(each, quiz) for each, (_, quiz) in zip(made, built, strict=True))
    print(f"false proofs: {wrong}")
    changed = changed_by_a_fact(made[min(3, len(made) - 1)].sheet, 20, options.seed)
    print(f"questions changed by a fact that is added: {changed:.1f}")


if __name__ == "__main__":
    main()
