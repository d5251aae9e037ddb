"""Questions that a person wrote, and whether their options are for sure different from one another."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from attrs import frozen

from quizgen.errors import Place, Problems
from quizgen.readers.assembly.resolver import Resolver
from quizgen.readers.draft.records import Record
from quizgen.sheet import AuthoredQuestion, FactSheet
from quizgen.text.folding import canonical, fold
from quizgen.truth.judge import compare_names
from quizgen.values import (
    Date,
    EntityRef,
    Likeness,
    Number,
    Text,
    compare_dates,
    compare_numbers,
    parse_date,
    parse_number,
)

SHORT_NAME = 4
"""A name of so many words may be part of a longer one; of two longer texts, one may have all the other's words."""

TELLING_WORD = 3
"""Letters of a word that makes two texts names of perhaps one thing: `I` and `I and II` are not."""

_KEEP_APART = "reword one, or take it out; if they are two things, list both under 'entities'"
_SAME_DECIMALS = "take one out, or write all with the same number of decimals, as in 1.0, 1.5 and 2.0"


@frozen
class _Option:
    text: str
    place: Place
    is_answer: bool

    def __str__(self) -> str:
        return f"the {'answer' if self.is_answer else 'distractor'} '{self.text}'"


def authored_question(record: Record, head: Record, problems: Problems) -> AuthoredQuestion:
    """Return a question as a person wrote it; note what it lacks."""
    for key in ("id", "ask", "answer"):
        if not record.get(key):
            problems.add(record.place, f"this question has no '{key}'", "a question has an id, ask and answer")
    return AuthoredQuestion(
        id=record.get("id"),
        ask=record.get("ask"),
        answer=record.get("answer"),
        distractors=tuple((canonical(scalar.text), reason) for scalar, reason in record.get("distractors", ())),
        source=record.get("source") or head.get("source"),
        place=record.place,
        **record.pick("at", "tags", "note", "picture", "alt", "off"),
    )


def check_options(sheet: FactSheet, record: Record, resolver: Resolver, problems: Problems) -> None:
    """Note each distractor that is not for sure different from the answer or from one before it."""
    options = list(_options(record))
    comparison = _Comparison.of(sheet, options, resolver)
    told: set[_Option] = set()
    for one, other in combinations(options, 2):
        if other.is_answer or other in told or comparison.differ(one, other):
            continue
        told.add(other)
        if fold(one.text) == fold(other.text):
            what = "the answer" if one.is_answer else "another distractor"
            message, hint = f"{other} is {what} but for case, accents and punctuation", _KEEP_APART
        else:
            message = f"{other} may be the same as {one} at {one.place}"
            hint = _SAME_DECIMALS if comparison.numbers else _KEEP_APART
        problems.add(other.place, message, hint)


def _options(record: Record) -> Iterable[_Option]:
    answer = record.get("answer")
    for text in (answer,) if isinstance(answer, str) else answer:
        if text:
            yield _Option(text, record.place_of("answer"), is_answer=True)
    for scalar, _ in record.get("distractors", ()):
        yield _Option(canonical(scalar.text), scalar.place, is_answer=False)


@frozen
class _Comparison:
    """Compares the options of one question: as numbers or dates where all are some, else as names and texts."""

    sheet: FactSheet
    resolver: Resolver
    numbers: dict[str, Number]
    dates: dict[str, Date]

    @classmethod
    def of(cls, sheet: FactSheet, options: Sequence[_Option], resolver: Resolver) -> "_Comparison":
        texts = [option.text for option in options]
        try:
            return cls(sheet, resolver, {text: parse_number(text) for text in texts}, {})
        except ValueError:
            pass
        try:
            return cls(sheet, resolver, {}, {text: parse_date(text) for text in texts})
        except ValueError:
            return cls(sheet, resolver, {}, {})

    def differ(self, one: _Option, other: _Option) -> bool:
        """Tell whether two options are for sure different."""
        if self.dates:
            return compare_dates(self.dates[one.text], self.dates[other.text]) is Likeness.DIFFERENT
        number, other_number = self.numbers.get(one.text), self.numbers.get(other.text)
        if number and other_number and number.unit == other_number.unit:
            return compare_numbers(number, other_number) is Likeness.DIFFERENT
        return self._names_differ(one.text, other.text)

    def _names_differ(self, one: str, other: str) -> bool:
        first, second = self._named(one), self._named(other)
        if compare_names(self.sheet, first, second) is Likeness.DIFFERENT:
            return True
        both_texts = isinstance(first, Text) and isinstance(second, Text)
        return both_texts and not _may_be_one(fold(one), fold(other))

    def _named(self, text: str) -> Text | EntityRef:
        key = self.resolver.only(text)
        return EntityRef(key) if key else Text(text)


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two folded texts, of which one has all the words of the other, may be names of one thing."""
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return len(shorter) <= SHORT_NAME and any(len(word) >= TELLING_WORD for word in shorter) and bool(longer)
