"""What the page on which a quiz is made says, in each language. English shows what each text is for."""

from collections.abc import Mapping

from quizgen.language.page.english_page import ENGLISH_PAGE

PAGES: Mapping[str, Mapping[str, str]] = {
    "en": ENGLISH_PAGE,
}
"""The texts of the page by the tag of their language, as in LANGUAGES."""

__all__ = ["PAGES"]
