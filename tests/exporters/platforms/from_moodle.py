"""Reads Moodle XML as Moodle does, for the tests."""

import base64
import html
import re
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from exporters.platforms.back import Back, of_html

from quizgen.quiz import GAP, Quiz

Pictures = tuple[tuple[bytes, str], ...]
GAPS = re.compile(r"\{1:SHORTANSWER:=((?:[^{}~#\\]|~=|&#\d+;)*)\}")


def questions(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of a file."""
    for found in Xml.fromstring(content).iter("question"):  # noqa: S314 - our own file
        if found.get("type") != "category":
            yield question(found, quiz)


def question(found: Xml.Element, quiz: Quiz) -> Back:
    """Return one question."""
    stem, pictures = shown(found.find("questiontext"))
    after, pictures_back = shown(found.find("generalfeedback"))
    kind, answer = found.get("type"), ""
    also: tuple[str, ...] = ()
    options: list[tuple[str, bool, str]] = []
    for given in found.findall("answer"):
        fraction = float(given.get("fraction", ""))
        options.append((shown(given)[0], fraction > 0, shown(given.find("feedback"))[0]))
    if kind == "truefalse":
        words = dict(zip(("true", "false"), (o.text for o in quiz.by_id[identity(found)].options), strict=True))
        options = [(words[text], right, why) for text, right, why in options]
    if kind == "cloze":
        raw = found.findtext("questiontext/text") or ""
        (gap,) = GAPS.findall(raw)
        answer, *others = (unstarred(html.unescape(each)) for each in gap.split("~="))
        also, stem = tuple(others), of_html(GAPS.sub(GAP, raw))[0]
    if kind == "shortanswer":
        assert all(right for _, right, _ in options)
        also = tuple(unstarred(text) for text, _, _ in options[1:])
    return Back(
        stem=stem,
        options=tuple(options) if kind in ("multichoice", "truefalse") else (),
        answer=answer or answer_of(found, options),
        also=also,
        id=identity(found),
        after=after,
        tags=tuple(tag.text or "" for tag in found.findall("tags/tag/text")),
        pictures=pictures,
        pictures_back=pictures_back,
        keeps_order=found.findtext("shuffleanswers") == "false",
    )


def identity(found: Xml.Element) -> str:
    """Return the whole id: the `idnumber`, or the name that stands for a long one."""
    short = found.findtext("idnumber") or ""
    name = found.findtext("name/text") or ""
    assert len(short) <= 100
    assert 0 < len(name) <= 255
    return name if len(short) == 100 and name.startswith(short[:83]) and short[83] == "~" else short


def answer_of(found: Xml.Element, options: list[tuple[str, bool, str]]) -> object:
    """Return what is to be written, ordered or matched."""
    if found.get("type") == "shortanswer":
        return unstarred(options[0][0])
    if found.get("type") == "ordering":
        assert found.findtext("shownumcorrect") == "1"
        return tuple(text for text, _, _ in options)
    return tuple(
        (shown(pair)[0], html.unescape(pair.findtext("answer/text") or "")) for pair in found.findall("subquestion")
    )


def unstarred(text: str) -> str:
    """Return a short answer as text: a star without a backslash would stand for anything."""
    assert not re.search(r"(?<!\\)\*", text)
    return text.replace(r"\*", "*")


def shown(element: Xml.Element | None) -> tuple[str, Pictures]:
    """Return the text of an element, and the pictures in it."""
    if element is None:
        return "", ()
    raw = element.findtext("text") or ""
    if element.get("format") != "html":
        return raw, ()
    files = {f"@@PLUGINFILE@@/{f.get('name')}": base64.b64decode(f.text or "") for f in element.findall("file")}
    text, pictures = of_html(raw)
    return text, tuple((files[address], alt) for address, alt in pictures)
