"""How a spreadsheet shows a stored number: by its number format, such as `0.00%` or `dd.mm.yyyy`.

The rules of formats are those of ECMA-376, part 1, 18.8.30 and 18.8.31. What is shown is written in the one notation
that all cells have: with a decimal point and without thousands separators.

A number of which a format leaves nothing but zeros (0.0001785 as 0.00) is read with its first digits, as it is none.
"""

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from attrs import frozen

from quizgen.readers.rows.cells import Cell, CellKind

BUILT_IN = {
    **dict.fromkeys((1,), "0"),
    **dict.fromkeys((2,), "0.00"),
    **dict.fromkeys((3, 5, 6, 37, 38, 41, 42), "#,##0"),
    **dict.fromkeys((4, 7, 8, 39, 40, 43, 44), "#,##0.00"),
    **dict.fromkeys((9,), "0%"),
    **dict.fromkeys((10,), "0.00%"),
    **dict.fromkeys((11,), "0.00E+00"),
    **dict.fromkeys((48,), "0.0E+0"),
    **dict.fromkeys((14, 15, 27, 28, 29, 30, 31, 36, *range(50, 59)), "yyyy-mm-dd"),
    **dict.fromkeys((16,), "d-mmm"),
    **dict.fromkeys((17,), "mmm-yy"),
    **dict.fromkeys((18, 20), "hh:mm"),
    **dict.fromkeys((19, 21, *range(32, 36)), "hh:mm:ss"),
    **dict.fromkeys((45, 47), "mm:ss"),
    **dict.fromkeys((22,), "yyyy-mm-dd h:mm"),
    **dict.fromkeys((46,), "[h]:mm:ss"),
    **dict.fromkeys((49,), "@"),
}
"""The formats that a workbook names by number alone, as far as they show different parts of a number or a date."""

SIGNIFICANT = 15
"""How many digits of a stored number a spreadsheet keeps; what stands behind them is noise (0.30000000000000004)."""

SMALLEST = Decimal("1e-12")
"""What is smaller and has all the digits that a spreadsheet keeps is noise: 5.55111512312578E-17 is zero."""

DIGITS_KEPT = 3
"""How many digits are read of a number of which its format shows none: as many as most of its neighbours have."""

_LITERAL = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|_.|\*.|\[[^\]]*\]')
_PLACES = re.compile(
    r"[0#?](?:[0#?, ]*[0#?])?(?:\.(?P<decimals>[0#?]*))?(?P<exponent>E[+-]0+)?(?P<scale>,*)", re.IGNORECASE
)
_PLAIN = re.compile(r"-?\d{1,15}|(?=.{2,16}$)-?\d+\.\d+")
_FRACTION = re.compile(r"[#?0]+\s*/\s*[?#0-9]+")
_DATE_LETTERS = re.compile(r"am/pm|a/p|[ymdhs]+", re.IGNORECASE)


@frozen
class NumberFormat:
    """What a format says of the numbers in its cells."""

    prefix: str = ""
    """What stands before the digits: `$`."""
    suffix: str = ""
    """What stands behind them, a per cent sign included: ` km`."""
    decimals: int | None = None
    """How many digits follow the decimal point; None: as many as are stored."""
    optional_decimals: int = 0
    """How many of them are left out where they are zero."""
    digits: int = 1
    """How many digits there are before the point at the least: 5 in a format for postcodes, `00000`."""
    exponent: bool = False
    """Whether it is written with a power of ten: 8.99E-05."""
    factor: Decimal = Decimal(1)
    """By what a number is multiplied before it is shown: 100 in per cent, 0.001 in thousands."""
    date: str = ""
    """The parts of a date or a time that are shown, among `y`, `m`, `d` and `h`; empty: it is a number."""
    has_hours: bool = True
    """Whether a time has its hours; if not, minutes go on after 59."""
    has_seconds: bool = False
    """Whether a time has its seconds even where they are zero."""
    is_text: bool = False
    """Whether it shows numbers as texts (`@`)."""


@lru_cache(512)
def number_format(code: str) -> NumberFormat:
    """Read a format's code. Of a format with sections, the one for positive numbers counts.

    Example:
        >>> number_format('#,##0.0" km"').suffix, number_format("00000").digits, number_format("d-mmm").date
        (' km', 5, 'md')
    """
    section = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)[0]
    bare = _LITERAL.sub("", section)
    if "@" in bare:
        return NumberFormat(is_text=True)
    letters = "" if bare.casefold() == "general" else "".join(_DATE_LETTERS.findall(bare)).casefold()
    if letters:
        clock = _LITERAL.sub(lambda match: match[0] if match[0][1:2] in "hmsHMS" else "", section).casefold()
        return NumberFormat(
            date=_parts_shown(bare, section), has_hours="h" in clock or "s" not in clock, has_seconds="s" in clock
        )
    literal = _LITERAL.sub(_as_literal, section)
    places = _PLACES.search(_LITERAL.sub(lambda match: "\0" * len(_as_literal(match)), section))
    if places is None or _FRACTION.search(bare):
        return NumberFormat()
    decimals = places["decimals"] or ""
    percent = "%" in bare
    whole = places[0].partition(".")[0]
    return NumberFormat(
        prefix=literal[: places.start()].lstrip(),
        suffix=literal[places.end() :].rstrip(),
        decimals=len(decimals),
        optional_decimals=len(decimals) - len(decimals.rstrip("#?")),
        digits=whole.count("0"),
        exponent=places["exponent"] is not None,
        factor=Decimal(100 if percent else 1).scaleb(-3 * len(places["scale"])),
    )


def _as_literal(match: re.Match[str]) -> str:
    return match["quoted"] or match["escaped"] or match["currency"] or ""


def _parts_shown(bare: str, section: str) -> str:
    """Return which parts a format of dates or times shows. An `m` beside hours or seconds stands for minutes."""
    runs = [run.casefold()[0] for run in re.findall(r"(?i)[ymdhs]+", re.sub(r"(?i)am/pm|a/p", "", bare))]
    elapsed = re.search(r"\[(?:h+|m+|s+)\]", section, re.IGNORECASE)
    shown = set()
    for index, run in enumerate(runs):
        beside = {*runs[max(0, index - 1) : index], *runs[index + 1 : index + 2]}
        is_minutes = run == "m" and ("h" in runs[max(0, index - 1) : index] or "s" in beside)
        shown.add("h" if is_minutes or run in "hs" else run)
    if elapsed:
        shown = {"h"}
    return "".join(part for part in "ymdh" if part in shown)


def number_cell(cell: Cell, code: str = "", *, since_1904: bool = False) -> Cell:
    """Return a cell with its number as it is shown.

    Args:
        cell: the cell, whose text is the number as the file has it.
        code: the code of its format; empty: none.
        since_1904: whether dates are counted from 1904 on.
    """
    try:
        value = Decimal(cell.text)
    except InvalidOperation:
        return cell
    if code in ("", "General") and _PLAIN.fullmatch(cell.text):
        return cell._replace(kind=CellKind.NUMBER, value=value)
    form = number_format(code or "General")
    if form.date:
        return _date_cell(cell, value, form, since_1904=since_1904)
    if not value.is_finite() or form.is_text:
        return cell._replace(kind=CellKind.NUMBER if value.is_finite() else CellKind.ERROR, value=value)
    text = _digits(_significant(value) * form.factor, form)
    shown = f"{'-' if text.startswith('-') else ''}{form.prefix}{text.removeprefix('-')}{form.suffix}".strip()
    is_code = form.digits > 1 and text.startswith("0") and form.decimals == 0
    return cell._replace(text=shown) if is_code else cell._replace(text=shown, kind=CellKind.NUMBER, value=value)


def _digits(amount: Decimal, form: NumberFormat) -> str:
    if form.exponent:
        return f"{amount:.{form.decimals or 0}E}"
    if form.decimals is None:
        return _general(amount)
    if not form.digits > 1 and is_cut(amount, amount.quantize(Decimal(1).scaleb(-form.decimals), ROUND_HALF_UP)):
        return first_digits(amount)
    rounded = f"{amount.quantize(Decimal(1).scaleb(-form.decimals), ROUND_HALF_UP):f}"
    whole, _, decimals = rounded.partition(".")
    kept = len(decimals) - form.optional_decimals
    decimals = decimals[:kept] + decimals[kept:].rstrip("0")
    sign = "-" if whole.startswith("-") and rounded.strip("-0.") else ""
    return sign + whole.lstrip("-").zfill(form.digits) + (f".{decimals}" if decimals else "")


def is_cut(amount: Decimal, shown: Decimal) -> bool:
    """Tell whether a number is shown as zero and is none, nor the noise that sums leave.

    Example:
        >>> is_cut(Decimal("0.0001785"), Decimal("0.00")), is_cut(Decimal("5.55111512312578E-17"), Decimal("0.00"))
        (True, False)
    """
    is_noise = abs(amount) < SMALLEST and len(amount.as_tuple().digits) >= SIGNIFICANT - 1
    return bool(amount) and not shown and not is_noise


def first_digits(amount: Decimal) -> str:
    """Return a small number with its first digits.

    Example:
        >>> first_digits(Decimal("0.0001785")), first_digits(Decimal("0.0004"))
        ('0.000179', '0.0004')
    """
    last = Decimal(1).scaleb(amount.adjusted() + 1 - DIGITS_KEPT)
    return _general(amount.quantize(last, ROUND_HALF_UP))


def _general(amount: Decimal) -> str:
    """Return a number without a format: plain where that is short, else with a power of ten."""
    kept = _significant(amount).normalize()
    plain = f"{kept:f}"
    return plain if len(plain) <= 21 else f"{kept:E}"  # noqa: PLR2004 - 15 digits, a sign and a few zeros


def _significant(amount: Decimal) -> Decimal:
    return Decimal(f"{amount:.{SIGNIFICANT - 1}e}") if len(amount.as_tuple().digits) > SIGNIFICANT else amount


def _date_cell(cell: Cell, serial: Decimal, form: NumberFormat, *, since_1904: bool) -> Cell:
    """Return a cell with its date or time, which is stored as a number of days."""
    if not 0 <= serial < 2_958_466:  # noqa: PLR2004 - the year 10000
        return cell._replace(text="#" * 8, kind=CellKind.ERROR)
    whole, shown = int(serial), form.date
    seconds = int((serial - whole) * 86_400 + Decimal("0.5"))
    clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}" + (f":{seconds % 60:02d}" if seconds % 60 else "")
    if shown == "h":
        return cell._replace(text=_clock(int(serial * 86_400 + Decimal("0.5")), form))
    epoch = date(1904, 1, 1) if since_1904 else date(1899, 12, 31 if whole < 60 else 30)  # noqa: PLR2004 - see below
    # Excel counts a 29 February 1900, as Lotus 1-2-3 did: from day 60 on, its days are one too many.
    return date_cell(cell, epoch + timedelta(days=whole), shown, clock if "h" in shown and seconds else "")


def _clock(seconds: int, form: NumberFormat) -> str:
    """Return a time or a duration: 08:15, 26:03:00, 03:45 in minutes and seconds."""
    minutes, rest = divmod(seconds, 60)
    if not form.has_hours:
        return f"{minutes:02d}:{rest:02d}"
    behind = f":{rest:02d}" if rest or form.has_seconds else ""
    return f"{minutes // 60:02d}:{minutes % 60:02d}{behind}"


def date_cell(cell: Cell, day: date, shown: str, clock: str = "") -> Cell:
    """Return a cell with a date.

    Args:
        cell: the cell.
        day: the date.
        shown: which of its parts are shown, among `y`, `m` and `d`. A date without a year is still whole.
        clock: the time of the day that stands behind it, where there is one: `14:30`.
    """
    if clock:
        return cell._replace(text=f"{day.isoformat()} {clock}")
    parts = {"y": 4, "ym": 7}.get(shown.replace("h", ""), 10)
    return cell._replace(text=day.isoformat()[:parts], kind=CellKind.DATE, value=day)


def iso_date_cell(cell: Cell) -> Cell:
    """Return a cell with the date that its text is, written as in ISO 8601, with or without a time."""
    try:
        moment = datetime.fromisoformat(cell.text.strip())
    except ValueError:
        return cell
    clock = moment.strftime("%H:%M:%S").removesuffix(":00")
    return date_cell(cell, moment.date(), "ymd", "" if clock == "00:00" else clock)
