"""English sentences from headers: the rules, in the order in which they are tried."""

import re
from collections.abc import Callable

from attrs import evolve

from quizgen.text.late_pattern import late_pattern
from quizgen.wording.headers.default_sentences import DefaultSentences, HeaderTraits, Phrase, unknown
from quizgen.wording.headers.english_events import event_sentences, made_by_sentences, phrase_sentences
from quizgen.wording.headers.english_frame import SUBJECT, VALUE, EnglishFrame
from quizgen.wording.headers.english_labels import label_sentences
from quizgen.wording.headers.english_names import ANY, form_of
from quizgen.wording.headers.english_noun_sentences import (
    list_sentences,
    neighbour_sentences,
    noun_sentences,
    person_sentences,
    word_form_sentences,
)
from quizgen.wording.headers.english_places import place_sentences
from quizgen.wording.headers.english_quantities import count_sentences, figure_sentences
from quizgen.wording.headers.english_years import year_sentences
from quizgen.wording.headers.english_yes_no import yes_no_sentences
from quizgen.wording.headers.label_words import readable
from quizgen.wording.headers.question_headers import raw

_ARTICLE_BEFORE_GAP = late_pattern(r"\b(?:an?|the) \{\{", re.IGNORECASE)

_QUESTION_WORDS = ("what ", "who ", "when ", "where ", "which ", "how ", "why ")

Rule = Callable[[EnglishFrame], DefaultSentences | None]
"""Returns the sentences of the headers that it is for, or None."""

RULES: tuple[Rule, ...] = (
    word_form_sentences,
    event_sentences,
    year_sentences,
    place_sentences,
    neighbour_sentences,
    phrase_sentences,
    made_by_sentences,
    count_sentences,
    list_sentences,
    person_sentences,
    noun_sentences,
    figure_sentences,
    label_sentences,
)
"""The rules for columns of anything but yes and no."""


def english_sentences(traits: HeaderTraits) -> DefaultSentences | None:
    """Return the sentences of an English header, or None where no rule is sure of it.

    Example:
        >>> english_sentences(HeaderTraits(header="Capital", subject="Country")).ask.inside
        'What is the capital of {{ subject }}?'
        >>> english_sentences(HeaderTraits(header="yearDiscovered", subject="Element", value="year")).ask.inside
        'In which year was {{ subject }} discovered?'
    """
    frame = EnglishFrame.of(traits)
    if traits.value == "yes_no":
        return yes_no_sentences(frame)
    if frame.key.startswith(_QUESTION_WORDS):
        return _asked_as_it_is(frame)
    found = next((found for rule in RULES if (found := rule(frame))), None)
    return _with_open_subject(found) if found else None


def _with_open_subject(found: DefaultSentences) -> DefaultSentences:
    """Add the question for the subject that needs no options where the subjects are of no kind."""
    has = f"{ANY} has "
    if found.recall_subject or not found.ask_subject.startswith(has):
        return found
    return evolve(found, recall_subject=found.ask_subject.replace(has, "Who or what has ", 1))


def _asked_as_it_is(frame: EnglishFrame) -> DefaultSentences:
    """Return the sentences of a header that is a question without its mark: what happened."""
    header = raw(readable(frame.traits.header))
    ask = f"{SUBJECT}: {header[:1].lower()}{header[1:]}?"
    return DefaultSentences(ask=Phrase.alike(ask), say=Phrase.alike(f"{ask} {VALUE}"), subject=unknown)


def named_in_english(asked: DefaultSentences, traits: HeaderTraits) -> DefaultSentences:
    """Return the sentences of a header that is a question, with articles before names where the author wrote none."""
    has_article = _ARTICLE_BEFORE_GAP.search(asked.ask.inside)
    if has_article or asked.subject is unknown:
        return asked
    form = form_of(traits.subject)
    return evolve(asked, subject=lambda name: form(name) or name)
