"""With `was`, a renamed key costs no question its options, and no learner a card."""

from pathlib import Path

import pytest
from attrs import evolve
from sheets import sheet_of

from quizgen import Question, build_quiz, lock_of
from quizgen.lock.diff import diff

NOW = 1_790_000_000

KINDS = "value, recall, subject, true_false, odd_one_out, matching, larger, order, select_all"

SHEET = f"""\
kinds: [{KINDS}]
relations:
  mouth: {{value: sea, values: one, ask: "Where does {{{{ subject }}}} end?", ask_subject: "Which {{{{ value }}}}?"}}
  capitals: {{value: city, values: all}}
  length: {{value: number, values: one, unit: km}}
facts:
  Danube: {{mouth: Black Sea, length: 2850, capitals: [Vienna, Budapest]}}
  Dnieper: {{mouth: Black Sea, length: 2201, capitals: [Kyiv]}}
  Don: {{mouth: Azov Sea, length: 1870}}
  Kuban: {{mouth: Azov Sea, length: 870}}
  Rhine: {{mouth: North Sea, length: 1233}}
  Elbe: {{mouth: North Sea, length: 1094}}
  Volga: {{mouth: Caspian Sea, length: 3530}}
  Ural: {{mouth: Caspian Sea, length: 2428}}
  Ebro: {{mouth: Mediterranean Sea, length: 930}}
  Po: {{mouth: Adriatic Sea, length: 652}}
  Seine: {{mouth: The Channel, length: 777, capitals: [Paris]}}
  Thames: {{mouth: The Channel, length: 346, capitals: [London]}}
"""

RENAMES = {
    "subject": (("  Volga:", "  Ra:"), "entities: {Ra: {was: Volga}}\n"),
    "value": (("North Sea", "German Ocean"), "entities: {German Ocean: {was: North Sea}}\n"),
    "relation": (("mouth:", "outflow:"), ""),
}


def choice(question: Question, *, renamed: tuple[str, str]) -> tuple[object, ...]:
    """Return what a question asks and offers, with a name replaced by another."""
    pairs = question.answer if question.kind == "matching" else ()
    texts = [option.text for option in question.options] or pairs or question.answer
    return question.kind, str(texts).replace(*renamed), [option.correct for option in question.options]


@pytest.mark.parametrize("rename", RENAMES)
def test_a_renamed_key_changes_no_choice(rename: str, tmp_path: Path) -> None:
    """Each question of each kind has the options that it had, in their order; nothing is new, and nothing has gone."""
    (old, new), more = RENAMES[rename]
    text = (SHEET.replace(old, new) + more).replace("outflow: {value", "outflow: {was: mouth, value")
    before = build_quiz(sheet_of(tmp_path, SHEET), now=NOW)
    lock = lock_of(before)
    after = build_quiz(sheet_of(tmp_path, text), lock=lock, now=NOW + 5)
    assert {question.kind for question in before.questions} == set(KINDS.split(", "))
    assert after.by_id.keys() == before.by_id.keys()
    names = (old.strip(" :"), new.strip(" :"))
    for name, question in before.by_id.items():
        assert choice(after.by_id[name], renamed=names) == choice(question, renamed=names)
    found = diff(lock, lock_of(after, lock))
    assert (found.new, found.retired, found.forecast.added) == ((), (), 0)


def test_without_was_all_is_new(tmp_path: Path) -> None:
    """The questions of a renamed relation are others, which is what `was` is for."""
    lock = lock_of(build_quiz(sheet_of(tmp_path, SHEET), now=NOW))
    quiz = build_quiz(sheet_of(tmp_path, SHEET.replace("mouth:", "outflow:")), lock=lock, now=NOW + 5)
    found = diff(lock, lock_of(quiz, lock))
    assert found.forecast.added == found.forecast.staying == 22


def test_a_text_that_looks_like_an_old_key_is_no_name(tmp_path: Path) -> None:
    """Values of text are not renamed with an entity that is called the same."""
    text = SHEET.replace("capitals: {value: city, values: all}", "motto: {value: text, values: one}").replace(
        "capitals: ", "motto: "
    )
    for bracketed in ("[Vienna, Budapest]", "[Kyiv]", "[Paris]", "[London]"):
        text = text.replace(bracketed, bracketed.strip("[]").split(",")[0].replace("Vienna", "Volga"))
    lock = lock_of(build_quiz(sheet_of(tmp_path, text), now=NOW))
    renamed = text.replace("  Volga:", "  Ra:") + "entities: {Ra: {was: Volga}}\n"
    quiz = build_quiz(sheet_of(tmp_path, renamed), lock=lock, now=NOW + 5)
    kept = [locked.question for locked in lock.questions if locked.question.relation == "motto"]
    assert [question for question in kept if any(option.key == "Volga" for option in question.options)]
    for question in kept:
        assert evolve(quiz.by_id[question.id], changed=None).options == question.options
