"""Headers and subjects whose questions once read oddly: years, places, counts in percent, words that no list has."""

from pathlib import Path

import pytest

from quizgen import Date, EntityRef, Fact, FactSheet, Relation, TableOptions, read_facts
from quizgen.values import Value, parse_number
from quizgen.wording.sentences import Wording


def wording_of(header: str, subjects: str, rows: dict[str, Value], value: str = "number") -> tuple[Wording, Fact]:
    """Return the wording of a column without templates, and the fact of its first row."""
    relation = Relation(header, value=value, subject=subjects)
    facts = tuple(Fact(subject, header, value) for subject, value in rows.items())
    return Wording(FactSheet("s", "S", (relation,), facts, (), language="en")), facts[0]


def asked(header: str, subjects: str, **rows: str) -> tuple[str, str, str]:
    """Return the stem, the question for the subject and the statement of the first row of a column of numbers."""
    found = {name.strip("_").replace("_", " "): parse_number(number) for name, number in rows.items()}
    wording, fact = wording_of(header, subjects, dict(found))
    backwards = wording.subject_stem(fact) if wording.asks_for_subject(header) else ""
    return wording.stem(fact), backwards, wording.statement(fact)


@pytest.mark.parametrize(
    ("header", "number", "stem", "backwards", "statement"),
    [
        (
            "Divorces",
            "10000",
            "How many divorces were there in 1867?",
            "In which year were there this many divorces: 10,000?",
            "The number of divorces in 1867 was 10,000.",
        ),
        (
            "Marriages_per_1000",
            "9.6",
            "How many marriages per 1000 were there in 1867?",
            "In which year were there this many marriages per 1000: 9.6?",
            "The number of marriages per 1000 in 1867 was 9.6.",
        ),
        (
            "population",
            "36.9",
            "What was the population in 1867?",
            "In which year was the population 36.9?",
            "The population in 1867 was 36.9.",
        ),
        (
            "unemployment rate (%)",
            "4",
            "What was the unemployment rate in 1867 (%)?",
            "In which year was the unemployment rate 4 (%)?",
            "The unemployment rate in 1867 (%) was 4.",
        ),
        (
            "steel",
            "5",
            "What was the figure for steel in 1867?",
            "In which year was the figure for steel 5?",
            "The figure for steel in 1867 was 5.",
        ),
    ],
)
def test_a_year_is_no_subject_but_a_time(header: str, number: str, stem: str, backwards: str, statement: str) -> None:
    """No year is asked as "1867: divorces?", or as "How many divorces does 1867 have?"."""
    assert asked(header, "Year", _1867=number, _1868=number) == (stem, backwards, statement)


def test_names_beside_a_year_are_those_of_that_year() -> None:
    """A winner and a venue belong to no year, but were there in it."""
    rows: dict[str, Value] = {"1990": EntityRef("Germany"), "1994": EntityRef("Brazil")}
    wording, fact = wording_of("Winner", "Year", rows, "country")
    assert wording.stem(fact) == "Who was the winner in 1990?"
    assert wording.subject_stem(fact) == "In which year was this the winner: Germany?"
    wording, fact = wording_of("Host city", "Year", {"1990": EntityRef("Rome")}, "place")
    assert wording.stem(fact) == "What was the host city in 1990?"


def test_years_to_come_are_asked_as_before() -> None:
    """What was is not known of them."""
    assert "was" not in asked("population", "Year", _2020="7800", _2050="9700")[0]


@pytest.mark.parametrize(
    ("header", "subjects", "subject", "value", "stem", "backwards", "statement"),
    [
        (
            "Country",
            "City",
            "London",
            "United Kingdom",
            "In which country is London?",
            "Which city is in the United Kingdom?",
            "London is in the United Kingdom.",
        ),
        (
            "continent",
            "Country",
            "Gambia",
            "Africa",
            "On which continent is the Gambia?",
            "Which country is in Africa?",
            "The Gambia is in Africa.",
        ),
        (
            "Country",
            "River",
            "Po",
            "Italy",
            "In which country is the Po?",
            "Which river is in Italy?",
            "The Po is in Italy.",
        ),
        (
            "City",
            "Landmark",
            "Eiffel Tower",
            "Paris",
            "Eiffel Tower: in which city is it?",
            "Which landmark is in Paris?",
            "Eiffel Tower: it is in Paris.",
        ),
        (
            "Region",
            "Department",
            "Ain",
            "E",
            "In which region is Ain?",
            "Which department is in this region: E?",
            "The region of Ain is E.",
        ),
        (
            "State",
            "University",
            "Baylor University",
            "Texas",
            "In which state is Baylor University?",
            "Which university is in Texas?",
            "Baylor University is in Texas.",
        ),
    ],
)
def test_what_lies_in_a_place_is_asked_by_where_it_is(
    header: str, subjects: str, subject: str, value: str, stem: str, backwards: str, statement: str
) -> None:
    """Nobody says "the country of London"."""
    wording, fact = wording_of(header, subjects, {subject: EntityRef(value)}, "place")
    assert (wording.stem(fact), wording.subject_stem(fact), wording.statement(fact)) == (stem, backwards, statement)


def test_what_lies_in_several_places_is_asked_by_where_it_is(tmp_path: Path) -> None:
    """Nobody says "a continent of Egypt" either."""
    table = tmp_path / "t.csv"
    table.write_text("Country,Continent [all]\nEgypt,Africa; Asia\nGambia,Africa\n", encoding="utf-8")
    sheet = read_facts(table)
    wording, (egypt, _, gambia) = Wording(sheet), sheet.facts
    assert wording.stem(egypt) == "On which of these continents is Egypt?"
    assert wording.stem(egypt, "recall") == "Name every continent that Egypt is on."
    assert wording.stem(gambia, "recall") == "Name every continent that the Gambia is on."
    assert wording.subject_stem(gambia) == "Which country is in Africa?"
    assert wording.statement(gambia) == "The Gambia is in Africa."


LISTS = [
    (
        "River,Countries",
        "Rhine,France; Germany",
        "Through which of these countries does the Rhine flow?",
        "Name every country through which the Rhine flows.",
        "The Rhine flows through France.",
    ),
    (
        "Mountain,Country",
        "Mont Blanc,France; Italy",
        "In which of these countries is Mont Blanc?",
        "Name every country that Mont Blanc is in.",
        "Mont Blanc is in France.",
    ),
    (
        "Language,Spoken in",
        "Serbian,Serbia; Montenegro",
        "Where is Serbian spoken?",
        "Where is Serbian spoken? Name all.",
        "Serbian – Spoken in: Serbia",
    ),
    (
        "Film,Starring",
        "Inception,Elliot Page; Tom Hardy",
        "Who stars in Inception?",
        "Who stars in Inception? Name all.",
        "Elliot Page stars in Inception.",
    ),
    (
        "Country,Borders",
        "Spain,France; Portugal",
        "Which of these borders Spain?",
        "Which are the neighbors of Spain?",
        "France borders Spain.",
    ),
]
"""The columns of a table, a row of it, what asks for one value and for all, and what says one."""


@pytest.mark.parametrize(("columns", "row", "one", "every", "statement"), LISTS)
def test_lists_are_asked_in_sentences(
    tmp_path: Path, columns: str, row: str, one: str, every: str, statement: str
) -> None:
    """One of them with options, and all from memory."""
    table = tmp_path / "t.csv"
    table.write_text(f"{columns} [all]\n{row}\n", encoding="utf-8")
    sheet = read_facts(table, options=TableOptions(language="en"))
    wording, fact = Wording(sheet), sheet.facts[0]
    assert (wording.stem(fact), wording.stem(fact, "recall"), wording.statement(fact)) == (one, every, statement)


@pytest.mark.parametrize(("header", "subjects"), [("City", "Country"), ("Country", "Person"), ("Country", "Country")])
def test_a_place_that_holds_no_subject_is_asked_as_before(header: str, subjects: str) -> None:
    """A country lies in no city, and a person in no country."""
    wording, fact = wording_of(header, subjects, {"France": EntityRef("Paris")}, "place")
    assert "in which" not in wording.stem(fact).casefold()


@pytest.mark.parametrize(
    ("header", "number", "stem"),
    [
        ("women", "11.16", "Accountants: what is the figure for women?"),
        ("language", "0.2", "Accountants: what is the figure for language?"),
        ("minority", "2.1", "Accountants: what is the figure for minority?"),
        ("highjump", "1.86", "Accountants: what is the “highjump” value?"),
        ("население", "3", "Accountants: население?"),
        ("maxCP", "1115", "Accountants: what is the “max CP” value?"),
        ("kmBuddyDistance", "3", "Accountants: what is the km buddy distance?"),
        ("climb", "650", "Accountants: what is the climb?"),
    ],
)
def test_a_number_that_is_no_count_is_a_figure(header: str, number: str, stem: str) -> None:
    """Nobody has 11.16 women, and 0.2 is no language. A word that no list has stands in quotation marks."""
    assert asked(header, "name", Accountants=number)[0] == stem


@pytest.mark.parametrize(
    ("header", "number", "stem"),
    [
        ("quibbles", "6", "Canna: how many quibbles?"),
        ("quibbles", "6.5", "Canna: what is the “quibbles” value?"),
        ("analytics", "6", "Canna: what is the “analytics” value?"),
        ("Wales", "6", "Canna: what is the “Wales” value?"),
        ("drivers", "158", "Canna: how many drivers?"),
        ("X1960", "51.44", "Canna: what is the figure for 1960?"),
    ],
)
def test_an_unknown_plural_is_counted_and_a_year_needs_no_quotes(header: str, number: str, stem: str) -> None:
    """Whole numbers under a plural say how many. R writes an X before a year at the head of a column."""
    assert asked(header, "Flower", Canna=number)[0] == stem


def test_a_code_that_no_list_has_stands_in_quotation_marks() -> None:
    """Its header is no word, so it is shown as the sign that it is."""
    wording, fact = wording_of("639-2/B", "name", {"Albanian": EntityRef("alb")}, "code")
    assert wording.stem(fact) == "Albanian: what is the “639-2/B”?"
    assert wording.statement(fact) == "Albanian: the “639-2/B” is alb."


def test_what_bacteria_are_by_gram_is_no_weight() -> None:
    """A column `gram` with positive and negative is of the stain."""
    wording, fact = wording_of("gram", "Bacteria", {"Proteus vulgaris": EntityRef("negative")}, "gram")
    assert wording.stem(fact) == "Proteus vulgaris: what is the Gram stain?"


def test_years_before_christ_among_others_are_years() -> None:
    """A few numbers below zero make no figure of a column of years."""
    rows = {f"s{i}": str(1800 + i) for i in range(30)}
    stem = asked("independence", "country", **{"Benin": "1960", "Japan": "-660", **rows})[0]
    assert stem == "In which year did Benin become independent?"


@pytest.mark.parametrize(
    ("dates", "stem", "backwards", "statement"),
    [
        (
            [Date(1685, 3, 5), Date(1770, 12)],
            "When was Handel born?",
            "Which composer was born at this time: March 5, 1685?",
            "Handel – Born: March 5, 1685",
        ),
        (
            [Date(1685), Date(1732, 3, 31)],
            "When was Handel born?",
            "Which composer was born at this time: 1685?",
            "Handel – Born: 1685",
        ),
        (
            [Date(1685, 3, 5), Date(1732, 3, 31)],
            "When was Handel born?",
            "Which composer was born on March 5, 1685?",
            "Handel was born on March 5, 1685.",
        ),
        (
            [Date(1685), Date(1732)],
            "In which year was Handel born?",
            "Which composer was born in 1685?",
            "Handel was born in 1685.",
        ),
    ],
)
def test_a_year_is_asked_for_where_all_dates_are_years(
    dates: list[Date], stem: str, backwards: str, statement: str
) -> None:
    """Days beside months are no years, of which two might be the same."""
    wording, fact = wording_of("Born", "Composer", dict(zip(("Handel", "Beethoven"), dates, strict=True)), "date")
    assert (wording.stem(fact), wording.subject_stem(fact), wording.statement(fact)) == (stem, backwards, statement)


def test_a_list_of_things_without_a_kind_is_asked_for_its_subject() -> None:
    """Where the first column is only called `name`, who or what it is stays open."""
    relation = Relation("abbreviations", value="thing", values="all", subject="name")
    fact = Fact("Numbers", "abbreviations", EntityRef("Num"), listed=True)
    wording = Wording(FactSheet("s", "S", (relation,), (fact,), (), language="en"))
    assert wording.recalled_subject_stem(fact) == "Who or what has Num as an abbreviation?"


def test_the_minimum_of_dates_is_the_first() -> None:
    """Programs call it dateMin."""
    for header, stem in (("dateMin", "Leo: what is the first date?"), ("maxDate", "Leo: what is the last date?")):
        wording, fact = wording_of(header, "name", {"Leo": Date(2000, 7, 23)}, "date")
        assert wording.stem(fact) == stem


def test_a_date_of_a_year_is_asked_as_before() -> None:
    """A column of dates beside years has no figure."""
    wording, fact = wording_of("Founded", "Year", {"1990": Date(1990)}, "year")
    assert wording.stem(fact) == "1990: in which year was it founded?"


@pytest.mark.parametrize(
    ("header", "subjects", "stem"),
    [
        ("length_min", "movie", "X: what is the “length min” value?"),
        ("lifeMale", "x", "X: what is the “life male” value?"),
        ("temp_min", "country", "What is the minimum temperature of X?"),
    ],
)
def test_a_header_says_no_more_than_it_does(header: str, subjects: str, stem: str) -> None:
    """`min` behind a length may be minutes. Capitals that only part words are none in the question."""
    assert asked(header, subjects, X="12.5")[0] == stem


@pytest.mark.parametrize(
    ("header", "stem"),
    [
        ("Cost p.p.", "Bread: what is the “Cost p.p.” value?"),
        ("No. p.a.", "Bread: what is the “No. p.a.” value?"),
        ("U.S. exports", "Bread: what is the “U.S. exports” value?"),
        ("Ph.D. holders", "Bread: what is the “Ph.D. holders” value?"),
        ("Length at r.t.", "Bread: what is the length at r.t.?"),
        ("Sepal.Length", "Bread: what is the sepal length?"),
        ("Max.Price", "Bread: what is the maximum price?"),
        ("p.value", "Bread: what is the “p value” value?"),
    ],
)
def test_abbreviations_keep_their_points(header: str, stem: str) -> None:
    """Points part words as R writes them, and no abbreviation."""
    assert asked(header, "item", Bread="1.5")[0] == stem


def test_places_are_named_as_they_are_spoken() -> None:
    """An index has Congo, Republic of the; a sentence has not."""
    assert asked("population", "country", **{"Congo,_Republic_of_the": "5"})[0] == (
        "What is the population of the Republic of the Congo?"
    )
    assert asked("population", "country", West_Bank="5")[0] == "What is the population of the West Bank?"


@pytest.mark.parametrize(
    ("subjects", "subject", "named"),
    [
        ("Lake", "Caspian Sea", "the Caspian Sea"),
        ("Lake", "Baikal", "Baikal"),
        ("Lake", "Lake Superior", "Lake Superior"),
        ("Lake", "Loch Ness", "Loch Ness"),
        ("Mountain", "Mount Elbrus", "Mount Elbrus"),
        ("Mountain", "Matterhorn", "the Matterhorn"),
        ("Region", "Swiss Alps", "the Swiss Alps"),
        ("Place", "Suez Canal", "the Suez Canal"),
        ("Place", "Strait of Gibraltar", "the Strait of Gibraltar"),
        ("City", "Palm Desert", "Palm Desert"),
    ],
)
def test_waters_and_landforms_have_their_article_under_any_header(subjects: str, subject: str, named: str) -> None:
    """By the last word of the name; one that begins with Lake or Mount has none."""
    assert asked("Area", subjects, **{subject: "5"})[0] == f"What is the area of {named}?"


@pytest.mark.parametrize(
    ("header", "stem"),
    [
        ("Distance from Sun", "What is the distance of Mercury from the Sun?"),
        ("Distance from the Sun", "What is the distance of Mercury from the Sun?"),
        ("Orbit Distance from Sun", "What is the orbit distance of Mercury from the Sun?"),
        ("distance_to_equator_km", "What is the distance of Mercury in km to the equator?"),
        ("Distance from Earth", "What is the distance of Mercury from Earth?"),
        ("Orbit Period", "What is the orbit period of Mercury?"),
    ],
)
def test_the_sun_has_its_article_and_orbit_a_small_letter(header: str, stem: str) -> None:
    """As they have in a sentence, whatever the header writes."""
    assert asked(header, "planet", Mercury="0.4")[0] == stem


def test_two_header_rows_make_one_sentence(tmp_path: Path) -> None:
    """The upper name stands before the lower one."""
    table = (
        "Planet;Orbit;;Moons\n;Distance from Sun (AU);Period;\nMercury;0.39;0.24;0\nVenus;0.72;0.62;0\nMars;1.5;1.9;2\n"
    )
    assert stems_of(tmp_path, table) == [
        "What is the orbit distance of Mercury from the Sun?",
        "What is the orbit period of Mercury?",
        "How many moons does Mercury have?",
    ]


def test_a_plural_in_brackets_stands_in_no_sentence() -> None:
    """Function(s) is the function; f(s) is a name of its own."""
    rows: dict[str, Value] = {"Heart": EntityRef("pumping"), "Lung": EntityRef("gas exchange")}
    wording, fact = wording_of("Function(s)", "Organ(s)", rows, value="function")
    assert wording.stem(fact) == "Heart: what is the function?"
    assert wording.subject_stem(fact) == "Which organ has this function: pumping?"
    wording, fact = wording_of("f(s)", "s", rows, value="function")
    assert "f(s)" in wording.stem(fact)


def stems_of(tmp_path: Path, table: str) -> list[str]:
    """Return the question of each column of a table about its first subject that has a value."""
    path = tmp_path / "table.csv"
    path.write_text(table, encoding="utf-8")
    sheet = read_facts(path)
    first = {fact.relation: fact for fact in reversed(sheet.facts)}
    return [Wording(sheet).stem(first[relation.key]) for relation in sheet.relations]


@pytest.mark.parametrize(
    ("table", "stems"),
    [
        (
            "Case,Singular,Plural\nNominative,der Tisch,die Tische\nGenitive,des Tisches,der Tische\n",
            ["Nominative: Singular?", "Nominative: Plural?"],
        ),
        ("Person,Present tense,Imperfect\n1st,am,was\n2nd,are,were\n", ["1st: Present tense?", "1st: Imperfect?"]),
        (
            "Composer,No. of operas,Num. of songs\nVerdi,28,30\nMozart,22,35\n",
            ["How many operas does Verdi have?", "How many songs does Verdi have?"],
        ),
        ("Word,Plural\nmouse,mice\nhouse,houses\n", ["What is the plural of “mouse”?"]),
        (
            "Author,Work,Published\nGoethe,Faust,1808\nTolstoy,War and Peace,1869\n",
            ["What is the work of Goethe?", "Goethe: Published?"],
        ),
        (
            "Country,Landmark,Built\nFrance,Eiffel Tower,1889\nIndia,Taj Mahal,1653\n",
            ["What is the landmark of France?", "France: Built?"],
        ),
        (
            "Artist,Album,Born\nMadonna,Music,1958\nAdele,Hello,1988\n",
            ["What is the album of Madonna?", "In which year was Madonna born?"],
        ),
        ("Action,Windows,Linux\nlist files,dir,ls\ndelete,del,rm\n", ["List files: Windows?", "List files: Linux?"]),
        (
            "City,Population (mio)\nSpringfield (IL),0.11\nParis,2.1\n",
            ["What is the population (mio) of Springfield (IL)?"],
        ),
        ("Philosopher,Main work(s)\nKant,Critique\nNietzsche,Zarathustra\n", ["What is the main work of Kant?"]),
        ("Fraction,In words\n1/2,a half\n1/4,a quarter\n", ["1/2: In words?"]),
    ],
)  # fmt: skip
def test_a_header_never_asks_something_else(tmp_path: Path, table: str, stems: list[str]) -> None:
    """The nominative has no plural, no author was published in a year, and Windows are no windows."""
    assert stems_of(tmp_path, table) == stems


@pytest.mark.parametrize(
    ("table", "stems"),
    [
        (
            "Sternzeichen;Element;Planet;Zeit\nWidder;Feuer;Mars;März\nLöwe;Luft;Sonne;Juli\n",
            ["Widder: Element?", "Widder: Planet?", "Widder: Zeit?"],
        ),
        ("Land,Inwoners\nNederland,17.4 miljoen\nItalië,60.1 miljoen\n", ["Nederland: Inwoners?"]),
        ("Metal,Colour,Zorb\nGold,yellow,a\nIron,grey,b\n", ["Gold: what is the colour?", "Gold: Zorb?"]),
        ("Mineral,Hardness\nTalc,1\nQuartz,7\n", ["Talc: what is the hardness?"]),
    ],
)
def test_headers_of_an_unknown_language_are_asked_in_english_if_they_may_be(
    tmp_path: Path, table: str, stems: list[str]
) -> None:
    """Element and planet are German words, too; beside a word that is none of English, they make no sentence."""
    assert stems_of(tmp_path, table) == stems


def test_secure_is_what_a_service_is(tmp_path: Path) -> None:
    """It was said that “Secure” does not apply."""
    path = tmp_path / "ports.csv"
    path.write_text("Port,Service,Secure?\n21,FTP,no\n22,SSH,yes\n", encoding="utf-8")
    sheet = read_facts(path)
    said = [Wording(sheet).statement(fact) for fact in sheet.facts if fact.relation.startswith("Secure")]
    assert said == ["21: it is not secure.", "22: it is secure."]


@pytest.mark.parametrize(
    ("header", "subjects", "subject", "value", "stem", "statement"),
    [
        ("artist", "Painting", "Guernica", "Pablo Picasso", "Who painted Guernica?", "Pablo Picasso painted Guernica."),
        ("museum", "Painting", "Guernica", "Prado", "In which museum is Guernica?", "Guernica – museum: Prado"),
        ("poet", "Poem", "Ozymandias", "Shelley", "Who wrote Ozymandias?", "Shelley wrote Ozymandias."),
        (
            "Main character",
            "Novel",
            "Dune",
            "Paul Atreides",
            "Who is the main character of Dune?",
            "The main character of Dune is Paul Atreides.",
        ),
        ("celebrated in", "Holiday", "Holi", "India", "Where is Holi celebrated?", "Holi is celebrated in India."),
        ("buried in", "King", "Henry V", "London", "Where was Henry V buried?", "Henry V was buried in London."),
        (
            "played with",
            "Instrument",
            "Erhu",
            "bow",
            "Erhu: what is it played with?",
            "Erhu – played with: bow",
        ),
        (
            "party",
            "Prime minister",
            "John Major",
            "Conservative",
            "What is the party of John Major?",
            "The party of John Major is Conservative.",
        ),
    ],
)
def test_what_was_done_to_works_and_persons_is_asked_by_its_verb(
    header: str, subjects: str, subject: str, value: str, stem: str, statement: str
) -> None:
    """Nobody says "the artist of Guernica", and a prime minister is no `it`."""
    wording, fact = wording_of(header, subjects, {subject: EntityRef(value)}, "thing")
    assert (wording.stem(fact), wording.statement(fact)) == (stem, statement)
