"""What Anki itself makes of our packages: its real backend imports, updates, renders and checks them."""

from importlib import import_module
from pathlib import Path

import pytest
from anki.scheduler.v3 import Scheduler
from anki.sound import SoundOrVideoTag
from attrs import evolve
from exporters.markup import parse
from exporters.profiles import Profile
from exporters.quizzes import DAY, SVG, choice, every_response, many, option, quiz_of, recall
from exporters.quizzes import STAMP as QUIZ_STAMP

from quizgen import AnkiExporter, build_quiz, read_facts
from quizgen.cli.new import new_sheet
from quizgen.exporters.anki.naming import DEEPEST, deck_name, tag_name
from quizgen.exporters.anki.notes import LAG
from quizgen.exporters.anki.notetype import CHOOSE, EDITED, FIELDS, ID, SLOTS, SORT_FIELD, STAMP, css
from quizgen.exporters.anki.package import guid_of
from quizgen.lock.stamping import restamped
from quizgen.quiz import GAP, LAST_STAMP, Question, Quiz, Response
from quizgen.values.media import Media


def families(quiz: Quiz) -> set[str]:
    """Return the ids that a quiz's notes have."""
    return {question.family for question in quiz.questions}


def test_every_note_is_new(profile: Profile, rivers: Quiz) -> None:
    """Anki reports a new note for each fact, with a card for each question: none conflicts, none is a duplicate."""
    assert profile.add(rivers) == {"new": len(families(rivers))}
    assert {note.guid for note in profile.notes()} == {guid_of(rivers.id, family) for family in families(rivers)}
    assert len(profile.cards()) == len(rivers.questions) > len(families(rivers))
    assert profile.collection.get_empty_cards().notes == []


def test_database_is_clean(profile: Profile, rivers: Quiz) -> None:
    """Check Database finds nothing to repair."""
    profile.add(rivers)
    profile.check()


def test_a_whole_table_is_imported(profile: Profile, capitals: Quiz) -> None:
    """A deck of some hundred questions goes in whole, and no front or back is empty."""
    assert profile.add(capitals) == {"new": len(families(capitals))}
    assert len(profile.cards()) == len(capitals.questions)
    profile.check()
    assert profile.collection.get_empty_cards().notes == []


def test_every_card_renders(profile: Profile, rivers: Quiz) -> None:
    """Both sides of each card show the stem, the back the answer; no template fails and no front is empty."""
    profile.add(rivers)
    for question in rivers.questions:
        card = profile.card(question)
        output = card.render_output()
        front, back = parse(output.question_text), parse(output.answer_text)
        assert front.one(class_="stem").text == question.stem
        assert back.one(class_="stem").text == question.stem
        assert back.one(id="answer").text.count(question.answer_text) == 1
        assert [fact.text for fact in back.all(class_="fact")] == [text for text in [question.explanation] if text]
        assert "{{" not in output.question_text + output.answer_text
        assert "problem with your" not in output.question_text + output.answer_text
        assert not front.all(class_="answer")


def test_right_option_is_keyed(profile: Profile, rivers: Quiz) -> None:
    """Options are in the order of the quiz; just the right one's key begins with k; reasons have their keys."""
    profile.add(rivers)
    for question in (question for question in rivers.questions if question.options):
        back = parse(profile.card(question).answer())
        items = back.one(class_="options").all("li")
        assert [item.text for item in items] == [option.text for option in question.options]
        keys = [item.attributes["data-k"] or "" for item in items]
        assert [key[0] == "k" for key in keys] == [option.correct for option in question.options]
        reasons = {item.attributes["data-k"]: item.text for item in back.one(class_="why").all("li")}
        given = {key: o.feedback for key, o in zip(keys, question.options, strict=True) if not o.correct and o.feedback}
        assert reasons == given


def test_numbers_are_pinned(profile: Profile, rivers: Quiz) -> None:
    """Options that keep their order, as numbers do, say so; all others may be moved."""
    profile.add(rivers)
    for question in (question for question in rivers.questions if question.options):
        items = parse(profile.card(question).question()).one(class_="options").all("li")
        assert {"data-fixed" in item.attributes for item in items} == {question.fixed}


def test_browser_sorts_by_title(profile: Profile) -> None:
    """Anki's browser lists notes by what they are about, else by the text of their stem on one line."""
    topic = "Rhine · <length>"
    profile.add(quiz_of(choice(stem="<b>Which</b> &\nwhy?"), recall(topic=topic)))
    assert set(profile.column("sfld")) == {"<b>Which</b> & why?", topic}


def test_browser_shows_question_and_answer(profile: Profile) -> None:
    """Anki's browser has the bare stem of a card in its column Question, and the bare answer in Answer."""
    profile.add(every_response())
    shown = {
        question.kind: [parse(text).text for text in (side.question_text, side.answer_text)]
        for question in every_response().questions
        if question.response is not Response.MATCHING
        for side in [profile.card(question).render_output(reload=True, browser=True)]
    }
    assert shown["value"] == ["Into which sea does the Danube flow?", "Black Sea"]
    assert shown["cloze"] == ["The Rhine flows into […].", "The Rhine flows into the North Sea."]
    assert shown["order"] == ["From the shortest to the longest:", "RhineDanubeVolga"]


def test_notes_bear_the_stamp_of_the_quiz(profile: Profile, rivers: Quiz) -> None:
    """Each note was last changed when the quiz says, and each note type when its templates were."""
    profile.add(rivers)
    assert set(profile.column("mod")) == {rivers.stamp}
    assert {notetype["mod"] for notetype in profile.notetypes()} == {STAMP}


def test_a_note_bears_its_own_stamp(profile: Profile) -> None:
    """A note was last changed when its question was, so that an update touches just what is newer."""
    profile.add(quiz_of(choice(changed=QUIZ_STAMP - 9), recall()))
    assert profile.note(choice().id).mod == QUIZ_STAMP - 9
    assert profile.note(recall().id).mod == QUIZ_STAMP
    later = quiz_of(choice(changed=QUIZ_STAMP - 8, stem="Changed?"), recall(stem="Changed, but not stamped?"))
    assert profile.add(later) == {"updated": 1, "duplicate": 1}
    assert profile.note(choice().id)["Choose"] == "Changed?"
    assert profile.note(recall().id)["Recall"] == recall().stem
    profile.check()


def test_ids_of_notes_stay(tmp_path: Path) -> None:
    """A note and its cards have the same ids in every version of their deck, whatever else is in it."""
    found: list[dict[str, int]] = []
    for name, questions in (("one", [choice(), recall()]), ("two", [recall(stem="Else?"), choice("new"), choice()])):
        (tmp_path / name).mkdir()
        profile = Profile(tmp_path / name)
        profile.add(quiz_of(*questions, stamp=QUIZ_STAMP + len(found)))
        ids = {note["Id"]: note.id for note in profile.notes()}
        found.append(ids | {f"{card.note()['Id']} {card.ord}": card.id for card in profile.cards()})
        profile.close()
    assert found[0].items() <= found[1].items()


def test_latest_stamp_fits(profile: Profile) -> None:
    """The latest stamp that is let through arrives as it is."""
    profile.add(quiz_of(choice(), stamp=LAST_STAMP))
    assert profile.column("mod") == [LAST_STAMP]
    profile.check()


def test_our_ids_arrive(profile: Profile) -> None:
    """The note type, its fields and its templates keep the integer ids by which later updates find them."""
    profile.add(every_response())
    (found,) = profile.notetypes()
    assert (found["id"], found["sortf"], found["css"]) == (ID, SORT_FIELD, css())
    assert [(field["name"], field["id"]) for field in found["flds"]] == list(FIELDS)
    assert [(each["name"], each["id"]) for each in found["tmpls"]] == [(slot.template_name, slot.id) for slot in SLOTS]


def test_the_editor_is_usable(profile: Profile) -> None:
    """Fields that only templates need are folded up, and Anki lets nobody delete a field by accident."""
    profile.add(quiz_of(choice()))
    (found,) = profile.notetypes()
    assert {field["name"] for field in found["flds"] if not field["collapsed"]} == set(EDITED)
    assert all(field["preventDeletion"] for field in found["flds"])


def test_cards_of_a_note_come_apart(profile: Profile, rivers: Quiz) -> None:
    """In one deck, a note's cards stand LAG places apart, in the order of the templates: recalling comes last."""
    profile.add(rivers)
    assert profile.deck_names() == ["Rivers"]
    order = [*dict.fromkeys(question.family for question in rivers.questions)]
    places: dict[str, list[tuple[int, int]]] = {}
    for card in profile.cards():
        places.setdefault(card.note()["Id"], []).append((card.ord, card.due))
    assert any(len(of_note) > 1 for of_note in places.values())
    for place, family in enumerate(order, start=1):
        dues = [due for _, due in sorted(places[family])]
        assert dues == [place + LAG * rank for rank in range(len(dues))]


def test_new_cards_come_in_that_order(profile: Profile, capitals: Quiz) -> None:
    """Anki itself gathers new cards by their places: the first day has no two cards of one note."""
    profile.add(capitals)
    deck = profile.collection.decks.id_for_name(capitals.deck)
    scheduler = profile.collection.sched
    assert deck
    assert isinstance(scheduler, Scheduler)
    profile.collection.decks.select(deck)
    queued = [profile.collection.get_card(card.card.id) for card in scheduler.get_queued_cards(fetch_limit=100).cards]
    assert sorted(card.due for card in queued) == [card.due for card in profile.cards()][: len(queued)]
    assert len({card.nid for card in queued}) == len(queued) == 20


def test_later_questions_come_behind_all_others(profile: Profile) -> None:
    """A kind that was added to facts already built has places behind every other card; the rest keep theirs."""
    facts = ("a", "b", "c")
    first = [choice(f"{fact}/value", fact=fact) for fact in facts] + [recall("a/recall", fact="a")]
    added = [recall(f"{fact}/recall", fact=fact, later=True) for fact in facts[1:]]
    profile.add(quiz_of(*first, *added))
    assert {card.note()["Id"] + str(card.ord): card.due for card in profile.cards()} == {
        "a0": 1,
        "b0": 2,
        "c0": 3,
        "a4": 1 + LAG,
        "b4": 2 + LAG,
        "c4": 3 + LAG,
    }


def test_deck_of_the_sheet_is_taken(profile: Profile) -> None:
    """A deck named in the sheet is the deck, below its parents."""
    profile.add(quiz_of(choice(), deck="Geography::Rivers"))
    assert profile.deck_names() == ["Geography", "Geography::Rivers"]


@pytest.mark.parametrize(
    "name", ["a::::b", ' "a" ::b:', "e\u0301", "a\tb", "x" * 500, "::".join("d" * DEEPEST), "<b>&amp;", "{{x}}"]
)
def test_deck_name_arrives_as_written(profile: Profile, name: str) -> None:
    """Anki keeps the name of a deck that quizgen has put right, so a second import goes to the same deck."""
    profile.add(quiz_of(choice(), deck=name))
    profile.add(quiz_of(choice(), recall(), deck=name, stamp=QUIZ_STAMP + 1))
    assert {profile.deck_of(card) for card in profile.cards()} == {deck_name(name)}


TAGS = (
    "big river",
    "a\tb",
    "a\u3000b",
    "a::::b",
    "::c",
    'say "hi"',
    "",
    ":",
    "leech",
    "평양",
    "e\u0301",
    "<b>",
    "-x",
    "a*",
)


def test_tags_arrive_as_written(profile: Profile) -> None:
    """Anki keeps each tag that quizgen has put right; none is split, dropped or made a 'blank'."""
    profile.add(quiz_of(choice(tags=TAGS)))
    (note,) = profile.notes()
    assert set(note.tags) == {tag_name(tag) for tag in TAGS} - {""}
    profile.check()


def test_same_package_changes_nothing(profile: Profile, rivers: Quiz) -> None:
    """Importing a package again reports duplicates, and leaves all as it was."""
    package = AnkiExporter().export(rivers)
    profile.add_package(package)
    before = [(note.id, note.mod, note.fields, note.tags) for note in profile.notes()]
    assert profile.add_package(package) == {"duplicate": len(families(rivers))}
    assert [(note.id, note.mod, note.fields, note.tags) for note in profile.notes()] == before


def test_update_changes_text_and_keeps_reviews(profile: Profile, rivers: Quiz) -> None:
    """A later stamp brings new text and new tags to a note, and its card keeps what was learned."""
    profile.add(rivers)
    first = rivers.questions[0]
    profile.answer_good(first.id)
    before = profile.card(first.id)
    changed = evolve(first, stem="Where does the Danube end?", tags=("new",))
    later = restamped(rivers.only((changed, *rivers.questions[1:])), None, rivers.stamp + 1)
    assert profile.add(later) == {"updated": len(families(rivers))}
    card = profile.card(first.id)
    assert (card.id, card.reps, card.due, card.queue) == (before.id, 1, before.due, before.queue)
    assert (card.note()["Choose"], card.note().tags, card.note().mod) == (changed.stem, ["new"], later.stamp)
    assert profile.notetype_names() == ["quizgen"]
    profile.check()


def test_update_adds_questions(profile: Profile, rivers: Quiz) -> None:
    """A question that is new in a later package goes in beside those that are there."""
    profile.add(rivers)
    later = restamped(rivers.only((*rivers.questions, choice("new/one/value"))), None, rivers.stamp + DAY)
    assert profile.add(later) == {"new": 1, "updated": len(families(rivers))}


def test_a_fact_that_is_gone_stays(profile: Profile, rivers: Quiz) -> None:
    """The note of a fact that a later package lacks stays with its learner."""
    profile.add(rivers)
    gone = rivers.questions[0].family
    kept = tuple(question for question in rivers.questions if question.family != gone)
    profile.add(restamped(rivers.only(kept), None, rivers.stamp + DAY))
    assert {note["Id"] for note in profile.notes()} == families(rivers)


def test_a_withdrawn_kind_is_emptied(profile: Profile) -> None:
    """Its card's front says that it is no longer asked, the back is Anki's own; on its return it has its history."""
    both = (choice("a/value", fact="a"), recall("a/recall", fact="a", answer="seven", stem="How many?"))
    profile.add(quiz_of(*both))
    for question in both:
        profile.answer_good(question)
    before = profile.card("a/recall")
    later = quiz_of(both[0], withdrawn=(("a", QUIZ_STAMP + 1),))
    assert profile.add(later) == {"updated": 1}
    card = profile.card("a/recall")
    assert (card.id, card.reps, card.due) == (before.id, 1, before.due)
    assert "This card is no longer asked" in parse(card.question()).one(class_="withdrawn").text
    for text in ("seven", "How many?"):
        assert text not in card.question() + card.answer() + "".join(card.note().values())
    (empty,) = profile.collection.get_empty_cards().notes
    assert list(empty.card_ids) == [card.id]
    profile.add(quiz_of(*both, stamp=QUIZ_STAMP + 2))
    assert (profile.card("a/recall").reps, profile.note(both[1])["Value"]) == (1, "seven")
    profile.check()
    assert profile.collection.get_empty_cards().notes == []


def test_a_kind_added_is_a_card_of_the_note_that_is_there(profile: Profile) -> None:
    """Where the note is updated too, the new card has a front; no other card changes, and none is empty."""
    first = choice("a/value", fact="a")
    profile.add(quiz_of(first))
    profile.answer_good(first)
    added = recall("a/recall", fact="a", later=True, changed=QUIZ_STAMP + 1)
    assert profile.add(quiz_of(first, added)) == {"updated": 1}
    assert [card.reps for card in sorted(profile.cards(), key=lambda card: card.ord)] == [1, 0]
    assert parse(profile.card("a/recall").question()).one(class_="stem").text == added.stem
    assert profile.collection.get_empty_cards().notes == []


def test_reserve_templates_work(profile: Profile) -> None:
    """A reserve that a learner's Anki shows has a front and a back that work, whatever it is called by then."""
    profile.add(quiz_of(choice()))
    note = profile.note(choice())
    for letter in "ABC":
        note[f"Later {letter}"], note[f"Later {letter} options"] = "Asked?", "<ol><li data-k=k1>Yes</li></ol>"
        note[f"Later {letter} why"] = "Because."
    profile.collection.update_note(note)
    reserves = [card for card in note.cards() if str(card.template()["name"]).startswith("Later")]
    assert len(reserves) == 3
    for card in reserves:
        assert parse(card.question()).one(class_="stem").text == "Asked?"
        assert parse(card.answer()).one(class_="why").text == "Because."


def test_same_or_older_stamp_changes_nothing(profile: Profile) -> None:
    """Text that changed under the same stamp does not reach the learner, which is why the stamp must move."""
    profile.add(quiz_of(choice()))
    for stamp in (QUIZ_STAMP, QUIZ_STAMP - 1):
        assert profile.add(quiz_of(choice(stem="Changed?"), stamp=stamp)) == {"duplicate": 1}
    assert profile.note(choice().id)["Choose"] == choice().stem


def test_two_sheets_share_the_note_type(profile: Profile, rivers: Quiz, tmp_path: Path) -> None:
    """Decks of two sheets, even with the same question ids and stamps, go into one collection side by side."""
    path = tmp_path / "seas.yaml"
    path.write_text(new_sheet("Seas", "other"), encoding="utf-8")
    seas = build_quiz(read_facts(path), now=QUIZ_STAMP)
    assert [q.id for q in seas.questions] == [q.id for q in rivers.questions]
    assert profile.add(rivers) == {"new": len(families(rivers))}
    assert profile.add(seas) == {"new": len(families(seas))}
    assert profile.notetype_names() == ["quizgen"]
    assert len(profile.notes()) == len(families(rivers)) + len(families(seas))
    profile.check()
    assert profile.add(restamped(seas, None, seas.stamp + 1)) == {"updated": len(families(seas))}
    assert {note.mod for note in profile.notes("deck:Rivers")} == {rivers.stamp}


def test_later_templates_reach_unchanged_notes(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later STAMP brings templates and styling into a collection whose notes have not changed."""
    package = import_module("quizgen.exporters.anki.package")
    with monkeypatch.context() as patch:
        patch.setattr(package, "STAMP", STAMP - 1)
        patch.setattr(import_module("quizgen.exporters.anki.notetype"), "_resource", lambda _: "{{Id}} old")
        profile.add(quiz_of(choice()))
    assert {notetype["css"] for notetype in profile.notetypes()} == {"{{Id}} old"}
    assert profile.add(quiz_of(choice())) == {"duplicate": 1}
    assert {notetype["css"] for notetype in profile.notetypes()} == {css()}
    assert {notetype["tmpls"][0]["afmt"] for notetype in profile.notetypes()} == {CHOOSE.back}


def test_answers_of_several_parts_are_lists(profile: Profile) -> None:
    """A list of values is a list on the card, and pairs show what belongs together."""
    pairs = (("Vienna", "Danube"), ("Cologne", "Rhine"))
    profile.add(quiz_of(recall("list", answer=("Vienna", "Budapest")), recall("pairs", answer=pairs)))
    shown = {
        identity: [item.text for item in parse(profile.card(identity).answer()).one(class_="answer").all("li")]
        for identity in ("list", "pairs")
    }
    assert shown == {"list": ["Vienna", "Budapest"], "pairs": ["Vienna – Danube", "Cologne – Rhine"]}


def test_empty_parts_leave_no_box(profile: Profile) -> None:
    """A card without reason, note or source has no place for them."""
    profile.add(quiz_of(recall()))
    back = parse(profile.card(recall().id).answer())
    assert not [element for part in ("fact", "why", "note", "source") for element in back.all(class_=part)]


def test_many_questions_are_imported(profile: Profile) -> None:
    """A thousand notes go in, each with a card of its own and an id of its own."""
    quiz = quiz_of(*many(1000))
    assert profile.add(quiz) == {"new": 1000}
    assert len(profile.cards()) == 1000
    profile.check()


def test_every_way_of_answering_has_a_card(profile: Profile) -> None:
    """A card of each renders, with its stem on both sides, no error, and its answer on the back alone."""
    quiz = every_response()
    questions = [question for question in quiz.questions if question.response is not Response.MATCHING]
    assert profile.add(quiz) == {"new": len(questions)}
    profile.check()
    assert profile.collection.get_empty_cards().notes == []
    for question in questions:
        output = profile.card(question.id).render_output()
        assert "{{" not in output.question_text + output.answer_text
        stem = question.stem.replace(GAP, "[…]")
        assert parse(output.question_text).one(class_="stem").text == stem
        back = parse(output.answer_text)
        if question.response is Response.CLOZE:
            assert back.one(class_="stem").text == question.stem.replace(GAP, question.answer_text)
        elif question.response is Response.ORDER:
            assert [item.text for item in back.one(id="answer").all("li")] == list(question.answer)
            assert [item.text for item in parse(output.question_text).one(class_="items").all("li")] == [
                option.text for option in question.options
            ]


def test_matching_is_left_out_aloud(profile: Profile) -> None:
    """A question that Anki has no card for is left out, with the reason."""
    pairs = recall("pairs", answer=(("Vienna", "Danube"), ("Cologne", "Rhine")), response=Response.MATCHING, fact="f")
    quiz = quiz_of(choice(), pairs)
    assert profile.add(quiz) == {"new": 1}
    (left_out,) = AnkiExporter().left_out(quiz)
    assert (left_out.fact_id, left_out.kind, left_out.reason) == ("f", "recall", "Anki has no card on which to match")


PICTURE = Media("maps/a b.svg", "image/svg+xml", b"<svg></svg>")
SOUND = Media("x.mp3", "audio/mpeg", b"ID3sound")
ANSWER = Media("answer.mp3", "audio/mpeg", b"ID3answer")


def test_pictures_and_sounds_arrive(profile: Profile) -> None:
    """Media go in under safe names, once each, are found by their cards, and nothing is missing or unused.

    What comes with the answer is on the back alone; what stands beside the stem is on both sides.
    """
    alt = 'A "map" <of> [sound:no.mp3] rivers'
    shown = choice(picture=PICTURE, sound=SOUND, alt=alt, picture_back=SVG, alt_back="the sea", sound_back=ANSWER)
    profile.add(quiz_of(shown, recall(picture=PICTURE)))
    folder = profile.folder / "collection.media"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        PICTURE.safe_name: PICTURE.content,
        SOUND.safe_name: SOUND.content,
        SVG.safe_name: SVG.content,
        ANSWER.safe_name: ANSWER.content,
    }
    found = profile.collection.media.check()
    assert (list(found.missing), list(found.unused)) == ([], [])
    card = profile.card(shown.id)
    assert [tag.filename for tag in card.question_av_tags() if isinstance(tag, SoundOrVideoTag)] == [SOUND.safe_name]
    played = [tag.filename for tag in card.answer_av_tags() if isinstance(tag, SoundOrVideoTag)]
    assert played == [SOUND.safe_name, ANSWER.safe_name]
    asked = (PICTURE.safe_name, alt)
    for side, pictures in ((card.question(), [asked]), (card.answer(), [asked, (SVG.safe_name, "the sea")])):
        assert [(img.attributes["src"], img.attributes["alt"]) for img in parse(side).all("img")] == pictures


def test_a_picture_that_one_card_must_not_show_is_on_the_others_alone(profile: Profile) -> None:
    """Where the questions of a note have not the same pictures, each card has its own, and both sides agree."""
    plain = choice("a/value", fact="a")
    shown = Question(
        id="a/true_false",
        kind="true_false",
        fact="a",
        stem="The Danube flows into the Black Sea.",
        answer="True",
        response=Response.TRUE_FALSE,
        picture=PICTURE,
        alt="The Danube at the Black Sea",
        options=(option("True", correct=True), option("False")),
    )
    backwards = choice("a/subject", fact="a", picture=SVG, picture_back=PICTURE)
    profile.add(quiz_of(plain, shown, evolve(backwards, kind="subject")))
    found = {
        card.template()["name"]: [[img.attributes["src"] for img in parse(side).all("img")] for side in sides]
        for card in profile.cards()
        for sides in [(card.question(), card.answer())]
    }
    river, sea = SVG.safe_name, PICTURE.safe_name
    assert found == {"Choose": [[], []], "True or false": [[sea], [sea]], "Choose backwards": [[river], [river, sea]]}


def test_a_picture_that_changed_comes_with_its_note(profile: Profile) -> None:
    """A new picture has a new name, so the updated note shows it and no older one is overwritten."""
    profile.add(quiz_of(choice(picture=PICTURE)))
    newer = Media(PICTURE.name, PICTURE.media_type, b"<svg> </svg>")
    assert profile.add(quiz_of(choice(picture=newer, changed=QUIZ_STAMP + 1))) == {"updated": 1}
    assert newer.safe_name in profile.note(choice().id)["Picture"]
    assert list(profile.collection.media.check().unused) == [PICTURE.safe_name]
