"""Texts in another language than the sheet's say so, with their direction, in every output that is HTML."""

from pathlib import Path

import pytest
from sheets import quiz_of, sheet_of

from quizgen import (
    FlashcardsExporter,
    PracticeExporter,
    Quiz,
    SheetError,
    WorksheetExporter,
    build_quiz,
    quiz_as_data,
    read_lock,
)
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.notes import notes_of
from quizgen.exporters.anki.notetype import FIELDS
from quizgen.lock import lock_of
from quizgen.quiz import Question

WORDS = """\
kinds: [value, recall, subject]
entities:
  水の国: {lang: ja}
relations:
  Arabic:
    value: text
    values: one
    lang: ar
    ask: "What is {{ subject }} in Arabic?"
    ask_subject: "What does {{ value }} mean?"
    say: "{{ subject }} is {{ value }} in Arabic."
facts:
  the sun: {Arabic: شمس}
  the moon: {Arabic: قمر}
  the bone: {Arabic: عظم}
  水の国: {Arabic: ماء}
"""
SUN = '<bdi lang="ar" dir="rtl">شمس</bdi>'
LAND = '<bdi lang="ja" dir="ltr">水の国</bdi>'


@pytest.fixture
def quiz(tmp_path: Path) -> Quiz:
    return quiz_of(tmp_path, WORDS)


def question(quiz: Quiz, name: str) -> Question:
    return quiz.by_id[name]


def test_a_question_tells_the_languages_of_its_texts(quiz: Quiz) -> None:
    """Options, answers, and the names inside sentences; what is in the sheet's language has none."""
    assert question(quiz, "the-sun/arabic/recall").languages == (("شمس", "ar"),)
    asked = question(quiz, "the-sun/arabic/subject")
    assert asked.stem == "What does \u2068شمس\u2069 mean?"
    assert dict(question(quiz, "水の国/arabic/recall").languages) == {"ماء": "ar", "水の国": "ja"}
    assert dict(asked.languages)["شمس"] == "ar"
    told = {data["id"]: data for data in quiz_as_data(quiz)["questions"]}
    assert told["the-sun/arabic/recall"]["languages"] == {"شمس": "ar"}


def test_pages_say_languages(quiz: Quiz) -> None:
    """The worksheet with its key, the flashcards, and the practice page without and with its script."""
    for exporter in (WorksheetExporter(repeats=True), FlashcardsExporter(repeats=True), PracticeExporter()):
        page = exporter.export(quiz).decode()
        assert SUN in page, exporter
        assert f"What does \u2068{SUN}\u2069 mean?" in page, exporter
        assert LAND in page, exporter
        assert "&lt;bdi" not in page, exporter


def test_anki_says_languages(quiz: Quiz) -> None:
    """In the HTML of fields; the field of the language stays the deck's."""
    asked = question(quiz, "the-sun/arabic/recall")
    (note,) = notes_of([asked])
    fields = dict(zip((name for name, _ in FIELDS), fields_of(note, "en"), strict=True))
    assert (fields["Value"], fields["Fact"], fields["Lang"]) == (SUN, f"The sun is \u2068{SUN}\u2069 in Arabic.", "en")


def test_a_word_that_is_in_both_languages_is_left_alone_where_it_stands_alone(tmp_path: Path) -> None:
    """`animal` of one question is Spanish, that of another English: a page can't tell by the word alone."""
    body = """\
kinds: [recall, recall_subject]
relations:
  Spanish: {value: text, values: one, lang: es, ask_subject: "What does {{ value }} mean?"}
facts:
  creature: {Spanish: animal}
  animal: {Spanish: bestia}
"""
    page = PracticeExporter().export(quiz_of(tmp_path, body)).decode()
    assert 'What does \u2068<bdi lang="es" dir="ltr">animal</bdi>\u2069 mean?' in page
    assert "<strong><bdi>animal</bdi></strong>" in page
    assert '<strong><bdi><bdi lang="es" dir="ltr">bestia</bdi></bdi></strong>' in page


def test_the_lock_keeps_languages_and_sees_them_change(tmp_path: Path) -> None:
    """A sheet that begins to say its languages asks the same questions; what learners see of them changes."""
    plain = build_quiz(sheet_of(tmp_path, WORDS.replace("    lang: ar\n", "")))
    quiz = build_quiz(sheet_of(tmp_path, WORDS))
    assert [each.id for each in plain.questions] == [each.id for each in quiz.questions]
    before, lock = lock_of(plain), lock_of(quiz)
    assert {each.digest for each in before.questions}.isdisjoint({each.digest for each in lock.questions})
    assert read_lock(lock.as_bytes()) == lock


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("entities: {A: {lang: jp}}", "no language has the code 'jp' (did you mean 'ja'?)"),
        ("relations: {is: {lang: Spanish}}", "no language has the code 'Spanish' (did you mean 'es'?)"),
        ("relations: {is: {lang: x y}}", "no language has the code 'x y' (write a code such as en"),
        (
            "relations: {is: {value: number, lang: es}}",
            "'lang' is the language of texts and names, and the values of 'is'",
        ),
    ],
)
def test_what_is_no_language_is_refused(tmp_path: Path, body: str, said: str) -> None:
    """At its place, with what was perhaps meant."""
    with pytest.raises(SheetError) as refused:
        sheet_of(tmp_path, f"{body}\nfacts: {{B: {{is: 1}}}}\n")
    assert said in str(refused.value)
    assert "sheet.yaml:4" in str(refused.value)
