"""The words of a header: MilesPerGallon, MPG.city and year_discovered are several."""

import re

_BLANKS = re.compile(r"[\s_]+")
_POINTS = re.compile(r"(?<=\w)[.](?=[^\W\d])|(?<=[^\W\d])[.](?=\w)")
"""A point that parts words as R writes them: Sepal.Length."""

_ABBREVIATED = re.compile(r"[(\[]?(?:[^\W\d_](?:\.[^\W\d_])+\.?|[^\W\d_]{1,3}(?:\.[^\W\d_]{1,3})+\.)[)\]]?")
"""Single letters with points between them, or short parts with one behind each: U.S, a.k.a., p.p., Ph.D., v.Chr."""

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_SHORT = frozenset(
    "is of in by to no id per at on un us has max min avg net gas sex age iso gdp tld exp pop lat lon "
    "km cm kg mm".split()
)
"""Short words that a capital may begin in camel case. So pH, NaCl and iPhone stay whole."""

_YEAR_OF_R = re.compile(r"X(1\d{3}|20\d{2})")
"""A year as R writes it, which begins no name of a column with a digit."""

_SHORT_ACRONYM = 2
"""Capitals that may end a header in camel case: maxCP."""

SHORTEST_PART = 3
"""Letters that any other word in camel case has at the least."""


def label_words(label: str) -> list[str]:
    """Return the words of a header, with their capitals.

    Example:
        >>> label_words("MilesPerGallon"), label_words("year_discovered"), label_words("pH of NaCl")
        (['Miles', 'Per', 'Gallon'], ['year', 'discovered'], ['pH', 'of', 'NaCl'])
        >>> label_words("X1960"), label_words("MPG.city"), label_words("pH at 0.5 M")
        (['1960'], ['MPG', 'city'], ['pH', 'at', '0.5', 'M'])
        >>> label_words("Cost p.p.")
        ['Cost', 'p.p.']
    """
    year = _YEAR_OF_R.fullmatch(label.strip())
    if year:
        return [year[1]]
    words = (each for word in _BLANKS.split(label.strip()) for each in _parts(word))
    return [part for word in words if word for part in _camel_parts(word)]


def is_abbreviated(word: str) -> bool:
    """Tell whether the points in a word are those of an abbreviation.

    Example:
        >>> [is_abbreviated(word) for word in ("p.p.", "U.S", "Ph.D.", "Sepal.Length", "p.value", "temp.")]
        [True, True, True, False, False, False]
    """
    return bool(_ABBREVIATED.fullmatch(word))


def _parts(word: str) -> list[str]:
    return [word] if is_abbreviated(word) else _POINTS.split(word)


def readable(label: str) -> str:
    """Return a header with spaces between its words.

    Example:
        >>> readable("MilesPerGallon"), readable("lifeMale"), readable("flows_through"), readable("iPhone")
        ('Miles Per Gallon', 'life male', 'flows through', 'iPhone')
    """
    words = label_words(label)
    if len(words) > 1 and label.isalpha() and words[0].islower():  # the capitals only part the words
        words = [word.casefold() if word[1:].islower() else word for word in words]
    return " ".join(words)


def _camel_parts(word: str) -> list[str]:
    parts = _CAMEL.split(word)
    *before, last = parts
    checked = before if len(last) == _SHORT_ACRONYM and last.isupper() else parts
    whole = any(len(part) < SHORTEST_PART and part.casefold() not in _SHORT for part in checked)
    return [word] if whole else parts
