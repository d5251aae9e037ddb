"""How well the checks find planted flaws, how often they err, how clean quizgen's own questions are, and how fast.

python tests/benchmarks/lint.py [--pairs 60] [--questions 10000]
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from planted import SOWERS
from planted.sheets import made_up_sheets

from quizgen import Quiz, build_quiz, check
from quizgen.checks import RULES, SEVERITIES

SUBJECTS = 150
"""Of each made-up sheet; each gives some eleven questions."""


def recall_of(rule: str, pairs: int) -> tuple[int, int]:
    """Return how many of the planted flaws a rule finds, and of how many look-alikes it says something."""
    lots = Random(rule)  # noqa: S311 - repeatable, and no secret
    drawn = [SOWERS[rule](lots) for _ in range(pairs)]
    return sum(flawed.shows(rule) for flawed, _ in drawn), sum(sound.shows(rule) for _, sound in drawn)


def print_rules(pairs: int) -> bool:
    """Print a line for each rule; return whether all reach 99 found in 100, and 1 false alarm in 100."""
    print(f"{'check':24}{'found':>12}{'false alarms':>16}")
    good = True
    for rule in RULES:
        found, alarms = recall_of(rule.id, pairs)
        good &= found >= 0.99 * pairs and alarms <= 0.01 * pairs
        print(f"{rule.id:24}{found / pairs:>12.1%}{alarms / pairs:>16.1%}")
    return good


def print_generated(questions: int) -> bool:
    """Print what is found in generated questions, and how long checking takes; return whether nothing weighs medium."""
    lots = Random(1)  # noqa: S311 - repeatable, and no secret
    found: Counter[str] = Counter()
    total, seconds = 0, 0.0
    while total < questions:
        (sheet,) = made_up_sheets(1, SUBJECTS, lots)
        quiz = build_quiz(sheet)
        began = time.process_time()
        found.update(f"{finding.severity} {finding.rule}" for finding in check(sheet, quiz))
        seconds += time.process_time() - began
        total += len(quiz.questions)
    print(f"\n{total} generated questions in sheets of {SUBJECTS} subjects, checked in {seconds:.1f} s")
    for kind, count in sorted(found.items(), key=lambda item: SEVERITIES.index(item[0].split()[0])):
        print(f"    {count:5} {kind}")
    return not any(kind.startswith(("error", "medium")) for kind in found)


def print_speed(questions: int) -> None:
    """Print how long one sheet of so many questions takes, and one of a quarter: the time is in proportion."""
    for size in (questions // 4, questions):
        (sheet,) = made_up_sheets(1, size // 11, Random(2))  # noqa: S311 - repeatable, and no secret
        quiz: Quiz = build_quiz(sheet)
        began = time.process_time()
        check(sheet, quiz)
        print(f"one sheet of {len(quiz.questions)} questions: checked in {time.process_time() - began:.1f} s")


def main() -> int:
    """Print the three tables; return 0 where the aims are met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=60, help="flaws and look-alikes for each check")
    parser.add_argument("--questions", type=int, default=10_000, help="questions to generate")
    options = parser.parse_args()
    good = print_rules(options.pairs)
    clean = print_generated(options.questions)
    print_speed(options.questions)
    return 0 if good and clean else 1


if __name__ == "__main__":
    sys.exit(main())
