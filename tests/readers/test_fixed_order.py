"""Options that keep their order, from the file to every output."""

import re
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readers.elsewhere import left_out, read

from quizgen import PracticeExporter, Question, build_quiz, check, read_facts
from quizgen.exporters import EXPORTERS
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.notes import notes_of
from quizgen.exporters.capacity import Detail
from quizgen.exporters.paper.forms import forms_of

HEAD = "quizgen: 1\nid: x\ntitle: X\nquestions:\n"
LETTERS = "ABCDEF"
NAMING = (
    *(
        "{} and {}",
        "Both {} and {}",
        "{} or {}",
        "{} and {} only",
        "neither {} nor {}",
        "{}, but not {}",
        "{}+{}",
        "{} & {}",
    ),
    *("{} und {}", "weder {} noch {}", "nur {} und {}", "({}) et ({})", "ni {} ni {}", "{} y {}", "tanto {} como {}"),
    *("{} e {}", "sia {} che {}", "apenas {} e {}", "{}와 {}", "{} 및 {}", "{} 和 {}", "**{}** and **{}**"),
)
ALONE = (
    "all except {}",
    "only {}",
    "alle außer {}",
    "toutes sauf {}",
    "todas menos {}",
    "tutte tranne {}",
    "todas exceto {}",
)
ABOVE = {
    "en": "All of the above",
    "de": "Alle oben genannten",
    "fr": "Toutes les réponses ci-dessus",
    "es": "Todas las anteriores",
    "it": "Tutte le precedenti",
    "pt": "Todas as anteriores",
    "ko": "위의 모두",
    "ar": "كل ما سبق",
}
STATEMENTS = ("ㄱ, ㄴ", "ㄱ과 ㄷ", "I and II", "II only", "i et iii")
"""Options that name statements of the stem, which need no order."""


def asked(folder: Path, name: str, text: str) -> Question:
    """Return the one question that is asked of a file."""
    (question,) = build_quiz(read(folder, name, text)).questions
    return question


def shown(question: Question) -> list[str]:
    """Return the texts of a question's options."""
    return [option.text for option in question.options]


def test_the_options_of_a_sheet_keep_their_order(tmp_path: Path) -> None:
    """`options` lists all of them as they are shown; each may have its reason; numbers are not sorted."""
    text = f"{HEAD}  - {{id: a, ask: How often?, answer: '20', options: {{'30': , '20': Twenty., '10': Too few.}}}}\n"
    question = asked(tmp_path, "x.yaml", text)
    assert (shown(question), question.fixed, question.answer) == (["30", "20", "10"], True, "20")
    assert [option.rationale for option in question.options] == ["", "Twenty.", "Too few."]
    assert question.explanation == "Twenty."


def test_several_answers_among_options_have_their_own_reasons(tmp_path: Path) -> None:
    """With a list of answers, all that are right are to be chosen, in the order written."""
    text = f"{HEAD}  - {{id: a, ask: Which?, answer: [c, a], options: {{a: One., b: Two., c: Three.}}}}\n"
    question = asked(tmp_path, "x.yaml", text)
    assert shown(question) == ["a", "b", "c"]
    assert [(option.correct, option.rationale) for option in question.options] == [
        (True, "One."),
        (False, "Two."),
        (True, "Three."),
    ]


def test_distractors_that_name_others_by_letters_are_not_asked(tmp_path: Path) -> None:
    """As they are shuffled, nobody knows which letters are meant; the reason tells what to write instead."""
    text = f"{HEAD}  - {{id: a, ask: Which?, answer: both A and B, distractors: [iron, zinc, gold]}}\n"
    (skipped,) = build_quiz(read(tmp_path, "x.yaml", text)).skipped
    assert skipped.reason.startswith("its option 'both A and B' names others by their letters: list all in their order")
    text = text.replace("distractors: [", "options: [both A and B, ")
    assert shown(asked(tmp_path, "x.yaml", text)) == ["both A and B", "iron", "zinc", "gold"]


@pytest.mark.parametrize("said", ["0", "false", "False"])
def test_moodle_says_which_questions_are_not_shuffled(said: str, tmp_path: Path) -> None:
    """`shuffleanswers` 0 keeps the order; 1, or none, leaves it free."""
    answers = "".join(
        f'<answer fraction="{100 * (text == "often")}"><text>{escape(text)}</text></answer>'
        for text in ("seldom", "often", "always", "never")
    )
    bank = (
        f"<quiz><question type='multichoice'><questiontext><text>How?</text></questiontext>"
        f"<shuffleanswers>{said}</shuffleanswers>{answers}</question></quiz>"
    )
    question = asked(tmp_path, "x.xml", bank)
    assert (shown(question), question.fixed) == (["seldom", "often", "always", "never"], True)
    element = f"<shuffleanswers>{said}</shuffleanswers>"
    for free in (bank.replace(element, "<shuffleanswers>1</shuffleanswers>"), bank.replace(element, "")):
        assert not asked(tmp_path, "x.xml", free).fixed


@pytest.mark.parametrize("option", ABOVE.values(), ids=ABOVE)
def test_an_option_about_what_stands_above_keeps_the_order_as_written(option: str, tmp_path: Path) -> None:
    """It may stand in the middle, where it is about some of the options; check says that the order is kept."""
    text = f"Which?{{=12 ~18 ~{option} ~5}}"
    question = asked(tmp_path, "q.gift", text)
    assert (shown(question), question.fixed) == (["12", "18", option, "5"], True)
    sheet = read_facts(tmp_path / "q.gift")
    (finding,) = [each for each in check(sheet, build_quiz(sheet)) if each.rule == "options-about-options"]
    assert finding.message == f"the option '{option}' is about other options: Which?; so its options keep their order"


def test_check_says_what_letters_mean_for_outputs(tmp_path: Path) -> None:
    """The finding says that the order is kept, and which outputs leave the question out."""
    sheet = read(tmp_path, "q.txt", "Which?\nA. neon\nB. argon\nC. iron\nD. both A and B\nANSWER: D\n")
    quiz = build_quiz(sheet)
    (finding,) = [each for each in check(sheet, quiz) if each.rule == "options-about-options"]
    assert finding.message.endswith(
        "so its options keep their order, and an output that shows no letters leaves it out"
    )
    (skipped,) = PracticeExporter().left_out(quiz)
    assert skipped.reason == "its options name one another by letters, and this page shows none"


def test_options_that_count_others_keep_the_order(tmp_path: Path) -> None:
    """As in the file; in a sheet, whose wrong options are shuffled, such a question is left out and named."""
    sheet = read(tmp_path, "q.txt", "Which?\nA. neon\nB. argon\nC. iron\nD. the first two\nANSWER: D\n")
    (question,) = build_quiz(sheet).questions
    assert [option.text for option in question.options] == ["neon", "argon", "iron", "the first two"]
    entry = "{id: a, ask: Which?, answer: the first two, distractors: [neon, argon, iron]}"
    head = "quizgen: 1\nid: x-a1\ntitle: X\nquestions:\n"
    (skipped,) = build_quiz(read(tmp_path, "q.yaml", f"{head}  - {entry}\n")).skipped
    assert "names others by their turn: list all in their order, as 'options'" in skipped.reason


@pytest.mark.parametrize(
    "option", ["I and II", "the two above", "1st and 2nd", "Antworten 1. und 2.", "wren and the next one"]
)
def test_options_that_name_others_by_place_in_any_way_keep_the_order(option: str, tmp_path: Path) -> None:
    """By Roman numerals, ordinals, or what stands above; a table of questions leaves them out, and says so."""
    asked_in_order = asked(tmp_path, "q.gift", f"Which are birds?{{~wren ~robin ~bat ={option}}}")
    assert (shown(asked_in_order), asked_in_order.fixed) == (["wren", "robin", "bat", option], True)
    rows = f"stem,key,distractor,distractor,distractor\nWhich are birds?,{option},wren,robin,bat\nWhich?,a,b,c,d\n"
    assert f"left out: its option '{option}' names others by" in left_out(read(tmp_path, "q.csv", rows))[0]


def test_a_table_of_questions_does_not_say_which_option_has_which_letter(tmp_path: Path) -> None:
    """The key comes first there, so a question with such an option is left out and named; `all of the above` is not."""
    header = "stem,key,distractor,distractor,distractor\n"
    rows = "Which?,both A and B,neon,argon,iron\nWhat?,All of the above,neon,argon,iron\n"
    rows += "Which two?,the first two,neon,argon,iron\n"
    sheet = read(tmp_path, "q.csv", header + rows)
    said, counted = left_out(sheet)
    assert "its option 'the first two' names others by their turn, and a table does not say" in counted
    assert said.startswith("2 left out: its option 'both A and B' names others by letters, and a table does not say")
    (question,) = build_quiz(sheet).questions
    assert question.options[-1].text == "All of the above"


def aiken(stem: str, options: list[str], key: int) -> str:
    """Return a question in Aiken format."""
    lines = [f"{letter}. {text}" for letter, text in zip(LETTERS, options, strict=False)]
    return "\n".join([stem, *lines, f"ANSWER: {LETTERS[key]}", ""])


def gift(stem: str, options: list[str], key: int) -> str:
    """Return a question in GIFT format."""
    marked = [f"={text}" if place == key else f"~{text}" for place, text in enumerate(options)]
    return f"{stem}{{{' '.join(marked)}}}"


def moodle(stem: str, options: list[str], key: int) -> str:
    """Return a question in Moodle XML."""
    answers = "".join(
        f'<answer fraction="{100 if place == key else 0}"><text>{escape(text)}</text></answer>'
        for place, text in enumerate(options)
    )
    text = f"<questiontext><text>{stem}</text></questiontext>"
    return f"<quiz><question type='multichoice'>{text}<shuffleanswers>1</shuffleanswers>{answers}</question></quiz>"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_an_option_that_names_letters_means_the_same_in_every_output(tmp_path: Path, data: st.DataObject) -> None:
    """On each form, card and page the letters that it names are those of the options that its author meant."""
    count = data.draw(st.integers(3, 5))
    things = [f"thing {number}" for number in range(count)]
    named = data.draw(st.lists(st.sampled_from(range(count)), min_size=2, max_size=2, unique=True))
    named = named[: data.draw(st.integers(1, 2))]
    naming = data.draw(st.sampled_from(NAMING if len(named) > 1 else ALONE)).format(*(LETTERS[n] for n in named))
    key = data.draw(st.integers(0, count))
    write, name = data.draw(st.sampled_from([(aiken, "q.txt"), (gift, "q.gift"), (moodle, "q.xml")]))
    (tmp_path / name).write_text(write("Which?", [*things, naming], key), encoding="utf-8")
    quiz = build_quiz(read_facts(tmp_path / name), seed=data.draw(st.integers(0, 9)))
    meant = {things[place] for place in named}
    for form in forms_of(quiz, 4):
        (item,) = form.items
        lettered = {letter: option.text for letter, option in zip(item.letters, item.options, strict=True)}
        assert {lettered[letter] for letter in re.findall("(?<![a-z])[A-F](?![a-zß])", naming)} == meant
        assert [option.text for option in item.options if option.correct] == [[*things, naming][key]]
    (question,) = quiz.questions
    (note,) = notes_of([question])
    items = re.findall(r"<li data-k[^>]*>", "".join(fields_of(note, "en")))
    offered = items[: len(question.options)]
    assert len(offered) == len(question.options)
    assert [item for item in offered if " data-fixed" not in item] == []
    assert PracticeExporter().left_out(quiz)


@pytest.mark.parametrize("naming", ["both A and B", "1 and 3", "①, ③", "all except C", *ABOVE.values()])
def test_each_output_keeps_the_order_or_leaves_the_question_out(naming: str, tmp_path: Path) -> None:
    """No format that may shuffle, or that shows no letters, gets an option that is about others."""
    written = ["thing one", "thing two", "thing three", naming]
    quiz = build_quiz(read(tmp_path, "q.gift", f"Which?{{~{written[0]} ~{written[1]} ~{written[2]} ={naming}}}"))
    (question,) = quiz.questions
    assert (shown(question), question.fixed) == (written, True)
    for entry in EXPORTERS:
        if entry.holds is None or entry.make().left_out(quiz):
            continue
        assert Detail.ORDER in entry.holds.details, entry.name
        shows_letters = entry.holds.letters or entry.capacity is not None  # our own pages and cards do
        assert naming in ABOVE.values() or shows_letters, entry.name


@pytest.mark.parametrize("option", STATEMENTS)
def test_options_that_name_statements_of_the_stem_need_no_order(option: str, tmp_path: Path) -> None:
    """The stem says what they stand for, so any order will do."""
    stem = "ㄱ. one ㄴ. two ㄷ. three" if option[0] in "ㄱㄴ" else "I. one II. two III. three"
    question = asked(tmp_path, "q.gift", f"{stem}: which hold?{{={option} ~none ~all three ~III}}")
    assert not question.fixed
