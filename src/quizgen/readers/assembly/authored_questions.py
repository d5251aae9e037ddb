"""Questions that a person wrote, and whether their options differ from one another for sure."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from attrs import frozen

from quizgen.errors import Place, Problems, did_you_mean
from quizgen.readers.assembly.media_files import MEDIA_KEYS
from quizgen.readers.assembly.resolver import Resolver
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.sheet import AuthoredQuestion, FactSheet
from quizgen.text.folding import fold
from quizgen.text.lines import as_written, has_lines
from quizgen.text.markups import reading_by
from quizgen.text.telling_marks import differ_by_marks
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
from quizgen.values.units import conversion

SHORT_NAME = 4
"""A text of up to this many words may be a short form of a longer one: `Danube` of `the river Danube`."""

TELLING_WORD = 3
"""How many letters a shared word must have to count: `I` is no short form of `I and II`."""

_SIGNS = re.compile(r"[\\/=<>{}\[\]|^_~$@]")
"""Signs of code and formulas, whose longer form is another one: /var/log and C:\\var\\log."""

_KEEP_APART = "reword one, or take it out; if they are two things, list both under 'entities'"
_SAME_DECIMALS = "take one out, or write all with the same number of decimals, as in 1.0, 1.5 and 2.0"


@frozen
class _AuthoredOption:
    """An option of a question, with its place."""

    written: str
    text: str
    """Its plain reading."""
    place: Place
    is_answer: bool

    @property
    def has_marks(self) -> bool:
        """Whether it is written with marks that its plain reading lacks."""
        return self.written != self.text

    def __str__(self) -> str:
        return f"the {'answer' if self.is_answer else 'distractor'} '{self.text}'"


def authored_question(record: Record, head: Record, problems: Problems) -> AuthoredQuestion:
    """Return the question that a record describes, with the sheet's source (`head`) by default. Note what it lacks."""
    for key in ("id", "ask", "answer"):
        if not record.get(key):
            problems.add(record.place, f"this question has no '{key}'", "a question has an id, ask and answer")
    _check_order(record, problems)
    answers = _answers(record)
    listed = [(as_written(scalar.text), reason) for scalar, reason in record.get("options", ())]
    reasons = {text: reason for text, reason in listed if reason and text in answers}
    return AuthoredQuestion(
        id=record.get("id"),
        ask=record.get("ask"),
        answer=record.get("answer"),
        distractors=tuple((as_written(scalar.text), reason) for scalar, reason in _distractors(record)),
        options=tuple(dict.fromkeys(text for text, _ in listed)),
        reasons=reasons,
        rationale=" ".join(reasons.values()),
        source=record.get("source") or head.get("source"),
        place=record.place,
        **record.pick("was", "at", "tags", "note", "off", *MEDIA_KEYS),
    )


def _check_order(record: Record, problems: Problems) -> None:
    """Note where `options`, all in the order to be shown, repeat one, lack an answer, or have no wrong one."""
    scalars = [scalar for scalar, _ in record.get("options", ())]
    if not scalars:
        return
    if record.get("distractors", ()):
        hint = "'options' are all options in the order to be shown; 'distractors' are the wrong ones, to be shuffled"
        problems.add(record.place_of("options"), "this question has both 'options' and 'distractors'", hint)
    seen: dict[str, Scalar] = {}
    for scalar in scalars:
        first = seen.setdefault(as_written(scalar.text), scalar)
        if first is not scalar:
            problems.add(scalar.place, f"the option '{scalar.text}' stands here twice", "take one out")
    for answer in _answers(record):
        if answer and answer not in seen:
            hint = did_you_mean(answer, seen) or "write it among them, in its place"
            problems.add(record.place_of("options"), f"the answer '{answer}' is not among the options", hint)
    if record.get("answer") and not _distractors(record):
        problems.add(record.place_of("options"), "none of these options is wrong", "write the wrong ones, too")


def _answers(record: Record) -> tuple[str, ...]:
    answer = record.get("answer")
    return (answer,) if isinstance(answer, str) else tuple(answer)


def _distractors(record: Record) -> tuple[tuple[Scalar, str], ...]:
    """Return the wrong options with their reasons: the distractors, or the options without the answers."""
    answers = _answers(record)
    listed = [pair for pair in record.get("options", ()) if as_written(pair[0].text) not in answers]
    return (*record.get("distractors", ()), *listed)


def check_options(sheet: FactSheet, record: Record, resolver: Resolver, problems: Problems) -> None:
    """Note each distractor that may be the same as the answer or as a distractor before it.

    Two texts that differ by case, accents or signs (its, it's; Co, CO) are kept apart by their author. A check finds
    them.
    """
    options = list(_options(record, reading_by(sheet.markup)))
    comparison = _Comparison.of(sheet, options, resolver)
    told: set[_AuthoredOption] = set()
    for one, other in combinations(options, 2):
        if other.is_answer or other in told or _apart_by_marks(one, other) or comparison.differ(one, other):
            continue
        told.add(other)
        if fold(one.text) == fold(other.text):
            what = "the answer" if one.is_answer else "another distractor"
            message, hint = f"{other} is {what} but for case, accents and punctuation", _KEEP_APART
        else:
            message = f"{other} may be the same as {one} at {one.place}"
            hint = _SAME_DECIMALS if comparison.numbers else _KEEP_APART
        problems.add(other.place, message, hint)


def _apart_by_marks(one: _AuthoredOption, other: _AuthoredOption) -> bool:
    """Tell whether two options differ, and one has marks or lines: another stress, or what code prints."""
    is_more_than_words = one.has_marks or other.has_marks or has_lines(one.text) or has_lines(other.text)
    return is_more_than_words and one.written != other.written


def _options(record: Record, read: Callable[[str], str]) -> Iterable[_AuthoredOption]:
    for text in _answers(record):
        if text:
            yield _AuthoredOption(text, read(text), record.place_of("answer"), is_answer=True)
    for scalar, _ in _distractors(record):
        text = as_written(scalar.text)
        yield _AuthoredOption(text, read(text), scalar.place, is_answer=False)


@frozen(eq=False, repr=False)
class _Comparison:
    """Compares the options of one question: as numbers if all are numbers, as dates if all are, else as names."""

    sheet: FactSheet
    resolver: Resolver
    numbers: dict[str, Number]
    dates: dict[str, Date]

    @classmethod
    def of(cls, sheet: FactSheet, options: Sequence[_AuthoredOption], resolver: Resolver) -> "_Comparison":
        texts = [option.text for option in options]
        try:
            numbers = {text: parse_number(text) for text in texts}
            if all(number.high is None for number in numbers.values()):  # ranges may meet, if their author wants it
                return cls(sheet=sheet, resolver=resolver, numbers=numbers, dates={})
        except ValueError:
            pass
        try:
            dates = {text: parse_date(text) for text in texts}
            return cls(sheet=sheet, resolver=resolver, numbers={}, dates=dates)
        except ValueError:
            return cls(sheet=sheet, resolver=resolver, numbers={}, dates={})

    def differ(self, one: _AuthoredOption, other: _AuthoredOption) -> bool:
        """Tell whether two options are different for sure, or kept apart by their author (its, it's; Co, CO)."""
        if differ_by_marks(one.text, other.text) and not (self.numbers and _ungrouped(one) == _ungrouped(other)):
            return True
        if self.dates:
            return compare_dates(self.dates[one.text], self.dates[other.text]) is Likeness.DIFFERENT
        number, other_number = self.numbers.get(one.text), self.numbers.get(other.text)
        if number and other_number and number.unit == other_number.unit:
            return compare_numbers(number, other_number) is Likeness.DIFFERENT
        if number and other_number:
            return not _is_the_same(number, other_number)
        return self._names_differ(one.text, other.text)

    def _names_differ(self, one: str, other: str) -> bool:
        first, second = self._named(one), self._named(other)
        if compare_names(self.sheet, first, second) is Likeness.DIFFERENT:
            return True
        both_texts = isinstance(first, Text) and isinstance(second, Text)
        if both_texts and fold(one) != fold(other) and (_SIGNS.search(one) or _SIGNS.search(other)):
            return True
        return both_texts and not _may_be_one(fold(one), fold(other))

    def _named(self, text: str) -> Text | EntityRef:
        key = self.resolver.only(text)
        return EntityRef(key) if key else Text(text)


def _is_the_same(one: Number, other: Number) -> bool:
    """Tell whether two numbers of unlike units are one amount: 250 ml, 0.25 l. 2 miles and 3 km are two."""
    found = conversion(one.unit, other.unit)
    return found is not None and math.isclose(one.amount * found[0] + found[1], other.amount)


def _ungrouped(option: _AuthoredOption) -> str:
    """Return a number without what groups its digits: 2850 for 2,850."""
    return re.sub(r"[\s,'’]", "", option.text)


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two folded texts that `compare_names` can't keep apart may name one thing."""
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return len(shorter) <= SHORT_NAME and any(len(word) >= TELLING_WORD for word in shorter) and bool(longer)
