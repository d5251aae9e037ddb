"""Questions and their options, read back from plain data."""

from attrs import evolve

from quizgen.quiz.data_part import DataPart
from quizgen.quiz.files_from_data import Files, media_from_data
from quizgen.quiz.option import Option, Proof
from quizgen.quiz.questions import Answer, Question
from quizgen.quiz.response import Response
from quizgen.quiz.validity import what_is_wrong


def questions_from_data(whole: DataPart, files: Files) -> tuple[Question, ...]:
    """Return the questions of a quiz. Each has an id of its own and can be answered."""
    place_of: dict[str, str] = {}
    questions = []
    for part in whole.part("questions").each():
        question = _question(part, files)
        if question.id in place_of:
            part.fail(f"has the id '{question.id}', which {place_of[question.id]} has as well")
        wrong = what_is_wrong(question)
        if wrong:
            part.fail(f"('{question.id}') {wrong}")
        place_of[question.id] = part.where
        questions.append(question)
    return tuple(questions)


def _question(part: DataPart, files: Files) -> Question:
    options, answer = _options_and_answer(part, files)
    usual = Question(part.text("id"), part.text("kind"), part.text("stem"), answer, options, fact=part.text("fact", ""))
    return evolve(
        usual,
        response=Response(part.one_of("response", tuple(Response), usual.response)),
        topic=part.text("topic", ""),
        relation=part.text("relation", ""),
        subject=part.text("subject", ""),
        also_right=part.texts("also_right"),
        explanation=part.text("explanation", ""),
        difficulty=part.number("difficulty") if part.has("difficulty") else None,
        when=part.text("when", ""),
        source=part.text("source", ""),
        tags=part.texts("tags"),
        picture=media_from_data(part, "picture", files),
        alt=part.text("alt", ""),
        sound=media_from_data(part, "sound", files),
        picture_back=media_from_data(part, "picture_back", files),
        alt_back=part.text("alt_back", ""),
        sound_back=media_from_data(part, "sound_back", files),
        note=part.text("note", ""),
        languages=_languages(part),
        fixed=part.flag("fixed", otherwise=False),
        changed=part.whole_number("changed") if part.has("changed") else None,
        later=part.flag("later", otherwise=False),
        family=part.text("family", usual.family),
    )


def _options_and_answer(part: DataPart, files: Files) -> tuple[tuple[Option, ...], Answer]:
    """Return options and answer; where options are pictures, by the names that tell them apart."""
    options = tuple(_option(each, files) for each in part.parts("options"))
    if not any(option.picture for option in options):
        return options, _answer(part.part("answer"))
    by_file = part.part("by_file")
    names = by_file.texts("options")
    if len(names) != len(options):
        by_file.part("options").fail(f"has {len(names)} names for {len(options)} options")
    named = tuple(evolve(option, text=name) for option, name in zip(options, names, strict=True))
    return named, _answer(by_file.part("answer"))


def _option(part: DataPart, files: Files) -> Option:
    proof = part.part("proof")
    return Option(
        text=part.text("text"),
        correct=part.flag("correct"),
        rationale=part.text("rationale", ""),
        proof=Proof(proof.text("rule"), proof.texts("facts")),
        key=part.text("key", ""),
        pinned=part.flag("pinned", otherwise=False),
        picture=media_from_data(part, "file", files),
        alt=part.text("alt", ""),
    )


def _languages(part: DataPart) -> tuple[tuple[str, str], ...]:
    if not part.has("languages"):
        return ()
    return tuple((text, tag.as_text()) for text, tag in part.part("languages").items())


def _answer(part: DataPart) -> Answer:
    """Return an answer: a text, a list of texts, or a list of pairs of texts."""
    if isinstance(part.value, str):
        return part.value
    if not isinstance(part.value, list | tuple):
        part.fail_for("a text, a list of texts or a list of pairs")
    parts = tuple(part.each())
    if all(isinstance(each.value, str) for each in parts):
        return tuple(each.as_text() for each in parts)
    return tuple(_pair(each) for each in parts)


def _pair(part: DataPart) -> tuple[str, str]:
    sides = tuple(side.as_text() for side in part.each())
    if len(sides) != 2:  # noqa: PLR2004 - a pair
        part.fail_for("a pair of texts")
    return sides
