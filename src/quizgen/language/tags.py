"""Language tags, as a sheet writes them: `en`, `en-GB`, `pt_BR`."""

UNKNOWN = "und"
"""The tag of a language that is not known (BCP 47)."""


def primary(tag: str) -> str:
    """Return the language itself, without its region: `en` of `en-GB`."""
    return tag.replace("_", "-").split("-")[0].casefold()


def locale_name(tag: str) -> str:
    """Return the name that Babel knows a tag by: `en_GB` of `en-GB`; that of English for an unknown language."""
    return "en" if tag == UNKNOWN else tag.replace("-", "_")


def is_known_language(tag: str) -> bool:
    """Tell whether Unicode's CLDR has data on a language, such as the names of its months."""
    if tag == UNKNOWN:
        return True
    from babel import Locale  # noqa: PLC0415 - slow to import, used once a sheet
    from babel.core import UnknownLocaleError  # noqa: PLC0415

    try:
        Locale.parse(locale_name(tag))
    except (UnknownLocaleError, ValueError):
        return False
    return True
