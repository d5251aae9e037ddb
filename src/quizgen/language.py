"""The words on the page, a language a table, and how dates are written in it."""

from attrs import frozen

from quizgen.values import Date, Period


@frozen
class Words:
    """Every word that quizgen itself puts on a card or a page, in one language.

    Braces hold what is filled in: `{who}`, `{start}`, `{end}`, `{lead}`, `{stem}`, `{option}`, `{fact}`.
    """

    right_to_left: bool
    according_to: str
    lead_in: str
    lead_in_apart: str
    openers: frozenset[str]
    """Words that a sentence may begin with and that lose their capital behind a lead-in."""
    from_until: str
    since: str
    until: str
    during: str
    as_of: str
    not_so: str
    choose: str
    recall: str
    choose_instruction: str
    recall_instruction: str
    name: str
    date: str
    score: str
    answer_key: str
    source: str
    none: str


ENGLISH = Words(
    right_to_left=False,
    according_to="according to {who}",
    lead_in="{lead}, {stem}",
    lead_in_apart="{lead}: {stem}",
    openers=frozenset(
        "a about an are as at by did do does during for from has have he how in into is it of on she since the they to "
        "under until was were what when where which who whom whose why with".split()
    ),
    from_until="from {start} to {end}",
    since="since {start}",
    until="until {end}",
    during="during {start}",
    as_of="as of {start}",
    not_so="Not {option}: {fact}",
    choose="Choose",
    recall="Recall",
    choose_instruction="Circle the letter of the one right answer.",
    recall_instruction="Write the answer on the line.",
    name="Name",
    date="Date",
    score="Score",
    answer_key="Answer key",
    source="Source",
    none="none",
)

LANGUAGES = {"en": ENGLISH}


def words_of(language: str) -> Words:
    """Return the words of a language tag (`en`, `en-GB`); English where there is no table for it."""
    return LANGUAGES.get(primary(language), ENGLISH)


def primary(language: str) -> str:
    """Return the language itself of a tag: `en` of `en-GB`."""
    return language.replace("_", "-").split("-")[0].casefold()


def is_known_language(language: str) -> bool:
    """Tell whether a language tag is one that has dates and names of its own (in Unicode's CLDR)."""
    from babel import Locale  # noqa: PLC0415 - slow to import, used once a sheet
    from babel.core import UnknownLocaleError  # noqa: PLC0415

    try:
        Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True


def date_in_words(date: Date, language: str) -> str:
    """Write a date as the language does (en-GB: 21 August 2019), at the precision it has."""
    if date.month is None:
        return str(date.year)
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - slow to import, and few sheets need it

    locale = language.replace("-", "_")
    if date.day is None:
        return format_skeleton("yMMMM", date.first, locale=locale)
    return format_date(date.first, "long", locale=locale)


def period_in_words(period: Period, words: Words, language: str) -> str:
    """Say when: from 1999 to 2013, during 1999, since 2013, until 1999."""
    start = date_in_words(period.start, language) if period.start else ""
    end = date_in_words(period.end, language) if period.end else ""
    if start and start == end:
        return words.during.format(start=start)
    template = words.from_until if start and end else words.since if start else words.until
    return template.format(start=start, end=end)
