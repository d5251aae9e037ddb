"""Options are words of one class and one type, and no kana or Chinese character of the stem tells the answer."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from sheets import quiz_by, sheet_of

from quizgen import Question, Quiz, build_quiz, read_facts
from quizgen.text.cjk import telling_characters

BOTH_WAYS = """\
relations:
  meaning:
    value: meaning
    values: one
    subject: word
    ask: "What does {{ subject }} mean?"
    ask_subject: "Which word means “{{ value }}”?"
    say: "{{ subject }} means {{ value }}."
"""

GERMAN = {
    "noun": {"Hund": "dog", "Katze": "cat", "Baum": "tree", "Buch": "book", "Tür": "door", "Brot": "bread"},
    "verb": {"gehen": "go", "essen": "eat", "lesen": "read", "sehen": "see", "hören": "hear", "laufen": "run"},
    "adjective": {"groß": "big", "klein": "small", "rot": "red", "blau": "blue", "müde": "tired", "alt": "old"},
}

JAPANESE = {
    "verb": {"食べる": "eat", "飲む": "drink", "行く": "go", "読む": "read"},
    "noun": {"水": "water", "火": "fire", "山": "mountain", "川": "river"},
    "adjective": {"大きい": "big", "古い": "old", "高い": "high", "新しい": "new"},
}

ARTICLES = {
    "noun": {"la casa": "house", "el perro": "dog", "la mesa": "table", "l'arbre": "tree"},
    "verb": {"comer": "to eat", "beber": "to drink", "leer": "to read"},
    "": {"rojo": "red", "azul": "blue", "nuevo": "new", "viejo": "old"},
}

Words = Mapping[str, Mapping[str, str]]


def mixed(quiz: Quiz, words: Words) -> list[str]:
    """Return the stems of questions whose options are of more than one class."""
    of = {text: name for name, pairs in words.items() for pair in pairs.items() for text in pair}
    asked = [question for question in quiz.questions if question.options]
    assert len(asked) == 2 * sum(map(len, words.values()))
    return [each.stem for each in asked if len({of[option.text] for option in each.options}) > 1]


def as_table(words: Words, folder: Path, *, types: bool = False, headers: str = "German,English") -> Path:
    """Write words as a table, those of one class far from one another."""
    rows = [(word, meaning, name) for name, pairs in words.items() for word, meaning in pairs.items()]
    lines = [",".join(row if types else row[:2]) for row in sorted(rows, key=lambda row: row[1])]
    path = folder / "words.csv"
    path.write_text("\n".join([headers + (",type" if types else ""), *lines]), encoding="utf-8")
    return path


@pytest.mark.parametrize("words", [GERMAN, JAPANESE, ARTICLES])
@pytest.mark.parametrize("types", [True, False])
def test_word_classes_do_not_mix(tmp_path: Path, words: Words, types: bool) -> None:
    """Neither values nor subjects: a type column, articles, `to`, capitals or endings tell the classes apart."""
    assert mixed(build_quiz(read_facts(as_table(words, tmp_path, types=types))), words) == []


def test_types_of_entities_do_not_mix(tmp_path: Path) -> None:
    """In a YAML sheet the types of the words divide values and subjects."""
    entities = "".join(
        f"  {word}: {{type: {name}}}\n" for name, pairs in GERMAN.items() for word in pairs if name != "noun"
    )
    facts = "".join(f"  {word}: {{meaning: {meaning}}}\n" for p in GERMAN.values() for word, meaning in p.items())
    sheet = sheet_of(tmp_path, f"{BOTH_WAYS}entities:\n{entities}facts:\n{facts}")
    assert mixed(quiz_by(sheet, "value", "subject"), GERMAN) == []


def test_a_type_of_its_own_loses_no_question(tmp_path: Path) -> None:
    """Where a type has too few things for a question, they stand beside the others."""
    body = "relations: {mouth: {subject: river, value: sea, values: one}}\n"
    body += "entities: {Caspian Sea: {type: lake}, Aral Sea: {type: lake}}\nfacts:\n"
    seas = ("Black Sea", "North Sea", "Baltic Sea", "Caspian Sea", "Aral Sea", "Red Sea")
    body += "".join(f"  River {place}: {{mouth: {sea}}}\n" for place, sea in enumerate(seas))
    quiz = quiz_by(sheet_of(tmp_path, body), "value")
    assert [len(question.options) for question in quiz.questions] == [4] * len(seas)


def test_a_cognate_is_asked_from_memory(tmp_path: Path) -> None:
    """Neu is much like new: whoever knows no German would pick it, so it is no option beside its own stem."""
    words = {**GERMAN, "more": {"neu": "new"}}
    quiz = build_quiz(read_facts(as_table(words, tmp_path)))
    assert {question.kind for question in quiz.questions if question.subject == "neu"} == {"recall", "recall_subject"}


READINGS = {
    "行く": "いく",
    "書く": "かく",
    "聞く": "きく",
    "引く": "ひく",
    "食べる": "たべる",
    "水": "みず",
    "火": "ひ",
    "山": "やま",
    "川": "かわ",
}


def told(question: Question) -> bool:
    """Tell whether the right option has more kana of the stem than others, or others have some and it has none."""
    stem = telling_characters(question.stem.split("“")[1].split("”")[0])
    counts = {option.text: len(telling_characters(option.text) & stem) for option in question.options}
    own = counts.pop(question.answer_text)
    return any(count < own or (own == 0 and count > 0) for count in counts.values())


def test_kana_of_the_stem_tell_nothing(tmp_path: Path) -> None:
    """A reading has company that shares as many kana with the word, or is asked from memory alone."""
    rows: Iterable[str] = (f"{word},{reading}" for word, reading in READINGS.items())
    path = tmp_path / "readings.csv"
    path.write_text("\n".join(["Word,Reading", *rows]), encoding="utf-8")
    quiz = build_quiz(read_facts(path))
    asked = [question for question in quiz.questions if question.kind == "value"]
    assert {question.subject for question in asked} == {*READINGS} - {"食べる"}
    assert not [question.stem for question in asked if told(question)]
    (why,) = {each.reason for each in quiz.skipped if each.kind == "value"}
    assert why == "its answer has characters of its stem, and too few other options have as many"


GENDERS = {"Hund": "masculine", "Katze": "feminine", "Baum": "masculine", "Blume": "feminine", "Tisch": "masculine"}


@pytest.mark.parametrize(
    ("values", "more", "options"),
    [("one", "", 2), ("one", "entities: {neuter: {type: gender}}\n", 3), ("all", "", 0)],
)
def test_a_property_of_two_values_is_asked_with_two_options(
    tmp_path: Path, values: str, more: str, options: int
) -> None:
    """Where one value is declared, and its type has just two: a third thing of that type is an option as well."""
    facts = "".join(f"  {word}: {{gender: {gender}}}\n" for word, gender in GENDERS.items())
    body = f"relations: {{gender: {{subject: noun, value: gender, values: {values}}}}}\n{more}facts:\n{facts}"
    quiz = quiz_by(sheet_of(tmp_path, body), "value")
    assert {len(question.options) for question in quiz.questions} == ({options} if options else set())


def test_two_values_of_a_small_sheet_are_no_property(tmp_path: Path) -> None:
    """Two capitals of two countries are not asked with two options; nor is a column whose values are only assumed."""
    body = "relations: {capital: {value: city, values: one}}\nfacts: {France: {capital: Paris}, Italy: {capital: Rome}}"
    assert not quiz_by(sheet_of(tmp_path, body), "value").questions
    path = tmp_path / "words.csv"
    path.write_text("\n".join(["Word,Gender", *(f"{a},{b}" for a, b in GENDERS.items())]), encoding="utf-8")
    assert not [question for question in build_quiz(read_facts(path)).questions if question.options]
