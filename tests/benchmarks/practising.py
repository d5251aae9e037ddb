"""Studying on the practice page, day by day: the page itself in Chromium, whose clock is set.

The learner is that of `learning.py`. A right answer picks or types what is right; a wrong one presses "I don't know". A
day ends when the page says that nothing is left for it.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from exporters.browsers import find_browser
from exporters.studying import Showing
from playwright.sync_api import Page, Route, sync_playwright

from quizgen import PracticeExporter, Question, Quiz
from quizgen.exporters.anki.html import as_html
from quizgen.exporters.anki.notes import slot_of

ADDRESS = "http://deck.test/"
BEGIN = datetime(2026, 1, 5, 12, tzinfo=UTC)
"""Noon of the first day."""

DAY = """\
async () => {
  const quiz = JSON.parse(document.getElementById("quiz").textContent);
  const find = (selector) => document.querySelector(selector);
  const asked = () => {
    const texts = (nodes) => nodes.sort().join("\\n");
    const stem = find("h2").textContent;
    const shown = texts([...document.querySelectorAll(".choice bdi")].map((node) => node.textContent));
    const options = (question) => texts((question.options || []).map(({ text }) => text));
    return quiz.questions.find((each) => each.stem === stem && options(each) === shown);
  };
  const give = (question) => {
    if (question.options) {
      const text = question.options.find((option) => option.correct).text;
      [...document.querySelectorAll(".choice")].find((row) => row.querySelector("bdi").textContent === text).click();
      return;
    }
    find("input[type=text]").value = question.answerText;
    find("form").requestSubmit();
  };
  while (find(".today").textContent !== quiz.words.done_today) {
    find("button.main").click();
    while (find("fieldset")) {
      const question = asked();
      if (await window.answer(question.id)) give(question);
      else find("fieldset + .buttons button:last-child").click();
      find(".feedback + .buttons button.main").click();
    }
    find("button.main").click();
  }
}
"""
"""Plays what the page has for today. `window.answer` tells whether the learner knows the answer of a question."""

Knows = Callable[[int, str, str], bool]


def practised(quiz: Quiz, count: int, knows: Knows) -> list[Showing]:
    """Return all showings of some days with the practice page, in their order."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page()
        found = list(_days(page, quiz, count, knows))
        browser.close()
    return found


def _days(page: Page, quiz: Quiz, count: int, knows: Knows) -> Iterator[Showing]:
    content = PracticeExporter().export(quiz)
    questions = {question.id: (place, question) for place, question in enumerate(quiz.questions)}
    showings: list[Showing] = []
    day = 0

    def answer(name: str) -> bool:
        place, question = questions[name]
        note, template = _card(question)
        knew = knows(day, note, template)
        showings.append(Showing(day=day, note=note, template=template, card=place, knew=knew))
        return knew

    def serve(route: Route) -> None:
        route.fulfill(body=content, content_type="text/html")

    page.route(ADDRESS, serve)
    page.expose_function("answer", answer)
    for day in range(count):
        page.clock.set_fixed_time(BEGIN + timedelta(days=day))
        page.goto(ADDRESS)
        page.evaluate(DAY)
    yield from showings


def _card(question: Question) -> tuple[str, str]:
    """Return what names a question's card in `learning.py`: the first field of its note, and its template."""
    return as_html(question.family), slot_of(question).template_name
