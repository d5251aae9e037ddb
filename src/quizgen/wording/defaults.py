"""The default sentences of a sheet, for relations and facts without templates."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from quizgen.kept import KeptByKey
from quizgen.language import UNKNOWN
from quizgen.sheet import FactSheet
from quizgen.wording.headers.default_sentences import DefaultSentences


class SubjectNamed(NamedTuple):
    """How a subject stands in the default sentences of a relation."""

    name: str
    """Its name as it stands there."""
    inserted: str
    """The name as a template sees it."""
    is_inside: bool
    """Whether it can stand inside a sentence. If its article is not known, it stands before a colon."""


def defaults_of(sheet: FactSheet) -> Mapping[str, DefaultSentences]:
    """Return the default sentences of each relation of a sheet, by its key. Each is chosen when it is first needed."""
    return KeptByKey(partial(_chosen, sheet))


def _chosen(sheet: FactSheet, key: str) -> DefaultSentences:
    from quizgen.wording.headers.choosing import default_sentences  # noqa: PLC0415 - who words all needs none
    from quizgen.wording.headers.relation_traits import traits_of  # noqa: PLC0415

    relation, may_be_english = sheet.relation(key), sheet.once(_may_be_english)
    return default_sentences(traits_of(relation, sheet, may_be_english=may_be_english))


def _may_be_english(sheet: FactSheet) -> bool:
    """Tell whether the headers of a sheet whose language is not known may be English."""
    if sheet.language != UNKNOWN:
        return True
    from quizgen.wording.headers.english_tables import may_be_english  # noqa: PLC0415 - as in `_chosen`

    return may_be_english(sheet)
