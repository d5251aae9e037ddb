"""Language tags, as a sheet writes them: `en`, `en-GB`, `pt_BR`."""

from quizgen.language.cldr import Locale, language_of_territory, locale_of

UNKNOWN = "und"
"""The tag of a language that is not known (BCP 47)."""

_NAMED = dict(
    zip(
        "arabic chinese dutch english french german greek hebrew hindi italian japanese korean latin persian polish "
        "portuguese russian spanish swedish turkish ukrainian".split(),
        "ar zh nl en fr de el he hi it ja ko la fa pl pt ru es sv tr uk".split(),
        strict=True,
    )
)
"""The tags of languages that people write by their English names."""


def primary(tag: str) -> str:
    """Return the language itself, without its region: `en` of `en-GB`."""
    return tag.replace("_", "-").split("-")[0].casefold()


def locale_for(tag: str) -> Locale:
    """Return how dates and numbers are written in a language: as in English where it is not known."""
    return locale_of("en" if tag == UNKNOWN else tag) or locale_for(UNKNOWN)


def is_known_language(tag: str) -> bool:
    """Tell whether Unicode's CLDR has data on a language, such as the names of its months."""
    return tag == UNKNOWN or locale_of(tag) is not None


def tag_hint(tag: str) -> str:
    """Return a hint for whoever wrote what is no tag of a language: the one that was meant, or how tags look.

    Example:
        >>> tag_hint("jp"), tag_hint("Spanish")
        ("did you mean 'ja'?", "did you mean 'es'?")
    """
    meant = _NAMED.get(tag.casefold()) or language_of_territory(tag)
    return f"did you mean '{meant}'?" if meant else "write a code such as en, en-GB, de or pt-BR"
