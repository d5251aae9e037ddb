"""Pictures as values: asked with pictures as options, and backwards with the one picture beside the stem."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen import SheetError, build_quiz, lock_of, read_facts, read_lock
from quizgen.checks import check
from quizgen.language import LANGUAGES
from quizgen.lock.diff import diff
from quizgen.quiz import Quiz
from quizgen.quiz.to_data import quiz_as_data
from quizgen.values import Picture
from quizgen.values.media import Media

COLORS = {"Italy": "green", "France": "blue", "Germany": "black", "Austria": "red", "Malta": "white", "Spain": "gold"}
HEAD = "quizgen: 1\nid: flags-1\ntitle: Flags\nsource: x\nsources: {x: {title: X}}\n"
RELATION = "relations:\n  flag: {subject: country, value: picture, values: one%s}\n"

Write = Callable[..., Path]


def svg(color: str) -> str:
    """Return a flag of one colour."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="{color}" d="M0 0h3v2H0z"/></svg>'


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a sheet of flags beside their files."""
    for country, color in COLORS.items():
        (tmp_path / f"{country.lower()}.svg").write_text(svg(color), encoding="utf-8")

    def written(more: str = "", *, own: dict[str, str] | None = None, head: str = HEAD) -> Path:
        values = {country: f"{country.lower()}.svg" for country in COLORS} | (own or {})
        facts = "".join(f"  {country}: {{flag: {value}}}\n" for country, value in values.items())
        path = tmp_path / "flags.yaml"
        path.write_text(f"{head}{RELATION % more}facts:\n{facts}", encoding="utf-8")
        return path

    return written


def built(path: Path) -> Quiz:
    """Return the quiz of a sheet."""
    return build_quiz(read_facts(path))


def test_pictures_are_options_and_stand_in_the_stem(write: Write) -> None:
    """Nothing that is shown beside the pictures says what they are; only data name their files."""
    quiz = built(write())
    value, subject = quiz.by_id["italy/flag/value"], quiz.by_id["italy/flag/subject"]
    assert (value.stem, subject.stem) == ("Which is the flag of Italy?", "Which country has this flag?")
    assert all(option.picture and option.text == option.picture.safe_name for option in value.options)
    assert [option.named for option in value.options if option.correct] == ["italy.svg"]
    assert subject.picture
    assert subject.picture.name == "italy.svg"
    assert quiz.by_id["italy/flag/recall_subject"].answer == "Italy"
    assert len(value.media) == len(value.options) == 4
    assert value.explanation == "This is the flag of Italy."
    data = quiz_as_data(quiz)["questions"][0]
    assert (data["answer"], data["media"]) == ("italy.svg", [option["picture"] for option in data["options"]])
    assert not [finding for finding in check(read_facts(write()), quiz) if finding.severity in ("error", "medium")]


def test_files_of_the_same_bytes_are_one_value(write: Write, tmp_path: Path) -> None:
    """They are never options of one question, and who has such a flag can't be recalled."""
    (tmp_path / "twin.svg").write_text(svg("green"), encoding="utf-8")
    quiz = built(write(own={"Malta": "twin.svg"}))
    for question in quiz.questions:
        digests = [option.picture.digest for option in question.options if option.picture]
        assert len(set(digests)) == len(digests)
    assert "malta/flag/recall_subject" not in quiz.by_id
    one, other = (Picture(Media(name, "image/png", b"1")) for name in ("a", "b"))
    assert one == other
    assert hash(one) == hash(other)


@pytest.mark.parametrize("kind", ["recall", "true_false", "cloze", "matching", "odd_one_out"])
def test_what_writes_its_value_is_said_not_to_be_asked(write: Write, kind: str) -> None:
    """No sentence holds a picture."""
    quiz = built(write(f", kinds: [value, {kind}]"))
    assert {question.kind for question in quiz.questions} == {"value"}
    assert next(skipped.reason for skipped in quiz.skipped if skipped.kind == kind).startswith("a picture is no part")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_default_words_are_there_in_each_language(write: Write, language: str) -> None:
    """A relation without templates is asked both ways, and no stem or reason names a file."""
    quiz = built(write(head=f"{HEAD}language: {language}\n"))
    assert {question.kind for question in quiz.questions} == {"value", "subject", "recall_subject"}
    for question in quiz.questions:
        said = " ".join((question.stem, question.explanation, *(option.rationale for option in question.options)))
        assert "svg" not in said
        assert "{" not in said
        assert question.stem.strip()


def test_a_template_does_not_name_a_picture(write: Write) -> None:
    """All such templates are told."""
    more = ', ask_subject: "Whose is {{ value }}?", say: "{{ subject }} has {{ value }}."'
    with pytest.raises(SheetError, match="can't stand inside a sentence") as caught:
        read_facts(write(more))
    assert len(caught.value.problems) == 2


def test_what_a_picture_shows_does_not_name_its_subject(write: Write) -> None:
    """The text for it is shown where each option has one; one that says the answer is an error with its place."""
    alts = {country: f"{{value: {country.lower()}.svg, alt: all {color}}}" for country, color in COLORS.items()}
    quiz = built(write(own=alts))
    question = quiz.by_id["italy/flag/value"]
    assert {option.alt for option in question.options} <= {f"all {color}" for color in COLORS.values()}
    assert quiz.by_id["italy/flag/subject"].alt == "all green"
    some = built(write(own={"Italy": alts["Italy"]}))
    assert {option.alt for option in some.by_id["italy/flag/value"].options} == {""}
    with pytest.raises(SheetError, match="says the answer, 'italy'"):
        read_facts(write(own={"Italy": "{value: italy.svg, alt: the flag of Italy}"}))


@pytest.mark.parametrize(
    ("value", "said"),
    [("gone.svg", "there is no picture"), ("../x.svg", "outside"), ("https://x.org/a.png", "an address")],
)
def test_a_file_that_can_not_be_used_is_told(write: Write, value: str, said: str) -> None:
    """With its place, as for pictures beside questions."""
    with pytest.raises(SheetError, match=said) as caught:
        read_facts(write(own={"Italy": f'"{value}"'}))
    assert all(problem.place and problem.place.line for problem in caught.value.problems)


def test_a_column_of_pictures(write: Write, tmp_path: Path) -> None:
    """`(picture)` in a header makes them the values, asked both ways; a YAML sheet says it of a plain column."""
    write()
    rows = "".join(f"{country},{country.lower()}.svg\n" for country in COLORS)
    table = tmp_path / "table.csv"
    table.write_text(f"Country,Flag (picture)\n{rows}", encoding="utf-8")
    quiz = built(table)
    assert quiz.by_id["italy/flag/value"].stem == "Which is the flag of Italy?"
    assert {question.kind for question in quiz.questions} == {"value", "subject", "recall_subject"}
    table.write_text(f"Country,Flag\n{rows}", encoding="utf-8")
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(f"{HEAD}{RELATION % ''}tables: [table.csv]\n", encoding="utf-8")
    assert [question.id for question in built(sheet).questions] == [question.id for question in quiz.questions]


def test_the_lock_keeps_what_was_chosen(write: Write, tmp_path: Path) -> None:
    """A build by it asks the same; a picture drawn anew is a change of the questions that show it."""
    first = built(write())
    lock_of(first).write(tmp_path / "flags.lock.json")
    lock = read_lock(tmp_path / "flags.lock.json")
    assert lock is not None
    assert lock == lock_of(first, lock)
    again = build_quiz(read_facts(write()), lock=lock, now=first.stamp + 9)
    assert [question.options for question in again.questions] == [question.options for question in first.questions]
    (tmp_path / "italy.svg").write_text(svg("gray"), encoding="utf-8")
    changed = build_quiz(read_facts(write()), lock=lock, now=first.stamp + 9)
    told = {change.id: change.what for change in diff(lock, lock_of(changed, lock)).changed}
    assert "picture" in told["italy/flag/value"]
    assert "picture" in told["italy/flag/subject"]
    assert set(told) == {q.id for q in changed.questions if "italy.svg" in q.media}


def test_a_picture_of_the_subject_that_is_the_answer_is_not_shown(write: Write) -> None:
    """An entity's own picture stands beside its stems, but not where it is the right option."""
    head = f"{HEAD}entities:\n  Italy: {{picture: italy.svg}}\n  France: {{picture: malta.svg}}\n"
    quiz = built(write(head=head))
    assert quiz.by_id["italy/flag/value"].picture is None
    assert quiz.by_id["france/flag/value"].picture is not None
    assert quiz.by_id["italy/flag/subject"].picture_back is None
