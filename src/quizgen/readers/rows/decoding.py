"""Which encoding the text of a table has: UTF-8, UTF-16 or Windows-1252, the three that spreadsheets write."""

import re
from collections.abc import Iterable

from quizgen.errors import Place, Problem, Remark, SheetError

BINARY = (
    (b"PK\x03\x04", "a workbook or another zip file", "name it .xlsx or .ods if it is a workbook"),
    (b"\xd0\xcf\x11\xe0", "a workbook of Excel 97, or one with a password", "save it as .xlsx, without a password"),
    (b"%PDF", "a PDF", "copy its table into a spreadsheet, and save that"),
    (b"\x89PNG", "a picture", "type its table into a spreadsheet, and save that"),
    (b"\xff\xd8\xff", "a picture", "type its table into a spreadsheet, and save that"),
)
"""How files begin that are no text, what they are, and what to do."""

FOREIGN_SHARE = 0.4
"""The most letters that lie outside ASCII, of all letters, in a text of a language that Windows-1252 serves."""

_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ADVICE = "save it again as 'CSV UTF-8'"
_LETTERS = re.compile(r"[^\W\d_]")


def decoded(raw: bytes, place: Place) -> tuple[str, list[Remark]]:
    """Return the text of a table, and a remark where its encoding was guessed.

    Args:
        raw: the bytes of the file.
        place: the file.

    Raises:
        SheetError: it is no text, or its encoding can't be told.
    """
    for start, what, hint in BINARY:
        if raw.startswith(start):
            raise SheetError(Problem(f"this is no text but {what}", place, hint))
    for encoding in _likely(raw):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text.removeprefix("\ufeff"), []
    _refuse_binary(raw, place)
    return _windows(raw, place)


def _likely(raw: bytes) -> Iterable[str]:
    """Yield the encodings that a text may have, by its byte order mark, or by every second byte being zero."""
    if raw[:2] in _UTF_16:
        yield _UTF_16[raw[:2]]
    elif len(raw) > 1 and raw[1::2].count(0) > len(raw) // 4 and not raw[0::2].count(0):
        yield "utf-16-le"
    elif raw[0::2].count(0) > len(raw) // 4 and not raw[1::2].count(0):
        yield "utf-16-be"
    else:
        yield "utf-8"


def _refuse_binary(raw: bytes, place: Place) -> None:
    """Raise SheetError for bytes that are neither UTF-8 nor UTF-16 and have control characters, as no text has them."""
    found = _CONTROL.search(raw)
    if found:
        message = f"this is no text, but the file of a program (byte 0x{found[0][0]:02X})"
        hint = "open it in that program, and save its table as 'CSV UTF-8'"
        raise SheetError(Problem(message, _place(place, raw, found.start()), hint))


def _windows(raw: bytes, place: Place) -> tuple[str, list[Remark]]:
    """Read bytes that are not UTF-8 as Windows-1252, unless they are UTF-8 but for a slip, or can't be a language."""
    if any(letter > "\x7f" and letter != "\ufffd" for letter in raw.decode("utf-8", errors="replace")):
        offset = _first_wrong(raw)
        message = f"this file is UTF-8, but for what stands here (byte 0x{raw[offset]:02X})"
        raise SheetError(Problem(message, _place(place, raw, offset), _ADVICE))
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        message = f"this is neither UTF-8 nor UTF-16 nor Windows-1252 (byte 0x{raw[error.start]:02X})"
        raise SheetError(Problem(message, _place(place, raw, error.start), _ADVICE)) from error
    first = next(index for index, byte in enumerate(raw) if byte > 127)  # noqa: PLR2004 - the end of ASCII
    letters = _LETTERS.findall(text)
    foreign = [letter for letter in letters if not letter.isascii()]
    if 0 in raw or len(foreign) > FOREIGN_SHARE * len(letters):
        message = "this file's encoding can't be told: it is not UTF-8, and as Windows-1252 it is no language"
        raise SheetError(Problem(message, _place(place, raw, first), _ADVICE))
    shown = next((word for word in text.split() if not word.isascii()), "")
    shown = next((part for part in re.split(r"[\s;,]+", shown) if not part.isascii()), shown)
    message = f"this file is not UTF-8 and was read as Windows-1252, as Excel writes it: is '{shown[:40]}' right?"
    return text, [Remark(message, _place(place, raw, first), hint=f"if not, {_ADVICE}")]


def _first_wrong(raw: bytes) -> int:
    """Return the offset of the first byte that is not UTF-8."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _place(place: Place, raw: bytes, offset: int) -> Place:
    before = raw[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return Place(place.file, before.count(b"\n") + 1, len(before) - before.rfind(b"\n"))
