"""Tables as fact sheets: delimiters, headers, cells."""

from pathlib import Path

import pytest

from quizgen import EntityRef, FactSheet, SheetError, Text, build_quiz, read_facts
from quizgen.readers.rows.delimited import sniff_delimiter
from quizgen.readers.table.header import WORD_CLASSES
from quizgen.values import Date, parse_number


def table(
    folder: Path, text: str, *, encoding: str = "utf-8", name: str = "table.csv", identity: str = ""
) -> FactSheet:
    """Read a table from its text."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return read_facts(path, id=identity)


def values(sheet: FactSheet) -> list[tuple[str, str]]:
    """Return what each fact says, by its id."""
    return [(fact.id, str(fact.value)) for fact in sheet.facts]


COUNTRIES = [
    ("france/capital", "Paris"),
    ("france/language/french", "French"),
    ("france/language/breton", "Breton"),
    ("spain/capital", "Madrid"),
    ("spain/language/spanish", "Spanish"),
]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("country,capital,language [all]\nFrance,Paris,French; Breton\nSpain,Madrid,Spanish\n", "utf-8"),
        ("country,capital,language [all]\nFrance,Paris,French; Breton\nSpain,Madrid,Spanish", "utf-8-sig"),
        ("country;capital;language [all]\nFrance;Paris;French|Breton\nSpain;Madrid;Spanish\n", "utf-8"),
        ("country\tcapital\tlanguage [all]\nFrance\tParis\tFrench;Breton\nSpain\tMadrid\tSpanish\n", "utf-8"),
        ("country,capital,language [all]\r\nFrance,Paris,French;Breton\r\nSpain,Madrid,Spanish\r\n", "utf-8"),
        ("country,capital,language [all]\rFrance,Paris,French;Breton\rSpain,Madrid,Spanish\r", "utf-8"),
        ('"country","capital","language [all]"\n"France","Paris","French;Breton"\n"Spain",Madrid,Spanish\n', "utf-8"),
        (
            "\n,,\ncountry,capital,language [all]\n\nFrance, Paris ,French; ;Breton;\n,,\nSpain,Madrid,Spanish\n\n",
            "utf-8",
        ),
    ],
)
def test_a_table_is_read_whatever_its_delimiter(tmp_path: Path, text: str, encoding: str) -> None:
    """Commas, semicolons, tabs, quotes, line ends, blank lines and a byte order mark all give the same facts."""
    assert values(table(tmp_path, text, encoding=encoding)) == COUNTRIES


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\nx,y;z\n", ","),
        ("a;b\nx;y,z\n", ";"),
        ("a;b;c\n1,5;2,5;3,5\n", ";"),
        ("name,total; net,b\nx,y,z\n", ","),
        ('a;b\n"x,y,z";w\n', ";"),
        ("a\tb\nx, y\tz; w\n", "\t"),
        ("a\nb\n", ","),
        ("", ","),
    ],
)
def test_the_delimiter_is_found_by_looking(text: str, delimiter: str) -> None:
    """It is the one under which all lines have as many cells as the header, and more than one."""
    assert sniff_delimiter(text) == delimiter


def test_decimal_points_are_read_in_a_semicolon_file(tmp_path: Path) -> None:
    """A semicolon between cells says nothing of how numbers are written."""
    sheet = table(tmp_path, "country;area (km²)\nMalta;315.4\nMonaco;2.1\n")
    assert [fact.value for fact in sheet.facts] == [parse_number("315.4 km²"), parse_number("2.1 km²")]


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ('"Paris, France"', "Paris, France"),
        ('"a ""b"" c"', 'a "b" c'),
        ('"two\nlines"', "two lines"),
        ('"two\r\nlines"', "two lines"),
        ("a\u2028b", "a b"),
        ("<b>x</b>", "<b>x</b>"),
        ("[sound:x]", "[sound:x]"),
        ("{{c1::x}}", "{{c1::x}}"),
        ("=SUM(A1)", "=SUM(A1)"),
        ("01234", "01234"),
        ("1e3", "1e3"),
        ("NO", "NO"),
        ("12:30", "12:30"),
        ("a 5' b", "a 5' b"),
    ],
)
def test_a_cell_is_read_as_written(tmp_path: Path, cell: str, kept: str) -> None:
    """Quotes may contain delimiters and line ends; markup and what looks like a number to others is text."""
    sheet = table(tmp_path, f"country,name\nA,{cell}\nB,plain\n")
    assert [fact.value for fact in sheet.facts] == [EntityRef(kept), EntityRef("plain")]
    assert sheet.facts[0].place is not None
    assert sheet.facts[0].place.line == 2


def test_lines_are_counted_through_quoted_line_ends(tmp_path: Path) -> None:
    """A fact's line is the one in which its row begins, as an editor counts it."""
    sheet = table(tmp_path, 'a,b\nx,"1\n2\u20283"\n\ny,z\n')
    assert [fact.place.line for fact in sheet.facts if fact.place] == [2, 5]


@pytest.mark.parametrize("cell", ["", " ", "n/a", "N/A", "?"])
def test_an_empty_cell_is_no_fact(tmp_path: Path, cell: str) -> None:
    """Nor are `n/a` and `?`."""
    assert values(table(tmp_path, f"a,b,c\nx,{cell},y\n")) == [("x/c", "y")]


def test_a_dash_is_known_to_have_none(tmp_path: Path) -> None:
    """A long dash in a cell proves that there is no value; a minus sign is text."""
    assert values(table(tmp_path, "a,b [all]\nx,—\ny,−\n")) == [("x/b", "—"), ("y/b/%E2%88%92", "−")]


@pytest.mark.parametrize(
    ("column", "key", "value_type", "unit", "cardinality", "declared"),
    [
        ("area (km²)", "area", "number", "km²", "one", False),
        ("area (km²) [one]", "area", "number", "km²", "one", True),
        ("area  ( km² )[some]", "area", "number", "km²", "some", True),
        ("gdp (US$)", "gdp", "number", "US$", "one", False),
        ("motto (text)", "motto", "text", "", "one", False),
        ("motto (text) [one]", "motto", "text", "", "one", True),
        ("founded (year)", "founded", "year", "", "one", False),
        ("founded (Year) [one]", "founded", "year", "", "one", True),
        ("founded (date) [one]", "founded", "date", "", "one", True),
        ("code (number)", "code", "number", "", "one", False),
        ("capital [one]", "capital", "capital", "", "one", True),
        ("capital [all]", "capital", "capital", "", "all", True),
        ("source (text)", "source", "text", "", "one", False),
        ("capital", "capital", "capital", "", "one", False),
    ],
)
def test_the_header_declares(
    tmp_path: Path, column: str, key: str, value_type: str, unit: str, cardinality: str, declared: bool
) -> None:
    """A unit or type is in round brackets, the number of values in square ones."""
    cell = "1999" if value_type in ("number", "year", "date") else "Paris"
    sheet = table(tmp_path, f"country,{column}\nFrance,{cell}\n")
    (relation,) = sheet.relations
    assert (relation.key, relation.value, relation.unit) == (key, value_type, unit)
    assert (relation.values, relation.values_declared, relation.subject) == (cardinality, declared, "country")


@pytest.mark.parametrize(
    ("cells", "value_type"),
    [
        (["1", "2.50", "-3"], "number"),
        (["1999", "2001"], "number"),
        (["007", "1"], "code"),
        (["1,000,000", "2"], "number"),
        (["1", "x"], "code"),
        (["12 Monkeys", "7 Samurai"], "code"),
        (["St. John's", "Washington, D.C."], "code"),
        (["It is long and ends here.", "x"], "text"),
        (["x" * 61, "y"], "text"),
    ],
)
def test_an_undeclared_column_is_taken_for_what_all_its_cells_are(
    tmp_path: Path, cells: list[str], value_type: str
) -> None:
    """Numbers must come back as they were written; short names are things named after the column; the rest is text."""
    rows = "".join(f'{index},"{cell}"\n' for index, cell in enumerate(cells))
    sheet = table(tmp_path, f"it,code\n{rows}")
    assert sheet.relations[0].value == value_type
    assert any(remark.column == "code" and remark.rule == "type-assumed" for remark in sheet.remarks)


def test_a_text_keeps_its_semicolons(tmp_path: Path) -> None:
    """Only a column of text is never taken for several values."""
    sheet = table(tmp_path, "a,motto (text),b\nx,One; two,One; two\n")
    assert values(sheet) == [("x/motto", "One; two"), ("x/b/one", "One"), ("x/b/two", "two")]
    assert sheet.relation("b").values == "all"
    (said,) = [remark for remark in sheet.remarks if remark.column == "b"]
    assert said.message == "b: names, all listed (assumed); taken apart at their semicolons: 'One; two'"
    assert "in the header: 'b [all]' if that is right, 'b [some]' if more may be true" in said.hint
    assert said.place
    assert said.place.line == 1


def test_special_columns_mean_what_they_say(tmp_path: Path) -> None:
    """`id`, `aliases`, `type`, `tags` and `source` speak of the subject and its facts."""
    sheet = table(
        tmp_path,
        "country,ID,aliases,type,tags,source,capital\n"
        "France,fr,République française;FR,state,eu;west,World Atlas,Paris\n"
        "Germany,de,,,,,Berlin\n"
        "Chad,,,,,?,N'Djamena\n",
    )
    assert [fact.id for fact in sheet.facts] == ["fr/capital", "de/capital", "chad/capital"]
    france = sheet.entity("fr")
    assert (france.shown, france.aliases, france.type) == ("France", ("République française", "FR"), "state")
    assert (sheet.facts[0].source, sheet.facts[0].tags) == ("world-atlas", ("eu", "west"))
    assert [source.title for source in sheet.sources] == ["World Atlas"]
    assert (sheet.facts[1].source, sheet.facts[2].source) == ("", "")
    assert [relation.key for relation in sheet.relations] == ["capital"]


@pytest.mark.parametrize("name", [*WORD_CLASSES, "Part of speech", "word_class"])
def test_a_column_of_word_classes_is_a_type(tmp_path: Path, name: str) -> None:
    """In each language, unless it is all there is to ask, or its header says otherwise."""
    sheet = table(tmp_path, f"word,meaning,{name}\nlaufen,to run,verb\nHaus,house,noun\n")
    assert [relation.key for relation in sheet.relations] == ["meaning"]
    assert [sheet.entity(word).type for word in ("laufen", "Haus")] == ["verb", "noun"]
    asked = table(tmp_path, f"word,{name}\nlaufen,verb\nHaus,noun\n")
    assert [relation.key for relation in asked.relations] == [name]
    both = table(tmp_path, f"word,meaning,{name} (text)\nlaufen,to run,verb\nHaus,house,noun\n")
    assert len(both.relations) == 2
    two = table(tmp_path, f"word,{name},type,meaning\nlaufen,verb,action,to run\nHaus,noun,thing,house\n")
    assert [relation.key for relation in two.relations] == [name, "meaning"]
    assert two.entity("Haus").type == "thing"


def test_the_first_column_names_the_subjects_whatever_its_name(tmp_path: Path) -> None:
    """A column named `type` or `source` is special only behind the first."""
    sheet = table(tmp_path, "type,example\nmammal,dog\nbird,eagle\n")
    assert [fact.subject for fact in sheet.facts] == ["mammal", "bird"]
    assert sheet.entity("mammal").type == ""
    assert list(sheet.of_type("type")) == ["mammal", "bird"]


def test_values_may_be_subjects_of_the_same_table(tmp_path: Path) -> None:
    """A name in a cell means the row of that name, though the row has an id of its own."""
    sheet = table(tmp_path, "country,id,neighbour [some]\nFrance,fr,Spain\nSpain,es,France\n")
    assert [fact.value for fact in sheet.facts] == [EntityRef("es"), EntityRef("fr")]


@pytest.mark.parametrize(
    ("name", "identity", "title"),
    [
        ("world-capitals.csv", "world-capitals", "World capitals"),
        ("World_Capitals.csv", "world_capitals", "World Capitals"),
        ("Capitals (EU).csv", "capitals-%28eu%29", "Capitals (EU)"),
        ("수도.csv", "수도", "수도"),
    ],
)
def test_a_table_is_named_after_its_file(tmp_path: Path, name: str, identity: str, title: str) -> None:
    """Its id is the file's stem as a slug, and a remark says so."""
    sheet = table(tmp_path, "country,capital\nFrance,Paris\n", name=name)
    assert (sheet.id, sheet.title) == (identity, title)
    assert f"'{identity}'" in sheet.remarks[0].message


def test_a_table_takes_an_id_from_outside(tmp_path: Path) -> None:
    """The id that is given comes before the file's name, and nothing is remarked of it."""
    sheet = table(tmp_path, "country,capital\nFrance,Paris\n", identity="mine")
    assert sheet.id == "mine"
    assert not any("id=" in remark.hint for remark in sheet.remarks)


def test_an_id_from_outside_is_an_id(tmp_path: Path) -> None:
    """An id with a space is refused, wherever it comes from."""
    with pytest.raises(SheetError, match="'my deck' is no id"):
        table(tmp_path, "country,capital\nFrance,Paris\n", identity="my deck")


def test_a_plain_table_makes_a_quiz(tmp_path: Path) -> None:
    """No other file is needed: every fact is asked both ways, with options and from memory, in a sentence."""
    rows = "France,Paris\nSpain,Madrid\nItaly,Rome\nNorway,Oslo\n"
    quiz = build_quiz(table(tmp_path, f"country,capital\n{rows}"))
    assert quiz.by_id["france/capital/value"].stem == "What is the capital of France?"
    assert len(quiz.by_id["france/capital/value"].options) == 4
    assert len(quiz.questions) == 16


def test_years_and_dates_are_read_where_the_header_says_so(tmp_path: Path) -> None:
    """A year has no month; a date has the precision written."""
    sheet = table(tmp_path, "who,born (year),died (date)\nAnn,1999,2019-08\nBob,476,\n")
    assert [fact.value for fact in sheet.facts] == [Date(1999), Date(2019, 8), Date(476)]


def test_sentences_are_text(tmp_path: Path) -> None:
    """A column with a sentence in it is text."""
    sheet = table(tmp_path, "river,story\nDanube,It rises in two small brooks.\nRhine,Short\n")
    assert sheet.facts[1].value == Text("Short")
    assert [question.kind for question in build_quiz(sheet).questions] == ["recall", "recall_subject"] * 2


def test_years_may_be_a_unit(tmp_path: Path) -> None:
    """They are no slip for `year`."""
    assert table(tmp_path, "animal,age (years)\nelephant,60\n").relation("age").unit == "years"


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;", "sep=;;"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_first_line_may_name_the_delimiter(tmp_path: Path, first: str, end: str) -> None:
    """Excel's `sep=;` is obeyed, is no row, and still counts as a line."""
    sheet = table(tmp_path, end.join([first, "a;b", "x;y,z", "v;w"]))
    assert values(sheet) == [("x/b", "y,z"), ("v/b", "w")]
    assert [fact.place.line for fact in sheet.facts if fact.place] == [3, 4]


def test_rows_of_one_name_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    """Two things may have one name, and an alias may repeat its own row's."""
    sheet = table(tmp_path, "city,id,aliases,state\nBonn,a,Bonn,Illinois\nBonn,b,,Ohio\n")
    assert [fact.id for fact in sheet.facts] == ["a/state", "b/state"]


def test_a_relation_that_no_column_bears_is_an_error_with_a_guess(tmp_path: Path) -> None:
    """What a YAML sheet says of a column that is not there would have no effect, and nobody would know."""
    (tmp_path / "t.csv").write_text(
        "river,mouth,length\nDanube,Black Sea,2850\nRhine,North Sea,1233\n", encoding="utf-8"
    )
    head = "quizgen: 1\nid: r\ntitle: R\ntables: [t.csv]\n"
    (tmp_path / "r.yaml").write_text(f"{head}relations:\n  mouht: {{values: one}}\n", encoding="utf-8")
    with pytest.raises(SheetError) as caught:
        read_facts(tmp_path / "r.yaml")
    (problem,) = caught.value.problems
    assert "no column of the tables is named so" in problem.message
    assert "mouth" in problem.hint
    assert problem.place is not None
    assert problem.place.line == 6


@pytest.mark.parametrize(
    "relations",
    [
        "mouth: {values: one}",
        "source: {values: one}\nfacts: {Danube: {source: Black Forest}}",
        "fed_by: {inverse: mouth}\n  mouth: {value: sea, values: one}",
    ],
)
def test_a_relation_with_a_column_a_fact_or_an_inverse_is_none(relations: str, tmp_path: Path) -> None:
    """A relation may have its facts in the sheet itself, or from the other side."""
    (tmp_path / "t.csv").write_text(
        "river,mouth,length\nDanube,Black Sea,2850\nRhine,North Sea,1233\n", encoding="utf-8"
    )
    head = "quizgen: 1\nid: r\ntitle: R\ntables: [t.csv]\n"
    (tmp_path / "r.yaml").write_text(f"{head}relations:\n  {relations}\n", encoding="utf-8")
    assert read_facts(tmp_path / "r.yaml").facts
