"""Which options of a row are right: what says so may be a number, a letter, or the text of an option."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from attrs import frozen

from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.text.folding import canonical

Stored = Decimal | date | bool | None
"""What a cell of a workbook stores beside its text: 2 where $2.00 is shown."""

OPTION_NAME = re.compile(
    r"(?:option|answer|choice|antwort|antwortmöglichkeit|auswahl|réponse|choix|proposition|respuesta|opción|risposta|"
    r"opzione|resposta|opção|alternativa)\s*(?:\d|[a-h])"
)
"""The name of an option: `option 2`, `answer b`."""

_SIGN = r"\(?(?:\d|[A-Ha-h])[.)]?"
_MARKS = re.compile(rf"{_SIGN}(?:\s*[,;&/ ]\s*{_SIGN})*")
_MARK = re.compile(r"\d|[A-Ha-h]")
_ROUND = re.compile(r"(\d)\.0+")
_MARK_AND_TEXT = re.compile(r"\(?(\d|[A-Ha-h])(?:\)\s*|[.:]\s+)(\S.*)", re.DOTALL)
_AMOUNT = re.compile(r"[^\w+−-]{0,3}(\d+(?:[.,]\d+)*)\s*(?:[^\W\d_]|[%°€£$¥]|$)")
"""What an option with a number begins with: `$2.00`, `2 eyes`; not a fraction, a range or a date."""


@frozen
class Key:
    """What says which options are right, as written."""

    text: str
    """Its text."""
    stored: Stored = None
    """What its cell stores."""


@frozen
class KeyReading:
    """How a key can be read, as the places of options."""

    marked: frozenset[int]
    """Those that it marks, by their numbers or letters."""
    named: frozenset[int]
    """Those whose text or stored number it is."""
    near: frozenset[int]
    """Those that begin with its number: `2 eyes` for 2. None where one is named."""

    @property
    def is_text(self) -> bool:
        """Whether it can only be the text of an option."""
        return bool(self.named) and not self.marked

    @property
    def is_mark(self) -> bool:
        """Whether it can only be the mark of an option."""
        return bool(self.marked) and not self.named and not self.near


def reading_of(keys: Sequence[Key], options: Mapping[int, Key]) -> KeyReading:
    """Return how the keys of a row can be read.

    Args:
        keys: what stands in its columns of keys, without the empty ones.
        options: its options by their places, counted from 0.
    """
    whole = _in_words(keys, options)
    if whole:
        return KeyReading(marked=frozenset(), named=whole, near=frozenset())
    marked = _marked(" ".join(map(_as_mark, keys)), options)
    named = frozenset(place for key in keys for place in _named(key, options))
    near = _near(keys[0], options) if len(keys) == 1 and marked and not named else frozenset()
    return KeyReading(marked=marked, named=named, near=near)


def right_of(keys: Sequence[Key], options: Mapping[int, Key], *, are_texts: bool, are_numbers: bool) -> frozenset[int]:
    """Return the places of the right options of a row.

    Args:
        keys: what stands in its columns of keys, without the empty ones.
        options: its options by their places, counted from 0.
        are_texts: whether other rows of the table tell that keys are texts of options.
        are_numbers: whether the table is a template in which a number is surely that of an option.

    Raises:
        NotTaken: that can't be told.
    """
    written = " ".join(key.text for key in keys)
    read = reading_of(keys, options)
    other = read.named or read.near
    if not read.marked or not other or other == read.marked or (are_numbers and not are_texts):
        found = read.marked or read.named
    elif read.named and are_texts:
        found = read.named
    else:
        what = "number" if any(map(str.isdigit, written)) else "letter"
        message = f"'{written}' may be the {what} of an option, or the option itself"
        raise NotTaken(message, _way_out(what, other | read.marked, options))
    if not found:
        raise NotTaken(f"no option is '{written}'", "write the number of the right one, or its text")
    return found


def is_mark(text: str) -> bool:
    """Tell whether a text is made of numbers or letters that options may have.

    Example:
        >>> is_mark("1,3"), is_mark("(b)"), is_mark("Danube")
        (True, True, False)
    """
    return _MARKS.fullmatch(text) is not None


def without_mark(text: str) -> str:
    """Return a text without the letter or number that it begins with.

    Example:
        >>> without_mark("B) 4"), without_mark("(c) Rome"), without_mark("2.5")
        ('4', 'Rome', '2.5')
    """
    found = _MARK_AND_TEXT.fullmatch(text)
    return found[2] if found else text


def _in_words(keys: Sequence[Key], options: Mapping[int, Key]) -> frozenset[int]:
    """Return the option that a key has as a whole, with its letter and its text: `B) 4`."""
    found = _MARK_AND_TEXT.fullmatch(keys[0].text) if len(keys) == 1 else None
    if not found:
        return frozenset()
    texts = {place: option.text for place, option in options.items()}
    own = texts.get(_place(found[1]), "")
    if found[2] in (own, without_mark(own)):
        return frozenset([_place(found[1])])
    return frozenset(place for place, text in texts.items() if text == keys[0].text)


def _as_mark(key: Key) -> str:
    """Return a key as the mark of an option: 2 where 2.00 is shown, b for `option b`."""
    name = canonical(key.text.casefold().replace(":", " "))
    return name[-1] if OPTION_NAME.fullmatch(name) else _rounded(key.text)


def _marked(marks: str, options: Mapping[int, Key]) -> frozenset[int]:
    """Return the places that numbers or letters mark (`1,3`, `A C`); none where a text is no mark of an option."""
    found = _MARK.findall(marks) if is_mark(marks) else []
    places = frozenset(map(_place, found))
    are_alike = len({mark.isdigit() for mark in found}) == 1
    return places if are_alike and places <= options.keys() else frozenset()


def _place(mark: str) -> int:
    return int(mark) - 1 if mark.isdigit() else ord(mark.upper()) - ord("A")


def _named(key: Key, options: Mapping[int, Key]) -> Iterable[int]:
    """Return the places of the options that a key is: by its text, by its stored number, or but for case."""
    by_text = [place for place, option in options.items() if key.text in (option.text, without_mark(option.text))]
    by_text = by_text or _but_for_lines(key, options)
    by_stored = [place for place, option in options.items() if _is_same(key.stored, option.stored)]
    folded = key.text.casefold()
    by_case = [place for place, option in options.items() if option.text.casefold() == folded]
    return by_text or next((found for found in (by_stored, by_case) if len(found) == 1), [])


def _but_for_lines(key: Key, options: Mapping[int, Key]) -> list[int]:
    """Return the places of the options that a key is, its lines with blanks between.

    Raises NotTaken where several options differ by their lines alone.
    """
    text = canonical(key.text)
    found = [place for place, option in options.items() if canonical(option.text) == text]
    if len({options[place].text for place in found}) > 1:
        hint = "write the right answer with its lines, or its number"
        raise NotTaken(f"several options read '{text}' but for their lines", hint)
    return found


def _is_same(stored: Stored, other: Stored) -> bool:
    return stored is not None and type(stored) is type(other) and stored == other


def _near(key: Key, options: Mapping[int, Key]) -> frozenset[int]:
    """Return the places of the options that begin with the number that a key is."""
    number = _rounded(key.text)
    return frozenset(p for p, option in options.items() if number.isdigit() and _amount(option) == Decimal(number))


def _rounded(text: str) -> str:
    found = _ROUND.fullmatch(text)
    return found[1] if found else text


def _amount(option: Key) -> Decimal | None:
    found = _AMOUNT.match(option.text)
    number = re.sub(r",(?=\d{3}(?!\d))", "", found[1]).replace(",", ".") if found else ""
    return Decimal(number) if number and number.count(".") < 2 else None  # noqa: PLR2004 - 1.2.3 is no number


def _way_out(what: str, places: frozenset[int], options: Mapping[int, Key]) -> str:
    """Return what to write for each option that may be meant: letters for numbers, and numbers for letters."""
    signs = {place: chr(ord("A") + place) if what == "number" else str(place + 1) for place in sorted(places)}
    texts = {option.text.casefold() for option in options.values()} | {str(_amount(each)) for each in options.values()}
    if any(sign.casefold() in texts for sign in signs.values()):
        signs = {place: f"option {place + 1}" for place in signs}
    other = "letter" if what == "number" else "number"
    ways = ", ".join(f"{sign} for '{options[place].text}'" for place, sign in signs.items())
    return f"write the {other} of the right one: {ways}"
