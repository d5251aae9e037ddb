"""The practice page, played in Chromium as a learner does."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from exporters.markup import parse
from exporters.quizzes import (
    HARD_TEXTS,
    SVG,
    choice,
    every_response,
    hard_question,
    many,
    option,
    quiz_of,
    recall,
    true_false,
)
from playwright.sync_api import Browser, BrowserContext, Page

from quizgen import PracticeExporter
from quizgen.errors import ExportError
from quizgen.exporters.web.practice.data import data_of, script_text
from quizgen.language import LANGUAGES
from quizgen.quiz import Option, Question, Quiz, Response
from quizgen.values.media import Media

Open = Callable[..., Page]

DENIED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
"""What a browser does that lets pages keep nothing."""

FAILING = "Storage.prototype.getItem = () => { throw new DOMException('busy', 'UnknownError'); };"
"""What a browser does that can't read for a while what pages keep."""

FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
"""What a browser does that has no space left for pages."""

ADDRESS = "http://deck.test/"
"""Where pages stand that keep something. (Pages from files keep it as well, but Chromium, when it is short of time,
gives one at times another store than the one before, and forgets that later.)"""


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a quiz's page from a file, in a browser that keeps what pages store. No request leaves the file."""
    path = tmp_path / "deck.practice.html"
    complaints: list[str] = []

    def listen(page: Page) -> None:
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        known = (path.as_uri(), ADDRESS)
        page.on("request", lambda request: None if request.url in known else complaints.append(request.url))

    contexts: list[BrowserContext] = []

    def open_it(
        quiz: Quiz, context: dict[str, object] | None = None, script: str = "", address: str = "", **options: int
    ) -> Page:
        path.write_bytes(PracticeExporter(**options).export(quiz))
        if not contexts or context:
            contexts.append(browser.new_context(offline=True, **(context or {})))  # type: ignore[arg-type]
        page = contexts[-1].new_page()
        listen(page)
        if script:
            page.add_init_script(script)
        if address:
            page.route(address, lambda route: route.fulfill(path=path, content_type="text/html"))
        page.goto(address or path.as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert not complaints


def tab_to(page: Page, text: str) -> None:
    """Press Tab until the control of a name has the focus."""
    script = "() => { const e = document.activeElement; return e.getAttribute('aria-label') || e.textContent; }"
    for _ in range(40):
        if page.evaluate(script).replace("\u2068", "").replace("\u2069", "") == text:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {text}")


def current(page: Page, quiz: Quiz) -> Question:
    """Return the question that the page asks."""
    heading = page.locator("h2").evaluate("e => e.textContent")
    (question,) = [each for each in quiz.questions if each.stem.replace("_____", "…") == heading]
    return question


def answer_by_keyboard(page: Page, question: Question) -> None:
    """Give the right answer to the question shown, by keys alone. A single right option is an answer at once."""
    texts = page.locator(".choice bdi").all_inner_texts()
    for number, text in enumerate(texts, start=1):
        if any(option.correct for option in question.options if option.text == text):
            page.keyboard.press(str(number))
    if question.response in (Response.CHOICE, Response.TRUE_FALSE):
        return
    if question.response in (Response.RECALL, Response.CLOZE):
        page.keyboard.type(f" {question.answer_text.upper()} .")
    elif question.response is Response.ORDER:
        for place, item in enumerate(map(str, question.answer)):
            while page.locator(".item bdi").all_inner_texts().index(item) > place:
                tab_to(page, f"Move up: {item}")
                page.keyboard.press("Enter")
        tab_to(page, "Check")
    elif question.response is Response.MATCHING:
        page.keyboard.press("Tab")
        for left in page.locator(".pair label").all_inner_texts():
            page.keyboard.type(dict(question.answer)[left][:6])  # type: ignore[arg-type]  # pairs
            page.keyboard.press("Tab")
    page.keyboard.press("Enter")


@pytest.mark.slow
@pytest.mark.browser
def test_pressing_enter_twice_proves_nothing(opened: Open) -> None:
    """Enter shows the answer of a recall question, and again says that it was not known; so does a wrong text."""
    page = opened(quiz_of(recall("a", "A?", "one"), recall("b", "B?", "two")))
    page.get_by_role("button", name="Start").focus()
    page.keyboard.press("Enter")
    for typed in ("", "three"):
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
        assert page.get_by_text("I knew it").is_visible()
        assert page.evaluate("document.activeElement.textContent") == "I did not know it"
        page.keyboard.press("Enter")
    assert len(kept(page)) == 2
    assert not any(record["ok"] for record in kept(page).values())


@pytest.mark.slow
@pytest.mark.browser
def test_a_quiz_can_be_played_by_keys_alone(opened: Open) -> None:
    """Every way of answering works by keyboard, focus is never lost, and the result counts what was right."""
    quiz = every_response()
    page = opened(quiz)
    asked = 0
    while page.get_by_text("Start").count():  # some give others away, and come in a later round
        asked += played_by_keys(page, quiz)
    assert asked == len(quiz.questions)


def played_by_keys(page: Page, quiz: Quiz) -> int:
    """Play a round by keys, answer all rightly, and return how many questions it had."""
    tab_to(page, "Start")
    page.keyboard.press("Enter")
    count = int(said(page, ".progress").split()[-1])
    for number in range(1, count + 1):
        assert said(page, ".progress") == f"Question {number} of {count}"
        question = current(page, quiz)
        writes = question.response in (Response.RECALL, Response.CLOZE)
        assert page.evaluate("document.activeElement.tagName") == ("INPUT" if writes else "H2")
        answer_by_keyboard(page, question)
        assert page.locator(".verdict").inner_text() == "✓ Right.", question.id
        assert page.evaluate("document.activeElement.tagName") == "BUTTON"
        assert page.locator("[role=status]").inner_text().startswith("✓ Right.")
        page.keyboard.press("Enter")
    assert said(page, "h2") == f"{count} of {count} right"
    assert page.evaluate("document.activeElement.tagName") == "H2"
    assert page.get_by_text("All of them right!").is_visible()
    page.keyboard.press("Enter")
    return count


@pytest.mark.browser
def test_a_wrong_answer_says_why_and_what_is_right(opened: Open) -> None:
    """The reason for the option that was chosen comes first, then the right one with its reason, note and source."""
    page = opened(quiz_of(choice(note="Near Sulina.", source="Atlas, p. 12")))
    page.get_by_text("Start").click()
    page.get_by_text("Baltic Sea").click()
    assert page.locator(".feedback p").all_inner_texts() == [
        "✗ Wrong.",
        "Right answer: \u2068Black Sea\u2069",
        "Baltic Sea: It only takes rivers of the north.",
        "The Danube flows into the Black Sea.",
        "Near Sulina.",
        "Source: \u2068Atlas, p. 12\u2069",
    ]
    assert page.locator(".is-right bdi").first.inner_text() == "Black Sea"
    assert page.locator(".choice.is-wrong").inner_text().startswith("Baltic Sea")


@pytest.mark.browser
def test_a_true_statement_called_false_is_wrong(opened: Open) -> None:
    """True and false are in this order, and the reason is the statement itself."""
    page = opened(quiz_of(true_false("It flows.", true=True, why="It does flow.")))
    page.get_by_text("Start").click()
    assert page.locator(".choice bdi").all_inner_texts() == ["True", "False"]
    page.keyboard.press("2")
    assert page.locator(".feedback p").all_inner_texts()[-1] == "It does flow."


@pytest.mark.slow
@pytest.mark.browser
def test_what_was_missed_is_asked_once_more(opened: Open) -> None:
    """A round ends with what was missed, asked once more, and lists it with its answer."""
    quiz = quiz_of(*many(4))
    page = opened(quiz)
    page.get_by_text("Start").click()
    missed = ""
    for number in range(5):
        question = current(page, quiz)
        if number == 4:
            assert question.stem == missed
        missed = question.stem if number == 1 else missed
        pick(page, question, right=number != 1)
        page.keyboard.press("Enter")
    assert missed in page.locator(".missed").inner_text()
    assert page.locator("h2").inner_text() == "\u20683\u2069 of \u20684\u2069 right"


def pick(page: Page, question: Question, *, right: bool = True) -> None:
    """Pick a right or a wrong option."""
    wanted = next(option.text for option in question.options if option.correct is right)
    page.get_by_role("button", name=wanted, exact=True).click()


def kept(page: Page) -> dict[str, dict[str, Any]]:
    """Return what the page's browser keeps of each question, by its id."""
    entries = page.evaluate("Object.entries(localStorage)")
    found = {}
    for key, value in entries:
        names = json.loads(key.removeprefix("quizgen:"))
        if len(names) == 2 and names[1]:
            found[names[1]] = json.loads(value)
    return found


def known_record(**more: Any) -> str:
    """Return what a browser keeps of a question that was answered rightly on 1 October 2026 and is due a week later."""
    record = {"first": 20727, "last": 20727, "due": 20734, "s": 7.0, "d": 5.0, "ok": True, "luck": 0, "at": 1, **more}
    return json.dumps(record)


def stored(page: Page) -> dict[str, str]:
    """Return all that the page's browser keeps, as it stands there."""
    found: dict[str, str] = page.evaluate("({ ...localStorage })")
    return found


def with_kept(quiz: Quiz, **records: str) -> str:
    """Return a script by which a browser keeps records of a quiz's questions."""
    entries = {
        f"quizgen:{json.dumps([quiz.id, name], separators=(',', ':'))}": value for name, value in records.items()
    }
    return "".join(f"localStorage.setItem({json.dumps(key)}, {json.dumps(value)});" for key, value in entries.items())


def on_day(page: Page, day: str) -> None:
    """Open the page anew on another day."""
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.reload()


def know_one(page: Page, quiz: Quiz) -> Question:
    """Play a round of one question and answer it rightly; return the question."""
    page.get_by_text("Start").click()
    question = current(page, quiz)
    pick(page, question)
    page.keyboard.press("Enter")
    assert page.locator("h2").inner_text() == "\u20681\u2069 of \u20681\u2069 right"
    return question


def count_known(page: Page) -> str:
    """Return how many questions the page says are known."""
    return said(page, "main p")


def today(page: Page) -> str:
    """Return how many questions the page says come today."""
    return said(page, ".today")


def said(page: Page, selector: str) -> str:
    """Return a text of the page without the marks of direction."""
    return page.locator(selector).first.inner_text().replace("\u2068", "").replace("\u2069", "")


@pytest.mark.slow
@pytest.mark.browser
def test_what_is_known_comes_again_later_and_later(opened: Open) -> None:
    """A question that was typed rightly is known, and is due again after days, then after more days."""
    quiz = quiz_of(recall("a", "A?", "one"))
    page = opened(quiz, address=ADDRESS)
    waits = []
    day = date(2026, 11, 2)
    for _ in range(4):
        on_day(page, str(day))
        assert today(page) in ("Today: 0 due, 1 new", "Today: 1 due, 0 new")
        page.get_by_text("Start").click()
        page.keyboard.type("one")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        record = kept(page)["a"]
        waits.append(record["due"] - record["last"])
        on_day(page, str(day + timedelta(days=waits[-1] - 1)))
        assert today(page) == "Done for today. Come back tomorrow."
        assert count_known(page) == "Known so far: 1 of 1"
        day += timedelta(days=waits[-1])
    assert waits == sorted(waits)
    assert waits[0] >= 1
    assert waits[-1] > 20


@pytest.mark.slow
@pytest.mark.browser
def test_guessing_makes_nothing_known(opened: Open) -> None:
    """Who picks the first option, fifteen rounds on one day and one on each of ten more, knows nearly nothing."""
    quiz = quiz_of(*(choice(f"q{n}", f"Question {n}?", options=options_of(n)) for n in range(12)))
    page = opened(quiz, address=ADDRESS)
    guess = "document.querySelector('.choice').click(), document.querySelector('.buttons button').click()"
    guess_all = f"while (document.querySelector('.choice')) {guess}"
    for day in [date(2026, 11, 2)] * 15 + [date(2026, 11, 2) + timedelta(days=n) for n in range(1, 11)]:
        on_day(page, str(day))
        page.locator("button.main").click()
        assert page.locator(".choice").count()
        page.evaluate(guess_all)
        if day == date(2026, 11, 2):
            page.reload()
            assert count_known(page) == "Known so far: 0 of 12"
    page.reload()
    assert int(count_known(page).split()[3]) <= 1


def options_of(number: int) -> tuple[Option, ...]:
    """Return four options of a question, of which one is right."""
    return tuple(option(f"{number}-{place}", correct=place == 0) for place in range(4))


@pytest.mark.slow
@pytest.mark.browser
def test_a_fact_climbs_from_choice_to_recall_to_its_subject(opened: Open) -> None:
    """Of one fact, one question comes a day: with options until it is no luck, then recall, then its subject."""
    asked_in_turn = (
        choice("a/b/value", "Choose?", options=options_of(0)),
        recall("a/b/recall", "Recall?", "one"),
        evolve(recall("a/b/recall_subject", "Of what?", "it"), kind="recall_subject"),
    )
    quiz = quiz_of(*(evolve(question, fact="a/b", family="a/b") for question in asked_in_turn))
    page = opened(quiz, address=ADDRESS)
    first: dict[str, int] = {}
    for number in range(60):
        on_day(page, str(date(2026, 11, 2) + timedelta(days=number)))
        asked = []
        while page.get_by_text("Start").count():
            page.get_by_text("Start").click()
            question = current(page, quiz)
            asked.append(question.id)
            first.setdefault(question.kind, number)
            if question.options:
                pick(page, question)
            else:
                page.keyboard.type(question.answer_text)
                page.keyboard.press("Enter")
            page.keyboard.press("Enter")
            page.get_by_text("Go on").click()
        assert len(asked) <= 1
    assert count_known(page) == "Known so far: 1 of 1"  # facts are counted, by the hardest that was asked
    assert first["value"] == 0
    assert first["value"] < first["recall"] < first["recall_subject"] < 30


@pytest.mark.browser
def test_a_list_is_asked_from_memory_after_what_is_in_it(opened: Open) -> None:
    """While one thing in the list was never offered among options, the list itself does not come."""
    of_list = {"subject": "Danube", "relation": "countries"}
    items = [
        choice(f"{name}/value", f"Which {name}?", fact=f"d/{name}", family=f"d/{name}", **of_list) for name in "ab"
    ]
    whole = recall("list/recall", "Which countries?", ("a", "b"), fact="d/a", family="d/a", **of_list)
    quiz = quiz_of(*items, whole)
    assert [question.get("items") for question in data_of(quiz, 10, 10)["questions"]] == [
        None,
        None,
        ["a/value", "b/value"],
    ]
    page = opened(quiz, script=with_kept(quiz, **{"a/value": known_record(due=99999)}))
    assert today(page) == "Today: 0 due, 1 new"


@pytest.mark.browser
def test_a_round_has_no_two_questions_of_which_one_tells_the_other(opened: Open) -> None:
    """A question whose stem names the answer of another waits for the next round."""
    told = choice("launched/value", "Who launched the revolution?", subject="The revolution", **PEOPLE)
    tells = recall("year/recall", "In which year did Hugo launch the revolution?", "1999")
    quiz = quiz_of(evolve(told, fact="r/by", family="r/by"), evolve(tells, fact="r/year", family="r/year"))
    assert [question.get("apart") for question in data_of(quiz, 10, 10)["questions"]] == [
        ("year/recall",),
        ("launched/value",),
    ]
    page = opened(quiz)
    assert today(page) == "Today: 0 due, 2 new"
    page.get_by_text("Start").click()
    assert said(page, ".progress") == "Question 1 of 1"


PEOPLE: Any = {"options": (option("Hugo", correct=True), option("Simon"), option("Ada")), "answer": "Hugo"}


@pytest.mark.slow
@pytest.mark.browser
def test_new_questions_come_few_a_day(opened: Open) -> None:
    """No more new questions come a day than are set; a learner can set another number, and have nothing new at all."""
    quiz = quiz_of(*(choice(f"q{n}", f"Question {n}?") for n in range(9)))
    page = opened(quiz, address=ADDRESS, per_round=2, new_per_day=3)
    assert today(page) == "Today: 0 due, 3 new"
    page.get_by_text("Start").click()
    assert "of \u20682\u2069" in page.locator(".progress").inner_text()
    page.reload()
    page.get_by_text("Settings").click()
    page.get_by_label("New questions a day").select_option("5")
    assert today(page) == "Today: 0 due, 5 new"
    page.get_by_label("Questions in a round").select_option("5")
    page.reload()
    page.get_by_text("Start").click()
    assert "of \u20685\u2069" in page.locator(".progress").inner_text()
    page.reload()
    page.get_by_text("Settings").click()
    page.get_by_label("Only what is due").check()
    assert today(page) == "Done for today. Come back tomorrow."
    page.get_by_text("Practise anyway").click()
    assert page.locator(".progress").count()


@pytest.mark.browser
def test_topics_can_be_chosen(opened: Open) -> None:
    """A learner can leave out questions by their tags; the focus stays where they are."""
    quiz = quiz_of(choice("a", "First?", tags=("seas",)), choice("b", "Second?", tags=("lakes",)))
    page = opened(quiz)
    page.get_by_text("Settings").click()
    page.get_by_label("seas").focus()
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.parentElement.textContent") == "seas"
    assert today(page) == "Today: 0 due, 1 new"
    page.get_by_text("Start").click()
    assert current(page, quiz).id == "b"


@pytest.mark.slow
@pytest.mark.browser
def test_progress_is_kept_over_a_rebuild_and_can_be_forgotten(opened: Open) -> None:
    """What was known is still known when a newer version of the page, with other words, is opened."""
    quiz = quiz_of(recall("a", "First?", "one"), recall("b", "Second?", "two"))
    page = opened(quiz, address=ADDRESS, script=with_kept(quiz, a=known_record()))
    assert count_known(page) == "Known so far: 1 of 2"
    newer = quiz_of(*(evolve(question, stem=f"{question.stem} (new)") for question in quiz.questions))
    page = opened(newer, address=ADDRESS)
    assert count_known(page) == "Known so far: 1 of 2"
    page.get_by_text("Progress", exact=True).click()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_text("Forget my progress").click()
    assert count_known(page) == "Known so far: 0 of 2"
    page.reload()
    assert count_known(page) == "Known so far: 0 of 2"


@pytest.mark.browser
def test_what_pages_of_before_have_kept_is_taken_over(opened: Open) -> None:
    """A question that an earlier page kept as known is known, and due today; one that was missed is due as well."""
    quiz = quiz_of(choice("a", "First?"), choice("b", "Second?"), choice("c", "Third?"))
    page = opened(quiz, script=with_kept(quiz, a="known", b="missed"))
    assert count_known(page) == "Known so far: 1 of 3"
    assert today(page) == "Today: 2 due, 1 new"


@pytest.mark.slow
@pytest.mark.browser
def test_forgetting_one_quiz_keeps_the_others(opened: Open) -> None:
    """What is known about another quiz stays, also of one whose id begins alike."""
    quizzes = [quiz_of(recall("a", "First?", "one"), id=name) for name in ("rivers", "rivers-2")]
    for quiz in quizzes:
        opened(quiz, address=ADDRESS, script=with_kept(quiz, a=known_record()))
    page = opened(quizzes[0], address=ADDRESS)
    page.get_by_text("Progress", exact=True).click()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_text("Forget my progress").click()
    assert [count_known(opened(quiz, address=ADDRESS)) for quiz in quizzes] == [
        "Known so far: 0 of 1",
        "Known so far: 1 of 1",
    ]


@pytest.mark.slow
@pytest.mark.browser
def test_progress_travels_as_a_file(opened: Open, tmp_path: Path) -> None:
    """A saved file brings progress to another device; of each question, what was answered last counts."""
    quiz = quiz_of(recall("a", "A?", "one"), recall("b", "B?", "two"), recall("c", "C?", "three"))
    page = opened(quiz, script=with_kept(quiz, a=known_record(at=5), gone=known_record(at=5)))
    page.get_by_text("Progress", exact=True).click()
    with page.expect_download() as download:
        page.get_by_text("Save my progress").click()
    path = tmp_path / "saved.json"
    download.value.save_as(path)
    assert download.value.suggested_filename == "rivers-test.progress.json"
    elsewhere = with_kept(quiz, a=known_record(ok=False, luck=1, at=3), b=known_record(at=9))
    page = opened(quiz, {"accept_downloads": True}, address=ADDRESS, script=elsewhere)
    assert count_known(page) == "Known so far: 1 of 3"
    page.locator("input[type=file]").set_input_files(path)
    page.locator(".notice").first.wait_for()
    assert said(page, ".notice") == "Taken over from the file: 2"
    assert said(page, ".box p") == "Known so far: 2 of 3"
    assert {name: record["at"] for name, record in kept(page).items()} == {"a": 5, "b": 9, "gone": 5}


LARGE = "This file is larger than 8 MB, more than this page takes. Nothing was changed."
DAMAGED = "This file holds no progress, or is damaged. Nothing was changed."
LEFT = "Taken over from the file: 0. Left in the file, as damaged or dated ahead of this device’s clock: "
FILES: tuple[tuple[Any, str], ...] = (
    ({"id": "seas", "title": "Seas", "records": {}}, "This file belongs to another deck: Seas. Nothing was changed."),
    ({"quizgen_progress": 2}, "This file is from a newer version of the page. Nothing was changed."),
    ({"quizgen_progress": "x"}, DAMAGED),
    ({"records": None}, DAMAGED),
    ({"records": []}, DAMAGED),
    ([1, 2], DAMAGED),
    ({"records": {"a": {"s": "x"}, "b": None}}, f"{LEFT}2"),
    ({"records": {"a": json.loads(known_record(at=9e15))}}, f"{LEFT}1"),
    ({"records": {"a": json.loads(known_record(at=2, last=99999, due=100_000))}}, f"{LEFT}1"),
    ({"records": {"a": json.loads(known_record(at=2, due=9e9))}}, f"{LEFT}1"),
    ({"records": {"a": json.loads(known_record(at=2, format=2))}}, f"{LEFT}1"),
    (
        {"records": {}, "days": {"1": None, "2": {"answers": "x", "right": {}}, "99999": {"answers": 9, "right": 9}}},
        LEFT[:27],
    ),
    ({"records": {"a": "x" * 8_000_000}}, LARGE),
    ({"records": {f"row {number}": 1 for number in range(500_000)}}, LARGE),
)
"""Files that bring nothing new, and what the page says about each."""


@pytest.mark.slow
@pytest.mark.browser
def test_a_file_that_is_no_progress_of_this_deck_changes_nothing(opened: Open) -> None:
    """Another deck's file, a newer, damaged, far too large or future one: each is told, and nothing is lost."""
    quiz = quiz_of(recall("a", "A?", "one"))
    page = opened(quiz, address=ADDRESS, script=with_kept(quiz, a=known_record()))
    usual = {"quizgen_progress": 1, "id": "rivers-test", "records": {}}
    before = stored(page)
    for content, told in FILES:
        text = json.dumps({**usual, **content} if isinstance(content, dict) else content).encode()
        page.evaluate("document.querySelectorAll('.notice').forEach(each => each.remove())")
        page.locator("input[type=file]").set_input_files({"name": "p", "mimeType": "application/json", "buffer": text})
        page.locator(".notice").first.wait_for()
        assert said(page, ".notice") == told
        assert page.get_by_role("status").inner_text() == page.locator(".notice").first.inner_text()
        assert stored(page) == before


@pytest.mark.slow
@pytest.mark.browser
def test_a_file_that_does_not_fit_into_the_storage_is_told(opened: Open) -> None:
    """What a file tells of this deck is known, and the page says that the browser does not keep it."""
    quiz = quiz_of(recall("a", "A?", "one"))
    page = opened(quiz, address=ADDRESS, script=FULL)
    records = {name: json.loads(known_record()) for name in ("gone", "a")}
    text = json.dumps({"quizgen_progress": 1, "id": "rivers-test", "records": records}).encode()
    page.locator("input[type=file]").set_input_files({"name": "p", "mimeType": "application/json", "buffer": text})
    page.locator(".notice").first.wait_for()
    assert said(page, ".notice") == f"Taken over from the file: 2. {LANGUAGES['en'].practice.not_kept}"
    assert said(page, ".box p") == "Known so far: 1 of 1"


@pytest.mark.browser
def test_a_clock_that_was_set_back_is_told(opened: Open) -> None:
    """A question that was last asked on a later day is due, and the page says that the date is too early."""
    quiz = quiz_of(recall("a", "A?", "one"))
    page = opened(quiz, address=ADDRESS, script=with_kept(quiz, a=known_record()))
    on_day(page, "2025-03-01")
    assert page.get_by_text("This device’s date is earlier than that of your last practice.").is_visible()
    assert today(page) == "Today: 1 due, 0 new"
    page.get_by_text("Start").click()
    page.keyboard.type("one")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert kept(page)["a"]["due"] > kept(page)["a"]["last"]


@pytest.mark.browser
def test_questions_that_have_gone_are_told_and_kept(opened: Open) -> None:
    """A newer deck that lacks half of the questions says so; what was known of them stays in the browser."""
    quiz = quiz_of(recall("a", "A?", "one"))
    records = {name: known_record() for name in ("a", "b", "c")}
    page = opened(quiz, script=with_kept(quiz, **records))
    assert said(page, ".notice").startswith("No longer in this deck, of what you practised: 2.")
    assert len(kept(page)) == 3


@pytest.mark.browser
def test_a_full_storage_is_told(opened: Open) -> None:
    """Where nothing more can be kept, the result of the round says so, and so does the start behind it."""
    quiz = quiz_of(recall("a", "A?", "one"))
    page = opened(quiz, script=FULL)
    page.get_by_text("Start").click()
    page.keyboard.type("one")
    for _ in range(2):
        page.keyboard.press("Enter")
    assert page.get_by_text(LANGUAGES["en"].practice.not_kept).is_visible()
    page.keyboard.press("Enter")
    assert page.get_by_text(LANGUAGES["en"].practice.not_kept).is_visible()
    assert count_known(page) == "Known so far: 1 of 1"


@pytest.mark.slow
@pytest.mark.browser
def test_what_a_newer_page_has_kept_stays_as_it_is(opened: Open) -> None:
    """Records, days and settings of a later format are told and not written over; new answers are kept beside."""
    quiz = quiz_of(*(recall(name, f"{name}?", "one") for name in "abcd"))
    settings = {"without": {"seas": True}, "perDay": "all", "size": 5, "voice": "slow"}
    later = {
        'quizgen:["rivers-test","a"]': json.dumps({"format": 2, "history": [[1, 4]]}),
        'quizgen:["rivers-test","b"]': known_record(format=2),
        'quizgen:["rivers-test","c"]': "v2|20727|3",
        'quizgen:["rivers-test","","20760"]': json.dumps({"format": 2, "by_hour": [5]}),
    }
    read = {
        'quizgen:["rivers-test","d"]': known_record(due=20728, history=[1, 4]),
        'quizgen:["rivers-test","","settings"]': json.dumps(settings),
    }
    page = opened(quiz, address=ADDRESS)
    page.clock.set_fixed_time("2026-11-03T12:00:00")  # day 20760
    page.evaluate("entries => Object.assign(localStorage, entries)", later | read)
    page.reload()
    assert said(page, ".notice").startswith("Kept in this browser, but not readable by this page")
    assert ": 4. It stays" in said(page, ".notice")
    assert today(page) == "Today: 1 due, 3 new"
    page.get_by_text("Settings").click()
    page.get_by_label("Questions in a round").select_option("10")
    page.locator("button.main").click()
    while page.locator(".progress").count():
        page.keyboard.type("one")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
    page.reload()
    assert count_known(page) == "Known so far: 4 of 4"
    assert today(page) == "Done for today. Come back tomorrow."
    after = stored(page)
    assert {key: after[key] for key in later} == later
    record, set_anew = (json.loads(after[key]) for key in read)
    assert record["history"] == [1, 4]
    assert set_anew == {**settings, "size": 10}
    page.get_by_text("Progress", exact=True).click()
    assert "Nov 3: 4" in (page.locator("svg").nth(1).get_attribute("aria-label") or "")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_text("Forget my progress").click()
    assert stored(page) == {}


@pytest.mark.slow
@pytest.mark.browser
def test_what_another_tab_changes_midway_is_seen(opened: Open) -> None:
    """What is answered in another tab shows at the start of this one; what is forgotten there does not come back."""
    quiz = quiz_of(recall("a", "A?", "one"), recall("b", "B?", "two"))
    page, other = (opened(quiz, address=ADDRESS) for _ in range(2))
    other.get_by_text("Start").click()
    other.keyboard.type(current(other, quiz).answer_text)
    other.keyboard.press("Enter")
    other.keyboard.press("Enter")
    page.get_by_text("Known so far: \u20681\u2069 of \u20682\u2069").wait_for()
    page.get_by_text("Start").click()
    other.reload()
    other.get_by_text("Progress", exact=True).click()
    other.once("dialog", lambda dialog: dialog.accept())
    other.get_by_text("Forget my progress").click()
    page.wait_for_function("localStorage.length === 0")
    page.get_by_text("I don’t know").click()
    for _ in range(3):
        page.locator(".buttons button").first.click()
    page.get_by_text("Go on").click()
    assert count_known(page) == "Known so far: 0 of 2"
    assert len(kept(page)) == 1


TYPED = """
Black Sea = black  sea. | −5 °C = -5°C | 12,310 km = 12,310km | 1990–1999 = 1990-1999 | it’s = it's
the sea = sea | to go = go | la mer ≠ mer | its ≠ it's | sí ≠ si | sí = Sí | U.S.A. = USA
U.S.A. = u.s.a | Rome = ROME | naïve ≠ naive | C++ ≠ C | Pb = pb | Pb ≠ PB | mW ≠ MW | mW = mw
kg = Kg | pH ≠ PH | g ≠ G | G = g | NO ≠ No | CO₂ ≠ Co2 | CO₂ = CO2 | 5 km = 5 KM | its = ITS | x² = x^2 | x² = x2
10² = 10^2 | 10² ≠ 102 | Ca²⁺ = Ca2+ | Ca²⁺ = Ca^2+ | SO₄²⁻ = SO4 2- | Na⁺ ≠ Na- | ½ = 1/2 | 90° = 90 °
6.022 × 10²³ = 6.022x10^23 | 6.022 × 10²³ = 6.022 * 10^23 | x ≤ 5 = x<=5 | p → q = p->q
[0, 1) = [0,1) | [0, 1) ≠ (0, 1)
"""
"""Answers, each with what is typed, and whether it is right."""


@pytest.mark.slow
@pytest.mark.browser
def test_a_typed_answer_is_right_however_it_is_spaced(opened: Open) -> None:
    """Spaces and signs that keyboards lack do not count; the case of a sign of one or two letters does."""
    page = opened(quiz_of(recall("a", "Asked?", "x")))
    source = (files("quizgen.exporters.web.practice") / "script" / "answering.js").read_text(encoding="utf-8")
    around = (
        f"const quiz = {{questions: []}}, readingOf = (text) => text; {source}; return isAnswer(typed, {{answer}});"
    )
    check = f"([answer, typed]) => {{ {around} }}"
    for line in TYPED.strip().replace("\n", " | ").split(" | "):
        answer, sign, typed = re.split(" ([=≠]) ", line, maxsplit=1)
        assert page.evaluate(check, [answer, typed]) == (sign == "="), line


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize(("typed", "is_right"), [("co", False), ("Co", True)])
def test_the_case_of_what_is_typed_counts_where_it_tells_two_answers_apart(
    opened: Open, typed: str, is_right: bool
) -> None:
    """Other names are right; of Co and CO one is."""
    others = [recall(f"o{n}", f"Other {n}?", text) for n, text in enumerate(("Co", "CO"))]
    quiz = quiz_of(recall("a", "Asked?", "Cobalt", also_right=("Co",)), *others)
    page = opened(quiz, script=with_kept(quiz, o0=known_record(due=99999), o1=known_record(due=99999)))
    page.get_by_text("Start").click()
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    assert page.locator(".verdict").count() == is_right


@pytest.mark.slow
@pytest.mark.browser
def test_i_do_not_know_is_an_answer(opened: Open) -> None:
    """Each question can be given up: the answer is shown, right options are marked, and it counts as not known.

    Who loads the page anew goes on with the round where it was.
    """
    quiz = every_response()
    page = opened(quiz, address=ADDRESS)
    for number in range(2 * len(quiz.questions)):
        if not page.locator("fieldset").count():  # some give others away, and come in a later round
            if page.get_by_text("Go on").count():
                page.get_by_text("Go on").click()
            page.get_by_text("Start").click()
        if number == 2:
            stem, options = page.locator("h2").inner_text(), page.locator(".choice").all_inner_texts()
            page.reload()
            page.get_by_text("Go on with the round").click()
            assert (page.locator("h2").inner_text(), page.locator(".choice").all_inner_texts()) == (stem, options)
        question = current(page, quiz)
        page.get_by_text("I don’t know").click()
        assert page.locator(".verdict").count() == 0
        assert page.locator(".feedback").inner_text().startswith("Right answer:")
        if question.response in (Response.CHOICE, Response.TRUE_FALSE, Response.SELECT_ALL):
            assert page.locator(".choice.is-right").count() == sum(option.correct for option in question.options)
        page.locator(".buttons button").click()
    page.get_by_text("Go on").click()
    assert page.get_by_text("Go on with the round").count() == 0
    assert len(kept(page)) == len(quiz.questions)
    assert not any(record["ok"] for record in kept(page).values())


VOICE = """\
const voices = [];
const speech = { getVoices: () => voices, cancel() {}, speak: (said) => (document.title = said.text) };
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
setTimeout(() => voices.push({ lang: "en-GB" }), 0);
"""
"""A browser's voice, which says a text by making it the page's title. It comes some time after the page."""


@pytest.mark.browser
def test_question_and_answer_are_read_aloud(opened: Open) -> None:
    """Where the browser has a voice, a button reads the question; beside an answer without a sound, one reads that."""
    page = opened(quiz_of(recall("a", "Where?", "Here")), script=VOICE)
    page.keyboard.press("Enter")
    page.get_by_label("Read aloud").click()
    assert page.title() == "Where?"
    page.get_by_text("I don’t know").click()
    page.get_by_label("Read aloud").last.click()
    assert page.title() == "Here"


@pytest.mark.browser
def test_enter_goes_through_a_round(opened: Open) -> None:
    """From the start to the next start, Enter and digits are all it takes."""
    page = opened(quiz_of(choice("a", "First?", fixed=True)), per_round=1)
    for key in ("Enter", "1", "Enter", "Enter", "Enter", "1"):
        page.keyboard.press(key)
    assert page.locator(".verdict").count() == 1


@pytest.mark.browser
def test_options_are_reached_by_arrow_keys(opened: Open) -> None:
    """Down goes to the first option and on, up goes back; Enter picks."""
    quiz = quiz_of(choice(fixed=True))
    page = opened(quiz)
    page.get_by_text("Start").click()
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.textContent") == "Black Sea"
    page.keyboard.press("Enter")
    assert page.locator(".verdict").inner_text() == "✓ Right."


@pytest.mark.browser
def test_picture_and_sound_of_the_answer_come_with_it(opened: Open) -> None:
    """They are not there before, and the sound plays with the answer."""
    sound = Media("a.mp3", "audio/mpeg", b"ID3")
    quiz = quiz_of(recall("a", "A?", "one", picture_back=SVG, alt_back="A river", sound_back=sound))
    page = opened(quiz)
    page.get_by_text("Start").click()
    assert page.locator("img, audio").count() == 0
    page.get_by_text("I don’t know").click()
    assert page.get_by_alt_text("A river").is_visible()
    assert page.locator("audio[autoplay]").count() == 1
    plain = parse(PracticeExporter().export(quiz).decode())
    assert plain.one("details").one("img").attributes["alt"] == "A river"


@pytest.mark.browser
def test_progress_is_shown_as_charts_with_text(opened: Open) -> None:
    """What is due and what was answered, day by day, is drawn, and said in words for who can't see it."""
    quiz = quiz_of(recall("a", "A?", "one"))
    page = opened(quiz, address=ADDRESS, script=with_kept(quiz, a=known_record()))
    on_day(page, "2026-10-06")
    page.get_by_text("Progress", exact=True).click()
    labels = [page.locator("svg").nth(n).get_attribute("aria-label") for n in range(2)]
    assert labels == ["Due in the next 14 days: Oct 8: 1", "Answers in the last 14 days: 0"]


@pytest.mark.slow
@pytest.mark.browser
def test_two_pages_at_once_keep_what_both_have_learned(opened: Open) -> None:
    """A quiz that is open twice keeps what is known of either, whichever was opened first."""
    quiz = quiz_of(*(choice(name, f"{name}?") for name in "abc"))
    pages = [opened(quiz, address=ADDRESS, per_round=1) for _ in range(2)]
    for page in pages:
        know_one(page, quiz)
    assert len(kept(opened(quiz, address=ADDRESS))) == 2


@pytest.mark.slow
@pytest.mark.browser
def test_what_can_not_be_read_for_a_while_is_not_lost(opened: Open) -> None:
    """A page that can't read what is kept writes nothing over it: later pages know it still."""
    quiz = quiz_of(recall("a", "First?", "one"), choice("b", "Second?"))
    opened(quiz, address=ADDRESS, script=with_kept(quiz, a=known_record()))
    page = opened(quiz, address=ADDRESS, script=FAILING)
    assert count_known(page) == "Known so far: 0 of 2"
    page.get_by_text("Start").click()
    assert count_known(opened(quiz, address=ADDRESS)) == "Known so far: 1 of 2"


@pytest.mark.slow
@pytest.mark.browser
def test_what_is_kept_may_be_broken(opened: Open) -> None:
    """Whatever is in the browser's storage under the page's names, the page still works."""
    page = opened(quiz_of(choice("a", "First?")))
    for kept in ("", "{", "null", "[]", "-1e999", "\u0000"):
        script = 'kept => { for (const key of [\'["rivers-test"]\', \'["rivers-test","a"]\'])'
        page.evaluate(f"{script} localStorage.setItem(`quizgen:${{key}}`, kept); }}", kept)
        page.reload()
        page.get_by_text("Start").click()
        assert page.locator("h2").inner_text() == "First?"


@pytest.mark.slow
@pytest.mark.browser
def test_a_browser_that_keeps_nothing_can_be_played_in(opened: Open) -> None:
    """Where storage is denied the page says so, and asks all the same."""
    page = opened(quiz_of(choice()), script=DENIED)
    assert page.get_by_text(LANGUAGES["en"].practice.not_kept).is_visible()
    page.get_by_text("Start").click()
    page.get_by_role("button", name="Black Sea").click()
    page.keyboard.press("Enter")
    assert page.locator("h2").inner_text() == "\u20681\u2069 of \u20681\u2069 right"


@pytest.mark.slow
@pytest.mark.browser
def test_a_quiz_can_be_played_by_touch(opened: Open) -> None:
    """Everything to tap is at least 44 pixels high, and tapping is all it takes."""
    page = opened(every_response(), {"has_touch": True, "viewport": {"width": 320, "height": 600}})
    page.get_by_text("Start").tap()
    heights = (
        "() => [...document.querySelectorAll('button, .choice, select, input[type=text]')].map(e => e.offsetHeight)"
    )
    while not page.locator(".missed").count():
        assert min(page.evaluate(heights)) >= 44
        for box in page.locator(".choice").all()[:1]:
            box.tap()
        for select in page.locator("select").all():
            select.select_option(index=1)
        for submit in page.locator("button[type=submit]").all():
            submit.tap()
        page.locator(".feedback + .buttons button").first.tap()
    assert page.locator(".missed li").count() > 0


WIDTHS_OF_A_ROUND = """word => {
  const widths = [], root = document.documentElement
  while (document.querySelector('.progress')) {
    widths.push(root.scrollWidth)
    Array.from(document.querySelectorAll('button')).find(button => button.textContent.trim() === word).click()
    widths.push(root.scrollWidth)
    document.querySelector('.feedback + .buttons button').click()
  }
  return widths
}"""
"""Answers a round by "I don't know", and returns how wide the page was at each step."""


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_narrow_screen_never_scrolls_sideways(opened: Open, language: str) -> None:
    """At 320 pixels nothing is wider than the screen, in each language, also with texts that do not break."""
    hard = (hard_question(text, f"h{number}") for number, text in enumerate(HARD_TEXTS))
    quiz = every_response(language=language)
    quiz = quiz.only((*quiz.questions, *hard, recall("long", HARD_TEXTS[13], HARD_TEXTS[13])))
    page = opened(quiz, {"viewport": {"width": 320, "height": 600}}, per_round=40, new_per_day=40)
    words = LANGUAGES[language].practice
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")

    def is_narrow() -> bool:
        return bool(page.evaluate("document.documentElement.scrollWidth <= 320"))

    assert is_narrow()
    page.get_by_text(words.start, exact=True).click()
    widths = page.evaluate(WIDTHS_OF_A_ROUND, words.dont_know)
    assert len(widths) > 2 * len(HARD_TEXTS)
    assert max(widths) <= 320
    assert is_narrow()
    page.get_by_text(words.on, exact=True).click()
    for each in page.locator("summary").all():
        each.click()
    assert is_narrow()


@pytest.mark.slow
@pytest.mark.browser
def test_texts_are_shown_as_text(opened: Open) -> None:
    """Markup, script and template syntax in a fact are shown as they stand."""
    quiz = quiz_of(*(hard_question(text, f"h{number}") for number, text in enumerate(HARD_TEXTS)), title=HARD_TEXTS[0])
    page = opened(quiz, per_round=len(HARD_TEXTS), new_per_day=len(HARD_TEXTS))
    seen = set()
    page.get_by_text("Start").click()
    while page.locator(".progress").count():
        seen.add(page.locator("h2").evaluate("e => e.textContent"))
        page.keyboard.press("1")
        page.locator(".buttons button").click()
    assert seen == set(HARD_TEXTS)


@pytest.mark.slow
@pytest.mark.browser
def test_options_are_shuffled_but_for_those_that_keep_their_place(opened: Open) -> None:
    """Options change places from round to round; numbers stay in order, and a pinned option stays last."""
    pinned = evolve(option("None of these"), pinned=True)
    letters = [option(letter, correct=letter == "a") for letter in "abcdef"]
    free = choice("free", "Which?", options=(*letters, pinned))
    fixed = choice("fixed", "How many?", options=tuple(option(f"{n}", correct=n == 1) for n in range(6)), fixed=True)
    for question, orders in ((free, 2), (fixed, 1)):
        page = opened(quiz_of(question, id=question.id))
        seen = set()
        for _ in range(6):
            page.reload()
            page.get_by_text("Start").click()
            seen.add(tuple(page.locator(".choice bdi").all_inner_texts()))
        assert len(seen) >= orders
        assert orders == 2 or seen == {tuple("012345")}
        assert orders == 1 or {order[-1] for order in seen} == {"None of these"}


@pytest.mark.slow
@pytest.mark.browser
def test_without_scripts_the_questions_can_be_read(opened: Open) -> None:
    """Where scripts are off, each question stands there with its options, and its answer can be unfolded."""
    page = opened(every_response(), {"java_script_enabled": False})
    text = page.locator("noscript").inner_text()
    assert LANGUAGES["en"].practice.no_script in text
    for question in every_response().questions:
        assert question.stem in text
    assert page.locator("details").count() == 8
    reason = page.locator("details").first.get_by_text("The Danube flows into the Black Sea.")
    assert reason.is_hidden()
    page.locator("summary").first.click()
    assert reason.is_visible()


def test_the_page_may_load_nothing() -> None:
    """The page forbids itself every address but `data:` and the like, and its data can't end its script."""
    quiz = quiz_of(*(hard_question(text, f"h{number}") for number, text in enumerate(HARD_TEXTS)))
    page = parse(PracticeExporter().export(quiz).decode())
    (policy,) = [meta for meta in page.all("meta") if "http-equiv" in meta.attributes]
    assert str(policy.attributes["content"]).startswith("default-src 'none';")
    text = script_text(data_of(quiz, 20, 20))
    assert "<" not in text
    assert json.loads(text)["questions"][0]["stem"] == HARD_TEXTS[0]


def test_the_same_quiz_gives_the_same_page() -> None:
    """Two exports are the same bytes; a quiz without questions and a round of none are refused."""
    assert PracticeExporter().export(every_response()) == PracticeExporter().export(every_response())
    with pytest.raises(ExportError, match="no question to practise"):
        PracticeExporter().export(quiz_of())
    with pytest.raises(ExportError, match="per_round is a whole number"):
        PracticeExporter(per_round=0)
