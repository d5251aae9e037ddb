"""A hundred constructs of Moodle XML, GIFT and Markdown go in, come out as JSON, and mean the same."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from readers.constructs import GIFT, HTML, MARKDOWN

from quizgen import Quiz, build_quiz, read_facts
from quizgen.exporters.platforms.gift_text import GiftExporter
from quizgen.exporters.platforms.moodle_xml import MoodleExporter
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.quiz.to_data import quiz_as_data
from quizgen.text.markup.markdown import parsed
from quizgen.text.markup.plain_reading import plain_reading
from quizgen.text.markup.safe_html import as_mathjax, html_of_tree

Constructs = Mapping[str, tuple[str, str]]


def as_moodle(constructs: Constructs, form: str) -> str:
    """Return a question bank with a question for each construct, in its order."""
    answers = "".join(f'<answer fraction="{n}"><text>{a}</text></answer>' for n, a in ((100, "r"), (0, "s"), (0, "t")))
    questions = (
        f'<question type="multichoice"><idnumber>c{n}</idnumber><questiontext format="{form}"><text>'
        f"<![CDATA[{text}]]></text></questiontext>{answers}</question>"
        for n, (text, _) in enumerate(constructs.values())
    )
    return f"<quiz>{''.join(questions)}</quiz>"


def as_gift(constructs: Constructs) -> str:
    """Return a quiz in GIFT with a question for each construct, in its order."""
    return "".join(f"// [id:c{n}]\n{text}{{=r ~s ~t}}\n\n" for n, (text, _) in enumerate(constructs.values()))


FILES = {
    "html.xml": as_moodle(HTML, "html"),
    "markdown.xml": as_moodle(MARKDOWN, "markdown"),
    "x.gift": as_gift(GIFT),
}


@pytest.fixture(scope="module")
def quizzes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Quiz]:
    """Read all files, in which nothing is left out and nothing is lost."""
    folder, found = tmp_path_factory.mktemp("constructs"), {}
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
        sheet = read_facts(folder / name, id="c")
        assert [remark.message for remark in sheet.remarks] == []
        found[name] = build_quiz(sheet)
    return found


@pytest.mark.parametrize(
    ("file", "number", "page"),
    [
        pytest.param(file, number, page, id=f"{file} {name}")
        for file, constructs in (("html.xml", HTML), ("x.gift", GIFT), ("markdown.xml", MARKDOWN))
        for number, (name, (_, page)) in enumerate(constructs.items())
    ],
)
def test_a_construct_means_the_same_in_json(quizzes: dict[str, Quiz], file: str, number: int, page: str) -> None:
    """The text in JSON makes the page that the other program would show, and its reading stands beside it."""
    data: dict[str, Any] = quiz_as_data(quizzes[file])
    found = next(each for each in data["questions"] if each["id"] == f"q/c{number}/choice")
    assert html_of_tree(parsed(found["stem"]), as_mathjax) == page
    assert found["plain"]["stem"] == plain_reading(found["stem"])


def test_there_are_a_hundred() -> None:
    """The table stays as large as it is said to be."""
    assert len(HTML) + len(GIFT) + len(MARKDOWN) >= 100


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(("exporter", "ending"), [(MoodleExporter(), "xml"), (GiftExporter(), "gift")])
def test_what_came_in_comes_back(
    quizzes: dict[str, Quiz], file: str, exporter: PlatformExporter, ending: str, tmp_path: Path
) -> None:
    """Read, built, written for another program and read again: each question has its id and makes the same page."""
    quiz = quizzes[file]
    (tmp_path / f"back.{ending}").write_bytes(exporter.content(quiz))
    back = build_quiz(read_facts(tmp_path / f"back.{ending}", id="c"))
    assert pages_of(back) == pages_of(quiz)


def pages_of(quiz: Quiz) -> dict[str, str]:
    """Return what a page shows of each stem, by the question's id."""
    return {question.id: html_of_tree(parsed(question.stem), as_mathjax) for question in quiz.questions}
