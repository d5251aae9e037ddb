"""The YAML fact sheet: good sheets, however odd, are read as they are written."""

from pathlib import Path

import pytest
from attrs import evolve
from sheets import HEAD, sheet_of

from quizgen import (
    AuthoredQuestion,
    Date,
    EntityRef,
    Fact,
    Misconception,
    Nothing,
    SheetError,
    Source,
    Text,
    Value,
    YesNo,
    build_quiz,
    read_facts,
)
from quizgen.values import parse_number, parse_tolerance

pytestmark = pytest.mark.usefixtures("each_parser")


def fact_of(folder: Path, value: str, *, relation: str = "{value: thing, values: one}") -> Fact:
    """Read the one fact of a sheet in which `value` is written behind a relation."""
    (fact,) = sheet_of(folder, f"relations:\n  has: {relation}\nfacts:\n  It:\n    has: {value}\n").facts
    return fact


@pytest.mark.parametrize("kind", ["thing", "text"])
@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("1.10", "1.10"),
        ("01234", "01234"),
        ("NO", "NO"),
        ("no", "no"),
        ("yes", "yes"),
        ("true", "true"),
        ("12:30", "12:30"),
        ("1e3", "1e3"),
        ("null", "null"),
        ("~", "~"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        ("2019-08-21", "2019-08-21"),
        ("=", "="),
        ("'null'", "null"),
        ('"[brackets]"', "[brackets]"),
        ("'it''s'", "it's"),
        (r'"a \"b\" c"', 'a "b" c'),
        ("C#", "C#"),
        ("a #comment", "a"),
        ("<b>bold</b> &amp; <script>", "<b>bold</b> &amp; <script>"),
        ("x[sound:x.mp3]", "x[sound:x.mp3]"),
        ("'[sound:x]'", "[sound:x]"),
        ("'{{c1::x}}'", "{{c1::x}}"),
        ("a {{c1::x}}", "a {{c1::x}}"),
        ("a::b", "a::b"),
        (r"\frac{1}{2}", r"\frac{1}{2}"),
        ("😀 平壌", "😀 平壌"),
        ("one\n      line", "one line"),
        (">\n      one\n      line", "one line"),
    ],
)
def test_text_and_names_are_the_characters_as_written(tmp_path: Path, written: str, kept: str, kind: str) -> None:
    """No scalar is ever of a type of YAML's own, and markup is text like any other."""
    value = fact_of(tmp_path, written, relation=f"{{value: {kind}, values: one}}").value
    assert value == (Text(kept) if kind == "text" else EntityRef(kept))


@pytest.mark.parametrize(
    ("relation", "written", "value"),
    [
        ("{value: number, unit: km}", "2,850", parse_number("2,850 km")),
        ("{value: number, unit: km}", "2850 km", parse_number("2850 km")),
        ("{value: number}", "1e3", parse_number("1e3")),
        ("{value: year}", "1999", Date(1999)),
        ("{value: date}", "1999-05", Date(1999, 5)),
        ("{value: date}", "476", Date(476)),
        ("{value: yes_no}", "NO", YesNo(yes=False)),
        ("{value: yes_no}", "'yes'", YesNo(yes=True)),
        ("{}", "1.10", parse_number("1.10")),
        ("{}", "01234", EntityRef("01234")),
        ("{}", "Vienna", EntityRef("Vienna")),
        ("{}", "It is a sentence that ends in a stop.", Text("It is a sentence that ends in a stop.")),
    ],
)
def test_a_relation_gives_its_values_their_type(tmp_path: Path, relation: str, written: str, value: Value) -> None:
    """The type is declared, or else inferred from the values."""
    assert fact_of(tmp_path, written, relation=relation).value == value


def test_one_distractor_needs_no_list(tmp_path: Path) -> None:
    """A text alone is a list of one."""
    assert fact_of(tmp_path, "{value: a, distractors: b}").distractors == (Misconception(EntityRef("b")),)


def test_every_key_is_read(tmp_path: Path) -> None:
    """What a long sheet says is what its records contain."""
    (tmp_path / "cities.csv").write_text("city,mayor (text)\nVienna,\n", encoding="utf-8")
    sheet = sheet_of(
        tmp_path,
        """\
language: de
revised: 2026-11-23
as_of: 2020
deck: Geography::Rivers
tags: [geo, rivers]
source: atlas
kinds: [value]
off: {length-cue: all alike}
sources:
  atlas: {title: Atlas of Rivers, author: A. Author, published: 2020, url: "https://example.org", background: no}
entities:
  Danube: {name: Danube River, type: river, aliases: [Donau, Duna], in_text: the Danube, distinct: Danubius}
  Vienna: {type: city, part_of: [Austria, EU], is_a: capital}
  Budapest:
relations:
  mouth:
    label: mouth of the river
    subject: river
    value: sea
    values: one
    ask: "Into which sea does {{ subject }} flow?"
    ask_subject: "Which of these rivers flows into {{ value }}?"
    say: "{{ subject }} flows into {{ value }}."
    changes: true
    transitive: yes
    kinds: recall
  length: {value: number, unit: km, tolerance: 2%}
  capitals: {value: city, values: all}
facts:
  Donau:
    mouth:
      id: its-mouth
      value: Black Sea
      from: 1999-05
      until: 2013
      as_of: 2012
      at: p. 12
      tags: [a, b]
      note: A note.
      said_by: atlas
      background: true
      off: {key-in-stem: meant}
      distractors:
        Aegean Sea: It is close.
        Baltic Sea:
    capitals: [Vienna, Budapest]
  Rhine:
    capitals: []
    length:
      distractors: [5000 km]
tables: cities.csv
questions:
  - id: most-water
    ask: Which river carries the most water?
    answer: The Volga
    distractors:
      The Danube: It comes second.
      The Rhine:
    at: p. 3
""",
    )
    mouth, vienna, budapest, none, wrong = sheet.facts
    assert (sheet.language, sheet.revised, sheet.as_of) == ("de", Date(2026, 11, 23), Date(2020))
    assert (sheet.deck, sheet.tags, sheet.kinds) == ("Geography::Rivers", ("geo", "rivers"), ("value",))
    assert sheet.off == {"length-cue": "all alike"}
    assert sheet.sources == (Source("atlas", "Atlas of Rivers", "A. Author", "2020", "https://example.org"),)
    danube = sheet.entity("Danube")
    assert (danube.shown, danube.aliases, danube.in_text) == ("Danube River", ("Donau", "Duna"), "the Danube")
    assert (danube.distinct, danube.declared, sheet.entity("Budapest").declared) == (("Danubius",), True, True)
    assert sheet.entity("Vienna").part_of == ("Austria", "EU")
    assert sheet.entity("Vienna").is_a == ("capital",)
    relation = sheet.relation("mouth")
    assert (relation.label, relation.subject, relation.value, relation.values) == (
        "mouth of the river",
        "river",
        "sea",
        "one",
    )
    assert (relation.values_declared, relation.changes, relation.transitive) == (True, True, True)
    assert relation.ask_subject == "Which of these rivers flows into {{ value }}?"
    assert relation.kinds == ("recall",)
    assert sheet.relation("length").tolerance == parse_tolerance("2%")
    assert mouth == Fact(
        "Danube",
        "mouth",
        EntityRef("Black Sea"),
        start=Date(1999, 5),
        end=Date(2013),
        as_of=Date(2012),
        id="its-mouth",
        source="atlas",
        at="p. 12",
        tags=("a", "b"),
        distractors=(Misconception(EntityRef("Aegean Sea"), "It is close."), Misconception(EntityRef("Baltic Sea"))),
        note="A note.",
        said_by="atlas",
        background=True,
        off={"key-in-stem": "meant"},
    )
    assert (vienna.id, vienna.value, vienna.listed) == ("danube/capitals/vienna", EntityRef("Vienna"), True)
    assert budapest.source == "atlas"
    assert (none.id, none.value, none.listed) == ("rhine/capitals", Nothing(), False)
    assert (wrong.value, wrong.distractors) == (None, (Misconception(parse_number("5000 km")),))
    assert sheet.questions == (
        AuthoredQuestion(
            "most-water",
            "Which river carries the most water?",
            "The Volga",
            (("The Danube", "It comes second."), ("The Rhine", "")),
            source="atlas",
            at="p. 3",
        ),
    )


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("Black Sea", ["it/has"]),
        ("{value: Black Sea}", ["it/has"]),
        ("[Black Sea]", ["it/has/black-sea"]),
        ("[Black Sea, North Sea]", ["it/has/black-sea", "it/has/north-sea"]),
        ("{value: [Black Sea, North Sea], at: p. 1}", ["it/has/black-sea", "it/has/north-sea"]),
        ("[{value: Black Sea, at: p. 1}, North Sea]", ["it/has/black-sea", "it/has/north-sea"]),
        (
            "[{value: Black Sea, until: 1998}, {value: North Sea, from: 1999}]",
            ["it/has/black-sea", "it/has/north-sea/1999"],
        ),
        ("{value: Black Sea, from: 1999}", ["it/has/1999"]),
        ("{value: Black Sea, id: own}", ["own"]),
        ("[]", ["it/has"]),
        ("{value: []}", ["it/has"]),
    ],
)
def test_the_form_of_a_fact_decides_its_id(tmp_path: Path, written: str, ids: list[str]) -> None:
    """A list of one is a list; what stands alone is not."""
    body = f"relations:\n  has: {{value: sea, values: all}}\nfacts:\n  It:\n    has: {written}\n"
    assert [fact.id for fact in sheet_of(tmp_path, body).facts] == ids


def test_places_are_those_of_the_values(tmp_path: Path) -> None:
    """Each fact knows the line and the column in which its value stands."""
    sheet = sheet_of(tmp_path, "relations:\n  has: {values: all}\nfacts:\n  It:\n    has: [😀, b]\n  '☃': {has: c}\n")
    places = [(fact.place.line, fact.place.column) for fact in sheet.facts if fact.place]
    assert places == [(8, 11), (8, 14), (9, 14)]


@pytest.mark.parametrize("name", ["Donau", "the Danube", "Danube"])
def test_any_way_of_writing_a_name_means_its_entity(tmp_path: Path, name: str) -> None:
    """Subjects, values and what they are part of may be written by alias, shown name or key."""
    sheet = sheet_of(
        tmp_path,
        "entities:\n  Danube: {aliases: [Donau], in_text: the Danube}\n"
        f"  Delta: {{part_of: {name}}}\n"
        "relations:\n  near: {value: place, values: one}\n"
        f"facts:\n  {name}: {{near: Vienna}}\n  Vienna: {{near: {name}}}\n",
    )
    assert [fact.id for fact in sheet.facts] == ["danube/near", "vienna/near"]
    assert sheet.facts[1].value == EntityRef("Danube")
    assert sheet.wholes_of("Delta") == {"Danube"}


@pytest.mark.parametrize(
    ("before", "after", "encoding"),
    [
        ("", "", "utf-8"),
        ("", "", "utf-8-sig"),
        ("# a comment\n---\n", "...\n", "utf-8"),
        ("\n\n", "\n\n# end", "utf-8"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_sheet_is_read_whatever_its_line_ends(
    tmp_path: Path, before: str, after: str, encoding: str, line_end: str
) -> None:
    """A byte order mark, comments, a document's own marks and blank lines change nothing."""
    text = before + HEAD + "relations:\n  has: {values: one}\nfacts:\n  It: {has: 평양}\n" + after
    path = tmp_path / "sheet.yml"
    path.write_bytes(text.replace("\n", line_end).encode(encoding))
    sheet = read_facts(str(path))
    assert [str(fact.value) for fact in sheet.facts] == ["평양"]


def test_a_sheet_of_one_fact_is_a_sheet(tmp_path: Path) -> None:
    """The least sheet makes a quiz of one flashcard, and says why there is no more."""
    quiz = build_quiz(sheet_of(tmp_path, "relations:\n  has: {value: thing, values: one}\nfacts:\n  It: {has: this}\n"))
    assert [question.id for question in quiz.questions] == ["it/has/recall"]
    assert [skipped.kind for skipped in quiz.skipped] == ["value"]


def test_a_sheet_of_questions_needs_no_facts(tmp_path: Path) -> None:
    """Questions that a person wrote are enough."""
    sheet = sheet_of(tmp_path, "questions:\n  - {id: a, ask: b, answer: [c, d]}\n")
    assert sheet.questions[0].answer == ("c", "d")


def test_what_is_assumed_is_said_aloud(tmp_path: Path) -> None:
    """An inferred type and an assumed number of values are remarks with a place; what is declared gives no remark."""
    sheet = sheet_of(
        tmp_path,
        "relations:\n  mouth: {}\n  born: {value: year}\n  seen: {value: city}\n"
        "  motto: {value: text, symmetric: true}\n"
        "facts:\n  Danube:\n    mouth: {value: Black Sea}\n    born: 5\n    seen: [Vienna, Linz]\n"
        "    motto: {value: Slow}\n",
    )
    assert [
        (remark.place.line if remark.place else None, remark.message.split("'")[1]) for remark in sheet.remarks
    ] == [
        (5, "mouth"),
        (5, "mouth"),
        (6, "born"),
        (7, "seen"),
    ]
    assert str(sheet.remarks[0]).startswith(
        f"{tmp_path / 'sheet.yaml'}:5:10: the values of 'mouth' are taken for names"
    )
    assert all("write '" in remark.hint or "declare" in remark.hint for remark in sheet.remarks[:4])
    assert not any("header" in remark.hint for remark in sheet.remarks), "a YAML sheet has no headers"
    assert not sheet.relation("mouth").values_declared
    assert sheet.relation("seen").values == "some"


def test_dated_values_do_not_make_a_relation_several(tmp_path: Path) -> None:
    """One value at a time is one value."""
    body = "relations:\n  king: {value: person}\nfacts:\n  It:\n    king: "
    assert (
        sheet_of(tmp_path, f"{body}[{{value: A, from: 1900, until: 1950}}, {{value: B, from: 1950}}]\n")
        .relation("king")
        .values
        == "one"
    )


def test_the_time_of_the_sheet_is_that_of_facts_that_change(tmp_path: Path) -> None:
    """`as_of` of the sheet serves each fact of a relation with `changes` that says no time of its own."""
    body = "as_of: 2020\nrelations:\n  size: {value: number, values: one, changes: true}\n  age: {value: number}\n"
    facts = (
        "facts:\n  A: {size: 3, age: 5}\n  B: {size: {value: 4, as_of: 2019}}\n  C: {size: {value: 4, from: 2019}}\n"
    )
    assert [fact.as_of for fact in sheet_of(tmp_path, body + facts).facts] == [Date(2020), None, Date(2019), None]


def test_a_table_adds_to_a_sheet(tmp_path: Path) -> None:
    """What the sheet says about a column takes precedence over the table's header."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "rivers.csv").write_text("river,mouth of it,motto\nDanube,Black Sea,Slow; steady\n", encoding="utf-8")
    sheet = sheet_of(
        tmp_path,
        "relations:\n  mouth: {label: mouth of it, value: sea, values: one}\n  motto: {value: text}\n"
        "facts:\n  Rhine: {mouth: North Sea}\ntables: [data/rivers.csv]\n",
    )
    assert [(fact.id, str(fact.value)) for fact in sheet.facts] == [
        ("rhine/mouth", "North Sea"),
        ("danube/mouth", "Black Sea"),
        ("danube/motto", "Slow; steady"),
    ]
    assert sheet.relation("mouth").subject == "river"
    assert sheet.facts[1].place is not None
    assert sheet.facts[1].place.file == str(folder / "rivers.csv")


def test_a_sheet_has_its_own_id(tmp_path: Path) -> None:
    """An id from outside is only for tables."""
    path = tmp_path / "sheet.yaml"
    path.write_text(HEAD, encoding="utf-8")
    with pytest.raises(SheetError, match="leave out id="):
        read_facts(path, id="other")


@pytest.mark.parametrize("written", ["Number", "NUMBER", "number"])
def test_a_type_of_value_may_be_written_in_capitals(tmp_path: Path, written: str) -> None:
    """`Number` is a number, and no type of thing."""
    body = f"relations:\n  length: {{value: {written}, values: one}}\nfacts:\n  It: {{length: 5}}\n"
    assert sheet_of(tmp_path, body).facts[0].value == parse_number("5")


@pytest.mark.parametrize("known", ["entities: {A: {type: nummer}}", "subject: nummer"])
def test_a_type_of_thing_may_look_like_a_type_of_value(tmp_path: Path, known: str) -> None:
    """A type that an entity has, or that a relation is about, is no slip."""
    entities, subject = (known, "") if known.startswith("entities") else ("", f", {known}")
    body = f"{entities}\nrelations:\n  has: {{value: nummer, values: one{subject}}}\nfacts:\n  It: {{has: A}}\n"
    assert sheet_of(tmp_path, body).facts[0].value == EntityRef("A")


@pytest.mark.parametrize("speaker", ["article", "Artikle", "the artist", "It"])
def test_anybody_may_have_said_it(tmp_path: Path, speaker: str) -> None:
    """`said_by` is a source, an entity, a subject, or any name that is no slip for a source."""
    body = "sources: {article: {title: A}}\nentities: {Artikle: {}}\nrelations: {has: {value: x, values: one}}\n"
    sheet = sheet_of(tmp_path, f"{body}facts: {{It: {{has: {{value: a, said_by: {speaker}}}}}}}\n")
    assert sheet.facts[0].said_by == speaker


def test_what_was_true_at_another_time_is_false_at_a_time_apart(tmp_path: Path) -> None:
    """A distractor of a dated fact may be true in years that do not touch its own."""
    body = "relations: {boss: {value: person, values: one}}\nfacts:\n  V:\n    boss:\n"
    old, new = "{value: A, from: 2011, distractors: [B]}", "{value: B, from: 2005, until: 2010}"
    assert len(sheet_of(tmp_path, f"{body}      - {old}\n      - {new}\n").facts) == 2


@pytest.mark.parametrize(
    ("answer", "distractors"),
    [
        ("1999", "[2001, 1998]"),
        ("1.5", "[1.0, 2.0]"),
        ("2 km", "[2 miles, 3 km]"),
        ("2019-08", "[2019-09, 2018]"),
        ("As a copy of the Cuban Revolution", "[As small and soon forgotten]"),
        ("That it trades with all of its neighbours", "[That it trades with all of its neighbours in the north]"),
        ("I", "[I and II, II]"),
        ("x", "[x + 1, 2 x]"),
        ("Congo", "[DR Congo]"),
    ],
)
def test_options_that_differ_are_let_be(tmp_path: Path, answer: str, distractors: str) -> None:
    """Long texts may share all words, short marks may be part of others, and entities of their own are two things."""
    question = f"questions:\n  - {{id: a, ask: b, answer: {answer}, distractors: {distractors}}}\n"
    assert sheet_of(tmp_path, "entities: {Congo: , DR Congo: }\n" + question).questions


@pytest.mark.parametrize(("answer", "distractors"), [("250 ml", "[0.25 l, 1 l]"), ("180 °C", "[356 °F, 90 °C]")])
def test_an_option_in_another_unit_may_be_the_answer(tmp_path: Path, answer: str, distractors: str) -> None:
    """It is the same amount, and would be counted wrong."""
    question = f"questions:\n  - {{id: a, ask: b, answer: {answer}, distractors: {distractors}}}\n"
    with pytest.raises(SheetError, match="may be the same as the answer"):
        sheet_of(tmp_path, question)


def test_sheets_and_their_facts_can_be_hashed(tmp_path: Path) -> None:
    """What is equal has one hash, checks that are switched off included."""
    body = (
        "off: {length-cue: x}\nrelations: {has: {value: thing, values: one}}\n"
        "facts: {It: {has: {value: a, off: {key-in-stem: y}}}}\nquestions: [{id: a, ask: b, answer: c}]\n"
    )
    one, other = sheet_of(tmp_path, body), sheet_of(tmp_path, body)
    assert (one, hash(one)) == (other, hash(other))
    assert len({one.facts[0], other.facts[0]}) == len({one.questions[0], other.questions[0]}) == 1
    assert evolve(one, off={}) != one
