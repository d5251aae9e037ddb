"""The languages of a question's texts: which of them are not written in the language of the sheet."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from quizgen.quiz import Question, Response
from quizgen.quiz.questions import texts_of
from quizgen.text.isolates import isolates_in
from quizgen.values import EntityRef
from quizgen.wording.sentences import Wording


def with_languages(question: Question, wording: Wording) -> Question:
    """Return a question that tells the languages of its options, its answer, and the names inside its sentences."""
    languages = wording.languages
    names, values = languages.of_names, languages.of_values(question.relation)
    asks_for_subject = question.subject and question.answer == wording.shown(EntityRef(question.subject))
    whole = names if asks_for_subject else {**values, **names}
    inside = {**values, **names}
    found = {text: whole[text] for text in _whole_texts(question) if text in whole}
    for sentence in _sentences(question):
        found |= {text: inside[text] for text in isolates_in(sentence) if text in inside}
    return evolve(question, languages=tuple(sorted(found.items()))) if found else question


def _whole_texts(question: Question) -> Iterator[str]:
    """Yield the options and the parts of the answer. True and false are words of the sheet's language."""
    if question.response is not Response.TRUE_FALSE:
        yield from (option.text for option in question.options)
        yield from texts_of(question.answer)


def _sentences(question: Question) -> Iterable[str]:
    return (question.stem, question.explanation, *[option.rationale for option in question.options])
