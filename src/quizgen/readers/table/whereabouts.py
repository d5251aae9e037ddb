"""Cells that say where something is found, and no fact: web and mail addresses, DOIs, names of files."""

import re
from collections.abc import Sequence

from quizgen.language.lexicon import words_in

NEARLY_ALL = 0.8
"""A column is one of addresses if at least this share of its texts are."""

_URL = r"(?:https?://|www\.|mailto:|data:)[^\s<>]+"
_HOST = r"(?:[\w-]+\.)+[a-z]{2,12}"
_PICTURES = "png|jpe?g|gif|webp|svg|bmp|tiff?|heic|avif"
_OTHER_FILES = "mp3|ogg|oga|wav|m4a|flac|mp4|mov|avi|webm|pdf|docx?|pptx?|xlsx?|odt|ods|odp"
_ADDRESS = re.compile(
    rf"<?{_URL}>?|!?\[[^\]]*\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)|<a\s[^>]*>.*</a>|<img\s[^>]*>|{_HOST}/\S*",
    re.IGNORECASE | re.DOTALL,
)
_HOST_ALONE = re.compile(_HOST, re.IGNORECASE)
_FORMULA = re.compile(r"=\s*[A-Z][A-Z.]*\(.*", re.DOTALL)
_DOI = re.compile(r"(?:doi:?\s*)?10\.\d{4,9}/\S+", re.IGNORECASE)
_MAIL = re.compile(rf"[^\s@<>]+@{_HOST}", re.IGNORECASE)
_PICTURE = re.compile(rf"[^\s.].{{0,200}}\.(?:{_PICTURES})", re.IGNORECASE)
_FILE = re.compile(rf"[^\s.].{{0,200}}\.(?:{_OTHER_FILES})", re.IGNORECASE)
_SIGNS = frozenset("/@.=<")
"""Each of those texts has one of these."""

_WEB = frozenset("website webseite websites web url urls link links homepage internetseite site sitio sito".split())
"""Words of headers above web addresses that may have neither a path nor `www.`."""

CITED_BY_PAGE = frozenset("page seite página pagina pág pág. pag pag. s. p. 쪽 페이지 صفحة".split())
"""Names of columns that say on which page a fact is found, if their cells are numbers. Seiten counts pages."""

_PAGES = re.compile(r"(?:(?:pp?|pág|pag|s)\.? ?)?[\divxlc]{1,5}(?: ?[-–] ?[\divxlc]{1,5})?(?: ?ff?\.?)?", re.IGNORECASE)


def said_of_whereabouts(header: str, texts: Sequence[str]) -> tuple[str, str]:
    """Return what the texts of a column are instead of facts, and what to write to have it asked; empty if they are.

    Example:
        >>> said_of_whereabouts("DOI", ["10.1000/185", "10.1000/186"])
        ('DOIs', "'DOI (text)' asks them")
        >>> said_of_whereabouts("Bild", ["hund.jpg", "katze.png"])
        ('names of files', "'Bild (picture)' shows them, 'Bild (text)' asks them")
        >>> said_of_whereabouts("Library", ["Node.js", "Flask"])
        ('', '')
    """
    suspects = [text for text in texts if not _SIGNS.isdisjoint(text)]
    if not suspects or len(suspects) < NEARLY_ALL * len(texts):
        return "", ""
    found = {"web addresses or formulas": _ADDRESS, "DOIs": _DOI, "mail addresses": _MAIL}
    kinds = [next((said for said, sign in found.items() if sign.fullmatch(text)), "") for text in suspects]
    is_web = not _WEB.isdisjoint(words_in(header))
    for place, text in enumerate(suspects):
        if _FORMULA.fullmatch(text) or (is_web and _HOST_ALONE.fullmatch(text)):
            kinds[place] = "web addresses or formulas"
        elif _PICTURE.fullmatch(text) or _FILE.fullmatch(text):
            kinds[place] = kinds[place] or "names of files"
    if sum(map(bool, kinds)) < NEARLY_ALL * len(texts):
        return "", ""
    asks = f"'{header} (text)' asks them"
    are_pictures = all(_PICTURE.fullmatch(text) for text in suspects) and "names of files" in kinds
    return next(filter(None, kinds)), f"'{header} (picture)' shows them, {asks}" if are_pictures else asks


def are_pages(header: str, texts: Sequence[str]) -> bool:
    """Tell whether a column says on which page each fact is found, by its name and its cells.

    Example:
        >>> are_pages("Seite", ["12", "12–14"]), are_pages("Seite", ["links", "rechts"])
        (True, False)
    """
    return header.casefold() in CITED_BY_PAGE and any(texts) and all(map(_PAGES.fullmatch, filter(None, texts)))
