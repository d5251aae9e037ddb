"""Characters of Chinese and Japanese, each of which may tell a reader something."""

from quizgen.text.late_pattern import late_pattern

FIRST_KANA = "\u3041"
"""The first of these characters; texts of most other languages have none behind it."""

_TELLING = late_pattern(r"[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_HIRAGANA_BEHIND = 0x60
"""A letter of katakana stands so far behind the same letter of hiragana."""


def telling_characters(text: str) -> frozenset[str]:
    """Return the kana and Chinese characters of a text; katakana count as hiragana.

    Example:
        >>> sorted(telling_characters("テル 食べる")), telling_characters("Danube")
        (['て', 'べ', 'る', '食'], frozenset())
    """
    if not text or max(text) < FIRST_KANA:
        return frozenset()
    return frozenset(map(_as_hiragana, _TELLING.findall(text)))


def _as_hiragana(letter: str) -> str:
    return chr(ord(letter) - _HIRAGANA_BEHIND) if "ァ" <= letter <= "ヶ" else letter
