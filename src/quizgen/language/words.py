"""What words a language must have for quizgen to speak it. No field has a default, so that none is forgotten.

Braces in a text are filled in: `Form {form}` becomes Form A. A text keeps the braces that its English one has.

Words are neither compared nor printed as a whole, so their records lack the methods for that: to write these for so many
fields would take longer than to read the words.
"""

from collections.abc import Callable

from attrs import frozen

from quizgen.language.headers.header_words import HeaderWords
from quizgen.language.lexicon import Lexicon
from quizgen.language.practice_words import PracticeWords
from quizgen.language.table_words import TableWords


@frozen(eq=False, repr=False)
class Dated:
    """A phrase with a date in it, in a form for each precision: in 1999, in August 1999, on 21 August 1999.

    `{date}` is the date in words.
    """

    year: str
    """The form for a year."""
    month: str
    """The form for a month of a year."""
    day: str
    """The form for a day."""

    @classmethod
    def alike(cls, template: str) -> "Dated":
        """Return a phrase that is the same for years, months and days."""
        return cls(template, template, template)


@frozen(kw_only=True, eq=False, repr=False)
class SentenceWords:
    """Words around the sentences of a sheet: who says so, when it holds, and what is right instead."""

    quoted: str
    """A title in quotation marks: `{text}`."""
    according_to: str
    """Whose claim a sentence is: `{who}`."""
    plain_names: bool
    """Whether `{who}` is the name without the article of its `in_text`, which would be in the wrong case."""
    lead_in: str
    """`{lead}`, as the time or the claimant, before a sentence that loses its capital: `{stem}`."""
    lead_in_apart: str
    """The same before a sentence that keeps its capital."""
    openers: frozenset[str]
    """Words that lose their capital behind a lead-in when a sentence begins with them. Lower case."""
    since: Dated
    """When something began that may still hold."""
    until: Dated
    """When something ended, where nobody says when it began."""
    start: Dated
    """When something began, with `end` behind it: from 1999."""
    end: Dated
    """When it ended, behind `start`: to 2013."""
    during: Dated
    """When something held that began and ended in one year, month or day."""
    as_of: Dated
    """When something was known to hold."""
    about: str
    """An approximate date: `{date}`."""
    century: str
    """A century: `{number}`."""
    century_number: Callable[[int], str]
    """Returns the number of a century as it is written: 11th, XI. See `numerals`; `str` leaves it as it is."""
    century_before_christ: str
    """A `{century}` before our era: `{era}`."""
    decade: str
    """A decade: `{year}`, its first."""
    span_in_text: str
    """A century or a decade inside a sentence: `{span}`, with the article that it needs behind a preposition."""
    not_so: str
    """That `{option}` is wrong, and what is right: `{fact}`, a sentence."""
    also: str
    """What else is right beside the answer of a question: `{answers}`, with semicolons between them."""
    question: str
    """What is asked where a relation has no question of its own: `{subject}`, `{relation}`."""
    question_for_subject: str
    """What is asked for a subject from memory: `{relation}`, `{value}`, and the `{type}` of the subject."""
    question_for_any_subject: str
    """The same of a subject that has no type."""
    pointers: frozenset[str]
    """Words by which a question points at its options: these, the following. Parts of words serve, in lower case and
    without accents. A question for a subject that has any of them is not asked without options."""
    statement: str
    """What is said where a relation has no sentence of its own: `{subject}`, `{relation}`, `{value}`."""
    yes: str
    """The value yes."""
    no: str
    """The value no."""
    none: str
    """The value of a fact that says that there is none."""
    which_picture: str
    """What is asked where a relation with pictures has no question of its own: `{subject}`, `{label}`."""
    whose_picture: str
    """What is asked for a subject by a picture, with or without options: `{label}`."""
    see_picture: str
    """Stands in a sentence for a value that is a picture, which is beside the sentence."""
    picture: str
    """What a screen reader calls a picture of which nobody says what it shows: before an option's letter, or alone."""
    first_day: str
    """The first day of a month: 1, or an ordinal (1er)."""


@frozen(kw_only=True, eq=False, repr=False)
class Phrases:
    """What questions that quizgen makes up itself are made of. `{label}` is the label of a relation.

    Stems begin with the label and a colon. So they read well whatever word the label is (founded, length), and nothing
    in the sentence has to agree with it.
    """

    true: str
    """The option that a statement is true, with a capital where the language has them."""
    false: str
    """The option that a statement is false."""
    earliest: str
    """Asks which of several things has the earliest date."""
    largest: str
    """Asks which of several things has the largest number."""
    earliest_first: str
    """Asks for an order by dates."""
    smallest_first: str
    """Asks for an order by numbers."""
    odd_one_out: str
    """Asks which of several things lacks the value that the others share."""
    matching: str
    """Asks for the value of each of several things."""


@frozen(kw_only=True, eq=False, repr=False)
class SheetWords:
    """Words on a printed page, with an instruction for each way of answering (the field has the name of the Response)."""

    name: str
    """Before the line for the pupil's name."""
    class_name: str
    """Before the line for the pupil's class."""
    date: str
    """Before the line for the date."""
    score: str
    """Before the line for the score."""
    points: str
    """How many points a question is worth: `{count}`. Only for themes, as the usual page doesn't say it."""
    form: str
    """Which form the page is: `{form}`, a letter."""
    page: str
    """The page's number: `{page}` of `{pages}`. Only for themes, as the usual page has bare figures."""
    answer_key: str
    """Heads the answer key."""
    answer: str
    """Where a click shows the answer, on a practice page without scripts."""
    why: str
    """Heads the reasons why options are right or wrong. Only for themes."""
    source: str
    """Heads a list of sources. Only for themes."""
    cited: str
    """Says where a fact is from: `{source}`."""
    word_bank: str
    """Heads the box of words that fill gaps."""
    answer_sheet: str
    """Heads the sheet with bubbles to fill in."""
    choice: str
    """How to answer when one option is right."""
    true_false: str
    """How to answer whether a statement is true."""
    select_all: str
    """How to answer when several options are right."""
    recall: str
    """How to answer from memory."""
    cloze: str
    """How to fill a gap."""
    cloze_with_bank: str
    """How to fill gaps with the words of the box."""
    order: str
    """How to number things in their order."""
    matching: str
    """How to match things with their values."""
    long_edge: str
    """How to print cards on both sides, flipped on the long edge, and to cut them."""
    short_edge: str
    """The same, flipped on the short edge."""


@frozen(kw_only=True, eq=False, repr=False)
class CardWords:
    """Words on the page of a deck in Anki. What Anki's own windows say is quoted as Anki has it in the language."""

    study: str
    """How to study the deck."""
    burying: str
    """How to keep the cards of one fact apart, with quizgen's preset or with one's own."""
    licence: str
    """On which terms it may be passed on: `{licence}`."""


@frozen(kw_only=True, eq=False, repr=False)
class Words:
    """All that quizgen knows about a language, in one record for each language."""

    right_to_left: bool
    """Whether the language is written from right to left."""
    sentence: SentenceWords
    """Words around the sentences of a sheet."""
    phrases: Phrases
    """What questions are made of."""
    headers: HeaderWords
    """Sentences for the headers of tables; NO_HEADERS in a language that nobody has listed them for."""
    sheet: SheetWords
    """Words on a printed page."""
    card: CardWords
    """Words on a card in Anki."""
    practice: PracticeWords
    """Words on the practice page."""
    lexicon: Lexicon
    """Words that checks look for; NO_LEXICON in a language that nobody has listed them for."""
    tables: TableWords
    """What things are called in tables; NO_TABLE_WORDS in a language that nobody has listed them for."""
