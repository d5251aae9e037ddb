"""The languages of texts as HTML: `<bdi lang="ja" dir="ltr">水</bdi>`.

By them a page chooses its glyphs, a screen reader its voice, and a browser the direction.
"""

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import escape

from quizgen.language import direction_of
from quizgen.quiz import Question
from quizgen.quiz.questions import texts_of
from quizgen.text.isolates import isolated, isolates_in, with_isolates


def languages_of(questions: Iterable[Question]) -> dict[str, str]:
    """Return the languages of texts in questions, by the texts; of names inside sentences, by their isolates.

    A text that one question has in another language, and a second one in the quiz's (`animal` in Spanish and in
    English), is left out: alone it does not tell which it is.
    """
    inside = {text: tag for question in questions for text, tag in question.languages}
    if not inside:
        return {}
    doubtful = {
        text for question in questions for text in _whole_texts(question) if text not in dict(question.languages)
    }
    whole = {text: tag for text, tag in inside.items() if text not in doubtful}
    return {**whole, **{isolated(text): tag for text, tag in inside.items()}}


def _whole_texts(question: Question) -> Iterator[str]:
    yield from (option.text for option in question.options)
    yield from texts_of(question.answer)


def with_language(text: str, html: str, languages: Mapping[str, str], element: str = "bdi") -> str:
    """Return the HTML of a text in which all that is in another language says so.

    Args:
        text: the text as written.
        html: the text as HTML.
        languages: the languages of texts (`languages_of`).
        element: the element around the whole text, where it is in another language.

    Example:
        >>> with_language("水", "水", {"水": "ja"})
        '<bdi lang="ja" dir="ltr">水</bdi>'
    """
    if text in languages:
        return _said(html, languages[text], element)
    tags = [languages.get(isolated(name), "") for name in isolates_in(text)]
    if not any(tags) or len(tags) != len(isolates_in(html)):
        return html
    each = iter(tags)
    return with_isolates(html, lambda name: _said(name, tag) if (tag := next(each)) else name)


def _said(html: str, tag: str, element: str = "bdi") -> str:
    direction = "rtl" if direction_of(tag) == "rtl" else "ltr"
    return f'<{element} lang="{escape(tag)}" dir="{direction}">{html}</{element}>'
