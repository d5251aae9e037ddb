"""Tables of questions."""

import csv
from html import escape
from pathlib import Path

import pytest
from attrs import evolve
from openpyxl import Workbook
from readers.elsewhere import QUESTIONS, left_out, read
from readers.workbooks import ods, rows_of_texts, xlsx

from quizgen import FactSheet, SheetError, SocrativeExporter, build_quiz, read_facts
from quizgen.readers import TableOptions
from quizgen.sheet import AuthoredQuestion


def test_a_table_with_stem_and_key_is_questions(tmp_path: Path) -> None:
    """The columns are found by name; empty distractors are none; source and tags are kept."""
    sheet = read(tmp_path, "q.csv", QUESTIONS)
    first, truth = sheet.questions
    assert (first.id, first.ask, first.answer) == ("vienna", "Which river flows through Vienna?", "The Danube")
    assert first.distractors == (("The Rhine", ""), ("The Elbe", ""))
    assert (first.rationale, first.tags) == ("It does since Roman times.", ("a", "b"))
    source = sheet.source(first.source)
    assert source is not None
    assert source.title == "Atlas of Rivers"
    assert (truth.answer, truth.distractors) == ("true", ())


def test_a_table_without_them_is_facts(tmp_path: Path) -> None:
    """Any other table is a fact sheet still, and --from says so outright."""
    assert read(tmp_path, "r.csv", "river,mouth [one]\nDanube,Black Sea\n").facts
    assert read(tmp_path, "q.csv", "stem,key\nWhich?,a\n", reader="table").facts


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_delimiters_and_case_are_found_by_looking(delimiter: str, tmp_path: Path) -> None:
    """Semicolons and tabs serve as well, and so does any case of the header."""
    text = "Stem,KEY,Distractor 1,distractor2,level\nWhich?,a,b,c,5\n".replace(",", delimiter)
    sheet = read(tmp_path, "q.csv", text)
    assert sheet.questions[0].distractors == (("b", ""), ("c", ""))
    assert "the column 'level' is not used" in sheet.remarks[1].message


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ('"Open,a,b,c', "3 left out: this line can't be read as a table"),
        ("Which?,,b,c", "3 left out: this row has no key"),
        (",a,b,c", "3 left out: it has no text that asks"),
        ("Which?,a,b,c,d", "3 left out: this row has 5 cells where the header has 4"),
        ("Which?,a,a,c", "3 left out: two of its options read 'a'"),
        ("Before?,x,y,z", "3 left out: it stands in this file already"),
    ],
)
def test_a_broken_row_is_left_out_and_the_rest_is_read(broken: str, message: str, tmp_path: Path) -> None:
    """What is wrong is said with its line; the rows before and behind are read."""
    sheet = read(tmp_path, "q.csv", f"stem,key,distractor,distractor\nBefore?,x,y,z\n{broken}\nBehind?,x,y,z\n")
    assert [question.ask for question in sheet.questions] == ["Before?", "Behind?"]
    (said,) = left_out(sheet)
    assert said.startswith(message)


def test_a_table_without_the_columns_says_which(tmp_path: Path) -> None:
    """Asked for outright, a table that lacks them is an error."""
    (tmp_path / "q.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(SheetError, match="no columns 'stem' and 'key'"):
        read_facts(tmp_path / "q.csv", reader="questions")


KAHOOT = (
    "Quiz template,,,,,,,\n"
    "Add questions and at least two answers,,,,,,,\n"
    ",Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,"
    'Answer 3 - max 75 characters,Answer 4 - max 75 characters,"Time limit (sec) – 5, 10, 20 or 30 secs",'
    "Correct answer(s) - choose at least one\n"
    '1,Which are rivers?,Danube,Vienna,Rhine,Paris,20,"1,3"\n'
    "2,,,,,,20,\n"
)
BLOOKET = (
    '"Blooket\nImport Template",,,,,,,\n'
    'Question #,Question Text,Answer 1,Answer 2,"Answer 3\n(Optional)","Answer 4\n(Optional)",'
    '"Time Limit (sec)\n(Max: 300 seconds)","Correct Answer(s)\n(Only include Answer #)"\n'
    '1,Which are rivers?,Danube,Vienna,Rhine,Paris,20,"1,3"\n'
)
GIMKIT = (
    "Gimkit Spreadsheet Import Template,,,,\n"
    "Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),Incorrect Answer 3 (Optional)\n"
    "Which is a river?,Danube,Vienna,Paris,\n"
)
WAYGROUND = (
    "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,Time in seconds,"
    "Image Link,Answer explanation\n"
    "Text of the question (required),(default is Multiple Choice),Text,Text,Text,Text,Text,(required),,,\n"
    "Which is a river?,Multiple Choice,Vienna,Danube,Paris,,,2,30,https://example.org/a.png,It is long.\n"
    'Which are rivers?,Checkbox,Danube,Vienna,Rhine,Paris,,"1,3",30,,\n'
    "Which river is in Vienna?,Fill-in-the-Blank,Danube,Donau,,,,,30,,\n"
    "What do you think?,Open-Ended,,,,,,,30,,\n"
    "Who likes it?,Poll,I,You,,,,,30,,\n"
)
SOCRATIVE = (
    "Instructions,,,,,,,,,,,,\n"
    "Quiz Name:,Rivers of Europe,,,,,,,,,,,\n"
    "Question Type,Question,Answer A,Answer B,Answer C,Answer D,Answer E,Correct Answer,,,,,Explanation\n"
    "Multiple choice,Which are rivers?,Danube,Vienna,Rhine,Paris,,A,C,,,,Both flow.\n"
    "True/False,The Danube is a river.,,,,,,A,,,,,\n"
    "Open-ended,Which river is in Vienna?,,,,,,Danube,,,,,\n"
)


@pytest.mark.parametrize("text", [KAHOOT, BLOOKET], ids=["kahoot", "blooket"])
def test_a_template_marks_what_is_right_by_number(text: str, tmp_path: Path) -> None:
    """Rows of titles stand above the header and are told; rows that are only numbered are no questions."""
    sheet = read(tmp_path, "q.csv", text)
    (question,) = sheet.questions
    assert (question.ask, question.answer) == ("Which are rivers?", ("Danube", "Rhine"))
    assert [option for option, _ in question.distractors] == ["Vienna", "Paris"]
    assert any("above the header" in remark.message for remark in sheet.remarks)
    assert not left_out(sheet)


def test_a_number_in_a_template_is_that_of_an_option(tmp_path: Path) -> None:
    """A template of a game leaves no doubt, even where an option is that number."""
    text = KAHOOT.replace('Which are rivers?,Danube,Vienna,Rhine,Paris,20,"1,3"', "How many?,2,3,4,5,20,2")
    assert read(tmp_path, "q.csv", text).questions[0].answer == "3"


def test_a_gimkit_template_writes_out_what_is_right(tmp_path: Path) -> None:
    """Its columns are Correct Answer and Incorrect Answer 1 to 3."""
    (question,) = read(tmp_path, "q.csv", GIMKIT).questions
    assert (question.answer, question.distractors) == ("Danube", (("Vienna", ""), ("Paris", "")))


def test_a_wayground_template_has_types(tmp_path: Path) -> None:
    """Choices, check boxes and gaps are asked; what has no right answer is left out and told, and so is a picture."""
    sheet = read(tmp_path, "q.csv", WAYGROUND)
    choice, boxes, gap = sheet.questions
    assert (choice.answer, choice.rationale) == ("Danube", "It is long.")
    assert boxes.answer == ("Danube", "Rhine")
    assert (gap.answer, gap.also, gap.distractors, gap.response) == ("Danube", ("Donau",), (), "recall")
    assert len(left_out(sheet)) == 2
    told = " ".join(remark.message for remark in sheet.remarks)
    assert "not taken over from this question: a picture" in told
    assert "row of hints" in told
    assert "left out 2 of 5 questions (1 open-ended, 1 poll)" in told


def test_a_socrative_template_has_a_title_and_letters(tmp_path: Path) -> None:
    """The letters of what is right stand in several cells, and true/false has no options of its own."""
    sheet = read(tmp_path, "q.csv", SOCRATIVE)
    boxes, truth, recall = sheet.questions
    assert sheet.title == "Rivers of Europe"
    assert (boxes.answer, boxes.rationale) == (("Danube", "Rhine"), "Both flow.")
    assert (truth.answer, recall.answer) == ("true", "Danube")


@pytest.mark.parametrize(
    "header",
    [
        "question,correct answer,wrong answer 1,wrong answer 2",
        "Question,Right Answer,Distractor 1,Distractor 2",
        "Frage,Richtige Antwort,Falsche Antwort 1,Falsche Antwort 2",
        "Pregunta,Respuesta correcta,Respuesta incorrecta 1,Respuesta incorrecta 2",
        "Question,Answer,Wrong answer,Wrong answer",
        "Frage,Richtig,Falsch,Falsch",
        "Question,Réponse juste,Réponse fausse 1,Réponse fausse 2",
    ],
)
def test_plain_headers_are_known(header: str, tmp_path: Path) -> None:
    """Whoever writes a table of questions names its columns in plain words."""
    (question,) = read(tmp_path, "q.csv", f"{header}\nWhich?,a,b,c\n").questions
    assert (question.ask, question.answer, question.distractors) == ("Which?", "a", (("b", ""), ("c", "")))


@pytest.mark.parametrize("header", ["Question,Answer", "Q,A", "Q:,A:"])
def test_question_and_answer_alone_are_asked_from_memory(header: str, tmp_path: Path) -> None:
    """Two columns named question and answer are authored questions without options."""
    sheet = read(tmp_path, "q.csv", f"{header}\nWho wrote Emma?,Jane Austen\n")
    assert [(q.ask, q.answer, q.distractors) for q in sheet.questions] == [("Who wrote Emma?", "Jane Austen", ())]


@pytest.mark.parametrize(
    ("key", "answer"),
    [("2", "b"), ("B", "b"), ("(b)", "b"), ("b", "b"), ("1,3", ("a", "c")), ("A; C", ("a", "c"))],
)
def test_what_is_right_is_a_number_a_letter_or_the_text(key: str, answer: object, tmp_path: Path) -> None:
    """Where the options have columns of their own, any of the three says which is right."""
    text = f'question,option a,option b,option c,correct\nWhich?,a,b,c,"{key}"\n'
    assert read(tmp_path, "q.csv", text).questions[0].answer == answer


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("How many?,2,3,4,2", "'2' may be the number of an option, or the option itself"),
        ("Which?,a,b,c,d", "no option is 'd'"),
        ("Which?,a,b,,3", "no option is '3'"),
        ("Which?,a,b,c,", "this row has no key"),
        ("Which?,,,,2", "this row has no option '2'"),
    ],
)
def test_what_can_not_be_told_is_left_out(row: str, message: str, tmp_path: Path) -> None:
    """Nothing is guessed: which option is right must be certain."""
    sheet = read(tmp_path, "q.csv", f"question,option 1,option 2,option 3,correct\nBefore?,x,y,z,1\n{row}\n")
    (said,) = left_out(sheet)
    assert message in said


def test_a_row_of_words_is_no_header(tmp_path: Path) -> None:
    """A vocabulary list that has the words question and answer in one row is a table of facts."""
    assert read(tmp_path, "w.csv", "word,related word\nquestion,answer\nbuy,sell\nask,tell\n").facts


TEMPLATES = {
    "kahoot": KAHOOT,
    "blooket": BLOOKET,
    "gimkit": GIMKIT,
    "gimkit-2": "Gimkit Spreadsheet Import Template 2,\nQuestion,Correct Answer\nWhich river is in Vienna?,Danube\n",
    "wayground": WAYGROUND,
    "socrative": SOCRATIVE,
    "plain": "Frage,Richtige Antwort,Falsche Antwort 1\nWelcher Fluss?,Donau,Rhein\n",
}


def questions(sheet: FactSheet) -> list[AuthoredQuestion]:
    """Return the questions of a sheet without their sources, whose places differ by file."""
    return [evolve(question, source="") for question in sheet.questions]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_workbook_of_questions_is_read_as_its_csv_is(template: str, ending: str, tmp_path: Path) -> None:
    """Spreadsheets save the templates of games as workbooks; a column of numbers stays a column of numbers there."""
    text = TEMPLATES[template]
    rows = [tuple(map(escape, row)) for row in csv.reader(text.splitlines(keepends=True))]
    cells = ("".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row) for row in rows)
    lines = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    path = tmp_path / f"q.{ending}"
    path.write_bytes(xlsx(rows_of_texts(*rows)) if ending == "xlsx" else ods(lines))
    found, wanted = read_facts(path), read(tmp_path, "q.csv", text)
    assert questions(found) == questions(wanted)
    assert (found.title, len(left_out(found))) == (wanted.title, len(left_out(wanted)))


def test_a_workbook_of_questions_can_be_read_as_facts(tmp_path: Path) -> None:
    """Where a person says so; what can be said of tables of facts alone is refused for questions."""
    path = tmp_path / "q.xlsx"
    path.write_bytes(xlsx(rows_of_texts(("Question", "Answer"), ("Who wrote Emma?", "Jane Austen"), ("Who?", "I"))))
    assert read_facts(path).questions
    assert read_facts(path, reader="questions").questions
    assert read_facts(path, options=TableOptions(worksheet="Capitals")).questions
    assert read_facts(path, reader="table").facts
    with pytest.raises(SheetError, match="can be given for tables of facts only"):
        read_facts(path, options=TableOptions(language="en"))


@pytest.mark.parametrize(
    ("names", "marks"),
    [
        ("Question,A,B,C,Answer", "BA"),
        ("Answer,Question,a),b),c)", "BA"),
        ("Frage,A.,B.,C.,Antwort", "ba"),
        ("Question,1,2,3,Correct answer", "21"),
        ("Q,A,B,C,Correct", "BA"),
        ("Frage,A,B,C,Lösung", "BA"),
        ("Frage,Antwort A,Antwort B,Antwort C,Richtig", "BA"),
        ("Question,Réponse A,Réponse B,Réponse C,Solution", "BA"),
        ("Pregunta,Opción A,Opción B,Opción C,Correcta", "BA"),
        ("Domanda,Opzione A,Opzione B,Opzione C,Risposta giusta", "BA"),
        ("Pergunta,Alternativa A,Alternativa B,Alternativa C,Gabarito", "BA"),
    ],
)
def test_options_may_stand_under_letters_alone(tmp_path: Path, names: str, marks: str) -> None:
    """The letter of the right one is no answer by itself."""
    lines = []
    for stem, first, mark in (
        ("Capital of Spain?", "Oslo,Madrid,Rome", marks[0]),
        ("Of Italy?", "Rome,Oslo,Bonn", marks[1]),
    ):
        cells = [stem, *first.split(",")]
        lines.append(",".join([mark, *cells] if names.startswith("Answer") else [*cells, mark]))
    path = tmp_path / "q.csv"
    path.write_text("\n".join([names, *lines]) + "\n", encoding="utf-8")
    found = build_quiz(read_facts(path)).questions
    assert [question.answer for question in found] == ["Madrid", "Rome"]
    assert {len(question.options) for question in found} == {3}


def test_the_lines_of_a_cell_and_their_indents_are_kept(tmp_path: Path) -> None:
    """Code in a question and in its options is shown as it is written, and its lines tell options apart."""
    header = "question,correct answer,wrong answer 1,wrong answer 2\n"
    code = ("for i in range(2):\n    print(i)", "while x:\n    x -= 1", "while x\n    x -= 1", "while x:\nx -= 1")
    stem, right, *wrong = code
    rows = f'"What is printed?\n{stem}",01,1,2\nWhich loop?,"{right}","{wrong[0]}","{wrong[1]}"\n'
    first, second = read(tmp_path, "q.csv", header + rows).questions
    assert first.ask == f"What is printed?\n{stem}"
    assert (second.answer, [text for text, _ in second.distractors]) == (right, wrong)


@pytest.mark.parametrize(
    ("key", "said"),
    [("while x:\n    x -= 1", ""), ("while y: y -= 1", ""), ("while x: x -= 1", "read 'while x: x -= 1' but for")],
)
def test_a_key_with_lines_is_one_option_of_several(key: str, said: str, tmp_path: Path) -> None:
    """Written on one line it will do as well, unless several options are alike but for their lines."""
    options = "while x:\n    x -= 1", "while x:\nx -= 1", "while y:\n    y -= 1"
    row = ",".join(f'"{cell}"' for cell in ("Which?", *options, key))
    sheet = read(tmp_path, "q.csv", f"question,A,B,C,answer\n{row}\nWho?,a,b,c,a\n")
    if said:
        assert said in left_out(sheet)[0]
    else:
        assert " ".join(str(sheet.questions[0].answer).split()) == " ".join(key.split())


TIMED = (
    "Question,Option 1,Option 2,Option 3,Option 4,Correct Answer,Time (min)\n"
    "What is the capital of France?,Lyon,Paris,Nice,Metz,Paris,1\n"
    "What is 2+2?,2,3,4,5,4,1\n"
)


@pytest.mark.parametrize("cut", [0, 1], ids=["with times", "without"])
def test_a_key_that_is_a_text_shows_that_keys_are_texts(cut: int, tmp_path: Path) -> None:
    """A column of times makes no template of a table: "Paris" says how its author marks what is right."""
    text = "".join(f"{','.join(line.split(',')[: 7 - cut])}\n" for line in TIMED.splitlines())
    assert [question.answer for question in read(tmp_path, "q.csv", text).questions] == ["Paris", "4"]


def test_a_table_of_both_marks_and_texts_decides_nothing(tmp_path: Path) -> None:
    """Where another row has a number that is no text, either may be meant."""
    sheet = read(tmp_path, "q.csv", f"{TIMED}Who painted it?,Monet,Goya,Dürer,Leonardo,4,1\n")
    (said,) = left_out(sheet)
    assert "'4' may be the number of an option, or the option itself" in said
    assert "write the letter of the right one: C for '4', D for '5'" in said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("How many eyes has a dog?,4 eyes,3 eyes,2 eyes,1 eye,2", "B for '3 eyes', C for '2 eyes'"),
        ("What does one cost?,$1.00,$3.00,$2.00,$6.00,2", "B for '$3.00', C for '$2.00'"),
        ("Which vitamin is made by sunlight?,D,C,B,A,D", "write the number of the right one: 1 for 'D', 4 for 'A'"),
        ("Which sign?,D,1,4,A,D", "option 1 for 'D', option 4 for 'A'"),
    ],
)
def test_a_mark_that_may_be_an_option_says_what_to_write(row: str, said: str, tmp_path: Path) -> None:
    """An option may begin with the number that stands as key, and be letters; what is proposed is then read."""
    head = "Question,A,B,C,D,Correct\nBefore?,w,x,y,z,2\n"
    (message,) = left_out(read(tmp_path, "q.csv", f"{head}{row}\n"))
    assert said in message
    sign, _, text = said.rpartition(": ")[2].partition(", ")[0].partition(" for ")
    mended = f"{row.rpartition(',')[0]},{sign}"
    assert f"'{read(tmp_path, 'q.csv', f'{head}{mended}{chr(10)}').questions[1].answer}'" == text


@pytest.mark.parametrize(
    ("key", "answer"),
    [("B) 4", "4"), ("2) 4", "4"), ("option b", "4"), ("Answer: B", "4"), ("B.", "4"), ("2.0", "4")],
)
def test_a_mark_may_be_written_in_words_and_with_its_text(key: str, answer: str, tmp_path: Path) -> None:
    """A letter with the text of its option is one mark, not two."""
    sheet = read(tmp_path, "q.csv", f"Question,A,B,C,D,Correct\nWhat is 2+2?,three,4,five,six,{key}\n")
    assert sheet.questions[0].answer == answer


def test_stored_numbers_are_compared_not_only_shown_ones(tmp_path: Path) -> None:
    """Options shown as $2.00 are 2 to a spreadsheet; a key 2 beside a text key is that option, else it is told."""
    book = Workbook(write_only=False)
    page = book.worksheets[0]
    for row in (("Question", "A", "B", "C", "D", "Correct"), ("What does one cost?", 1, 3, 2, 6, 2)):
        page.append(row)
    for cell in page["B2:E2"][0]:
        cell.number_format = '"$"0.00'
    page.append(("Half of 8?", 1, 2, 3, 7, 1))
    book.save(tmp_path / "q.xlsx")
    sheet = read_facts(tmp_path / "q.xlsx")
    assert [question.ask for question in sheet.questions] == ["Half of 8?"]
    assert "B for '$3.00', C for '$2.00'" in left_out(sheet)[0]
    page.delete_rows(3)
    page.append(("Capital of France?", "Lyon", "Paris", "Nice", "Metz", "Paris"))
    book.save(tmp_path / "q.xlsx")
    assert [question.answer for question in read_facts(tmp_path / "q.xlsx").questions] == ["$2.00", "Paris"]


SOCRATIVE_NOW = (
    "1. Quiz Name:,Rivers,,,,,,,,,,,\n"
    "2. Question Type:,3. Question:,Answer A:,Answer B:,Answer C:,Answer D:,Answer E:,{keys},"
    "6. Explanation (Optional):\n"
    "Multiple choice,Which are rivers?,Danube,Vienna,Rhine,Paris,,A,C,,,,Both flow.\n"
    "Open-ended,Which river is in Vienna?,Danube,Donau,,,,,,,,,\n"
    "Open-ended,What do you think?,,,,,,,,,,,\n"
)


@pytest.mark.parametrize("keys", ["Correct Answer,,,,", ",".join(["Correct Answer"] * 5)], ids=["merged", "each"])
def test_a_socrative_template_numbers_its_steps(keys: str, tmp_path: Path) -> None:
    """What is right stands under one name or under five; the answers of an open question are those accepted."""
    sheet = read(tmp_path, "q.csv", SOCRATIVE_NOW.format(keys=keys))
    boxes, recall = sheet.questions
    assert (sheet.title, boxes.answer, boxes.rationale) == ("Rivers", ("Danube", "Rhine"), "Both flow.")
    assert (recall.answer, recall.also) == ("Danube", ("Donau",))
    assert "it has no right answer" in left_out(sheet)[0]


def test_what_quizgen_writes_for_socrative_is_read(tmp_path: Path) -> None:
    """A conversion back has the same questions."""
    quiz = build_quiz(read(tmp_path, "q.csv", SOCRATIVE_NOW.format(keys="Correct Answer,,,,")))
    SocrativeExporter().write(quiz, tmp_path / "q.socrative.xlsx")
    again = build_quiz(read_facts(tmp_path / "q.socrative.xlsx"))
    assert [(question.stem, {*question.answer}) for question in again] == [(q.stem, {*q.answer}) for q in quiz]


@pytest.mark.parametrize("key", ["B", "2", "B) 4", "b) 4"])
def test_letters_that_options_begin_with_are_taken_off(key: str, tmp_path: Path) -> None:
    """They would be shuffled with their options; the key may have them, and a line says so."""
    sheet = read(tmp_path, "q.csv", f"Question,A,B,C,D,Correct\nWhat is 2+2?,A) 3,B) 4,C) 5,D) 6,{key}\n")
    (question,) = sheet.questions
    assert (question.answer, [text for text, _ in question.distractors]) == ("4", ["3", "5", "6"])
    assert "not taken over from 1 question: the letters that options begin with" in map(
        str, (remark.message for remark in sheet.remarks)
    )


@pytest.mark.parametrize(
    "options", ["A) 3,4,C) 5", "B) 3,A) 4,C) 5", "1. Mai,2. Mai,3. Mai", "1.5,2.5,3.5", "A) x,B) x,C) y"]
)
def test_letters_stay_where_they_are_no_marks(options: str, tmp_path: Path) -> None:
    """All must have their own; ordinals and decimals are none."""
    (question,) = read(tmp_path, "q.csv", f"Question,A,B,C,Correct\nWhich?,{options},C\n").questions
    assert [*(text for text, _ in question.distractors), question.answer] == options.split(",")
