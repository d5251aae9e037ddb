"""Draw the pictures of README and examples/ from real outputs: `python tests/draw_pictures.py`.

A sheet is built as the command line builds it. Its card is rendered by Anki's own backend and answered in Chromium, its
worksheet is shown as it is printed, its question as `quizgen show` prints it. The templates in pictures/ stand around
them. Name a folder to have the pictures there, to look at before they replace those of the repository; it also gets
pictures of further examples, which are in no repository.
"""

import base64
import csv
import io
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen
from exporters.browsers import find_browser
from exporters.profiles import Profile
from jinja2 import Environment, FileSystemLoader
from PIL import Image
from playwright.sync_api import Browser, Page, Route, sync_playwright

from quizgen import Quiz, Selection, WorksheetExporter, build_quiz, read_facts, select
from quizgen.values.media import media_uri

HERE = Path(__file__).parent
ROOT = HERE.parent

EXAMPLES = ROOT / "examples"
COUNTRIES = EXAMPLES / "spreadsheet/countries.csv"
FLAGS = EXAMPLES / "flags/flags.yaml"
NOW = 1_795_694_400
"""When cards are made and seen: any time would do."""

SCALE = 1.75
"""How many pixels of a picture are one of the page: more are sharper, and larger files."""

CARD_WIDTH, PAPER_WIDTH = 330, 786
"""Of a card on a small phone, and of A4 on the screen without the margins of a printer."""

ADDRESS = "http://card.test/"
CARD = '<!doctype html><meta charset="utf-8"><style>body {{ margin: 20px }}</style><body class="card"><div>{}</div>'
"""What Anki puts around a side of a card."""

ALIKE = "Math.random = () => 0.5"
"""Options change places at each showing; in a picture they do not, so that it changes only with the card."""


@frozen
class Studio:
    """A browser that takes pictures."""

    browser: Browser

    def page(self, width: int, shown: float = 1) -> Page:
        """Open an empty page, to be shown so many times as large."""
        page = self.browser.new_page(viewport={"width": width, "height": 560}, device_scale_factor=SCALE * shown)
        page.clock.set_fixed_time(NOW * 1000)
        page.add_init_script(ALIKE)
        return page

    def answered(self, quiz: Quiz, question: str, wrong: str, shown: float = 1) -> bytes:
        """Return the back of a card, after a tap on a wrong option."""
        with tempfile.TemporaryDirectory() as folder:
            profile = Profile(Path(folder))
            profile.add(quiz)
            card = profile.card(quiz[question])
            front, back = (with_pictures(side, quiz) for side in (card.question(), card.answer()))
        page = self.page(CARD_WIDTH, shown)
        sides = iter((front, back))

        def serve(route: Route) -> None:
            route.fulfill(body=CARD.format(next(sides)), content_type="text/html")

        page.route(ADDRESS, serve)
        page.goto(ADDRESS)
        page.click(f'.options li:has-text("{wrong}"), .options li:has(img[alt="{wrong}"])')
        page.goto(ADDRESS)
        height = page.evaluate("document.documentElement.getBoundingClientRect().height")
        return page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": CARD_WIDTH, "height": height})

    def printed(self, quiz: Quiz, shown: float, forms: int = 1, height: int = 262) -> list[bytes]:
        """Return each form of a worksheet, then its key, down to a height in millimetres; a page has 262 inside."""
        page = self.page(840, shown)
        page.set_content(WorksheetExporter(forms=forms).export(quiz).decode())
        page.add_style_tag(
            content=f".sheet, .key {{ box-shadow: none !important; height: {height}mm; overflow: hidden }}"
        )
        return [sheet.screenshot() for sheet in page.locator(".sheet, .key").all()]

    def composed(self, template: str, width: int, **parts: Any) -> bytes:
        """Return what a template of this folder makes of pictures and texts."""
        environment = Environment(loader=FileSystemLoader(HERE / "pictures"), autoescape=True)
        page = self.page(width)
        page.set_content(environment.get_template(template).render(parts))
        return page.locator("body").screenshot()


def with_pictures(html: str, quiz: Quiz) -> str:
    """Return a side of a card with its pictures inside it, and Anki's button where it would play a sound."""
    html = re.sub(r"\[anki:play:\w:\d+\]", "▶", html)
    for question in quiz:
        for media in (question.picture, *(option.picture for option in question.options)):
            if media:
                html = html.replace(f'src="{media.safe_name}"', f'src="{media_uri(media)}"')
    return html


def uri(png: bytes) -> str:
    """Return a picture as an address that contains it."""
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def shown(path: Path) -> str:
    """Return the first question of a sheet, as `quizgen show` prints it."""
    command = [sys.executable, "-m", "quizgen", "show", path.name]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.split("\n\n")[0]


def front(studio: Studio) -> bytes:
    """From a spreadsheet to a question, a card and a page."""
    quiz = build_quiz(read_facts(COUNTRIES), now=NOW)
    with COUNTRIES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    return studio.composed(
        "front.html",
        1160,
        rows=rows,
        shown=shown(COUNTRIES),
        card=uri(studio.answered(quiz, "portugal/capital/value", "Brussels", 250 / CARD_WIDTH)),
        page=uri(studio.printed(quiz, 264 / PAPER_WIDTH)[0]),
    )


def flag(studio: Studio) -> bytes:
    """A card with flags as its options."""
    quiz = build_quiz(read_facts(FLAGS), now=NOW)
    question = quiz["italy/flag/value"]
    wrong = next(option.alt for option in question.options if not option.correct)
    return studio.answered(quiz, question.id, wrong)


def forms(studio: Studio) -> bytes:
    """Two of the four forms of a test, and its key."""
    quiz = select(build_quiz(read_facts(ROOT / "decks/venezuela-north-korea.yaml"), now=NOW), Selection(count=8))
    one, other, *_, key = studio.printed(quiz, 280 / PAPER_WIDTH, forms=4, height=172)
    return studio.composed("forms.html", 902, pages=[uri(page) for page in (one, other, key)])


def formulas(studio: Studio) -> bytes:
    """The first page of a worksheet with formulas, tables and code."""
    quiz = build_quiz(read_facts(EXAMPLES / "chemistry-and-mathematics/chemistry-and-mathematics.yaml"), now=NOW)
    return studio.printed(quiz, 560 / PAPER_WIDTH)[0]


def word(studio: Studio) -> bytes:
    """A card with a Spanish word."""
    quiz = build_quiz(read_facts(EXAMPLES / "words-with-sound/spanish-words.yaml"), now=NOW)
    return wrongly_answered(studio, quiz, "value")


def office(studio: Studio) -> bytes:
    """A card that asks who held an office at a time."""
    quiz = build_quiz(read_facts(EXAMPLES / "timeline/offices.yaml"), now=NOW)
    return wrongly_answered(studio, quiz, "value")


def wrongly_answered(studio: Studio, quiz: Quiz, kind: str) -> bytes:
    """Return the back of the first card of a kind, after a tap on its first wrong option."""
    question = next(question for question in quiz if question.kind == kind)
    wrong = next(option.text for option in question.options if not option.correct)
    return studio.answered(quiz, question.id, wrong)


def smaller(png: bytes) -> bytes:
    """Return a picture with no more than 256 colours: half of the bytes."""
    file = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


PICTURES = {"front.png": front, "flags/card.png": flag, "test-in-forms/forms.png": forms}
"""How each picture in examples/ is drawn."""

MORE = {
    "chemistry-and-mathematics/page.png": formulas,
    "words-with-sound/card.png": word,
    "timeline/card.png": office,
}
"""How pictures of further examples are drawn, which a named folder gets as well."""


def main(folder: Path, pictures: Mapping[str, Callable[[Studio], bytes]]) -> None:
    """Draw pictures into a folder, and say how large each is."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for name, draw in pictures.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(smaller(draw(Studio(browser))))
            print(f"{path.stat().st_size // 1000:4} kB  {path}")
        browser.close()


if __name__ == "__main__":
    if sys.argv[1:]:
        main(Path(sys.argv[1]), PICTURES | MORE)
    else:
        main(EXAMPLES, PICTURES)
