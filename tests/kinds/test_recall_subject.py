"""Recall backwards: the subject, from memory."""

from pathlib import Path

import pytest
from attrs import evolve
from sheets import RIVERS, quiz_by, quiz_of, reasons, sheet_of

from quizgen import Response, Skipped, build_quiz, read_facts
from quizgen.language import LANGUAGES

WORDS = """\
word,meaning [all]
食べる,to eat
飲む,to drink
見る,to see; to look at
観る,to look at
"""


def asked(tmp_path: Path, body: str) -> dict[str, tuple[str, str]]:
    """Return stem and answer of each question that `recall_subject` asks, by the id of its fact."""
    quiz = quiz_by(sheet_of(tmp_path, body), "recall_subject")
    return {question.fact: (question.stem, question.answer_text) for question in quiz.questions}


def test_the_subject_is_asked_from_memory(tmp_path: Path) -> None:
    """The stem gives the value, the answer is the subject, and the explanation is the fact as a sentence."""
    quiz = quiz_by(sheet_of(tmp_path, RIVERS), "recall_subject")
    question = quiz.by_id["rhine/mouth/recall_subject"]
    assert question.stem == "Mouth: North Sea · which is it?"
    assert (question.answer, question.options, question.response) == ("Rhine", (), Response.RECALL)
    assert question.explanation == "Rhine flows into North Sea."


def test_a_value_that_two_subjects_have_is_skipped(tmp_path: Path) -> None:
    """Where another subject has the value, the reason names it."""
    why = reasons(quiz_by(sheet_of(tmp_path, RIVERS), "recall_subject"))
    assert why["danube/mouth/recall_subject"] == "'Dnieper' has this value, too, or may have it"
    assert why["dnieper/mouth/recall_subject"] == "'Danube' has this value, too, or may have it"


def test_words_are_asked_in_both_directions(tmp_path: Path) -> None:
    """Of a list of words, each meaning that one word alone has is asked for that word."""
    (tmp_path / "words.csv").write_text(WORDS, encoding="utf-8")
    quiz = build_quiz(evolve(read_facts(tmp_path / "words.csv"), kinds=("recall", "recall_subject")))
    backwards = {q.stem: q.answer for q in quiz.questions if q.kind == "recall_subject"}
    assert backwards == {
        "Which word means “to eat”?": "食べる",
        "Which word means “to drink”?": "飲む",
        "Which word means “to see”?": "見る",
    }


def test_it_is_asked_only_where_a_sheet_asks_for_it(tmp_path: Path) -> None:
    """It is none of the usual kinds."""
    assert {question.kind for question in quiz_of(tmp_path, RIVERS).questions} == {"value", "subject", "recall"}


@pytest.mark.parametrize(
    ("relation", "values", "reason"),
    [
        ("{value: city, values: some}", "[Vienna], B: [Bonn]", "values: some"),
        ("{value: text}", "A deep river., B: A shallow one.", "values: one"),
        ("{value: city, values: one}", "A (town), B: Bonn", "give the answer away"),
        ("{value: yes_no, values: one}", "yes, B: no", "true or false only"),
    ],
)
def test_what_has_no_one_answer_is_skipped_with_a_reason(
    tmp_path: Path, relation: str, values: str, reason: str
) -> None:
    """Lists that may be open, texts of which nothing is declared, and values that name their subject are not asked."""
    first, _, second = values.partition(", B: ")
    body = f"relations: {{r: {relation}}}\nfacts: {{A: {{r: {first}}}, B: {{r: {second}}}}}\n"
    (skipped,) = [s for s in quiz_by(sheet_of(tmp_path, body), "recall_subject").skipped if s.fact_id.startswith("a/r")]
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


def rivers_in(language: str, ask_subject: str) -> str:
    """Return a sheet in a language of three rivers with seas of their own."""
    return (
        f"language: {language}\nrelations:\n  mouth: {{subject: river, value: sea, values: one, "
        f"ask_subject: '{ask_subject}'}}\nfacts: {{A: {{mouth: X}}, B: {{mouth: Y}}, C: {{mouth: Z}}}}\n"
    )


@pytest.mark.parametrize(
    ("language", "ask_subject"),
    [
        ("en", "Which river flows into {{ value }}?"),
        ("en-GB", "What happened in {{ value }}?"),
        ("de", "Welcher Fluss mündet in: {{ value }}?"),
        ("fr", "Quel fleuve se jette dans {{ value }} ?"),
        ("es", "¿Qué río desemboca en {{ value }}?"),
        ("it", "Quale fiume sfocia in {{ value }}?"),
        ("pt", "Que rio deságua em {{ value }}?"),
        ("ko", "{{ value }}에 이르는 강은 무엇일까요?"),
        ("ar", "ما النهر الذي يصب في {{ value }}؟"),
    ],
)
def test_a_question_that_needs_no_options_is_asked_as_written(tmp_path: Path, language: str, ask_subject: str) -> None:
    """Where `ask_subject` does not point at options, it asks from memory, too."""
    value = "\u2068X\u2069" if language == "ar" else "X"  # an isolate, where it runs against the sentence
    assert asked(tmp_path, rivers_in(language, ask_subject))["a/mouth"][0] == ask_subject.replace("{{ value }}", value)


@pytest.mark.parametrize(
    ("language", "ask_subject"),
    [
        ("en", "Which of these rivers flows into {{ value }}?"),
        ("en", "Choose the river that flows into {{ value }}."),
        ("de", "Welcher dieser Flüsse mündet in: {{ value }}?"),
        ("de", "Wer von den folgenden gehört zu {{ value }}?"),
        ("fr", "Lequel de ces fleuves se jette dans {{ value }} ?"),
        ("es", "¿Cuál de estos ríos desemboca en {{ value }}?"),
        ("it", "Quale di questi fiumi sfocia in {{ value }}?"),
        ("pt", "Qual destes rios deságua em {{ value }}?"),
        ("ko", "다음 중 {{ value }}에 이르는 강은?"),
        ("ar", "أيّ من هذه الأنهار يصب في {{ value }}؟"),
        ("nl", "Welke van deze rivieren mondt uit in {{ value }}?"),
        ("nl", "Welke rivier mondt uit in {{ value }}?"),
    ],
)
def test_a_question_that_points_at_options_is_not_asked_without_them(
    tmp_path: Path, language: str, ask_subject: str
) -> None:
    """Then the stem names relation, value and type in a form that needs no grammar, as in a language not spoken."""
    stem = asked(tmp_path, rivers_in(language, ask_subject))["a/mouth"][0]
    mark, space = {"ar": "؟", "fr": "\u202f?"}.get(language, "?"), "\u00a0" if language == "fr" else ""
    opening = "¿" if language == "es" else ""
    assert stem == f"Mouth{space}: X · {opening}river{mark}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_subject_without_a_type_is_asked_for_in_every_language(tmp_path: Path, language: str) -> None:
    """Without a type to name, and where no default sentence is known, the language's own words ask which it is."""
    body = f"language: {language}\nrelations: {{qux: {{value: sea, values: one}}}}\nfacts: {{A: {{qux: X}}}}\n"
    stem = asked(tmp_path, body)["a/qux"][0]
    assert stem.startswith("Qux")
    assert " · " in stem
    assert stem[-1] in "?؟"


def test_a_template_of_its_own_words_it(tmp_path: Path) -> None:
    """`ask: {recall_subject: …}` goes before all else."""
    body = RIVERS.replace(
        'ask: "Into which sea does {{ subject }} flow?"', 'ask: {recall_subject: "What ends in {{ value }}?"}'
    )
    assert asked(tmp_path, body)["rhine/mouth"] == ("What ends in North Sea?", "Rhine")


def test_a_dated_fact_states_its_time(tmp_path: Path) -> None:
    """The time comes first, as in other stems."""
    body = (
        "relations: {ruler: {value: person, values: one, changes: yes, subject: country}}\n"
        "facts: {A: {ruler: {value: Ann, from: 1990, until: 1999}}, B: {ruler: {value: Bob, from: 1980}}}\n"
    )
    assert asked(tmp_path, body)["a/ruler/1990"] == ("From 1990 to 1999: Ruler: Ann · country?", "A")
