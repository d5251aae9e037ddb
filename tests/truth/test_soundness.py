"""Sheets made in memory: plain values are taken by their relation's type, and what is malformed is told in words."""

import pickle
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib import import_module
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen import (
    AuthoredQuestion,
    BuildError,
    Date,
    Entity,
    EntityRef,
    Fact,
    FactSheet,
    Media,
    Misconception,
    Number,
    Picture,
    QuizgenError,
    Relation,
    SheetError,
    Source,
    Text,
    Tolerance,
    YesNo,
    build_quiz,
    check,
    diff,
    judge,
    lock_of,
)
from quizgen.truth.consistency import consistent
from quizgen.truth.soundness import sound

RELATIONS = (
    Relation("mouth", value="sea"),
    Relation("length", value="number", unit="km"),
    Relation("opened", value="year"),
    Relation("navigable", value="yes_no"),
)
CHANGING = Relation("people", value="number", changes=True)
POPULATION = (Fact("Danube", "people", 80_000_000),)
DOT = {"dot.gif": Media("dot.gif", "image/gif", b"GIF89a")}
SEAS = ("Black Sea", "North Sea", "Caspian Sea", "Baltic Sea")
RIVERS = ("Danube", "Rhine", "Volga", "Oder")


def sheet(*facts: Fact, **more: Any) -> FactSheet:
    """Make a sheet of rivers."""
    mouths = tuple(Fact(river, "mouth", sea) for river, sea in zip(RIVERS, SEAS, strict=True))
    parts: dict[str, Any] = {"id": "rivers", "title": "Rivers", "relations": RELATIONS, "facts": (*mouths, *facts)}
    return FactSheet(**(parts | more))


def test_a_relation_of_texts_holds_texts() -> None:
    """A number and a date are written out, as they would be in a file; what is no text is refused."""
    motto = (Relation("motto"),)
    texts = (Fact("Danube", "motto", 7), Fact("Rhine", "motto", Date(1919, 1, 2)), Fact("Oder", "motto", "On."))
    found = sound(FactSheet("mottoes", "Mottoes", motto, texts))
    assert [fact.value for fact in found.facts] == [Text("7"), Text("1919-01-02"), Text("On.")]
    for value, name in ((EntityRef("Black Sea"), "an entity"), (YesNo(yes=True), "yes or no")):
        with pytest.raises(SheetError, match=f"is {name}; 'motto' wants a value of the type text"):
            sound(FactSheet("mottoes", "Mottoes", motto, (Fact("Danube", "motto", value),)))


def test_how_many_values_there_are_is_declared_or_assumed() -> None:
    """That there is one is assumed unless it is said; who says how many there are has said it."""
    assert not Relation("mouth", value="sea").values_declared
    assert Relation("mouth", value="sea", values_declared=True).values_declared
    assert Relation("cities", value="city", values="all").values_declared
    assert Relation("mouth", value="sea", values="one").values_declared
    assert not evolve(Relation("mouth"), value="sea").values_declared
    assert not pickle.loads(pickle.dumps(Relation("mouth"))).values_declared  # noqa: S301 - of our own making
    assert judge(sheet(), "Danube", "mouth", "North Sea").rule == "one-value-assumed"
    declared = (Relation("mouth", value="sea", values="one"), *RELATIONS[1:])
    assert judge(sheet(relations=declared), "Danube", "mouth", "North Sea").rule == "one-value"


def test_a_plain_value_is_what_its_relation_wants() -> None:
    """A text names an entity, by any of its names; a number, a year and yes or no are read."""
    made = sheet(
        Fact("Danube", "length", "2,850 km"),
        Fact("Rhine", "length", 1233),
        Fact("Danube", "opened", 1992),
        Fact("Danube", "navigable", "yes"),
        Fact("Dnieper", "mouth", "Euxine"),
        entities=(Entity("Black Sea", aliases=("Euxine",)),),
    )
    values = [fact.value for fact in sound(made).facts[3:]]
    assert values[0] == EntityRef("Baltic Sea")
    assert [str(value) for value in values[1:3]] == ["2,850\u00a0km", "1233\u00a0km"]
    assert isinstance(values[1], Number)
    assert values[3:] == [Date(1992), YesNo(yes=True), EntityRef("Black Sea")]
    assert len(build_quiz(made).questions) > len(RIVERS)


def test_a_sheet_is_checked_once() -> None:
    """The second use of a sheet is that of the first, also in other threads; a sound sheet is used as it is."""
    made = sheet()
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(consistent, [made] * 8))
    assert all(each == found[0] for each in found)
    assert consistent(made) is consistent(made)
    assert sound(consistent(made)) is consistent(made)


def test_threads_share_a_sheet() -> None:
    """Builds of one sheet in several threads are the same quiz as one alone."""
    made = sheet()
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(build_quiz, [made] * 4)) == {build_quiz(sheet())}


def test_a_lock_of_another_sheet_is_refused() -> None:
    """Nothing of it is used, whatever it is given to."""
    quiz, other = build_quiz(sheet()), lock_of(build_quiz(sheet(id="lakes")))
    for use in (
        lambda: build_quiz(sheet(), lock=other),
        lambda: lock_of(quiz, other),
        lambda: diff(other, lock_of(quiz)),
    ):
        with pytest.raises(BuildError, match="this is the lock of another sheet, 'lakes'; the sheet's id is 'rivers'"):
            use()


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (lambda: sheet(id="my rivers"), "'my rivers' is no id of a sheet"),
        (lambda: sheet(language="english"), "no language has the code 'english'"),
        (lambda: sheet(relations=(*RELATIONS, Relation("from", inverse="moth"))), "inverse 'moth'.*mean 'mouth'"),
        (lambda: sheet(entities=(Entity(""),)), "this Entity has an empty key"),
        (lambda: sheet(questions=(AuthoredQuestion("a", "b", "c", source="d"),)), "no source 'd' is listed"),
        (lambda: sheet(Fact("Danube", "mouth", "North Sea", id="again")), "a second value for 'mouth'"),
        (lambda: sheet(relations=(*RELATIONS, Relation("mouth"))), "two of the relations have the key 'mouth'"),
        (lambda: sheet(entities=(Entity("Po"), Entity("Po"))), "two of the entities have the key 'Po'"),
        (lambda: sheet(title=" "), "this sheet has an empty title"),
        (lambda: sheet(Fact("Danube", "length", 2850, id="x y\nz")), "'x y\nz' is no id of a fact"),
        (lambda: sheet(entities=(Entity("Danube", lang="klingonisch"),)), "no language has the code 'klingonisch'"),
        (lambda: sheet(relations=(*RELATIONS, Relation("x", lang="jp"))), "'jp'.*did you mean 'ja'"),
        (lambda: sheet(off={"long-stem": ""}), "'long-stem' is switched off without a reason"),
        (lambda: sheet(Fact("Danube", "length", 2850, off={"long-stem": " "})), "is switched off without a reason"),
        (
            lambda: sheet(sources=(Source("a", "A", url="javascript:alert(1)"),)),
            "is no web address .begin it with https",
        ),
        (lambda: sheet(sources=(Source("a", ""),)), "the source 'a' has an empty title"),
        (lambda: sheet(sources=(Source("b", "B"), Source("b", "C"))), "two of the sources have the id 'b'"),
        (lambda: sheet(relations=(*RELATIONS, CHANGING), facts=POPULATION), "'danube/people' doesn't .*as_of"),
        (
            lambda: sheet(Fact("Danube", "length", 2850, picture="a.png")),
            "no picture 'a.png' in 'media', which 'danube/length' names",
        ),
        (
            lambda: sheet(Fact("Danube", "length", 2850, sound_back="a.mp3")),
            "no sound 'a.mp3' in 'media'.* Media under",
        ),
        (
            lambda: sheet(entities=(Entity("Danube", picture="dot.gf"),), media=DOT),
            "no picture 'dot.gf'.*mean 'dot.gif'",
        ),
        (lambda: sheet(questions=(AuthoredQuestion("a", "b", "c", picture="d"),)), "no picture 'd' in 'media'.*'a'"),
        (
            lambda: sheet(questions=(AuthoredQuestion("a", "b", "c", pictures={"c": "d"}),)),
            "no picture 'c' in 'media', which 'a' names",
        ),
        (
            lambda: sheet(Fact("Danube", "length", 2850, sound="dot.gif"), media=DOT),
            "names 'dot.gif' as a sound, and it is image/gif",
        ),
    ],
)
def test_build_check_and_judge_refuse_the_same(made: Callable[[], FactSheet], message: str) -> None:
    """All that is wrong with a sheet is said by each of them; what concerns one claim is not judged by others."""
    quiz = build_quiz(sheet())
    with pytest.raises(SheetError, match=message):
        build_quiz(made())
    with pytest.raises(SheetError, match=message):
        check(made(), quiz)


def test_a_fact_that_changes_has_a_date_or_that_of_its_sheet() -> None:
    """As in a file, the date of the sheet is that of a fact that has none."""
    made = sound(sheet(relations=(*RELATIONS, CHANGING), facts=POPULATION, as_of=Date(2020)))
    assert made.facts[0].as_of == Date(2020)
    dated = (evolve(POPULATION[0], start=Date(1999)),)
    assert sound(sheet(relations=(*RELATIONS, CHANGING), facts=dated)).facts == dated


def test_a_quiz_of_another_sheet_is_not_checked() -> None:
    """The error names its id, or a relation that the sheet doesn't have."""
    other = sheet(relations=RELATIONS[1:], facts=(Fact("Danube", "length", 2850),))
    with pytest.raises(BuildError, match="no relation 'mouth'"):
        check(other, build_quiz(sheet()))
    with pytest.raises(BuildError, match="this is the quiz of another sheet, 'rivers'; the sheet's id is 'lakes'"):
        check(sheet(id="lakes"), build_quiz(sheet()))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda wrong: Fact(wrong, "mouth", None), "'subject' of a Fact is 5, and must be a text"),
        (
            lambda wrong: Fact("Danube", "mouth", None, start=wrong),
            "'start' of a Fact is 5, and must be a Date or None",
        ),
        (lambda wrong: Fact("Danube", "mouth", cast("Any", [wrong])), r"'value' of a Fact is \[5\]"),
        (lambda wrong: Entity("Danube", aliases=wrong), "'aliases' of an Entity is 5, and must be a tuple"),
        (lambda wrong: Relation("mouth", values=wrong), "'values' of a Relation is 5, and must be 'one' or 'all'"),
        (lambda wrong: FactSheet("x", "X", (), (), off={"quote": wrong}), "'off' of a FactSheet is"),
        (Text, "'text' of a Text is 5"),
        (Number, "'amount' of a Number is 5, and must be a Decimal"),
        (lambda _: Media("x.svg", "text/html", b""), "'media_type' of a Media is 'text/html'.*write image/png, .* or"),
        (lambda _: Media("x.jpg", "image/jpg", b""), "'media_type' of a Media is 'image/jpg'.*mean 'image/jpeg'"),
        (lambda _: Picture(Media("x.mp3", "audio/mpeg", b"")), "'media' of a Picture is audio/mpeg, and must be a pic"),
    ],
)
def test_a_field_of_another_type_is_refused_as_it_is_made(make: Callable[[Any], object], message: str) -> None:
    """The error names the field, what it is and what it must be."""
    with pytest.raises(SheetError, match=message):
        make(5)


@pytest.mark.parametrize(
    "make",
    [
        Number,
        lambda amount: Number(Decimal(1), high=amount),
        lambda amount: Tolerance(amount, is_share=True),
        lambda amount: Fact("Danube", "length", amount),
    ],
)
@pytest.mark.parametrize("amount", ["nan", "inf", "-Infinity", "sNaN", "1E+999999", "1E-999999", "-1E+200"])
def test_amounts_that_can_t_be_written_are_refused_as_they_are_made(
    make: Callable[[Decimal], object], amount: str
) -> None:
    """They have no end, or more digits than anybody reads."""
    with pytest.raises(SheetError, match="must be a Decimal with at most 200 digits"):
        make(Decimal(amount))


@pytest.mark.parametrize("amount", ["1E+199", "1E-200", "-9.99E+199", "1E+139"])
def test_the_longest_amounts_are_asked(amount: str) -> None:
    """They go through all that is done with numbers."""
    made = sheet(Fact("Danube", "length", Decimal(amount)), Fact("Rhine", "length", -Decimal(amount)))
    assert build_quiz(made).questions


def test_a_time_of_day_is_never_dropped() -> None:
    """A moment is refused where a day is wanted; midnight is the day."""
    timestamp = import_module("pandas").Timestamp
    for moment in (datetime(2020, 1, 1, 12), timestamp("2020-01-01 12:00"), datetime(2020, 1, 1, 1, tzinfo=UTC)):
        with pytest.raises(SheetError, match="has a time of day, and quizgen knows days only"):
            Fact("Danube", "opened", moment)
        with pytest.raises(SheetError, match="is no value of 'opened'"):
            judge(sheet(), "Danube", "opened", moment)
    for midnight in (datetime(2020, 1, 1), timestamp("2020-01-01"), date(2020, 1, 1)):
        assert Fact("Danube", "opened", midnight).value == Date(2020, 1, 1)
    with pytest.raises(SheetError):
        Fact("Danube", "opened", import_module("pandas").NaT)


def test_a_truth_is_no_truth_value_of_python() -> None:
    """`if judge(…).truth:` would always run, as a claim is true, false or unknown."""
    for value in ("Black Sea", "North Sea"):
        verdict = judge(sheet(), "Danube", "mouth", value)
        with pytest.raises(TypeError, match=r"write `is Truth\.TRUE`"):
            bool(verdict.truth)


def test_near_misses_are_helped() -> None:
    """A list is a tuple; one text in place of several, and a word much like the right one, get a hint."""
    assert Entity("Danube", aliases=["Donau"]).aliases == ("Donau",)  # type: ignore[arg-type]
    with pytest.raises(SheetError, match=r"write \('Donau',\)"):
        Entity("Danube", aliases="Donau")  # type: ignore[arg-type]
    with pytest.raises(
        SheetError, match=r'write Decimal\("2850.5"\); plain texts, whole numbers and dates will do, too'
    ):
        Fact("Danube", "length", 2850.5)  # type: ignore[arg-type]
    with pytest.raises(SheetError, match=r'write Number\(Decimal\("2850.5"\)\)'):
        Misconception(2850.5)  # type: ignore[arg-type]
    with pytest.raises(SheetError, match="did you mean 'some'"):
        Relation("mouth", values="somme")  # type: ignore[arg-type]


def test_frozen_records_hold_nothing_that_changes() -> None:
    """What was given may change afterwards, the record does not; it can be sent to another process."""
    off = {"quote": "out of print"}
    made = sheet(Fact("Danube", "length", 2850, off=off), off=off)
    off["length-cue"] = "no"
    assert made.off == made.facts[-1].off == {"quote": "out of print"}
    with pytest.raises(TypeError):
        made.off["quote"] = ""  # type: ignore[index]
    assert isinstance(made.media, Mapping)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - of our own making


WORDS = st.sampled_from(["", " ", "mouth", "length", "Danube", "a/b", "Black Sea", "\ud800", "{{", "one", "text"])
ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 3000), st.decimals(), st.floats(), WORDS, st.lists(WORDS), st.binary()
)
DATES = st.one_of(st.none(), st.builds(Date, st.integers(-1, 3000)))
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        "aliases": st.lists(WORDS, max_size=2),
        "part_of": st.lists(WORDS, max_size=2),
        "is_a": ANYTHING,
        "distinct": st.lists(WORDS, max_size=1),
        "in_text": WORDS,
    },
)
TOLD = st.fixed_dictionaries(
    {},
    optional={
        "listed": st.booleans(),
        "start": DATES,
        "end": DATES,
        "as_of": ANYTHING,
        "id": WORDS,
        "source": WORDS,
        "off": st.dictionaries(WORDS, WORDS, max_size=1),
        "tags": ANYTHING,
        "said_by": WORDS,
        "ask": WORDS,
        "say": WORDS,
    },
)
SAID = st.fixed_dictionaries(
    {},
    optional={
        "value": st.sampled_from(["sea", "number", "year", "date", "yes_no", "picture", "text", ""]),
        "values": st.sampled_from(["one", "all", "some", "none", 1]),
        "inverse": WORDS,
        "symmetric": st.booleans(),
        "transitive": st.booleans(),
        "changes": st.booleans(),
        "ask": WORDS,
        "say": WORDS,
        "unit": st.sampled_from(["", "km", "no unit"]),
        "kinds": ANYTHING,
    },
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(WORDS, SAID), max_size=3),
    st.lists(st.tuples(WORDS, WORDS, ANYTHING, TOLD), max_size=5),
    st.lists(st.tuples(WORDS, ENTRIES), max_size=3),
    st.sampled_from(["x", "", "my rivers", 5]),
    st.sampled_from(["en", "xx", "", None]),
    ANYTHING,
)
def test_no_malformed_sheet_ends_in_another_error(
    relations: Any, facts: Any, entities: Any, identity: Any, language: Any, judged: Any
) -> None:
    """Whatever a program puts into a sheet, it is built, checked and judged, or refused by a QuizgenError."""
    good = build_quiz(sheet())
    try:
        made = FactSheet(
            id=identity,
            title="X",
            relations=tuple(Relation(key, **said) for key, said in relations),
            facts=tuple(Fact(subject, key, value, **told) for subject, key, value, told in facts),
            entities=tuple(Entity(key, **entry) for key, entry in entities),
            sources=(Source("mouth", "M"),),
            language=language,
        )
    except QuizgenError as error:
        assert error.problems[0].message  # noqa: PT017 - one of several outcomes
        return
    for use in (
        lambda: check(made, build_quiz(made)),
        lambda: check(made, good),
        lambda: judge(made, "Danube", "mouth", judged),
    ):
        try:
            use()
        except QuizgenError as error:
            assert error.problems[0].message  # noqa: PT017
