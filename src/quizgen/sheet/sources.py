"""Sources: where facts were found."""

from attrs import field, frozen

from quizgen.errors import Place
from quizgen.values.checked_fields import checked_fields


@frozen(field_transformer=checked_fields)
class Source:
    """A book, a page or a paper in which facts were found.

    Example:
        >>> Source("atlas", "Atlas of Rivers", published="2020").title
        'Atlas of Rivers'
    """

    id: str
    """The id by which facts name it."""
    title: str
    """The title that outputs show."""
    author: str = ""
    """Who wrote it."""
    published: str = ""
    """When it was published, as the author of the sheet wrote it."""
    url: str = ""
    """Its address on the web."""
    text: str = ""
    """The path of a local file with its text, in which quotes are looked up."""
    content: str | None = field(default=None, repr=False)
    """The text in that file; None where it could not be read."""
    background: bool = False
    """Whether its facts only serve as options and proofs, and are never asked about."""
    place: Place | None = field(default=None, eq=False, repr=False)
    """Where the sheet says it."""
