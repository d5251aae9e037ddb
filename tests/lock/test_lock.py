"""The lock: what was built is kept, and stamps only rise."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields
from claims import World
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from sheets import RIVERS, sheet_of, texts
from slow import slowly
from strategies import sheets, worlds

from quizgen import (
    BuildError,
    Date,
    EntityRef,
    Fact,
    FactSheet,
    Lock,
    LockedQuestion,
    Media,
    Number,
    Option,
    Proof,
    Question,
    Quiz,
    Relation,
    Response,
    SheetError,
    YesNo,
    build_quiz,
    lock_of,
    quiz_as_data,
    read_facts,
    read_lock,
)
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.notes import notes_of
from quizgen.lock import digest_of
from quizgen.lock.keeping import as_locked
from quizgen.values import parse_number

NOW = 1_790_000_000

DECKS = Path(__file__).parents[2] / "decks"


def first_lock(sheet: FactSheet, seed: int = 0) -> Lock:
    """Return the lock of a sheet's first build."""
    return lock_of(build_quiz(sheet, now=NOW, seed=seed))


def kept(lock: Lock, folder: Path) -> Lock:
    """Write a lock and read it again."""
    lock.write(folder / "x.lock.json")
    return lock_in(folder)


def lock_in(folder: Path) -> Lock:
    """Read the lock of a folder."""
    lock = read_lock(folder / "x.lock.json")
    assert lock
    return lock


def stamps(quiz: Quiz) -> dict[str, int | None]:
    """Return the second of each question's last change."""
    return {question.id: question.changed for question in quiz.questions}


@pytest.mark.slow
@settings(deadline=None, max_examples=30)
@given(sheet=sheets(), seed=st.integers(0, 3), distractors=st.integers(2, 4))
def test_a_lock_is_read_as_it_was_written(
    sheet: FactSheet, seed: int, distractors: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a quiz has, its lock comes back from the file as it was; and writing it again gives the same bytes."""
    lock = lock_of(build_quiz(sheet, seed=seed, distractors=distractors))
    again = kept(lock, tmp_path_factory.mktemp("lock"))
    assert again == lock
    assert again.as_bytes() == lock.as_bytes()


@pytest.mark.slow
@settings(deadline=None, max_examples=30)
@given(sheet=sheets())
def test_building_again_changes_nothing(sheet: FactSheet) -> None:
    """The same sheet and lock give the same lock at any later time, with the questions of the first build."""
    first = build_quiz(sheet, now=NOW)
    lock = lock_of(first)
    again = build_quiz(sheet, lock=lock, now=NOW + 86_400)
    assert again.questions == first.questions
    assert lock_of(again, lock).as_bytes() == lock.as_bytes()
    assert not again.questions or again.stamp == NOW


@pytest.mark.slow
@settings(deadline=None, max_examples=30)
@given(sheet=sheets(), other=sheets(), later=st.integers(-100, 100))
def test_stamps_only_rise(sheet: FactSheet, other: FactSheet, later: int) -> None:
    """A question's stamp is as it was where its digest is, and later where it is not, even if the clock goes back."""
    lock = first_lock(sheet)
    quiz = build_quiz(other, lock=lock, now=NOW + later)
    for question in quiz.questions:
        before = lock.by_id.get(question.id)
        if before and before.digest == digest_of(question, quiz.language):
            assert question.changed == NOW
        else:  # later than its note's last change
            assert question.changed == max(NOW + later, lock.last_changes.get(question.family, 0) + 1)
    held = lock_of(quiz, lock)
    assert {locked.question.id for locked in held.questions} == {*lock.by_id, *quiz.by_id}
    assert {locked.question.id for locked in held.retired} == {*lock.by_id} - {*quiz.by_id}


def test_rewording_changes_one_question(tmp_path: Path) -> None:
    """A fact's own wording stamps that one question anew, and in the lock a few lines of its block."""
    lock = first_lock(sheet_of(tmp_path, RIVERS))
    reworded = RIVERS.replace("{mouth: North Sea}", "{mouth: {value: North Sea, ask: Where does the Rhine end?}}")
    quiz = build_quiz(sheet_of(tmp_path, reworded), lock=lock, now=NOW + 5)
    moved = {name for name, changed in stamps(quiz).items() if changed != NOW}
    assert moved == {"rhine/mouth/value", "rhine/mouth/recall"}
    before, after = (each.as_bytes().decode().splitlines() for each in (lock, lock_of(quiz, lock)))
    assert len(before) == len(after)
    assert len([line for line, other in zip(before, after, strict=True) if line != other]) == 3 * len(moved)


def test_two_questions_of_one_id_are_both_written() -> None:
    """A quiz put together by hand may have them; none is lost in silence, and the lock says it when it is read."""
    twins = [Question("a/b/recall", "recall", stem, "x") for stem in ("Which?", "What?")]
    lock = lock_of(Quiz("twins", "Twins", tuple(twins)))
    assert [locked.question.stem for locked in lock.questions] == ["Which?", "What?"]
    with pytest.raises(SheetError, match="twice"):
        read_lock(lock.as_bytes())


def test_a_second_change_within_a_second_is_stamped_a_second_later(tmp_path: Path) -> None:
    """Two builds in one second that differ have stamps that differ, as Anki takes only what is later."""
    sheet = sheet_of(tmp_path, RIVERS)
    lock = first_lock(sheet)
    quiz = build_quiz(evolve(sheet, tags=("new",)), lock=lock, now=NOW)
    assert {*stamps(quiz).values()} == {NOW + 1}
    assert {*stamps(build_quiz(evolve(sheet, tags=("new",)), lock=lock_of(quiz, lock), now=NOW)).values()} == {NOW + 1}


def test_a_question_that_comes_back_rises_from_its_old_stamp(tmp_path: Path) -> None:
    """A retired question is kept, and stamped anew on its return only if it has changed."""
    sheet = sheet_of(tmp_path, RIVERS)
    lock = first_lock(sheet)
    without = lock_of(build_quiz(evolve(sheet, facts=sheet.facts[1:]), lock=lock, now=NOW + 5), lock)
    assert without.by_id["danube/mouth/recall"].retired
    assert not first_lock(sheet).retired
    back = build_quiz(sheet, lock=without, now=NOW + 9)
    assert stamps(back)["danube/mouth/recall"] == NOW
    assert not lock_of(back, without).by_id["danube/mouth/recall"].retired


def test_only_deck_renames_a_deck(tmp_path: Path) -> None:
    """The lock pins the deck's name: another title changes nothing, `deck:` does; a question keeps its first deck."""
    sheet = sheet_of(tmp_path, RIVERS)
    lock = first_lock(sheet)
    assert build_quiz(evolve(sheet, title="Streams"), lock=lock).deck == "Test"
    renamed = lock_of(build_quiz(evolve(sheet, deck="Streams"), lock=lock), lock)
    assert renamed.deck == "Streams"
    assert {locked.deck for locked in renamed.questions} == {"Test"}
    assert build_quiz(sheet, lock=renamed).deck == "Streams"


def test_settings_of_the_lock_hold_until_relocked(tmp_path: Path) -> None:
    """Another seed or number of distractors changes nothing until all is chosen anew, and a remark says so."""
    sheet = sheet_of(tmp_path, RIVERS)
    lock = first_lock(sheet, seed=7)
    told = build_quiz(sheet, lock=lock, seed=9, distractors=2)
    assert [str(remark) for remark in told.remarks] == [
        "the lock keeps distractors 3 (2 takes hold with relock=True only)",
        "the lock keeps seed 7 (9 takes hold with relock=True only)",
    ]
    assert lock_of(told, lock) == lock
    anew = build_quiz(sheet, lock=lock, relock=True, seed=9, distractors=2)
    assert anew.remarks == ()
    assert (lock_of(anew, lock).seed, lock_of(anew, lock).distractors) == (9, 2)
    assert {len(q.options) for q in anew.questions} == {0, 3}


def test_options_without_a_key_keep_their_order_too() -> None:
    """As those of a kind of one's own, which may have no more than texts."""
    options = tuple(Option(text, text == "C", "", Proof("stated")) for text in "CBA")
    question = Question("a/r/own", "own", "Which?", "C", options)
    before = evolve(question, options=options[::-1])
    assert as_locked(question, LockedQuestion(question=before, deck="", digest="")).options == before.options


def test_options_that_still_hold_keep_their_order_and_difficulty(tmp_path: Path) -> None:
    """Whatever a hash or their likeness would say now."""
    sheet = sheet_of(tmp_path, RIVERS)
    lock = first_lock(sheet)
    turned = [evolve(q.question, options=q.question.options[::-1], difficulty=0.11) for q in lock.questions]
    held = tuple(evolve(locked, question=question) for locked, question in zip(lock.questions, turned, strict=True))
    quiz = build_quiz(sheet, lock=evolve(lock, questions=held))
    choices = [question for question in turned if question.options]
    assert choices
    for question in choices:
        assert [each.key for each in quiz[question.id].options] == [each.key for each in question.options]
        assert quiz[question.id].difficulty == 0.11


def test_one_question_can_be_chosen_anew(tmp_path: Path) -> None:
    """Relocking a question by its id chooses its options by the new settings, and leaves all others as they are."""
    sheet = sheet_of(tmp_path, RIVERS)
    lock = first_lock(sheet)
    quiz = build_quiz(sheet, lock=lock, relock=["rhine/mouth/value"], distractors=2, now=NOW + 5)
    assert len(quiz.by_id["rhine/mouth/value"].options) == 3
    assert {name for name, changed in stamps(quiz).items() if changed != NOW} == {"rhine/mouth/value"}
    again = build_quiz(sheet, lock=lock_of(quiz, lock), now=NOW + 9)
    assert again.by_id["rhine/mouth/value"] == quiz.by_id["rhine/mouth/value"]
    with pytest.raises(BuildError, match=r"no question 'rine/mouth/value' .*did you mean 'rhine/mouth/value'"):
        build_quiz(sheet, lock=lock, relock=["rine/mouth/value"])


def test_the_lock_of_another_sheet_is_refused(tmp_path: Path) -> None:
    """A lock whose id is not the sheet's is an error that names both, and its file."""
    lock = kept(first_lock(sheet_of(tmp_path, RIVERS)), tmp_path)
    with pytest.raises(BuildError, match=r"x\.lock\.json: this is the lock of another sheet, 'test'; .*'other'"):
        build_quiz(evolve(sheet_of(tmp_path, RIVERS), id="other"), lock=lock)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x.lock.json:1:1: the lock is no JSON any more"),
        ('{\n "quizgen_lock": 1,\n', "x.lock.json:3:1: the lock is no JSON any more"),
        ("[" * 100_000, "the lock is no JSON any more"),
        ("[]", "this is no lock of quizgen"),
        ('{"quizgen": 1}', "this is no lock of quizgen"),
        ('{"quizgen_lock": 2}', r"written by a later quizgen \(format 2; this one reads 1\) \(update quizgen"),
        ('{"quizgen_lock": 1}', "the lock is damaged: its head"),
        ('{\n "seed": 0,\n "seed": 1\n}', 'x.lock.json:3:1: the lock says "seed" twice'),
        ('{"seed": 0, "seed": 1}', 'x.lock.json: the lock says "seed" twice'),
        ('{\n<<<<<<< HEAD\n "seed": 0,\n=======\n', "x.lock.json:2:1: the lock holds git's marks of a conflict"),
        (
            "{\n=======\n",
            "--ours .*x.lock.json' or 'git checkout --theirs .*x.lock.json'; then 'quizgen build SHEET --restamp'",
        ),
    ],
)
def test_a_broken_lock_is_an_error_with_its_place(text: str, message: str, tmp_path: Path) -> None:
    """A lock that can't be read whole says what is wrong, where, and what to do."""
    (tmp_path / "x.lock.json").write_text(text, encoding="utf-8")
    with pytest.raises(SheetError, match=message):
        read_lock(tmp_path / "x.lock.json")


@pytest.mark.parametrize("part", ["changed", "digest", "stem", "response", "options", "tags", "deck", "kind"])
@pytest.mark.parametrize("value", [None, "x", 5.5, {}])
def test_a_damaged_question_is_an_error_that_names_it(part: str, value: object, tmp_path: Path) -> None:
    """A part of another type is found, or is harmless; there is never a traceback."""
    data = json.loads(first_lock(sheet_of(tmp_path, RIVERS)).as_bytes())
    data["questions"]["rhine/mouth/value"][part] = value
    (tmp_path / "x.lock.json").write_text(json.dumps(data), encoding="utf-8")
    if isinstance(value, str) and part in ("digest", "stem", "deck", "kind"):
        assert lock_in(tmp_path).by_id["rhine/mouth/value"]
        return
    with pytest.raises(SheetError, match="the lock is damaged: rhine/mouth/value is not as it was written"):
        read_lock(tmp_path / "x.lock.json")


OF_A_QUESTION: dict[str, Any] = {
    "a number in an answer": ("answer", ["x", 1]),
    "an answer in pairs": ("answer", [["x", "y"]]),
    "an answer that is an object": ("answer", [{}]),
    "pairs that are none": ("response", "matching"),
    "a tag that is a list": ("tags", [[]]),
    "a time before all time": ("changed", -1),
    "a time beyond all time": ("changed", 10**30),
    "an option that is text": ("options", ["x"]),
    "an option without a proof": ("options", [{"text": "x"}]),
}
OF_AN_OPTION: dict[str, Any] = {
    "a key that is a list": ("key", []),
    "a key that is a number": ("key", 1),
    "a text that is nothing": ("text", None),
    "right by half": ("correct", [0.5]),
    "a proof of a number": ("proof", {"rule": 1, "facts": []}),
    "a proof by an object": ("proof", {"rule": "stated", "facts": [{}]}),
    "a proof without facts": ("proof", {"rule": "stated"}),
}


@pytest.mark.parametrize("name", [*OF_A_QUESTION, *OF_AN_OPTION])
def test_damage_inside_a_part_is_an_error_too(name: str, tmp_path: Path) -> None:
    """What a fuzzer changed in a lock is found when it is read, and not when a question is built."""
    data = json.loads(first_lock(sheet_of(tmp_path, RIVERS)).as_bytes())
    question = data["questions"]["rhine/mouth/value"]
    part, value = (OF_A_QUESTION | OF_AN_OPTION)[name]
    (question if name in OF_A_QUESTION else question["options"][0])[part] = value
    (tmp_path / "x.lock.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(SheetError, match="the lock is damaged: rhine/mouth/value is not as it was written"):
        read_lock(tmp_path / "x.lock.json")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"quizgen_lock": 1, "id": "\\ud800"}', "the lock is no JSON any more"),
        (f'{{"quizgen_lock": 1, "seed": {"9" * 5000}}}', "the lock is no JSON any more"),
        ("[" * 100_000, "the lock is no JSON any more"),
    ],
)
def test_json_that_python_alone_reads_or_refuses_is_an_error(text: str, message: str, tmp_path: Path) -> None:
    """Half a character, a number that fills the screen and a nest without end are no lock."""
    (tmp_path / "x.lock.json").write_text(text, encoding="utf-8")
    with pytest.raises(SheetError, match=message):
        read_lock(tmp_path / "x.lock.json")


@pytest.mark.parametrize(("part", "value"), [("difficulty", "x"), ("distractors", 0)])
def test_settings_that_do_not_exist_are_an_error(part: str, value: object, tmp_path: Path) -> None:
    """They are found though other settings are asked for, as the lock's settings apply to all that it keeps."""
    data = json.loads(first_lock(sheet_of(tmp_path, RIVERS)).as_bytes())
    (tmp_path / "x.lock.json").write_text(json.dumps(data | {part: value}), encoding="utf-8")
    lock = read_lock(tmp_path / "x.lock.json")
    with pytest.raises(BuildError, match=rf'x\.lock\.json: .* \(mend "{part}" in the lock\)'):
        build_quiz(sheet_of(tmp_path, RIVERS), lock=lock, difficulty="hard", distractors=2)
    with pytest.raises(BuildError) as given:
        build_quiz(sheet_of(tmp_path, RIVERS), distractors=0)
    assert "in the lock" not in str(given.value)


def test_before_the_first_build_there_is_no_lock(tmp_path: Path) -> None:
    """A missing lock reads as None, so a program's first build is like its later ones; a folder is an error."""
    assert read_lock(tmp_path / "x.lock.json") is None
    with pytest.raises(SheetError, match="the lock can't be read: Is a directory"):
        read_lock(tmp_path)


def test_a_lock_that_is_not_text_is_an_error(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are a plain error."""
    (tmp_path / "x.lock.json").write_bytes(b"\xff\xfe{}")
    with pytest.raises(SheetError, match="the lock is not UTF-8 any more"):
        read_lock(tmp_path / "x.lock.json")


def test_what_a_later_version_adds_is_passed_over(tmp_path: Path) -> None:
    """Keys that this version does not know are no error."""
    lock = first_lock(sheet_of(tmp_path, RIVERS))
    data = json.loads(lock.as_bytes())
    data["new"] = data["questions"]["rhine/mouth/value"]["new"] = 1
    data["questions"]["rhine/mouth/value"]["options"][0]["new"] = 1
    (tmp_path / "x.lock.json").write_text(json.dumps(data), encoding="utf-8")
    assert read_lock(tmp_path / "x.lock.json") == lock


OPTIONS = (Option("This", True, "So.", Proof("stated", ())), Option("That", False, "No.", Proof("one-value", ())))

OPTION: dict[str, Any] = {
    "text": "Other",
    "correct": False,
    "rationale": "Other.",
    "pinned": True,
    "picture": Media("c.png", "image/png", b"other"),
    "alt": "Other",
}

SHOWN: dict[str, Any] = {
    "kind": "other",
    "response": Response.CLOZE,
    "options": OPTIONS,
    "stem": "Other?",
    "answer": "Other",
    "explanation": "Other.",
    "source": "Other",
    "tags": ("other",),
    "note": "Other.",
    "topic": "Other",
    "languages": (("This", "ja"),),
    "alt": "Other",
    "fixed": True,
    "picture": Media("a.png", "image/png", b"other"),
    "sound": Media("a.mp3", "audio/mpeg", b"other"),
    "picture_back": Media("b.png", "image/png", b"other"),
    "alt_back": "Other",
    "sound_back": Media("b.mp3", "audio/mpeg", b"other"),
}


UNSEEN = {"id", "fact", "relation", "subject", "difficulty", "when", "changed", "later", "family", "also_right"}


def test_each_part_is_shown_or_not() -> None:
    """No part of a question is forgotten when the digest is made; an option's key and proof are not shown."""
    assert {part.name for part in fields(Question)} == SHOWN.keys() | UNSEEN
    assert not SHOWN.keys() & UNSEEN
    assert {part.name for part in fields(Option)} == OPTION.keys() | {"proof", "key"}


@pytest.mark.parametrize("part", sorted(UNSEEN - {"id", "family"}))
def test_what_moves_no_digest_is_on_no_card(part: str) -> None:
    """The fields of a note are the same whatever these parts are."""
    question = Question(id="a/b/value", kind="value", stem="What?", answer="This", options=OPTIONS)
    told: dict[str, Any] = {part: 1 if part in ("difficulty", "changed", "later") else "Other"}
    other = evolve(question, **told)
    (one,), (two,) = notes_of([other]), notes_of([question])
    assert fields_of(one, "en") == fields_of(two, "en")
    assert digest_of(other, "en") == digest_of(question, "en")


@pytest.mark.parametrize("part", sorted(OPTION))
def test_the_digest_covers_each_option(part: str) -> None:
    """An option's text, reason, rightness and fixed place are all seen."""
    question = Question(id="a/b/value", kind="value", stem="What?", answer="This", options=OPTIONS)
    other = evolve(question, options=(evolve(OPTIONS[0], **{part: OPTION[part]}), *OPTIONS[1:]))
    assert digest_of(other, "en") != digest_of(question, "en")


@pytest.mark.parametrize("part", sorted(SHOWN))
def test_the_digest_covers_what_is_shown(part: str) -> None:
    """Each part that a learner sees moves the digest; so does the language, and what is only for us does not."""
    question = Question(id="a/b/value", kind="value", stem="What?", answer="This")
    assert digest_of(evolve(question, **{part: SHOWN[part]}), "en") != digest_of(question, "en")
    assert digest_of(question, "de") != digest_of(question, "en")
    unseen = evolve(question, changed=5, difficulty=0.5, fact="a/b")
    assert digest_of(unseen, "en") == digest_of(question, "en")


def test_a_picture_is_locked_by_its_digest(tmp_path: Path) -> None:
    """The lock has no bytes of a picture, but changes with them."""
    picture = Media("a.png", "image/png", b"bytes")
    question = Question(id="a/b/value", kind="value", stem="What?", answer="This", picture=picture, alt="A.")
    lock = lock_of(Quiz("x", "X", (question,)))
    assert lock.questions[0].picture == picture.digest
    assert kept(lock, tmp_path) == lock


def test_head_of_a_lock_is_readable(tmp_path: Path) -> None:
    """Its head says which sheet, deck and settings; each question is a block, sorted by id."""
    text = first_lock(sheet_of(tmp_path, RIVERS), seed=7).as_bytes().decode()
    data = json.loads(text)
    assert (data["id"], data["deck"], data["seed"], data["distractors"], data["difficulty"]) == (
        *("test", "Test"),
        *(7, 3, "medium"),
    )
    assert list(data["questions"]) == sorted(data["questions"])


SEAS = ("Black", "North", "Caspian", "Mediterranean", "Baltic", "White", "Red", "Yellow", "Coral", "Timor")


def rivers(count: int, first: str = "Sea 0") -> str:
    """Return a sheet of many rivers, each with a sea and a length of its own."""
    relations = RIVERS.split("facts:")[0] + "  length: {value: number, values: one, unit: km}\n"
    rows = [f"  River {n}: {{mouth: {SEAS[n % 10]} Sea {n}, length: {1000 + 37 * n} km}}\n" for n in range(1, count)]
    return f"{relations}facts:\n  River 0: {{mouth: {first}, length: 970 km}}\n" + "".join(rows)


@pytest.mark.parametrize("count", [4, 9, 30])
def test_a_growing_sheet_changes_no_choice(count: int, tmp_path: Path) -> None:
    """However many facts are added, every earlier question keeps its options in their order, and its stamp."""
    lock = first_lock(sheet_of(tmp_path, rivers(count)))
    for larger in (count + 1, count + 20):
        quiz = build_quiz(sheet_of(tmp_path, rivers(larger)), lock=lock, now=NOW + larger)
        assert len(quiz.questions) > len(lock.questions)
        assert {quiz.by_id[name].changed for name in lock.by_id} == {NOW}
        assert [quiz.by_id[name].options for name in lock.by_id] == [e.question.options for e in lock.questions]


@pytest.mark.slow
@settings(deadline=None, max_examples=30)
@given(sheet=sheets(tricky=False, most_subjects=12), held_back=st.integers(1, 3))
def test_more_facts_keep_what_still_holds(sheet: FactSheet, held_back: int) -> None:
    """A question whose options are all proven and there as before has the same options in the same order."""
    before = evolve(sheet, facts=sheet.facts[:-held_back])
    try:
        lock = first_lock(before)
    except SheetError:  # what is held back may be of a list that another fact says is whole
        reject()
    quiz = build_quiz(sheet, lock=lock, now=NOW + 5)
    for question in quiz.questions:
        locked = lock.by_id.get(question.id)
        if locked and {o.key for o in question.options} == {o.key for o in locked.question.options}:
            assert [o.key for o in question.options] == [o.key for o in locked.question.options]


KINDS = tuple("value subject recall cloze true_false select_all matching odd_one_out first larger order".split())


def towns(first: int, last: int) -> FactSheet:
    """Return a sheet of towns, asked in every way: a land that many share, two rivers, a year, a number, yes or no."""
    relations = (
        Relation(
            "land", value="land", values="one", ask="Where is {{ subject }}?", ask_subject="Which is in {{ value }}?"
        ),
        Relation("river", value="river", values="all", values_declared=True),
        Relation("founded", value="year", values="one"),
        Relation("people", value="number", values="one"),
        Relation("walled", value="yes_no", values="one", kinds=("true_false",)),
    )
    facts = []
    for n in range(first, last):
        name = f"Town {n}"
        facts += [Fact(name, "land", EntityRef(f"Land {n * n % 11}")), Fact(name, "walled", YesNo(n % 3 == 0))]
        facts += [Fact(name, "river", EntityRef(f"River {r}"), listed=True) for r in (n, n * 7 % 40 + 200)]
        facts += [
            Fact(name, "founded", Date(1000 + n * 13 % 700)),
            Fact(name, "people", parse_number(str(900 + 37 * n))),
        ]
    return FactSheet(id="towns", title="Towns", relations=relations, facts=tuple(facts), kinds=KINDS)


def choices(question: Question) -> Question:
    """Return a question without what may grow: its reasons, their proofs and its likeness, and when it changed."""
    options = tuple(evolve(option, rationale="", proof=Proof("", ())) for option in question.options)
    return evolve(question, options=options, explanation="", difficulty=None, changed=None)


@pytest.mark.parametrize("seed", [0, *slowly(1)])
@pytest.mark.parametrize(
    ("first", "last"),
    [(0, 41), *(pytest.param(*more, marks=pytest.mark.slow) for more in [(0, 70), (-9, 40), (-30, 60)])],
)
def test_more_facts_change_no_choice_of_any_kind(seed: int, first: int, last: int) -> None:
    """Whatever kind a question is of, facts before or behind it leave it as it was, but for reasons that grow."""
    before = build_quiz(towns(0, 40), seed=seed, now=NOW)
    after = build_quiz(towns(first, last), lock=lock_of(before), now=NOW + 5)
    assert {question.kind for question in before.questions} == set(KINDS)
    assert [name for name in before.by_id if name not in after.by_id] == []
    for name, question in before.by_id.items():
        assert choices(after.by_id[name]) == choices(question)
        if [o.rationale for o in after.by_id[name].options] == [o.rationale for o in question.options]:
            assert after.by_id[name].changed == NOW or after.by_id[name].explanation != question.explanation


@pytest.mark.slow
def test_a_large_sheet_built_again_has_the_same_lock() -> None:
    """Not a byte moves: not even how difficult a question is said to be, though values that many share are kin."""
    for sheet in (towns(0, 60), read_facts(DECKS / "world-capitals.csv")):
        lock = lock_of(build_quiz(sheet, now=NOW))
        again = lock_of(build_quiz(sheet, lock=lock, now=NOW + 5), lock)
        assert again.as_bytes() == lock.as_bytes()


@pytest.mark.slow
def test_a_lock_decides_what_another_seed_would_choose() -> None:
    """Choices are the lock's own and are not made a second time: under another seed's head they stay as well."""
    before = build_quiz(towns(0, 40), now=NOW)
    after = build_quiz(towns(0, 40), lock=evolve(lock_of(before), seed=7), now=NOW + 5)
    anew = build_quiz(towns(0, 40), seed=7, now=NOW + 5)
    for kind in KINDS:
        names = [name for name, question in before.by_id.items() if question.kind == kind]
        kept = {name: choices(after.by_id[name]) for name in names}
        assert kept == {name: choices(before.by_id[name]) for name in names}
        assert kind in ("recall", "cloze") or kept != {n: choices(anew.by_id[n]) for n in names if n in anew.by_id}


_GROUPING = re.compile(r"(?<=\d)[,\u202f](?=\d{3})")
_ERA = re.compile(r"(?<=\d)[ \u00a0]AD\b")
"""What parts the thousands of a number."""

APART = ("currency", "trees", "near", "area", "length", "depth", "opened", "founded", "motto", "navigable")
"""Relations by which a fact about one subject says nothing about another."""


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(world=worlds(tricky=False, most_subjects=14, detailed=False, only=APART), data=st.data())
def test_a_lock_keeps_what_holds_in_any_world(world: World, data: st.DataObject) -> None:
    """Facts of other subjects, wherever they are put, leave a question as it was, if its options can stay."""
    sheet = evolve(world.sheet, kinds=KINDS, questions=())
    subjects = sorted({fact.subject for fact in sheet.facts})
    later = set(data.draw(st.lists(st.sampled_from(subjects), max_size=3, unique=True))) if subjects else set()
    before = build_quiz(evolve(sheet, facts=tuple(f for f in sheet.facts if f.subject not in later)), now=NOW)
    after = build_quiz(sheet, lock=lock_of(before), now=NOW + 5)
    gone = [name for name in before.by_id if name not in after.by_id]
    assert gone == []
    # "In which year …" becomes "When …" once another fact holds a day, 1000 becomes 1,000 beside 100,000, and 9
    # becomes 9 AD beside 44 BC: the wording may follow, no choice may.
    assert {n: worded_anew(after.by_id[n]) for n in before.by_id} == {
        n: worded_anew(q) for n, q in before.by_id.items()
    }


def worded_anew(question: Question) -> Question:
    """Return a question without what may grow and without its own words: its options and all else stay."""
    return evolve(choices(question).with_texts(lambda text: _ERA.sub("", _GROUPING.sub("", text))), stem="")


def test_a_long_number_groups_the_digits_of_others_and_changes_no_choice() -> None:
    """Numbers of one relation are written alike: where one of 100,000 comes in, 1000 is written 1,000 from then on."""
    relation = Relation("length", value="number", unit="km")
    facts = [Fact(name, "length", Number(Decimal(1000 + size), "km")) for size, name in enumerate("ABCDEF")]
    long = Fact("G", "length", Number(Decimal(100_000), "km"))
    before = build_quiz(FactSheet("w", "W", (relation,), tuple(facts)), now=NOW)
    after = build_quiz(FactSheet("w", "W", (relation,), (*facts, long)), lock=lock_of(before), now=NOW + 5)
    assert (before.by_id["a/length/recall"].answer, after.by_id["a/length/recall"].answer) == (
        "1000\u00a0km",
        "1,000\u00a0km",
    )
    assert [worded_anew(after.by_id[name]) for name in before.by_id] == [*map(worded_anew, before.questions)]


def test_a_corrected_key_keeps_its_distractors_and_its_place(tmp_path: Path) -> None:
    """Another value takes the place of the old one, if the other options are still wrong."""
    lock = first_lock(sheet_of(tmp_path, rivers(9)))
    quiz = build_quiz(sheet_of(tmp_path, rivers(9, "Lake Corrected")), lock=lock, now=NOW + 5)
    before = [o.text for o in lock.by_id["river-0/mouth/value"].question.options]
    after = [o.text for o in quiz.by_id["river-0/mouth/value"].options]
    assert after == [text if text != "Sea 0" else "Lake Corrected" for text in before]


def test_an_option_that_became_true_is_chosen_anew(tmp_path: Path) -> None:
    """Where a locked option is right now, the question gets other options; a renamed one keeps its place."""
    sheet = sheet_of(tmp_path, rivers(9))
    lock = first_lock(sheet)
    question = lock.by_id["river-0/mouth/value"].question
    wrong = next(option.text for option in question.options if not option.correct)
    quiz = build_quiz(sheet_of(tmp_path, rivers(9, wrong)), lock=lock, now=NOW + 5)
    options = quiz.by_id["river-0/mouth/value"].options
    assert [option.text for option in options if option.correct] == [wrong]
    assert len({option.key for option in options}) == 4
    renamed = rivers(9) + f"entities: {{{wrong}: {{name: The Lake}}}}\n"
    quiz = build_quiz(sheet_of(tmp_path, renamed), lock=lock, now=NOW + 5)
    texts = [option.text for option in quiz.by_id["river-0/mouth/value"].options]
    assert texts == [o.text if o.text != wrong else "The Lake" for o in question.options]


def test_an_option_that_is_no_longer_there_is_chosen_anew(tmp_path: Path) -> None:
    """A value that the sheet no longer has, perhaps as it was a slip, is no option any more."""
    lock = first_lock(sheet_of(tmp_path, rivers(9)))
    quiz = build_quiz(sheet_of(tmp_path, rivers(9).replace("Baltic Sea 4", "Arafura Sea")), lock=lock, now=NOW + 5)
    assert [o for e in lock.questions for o in e.question.options if o.text == "Baltic Sea 4"]
    assert not [o for q in quiz.questions for o in q.options if o.text == "Baltic Sea 4"]


LENGTHS = """\
relations:
  length: {{value: number, values: one, unit: {unit}, kinds: [{kind}], say: "{{{{ subject }}}}: {{{{ value }}}}."}}
facts:
{facts}"""

SIX = {"Danube": 2850, "Rhine": 1233, "Volga": 3531, "Ebro": 933, "Oder": 854, "Dnieper": 2201}


def lengths(numbers: dict[str, int], kind: str = "value", unit: str = "km") -> str:
    """Return the body of a sheet with the lengths of rivers."""
    facts = "".join(f"  {river}: {{length: {number}}}\n" for river, number in numbers.items())
    return LENGTHS.format(unit=unit, kind=kind, facts=facts)


def numbers_shown(quiz: Quiz) -> set[str]:
    """Return the numbers that a quiz offers or states."""
    texts = [option.text for question in quiz.questions for option in question.options]
    texts += [question.stem for question in quiz.questions]
    return {number for text in texts for number in re.findall(r"\d+", text.replace(",", ""))}


@pytest.mark.parametrize("kind", ["value", "true_false"])
@pytest.mark.parametrize("change", ["unit", "rounded", "typo"])
def test_a_number_that_no_fact_has_any_more_is_no_option(change: str, kind: str, tmp_path: Path) -> None:
    """A whole column in another unit, rounded, or without typos: none of the withdrawn numbers is asked any more."""
    typo = {**SIX, "Volga": 35310, "Rhine": 12330, "Ebro": 9330}
    before, after, unit = {
        "unit": (SIX, {river: round(number * 0.6214) for river, number in SIX.items()}, "mi"),
        "rounded": (SIX, {river: round(number, -2) for river, number in SIX.items()}, "km"),
        "typo": (typo, SIX, "km"),
    }[change]
    lock = first_lock(sheet_of(tmp_path, lengths(before, kind)))
    quiz = build_quiz(sheet_of(tmp_path, lengths(after, kind, unit)), lock=kept(lock, tmp_path), now=NOW + 5)
    withdrawn = {*before.values()} - {*after.values()}
    assert numbers_shown(quiz).isdisjoint(map(str, withdrawn))
    assert unit == "km" or " km" not in "".join(option.text for q in quiz.questions for option in q.options)


@pytest.mark.parametrize(("kind", "seed"), [("value", 0), ("true_false", 3)])
def test_a_number_that_was_made_up_stays_while_it_is_as_the_key_is(kind: str, seed: int, tmp_path: Path) -> None:
    """More facts and a small correction change no made-up number; another unit or a rounder key does."""
    lock = kept(first_lock(sheet_of(tmp_path, lengths({"Danube": 2851}, kind)), seed), tmp_path)
    (name,) = lock.by_id

    def shown(number: int, unit: str = "km") -> set[str]:
        changed = sheet_of(tmp_path, lengths({**SIX, "Danube": number}, kind, unit))
        question = build_quiz(changed, lock=lock, now=NOW + 5).by_id[name]
        return {text.replace(str(number), "key") for text in (question.stem, *texts(question))}

    before = shown(2851)
    question = lock.by_id[name].question
    assert before == {text.replace("2851", "key") for text in (question.stem, *texts(question))}
    assert shown(2857) == before
    assert shown(2900) != before
    assert shown(1771, "mi") != before


def test_a_build_that_has_a_lock_gives_the_quiz_of_the_first_build_as_data(tmp_path: Path) -> None:
    """The data has the second at which each question was made, with the first build as with the next."""
    sheet = sheet_of(tmp_path, RIVERS)
    first = build_quiz(sheet, now=1_800_000_000)
    again = build_quiz(sheet, lock=kept(lock_of(first), tmp_path), now=1_800_000_999)
    assert quiz_as_data(first)["questions"] == quiz_as_data(again)["questions"]
