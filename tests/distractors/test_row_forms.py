"""Forms of one word stand beside one another, and words of unlike class do not."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from attrs import evolve
from sheets import quiz_by, quiz_of, sheet_of

from quizgen import Fact, FactSheet, Question, Relation, Text, build_quiz, lock_of, read_facts
from quizgen.checks import check

VERBS = """\
begin began begun
break broke broken
bring brought brought
buy bought bought
choose chose chosen
drink drank drunk
eat ate eaten
fly flew flown
give gave given
know knew known
"""

ROWS = [line.split() for line in VERBS.splitlines()]

BODY = "relations: {past: {value: text, values: one}, participle: {value: text, values: one}}\nfacts:\n" + "".join(
    f"  {verb}: {{past: {past}, participle: {participle}}}\n" for verb, past, participle in ROWS
)


def choices(body: str, folder: Path) -> Mapping[str, Question]:
    """Return the questions for values, by their ids."""
    return quiz_by(sheet_of(folder, body), "value").by_id


def test_the_other_form_of_the_word_is_offered(tmp_path: Path) -> None:
    """Asked for the past of begin, begun is among the options, with what it is a form for as the reason."""
    question = choices(BODY, tmp_path)["begin/past/value"]
    begun = next(option for option in question.options if option.text == "begun")
    assert begun.rationale == "The participle of “begin” is “begun”."
    assert begun.proof.rule == "one-value"


def test_only_forms_of_the_word_are_offered(tmp_path: Path) -> None:
    """Began and begun stand alone: beside drank and gave, only they could be forms of begin."""
    asked = choices(BODY, tmp_path)
    for verb, past, participle in ROWS:
        for relation in ("past", "participle"):
            options = (
                {option.text for option in asked[f"{verb}/{relation}/value"].options} if past != participle else ()
            )
            assert options == ({past, participle} if past != participle else ())


def test_a_word_with_two_equal_forms_is_asked_from_memory(tmp_path: Path) -> None:
    """Of bring, brought and brought, any option beside brought would be wrong at a glance."""
    asked = quiz_by(sheet_of(tmp_path, BODY), "value", "recall")
    assert {q.kind for q in asked.questions if q.subject == "bring"} == {"recall"}
    (why,) = {each.reason for each in asked.skipped if each.fact_id.startswith("bring/")}
    assert why == (
        "its answer could be told by the letters of its stem, and too few other options are as like the stem"
    )


@pytest.mark.parametrize(("past", "participle"), [("dreamt, dreamed", "dreamt (BE)"), ("got", "got (AE gotten)")])
def test_a_word_whose_forms_share_a_spelling_is_asked_from_memory(tmp_path: Path, past: str, participle: str) -> None:
    """Dreamt is right for both, so neither form is wrong where the other is asked for."""
    asked = quiz_by(sheet_of(tmp_path, BODY + f"  dream: {{past: '{past}', participle: '{participle}'}}\n"), "value")
    assert not [question for question in asked if question.subject == "dream"]


def test_forms_that_begin_as_the_word_are_asked(tmp_path: Path) -> None:
    """Given is like give, and gave is as well: the stem gives neither away."""
    assert {"give/past/value", "give/participle/value"} <= set(choices(BODY, tmp_path))


def test_no_answer_is_found_by_their_letters(tmp_path: Path) -> None:
    """The check that counts how often the option most like the stem is right finds nothing."""
    sheet = evolve(sheet_of(tmp_path, BODY), kinds=("value",))
    found = [finding.rule for finding in check(sheet, build_quiz(sheet))]
    assert "likeness-cue" not in found
    assert "unproven" not in found


def test_forms_are_kept_by_the_lock(tmp_path: Path) -> None:
    """A further word changes no option of the words that were there."""
    first = quiz_of(tmp_path, BODY)
    more = sheet_of(tmp_path, BODY + "  begrudge: {past: begot, participle: begotten}\n")
    later = build_quiz(more, lock=lock_of(first))
    assert [later.by_id[question.id].options for question in first.questions] == [q.options for q in first.questions]


def test_a_column_of_things_is_asked_as_before(tmp_path: Path) -> None:
    """Capitals and currencies are no forms of their countries, and stand in questions of their own."""
    rows = {"Austria": "Vienna euro", "Norway": "Oslo krone", "Poland": "Warsaw zloty", "Peru": "Lima sol"}
    body = "relations: {capital: {value: city, values: one}, currency: {value: coin, values: one}}\nfacts:\n"
    body += "".join(f"  {k}: {{capital: {v.split()[0]}, currency: {v.split()[1]}}}\n" for k, v in rows.items())
    for question in choices(body, tmp_path).values():
        assert {o.text for o in question.options} <= {v.split()[question.relation == "currency"] for v in rows.values()}


TEAMS = """\
team,nickname,city
Boston Celtics,Celtics,Boston
Chicago Bulls,Bulls,Chicago
Utah Jazz,Jazz,Salt Lake City
Miami Heat,Heat,Miami
Denver Nuggets,Nuggets,Denver
Phoenix Suns,Suns,Phoenix
"""

LANDS = """\
country,people,coin
Aruba,Arubans,Aruban florin
Peru,Peruvians,Peruvian sol
Chad,Chadians,Chadian franc
Samoa,Samoans,Samoan tala
Chile,Chileans,Chilean peso
Cuba,Cubans,Cuban peso
Malta,Maltese,euro
Finland,Finns,euro
"""


@pytest.mark.parametrize(("table", "relation", "stranger"), [(TEAMS, "city", "Jazz"), (LANDS, "people", "euro")])
def test_parts_of_names_and_shared_values_are_no_forms(
    tmp_path: Path, table: str, relation: str, stranger: str
) -> None:
    """A team's nickname is no wrong option for its city, nor is the euro one for what a people is called."""
    (tmp_path / "table.csv").write_text(table, encoding="utf-8")
    asked = [q for q in build_quiz(read_facts(tmp_path / "table.csv")).questions if q.relation == relation]
    assert any(question.options for question in asked)
    assert stranger not in {option.text for question in asked for option in question.options}


WORDS = {
    "amar": "to love",
    "comer": "to eat",
    "ir": "to go",
    "ver": "to see",
    "casa": "the house",
    "mesa": "the table",
    "libro": "the book",
    "sol": "the sun",
    "azul": "blue",
    "rojo": "red",
    "verde": "green",
    "negro": "black",
}


def vocabulary(*, typed: bool) -> FactSheet:
    """Return a table of words; with `typed`, their classes stand in its column `type` and not in the words."""
    relation = Relation("meaning", value="meaning", values_declared=False, is_column=True)
    facts = tuple(Fact(word, "meaning", Text(text.split()[-1] if typed else text)) for word, text in WORDS.items())
    sheet = FactSheet("words", "Words", (evolve(relation, value="text"),), facts)
    if not typed:
        return sheet
    classes = {word: text.split()[0] if " " in text else "adjective" for word, text in WORDS.items()}
    return evolve(sheet, entities=tuple(evolve(sheet.entity(word), type=kind) for word, kind in classes.items()))


@pytest.mark.parametrize("typed", [False, True])
def test_words_of_unlike_class_do_not_mix(typed: bool) -> None:
    """A verb stands among verbs, a noun among nouns, by how they are written or by the column `type`."""
    quiz = quiz_by(vocabulary(typed=typed), "value")
    classes = {text.split()[-1]: text.split()[0] if " " in text else "" for text in WORDS.values()}
    assert len(quiz.questions) == len(WORDS)
    for question in quiz.questions:
        assert len({classes[option.text.split()[-1]] for option in question.options}) == 1


@pytest.mark.parametrize(
    "table",
    [
        "Land;Sprache;Einwohnername\nFinnland;Finnisch;Finne\nSchweden;Schwedisch;Schwede\nDänemark;Dänisch;Däne\n"
        "Polen;Polnisch;Pole\nUngarn;Ungarisch;Ungar\nItalien;Italienisch;Italiener\n",
        "País;Moneda;Gentilicio\nArgentina;peso argentino;argentino\nPerú;sol;peruano\nChile;peso chileno;chileno\n"
        "Bolivia;boliviano;boliviano\nEcuador;dólar;ecuatoriano\nParaguay;guaraní;paraguayo\n"
        "Colombia;peso colombiano;colombiano\n",
        "Country;Language;Demonym\nFinland;Finnish;Finn\nSweden;Swedish;Swede\nDenmark;Danish;Dane\n"
        "Poland;Polish;Pole\nHungary;Hungarian;Hungarian\nItaly;Italian;Italian\n",
    ],
)
def test_names_of_countries_have_no_forms(tmp_path: Path, table: str) -> None:
    """Asked for the language of Poland, Pole is none, though Polish and Pole are both like it."""
    (tmp_path / "t.csv").write_text(table, encoding="utf-8")
    sheet = read_facts(tmp_path / "t.csv")
    own = {relation.key: {str(fact.value) for fact in sheet.of_relation(relation.key)} for relation in sheet.relations}
    keys = [(each.relation, {o.key for o in each.options}) for each in build_quiz(sheet) if each.kind == "value"]
    assert keys
    assert not [(relation, options) for relation, options in keys if not options <= own[relation]]


def test_words_with_capitals_have_forms(tmp_path: Path) -> None:
    """Under headers of words, and in German, where nouns have capitals as names do."""
    rows = "\n".join(";".join(map(str.title, row)) for row in ROWS)
    (tmp_path / "v.csv").write_text(f"Infinitive;Past simple;Past participle\n{rows}\n", encoding="utf-8")
    assert len(build_quiz(read_facts(tmp_path / "v.csv"))["begin/past-simple/value"].options) == 2
