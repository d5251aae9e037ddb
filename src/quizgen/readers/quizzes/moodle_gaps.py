"""Texts with gaps from Moodle: a question for each gap, in which the other gaps are filled."""

import html
import re
from collections.abc import Iterator

from attrs import evolve, frozen

from quizgen.quiz import GAP
from quizgen.readers.quizzes.conversion import Format, converted
from quizgen.readers.quizzes.html_tree import tree_of
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.rich_text import RichText
from quizgen.readers.quizzes.typed_answers import numbers_to_write, words_to_write
from quizgen.readers.quizzes.written import FULL, WrittenOption, WrittenQuestion

MOST = 100
"""How many gaps a text may have."""

_FIRST = 0xDA00
"""Gaps are signs from here on until all texts are read."""

_GAP = re.compile(r"\{(\d*):([A-Z_]+):((?:\\.|[^}\\])*)\}", re.DOTALL)
_TYPED = re.compile(r"SHORTANSWER(?:_C)?|SAC?|MWC?")
_NUMBER = re.compile(r"NUMERICAL|NM")
_CHOICE = re.compile(r"(?:MULTICHOICE|MC)(?:_?[VHS]{1,2})?")
_SEVERAL = re.compile(r"(?:MULTIRESPONSE|MR)(?:_?[HS]{1,2})?")
_SPLIT = re.compile(r"(?<!\\)~")
_PART = re.compile(r"\s*(?:(=)|%(-?[\d.]+)%)?(.*)", re.DOTALL)
_REASON = re.compile(r"(?<![\\&])#")
_PLACEHOLDER = re.compile(r"\[\[(\d{1,3})\]\]")


@frozen
class Gap:
    """A gap, as the parts of a WrittenQuestion."""

    options: tuple[WrittenOption, ...]
    """What is right, or all that can be chosen."""
    response: str = ""
    """How it is answered; empty: by choosing."""
    also: tuple[str, ...] = ()
    """What else is right."""
    lost: tuple[str, ...] = ()
    """What has no place in a sheet."""

    @property
    def filling(self) -> RichText:
        """What is right, to fill it where another gap is asked for."""
        return next((option.text for option in self.options if option.credit > 0), RichText())


def with_gaps(question: WrittenQuestion, whole: RichText, gaps: list[Gap]) -> Iterator[WrittenQuestion]:
    """Yield a question for each gap of a text.

    Args:
        question: what all of them share; its stem is not used.
        whole: the text, in which each gap is a sign of its own.
        gaps: the gaps, in the order of their signs.
    """
    for number, gap in enumerate(gaps):
        stem = whole
        for place, other in enumerate(gaps):
            sign = chr(_FIRST + place)
            shown, written = (GAP, GAP) if place == number else (other.filling.shown, other.filling.written)
            stem = evolve(stem, shown=stem.shown.replace(sign, shown), written=stem.written.replace(sign, written))
        yield evolve(
            question,
            stem=evolve(stem, marked=whole.marked or any(each.filling.marked for each in gaps)),
            given=f"{question.given}-{number + 1}" if question.given and len(gaps) > 1 else question.given,
            options=gap.options,
            response=gap.response,
            also=gap.also,
            lost=(*question.lost, *gap.lost),
        )


def embedded_gaps(text: str) -> tuple[str, list[Gap]]:
    """Return a text with a sign for each gap such as `{1:SHORTANSWER:=right}`, and the gaps."""
    gaps: list[Gap] = []

    def sign(match: re.Match[str]) -> str:
        gaps.append(_gap(match[2], match[3]))
        return chr(_FIRST + len(gaps) - 1)

    return _checked(_GAP.sub(sign, text), gaps)


def numbered_gaps(text: str, choices: list[tuple[RichText, str]]) -> tuple[str, list[Gap]]:
    """Return a text with a sign for each gap such as `[[1]]`, and the gaps.

    Args:
        text: the text.
        choices: all that can be chosen, the first for `[[1]]`, each with its group. A gap offers those of one group.
    """
    gaps: list[Gap] = []

    def sign(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if not 0 <= place < len(choices):
            raise NotTaken(f"its gap {match[0]} has no answer")
        options = {text.reading: text for text, group in choices if group == choices[place][1]}
        right = choices[place][0].reading
        gaps.append(
            Gap(tuple(WrittenOption(each, credit=FULL if name == right else 0.0) for name, each in options.items()))
        )
        return chr(_FIRST + len(gaps) - 1)

    return _checked(_PLACEHOLDER.sub(sign, text), gaps)


def _checked(text: str, gaps: list[Gap]) -> tuple[str, list[Gap]]:
    if not gaps:
        raise NotTaken("its text has no gap that can be read")
    if len(gaps) > MOST:
        raise NotTaken(f"it has {len(gaps)} gaps; {MOST} are the most", "make several questions of it")
    return text, gaps


def _gap(kind: str, inside: str) -> Gap:
    is_typed = bool(_NUMBER.fullmatch(kind) or _TYPED.fullmatch(kind))
    options = [_option(part, is_typed=is_typed) for part in _SPLIT.split(inside)]
    if _NUMBER.fullmatch(kind):
        answers = []
        for option in options:
            value, _, tolerance = option.text.reading.partition(":")
            answers.append((WrittenOption(value, credit=option.credit, reason=option.reason), tolerance))
        typed = numbers_to_write(answers)
        return Gap(typed.options, response="cloze", also=typed.also, lost=typed.lost)
    if _TYPED.fullmatch(kind):
        typed = words_to_write(options)
        return Gap(typed.options, response="cloze", lost=typed.lost)
    if _CHOICE.fullmatch(kind) or _SEVERAL.fullmatch(kind):
        return Gap(tuple(options))
    raise NotTaken(f"it has a gap of the type '{kind}'")


def _option(part: str, *, is_typed: bool) -> WrittenOption:
    match = _PART.fullmatch(part)
    is_right, weight, rest = match.groups() if match else (None, None, part)
    text, *reason = _REASON.split(rest, maxsplit=1)
    credit = FULL if is_right else float(weight) if weight else 0.0
    return WrittenOption(
        _typed(text) if is_typed else _text(text), credit=credit, reason=_text(reason[0]) if reason else ""
    )


def _text(text: str) -> RichText:
    return converted(_unescaped(text), Format.HTML)


def _typed(text: str) -> str:
    """Return what is to be typed: characters, in which nothing is a formula."""
    return tree_of(_unescaped(text)).text.strip()


def _unescaped(text: str) -> str:
    return re.sub(r"\\([~}#\\/\"])", lambda match: html.escape(match[1]), text).strip()
