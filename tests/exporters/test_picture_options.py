"""Options that are pictures: shown, or their question is left out and named. No file says what they show."""

import json
import re

import pytest
from attrs import evolve

from exporters.quizzes import option, quiz_of, recall
from quizgen.exporters import EXPORTERS, ExporterEntry
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.notes import notes_of
from quizgen.exporters.capacity import Detail
from quizgen.exporters.paper.printable import UNHEARD
from quizgen.quiz import Question
from quizgen.values.media import Media, media_uri

FLAGS = [
    Media(
        f"secret-{name}.svg",
        "image/svg+xml",
        f'<svg xmlns="http://www.w3.org/2000/svg"><g id="{name}"/></svg>'.encode(),
    )
    for name in ("one", "two", "three", "four")
]
OPTIONS = tuple(
    evolve(option(flag.safe_name, correct=not place), rationale=f"This is number {place}.", picture=flag)
    for place, flag in enumerate(FLAGS)
)
ASKED = Question(
    "italy/flag/value", "value", "Which is the flag of Italy?", FLAGS[0].safe_name, options=OPTIONS, fact="italy/flag"
)
QUIZ = quiz_of(ASKED, recall(id="q/other/recall"))
QUIZZES = [entry for entry in EXPORTERS if entry.holds]


@pytest.mark.parametrize("entry", QUIZZES, ids=lambda entry: entry.name)
def test_pictures_are_shown_or_the_question_is_left_out(entry: ExporterEntry) -> None:
    """By what the format says that it holds."""
    exporter = entry.make()
    left_out = [skipped for skipped in exporter.left_out(QUIZ) if skipped.fact_id == ASKED.fact]
    holds = entry.holds is not None and Detail.OPTION_PICTURES in entry.holds.details
    assert holds or left_out or entry.name == "json"
    assert all("pictures" in skipped.reason or "no choices" in skipped.reason for skipped in left_out)


def test_the_worksheet_shows_them_with_letters() -> None:
    """Each picture of the form is called by its letter, and those of the key by what the reasons say."""
    page = next(entry for entry in EXPORTERS if entry.name == "worksheet").make().content(QUIZ).decode()
    assert re.findall(r'alt="(Picture [A-Z])"', page) == [f"Picture {letter}" for letter in "ABCD"]
    assert all(media_uri(flag) in page for flag in FLAGS)
    assert "secret" not in page
    assert "quizgen-" not in re.sub(r"base64,[^\"]*", "", page)


def test_cards_show_them_and_call_them_pictures() -> None:
    """In the options, in the value and beside the reasons."""
    (note, _) = notes_of(QUIZ.questions)
    fields = fields_of(note, "de")
    shown = "".join(fields)
    assert shown.count('alt="Bild"') == 4 + 1
    assert all(shown.count(f'src="{flag.safe_name}"') >= 2 for flag in FLAGS)
    assert "secret" not in shown


def test_the_practice_page_has_them_in_its_data() -> None:
    """And says the reason beside its picture."""
    page = next(entry for entry in EXPORTERS if entry.name == "practice").make().content(QUIZ).decode()
    data = json.loads(re.search(r'<script[^>]*id="quiz"[^>]*>(.*?)</script>', page, re.DOTALL)[1])  # type: ignore[index]
    question = data["questions"][0]
    assert [each["picture"] for each in question["options"]] == [media_uri(flag) for flag in FLAGS]
    assert {each["alt"] for each in question["options"]} == {"Picture"}
    assert all(f"This is number {place}." in data["marks"] for place in range(4))
    assert "secret" not in page


def test_flashcards_show_what_is_right() -> None:
    """The front has all four, the back the right one."""
    page = next(entry for entry in EXPORTERS if entry.name == "flashcards").make().content(QUIZ).decode()
    assert page.count(media_uri(FLAGS[0])) == 2
    assert page.count(media_uri(FLAGS[1])) == 1


@pytest.mark.parametrize("name", ["worksheet", "flashcards", "key", "bubbles"])
def test_what_must_be_heard_is_not_printed(name: str) -> None:
    """And the output says so; a stem that names its subject is printed without its sound."""
    sound = Media("word.mp3", "audio/mpeg", b"ID3")
    heard = evolve(recall(id="q/heard/recall", stem="What do you hear?"), sound=sound)
    named = evolve(ASKED, id="danube/mouth/value", fact="danube/mouth", subject="Danube", stem="Danube?", sound=sound)
    exporter = next(entry for entry in EXPORTERS if entry.name == name).make()
    told = [skipped for skipped in exporter.left_out(quiz_of(heard, named, ASKED)) if skipped.reason == UNHEARD]
    assert [skipped.fact_id for skipped in told] == ["q/heard/recall"]
    page = exporter.content(quiz_of(heard, named)).decode()
    assert "What do you hear?" not in page
