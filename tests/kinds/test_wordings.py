"""Each kind can be worded: `ask` as a map from kinds to templates."""

from pathlib import Path

import pytest
from sheets import sheet_of

from quizgen import QUESTION_KINDS, BuildError, Quiz, Relation, SheetError, build_quiz

YEARS = "Bern: {r: 1191}, Bonn: {r: 1244}, Mainz: {r: 1300}, Kiel: {r: 1350}, Ulm: {r: 1400}"
SEAS = (
    "Rhine: {r: North Sea}, Elbe: {r: North Sea}, Weser: {r: North Sea}, Oder: {r: Baltic Sea}, "
    "Duna: {r: Baltic Sea}, Memel: {r: Baltic Sea}, Volga: {r: Caspian Sea}, Ural: {r: Caspian Sea}, Po: {r: Adria}"
)
CITIES = "Danube: {r: [Vienna, Budapest]}, Rhine: {r: [Bonn, Mainz]}, Elbe: {r: Dresden}"


def quiz_worded(tmp_path: Path, kind: str, template: str, facts: str = YEARS, relation: str = "value: year") -> Quiz:
    """Build the quiz of one kind, with its template in the map."""
    body = f"kinds: [{kind}]\nrelations:\n  r:\n    {relation}\n    ask:\n      {kind}: '{template}'\n"
    return build_quiz(sheet_of(tmp_path, f"{body}facts: {{{facts}}}\n"))


WORDED = {
    "value": ("How old is {{ subject }}?", "How old is Bern?", YEARS, "value: year"),
    "subject": ("Which is of {{ value }}?", "Which is of 1191?", YEARS, "value: year"),
    "recall": ("How old is {{ subject }}?", "How old is Bern?", YEARS, "value: year"),
    "recall_subject": ("What was founded in {{ value }}?", "What was founded in 1191?", YEARS, "value: year"),
    "true_false": ("{{ subject }} flows to {{ value }}.", "Po flows to ", SEAS, "value: sea"),
    "select_all": ("What lies on {{ subject }}?", "What lies on Danube?", CITIES, "{value: city, values: all}"),
    "first": ("Which town is oldest?", "Which town is oldest?", YEARS, "value: year"),
    "larger": ("Which is tallest?", "Which is tallest?", YEARS, "value: number"),
    "order": ("From old to new?", "From old to new?", YEARS, "value: year"),
    "odd_one_out": ("Which flows elsewhere?", "Which flows elsewhere?", SEAS, "value: sea"),
    "matching": ("Which is how old?", "Which is how old?", YEARS, "value: year"),
    "cloze": ("{{ subject }} goes to {{ value }}.", "Po goes to _____.", SEAS, "value: sea"),
}
"""For each kind a template, how a stem of it begins, and the facts and relation of a sheet."""


@pytest.mark.parametrize("kind", [kind.name for kind in QUESTION_KINDS])
def test_every_kind_is_asked_by_its_own_template(tmp_path: Path, kind: str) -> None:
    """A template for a kind words its stems."""
    template, stem, facts, relation = WORDED[kind]
    body = relation if relation.startswith("value") else relation.strip("{}").replace(", ", "\n    ")
    quiz = quiz_worded(tmp_path, kind, template, facts, body)
    assert any(question.stem.startswith(stem) for question in quiz.questions if question.kind == kind)


def test_kinds_that_ask_for_the_value_share_the_template_of_value(tmp_path: Path) -> None:
    """In a map, `value` also words recall and select_all, unless they have templates of their own."""
    body = "kinds: [value, recall]\nrelations: {r: {value: year, ask: {value: 'When was {{ subject }} founded?'}}}\n"
    quiz = build_quiz(sheet_of(tmp_path, body + f"facts: {{{YEARS}}}\n"))
    assert {quiz.by_id[f"bern/r/{kind}"].stem for kind in ("value", "recall")} == {"When was Bern founded?"}


def test_a_fact_that_words_itself_is_asked_in_its_own_words(tmp_path: Path) -> None:
    """`ask` and `say` of a fact go before the relation's templates for kinds."""
    body = (
        "kinds: [recall, cloze]\n"
        "relations: {r: {value: year, ask: {recall: 'R?', cloze: '{{ subject }}: {{ value }}.'}}}\n"
        "facts: {Bern: {r: {value: 1191, ask: 'Own?', say: 'Bern dates from {{ value }}.'}}}\n"
    )
    quiz = build_quiz(sheet_of(tmp_path, body))
    assert [question.stem for question in quiz.questions] == ["Own?", "Bern dates from _____."]


def test_a_yes_or_no_template_says_yes(tmp_path: Path) -> None:
    """The template of true_false states the yes; where that is wrong, the statement is false."""
    body = "relations: {r: {value: yes_no, ask: {true_false: '{{ subject }} is deep.'}}}\n"
    quiz = build_quiz(sheet_of(tmp_path, body + "facts: {Lena: {r: yes}, Ob: {r: no}}\n"))
    assert {(question.stem, question.answer) for question in quiz.questions} == {
        ("Lena is deep.", "True"),
        ("Ob is deep.", "False"),
    }


def test_a_map_is_read_into_the_fields_of_the_relation(tmp_path: Path) -> None:
    """`value` is `ask`, `subject` is `ask_subject`, and the rest are pairs in the order of the sheet."""
    asks = "{order: 'Sort.', value: 'Where to?', subject: 'Which?', recall_subject: 'From where?'}"
    relation = sheet_of(tmp_path, f"relations: {{r: {{ask: {asks}, value: sea}}}}\nfacts: {{A: {{r: X}}}}\n").relation(
        "r"
    )
    assert (relation.ask, relation.ask_subject) == ("Where to?", "Which?")
    assert relation.ask_by_kind == (("order", "Sort."), ("recall_subject", "From where?"))
    assert relation.templates == ("Where to?", "Which?", "Sort.", "From where?")
    assert Relation("r", ask="A?").templates == ("A?",)


@pytest.mark.parametrize(
    ("asks", "said"),
    [
        ("{recal: 'R?'}", r"sheet.yaml:4:\d+: no kind 'recal'; there are .*did you mean 'recall'"),
        ("{first: 'Was {{ subject }} first?'}", r"knows when, not 'subject'.*'first' asks about several things"),
    ],
)
def test_a_kind_that_there_is_not_or_a_name_that_it_lacks_is_an_error(tmp_path: Path, asks: str, said: str) -> None:
    """Unknown kinds are named with a guess, and a question about several things can't name one of them."""
    sheet = sheet_of(tmp_path, f"relations: {{r: {{value: year, kinds: [first], ask: {asks}}}}}\nfacts: {{{YEARS}}}\n")
    with pytest.raises((BuildError, SheetError), match=said):
        build_quiz(sheet)


@pytest.mark.parametrize(
    ("relation", "said"),
    [
        ("ask: {subject: 'A?'}, ask_subject: 'B?'", "'ask_subject' says a second time how 'subject' is asked"),
        ("ask: {recall: '{{ subjekt }}?'}", "did you mean 'subject'"),
        ("ask: {recall: 'A?', recall: 'B?'}", "'ask' has 'recall' twice"),
        ("ask: [A, B]", "expected text here, not a list"),
        ("ask: {recall: [A]}", "expected text here, not a list"),
    ],
)
def test_what_is_wrong_in_a_map_is_said_at_its_place(tmp_path: Path, relation: str, said: str) -> None:
    """A template that is wrong, a kind that stands twice, or a list is an error with its line."""
    with pytest.raises(SheetError, match=rf"sheet.yaml:4:\d+.*{said}"):
        sheet_of(tmp_path, f"relations: {{r: {{{relation}}}}}\nfacts: {{{YEARS}}}\n")
