"""The ways of asking, one by one."""

from pathlib import Path

import pytest
from sheets import MOUTH, RIVERS, quiz_of, reasons, sheet_of, texts

from quizgen import Proof, Quiz, Response, build_quiz, read_facts
from quizgen.readers import TableOptions


def key_of(quiz: Quiz, identity: str) -> str:
    """Return the text of the one right option."""
    (key,) = [option for option in quiz.by_id[identity].options if option.correct]
    return key.text


def test_value_asks_for_the_value(tmp_path: Path) -> None:
    """The stem names the subject, the key is the value, and each distractor's reason says whose value it is."""
    quiz = quiz_of(tmp_path, RIVERS)
    question = quiz.by_id["rhine/mouth/value"]
    assert question.stem == "Into which sea does Rhine flow?"
    assert question.answer == key_of(quiz, question.id) == "North Sea"
    assert {option.rationale for option in question.options} == {
        "Rhine flows into North Sea.",
        "Danube flows into Black Sea.",
        "Volga flows into Caspian Sea.",
        "Ebro flows into Mediterranean Sea.",
    }
    assert {option.proof.rule for option in question.options if not option.correct} == {"one-value"}


def test_subject_asks_for_the_subject(tmp_path: Path) -> None:
    """The stem names the value, and each distractor is proven false by its own fact."""
    quiz = quiz_of(tmp_path, RIVERS)
    question = quiz.by_id["rhine/mouth/subject"]
    assert question.stem == "Which of these flows into North Sea?"
    assert question.answer == "Rhine"
    for option in question.options:
        assert option.rationale.startswith(f"{option.text} flows into ")
        assert option.proof.facts == (f"{option.text.lower()}/mouth",)


def test_a_value_that_many_share_is_not_asked_backwards(tmp_path: Path) -> None:
    """A value of more than a tenth of the subjects is not asked backwards, such as the sea of two of five rivers."""
    why = reasons(quiz_of(tmp_path, RIVERS))
    assert (
        why["danube/mouth/subject"]
        == why["dnieper/mouth/subject"]
        == "more than a tenth of the subjects have this value"
    )


def test_recall_is_a_plain_flashcard(tmp_path: Path) -> None:
    """A recall question has an answer and a sentence that explains it, and no options."""
    question = quiz_of(tmp_path, RIVERS).by_id["rhine/mouth/recall"]
    assert (question.answer, question.options) == ("North Sea", ())
    assert question.explanation == "Rhine flows into North Sea."


CITIES = """\
relations:
  city:
    value: city
    values: all
    ask: "Which of these lies on {{ subject }}?"
    say: "{{ value }} lies on {{ subject }}."
facts:
  Danube: {city: [Vienna, Budapest]}
  Rhine: {city: [Basel, Bonn]}
  Elbe: {city: Dresden}
"""


def test_numbers_of_one_relation_are_grouped_alike(tmp_path: Path) -> None:
    """$3,686 stands beside $44,461; where none has five digits, none is grouped, made-up ones neither."""
    bonuses = {"Ann": "$3686", "Bea": "$44,461", "Cal": "$250", "Dee": "$12000"}
    rows = "".join(f'{name},"{bonus}",{9000 + n}\n' for n, (name, bonus) in enumerate(bonuses.items()))
    (tmp_path / "t.csv").write_text(f"name,bonus,score\n{rows}", encoding="utf-8")
    quiz = build_quiz(read_facts(tmp_path / "t.csv", options=TableOptions(language="en")))
    assert texts(quiz.by_id["ann/bonus/value"]) == ["$250", "$3,686", "$12,000", "$44,461"]
    assert quiz.by_id["ann/bonus/recall"].answer == "$3,686"
    assert "$3,686" in quiz.by_id["ann/bonus/recall"].explanation
    assert not any("," in text for text in texts(quiz.by_id["ann/score/value"]))


def test_recall_does_not_ask_for_a_part_of_the_name(tmp_path: Path) -> None:
    """The Cleveland Cavaliers tell their nickname. A whole name that is the answer is worth knowing: Luxembourg."""
    rows = "Cleveland Cavaliers,Cavaliers\nThe Heat,Heat\nUtah Jazz,Notes\nApollo 7,7\nLuxembourg,Luxembourg\n"
    (tmp_path / "t.csv").write_text(f"team,nickname,town\n{rows.replace(chr(10), ',Ulm' + chr(10))}", encoding="utf-8")
    quiz = build_quiz(read_facts(tmp_path / "t.csv"))
    asked = [question.answer for question in quiz.questions if question.kind == "recall"]
    assert asked == ["Heat", "Notes", "Luxembourg"]
    skipped = [each.reason for each in quiz.skipped if each.kind == "recall"]
    assert skipped == ["the stem would give the answer away"] * 2


def test_a_list_is_asked_item_by_item_and_recalled_as_a_whole(tmp_path: Path) -> None:
    """Each item has a choice of its own without the other true values, and one card recalls them all."""
    quiz = quiz_of(tmp_path, CITIES)
    assert key_of(quiz, "danube/city/vienna/value") == "Vienna"
    assert "Budapest" not in texts(quiz.by_id["danube/city/vienna/value"])
    assert quiz.by_id["danube/city/recall"].answer == ("Vienna", "Budapest")
    assert quiz.by_id["danube/city/recall"].explanation == ""
    assert quiz.by_id["elbe/city/recall"].answer == "Dresden"


def test_a_list_that_may_be_open_proves_nothing(tmp_path: Path) -> None:
    """With `values: some`, neither wrong options nor the whole answer can be proven, so both kinds are skipped."""
    why = reasons(quiz_of(tmp_path, CITIES.replace("values: all", "values: some")))
    assert "values: some" in why["danube/city/vienna/value"]
    assert "values: some" in why["danube/city/vienna/recall"]


def test_numbers_and_dates_stand_in_order(tmp_path: Path) -> None:
    """Numbers as options are in ascending order, whatever the seed."""
    body = "relations: {length: {value: number, values: one, unit: km}}\n"
    body += "facts: {A: {length: 1000}, B: {length: 930}, C: {length: 3530}, D: {length: 2850}}\n"
    for seed in range(5):
        question = quiz_of(tmp_path, body, seed=seed).by_id["a/length/value"]
        assert texts(question) == ["930\u00a0km", "1000\u00a0km", "2850\u00a0km", "3530\u00a0km"]
        assert question.fixed


def test_near_numbers_are_never_options_of_one_question(tmp_path: Path) -> None:
    """Numbers within one another's tolerance may be the same, so they are not options of one question."""
    body = "relations: {length: {value: number, values: one, tolerance: 5%}}\n"
    body += "facts: {A: {length: 100}, B: {length: 104}, C: {length: 300}, D: {length: 310}, E: {length: 500}}\n"
    question = quiz_of(tmp_path, body).by_id["a/length/value"]
    assert {text for text in texts(question) if text in ("300", "310")} in ({"300"}, {"310"})
    assert "104" not in texts(question)


def test_dated_facts_are_asked_for_their_time_and_serve_as_wrong_answers_at_others(tmp_path: Path) -> None:
    """The stem states the time of a dated fact. A value of another time is a wrong option, proven by its own date."""
    body = """\
relations:
  president: {value: person, values: one, ask: "Who was president of {{ subject }}?", say: "{{ value }} was president."}
facts:
  A: {president: [{value: Ann, from: 1990, until: 1999}, {value: Bob, from: 2000}]}
  B: {president: {value: Cid, from: 1980}}
  C: {president: {value: Dee, from: 1980}}
  D: {president: {value: Eve, from: 1980}}
"""
    quiz = quiz_of(tmp_path, body)
    question = quiz.by_id["a/president/ann/1990/value"]
    assert question.stem == "From 1990 to 1999, who was president of A?"
    assert question.when == "from 1990 to 1999"
    proofs = {option.text: option.proof for option in quiz_of(tmp_path, body, distractors=4).by_id[question.id].options}
    assert proofs["Bob"] == Proof("another-time", ("a/president/bob/2000", "a/president/ann/1990"))
    assert proofs["Cid"] == Proof("one-value", ("a/president/ann/1990",))


def test_a_year_that_two_values_share_is_not_asked(tmp_path: Path) -> None:
    """A fact of a year in which other values are true is skipped. One of 1990 to 1999 does not have them as options."""
    body = """\
relations:
  president: {value: person, values: one, ask: "Who was president of {{ subject }}?"}
facts:
  A:
    president: [{value: Ann, from: 1990, until: 1999}, {value: Abe, from: 1999, until: 1999}, {value: Bob, from: 1999}]
  B: {president: {value: Cid, from: 1980}}
  C: {president: {value: Dee, from: 1980}}
"""
    quiz = quiz_of(tmp_path, body)
    reason = "another value holds at the same time, so the question has no one answer"
    assert [(skipped.fact_id, skipped.reason) for skipped in quiz.skipped] == [("a/president/abe/1999", reason)]
    assert sorted(texts(quiz.by_id["a/president/ann/1990/value"])) == ["Ann", "Cid", "Dee"]


def test_an_option_never_gives_itself_away_by_the_stems_own_name(tmp_path: Path) -> None:
    """Mexico City is not asked for with options if Mexico is in the stem. It is still asked by recall."""
    body = "relations: {capital: {value: city, values: one}}\nfacts:\n"
    rows = {"Mexico": "Mexico City", "Peru": "Lima", "Chile": "Santiago", "Cuba": "Havana", "Haiti": "Port-au-Prince"}
    quiz = quiz_of(tmp_path, body + "".join(f"  {name}: {{capital: {city}}}\n" for name, city in rows.items()))
    assert reasons(quiz)["mexico/capital/value"] == "the stem would give the answer away"
    assert "mexico/capital/recall" in quiz.by_id


def test_the_authors_own_distractors_come_first_with_their_reasons(tmp_path: Path) -> None:
    """The author's distractors are used before all others. Without a reason, they get one that says what is right."""
    body = RIVERS.replace(
        "Rhine: {mouth: North Sea}",
        "Rhine: {mouth: {value: North Sea, distractors: {Baltic Sea: The Oder does., White Sea: }}}",
    )
    for seed in range(5):
        options = {o.text: o for o in quiz_of(tmp_path, body, seed=seed).by_id["rhine/mouth/value"].options}
        assert options["Baltic Sea"].rationale == "The Oder does."
        assert options["Baltic Sea"].feedback == "Baltic Sea: The Oder does."
        assert options["White Sea"].rationale == "Not White Sea: Rhine flows into North Sea."
        assert options["Baltic Sea"].proof.rule == "said-false"


def test_misconceptions_make_questions_where_nothing_else_is_proven(tmp_path: Path) -> None:
    """Two distractors by the author are enough for a question, even if the relation proves nothing."""
    body = "relations: {aim: {value: text, ask: 'Why {{ subject }}?', say: '{{ value }}'}}\n"
    body += "facts: {It: {aim: {value: For fun., distractors: [For money., By chance.]}}}\n"
    assert len(quiz_of(tmp_path, body).by_id["it/aim/value"].options) == 3
    bare = body.replace(", distractors: [For money., By chance.]", "")
    assert "text proves nothing false" in reasons(quiz_of(tmp_path, bare))["it/aim/value"]


AUTHORED = """\
tags: [all]
sources: {book: {title: The Book}}
questions:
  - {id: Most Water, ask: Which carries most?, answer: The Volga, distractors: {The Danube: It is second., The Rhine: },
     source: book, at: p. 3, tags: [own], note: Measured at the mouth.}
  - {id: open, ask: Name a river., answer: The Rhine}
  - {id: many, ask: Name two., answer: [Rhine, Elbe]}
  - {id: pick, ask: Pick two., answer: [Rhine, Elbe], distractors: [Ob, Lena]}
  - {id: flows, ask: The Rhine flows uphill., answer: "false"}
  - {id: "yes", ask: Does it flow?, answer: "yes"}
  - {id: howlong, ask: How long?, answer: 1230 km, distractors: [2850 km, 930 km]}
"""


def test_authored_questions_pass_through_the_same_pipe(tmp_path: Path) -> None:
    """Questions that a person wrote become choices or flashcards with options, tags and source like all others."""
    quiz = quiz_of(tmp_path, AUTHORED)
    question = quiz.by_id["q/most-water/choice"]
    assert (question.answer, question.source, question.tags) == ("The Volga", "The Book, p. 3", ("all", "own"))
    assert question.note == "Measured at the mouth."
    assert {option.text: option.feedback for option in question.options} == {
        "The Volga": "",
        "The Danube": "The Danube: It is second.",
        "The Rhine": "",
    }
    assert quiz.by_id["q/open/recall"].options == ()
    assert quiz.by_id["q/many/recall"].answer == ("Rhine", "Elbe")
    assert texts(quiz.by_id["q/howlong/choice"]) == ["930 km", "1230 km", "2850 km"]
    picked = quiz.by_id["q/pick/select_all"]
    assert (picked.response, picked.answer) == (Response.SELECT_ALL, ("Rhine", "Elbe"))
    assert {option.text: option.correct for option in picked.options} == {
        "Rhine": True,
        "Elbe": True,
        "Ob": False,
        "Lena": False,
    }
    judged = quiz.by_id["q/flows/true_false"]
    assert (judged.response, judged.answer, texts(judged)) == (Response.TRUE_FALSE, "False", ["True", "False"])
    assert quiz.by_id["q/yes/recall"].answer == "yes"


@pytest.mark.parametrize("kind", ["value", "subject", "recall"])
def test_every_question_says_where_its_fact_was_found(tmp_path: Path, kind: str) -> None:
    """Source, place, tags and note of a fact reach each of its questions."""
    body = RIVERS.replace("{mouth: North Sea}", "{mouth: {value: North Sea, at: p. 9, tags: [x], note: Wide.}}")
    quiz = quiz_of(tmp_path, "source: atlas\nsources: {atlas: {title: Atlas, published: 2020}}\n" + body)
    question = quiz.by_id[f"rhine/mouth/{kind}"]
    assert (question.source, question.tags, question.note) == ("Atlas, 2020, p. 9", ("x",), "Wide.")


def test_a_name_that_two_subjects_bear_is_not_asked_about(tmp_path: Path) -> None:
    """Two subjects of the same name are skipped, unless one has a name of its own in sentences (`in_text`)."""
    body = RIVERS + "  g1: {mouth: Aral Sea}\n  g2: {mouth: White Sea}\n"
    twins = "entities: {g1: {name: Guadiana}, g2: {name: Guadiana}}\n"
    why = reasons(quiz_of(tmp_path, twins + body))
    assert "same name" in why["g1/mouth/"]
    assert "same name" in why["g2/mouth/"]
    apart = twins.replace("g1: {name: Guadiana}", "g1: {name: Guadiana, in_text: the upper Guadiana}")
    assert "g1/mouth/value" in quiz_of(tmp_path, apart + body).by_id


def test_a_subject_is_never_its_own_distractor(tmp_path: Path) -> None:
    """The subject in the stem is never an option, however short its name is."""
    body = "relations: {into: {value: river, subject: river, values: one}}\n"
    body += "facts: {Tom: {into: Ob}, Ob: {into: Kara}, Inn: {into: Po}, Aa: {into: Lek}, Ee: {into: Ill}}\n"
    for seed in range(8):
        assert "Ob" not in texts(quiz_of(tmp_path, body, seed=seed).by_id["ob/into/value"])


def test_one_wrong_option_is_enough_where_a_person_wrote_it(tmp_path: Path) -> None:
    """Which of two things comes first is a question as people ask it."""
    body = "questions: [{id: x, ask: 'Which?', answer: Rhine, distractors: [Elbe]}]\n"
    assert sorted(texts(quiz_of(tmp_path, body).by_id["q/x/choice"])) == ["Elbe", "Rhine"]


def test_a_kind_that_was_chosen_says_why_it_can_not_ask(tmp_path: Path) -> None:
    """`kinds: [subject]` without `ask_subject` is skipped with a reason; so is a fact that has only distractors."""
    body = RIVERS.replace('    ask_subject: "Which of these flows into {{ value }}?"\n', "")
    said = reasons(quiz_of(tmp_path, "kinds: [subject]\n" + body))["rhine/mouth/subject"]
    assert said.startswith("no sentence asks for the subject by 'mouth': write one as ask_subject of 'mouth'")
    quiz = quiz_of(tmp_path, RIVERS + "  Oder: {mouth: {distractors: [North Sea]}}\n")
    assert "only what is wrong" in reasons(quiz)["oder/mouth/"]


def test_a_question_names_a_fact_of_the_sheet(tmp_path: Path) -> None:
    """`Question.fact` is the id of a fact of the sheet, also for a list that is asked as a whole."""
    sheet = sheet_of(tmp_path, CITIES)
    for question in quiz_of(tmp_path, CITIES).questions:
        assert sheet.fact(question.fact)


def test_choices_stay_when_the_sheet_grows(tmp_path: Path) -> None:
    """One more fact changes the options of less than a fifth of the questions."""
    rows = [f"  S{number}: {{mouth: V{number}}}\n" for number in range(200)]
    body = RIVERS.split("facts:")[0] + "facts:\n"
    before = quiz_of(tmp_path, body + "".join(rows))
    after = quiz_of(tmp_path, body + "".join(rows) + "  S900: {mouth: V900}\n")
    changed = [q for q in before.questions if q != after.by_id[q.id]]
    assert {"S900", "V900"} <= {text for q in changed for text in texts(after.by_id[q.id])}
    assert len(changed) < len(before.questions) / 5


def test_numbers_in_units_that_convert_stand_side_by_side(tmp_path: Path) -> None:
    """Lengths in miles, metres and kilometres are options of one question, in order of length and as written."""
    body = "relations: {length: {value: number, values: one, unit: km}}\n"
    body += "facts: {A: {length: 10 km}, B: {length: 9 mi}, C: {length: 16 km}, D: {length: 9000 m}}\n"
    question = quiz_of(tmp_path, body, distractors=3).by_id["c/length/value"]
    assert texts(question) == ["9000\u00a0m", "10\u00a0km", "9\u00a0mi", "16\u00a0km"]


def test_years_before_our_era_are_asked_in_order(tmp_path: Path) -> None:
    """Years BC and AD are options of one question, the oldest first. A year that may be the key's is no option."""
    body = "relations: {founded: {value: year, values: one}}\n"
    body += "facts: {A: {founded: 753 BC}, B: {founded: 44 BC}, C: {founded: 79}, D: {founded: 750 BC~}}\n"
    question = quiz_of(tmp_path, body).by_id["a/founded/value"]
    assert texts(question) == ["753 BC", "44 BC", "79 AD"]


def test_other_names_of_an_answer_are_right_too(tmp_path: Path) -> None:
    """What is asked from memory knows all names of its answer; a choice needs none."""
    body = f"{MOUTH}entities: {{Black Sea: {{aliases: [Euxine Sea]}}}}\nfacts: {{Danube: {{mouth: Black Sea}}}}\n"
    quiz = quiz_of(tmp_path, body)
    assert quiz.by_id["danube/mouth/recall"].also_right == ("Euxine Sea",)


def test_facts_about_a_wrong_subject_are_told_apart(tmp_path: Path) -> None:
    """What is worded neutrally has no full stop, so that several such facts would run on."""
    path = tmp_path / "table.csv"
    rows = "Violin,Strings;Old;Small\nTuba,Brass\nOboe,Woodwind\nBell,Metal\nHarp,Plucked\n"
    path.write_text(f"instrument,family\n{rows}", encoding="utf-8")
    options = [option for question in build_quiz(read_facts(path)).questions for option in question.options]
    why = {option.rationale for option in options if option.text == "Violin" and not option.correct}
    assert why == {"Violin – family: Strings; Violin – family: Old; Violin – family: Small"}
