"""A text as a learner reads it, with what tells it from others."""

import unicodedata
from operator import itemgetter

from attrs import define

from quizgen.kept import Keeping, kept
from quizgen.text.cjk import telling_characters
from quizgen.text.folding import fold
from quizgen.text.likeness import pairs_in
from quizgen.text.roots import telling_words

_THREE_LETTERS = itemgetter(slice(3))


@define(eq=False)
class Shown(Keeping):
    """A text as a learner reads it: what an option shows, or what a stem names."""

    text: str
    """What a learner reads."""
    folded: str
    """The text without case, accents and punctuation (`fold`), for comparing."""
    words: tuple[str, ...]
    """The folded words, without words such as `of`."""
    starts: frozenset[str]
    """The first three letters of these words. Names that share none of these share no root."""

    @classmethod
    def of(cls, text: str, *, has_words: bool = True) -> "Shown":
        """Return a text with what tells it from others; the name of a picture has no words.

        Example:
            >>> shown = Shown.of("The Isle of Wight")
            >>> shown.folded, shown.words, sorted(shown.starts)
            ('isle of wight', ('isle', 'wight'), ['isl', 'wig'])
        """
        folded = fold(text)
        words = telling_words(folded) if has_words else ()
        return cls(text, folded, words, frozenset(map(_THREE_LETTERS, words)))

    @kept
    def letter_pairs(self) -> frozenset[str]:
        """The pairs of letters that follow one another in the folded text: `ro`, `om` and `me` for Rome."""
        return pairs_in(self.folded)

    @kept
    def edged_pairs(self) -> frozenset[str]:
        """These pairs, and those with the blanks at both ends of the text: what begins and ends alike is more alike."""
        return self.letter_pairs | {f" {self.folded[:1] or ' '}", f"{self.folded[-1:] or ' '} "}

    @kept
    def pairs_of_letters(self) -> frozenset[str]:
        """Such pairs without digits: numbers give a text away as whole words do."""
        if self.folded.replace(" ", "").isalpha():
            return self.edged_pairs
        return frozenset([pair for pair in self.edged_pairs if not any(map(str.isdigit, pair))])

    @kept
    def letters(self) -> str:
        """The letters of the text, without case and accents: `fold` would read ST as saint."""
        plain = self.text if self.text.isascii() else unicodedata.normalize("NFKD", self.text)
        return "".join(filter(str.isalpha, plain.casefold()))

    @kept
    def characters(self) -> frozenset[str]:
        """The kana and Chinese characters of the text."""
        return telling_characters(self.text)
