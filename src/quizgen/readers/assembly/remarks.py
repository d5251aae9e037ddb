"""Remarks on a sheet as a whole."""

from collections.abc import Iterable

from quizgen.errors import Remark
from quizgen.language import UNKNOWN, own_words
from quizgen.readers.draft.draft import Draft


def remarks_on(draft: Draft) -> Iterable[Remark]:
    """Yield a remark where quizgen has no words of its own in the sheet's language."""
    language = draft.head.get("language", "en")
    if own_words(language) is None and language != UNKNOWN:
        message = f"quizgen's own words are in English, as it has none in '{language}' yet"
        yield Remark(message, draft.head.place_of("language"))
