"""Sentences by the nouns that a language has in `language.headers`. The subject stands before a colon, uninflected."""

import re

from attrs import evolve

from quizgen.language.headers.header_words import HeaderWords, folded
from quizgen.text.folding import fold
from quizgen.text.late_pattern import late_pattern
from quizgen.wording.headers.default_sentences import DefaultSentences, HeaderTraits, Phrase
from quizgen.wording.headers.label_words import readable
from quizgen.wording.headers.question_headers import QUESTION_MARKS, raw

_RARELY_WORDS = folded("nom abkürzung abréviation abreviatura abbreviazione")
"""Columns of words that have names of things in most tables, which are not quoted."""

_WORD = late_pattern(r"[^\W\d_]+")

_LEADING_WORD = late_pattern(r"^\{\{ subject \}\}(?=\u00a0?:)(?!\u00a0?: \{\{ value \}\}$)|^\{\{ value \}\}(?= \()")
"""A word before a colon, or before the brackets that say what it is; that before its definition is a term."""


def header_sentences(traits: HeaderTraits, words: HeaderWords) -> DefaultSentences | None:
    """Return the sentences of a header whose noun the language has, or of a column of words in a language."""
    if traits.value == "yes_no":
        return None
    written = readable(traits.header)
    header = fold(written)
    back = _asked_back(traits, words)
    of_dates = words.of_dates if traits.value in ("date", "year") else ()
    of_years = words.of_years if of_dates and traits.precision == "year" else ()
    for known in (*of_years, *of_dates, *words.sentences) if not traits.several else ():
        if header in known.headers:
            noun = _with_own_accents(known.headers[header], written)
            ask, say = (template.replace("{header}", noun) for template in (known.ask, known.say))
            say = "" if traits.is_long else say
            return DefaultSentences(ask=Phrase.alike(ask), ask_subject=back, say=Phrase.alike(say))
    return DefaultSentences(ask_subject=back) if back else None


def _with_own_accents(known: str, written: str) -> str:
    """Return a header as it stands in a sentence, with those of its words as written that have accents of their own.

    Example:
        >>> _with_own_accents("gênero", "Género"), _with_own_accents("número atômico", "Numero atómico")
        ('género', 'número atómico')
    """
    words = iter(_WORD.findall(written)[-len(_WORD.findall(known)) :])

    def spelt(match: re.Match[str]) -> str:
        word = next(words, "")
        if word.isascii() or fold(word) != fold(match[0]):
            return match[0]
        return word.capitalize() if match[0][0].isupper() else word.lower()

    return _WORD.sub(spelt, known)


def _asked_back(traits: HeaderTraits, words: HeaderWords) -> str:
    """Return the question for a subject whose column has a noun of the language, or an empty text.

    "Italien (Land): Was ist die Hauptstadt?" says in brackets what the value is, as the capital on the Danube is none
    of the Danube.
    """
    subject, header = fold(readable(traits.subject)), readable(traits.header)
    is_name = traits.value == "things" and not traits.is_long and "(" not in header
    known = next((each for each in words.sentences if is_name and subject in each.headers), None)
    if known is None:
        return ""
    asked = known.ask.replace("{header}", _with_own_accents(known.headers[subject], readable(traits.subject)))
    return asked.replace("{{ subject }}", f"{{{{ value }}}} ({raw(header)})")


def holds_words_of(column: str, words: HeaderWords) -> bool:
    """Tell whether a column has words of a language, as "Verb" and "Spanisch" have in German."""
    name = fold(readable(column))
    return name not in _RARELY_WORDS and (name in words.words or name in words.languages)


def with_quoted_words(found: DefaultSentences, quotes: str) -> DefaultSentences:
    """Return sentences about words in which a word that leads in is quoted: with a capital, essen is a noun.

    Args:
        found: the sentences.
        quotes: the quotation marks of their language, around `{text}`.

    Example:
        >>> ask = Phrase.alike("{{ subject }}: Was ist das Perfekt?")
        >>> with_quoted_words(DefaultSentences(ask=ask), "„{text}“").ask.apart
        '„{{ subject }}“: Was ist das Perfekt?'
    """

    def quoted(template: str) -> str:
        return _LEADING_WORD.sub(lambda leading: quotes.format(text=leading[0]), template)

    ask, say, say_not = (
        Phrase(quoted(phrase.inside), quoted(phrase.apart)) for phrase in (found.ask, found.say, found.say_not)
    )
    return evolve(found, ask=ask, say=say, say_not=say_not, ask_subject=quoted(found.ask_subject), of_words=True)


def word_sentences(traits: HeaderTraits, words: HeaderWords) -> DefaultSentences | None:
    """Return the sentences of a column that has what words mean, or what they are in another language."""
    header, subject = fold(readable(traits.header)), fold(readable(traits.subject))
    if traits.value not in ("things", "text"):
        return None
    if traits.is_long:
        return _definitions(words) if header in words.meanings else None
    back = words.ask_back.replace("{language}", words.languages[subject]) if subject in words.languages else ""
    if header in words.languages and (back or subject in words.words):
        language = words.languages[header]
        ask, say = (template.replace("{language}", language) for template in (words.ask_word, words.say_word))
        return DefaultSentences(ask=Phrase.alike(ask), ask_subject=back, say=Phrase.alike(say))
    if header in words.meanings:
        by_meaning = back or words.ask_by_meaning
        return DefaultSentences(
            ask=Phrase.alike(words.ask_meaning), ask_subject=by_meaning, say=Phrase.alike(words.say_meaning)
        )
    return None


def yes_no_statements(traits: HeaderTraits, words: HeaderWords) -> DefaultSentences | None:
    """Return the statements of a column of yes and no that suit any header: “oil” applies, “oil” does not apply.

    A header that is a question of several words is stated with its answer.
    """
    header = raw(readable(traits.header))
    if traits.value != "yes_no" or not words.applies:
        return None
    bare = header.rstrip(f"{QUESTION_MARKS}\u00a0\u202f ").lstrip("¿ ")
    if bare != header and " " in bare:
        answered = Phrase.alike(f"{{{{ subject }}}}: {header} – {{{{ value }}}}")
        return DefaultSentences(say=answered, say_not=answered)
    say, say_not = (template.replace("{header}", bare) for template in (words.applies, words.applies_not))
    return DefaultSentences(say=Phrase.alike(say), say_not=Phrase.alike(say_not))


def _definitions(words: HeaderWords) -> DefaultSentences:
    """Return the sentences of terms with definitions that are sentences themselves."""
    return DefaultSentences(
        ask=Phrase.alike(words.ask_meaning),
        ask_subject=words.ask_by_definition,
        say=Phrase.alike(words.say_definition),
    )
