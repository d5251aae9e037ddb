"""Make the table of what quizgen asks of CLDR: `python tests/language/make_cldr_table.py`, with Babel installed.

It writes `src/quizgen/language/cldr.json`, the locales beside it, and the licence of the data. The tables are made anew
when a new Babel brings a new CLDR; tests/language/test_cldr.py compares the two over all locales.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import babel
from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_cldr_version, get_global
from babel.dates import match_skeleton, tokenize_pattern
from babel.numbers import get_decimal_symbol, get_group_symbol

TARGET = Path(__file__).parents[2] / "src" / "quizgen" / "language"

MONTHS = {("M", 4): "wide", ("M", 3): "short", ("L", 4): "wide_alone", ("L", 3): "short_alone"}
"""What the fields of a pattern that spell a month out are called in the table."""

Row = dict[str, str | list[str]]


def row_of(name: str) -> Row:
    """Return all that the table holds of a locale.

    What Babel remembers is forgotten first: reading one locale (hnj) would change the months of others.
    """
    localedata._cache.clear()
    locale = Locale.parse(name)
    percent, currency = str(locale.percent_formats[None].pattern), str(locale.currency_formats["standard"].pattern)
    before, degrees = percent.partition("%")[0], locale._data["unit_patterns"].get("temperature-celsius", {})
    behind = degrees.get("short", {}).get("other", "").partition("}")[2]
    skeletons = locale.datetime_skeletons
    month_of_year = "yMMMM" if "yMMMM" in skeletons else match_skeleton("yMMMM", skeletons)
    months: Row = {
        f"{width}{suffix}": [str(locale.months[context][key][month]) for month in range(1, 13)]
        for suffix, context in (("", "format"), ("_alone", "stand-alone"))
        for width, key in (("wide", "wide"), ("short", "abbreviated"))
    }
    for width in ("wide", "short"):
        if months[f"{width}_alone"] == months[width]:
            months[f"{width}_alone"] = width
    return {
        "day": template(locale, str(locale.date_formats["long"].pattern)),
        "month": template(locale, str(skeletons[month_of_year].pattern)),
        "first": locale.date_formats["short"].pattern.strip("\u200f").casefold()[:1],
        "before_christ": str(locale.eras["abbreviated"][0]),
        "after_christ": str(locale.eras["abbreviated"][1]),
        "decimal": str(get_decimal_symbol(name)),
        "group": str(get_group_symbol(name)),
        "percent_gap": before[len(before.rstrip()) :],
        "degree_gap": no_break_gap(behind),
        "currency": "before" if currency.startswith("¤") else "behind",
        "currency_gap": no_break_gap(currency[1:]) if currency.startswith("¤") else "",
        "direction": str(locale.text_direction),
        **months,
    }


def no_break_gap(text: str) -> str:
    """Return a no-break space where a text begins with a blank, or else an empty text."""
    return "\u00a0" if text[:1].isspace() else ""


def template(locale: Locale, pattern: str) -> str:
    """Return a pattern of CLDR as a template of Python: `d. MMMM y` is `{day}. {wide} {year}`."""
    parts = []
    for kind, value in tokenize_pattern(pattern):
        if kind == "chars":
            parts.append(str(value))
        else:
            parts.append(placeholder(locale, str(value[0]), int(value[1])))
    return "".join(parts)


def placeholder(locale: Locale, sign: str, length: int) -> str:
    """Return what stands in a template for a field of a pattern. Raises KeyError for one that is not known here."""
    if sign == "G":
        return str(locale.eras["abbreviated"][1])
    if sign in "ML" and length < 3:
        return {1: "{number}", 2: "{number:02}"}[length]
    figures = {("y", 1): "{year}", ("d", 1): "{day}", ("d", 2): "{day:02}"}
    return figures.get((sign, length)) or f"{{{MONTHS[sign, length]}}}"


def without_inherited(rows: Mapping[str, Row]) -> dict[str, Row]:
    """Return what each locale has that differs from the one above it: of `de_AT`, what is not as in `de`.

    Above a language is the row with an empty name, which has what most locales have.
    """
    usual = {
        key: json.loads(Counter(json.dumps(row[key]) for row in rows.values()).most_common(1)[0][0])
        for key in next(iter(rows.values()))
    }
    kept: dict[str, Row] = {"": usual}
    for name, row in rows.items():
        above = rows.get(name.rpartition("_")[0], usual)
        kept[name] = {key: value for key, value in row.items() if above.get(key) != value}
    return kept


def likely(rows: Iterable[str]) -> dict[str, str]:
    """Return the tags that mean a locale of the table, by CLDR's likely subtags: `zh_TW` is `zh_Hant_TW`."""
    known = set(rows)

    def end_of(tag: str) -> str:
        language, script, territory = tag.split("_")
        names = (tag, f"{language}_{territory}", language)
        return tag if known & set(names) or any(name.startswith(f"{language}_{script}") for name in known) else ""

    found = {tag: end_of(full) for tag, full in get_global("likely_subtags").items() if full.count("_") == 2}
    return {tag: full for tag, full in sorted(found.items()) if full}


def resolves(language: str) -> bool:
    """Tell whether a language, with some region or none, is known."""
    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def main() -> None:
    """Write the tables and their licence."""
    rows = {name: row_of(name) for name in sorted(localedata.locale_identifiers())}
    languages = sorted(get_global("language_aliases").items())
    aliases = {old: new for old, new in languages if resolves(new.partition("_")[0])}
    parts = {
        "version": get_cldr_version(),
        "languages": aliases,
        "territories": {old: new[0] for old, new in sorted(get_global("territory_aliases").items())},
        "likely": likely(rows),
    }
    (TARGET / "cldr.json").write_text(json.dumps(parts, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    locales = [f"{name}\t{in_a_line(row)}\n" for name, row in without_inherited(rows).items()]
    (TARGET / "cldr_locales.txt").write_text("".join(locales), encoding="utf-8")
    licence = Path(babel.__file__).parent / "locale-data" / "LICENSE.unicode"
    (TARGET / "cldr.LICENSE").write_bytes(licence.read_bytes())


def in_a_line(row: Row) -> str:
    """Return a row as JSON in a line, so that a change shows as one."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
