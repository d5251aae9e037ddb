"""A new language is one file and one line in LANGUAGES; whatever it lacks is named."""

import ast
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest

import quizgen.language
from quizgen import PracticeExporter, WorksheetExporter, build_quiz, read_facts
from quizgen.language import (
    ENGLISH,
    LANGUAGES,
    CardWords,
    Dated,
    Phrases,
    PracticeWords,
    SentenceWords,
    SheetWords,
    Words,
    direction_of,
    is_known_language,
    lexicon_of,
)
from quizgen.language.lexicon import Lexicon
from quizgen.language.table_words import TableWords

ROOM = Path(quizgen.language.__file__).parent
RECORDS = (Words, SentenceWords, Dated, Phrases, SheetWords, CardWords, PracticeWords, Lexicon, TableWords)

MARK = "‡"
"""Stands before each text of the made-up language."""

SHEET = """
quizgen: 1
id: towns
title: Towns
language: nl-BE
relations:
  founded: {value: year, values: one, kinds: [value, first, true_false]}
facts:
"""


def made_up(value: Any) -> Any:
    """Return English words with a mark before each text, written from right to left, and an odd lexicon."""
    if isinstance(value, str):
        return MARK + value
    if isinstance(value, Lexicon | TableWords):
        return type(value)(**{str(field.alias): "zorp" for field in attrs.fields(type(value))})
    if attrs.has(type(value)):
        own = {field.name: made_up(getattr(value, field.name)) for field in attrs.fields(type(value))}
        return attrs.evolve(value, **own)
    return True if value is False else value


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_language_that_lacks_a_field_is_told_which(record: type[attrs.AttrsInstance]) -> None:
    """No field of a language has a default: a record without one can't be made, and the error names it."""
    names = [str(field.alias) for field in attrs.fields(record)]
    for name in names:
        with pytest.raises(TypeError, match=f"argument: '{name}'"):
            record(**{other: "" for other in names if other != name})


def test_every_language_that_has_a_file_has_a_line() -> None:
    """Each record of words in the folder is in LANGUAGES, by a tag that Unicode knows."""
    modules = [import_module(f"quizgen.language.{path.stem}") for path in ROOM.glob("[a-z]*.py")]
    records = {name: value for module in modules for name, value in vars(module).items() if isinstance(value, Words)}
    missing = sorted(name for name, words in records.items() if not any(words is known for known in LANGUAGES.values()))
    assert not missing, f"src/quizgen/language/__init__.py: LANGUAGES has no line for {', '.join(missing)}"
    unknown = [tag for tag in LANGUAGES if not is_known_language(tag)]
    assert not unknown, f"src/quizgen/language/__init__.py: LANGUAGES has tags that no language has: {unknown}"


def test_no_other_table_goes_by_language() -> None:
    """What differs by language is in its record, and no other table has languages as its keys."""
    tables = []
    for path in ROOM.parent.rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for node in [node for node in nodes if isinstance(node, ast.Dict)]:
            keys = [ast.unparse(key) for key in node.keys if key]
            if keys and {*keys} <= {*map(repr, LANGUAGES)}:
                tables.append(f"src/quizgen/{path.relative_to(ROOM.parent).as_posix()}, line {node.lineno}")
    own, *others = sorted(tables, key=lambda place: "language/__init__.py" not in place)
    assert not others, f"a table by language that belongs in the languages' own records: {'; '.join(others)}"
    assert own.startswith("src/quizgen/language/__init__.py")


def test_a_record_is_all_that_a_language_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By one line in the table, questions, pages and checks speak a made-up language, and no word of another."""
    monkeypatch.setitem(LANGUAGES, "nl", made_up(ENGLISH))
    facts = [f"  Town {number}: {{founded: {1800 + 13 * number}~}}\n" for number in range(9)]
    (tmp_path / "towns.yaml").write_text(SHEET + "".join(facts), encoding="utf-8")
    sheet = read_facts(tmp_path / "towns.yaml")
    assert sheet.remarks == ()
    quiz = build_quiz(sheet)
    assert {question.kind for question in quiz.questions} == {"value", "first", "true_false"}
    for question in quiz.questions:
        assert question.stem.startswith(MARK)
        assert all(option.text.startswith(("Town", MARK)) for option in question.options)
    assert lexicon_of("nl-BE").negatives == {"zorp"}
    assert direction_of("nl-BE") == "rtl"
    page = WorksheetExporter(repeats=True).export(quiz).decode()
    for text in (ENGLISH.sheet.name, ENGLISH.sheet.choice, ENGLISH.sheet.true_false, ENGLISH.sheet.answer_key):
        assert page.count(text) == page.count(MARK + text) > 0
    page = PracticeExporter().export(quiz).decode()
    for text in attrs.asdict(ENGLISH.practice).values():
        assert MARK + text in page
