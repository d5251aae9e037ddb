"""The practice page, played in Chromium as a learner does."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

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
from quizgen.quiz import Question, Quiz, Response
from quizgen.values.media import Media

Open = Callable[..., Page]

DENIED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
"""What a browser does that lets pages keep nothing."""

FAILING = "Storage.prototype.getItem = () => { throw new DOMException('busy', 'UnknownError'); };"
"""What a browser does that can't read for a while what pages keep."""

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
    """Give the right answer to the question shown, by keys alone."""
    texts = page.locator(".choice bdi").all_inner_texts()
    for number, text in enumerate(texts, start=1):
        if any(option.correct for option in question.options if option.text == text):
            page.keyboard.press(str(number))
    if question.response in (Response.RECALL, Response.CLOZE):
        page.keyboard.press("Tab")
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
def test_enter_goes_on_from_wherever_a_question_begins(opened: Open) -> None:
    """Pressing Enter shows the answer of a recall question, then goes on. With no option picked it checks nothing."""
    page = opened(quiz_of(recall("a", "A?", "one"), choice("b", "B?")))
    page.get_by_role("button", name="Start").focus()
    page.keyboard.press("Enter")
    for _ in range(2):
        if page.locator("h2").inner_text() == "A?":
            page.keyboard.press("Enter")
            assert page.locator(".feedback").inner_text().startswith("Right answer: \u2068one\u2069")
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("Enter")
            assert not page.locator(".feedback").count()
            page.keyboard.press("1")
            page.keyboard.press("Enter")
            assert page.locator(".feedback").is_visible()
            page.keyboard.press("Enter")
    assert page.locator(".progress").count() == 0


@pytest.mark.slow
@pytest.mark.browser
def test_a_quiz_can_be_played_by_keys_alone(opened: Open) -> None:
    """Every way of answering works by keyboard, focus is never lost, and the result counts what was right."""
    quiz = every_response()
    page = opened(quiz)
    tab_to(page, "Start")
    page.keyboard.press("Enter")
    for number in range(1, len(quiz.questions) + 1):
        assert page.locator(".progress").inner_text() == f"Question \u2068{number}\u2069 of \u20688\u2069"
        assert page.evaluate("document.activeElement.tagName") == "H2"
        question = current(page, quiz)
        answer_by_keyboard(page, question)
        assert page.locator(".verdict").inner_text() == "✓ Right.", question.id
        assert page.evaluate("document.activeElement.tagName") == "BUTTON"
        assert page.locator("[role=status]").inner_text().startswith("✓ Right.")
        page.keyboard.press("Enter")
    assert page.locator("h2").inner_text() == "\u20688\u2069 of \u20688\u2069 right"
    assert page.evaluate("document.activeElement.tagName") == "H2"
    assert page.get_by_text("All of them right!").is_visible()


@pytest.mark.browser
def test_a_wrong_answer_says_why_and_what_is_right(opened: Open) -> None:
    """The reason for the option that was chosen comes first, then the right one with its reason, note and source."""
    page = opened(quiz_of(choice(note="Near Sulina.", source="Atlas, p. 12")))
    page.get_by_text("Start").click()
    page.get_by_text("Check").click()
    assert page.locator("[role=status]").inner_text() == "Pick the right answer."
    page.get_by_label("Baltic Sea").check()
    page.get_by_text("Check").click()
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
def test_pictures_and_sounds_of_the_answer_come_with_it(opened: Open) -> None:
    """They are not there while the question is asked; without scripts they are among what opens."""
    sound = Media("sea.mp3", "audio/mpeg", b"ID3")
    quiz = quiz_of(recall(picture_back=SVG, alt_back="The Rhine", sound_back=sound))
    page = opened(quiz)
    page.keyboard.press("Enter")
    assert page.query_selector_all("#app img, #app audio") == []
    page.click("form button.main")
    assert page.get_attribute(".feedback img", "alt") == "The Rhine"
    assert str(page.get_attribute(".feedback audio", "src")).startswith("data:audio/mpeg;base64,")
    plain = parse(PracticeExporter().export(quiz).decode())
    assert plain.one("details").one("img").attributes["alt"] == "The Rhine"


@pytest.mark.browser
def test_a_true_statement_called_false_is_wrong(opened: Open) -> None:
    """True and false are in this order, and the reason is the statement itself."""
    page = opened(quiz_of(true_false("It flows.", true=True, why="It does flow.")))
    page.get_by_text("Start").click()
    assert page.locator(".choice bdi").all_inner_texts() == ["True", "False"]
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    assert page.locator(".feedback p").all_inner_texts()[-1] == "It does flow."


@pytest.mark.slow
@pytest.mark.browser
def test_what_was_missed_is_asked_again(opened: Open) -> None:
    """A round ends with the missed questions and their answers, and asks just those again."""
    quiz = quiz_of(*many(4))
    page = opened(quiz)
    page.get_by_text("Start").click()
    missed = ""
    for number in range(4):
        question = current(page, quiz)
        right = number != 1
        missed = missed if right else question.stem
        wanted = next(option.text for option in question.options if option.correct is right)
        page.get_by_label(wanted, exact=True).check()
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
    assert missed in page.locator(".missed").inner_text()
    page.get_by_text("Again with the missed ones").click()
    assert page.locator("h2").inner_text() == missed
    assert "of \u20681\u2069" in page.locator(".progress").inner_text()


def know_one(page: Page, quiz: Quiz) -> Question:
    """Play a round of one question and answer it rightly; return the question."""
    page.get_by_text("Start").click()
    question = current(page, quiz)
    page.get_by_label("Black Sea").check()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.locator("h2").inner_text() == "\u20681\u2069 of \u20681\u2069 right"
    return question


def count_known(page: Page) -> str:
    """Return how many questions the page says are known."""
    return page.locator("main p").first.inner_text().replace("\u2068", "").replace("\u2069", "")


@pytest.mark.slow
@pytest.mark.browser
def test_progress_is_kept_over_a_rebuild_and_can_be_forgotten(opened: Open) -> None:
    """What was known is still known when a newer version of the page, with other words, is opened."""
    quiz = quiz_of(choice("a", "First?"), choice("b", "Second?"))
    page = opened(quiz, address=ADDRESS, per_round=1)
    known = know_one(page, quiz)
    page.close()
    newer = quiz_of(*(evolve(question, stem=f"{question.stem} (new)") for question in quiz.questions))
    page = opened(newer, address=ADDRESS, per_round=1)
    assert count_known(page) == "Known so far: 1 of 2"
    page.get_by_text("Start").click()
    assert current(page, newer).id != known.id
    page.reload()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_text("Forget my progress").click()
    assert count_known(page) == "Known so far: 0 of 2"
    page.reload()
    assert count_known(page) == "Known so far: 0 of 2"
    another = opened(evolve(quiz, id="another"), address=ADDRESS)
    assert count_known(another) == "Known so far: 0 of 2"


@pytest.mark.slow
@pytest.mark.browser
def test_forgetting_one_quiz_keeps_the_others(opened: Open) -> None:
    """What is known about another quiz stays, also of one whose id begins alike."""
    quizzes = [quiz_of(choice("a", "First?"), id=name) for name in ("rivers", "rivers-2")]
    for quiz in quizzes:
        know_one(opened(quiz, address=ADDRESS), quiz)
    page = opened(quizzes[0], address=ADDRESS)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_text("Forget my progress").click()
    assert [count_known(opened(quiz, address=ADDRESS)) for quiz in quizzes] == [
        "Known so far: 0 of 1",
        "Known so far: 1 of 1",
    ]


@pytest.mark.slow
@pytest.mark.browser
def test_two_pages_at_once_keep_what_both_have_learned(opened: Open) -> None:
    """A quiz that is open twice keeps what is known of either, whichever was opened first."""
    quiz = quiz_of(*(choice(name, f"{name}?") for name in "abc"))
    pages = [opened(quiz, address=ADDRESS, per_round=1) for _ in range(2)]
    for page in pages:
        know_one(page, quiz)
    assert count_known(opened(quiz, address=ADDRESS)) == "Known so far: 2 of 3"


@pytest.mark.slow
@pytest.mark.browser
def test_what_can_not_be_read_for_a_while_is_not_lost(opened: Open) -> None:
    """A page that can't read what is kept writes nothing over it: later pages know it still."""
    quiz = quiz_of(choice("a", "First?"), choice("b", "Second?"))
    know_one(opened(quiz, address=ADDRESS, per_round=1), quiz)
    page = opened(quiz, address=ADDRESS, script=FAILING, per_round=1)
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
    page.get_by_label("Black Sea").check()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.locator("h2").inner_text() == "\u20681\u2069 of \u20681\u2069 right"


@pytest.mark.slow
@pytest.mark.browser
def test_a_quiz_can_be_played_by_touch(opened: Open) -> None:
    """Everything to tap is at least 44 pixels high, and tapping is all it takes."""
    page = opened(every_response(), {"has_touch": True, "viewport": {"width": 320, "height": 600}})
    page.get_by_text("Start").tap()
    for _ in range(8):
        heights = (
            "() => [...document.querySelectorAll('button, .choice, select, input[type=text]')].map(e => e.offsetHeight)"
        )
        assert min(page.evaluate(heights)) >= 44
        for box in page.locator(".choice").all()[:1]:
            box.tap()
        for select in page.locator("select").all():
            select.select_option(index=1)
        page.locator("button[type=submit]").tap()
        page.locator(".buttons button").last.tap()
    assert page.locator(".missed li").count() > 0


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_narrow_screen_never_scrolls_sideways(opened: Open, language: str) -> None:
    """At 320 pixels nothing is wider than the screen, in each language, also with texts that do not break."""
    hard = (hard_question(text, f"h{number}") for number, text in enumerate(HARD_TEXTS))
    quiz = every_response(language=language)
    quiz = quiz.only((*quiz.questions, *hard, recall("long", HARD_TEXTS[13], HARD_TEXTS[13])))
    page = opened(quiz, {"viewport": {"width": 320, "height": 600}}, per_round=40)
    words = LANGUAGES[language].practice
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")

    def is_narrow() -> bool:
        return bool(page.evaluate("document.documentElement.scrollWidth <= 320"))

    assert is_narrow()
    page.get_by_text(words.start, exact=True).click()
    for _ in quiz.questions:
        assert is_narrow()
        page.keyboard.press("1")
        for select in page.locator("select").all():
            select.select_option(index=1)
        page.locator("button[type=submit]").click()
        assert is_narrow()
        page.locator(".buttons button").last.click()
    assert is_narrow()


@pytest.mark.slow
@pytest.mark.browser
def test_texts_are_shown_as_text(opened: Open) -> None:
    """Markup, script and template syntax in a fact are shown as they stand."""
    quiz = quiz_of(*(hard_question(text, f"h{number}") for number, text in enumerate(HARD_TEXTS)), title=HARD_TEXTS[0])
    page = opened(quiz)
    seen = set()
    page.get_by_text("Start").click()
    for _ in quiz.questions:
        seen.add(page.locator("h2").evaluate("e => e.textContent"))
        page.keyboard.press("1")
        page.keyboard.press("Enter")
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
        for _ in range(4):
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
    text = script_text(data_of(quiz, 20))
    assert "<" not in text
    assert json.loads(text)["questions"][0]["stem"] == HARD_TEXTS[0]


def test_the_same_quiz_gives_the_same_page() -> None:
    """Two exports are the same bytes; a quiz without questions and a round of none are refused."""
    assert PracticeExporter().export(every_response()) == PracticeExporter().export(every_response())
    with pytest.raises(ExportError, match="no question to practise"):
        PracticeExporter().export(quiz_of())
    with pytest.raises(ValueError, match="per_round"):
        PracticeExporter(per_round=0)
