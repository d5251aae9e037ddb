"""Questions that a person wrote."""

from collections.abc import Mapping

from attrs import field, frozen

from quizgen.errors import Place
from quizgen.text.identity import authored_id
from quizgen.values.checked_fields import NONE_AT_ALL, checked_fields


@frozen(field_transformer=checked_fields)
class AuthoredQuestion:
    """A question that a person wrote, with all its options.

    Example:
        >>> AuthoredQuestion("most-water", "Which river carries the most water?", "The Volga").answer
        'The Volga'
    """

    id: str
    """Its id in the sheet, given by the author."""
    ask: str
    """The stem."""
    answer: str | tuple[str, ...]
    """The key, or several keys where all that are right must be chosen."""
    distractors: tuple[tuple[str, str], ...] = ()
    """Pairs of a distractor and the reason why it is wrong, which may be empty."""
    options: tuple[str, ...] = ()
    """All options in the order in which every output shows them; empty where their order is free."""
    reasons: Mapping[str, str] = field(default=NONE_AT_ALL, hash=False)
    """Reasons of single answers, by their text; of a statement to be judged, those of `true` and `false`."""
    response: str = ""
    """How it is answered, by the name of a Response, where other parts don't tell: matching, order, cloze, recall."""
    pairs: tuple[tuple[str, str], ...] = ()
    """What is to be matched, each with its partner; the answer is empty then."""
    also: tuple[str, ...] = ()
    """What else is right where one answer is to be written."""
    question_id: str = ""
    """The whole id of its question, where it had one before: danube/mouth/value. Empty: made of `id`."""
    rationale: str = ""
    """Why the answer is right."""
    source: str = ""
    """The id of its source."""
    at: str = ""
    """The place in the source: p. 12."""
    tags: tuple[str, ...] = ()
    """Tags of its own, besides those of the sheet."""
    note: str = ""
    """A remark that is shown with the answer."""
    pictures: Mapping[str, str] = field(default=NONE_AT_ALL, hash=False)
    """Options that are pictures: their names in `FactSheet.media`, as the answer and the distractors have them, each
    with what it shows in words, which may be empty."""
    picture: str = ""
    """The picture that is shown with the stem, by its name in `FactSheet.media`."""
    alt: str = ""
    """What the picture shows, for those who can't see it."""
    sound: str = ""
    """The sound that is played with the stem, by its name in `FactSheet.media`."""
    picture_back: str = ""
    """The picture that is shown with the answer, by its name in `FactSheet.media`."""
    alt_back: str = ""
    """What that picture shows, for those who can't see it."""
    sound_back: str = ""
    """The sound that is played with the answer, by its name in `FactSheet.media`."""
    off: Mapping[str, str] = field(default=NONE_AT_ALL, hash=False)
    """The checks that are switched off for it, each with the reason."""
    was: str = ""
    """The id that it bore before, from which its question's id is still made; empty for none."""
    place: Place | None = field(default=None, eq=False, repr=False)
    """Where the sheet says it."""

    @property
    def id_key(self) -> str:
        """What its question's id is made from: the id that it bore before, or its own."""
        return self.was or self.id

    def asked_as(self, kind: str) -> str:
        """Return the id of its question, of a kind, in a quiz."""
        return self.question_id or authored_id(self.id_key, kind)
