"""The default sentences of a relation, and what is known of a relation when they are chosen."""

from collections.abc import Callable

from attrs import frozen

from quizgen.language.tags import UNKNOWN

NameForm = Callable[[str], str | None]
"""Returns a name as it stands inside a sentence (the United States), or None where its article is not known."""


def as_shown(name: str) -> str | None:
    """Return a name as it is."""
    return name


def unknown(name: str) -> str | None:  # noqa: ARG001 - a NameForm
    """Return nothing: the name stands apart, before a colon."""
    return None


@frozen(eq=False, repr=False)
class Phrase:
    """A sentence in two forms. Both are templates."""

    inside: str = ""
    """With the subject inside: "What is the capital of {{ subject }}?" """
    apart: str = ""
    """With the subject before a colon, where its article is not known: "{{ subject }}: what is the lifespan?" """

    @classmethod
    def alike(cls, template: str) -> "Phrase":
        """Return a phrase with one form."""
        return cls(template, template)

    def of(self, *, inside: bool) -> str:
        """Return one of the two forms."""
        return self.inside if inside else self.apart


@frozen(kw_only=True, eq=False, repr=False)
class DefaultSentences:
    """The sentences of a relation that has no templates. An empty one is worded neutrally."""

    ask: Phrase = Phrase()
    """Asks for the value."""
    ask_all: Phrase = Phrase()
    """Asks for all values of a list; as `ask` where empty."""
    ask_only: Phrase = Phrase()
    """Asks for the only value of a subject that might have had several, without options; as `ask` where empty."""
    ask_subject: str = ""
    """Asks for the subject."""
    recall_subject: str = ""
    """Asks for the subject without options; as `ask_subject` where empty."""
    say: Phrase = Phrase()
    """States a fact; of a yes-or-no fact, the yes."""
    say_not: Phrase = Phrase()
    """States the no of a yes-or-no fact."""
    subject: NameForm = as_shown
    """How the subjects stand inside a sentence."""
    value: NameForm = as_shown
    """How values that are names stand inside a sentence."""
    of_words: bool = False
    """Whether the subjects are words of a language, which stand in quotation marks in neutral wording, too."""


@frozen(kw_only=True, eq=False, repr=False)
class HeaderTraits:
    """What is known of a relation without templates."""

    header: str
    """Its name: the header of its column."""
    subject: str = ""
    """What the column of its subjects is called, or their type: country."""
    value: str = "things"
    """What its values are: `things`, `text`, `number`, `year`, `date`, `yes_no` or `picture`."""
    several: bool = False
    """Whether a subject may have several values."""
    precision: str = ""
    """Of dates: `year`, `month` or `day` where all are written to it; `span` where any is a decade or a century.

    Of numbers: `year` where all can be years, `years` where some of them are ranges of years.
    """
    has_digits: bool = False
    """Whether most of its values have a digit, where they are no numbers and no dates."""
    is_long: bool = False
    """Whether some value is longer than a name: a definition."""
    has_decimals: bool = False
    """Whether some value is a number with digits behind its decimal mark."""
    beside_work: bool = False
    """Whether another column names what its subjects made or have: work, landmark. That may be what was published."""
    may_be_english: bool = True
    """Whether nothing speaks against English headers in a sheet whose language is not known."""
    of_years: bool = False
    """Whether all subjects are years gone by."""
    language: str = "en"
    """The language of the sheet, a tag without a region."""


def worded_in(language: str) -> str:
    """Return the language of default sentences in a sheet: its own, or English where that is not known."""
    return "en" if language == UNKNOWN else language
