"""The worksheet as a page, and as it comes out of the printer."""

import io
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from exporters.markup import Element, parse
from exporters.quizzes import (
    HARD_TEXTS,
    SVG,
    choice,
    cloze,
    every_response,
    hard_question,
    many,
    option,
    quiz_of,
    recall,
    true_false,
)
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page
from pypdf import PdfReader
from slow import slowly

from quizgen import AnkiExporter, WorksheetExporter
from quizgen.errors import ExportError
from quizgen.exporters.paper.forms import forms_of
from quizgen.exporters.paper.papers import Paper
from quizgen.exporters.paper.widths import width
from quizgen.exporters.paper.worksheet import LARGE_PRINT
from quizgen.exporters.paper.worksheet.printed import PrintedForm
from quizgen.exporters.paper.worksheet.printed import printed as as_printed
from quizgen.language import ENGLISH, direction_of, words_of
from quizgen.quiz import Quiz
from quizgen.quiz.select import without_giveaways

PAPERS = {"A4": (595.3, 841.9), "Letter": (612, 792)}
"""Width and height in points."""

POINTS_PER_PIXEL = 72 / 96
MARGINS = 2 * 17 / 25.4 * 96
"""Left and right, in pixels."""

Print = Callable[..., list[str]]


def page_of(quiz: Quiz, **options: Any) -> Element:
    """Return the page of a quiz, as a tree."""
    return parse(WorksheetExporter(**options).export(quiz).decode())


def form_of(quiz: Quiz, *, scale: float = 1, word_bank: bool = False) -> PrintedForm:
    """Return the first form of a quiz as its template sees it."""
    return as_printed(forms_of(quiz, 1)[0], ENGLISH.sheet, scale=scale, word_bank=word_bank)


def options_in(question: Element) -> list[Element]:
    """Return the options of a question on the page."""
    return [item for options in question.all(class_="options") for item in options.all("li")]


@cache
def flat(text: str) -> str:
    """Return a text without the white space that printing changes."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.fixture(scope="module")
def forty(capitals: Quiz) -> Quiz:
    """About forty questions of a real table, some to write."""
    choices = [question for question in capitals.questions if question.options]
    recalls = [question for question in capitals.questions if not question.options]
    return capitals.only((*choices[::17][:32], *recalls[3::61][:8]))


@pytest.fixture
def quizzes(rivers: Quiz, forty: Quiz) -> dict[str, Quiz]:
    """Quizzes of all lengths, by name."""
    arabic = choice(
        "ar", "ما هي عاصمة جمهورية مصر العربية؟", options=(option("القاهرة", correct=True), option("Tripoli (Libya)"))
    )
    return {
        "five": rivers.only(rivers.questions[:5]),
        "rivers": rivers,
        "forty": forty,
        "hundred": quiz_of(*many(110), title="A hundred and ten questions of every length"),
        "hard": quiz_of(*(hard_question(text, f"h{n}") for n, text in enumerate(HARD_TEXTS))),
        "every": every_response(),
        "arabic": quiz_of(arabic, recall("ar2", "ما هي عاصمة ليبيا؟", "طرابلس"), title="عواصم", language="ar"),
    }


@pytest.fixture(scope="module")
def prints() -> dict[tuple[str, str], list[str]]:
    """What was printed already, by name and paper: printing takes its time."""
    return {}


@pytest.fixture
def printed(page: Page, quizzes: dict[str, Quiz], prints: dict[tuple[str, str], list[str]]) -> Print:
    """Print a worksheet on a paper; return the text of each page."""

    def print_it(name: str, paper: Paper = "A4") -> list[str]:
        if (name, paper) not in prints:
            page.set_content(WorksheetExporter(paper=paper, repeats=True).export(quizzes[name]).decode())
            content = page.pdf(prefer_css_page_size=True)
            keep_print(content, f"worksheet-{name}-{paper}.pdf")
            prints[name, paper] = texts_of(content, paper)
        return prints[name, paper]

    return print_it


def keep_print(content: bytes, name: str) -> None:
    """Save what was printed for a person to look at, where QUIZGEN_SHOTS names a folder."""
    folder = os.environ.get("QUIZGEN_SHOTS")
    if folder:
        (Path(folder) / name).write_bytes(content)


def texts_of(content: bytes, paper: str) -> list[str]:
    """Return the text of each page; fail where the paper is another."""
    texts = []
    for sheet in PdfReader(io.BytesIO(content)).pages:
        assert (float(sheet.mediabox.width), float(sheet.mediabox.height)) == pytest.approx(PAPERS[paper], abs=1)
        texts.append(sheet.extract_text())
    return texts


def test_page_is_self_contained(rivers: Quiz) -> None:
    """The page loads nothing and runs nothing: no script, no link, no address in its styling."""
    html = WorksheetExporter().export(rivers).decode()
    tags = {element.tag for element in parse(html).walk()}
    assert not tags & {"script", "link", "img", "iframe", "object", "base"}
    assert not re.search(r"url\(|@import|https?:", parse(html).one("style").text)


@pytest.mark.parametrize(
    ("language", "direction"),
    [("en", "ltr"), ("en_GB", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("ko", "ltr"), ("x", "ltr")],
)
def test_page_says_its_language(language: str, direction: str) -> None:
    """The page has one main heading, and says its language and direction, also where quizgen lacks its words."""
    page = page_of(quiz_of(choice(), language=language, title="Rivers & <seas>"))
    html = page.one("html")
    assert (html.attributes["lang"], html.attributes["dir"]) == (language.replace("_", "-"), direction)
    assert direction_of(language) == direction
    assert page.one("h1").text == page.one("title").text == "Rivers & <seas>"
    assert page.one("meta", charset="utf-8")


def test_questions_are_numbered_text(rivers: Quiz) -> None:
    """Each question stands once with its number; letters are text, so that they are copied, searched and read aloud."""
    page = page_of(rivers, repeats=True)
    stems = [element.text for element in page.all(class_="stem")]
    ordered = [q for q in rivers.questions if q.options] + [q for q in rivers.questions if not q.options]
    assert stems == [f"{number}. {question.stem}" for number, question in enumerate(ordered, start=1)]
    for question, box in zip(ordered, page.all(class_="question"), strict=True):
        items = [item.text for item in options_in(box)]
        assert items == [f"{letter} {o.text}" for letter, o in zip("ABCD", question.options, strict=False)]


def test_key_points_at_the_right_option(capitals: Quiz) -> None:
    """The letter in the key, in the row of letters and beside the answer, is that of the right option on the sheet."""
    page = page_of(capitals, repeats=True)
    choices = [question for question in capitals.questions if question.options]
    letters = {
        item.one(class_="number").text: item.one(class_="letter").text for item in page.one(class_="letters").all("li")
    }
    asked = [box for box in page.all(class_="question") if options_in(box)]
    answers = {entry.attributes["id"]: entry.one(class_="answer") for entry in page.all(class_="entry")}
    assert len(letters) == len(asked) == len(choices)
    for question, box in zip(choices, asked, strict=True):
        number, _, stem = box.one(class_="stem").text.partition(". ")
        offered = dict(item.text.split(" ", 1) for item in options_in(box))
        assert stem == question.stem
        assert offered[letters[number]] == next(option.text for option in question.options if option.correct)
        assert answers[f"key{number}"].text == f"{number}. {letters[number]} {question.answer}"


def test_key_says_why_the_others_are_wrong() -> None:
    """Under an answer stand the reasons of the wrong options with their letters, a note and the source."""
    page = page_of(quiz_of(choice(source="Atlas, p. 1", note="A note."), recall(source="Atlas, p. 2")))
    entry = page.one(id="key1")
    assert [item.text for item in entry.one(class_="why").all("li")] == [
        "A The Rhine flows into the North Sea.",
        "B Baltic Sea: It only takes rivers of the north.",
    ]
    assert entry.one(class_="note").text == "A note."
    assert entry.one(class_="source").text == "Source: Atlas, p. 1"
    assert page.one(id="key2").one(class_="answer").text == "2. 1,230 km"


def test_key_says_once_what_several_reasons_repeat() -> None:
    """What is so stands before the reasons, without a letter, and no reason says it again."""
    fact = "From 1999 to 2012: Hugo Chávez was president."
    options = (
        option("Rafael Caldera", f"From 1994 to 1998: Rafael Caldera was president. {fact}"),
        option("Hugo Chávez", fact, correct=True),
        option("Fidel Castro", f"Not Fidel Castro: {fact}"),
    )
    page = page_of(quiz_of(choice(options=options, explanation=fact)))
    assert [item.text for item in page.one(id="key1").one(class_="why").all("li")] == [
        fact,
        "A From 1994 to 1998: Rafael Caldera was president.",
    ]


def test_key_shows_the_picture_of_the_answer() -> None:
    """A picture that comes with the answer is in the key alone."""
    page = page_of(quiz_of(choice(picture_back=SVG, alt_back="The sea")))
    assert page.one(id="key1").one("img").attributes["alt"] == "The sea"
    assert len(page.all("img")) == 1


def test_key_does_not_say_a_true_statement_again() -> None:
    """The key says what is right instead of a false statement. For a true one it says nothing more."""
    false, true = (true_false("Rome lies in Spain.", true=False), true_false("Rome lies in Italy.", true=True))
    wrong = evolve(true.options[1], rationale="Not false: Rome lies in Italy.")
    true = evolve(true, options=(true.options[0], wrong), explanation=true.stem)
    page = page_of(quiz_of(evolve(false, explanation="Rome lies in Italy."), true))
    assert flat(page.one(id="key1").one(class_="why").text) == "RomeliesinItaly."
    assert not page.one(id="key2").all(class_="why")


def test_sources_are_cited_as_the_language_does() -> None:
    """French has a space before the colon."""
    page = page_of(evolve(quiz_of(choice(source="Atlas")), language="fr"))
    assert page.one(class_="source").text == "Source\u00a0: Atlas"


def test_source_of_most_is_printed_once() -> None:
    """The source of most questions is named once, at the end of the key; a question with another keeps its own."""
    page = page_of(quiz_of(choice(source="Atlas"), recall("a", "A?", source="Atlas"), recall("b", "B?", source="Map")))
    assert [element.text for element in page.all(class_="source")] == ["Source: Map", "Source: Atlas"]
    assert page.one(id="key3").one(class_="source").text == "Source: Map"
    assert "all" in page.all(class_="source")[-1].classes


def test_no_source_is_claimed_for_a_question_without_one() -> None:
    """Where a question has no source, every other says its own."""
    page = page_of(quiz_of(choice(source="Atlas"), recall("a", "A?", source="Atlas"), recall("b", "B?")))
    assert [element.text for element in page.all(class_="source")] == ["Source: Atlas"] * 2
    assert not page.one(id="key3").all(class_="source")


def test_score_counts_the_questions(rivers: Quiz) -> None:
    """There is a line for name, date and score, with the number of questions that are printed."""
    page = page_of(rivers)
    assert flat(page.one(class_="fill-in").text) == f"NameClassDateScore/{len(page.all(class_='question'))}"


def test_each_fact_is_asked_once(rivers: Quiz) -> None:
    """A second question about a fact would give the first away; it is left out, and said to be, unless asked for."""
    shown = [element.text.partition(". ")[2] for element in page_of(rivers).all(class_="stem")]
    kept = without_giveaways(rivers)[0].questions
    assert sorted(shown) == sorted(question.stem for question in kept)
    assert len({question.fact or question.id for question in rivers.questions}) == len(kept)
    assert all(question.options for question in kept), "a question with options is kept before one without"
    left_out = WorksheetExporter().left_out(rivers)
    assert len(left_out) == len(rivers.questions) - len(shown)
    assert {skipped.reason for skipped in left_out} == {
        "another question on the page asks for the same",
        "all of kind recall: others on the page ask for the same or give it away",
    }
    assert WorksheetExporter(repeats=True).left_out(rivers) == ()
    assert len(page_of(rivers, repeats=True).all(class_="question")) == len(rivers.questions)


def test_one_stem_is_asked_once() -> None:
    """Two facts that are asked in the same words make one question."""
    quiz = quiz_of(choice("a", fact="a"), recall("b", choice().stem, fact="b"), recall("c", fact="c"))
    assert len(page_of(quiz).all(class_="question")) == 2


def test_empty_quiz_is_refused() -> None:
    """A worksheet without questions is an error that says how to find out why."""
    with pytest.raises(ExportError, match=r"no question to print .'quizgen check' says why."):
        WorksheetExporter().export(quiz_of())


def test_unknown_paper_is_refused() -> None:
    """Paper is A4 or Letter."""
    with pytest.raises(ExportError, match=r"Exporter: paper is A4 or Letter, not 'letter' .did you mean 'Letter'"):
        WorksheetExporter(paper="letter")  # type: ignore[arg-type]


def test_an_option_that_there_is_not_is_refused_with_a_guess() -> None:
    """Where a program misspells one, and where a number is out of bounds."""
    with pytest.raises(ExportError, match=r"WorksheetExporter has no option 'papr'; it has .*did you mean 'paper'"):
        WorksheetExporter(papr="A4")  # type: ignore[call-arg]
    with pytest.raises(ExportError, match="WorksheetExporter: forms is a whole number from 1 to 26, not 27"):
        WorksheetExporter(forms=27)
    with pytest.raises(ExportError, match="AnkiExporter has no option 'paper'; it has typed"):
        AnkiExporter(paper="A4")  # type: ignore[call-arg]


@pytest.mark.parametrize("bad", ["\x00", "\x1f", "\x0c", "\ud800"])
def test_unshowable_character_is_refused(bad: str, tmp_path: Path) -> None:
    """A control character or half a surrogate pair is an error, and nothing is written."""
    with pytest.raises(ExportError, match=rf"U\+{ord(bad):04X} can't be shown on a page"):
        WorksheetExporter().write(quiz_of(choice(note=f"a {bad}")), tmp_path / "x.html")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1),
    st.sampled_from(HARD_TEXTS),
)
def test_any_text_is_printed_as_written(text: str, hard: str) -> None:
    """Markup in a text is text on the page, in each of its places."""
    for written in (text, hard):
        page = page_of(quiz_of(hard_question(written, "q"), recall("r", f"r {written}", written), title=written))
        question, entry = page.one(id="A1"), page.one(id="key1")
        assert page.one("h1").text == written
        assert question.one(class_="stem").one("bdi").text == written
        assert [item.one("bdi").text for item in options_in(question)] == [written, f"not {written}"]
        assert entry.one(class_="answer").one("bdi").text == written
        assert entry.one(class_="note").text == written
        assert entry.one(class_="why").one("bdi").text.endswith(f"{written} is wrong")
        assert page.one(id="key2").one(class_="answer").one("bdi").text == written


def test_options_stand_side_by_side_where_they_fit() -> None:
    """Four short options make one row, longer ones two columns, long ones a column; wide scripts need more room."""
    rows = (("A", 4), ("short answer", 4), ("somewhat longer answer", 2), ("답" * 6, 4), ("답" * 7, 2), ("x" * 35, 1))
    for text, columns in rows:
        options = (option(text, correct=True), option("b"), option("c"), option("d"))
        assert form_of(quiz_of(choice(options=options))).items[0].columns == columns, text
    five = tuple(option(letter, correct=letter == "a") for letter in "abcde")
    assert form_of(quiz_of(choice(options=five))).items[0].columns == 2


def test_large_letters_need_fewer_columns() -> None:
    """In large print the letters of options take more room as well, so that no name is broken over lines."""
    columns = {6: 4, 7: 2, 19: 2, 20: 1}
    for length, count in columns.items():
        options = tuple(option(letter * length, correct=letter == "a") for letter in "abcd")
        assert form_of(quiz_of(choice(options=options)), scale=LARGE_PRINT).items[0].columns == count, length


def test_width_counts_what_is_seen() -> None:
    """An accent has no width of its own, and an East Asian character that of two Latin ones."""
    assert [width(text) for text in ("abc", "e\u0301", "평양", "")] == [3, 1, 4, 0]


@pytest.mark.parametrize(
    ("answer", "lines"), [("1,230 km", 1), ("x" * 46, 2), ("x" * 900, 5), (("a", "b", "c"), 3), ((("a", "b"),), 1)]
)
def test_answers_get_room(answer: str | tuple[str, ...], lines: int) -> None:
    """There are as many lines as an answer needs: several for a long one, one for each value of a list."""
    assert len(page_of(quiz_of(recall(answer=answer))).all(class_="line")) == lines


def test_short_flashcards_stand_in_pairs() -> None:
    """Questions with short answers to write stand two by two; a single one, or any long one, makes a column."""
    short = [recall(f"r{number}", f"Question {number}?", "yes") for number in range(3)]
    assert form_of(quiz_of(*short)).parts[0].in_pairs
    assert not form_of(quiz_of(short[0])).parts[0].in_pairs
    assert not form_of(quiz_of(*short, recall(answer="x" * 60))).parts[0].in_pairs


def test_every_way_of_answering_has_its_place() -> None:
    """Circles and boxes to mark, boxes to number, lines beside pairs, a gap in the sentence, lines to write on."""
    quiz = every_response()
    page = page_of(quiz, repeats=True)
    parts = {part.classes[1]: part for part in page.all("section", class_="part")}
    assert [part.one("h2").one("bdi").text for part in parts.values()] == [
        getattr(ENGLISH.sheet, response) for response in parts
    ]
    assert [item.text for item in options_in(parts["true_false"])] == ["A True", "B False"]
    assert len(parts["order"].all(class_="box")) == 3
    assert not parts["order"].all(class_="letter")
    assert [len(parts["matching"].one(class_=side).all("li")) for side in ("lefts", "partners")] == [4, 4]
    assert parts["cloze"].one(class_="stem").one("bdi").text == "The Rhine flows into _____."
    assert len(parts["recall"].all(class_="line")) == 4
    assert not page.all(class_="bank")


def test_word_bank_holds_the_words_of_the_gaps() -> None:
    """On request the words that fill the gaps are in a box, each once, in an order that tells nothing."""
    gaps = [cloze(f"Sentence {n} has ", word, ".") for n, word in enumerate(("one", "two", "three", "two"))]
    bank = page_of(quiz_of(*gaps), word_bank=True, repeats=True).one(class_="bank")
    words = [item.text for item in bank.all("li")]
    assert sorted(words) == ["one", "three", "two"]
    assert words == [
        item.text for item in page_of(quiz_of(*gaps), word_bank=True, repeats=True).one(class_="bank").all("li")
    ]


def test_picture_travels_in_the_page() -> None:
    """A picture is in the page itself, with what it shows in words."""
    image = page_of(quiz_of(choice(picture=SVG, alt="A river <on> a map"))).one("img")
    assert image.attributes["alt"] == "A river <on> a map"
    assert (image.attributes["src"] or "").startswith("data:image/svg+xml;base64,")


def test_a_file_for_pupils_has_no_key() -> None:
    """Without the key nothing in the file says what is right: no letters, reasons, notes or sources."""
    quiz = quiz_of(choice(source="Atlas", note="A note."), recall("r", "Where?", "Basel"))
    for forms in (1, 3):
        page = WorksheetExporter(key=False, forms=forms).export(quiz).decode()
        assert not parse(page).all(class_="key")
        assert "Basel" not in page
        assert "A note." not in page
        assert "Atlas" not in page


def test_key_without_reasons_has_answers_only() -> None:
    """The short key has letters and answers, and neither reasons nor sources."""
    page = page_of(quiz_of(choice(source="Atlas", note="A note.")), reasons=False)
    assert page.one(id="key1").text.split() == ["1.", "C", "Black", "Sea"]
    assert not page.all(class_="source")


def test_one_key_serves_all_forms() -> None:
    """An entry names the place of its question and its letter on each form; reasons name options by their text."""
    page = page_of(quiz_of(*(choice(f"q{n}", f"Question {n}?") for n in range(3))), forms=2)
    entry = page.one(id="key1")
    places = [place.text for place in entry.all(class_="place")]
    assert places[0] == "A 1: C"
    assert places[1].startswith("B ")
    assert next(item.text for item in entry.one(class_="why").all("li")) == "The Rhine flows into the North Sea."


def test_looks_are_classes() -> None:
    """Large print, wider spacing and numbers of three digits are classes of the body, for any theme to use."""
    assert page_of(quiz_of(choice())).one("body").classes == []
    page = page_of(quiz_of(*(choice(f"q{n}", f"{n}?") for n in range(100))), large_print=True, easy_read=True)
    assert page.one("body").classes == ["large-print", "easy-read", "hundreds"]


def test_letters_go_on_after_z() -> None:
    """A question with more than 26 options loses none: Z is followed by AA."""
    options = tuple(option(f"option {number}", correct=number == 27) for number in range(30))
    page = page_of(quiz_of(choice(options=options)))
    assert [item.one(class_="letter").text for item in options_in(page.one(id="A1"))][25:] == [
        "Z",
        "AA",
        "AB",
        "AC",
        "AD",
    ]
    assert page.one(id="key1").one(class_="answer").one(class_="letter").text == "AB"


def test_same_quiz_same_bytes(rivers: Quiz) -> None:
    """Exporting twice gives the same bytes."""
    assert WorksheetExporter().export(rivers) == WorksheetExporter().export(rivers)


def pages_with(pages: list[str], text: str) -> list[int]:
    """Return the numbers of the pages that a text stands on."""
    return [number for number, page in enumerate(pages) if flat(text) in flat(page)]


@pytest.mark.browser
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["five", "rivers", "forty", *slowly("hundred"), "arabic"])
def test_key_begins_on_a_page_of_its_own(name: str, paper: str, quizzes: dict[str, Quiz], printed: Print) -> None:
    """The paper is the one that was asked for; the key starts a page, after which there are no more questions."""
    words = words_of(quizzes[name].language).sheet
    pages = printed(name, paper)
    key = first_of_key(pages, quizzes[name])
    assert key > 0
    assert not any(flat(text) in flat(page) for page in pages[key:] for text in (words.choice, words.recall))


@pytest.mark.slow
@pytest.mark.browser
def test_pages_say_the_form_and_are_numbered(page: Page, forty: Quiz) -> None:
    """Above each page stand the title, its form and its number in that form; the key is counted by itself."""
    page.set_content(WorksheetExporter(forms=3, paper="Letter").export(forty).decode())
    content = page.pdf(prefer_css_page_size=True)
    keep_print(content, "worksheet-forms.pdf")
    headers = [" ".join(text.split("\n")[0].split()) for text in texts_of(content, "Letter")]
    counted = Counter(header.rpartition(" ")[0] for header in headers)
    assert list(counted) == [f"{forty.title} · {part}" for part in ("Form A", "Form B", "Form C", "Answer key")]
    assert headers == [f"{header} {number}" for header, count in counted.items() for number in range(1, count + 1)]


def first_of_key(pages: list[str], quiz: Quiz) -> int:
    """Return the place of the first page of the key."""
    title = words_of(quiz.language).sheet.answer_key.split()
    return next(at for at, page in enumerate(pages) if all(flat(word) in flat(page) for word in title))


@pytest.mark.browser
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["rivers", "forty", *slowly("hundred"), "every"])
def test_no_question_is_split(name: str, paper: str, quizzes: dict[str, Quiz], printed: Print) -> None:
    """A question's number, stem and every option stand on one page, as does its entry in the key."""
    quiz = quizzes[name]
    pages = printed(name, paper)
    key = first_of_key(pages, quiz)
    for item in form_of(quiz).items:
        (at,) = pages_with(pages[:key], f"{item.number}. {item.before}")
        offered = [text for _, text in (*item.options, *item.partners)] + item.lefts
        assert all(at in pages_with(pages[:key], text) for text in offered)
        why = "".join(f"{letter} {text}" for letter, text in item.reasons)
        assert len(pages_with(pages[key:], f"{item.number}.{item.marks} {item.answer}{why}")) == 1


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("looks", [{}, {"large_print": True}, {"easy_read": True, "forms": 2}])
def test_no_box_is_cut_by_the_end_of_a_page(looks: dict[str, Any], page: Page, quizzes: dict[str, Quiz]) -> None:
    """Each question's first and last words stand on one page of the print, whatever is in between."""
    for name in ("every", "forty"):
        page.set_content(WorksheetExporter(repeats=True, **looks).export(quizzes[name]).decode())
        ends = """all => all.map((e, n) => { for (const place of ['prepend', 'append'])
          { const mark = document.createElement('small'); mark.textContent = place[0] + n + ';'; e[place](mark); }
          return n; })"""
        count = len(page.eval_on_selector_all(".question, .entry, .part h2", ends))
        pages = texts_of(page.pdf(prefer_css_page_size=True), "A4")
        for number in range(count):
            assert pages_with(pages, f"p{number};") == pages_with(pages, f"a{number};")


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("count", range(10, 14))
def test_no_heading_is_left_alone(count: int, page: Page) -> None:
    """An instruction stands on the page of its first question, wherever on a page that comes."""
    asked = [question for question in many(30) if question.options and question.options[0].text.startswith("short")]
    choices = [evolve(question, id=str(n)) for n in range(count) for question in asked[:1]]
    first = recall("r", "What is named here?", ("one", "two", "three", "four"))
    page.set_content(WorksheetExporter(repeats=True).export(quiz_of(*choices, first)).decode())
    content = page.pdf(prefer_css_page_size=True)
    keep_print(content, f"worksheet-heading-{count}.pdf")
    pages = texts_of(content, "A4")
    assert pages_with(pages, ENGLISH.sheet.recall) == pages_with(pages, f"{count + 1}. {first.stem}") != []


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("paper", ["A4", *slowly("Letter")])
@pytest.mark.parametrize(
    ("name", "looks"),
    [
        *((name, {}) for name in ("five", "forty", "hundred", "hard", "arabic", "every")),
        *((name, {"large_print": True}) for name in ("forty", "hard", "every")),
        *((name, {"easy_read": True}) for name in ("forty", "every")),
        *((name, {"forms": 3, "word_bank": True}) for name in ("forty", "every")),
    ],
)
def test_text_fits_its_box(
    name: str, looks: dict[str, Any], paper: Paper, quizzes: dict[str, Quiz], page: Page
) -> None:
    """On paper nothing sticks out of its box or the page, and no two options lie on one another, in any look."""
    page.set_viewport_size({"width": int(PAPERS[paper][0] / POINTS_PER_PIXEL - MARGINS), "height": 900})
    page.emulate_media(media="print")
    page.set_content(WorksheetExporter(paper=paper, repeats=True, **looks).export(quizzes[name]).decode())
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    wide = "all => all.filter(e => e.clientWidth && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML)"
    assert page.eval_on_selector_all("body *", wide) == []
    outside = """all => all.filter(e => { const box = e.getBoundingClientRect();
      return [...e.querySelectorAll('bdi, .letter, .number')].some(inner => [...inner.getClientRects()].some(
        r => r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 6 || r.bottom > box.bottom + 6)); })
      .map(e => e.outerHTML)"""
    assert page.eval_on_selector_all(".stem, .options li, .entry, .letters li, .blank", outside) == []
    overlaps = """all => all.filter(e => { const [one, other] = e.children;
      const a = one.getBoundingClientRect(), b = other.getBoundingClientRect();
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; }).map(e => e.outerHTML)"""
    assert page.eval_on_selector_all(".stem, .options li, .letters li", overlaps) == []


@pytest.mark.browser
@pytest.mark.parametrize("name", ["five", "hard", "arabic"])
def test_page_can_be_read_on_a_phone(name: str, quizzes: dict[str, Quiz], page: Page) -> None:
    """On a narrow screen nothing scrolls sideways, and the labels of the lines to fill in are whole."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.set_content(WorksheetExporter(repeats=True).export(quizzes[name]).decode())
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.eval_on_selector_all(".blank bdi", "all => all.map(e => e.getClientRects().length)") == [1, 1, 1, 1]
    assert page.eval_on_selector_all(".blank bdi", "all => all.every(e => e.getBoundingClientRect().height < 30)")


@pytest.mark.browser
def test_page_prints_black_on_white(rivers: Quiz, page: Page) -> None:
    """On paper there is no ground and no colour: a copier takes nothing away."""
    page.emulate_media(media="print")
    page.set_content(WorksheetExporter().export(rivers).decode())
    used = page.eval_on_selector_all(
        "html, body, body *",
        "all => [...new Set(all.flatMap(e => ['color', 'backgroundColor'].map(p => getComputedStyle(e)[p])))]",
    )
    grounds = {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert set(used) - grounds <= {"rgb(0, 0, 0)", "rgb(51, 51, 51)"}


@pytest.mark.browser
def test_short_quiz_is_one_sheet_of_paper(printed: Print) -> None:
    """Five questions are one page, and their key another: front and back of a sheet."""
    assert len(printed("five")) == 2


@pytest.mark.browser
def test_forty_questions_spare_paper(printed: Print) -> None:
    """Some forty short questions take three pages, and their key two; with a wider font one more."""
    assert len(printed("forty")) <= 6
