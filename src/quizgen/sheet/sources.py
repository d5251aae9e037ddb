"""Where facts were found."""

from attrs import field, frozen

from quizgen.errors import Place


@frozen
class Source:
    """Where facts were found."""

    id: str
    title: str
    author: str = ""
    published: str = ""
    url: str = ""
    text: str = ""
    """A local file with the source's own text."""
    content: str | None = field(default=None, repr=False)
    """What stands in that file, where it is at hand."""
    background: bool = False
    """Its facts serve as options and proof, and are never themselves asked."""
    place: Place | None = field(default=None, eq=False, repr=False)
