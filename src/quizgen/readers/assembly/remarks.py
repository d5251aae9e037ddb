"""Remarks on a sheet as a whole."""

from collections.abc import Iterable

from quizgen.errors import Remark
from quizgen.language import UNKNOWN, own_words
from quizgen.readers.draft.draft import Draft


def remarks_on(draft: Draft) -> Iterable[Remark]:
    """Yield a remark where quizgen has no words in the sheet's language, and where what asks is not used."""
    language = draft.head.get("language", "en")
    if own_words(language) is None and language != UNKNOWN:
        message = f"quizgen's own words are in English, as it has none in '{language}' yet"
        yield Remark(message, draft.head.place_of("language"))
    for key, relation in draft.relations.items():
        if relation.get("value") == "yes_no" and "value" in relation.get("ask", {}):
            message = f"'{key}' is asked as true or false, by a statement, so its 'ask' is not used"
            yield Remark(message, relation.place_of("ask"), relation=key, hint="write 'say' and 'say_not'")
