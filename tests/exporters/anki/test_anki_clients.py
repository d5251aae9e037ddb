"""Cards in the clients that learners have, each modelled by what it does between front and back.

Real cards, rendered by Anki's backend. On every client both sides show one order, the pick is kept where the client can
keep anything, no script fails and nothing is asked of the network.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.resources import files

import pytest
from attrs import Factory, define, evolve
from exporters.profiles import Profile
from exporters.quizzes import choice, option, quiz_of
from playwright.sync_api import Browser, BrowserContext, Page, Route
from slow import slowly

from quizgen.quiz import Question, Response

pytestmark = pytest.mark.browser

ADDRESS = "http://card.test/"
HEAD = '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
NOON = datetime.datetime(2026, 11, 24, 12)

SEEDED = """{
  let state = 7;
  try { state = Number(sessionStorage.getItem('dice')) || 7; } catch (error) { /* denied */ }
  Math.random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    try { sessionStorage.setItem('dice', state); } catch (error) { /* denied */ }
    return state / 2147483648;
  };
}"""
"""Makes chance the same in every run of the tests; a page that is loaded anew goes on where the last one ended."""

DENIED = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied'); } });"
REPLACE = """html => {
  const qa = document.getElementById('qa');
  qa.innerHTML = html;
  for (const old of qa.querySelectorAll('script')) {
    const fresh = document.createElement('script');
    fresh.text = old.text;
    old.replaceWith(fresh);
  }
}"""
"""What Anki's desktop does: the scripts of a side are run again in the one page that there is."""

SEVERAL = (
    option("Vienna", "Vienna lies on the Danube.", correct=True),
    option("Prague", "Prague lies on the Vltava."),
    option("Budapest", "Budapest lies on the Danube.", correct=True),
    option("Sofia", "Sofia lies on no large river."),
)
CARDS: dict[str, Question] = {
    "one": choice(),
    "two": choice(stem="Which sea?"),
    "three": choice(stem="And which sea now?"),
    "several": choice(
        stem="Which lie on the Danube?", options=SEVERAL, answer=("Vienna", "Budapest"), response=Response.SELECT_ALL
    ),
    "statement": choice(
        stem="The Danube flows into the North Sea.",
        options=(option("True", "It flows into the Black Sea."), option("False", correct=True)),
        response=Response.TRUE_FALSE,
    ),
    "numbers": choice(fixed=True, options=tuple(option(str(n), correct=n == 3) for n in range(1, 6))),
    "order": Question(
        id="order",
        kind="order",
        stem="From the shortest to the longest:",
        answer=("Rhine", "Danube", "Volga"),
        options=tuple(option(text, correct=True) for text in ("Danube", "Volga", "Rhine")),
        response=Response.ORDER,
    ),
    "pinned": choice(
        options=(*(option(text, correct=text == "c") for text in "abcd"), evolve(option("None"), pinned=True))
    ),
}

KEYS = "items => items.map(item => item.getAttribute('data-k'))"
ORDERS = f"""([html, showings]) => {{
  const RealDate = Date;
  return showings.map(now => {{
    window.Date = class extends RealDate {{ constructor() {{ super(now); }} }};
    ({REPLACE})(html);
    return ({KEYS})([...document.querySelectorAll('.options li')]);
  }});
}}"""
"""What `Client.show` and `Client.keys` do, for many showings in one go: each has its time."""


@define
class Client:
    """A client: how it shows a side, and whether its page lives on."""

    page: Page
    reloads: bool
    complaints: list[str] = Factory(list)
    body: str = ""
    now: datetime.datetime | None = None

    def show(self, html: str, now: datetime.datetime = NOON) -> None:
        """Show a side of a card, at a time of day."""
        if now != self.now:  # each setting of the clock is played back to each page that is loaded later
            self.page.clock.set_fixed_time(now)
            self.now = now
        if self.reloads or self.page.url != ADDRESS:
            self.body = f'{HEAD}<body class="card"><div id="qa">{html if self.reloads else ""}</div>'
            self.page.goto(ADDRESS)
        if not self.reloads:
            self.page.evaluate(REPLACE, html)

    def answer(self, route: Route) -> None:
        """Serve the page, and note a request for anything else."""
        if route.request.url == ADDRESS:
            route.fulfill(body=self.body, content_type="text/html")
        else:
            self.complaints.append(f"asks for {route.request.url}")
            route.abort()

    def keys(self) -> list[str | None]:
        """Return the options, or the things to put in order, in the order shown."""
        return self._keys(".options li, .items li")

    def reasons(self) -> list[str | None]:
        """Return the options that have a reason, in the order shown."""
        return self._keys(".why li")

    def _keys(self, selector: str) -> list[str | None]:
        found: list[str | None] = self.page.eval_on_selector_all(selector, KEYS)
        return found

    def picked(self, where: str = ".options") -> list[str | None]:
        """Return the options that are shown as picked, or the reasons (`.why`)."""
        return self._keys(f"{where} li.picked")

    def pick(self, key: str) -> None:
        """Tap an option."""
        self.page.click(f':is(.options, .items) li[data-k="{key}"]')


def context_of(browser: Browser, kind: str) -> BrowserContext:
    """Return where a client's pages live: without scripts, or with storage denied, where its name says so."""
    context = browser.new_context(
        java_script_enabled=kind != "scripts off", viewport={"width": 320, "height": 640}, has_touch=True
    )
    if "denied" in kind:
        context.add_init_script(DENIED)
    context.add_init_script(SEEDED)
    return context


@pytest.fixture
def client(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Client]:
    """A client by its name. An error on its page, a message or a request to the network fails the test."""
    kind: str = request.param
    context = context_of(browser, kind)
    made = Client(context.new_page(), reloads="desktop" not in kind)
    made.page.route("**/*", lambda route: made.answer(route))  # noqa: PLW0108 - Playwright marks what it is given
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.page.on("console", lambda message: made.complaints.append(message.text))
    yield made
    context.close()
    assert made.complaints == []


@pytest.fixture(scope="module")
def sides(lasting_profile: Profile) -> dict[tuple[str, str], str]:
    """Both sides of each card, as Anki renders them."""
    lasting_profile.add(quiz_of(*(evolve(question, id=name, family=name) for name, question in CARDS.items())))
    cards = {name: lasting_profile.card(name) for name in CARDS}
    return {
        (name, side): card.question() if side == "front" else card.answer()
        for name, card in cards.items()
        for side in ("front", "back")
    }


Sides = dict[tuple[str, str], str]
EVERY = ["desktop", *slowly("AnkiDroid", "desktop, storage denied", "storage denied", "scripts off")]
KEEPING = ["AnkiDroid", *slowly("desktop", "desktop, storage denied")]
on = pytest.mark.parametrize


@pytest.mark.slow
@on("client", EVERY, indirect=True)
def test_both_sides_show_one_order(client: Client, sides: Sides) -> None:
    """Over several cards in a row, and each once more, the back has the order of its front, and so have the reasons."""
    for name in [*CARDS, *CARDS]:
        client.show(sides[name, "front"])
        front = client.keys()
        client.show(sides[name, "back"])
        assert client.keys() == front
        assert len(set(front)) == len(CARDS[name].options)
        assert client.reasons() == [key for key in front if key in client.reasons()]


@on("client", KEEPING, indirect=True)
def test_the_pick_is_shown_on_the_back(client: Client, sides: Sides) -> None:
    """What was picked last is marked on the back, and so is its reason; the next card starts without."""
    for name, picks in (("one", ["d1", "k3"]), ("two", ["k3", "d2"]), ("three", ["d1"]), ("one", ["d2"])):
        client.show(sides[name, "front"])
        assert client.picked() == []
        for key in picks:
            client.pick(key)
            assert client.picked() == [key]
        client.show(sides[name, "back"])
        assert client.picked() == picks[-1:]
        assert client.picked(".why") == picks[-1:]


@pytest.mark.slow
@on("client", KEEPING, indirect=True)
def test_several_picks_are_kept(client: Client, sides: Sides) -> None:
    """Where several are right, each tap adds one or takes it back; a single choice is taken back likewise."""
    client.show(sides["several", "front"])
    for key in ("k1", "d2", "k3", "d2", "d4"):
        client.pick(key)
    client.show(sides["several", "back"])
    assert sorted(filter(None, client.picked())) == ["d4", "k1", "k3"]
    client.show(sides["one", "front"])
    client.pick("d1")
    client.pick("d1")
    client.show(sides["one", "back"])
    assert client.picked() == []


@pytest.mark.slow
@on("client", ["storage denied"], indirect=True)
def test_a_client_that_keeps_nothing_still_shows_the_answer(client: Client, sides: Sides) -> None:
    """Where pages reload and storage is denied, the pick is lost and all else is there."""
    client.show(sides["one", "front"])
    client.pick("d1")
    client.show(sides["one", "back"])
    assert client.picked() == []
    assert client.page.inner_text(".why li[data-k=k3]") == "The Danube flows into the Black Sea."


@on("client", ["scripts off", *slowly("desktop", "AnkiDroid")], indirect=True)
def test_a_back_without_its_front_is_whole(client: Client, sides: Sides) -> None:
    """A preview of the back alone has all options, the right one marked, and none picked, after other cards too."""
    client.show(sides["one", "front"])
    client.pick("d1")
    for name in ("two", "several"):
        client.show(sides[name, "back"])
        assert sorted(filter(None, client.keys())) == sorted(
            f"{'k' if each.correct else 'd'}{number}" for number, each in enumerate(CARDS[name].options, start=1)
        )
        assert client.picked() == []
        assert client.page.inner_text(".stem") == CARDS[name].stem


@pytest.mark.slow
@on("client", ["scripts off"], indirect=True)
def test_without_scripts_options_stand_in_the_order_of_the_deck(client: Client, sides: Sides) -> None:
    """A client without scripts shows the list as it is in the field."""
    client.show(sides["one", "front"])
    assert client.keys() == ["d1", "d2", "k3", "d4"]


@pytest.mark.slow
@on("client", ["desktop"], indirect=True)
def test_what_is_fixed_keeps_its_place(client: Client, sides: Sides) -> None:
    """Numbers stay ascending, true before false, and a pinned option last, at every showing."""
    last = set()
    for _ in range(20):
        for name, order in (("numbers", ["d1", "d2", "k3", "d4", "d5"]), ("statement", ["d1", "k2"])):
            client.show(sides[name, "front"])
            assert client.keys() == order
        client.show(sides["pinned", "front"])
        last.add(client.keys()[-1])
    assert last == {"d5"}


@pytest.mark.slow
@on("client", ["desktop", "desktop, storage denied"], indirect=True)
def test_the_order_changes_and_is_fair(client: Client, sides: Sides, request: pytest.FixtureRequest) -> None:
    """From showing to showing, or from day to day where nothing can be stored, all orders come about as often."""
    showings = 480
    by_day = "denied" in request.node.name
    days = [NOON + datetime.timedelta(days=number if by_day else 0) for number in range(showings)]
    client.show("")
    given = [sides["one", "front"], [day.timestamp() * 1000 for day in days]]
    orders = Counter(map(tuple, client.page.evaluate(ORDERS, given)))
    assert len(orders) == 24
    expected = showings / 24
    assert sum((count - expected) ** 2 / expected for count in orders.values()) < 49.7  # chi squared, 23 free, p = .001


@pytest.mark.slow
@on("client", ["desktop", "AnkiDroid"], indirect=True)
def test_midnight_between_front_and_back_changes_nothing(client: Client, sides: Sides) -> None:
    """A card whose back is shown on the next day keeps the order that its front had."""
    for day in range(1, 6):
        late = datetime.datetime(2026, 11, day, 23, 59, 59)
        client.show(sides["two", "front"], late)
        front = client.keys()
        client.pick("d1")
        client.show(sides["two", "back"], late + datetime.timedelta(seconds=2))
        assert client.keys() == front
        assert client.picked() == ["d1"]


@on("client", ["desktop", *slowly("AnkiDroid")], indirect=True)
def test_arrows_pick_as_in_a_group_of_radio_buttons(client: Client, sides: Sides) -> None:
    """Down picks the first option, then each next one and the first again; up goes back. The pick is on the back."""
    client.show(sides["one", "front"])
    order = client.keys()
    for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", 3), ("ArrowDown", 0)):
        client.page.keyboard.press(key)
        assert client.picked() == [order[place]]
    client.pick(str(order[2]))
    client.page.keyboard.press("ArrowDown")
    client.show(sides["one", "back"])
    assert client.picked() == [order[3]]


@pytest.mark.slow
@on("client", ["desktop", "AnkiDroid"], indirect=True)
def test_where_several_are_right_arrows_move_and_x_picks(client: Client, sides: Sides) -> None:
    """Arrows move the focus alone; x picks what it is on, or takes that back, as Space and Enter do."""
    client.show(sides["several", "front"])
    order = client.keys()
    for key in ("ArrowDown", "x", "ArrowDown", "ArrowDown", "Space", "x", "ArrowDown", "Enter"):
        client.page.keyboard.press(key)
    client.show(sides["several", "back"])
    assert sorted(map(str, client.picked())) == sorted([str(order[0]), str(order[3])])


@pytest.mark.slow
@on("client", ["desktop", *slowly("AnkiDroid", "storage denied")], indirect=True)
def test_order_is_never_given_away(client: Client, sides: Sides) -> None:
    """Things to put in order are in every order but the right one, in forty showings and on forty days."""
    seen = set()
    for number in range(40):
        client.show(sides["order", "front"], NOON + datetime.timedelta(days=number))
        seen.add(tuple(client.keys()))
    assert len(seen) == 5
    assert ("o1", "o2", "o3") not in seen


def front_in_order(client: Client, sides: Sides, *wanted: str) -> None:
    """Show the front until its things are in an order."""
    while client.keys() != list(wanted):
        client.show(sides["order", "front"])


@pytest.mark.slow
@on("client", KEEPING[:2], indirect=True)
def test_things_are_put_in_order_by_tap(client: Client, sides: Sides) -> None:
    """A tap lifts a thing, the next one puts it into the place of another; the back says which are in their place."""
    client.show(sides["order", "front"])
    front_in_order(client, sides, "o3", "o1", "o2")
    client.pick("o3")
    assert client.picked(".items") == ["o3"]
    client.pick("o3")
    assert client.picked(".items") == []
    client.pick("o3")
    client.pick("o1")
    assert client.keys() == ["o1", "o3", "o2"]
    client.show(sides["order", "back"])
    assert client.keys() == ["o1", "o3", "o2"]
    classes = [item.get_attribute("class") for item in client.page.query_selector_all(".items li")]
    assert classes == ["right", "wrong", "wrong"]
    client.show(sides["order", "front"])
    client.show(sides["order", "back"])
    assert not client.page.query_selector_all(".items .right, .items .wrong")


@pytest.mark.slow
@on("client", ["desktop", "AnkiDroid"], indirect=True)
def test_things_are_put_in_order_by_arrows(client: Client, sides: Sides) -> None:
    """Arrows move the focus; x lifts a thing, which arrows then carry as far as the ends, and x sets it down."""
    client.show(sides["order", "front"])
    front_in_order(client, sides, "o3", "o1", "o2")
    for key in ("ArrowDown", "x", "ArrowDown", "ArrowDown", "ArrowDown", "x"):
        client.page.keyboard.press(key)
    assert client.keys() == ["o1", "o2", "o3"]
    assert client.picked(".items") == []
    client.show(sides["order", "back"])
    assert len(client.page.query_selector_all(".items .right")) == 3


@on("client", ["desktop", *slowly("AnkiDroid")], indirect=True)
def test_keys_pick(client: Client, sides: Sides) -> None:
    """Where a client lets keys through, 1 to 9 pick by place, and Space or Enter what the focus is on."""
    client.show(sides["one", "front"])
    order = client.keys()
    press: Callable[[str], None] = client.page.keyboard.press
    press("2")
    assert client.picked() == [order[1]]
    press("9")
    press("Control+3")
    assert client.picked() == [order[1]]
    client.page.focus(".options li:nth-child(3)")
    press("Enter")
    assert client.picked() == [order[2]]
    press("Space")
    assert client.picked() == []
    press("4")
    client.show(sides["one", "back"])
    assert client.picked() == [order[3]]
    press("1")
    assert client.picked() == [order[3]]


@pytest.mark.slow
@on("client", ["desktop"], indirect=True)
def test_options_say_what_they_are(client: Client, sides: Sides) -> None:
    """A screen reader hears a group of radio buttons, or of check boxes where several are right, and their state."""
    for name, group, role in (("one", "radiogroup", "radio"), ("several", "group", "checkbox")):
        client.show(sides[name, "front"])
        client.pick("d2")
        assert client.page.get_attribute(".options ol", "role") == group
        items = client.page.query_selector_all(".options li")
        assert {item.get_attribute("role") for item in items} == {role}
        states = {item.get_attribute("data-k"): item.get_attribute("aria-checked") for item in items}
        assert [key for key, state in states.items() if state == "true"] == ["d2"]
        assert all("tappable" in (item.get_attribute("class") or "") for item in items)


@pytest.mark.slow
@on("client", ["desktop"], indirect=True)
def test_nothing_is_left_on_the_page(client: Client, sides: Sides) -> None:
    """A card leaves no listener on the document and one name on the window, so cards do not meet."""
    client.show("")
    client.page.evaluate(
        "window.heard = []; for (const at of [document, window, document.body]) {"
        " at.addEventListener = type => heard.push(type); } 0"
    )
    before = set(client.page.evaluate("Object.getOwnPropertyNames(window)"))
    for name in ("one", "several", "order"):
        for side in ("front", "back"):
            client.show(sides[name, side])
    assert client.page.evaluate("heard") == []
    assert set(client.page.evaluate("Object.getOwnPropertyNames(window)")) - before == {"quizgenMemory"}
    handlers = "[document, window, document.body].map(at => [at.onkeydown, at.onclick].filter(Boolean).length)"
    assert client.page.evaluate(handlers) == [0, 0, 0]


@pytest.mark.slow
@on(
    "stored",
    ["", "{", *slowly("null", "7", "[]", '{"id":"one"}', '{"id":"one","picks":7}', '{"id":"one","picks":[7]}')],
)
@on("client", ["AnkiDroid"], indirect=True)
def test_what_else_is_stored_does_no_harm(client: Client, stored: str, sides: Sides) -> None:
    """Whatever is in the storage under quizgen's name, the back is whole."""
    client.show(sides["one", "front"])
    client.page.evaluate("text => sessionStorage.setItem('quizgen', text)", stored)
    client.show(sides["one", "back"])
    assert len(client.keys()) == 4
    assert client.picked() == []


def test_the_script_is_plain() -> None:
    """The script is in ES5, has nothing that Anki would fill in, and uses no network."""
    script = (files("quizgen.exporters.anki") / "card" / "card.js").read_text(encoding="utf-8")
    for newer in ("{{", "=>", "let ", "const ", "`", "addEventListener", "document.on", "fetch", "http", "</"):
        assert newer not in script
