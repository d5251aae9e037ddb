"""Tables as teachers have them, from the file to the questions."""

import csv
from pathlib import Path

import pytest
from readers.workbooks import rows_of_texts, xlsx

from quizgen import TableOptions, build_quiz, read_facts
from quizgen.errors import SheetError
from quizgen.wording.sentences import Wording

GERMAN = (
    "Bundesland;Hauptstadt;Fläche (km²);Einwohner;Gegründet am\r\nBayern;München;70.541,57;13.176.989;01.12.1946\r\n"
    "Hessen;Wiesbaden;21.115,67;6.391.360;01.12.1946\r\nSachsen;Dresden;18.449,99;4.086.152;03.10.1990\r\n"
    "Bremen;Bremen;419,37;684.864;21.10.1947\r\nSaarland;Saarbrücken;2.571,11;992.666;01.01.1957\r\n"
)


def stems_and_options(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the options of each question with options, by the id of its fact."""
    return {
        q.fact: tuple(option.text for option in q.options) for q in build_quiz(read_facts(path)).questions if q.options
    }


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_german_sheet_from_excel_builds_as_it_is(tmp_path: Path, encoding: str) -> None:
    """Decimal commas, grouped thousands and dates are read, and shown as German writes them."""
    path = tmp_path / "laender.csv"
    path.write_bytes(GERMAN.encode(encoding))
    sheet = read_facts(path)
    assert sheet.language == "de"
    options = stems_and_options(path)
    assert "70\u202f541,57\u00a0km²" in options["bayern/flache"]
    assert "13\u202f176\u202f989" in options["bayern/einwohner"]
    assert "1. Dezember 1946" in options["bayern/gegrundet-am"]


def test_a_workbook_builds_as_it_is(tmp_path: Path) -> None:
    """Its title, its total and its row numbers are no questions."""
    rows = [(str(n), f"State {name}", f"Capital {name}", str(n)) for n, name in enumerate("ABCDEF", 1)]
    table = [("States of the union", "", "", ""), ("#", "State", "Capital", "Seats"), *rows, ("7", "Total", "", "21")]
    path = tmp_path / "states.xlsx"
    path.write_bytes(xlsx(rows_of_texts(*table)))
    options = stems_and_options(path)
    assert {fact.partition("/")[0] for fact in options} == {f"state-{name}" for name in "abcdef"}
    assert not any("Total" in text or "21" in text for texts in options.values() for text in texts)


def test_ranges_that_overlap_are_never_options_of_one_question(tmp_path: Path) -> None:
    """8 to 10 minutes does not make 10 to 12 minutes wrong."""
    path = tmp_path / "steaming.csv"
    path.write_text(
        "Vegetable,Steaming time\nAsparagus,8 to 10 min\nBeans,5 to 15 min\n"
        "Broccoli,7 to 11 min\nCarrots,10 to 12 min\n",
        encoding="utf-8",
    )
    assert stems_and_options(path) == {}


def test_definitions_are_asked_with_options(tmp_path: Path) -> None:
    """A column of texts is assumed to have one for each, and every wrong option says that it rests on that."""
    path = tmp_path / "terms.csv"
    terms = "".join(f'term {n},"The {word} of a thing, which is {word}."\n' for n, word in enumerate("abcde"))
    path.write_text(f"Term,Definition\n{terms}", encoding="utf-8")
    quiz = build_quiz(read_facts(path))
    wrong = [option for q in quiz.questions for option in q.options if not option.correct]
    assert {option.proof.rule for option in wrong} == {"one-value-assumed"}


def test_a_share_has_no_options_above_all(tmp_path: Path) -> None:
    """169% is no wrong option for a literacy of 99%."""
    path = tmp_path / "literacy.csv"
    path.write_text("Country,Literacy\nFrance,99%\nBolivia,94%\nJapan,99%\nPeru,94%\n", encoding="utf-8")
    shown = {text for texts in stems_and_options(path).values() for text in texts}
    assert shown
    assert not [text for text in shown if float(text.rstrip("%")) > 100]


@pytest.mark.parametrize(
    ("table", "shown"),
    [
        ("Style,Century\nGothic,13th century\nBaroque,17th c.\nRoman,1st century BC\n",
         {"13th century", "17th century", "1st century BC"}),
        ("Kirche;Baubeginn\nSpeyer;11. Jh.\nDresden;18. Jh.\nUlm;14. Jh.\n", {"11. Jh.", "18. Jh.", "14. Jh."}),
        ("Kirche;Erbaut;Gründung\nSpeyer;11. Jh.;1024\nUlm;1. Jh. v. Chr.;1377\nKöln;um 1815;1248\n",
         {"11. Jahrhundert", "1. Jahrhundert v. Chr.", "ca. 1815"}),
        ("Painter,Period active\nMonet,1870s\nWarhol,1960's\nDalí,1900s\n", {"1870s", "1960s", "1900–1909"}),
    ],
)  # fmt: skip
def test_centuries_and_decades_are_shown_as_such(tmp_path: Path, table: str, shown: set[str]) -> None:
    """Nobody answers 1000–1099. In a table whose language isn't known, its own words stand."""
    path = tmp_path / "times.csv"
    path.write_text(table, encoding="utf-8")
    sheet = read_facts(path)
    column = sheet.relations[0].key
    found = {
        option.text
        for question in build_quiz(sheet).questions
        if question.relation == column
        for option in question.options
    }
    assert found == shown
    assert any("is read as the years 1" in remark.message for remark in sheet.remarks)


def test_what_was_built_in_a_century_is_asked_in_english(tmp_path: Path) -> None:
    """It is no year that is asked for, and the century has its article inside a sentence."""
    path = tmp_path / "towns.csv"
    path.write_text("City,Country,Founded\nBern,Switzerland,12th century\nOslo,Norway,11th century\n", "utf-8")
    sheet = read_facts(path)
    fact = next(fact for fact in sheet.facts if fact.relation == "Founded")
    wording = Wording(sheet)
    assert wording.stem(fact) == "When was Bern founded?"
    assert wording.statement(fact) == "Bern was founded in the 12th century."


def test_numbers_of_an_unknown_language_keep_their_decimal_mark(tmp_path: Path) -> None:
    """38,2 is shown as 38,2 in a Polish table that no word of ours gives away; made-up options are like it."""
    path = tmp_path / "kraje.csv"
    path.write_text("Kraj;Ludność\nPolska;38,2\nCzechy;10,7\n", encoding="utf-8")
    assert read_facts(path).language == "und"
    shown = [text for texts in stems_and_options(path).values() for text in texts]
    assert "38,2" in shown
    assert not [text for text in shown if "," not in text]


@pytest.mark.parametrize(
    ("cells", "language", "shown"),
    [
        ("20 July 1969,14 October 1066,8 May 1945", "en-GB", "20 July 1969"),
        ('"July 20, 1969","October 14, 1066","May 8, 1945"', "en", "July 20, 1969"),
        ('20 July 1969,"October 14, 1066",8 May 1945', "en", "July 20, 1969"),
        ("20/07/1969,14/10/1066,08/05/1945", "en-GB", "20 July 1969"),
        ("07/20/1969,10/14/1066,05/08/1945", "en", "July 20, 1969"),
        ("20-Jul-1969,14-Oct-1066,08-May-1945", "en", "July 20, 1969"),
    ],
)
def test_english_days_stay_day_first(tmp_path: Path, cells: str, language: str, shown: str) -> None:
    """Where all are written as in 20 July 1969 or 20/07/1969, the table is taken for British English, and says so."""
    path = tmp_path / "events.csv"
    rows = zip(("Moon landing", "Battle of Hastings", "VE Day"), next(csv.reader([cells])), strict=True)
    path.write_text("Event,Date\n" + "".join(f'{event},"{day}"\n' for event, day in rows), encoding="utf-8")
    sheet = read_facts(path)
    assert sheet.language == language
    assert shown in stems_and_options(path)["moon-landing/date"]
    assert any(f"days such as {cells[:2]}" in remark.message for remark in sheet.remarks) == (language == "en-GB")


def test_days_in_words_do_not_decide_the_order_in_figures(tmp_path: Path) -> None:
    """7/4/1999 in another column still may be two days."""
    path = tmp_path / "events.csv"
    path.write_text("Event,Date,Signed\nPeace,20 July 1969,7/4/1999\nWar,14 October 1066,8/5/1945\n", "utf-8")
    with pytest.raises(SheetError, match="may be 1999-04-07 or 1999-07-04"):
        read_facts(path)


@pytest.mark.parametrize(
    ("table", "stem"),
    [
        ("Hauptstadt;Land\nRom;Italien\nBern;Schweiz\nWien;Österreich\n", "Italien (Land): Was ist die Hauptstadt?"),
        ("Autor;Buch\nMann;Buddenbrooks\nKafka;Amerika\nHesse;Demian\n", "Buddenbrooks (Buch): Wer ist der Autor?"),
    ],
)
def test_two_columns_are_asked_backwards_in_a_sentence(tmp_path: Path, table: str, stem: str) -> None:
    """A noun that German knows asks for the subject as well, and what the value is stands in brackets."""
    path = tmp_path / "paare.csv"
    path.write_text(table, encoding="utf-8")
    quiz = build_quiz(read_facts(path, options=TableOptions(language="de", header=True)))
    assert stem in {question.stem for question in quiz.questions if question.kind == "subject"}
    assert stem in {question.stem for question in quiz.questions if question.kind == "recall_subject"}


@pytest.mark.parametrize(
    ("header", "stem"), [("Century", "Gothic: what is the century?"), ("Period active", "Gothic: Period active?")]
)
def test_no_year_is_asked_for_where_centuries_stand(tmp_path: Path, header: str, stem: str) -> None:
    """What is the year for "Century"? is answered by no century."""
    path = tmp_path / "styles.csv"
    path.write_text(f"Style,{header}\nGothic,13th century\nBaroque,17th century\nRoman,1st century\n", "utf-8")
    sheet = read_facts(path)
    assert Wording(sheet).stem(sheet.facts[0]) == stem
