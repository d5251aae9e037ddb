"""Sentences by the nouns that a language has in `language.headers`. The subject stands before a colon, uninflected."""

from quizgen.language.headers.header_words import HeaderWords
from quizgen.text.folding import fold
from quizgen.wording.headers.default_sentences import DefaultSentences, HeaderTraits, Phrase
from quizgen.wording.headers.label_words import readable
from quizgen.wording.headers.question_headers import QUESTION_MARKS, raw


def header_sentences(traits: HeaderTraits, words: HeaderWords) -> DefaultSentences | None:
    """Return the sentences of a header whose noun the language has, or of a column of words in a language."""
    if traits.value == "yes_no":
        return None
    header = fold(readable(traits.header))
    back = _asked_back(traits, words)
    of_dates = words.of_dates if traits.value in ("date", "year") else ()
    for known in (*of_dates, *words.sentences) if not traits.several else ():
        if header in known.headers:
            ask, say = (template.replace("{header}", known.headers[header]) for template in (known.ask, known.say))
            say = "" if traits.is_long else say
            return DefaultSentences(ask=Phrase.alike(ask), ask_subject=back, say=Phrase.alike(say))
    return DefaultSentences(ask_subject=back) if back else None


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
    asked = known.ask.replace("{header}", known.headers[subject])
    return asked.replace("{{ subject }}", f"{{{{ value }}}} ({raw(header)})")


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
