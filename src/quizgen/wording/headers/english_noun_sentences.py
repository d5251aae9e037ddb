"""English sentences of headers that are nouns: "What is the capital of Ecuador?"."""

from attrs import evolve

from quizgen.language.headers.english_nouns import (
    CODES,
    COLOURS,
    FIGURED,
    FORMS_OF_WORDS,
    MAIN,
    MEASURES,
    MONEY,
    NAMES,
    NUMBERED,
    OF_GRAMMAR,
    PLACES,
    ROLES,
    WATERS,
)
from quizgen.language.headers.english_verbs import CREATORS
from quizgen.wording.headers.default_sentences import DefaultSentences, NameForm, Phrase, as_shown, unknown
from quizgen.wording.headers.english_frame import SUBJECT, EnglishFrame
from quizgen.wording.headers.english_grammar import with_article
from quizgen.wording.headers.english_names import ANY, money, place, quoted, small, water

_ENDINGS_OF_MEASURES = ("ity", "ness")
_TIMES = frozenset({"year", "date", "day", "month"})
"""What belongs to no thing: "the year of France" is none, so the subject stands before a colon."""

_SPANS = frozenset({"century", "decade", "period", "era", "age", "epoch"})
"""What is answered by a century or a decade."""

_NEIGHBOURS = frozenset({"borders", "neighbors", "neighbours", "bordering countries"})
_CAPITALS = frozenset({"capital"})


def word_form_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a form that a word has: past tense, plural."""
    text = frame.key
    if text not in FORMS_OF_WORDS or frame.traits.value not in ("things", "text") or frame.traits.several:
        return None
    if frame.subject not in (quoted, unknown):
        return None
    if frame.traits.subject.casefold() in OF_GRAMMAR:
        return DefaultSentences()
    form = with_article(text) if text in ("synonym", "antonym") else f"the {text}"
    noun = "verb" if frame.which == "Which verb" else "word"
    return DefaultSentences(
        ask=frame.question(f"What is {form} of {{S}}?"),
        ask_subject=f"“{{{{ value }}}}” is {form} of which {noun}?",
        say=frame.statement(f"“{{V}}” is {form} of {{S}}." if form[0] == "a" else f"The {text} of {{S}} is “{{V}}”."),
        subject=quoted,
    )


def list_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a column whose cells may list several values: languages."""
    if not frame.traits.several or not frame.noun:
        return None
    one = with_article(frame.noun)
    is_sure = frame.head in (NAMES | PLACES | WATERS | MONEY | ROLES | CODES | frozenset(CREATORS))
    be = "was" if frame.header.is_past else "is"
    inside, said = frame.question(f"Which of these {be} {one} of {{S}}?"), f"{{V}} {be} {one} of {{S}}."
    return DefaultSentences(
        ask=evolve(inside, apart=f"{SUBJECT}: which {frame.noun} {be} right{frame.behind}?"),
        ask_all=frame.question(_all_of(frame)),
        ask_only=frame.question(f"What {be} the {frame.noun} of {{S}}?"),
        ask_subject=frame.for_subject(f"{frame.has} {{V}} as {one}?"),
        say=Phrase(frame.statement(said).inside) if is_sure else Phrase(),
        subject=frame.subject_or(_implied(frame)),
        value=_value_form(frame.head),
    )


def _all_of(frame: EnglishFrame) -> str:
    """Ask for a whole list. Under a header in the singular most lists have one value, and a plural would read oddly."""
    if frame.is_plural:
        return f"What {'were' if frame.header.is_past else 'are'} the {frame.header.text} of {{S}}?"
    return f"Name every {frame.noun} of {{S}}."


def neighbour_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a list of what borders on a country."""
    if not frame.traits.several or frame.key not in _NEIGHBOURS:
        return None
    return DefaultSentences(
        ask=frame.question("Which of these borders {S}?"),
        ask_all=frame.question("Which are the neighbors of {S}?"),
        ask_only=frame.question("Which is the only neighbor of {S}?"),
        ask_subject=frame.for_subject("borders {V}?"),
        say=frame.statement("{V} borders {S}."),
        subject=frame.subject_or(place),
        value=place,
    )


def person_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a person with a role: president."""
    if not _is_of_a_person(frame) or frame.is_plural or frame.traits.value not in ("things", "text"):
        return None
    be = frame.verb
    return DefaultSentences(
        ask=frame.question(f"Who {be} the {frame.noun} of {{S}}?"),
        ask_subject=_asked_by_name(frame),
        say=frame.statement(f"The {frame.noun} of {{S}} {be} {{V}}."),
        subject=frame.subject_or(as_shown) if frame.is_person else frame.subject,
    )


def _is_of_a_person(frame: EnglishFrame) -> bool:
    """Tell whether a column names persons: president, author, main character."""
    is_main = frame.head == "character" and frame.header.words[0].casefold() in MAIN
    return is_main or frame.head in ROLES or frame.head in CREATORS


def noun_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of any other noun."""
    if not frame.noun or frame.traits.several or not _can_be_a_number(frame):
        return None
    noun, be = frame.header.text, frame.verb
    return DefaultSentences(
        ask=frame.question(f"What {be} the {noun} of {{S}}?"),
        ask_subject=_asked_back(frame),
        say=frame.statement(f"The {noun} of {{S}} {be} {{V}}." if _is_sure(frame) else ""),
        subject=unknown if frame.key in _TIMES else frame.subject_or(_implied(frame)),
        value=_value_form(frame.head),
    )


def _can_be_a_number(frame: EnglishFrame) -> bool:
    """Tell whether a column of numbers has what its noun names. A column `construction` may have jobs, or years."""
    if frame.traits.value == "year":
        return frame.head in (_TIMES | _SPANS if frame.traits.precision == "span" else _TIMES)
    if frame.traits.value != "number":
        return True
    if "and" in frame.header.words:
        return False
    return is_measure(frame.head) or (not frame.is_plural and frame.head in CODES | NUMBERED)


def is_measure(noun: str) -> bool:
    """Tell whether a noun is of what is measured: height, density."""
    return noun in MEASURES or (noun.endswith(_ENDINGS_OF_MEASURES) and noun not in FIGURED | NAMES)


def _is_sure(frame: EnglishFrame) -> bool:
    """Tell whether a value can stand behind "is", without an article that it may need."""
    if frame.traits.is_long:
        return False
    if frame.traits.value not in ("things", "text"):
        return not frame.is_plural
    return not frame.is_plural and frame.head in (CODES | NAMES | PLACES | WATERS | MONEY | COLOURS | MEASURES)


def _asked_back(frame: EnglishFrame) -> str:
    noun, head = frame.header.text, frame.head
    if frame.traits.is_long:
        return frame.for_subject(f"{frame.has} this {noun}? {{V}}") if not frame.is_plural else ""
    is_number = frame.traits.value == "number"
    if frame.is_plural:
        return frame.for_subject(f"{frame.has} these {noun}{frame.header.unit}: {{V}}?")
    if head in CODES:
        return frame.for_subject(f"{frame.has} the {noun} {{V}}?")
    if is_number and head in MEASURES:
        return frame.for_subject(f"{frame.has} {with_article(noun)}{frame.header.unit} of {{V}}?")
    if is_number:
        return frame.for_subject(f"{frame.has} this {noun}{frame.header.unit}: {{V}}?")
    is_name = _is_sure(frame) and frame.traits.value in ("things", "text")
    return (
        _asked_by_name(frame) if is_name else frame.for_subject(f"{frame.has} this {noun}{frame.header.unit}: {{V}}?")
    )


def _asked_by_name(frame: EnglishFrame) -> str:
    """Ask by a value that is a name. What a subject without a noun has is not called its or their."""
    if frame.which == ANY:
        return frame.for_subject(f"{frame.has} this {frame.header.text}: {{V}}?")
    owner = "their" if frame.is_person else "its"
    return frame.for_subject(f"{frame.has} {{V}} as {owner} {frame.header.text}?")


def _implied(frame: EnglishFrame) -> NameForm:
    """Return the form of subjects that a header implies: what has a capital is a place."""
    return place if frame.head in _CAPITALS else frame.subject


def _value_form(head: str) -> NameForm:
    if head in WATERS | MONEY:
        return water if head in WATERS else money
    return small if head in COLOURS else place if head in PLACES else as_shown
