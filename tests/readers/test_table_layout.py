"""Where in a grid the table is: title rows, headers of two rows, empty columns, totals."""

from pathlib import Path

import pytest

from quizgen import FactSheet, SheetError, read_facts
from quizgen.readers import TableOptions


def read(folder: Path, text: str, **options: object) -> FactSheet:
    """Read a table from its text."""
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return read_facts(path, options=TableOptions(**options))  # type: ignore[arg-type]


def facts(sheet: FactSheet) -> list[str]:
    """Return the facts in short."""
    return [f"{fact.id} {fact.value}" for fact in sheet.facts]


def said(sheet: FactSheet) -> str:
    """Return all remarks."""
    return "\n".join(f"{remark.message} ({remark.hint})" for remark in sheet.remarks)


STATES = "State,Capital,Seats\nOhio,Columbus,15\nIowa,Des Moines,4\nUtah,Provo,3\n"
OF_STATES = [
    "ohio/capital Columbus",
    "ohio/seats 15",
    "iowa/capital Des Moines",
    "iowa/seats 4",
    "utah/capital Provo",
    "utah/seats 3",
]


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (STATES, ""),
        (f"My states,,\n,,\n{STATES}", "stands above the header: 'My states'"),
        (f"Class,7b,\n\n{STATES}", "stands above the header: 'Class' (table.csv:1:1) and '7b'"),
        (f"Class,7b,\n{STATES}", "stands above the header: 'Class'"),
        (STATES.replace("\n", ",,\n"), "2 empty columns passed over"),
        (STATES.replace("\n", "\n,,\n"), ""),
        (STATES + "Total,,22\n", "the row 'Total' is left out, as it sums up the others"),
        (STATES + "Average:,,7.3\n", "the row 'Average:' is left out"),
        (STATES + "Total,,22*\n", "the row 'Total' is left out"),
        (STATES + STATES, "it repeats the header: 1 row"),
        (
            "State,Capital,Seats,,See\nOhio,Columbus,15,,p. 3\nIowa,Des Moines,4,,\nUtah,Provo,3,,\n",
            "what stands apart, beside an empty column, is not read: 'See'",
        ),
        ("#,State,Capital,Seats\n1,Ohio,Columbus,15\n2,Iowa,Des Moines,4\n3,Utah,Provo,3\n", "'#' is passed over"),
        ("No.,State,Capital,Seats\n7,Ohio,Columbus,15\n9,Iowa,Des Moines,4\n12,Utah,Provo,3\n", "only counts the rows"),
        (
            "Rank,State,Capital,Seats\n1,Ohio,Columbus,15\n=2,Iowa,Des Moines,4\n=2,Utah,Provo,3\n",
            "'Rank' is passed over",
        ),
        (STATES.replace("State", ""), "the column without a name is called 'name'"),
        (STATES + "Ohio,Columbus,15\n", ""),
        (STATES + "Ohio,,\n", ""),
    ],
)
def test_the_table_is_found_whatever_stands_around_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, remark: str
) -> None:
    """Titles, empty rows and columns, totals, row numbers and repeated rows change no fact, and are said."""
    monkeypatch.chdir(tmp_path)
    Path("table.csv").write_text(text, encoding="utf-8")
    sheet = read_facts("table.csv")
    assert [fact for fact in facts(sheet) if not fact.startswith("/")] == OF_STATES
    assert remark in said(sheet)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("", "Table"),
        ("My states,,\n,,\n", "My states"),
        ("My states,,\nas of 2020,,\n", "My states"),
        ("Class,7b,\n\n", "Table"),
        ("2020,,\n", "Table"),
        (f"{'A long text on the states. ' * 5},,\n", "Table"),
    ],
)
def test_a_title_above_the_header_is_that_of_the_deck(tmp_path: Path, above: str, title: str) -> None:
    """It stands alone in its row and is short; the id goes by the file's name all the same."""
    (tmp_path / "table.csv").write_text(above + STATES, encoding="utf-8")
    sheet = read_facts(tmp_path / "table.csv")
    assert (sheet.id, sheet.title) == ("table", title)
    assert ("taken for the deck's title" in said(sheet)) == (title != "Table")


def test_a_first_column_of_ids_describes_the_rows(tmp_path: Path) -> None:
    """`id` before the names gives each row its id, as it does behind them, and says so; facts keep their ids."""
    path = tmp_path / "t.csv"
    path.write_text(
        "id,country,capital\nPT,Portugal,Lisbon\nBE,Belgium,Brussels\nFI,Finland,Helsinki\n", encoding="utf-8"
    )
    sheet = read_facts(path)
    assert [fact.id for fact in sheet.facts] == ["pt/capital", "be/capital", "fi/capital"]
    assert sheet.entity("PT").shown == "Portugal"
    assert any("'id' describes the row, and 'country' names the subjects" in each.message for each in sheet.remarks)
    named = read_facts(path, options=TableOptions(subject=("id",)))
    assert [fact.id for fact in named.facts][:2] == ["pt/country", "pt/capital"]
    path.write_text("id,capital\nPT,Lisbon\nBE,Brussels\nFI,Helsinki\n", encoding="utf-8")
    assert read_facts(path).facts[0].subject == "PT"


def test_row_numbers_are_passed_over_beside_chosen_subjects(tmp_path: Path) -> None:
    """A first column that only counts is no more asked under --subject, unless its header declares something."""
    path, options = tmp_path / "t.csv", TableOptions(subject=("city",))
    path.write_text("no,country,city\n1,France,Paris\n2,France,Lyon\n3,Italy,Rome\n", encoding="utf-8")
    sheet = read_facts(path, options=options)
    assert [relation.key for relation in sheet.relations] == ["country"]
    assert "'no' is passed over, as it only counts the rows ('no (number)' asks it)" in said(sheet)
    path.write_text(path.read_text(encoding="utf-8").replace("no,", "no (number),"), encoding="utf-8")
    assert [relation.key for relation in read_facts(path, options=options).relations] == ["no", "country"]


def test_decimal_numbers_for_subjects_are_told(tmp_path: Path) -> None:
    """A table that begins with longitudes is asked as it stands, and it is said which column names its rows."""
    path = tmp_path / "t.csv"
    path.write_text("lon,lat,state\n-86.3,32.4,Alabama\n-134.4,58.3,Alaska\n-112.1,33.4,Arizona\n", encoding="utf-8")
    sheet = read_facts(path)
    assert [relation.key for relation in sheet.relations] == ["lat", "state"]
    assert "called by the numbers of 'lon', and 'state' could name them (subject=\"state\")" in said(sheet)
    assert "could name them" not in said(read_facts(path, options=TableOptions(subject=("state",))))


def test_a_stray_note_is_no_column(tmp_path: Path) -> None:
    """A column without a header is passed over if it is filled in under a tenth of the rows, and said."""
    rows = "".join(f"s{n},c{n}{',look here' if n == 7 else ','}\n" for n in range(11))
    sheet = read(tmp_path, f"State,Capital,\n{rows}")
    assert [relation.key for relation in sheet.relations] == ["Capital"]
    assert "passed over, as its column has no header: 'look here'" in said(sheet)


@pytest.mark.parametrize(
    "text",
    [
        ",Population,,Area,\nCountry,2019,2020,2019,2020\nFrance,67,68,551,552\nSpain,47,48,505,506\n",
        "Country,Population,,Area,\n,2019,2020,2019,2020\nFrance,67,68,551,552\nSpain,47,48,505,506\n",
    ],
)
def test_two_header_rows_are_read_together(tmp_path: Path, text: str) -> None:
    """The upper, carried right, stands before the lower."""
    sheet = read(tmp_path, text)
    assert [relation.key for relation in sheet.relations] == [
        "Population 2019",
        "Population 2020",
        "Area 2019",
        "Area 2020",
    ]
    assert "the header has two rows" in said(sheet)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "hola,hello\nadiós,goodbye\ngracias,thanks\nsí,yes\n",
            "the first row, 'hola' | 'hello', looks like the others",
        ),
        ("Hund,dog\nKatze,cat\nMaus,mouse\nKuh,cow\n", "looks like the others"),
        ("France,Paris,67\nSpain,Madrid,47\nItaly,Rome,59\n", "looks like the others"),
        ("Hund,dog,animals\nTisch,table,things\nKatze,cat,animals\nMaus,mouse,animals\n", "looks like the others"),
        ("Magna Carta,1215\nBattle of Hastings,1066\nFall of Rome,476\nMoon landing,1969\n", "looks like the others"),
        (
            "1066,Battle of Hastings\n1215,Magna Carta\n1492,Columbus reaches America\n1789,French Revolution\n",
            "looks like the others",
        ),
        ("Mozart,1756,1791\nBach,1685,1750\nHaydn,1732,1809\nHolst,1874,1934\n", "looks like the others"),
        ("Hund;dog;le chien\nKatze;cat;le chat\nHaus;house;la maison\nBaum;tree;l'arbre\n", "looks like the others"),
        ("hund;le chien;to go\nkat;le chat;to see\nhus;la maison;to be\nvej;la rue;to do\n", "looks like the others"),
        ("Country,,\nFrance,Paris,67\nSpain,Madrid,47\nItaly,Rome,59\n", "looks like the others"),
        ("Country,,,Area\nFrance,Paris,67,5\nSpain,Madrid,47,6\nItaly,Rome,59,7\n", "2 columns have no name: 2, 3"),
    ],
)
def test_a_first_row_that_looks_like_the_others_is_asked_about(tmp_path: Path, text: str, message: str) -> None:
    """No pair is eaten as a header in silence."""
    with pytest.raises(SheetError) as caught:
        read(tmp_path, text)
    assert message in str(caught.value)
    assert "header=False" in str(caught.value)


@pytest.mark.parametrize(
    "header", ["country,capital", "Word,Meaning", "STATE,CAPITAL", "Rebsorte,Herkunft (text)", "Begriff,Erklärung"]
)
def test_a_row_that_names_columns_is_a_header(tmp_path: Path, header: str) -> None:
    """It is seen by its words, its brackets, or capitals unlike those of the rows."""
    rows = "hola,hello\nadiós,goodbye\nsí,yes\n" if "," in header else ""
    assert len(read(tmp_path, f"{header}\n{rows}").facts) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Kommune,1990,2000,2010\nAhus,1500,1600,1700\nBjuv,1843,1850,1910\nEda,1200,1300,1400\n",
        "Country,2019\nTogo,1530\nMali,1820\nChad,1640\n",
        "Ahus,2019\nBjuv,14843\nEda,8500\nOre,1640\n",
        ",2019\nTogo,1530\nMali,1820\nChad,1640\n",
        "Ord,Glosa,Fransk\nhund,dog,le chien\nkat,cat,le chat\nhus,house,la maison\n",
        "Kunstner,stil,land\nMonet,realist,Frankrig\nManet,kubist,Frankrig\nMunch,maler,Norge\n",
    ],
)
def test_years_and_words_unlike_those_below_name_columns(tmp_path: Path, text: str) -> None:
    """Years in a row, one beside a word for columns or above what is no year, and words with capitals of their own."""
    assert len({fact.subject for fact in read(tmp_path, text).facts}) == text.count("\n") - 1


@pytest.mark.parametrize("name", ["1st ionisation energy", "2nd largest city (millions)", "5 year survival"])
def test_a_number_in_words_names_a_column_of_numbers(tmp_path: Path, name: str) -> None:
    """It is none of the numbers below it."""
    sheet = read(tmp_path, f"Element,{name},Group\nFluorine,1681,17\nGold,890.1,11\nIron,762.5,8\n")
    assert [fact.subject for fact in sheet.of_relation("Group")] == ["Fluorine", "Gold", "Iron"]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Element,Symbol", "Iron,Fe\nGold,Au\nSilver,Ag\nLead,Pb\n"),
        ("Metals,Symbol", "Iron,Fe\nGold,Au\nSilver,Ag\nLead,Pb\n"),
        ("Greek,Roman", "Zeus,Jupiter\nAres,Mars\nHera,Juno\n"),
    ],
)
def test_a_first_row_of_words_for_columns_is_assumed_to_be_a_header(tmp_path: Path, header: str, rows: str) -> None:
    """Though it looks like the others; which is said."""
    sheet = read(tmp_path, f"{header}\n{rows}")
    assert len(sheet.facts) == len(rows.splitlines())
    assert "is taken for the header, as its words often name columns (assumed)" in said(sheet)


@pytest.mark.parametrize(
    "text",
    [
        "Outcome,Result\nGrade,Rank\nBig,Large\nQuick,Fast\n",
        "Animal,Tier\nSymbol,Zeichen\nGold,Gold\nWater,Wasser\n",
        "element,symbol of all\nhouse,building\ntree,plant\ncar,vehicle\n",
    ],
)
def test_words_for_columns_in_a_list_of_words_are_asked_about(tmp_path: Path, text: str) -> None:
    """They may be some of those that are learned."""
    with pytest.raises(SheetError, match="looks like the others"):
        read(tmp_path, text)


def test_a_header_can_be_declared_either_way(tmp_path: Path) -> None:
    """Without a header, the columns get names."""
    pairs = "hola,hello\nadiós,goodbye\ngracias,thanks\nsí,yes\n"
    assert len(read(tmp_path, pairs, header=False).facts) == 4
    assert [relation.key for relation in read(tmp_path, pairs, header=False).relations] == ["column 2"]
    assert [relation.key for relation in read(tmp_path, pairs, header=True).relations] == ["hello"]


def test_rows_of_one_subject_make_a_list(tmp_path: Path) -> None:
    """They differ in one column; what they agree on is said once."""
    sheet = read(tmp_path, "City,Country,Hosted\nLondon,UK,1908\nParis,France,1924\nLondon,UK,2012\n")
    assert facts(sheet)[:3] == ["london/country UK", "london/hosted/1908 1908", "london/hosted/2012 2012"]
    assert "'Hosted': rows of one subject make a list, as those of 'London'" in said(sheet)


@pytest.mark.parametrize(
    "text",
    [
        "singular,plural\nalga,algae\nalumna,alumnae\naxis,axes\nfoot,feet\n",
        "Codon,Amino acid\nAAA,Lys\nAAC,Asn\nACA,Thr\nAGA,Arg\nATG,Met\n",
    ],
)
def test_names_of_forms_and_a_word_above_codes_are_a_header(tmp_path: Path, text: str) -> None:
    """The first row of two columns of words need not be asked about where it can't be one of the rows."""
    header = text.split("\n", 1)[0].split(",")
    assert [relation.key for relation in read(tmp_path, text).relations] == header[1:]


REPEATED = "City,Country,Year,Sport\nLondon,UK,1908,golf\nParis,France,1924,judo\nLondon,UK,2012,chess\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (REPEATED, ["'London' has rows that differ, in lines 2, 4: 'Year' is '1908' and '2012', 'Sport' is 'golf' and 'chess'", "in 'City', as in 'London (golf)' in line 2 and 'London (chess)' in line 4", 'subject="City, Year"']),  # noqa: E501 - a table
        ("City,Sport [one]\nLondon,golf\nParis,judo\nLondon,chess\n", ["'Sport' is 'golf' and 'chess'", "as in 'golf; chess'"]),  # noqa: E501 - a table
        ("Country,Code,Capital,Area\nCongo,CD,Kinshasa,2345\nPeru,PE,Lima,1285\nCongo,CG,Brazzaville,342\n", ["; and so in 'Area'", "'Congo (CD)' in line 2 and 'Congo (CG)' in line 4", 'subject="Country, Code"']),  # noqa: E501 - a table
        ("A,Year,Life,Rate\n" + "".join(f"{name},{year},{year / 40},{len(name)}\n" for name in ("Chad", "Mali") for year in (1952, 1957)), ["1 more subjects have", 'of its own, read the table with subject="A, Year";']),  # noqa: E501 - a table
        ("Word,Sense,Use\nset,to put,x\nset,a group,\nrun,to go,\nset,to put,a kit\n", ["name them apart in 'Word', and delete rows that say nothing new"]),  # noqa: E501 - a table
    ],
    ids=["events", "declared", "codes", "years", "nothing"],
)  # fmt: skip
def test_rows_that_differ_in_two_columns_are_refused(tmp_path: Path, text: str, said: list[str]) -> None:
    """The error shows the lines and the cells, and says what to write: names apart, a list, or other subjects."""
    with pytest.raises(SheetError) as caught:
        read(tmp_path, text)
    assert [part for part in said if part not in str(caught.value)] == []


TABLE = "Country,Capital,Area\nBolivia,La Paz,3\nFrance,Paris,4\nJapan,Tokyo,5\n"


@pytest.mark.parametrize(
    "below",
    [
        "* seat of government,,\n",
        "\nSource: UN\n",
        ",,\nQuelle: Amt,,\nAnm. 1: geschätzt,,\n",
        "\nas of last year\n",
        ",[1] estimated,\n",
        f"{'A long remark on all of this. ' * 4},,\n",
        "Notes,,\nseen by few\n",
    ],
)
def test_notes_below_a_table_are_passed_over(tmp_path: Path, below: str) -> None:
    """One cell in a last row that begins as a note, is long, or stands behind an empty row; which is said."""
    sheet = read(tmp_path, TABLE + below)
    assert len(facts(sheet)) == len("abcdef")
    assert "passed over, as it stands below the table: " in said(sheet)


def test_a_name_alone_in_the_last_row_is_a_subject(tmp_path: Path) -> None:
    """Nothing is known of it, which its columns say."""
    sheet = read(tmp_path, f"{TABLE}Zambia,,\n")
    assert "below the table" not in said(sheet)
    assert "no fact from 1 empty cell" in said(sheet)


@pytest.mark.parametrize(
    "header", ["Naam,Land,Hoofdstad", "Namn,Land,Huvudstad", "Kraj,Stolica,Data", "Země,Area,Měna"]
)
def test_a_language_without_words_is_taken_for_no_other(tmp_path: Path, header: str) -> None:
    """Dutch is not German because both call a country Land."""
    assert read(tmp_path, f"{header}\na,b,c\nd,e,f\n").language == "und"


@pytest.mark.parametrize(
    ("header", "language"),
    [("Company,Founder(s),HQ", "en"), ("Verbo,Presente (yo),Inglés", "es"), ("Deutsch,Artikel,Plural,Englisch", "de")],
)
def test_many_words_of_headers_tell_the_language(tmp_path: Path, header: str, language: str) -> None:
    """Those of firms, of grammar and of languages, too."""
    row = ",".join("abcd"[: header.count(",") + 1])
    assert read(tmp_path, f"{header}\n{row}\n{row.upper()}\n").language == language


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("First name,Last name,Born", "Ada,Lovelace,1815"),
        ("Nachname,Vorname,Geburtsjahr", "Lovelace,Ada,1815"),
        ("Nr.,Nom,Prénom,Naissance", "1,Lovelace,Ada,1815"),
    ],
)
def test_given_and_family_names_name_people_together(tmp_path: Path, header: str, row: str) -> None:
    """The year in which Ada was born is that of Ada Lovelace; it is said which columns name her."""
    other = row.translate(str.maketrans("185", "292")).replace("Lovelace", "Turing").replace("Ada", "Alan")
    sheet = read(tmp_path, f"{header}\n{row}\n{other}\n")
    assert [fact.subject for fact in sheet.facts] == ["Ada Lovelace", "Alan Turing"]
    assert [fact.id.partition("/")[0] for fact in sheet.facts] == ["ada-lovelace", "alan-turing"]
    assert "together name the subjects" in said(sheet)


@pytest.mark.parametrize(
    "header", ["First name,Last name", "First name,Born,Last name", "First name (text),Last name,Born"]
)
def test_one_column_names_people_where_the_other_is_asked(tmp_path: Path, header: str) -> None:
    """Where nothing else is left to ask, the names do not stand side by side, or a bracket says what one is."""
    width = header.count(",") + 1
    rows = [",".join(row.split(",")[:width]) for row in ("Ada,Lovelace,x", "Alan,Turing,y")]
    sheet = read(tmp_path, "\n".join([header, *rows, ""]))
    assert [fact.subject for fact in sheet.facts][:1] == ["Ada"]


def test_a_type_before_another_is_a_part_of_the_name(tmp_path: Path) -> None:
    """`Famous work (year)` may be called so: the error says how, where no cell is a year."""
    rows = "Mozart,The Magic Flute (1791)\nChopin,Nocturnes (1827)\nDebussy,La mer (1905)\n"
    with pytest.raises(SheetError, match=r"'Famous work \(year\) \(text\)' if \(year\) is a part of its name"):
        read(tmp_path, f"Composer,Famous work (year)\n{rows}")
    sheet = read(tmp_path, f"Composer,Famous work (year) (text)\n{rows}")
    assert [(relation.key, relation.value) for relation in sheet.relations] == [("Famous work (year)", "text")]
    assert "did you mean" not in said(sheet)


@pytest.mark.parametrize("name", ["Molar mass (g/mol):", "Molar mass: (g/mol)", "Molar mass (g/mol)："])
def test_a_colon_behind_a_name_is_none_of_it(tmp_path: Path, name: str) -> None:
    """`Formula:` in a header is the formula, and brackets before or behind a colon declare what they do without it."""
    sheet = read(tmp_path, f"Name:,{name}\nHydrochloric acid,36.46\nWater,18.02\nAmmonia,17.03\n")
    assert [(relation.key, relation.unit) for relation in sheet.relations] == [("Molar mass", "g/mol")]


@pytest.mark.parametrize(
    ("header", "language"),
    [("страна,год (year)", "und"), ("Orden,Fecha (date)", "es"), ("Tier,Größe (text) [all]", "de")],
)
def test_what_headers_declare_tells_no_language(tmp_path: Path, header: str, language: str) -> None:
    """`(year)` is written so in every language."""
    assert read(tmp_path, f"{header}\na,1900\nd,1901\n").language == language


@pytest.mark.parametrize(
    ("header", "language"), [("Evento,Fecha", "es"), ("Animal,Durée de vie", "fr"), ("Evento,Região", "pt")]
)
def test_ranges_tell_no_language(tmp_path: Path, header: str, language: str) -> None:
    """`10 a 13` has no word of Portuguese."""
    assert read(tmp_path, f"{header}\na,10 a 13\nd,12 a 14\n").language == language


@pytest.mark.parametrize(
    "last",
    [
        "Total (4 states),61",
        "United States total,61",
        "∑,61",
        "Total général,61",
        "Ø,15.25",
        "Total,61\nAverage,15.25",
        "Average,15.25\nTotal,61",
    ],
)
def test_rows_that_sum_up_the_others_are_left_out(tmp_path: Path, last: str) -> None:
    """By a name that has a word for it, where the numbers agree; one after the other, too."""
    sheet = read(tmp_path, f"State,Seats\nOhio,15\nIowa,4\nTexas,38\nUtah,4\n{last}\n")
    assert [fact.subject for fact in sheet.facts] == ["Ohio", "Iowa", "Texas", "Utah"]
    assert f"the row '{last.split(',', maxsplit=1)[0]}' is left out, as it sums up the others" in said(sheet)


def test_a_name_with_such_a_word_is_a_row_where_nothing_adds_up(tmp_path: Path) -> None:
    """Total War is a game."""
    sheet = read(tmp_path, "Game,Players\nChess,2\nGo,2\nTotal War,8\n")
    assert "Total War" in {fact.subject for fact in sheet.facts}
    assert "sum up" not in said(sheet)


def test_subtotals_may_stand_below_their_rows(tmp_path: Path) -> None:
    """As well as above them, as in pivot tables."""
    rows = "Ohio,15\nIowa,4\nEast,19\nTexas,38\nUtah,4\nWest,42\nTotal,122\n"
    sheet = read(tmp_path, "State,Seats\n" + rows.replace("122", "61"))
    assert [fact.subject for fact in sheet.facts] == ["Ohio", "Iowa", "Texas", "Utah"]


SECTIONS = (
    "Country,Capital,People\nEurope,,\nFrance,Paris,67\nSpain,Madrid,47\n{}"
    "Asia,,\nJapan,Tokyo,125\nIndia,Delhi,1380\n{}"
)


@pytest.mark.parametrize(
    ("europe", "asia"),
    [
        ("", "Total,,1619\n"),
        ("Subtotal Europe,,114\n", "Subtotal Asia,,1505\nTotal,,1619\n"),
        ("Subtotal Europe,,114\n", "Subtotal Asia,,1505\nTotal,,1619\nAverage,,404.75\n"),
        ("Total Europe,,114\n", "Total Asia,,1505\n"),
        ("European countries,,114\n", "Asian countries,,1505\nTotal,,1619\n"),
    ],
)
def test_totals_of_sections_are_left_out(tmp_path: Path, europe: str, asia: str) -> None:
    """With a total of all or none, by name or by numbers; the headings of the sections are named."""
    sheet = read(tmp_path, SECTIONS.format(europe, asia))
    asked = [fact.subject for fact in sheet.of_relation("People")]
    assert asked == ["France", "Spain", "Japan", "India"]
    for row in f"{europe}{asia}".splitlines():
        assert f"'{row.split(',', maxsplit=1)[0]}'" in said(sheet)
    assert "does not sum up" not in said(sheet)
    assert "no cell filled but its name: 'Europe' (" in said(sheet)


def test_headings_may_stand_among_the_numbers_of_rows(tmp_path: Path) -> None:
    """The numbers only count all the same."""
    rows = "Europe,,\n1,France,Paris\n2,Spain,Madrid\nAsia,,\n3,Japan,Tokyo\n"
    sheet = read(tmp_path, f"#,Country,Capital\n{rows}")
    assert [fact.subject for fact in sheet.facts] == ["France", "Spain", "Japan"]
    assert "passed over, as it stands alone between numbered rows: 'Europe' (" in said(sheet)


def test_a_name_with_a_word_for_totals_is_a_row_beside_a_total(tmp_path: Path) -> None:
    """All Saints is a church, though it has as many seats as the one above it."""
    sheet = read(tmp_path, "Church,Seats\nSt Paul,50\nAll Saints,50\nSt John,30\nTotal,130\n")
    assert [fact.subject for fact in sheet.facts] == ["St Paul", "All Saints", "St John"]


def test_a_total_without_a_number_leaves_the_row_numbers_what_they_are(tmp_path: Path) -> None:
    """The word may stand below the numbers that count the rows."""
    sheet = read(tmp_path, ",State,Seats\n1,Ohio,15\n2,Iowa,4\n3,Texas,38\nTotal,,57\n")
    assert [fact.subject for fact in sheet.facts] == ["Ohio", "Iowa", "Texas"]


def test_a_header_merged_over_two_rows_stands_in_both(tmp_path: Path) -> None:
    """The upper one has gaps where a name spans several columns."""
    sheet = read(tmp_path, "Country,Population,,Area\nCountry,2010,2020,Area\nFrance,65,67,551\nItaly,59,60,301\n")
    assert [relation.key for relation in sheet.relations] == ["Population 2010", "Population 2020", "Area"]


@pytest.mark.parametrize("first", ["", "Unit", "Einheit:"])
def test_a_row_below_the_header_may_have_the_units(tmp_path: Path, first: str) -> None:
    """They are read as if they stood in the header, which is said."""
    sheet = read(tmp_path, f"Planet,Radius,Period,Day\n{first},km,(d),\nVenus,6052,224.7,long\nMars,3390,687,short\n")
    assert [(relation.key, relation.unit) for relation in sheet.relations][:2] == [("Radius", "km"), ("Period", "d")]
    assert [fact.subject for fact in sheet.of_relation("Day")] == ["Venus", "Mars"]
    assert "has units, which are read with it: 'Radius (km)', 'Period (d)'" in said(sheet)


def test_letters_above_words_are_no_units(tmp_path: Path) -> None:
    """As m and f above the forms of an adjective."""
    with pytest.raises(SheetError, match="no subject in its first cell"):
        read(tmp_path, "Word,Masculine,Feminine\n,m,s\nbon,bon,bonne\nbeau,beau,belle\nvieux,vieux,vieille\n")


def test_words_may_stand_below_a_header_merged_over_two_rows(tmp_path: Path) -> None:
    """As in a table of verbs, whose second row looks like the forms below it."""
    rows = "hablar,hablo,hablas,hablé,hablaste\ncomer,como,comes,comí,comiste\nvivir,vivo,vives,viví,viviste\n"
    sheet = read(tmp_path, f"Verb,Presente,,Pretérito,\nVerb,yo,tú,yo,tú\n{rows}")
    assert [relation.key for relation in sheet.relations] == [
        "Presente yo",
        "Presente tú",
        "Pretérito yo",
        "Pretérito tú",
    ]


@pytest.mark.parametrize("cells", ["TRUE FALSE TRUE", "yes no yes", "ja nein ja"])
def test_a_word_above_yes_and_no_is_a_header(tmp_path: Path, cells: str) -> None:
    """It need not be asked about."""
    rows = "".join(f"Dog{n},{cell}\n" for n, cell in enumerate(cells.split()))
    assert read(tmp_path, f"Animal,Mammal\n{rows}").relation("Mammal").value == "yes_no"


def test_names_further_right_are_offered_for_groups_of_rows(tmp_path: Path) -> None:
    """A first column of continents names nothing, where the countries stand in the next."""
    text = "Continent,Country,Capital\nEurope,France,Paris\nEurope,Spain,Madrid\nAsia,Japan,Tokyo\nAsia,India,Delhi\n"
    with pytest.raises(SheetError, match='read the table with subject="Country" or'):
        read(tmp_path, text)


def test_numbers_of_things_are_told_where_a_column_names_them(tmp_path: Path) -> None:
    """Departments by their numbers, where their names stand beside; years name themselves."""
    rows = "Dept,Name,Area\n1,Ain,5762\n3,Allier,7340\n200,Corse,8680\n"
    assert "called by the numbers of 'Dept', and 'Name' could name them" in said(read(tmp_path, rows))
    years = "Year,Winner\n1998,France\n2002,Brazil\n2006,Italy\n"
    assert "could name them" not in said(read(tmp_path, years))


def test_sections_of_a_list_of_words_are_all_read(tmp_path: Path) -> None:
    """Words such as "city" and "year" stand behind an empty row, and are no header: the next column has German."""
    rows = "English,German\nmother,Mutter\nfather,Vater\n\ncity,Stadt\nyear,Jahr\n\ndate,Datum\nclock,Uhr\n"
    sheet = read(tmp_path, rows)
    assert {fact.subject for fact in sheet.facts} == {"mother", "father", "city", "year", "date", "clock"}


@pytest.mark.parametrize(
    "below",
    [
        "\nRiver,Length,Mouth\nNile,6650,Sea\nRhine,1233,Sea\n",
        "\nThe rivers,,\nRiver,Length,Mouth\nNile,6650,Sea\n",
        ",,\nAnimal,Colour,\nDog,brown,\nCat,grey,\n",
        "\nZorp,Blib,Plim\nNile,6650,Sea\nRhine,1233,Sea\n",
    ],
)
def test_another_table_below_is_not_read(tmp_path: Path, below: str) -> None:
    """Behind an empty row, with names of columns of its own; said."""
    sheet = read(tmp_path, TABLE + below)
    assert {fact.subject for fact in sheet.facts} == {"Bolivia", "France", "Japan"}
    assert "another table below this one is not read" in said(sheet)


def test_empty_rows_between_groups_are_passed_over(tmp_path: Path) -> None:
    """What follows looks like the rows above."""
    assert len(facts(read(tmp_path, f"{TABLE}\nPeru,Lima,6\nChile,Santiago,7\n"))) == len("abcdefghij")


def test_a_column_beside_an_empty_one_belongs_to_the_table_if_it_is_as_full(tmp_path: Path) -> None:
    """A subject does not stand alone; a few words do."""
    sheet = read(tmp_path, "Country,,Capital,Pop\nFrance,,Paris,3\nSpain,,Madrid,4\n")
    assert {fact.subject for fact in sheet.facts} == {"France", "Spain"}


def test_numbers_with_full_stops_count_the_rows_too(tmp_path: Path) -> None:
    """1., 2., 3. as in printed lists."""
    sheet = read(tmp_path, "#,Planet,Moons\n1.,Venus,0\n2.,Earth,1\n3.,Mars,2\n")
    assert {fact.subject for fact in sheet.facts} == {"Venus", "Earth", "Mars"}


def test_long_texts_are_not_offered_as_names(tmp_path: Path) -> None:
    """What a prize was given for names nobody."""
    why = "The Nobel Prize was awarded for work on the structure of"
    rows = "".join(f"190{n % 2},Name {n % 3},{why} {n}\n" for n in range(6))
    with pytest.raises(SheetError) as caught:
        read(tmp_path, f"Year,Name,Motivation\n{rows}")
    assert 'subject="Name, Year"' in str(caught.value)
    assert "Motivation, " not in str(caught.value)


def test_columns_can_be_named_as_the_subject(tmp_path: Path) -> None:
    """Several of them together, in any case; one that is not there is refused with a guess."""
    sheet = read(tmp_path, REPEATED, subject=("city", "Year"))
    assert facts(sheet)[0] == "london%2C-1908/country UK"
    assert [sheet.entity(name).shown for name in ("London, 1908", "Paris, 1924")] == ["London (1908)", "Paris (1924)"]
    assert [relation.key for relation in sheet.relations] == ["Country", "Sport"]
    with pytest.raises(SheetError, match=r"there is no column 'Yaer'.*did you mean 'Year'"):
        read(tmp_path, REPEATED, subject=("Yaer",))


def test_subjects_that_differ_by_case_keep_ids_of_their_own(tmp_path: Path) -> None:
    """May and may are two words; the first keeps the plain id."""
    sheet = read(tmp_path, "Word,Meaning\nmay,is allowed to\nMay,fifth month\nbank,side of a river\n")
    assert [fact.id for fact in sheet.facts] == ["may/meaning", "may~2/meaning", "bank/meaning"]
    assert [fact.subject for fact in sheet.facts] == ["may", "May", "bank"]


def test_groups_of_a_pivot_table_are_left_out_with_its_total(tmp_path: Path) -> None:
    """A pivot table sums up each group above its rows, and all of them at its end."""
    sheet = read(
        tmp_path,
        "Row Labels,Area,Cities\nEurope,10,3\nFrance,4,1\nItaly,6,2\nAsia,20,5\nJapan,20,5\nGrand Total,30,8\n",
    )
    assert [fact.subject for fact in sheet.facts] == ["France", "France", "Italy", "Italy", "Japan", "Japan"]
    assert "the row 'Grand Total' is left out, and so are 'Europe', 'Asia', as they sum up" in said(sheet)


def test_a_last_row_that_adds_up_nothing_is_a_row(tmp_path: Path) -> None:
    """A film may be called Total; it is said that it was not taken for one."""
    sheet = read(tmp_path, "State,Seats\nOhio,15\nIowa,4\nTotal,61\n")
    assert facts(sheet)[-1] == "total/seats 61"
    assert "does not sum up the others" in said(sheet)


def test_two_hundred_like_mistakes_are_told_once(tmp_path: Path) -> None:
    """With their number and the first three places."""
    rows = "".join(f"s{n},{'x' if n > 3 else n},y\n" for n in range(204))
    with pytest.raises(SheetError) as caught:
        read(tmp_path, f"a,b (number),c\n{rows}")
    (problem,) = caught.value.problems
    assert problem.message.startswith("200 cells are not numbers, as 'b' wants: 'x' (")
    assert problem.message.endswith("and 197 more")


def test_a_wide_table_of_text_is_read(tmp_path: Path) -> None:
    """Cells of a spreadsheet may have 32,767 characters."""
    sheet = read(tmp_path, f"a,b,c\nx,{'y' * 32_767},z\n")
    assert len(str(sheet.facts[0].value)) == 32_767


def test_rows_may_lack_what_others_leave_empty(tmp_path: Path) -> None:
    """Excel and editors cut empty cells off; a row that ends where all others are filled has lost a cell."""
    sheet = read(tmp_path, "Country,Capital,Note of it\nFrance,Paris,\nItaly,Rome,a\nSpain,Madrid\nMalta,Valletta,b\n")
    assert facts(sheet)[-2:] == ["malta/capital Valletta", "malta/note-of-it b"]
    assert "1 row cut short; what is missing is taken for empty: 'Spain'" in said(sheet)
    with pytest.raises(SheetError, match="this row has 2 cells where the header has 3"):
        read(tmp_path, "Country,Capital,Area\nFrance,Paris,1\nSpain,505990\nItaly,Rome,2\n")


def test_a_header_may_name_the_second_of_two_columns_alone(tmp_path: Path) -> None:
    """As programs write the names of rows; a title stands in the first column."""
    sheet = read(tmp_path, '"","area"\nAfrica,11506\nAsia,16988\nEurope,3745\n')
    assert facts(sheet)[0] == "africa/area 11506"
    assert "called 'name'" in said(sheet)


def test_a_row_of_a_numbered_list_is_no_header(tmp_path: Path) -> None:
    """Number 1 above 2 and 3 is no name of a column."""
    with pytest.raises(SheetError, match=r"does it name the columns\?.*header=False"):
        read(tmp_path, "1,hello\n2,bye\n3,no\n")


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("name,start,end\nBush,1989,1993\nClinton,1993,2001\nBush,2001,2009\n", 'subject="name, start"'),
        ("country,year,pop\nMali,1990,8.1\nMali,2000,9.2\nTogo,1990,3.3\nTogo,2000,4.4\n", 'subject="country, year"'),
        ("mpg,cyl,model\n18,4,Audi\n18,6,BMW\n20,4,Fiat\n", 'subject="model"'),
        ("mpg,cyl,mass\n18,4,1.5\n18,6,2.5\n20,4,3.5\n", "name them apart in 'mpg'"),
    ],
)
def test_what_can_name_the_subjects_is_offered(tmp_path: Path, text: str, offer: str) -> None:
    """The subject with another column first, then other columns of words; measures name nothing."""
    with pytest.raises(SheetError) as caught:
        read(tmp_path, text)
    assert offer in str(caught.value)
    assert '"pop' not in str(caught.value)


def test_mistakes_that_differ_by_their_cells_alone_are_told_once(tmp_path: Path) -> None:
    """Whatever they are: with their number and the first places."""
    rows = "".join(f",city {n},{n} km\n" for n in range(200))
    with pytest.raises(SheetError) as caught:
        read(tmp_path, f"Country,Capital,Width\nFrance,Paris,9 km\n{rows}")
    assert len(caught.value.problems) == 200
    (line,) = str(caught.value).splitlines()
    assert "this row has no subject in its first cell; 200 times in all, at line 3, 4, 5 … (name it" in line


def test_like_mistakes_of_two_columns_are_told_for_each(tmp_path: Path) -> None:
    """Neither stands for the other."""
    rows = "".join(f"c{n},{n} kg,{n} s\n" for n in range(20))
    with pytest.raises(SheetError) as caught:
        read(tmp_path, f"Country,Area (km²),Land (km²)\n{rows}")
    one, other = str(caught.value).splitlines()
    assert "as 'Area' wants; 19 more are like it" in one
    assert "as 'Land' wants; 19 more are like it" in other


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_cell_without_its_quotes_is_told_with_its_line(tmp_path: Path, delimiter: str) -> None:
    """Whatever parts the cells, and into however many more the row falls."""
    text = "Mineral,Hardness,Formula\nCalcite,3,CaCO3\nApatite,5,F,Cl,OH\nQuartz,7,SiO2\nDiamond,10,C\n"
    with pytest.raises(SheetError) as caught:
        read(tmp_path, text.replace(",", delimiter))
    assert "table.csv:3:1: this row has 5 cells where the header has 3" in str(caught.value)
    assert "in quotes" in str(caught.value)
    assert "no name" not in str(caught.value)


def test_columns_without_a_name_are_numbered(tmp_path: Path) -> None:
    """By their places, where the header is shorter than all rows, too."""
    with pytest.raises(SheetError, match="2 columns have no name: 3, 4"):
        read(tmp_path, "Mineral,Hardness\nCalcite,3,a,b\nApatite,5,c,d\nQuartz,7,e,f\n")


@pytest.mark.parametrize(
    "text",
    [
        "Country,,Capital\nFrance,,Paris\nJapan,,Tokyo\nIndia,,New Delhi\nMexico,,Mexico City\n",
        "My countries,,\nCountry,,Capital\nFrance,,Paris\nJapan,,Tokyo\nTuvalu,,\n",
        "Country;;Capital;;Currency;\nFrance;;Paris;;euro;\nJapan;;Tokyo;;yen;\n",
    ],
)
def test_empty_columns_between_single_ones_are_passed_over(tmp_path: Path, text: str) -> None:
    """Each column may stand alone between two empty ones; few words beside a list are no column of it."""
    sheet = read(tmp_path, text)
    assert facts(sheet)[0] == "france/capital Paris"
    assert "passed over" in said(sheet)
    with pytest.raises(SheetError, match="one column only"):
        read(tmp_path, "Name,,\nAnna,,seen in May\nBert,,\nCarl,,\n")
