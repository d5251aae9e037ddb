"""Answers that are written, not chosen: words and numbers, in GIFT and in Moodle."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from attrs import frozen

from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.rich_text import RichText, plain_text
from quizgen.readers.quizzes.written import FULL, WrittenOption

MOST_DIGITS = 40
"""How many digits a number may have before or after its point."""

ANY = "*"
"""Stands for any answer, to say something to those who wrote a wrong one."""


@frozen
class TypedAnswers:
    """What is right where an answer is written."""

    options: tuple[WrittenOption, ...]
    """The right answers, the one to show first."""
    also: tuple[str, ...] = ()
    """What else is right, as a range of numbers."""
    lost: tuple[str, ...] = ()
    """What has no place in a sheet, in words."""


def words_to_write(answers: Sequence[WrittenOption]) -> TypedAnswers:
    """Return the right ones of some answers. Raises NotTaken where there is none, or only a pattern with `*`."""
    right = [answer for answer in answers if answer.credit >= FULL]
    exact = [answer for answer in right if ANY not in answer.text.reading.replace("\\*", "")]
    if not right:
        raise NotTaken("none of its answers earns all the points", "mark one as right")
    if not exact:
        text = right[0].text.reading
        raise NotTaken(f"its answer '{text}' is a pattern, in which * stands for anything", "write a whole answer")
    lost = ["an answer with *, which stands for anything"] if len(exact) < len(right) else []
    options: dict[str, WrittenOption] = {}
    for answer in map(_without_escape, exact):  # one that is there twice is one
        options.setdefault(answer.text.reading, answer)
    return TypedAnswers(options=tuple(options.values()), lost=(*lost, *_lost_beside(answers)))


def numbers_to_write(answers: Sequence[tuple[WrittenOption, str]], unit: str = "") -> TypedAnswers:
    """Return the right ones of some numbers, with what lies within their tolerance.

    Args:
        answers: the answers, each with its tolerance as written: 900 with 5.
        unit: the unit that is written behind them.

    Raises:
        NotTaken: none is right, or one is no number.
    """
    right = [(answer, tolerance) for answer, tolerance in answers if answer.credit >= FULL]
    if not right:
        raise NotTaken("none of its answers earns all the points", "mark one as right")
    options, also = [], []
    for answer, tolerance in right:
        text = answer.text.reading.strip()
        low, dots, high = text.partition("..")
        amounts = [_number(each) for each in ((low, high) if dots else (low,))]
        shown = f"{low}–{high}" if high else text
        options.append(_with_text(answer, f"{shown} {unit}".strip()))
        if high:  # that it stands there twice tells exporters that any number of it is right
            also.append(f"{shown} {unit}".strip())
        reach = _number(tolerance) if tolerance.strip() else Decimal(0)
        if reach and not high:
            also.append(f"{_plain(amounts[0] - reach)}–{_plain(amounts[0] + reach)} {unit}".strip())
    return TypedAnswers(options=tuple(options), also=tuple(also), lost=_lost_beside([answer for answer, _ in answers]))


def _lost_beside(answers: Sequence[WrittenOption]) -> tuple[str, ...]:
    partly = ("an answer that earns a part of the points",) if any(0 < each.credit < FULL for each in answers) else ()
    wrong = [each for each in answers if each.credit <= 0]
    said = ("what is said to a wrong answer",) if any(not each.reason.is_blank for each in wrong) else ()
    return (*partly, *said)


def _number(text: str) -> Decimal:
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        number = Decimal("nan")
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
        raise NotTaken(f"its answer '{text.strip()}' is no number", "write it with a point and without a unit: 2850.5")
    return number


def _plain(number: Decimal) -> str:
    return f"{number:f}"


def _without_escape(answer: WrittenOption) -> WrittenOption:
    text = answer.text.reading
    return _with_text(answer, text.replace("\\*", "*")) if "\\*" in text else answer


def _with_text(answer: WrittenOption, text: str) -> WrittenOption:
    shown: RichText = plain_text(text)
    return WrittenOption(shown, credit=answer.credit, reason=answer.reason)
