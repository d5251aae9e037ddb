"""What the page on which a quiz is made says: a file for each language of LANGUAGES, named after its tag.

English shows what each text is for.
"""

from collections.abc import Mapping

from quizgen.language import LANGUAGES
from quizgen.system.loading import load


def page_texts() -> dict[str, Mapping[str, str]]:
    """Return the texts of the page by the tags of their languages.

    Example:
        >>> page_texts()["de"]["questions"]
        'Fragen'
    """
    return {tag: load(f"quizgen.language.page.page_{tag}:TEXTS") for tag in LANGUAGES}
