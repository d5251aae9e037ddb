"""What the page on which a quiz is made says, in each language. English shows what each text is for."""

from collections.abc import Mapping

from quizgen.language.page.arabic_page import ARABIC_PAGE
from quizgen.language.page.english_page import ENGLISH_PAGE
from quizgen.language.page.french_page import FRENCH_PAGE
from quizgen.language.page.german_page import GERMAN_PAGE
from quizgen.language.page.italian_page import ITALIAN_PAGE
from quizgen.language.page.korean_page import KOREAN_PAGE
from quizgen.language.page.portuguese_page import PORTUGUESE_PAGE
from quizgen.language.page.spanish_page import SPANISH_PAGE

PAGES: Mapping[str, Mapping[str, str]] = {
    "ar": ARABIC_PAGE,
    "de": GERMAN_PAGE,
    "en": ENGLISH_PAGE,
    "es": SPANISH_PAGE,
    "fr": FRENCH_PAGE,
    "it": ITALIAN_PAGE,
    "ko": KOREAN_PAGE,
    "pt": PORTUGUESE_PAGE,
}
"""The texts of the page by the tag of their language, as in LANGUAGES."""

__all__ = ["PAGES"]
