"""Quizzes in GIFT format."""

from pathlib import Path

import pytest
from readers.elsewhere import GIFT, left_out, only, questions, read

from quizgen import SheetError, build_quiz, check, read_facts
from quizgen.quiz import Response
from quizgen.text.markups import reading_by


def gift(folder: Path, text: str) -> tuple[str, str, list[str]]:
    """Return the readings of stem, answer and distractors of the one question in a text."""
    only(folder, "q.gift", text)
    (question,) = build_quiz(read(folder, "q.gift", text)).plain.questions
    return question.stem, question.answer_text, sorted(o.text for o in question.options if not o.correct)


def test_a_quiz_is_read_as_hand_written_questions(tmp_path: Path) -> None:
    """Each question has its stem, answer and distractors; titles and ids in comments become ids."""
    sheet = read(tmp_path, "rivers.gift", GIFT)
    assert (sheet.id, sheet.title, sheet.facts) == ("rivers", "Rivers of Europe", ())
    first, missing, true, false, html, escaped, match, number, words, several = sheet.questions
    assert (first.id, first.ask, first.answer) == ("danube-mouth", "Into which sea does the Danube flow?", "Black Sea")
    assert first.distractors == (
        ("Baltic Sea", "That is where the Oder flows."),
        ("North Sea", ""),
        ("Adriatic Sea", ""),
    )
    assert first.rationale == "Its delta lies in Romania and Ukraine."
    assert (first.note, first.tags) == ("See the map on page 12.", ("seas",))
    assert (missing.ask, missing.answer) == ("The _____ is the longest river of Europe.", "Volga")
    assert (true.id, true.answer, true.rationale) == ("tf", "true", "From west to east.")
    assert (false.answer, false.distractors) == ("false", ())
    assert (html.ask, html.answer) == (
        "What is the **area** of a square of side 3 m?",
        "9 m<sup>2</sup>",
    )
    assert reading_by(sheet.markup)(escaped.ask) == "What does x = 3 {as in C}: mean~?\nSay."
    assert [text for text, _ in escaped.distractors] == ["A number", "A word"]
    assert match.pairs == (("Rhine", "North Sea"), ("Danube", "Black Sea"))
    assert (number.answer, number.also) == ("2850", ("2800–2900",))
    assert (words.answer, words.also) == ("Rhine", ("Rhein",))
    assert several.answer == ("a", "b")


def test_other_sorts_are_left_out_each_with_its_place_and_counted(tmp_path: Path) -> None:
    """Essays, half-right answers and mere text are named one by one, then counted."""
    sheet = read(tmp_path, "rivers.gift", GIFT)
    assert left_out(sheet) == [
        "34 left out: it is answered with an essay",
        "38 left out: its option 'b' is partly right (an option is right or wrong; several right ones bring 100% "
        "together)",
        "40 left out: it has no options in braces (write them as in {=right ~wrong ~wrong})",
    ]
    summary = sheet.remarks[-1].message
    assert summary.startswith("left out 3 of 13 questions (1 essay, ")


@pytest.mark.parametrize(
    ("text", "answers", "wrong"),
    [
        ("Which?{~%50%a#Yes. ~%50%b#It is. ~c}", ("a", "b"), ["c"]),
        ("Which?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}", ("a", "b", "c"), ["d"]),
        ("Which?{=a =b ~c ~d}", ("a", "b"), ["c", "d"]),
    ],
)
def test_right_options_that_share_the_points_are_several_answers(
    text: str, answers: tuple[str, ...], wrong: list[str], tmp_path: Path
) -> None:
    """Options that bring all the points together are all right, and the question is asked for all of them."""
    sheet = read(tmp_path, "q.gift", text)
    (question,) = sheet.questions
    assert (question.answer, [text for text, _ in question.distractors]) == (answers, wrong)
    assert question.rationale == ("Yes. It is." if "#" in text else "")
    (asked,) = build_quiz(sheet).questions
    assert asked.response is Response.SELECT_ALL
    assert {option.text for option in asked.options if option.correct} == set(answers)


def test_an_option_about_all_others_stays_last(tmp_path: Path) -> None:
    """`None of these` is last and is pinned there, whatever its place was; and check still says what is wrong."""
    sheet = read(tmp_path, "q.gift", "Which?{=None of these ~Rhine ~Elbe ~Oder}")
    quiz = build_quiz(sheet)
    (question,) = quiz.questions
    assert question.options[-1].text == "None of these"
    assert [option.pinned for option in question.options] == [False, False, False, True]
    assert "options-about-options" in {finding.rule for finding in check(sheet, quiz)}


@pytest.mark.parametrize(
    ("broken", "line", "message"),
    [
        ("Open {=a ~b\n\n", 3, "the { that stands here is not closed"),
        ("Open\n{=a\n~b\n\n", 4, "the { that stands here is not closed"),
        ("Stray =a ~b}\n\n", 3, "here a } closes what no { opens"),
        ("Two {=a ~b} and {=c ~d}\n\n", 3, "here a second { stands"),
        ("::Title Which?{=a ~b}\n\n", 3, "its title is not closed"),
        ("Which?{none ~b ~c}\n\n", 3, "text stands before its first option"),
        ("Which?{~b ~c}\n\n", 3, "none of its options is marked as right"),
        ("Which?{~%50%b ~%50%c}\n\n", 3, "all of its options are right"),
        ("Which?{=a ~b ~b}\n\n", 3, "two of its options read 'b'"),
        ("Which?{=a ~ ~b =}\n\n", 3, "one of its options has no text"),
        ("{=a ~b ~c}\n\n", 3, "it has no text that asks"),
        ("Which?{some words}\n\n", 3, "its braces hold no options"),
        ("Which \x00?{=a ~b ~c}\n\n", 3, "it holds the character U+0000"),
        ('<img src="x">{=a ~b ~c}\n\n', 3, "it has no text that asks, but a picture"),
    ],
)
def test_a_broken_question_is_left_out_and_the_rest_is_read(
    broken: str, line: int, message: str, tmp_path: Path
) -> None:
    """What is wrong is said with its line; the questions before and behind are read."""
    sheet = read(tmp_path, "q.gift", f"Before?{{=x ~y ~z}}\n\n{broken}Behind?{{=x ~y ~z}}\n")
    assert [question.ask for question in sheet.questions] == ["Before?", "Behind?"]
    (said,) = left_out(sheet)
    assert said.startswith(f"{line} left out: {message}")
    assert sheet.remarks[-1].message == "left out 1 of 3 questions (1 broken)"


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("[plain]Is <b> bold?{=a ~b ~c}", "Is <b> bold?"),
        ("[markdown]Is **this** `bold`?{=a ~b ~c}", "Is this bold?"),
        ("[html]A &lt; B &amp; C<br>so what?{=a ~b ~c}", "A < B & C\nso what?"),
        ("1 < 2 and 3 > 2, why?{=a ~b ~c}", "1 < 2 and 3 > 2, why?"),
        ("Is H<sub>2</sub>O <i>wet</i>?{=a ~b ~c}", "Is H₂O wet?"),
        ("x<sup>n-1</sup> and x<sup>a b</sup>?{=a ~b ~c}", "xⁿ⁻¹ and x^(a b)?"),
        (r"Path C\:\\new \(x\)?{=a ~b ~c}", r"Path C:\new x?"),
        ("Two\nlines?{=a ~b ~c}", "Two\nlines?"),
        ("[html]Two\nlines?{=a ~b ~c}", "Two lines?"),
        ("a<b and b>c?{=a ~b ~c}", "a<b and b>c?"),
        ("List<String> and 1<<3?{=a ~b ~c}", "List<String> and 1<<3?"),
        (r"[markdown]`2*3*4`?{=a ~b ~c}", "2*3*4?"),
        ("Dogs // and cats?{=a ~b ~c}", "Dogs // and cats?"),
        ("<script>alert(1)</script>Which?{=a ~b ~c}", "Which?"),
        ("Two and two {=a ~b ~c}.", "Two and two _____."),
    ],
)
def test_text_is_what_a_learner_would_see(text: str, stem: str, tmp_path: Path) -> None:
    """Markup and escapes are marks, and nothing else is."""
    assert gift(tmp_path, text) == (stem, "a", ["b", "c"])


def test_options_may_stand_on_lines_of_their_own_with_blank_ones_between(tmp_path: Path) -> None:
    """A brace that is closed behind a blank line is one question still; comments inside are left out."""
    text = "Which?{\n=a\n\n~b // no comment\n// a comment\n\n~c\n}\n"
    assert gift(tmp_path, text) == ("Which?", "a", ["b // no comment", "c"])


def test_a_question_whose_picture_is_elsewhere_is_left_out(tmp_path: Path) -> None:
    """Nothing is fetched, and nobody could answer it; the rest is read."""
    sheet = read(
        tmp_path, "q.gift", 'Which?<img src="http://example.org/x.png" alt="a map">{=a ~b ~c}\n\nWho?{=a ~b ~c}'
    )
    assert [question.ask for question in sheet.questions] == ["Who?"]
    (said,) = left_out(sheet)
    assert said == (
        "1 left out: a picture belongs to it that can't be taken over: it is elsewhere, at http://example.org/x.png, "
        "and nothing is fetched"
    )


def test_an_id_is_the_title_or_a_hash_of_the_stem(tmp_path: Path) -> None:
    """Other options leave an id as it is."""
    (one,) = questions(tmp_path, "q.gift", "Which?{=a ~b ~c}")
    (other,) = questions(tmp_path, "q.gift", "Which?{=a ~x ~y ~z}")
    assert one.id == other.id
    (titled,) = questions(tmp_path, "q.gift", "::T::Which?{=a ~b ~c}")
    assert titled.id == "t"


def test_a_name_that_two_questions_share_is_nobodys_id(tmp_path: Path) -> None:
    """Each gets more to it, so that neither takes over what is known of the other; a repeated one is left out."""
    sheet = read(tmp_path, "q.gift", "::T::One?{=a ~b ~c}\n\n::T::Two?{=a ~b ~c}\n\n::T::Two?{=a ~c ~b}\n")
    first, second = (question.id for question in sheet.questions)
    assert first.startswith("t-")
    assert second.startswith("t-")
    assert first != second
    assert left_out(sheet)[0].startswith("5 left out: it stands in this file already")
    (later,) = questions(tmp_path, "q.gift", "::T::Two?{=a ~b ~c}")
    assert later.id != first


def test_one_stem_with_other_options_is_another_question(tmp_path: Path) -> None:
    """Where two questions without a name have one stem, the id of each covers its options."""
    both = questions(tmp_path, "q.gift", "Which?{=a ~b ~c}\n\nWhich?{=d ~e ~f}")
    alone = questions(tmp_path, "q.gift", "Which?{=a ~b ~c}")
    assert len({question.id for question in both} | {alone[0].id}) == 3


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ("q/most-water/choice", "q/most-water/choice"),
        ("q/c%2B%2B/choice", "q/c%2B%2B/choice"),
        ("danube/mouth/value", "danube/mouth/value"),
    ],
)
def test_what_quizgen_wrote_comes_back_with_its_id(given: str, asked: str, tmp_path: Path) -> None:
    """The id of a question that quizgen made is the id of the question again; any other is a name."""
    sheet = read(tmp_path, "q.gift", f"// [id:{given}]\n::Name::Which?{{=a ~b ~c}}\n\n::bio cells::Who?{{=a ~b ~c}}")
    first, second = build_quiz(sheet).questions
    assert (first.id, second.id) == (asked, "q/bio-cells/choice")
    assert first.family == ("danube/mouth" if given.startswith("danube") else asked)


def test_categories_become_tags(tmp_path: Path) -> None:
    """Each question of a file with several categories is tagged with its own; a single one is the title."""
    birds = "$CATEGORY: $course$/top/Biology/Birds\n\n::q1::A?{=a ~b ~c}\n\n"
    text = f"{birds}$CATEGORY: top/Trees and//or bushes\n\nB?{{=a ~b ~c}}"
    assert [question.tags for question in questions(tmp_path, "q.gift", text)] == [
        ("Biology::Birds",),
        ("Trees and/or bushes",),
    ]


@pytest.mark.parametrize(
    ("text", "response", "answer"),
    [
        ("Name it.{=Rhine}", Response.RECALL, "Rhine"),
        ("Name it.{=%100%Rhine =%50%Elbe}", Response.RECALL, "Rhine"),
        ("Is it so?{=true}", Response.RECALL, "true"),
        ("The {=Volga =Wolga} is long.", Response.CLOZE, "Volga"),
        ("How long?{#2850}", Response.RECALL, "2850"),
        ("How long?{#2800..2900}", Response.RECALL, "2800–2900"),
        ("How long?{#=2850:0 =%50%2850:100}", Response.RECALL, "2850"),
        ("Match.{=a -> b =c -> d}", Response.MATCHING, (("a", "b"), ("c", "d"))),
        ("Order.{>3 ALL VERTICAL ABSOLUTE SHOW none\none\ntwo\nthree\n}", Response.ORDER, ("one", "two", "three")),
    ],
)
def test_other_ways_of_answering_are_read(
    text: str, response: Response, answer: str | tuple[object, ...], tmp_path: Path
) -> None:
    """Words and numbers to write, gaps, pairs and orders are asked as such."""
    quiz = build_quiz(read(tmp_path, "q.gift", text))
    (question,) = quiz.questions
    assert (question.response, question.answer) == (response, answer)


@pytest.mark.parametrize("number", ["", "nine", "9,5", "1e9999", "1..", "nan", "5:x"])
def test_what_is_no_number_is_left_out(number: str, tmp_path: Path) -> None:
    """An empty one, words, a decimal comma and a number without end are named."""
    with pytest.raises(SheetError, match=r"is no number|none of its answers|its braces hold no options"):
        read(tmp_path, "q.gift", f"How long?{{#{number}}}")


def test_a_sentence_with_other_lines_is_asked_from_memory(tmp_path: Path) -> None:
    """Only one gap can be filled; where the text has more, the whole is asked."""
    (question,) = build_quiz(read(tmp_path, "q.gift", "The _____ of {=Rome} is old.")).questions
    assert question.response is Response.RECALL


def test_what_else_is_right_is_said_with_the_answer(tmp_path: Path) -> None:
    """Other answers and ranges stand in the explanation; answers that earn a part are named as lost."""
    sheet = read(
        tmp_path, "q.gift", "Name it.{=Rhine#Yes. =Rhein ~%50%Elbe =%50%Oder}\n\nName.{=Rhine =Rhein =%50%Oder}"
    )
    assert left_out(sheet)[0].startswith("1 left out: its option 'Elbe' is partly right")
    (question,) = build_quiz(sheet).questions
    assert question.explanation == "Also right: Rhein"
    assert "not taken over from this question: an answer that earns a part of the points" in [
        remark.message for remark in sheet.remarks
    ]


def test_true_and_false_keep_the_reasons_of_both(tmp_path: Path) -> None:
    """The first reason is for who answers wrong, the second for who answers right."""
    sheet = read(tmp_path, "q.gift", "Whales are fish.{FALSE#No: they breathe air.#Right.####They feed milk.}")
    (question,) = build_quiz(sheet).questions
    assert {option.key: option.rationale for option in question.options} == {
        "true": "No: they breathe air.",
        "false": "Right.",
    }
    assert (question.explanation, question.note) == ("Right.", "They feed milk.")


def test_a_file_without_any_question_is_an_error_that_says_why(tmp_path: Path) -> None:
    """Where nothing can be read the problems are raised, each with its place."""
    path = tmp_path / "q.gift"
    path.write_text("Broken {=a ~b\n\nTell.{}\n", encoding="utf-8")
    with pytest.raises(SheetError) as error:
        read_facts(path)
    assert [problem.message for problem in error.value.problems] == [
        "there is no question in this file that can be read",
        "the { that stands here is not closed",
        "it is answered with an essay",
    ]


def test_other_right_answers_are_as_typed_where_a_quiz_has_marks(tmp_path: Path) -> None:
    """The notation's backslashes are no part of what a learner writes."""
    quiz = build_quiz(read(tmp_path, "q.gift", "[markdown]**Which** one? {=a =c*d*}\n\nHow cold? {=-5 =-6}\n"))
    assert [question.also_right for question in quiz.questions] == [("cd",), ("-6",)]
    assert quiz.questions[1].explanation.removeprefix("Also right: ").replace("\\", "") == "-6"
