"""Flashcards: what stands on them, where their backs are, and that their text fits, by measuring in Chromium."""

import io
import os
import re
from pathlib import Path
from typing import Literal

import pytest
from attrs import evolve
from exporters.markup import Element, parse
from exporters.quizzes import HARD_TEXTS, SVG, choice, every_response, hard_question, many, option, quiz_of, recall
from playwright.sync_api import Page
from pypdf import PdfReader
from slow import slowly

from quizgen import FlashcardsExporter
from quizgen.errors import ExportError
from quizgen.exporters.paper.flashcards.fitting import SIZES, Side, em_width, lines_of, size_of
from quizgen.exporters.paper.flashcards.layout import FLIPS, Layout, sheets_of
from quizgen.exporters.paper.papers import PAPERS, Paper
from quizgen.language import LANGUAGES
from quizgen.quiz import Quiz

MILLIMETRE = 96 / 25.4

OVERFLOWING = """() => [...document.querySelectorAll(".text")].filter(text => {
  const box = text.getBoundingClientRect();
  return [...text.querySelectorAll("p, li, img, bdi")].some(part => {
    const inner = part.getBoundingClientRect();
    return inner.top < box.top - 1 || inner.bottom > box.bottom + 1
        || inner.left < box.left - 1 || inner.right > box.right + 1;
  });
}).map(text => text.textContent.trim())"""
"""The texts that go beyond their box."""

SENTENCES = {
    "ar": ("ما هي عاصمة جمهورية مصر العربية التي تقع على ضفاف نهر النيل؟", "القاهرة", "تقع القاهرة على ضفاف النيل."),
    "ko": (
        "다뉴브강이 흐르는 수도 가운데 가장 동쪽에 있는 도시는 어디인가?",
        "베오그라드",
        "베오그라드는 부다페스트의 동쪽에 있다.",
    ),
    "de": ("Welche Donaudampfschifffahrtsgesellschaft wurde zuerst gegründet?", "Die Erste", "Sie war die Erste."),
    "fr": ("Dans quelle mer se jette le Danube\u202f?", "La mer Noire", "Le Danube se jette dans la mer Noire."),
}


def page_of(quiz: Quiz, **options: str | int | bool) -> Element:
    """Return the page of a quiz, as a tree."""
    return parse(FlashcardsExporter(**options).export(quiz).decode())  # type: ignore[arg-type]


def in_language(language: str) -> Quiz:
    """Return some questions in a language, one with a picture."""
    stem, right, why = SENTENCES[language]
    options = (option(right, why, correct=True), option(stem[:20]), option(why))
    questions = [choice(f"q{number}", stem * number, options=options, picture=SVG, alt=right) for number in (1, 2)]
    return quiz_of(*questions, choice("q3", stem, options=options), recall("q4", why, stem), language=language)


@pytest.mark.browser
@pytest.mark.parametrize("paper", ["A4", *slowly("Letter")])
@pytest.mark.parametrize("per_page", [8, *slowly(10)])
@pytest.mark.parametrize("flip", ["long", *slowly("short")])
def test_text_fits_its_card(page: Page, paper: Paper, per_page: Literal[8, 10], flip: Literal["long", "short"]) -> None:
    """Every text and picture of every card stays within the card, whatever its length and script."""
    exporter = FlashcardsExporter(paper=paper, per_page=per_page, flip=flip, repeats=True)
    quizzes = [
        every_response(),
        quiz_of(*many(30), *(hard_question(text, f"h{number}") for number, text in enumerate(HARD_TEXTS))),
        *map(in_language, SENTENCES),
    ]
    page.set_viewport_size({"width": 1000, "height": 1200})
    for quiz in quizzes:
        page.set_content(exporter.export(quiz).decode())
        page.emulate_media(media="print")
        assert page.evaluate(OVERFLOWING) == []


@pytest.mark.browser
@pytest.mark.parametrize("paper", PAPERS)
def test_fronts_and_backs_are_pages_in_turn(page: Page, paper: Paper) -> None:
    """Each page of fronts is one sheet of paper, and the next page has their backs."""
    quiz = quiz_of(*many(20))
    page.set_content(FlashcardsExporter(paper=paper).export(quiz).decode())
    content = page.pdf(prefer_css_page_size=True)
    folder = os.environ.get("QUIZGEN_SHOTS")
    if folder:
        (Path(folder) / f"flashcards-{paper}.pdf").write_bytes(content)
    pages = PdfReader(io.BytesIO(content)).pages
    shown = [numbers(each.extract_text()) for each in pages]
    assert shown[::2] == shown[1::2] == [[*range(1, 9)], [*range(9, 17)], [*range(17, 21)]]


def numbers(text: str) -> list[int]:
    """Return the numbers of the cards on a printed page; each stands behind the quiz's title."""
    return sorted(int(number) for number in re.findall(r"\bRivers\s+(\d+)$", text, re.MULTILINE))


@pytest.mark.browser
@pytest.mark.parametrize("flip", FLIPS)
def test_a_back_lies_behind_its_front(page: Page, flip: Literal["long", "short"]) -> None:
    """Laid back to back, as the printer turns the paper, each back covers its front exactly."""
    page.set_viewport_size({"width": 1000, "height": 1200})
    page.set_content(FlashcardsExporter(flip=flip).export(quiz_of(*many(8))).decode())
    page.emulate_media(media="print")
    boxes = page.evaluate(
        """() => [...document.querySelectorAll(".page")].map(page => {
          const paper = page.getBoundingClientRect();
          return Object.fromEntries([...page.querySelectorAll(".card:not(.empty)")].map(card => {
            const box = card.getBoundingClientRect();
            return [card.querySelector(".number").textContent, [box.left - paper.left, box.top - paper.top]];
          }));
        })"""
    )
    layout = Layout("A4", 8)
    width, height = (length * MILLIMETRE for length in layout.page_size)
    fronts, backs = boxes
    assert len(fronts) == 8
    for number, (left, top) in fronts.items():
        across = (width - left - layout.width * MILLIMETRE, top)
        down = (left, height - top - layout.height * MILLIMETRE)
        assert backs[number] == pytest.approx(across if flip == "long" else down, abs=1)


def test_rows_are_mirrored() -> None:
    """Turned on the long edge, columns change places; on the short edge, rows do. A missing card leaves its place."""
    layout = Layout("A4", 8)
    (_, fronts), (is_back, backs) = sheets_of([1, 2, 3, 4, 5], layout, "long")
    assert is_back
    assert fronts == (1, 2, 3, 4, 5, None, None, None)
    assert backs == (2, 1, 4, 3, None, 5, None, None)
    assert list(sheets_of([1, 2, 3], layout, "short"))[1][1] == (None, None, None, None, 3, None, 1, 2)


def test_a_card_asks_on_its_front_and_answers_on_its_back() -> None:
    """The options, the gap and the things to order stand on the front; the answer and its reason on the back."""
    page = page_of(every_response(), repeats=True)
    (front, back) = page.all(class_="page")
    asked = [" ".join(card.text.split()) for card in front.all(class_="card")]
    answered = [" ".join(card.text.split()) for card in back.all(class_="card")]
    assert asked[1] == "The Danube flows through Vienna. A True B False Rivers 2"
    assert asked[5] == "The Rhine flows into _____. Rivers 6"
    assert asked[6] == "From the shortest to the longest: – Danube – Volga – Rhine Rivers 7"
    assert asked[7].startswith(
        "Which river flows into which sea? 1 Danube 2 Rhine 3 Volga 4 Ebro A Black Sea B Caspian"
    )
    assert answered[1] == "C Black Sea The Danube flows into the Black Sea. Rivers 1"
    assert answered[3] == "A Vienna B Budapest C Belgrade Rivers 3"
    assert answered[2] == "1,230 km Measured along its longest branch. Rivers 4"
    assert answered[7] == "1. Rhine 2. Danube 3. Volga Rivers 7"
    assert answered[6].startswith("– Danube – Black Sea – Rhine – North Sea")
    (picture,) = page.all("img")
    assert picture.attributes["alt"] == "A river on a map"
    assert str(picture.attributes["src"]).startswith("data:image/svg+xml;base64,")


def test_the_picture_of_the_answer_is_on_the_back() -> None:
    """It takes its share of the back, and the front has none."""
    page = parse(FlashcardsExporter().export(quiz_of(recall(picture_back=SVG, alt_back="The Rhine"))).decode())
    front, back = page.all("section")
    assert not front.all("img")
    assert back.one("img").attributes["alt"] == "The Rhine"


def test_what_is_too_long_for_a_card_is_left_out_aloud() -> None:
    """A question that no size of letters fits is not printed, and the report names it."""
    long = choice("long", "What is it? " * 400, fact="long/one")
    quiz = quiz_of(choice(), long)
    exporter = FlashcardsExporter()
    assert [skipped.fact_id for skipped in exporter.left_out(quiz)] == ["long/one"]
    assert len(page_of(quiz).all(class_="number")) == 2
    with pytest.raises(ExportError, match="no question to print on a card"):
        exporter.export(quiz_of(long))


def test_each_fact_is_one_card(rivers: Quiz) -> None:
    """A fact that is asked in several ways makes one card, unless repeats are wanted."""
    once, all_ = (len(page_of(rivers, repeats=repeats).all(class_="number")) // 2 for repeats in (False, True))
    assert once < all_ == len(rivers.questions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_says_how_to_print_it(language: str) -> None:
    """On the screen, in the language of the quiz, it is said on which edge to turn the paper."""
    quiz = evolve(every_response(), language=language)
    words = LANGUAGES[language].sheet
    assert words.long_edge in page_of(quiz).one("header").text
    assert words.short_edge in page_of(quiz, flip="short").one("header").text
    assert page_of(quiz).one("html").attributes["lang"] == language


def test_a_size_breaks_no_word_where_another_does_not() -> None:
    """The largest size that fits is taken, unless a word would have to be broken at it."""
    short = Side("Sea")
    assert size_of(short, 80, 50) == max(SIZES)
    assert size_of(Side("Rindfleischetikettierungsüberwachung"), 80, 50) in SIZES[1:-1]
    assert size_of(Side("x" * 400), 80, 50) in SIZES
    assert size_of(Side("x " * 4000), 80, 50) is None
    assert lines_of("one two\nthree", 100) == 2
    assert em_width("수도") == 2 > em_width("il") > 0


def test_the_same_quiz_gives_the_same_cards() -> None:
    """Two exports are the same bytes; options that do not exist are refused."""
    assert FlashcardsExporter().export(every_response()) == FlashcardsExporter().export(every_response())
    for options in ({"paper": "A5"}, {"per_page": 9}, {"flip": "top"}):
        with pytest.raises(ExportError, match=r"FlashcardsExporter: \w+ is"):
            FlashcardsExporter(**options)
