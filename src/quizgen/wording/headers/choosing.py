"""Which default sentences a relation gets."""

from attrs import evolve

from quizgen.language import headers_of, words_of
from quizgen.language.headers.header_words import HeaderWords
from quizgen.wording.headers.default_sentences import DefaultSentences, HeaderTraits, worded_in
from quizgen.wording.headers.english_names import holds_words, quoted
from quizgen.wording.headers.english_sentences import english_sentences, named_in_english
from quizgen.wording.headers.language_sentences import (
    header_sentences,
    holds_words_of,
    with_quoted_words,
    word_sentences,
    yes_no_statements,
)
from quizgen.wording.headers.picture_sentences import picture_sentences
from quizgen.wording.headers.question_headers import question_sentences

NEUTRAL = DefaultSentences()
"""The sentences of a relation whose name no rule is sure of: none, so that it is worded neutrally."""


def default_sentences(traits: HeaderTraits) -> DefaultSentences:
    """Return the sentences of a relation without templates.

    A sheet whose language is not known has English words around its own, so its headers make sentences, too,
    if they may be English.

    Example:
        >>> default_sentences(HeaderTraits(header="Hauptstadt", language="de")).ask.apart
        '{{ subject }}: Was ist die Hauptstadt?'
        >>> default_sentences(HeaderTraits(header="English", subject="Español")).ask.inside
        'What is “{{ subject }}” in English?'
    """
    language = worded_in(traits.language)
    words = headers_of(language)
    found = _found(traits, language, words)
    is_of_words = holds_words(traits.subject) if language == "en" else holds_words_of(traits.subject, words)
    if not is_of_words:
        return found
    if found.subject is quoted:  # inside the sentence
        return evolve(found, of_words=True)
    return with_quoted_words(found, words_of(language).sentence.quoted)


def _found(traits: HeaderTraits, language: str, words: HeaderWords) -> DefaultSentences:
    asked = question_sentences(traits)
    if traits.value == "picture":
        sentences = picture_sentences(traits, language)
        return evolve(sentences, ask=asked.ask, subject=asked.subject) if asked else sentences
    if asked and language == "en":
        return named_in_english(asked, traits)
    found = asked or word_sentences(traits, words) or header_sentences(traits, words)
    if not found and language == "en" and traits.may_be_english:
        found = english_sentences(traits)
    return found or yes_no_statements(traits, words) or NEUTRAL
