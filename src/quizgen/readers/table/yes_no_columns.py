"""Columns of yes and no, in words or in marks."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from quizgen.language import TableWords
from quizgen.language.lexicon import plain
from quizgen.readers.table.readings import Reading
from quizgen.values import YesNo

YES_MARKS = frozenset("✓✔☑✅√x×✗✘●•*+")
"""Marks that stand for yes: alone with blanks, or beside their counterpart."""

TICKS = frozenset("✓✔☑✅√")
CROSSES = frozenset("✗✘❌✖✕☐x×")
"""Marks that stand for yes and for no, side by side."""

PAIRS = (("+", "-"), ("t", "f"), ("ja", "nee"), ("ja", "nej"), ("tak", "nie"), ("evet", "hayır"), ("да", "нет"))
"""Other marks, and words of languages that quizgen has no words in, that stand for yes and for no."""

MOST_WORDS = 12
"""How many different texts a column of yes and no may have: words in upper and lower case, several marks."""

_USUAL_SIGNS = str.maketrans("−–—", "---", "\ufe0f")


def as_yes_no(texts: Collection[str], words: Sequence[TableWords], *, is_declared: bool = False) -> Reading | None:
    """Return the reading of a column of yes and no; None where it is something else.

    Args:
        texts: the distinct texts of the column. One of them alone is no such column, unless it is declared.
        words: the words for yes and no of the languages that the table may be in.
        is_declared: whether a person says that it is one.
    """
    if len(texts) > MOST_WORDS:
        return None
    bare = {text: _bare(text) for text in texts}
    found = set(bare.values())
    for yes, no in _meanings(words, is_declared=is_declared):
        if found and found <= yes | no and (is_declared or (found & yes and found & no)):
            return Reading("yes_no", {text: YesNo(each in yes) for text, each in bare.items()}, is_sure=True)
    return None


def stray_and_alike(texts: Sequence[str], words: Sequence[TableWords]) -> tuple[list[str], dict[str, str]]:
    """Return what keeps a column from being one of yes and no, and its words for these as it mostly writes them.

    Args:
        texts: the texts of all its cells.
        words: the words for yes and no of the languages that the table may be in.

    Example:
        >>> from quizgen.language import ENGLISH
        >>> stray_and_alike(["yes", "no", "partly", "yes", "y"], [ENGLISH.tables])
        (['partly'], {'yes': 'yes', 'no': 'no', 'y': 'yes'})
    """
    counts = Counter(texts)
    bare = {text: _bare(text) for text in counts}
    for yes, no in ((each.yes, each.no) for each in words):
        sides = [[text for text, said in bare.items() if said in side] for side in (yes, no)]
        known = {text: max(side, key=counts.__getitem__) for side in sides for text in side}
        strays = [text for text in counts if text not in known]
        if strays and all(sides) and 2 * sum(counts[text] for text in known) > len(texts):
            return strays, {text: known[text] for text in counts if text in known}
    return [], {}


def is_one_yes(texts: Collection[str], words: Sequence[TableWords]) -> bool:
    """Tell whether all texts are one mark, such as x, or the word for yes, which leaves open what a blank is."""
    if len(texts) > MOST_WORDS:
        return False
    found = {_bare(text) for text in texts}
    return len(found) == 1 and (found <= YES_MARKS or any(found <= each.yes for each in words))


def are_signs(texts: Iterable[str]) -> bool:
    """Tell whether all texts are plus and minus signs, of both sorts."""
    return {_bare(text) for text in texts if text} == {"+", "-"}


def _meanings(words: Sequence[TableWords], *, is_declared: bool) -> Iterable[tuple[frozenset[str], frozenset[str]]]:
    """Yield sets of texts that mean yes, each with those that mean no beside them."""
    yield from ((each.yes, each.no) for each in words)
    yield TICKS, CROSSES
    yield from ((frozenset({yes}), frozenset({plain(no)})) for yes, no in PAIRS)
    if is_declared:
        yield YES_MARKS - {"x", "×", "✗", "✘"}, frozenset("-☐❌x×✗✘0")
        yield YES_MARKS | {"1"}, frozenset("-☐❌0")


def _bare(text: str) -> str:
    return plain(text.translate(_USUAL_SIGNS)).strip()
