"""Flaws by which a choice gives its key away to a reader who knows nothing. A check finds them; a build avoids them."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.language import lexicon_of
from quizgen.language.lexicon import Lexicon, words_in
from quizgen.text.longer import much_longer
from quizgen.text.roots import FUNCTION_WORDS
from quizgen.values import Number, parse_number

SHORTEST_KEY = 4
"""A shorter key may be in a stem by accident."""

OUTLYING = 100
"""An amount this many times its nearest neighbour stands out."""


@frozen(eq=False, repr=False)
class Choice(Keeping):
    """A choice as text: a stem, its right option and the wrong ones."""

    stem: str
    """The text that asks."""
    key: str
    """The right option."""
    others: tuple[str, ...]
    """The distractors."""
    language: str = "en"
    """The language of the sheet, by its code."""
    alt: str = ""
    """What the picture beside the stem shows, in words."""

    @kept
    def lexicon(self) -> Lexicon:
        """The lexicon of its language."""
        return lexicon_of(self.language)

    @kept
    def stem_words(self) -> tuple[str, ...]:
        """The words of the stem."""
        return words_in(self.stem)

    @kept
    def key_words(self) -> tuple[str, ...]:
        """The words of the key."""
        return words_in(self.key)

    @kept
    def other_words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each distractor."""
        return tuple(words_in(other) for other in self.others)

    @kept
    def amounts(self) -> tuple[Number, ...]:
        """The options as numbers, the key first; empty if one of them is not a number."""
        try:
            return tuple(parse_number(text) for text in (self.key, *self.others))
        except ValueError:
            return ()

    @kept
    def roots(self) -> tuple[frozenset[str], ...]:
        """The roots of the words of each option, the key first."""
        return tuple(self.lexicon.roots(words) for words in (self.key_words, *self.other_words))


def stands_out_by_length(choice: Choice) -> bool:
    """Tell whether the key is much longer than every distractor, or much shorter."""
    lengths = sorted(choice.others, key=len)
    return much_longer(choice.key, lengths[-1]) or much_longer(lengths[0], choice.key)


def holds_its_key(choice: Choice) -> bool:
    """Tell whether the stem, or the text of its picture, contains the key, word for word, and no distractor."""
    if len(choice.key) < SHORTEST_KEY:
        return False
    said = [choice.stem_words, words_in(choice.alt)] if choice.alt else [choice.stem_words]
    if not any(_stands_in(choice.key_words, words) for words in said):
        return False
    return not any(_stands_in(other, words) for words in said for other in choice.other_words)


def clangs(choice: Choice) -> str:
    """Return a word of the stem whose root is in the key and in no distractor; empty if there is none.

    A key is not given away if some distractor has as many words of the stem.
    """
    key, *others = choice.roots
    alone = key.difference(*others)
    if not alone:
        return ""
    said = {choice.lexicon.root(word): word for word in choice.stem_words if word not in choice.lexicon.function_words}
    word = next((word for root, word in said.items() if root in alone and len(root) >= SHORTEST_KEY), "")
    most = max(len(other & said.keys()) for other in others)
    return word if len(key & said.keys()) > most else ""


def converges(choice: Choice) -> bool:
    """Tell whether the distractors look as if made from the key.

    The key shares more words with other options than any distractor does, and at least two; each distractor shares at
    least one. Words that all options have do not count. Example: "red kite" among "red fox" and "black kite".
    """
    counts = Counter(root for roots in choice.roots for root in roots - FUNCTION_WORDS)
    shared = {root for root, count in counts.items() if 1 < count < len(choice.roots)}
    key, *others = (len(shared & roots) for roots in choice.roots)
    return key > 1 and key > max(others) and min(others) > 0


def out_by_a_hundredfold(amounts: Sequence[Decimal]) -> bool:
    """Tell whether one amount is a hundred times its nearest neighbour, or a hundredth of it."""
    low, *rest = sorted(abs(amount) for amount in amounts)
    if not rest or not low:
        return False
    second, last = rest[0], rest[-1]
    return second >= OUTLYING * low or last >= OUTLYING * ([low, *rest][-2])


def more_exact(key: Decimal, others: Sequence[Decimal]) -> bool:
    """Tell whether just the key has more or fewer decimals, is round (2,000), or is not round."""
    places, *other_places = (decimals(amount) for amount in (key, *others))
    if places not in other_places and len(set(other_places)) == 1:
        return True
    zeros, *other_zeros = (trailing_zeros(amount) for amount in (key, *others))
    return (zeros == 0 and min(other_zeros) > 1) or (zeros > 1 and max(other_zeros) == 0)


def trailing_zeros(amount: Decimal | int) -> int:
    """Return how many zeros a whole number ends in."""
    whole = int(amount)
    digits = str(whole) if amount == whole else "1"
    return len(digits) - len(digits.rstrip("0"))


def _stands_in(words: tuple[str, ...], text: tuple[str, ...]) -> bool:
    size = len(words)
    return bool(size) and any(text[start : start + size] == words for start in range(len(text) - size + 1))


def decimals(amount: Decimal) -> int:
    """Return how many digits a number has after its point."""
    exponent = amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
