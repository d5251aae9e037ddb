"""What Unicode's CLDR knows of a language: its dates, signs and direction.

The data are in `cldr.json` and `cldr_locales.txt`, which `tests/language/make_cldr_table.py` makes; they are under the
licence in `cldr.LICENSE`.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from quizgen.text.late_pattern import late_pattern

_TAG = late_pattern(
    r"(?P<language>[a-z]+)(?:_(?P<script>[a-z]{4}))?(?:_(?P<territory>[a-z]{2}|\d{3}))?"
    r"(?:_(?P<variant>\d[^_]{3}|[a-z][^_]{4,}))?"
)


@frozen(eq=False, repr=False)
class Locale:
    """How dates and numbers are written in a language, or in a language of one region."""

    day: str
    """A day: a template with `{day}`, `{year}`, and a month as `{number}` or by one of the four lists of names."""
    month: str
    """A month of a year: a template as that of a day."""
    first: str
    """What a date in figures begins with: `d`, `m` or `y`."""
    before_christ: str
    """What stands behind a year before our era."""
    after_christ: str
    """What stands behind a year of our era."""
    decimal: str
    """What stands before decimals."""
    group: str
    """What groups thousands."""
    percent_gap: str
    """What stands between a number and its per cent sign."""
    degree_gap: str
    """What stands between a number and °C."""
    currency: str
    """Whether a currency's sign stands `before` a number or `behind` it."""
    currency_gap: str
    """What stands between a currency's sign and the number behind it."""
    direction: str
    """In which direction it is written: `ltr` or `rtl`."""
    wide: tuple[str, ...]
    """The names of the months, as they stand in a date."""
    short: tuple[str, ...]
    """Their short names."""
    wide_alone: tuple[str, ...]
    """Their names where they stand alone: the nominative."""
    short_alone: tuple[str, ...]
    """Their short names where they stand alone."""

    def date(self, year: str, month: int, day: int | str | None = None) -> str:
        """Return a day, or a month of a year, in words. A day may be an ordinal: 1er.

        Example:
            >>> locale_of("de").date("2019", 8, 21), locale_of("en-US").date("2019", 8)
            ('21. August 2019', 'August 2019')
        """
        names = {name: getattr(self, name)[month - 1] for name in ("wide", "short", "wide_alone", "short_alone")}
        return (self.day if day else self.month).format(year=year, number=month, day=day, **names)


def locale_of(tag: str) -> Locale | None:
    """Return what is known of a language tag (`en`, `pt_BR`, `zh-TW`), or None where that is nothing.

    Example:
        >>> locale_of("zh-TW").direction, locale_of("no such language")
        ('ltr', None)
    """
    name = _name_of(tag)
    return None if name is None else _locale(name)


def language_of_territory(code: str) -> str:
    """Return the tag of the language that most speak in a country, by its two letters; empty where that is not known.

    Example:
        >>> language_of_territory("jp"), language_of_territory("nowhere")
        ('ja', '')
    """
    return str(_table()["likely"].get(f"und_{code.upper()}", "")).split("_")[0]


@cache
def _locale(name: str) -> Locale:
    """Return a locale: what its row says, and those above it: `de_AT`, `de`, the one without a name."""
    fields = {**_row(""), **_row(name)}
    for alone in ("wide_alone", "short_alone"):
        if isinstance(fields[alone], str):
            fields[alone] = fields[fields[alone]]
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()}
    return Locale(**values)


def _row(name: str) -> dict[str, Any]:
    """Return what a locale has of its own and from the one above it."""
    rows, above = _rows(), name.rpartition("_")[0]
    own: dict[str, Any] = json.loads(rows[name])
    return {**_row(above), **own} if above and above in rows else own


@cache
def _name_of(tag: str) -> str | None:
    """Return the name of the locale in the table that serves a tag."""
    known = _rows()
    plain = re.split("[.@]", tag, maxsplit=1)[0].replace("-", "_")
    return next((name for name in _names(plain, _table()) if name and name in known), None)


def _names(tag: str, table: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names that the locale of a tag may have: as written, then by aliases and likely subtags of CLDR."""
    match = _TAG.fullmatch(tag.lower())
    if not match:
        return
    language, script, territory, variant = (part or "" for part in match.groups())
    script, territory, variant = script.title(), territory.upper(), variant.upper()
    yield _joined(language, script, territory, variant)
    language, territory = table["languages"].get(language, language), table["territories"].get(territory, territory)
    script, territory, likely = script.replace("Zzzz", ""), territory.replace("ZZ", ""), table["likely"]
    full = likely.get(_joined(language, script, territory, variant))
    if full:
        yield from (full, _joined(full.split("_")[0], full.split("_")[2]))
    full = likely.get(language)
    if full:
        likely_language, likely_script, _ = full.split("_")
        yield _joined(likely_language, likely_script, territory, variant)
        yield _joined(likely_language, likely_script, territory)
        yield _joined(likely_language, territory)


def _joined(*parts: str) -> str:
    return "_".join(filter(None, parts))


@cache
def _table() -> Mapping[str, Any]:
    text = Path(__file__).with_name("cldr.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@cache
def _rows() -> Mapping[str, str]:
    """Return the rows of all locales by their names, as JSON: there are a thousand, of which a sheet needs few."""
    text = Path(__file__).with_name("cldr_locales.txt").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.splitlines())
