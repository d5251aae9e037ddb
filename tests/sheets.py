"""Sheets for tests, as authors would write them."""

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve

from quizgen import Fact, FactSheet, Question, Quiz, Relation, Value, build_quiz, read_facts

HEAD = "quizgen: 1\nid: test\ntitle: Test\n"

MOUTH = """\
relations:
  mouth:
    value: sea
    values: one
    ask: "Into which sea does {{ subject }} flow?"
    ask_subject: "Which of these flows into {{ value }}?"
    say: "{{ subject }} flows into {{ value }}."
"""

RIVERS = f"""\
{MOUTH}facts:
  Danube: {{mouth: Black Sea}}
  Dnieper: {{mouth: Black Sea}}
  Rhine: {{mouth: North Sea}}
  Volga: {{mouth: Caspian Sea}}
  Ebro: {{mouth: Mediterranean Sea}}
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
    """Return why questions were skipped, by the ids that they would have had."""
    return {f"{skipped.fact_id}/{skipped.kind}": skipped.reason for skipped in quiz.skipped}


def texts(question: Question) -> list[str]:
    """Return a question's options as shown."""
    return [option.text for option in question.options]


def quiz_by(sheet: FactSheet, *kinds: str, distractors: int = 3, seed: int = 0) -> Quiz:
    """Build the quiz of a sheet's facts with these kinds alone."""
    return build_quiz(evolve(sheet, kinds=kinds, questions=()), distractors=distractors, seed=seed)


def sheet_of_relation(relation: Relation, values: Mapping[str, Value]) -> FactSheet:
    """Make a sheet of one relation, with a value for each subject."""
    facts = tuple(Fact(subject, relation.key, value) for subject, value in values.items())
    return FactSheet(id="test", title="Test", relations=(relation,), facts=facts)
