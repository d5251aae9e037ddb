"""The page with the state of a deck."""

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser
from sheets import HEAD, RIVERS, sheet_of

from quizgen import Question, Quiz, build_quiz
from quizgen.checks import check
from quizgen.cli import main
from quizgen.errors import Place
from quizgen.quiz import Option, Proof, Response
from quizgen.report import report_page
from quizgen.report.charts import charts_of
from quizgen.report.coverage import coverage_of
from quizgen.values.media import Media

NASTY = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>{{ 7*7 }}]]>"


class Read(HTMLParser):
    """What a page contains: its tags, ids, links, and text."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.text = ""
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count a tag, and keep its attributes."""
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data

    def values(self, name: str) -> list[str]:
        """Return the values of an attribute."""
        return [value for _, attribute, value in self.attributes if attribute == name]


def page_of(folder: Path, body: str) -> Read:
    """Return the page of a sheet."""
    sheet = sheet_of(folder, body)
    quiz = build_quiz(sheet)
    return Read(report_page(sheet, quiz, check(sheet, quiz)))


def test_the_page_shows_coverage_balance_findings_and_questions(tmp_path: Path) -> None:
    """Each fact, finding and question stands on it; the parts are reached by links."""
    page = page_of(tmp_path, RIVERS)
    for words in ("Danube", "Black Sea", "Into which sea does Rhine flow?", "one right value", "unsourced", "5 of 5"):
        assert words in page.text
    assert {"#findings", "#coverage", "#balance", "#questions"} <= set(page.values("href"))


def test_the_page_needs_nothing_else(tmp_path: Path) -> None:
    """No script, no outside file; every link leads to something on the page, and no id stands twice."""
    page = page_of(tmp_path, RIVERS)
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert all(href.startswith("#") for href in page.values("href"))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href")} <= set(ids)


def test_charts_are_told_in_words(tmp_path: Path) -> None:
    """Each drawing is named and described by its title and desc."""
    page = page_of(tmp_path, RIVERS)
    assert page.tags["svg"] == page.tags["desc"] >= 1
    assert page.values("role").count("img") == page.tags["svg"]
    for labels in page.values("aria-labelledby"):
        assert set(labels.split()) <= set(page.values("id"))


def test_what_is_text_stays_text(tmp_path: Path) -> None:
    """Markup in names, values, reasons and places is shown, not obeyed."""
    sheet = sheet_of(tmp_path, RIVERS)
    options = (
        Option(NASTY, correct=True, rationale=NASTY, proof=Proof(NASTY, (NASTY,))),
        Option("b", correct=False, rationale="", proof=Proof("said-false")),
    )
    question = Question(
        id=NASTY, kind=NASTY, stem=NASTY, answer=NASTY, options=options, source=NASTY, note=NASTY, tags=(NASTY,)
    )
    quiz = Quiz(id=sheet.id, title=NASTY, questions=(question,))
    finding = check(sheet, quiz)[0].__class__(NASTY, "error", NASTY, NASTY, Place(NASTY, 1), NASTY)
    page = Read(report_page(sheet, quiz, [finding]))
    assert not {"script", "img"} & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert page.text.count("<script>alert(1)</script>") >= 12


def test_a_fact_is_asked_or_says_why_not(tmp_path: Path) -> None:
    """The table counts the kinds that ask about a fact, gives the reasons of those that don't, and marks background."""
    body = RIVERS + "  Po: {mouth: {value: Adriatic Sea, background: true}}\n"
    sheet = sheet_of(tmp_path, body.replace("Rhine: {mouth: North Sea}", "Rhine: {mouth: []}"))
    (relation,) = coverage_of(sheet, build_quiz(sheet))
    by_subject = {fact.subject: fact for fact in relation.facts}
    assert by_subject["Volga"].kinds == (("value", 1), ("subject", 1), ("recall", 1))
    assert by_subject["Po"].state == "background"
    assert by_subject["Rhine"].state == "not asked"
    assert "known to have none" in by_subject["Rhine"].reasons[0][1]
    assert (relation.asked, relation.to_ask) == (4, 5)


def test_a_reason_that_all_facts_share_is_said_once(tmp_path: Path) -> None:
    """A kind that asks about no fact of a relation, for one reason, is named above its table and not in each row."""
    body = RIVERS.replace("    value: sea\n", "    value: sea\n    kinds: [value, first]\n")
    (relation,) = coverage_of(sheet_of(tmp_path, body), build_quiz(sheet_of(tmp_path, body)))
    ((kind, reason),) = relation.shared
    assert kind == "first"
    assert page_of(tmp_path, body).text.count(f"not by first: {reason}") == 1


def test_options_to_put_in_order_are_not_marked(tmp_path: Path) -> None:
    """None of them is more right than another; the right order stands below."""
    options = tuple(Option(text, correct=True, rationale="", proof=Proof("stated")) for text in ("Ebro", "Volga"))
    question = Question(
        id="a", kind="order", stem="?", answer=("Volga", "Ebro"), options=options, response=Response.ORDER
    )
    page = Read(report_page(sheet_of(tmp_path, RIVERS), Quiz(id="x", title="x", questions=(question,)), []))
    assert "✓" not in page.text
    assert page.text.index("in the right order") < page.text.rindex("Volga") < page.text.rindex("Ebro")


def test_pictures_and_sounds_of_both_sides_are_named(tmp_path: Path) -> None:
    """Each by its file, and a picture by its words too."""
    media = {name: Media(f"{name}.bin", "image/png", b"") for name in ("one", "two", "three", "four")}
    question = Question(
        id="a",
        kind="recall",
        stem="?",
        answer="Volga",
        picture=media["one"],
        alt="A river",
        sound=media["two"],
        picture_back=media["three"],
        alt_back="A sea",
        sound_back=media["four"],
    )
    text = Read(report_page(sheet_of(tmp_path, RIVERS), Quiz(id="x", title="x", questions=(question,)), [])).text
    for words in (
        "with the picture one.bin (A river)",
        "with the sound two.bin",
        "with the answer, the picture three.bin (A sea)",
        "with the answer, the sound four.bin",
    ):
        assert words in text


def quiz_with_keys_at(*places: int, fixed: bool = False) -> Quiz:
    """Return a quiz whose right options stand at these places of three."""
    questions = []
    for number, place in enumerate(places):
        options = tuple(
            Option(f"{number} {index}", correct=index == place, rationale="", proof=Proof("x")) for index in range(3)
        )
        key = options[place].text
        questions.append(Question(id=f"q{number}", kind="value", stem="?", answer=key, options=options, fixed=fixed))
    return Quiz(id="x", title="x", questions=tuple(questions))


@pytest.mark.parametrize(
    ("fixed", "title"), [(False, "The place of the right option"), (True, "The rank of the right number")]
)
def test_the_place_of_the_key_is_counted(fixed: bool, title: str) -> None:
    """The chart counts where the right option stands, and says what would be even."""
    charts = {chart.title: chart for chart in charts_of(quiz_with_keys_at(0, 0, 1, 2, 2, 2, 2, 2, 2, fixed=fixed))}
    assert [bar.amounts for bar in charts[title].bars] == [(2,), (1,), (6,)]
    assert charts[title].even == 3
    assert "What is offered how often" not in charts


def test_few_questions_make_no_chart() -> None:
    """Of three questions no balance is said."""
    assert [chart.title for chart in charts_of(quiz_with_keys_at(0, 1, 2))] == ["How it is asked"]


def test_reuse_counts_right_and_wrong() -> None:
    """An option that is offered in several questions is counted as right and as wrong."""
    quiz = quiz_with_keys_at(0, 1)
    one, two = quiz.questions
    again = Question(id="z", kind="value", stem="?", answer="1 1", options=(*one.options[1:], two.options[1]))
    (chart,) = [c for c in charts_of(quiz.only((one, two, again))) if c.parts]
    assert ("1 1", (2, 0)) in [(bar.label, bar.amounts) for bar in chart.bars]
    assert ("0 1", (0, 2)) in [(bar.label, bar.amounts) for bar in chart.bars]
    assert "1 1: 2 right, 0 wrong" in chart.in_words


@pytest.mark.parametrize(
    ("response", "answer", "shown"),
    [
        (Response.RECALL, "Vienna", "Vienna"),
        (Response.RECALL, ("Vienna", "Graz"), "Graz"),
        (Response.MATCHING, (("Austria", "Vienna"), ("Italy", "Rome")), "Italy – Rome"),
    ],
)
def test_questions_without_options_show_their_answers(
    response: Response, answer: str | tuple[str, ...], shown: str, tmp_path: Path
) -> None:
    """A text, a list and pairs are each shown in full."""
    question = Question(id="a", kind="k", stem="?", answer=answer, response=response)
    page = Read(report_page(sheet_of(tmp_path, RIVERS), Quiz(id="x", title="x", questions=(question,)), []))
    assert shown in page.text


def test_check_writes_the_page(tmp_path: Path) -> None:
    """`check -o report.html` writes it beside what it says; another ending is wrong usage."""
    sheet, target = tmp_path / "rivers.yaml", tmp_path / "report.html"
    sheet.write_text(HEAD + RIVERS, encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(sheet), "-o", str(target)], catch_exceptions=False)
    assert done.exit_code == 0
    assert f"wrote {target}" in done.stderr
    assert target.read_bytes().startswith(b"<!doctype html>")
    assert CliRunner().invoke(main, ["check", str(sheet), "-o", str(tmp_path / "x.pdf")]).exit_code == 2
    assert {path.name for path in tmp_path.iterdir()} == {"rivers.yaml", "report.html"}


@pytest.mark.slow
@pytest.mark.browser
def test_the_page_fits_a_phone_and_prints(tmp_path: Path, browser: Browser) -> None:
    """In a browser nothing is fetched, nothing sticks out at 320 px, and no question is cut by the end of a page."""
    sheet = sheet_of(tmp_path, RIVERS)
    quiz = build_quiz(sheet)
    (tmp_path / "report.html").write_bytes(report_page(sheet, quiz, check(sheet, quiz)))
    page = browser.new_page(viewport={"width": 320, "height": 700})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "report.html").as_uri())
    assert len(asked) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(page.pdf(format="A4")) > 10_000
    page.close()
