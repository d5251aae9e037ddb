"""What a reader who knows nothing may go by: cues of a question alone, and of the worksheet that it stands on."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from unicodedata import normalize

from quizgen.quiz import Question
from quizgen.text.folding import fold

Cue = Callable[[str, Question], float]

LONGEST_SHORT = 5
"""The most letters of a text that may be short for another."""


def _grams(text: str, size: int) -> Counter[str]:
    folded = f" {fold(text)} "
    return Counter(folded[i : i + size] for i in range(len(folded) - size + 1))


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    shared = sum((one & other).values())
    total = one.total() + other.total()
    return 2 * shared / total if total else 0.0


def number_in(text: str) -> float | None:
    """Return the amount or the year that an option begins with."""
    match = re.match(r"[-−]?[\d\u202f\u00a0, ]*\d(?:\.\d+)?", text)
    return float(re.sub("[\u202f\u00a0, ]", "", match[0]).replace("−", "-")) if match else None


def _roundness(text: str) -> float:
    digits = re.sub(r"\D", "", text.split("\u00a0", maxsplit=1)[0])
    return len(digits) - len(digits.rstrip("0"))


def _size(amount: float) -> float:
    return math.copysign(math.log1p(abs(amount)), amount)


def _among(text: str, question: Question, of: Callable[[str], float]) -> tuple[float, list[float]]:
    return of(text), sorted(of(option.text) for option in question.options)


def rank_cue(of: Callable[[str], float]) -> Cue:
    """Return how far up an option stands among the others by a measure, from 0 to 1."""

    def cue(text: str, question: Question) -> float:
        own, all_of = _among(text, question, of)
        return (sum(each < own for each in all_of) + sum(each <= own for each in all_of) - 1) / 2 / (len(all_of) - 1)

    return cue


def middle_cue(of: Callable[[str], float]) -> Cue:
    """Return how near an option is to the middle one by a measure, as a share of the whole span."""

    def cue(text: str, question: Question) -> float:
        own, all_of = _among(text, question, of)
        half = len(all_of) // 2
        median = (all_of[half] + all_of[-half - 1]) / 2
        return -abs(own - median) / ((all_of[-1] - all_of[0]) or 1)

    return cue


def alone_cue(of: Callable[[str], float]) -> Cue:
    """Return whether an option is the only one with its measure."""
    return lambda text, question: float(sum(of(o.text) == of(text) for o in question.options) == 1)


def likeness_cue(size: int) -> Cue:
    """Return how much of an option's letters the others have, on average (convergence)."""

    def cue(text: str, question: Question) -> float:
        own = _grams(text, size)
        return sum(_overlap(own, _grams(o.text, size)) for o in question.options if o.text != text)

    return cue


def words_cue(text: str, question: Question) -> float:
    """Return how many of an option's words the other options have."""
    words = set(fold(text).split())
    return sum(len(words & set(fold(o.text).split())) for o in question.options if o.text != text)


def _stem_cue(size: int) -> Cue:
    return lambda text, question: sum((_grams(text, size) & _grams(question.stem, size)).values()) / max(1, len(text))


def _stem_words(text: str, question: Question) -> float:
    return len(set(fold(text).split()) & set(fold(question.stem).split()))


def _letters(text: str) -> str:
    """Return the letters of a text, without case and accents: `fold` would read ST as saint."""
    return "".join(filter(str.isalpha, normalize("NFKD", text.casefold())))


def letters_in_order(text: str, named: str) -> float:
    """Return which share of the letters of the shorter text stand in the longer one in their order.

    It is 0 if neither is short enough to be short for the other.

    Example:
        >>> letters_in_order("HKD", "Hong Kong dollar"), letters_in_order("Bahraini dinar", "BWD")
        (1.0, 0.6666666666666666)
    """
    short, long = sorted(map(_letters, (text, named)), key=len)
    if not 0 < len(short) <= LONGEST_SHORT:
        return 0.0
    best = [0] * (len(long) + 1)
    for letter in short:
        before = best
        best = [0]
        for place, other in enumerate(long):
            best.append(before[place] + 1 if letter == other else max(before[place + 1], best[place]))
    return best[-1] / len(short)


def _neighbour(text: str, question: Question) -> float:
    own, all_of = _among(text, question, lambda t: _size(number_in(t) or 0))
    gaps = sorted(abs(own - each) for each in all_of)
    return -gaps[1] if len(gaps) > 1 else 0.0


_MEASURES: dict[str, Callable[[str], float]] = {
    "length": len,
    "words": lambda text: len(text.split()),
    "longest word": lambda text: max(map(len, text.split()), default=0),
    "capitals": lambda text: sum(c.isupper() for c in text),
    "signs": lambda text: sum(not c.isalnum() and not c.isspace() for c in text),
    "digits": lambda text: sum(c.isdigit() for c in text),
    "vowels": lambda text: sum(c in "aeiou" for c in text.casefold()) / max(1, len(text)),
    "alphabet": lambda text: float(sum(ord(c) / 200**i for i, c in enumerate(fold(text)[:4]))),
    "last letter": lambda text: float(ord(text[-1])),
    "amount": lambda text: number_in(text) or 0.0,
    "size": lambda text: _size(number_in(text) or 0.0),
    "roundness": _roundness,
    "last digit": lambda text: (number_in(text) or 0.0) % 10,
}

QUESTION_CUES: dict[str, Cue] = {
    **{f"{name}, rank": rank_cue(of) for name, of in _MEASURES.items()},
    **{f"{name}, middle": middle_cue(of) for name, of in _MEASURES.items()},
    **{f"{name}, alone": alone_cue(of) for name, of in _MEASURES.items()},
    "letters shared": likeness_cue(1),
    "pairs shared": likeness_cue(2),
    "triples shared": likeness_cue(3),
    "words shared": words_cue,
    "pairs of the stem": _stem_cue(2),
    "triples of the stem": _stem_cue(3),
    "words of the stem": _stem_words,
    "nearest neighbour": _neighbour,
}
"""Cues of an option and its question alone, by name."""

CUES = (*QUESTION_CUES, "letters in order")
"""The names of all cues of a question, as `question_features` gives them, before the places."""


def position(question: Question) -> list[list[float]]:
    """Return for each option its place, as one column a place, where the order is drawn by lot."""
    size = len(question.options)
    return [[float(not question.fixed and place == column) for column in range(4)] for place in range(size)]


def question_features(question: Question, named: str) -> list[list[float]]:
    """Return the cues of each option.

    Args:
        question: the question.
        named: what its stem names. A reader finds it without knowing anything, as the rest is alike in all stems.
    """
    texts = [option.text for option in question.options]
    columns = [
        [*(cue(text, question) for cue in QUESTION_CUES.values()), letters_in_order(text, named)] for text in texts
    ]
    return [own + place for own, place in zip(columns, position(question), strict=True)]


def sheet_features(questions: Sequence[Question]) -> list[list[list[float]]]:
    """Return, for each question on a worksheet, what each option's standing in the others tells."""
    seen = Counter(option.text for question in questions for option in question.options)
    stems = [f" {fold(question.stem)} " for question in questions]
    in_stems = {text: sum(f" {fold(text)} " in stem for stem in stems) for text in seen}
    words = Counter(word for text in seen for word in set(fold(text).split()))
    rows = []
    for question in questions:
        count = [seen[option.text] for option in question.options]
        mean = sum(count) / len(count)
        rows.append(
            [
                [
                    float(n),
                    n - mean,
                    float(n == max(count)),
                    float(n == min(count)),
                    float(in_stems[option.text]),
                    float(sum(words[word] for word in fold(option.text).split())),
                ]
                for n, option in zip(count, question.options, strict=True)
            ]
        )
    return rows
