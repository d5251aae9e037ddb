"""Sentences from templates."""

from decimal import Decimal
from typing import Any

import pytest

from quizgen import Date, Entity, EntityRef, Fact, FactSheet, Number, Relation, Source, Text
from quizgen.errors import SheetError
from quizgen.values import Nothing, Value, YesNo, parse_number
from quizgen.wording.citing import citation
from quizgen.wording.first_letters import upper_first
from quizgen.wording.sentences import Wording
from quizgen.wording.topics import topic_of

ARTICLE = Source("article", "On Rivers", author="A. Author", published="2020")


def wording_of(*facts: Fact, language: str = "en", **parts: Any) -> Wording:
    """Return the wording of a sheet with one relation, `r`."""
    entities = (Entity("Danube", in_text="the Danube"), Entity("Black Sea", in_text="the Black Sea"))
    relation = Relation("r", value="sea", label=parts.pop("label", ""), **parts)
    return Wording(FactSheet("s", "S", (relation,), facts, entities, (ARTICLE,), language=language))


BLACK_SEA = EntityRef("Black Sea")


def fact_of(value: Value = BLACK_SEA, **more: object) -> Fact:
    """Return a fact about the Danube."""
    return Fact("Danube", "r", value, **more)  # type: ignore[arg-type]


def test_names_stand_in_a_sentence_with_their_article() -> None:
    """Templates get `in_text`, and a sentence that begins with it has a capital."""
    fact = fact_of()
    wording = wording_of(fact, ask="Where does {{ subject }} end?", say="{{ subject }} ends in {{ value }}.")
    assert wording.stem(fact) == "Where does the Danube end?"
    assert wording.statement(fact) == "The Danube ends in the Black Sea."


def test_without_templates_the_wording_is_that_of_the_label() -> None:
    """A label that quizgen knows as a noun makes a sentence; any other is worded in a form that needs no grammar."""
    fact = fact_of()
    wording = wording_of(fact, label="mouth")
    assert wording.stem(fact) == "What is the mouth of the Danube?"
    assert wording.statement(fact) == "The mouth of the Danube is the Black Sea."
    wording = wording_of(fact, label="zorp")
    assert wording.stem(fact) == "Danube: zorp?"
    assert wording.statement(fact) == "Danube – zorp: Black Sea"


def test_a_dated_fact_without_templates_is_worded_neutrally() -> None:
    """Default sentences are in the present tense, so a fact with a time has none, and its time is in brackets."""
    fact = fact_of(start=Date(1999), end=Date(2013))
    wording = wording_of(fact, label="mouth")
    assert wording.stem(fact) == "Danube (from 1999 to 2013): mouth?"
    assert wording.statement(fact) == "Danube (from 1999 to 2013) – mouth: Black Sea"


@pytest.mark.parametrize(
    ("start", "end", "as_of", "lead"),
    [
        (Date(1999), Date(2013), None, "From 1999 to 2013"),
        (Date(2013), None, None, "Since 2013"),
        (None, Date(1999), None, "Until 1999"),
        (None, None, Date(2019, 8), "As of August 2019"),
        (Date(2005), Date(2005), None, "During 2005"),
    ],
)
def test_a_dated_fact_states_its_time(start: Date, end: Date, as_of: Date, lead: str) -> None:
    """The stem of a dated fact begins with the time, where its template does not say it."""
    fact = fact_of(start=start, end=end, as_of=as_of)
    assert wording_of(fact, ask="Where did {{ subject }} end?").stem(fact) == f"{lead}, where did the Danube end?"


def test_a_template_may_place_the_time_itself() -> None:
    """A template that uses `when` gets no second mention of the time."""
    fact = fact_of(start=Date(1999), end=Date(2013))
    wording = wording_of(fact, ask="Where did {{ subject }} end {{ when }}?")
    assert wording.stem(fact) == "Where did the Danube end from 1999 to 2013?"


@pytest.mark.parametrize(
    ("said_by", "ask", "stem"),
    [
        ("article", "Where does it end?", "According to “On Rivers”, where does it end?"),
        ("the article", "Where does it end?", "According to the article, where does it end?"),
        ("Danube", "Danube water ends where?", "According to the Danube: Danube water ends where?"),
    ],
)
def test_a_claim_is_attributed(said_by: str, ask: str, stem: str) -> None:
    """A claim names its source's title, an entity, or the words given; only a question word loses its capital."""
    fact = fact_of(said_by=said_by)
    assert wording_of(fact, ask=ask).stem(fact) == stem


def test_a_claim_stays_a_claim_in_its_statement() -> None:
    """What somebody says is not stated flatly where it explains an answer either."""
    fact = fact_of(said_by="article", start=Date(1999))
    wording = wording_of(fact, say="{{ subject }} ends in {{ value }}.")
    assert wording.statement(fact) == "According to “On Rivers”, since 1999, the Danube ends in the Black Sea."


def test_a_facts_own_words_come_first() -> None:
    """A fact's own `ask` and `say` replace its relation's."""
    fact = fact_of(ask="Own?", say="Own.")
    wording = wording_of(fact, ask="Relation's?", say="Relation's.")
    assert (wording.stem(fact), wording.statement(fact)) == ("Own?", "Own.")


@pytest.mark.parametrize(
    ("value", "language", "shown"),
    [
        (Date(2019, 8, 21), "en-GB", "21 August 2019"),
        (Date(2019, 8, 21), "en", "August 21, 2019"),
        (Date(2019, 8), "de", "August 2019"),
        (Date(2019), "en", "2019"),
        (EntityRef("Black Sea"), "en", "Black Sea"),
        (EntityRef("Unlisted"), "en", "Unlisted"),
        (Text("as it is"), "en", "as it is"),
        (parse_number("2850 km"), "en", "2850\u00a0km"),
        (parse_number("338462 km²"), "en", "338,462\u00a0km²"),
        (parse_number("1234567.10"), "en", "1,234,567.10"),
        (parse_number("0.1234567"), "en", "0.1234567"),
        (parse_number("1,234,567"), "en", "1,234,567"),
        (parse_number("30,689 km²"), "en", "30,689\u00a0km²"),
        (parse_number("2,850 km"), "en", "2850\u00a0km"),
        (parse_number("1'234.5678"), "de", "1234,5678"),
        (parse_number("35%"), "en", "35%"),
        (Date(1715, 9, 1), "fr", "1er septembre 1715"),
        (Date(1715, 9, 1), "fr-CA", "1er septembre 1715"),
        (Date(1715, 9, 21), "fr", "21 septembre 1715"),
        (Date(1715, 9, 1), "it", "1 settembre 1715"),
        (parse_number("12104"), "en-US", "12,104"),
        (parse_number("12104.5"), "de", "12\u202f104,5"),
        (parse_number("12104"), "fr", "12\u202f104"),
        (parse_number("12104.5"), "und", "12\u202f104.5"),
        (parse_number("$44,461"), "en", "$44,461"),
        (parse_number("-$5.50"), "en", "−$5.50"),
        (parse_number("R$2.50"), "pt-BR", "R$\u00a02,50"),
        (parse_number("-R$2.50"), "pt", "−R$\u00a02,50"),
        (parse_number("€2.50"), "de-AT", "€\u00a02,50"),
        (parse_number("78.4°C"), "de", "78,4\u00a0°C"),
        (parse_number("78.4°C"), "fr", "78,4\u00a0°C"),
        (parse_number("78.4°C"), "es", "78,4\u00a0°C"),
        (parse_number("78.4°C"), "pt", "78,4\u00a0°C"),
        (parse_number("78.4°C"), "it", "78,4\u00a0°C"),
        (parse_number("78.4°F"), "de", "78,4\u00a0°F"),
        (parse_number("78.4°C"), "en", "78.4°C"),
        (parse_number("48°"), "de", "48°"),
        (parse_number("$44,461"), "de", "44\u202f461\u00a0$"),
        (parse_number("8.99E-05"), "en", "8.99\u00a0×\u00a010⁻⁵"),
        (parse_number("c. 12000 km"), "de", "c.\u00a012\u202f000\u00a0km"),
        (parse_number("10,000 to 12,500"), "en", "10,000–12,500"),
    ],
)
def test_values_are_shown_as_a_reader_wants_them(value: Value, language: str, shown: str) -> None:
    """Dates are written out by language; long numbers are grouped, but keep every digit that was written."""
    assert wording_of(language=language).shown(value) == shown


@pytest.mark.parametrize(
    ("language", "say", "value", "said"),
    [
        ("de", "{{ subject }} war {{ value }}.", Date(-201), "The Danube war 202 v. Chr."),
        ("de", "War {{ value }}. So {{ subject }}.", Date(-201), "War 202 v. Chr. So the Danube."),
        ("it", "Fu {{ value }}{% if when %} ({{ when }}){% endif %}.", Date(-549), "Fu 550 a.C."),
        ("en", "It says {{ value }}...", Text("etc."), "It says etc...."),
        ("en", "It says {{ value }}.", Text("etc..."), "It says etc...."),
        ("en", "It says {{ value }}.", Text("../a..b"), "It says ../a..b."),
        ("en", "It says.. {{ value }}", Text("no."), "It says.. no."),
        ("ar", "{{ value }}.", Text("Inc."), "\u2068Inc.\u2069"),
    ],
)
def test_a_full_stop_is_not_doubled_behind_an_abbreviation(language: str, say: str, value: Value, said: str) -> None:
    """One stop ends both. What the author wrote otherwise stays: an ellipsis, stops of a template's own."""
    fact = fact_of(value)
    assert wording_of(fact, say=say, language=language).statement(fact) == said


def test_a_citation_names_author_title_year_and_place() -> None:
    """A source is cited with what is known of it; an unknown one leaves the place alone."""
    wording = wording_of()
    assert citation(wording.sheet, "article", "p. 3") == "A. Author, On Rivers, 2020, p. 3"
    assert citation(wording.sheet, "", "p. 3") == "p. 3"


@pytest.mark.parametrize(
    "template",
    [
        "{{ subject.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ subject.format.__globals__ }}",
        "{{ range(10**9)|list }}",
        "{{ subject.nothing.more }}",
        "{{ value < 1 }}",
    ],
)
def test_a_template_that_reaches_out_or_fails_is_an_error(template: str) -> None:
    """The sandbox refuses what is not the sheet's business, and a failing template names itself."""
    fact = fact_of()
    with pytest.raises(SheetError, match="the template"):
        wording_of(fact, ask=template).stem(fact)


@pytest.mark.parametrize(
    ("written", "shown"),
    [("the Danube", "The Danube"), ("iPhone sales", "iPhone sales"), ("pH of water", "pH of water"), ("", "")],
)
def test_a_sentence_begins_with_a_capital_unless_its_name_forbids_it(written: str, shown: str) -> None:
    """A first word with a capital inside keeps its small letter."""
    assert upper_first(written) == shown


def test_an_unlisted_language_is_worded_in_english() -> None:
    """A language without a table of words has English ones."""
    fact = fact_of(start=Date(1999))
    assert wording_of(fact, ask="Var?", language="sv").stem(fact) == "Since 1999: Var?"


@pytest.mark.parametrize(
    ("language", "ask", "stem"),
    [
        ("es", "¿En qué mar desemboca?", "Según «On Rivers», ¿en qué mar desemboca?"),
        ("es", "El Danubio desemboca aquí.", "Según «On Rivers»: El Danubio desemboca aquí."),
        ("fr", "Où se jette-t-il ?", "Selon «\u202fOn Rivers\u202f», où se jette-t-il ?"),
        ("fr", "Le Havre est un port.", "Selon «\u202fOn Rivers\u202f»\u00a0: Le Havre est un port."),
        ("de", "Wohin fließt er?", "Laut „On Rivers“: Wohin fließt er?"),
        ("pt", "Onde deságua?", "Segundo “On Rivers”, onde deságua?"),
        ("pt", "São Paulo é grande.", "Segundo “On Rivers”: São Paulo é grande."),
        ("it", "Dove sfocia?", "Secondo «On Rivers», dove sfocia?"),
        ("ar", "أين يصبّ؟", "بحسب «On Rivers»: أين يصبّ؟"),
        ("ko", "어디로 흐르는가?", "“On Rivers”에 따르면, 어디로 흐르는가?"),
    ],
)
def test_whose_claim_it_is_stands_before_the_stem_in_each_language(language: str, ask: str, stem: str) -> None:
    """The lead-in suits the language's grammar, and names keep their capitals."""
    fact = fact_of(said_by="article")
    assert wording_of(fact, ask=ask, language=language).stem(fact) == stem


def test_a_claimant_stands_without_its_article_where_that_has_a_case() -> None:
    """German "laut" asks for another case than `in_text` has, so the bare name serves."""
    fact = fact_of(said_by="Danube")
    assert wording_of(fact, ask="Wohin?", language="de").stem(fact) == "Laut Danube: Wohin?"


@pytest.mark.parametrize(
    ("language", "stem", "statement"),
    [
        ("es", "Danube: ¿zorp?", "Danube – zorp: Black Sea"),
        ("fr", "Danube\u00a0: zorp\u202f?", "Danube – zorp\u00a0: Black Sea"),
        ("ar", "Danube: zorp؟", "Danube – zorp: Black Sea"),
    ],
)
def test_neutral_wording_has_the_marks_of_the_language(language: str, stem: str, statement: str) -> None:
    """The question mark and the colon are those of the language."""
    fact = fact_of()
    wording = wording_of(fact, label="zorp", language=language)
    assert (wording.stem(fact), wording.statement(fact)) == (stem, statement)


def test_values_are_shown_in_the_language() -> None:
    """Yes, no, nothing and decimal numbers are written as the language does."""
    wording = wording_of(language="de")
    values = (YesNo(yes=True), YesNo(yes=False), Nothing(), parse_number("1.5 km"))
    assert [wording.shown(value) for value in values] == ["ja", "nein", "keine", "1,5\u00a0km"]


def test_a_number_without_its_written_form_shows_its_amount() -> None:
    """A number made by a developer needs no written form."""
    assert wording_of().shown(Number(parse_number("12").amount)) == "12"


def test_a_topic_tells_facts_apart() -> None:
    """Lists call a fact by its subject and relation, and by its time or its value where there are several."""
    facts = (fact_of(), fact_of(listed=True), fact_of(start=Date(1990)))
    wording = wording_of(*facts)
    assert [topic_of(fact, wording) for fact in facts] == [
        "Danube · r",
        "Danube · r · Black Sea",
        "Danube · r · since 1990",
    ]
    assert topic_of(facts[1], wording, of_list=True) == "Danube · r"


@pytest.mark.parametrize(("first", "shown"), [(Date(-201), "202 BC, 9 AD"), (Date(1066), "1066, 9")])
def test_an_early_year_says_its_era_beside_years_before_it(first: Date, shown: str) -> None:
    """9 beside 202 BC may be read as 9 BC, and would tell by its form that it is no year before Christ."""
    wording = wording_of(Fact("A", "r", first), Fact("B", "r", Date(9)))
    assert (
        ", ".join(wording.plain(fact.value) for fact in wording.sheet.facts if fact.value).replace("\u00a0", " ")
        == shown
    )


@pytest.mark.parametrize(
    ("language", "number", "shown"),
    [
        ("en", Number(Decimal(54), "km", is_about=True), "c.\u00a054\u00a0km"),
        ("de", Number(Decimal(54), "km", is_about=True), "ca.\u00a054\u00a0km"),
        ("de", parse_number("c. 54 km"), "c.\u00a054\u00a0km"),
        ("de", Number(Decimal("1.5"), "km", high=Decimal(2)), "1,5–2\u00a0km"),
        ("en", Number(Decimal(-5), "m", high=Decimal(-3)), "−5\u00a0–\u00a0−3\u00a0m"),
        ("en", parse_number("c. $500"), "c.\u00a0$500"),
    ],
)
def test_ranges_and_approximate_numbers_are_shown_as_such(language: str, number: Number, shown: str) -> None:
    """Also where a program made them; the language has a mark of its own where the author wrote none."""
    assert wording_of(language=language).shown(number) == shown
