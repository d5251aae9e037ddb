"""Small tables, each of a kind that teachers have: what becomes of it, in each file that it may come in."""

import csv
from html import escape
from pathlib import Path

import pytest
from readers.workbooks import ods, rows_of_texts, xlsx

from quizgen import FactSheet, SheetError, build_quiz, check, read_facts
from quizgen.quiz import Quiz
from quizgen.values import Number


def table(folder: Path, text: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    """Write a table, and return its path. A workbook is made of the rows of a text with commas."""
    path = folder / name
    rows = [tuple(map(escape, row)) for row in csv.reader(text.splitlines(keepends=True))]
    if path.suffix == ".xlsx":
        path.write_bytes(xlsx(rows_of_texts(*rows)))
    elif path.suffix == ".ods":
        cells = (
            "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row) for row in rows
        )
        path.write_bytes(ods("".join(f"<table:table-row>{row}</table:table-row>" for row in cells)))
    else:
        path.write_text(text, encoding=encoding)
    return path


def built(path: Path) -> Quiz:
    """Build a table as it is."""
    return build_quiz(read_facts(path))


def stems(path: Path) -> list[str]:
    """Return the questions of a table."""
    return [question.stem for question in built(path).questions]


def options(path: Path) -> set[str]:
    """Return all options of a table's questions."""
    return {option.text for question in built(path).questions for option in question.options}


def said(sheet: FactSheet) -> str:
    """Return all that is said of a table."""
    return " | ".join(f"{remark.message} {remark.hint}" for remark in sheet.remarks)


ANY_FILE = pytest.mark.parametrize("name", ["table.csv", "table.xlsx", "table.ods"])

# numbers


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Land;Fläche (km²);Einwohner\nBayern;70.542;13.176.989\nBremen;419;684.864\nSaarland;2.571;992.666\n", "70542 13176989"),  # noqa: E501 - a table
        ("Pays;Superficie;Densité\nFrance;551\u202f500;123,98\nSuisse;41\u202f285;217,1\nItalie;302\u202f073;195,3\n", "551500 123.98"),  # noqa: E501 - a table
        ("País;Superficie;Densidad\nEspaña;505.990;96,7\nItalia;302.073;195,3\nMalta;316;1.650,0\n", "505990 96.7"),
        ("State,Area,Density\nOhio,\"116,096\",109\nIowa,\"145,743\",21.8\nUtah,\"219,887\",13.9\n", "116096 109"),
        ("Land\tFläche\tDichte\nBayern\t70.542\t186,8\nBremen\t419\t1.633,1\nHessen\t21.116\t302,7\n", "70542 186.8"),
    ],
    ids=["german", "french", "spanish", "english", "pasted"],
)  # fmt: skip
def test_thousands_are_never_decimals(tmp_path: Path, text: str, amounts: str) -> None:
    """01, 10, 11: 70.542 km² of Bavaria is seventy thousand, by semicolons, language or other columns."""
    sheet = read_facts(table(tmp_path, text))
    found = [str(fact.value.amount) for fact in sheet.facts if isinstance(fact.value, Number)]
    assert found[:2] == amounts.split()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_german_sheet_is_read_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    """10, 46: as Excel saves it, also as Unicode text with tabs."""
    text = "Bundesland;Hauptstadt;Fläche (km²)\nBayern;München;70.541,57\nThüringen;Erfurt;16.202,39\n"
    sheet = read_facts(table(tmp_path, text, encoding=encoding))
    assert str(sheet.facts[1].value) == "70541.57\u00a0km²"
    text = text.replace(";", "\t")
    assert read_facts(table(tmp_path, text, "table.txt", encoding=encoding)).facts == sheet.facts


@ANY_FILE
def test_one_number_with_an_exponent_leaves_the_column_numbers(tmp_path: Path, name: str) -> None:
    """45."""
    sheet = read_facts(table(tmp_path, "Planet,Density\nA,8.99E-05\nB,0.0001785\nC,1.2\nD,3.4\n", name))
    assert sheet.relation("Density").value == "number"


@ANY_FILE
def test_ranges_are_values(tmp_path: Path, name: str) -> None:
    """05, 29: of one column or of several, with units in the header or in the cells; ranges that overlap go apart."""
    text = "Animal,Lifespan (years),Weight\nDog,10–13,10-30 kg\nCat,12-18,4 kg\nMouse,1 to 3,20 g\nHorse,25–30,500 kg\n"
    path = table(tmp_path, text, name)
    assert {relation.value for relation in read_facts(path).relations} == {"number"}
    shown = [{option.text for option in q.options} for q in built(path).questions if q.fact.endswith("/lifespan")]
    assert any(shown)
    assert not any({"10–13\u00a0years", "12–18\u00a0years"} <= each for each in shown)


@ANY_FILE
def test_units_and_currencies_in_cells_make_numbers(tmp_path: Path, name: str) -> None:
    """25, 31."""
    text = (
        'River,Length,Cost\nDanube,2850 km,"$44,461[1]"\nRhine,1233 km,"$3,686"\nNile,"6,650 km",$12\nElbe,1094 km,$7\n'
    )
    sheet = read_facts(table(tmp_path, text, name))
    assert [str(fact.value) for fact in sheet.of_relation("Length")][2] == "6,650\u00a0km"
    assert str(sheet.of_relation("Cost")[0].value) == "44,461\u00a0$"


# headers


@ANY_FILE
@pytest.mark.parametrize(
    ("header", "label", "question"),
    [
        ("Population (2020)", "Population (2020)", "What was the population of Spain in 2020?"),
        ("Author (last name)", "Author (last name)", "Who wrote Spain? (last name)"),
        ("GDP (nominal)", "GDP (nominal)", "What is the GDP (nominal) of Spain?"),
        ("What is its capital?", "What is its capital?", "Spain: What is its capital?"),
        ("What is the capital of …?", "What is the capital of …?", "What is the capital of Spain?"),
    ],
)
def test_a_header_is_what_it_says(tmp_path: Path, name: str, header: str, label: str, question: str) -> None:
    """03, 23, 35: words and years in brackets belong to the label, and a question is the question."""
    cells = ("Cela", "Levi", "Lem", "Psaila") if "name" in header else (47, 59, 37, 5)
    path = table(
        tmp_path,
        f"Country,{header},Order\nSpain,{cells[0]},b\nItaly,{cells[1]},c\nPoland,{cells[2]},d\nMalta,{cells[3]},e\n",
        name,
    )
    assert read_facts(path).relations[0].key == label
    assert question in stems(path)


@ANY_FILE
def test_what_stands_around_a_table_is_passed_over_and_said(tmp_path: Path, name: str) -> None:
    """13, 19, 20, 22, 42: title rows, empty columns, row numbers, a total, and a column without a name."""
    text = (
        "Seats – class 7b,,,,\n,,,,\n#,,Seats,Area,\n1,Ohio,15,116,\n2,Iowa,4,145,\n3,Texas,38,695,\n4,Utah,4,219,\n"
        ",Total,61,,\n"
    )
    sheet = read_facts(table(tmp_path, text, name))
    assert [entity.subject for entity in sheet.facts[::2]] == ["Ohio", "Iowa", "Texas", "Utah"]
    told = said(sheet)
    for part in ("stands above the header: 'Seats – class 7b'", "only counts the rows", "sums up the others"):
        assert part in told
    assert "empty column" in told or name != "table.csv"


@pytest.mark.parametrize("rows", ["hola,hello\nadiós,goodbye\ngracias,thank you\nno,no\n", "1,hello\n2,bye\n3,no\n"])
def test_a_list_without_a_header_is_asked_about(tmp_path: Path, rows: str) -> None:
    """15: never is its first pair taken for a header in silence."""
    with pytest.raises(SheetError, match="header=False"):
        read_facts(table(tmp_path, rows))


# cells


@ANY_FILE
@pytest.mark.parametrize("cell", ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "n/a", "?", "-", ""])
def test_what_is_no_value_is_no_fact(tmp_path: Path, name: str, cell: str) -> None:
    """06, 38: said once a column."""
    path = table(
        tmp_path,
        f"Country,Density,Capital\nFrance,106,Paris\nSpain,{cell},{cell}\nItaly,195,Rome\nMalta,16,Valletta\n",
        name,
    )
    sheet = read_facts(path)
    assert [fact.subject for fact in sheet.of_relation("Density")] == ["France", "Italy", "Malta"]
    assert [fact.subject for fact in sheet.of_relation("Capital")] == ["France", "Italy", "Malta"]
    assert said(sheet).count("no fact from 1 ") == 2


@ANY_FILE
def test_footnote_marks_are_taken_off(tmp_path: Path, name: str) -> None:
    """25: from subjects and from values, and said."""
    sheet = read_facts(table(tmp_path, "Country,Capital,N\nFrance[1],Paris,a\nBolivia,La Paz*,b\nTogo,Lomé†,c\n", name))
    assert [(fact.subject, str(fact.value)) for fact in sheet.of_relation("Capital")] == [
        ("France", "Paris"), ("Bolivia", "La Paz"), ("Togo", "Lomé"),
    ]  # fmt: skip
    assert "footnote marks are taken off" in said(sheet)


@ANY_FILE
@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (["7/20/1969", "11/9/1989", "5/8/1945"], "1969-07-20"),
        (["20/7/1969", "9/11/1989", "8/5/1945"], "1969-07-20"),
        (["July 20, 1969", "9 November 1989", "1215"], "1969-07-20"),
        (["20.07.1969", "09.11.1989", "08.05.1945"], "1969-07-20"),
        (["1969-07-20", "1989-11-09", "1945-05-08"], "1969-07-20"),
    ],
)
def test_dates_are_read_where_their_order_is_sure(
    tmp_path: Path, name: str, cells: tuple[str, ...], first: str
) -> None:
    """26, 28: one cell with a day above 12 decides; days and months may stand in words."""
    rows = "".join(f'Event {letter},"{cell}",x{letter}\n' for letter, cell in zip("ABC", cells, strict=True))
    sheet = read_facts(table(tmp_path, f"Event,Date (date),Note of it\n{rows}", name))
    assert str(sheet.of_relation("Date")[0].value) == first


@ANY_FILE
@pytest.mark.parametrize(("yes", "no"), [("yes", "no"), ("Yes", "No"), ("x", "✗"), ("true", "false")])
def test_yes_and_no_are_asked_as_true_or_false(tmp_path: Path, name: str, yes: str, no: str) -> None:
    """33."""
    if yes == "x":
        yes = "✓"
    path = table(tmp_path, f"Animal,Mammal?,Lays eggs\nDog,{yes},{no}\nEagle,{no},{yes}\nBat,{yes},{no}\n", name)
    assert {question.kind for question in built(path).questions} == {"true_false"}
    assert "??" not in " ".join(stems(path))


def test_a_column_of_zeros_and_ones_is_left_out_and_said(tmp_path: Path) -> None:
    """Programs write them for no and yes; the line says how to have them asked. Alone, it is asked."""
    text = "Country,Capital,Landlocked\nFrance,Paris,0\nMali,Bamako,1\nTogo,Lomé,0\n"
    sheet = read_facts(table(tmp_path, text))
    assert [relation.key for relation in sheet.relations] == ["Capital"]
    assert "0 and 1 alone" in said(sheet)
    assert "'Landlocked (yes_no)' asks it as true or false" in said(sheet)
    sheet = read_facts(table(tmp_path, text.replace("Landlocked", "Landlocked (yes_no)")))
    assert sheet.relation("Landlocked").value == "yes_no"
    with pytest.raises(SheetError, match=r"nothing is left to ask: Landlocked is left out.*'Landlocked \(yes_no\)'"):
        read_facts(table(tmp_path, "Country,Landlocked\nFrance,0\nMali,1\nTogo,0\n"))


@ANY_FILE
def test_addresses_formulas_notes_and_pages_are_not_asked(tmp_path: Path, name: str) -> None:
    """32, 36: said, with what to write to have them asked; and a column can be left out."""
    text = (
        "Painting,Artist,Image,More,Notes,Page,Own (ignore)\n"
        'Mona Lisa,Leonardo,https://x.org/a.jpg,"=HYPERLINK(""https://x.org"",""W"")",big,12,p\n'
        "Guernica,Picasso,https://x.org/b.jpg,https://x.org/b,,13,q\nThe Scream,Munch,https://x.org/c.jpg,www.x.org,,14,r\n"
    )
    sheet = read_facts(table(tmp_path, text, name))
    assert [relation.key for relation in sheet.relations] == ["Artist"]
    for part in ("Image: left out", "More: left out", "Notes: shown with", "Page: where", "Own: left out"):
        assert part in said(sheet)


# rows


@ANY_FILE
def test_identical_rows_are_one(tmp_path: Path, name: str) -> None:
    """07."""
    sheet = read_facts(
        table(tmp_path, "Title,Author,Year\nDune,Herbert,1965\nEmma,Austen,1815\nDune,Herbert,1965\n", name)
    )
    assert [fact.id for fact in sheet.facts].count("dune/author") == 1


@ANY_FILE
def test_rows_of_one_subject_make_a_list_or_offer_a_command(tmp_path: Path, name: str) -> None:
    """08: two columns together name each row."""
    text = "City,Country,Year hosted\nLondon,UK,1908\nParis,France,1924\nLondon,UK,2012\nAthens,Greece,1896\n"
    sheet = read_facts(table(tmp_path, text, name))
    assert [str(fact.value) for fact in sheet.facts if fact.subject == "London"] == ["UK", "1908", "2012"]
    assert "rows of one subject make a list" in said(sheet)
    more = text.replace("hosted", "hosted,Sports").replace("1908", "1908,22").replace("2012", "2012,26")
    more = more.replace("1924", "1924,17").replace("1896", "1896,9")
    with pytest.raises(SheetError, match='read the table with subject="City, Year hosted"'):
        read_facts(table(tmp_path, more, name))


@ANY_FILE
def test_words_that_differ_by_case_are_two(tmp_path: Path, name: str) -> None:
    """09: with ids of their own; so are values of a list that differ by accents alone."""
    sheet = read_facts(
        table(tmp_path, "Word,Meaning\nmay,is allowed to\nMay,fifth month\nbank,side of a river\n", name)
    )
    assert [fact.id for fact in sheet.facts] == ["may/meaning", "may~2/meaning", "bank/meaning"]
    sheet = read_facts(table(tmp_path, "City,Names,N\nVienna,Österreich; Osterreich; Wien,a\nRome,Roma,b\n", name))
    assert [fact.id for fact in sheet.of_relation("Names")][:2] == [
        "vienna/names/osterreich",
        "vienna/names/osterreich~2",
    ]


# wording, and what is proven


@ANY_FILE
def test_two_columns_are_asked_both_ways(tmp_path: Path, name: str) -> None:
    """16: terms and definitions, words and translations; backwards from memory as well."""
    text = (
        "Term,Definition\nosmosis,The movement of water through a membrane.\nmitosis,Cell division that makes two cells.\n"  # noqa: E501 - a table
        "meiosis,Cell division that makes four sex cells.\nrespiration,The release of energy from glucose.\n"
    )
    kinds = {question.kind for question in built(table(tmp_path, text, name)).questions}
    assert kinds == {"value", "recall", "subject", "recall_subject"}
    path = table(tmp_path, "Español,English\ngrande,big\npequeño,small\nrápido,fast\nlento,slow\n", name)
    assert stems(path)[:4] == ["What is “grande” in English?"] * 2 + ["What is “big” in Spanish?"] * 2
    path = table(
        tmp_path, "Title,Author\nDune,Frank Herbert\nEmma,Jane Austen\n1984,George Orwell\nDracula,Bram Stoker\n"
    )
    assert "What was written by Frank Herbert?" in stems(path)


def test_what_nobody_declared_is_not_called_proven(tmp_path: Path) -> None:
    """04: amplio is large, and big may be right too."""
    path = table(tmp_path, "Español,English\ngrande,big\namplio,large\npequeño,small\nchico,little\nrápido,fast\n")
    sheet = read_facts(path)
    quiz = build_quiz(sheet)
    rules = {option.proof.rule for q in quiz.questions for option in q.options if option.proof and not option.correct}
    assert rules == {"one-value-assumed"}
    assert any("assumed" in finding.rule for finding in check(sheet, quiz))


def test_forms_of_a_row_are_its_first_distractors(tmp_path: Path) -> None:
    """40: began and begun stand together, so likeness to the stem gives nothing away."""
    text = (
        "infinitive,past simple,past participle\nbegin,began,begun\nbreak,broke,broken\ndrink,drank,drunk\n"
        "sing,sang,sung\nwrite,wrote,written\ngive,gave,given\n"
    )
    questions = [q for q in built(table(tmp_path, text)).questions if q.kind == "value"]
    assert questions
    for question in questions:
        row = next(line.split(",") for line in text.splitlines() if line.startswith(question.fact.split("/")[0]))
        assert set(row[1:]) <= {option.text for option in question.options}


@pytest.mark.parametrize(("key", "problem"), [("capital", ""), ("Capitol", "Capital")])
def test_a_relation_meets_its_column_whatever_its_case(tmp_path: Path, key: str, problem: str) -> None:
    """44: and one that meets none is an error with a guess."""
    table(tmp_path, "State,Capital\nOhio,Columbus\nIowa,Des Moines\nUtah,Salt Lake City\n", "states.csv")
    sheet = table(
        tmp_path,
        f"quizgen: 1\nid: s-ab12\ntitle: S\nlanguage: en\ntables: [states.csv]\nrelations:\n  {key}: {{values: one}}\n",
        "s.yaml",
    )
    if problem:
        with pytest.raises(SheetError, match=f"did you mean '{problem}'"):
            read_facts(sheet)
    else:
        assert {relation.values for relation in read_facts(sheet).relations} == {"one"}
