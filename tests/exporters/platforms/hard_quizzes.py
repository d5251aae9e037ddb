"""Quizzes that have all that a question can have, in all languages, with texts that formats trip over."""

import struct
import zlib
from collections.abc import Iterator

from attrs import evolve
from exporters.quizzes import HARD_TEXTS, SVG, choice, every_response, hard_question, option, quiz_of, recall

from quizgen.quiz import GAP, Option, Question, Quiz, Response
from quizgen.values.media import Media


def png(width: int, height: int) -> bytes:
    """Return a picture in blue."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x22\x55\x88" * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PNG = Media("sea.png", "image/png", png(90, 60))
"""A picture in one colour."""

BEEP = Media("beep.wav", "audio/wav", b"RIFF\x24\x00\x00\x00WAVEfmt ")
"""The beginning of a sound."""

TRAPS = (
    "]]>",
    "a {b} c",
    "x ~ y ~ z",
    "one -> two",
    "=1+1",
    "#comment",
    "0",
    "A) first",
    "A. Lincoln was born in Kentucky",
    "%50% of it",
    "TRUE",
    "*",
    "-5",
    "@SUM(A1)",
    "9,5",
    "::title:: // [html] $CATEGORY: x",
    "1. FC Köln",
    "- 5 °C",
    "`code` and _emphasis_",
    "[x] (y) <z> & $5 and $$6$$",
    "tab\there",
)
"""Texts that are marks of one format or another."""


def hard_quizzes() -> Iterator[Quiz]:
    """Yield the quizzes."""
    yield every_response()
    yield every_response(language="ar", title="أنهار", deck="جغرافيا::أنهار")
    yield quiz_of(*full())
    yield quiz_of(*(hard_question(text, f"hard/{n}/value") for n, text in enumerate((*HARD_TEXTS, *TRAPS))))
    yield quiz_of(*written())


def full() -> Iterator[Question]:
    """Yield questions with everything that a question can have."""
    whole = choice(
        tags=("rivers", "Europe, south", "a b"),
        explanation="It rises in the Black Forest.",
        note="Its delta is in Romania.",
        source="Atlas of Rivers, 2020, p. 12",
        subject="Danube",
        picture=PNG,
        alt="The Danube on a map",
        sound=BEEP,
        picture_back=SVG,
        alt_back="The delta",
        sound_back=BEEP,
    )
    yield whole
    yield evolve(whole, id="danube/mouth/2", fixed=True)
    yield evolve(whole, id="danube/mouth/3", picture=None, sound=None, picture_back=None, sound_back=None, alt="left")
    last = evolve(option("None of these", "One is."), pinned=True)
    yield evolve(whole, id="danube/mouth/4", options=(*whole.options, last))
    yield choice("q/picture/choice", "Which river is this?", picture=PNG, alt="A blue line")
    yield choice("q/sound/choice", "Which bird is this?", sound=BEEP)
    yield choice("q/letters/choice", "Which are seas?", options=lettered(), fixed=True)
    alike = (option(text, f"It is not {text}.", correct=text == "Co") for text in ("CO", "Co", "co", "C O"))
    yield choice("q/alike/choice", "Which is the sign of cobalt?", options=tuple(alike), answer="Co")
    for length in (90, 100, 101, 255, 256, 300):
        yield choice(f"{'x' * (length - 6)}/value", f"A question whose id has {length} characters?")
    for count in (1, 10, 11, 19, 20):
        yield several(count)


def lettered() -> tuple[Option, ...]:
    """Return options of which one names others by letters."""
    texts = ("Black Sea", "North Sea", "Danube", "both A and B")
    return tuple(option(text, correct=text.startswith("both")) for text in texts)


def several(count: int) -> Question:
    """Return a question with so many right options."""
    right = (option(f"right {n}", correct=True) for n in range(count))
    options = (*right, option("wrong"), option("false"))
    answer = tuple(f"right {n}" for n in range(count))
    return choice(f"all/{count}", f"Which {count}?", options=options, answer=answer, response=Response.SELECT_ALL)


def written() -> Iterator[Question]:
    """Yield questions without options whose texts are marks of one format or another."""
    for number, text in enumerate((*HARD_TEXTS, *TRAPS)):
        yield recall(f"r/{number}", f"What is {text}?", text, explanation=text, note=text)
        pairs = ((text, f"{text} right"), (f"left {text}", "b"))
        yield recall(f"m/{number}", "Match", pairs, response=Response.MATCHING)
        items = tuple(option(item, correct=True) for item in (text, f"not {text}"))
        yield choice(f"o/{number}", "In order", options=items, answer=(f"not {text}", text), response=Response.ORDER)
        yield recall(f"a/{number}", f"Also {text}?", "one", also_right=("two", text, "three"))
        yield recall(f"b/{number}", f"It is {GAP}, {text}", "one", also_right=("two", text), response=Response.CLOZE)
        yield recall(f"c/{number}", f"{text}: {GAP} ({text})", text, response=Response.CLOZE)
