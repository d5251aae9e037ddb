"""Questions that a person wrote."""

from collections.abc import Mapping

from attrs import field, frozen

from quizgen.errors import Place


@frozen
class AuthoredQuestion:
    """A question that a person wrote."""

    id: str
    ask: str
    answer: str | tuple[str, ...]
    distractors: tuple[tuple[str, str], ...] = ()
    """Pairs of a wrong option and its reason, or an empty reason."""
    rationale: str = ""
    """Why the answer is right."""
    source: str = ""
    at: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    picture: str = ""
    alt: str = ""
    off: Mapping[str, str] = field(factory=dict, hash=False)
    place: Place | None = field(default=None, eq=False, repr=False)
