"""Properties that are worked out once."""

import pickle

from attrs import evolve, frozen

from quizgen import EntityRef, Fact, FactSheet, Relation
from quizgen.kept import Keeping, KeptByKey, kept


@frozen
class Word(Keeping):
    """A record with slots."""

    text: str
    """Its letters."""

    @kept
    def letters(self) -> list[str]:
        """Its letters, one by one."""
        return [*self.text]


def test_what_is_kept_is_worked_out_once() -> None:
    """By each record, and anew by a changed one."""
    word = Word("dee")
    assert word.letters is word.letters == ["d", "e", "e"]
    assert evolve(word, text="po").letters == ["p", "o"]
    assert Word.letters.__doc__ == "Its letters, one by one."


def test_what_is_kept_is_no_part_of_a_record() -> None:
    """Records are equal whether they keep something or not, and what is kept is not pickled."""
    word = Word("dee")
    assert word.letters
    assert word == Word("dee")
    assert not hasattr(Word, "__getattr__")
    again = pickle.loads(pickle.dumps(word))  # noqa: S301 - what was just pickled
    assert again == word
    assert vars(word) == {"letters": ["d", "e", "e"]}
    assert vars(again) == {}


def test_a_sheet_that_was_used_can_be_pickled() -> None:
    """With several jobs, it goes to other processes."""
    fact = Fact("Danube", "mouth", EntityRef("Black Sea"))
    sheet = FactSheet("rivers", "Rivers", relations=(Relation("mouth", value="sea"),), facts=(fact,))
    assert sheet.fact(fact.id) is fact
    assert pickle.loads(pickle.dumps(sheet)) == sheet  # noqa: S301 - what was just pickled


def test_what_is_kept_by_key_is_made_once() -> None:
    """What is known from the start is not made at all."""
    made: list[str] = []

    def lengthened(text: str) -> str:
        made.append(text)
        return text + text

    kept_texts = KeptByKey(lengthened, [("dee", "Dee")])
    assert [kept_texts[key] for key in ("po", "dee", "po")] == ["popo", "Dee", "popo"]
    assert made == ["po"]
