"""Sheets to try things on, as their authors would write them."""

from pathlib import Path

from quizgen import FactSheet, Question, Quiz, build_quiz, read_facts

HEAD = "quizgen: 1\nid: test\ntitle: Test\n"

RIVERS = """\
relations:
  mouth:
    value: sea
    values: one
    ask: "Into which sea does {{ subject }} flow?"
    ask_subject: "Which of these flows into {{ value }}?"
    say: "{{ subject }} flows into {{ value }}."
facts:
  Danube: {mouth: Black Sea}
  Dnieper: {mouth: Black Sea}
  Rhine: {mouth: North Sea}
  Volga: {mouth: Caspian Sea}
  Ebro: {mouth: Mediterranean Sea}
"""


def sheet_of(folder: Path, body: str) -> FactSheet:
    """Read a sheet from the text below its head."""
    path = folder / "sheet.yaml"
    path.write_text(HEAD + body, encoding="utf-8")
    return read_facts(path)


def quiz_of(folder: Path, body: str, *, distractors: int = 3, seed: int = 0) -> Quiz:
    """Build the quiz of a sheet from the text below its head."""
    return build_quiz(sheet_of(folder, body), distractors=distractors, seed=seed)


def reasons(quiz: Quiz) -> dict[str, str]:
    """Return why each question that could have been is not, by the id it would have had."""
    return {f"{skipped.fact_id}/{skipped.kind}": skipped.reason for skipped in quiz.skipped}


def texts(question: Question) -> list[str]:
    """Return a question's options as shown."""
    return [option.text for option in question.options]
