"""From a page of HTML to a tagged PDF, with WeasyPrint: without network and clock. Whatever is lost is reported."""

import hashlib
import logging
import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

from quizgen.errors import ExportError, Problem

_HARMLESS = re.compile(
    r"`(word-break: keep-all|text-wrap: \w+|unicode-bidi: \w+)`|media type '\s*screen\b|/\*\*/and/\*\*/"
)
"""WeasyPrint's remarks on styles that are for browsers and screens only; pdf.css has others in their place."""

_BDI = re.compile(r"(<bdi(?: [^>]*)?>)([^<]*)</bdi>")
_TAG = re.compile(r"(<style\b.*?</style>|<[^>]*>)", re.DOTALL)
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
    page = "R" if _RIGHT_TO_LEFT.search(html) else "L"

    def isolated(match: re.Match[str]) -> str:
        against = any(_direction(letter) not in ("", page) for letter in match[2])
        return f"{match[1]}\u2068{match[2]}\u2069</bdi>" if against else match[0]

    return _BDI.sub(isolated, html)


def _breakable(html: str) -> str:
    """Let endless words break every few letters: WeasyPrint takes minutes to find the place by itself."""

    def broken(word: re.Match[str]) -> str:
        return _PART.sub("\\g<0>\u200b", word[0])

    parts = _TAG.split(html)
    return "".join(part if number % 2 else _ENDLESS_WORD.sub(broken, part) for number, part in enumerate(parts))


def _direction(letter: str) -> str:
    return {"L": "L", "R": "R", "AL": "R"}.get(unicodedata.bidirectional(letter), "")


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
    logger.addHandler(handler)
    try:
        yield
    finally:
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
