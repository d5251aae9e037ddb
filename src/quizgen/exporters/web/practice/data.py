"""The quiz as the script of the practice page reads it."""

import json
from collections.abc import Iterator
from typing import Any

import attrs

from quizgen.exporters.page_texts import PageTexts
from quizgen.language import words_of
from quizgen.language.number_spellings import number_spellings
from quizgen.quiz import Option, Question, Quiz, Response
from quizgen.quiz.giveaways import giveaways
from quizgen.quiz.questions import texts_of
from quizgen.text.isolates import isolates_in
from quizgen.text.markups import PLAIN
from quizgen.values.media import media_uri


def data_of(quiz: Quiz, per_round: int, new_per_day: int) -> dict[str, Any]:
    """Return the quiz as plain data, with the words of its language."""
    texts = PageTexts.of(quiz)
    questions = [_question(question, texts) for question in quiz.questions]
    for name, found in (("items", _items_of_lists(quiz)), ("apart", giveaways(quiz.plain.questions))):
        questions = [each | {name: found[each["id"]]} if each["id"] in found else each for each in questions]
    marks = _marks_in(questions, texts) if quiz.markup != PLAIN or texts.languages else {}
    marks |= _pictures_beside(quiz, texts)
    head = ({"marks": marks} if marks or quiz.markup != PLAIN else {}) | _languages(texts)
    return head | {
        "id": quiz.id,
        "seed": quiz.seed,
        "perRound": per_round,
        "newPerDay": new_per_day,
        "words": attrs.asdict(words_of(quiz.language).practice) | {"cited": words_of(quiz.language).sheet.cited},
        "questions": questions,
    }


def _items_of_lists(quiz: Quiz) -> dict[str, list[str]]:
    """Return for each list that is asked for from memory the ids of the questions with options on what is in it."""
    items: dict[tuple[str, str], list[str]] = {}
    for question in quiz.questions:
        if question.kind == "value" and question.fact:
            items.setdefault((question.subject, question.relation), []).append(question.id)
    lists = [each for each in quiz.questions if each.kind == "recall" and not isinstance(each.answer, str)]
    return {each.id: found for each in lists if (found := items.get((each.subject, each.relation)))}


def _languages(texts: PageTexts) -> dict[str, dict[str, str]]:
    """Return the languages of whole texts, by which they are read aloud; nothing where all are in the quiz's."""
    whole = {text: tag for text, tag in texts.languages.items() if not isolates_in(text)}
    return {"languages": whole} if whole else {}


def script_text(data: dict[str, Any]) -> str:
    """Return data as JSON without a `<`, so that it can be inside a script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _marks_in(questions: list[dict[str, Any]], texts: PageTexts) -> dict[str, dict[str, str]]:
    """Return what the texts of questions are shown as and read as, by the texts as written; not those without marks."""
    found: dict[str, dict[str, str]] = {}
    for text in _written(questions):
        html, plain = str(texts.show(text)), texts.read(text)
        if html != plain or plain != text:
            found[text] = {"html": html, "plain": plain}
    return found


def _written(questions: list[dict[str, Any]]) -> Iterator[str]:
    """Yield all texts of questions that may have marks."""
    for question in questions:
        yield from (question.get(name, "") for name in ("stem", "answerText", "explanation", "note"))
        yield from texts_of(question["answer"])
        for option in question.get("options", ()):
            yield from (option["text"], option.get("why", ""))


def _pictures_beside(quiz: Quiz, texts: PageTexts) -> dict[str, dict[str, str]]:
    """Return the sentences on options that are pictures, each shown with its picture: "This is the flag of Italy".

    A sentence that is said of several pictures is shown alone.
    """
    said: dict[str, set[str]] = {}
    options = [option for question in quiz.questions for option in question.options if option.picture]
    for option in options:
        said.setdefault(option.rationale, set()).add(option.text)
    return {
        option.rationale: {"html": str(texts.reason(option, option.rationale)), "plain": texts.read(option.rationale)}
        for option in options
        if option.rationale and len(said[option.rationale]) == 1
    }


def _answer_text(question: Question) -> str:
    """Return the answer in words; where it is a picture, what is said of it."""
    if not question.has_picture_options:
        return question.answer_text
    return question.explanation or " ".join(option.rationale for option in question.options if option.correct)


def _question(question: Question, texts: PageTexts) -> dict[str, Any]:
    parts = {
        "id": question.id,
        "response": str(question.response),
        "stem": question.stem,
        "options": [_option(option, question, texts) for option in question.options],
        "answer": question.answer,
        "answerText": _answer_text(question),
        "alsoRight": _also_right(question, texts.language),
        "explanation": question.explanation,
        "note": question.note,
        "source": question.source,
        "picture": media_uri(question.picture) if question.picture else "",
        "alt": question.alt,
        "sound": media_uri(question.sound) if question.sound else "",
        "pictureBack": media_uri(question.picture_back) if question.picture_back else "",
        "altBack": question.alt_back,
        "soundBack": media_uri(question.sound_back) if question.sound_back else "",
        "kind": question.kind if question.kind != question.response else "",
        "family": question.family if question.family != question.id else "",
        "tags": question.tags,
        "fixed": question.fixed,
    }
    return {name: value for name, value in parts.items() if value}


def _also_right(question: Question, language: str) -> tuple[str, ...]:
    """Return what else may be typed: other names, and other spellings of a number. The script ignores blanks."""
    if question.response not in (Response.RECALL, Response.CLOZE) or not isinstance(question.answer, str):
        return question.also_right
    spellings = {way.replace(" ", "") for way in number_spellings(question.answer, language)}
    return (*question.also_right, *sorted(spellings))


def _option(option: Option, question: Question, texts: PageTexts) -> dict[str, Any]:
    """Return an option with its reason. The reason of a true/false question does not name the option again."""
    why = option.rationale if question.response is Response.TRUE_FALSE else option.feedback_by(texts.read)
    parts = {"text": option.text, "correct": option.correct, "why": why, "pinned": option.pinned}
    if option.picture:
        parts |= {"picture": media_uri(option.picture), "alt": option.alt or words_of(texts.language).sentence.picture}
    return {name: value for name, value in parts.items() if value}
