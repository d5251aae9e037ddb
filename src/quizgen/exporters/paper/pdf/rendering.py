"""From a page of HTML to a tagged PDF, with WeasyPrint: without network and clock. Whatever is lost is reported."""

import hashlib
import logging
import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import unescape
from importlib.resources import files
from typing import Any

from quizgen.errors import ExportError, Problem
from quizgen.text.isolates import is_against, isolated, runs_against

_HARMLESS = re.compile(
    r"`(word-break: keep-all|text-wrap: \w+|unicode-bidi: \w+)`|media type '\s*screen\b|/\*\*/and/\*\*/"
)
"""WeasyPrint's remarks on styles that are for browsers and screens only; pdf.css has others in their place."""

_BDI = re.compile(r"(<bdi(?: [^>]*)?>)(.*?)</bdi>", re.DOTALL)
_TAG = re.compile(r"(<style\b.*?</style>|<[^>]*>)", re.DOTALL)
_PARTLY_MARKED = re.compile(r"(?:[^\s<>]*<(sub|sup|u|em|strong)>[^<>]*</\1>)+[^\s<>\u2069]*")
"""A word of which a part has a mark."""
_LETTER = r"(?:&#?\w+;|[^\s&\u0e00-\u109f\u1780-\u17ff\u2e80-\ufaff])"
"""A letter of a script that puts spaces between words; a line of other scripts may break anywhere."""
_ENDLESS_WORD = re.compile(f"{_LETTER}{{200,}}")
_PART = re.compile(f"{_LETTER}{{30}}")
_RIGHT_TO_LEFT = re.compile(r'<html[^>]* dir="rtl"')


def pdf_of(html: str) -> bytes:
    """Return a page as PDF/UA-1. The same page gives the same bytes, on one version of WeasyPrint and of the fonts.

    Raises:
        ExportError: WeasyPrint or a library it needs is missing, or the page names a file or an address.
    """
    weasyprint = _weasyprint()
    page = _breakable(_isolated(html)).replace("</style>", f"{_styles()}</style>", 1)
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols={"data"})
    with _heard():
        document = weasyprint.HTML(string=page, base_url="", url_fetcher=fetcher)
        content: bytes = document.write_pdf(
            pdf_variant="pdf/ua-1", pdf_identifier=hashlib.sha256(page.encode()).digest()[:16]
        )
    return content


def _weasyprint() -> Any:
    try:
        import weasyprint  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        hint = "run: pip install 'quizgen[pdf]'"
        raise ExportError(Problem("a PDF needs WeasyPrint, which is not installed", hint=hint)) from error
    except OSError as error:
        hint = "on Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        raise ExportError(Problem("a PDF needs Pango, a library of the system that is not there", hint=hint)) from error
    return weasyprint


def _styles() -> str:
    return (files(__package__) / "pdf.css").read_text(encoding="utf-8")


def _isolated(html: str) -> str:
    """Put Unicode's isolates around texts that run against the page's direction: WeasyPrint does not heed <bdi>."""
    direction = "rtl" if _RIGHT_TO_LEFT.search(html) else "ltr"

    def with_isolate(match: re.Match[str]) -> str:
        text = unescape(_TAG.sub("", match[2]))
        return f"{match[1]}{isolated(match[2])}</bdi>" if runs_against(text, direction) else match[0]

    page = _BDI.sub(with_isolate, html)
    return _PARTLY_MARKED.sub(_in_one_piece, page) if direction == "rtl" else page


def _in_one_piece(match: re.Match[str]) -> str:
    """Return a word that has marks within it (H<sub>2</sub>O) in a box: WeasyPrint turns the order of its parts."""
    if not is_against(unescape(_TAG.sub("", match[0])), "rtl"):
        return match[0]
    return f'<span style="display: inline-block; direction: ltr; text-indent: 0">{match[0]}</span>'


def _breakable(html: str) -> str:
    """Let endless words break every few letters: WeasyPrint takes minutes to find the place by itself."""

    def broken(word: re.Match[str]) -> str:
        return _PART.sub("\\g<0>\u200b", word[0])

    parts = _TAG.split(html)
    return "".join(part if number % 2 else _ENDLESS_WORD.sub(broken, part) for number, part in enumerate(parts))


class _Listener(logging.Handler):
    """Keeps what is logged."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _heard() -> Iterator[None]:
    """Turn what WeasyPrint logs into an ExportError if the page lacks something, otherwise into a warning."""
    handler = _Listener(logging.WARNING)
    logger = logging.getLogger("weasyprint")
    heard_above = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False  # where something has set up logging, as drawing formulas does, all would be printed
    try:
        yield
    finally:
        logger.propagate = heard_above
        logger.removeHandler(handler)
    missing = [record.getMessage() for record in handler.records if record.levelno >= logging.ERROR]
    if missing:
        hint = "a page holds all it shows: put pictures into the styles as data: addresses"
        raise ExportError(*(Problem(message, hint=hint) for message in missing))
    messages = dict.fromkeys(record.getMessage() for record in handler.records)
    for message in (*_on_fonts(messages), *(each for each in messages if not _WITHOUT_FONT.search(each))):
        if not _HARMLESS.search(message):
            warnings.warn(f"the PDF may look otherwise than the page: {message}", stacklevel=2)


_WITHOUT_FONT = re.compile(r"unsupported by fonts: (.*)", re.DOTALL)
_MOST_NAMED = 20
"""How many characters a warning names."""


def _on_fonts(messages: Iterable[str]) -> Iterator[str]:
    """Yield one message on all characters that no font has."""
    found = [match[1] for match in map(_WITHOUT_FONT.search, messages) if match]
    if found:
        more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
        named = f"{', '.join(found[:_MOST_NAMED])}{more}"
        yield f"no font has {named}, and boxes stand in their place; install one that has, such as Noto Color Emoji"
