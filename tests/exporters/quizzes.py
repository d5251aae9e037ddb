"""Quizzes for the tests, put together by hand."""

from collections.abc import Iterable
from typing import Any

from quizgen.quiz import GAP, Answer, Option, Proof, Question, Quiz, Response
from quizgen.values.media import Media

DAY = 86_400
STAMP = 1_700_000_000

HARD_TEXTS = (
    "<b>bold</b> & <script>alert(1)</script>",
    "&amp; &lt;b&gt; &#91; &nbsp;",
    "[sound:x.mp3] [anki:tts lang=en]x[/anki:tts] [[type:Stem]]",
    "[latex]x[/latex] [$]x[/$] [$$]x[/$$]",
    r"\(x\) and \[x\] and \\(x\\) and $x$ and \begin{math}x\end{math}",
    "{{c1::x}} {{Stem}} {{#Why}}y{{/Why}} {{FrontSide}} {{hint:Stem}} {% if %}",
    "\"double\" 'single' «angled» `back` <img src=\"x.png\" onerror='alert(1)'>",
    "first line\nsecond line\r\nthird line\rfourth line",
    "\tsome   white\u00a0space ",
    "ما هي عاصمة مصر؟ (Cairo)",
    "평양은 조선민주주의인민공화국의 수도이다",
    "👩‍🔬 🇰🇵 é e\u0301 \u212b ﬁ",
    "\u0338struck\n\u0338out",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2,
    "a ::b, c::d <!-- e --> ]]> <?php ?>",
    "C++ ≥ C# \\ / * _ ~ | ^ % @",
)


def option(text: str, why: str = "", *, correct: bool = False) -> Option:
    """Return an option with its rationale."""
    return Option(text, correct=correct, rationale=why, proof=Proof("stated"))


def choice(id: str = "danube/mouth/value", stem: str = "Into which sea does the Danube flow?", **more: Any) -> Question:  # noqa: A002 - as in Question
    """Return a question with options, whose third is right."""
    options: tuple[Option, ...] = more.pop(
        "options",
        (
            option("North Sea", "The Rhine flows into the North Sea."),
            option("Baltic Sea", "It only takes rivers of the north."),
            option("Black Sea", "The Danube flows into the Black Sea.", correct=True),
            option("Adriatic Sea"),
        ),
    )
    answer = more.pop("answer", next((item.text for item in options if item.correct), ""))
    return Question(id=id, kind=more.pop("kind", "value"), stem=stem, answer=answer, options=options, **more)


def recall(
    id: str = "rhine/length/recall",  # noqa: A002 - as in Question
    stem: str = "About how long is the Rhine?",
    answer: Answer = "1,230 km",
    **more: Any,
) -> Question:
    """Return a question without options."""
    return Question(id=id, kind=more.pop("kind", "recall"), stem=stem, answer=answer, **more)


def quiz_of(*questions: Question, **more: Any) -> Quiz:
    """Return a quiz of the questions, about rivers."""
    return Quiz(**{"id": "rivers-test", "title": "Rivers", "stamp": STAMP, "questions": questions, **more})


SVG = Media(
    "danube.svg",
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect width="300" height="200" fill="#cde"/>'
    b'<path d="M10 40C90 10 130 120 200 90S280 160 295 150" fill="none" stroke="#258" stroke-width="9"/></svg>',
)
"""A picture of a river, wider than high."""


def true_false(stem: str, *, true: bool, words: tuple[str, str] = ("True", "False"), why: str = "") -> Question:
    """Return a question that is true or false, with the reason."""
    options = tuple(
        option(text, why if right else "", correct=right) for text, right in zip(words, (true, not true), strict=True)
    )
    answer = words[0] if true else words[1]
    return Question(
        id=f"{stem}/tf",
        kind="true_false",
        stem=stem,
        answer=answer,
        options=options,
        response=Response.TRUE_FALSE,
        fixed=True,
        explanation=why,
    )


def select_all(stem: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> Question:
    """Return a question with several right options, which come first."""
    options = (*(option(text, f"{text} is right.", correct=True) for text in right), *map(option, wrong))
    return Question(
        id=f"{stem}/all", kind="select_all", stem=stem, answer=right, options=options, response=Response.SELECT_ALL
    )


def cloze(before: str, answer: str, after: str) -> Question:
    """Return a sentence with a gap."""
    return Question(
        id=f"{before}/cloze",
        kind="cloze",
        stem=f"{before}{GAP}{after}",
        answer=answer,
        response=Response.CLOZE,
        explanation=f"{before}{answer}{after}",
    )


def order(stem: str, *texts: str) -> Question:
    """Return things to put in order; they are offered in another one."""
    offered = tuple(option(text, correct=True) for text in (*texts[1:], texts[0]))
    return Question(id=f"{stem}/order", kind="order", stem=stem, answer=texts, options=offered, response=Response.ORDER)


def matching(stem: str, *pairs: tuple[str, str]) -> Question:
    """Return pairs to match."""
    return Question(id=f"{stem}/match", kind="matching", stem=stem, answer=pairs, response=Response.MATCHING)


def every_response(**more: Any) -> Quiz:
    """Return a quiz with each way of answering, one of them by a picture."""
    return quiz_of(
        choice(picture=SVG, alt="A river on a map", source="Atlas of Rivers, 2020, p. 12"),
        true_false("The Danube flows through Vienna.", true=True, why="The Danube flows through Vienna."),
        select_all(
            "Which of these capitals lie on the Danube?", ("Vienna", "Budapest", "Belgrade"), ("Prague", "Rome")
        ),
        recall(note="Measured along its longest branch."),
        recall("danube/capitals/recall", "Which capitals lie on the Danube?", ("Vienna", "Bratislava", "Budapest")),
        cloze("The Rhine flows into ", "the North Sea", "."),
        order("From the shortest to the longest:", "Rhine", "Danube", "Volga"),
        matching(
            "Which river flows into which sea?",
            ("Danube", "Black Sea"),
            ("Rhine", "North Sea"),
            ("Volga", "Caspian Sea"),
            ("Ebro", "Mediterranean Sea"),
        ),
        **more,
    )


def hard_question(text: str, id: str) -> Question:  # noqa: A002 - as in Question
    """Return a question that has the text in each of its parts."""
    options = (option(text, f"why {text}", correct=True), option(f"not {text}", f"{text} is wrong"))
    more = {"source": text, "note": text, "explanation": text}
    return choice(id, text, options=options, answer=text, **more)


def many(count: int) -> Iterable[Question]:
    """Return questions of all lengths, some without options, each with texts of its own."""
    for number in range(count):
        stem = f"Question {number}: " + "what is said of it, and by whom? " * (1 + number % 3)
        if number % 5 == 4:
            yield recall(f"r{number}", stem.strip(), f"answer {number}", source=f"Source {number % 2}")
            continue
        words = ("short", "somewhat longer words", "a whole sentence that says rather much for an option, too much")
        texts = [f"{words[number % 3]} {number}-{place}" for place in range(4)]
        options = tuple(option(text, f"why {text}", correct=place == number % 4) for place, text in enumerate(texts))
        yield choice(f"c{number}", stem.strip(), options=options, source=f"Source {number % 2}")
