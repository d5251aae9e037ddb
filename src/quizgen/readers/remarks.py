"""What is said aloud of a sheet as a whole: what this version keeps without using it."""

from collections.abc import Iterable
from typing import Any

from quizgen.errors import Remark
from quizgen.language import LANGUAGES, primary
from quizgen.readers.draft import Draft
from quizgen.readers.records import Record

NOT_YET = {
    "symmetric": "symmetric relations are only judged both ways; nothing more is asked from them yet",
    "inverse": "inverse relations are only judged both ways; nothing more is asked from them yet",
}
"""Keys of the format that this version reads and keeps without using them."""


def remarks_on(draft: Draft) -> Iterable[Remark]:
    """Yield what is to be said of the language, and of keys that are not used yet."""
    yield from _language_remarks(draft.head)
    yield from _not_yet(draft)


def _language_remarks(head: Record) -> Iterable[Remark]:
    language = head.get("language", "en")
    if primary(language) not in LANGUAGES:
        message = f"quizgen's own words are in English, as it has none in '{language}' yet"
        yield Remark(message, head.place_of("language"))


def _not_yet(draft: Draft) -> Iterable[Remark]:
    """Say once for each key that this version keeps without using it."""
    records: list[Record] = [*draft.sources.values(), *draft.entities.values(), *draft.relations.values()]
    records += [fact.details for fact in draft.facts] + draft.questions
    said: set[str] = set()
    for record in records:
        for key, why in NOT_YET.items():
            if key not in said and _is_set(record.get(key, None)):
                said.add(key)
                yield Remark(f"'{key}' is kept, but {why}", record.place_of(key))


def _is_set(value: Any) -> bool:
    return value is not None and value is not False and value != ""
