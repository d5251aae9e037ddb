"""What a format can hold of a question, and what of it is lost where it can't."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from attrs import frozen

from quizgen.quiz import Question, Response


class Detail(StrEnum):
    """What a question may have besides its stem, its options and its answer. The values are what messages call it.

    Example:
        >>> Detail.RATIONALE.value
        'reasons of options'
    """

    ID = "id"
    """The id by which a later file finds it again."""
    TAGS = "tags"
    """Its tags."""
    RATIONALE = "reasons of options"
    """Why each option is right or wrong."""
    EXPLANATION = "explanation"
    """What a learner reads after answering."""
    ALSO = "other right answers"
    """Other names of the answer, which are right as well."""
    NOTE = "note"
    """What the author adds to the answer."""
    SOURCE = "source"
    """The source of its fact."""
    PICTURE = "picture"
    """The picture beside the stem."""
    ALT = "text for a picture"
    """What that picture shows, in words."""
    SOUND = "sound"
    """The sound that plays with the stem."""
    PICTURE_BACK = "picture of the answer"
    """The picture that comes with the answer."""
    ALT_BACK = "text for the answer's picture"
    """What that picture shows, in words."""
    SOUND_BACK = "sound of the answer"
    """The sound that plays with the answer."""
    OPTION_PICTURES = "pictures as options"
    """Options that are pictures. Where they can't be held, the question is left out."""
    ORDER = "fixed order of options"
    """That its options keep their order, as numbers and dates do."""
    PINNED = "place of an option"
    """That one option keeps its place when the others are shuffled."""
    LINES = "line breaks"
    """The line breaks in its texts."""
    MARKUP = "markup"
    """What its marks mean: formulas, code, emphasis, tables."""


EVERYTHING = frozenset(Detail)
"""All that a question may have."""

WITH_OPTIONS = (Response.CHOICE, Response.SELECT_ALL)
"""The responses whose options some platforms shuffle. True and false keep their order everywhere."""

WRITTEN = (Response.RECALL, Response.CLOZE)
"""The responses whose answer is written."""

PRESENT: Mapping[Detail, Callable[[Question], bool]] = {
    Detail.ID: lambda question: bool(question.id),
    Detail.TAGS: lambda question: bool(question.tags),
    Detail.RATIONALE: lambda question: any(option.rationale for option in question.options),
    Detail.EXPLANATION: lambda question: bool(question.explanation),
    Detail.ALSO: lambda question: bool(question.also_right) and question.response in WRITTEN,
    Detail.NOTE: lambda question: bool(question.note),
    Detail.SOURCE: lambda question: bool(question.source),
    Detail.PICTURE: lambda question: question.picture is not None,
    Detail.ALT: lambda question: question.picture is not None and bool(question.alt),
    Detail.SOUND: lambda question: question.sound is not None,
    Detail.PICTURE_BACK: lambda question: question.picture_back is not None,
    Detail.ALT_BACK: lambda question: question.picture_back is not None and bool(question.alt_back),
    Detail.SOUND_BACK: lambda question: question.sound_back is not None,
    Detail.OPTION_PICTURES: lambda question: question.has_picture_options,
    Detail.ORDER: lambda question: question.fixed and question.response in WITH_OPTIONS,
    Detail.PINNED: lambda question: any(option.pinned for option in question.options),
}
"""For each detail, what tells whether a question has it; but those of texts, which depend on what is held of them."""


def has(question: Question, detail: Detail, holds: "Capacity") -> bool:
    """Tell whether a question in plain texts has a detail. Line breaks count in those of its texts that are held."""
    if detail in PRESENT:
        return PRESENT[detail](question)
    return detail is Detail.LINES and any("\n" in text or "\r" in text for text in held_texts(question, holds))


def held_texts(question: Question, holds: "Capacity") -> list[str]:
    """Return those texts of a question that a format holds."""
    texts = [question.stem, question.answer_text, *(option.text for option in question.options)]
    more = {Detail.EXPLANATION: [question.explanation], Detail.NOTE: [question.note]}
    more[Detail.RATIONALE] = [option.rationale for option in question.options]
    return texts + [text for held, several in more.items() if held in holds.details for text in several]


@frozen
class Capacity:
    """What a format can hold, as `quizgen formats` lists it. `None` is: as many as there are.

    Example:
        >>> from quizgen import AikenExporter
        >>> AikenExporter().holds.most_options
        26
    """

    platform: str
    """What messages call it: Kahoot."""
    responses: tuple[Response, ...] = tuple(Response)
    """How its questions can be answered."""
    details: frozenset[Detail] = EVERYTHING
    """What it holds besides stem, options and answer."""
    stem: int | None = None
    """The most characters of a stem."""
    option: int | None = None
    """The most characters of an option, and of an answer to write."""
    fewest_options: int = 2
    """The fewest options of a question that has any."""
    most_options: int | None = None
    """The most options of a question."""
    most_questions: int | None = None
    """The most questions of a file."""
    lists: bool = True
    """Whether an answer from memory may be a list of several texts."""
    letters: bool = False
    """Whether options are shown with letters, which other options may name ("both A and B")."""
    pictures: tuple[str, ...] = ()
    """The media types of pictures that it shows; empty for those of all types."""
    tried: str = "written by the template, not tried on the site"
    """How it is known that the platform reads the file."""


@frozen
class Loss:
    """Something of a question that a file can't hold.

    Example:
        >>> from quizgen import GimkitExporter
        >>> str(GimkitExporter().losses(quiz)[0].detail)
        'id'
    """

    question: str
    """The question's id."""
    detail: Detail
    """What is lost."""
    reason: str
    """Why, in words for the author of the sheet."""
