"""Reads GIFT and Aiken as Moodle does, for the tests."""

import re
from collections.abc import Iterator

from exporters.platforms.back import Back, of_html
from exporters.platforms.from_moodle import unstarred

from quizgen.quiz import GAP, Quiz, Response

BLOCK = re.compile(
    r"// (?P<comment>.*)\n::(?P<name>(?:\\.|[^:\\])*)::\[plain\](?P<before>(?:\\.|[^\\{}])*)"
    r"\{(?P<inside>(?:\\.|[^\\{}])*)\}(?P<after>(?:\\.|[^\\{}])*)"
)
"""A question: what is escaped has a backslash before it."""


def gift(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of a GIFT file. Blank lines, and lines of a 0 alone, end a question."""
    category, *blocks = [block.strip() for block in re.split(r"\n(?:0?\n)+", content.decode()) if block.strip()]
    assert category.startswith("$CATEGORY: $course$/top/")
    for block in blocks:
        found = BLOCK.fullmatch(block)
        assert found, block
        yield _question(found, quiz)


def _question(found: re.Match[str], quiz: Quiz) -> Back:
    said = re.findall(r"\[(id|tag):((?:\\\]|[^\]])+)\]", found["comment"])
    short, name = said[0][1].replace(r"\]", "]"), unescaped(found["name"])
    assert len(short) <= 100
    identity = name if len(short) == 100 and name.startswith(short[:83]) else short
    response = quiz.by_id[identity].response if identity in quiz.by_id else Response.CHOICE
    inside, general, after = found["inside"].strip().rpartition("####")
    inside, after = (inside, after) if general else (after, "")
    options, answer = _answers(inside.strip(), response, quiz.by_id.get(identity))
    tags = tuple(tag.replace(r"\]", "]") for kind, tag in said if kind == "tag")
    return Back(
        stem=unescaped(found["before"]) + (GAP + unescaped(found["after"]) if found["after"] else ""),
        options=options,
        answer=answer[0] if isinstance(answer, list) else answer,
        also=tuple(answer[1:]) if isinstance(answer, list) else (),
        id=identity,
        after=shown(after),
        tags=tags,
    )


def _answers(inside: str, response: Response, question: object) -> tuple[tuple[tuple[str, bool, str], ...], object]:
    if re.match(r"(TRUE|FALSE)(#|$)", inside):
        answer, *feedback = inside.split("#")
        wrong, right = [*map(shown, feedback), "", ""][:2]
        texts = [option.text for option in question.options]  # type: ignore[attr-defined]
        is_true = answer == "TRUE"
        return (
            (texts[0], is_true, right if is_true else wrong),
            (texts[1], not is_true, wrong if is_true else right),
        ), ""
    marks = re.split(r"\n?(?<!\\)([=~])", f"\n{inside}")
    pieces = list(zip(marks[1::2], marks[2::2], strict=True))
    if response is Response.MATCHING:
        assert len(pieces) > 1
        return (), tuple(tuple(shown(side) for side in piece.split(" -> ")) for _, piece in pieces)
    options = []
    for mark, piece in pieces:
        is_written = all(mark == "=" for mark, _ in pieces)
        weight = re.match(r"%(-?[\d.]+)%", piece) if mark == "~" or is_written else None
        text, _, why = _split(piece[weight.end() :] if weight else piece)
        options.append((shown(text), float(weight[1]) > 0 if weight else mark == "=", shown(why)))
    if all(mark == "=" for mark, _ in pieces):
        assert all("->" not in piece for _, piece in pieces)
        return (), [unstarred(text) for text, _, _ in options]
    return tuple(options), ""


def _split(piece: str) -> tuple[str, str, str]:
    text, *why = re.split(r"(?<!\\)((?:\\\\)*)#", piece, maxsplit=1)
    return (text + why[0], "#", why[1]) if why else (text, "", "")


def shown(text: str) -> str:
    """Return a text of its own, which may say its format first."""
    plain = unescaped(re.sub(r"^\s*\[(html|moodle|plain|markdown)\]", "", text).strip())
    return of_html(plain)[0] if text.startswith("[html]") else plain


def unescaped(text: str) -> str:
    """Return a text without backslashes before marks."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)


def aiken(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of an Aiken file."""
    for block in content.decode().split("\n\n"):
        stem, *options, answer = block.strip().split("\n")
        assert len(stem) > 1
        assert not re.match(r"[A-Z][.)]", stem)
        assert all(re.match(r"[A-Z]\. .", option) for option in options)
        letter = answer.removeprefix("ANSWER: ")
        yield Back(stem=stem, options=tuple((option[3:], option[0] == letter, "") for option in options))
