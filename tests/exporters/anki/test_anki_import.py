"""What Anki itself makes of our packages: its real backend imports, updates, renders and checks them."""

from importlib import import_module
from pathlib import Path

import pytest
from anki.scheduler.v3 import Scheduler
from anki.sound import SoundOrVideoTag
from attrs import evolve
from exporters.markup import parse
from exporters.profiles import Profile
from exporters.quizzes import DAY, choice, every_response, many, quiz_of, recall
from exporters.quizzes import STAMP as QUIZ_STAMP

from quizgen import AnkiExporter, build_quiz, read_facts
from quizgen.cli.new import new_sheet
from quizgen.exporters.anki.naming import DEEPEST, deck_name, tag_name
from quizgen.exporters.anki.notetypes import CHOICE, FIELDS, NOTETYPES, STAMP
from quizgen.exporters.anki.package import LAST_STAMP, guid_of
from quizgen.quiz import GAP, Quiz, Response
from quizgen.values.media import Media


def test_every_note_is_new(profile: Profile, rivers: Quiz) -> None:
    """Anki reports each question as a new note: none conflicts, none is a duplicate, none lacks a field."""
    assert profile.add(rivers) == {"new": len(rivers.questions)}
    assert {note.guid for note in profile.notes()} == {guid_of(rivers.id, q.id) for q in rivers.questions}
    assert len(profile.cards()) == len(rivers.questions)


def test_database_is_clean(profile: Profile, rivers: Quiz) -> None:
    """Check Database finds nothing to repair."""
    profile.add(rivers)
    profile.check()


def test_a_whole_table_is_imported(profile: Profile, capitals: Quiz) -> None:
    """A deck of some hundred questions goes in whole, and no front or back is empty."""
    assert profile.add(capitals) == {"new": len(capitals.questions)}
    profile.check()
    assert profile.collection.get_empty_cards().notes == []


def test_every_card_renders(profile: Profile, rivers: Quiz) -> None:
    """Both sides of each card show the stem, the back the answer; no template fails and no front is empty."""
    profile.add(rivers)
    for question in rivers.questions:
        card = profile.card(question.id)
        output = card.render_output()
        front, back = parse(output.question_text), parse(output.answer_text)
        assert front.one(class_="stem").text == question.stem
        assert back.one(class_="stem").text == question.stem
        assert back.one(class_="answer").text == question.answer_text
        assert "{{" not in output.question_text + output.answer_text
        assert "problem with your" not in output.question_text + output.answer_text
        assert not front.all(class_="answer")


def test_right_option_is_keyed(profile: Profile, rivers: Quiz) -> None:
    """Options are in the order of the quiz; just the right one's key begins with k; reasons have their keys."""
    profile.add(rivers)
    for question in (question for question in rivers.questions if question.options):
        back = parse(profile.card(question.id).answer())
        items = back.one(class_="options").all("li")
        assert [item.text for item in items] == [option.text for option in question.options]
        keys = [item.attributes["data-k"] or "" for item in items]
        assert [key[0] == "k" for key in keys] == [option.correct for option in question.options]
        reasons = {item.attributes["data-k"]: item.text for item in back.one(class_="why").all("li")}
        given = {key: o.feedback for key, o in zip(keys, question.options, strict=True) if o.rationale}
        assert reasons == given


def test_numbers_are_pinned(profile: Profile, rivers: Quiz) -> None:
    """Options that keep their order, as numbers do, say so; all others may be moved."""
    profile.add(rivers)
    for question in (question for question in rivers.questions if question.options):
        items = parse(profile.card(question.id).question()).one(class_="options").all("li")
        assert {"data-fixed" in item.attributes for item in items} == {question.fixed}


def test_browser_sorts_by_stem(profile: Profile) -> None:
    """Anki's browser lists notes by the text of their stem."""
    profile.add(quiz_of(choice(stem="<b>Which</b> & why?")))
    assert profile.column("sfld") == ["<b>Which</b> & why?"]


def test_notes_bear_the_stamp_of_the_quiz(profile: Profile, rivers: Quiz) -> None:
    """Each note was last changed when the quiz says, and each note type when its templates were."""
    profile.add(evolve(rivers, stamp=1_750_000_000))
    assert set(profile.column("mod")) == {1_750_000_000}
    assert {notetype["mod"] for notetype in profile.notetypes()} == {STAMP}


def test_a_note_bears_its_own_stamp(profile: Profile) -> None:
    """A note was last changed when its question was, so that an update touches just what is newer."""
    profile.add(quiz_of(choice(changed=QUIZ_STAMP - 9), recall()))
    assert profile.note(choice().id).mod == QUIZ_STAMP - 9
    assert profile.note(recall().id).mod == QUIZ_STAMP
    later = quiz_of(choice(changed=QUIZ_STAMP - 8, stem="Changed?"), recall(stem="Changed, but not stamped?"))
    assert profile.add(later) == {"updated": 1, "duplicate": 1}
    assert profile.note(choice().id)["Stem"] == "Changed?"
    assert profile.note(recall().id)["Stem"] == recall().stem
    profile.check()


def test_ids_of_notes_stay(tmp_path: Path) -> None:
    """A note has the same id in every version of its deck, whatever else is in it, and its card has that id too."""
    found: list[dict[str, int]] = []
    for name, questions in (("one", [choice(), recall()]), ("two", [recall(stem="Else?"), choice("new"), choice()])):
        (tmp_path / name).mkdir()
        profile = Profile(tmp_path / name)
        profile.add(quiz_of(*questions, stamp=QUIZ_STAMP + len(found)))
        found.append({note["Id"]: note.id for note in profile.notes()})
        assert all(int(card.id) == int(card.nid) for card in profile.cards())
        profile.close()
    assert found[0].items() <= found[1].items()


def test_latest_stamp_fits(profile: Profile) -> None:
    """The latest stamp that is let through arrives as it is."""
    profile.add(quiz_of(choice(), stamp=LAST_STAMP))
    assert profile.column("mod") == [LAST_STAMP]
    profile.check()


def test_our_ids_arrive(profile: Profile, rivers: Quiz) -> None:
    """Note types, fields and templates keep the integer ids by which later updates find them."""
    profile.add(every_response())
    found = {notetype["id"]: notetype for notetype in profile.notetypes()}
    assert set(found) == {notetype.id for notetype in NOTETYPES}
    for notetype in NOTETYPES:
        assert [(field["name"], field["id"]) for field in found[notetype.id]["flds"]] == list(FIELDS)
        (template,) = found[notetype.id]["tmpls"]
        assert (template["name"], template["id"]) == (notetype.template_name, notetype.template_id)
        assert found[notetype.id]["sortf"] == 1
        assert found[notetype.id]["css"] == notetype.css


def test_decks_are_in_the_order_of_study(profile: Profile, rivers: Quiz) -> None:
    """Choosing comes before recalling; in each, a fact's second question comes after the first one of every fact."""
    profile.add(rivers)
    assert profile.deck_names() == ["Rivers", "Rivers::1 Choose", "Rivers::2 Recall"]
    by_id = rivers.by_id
    shown = [by_id[card.note()["Id"]] for card in profile.cards()]
    choices, recalls = ([q for q in shown if bool(q.options) is kind] for kind in (True, False))
    assert shown == choices + recalls
    assert [card.due for card in profile.cards()] == list(range(1, len(shown) + 1))
    assert recalls == [q for q in rivers.questions if not q.options]
    firsts = [q for q in rivers.questions if q.options and q.kind != "subject"]
    assert choices == firsts + [q for q in rivers.questions if q.options and q.kind == "subject"]


def test_new_cards_come_in_that_order(profile: Profile, rivers: Quiz) -> None:
    """Anki itself shows new cards so: no two of one fact in a row while another fact is left."""
    profile.add(rivers)
    deck = profile.collection.decks.id_for_name("Rivers")
    scheduler = profile.collection.sched
    assert deck
    assert isinstance(scheduler, Scheduler)
    profile.collection.decks.select(deck)
    queued = scheduler.get_queued_cards(fetch_limit=100)
    shown = [profile.collection.get_card(card.card.id).note()["Id"] for card in queued.cards]
    assert shown[:20] == [card.note()["Id"] for card in profile.cards()][:20]


def test_deck_of_the_sheet_is_taken(profile: Profile) -> None:
    """A deck named in the sheet contains the subdecks; a deck without questions is not made."""
    profile.add(quiz_of(choice(), deck="Geography::Rivers"))
    assert profile.deck_names() == ["Geography", "Geography::Rivers", "Geography::Rivers::1 Choose"]


@pytest.mark.parametrize(
    "name", ["a::::b", ' "a" ::b:', "e\u0301", "a\tb", "x" * 500, "::".join("d" * (DEEPEST - 1)), "<b>&amp;", "{{x}}"]
)
def test_deck_name_arrives_as_written(profile: Profile, name: str) -> None:
    """Anki keeps the name of a deck that quizgen has put right, so a second import goes to the same deck."""
    profile.add(quiz_of(choice(), deck=name))
    assert [profile.deck_of(card) for card in profile.cards()] == [f"{deck_name(name)}::1 Choose"]
    profile.add(quiz_of(choice(), recall(), deck=name, stamp=QUIZ_STAMP + 1))
    assert {profile.deck_of(card).rpartition("::")[0] for card in profile.cards()} == {deck_name(name)}


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
    assert profile.add_package(package) == {"duplicate": len(rivers.questions)}
    assert [(note.id, note.mod, note.fields, note.tags) for note in profile.notes()] == before


def test_update_changes_text_and_keeps_reviews(profile: Profile, rivers: Quiz) -> None:
    """A later stamp brings new text and new tags to a note, and its card keeps what was learned."""
    profile.add(rivers)
    first = rivers.questions[0]
    profile.answer_good(first.id)
    before = profile.card(first.id)
    changed = evolve(first, stem="Where does the Danube end?", tags=("new",))
    later = evolve(rivers, questions=(changed, *rivers.questions[1:]), stamp=rivers.stamp + 1)
    assert profile.add(later) == {"updated": len(rivers.questions)}
    card = profile.card(first.id)
    assert (card.id, card.reps, card.due, card.queue) == (before.id, 1, before.due, before.queue)
    assert (card.note()["Stem"], card.note().tags, card.note().mod) == (changed.stem, ["new"], later.stamp)
    assert profile.notetype_names() == ["quizgen choice", "quizgen recall"]
    profile.check()


def test_update_adds_questions(profile: Profile, rivers: Quiz) -> None:
    """A question that is new in a later package goes in beside those that are there."""
    profile.add(rivers)
    later = evolve(rivers, questions=(*rivers.questions, choice("new/one/value")), stamp=rivers.stamp + DAY)
    assert profile.add(later) == {"new": 1, "updated": len(rivers.questions)}


def test_retired_question_stays(profile: Profile, rivers: Quiz) -> None:
    """A question that a later package lacks stays with its learner."""
    profile.add(rivers)
    profile.add(evolve(rivers, questions=rivers.questions[1:], stamp=rivers.stamp + DAY))
    assert len(profile.notes()) == len(rivers.questions)


def test_same_or_older_stamp_changes_nothing(profile: Profile) -> None:
    """Text that changed under the same stamp does not reach the learner, which is why the stamp must move."""
    profile.add(quiz_of(choice()))
    for stamp in (QUIZ_STAMP, QUIZ_STAMP - 1):
        assert profile.add(quiz_of(choice(stem="Changed?"), stamp=stamp)) == {"duplicate": 1}
    assert profile.note(choice().id)["Stem"] == choice().stem


def test_two_sheets_share_the_note_types(profile: Profile, rivers: Quiz, tmp_path: Path) -> None:
    """Decks of two sheets, even with the same question ids and stamps, go into one collection side by side."""
    path = tmp_path / "seas.yaml"
    path.write_text(new_sheet("Seas", "other"), encoding="utf-8")
    seas = build_quiz(read_facts(path), now=QUIZ_STAMP)
    assert [q.id for q in seas.questions] == [q.id for q in rivers.questions]
    assert profile.add(rivers) == {"new": len(rivers.questions)}
    assert profile.add(seas) == {"new": len(seas.questions)}
    assert profile.notetype_names() == ["quizgen choice", "quizgen recall"]
    assert len(profile.notes()) == len(rivers.questions) + len(seas.questions)
    profile.check()
    assert profile.add(evolve(seas, stamp=seas.stamp + 1)) == {"updated": len(seas.questions)}
    assert {note.mod for note in profile.notes("deck:Rivers")} == {rivers.stamp}


def test_later_templates_reach_unchanged_notes(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later STAMP brings templates and styling into a collection whose notes have not changed."""
    package = import_module("quizgen.exporters.anki.package")
    with monkeypatch.context() as patch:
        patch.setattr(package, "STAMP", STAMP - 1)
        patch.setattr(import_module("quizgen.exporters.anki.notetypes"), "_resource", lambda _: "{{Stem}} old")
        profile.add(quiz_of(choice()))
    assert {notetype["css"] for notetype in profile.notetypes()} == {"{{Stem}} old"}
    assert profile.add(quiz_of(choice())) == {"duplicate": 1}
    assert {notetype["css"] for notetype in profile.notetypes()} == {CHOICE.css}
    assert {notetype["tmpls"][0]["afmt"] for notetype in profile.notetypes()} == {CHOICE.back}


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
    assert not [element for part in ("why", "note", "source") for element in back.all(class_=part)]


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
        stem = question.stem.replace(GAP, "[...]")
        assert parse(output.question_text).one(class_="stem").text == stem
        back = parse(output.answer_text)
        if question.response is Response.CLOZE:
            assert back.one(class_="stem").text == question.stem.replace(GAP, question.answer_text)
        elif question.response is Response.ORDER:
            assert [item.text for item in back.one(class_="answer").all("li")] == list(question.answer)
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


def test_pictures_and_sounds_arrive(profile: Profile) -> None:
    """Media go in under safe names, once each, are found by their cards, and nothing is missing or unused."""
    alt = 'A "map" <of> [sound:no.mp3] rivers'
    shown = choice(picture=PICTURE, sound=SOUND, alt=alt)
    profile.add(quiz_of(shown, recall(picture=PICTURE)))
    folder = profile.folder / "collection.media"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        PICTURE.safe_name: PICTURE.content,
        SOUND.safe_name: SOUND.content,
    }
    found = profile.collection.media.check()
    assert (list(found.missing), list(found.unused)) == ([], [])
    card = profile.card(shown.id)
    assert [tag.filename for tag in card.question_av_tags() if isinstance(tag, SoundOrVideoTag)] == [SOUND.safe_name]
    assert card.answer_av_tags() == []
    for side in (card.question(), card.answer()):
        (image,) = parse(side).all("img")
        assert (image.attributes["src"], image.attributes["alt"]) == (PICTURE.safe_name, alt)


def test_a_picture_that_changed_comes_with_its_note(profile: Profile) -> None:
    """A new picture has a new name, so the updated note shows it and no older one is overwritten."""
    profile.add(quiz_of(choice(picture=PICTURE)))
    newer = Media(PICTURE.name, PICTURE.media_type, b"<svg> </svg>")
    assert profile.add(quiz_of(choice(picture=newer, changed=QUIZ_STAMP + 1))) == {"updated": 1}
    assert newer.safe_name in profile.note(choice().id)["Picture"]
    assert list(profile.collection.media.check().unused) == [PICTURE.safe_name]
