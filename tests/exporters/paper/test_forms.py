"""The forms of a quiz: numbers and letters, which every output takes from one place."""

import csv
import io

import pytest
from exporters.markup import parse
from exporters.quizzes import choice, every_response, matching, option, order, quiz_of, recall, select_all, true_false
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from pypdf import PdfReader

from quizgen import WorksheetExporter
from quizgen.errors import ExportError
from quizgen.exporters import BubblesExporter, KeyExporter, ZipGradeExporter
from quizgen.exporters.paper.forms import Form, forms_of
from quizgen.exporters.paper.papers import Paper
from quizgen.quiz import Option, Proof, Question, Quiz, Response

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Whole pages are made and read for each example."""

WORDS = st.text("abcdefghij ", min_size=1, max_size=12).map(str.strip).filter(bool)


@st.composite
def choices(draw: st.DrawFn, name: str) -> Question:
    """Return a question with lettered options, some of them pinned, some in a fixed order, one or several right."""
    texts = draw(st.lists(WORDS, min_size=2, max_size=5, unique=True))
    right = draw(st.sets(st.sampled_from(texts), min_size=1, max_size=2))
    response = Response.SELECT_ALL if len(right) > 1 else Response.CHOICE
    options = tuple(
        Option(text, correct=text in right, rationale="", proof=Proof("stated"), pinned=draw(st.booleans()))
        for text in texts
    )
    return Question(
        id=name,
        kind="value",
        stem=f"{name}: {draw(WORDS)}?",
        answer=tuple(text for text in texts if text in right) if len(right) > 1 else next(iter(right)),
        options=options,
        response=response,
        fixed=draw(st.booleans()),
    )


@st.composite
def quizzes(draw: st.DrawFn) -> Quiz:
    """Return a quiz of questions of all responses, in any order."""
    lettered = [draw(choices(f"c{number}")) for number in range(draw(st.integers(1, 6)))]
    others = [
        true_false("It is so.", true=draw(st.booleans())),
        order("In order:", "one", "two", "three"),
        matching("Match:", ("a", "1"), ("b", "2"), ("c", "3")),
        recall(),
    ]
    return quiz_of(*draw(st.permutations([*lettered, *others])), seed=draw(st.integers(0, 99)))


def rows_of(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a table by the names in its header."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def right_texts(question: Question) -> set[str]:
    """Return the texts of the options that are right."""
    return {option.text for option in question.options if option.correct}


@pytest.mark.slow
@FEW
@given(quizzes(), st.integers(1, 5))
def test_every_letter_points_at_the_key_on_every_form_and_in_every_output(quiz: Quiz, count: int) -> None:
    """The letters that tables and the printed key name are, on the page of that form, those of what is right."""
    page = parse(WorksheetExporter(forms=count, repeats=True).export(quiz).decode())
    offered = {
        box.attributes["id"]: dict(item.text.split(" ", 1) for item in box.one(class_="options").all("li"))
        for box in page.all(class_="question")
        if box.all(class_="letter") and box.all(class_="options")
    }
    stems = {box.attributes["id"]: box.one(class_="stem").text for box in page.all(class_="question")}
    lettered = [row for row in rows_of(KeyExporter(count, repeats=True).export(quiz)) if row["response"] in CHOSEN]
    assert len(lettered) == len(offered)
    for row in lettered:
        place, question = row["form"] + row["number"], quiz.by_id[row["question"]]
        assert stems[place] == f"{row['number']}. {question.stem}"
        assert {offered[place][letter] for letter in row["mark"].split()} == right_texts(question)
    marks = {(row["form"], row["number"]): row["mark"].replace(" ", "") for row in lettered}
    zipgrade = rows_of(ZipGradeExporter(count, repeats=True).export(quiz))
    assert {(row["Key"], row["Question"]): row["Response"] for row in zipgrade} == marks
    grids = [grid.all("li") for grid in page.all(class_="letters")]
    letters = "ABCDE"[:count]
    assert {
        (letter, cell.one(class_="number").text): cell.one(class_="letter").text
        for letter, cells in zip(letters, grids, strict=True)
        for cell in cells
    } == marks
    bubbles = bubbles_in(quiz, count)
    assert all(set(mark) <= set(bubbles[number]) for (_, number), mark in marks.items())


CHOSEN = ("choice", "true_false", "select_all")


def bubbles_in(quiz: Quiz, count: int) -> dict[str, list[str]]:
    """Return the letters of the answer sheet by their number."""
    page = parse(BubblesExporter(forms=count, repeats=True).export(quiz).decode())
    return {
        row.one(class_="number").text: [bubble.text for bubble in row.all(class_="bubble")]
        for row in page.one(class_="rows").all("li")
    }


@FEW
@given(quizzes(), st.integers(2, 8))
def test_a_form_is_a_permutation(quiz: Quiz, count: int) -> None:
    """Each form has every question once and each of its options once, numbers from 1, parts in the same order."""
    first, *others = forms_of(quiz, count)
    assert [item.number for item in first.items] == list(range(1, len(quiz.questions) + 1))
    for form in others:
        assert [item.number for item in form.items] == [item.number for item in first.items]
        assert [part.response for part in form.parts] == [part.response for part in first.parts]
        assert {item.question.id for item in form.items} == set(quiz.by_id)
        for item in form.items:
            assert sorted(o.text for o in item.options) == sorted(o.text for o in item.question.options)


def test_the_right_option_has_another_letter_on_each_form() -> None:
    """A neighbour's letter is wrong, while there are letters enough; numbers are in order on every form."""
    texts = [option("a", correct=True), option("b"), option("c"), option("d")]
    questions = [choice(f"c{n}/value", f"Which {n}?", options=tuple(texts), answer="a") for n in range(40)]
    forms = forms_of(quiz_of(*questions), 6)
    marks = [{item.question.id: item.marks[0] for item in form.items} for form in forms]
    for question in questions:
        assert {form[question.id] for form in marks[:4]} == set("ABCD")
        assert marks[4][question.id] != marks[5][question.id]
    assert len({tuple(form[question.id] for question in questions) for form in marks}) == 6


@FEW
@given(quizzes())
def test_pinned_and_ordered_options_keep_their_place(quiz: Quiz) -> None:
    """A pinned option stands where it stood, numbers and dates stay in order, true stands before false."""
    for form in forms_of(quiz, 4):
        for item in form.items:
            options = item.question.options
            if form.letter == "A" or item.question.fixed:
                assert item.options == options
            assert all(item.options[at] == o for at, o in enumerate(options) if o.pinned)


def of_form(form: Form, id: str) -> tuple[str, ...]:  # noqa: A002 - as in Question
    """Return what is right to mark for a question."""
    return next(item.marks for item in form.items if item.question.id == id)


def test_form_a_is_the_sheet_and_others_are_shuffled() -> None:
    """Form A has the order of the quiz; forms differ in both orders, and depend on the seed alone."""
    questions = [choice(f"q{number}", f"Question {number}?") for number in range(12)]
    forms = forms_of(quiz_of(*questions), 4)
    orders = [[item.question.id for item in form.items] for form in forms]
    assert orders[0] == [question.id for question in questions]
    assert len({tuple(each) for each in orders}) == 4
    assert len({tuple(o.text for o in form.items[0].options) for form in forms_of(quiz_of(questions[0]), 26)}) > 8
    assert forms == forms_of(quiz_of(*questions), 4)
    assert forms[1] != forms_of(quiz_of(*questions, seed=1), 2)[1]


def test_a_new_question_leaves_the_others_in_their_order() -> None:
    """What is added to a quiz finds its place on each form, and no other question changes places."""
    questions = [choice(f"q{number}", f"Question {number}?") for number in range(12)]
    before = forms_of(quiz_of(*questions[:-1]), 4)
    after = forms_of(quiz_of(*questions), 4)
    for one, other in zip(before, after, strict=True):
        kept = [item for item in other.items if item.question.id != "q11"]
        assert [(item.question, item.options) for item in one.items] == [(item.question, item.options) for item in kept]


def test_things_to_order_and_to_match_have_marks_too() -> None:
    """Of things in order the key says each one's number as it stands; of pairs the letter for each left side."""
    ordering, pairs = order("Order:", "one", "two", "three"), matching("Match:", ("a", "x"), ("b", "y"), ("c", "x"))
    for form in forms_of(quiz_of(ordering, pairs), 4):
        matched, ordered = form.items
        assert [item.question.answer[int(mark) - 1] for item, mark in ((ordered, m) for m in ordered.marks)] == [
            option.text for option in ordered.options
        ]
        assert sorted(matched.partners) == ["x", "y"]
        found = {
            left: matched.partners["AB".index(m)] for (left, _), m in zip(matched.pairs, matched.marks, strict=True)
        }
        assert found == {"a": "x", "b": "y", "c": "x"}


def test_points_count_what_is_to_be_found() -> None:
    """Each pair and each value of a list to recall is a point; any other question is one."""
    (form,) = forms_of(every_response(), 1)
    assert {str(part.response): part.points for part in form.parts} == {
        "choice": 1,
        "true_false": 1,
        "select_all": 1,
        "matching": 4,
        "order": 1,
        "cloze": 1,
        "recall": 4,
    }
    assert form.points == 13


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r="])
def test_no_cell_of_a_key_is_a_formula(start: str) -> None:
    """What a spreadsheet would take for a formula begins with an apostrophe; ids and letters are as they are."""
    text = f'{start}HYPERLINK("x")'
    quiz = quiz_of(choice("a/b/value", text, options=(option(text, correct=True), option("x")), source=text))
    (row,) = rows_of(KeyExporter().export(quiz))
    assert [row["stem"], row["answer"], row["source"]] == [f"'{text}"] * 3
    assert (row["question"], row["mark"], row["number"]) == ("a/b/value", "A", "1")


def test_key_table_joins_forms_by_the_id_of_the_question() -> None:
    """Each question has a row for each form, with one id, one answer and its points."""
    rows = rows_of(KeyExporter(forms=3, repeats=True).export(every_response()))
    assert [row["form"] for row in rows] == ["A"] * 8 + ["B"] * 8 + ["C"] * 8
    assert len({(row["question"], row["answer"], row["points"]) for row in rows}) == 8


def test_zipgrade_gets_what_has_bubbles() -> None:
    """Rows are key, number, letters, points under a header that begins with Key; the rest keeps its number."""
    quiz = every_response()
    exporter = ZipGradeExporter(forms=2, repeats=True)
    content = exporter.export(quiz).decode()
    assert content.splitlines()[0] == "Key,Question,Response,Points"
    assert [row["Question"] for row in rows_of(exporter.export(quiz))] == ["1", "2", "3"] * 2
    assert "A,3,ABC,1" in content.splitlines()
    assert {skipped.reason for skipped in exporter.left_out(quiz)} == {"not answered by letters; mark it by hand"}
    assert len(exporter.left_out(quiz)) == 5


def test_zipgrade_says_what_its_sheets_have_no_room_for() -> None:
    """A sixth option and a number over 100 are left out, and said to be."""
    wide = select_all("Which?", ("a", "b"), ("c", "d", "e", "f"))
    many = [choice(f"q{number}", f"Question {number}?") for number in range(102)]
    reasons = [skipped.reason for skipped in ZipGradeExporter().left_out(quiz_of(*many, wide))]
    assert reasons == [
        *["its number is over 100, ZipGrade's last; select fewer questions"] * 2,
        "more options than ZipGrade has bubbles (ABCDE); mark it by hand",
    ]


@pytest.mark.parametrize("exporter", [ZipGradeExporter(), BubblesExporter()])
def test_nothing_to_mark_is_an_error(exporter: ZipGradeExporter | BubblesExporter) -> None:
    """A quiz that is only written has no bubbles."""
    with pytest.raises(ExportError, match="no question that is answered by bubbles"):
        exporter.export(quiz_of(recall()))


@pytest.mark.parametrize("exporter", [KeyExporter, ZipGradeExporter, BubblesExporter, WorksheetExporter])
@pytest.mark.parametrize("forms", [0, 27])
def test_forms_are_a_to_z(exporter: type[KeyExporter], forms: int) -> None:
    """There is one form at least, and one for each letter at most."""
    with pytest.raises(ExportError, match="forms is a whole number"):
        exporter(forms=forms)


def test_answer_sheet_asks_for_the_form_where_there_are_several() -> None:
    """With several forms a pupil marks which one is theirs; with one there is nothing to mark."""
    one, several = (parse(BubblesExporter(forms=n).export(every_response()).decode()) for n in (1, 3))
    assert not one.all(class_="forms")
    assert [bubble.text for bubble in several.one(class_="forms").all(class_="bubble")] == ["A", "B", "C"]
    assert several.one("h1").text == "Answer sheet"


@pytest.mark.browser
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_answer_sheet_prints_on_one_page(paper: Paper, page: Page) -> None:
    """Eighty questions have their bubbles on one page, and none sticks out of its row, also where a row is long."""
    asked = []
    for number in range(80):
        texts = "abcd" if number % 20 else "abcdefghi"
        options = tuple(option(text, correct=text == "a") for text in texts)
        asked.append(choice(f"q{number}", f"What is {number}?", options=options))
    quiz = quiz_of(*asked)
    page.set_content(BubblesExporter(paper=paper, forms=3).export(quiz).decode())
    content = page.pdf(prefer_css_page_size=True)
    assert len(PdfReader(io.BytesIO(content)).pages) == 1
    outside = """all => all.filter(e => { const box = e.getBoundingClientRect();
      return [...e.children].some(c => { const r = c.getBoundingClientRect();
        return r.left < box.left - 1 || r.right > box.right + 1 || r.bottom > box.bottom + 1; }); }).length"""
    page.emulate_media(media="print")
    assert page.eval_on_selector_all(".rows li", outside) == 0
