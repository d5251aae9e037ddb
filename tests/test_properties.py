"""What is true of every sheet and every quiz."""

import contextlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from claims import World
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sheets import HEAD, RIVERS
from strategies import PLAIN_NAMES, every, facts, quizzes, sheets, worlds

from quizgen import (
    EntityRef,
    Fact,
    FactSheet,
    JsonExporter,
    Option,
    Question,
    Quiz,
    QuizgenError,
    Relation,
    Response,
    Truth,
    Value,
    YesNo,
    build_quiz,
    judge,
    read_facts,
)
from quizgen.distractors import FEWEST_DISTRACTORS
from quizgen.exporters.anki.package import guid_of
from quizgen.kinds.chosen import kinds_of
from quizgen.text.folding import fold
from quizgen.text.identity import fact_id
from quizgen.truth.consistency import problems_of
from quizgen.values import Date, Nothing, Number, Text, parse_date, parse_number, position
from quizgen.wording.sentences import Wording

DAMAGED_SHEET = (
    RIVERS.replace("facts:", "  length: {value: number, tolerance: 2%}\nfacts:")
    + """\
  Elbe:
    mouth:
      - {value: North Sea, from: 1999, until: 2013-05, distractors: {Baltic Sea: "It is close, but not it."}}
    length: [1094 km]
entities:
  Elbe: {type: river, aliases: [Labe], part_of: Europe}
questions:
  - {id: most, ask: Which?, answer: "12", distractors: [7, 9]}
"""
)

UNITS = ("krone", "Krone", "euro", "yen", "peso")


def asked_by_choice(quiz: Quiz) -> Iterator[Question]:
    """Yield the questions of which one option is to be chosen."""
    return (question for question in quiz.questions if question.response is Response.CHOICE)


def asked_of_facts(sheet: FactSheet, quiz: Quiz) -> Iterator[tuple[Question, Fact]]:
    """Yield the questions with options that are about a fact, each with it."""
    for question in asked_by_choice(quiz):
        if question.fact:
            yield question, sheet.fact(question.fact)


def key_of(question: Question) -> Option:
    """Return the one right option."""
    (key,) = [option for option in question.options if option.correct]
    return key


def meanings(sheet: FactSheet, relation: str) -> dict[str, set[Value]]:
    """Return all that an option of a relation's may mean, by the text it is shown as."""
    wording = Wording(sheet)
    values: set[Value] = {EntityRef(fact.subject) for fact in sheet.facts}
    values |= {EntityRef(entity.key) for entity in sheet.entities}
    for fact in sheet.of_relation(relation):
        values |= {misconception.value for misconception in fact.distractors}
        if fact.value is not None and not isinstance(fact.value, Nothing):
            values.add(fact.value)
    by_text: dict[str, set[Value]] = {}
    for value in values:
        by_text.setdefault(wording.shown(value), set()).add(value)
    return by_text


def made_up(sheet: FactSheet, option: Option, fact: Fact) -> set[Value]:
    """Return the number or the date that an option shows and no fact of the sheet has."""
    value_type = sheet.relation(fact.relation).value
    assert value_type in ("number", "date", "year"), f"{option.text} means nothing in the sheet"
    return {parse_number(option.key) if value_type == "number" else parse_date(option.key)}


def claims(sheet: FactSheet, question: Question, fact: Fact) -> Iterator[tuple[Option, str, Value]]:
    """Yield what each option claims: that a subject has a value."""
    by_text = meanings(sheet, fact.relation)
    for option in question.options:
        for value in by_text.get(option.text) or made_up(sheet, option, fact):
            if question.kind == "subject":
                assert fact.value is not None
                if isinstance(value, EntityRef):
                    yield option, value.key, fact.value
            else:
                yield option, fact.subject, value


@pytest.mark.slow
@every
@given(sheets())
def test_drawn_sheets_are_consistent(sheet: FactSheet) -> None:
    """The readers would find nothing to say against a sheet that is drawn."""
    assert problems_of(sheet).found == []


@pytest.mark.slow
@every
@given(facts())
def test_every_fact_has_an_id(fact: Fact) -> None:
    """Its parts are not empty."""
    assert all(fact.id.split("/"))


@every
@given(quizzes())
def test_a_question_with_options_has_exactly_one_key(quiz: Quiz) -> None:
    """One option is correct, and its text is the answer."""
    for question in asked_by_choice(quiz):
        assert key_of(question).text == question.answer


@pytest.mark.slow
@every
@given(quizzes())
def test_all_options_differ(quiz: Quiz) -> None:
    """No two options are the same but for case, accents and punctuation."""
    for question in asked_by_choice(quiz):
        folded = [fold(option.text) for option in question.options]
        assert len(set(folded)) == len(folded)


@pytest.mark.slow
@every
@given(sheets(), st.integers(1, 4))
def test_there_are_as_many_distractors_as_wanted_or_as_can_be_proven(sheet: FactSheet, wanted: int) -> None:
    """No question has more than wanted, or fewer than two where two are wanted."""
    quiz = build_quiz(sheet, distractors=wanted)
    for question, _ in asked_of_facts(sheet, quiz):
        assert min(FEWEST_DISTRACTORS, wanted) <= len(question.options) - 1 <= wanted


@every
@given(sheets(), st.integers(0, 3))
def test_every_distractor_is_judged_false_and_the_key_true(sheet: FactSheet, seed: int) -> None:
    """No option but the key is true by the sheet, whichever of its values the option's text may mean."""
    for question, fact in asked_of_facts(sheet, build_quiz(sheet, seed=seed)):
        verdicts: dict[Option, set[Truth]] = {}
        for option, subject, value in claims(sheet, question, fact):
            verdicts.setdefault(option, set()).add(judge(sheet, subject, fact.relation, value, fact.period).truth)
        for option, truths in verdicts.items():
            assert (Truth.TRUE if option.correct else Truth.FALSE) in truths
            assert option.correct or Truth.TRUE not in truths


@pytest.mark.slow
@every
@given(sheets())
def test_every_proof_rests_on_facts_of_the_sheet(sheet: FactSheet) -> None:
    """A proof names its rule and facts, and each distractor of a fact says why it is wrong."""
    for question, _ in asked_of_facts(sheet, build_quiz(sheet)):
        for option in question.options:
            assert option.proof.rule
            assert option.proof.facts
            assert all(sheet.fact(identity) for identity in option.proof.facts)
            assert option.rationale


@pytest.mark.slow
@settings(every, max_examples=100)
@given(worlds(detailed=False), st.integers(0, 3))
def test_no_distractor_is_true_in_the_world(world: World, seed: int) -> None:
    """Where a sheet says the truth, and all of it where it says so, every distractor is false in fact."""
    sheet = world.sheet
    for question, fact in asked_of_facts(sheet, build_quiz(sheet, seed=seed)):
        for option, subject, value in claims(sheet, question, fact):
            true = world.makes_true(subject, fact.relation, value, fact.period)
            assert option.correct or not true, f"{question.id}: {option.text}"


@pytest.mark.slow
@settings(every, max_examples=50)
@given(worlds(), st.integers(0, 3))
def test_no_vouched_distractor_is_true_in_the_world(world: World, seed: int) -> None:
    """What an author rightly calls false, and all that follows from it, is false in fact."""
    sheet = world.sheet
    for question, fact in asked_of_facts(sheet, build_quiz(sheet, seed=seed)):
        for option, subject, value in claims(sheet, question, fact):
            assert option.correct or not world.makes_true(subject, fact.relation, value, fact.period)


@pytest.mark.slow
@every
@given(sheets())
def test_numbers_and_dates_are_in_ascending_order(sheet: FactSheet) -> None:
    """Options that are numbers or dates are in their own order, and keep it in every output."""
    for question, fact in asked_of_facts(sheet, build_quiz(sheet)):
        if question.kind == "value" and isinstance(fact.value, Number | Date):
            unit = fact.value.unit if isinstance(fact.value, Number) else ""
            places = [position(value, unit) for _, _, value in claims(sheet, question, fact)]
            assert question.fixed
            assert places == sorted(places)
        else:
            assert not question.fixed


@pytest.mark.slow
@every
@given(sheets(), st.integers(0, 3))
def test_a_build_is_deterministic(sheet: FactSheet, seed: int) -> None:
    """The same sheet and the same options give the same quiz."""
    assert build_quiz(sheet, seed=seed) == build_quiz(evolve(sheet), seed=seed)


@pytest.mark.slow
def test_a_build_does_not_hang_on_the_order_of_hashes(tmp_path: Path) -> None:
    """Another process, in which sets have another order, gives the same bytes."""
    path = tmp_path / "sheet.yaml"
    path.write_text(HEAD + RIVERS, encoding="utf-8")
    program = (
        "import sys; from quizgen import JsonExporter, build_quiz, read_facts; "
        "sys.stdout.buffer.write(JsonExporter().export(build_quiz(read_facts(sys.argv[1]))))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(path)], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
    assert outputs != {b""}


@pytest.mark.slow
@every
@given(quizzes())
def test_ids_are_unique(quiz: Quiz) -> None:
    """No two questions have one id, and no two families one guid."""
    families = {question.family for question in quiz.questions}
    assert len({question.id for question in quiz.questions}) == len(quiz.questions)
    assert len({guid_of(quiz.id, family) for family in families}) == len(families)


@pytest.mark.slow
@every
@given(sheets())
def test_rewording_keeps_every_question(sheet: FactSheet) -> None:
    """Other templates, labels, notes and titles change what a question says, but not which it is, nor its options."""
    before = build_quiz(sheet)
    after = build_quiz(
        evolve(
            sheet,
            title="Another title",
            relations=tuple(
                evolve(
                    relation,
                    label="reworded",
                    ask="Reworded: {{ subject }}",
                    ask_subject=relation.ask_subject and "Reworded: {{ value }}",
                    say="{{ subject }} – {{ value }}",
                )
                for relation in sheet.relations
            ),
            facts=tuple(evolve(fact, note="Another note.", at="p. 99") for fact in sheet.facts),
        )
    )
    assert [question.id for question in before.questions] == [question.id for question in after.questions]
    for question in before.questions:
        other = after.by_id[question.id]
        assert [option.text for option in question.options] == [option.text for option in other.options]
        assert guid_of(before.id, question.family) == guid_of(after.id, other.family)


def ways(quiz: Quiz) -> set[tuple[str, str]]:
    """Return each fact and kind that was asked or skipped."""
    asked = {(question.id.rpartition("/")[0], question.kind) for question in quiz.questions}
    return asked | {(skipped.fact_id, skipped.kind) for skipped in quiz.skipped}


@pytest.mark.slow
@every
@given(sheets())
def test_renaming_keeps_ids(sheet: FactSheet) -> None:
    """Another shown name, alias or name in a sentence makes no new question of an old one."""
    renamed = tuple(
        evolve(
            entity,
            name=f"New {entity.shown}",
            in_text=f"it ({entity.key})",
            aliases=(*entity.aliases, f"{entity.key} (new)"),
        )
        for entity in sheet.entities
    )
    assert ways(build_quiz(sheet)) == ways(build_quiz(evolve(sheet, entities=renamed)))


@pytest.mark.slow
@every
@given(worlds(detailed=False), st.data())
def test_correcting_a_value_keeps_ids(world: World, data: st.DataObject) -> None:
    """A single fact with another value is the same fact: its questions keep their ids, and so their guids."""
    sheet = world.sheet
    single = [fact for fact in sheet.facts if not fact.listed and not isinstance(fact.value, Nothing | YesNo)]
    assume(single)
    wrong = data.draw(st.sampled_from(single))
    right = _corrected(wrong)
    after = evolve(sheet, facts=tuple(right if fact is wrong else fact for fact in sheet.facts))
    assume(not problems_of(after).found)  # one side of two, corrected alone, contradicts the other
    assert right.id == wrong.id
    assert ways(build_quiz(sheet)) == ways(build_quiz(after))


def _corrected(fact: Fact) -> Fact:
    """Return a fact with another value of the same type."""
    match fact.value:
        case Number() as number:
            value: Value = evolve(number, amount=number.amount + 1, written="")
        case Date():
            value = Date(1234)
        case Text():
            value = Text("This is corrected.")
        case _:
            value = EntityRef("Corrected")
    return evolve(fact, value=value, id=fact_id(fact.subject, fact.relation))


@pytest.mark.slow
@every
@given(sheets(tricky=False, most_subjects=6))
def test_another_seed_only_shuffles_where_there_is_no_choice(sheet: FactSheet) -> None:
    """Where every proven option is used, another seed gives the same options in another order."""
    first, second = build_quiz(sheet, distractors=99, seed=1), build_quiz(sheet, distractors=99, seed=2)
    names = {fold(name) for name in PLAIN_NAMES}
    for question, _ in asked_of_facts(sheet, first):
        if all(fold(option.text) in names for option in question.options):
            assert Counter(question.options) == Counter(second.by_id[question.id].options)


def test_another_seed_gives_another_order(tmp_path: Path) -> None:
    """Over some seeds, the key is in every place."""
    path = tmp_path / "sheet.yaml"
    path.write_text(HEAD + RIVERS, encoding="utf-8")
    sheet = read_facts(path)
    questions = [build_quiz(sheet, seed=seed).by_id["rhine/mouth/value"] for seed in range(24)]
    assert {[option.correct for option in question.options].index(True) for question in questions} == {0, 1, 2, 3}


@pytest.mark.slow
@every
@given(sheets())
def test_each_fact_is_asked_or_skipped_with_a_reason(sheet: FactSheet) -> None:
    """For every kind that the sheet chooses, a fact is asked, or skipped and it is said why."""
    quiz = build_quiz(sheet)
    told = ways(quiz)
    assert all(skipped.reason for skipped in quiz.skipped)
    for fact in sheet.facts:
        if sheet.is_background(fact) or fact.value is None:
            continue
        if (fact.id, "") in told:
            assert isinstance(fact.value, Nothing | YesNo)
            continue
        for kind in kinds_of(sheet, sheet.relation(fact.relation)):
            by_list = kind == "recall" and fact.listed and fact.period is None and _is_told_by_list(sheet, fact, told)
            not_meant = kind == "subject" and not sheet.relation(fact.relation).ask_subject
            assert (fact.id, kind) in told or by_list or not_meant


def _is_told_by_list(sheet: FactSheet, fact: Fact, told: set[tuple[str, str]]) -> bool:
    """Tell whether the recall of the whole list was asked."""
    return (fact_id(fact.subject, fact.relation), "recall") in told


def test_a_list_that_begins_with_background_is_asked(tmp_path: Path) -> None:
    """A list is recalled by the first of its items that is no background."""
    trees = "[{value: oak, background: true}, elm]"
    body = f"relations: {{trees: {{value: tree, values: all}}}}\nfacts: {{Peru: {{trees: {trees}}}}}\n"
    (tmp_path / "sheet.yaml").write_text(HEAD + body, encoding="utf-8")
    assert ("peru/trees", "recall") in ways(build_quiz(read_facts(tmp_path / "sheet.yaml")))


def test_options_differ_though_the_sheet_keeps_their_names_apart(tmp_path: Path) -> None:
    """Two entities whose names differ only by case are two values, but never two options of one question."""
    facts = "".join(f"  {name}: {{unit: {unit}}}\n" for name, unit in zip("ABCDE", UNITS, strict=True))
    body = f"entities: {{krone: , Krone: }}\nrelations:\n  unit: {{value: unit, values: one}}\nfacts:\n{facts}"
    (tmp_path / "sheet.yaml").write_text(HEAD + body, encoding="utf-8")
    for question in asked_by_choice(build_quiz(read_facts(tmp_path / "sheet.yaml"))):
        assert len({fold(option.text) for option in question.options}) == len(question.options)


@pytest.mark.slow
@every
@given(sheets())
def test_background_is_never_asked(sheet: FactSheet) -> None:
    """A fact that is background, or whose source is, is neither asked nor skipped."""
    quiz = build_quiz(sheet)
    background = {fact.id for fact in sheet.facts if sheet.is_background(fact)}
    assert not background & {question.fact for question in quiz.questions}
    assert not background & {skipped.fact_id for skipped in quiz.skipped}


@pytest.mark.slow
@every
@given(quizzes())
def test_json_holds_all_of_a_quiz(quiz: Quiz) -> None:
    """What the JSON exporter writes can be read back, and nothing is missing."""
    data = json.loads(JsonExporter().export(quiz))
    assert [question["id"] for question in data["questions"]] == [question.id for question in quiz.questions]
    assert len(data["skipped"]) == len(quiz.skipped)
    for written, question in zip(data["questions"], quiz.questions, strict=True):
        assert [option["text"] for option in written["options"]] == [option.text for option in question.options]
        assert sum(option["correct"] for option in written["options"]) == bool(question.options)


def as_yaml(sheet: FactSheet) -> str:
    """Write what a sheet knows as YAML, in the form that is JSON as well: every text is in double quotes."""
    facts_of: dict[str, dict[str, Any]] = {}
    for fact in sheet.facts:
        said, data = facts_of.setdefault(fact.subject, {}), _fact_as_data(fact)
        said[fact.relation] = [*said.get(fact.relation, []), data] if fact.listed else data
    sheet_as_data = {
        "quizgen": "1",
        "id": sheet.id,
        "title": sheet.title,
        "sources": {source.id: _kept(source, "title", "author", "background") for source in sheet.sources},
        "entities": {
            entity.key: _kept(entity, "name", "aliases", "in_text", "part_of", "is_a") for entity in sheet.entities
        },
        "relations": {relation.key: _relation_as_data(relation) for relation in sheet.relations},
        "facts": facts_of,
    }
    return json.dumps(sheet_as_data, ensure_ascii=False, indent=1)


def _kept(record: object, *keys: str) -> dict[str, Any]:
    return {key: getattr(record, key) for key in keys if getattr(record, key)}


def _relation_as_data(relation: Relation) -> dict[str, Any]:
    data = _kept(relation, "value", "label", "subject", "unit", "ask", "ask_subject", "say")
    data |= _kept(relation, "transitive", "changes", "symmetric", "inverse")
    if relation.values_declared:
        data["values"] = relation.values
    if relation.tolerance:
        data["tolerance"] = f"{relation.tolerance.amount}%"
    return data


def _fact_as_data(fact: Fact) -> dict[str, Any]:
    value = [] if isinstance(fact.value, Nothing) else str(fact.value)
    times = {"from": fact.start, "until": fact.end, "as_of": fact.as_of}
    return {
        "id": fact.id,
        "value": value,
        **{key: str(time) for key, time in times.items() if time},
        **_kept(fact, "source", "at", "tags", "note", "said_by", "background"),
        "distractors": {str(wrong.value): wrong.reason for wrong in fact.distractors},
    }


@pytest.mark.slow
@every
@given(worlds(tricky=False))
def test_what_is_written_as_yaml_is_read_back(tmp_path_factory: pytest.TempPathFactory, world: World) -> None:
    """A sheet that is written out and read again knows the same: entities, relations and facts, dates and all."""
    assume(world.sheet.facts)
    path = tmp_path_factory.mktemp("yaml") / "sheet.yaml"
    path.write_text(as_yaml(world.sheet), encoding="utf-8")
    sheet = read_facts(path)
    assert {fact.id: fact for fact in sheet.facts} == {fact.id: fact for fact in world.sheet.facts}
    assert sheet.relations == world.sheet.relations
    assert sheet.entities == world.sheet.entities
    assert build_quiz(evolve(sheet, remarks=(), facts=world.sheet.facts)) == build_quiz(world.sheet)


NASTY = st.sampled_from(
    [
        *"[]{}:,-#&*!|>'\"%@`?~\t\n\r\0\x1f\\/;()+− é",
        ": ",
        "- ",
        "\n  ",
        "\r\n",
        "---",
        "{{",
        "}}",
        "{%",
        "[]",
        "''",
        "value",
        "from",
        "1999",
        "2%",
        "\ufeff",
        "\u2028",
        "\x85",
        "\u200f",
        "(year)",
        "[one]",
        "“",
        "😀",
        "\n\n",
        '"""',
    ]
)


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """Draw a text with a few pieces cut out, doubled or put in."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(st.sampled_from(["", text[start:end] * 2]) | NASTY) + text[end:]
    return text


def survives(path: Path, content: bytes) -> None:
    """Read and build, whatever is in the file; any error is one of quizgen's own."""
    path.write_bytes(content)
    with contextlib.suppress(QuizgenError):
        build_quiz(read_facts(path))


@pytest.mark.slow
@settings(every, max_examples=50)
@given(text=damaged(HEAD + DAMAGED_SHEET))
def test_a_damaged_sheet_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever was cut out of a sheet or put into it, there is a quiz or a SheetError."""
    survives(tmp_path_factory.getbasetemp() / "damaged.yaml", text.encode())


@pytest.mark.slow
@settings(every, max_examples=80)
@given(text=damaged('country,capital [one],area (km²),languages [all],motto (text)\nA,"B, C",5,x; y,z\nD,E,1.5,,n/a\n'))
def test_a_damaged_table_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever was cut out of a table or put into it, there is a quiz or a SheetError."""
    survives(tmp_path_factory.getbasetemp() / "damaged.csv", text.encode())


@settings(every, max_examples=50)
@given(content=st.binary(max_size=40), suffix=st.sampled_from([".yaml", ".csv"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str) -> None:
    """No file makes a reader fail in any other way than by a SheetError."""
    survives(tmp_path_factory.getbasetemp() / f"bytes{suffix}", content)
