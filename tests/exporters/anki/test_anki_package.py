"""What is in the package, what is refused, what never changes, and that the same quiz gives the same bytes."""

import hashlib
import inspect
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import genanki
import pytest
from attrs import evolve
from exporters.quizzes import choice, option, quiz_of, recall
from hypothesis import given
from hypothesis import strategies as st

from quizgen import AnkiExporter
from quizgen.cli.new import new_sheet
from quizgen.errors import ExportError
from quizgen.exporters.anki.naming import DEEPEST, deck_name, tag_name
from quizgen.exporters.anki.notetype import FIELDS, ID, NAME, SLOTS, SORT_FIELD, STAMP, css
from quizgen.exporters.anki.package import guid_of, package
from quizgen.quiz import GAP, LAST_STAMP, Quiz, Response
from quizgen.values.media import Media

FROZEN_FIELDS = (
    ("Id", 7462001),
    ("Title", 7462002),
    ("Subject", 7462003),
    ("Value", 7462004),
    ("Fact", 7462005),
    ("Note", 7462006),
    ("Source", 7462007),
    ("Lang", 7462008),
    ("Kind", 7462009),
    ("Typed value", 7462010),
    ("Typed subject", 7462011),
    ("Picture", 7462012),
    ("Sound", 7462013),
    ("Answer media", 7462014),
    ("Backwards picture", 7462015),
    ("Backwards sound", 7462016),
    ("Backwards answer media", 7462017),
    ("Choose", 7462018),
    ("Choose options", 7462019),
    ("Choose why", 7462020),
    ("True or false", 7462021),
    ("True or false options", 7462022),
    ("True or false why", 7462023),
    ("Choose backwards", 7462024),
    ("Choose backwards options", 7462025),
    ("Choose backwards why", 7462026),
    ("Gap", 7462027),
    ("Gap filled", 7462028),
    ("Gap why", 7462029),
    ("Recall", 7462030),
    ("Recall why", 7462031),
    ("Recall backwards", 7462032),
    ("Recall backwards why", 7462033),
    ("Order", 7462034),
    ("Order items", 7462035),
    ("Order answer", 7462036),
    ("Later A", 7462037),
    ("Later A options", 7462038),
    ("Later A why", 7462039),
    ("Later B", 7462040),
    ("Later B options", 7462041),
    ("Later B why", 7462042),
    ("Later C", 7462043),
    ("Later C options", 7462044),
    ("Later C why", 7462045),
    ("Later 1", 7462046),
    ("Later 2", 7462047),
    ("Later 3", 7462048),
)
FROZEN_TEMPLATES = (
    ("Choose", 7462101),
    ("True or false", 7462102),
    ("Choose backwards", 7462103),
    ("Gap", 7462104),
    ("Recall", 7462105),
    ("Recall backwards", 7462106),
    ("Order", 7462107),
    ("Later A – keep", 7462108),
    ("Later B – keep", 7462109),
    ("Later C – keep", 7462110),
)
STAMP_AND_DIGEST = (1795716600, "f10200c451d6b413")

BUILD = """
import hashlib, sys, time
if len(sys.argv) > 2:
    then, localtime, gmtime = float(sys.argv[2]), time.localtime, time.gmtime
    time.time = lambda: then
    time.localtime = lambda seconds=then: localtime(seconds)
    time.gmtime = lambda seconds=then: gmtime(seconds)
import quizgen
quiz = quizgen.build_quiz(quizgen.read_facts(sys.argv[1]), now=1_700_000_000)
for exporter in (quizgen.AnkiExporter(), quizgen.WorksheetExporter(), quizgen.JsonExporter()):
    print(hashlib.sha256(exporter.export(quiz)).hexdigest())
"""


def test_note_type_is_frozen() -> None:
    """The note type's id, the ids and order of fields and templates, and the sort field never change again."""
    assert (ID, NAME) == (1746100011, "quizgen")
    assert FIELDS == FROZEN_FIELDS
    assert FIELDS[SORT_FIELD] == ("Title", 7462002)
    assert tuple((slot.template_name, slot.id) for slot in SLOTS) == FROZEN_TEMPLATES


def test_fronts_have_no_field_outside_their_section() -> None:
    """Anki would make a card of it for every note, or keep one whose question was withdrawn."""
    for slot in SLOTS:
        start, end = f"{{{{#{slot.name}}}}}", f"{{{{/{slot.name}}}}}"
        for side in (slot.front, slot.back):
            assert side.startswith(start)
            shown, _, withdrawn = side.partition(f"{end}{{{{^{slot.name}}}}}")
            assert "{{" not in withdrawn.removesuffix(f"{end}\n")
            assert "%" not in re.sub(r"%(?= *[;,)]|\d)", "", shown.partition("<script>")[0])


def test_every_field_is_in_a_template_or_in_reserve() -> None:
    """Each name in a template is that of a field; no field is without use but those that are named as reserves."""
    used = {
        name
        for slot in SLOTS
        for side in (slot.front, slot.back)
        for name in re.findall(r"{{[#^/]?(?:type:)?(.+?)}}", side)
    }
    names = [name for name, _ in FIELDS]
    assert used <= set(names)
    assert set(names) - used == {"Title", "Kind", "Later 1", "Later 2", "Later 3"}


def test_stamp_moves_with_templates() -> None:
    """A changed template or styling reaches learners only with a later STAMP."""
    digest = hashlib.sha256()
    for slot in SLOTS:
        digest.update("\0".join((slot.front, slot.back, slot.listed, slot.listed_answer)).encode())
    digest.update(css().encode())
    found = (STAMP, digest.hexdigest()[:16])
    assert found == STAMP_AND_DIGEST, (
        "templates or styling changed, or STAMP did: raise STAMP in notetype.py to the present second, "
        f"then put the new stamp and digest here: {found}"
    )


def test_guid_hangs_on_the_ids_alone() -> None:
    """A note's guid is that of the sheet's id and the question's, and never changes."""
    assert guid_of("rivers-test", "danube/mouth/value") == "KS4wZ2aCe{"


@given(st.text(), st.text())
def test_guid_is_that_of_genanki(sheet: str, question: str) -> None:
    """A note's guid is what genanki makes of the two ids."""
    assert guid_of(sheet, question) == genanki.guid_for(f"{sheet}/{question}")


def test_package_holds_just_a_collection_and_no_media(rivers: Quiz) -> None:
    """The package has Anki's two files, with dates that say nothing of when it was made."""
    with zipfile.ZipFile(io.BytesIO(AnkiExporter().export(rivers))) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert json.loads(archive.read("media")) == {}


def test_same_quiz_same_bytes(rivers: Quiz) -> None:
    """Exporting twice gives the same bytes."""
    assert AnkiExporter().export(rivers) == AnkiExporter().export(rivers)


def test_same_bytes_on_another_day_and_machine(tmp_path: Path) -> None:
    """Neither the clock, the time zone nor Python's hash seed is in any output, and no temporary file is left."""
    sheet = tmp_path / "rivers.yaml"
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    sheet.write_text(new_sheet("Rivers", "test"), encoding="utf-8")
    runs = [("1", "UTC", []), ("2", "Pacific/Kiritimati", ["4000000000"])]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", BUILD, str(sheet), *then],
            check=True,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "TMPDIR": str(temporary)},
        ).stdout
        for seed, zone, then in runs
    }
    assert len(outputs) == 1
    assert len(outputs.pop().split()) == 3
    assert list(temporary.iterdir()) == []


DEFAULTS = (
    "secure_delete = OFF",
    "secure_delete = FAST",
    "secure_delete = ON",
    "page_size = 8192",
    "reverse_unordered_selects = ON",
)
"""Settings whose defaults differ from build to build of SQLite."""


@pytest.mark.parametrize("default", DEFAULTS)
def test_same_bytes_by_any_sqlite(default: str, rivers: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    """However SQLite was built, the same quiz gives the same bytes, without SQLite's version or its vacuum in them."""
    usual = AnkiExporter().export(rivers)
    connect = sqlite3.connect

    def another_build(database: str, *, uri: bool) -> sqlite3.Connection:
        connection = connect(database, uri=uri)
        connection.execute(f"PRAGMA {default}")
        return connection

    monkeypatch.setattr(sqlite3, "connect", another_build)
    assert AnkiExporter().export(rivers) == usual
    with zipfile.ZipFile(io.BytesIO(usual)) as archive:
        header = archive.read("collection.anki2")[:100]
    assert header[92:100] == bytes(8)
    assert header[52:56] == bytes(4)


def test_too_large_a_deck_is_refused(rivers: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in memory holds a gigabyte; here it holds a few pages."""
    connect = sqlite3.connect

    def small(database: str, *, uri: bool) -> sqlite3.Connection:
        made = connect(database, uri=uri)
        made.execute("PRAGMA max_page_count = 30")
        return made

    monkeypatch.setattr(sqlite3, "connect", small)
    note = "A long story. " * 10_000
    with pytest.raises(ExportError, match=r"more than a gigabyte of text .*divide the sheet"):
        AnkiExporter().export(evolve(rivers, questions=tuple(evolve(each, note=note) for each in rivers.questions)))


def test_statements_number_no_parameter() -> None:
    """Parameters are given by place: Python 3.12.0 to 3.12.2 warns of `?1` (CPython's issue 117995)."""
    source = Path(inspect.getfile(package)).read_text(encoding="utf-8")
    assert "INSERT INTO cards" in source
    assert not re.search(r"\?\d|VALUES \([:@$]", source)


@pytest.mark.parametrize("stamp", [0, -1, LAST_STAMP + 1, 1_700_000_000_000])
def test_impossible_stamp_is_refused(stamp: int) -> None:
    """A stamp that Anki has no room for (it would break the note, or be cut short) is an error, of a quiz or a note."""
    for quiz in (quiz_of(choice(), stamp=stamp), quiz_of(recall(), choice(changed=stamp))):
        with pytest.raises(ExportError, match=f"can't be stamped {stamp}: Anki needs seconds since 1970"):
            AnkiExporter().export(quiz)


def test_milliseconds_are_guessed() -> None:
    """A stamp that is too late asks whether it is in milliseconds."""
    with pytest.raises(ExportError, match="are these milliseconds"):
        AnkiExporter().export(quiz_of(choice(), stamp=1_700_000_000_000))


def test_quiz_without_questions_is_refused() -> None:
    """An empty deck is an error that says how to find out why."""
    with pytest.raises(ExportError, match=r"no question to put on a card .'quizgen check' says why."):
        AnkiExporter().export(quiz_of())


def test_two_questions_with_one_id_are_refused() -> None:
    """Two questions of one id are an error that names it."""
    with pytest.raises(ExportError, match="two questions have the id 'same'"):
        AnkiExporter().export(quiz_of(choice("same"), recall("same")))


@pytest.mark.parametrize("stem", ["no gap", f"{GAP} and {GAP}"])
def test_cloze_has_one_gap(stem: str) -> None:
    """A cloze whose stem has no gap, or two, is an error: Anki would make no card, or leave out the wrong words."""
    with pytest.raises(ExportError, match=r"the question 'q' has \d gaps .a cloze has one '_____'"):
        AnkiExporter().export(quiz_of(recall("q", stem, response=Response.CLOZE)))


def test_media_are_in_the_package_once_and_in_order() -> None:
    """Pictures and sounds come after the collection, by their safe names, whatever order the questions have."""
    pictures = [Media(f"{n}.svg", "image/svg+xml", b"<svg>" + b" " * n) for n in range(5)]
    sound = Media("s", "audio/ogg", b"OggS")
    asked = [recall(f"q{n}", picture=pictures[n % 5], sound=sound) for n in range(10)]
    packages = {AnkiExporter().export(quiz_of(*questions)) for questions in (asked, asked)}
    with zipfile.ZipFile(io.BytesIO(packages.pop())) as archive:
        names = json.loads(archive.read("media"))
        assert archive.namelist() == ["collection.anki2", "media", *names]
        assert list(names.values()) == sorted({p.safe_name for p in pictures} | {sound.safe_name})
        assert {archive.read(number) for number in names} == {p.content for p in pictures} | {b"OggS"}
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not packages


def test_all_problems_are_told_at_once() -> None:
    """An error lists everything that is wrong with the questions."""
    with pytest.raises(ExportError) as caught:
        AnkiExporter().export(quiz_of(choice("same", ""), recall("same", answer="")))
    assert [problem.message for problem in caught.value.problems] == [
        "the question 'same' has an empty stem",
        "two questions have the id 'same', and would be one note in Anki",
        "the question 'same' has an empty answer",
    ]


BLANKS = ["", " ", "\n", " \r\n\t", "\u00a0", "\u3000", "\u200b", "\ufeff"]


@pytest.mark.parametrize("blank", BLANKS)
def test_blank_stem_is_refused(blank: str) -> None:
    """A stem with nothing to see, which would make an empty card, is an error."""
    with pytest.raises(ExportError, match="the question 'q' has an empty stem"):
        AnkiExporter().export(quiz_of(choice("q", blank)))


@pytest.mark.parametrize("blank", BLANKS)
def test_blank_answer_is_refused(blank: str) -> None:
    """An answer with nothing to see, or an item of one, is an error."""
    for answer in (blank, ("Vienna", blank)):
        with pytest.raises(ExportError, match=r"the question 'q' has an empty (part of its )?answer"):
            AnkiExporter().export(quiz_of(recall("q", answer=answer)))


@pytest.mark.parametrize("blank", BLANKS)
def test_blank_option_is_refused(blank: str) -> None:
    """An option with nothing to see is an error."""
    options = (option("Black Sea", correct=True), option(blank))
    with pytest.raises(ExportError, match="the question 'q' has an empty option"):
        AnkiExporter().export(quiz_of(choice("q", options=options)))


@pytest.mark.parametrize("bad", ["\x00", "\x1f", "\x08", "\ud800"])
@pytest.mark.parametrize(
    "part", ["id", "stem", "option", "why", "answer", "source", "note", "tag", "deck", "quiz", "list"]
)
def test_unshowable_character_is_refused_everywhere(part: str, bad: str, tmp_path: Path) -> None:
    """A character that can't be shown is an error wherever it stands, and nothing is written."""
    text = f"text {bad}"
    quizzes = {
        "id": quiz_of(choice(text)),
        "stem": quiz_of(choice(stem=text)),
        "option": quiz_of(choice(options=(option(text, correct=True), option("other")))),
        "why": quiz_of(choice(options=(option("one", text, correct=True), option("other")))),
        "answer": quiz_of(recall(answer=text)),
        "list": quiz_of(recall(answer=("one", text))),
        "source": quiz_of(choice(source=text)),
        "note": quiz_of(choice(note=text)),
        "tag": quiz_of(choice(tags=("ok", text))),
        "deck": quiz_of(choice(), deck=text),
        "quiz": quiz_of(choice(), id=text),
    }
    path = tmp_path / "deck.apkg"
    path.write_bytes(b"old")
    with pytest.raises(ExportError, match=rf"U\+{ord(bad):04X} can't be shown"):
        AnkiExporter().write(quizzes[part], path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Rivers", "Rivers"),
        ("Geography::Rivers", "Geography::Rivers"),
        ("  Geography ::  Rivers ", "Geography::Rivers"),
        ("a::::b", "a::b"),
        ("::a::", "a"),
        ("Rivers: a study:", "Rivers: a study"),
        ('The "Danube"', "The Danube"),
        ("one\ttwo\nthree", "one two three"),
        ("e\u0301", "é"),
        ("\u200bone\ufeff", "one"),
        ("Defaults", "Defaults"),
    ],
)
def test_deck_name_is_put_right(written: str, kept: str) -> None:
    """A deck's name is written as Anki would keep it, so that the next import finds the same deck."""
    assert deck_name(written) == kept


@pytest.mark.parametrize("name", ["", " ", "::", ": ::", "Default", "default", "Default::Rivers", '"', "\u200b"])
def test_deck_name_is_refused(name: str) -> None:
    """A deck without a name, or in Anki's own default deck, is an error that says where to name it."""
    with pytest.raises(ExportError, match=r"Anki takes no deck named .*write 'deck: …' in the sheet"):
        deck_name(name)


def test_deck_has_so_many_levels() -> None:
    """A deck that is nested too deep, at which Anki refuses the package, is an error; quizgen's own level counts."""
    fitting = "::".join("d" * (DEEPEST))
    assert AnkiExporter().export(quiz_of(choice(), deck=fitting))
    with pytest.raises(ExportError, match=f"no deck of {DEEPEST + 1} levels, only of {DEEPEST}"):
        AnkiExporter().export(quiz_of(choice(), deck=f"{fitting}::d"))


def test_quiz_without_deck_or_title_is_refused() -> None:
    """A quiz that has neither deck nor title has no deck to go to; its title is the deck where there is none."""
    assert AnkiExporter().export(quiz_of(choice(), deck="", title="T"))
    with pytest.raises(ExportError, match="no deck named ''"):
        AnkiExporter().export(quiz_of(choice(), deck="", title=""))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("river", "river"),
        ("big river", "big_river"),
        ("a\tb\u3000c\u00a0d\ne", "a_b_c_d_e"),
        ("geo::rivers", "geo::rivers"),
        (" geo :: big  rivers ", "geo::big_rivers"),
        ("a::::b", "a::b"),
        ("::a::", "a"),
        (":", ""),
        ("", ""),
        ("\u200b", ""),
        ('say "hi"', 'say_"hi"'),
        ("Leech", "Leech_"),
        ("marked", "marked_"),
        ("animals::leech", "animals::leech"),
        ("평양", "평양"),
    ],
)
def test_tag_is_put_right(written: str, kept: str) -> None:
    """A tag is written as Anki would keep it: one word, no empty level, never one of Anki's own."""
    assert tag_name(written) == kept


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=20))
def test_names_are_put_right_once(name: str) -> None:
    """A name that was put right stays as it is."""
    assert tag_name(tag_name(name)) == tag_name(name)
    assert deck_name(deck_name(f"x{name}")) == deck_name(f"x{name}")


def test_deck_leaves_nothing_out(rivers: Quiz) -> None:
    """Every question has a note."""
    assert AnkiExporter().left_out(rivers) == ()
