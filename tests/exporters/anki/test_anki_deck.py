"""The deck itself: what its page says, the preset that the package offers, and decks of any size."""

from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.decks import DeckConfigDict
from attrs import evolve
from exporters.markup import parse
from exporters.profiles import Profile
from exporters.quizzes import choice, quiz_of, recall
from sheets import RIVERS, sheet_of

from quizgen import AnkiExporter, build_quiz
from quizgen.errors import ExportError
from quizgen.exporters.anki.notes import LAG
from quizgen.exporters.anki.preset import PRESET_NAME
from quizgen.language import LANGUAGES, words_of
from quizgen.quiz import Quiz, Response


def description(profile: Profile, quiz: Quiz) -> str:
    """Import a quiz and return what the page of its deck says, as text."""
    profile.add(quiz)
    deck = profile.collection.decks.by_name(quiz.deck or quiz.title)
    assert deck
    assert deck["md"]
    return parse(profile.collection.render_markdown(deck["desc"])).text.rstrip("\n")


def test_the_page_of_a_deck_says_how_to_study_it(profile: Profile) -> None:
    """It says what to do, how to keep cards apart by the preset or without, and shows source and licence as text."""
    quiz = quiz_of(
        choice(), sources=("*Atlas* <of> [Rivers](x), 2020, https://example.org/a_b_c",), licence="CC BY 4.0"
    )
    text = description(profile, quiz)
    assert text.startswith("Pick an option, or say the answer, before you look at it.")
    for words in ("Import any deck presets", "switch on all three under Deck Options › Burying", "Licence: CC BY 4.0"):
        assert words in text
    assert f"Source: {quiz.sources[0]}" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_the_language_of_the_deck(language: str, profile: Profile) -> None:
    """Without a source or a licence, none is named."""
    words = words_of(language).card
    assert description(profile, quiz_of(choice(), language=language)).split("\n") == [words.study, words.burying]


def test_sources_and_licence_of_a_sheet_are_named(tmp_path: Path) -> None:
    """Those that are asked from are named, with their address; the licence is that of the sheet."""
    sources = (
        "source: atlas\nsources: {atlas: {title: Atlas, author: Ann, url: 'https://example.org'}, spare: {title: No}}\n"
    )
    quiz = build_quiz(sheet_of(tmp_path, RIVERS + sources + "licence: CC0\n"), now=1)
    assert (quiz.sources, quiz.licence) == (("Ann, Atlas, https://example.org",), "CC0")


def presets(collection: Collection) -> list[DeckConfigDict]:
    """Return the presets of a collection that are ours."""
    return [found for found in collection.decks.all_config() if found["name"] == PRESET_NAME]


def test_the_preset_is_there_for_who_wants_it(profile: Profile) -> None:
    """A usual import leaves a learner's presets alone; where the learner asks for it, the deck buries siblings."""
    quiz = quiz_of(choice(), recall())
    profile.add(quiz)
    assert presets(profile.collection) == []
    options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=False, with_deck_configs=True)
    path = profile.folder / "deck.apkg"
    path.write_bytes(AnkiExporter().export(quiz))
    profile.collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options))
    (preset,) = presets(profile.collection)
    assert preset["new"]["bury"]
    assert preset["rev"]["bury"]
    assert preset["buryInterdayLearning"]
    deck = profile.collection.decks.id_for_name("Rivers")
    assert deck
    chosen = profile.collection.decks.config_dict_for_deck_id(deck)
    assert (chosen["id"], chosen["new"]["perDay"], chosen["rev"]["perDay"]) == (preset["id"], 20, 200)
    profile.check()


def test_answers_can_be_typed(profile: Profile) -> None:
    """A card from memory asks for its answer where that is one text of one line; no other card does."""
    questions = (recall(), recall("list", answer=("one", "two")), recall("lines", answer="one\ntwo"), choice())
    backwards = recall("back", kind="recall_subject", answer="Rhine & Main")
    profile.add_package(AnkiExporter(typed=True).export(quiz_of(*questions, backwards)))
    typed = {note["Id"]: (note["Typed value"], note["Typed subject"]) for note in profile.notes()}
    assert typed == {
        recall().id: ("1,230 km", ""),
        "list": ("", ""),
        "lines": ("", ""),
        choice().id: ("", ""),
        "back": ("", "Rhine &amp; Main"),
    }
    for identity, field in ((recall().id, "Typed value"), ("back", "Typed subject")):
        card = profile.card(identity)
        assert card.question().count(f"[[type:{field}]]") == card.answer().count(f"[[type:{field}]]") == 1
    assert "[[type" not in profile.card("list").question() + profile.card("lines").question()
    assert profile.collection.compare_answer("Rhine &amp; Main", "Rhine & Main").count("typeBad") == 0


def test_nothing_is_typed_unasked(profile: Profile) -> None:
    """Without the option, no card has a box to type into."""
    profile.add(quiz_of(recall()))
    assert "[[type" not in profile.card(recall().id).question()


def test_two_questions_for_one_card_are_refused() -> None:
    """Two questions of one family that are asked in one way are an error that names both, the family and the card."""
    quiz = quiz_of(choice("a/value", fact="a"), choice("b/value", family="a"), recall("a/recall", fact="a"))
    message = r"'a/value' and 'b/value' would be one card in Anki, 'Choose' \(both are of the family 'a'"
    with pytest.raises(ExportError, match=message):
        AnkiExporter().export(quiz)


def test_a_hand_made_note_says_everything(profile: Profile) -> None:
    """Questions of one family that have other notes, sources and explanations lose none of them."""
    one = choice("a/value", fact="a", note="One.", source="A", explanation="So it is.", tags=("x",))
    two = recall("a/recall", fact="a", note="Two.", source="B", explanation="And so.", tags=("x", "y"))
    profile.add(quiz_of(one, two))
    (note,) = profile.notes()
    assert (note["Note"], note["Source"], note["Fact"], note.tags) == ("One.<br>Two.", "A<br>B", "", ["x", "y"])
    assert parse(profile.card("a/value").answer()).one(class_="why").text.startswith("So it is.")
    assert parse(profile.card("a/recall").answer()).one(class_="why").text == "And so."


def test_a_deck_of_many_facts(profile: Profile) -> None:
    """It is imported whole, each note with its cards in their places, and Anki finds nothing to repair."""
    facts = 3_000
    choices = [choice(f"f{number}/value", fact=f"f{number}") for number in range(facts)]
    recalls = [recall(f"f{number}/recall", fact=f"f{number}") for number in range(facts)]
    assert profile.add(quiz_of(*choices, *recalls)) == {"new": facts}
    dues = [(card.ord, card.due) for card in profile.cards()]
    assert len(dues) == 2 * facts
    assert max(dues, key=lambda pair: pair[1]) == (4, facts + LAG)
    profile.check()


@pytest.mark.parametrize("size", [100_000])
def test_fields_of_any_length(size: int, profile: Profile) -> None:
    """A stem, an option and an answer of many letters arrive whole."""
    long = "rivers " * (size // 7) + "end"
    asked = choice(stem=long, answer=long, options=(choice().options[0], evolve(choice().options[2], text=long)))
    gap = recall("gap", f"{long} _____ {long}", long, response=Response.CLOZE)
    profile.add(quiz_of(asked, recall(stem=long, answer=long), gap))
    assert parse(profile.card(asked.id).question()).one(class_="stem").text == long
    assert parse(profile.card(recall().id).answer()).one(class_="answer").text == long
    assert parse(profile.card("gap").answer()).one(class_="gap").text == long
    profile.check()
