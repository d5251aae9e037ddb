"""Made-up lists of words with their translations, as language teachers write them, to be asked both ways.

A list has nouns with articles, verbs and adjectives. In one list of three `to` stands before the verbs; in another the
articles are missing, but nouns have capitals, as in German; in the third words are written in kanji with kana. One word
of seven is a cognate: its translation begins as it does.
"""

import random
from collections.abc import Callable, Mapping

from attrs import frozen

from quizgen import EntityRef, Fact, FactSheet, Relation
from quizgen.quiz import Quiz

SIZES = (30, 60, 120, 240)
COGNATES = 1 / 7
CLASSES = ("noun", "noun", "verb", "adjective")
ONSETS = "b bl br c d f g gr h j k l m n p pr r s st t tr v".split()
VOWELS = "a e i o u".split()
CODAS = ("", "", "l", "n", "r", "s")
KANJI = [chr(0x4E00 + 37 * number) for number in range(500)]
KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ"
VERB_ENDS = "うくすつぬむる"


@frozen
class WordList:
    """A list, and the class of each of its words and translations."""

    sheet: FactSheet
    """The list as a table gives it."""
    classes: Mapping[str, str]
    """The class of each text."""

    def mixed(self, quiz: Quiz) -> int:
        """Return how many questions have options of more than one class."""
        asked = [question for question in quiz.questions if question.options]
        return sum(len({self.classes[option.text] for option in question.options}) > 1 for question in asked)


def _word(lots: random.Random, syllables: int) -> str:
    parts = (lots.choice(ONSETS) + lots.choice(VOWELS) + lots.choice(CODAS) for _ in range(syllables))
    return "".join(parts)


def _spanish(lots: random.Random, name: str, root: str) -> str:
    if name == "noun":
        return lots.choice((f"la {root}a", f"el {root}o"))
    return root + (lots.choice(("ar", "er", "ir")) if name == "verb" else "oso")


def _german(_: random.Random, name: str, root: str) -> str:
    return {"noun": root.capitalize(), "verb": f"{root}en", "adjective": f"{root}ig"}[name]


def _japanese(lots: random.Random, name: str, _: str) -> str:
    kanji = "".join(lots.sample(KANJI, 2))
    return kanji + {"noun": "", "verb": lots.choice(VERB_ENDS), "adjective": "い"}[name]


WRITTEN: tuple[tuple[str, bool, Callable[[random.Random, str, str], str]], ...] = (
    ("Spanish", True, _spanish),
    ("German", False, _german),
    ("Japanese", False, _japanese),
)


def word_list(lots: random.Random, number: int, size: int) -> WordList:
    """Draw a list of words."""
    language, is_marked, written = WRITTEN[number % len(WRITTEN)]
    classes: dict[str, str] = {}
    facts: dict[str, Fact] = {}
    while len(facts) < size:
        name, root = lots.choice(CLASSES), _word(lots, lots.choice((1, 2, 2)))
        meaning = root[:4] + _word(lots, 1) if lots.random() < COGNATES else _word(lots, lots.choice((1, 2)))
        meaning = {"noun": f"the {meaning}", "verb": f"to {meaning}"}.get(name, meaning) if is_marked else meaning
        word = written(lots, name, root)
        if word not in classes and meaning not in classes:
            classes |= {word: name, meaning: name}
            facts[word] = Fact(word, "English", EntityRef(meaning))
    relation = Relation(
        "English",
        value="English",
        subject=language,
        is_column=True,
        values_declared=False,
        ask="What is “{{ subject }}” in English?",
        ask_subject=f"What is “{{{{ value }}}}” in {language}?",
        kinds=("value", "subject"),
    )
    title = f"words-{number}"
    return WordList(FactSheet(title, title, (relation,), tuple(facts.values())), classes)


def word_lists(questions: int, seed: int) -> list[WordList]:
    """Return lists of all sizes that give about so many questions with options."""
    lots = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    found: list[WordList] = []
    while sum(2 * len(each.sheet.facts) for each in found) < questions:
        found.append(word_list(lots, len(found), SIZES[len(found) // len(WRITTEN) % len(SIZES)]))
    return found
