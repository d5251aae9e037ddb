"""How cards look in a browser, as Anki renders them: readable and calm, also on a phone, at night and right to left."""

import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from exporters.profiles import Profile
from exporters.quizzes import STAMP, SVG, choice, option, order, quiz_of, recall, true_false
from playwright.sync_api import Page

from quizgen.exporters.anki.notetype import SLOTS, css
from quizgen.quiz import GAP, Question, Response
from quizgen.values.media import Media, media_uri

pytestmark = pytest.mark.browser

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

TALL = Media(
    "flag.svg",
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="900">'
    b'<rect width="100" height="900" fill="#fff"/></svg>',
)
"""A white picture, much higher than wide."""

CARDS: dict[str, tuple[str, Question]] = {
    "short": (
        "en",
        choice(source="Atlas of Rivers, 2020, p. 12", note="Its delta is shared by Romania and Ukraine."),
    ),
    "long": (
        "en",
        choice(
            stem="Which of these best says why the Peace of Westphalia is often named as the beginning of the system "
            "of states?",
            options=(
                option(
                    "It let each ruler settle the religion of the land, so that no outside power could claim a say",
                    "By the treaty each ruler decided, and outside powers gave up their claims.",
                    correct=True,
                ),
                option(
                    "It founded a standing court of arbitration, to which every crown had to submit its quarrels "
                    "before war was declared",
                    "The Permanent Court of Arbitration was founded in 1899.",
                ),
                option(LONG_WORD, "A society of that name is only reported to have existed."),
                option("It made the emperor the head of all churches"),
            ),
            source="Croxton: Westphalia, 2013, https://example.org/a/very/long/address/that/has/no/place/to/break.html",
            note=LONG_WORD,
        ),
    ),
    "arabic": (
        "ar",
        choice(
            stem="ما هي عاصمة جمهورية مصر العربية؟",
            options=(
                option("بغداد", "بغداد هي عاصمة العراق."),
                option("Washington, D.C.", "واشنطن هي عاصمة الولايات المتحدة."),
                option("القاهرة", "القاهرة هي عاصمة مصر.", correct=True),
                option("الرباط", "الرباط هي عاصمة المغرب."),
            ),
            source="أطلس العالم، 2020",
            note="القاهرة أكبر مدينة في العالم العربي.",
        ),
    ),
    "recall": (
        "en",
        recall(
            explanation="The Rhine is about 1,230 km long.",
            source="Atlas of Rivers, 2020, p. 12",
            note="For decades it was printed as 1,320 km, two digits exchanged.",
        ),
    ),
    "list": (
        "ko",
        recall(
            stem="도나우강에 있는 수도는 어디입니까?",
            answer=("빈", "브라티슬라바", "부다페스트", LONG_WORD),
            explanation="빈은 도나우강에 있습니다.",
            source="지도책",
        ),
    ),
    "statement": (
        "de",
        true_false(
            "Die Donau fließt in die Nordsee.",
            true=False,
            words=("Richtig", "Falsch"),
            why="Die Donau fließt in das Schwarze Meer.",
        ),
    ),
    "backwards": (
        "en",
        choice(
            stem="Which of these rivers flows into the Black Sea?",
            kind="subject",
            explanation="The Danube flows into the Black Sea.",
            options=(
                option("Rhine", "The Rhine flows into the North Sea."),
                option("Danube", "The Danube flows into the Black Sea.", correct=True),
                option("Volga", "The Volga flows into the Caspian Sea."),
            ),
            picture_back=SVG,
            alt_back="The Danube on a map",
        ),
    ),
    "remembered": (
        "en",
        recall(stem="Which word means 'to eat'?", answer="食べる", kind="recall_subject", topic="食べる · meaning"),
    ),
    "gap": (
        "en",
        recall(
            stem=f"The Danube flows into {GAP}, which is nearly closed.",
            answer="the Black Sea",
            response=Response.CLOZE,
            source="Atlas of Rivers, 2020",
        ),
    ),
    "order": (
        "en",
        evolve(
            order(
                "Put these rivers in order, from the shortest to the longest:", "Rhine", LONG_WORD, "Danube", "Volga"
            ),
            explanation="Rhine: 1,230 km; Danube: 2,850 km; Volga: 3,530 km",
        ),
    ),
    "pictured": ("en", choice(picture=TALL, alt="A tall flag", explanation="The Danube flows into the Black Sea.")),
}
WITHDRAWN = evolve(CARDS["recall"][1], id="withdrawn/recall", fact="withdrawn", family="withdrawn")
"""A question that an author takes back when learners have it; another one of its note stays."""

WIDTHS = {"desktop": (900, 700), "phone": (320, 640)}
BODIES = {"light": "card card1", "night": "card card1 nightMode night_mode"}

HEAD = (
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    "<style>body { margin: 20px }</style>"
)
"""What Anki puts around a card."""

CONTRASTS = """() => {
  const numbers = color => { const n = color.match(/[\\d.]+/g).map(Number); return n.length > 3 ? n : [...n, 1]; };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = numbers(getComputedStyle(at).backgroundColor);
      if (color[3] === 1) return color;
      if (color[3] > 0) throw new Error('half transparent: ' + at.outerHTML);
    }
    return [255, 255, 255, 1];
  };
  const found = [];
  for (const element of document.querySelectorAll('.quizgen *')) {
    if (!element.getClientRects().length) continue;
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const styles = own ? [['', getComputedStyle(element)]] : [];
    for (const part of ['::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (!['none', 'normal', '""'].includes(style.content)) styles.push([part, style]);
    }
    for (const [part, style] of styles) {
      const [one, other] = [light(numbers(style.color)), light(behind(element))].sort((a, b) => b - a);
      found.push([element.tagName + '.' + element.className + part, (one + 0.05) / (other + 0.05)]);
    }
  }
  return found;
}"""

Show = Callable[..., None]


@pytest.fixture(scope="module")
def sides(lasting_profile: Profile) -> dict[tuple[str, str], str]:
    """Both sides of each card, as Anki renders them."""
    rendered: dict[tuple[str, str], str] = {}
    for name, (language, question) in CARDS.items():
        asked = evolve(question, id=name, family=name)
        lasting_profile.add(quiz_of(asked, language=language))
        card = lasting_profile.card(name)
        rendered |= {(name, "front"): card.question(), (name, "back"): card.answer()}
    stays = evolve(CARDS["short"][1], id="withdrawn/value", fact="withdrawn", family="withdrawn")
    lasting_profile.add(quiz_of(stays, WITHDRAWN))
    lasting_profile.add(quiz_of(stays, withdrawn=(("withdrawn", STAMP + 1),)))
    card = lasting_profile.card(WITHDRAWN)
    rendered |= {("withdrawn", "front"): card.question(), ("withdrawn", "back"): card.answer()}
    return {key: with_pictures(html) for key, html in rendered.items()}


def with_pictures(html: str) -> str:
    """Return a side with its pictures inside it, as there is no folder of media beside the page."""
    for picture in (TALL, SVG):
        html = html.replace(f'src="{picture.safe_name}"', f'src="{media_uri(picture)}"')
    return html


@pytest.fixture
def show(page: Page, sides: dict[tuple[str, str], str]) -> Show:
    """Show a side of a card, as a client does."""

    def shown(name: str, side: str, *, width: str = "desktop", mode: str = "light") -> None:
        page.set_viewport_size({"width": WIDTHS[width][0], "height": WIDTHS[width][1]})
        page.set_content(f'{HEAD}<body class="{BODIES[mode]}"><div id="qa">{sides[name, side]}</div>')
        keep_shot(page, f"card-{name}-{width}-{mode}-{side}.png")

    return shown


def keep_shot(page: Page, name: str) -> None:
    """Save a picture of the page for a person to look at, where QUIZGEN_SHOTS names a folder."""
    folder = os.environ.get("QUIZGEN_SHOTS")
    if folder:
        page.screenshot(path=Path(folder) / name, full_page=True)


def boxes(page: Page, selector: str) -> list[dict[str, float]]:
    """Return the boxes of elements, in the order of the page."""
    script = "all => all.map(e => e.getBoundingClientRect()).map(({x, y, width, height}) => ({x, y, width, height}))"
    found: list[dict[str, float]] = page.eval_on_selector_all(selector, script)
    return found


def styles(page: Page, part: str, *properties: str) -> list[tuple[str, ...]]:
    """Return what was computed for each option, or its ::before or ::after."""
    script = "(all, [part, names]) => all.map(e => names.map(name => getComputedStyle(e, part || null)[name]))"
    return [tuple(each) for each in page.eval_on_selector_all(".options li", script, [part, properties])]


@pytest.mark.parametrize("name", [*CARDS, "withdrawn"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("mode", BODIES)
def test_card_is_readable(name: str, width: str, mode: str, page: Page, show: Show) -> None:
    """No side scrolls sideways, and all of its text has a contrast of at least 4.5 to 1."""
    for side in ("front", "back"):
        show(name, side, width=width, mode=mode)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        contrasts = page.evaluate(CONTRASTS)
        assert contrasts or (name, side) == ("withdrawn", "back")
        assert [found for found in contrasts if found[1] < 4.5] == []


@pytest.mark.parametrize("name", CARDS)
def test_nothing_leaves_its_box(name: str, page: Page, show: Show) -> None:
    """On a phone even a word without end is broken inside its box."""
    show(name, "back", width="phone")
    script = "all => all.filter(e => e.clientWidth && e.scrollWidth > e.clientWidth).map(e => e.outerHTML)"
    assert page.eval_on_selector_all(".quizgen, .quizgen *", script) == []


@pytest.mark.parametrize("name", ["short", "long", "arabic"])
@pytest.mark.parametrize("width", WIDTHS)
def test_options_can_be_tapped(name: str, width: str, page: Page, show: Show) -> None:
    """An option is at least 44 pixels tall, and each has a box of its own."""
    show(name, "front", width=width)
    found = boxes(page, ".options li")
    assert all(box["height"] >= 44 for box in found)
    assert all(one["y"] + one["height"] <= other["y"] for one, other in pairwise(found))


@pytest.mark.parametrize("name", ["short", "long", "arabic"])
@pytest.mark.parametrize("mode", BODIES)
def test_right_option_is_marked_on_the_back_only(name: str, mode: str, page: Page, show: Show) -> None:
    """The front shows all options alike; the back marks the right one by colour, border and a tick, by CSS alone."""
    looks = ("backgroundColor", "borderTopColor", "boxShadow", "color")
    show(name, "front", mode=mode)
    assert len(set(styles(page, "", *looks))) == 1
    assert set(styles(page, "::after", "content")) == {("none",)}
    show(name, "back", mode=mode)
    right = page.eval_on_selector_all(".options li", "all => all.map(e => e.dataset.k[0] === 'k')")
    assert sum(right) == 1
    marked = styles(page, "", *looks)
    wrong = {each for each, correct in zip(marked, right, strict=True) if not correct}
    assert len(wrong) == 1
    assert all((each in wrong) != correct for each, correct in zip(marked, right, strict=True))
    assert [each[2] == "none" for each in marked] == [not correct for correct in right]
    assert [tick == '"✓"' for (tick,) in styles(page, "::after", "content")] == right


def test_no_template_asks_the_network() -> None:
    """All that a card needs is in its note type; only what has options or an order has a script."""
    for slot in SLOTS:
        for part in (slot.front, slot.back, css()):
            assert "http" not in part
            assert "@import" not in part
        assert ("<script>" in slot.front) == ("<script>" in slot.back) == (slot.layout in ("options", "order"))


@pytest.mark.parametrize("name", ["short", "long", "arabic"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_the_answer_is_shown(name: str, width: str, page: Page, show: Show) -> None:
    """Stem and options are in the same places on both sides."""
    show(name, "front", width=width)
    front = boxes(page, ".stem, .options li")
    show(name, "back", width=width)
    assert boxes(page, ".stem, .options li") == front


def test_back_reads_from_the_answer_to_the_source(page: Page, show: Show) -> None:
    """Below the options come the reasons, in the same order, then a note, and the source."""
    show("short", "back")
    keys = "all => all.map(e => e.dataset.k)"
    reasons = page.eval_on_selector_all(".why li", keys)
    assert len(reasons) == 3
    assert reasons == [key for key in page.eval_on_selector_all(".options li", keys) if key in reasons]
    tops = [boxes(page, selector)[0]["y"] for selector in (".stem", ".options", ".why", ".note", ".source")]
    assert tops == sorted(tops)


def test_answer_of_a_flashcard_stands_out(page: Page, show: Show) -> None:
    """A flashcard's front is its question alone; on the back the answer has a ground of its own."""
    show("recall", "front")
    assert page.inner_text("body").strip() == CARDS["recall"][1].stem
    show("recall", "back")
    ground = "e => getComputedStyle(e).backgroundColor"
    assert page.eval_on_selector(".answer", ground) != page.eval_on_selector("body", ground)
    assert page.inner_text(".answer") == "1,230 km"


@pytest.mark.parametrize(
    ("name", "sentence"), [("backwards", "flows into the Black Sea."), ("statement", "Schwarze Meer")]
)
def test_nothing_is_said_twice(name: str, sentence: str, page: Page, show: Show) -> None:
    """A marked option is the answer; what is so stands there once, and no reason only repeats it."""
    show(name, "back")
    assert not page.query_selector_all(".answer")
    assert page.inner_text(".quizgen").count(sentence) == 1


def test_a_gap_is_filled_in(page: Page, show: Show) -> None:
    """The front of a gap shows a mark, the back the same sentence with the words in its place."""
    show("gap", "front")
    assert page.inner_text(".stem") == "The Danube flows into […], which is nearly closed."
    show("gap", "back")
    assert page.inner_text(".stem") == "The Danube flows into the Black Sea, which is nearly closed."
    assert page.inner_text(".gap") == "the Black Sea"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("side", ["front", "back"])
def test_a_picture_leaves_room(width: str, side: str, page: Page, show: Show) -> None:
    """A picture takes two fifths of the screen at most, keeps its shape and has a border."""
    show("pictured", side, width=width)
    (box,) = boxes(page, "img")
    assert box["height"] <= 0.4 * WIDTHS[width][1] + 1
    assert abs((box["width"] - 2) / (box["height"] - 2) - 100 / 900) < 0.02
    assert page.eval_on_selector("img", "e => getComputedStyle(e).borderTopWidth") == "1px"


def test_a_withdrawn_card_says_what_to_do(page: Page, show: Show) -> None:
    """Its front says that it is no longer asked and how to remove it; neither side shows the question or the answer."""
    show("withdrawn", "front")
    text = page.inner_text("body")
    assert "This card is no longer asked" in text
    assert "Tools › Empty Cards" in text
    assert "blank" not in text, "what Anki adds would only puzzle"
    for side in ("front", "back"):
        show("withdrawn", side)
        assert WITHDRAWN.stem not in page.inner_text("body")
        assert WITHDRAWN.answer_text not in page.inner_text("body")


def test_right_to_left(page: Page, show: Show) -> None:
    """An Arabic card runs from right to left: letters on the right, ticks on the left, Latin names kept in order."""
    show("arabic", "back", width="phone")
    assert page.eval_on_selector("main", "e => getComputedStyle(e).direction") == "rtl"
    assert page.get_attribute("main", "lang") == "ar"
    letters = styles(page, "::before", "right", "left")
    assert all(right == "8px" and left != "8px" for right, left in letters)
    script = """(e, name) => { const range = document.createRange(), text = e.firstChild, xs = [];
      const start = text.data.indexOf(name);
      for (const at of [start, start + name.length - 1]) { range.setStart(text, at); range.setEnd(text, at + 1);
        xs.push(range.getBoundingClientRect().x); }
      return [...xs, e.getBoundingClientRect().right - range.getBoundingClientRect().right]; }"""
    for box in (".options", ".why"):
        first, last, _ = page.eval_on_selector(f"{box} li[data-k=d2]", script, "Washington, D.C.")
        assert first < last, f"{box}: Washington, D.C. is written from left to right, its last point at the end"
    *_, room = page.eval_on_selector(".options li[data-k=d2]", script, "Washington, D.C.")
    assert room < 60, "and stands at the right, below the other options"


def test_left_to_right(page: Page, show: Show) -> None:
    """Any other card runs from left to right."""
    show("short", "back")
    assert page.eval_on_selector("main", "e => getComputedStyle(e).direction") == "ltr"
    assert {left for (left,) in styles(page, "::before", "left")} == {"8px"}


def test_korean_words_stay_whole(page: Page, show: Show) -> None:
    """Korean lines break between words, not between syllables."""
    show("list", "front", width="phone")
    assert page.eval_on_selector(".stem", "e => getComputedStyle(e).wordBreak") == "keep-all"
