"""Texts of a quiz in the form that a platform takes: one line, or HTML. All platforms take them from here."""

import re
from html import escape

from attrs import evolve

from quizgen.exporters.platforms.typed_numbers import typed_numbers
from quizgen.language.date_spellings import date_spellings
from quizgen.language.number_spellings import number_spellings, with_typed_blanks
from quizgen.quiz import Question, Quiz, Response
from quizgen.text.identity import hashed
from quizgen.text.markups import reading_by, written_in
from quizgen.text.typed import typed_ways

_LINE_END = re.compile("\r\n|\r|\n")
_BLANKS = re.compile(r"^ +| {2,}", re.MULTILINE)

NO_BREAK = "\u00a0"
"""A blank that HTML does not drop."""

_FORMULA = re.compile(r"(\\(?=[(\[])|\$(?=\$))")


def as_lines(text: str) -> str:
    """Return a text whose lines end in a line feed."""
    return _LINE_END.sub("\n", text)


def as_line(text: str) -> str:
    r"""Return a text as one line: a blank stands for a line break and the blanks around it.

    Example:
        >>> as_line("first line\n  second line")
        'first line second line'
    """
    return " ".join(part for part in (line.strip() for line in _LINE_END.split(text)) if part)


def as_html(text: str) -> str:
    r"""Return a text as HTML: escaped, with `<br>` for line breaks. Leading and double blanks stay.

    What platforms would take for the beginning of a formula is broken up by an element that shows nothing.

    Example:
        >>> as_html("if a < b:\n  return")
        'if a &lt; b:<br>\xa0 return'
    """
    escaped = escape(as_lines(text), quote=False)
    return _BLANKS.sub(_kept, broken_up(escaped)).replace("\n", "<br>")


def broken_up(html: str) -> str:
    r"""Return HTML in which what platforms would take for the beginning of a formula is none.

    Example:
        >>> broken_up(r"$$ and \(x\)")
        '<span>$</span>$ and <span>\\</span>(x\\)'
    """
    return _FORMULA.sub(r"<span>\1</span>", html)


def items_of(question: Question) -> tuple[str, ...]:
    """Return an answer as a list of texts: one, unless it is a list."""
    answer = question.answer
    return (answer,) if isinstance(answer, str) else tuple(part for part in answer if isinstance(part, str))


def right_answers(question: Question) -> tuple[str, ...]:
    """Return what is right where one answer is written: the answer, then its other names."""
    return tuple(dict.fromkeys((question.answer_text, *question.also_right)))


def other_answers(question: Question) -> tuple[str, ...]:
    """Return what else is right beside the answer, each once."""
    return tuple(text for text in dict.fromkeys(question.also_right) if text != question.answer)


def as_typed(quiz: Quiz, *, single: bool = False) -> Quiz:
    """Return a quiz whose answers to write can be typed: numbers and days in all their spellings, H2O for H₂O.

    Args:
        quiz: the quiz.
        single: whether the platform takes one answer alone, which then is one that a keyboard types.
    """
    return quiz.only(tuple(_as_typed(question, quiz, single=single) for question in quiz.questions))


def _as_typed(question: Question, quiz: Quiz, *, single: bool) -> Question:
    if question.response not in (Response.RECALL, Response.CLOZE) or not isinstance(question.answer, str):
        return question
    if typed_numbers(question):  # any number of a range is right, and platforms know how else to write it
        return question
    read = reading_by(quiz.markup)(question.answer)
    others = (
        *typed_ways(read),
        *map(with_typed_blanks, question.also_right),
        *(way for text in (read, *question.also_right) for way in number_spellings(text, quiz.language)),
        *date_spellings(read, quiz.language),
    )
    spellings = dict.fromkeys(way for text in others for way in (text, *typed_ways(text)))
    answer = with_typed_blanks(question.answer)
    if single and typed_ways(read):
        answer = written_in(quiz.markup)(typed_ways(read)[0])
    shown = with_typed_blanks(read)
    return evolve(question, answer=answer, also_right=tuple(way for way in spellings if way not in (answer, shown)))


def written_answers(question: Question) -> list[str]:
    """Return the answers that a learner writes; none where there are options or pairs."""
    return list(items_of(question)) if question.response in (Response.RECALL, Response.CLOZE) else []


def pairs_of(question: Question) -> tuple[tuple[str, str], ...]:
    """Return the answer of a matching question: pairs of a left and a right side."""
    return tuple((pair[0], pair[1]) for pair in question.answer if not isinstance(pair, str))


def shuffled_rights(question: Question) -> tuple[str, ...]:
    """Return the right sides of a matching question in an order that gives no answer away."""
    return tuple(sorted((right for _, right in pairs_of(question)), key=lambda right: hashed(question.id, right)))


def read_after(question: Question) -> str:
    """Return what a learner reads after answering, where a format has one place for it: explanation, note, source."""
    return "\n".join(filter(None, (question.explanation, question.note, question.source)))


def why_right(question: Question) -> str:
    """Return what `read_after` does, for formats without reasons of options.

    Where there is no explanation, the reason of the right option stands for it.
    """
    reason = "" if question.explanation else _reason_of_key(question)
    return "\n".join(filter(None, (reason, read_after(question))))


def _reason_of_key(question: Question) -> str:
    keys = [option.feedback for option in question.options if option.correct]
    return keys[0] if len(keys) == 1 and question.response is not Response.ORDER else ""


def _kept(blanks: re.Match[str]) -> str:
    return NO_BREAK * (len(blanks[0]) - 1) + " " if len(blanks[0]) > 1 else NO_BREAK
