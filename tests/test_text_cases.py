"""What people want to say, kind by kind: small sheets and tables that once came out wrong."""

import json
from pathlib import Path

import pytest

from quizgen import FactSheet, Quiz, SheetError, build_quiz, check, read_facts

HEAD = "quizgen: 1\nid: x-a1\ntitle: X\n"

MEANS = '{value: text, values: one, ask: "What does {{ subject }} mean?", say: "{{ subject }} means {{ value }}."}'


def sheet_of(folder: Path, name: str, text: str) -> FactSheet:
    """Write a file and read it; a sheet in YAML gets a head."""
    path = folder / name
    path.write_text(HEAD + text if name.endswith(".yaml") and "quizgen:" not in text else text, encoding="utf-8")
    return read_facts(path)


def facts(relation: str, **subjects: str) -> str:
    """Return relations and facts of a sheet, one value a subject."""
    lines = "".join(f"  {subject.replace('_', ' ')}: {{r: {value}}}\n" for subject, value in subjects.items())
    return f"relations:\n  r: {relation}\nfacts:\n{lines}"


def asked(folder: Path, name: str, text: str) -> Quiz:
    """Return the quiz of a file."""
    return build_quiz(sheet_of(folder, name, text))


def choices(quiz: Quiz) -> dict[str, list[str]]:
    """Return the sorted options of each question, by its stem."""
    return {q.stem: sorted(option.text for option in q.options) for q in quiz.questions if q.options}


def rules(sheet: FactSheet) -> set[str]:
    """Return the rules of all findings on a sheet and its quiz."""
    return {finding.rule for finding in check(sheet, build_quiz(sheet))}


def test_angle_brackets_and_entities_of_a_plain_sheet_are_text(tmp_path: Path) -> None:
    """A type such as map<K, V> and `&amp;` stay what they are."""
    text = facts(
        MEANS,
        **{'"map<K, V>"': '"a && b <c>"', '"set<T>"': '"a < b &amp; c"', '"<ESC>"': "raw", '"<![CDATA[x]]>"': "cdata"},
    )
    quiz = asked(tmp_path, "x.yaml", text)
    assert "What does map<K, V> mean?" in choices(quiz)
    assert "a < b &amp; c" in choices(quiz)["What does map<K, V> mean?"]


def test_formulas_of_a_plain_sheet_are_shown_as_written_and_found(tmp_path: Path) -> None:
    """The way out is named: `markup: markdown`, by which commands are no words of the stem."""
    options = {"a": r"'\(\frac{1}{x}\)'", "b": r"'\(\sqrt{x}\)'", "c": r"'\(\frac{x}{2}\)'", "d": r"'\(x^2\)'"}
    relation = (
        r"""{value: text, values: one, ask: '\(\frac{1}{2}\): {{ subject }}?', say: '{{ subject }}: {{ value }}.'}"""
    )
    plain = sheet_of(tmp_path, "x.yaml", facts(relation, **options))
    assert "looks-like-markup" in rules(plain)
    marked = sheet_of(tmp_path, "y.yaml", "markup: markdown\n" + facts(relation, **options))
    quiz = build_quiz(marked)
    assert not {skipped.reason for skipped in quiz.skipped} & {"the stem would give the answer away"}
    assert {"1/x", "√x", "x/2", "x²"} >= set(choices(quiz.plain)["1/2: a?"]) >= {"1/x"}


def test_code_keeps_its_lines_in_stems_and_options(tmp_path: Path) -> None:
    """Block text and options of several lines are shown as written."""
    text = (
        "questions:\n  - id: loop\n    ask: |\n      What does it print?\n\n      for i in x:\n          print(i)\n"
        '    answer: "0\\n1"\n    distractors: ["1\\n0", "0 1"]\n'
    )
    quiz = asked(tmp_path, "x.yaml", text)
    ((stem, options),) = choices(quiz).items()
    assert stem == "What does it print?\n\nfor i in x:\n    print(i)"
    assert options == ["0\n1", "0 1", "1\n0"]


def test_ruby_of_a_sheet_with_markup(tmp_path: Path) -> None:
    """Both notations are ruby; ids and comparing take base and reading; a set in braces is none."""
    names = {'"{南|みなみ}"': "a", '"<ruby>北<rt>きた</rt></ruby>"': "b", '"{x|x>0}"': "c", "東": "d"}
    sheet = sheet_of(tmp_path, "x.yaml", "markup: markdown\n" + facts(MEANS, **names))
    assert [fact.subject for fact in sheet.facts] == ["南(みなみ)", "北(きた)", "{x|x>0}", "東"]
    assert "What does {南|みなみ} mean?" in choices(build_quiz(sheet))


def test_what_runs_against_the_sentence_is_isolated(tmp_path: Path) -> None:
    """C++ in Arabic, and Hebrew in English."""
    relation = '{value: text, values: one, ask: "من صمّم {{ subject }}؟", say: "{{ value }} {{ subject }}."}'
    arabic = asked(tmp_path, "x.yaml", "language: ar\n" + facts(relation, **{"C++": "a", "Ruby!": "b", "Perl": "c"}))
    assert {q.stem for q in arabic.questions} == {f"من صمّم \u2068{name}\u2069؟" for name in ("C++", "Ruby!", "Perl")}
    sums = asked(
        tmp_path, "z.yaml", "language: he\n" + facts(relation, **{"2 − 7": '"−5"', '"[0, 1)"': "x", "1999": "y"})
    )
    assert {q.stem for q in sums.questions} == {
        "من صمّم \u20682 − 7\u2069؟",
        "من صمّم \u2068[0, 1)\u2069؟",
        "من صمّم 1999؟",
    }
    english = asked(tmp_path, "y.yaml", facts(MEANS, שלום="peace", ספר="book", עץ="tree"))
    assert "What does \u2068שלום\u2069 mean?" in {q.stem for q in english.questions}


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("its", ["it's", "its'"]),
        ("Sí", ["Si", "Sì"]),
        ("Polish", ["polish", "POLISH"]),
        ("Co", ["CO", "C"]),
        ("x²", ["x2", "2x"]),
        ("[0, 1)", ["(0, 1)", "[0, 1]"]),
        ("F♯", ["F♭", "F"]),
        ("==", ["=", ":="]),
        ("Na⁺", ["Na⁻", "Na"]),
        ("6.022 × 10²³", ["6.022 × 10⁻²³", "6.022 × 10^23"]),
    ],
)
@pytest.mark.parametrize("name", ["x.yaml", "x.csv", "x.gift"])
def test_options_that_differ_by_a_mark_alone_stand(answer: str, wrong: list[str], name: str, tmp_path: Path) -> None:
    """An author who writes both has kept them apart: it is asked, and at most a finding."""
    first, second = wrong
    gift = [text.replace("=", "\\=").replace(":", "\\:") for text in (answer, *wrong)]
    entry = f'{{id: q, ask: "Which?", answer: "{answer}", distractors: ["{first}", "{second}"]}}'
    texts = {
        "x.yaml": f"questions:\n  - {entry}\n",
        "x.csv": f'stem,key,distractor,distractor\nWhich?,"{answer}","{first}","{second}"\n',
        "x.gift": f"Which?{{={gift[0]} ~{gift[1]} ~{gift[2]}}}",
    }
    (options,) = choices(asked(tmp_path, name, texts[name])).values()
    assert options == sorted([answer, *wrong])


def test_facts_whose_subjects_differ_by_an_accent_alone_have_ids_of_their_own(tmp_path: Path) -> None:
    """The first keeps its id, the second gets a number, said once; it stays as facts are added behind."""
    sheet = sheet_of(tmp_path, "x.yaml", facts(MEANS, sí='"yes"', si="if", él="he", el="the"))
    assert [fact.id for fact in sheet.facts] == ["si/r", "si~2/r", "el/r", "el~2/r"]
    assert [remark.message for remark in sheet.remarks if "gets a number" in remark.message] == [
        "the id of 'si' is as that of another name, and gets a number: 'si~2/r'",
        "the id of 'el' is as that of another name, and gets a number: 'el~2/r'",
    ]
    assert "What does sí mean?" in choices(build_quiz(sheet))


def test_lists_of_subjects_that_differ_by_case_alone_are_asked_apart(tmp_path: Path) -> None:
    """Questions about whole lists, and items that differ by case, have ids of their own, too."""
    relation = '{value: sign, values: all, ask: "Which are in {{ subject }}?", kinds: [recall]}'
    sheet = sheet_of(tmp_path, "x.yaml", facts(relation, May="[m, M, a]", may="[b, c]"))
    assert [fact.id for fact in sheet.facts] == ["may/r/m", "may/r/m~2", "may/r/a", "may~2/r/b", "may~2/r/c"]
    assert [question.id for question in build_quiz(sheet).questions] == ["may/r/recall", "may~2/r/recall"]


def test_distinct_lets_generated_options_stand_together(tmp_path: Path) -> None:
    """Co and CO are options of one question once the sheet says that they are two things."""
    relation = '{value: formula, values: one, ask: "What is the formula of {{ subject }}?"}'
    text = facts(relation, cobalt="Co", carbon_monoxide="CO", carbon="C", copper="Cu")
    named = "entities:\n  Co: {distinct: [CO], type: formula}\n"
    stem = "What is the formula of cobalt?"
    assert choices(asked(tmp_path, "x.yaml", text))[stem] == ["C", "Co", "Cu"]
    sheet = sheet_of(tmp_path, "y.yaml", named + text)
    assert choices(build_quiz(sheet))[stem] == ["C", "CO", "Co", "Cu"]
    assert {f.severity for f in check(sheet, build_quiz(sheet)) if f.rule == "duplicate-options"} == {"medium"}


@pytest.mark.parametrize(
    ("answer", "wrong", "severity"),
    [
        ("re<u>cord</u>", "<u>re</u>cord", "medium"),
        ("*Homo*", "Homo", "medium"),
        ("$ab$", r"$\mathrm{ab}$", "medium"),
        ("if x:\n    y", "if x:\ny", "medium"),
        ("$ab$", r"\(ab\)", "error"),
    ],
)
def test_options_that_differ_by_stress_or_indents_alone_are_at_most_a_finding(
    answer: str, wrong: str, severity: str, tmp_path: Path
) -> None:
    """Their author has kept them apart; what learners see twice is an error."""
    entry = json.dumps({"id": "q", "ask": "Which?", "answer": answer, "distractors": [wrong, "neither"]})
    sheet = sheet_of(tmp_path, "x.yaml", f"markup: markdown\nquestions:\n  - {entry}\n")
    assert [f.severity for f in check(sheet, build_quiz(sheet)) if f.rule == "duplicate-options"] == [severity]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("6.022×10²³", "6.022\u00a0×\u00a010²³"),
        ("6.022e23", "6.022\u00a0×\u00a010²³"),
        ("-1.6e-19", "−1.6\u00a0×\u00a010⁻¹⁹"),
        ("−5", "−5"),
        ("-5", "−5"),
        ("½", "½"),
        ("1/2", "½"),
        ("-2 3/4 km", "−2¾\u00a0km"),
        ("5%", "5%"),
        ("$5", "$5"),
    ],
)
def test_numbers_are_read_and_shown_as_people_write_them(written: str, shown: str, tmp_path: Path) -> None:
    """Powers of ten, minus signs and fractions have one form."""
    relation = '{value: number, values: one, ask: "How much is {{ subject }}?", kinds: [recall]}'
    quiz = asked(tmp_path, "x.yaml", facts(relation, it=f'"{written}"'))
    assert [question.answer for question in quiz.questions] == [shown]


@pytest.mark.parametrize(
    ("language", "written", "read"),
    [
        ("en", "21 August 1919", "August 21, 1919"),
        ("en", "August 21, 1919", "August 21, 1919"),
        ("en", "21.08.1919", "August 21, 1919"),
        ("en", "2019-8-1", "August 1, 2019"),
        ("en", "13/2/2020", "February 13, 2020"),
        ("en-US", "1/2/2020", "January 2, 2020"),
        ("de", "1/2/2020", "1. Februar 2020"),
        ("fr", "21 août 1919", "21 août 1919"),
    ],
)
def test_dates_are_read_as_people_write_them(language: str, written: str, read: str, tmp_path: Path) -> None:
    """By the sheet's language, where they may mean one day only."""
    relation = '{value: date, values: one, ask: "When was {{ subject }} born?", kinds: [recall]}'
    quiz = asked(tmp_path, "x.yaml", f"language: {language}\n" + facts(relation, Ann=f'"{written}"'))
    assert [question.answer for question in quiz.questions] == [read]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("1/2/2020", "'1/2/2020' may be 2020-01-02 or 2020-02-01 (write the one that is meant)"),
        ("1/2/20", "'1/2/20' is not a date"),
        ("31.02.2020", "'31.02.2020' is not a date"),
        ("21 agosto 1919", "'21 agosto 1919' is not a date"),
    ],
)
def test_a_date_that_may_mean_two_days_is_an_error_that_shows_both(written: str, message: str, tmp_path: Path) -> None:
    """English dates differ by country, and two digits of a year may mean two centuries."""
    relation = '{value: date, values: one, ask: "When was {{ subject }} born?"}'
    with pytest.raises(SheetError) as error:
        sheet_of(tmp_path, "x.yaml", facts(relation, Ann=f'"{written}"'))
    assert message in str(error.value)


def test_letters_and_code_get_no_capital_at_the_start_of_a_sentence(tmp_path: Path) -> None:
    """A letter alone, Greek and a call stay as they are; a plain word gets its capital."""
    relation = '{value: text, values: one, ask: "What is {{ subject }}?", say: "{{ subject }} is {{ value }}."}'
    quiz = asked(
        tmp_path,
        "x.yaml",
        facts(
            relation,
            g="a pull",
            λ="a length",
            e="a base",
            **{"print('a')": "a call", "iron": "a metal", "x²": "square"},
        ),
    )
    told = {question.explanation.split(" is")[0] for question in quiz.questions}
    assert told == {"g", "λ", "e", "print('a')", "Iron", "x²"}


@pytest.mark.parametrize("braces", ["{#f00}", "{{1},{2}}", "{% x %}"])
def test_braces_in_templates_are_an_error_that_tells_how_to_show_them(braces: str, tmp_path: Path) -> None:
    """The error tells of {% raw %}, and what it tells works."""
    relation = '{value: text, values: one, ask: "Is BRACES of {{ subject }}?", kinds: [recall]}'
    with pytest.raises(SheetError, match=r"braces that are to be shown as \{% raw %\}"):
        asked(tmp_path, "x.yaml", facts(relation.replace("BRACES", braces), a="b"))
    raw = relation.replace("BRACES", f"{{% raw %}}{braces}{{% endraw %}}")
    assert [q.stem for q in asked(tmp_path, "x.yaml", facts(raw, a="b")).questions] == [f"Is {braces} of a?"]


def test_a_table_with_marks_is_shown_as_written_and_found(tmp_path: Path) -> None:
    """The finding tells the way out; stars on both sides of a cell are no footnote marks."""
    text = "substance,formula [one]\nwater,H<sub>2</sub>O\nammonia,NH<sub>3</sub>\nsalt,NaCl\nman,**man**\n"
    sheet = sheet_of(tmp_path, "x.csv", text)
    assert {str(fact.value) for fact in sheet.facts} == {"H<sub>2</sub>O", "NH<sub>3</sub>", "NaCl", "**man**"}
    found = [finding for finding in check(sheet, build_quiz(sheet)) if finding.rule == "looks-like-markup"]
    told = {finding.message.partition(" looks like markup, and is shown as written")[0] for finding in found}
    assert told == {"'<sub>'", "'**man**'"}


def test_values_that_yaml_takes_for_something_else_stay_text(tmp_path: Path) -> None:
    """NO, 12:30, 1e3, 007 and 1_000 are what is written."""
    quiz = asked(
        tmp_path,
        "x.yaml",
        facts(MEANS.replace('}."', '}.", kinds: [recall]'), a="NO", b="12:30", c="1e3", d="007", e="1_000"),
    )
    assert [question.answer for question in quiz.questions] == ["NO", "12:30", "1e3", "007", "1_000"]


@pytest.mark.parametrize(
    ("written", "markup", "is_found"),
    [
        *(
            (text, "plain", True)
            for text in ("*Homo sapiens*", "_Rosa_", "`items[2]`", "caf&eacute;", "a&nbsp;b", "$x$")
        ),
        *(
            (text, "plain", True)
            for text in ("{東|ひがし}", "[p](https://e.org)", "![p](a.png)", "<font color='red'>a</font>")
        ),
        *(
            (text, "plain", False)
            for text in ("2*3*4", "a_b_c", "List<S>", "R&D", "5 * 3 * 2", "{x|x>0}", "[0, 1)", "__init__")
        ),
        *(
            (text, "markdown", True)
            for text in ("<b>a</b>", "caf&eacute;", "<span style='x'>a</span>", "<img src='a.png'>")
        ),
        *((text, "markdown", False) for text in ("**a**", "`<b>`", r"\<b>", "$a<b>c$", "List<S>", "<u>a</u>", "R&D")),
    ],
)
def test_what_looks_like_markup_and_is_none_is_found_wherever_it_stands(
    written: str, markup: str, is_found: bool, tmp_path: Path
) -> None:
    """In plain sheets each notation that people know, in marked ones tags that no notation has."""
    for place in (
        "value: {}",
        "value: x, note: {}",
        "value: x, distractors: [{}, y]",
        "value: x, distractors: {{y: {}}}",
    ):
        fact = place.format(json.dumps(written, ensure_ascii=False))
        text = f"markup: {markup}\nrelations:\n  r: {MEANS}\nfacts:\n  a: {{r: {{{fact}}}}}\n"
        assert ("looks-like-markup" in rules(sheet_of(tmp_path, "x.yaml", text))) == is_found, place
