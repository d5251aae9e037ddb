"""What the table of CLDR says is what Babel says, over all locales. A new Babel means: make the table again."""

import datetime
import random
from collections.abc import Iterator

import pytest
from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_cldr_version, get_global
from babel.dates import format_date, format_skeleton
from babel.numbers import get_decimal_symbol, get_group_symbol

from quizgen.language import cldr
from quizgen.language.cldr import locale_of

ANOTHER_CLDR = f"Babel has CLDR {get_cldr_version()}: run python tests/language/make_cldr_table.py"


def by_babel(name: str, month: int) -> dict[str, object]:
    """Return what Babel says of a locale."""
    locale = Locale.parse(name)
    before = str(locale.percent_formats[None].pattern).partition("%")[0]
    currency = str(locale.currency_formats["standard"].pattern)
    return {
        "first": locale.date_formats["short"].pattern.strip("\u200f").casefold()[:1],
        "before_christ": locale.eras["abbreviated"][0],
        "decimal": get_decimal_symbol(name),
        "group": get_group_symbol(name),
        "percent_gap": before[len(before.rstrip()) :],
        "degree_gap": _has_gap(_degrees(locale).partition("}")[2]),
        "currency_is_before": currency.startswith("¤"),
        "currency_gap": currency.startswith("¤") and _has_gap(currency[1:]),
        "direction": locale.text_direction,
        "day": format_date(datetime.date(2019, month, 3), "long", locale=name),
        "early day": format_date(datetime.date(812, month, 21), "long", locale=name),
        "month": format_skeleton("yMMMM", datetime.date(2019, month, 1), locale=name),
        "months": {
            (context, width): tuple(locale.months[context][width][month] for month in range(1, 13))
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
        },
    }


def _degrees(locale: Locale) -> str:
    return str(locale._data["unit_patterns"].get("temperature-celsius", {}).get("short", {}).get("other", ""))


def _has_gap(behind: str) -> bool:
    return behind[:1].isspace()


def by_the_table(name: str, month: int) -> dict[str, object]:
    """Return what the table says of a locale."""
    locale = locale_of(name)
    assert locale
    return {
        "first": locale.first,
        "before_christ": locale.before_christ,
        "decimal": locale.decimal,
        "group": locale.group,
        "percent_gap": locale.percent_gap,
        "degree_gap": bool(locale.degree_gap),
        "currency_is_before": locale.currency == "before",
        "currency_gap": bool(locale.currency_gap),
        "direction": locale.direction,
        "day": locale.date("2019", month, 3),
        "early day": locale.date("812", month, 21),
        "month": locale.date("2019", month),
        "months": {
            ("format", "wide"): locale.wide,
            ("format", "abbreviated"): locale.short,
            ("stand-alone", "wide"): locale.wide_alone,
            ("stand-alone", "abbreviated"): locale.short_alone,
        },
    }


@pytest.mark.slow
def test_all_locales_are_as_babel_has_them() -> None:
    """Signs, eras, directions, names of months, days and months of a year are Babel's, in each locale that it has."""
    wrong, language = [], ""
    for number, name in enumerate(sorted(localedata.locale_identifiers())):
        if language != (language := name.partition("_")[0]):
            localedata._cache.clear()  # what it remembers of hnj would change the months of others
        if by_the_table(name, 1 + number % 12) != by_babel(name, 1 + number % 12):
            wrong.append(name)
    assert wrong == [], ANOTHER_CLDR


def tags() -> Iterator[str]:
    """Yield tags that people write: those of locales, old codes, and other parts put together."""
    names, aliases, likely = (
        localedata.locale_identifiers(),
        get_global("language_aliases"),
        get_global("likely_subtags"),
    )
    yield from (*names[::7], *list(aliases)[::3], *list(likely)[::40])
    chance = random.Random(16)  # noqa: S311 - no secret
    languages = sorted({name.partition("_")[0] for name in (*names, *aliases, *likely)})
    regions = sorted({name.rpartition("_")[2] for name in names} | set(get_global("territory_aliases")))
    for _ in range(300):
        script, variant = chance.choice(("", "", "Latn", "Cyrl", "Hant", "Zzzz")), chance.choice(("",) * 5 + ("1996",))
        region = chance.choice(("", chance.choice(regions)))
        yield "_".join(filter(None, (chance.choice(languages), script, region, variant)))
    yield from ("", "no such language", "en_", "de__AT", "en.utf8", "de_DE@euro", "EN-gb", "-", "english")


@pytest.mark.slow
def test_tags_mean_what_they_mean_to_babel() -> None:
    """A tag is known where Babel knows it, and means the same locale: `zh_TW` is `zh_Hant_TW`, `iw` is Hebrew."""

    def name_by_babel(tag: str) -> str | None:
        try:
            return str(Locale.parse(tag.replace("-", "_"))).partition("@")[0]
        except (UnknownLocaleError, ValueError):
            return None

    assert [tag for tag in tags() if cldr._name_of(tag) != name_by_babel(tag)] == [], ANOTHER_CLDR


def test_a_locale_has_what_the_one_above_it_has() -> None:
    """A region's row holds what differs; the rest is its language's, and where that says nothing, what is usual."""
    german, austrian = locale_of("de"), locale_of("de_AT")
    assert german
    assert austrian
    assert (german.date("2019", 1, 3), austrian.date("2019", 1, 3)) == ("3. Januar 2019", "3. Jänner 2019")
    assert (german.currency, austrian.currency, austrian.first) == ("behind", "before", "d")


@pytest.mark.parametrize(("tag", "name"), [("zh-TW", "zh_Hant_TW"), ("iw", "he_IL"), ("en_UK", "en_GB"), ("xx", None)])
def test_tags_are_found_by_aliases_and_likely_subtags(tag: str, name: str | None) -> None:
    """Old codes and tags without a script are known."""
    assert cldr._name_of(tag) == name
