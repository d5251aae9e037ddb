"""What words a language must have for quizgen to speak it."""

from attrs import frozen


@frozen
class Dated:
    """How a date is put into a phrase, by how much of it is known. `{date}` is the date in words."""

    year: str
    month: str
    day: str

    @classmethod
    def alike(cls, template: str) -> "Dated":
        """Return a phrase that is the same for years, months and days."""
        return cls(template, template, template)


@frozen
class SentenceWords:
    """Words around the sentences of a sheet: who says so, when, and what is right instead."""

    quoted: str
    """A title in quotation marks: `{text}`."""
    according_to: str
    """`{who}`"""
    plain_names: bool
    """Whether the name behind `according_to` stands without the article of `in_text`, whose case would be wrong."""
    lead_in: str
    """`{lead}` before a sentence whose capital is lost: `{stem}`."""
    lead_in_apart: str
    """The same before a sentence that keeps its capital."""
    openers: frozenset[str]
    """Words that a sentence may begin with and that lose their capital behind a lead-in."""
    since: Dated
    until: Dated
    start: Dated
    """With `end` behind it: from 1999."""
    end: Dated
    during: Dated
    as_of: Dated
    not_so: str
    """`{option}` is wrong: `{fact}`."""
    question: str
    """What is asked where a relation has no words of its own: `{subject}`, `{relation}`."""
    statement: str
    """What is said then: `{subject}`, `{relation}`, `{value}`."""
    yes: str
    no: str
    true: str
    false: str
    none: str


@frozen
class SheetWords:
    """Words on a printed page, with what a pupil is to do for each way of answering."""

    name: str
    class_name: str
    date: str
    score: str
    points: str
    """`{count}`"""
    form: str
    """`{form}`: a letter."""
    page: str
    """`{page}`, `{pages}`"""
    answer_key: str
    answer: str
    why: str
    source: str
    cited: str
    """`{source}`, behind what says that it is one."""
    word_bank: str
    answer_sheet: str
    choice: str
    true_false: str
    select_all: str
    recall: str
    cloze: str
    cloze_with_bank: str
    order: str
    matching: str
    long_edge: str
    """How to print cards to cut: both sides, flipped on the long edge."""
    short_edge: str


@frozen
class CardWords:
    """Words on a card in Anki, and the names of its decks."""

    choose: str
    recall: str


@frozen
class PracticeWords:
    """Words on the practice page."""

    start: str
    check: str
    next: str
    finish: str
    show_answer: str
    knew: str
    did_not_know: str
    right: str
    wrong: str
    right_answer: str
    """`{answer}`"""
    your_answer: str
    progress: str
    """`{number}`, `{total}`"""
    result: str
    """`{right}`, `{total}`"""
    all_right: str
    known: str
    """How many are known from earlier rounds: `{right}`, `{total}`."""
    again: str
    again_missed: str
    forget: str
    kept: str
    not_kept: str
    keys: str
    pick: str
    """What a list shows before something is picked."""
    move_up: str
    """`{item}`"""
    move_down: str
    moved: str
    """`{item}`, `{place}`"""
    no_script: str
    choice: str
    true_false: str
    select_all: str
    recall: str
    cloze: str
    order: str
    matching: str


@frozen
class Words:
    """Every word that quizgen itself puts on a card or a page, in one language. Braces hold what is filled in."""

    right_to_left: bool
    sentence: SentenceWords
    sheet: SheetWords
    card: CardWords
    practice: PracticeWords
