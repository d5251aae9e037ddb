"""Which article English names have inside a sentence, by what their column is called."""

from quizgen.language.headers import english_subjects as known
from quizgen.language.headers.english_headers import ENGLISH_HEADERS
from quizgen.language.headers.english_nouns import CODES, MEASURES
from quizgen.text.folding import fold
from quizgen.wording.headers.default_sentences import NameForm, as_shown, unknown
from quizgen.wording.headers.english_grammar import is_noun, singular_of, with_article
from quizgen.wording.headers.english_header import english_header

ANY = "Which of these"
"""How subjects are asked for whose column's name is no kind."""

_VERBS = frozenset({"verb", "infinitive"})
_SHORTEST_NOUN = 3
_NO_KINDS = known.GENERIC | MEASURES | CODES | frozenset({"date", "year", "month", "day"})
"""Words that say nothing about what the subjects are."""


def place(name: str) -> str | None:
    """Return the name of a place, with "the" where it has that.

    Example:
        >>> place("Ecuador"), place("United States"), place("The Gambia"), place("Solomon Islands")
        ('Ecuador', 'the United States', 'The Gambia', 'the Solomon Islands')
        >>> place("Caspian Sea"), place("Lake Baikal"), place("Suez Canal"), place("Palm Desert")
        ('the Caspian Sea', 'Lake Baikal', 'the Suez Canal', 'Palm Desert')
        >>> place("Congo, Republic of the"), place("Bahamas, The"), place("Korea, South"), place("Paris, Texas")
        ('the Republic of the Congo', 'the Bahamas', 'South Korea', 'Paris, Texas')
    """
    name = _turned(name)
    lower = name.casefold()
    if lower.startswith(known.NO_THE_BEGIN) or lower in known.TOWNS_WITHOUT_THE:
        return name
    has_the = (
        lower in known.PLACES_WITH_THE
        or lower.startswith(known.PLACES_WITH_THE_BEGIN)
        or lower.endswith(known.PLACES_WITH_THE_END)
    )
    return f"the {name}" if has_the else name


def _turned(name: str) -> str:
    """Return a name that stands under its last word, as in an index, in the order in which it is spoken."""
    last, _, before = name.partition(", ")
    if before.casefold() == "the":
        return f"the {last}"
    if before.casefold().endswith((" of", " of the")):
        return f"the {before} {last}"
    return f"{before} {last}" if before in known.QUARTERS else name


def water(name: str) -> str | None:
    """Return the name of a river or a sea, with "the": the Danube, but Lake Victoria."""
    return name if name.casefold().startswith(known.NO_THE_BEGIN) else f"the {name}"


def money(name: str) -> str | None:
    """Return the name of a currency, with "the": the euro, but EUR. None for what may be a plural."""
    if name.isupper():
        return name
    return None if name.endswith("s") else water(name)


def small(name: str) -> str | None:
    """Return a common noun or an adjective with a small letter, unless it has capitals further on."""
    return name[:1].casefold() + name[1:] if name[1:].islower() else name


def counted(name: str) -> str | None:
    """Return a common noun with a or an, or None where it has a capital, or may be a plural."""
    plain = name[:1].islower() and (not name.endswith("s") or name.endswith(("ss", "us")))
    return with_article(name) if plain else None


def quoted(name: str) -> str | None:
    """Return a word in quotation marks."""
    return f"“{name}”"


def form_of(column: str) -> NameForm:
    """Return how the names in a column stand inside a sentence. `unknown` where the column's name doesn't tell."""
    noun = noun_of(column)
    forms: tuple[tuple[frozenset[str], NameForm], ...] = (
        (known.PLACES | known.LANDFORMS, place),
        (known.NAMED, as_shown),
        (known.WITH_THE, water),
        (known.SMALL, small),
        (known.COUNTED_BY_A, counted),
    )
    if holds_words(column):
        return quoted
    return next((form for nouns, form in forms if noun in nouns), unknown)


def holds_words(column: str) -> bool:
    """Tell whether a column has words of a language, as "infinitive" and "Spanish" have."""
    name = fold(" ".join(english_header(column).words))
    return name in ENGLISH_HEADERS.words or name in ENGLISH_HEADERS.languages


def holds_persons(column: str) -> bool:
    """Tell whether a column has names of persons."""
    return noun_of(column) in known.PERSONS


def which(column: str) -> str:
    """Return how a subject is asked for: "Which country", or "Which of these" where the column's name is no kind.

    Example:
        >>> which("Countries"), which("Country name"), which("Name"), which("ISO code")
        ('Which country', 'Which country', 'Which of these', 'Which of these')
    """
    words = _words_of(column)
    if holds_words(column) and (not words or not is_noun(words[-1])):
        return "Which verb" if words and words[-1] in _VERBS else "Which word"
    if not words or words[-1].casefold() in _NO_KINDS or not all(map(_is_a_word, words)):
        return ANY
    return " ".join(("Which", *words))


def _is_a_word(text: str) -> bool:
    return len(text) >= _SHORTEST_NOUN and text.replace("-", "").isalpha()


def noun_of(column: str) -> str:
    """Return the noun of a column's name, in the singular: country for Country names."""
    words = _words_of(column)
    return words[-1] if words else ""


def _words_of(column: str) -> tuple[str, ...]:
    """Return the words of a column's name, the last one in the singular, and without `name` behind a noun."""
    words = english_header(column).words
    if len(words) > 1 and words[-1] == "name" and is_noun(words[-2]):
        words = words[:-1]
    return (*words[:-1], singular_of(words[-1]) or words[-1]) if words else ()
