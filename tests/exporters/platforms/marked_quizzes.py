"""A quiz whose texts have marks: formulas, code, tables, lists, ruby, and signs that are none."""

from typing import Any

from attrs import evolve
from exporters.quizzes import choice, option, quiz_of, recall, true_false

from quizgen.quiz import GAP, Option, Question, Quiz, Response

TABLE = "What does it show?\n\n| a | b |\n|:--|--:|\n| x~1~ | y\\|z |"
CODE = '```py\ndef f(x):\n    return x  # [a] \\(b\\) $$\n\nprint("<b>")\n```'
LISTS = "Think:\n\n- one **word**\n- two\n\n3. $x$\n4. four"

MARKED = (
    "H~2~O",
    r"$\sqrt[3]{x_1} + \frac{1}{2}$",
    "**bold** and *it*, <u>under</u>, x^2^",
    "`co*de <b>` [x] {1:NM:=2} ~ = # : -> $5 and $$",
    r"$\ce{2H2 + O2 -> 2H2O}$ \(a\) at 5 \* 3",
    "re\u2060**cord**\u2060s of {東京|とうきょう}",
    "$$\\sum_{i=1}^{n} i < 3$$",
    r"$\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}$ and $\vec{a}$, $\left[0, 1\right)$",
    "two\nlines of **text**",
    "5*3 & 2\\*3\\*4 <b>",
)
"""Texts of one or two lines; the last has no marks, only a sign that is escaped."""


def marked_quiz(language: str = "en") -> Quiz:
    """Return a quiz in all responses whose texts are written in Markdown."""
    return quiz_of(*_blocks(), *_lines(), markup="markdown", language=language)


def _blocks() -> tuple[Question, ...]:
    options = (option("`<b>`", f"See:\n\n{CODE}", correct=True), option("`b`", "**No**"), option("$d$"))
    return (
        choice("q/table/choice", TABLE, options=options, answer="`<b>`", explanation=LISTS, note="*See* $x$"),
        choice("q/code/choice", f"What is printed?\n\n{CODE}\n\nTell *me*.", options=options, answer="`<b>`"),
        choice("q/option/choice", "Which is code?", options=_blocked(), answer=CODE),
    )


def _blocked() -> tuple[Option, ...]:
    return option(CODE, LISTS, correct=True), option(TABLE, "no"), option("neither", "**no**")


def _lines() -> tuple[Question, ...]:
    made: list[Question] = []
    for n, text in enumerate(MARKED):
        options = (option(text, f"why {text}", correct=True), option(f"not {text}", text), option("plain < text"))
        made += [
            choice(f"q/h{n}/choice", f"{n}. Is it {text}?", options=options, answer=text, note=text, explanation=text),
            evolve(true_false(f"{n}: {text} is so.", true=bool(n % 2), why=text), id=f"q/t{n}/true_false"),
            choice(f"q/s{n}/select_all", f"{n} all {text}", **_several(text)),
            recall(f"q/r{n}/recall", f"{n}: what is {text}?", f"{n} {text}" if n % 2 else f"plain {n}"),
            recall(f"q/c{n}/cloze", f"{n}: it is *x {GAP} y*, {text}", f"x{n}", response=Response.CLOZE),
            recall(
                f"q/m{n}/matching", f"{n} *match*", ((text, f"a{n}"), ("b", f"c {text}")), response=Response.MATCHING
            ),
            choice(f"q/o{n}/order", f"{n} order {text}", **_ordered(text)),
        ]
    return tuple(made)


def _several(text: str) -> dict[str, Any]:
    options = (option(text, "so", correct=True), option("b", f"*{text.strip()}*", correct=True), option(f"c {text}"))
    return {"options": options, "answer": (text, "b"), "response": Response.SELECT_ALL}


def _ordered(text: str) -> dict[str, Any]:
    items = tuple(option(item, correct=True) for item in (text, f"first {text}", "last"))
    return {"options": items, "answer": ("last", text, f"first {text}"), "response": Response.ORDER}
