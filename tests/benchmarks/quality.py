"""How well a reader guesses who knows nothing, and what else makes a deck good. Prints tables.

    python tests/benchmarks/quality.py                 the shipped decks and 40,000 questions of made-up sheets
    python tests/benchmarks/quality.py --questions 4000
    python tests/benchmarks/quality.py *.csv           tables as they come, all together

Accuracy of a blind guesser by answer type, on cues of the question alone (each by itself, and together in a logistic
regression with five folds by question), and with cues of the worksheet, on worksheets of 20 drawn questions. The
control is the same on the same questions with their keys redrawn at random. Intervals are 95 % (Wilson).
"""

import argparse
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from quizgen import Fact, FactSheet, Number, Question, Quiz, SheetError, build_quiz, read_facts
from quizgen.distractors.pools import Difficulty
from quizgen.values import Date, EntityRef, Value, parse_date, parse_number

sys.path.insert(0, str(Path(__file__).parent.parent))
from benchmarks.cues import CUES, question_features, sheet_features
from benchmarks.made_up_sheets import MadeUp, made_up_sheets
from benchmarks.made_up_words import word_lists

DECKS = Path(__file__).parent.parent.parent / "decks"
FOLDS = 5
DRAWN = 20
OPTIONS = 4

Features = NDArray[np.float64]


@frozen
class Asked:
    """Questions of one answer type with the same number of options, as numbers."""

    features: Features
    """Questions × options × cues."""
    keys: NDArray[np.int64]
    """The place of each question's key."""


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


def interval(hits: float, count: int) -> tuple[float, float]:
    """Return Wilson's interval for a share, 95 %."""
    if not count:
        return 0.0, 1.0
    z, share = 1.96, hits / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return middle - half, middle + half


def guessed(scores: Features, keys: NDArray[np.int64]) -> float:
    """Return how many keys have the highest score of their question; ties count in parts."""
    best = scores >= scores.max(axis=1, keepdims=True) - 1e-12
    return float((best[np.arange(len(keys)), keys] / best.sum(axis=1)).sum())


def regression(asked: Asked, seed: int) -> float:
    """Return how many keys a logistic regression finds that was fitted on other questions."""
    count, options, cues = asked.features.shape
    if count < 10 * FOLDS:
        return math.nan
    folds = np.random.default_rng(seed).permutation(count) % FOLDS
    hits = 0.0
    for fold in range(FOLDS):
        train, test = folds != fold, folds == fold
        scaler = StandardScaler().fit(asked.features[train].reshape(-1, cues))
        labels = np.zeros((int(train.sum()), options))
        labels[np.arange(len(labels)), asked.keys[train]] = 1
        model = LogisticRegression(max_iter=300, C=0.1)
        model.fit(scaler.transform(asked.features[train].reshape(-1, cues)), labels.ravel())
        scores = model.decision_function(scaler.transform(asked.features[test].reshape(-1, cues)))
        hits += guessed(scores.reshape(-1, options), asked.keys[test])
    return hits


def redrawn(asked: Asked, seed: int) -> Asked:
    """Return the control: the same questions, with keys drawn at random."""
    keys = np.random.default_rng(seed).integers(0, asked.features.shape[1], len(asked.keys))
    return evolve(asked, keys=keys)


def choices(quiz: Quiz, count: int = OPTIONS) -> list[Question]:
    """Return the questions with so many options, one of them right."""
    return [q for q in quiz.questions if len(q.options) == count and q.fact]


def key_of(question: Question) -> int:
    """Return the place of the right option."""
    return next(place for place, option in enumerate(question.options) if option.correct)


def report_guesser(name: str, asked: Asked, seed: int, *, singly: bool = True) -> None:
    """Print how often a blind guesser is right: by its best cue alone, and by all together."""
    count = len(asked.keys)
    if count < 10 * FOLDS:
        return
    hits, control = regression(asked, seed), regression(redrawn(asked, seed), seed)
    low, high = interval(hits, count)
    line = f"{name:<28}{count:>7}  all cues {hits / count:.3f} [{low:.3f}, {high:.3f}]  control {control / count:.3f}"
    line += f"  excess {(hits - control) / count:+.3f}  over chance {hits / count - 1 / asked.features.shape[1]:+.3f}"
    if singly:
        single = [
            max((guessed(sign * asked.features[:, :, i], asked.keys), i) for sign in (1, -1)) for i in range(len(CUES))
        ]
        best, index = max(single)
        line += f"  best cue {best / count:.3f} ({CUES[index]})"
    print(line)


def as_asked(rows: Sequence[list[list[float]]], questions: Sequence[Question]) -> Asked:
    """Put cues and keys together."""
    return Asked(np.array(rows, dtype=np.float64), np.array([key_of(question) for question in questions]))


def report_guessing(built: Sequence[tuple[FactSheet, Quiz]], seed: int, count: int = OPTIONS) -> None:
    """Print the guesser's accuracy by answer type, and on drawn worksheets."""
    by_type: dict[str, list[tuple[list[list[float]], Question]]] = defaultdict(list)
    drawn: dict[str, list[tuple[list[list[float]], Question]]] = defaultdict(list)
    lots = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    for sheet, quiz in built:
        questions = choices(quiz, count)
        features = {question.id: question_features(question, named(sheet, question)) for question in questions}
        for question in questions:
            by_type[answer_type(sheet, question)].append((features[question.id], question))
        shuffled = lots.sample(questions, len(questions))
        for start in range(0, len(shuffled) - DRAWN + 1, DRAWN):
            page = shuffled[start : start + DRAWN]
            for question, more in zip(page, sheet_features(page), strict=True):
                row = [own + other for own, other in zip(features[question.id], more, strict=True)]
                drawn[answer_type(sheet, question)].append((row, question))
    for title, groups in (("cues of the question alone", by_type), (f"worksheets of {DRAWN}", drawn)):
        print(f"\n{title}")
        if not groups:
            continue
        everything = [pair for pairs in groups.values() for pair in pairs]
        for name, pairs in (*sorted(groups.items()), ("all", everything)):
            report_guesser(name, as_asked(*zip(*pairs, strict=True)), seed)


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
            report_guessing(built, options.seed, count)
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
