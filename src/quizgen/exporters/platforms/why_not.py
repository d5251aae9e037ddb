"""Whether a question fits into a format, by what the format can hold."""

from collections import Counter
from collections.abc import Callable, Sequence

from quizgen.exporters.capacity import Capacity, Detail
from quizgen.exporters.platforms.texts import as_line, as_lines
from quizgen.quiz import GAP, Question, Response
from quizgen.quiz.labels import about_place, naming_option, needs_letters
from quizgen.quiz.needs import names_its_subject
from quizgen.quiz.turns import counting_option
from quizgen.text.characters import UNSHOWABLE, named

ASKED_BY = {
    Response.CHOICE: "choices",
    Response.TRUE_FALSE: "true or false",
    Response.SELECT_ALL: "questions with several right options",
    Response.RECALL: "answers to write",
    Response.CLOZE: "gaps",
    Response.ORDER: "things to put in order",
    Response.MATCHING: "pairs to match",
}
"""What messages call the questions that are answered in each way."""


def why_not(question: Question, holds: Capacity) -> str:
    """Return why a format can't hold a question, in words for a teacher; empty if it can.

    A question that has no key, or can't be answered without what is lost, fits nowhere.
    """
    return next((reason for check in _CHECKS if (reason := check(question, holds))), "")


def _response(question: Question, holds: Capacity) -> str:
    return "" if question.response in holds.responses else f"{holds.platform} has no {ASKED_BY[question.response]}"


def _answerable(question: Question, holds: Capacity) -> str:  # noqa: ARG001 - all checks take the same
    keys = sum(option.correct for option in question.options)
    if not question.stem.strip() or not question.answer_text.strip():
        return "it has an empty stem or answer"
    if question.response in (Response.CHOICE, Response.TRUE_FALSE) and keys != 1:
        return f"it has {keys} right options, and must have one"
    if question.response is Response.SELECT_ALL and not keys:
        return "it has no right option"
    return ""


def unshowable_in(question: Question, holds: Capacity) -> str:
    """Return which character of a question a format can't show; empty if it can show all."""
    others = (question.id, question.explanation, question.note, question.source, question.alt, *question.tags)
    reasons = (option.rationale for option in question.options)
    for text in (*_asked(question), *others, *question.also_right, *reasons):
        bad = UNSHOWABLE.search(text)
        if bad:
            return f"it has {named(bad[0])}, which {holds.platform} can't show; delete it"
    return ""


def _list(question: Question, holds: Capacity) -> str:
    several = question.response is Response.RECALL and not isinstance(question.answer, str)
    return f"{holds.platform} can't mark a list of answers" if several and not holds.lists else ""


def _media(question: Question, holds: Capacity) -> str:
    """A stem that does not name what it asks about needs its picture or its sound."""
    for what, media, detail in (("picture", question.picture, Detail.PICTURE), ("sound", question.sound, Detail.SOUND)):
        held = detail in holds.details and (not holds.pictures or detail is Detail.SOUND or _shown(question, holds))
        if media and not held and not names_its_subject(question):
            return f"it can't be answered without its {what}, which {holds.platform} can't take over"
    return ""


def _picture_options(question: Question, holds: Capacity) -> str:
    """Options that are pictures are nothing else: without them there is no question."""
    if not question.has_picture_options:
        return ""
    if Detail.OPTION_PICTURES not in holds.details:
        return f"its options are pictures, which {holds.platform} can't take over"
    types = {option.picture.media_type for option in question.options if option.picture}
    foreign = sorted(types - set(holds.pictures)) if holds.pictures else []
    return f"its options are pictures of the type {foreign[0]}, which {holds.platform} can't show" if foreign else ""


def _shown(question: Question, holds: Capacity) -> bool:
    return question.picture is not None and question.picture.media_type in holds.pictures


def _letters(question: Question, holds: Capacity) -> str:
    """An option about others is true in one order, and perhaps only beside their letters."""
    texts = [option.text for option in question.options]
    keeps_order = Detail.ORDER in holds.details
    naming = naming_option(question.stem, texts) if needs_letters(question) else ""
    if naming and not (holds.letters and keeps_order):
        why = "shows no letters" if keeps_order else "may shuffle options"
        return f"its option '{naming}' names others by their letters, and {holds.platform} {why}"
    placed = "" if keeps_order else next(filter(about_place, texts), "") or counting_option(texts)
    return f"its option '{placed}' is about others by their place, and {holds.platform} may shuffle" if placed else ""


def _options(question: Question, holds: Capacity) -> str:
    count, most = len(question.options), holds.most_options
    if question.response not in (Response.RECALL, Response.CLOZE, Response.MATCHING) and count < holds.fewest_options:
        return f"it has {count} options, and {holds.platform} wants {holds.fewest_options} or more"
    if most is not None and count > most:
        return f"it has {count} options, and {holds.platform} takes {most}"
    return ""


def _lengths(question: Question, holds: Capacity) -> str:
    limits = [("stem", question.stem, holds.stem)]
    limits += [("option", option.text, holds.option) for option in question.options]
    if not question.options:
        limits += [("answer", question.answer_text, holds.option)]
    for what, text, most in limits:
        length = len(as_line(text))
        if most is not None and length > most:
            return f"its {what} '{_short(text)}' has {length} characters, and {holds.platform} takes {most}"
    return ""


def twins_among(options: Sequence[str], holds: Capacity) -> str:
    """Return that two options look the same to a learner, in words; empty if all differ.

    Args:
        options: the options as the format shows them.
        holds: what the format can hold; where it holds lines, code may differ by how far it is set in.
    """
    seen = as_lines if Detail.LINES in holds.details else as_line
    counts = Counter(seen(text).strip() for text in options)
    twin = next((text for text, count in counts.items() if count > 1), "")
    return f"two of its options read '{_short(twin)}' on {holds.platform}" if twin else ""


def _gap(question: Question, holds: Capacity) -> str:  # noqa: ARG001 - all checks take the same
    gaps = question.stem.count(GAP)
    return f"it has {gaps} gaps; it must have one ({GAP})" if question.response is Response.CLOZE and gaps != 1 else ""


def _asked(question: Question) -> tuple[str, ...]:
    return (question.stem, question.answer_text, *(option.text for option in question.options))


def _short(text: str) -> str:
    line = as_line(text)
    return line if len(line) <= 40 else f"{line[:39]}…"  # noqa: PLR2004 - as much as a message has room for


_CHECKS: tuple[Callable[[Question, Capacity], str], ...] = (
    _response,
    _answerable,
    _gap,
    unshowable_in,
    _list,
    _media,
    _picture_options,
    _letters,
    _options,
    _lengths,
)
"""What is checked, in this order: the first reason is the one that is told."""
