"""Questions as HTML, for notebooks: small, without styles of its own, and with every character of an author as text."""

from collections.abc import Callable
from html import escape
from itertools import islice
from typing import TYPE_CHECKING

from quizgen.quiz.option import Option
from quizgen.quiz.response import Response
from quizgen.text.counted import counted
from quizgen.text.markups import PLAIN
from quizgen.values.media import Media, media_uri

if TYPE_CHECKING:  # they show themselves by this module
    from quizgen.quiz.questions import Question
    from quizgen.quiz.quiz import Quiz

MOST_QUESTIONS = 10
"""How many questions of a quiz a notebook shows."""

Shown = Callable[[str], str]
"""Gives the HTML of a text."""


def html_of_quiz(quiz: "Quiz") -> str:
    """Return the first questions of a quiz as HTML, with how many there are.

    Example:
        >>> from quizgen import Quiz
        >>> html_of_quiz(Quiz("rivers", "Rivers & seas", ()))
        '<div lang="en"><p><b>Rivers &amp; seas</b> (0 questions)</p></div>'
    """
    shown = _plain_html if quiz.markup == PLAIN else _marked_html
    rest = len(quiz) - MOST_QUESTIONS
    return "".join(
        [
            f'<div lang="{escape(quiz.language)}">',
            f"<p><b>{escape(quiz.title)}</b> ({counted(len(quiz), 'question')})</p>",
            *[html_of_question(question, shown) for question in islice(quiz, MOST_QUESTIONS)],
            f"<p>… and {rest} more</p>" if rest > 0 else "",
            "</div>",
        ]
    )


def _plain_html(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _marked_html(text: str) -> str:
    from quizgen.text.markup.safe_html import html_of  # noqa: PLC0415 - plain quizzes don't need the parser

    return html_of(text)


def html_of_question(question: "Question", shown: Shown = _plain_html) -> str:
    """Return a question as HTML: the stem, the options, of which the right ones are marked, or the answer.

    Args:
        question: The question.
        shown: Gives the HTML of its texts; by default they are plain.
    """
    picture = _picture(question.picture, question.alt)
    options = "".join([_option(option, question, shown) for option in question.options])
    answer = "" if options and question.response is not Response.ORDER else _answer(question, shown)
    listed = f"<ul>{options}</ul>" if options else ""
    stem = f"<div>{shown(question.stem)} <small>{escape(question.id)}</small></div>"
    return f'<div dir="auto" style="margin-bottom: 1em">{stem}{picture}{listed}{answer}</div>'


def _option(option: Option, question: "Question", shown: Shown) -> str:
    content = _picture(option.picture, option.alt or option.named) if option.picture else shown(option.text)
    if question.response is Response.ORDER:
        return f"<li>{content}</li>"
    why = f" <small>{shown(option.rationale)}</small>" if option.rationale else ""
    return f"<li>{'✓' if option.correct else '✗'} {content}{why}</li>"


def _answer(question: "Question", shown: Shown) -> str:
    """Return the answer, where no option is marked as right."""
    answer = question.answer
    if isinstance(answer, str):
        return f"<div>→ {shown(answer)}</div>"
    lines = [part if isinstance(part, str) else " – ".join(part) for part in answer]
    return "".join(["<ol>", *[f"<li>{shown(line)}</li>" for line in lines], "</ol>"])


def _picture(picture: Media | None, alt: str) -> str:
    if picture is None:
        return ""
    return f'<img src="{escape(media_uri(picture))}" alt="{escape(alt)}" style="max-height: 8em">'
