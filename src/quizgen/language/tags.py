"""Language tags, as a sheet writes them: `en`, `en-GB`, `pt_BR`."""

from quizgen.language.cldr import Locale, locale_of

UNKNOWN = "und"
"""The tag of a language that is not known (BCP 47)."""


def primary(tag: str) -> str:
    """Return the language itself, without its region: `en` of `en-GB`."""
    return tag.replace("_", "-").split("-")[0].casefold()


def locale_for(tag: str) -> Locale:
    """Return how dates and numbers are written in a language: as in English where it is not known."""
    return locale_of("en" if tag == UNKNOWN else tag) or locale_for(UNKNOWN)


def is_known_language(tag: str) -> bool:
    """Tell whether Unicode's CLDR has data on a language, such as the names of its months."""
    return tag == UNKNOWN or locale_of(tag) is not None
