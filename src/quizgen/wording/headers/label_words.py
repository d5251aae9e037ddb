"""The words of a header: MilesPerGallon, MPG.city and year_discovered are several."""

import re

_SEPARATORS = re.compile(r"[\s_]+|(?<=\w)[.](?=[^\W\d])|(?<=[^\W\d])[.](?=\w)")
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
    """
    year = _YEAR_OF_R.fullmatch(label.strip())
    if year:
        return [year[1]]
    return [part for word in _SEPARATORS.split(label.strip()) if word for part in _camel_parts(word)]


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
