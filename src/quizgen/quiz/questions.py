"""Questions and their options. All texts are plain; only exporters escape them."""

from collections.abc import Callable
from enum import StrEnum
from operator import attrgetter
from typing import Any, final

from attrs import Factory, evolve, fields, frozen

from quizgen.values.media import Media

GAP = "_____"
"""Stands for the words that a cloze leaves out. A stem has one gap."""


ONE_FACT = ("value", "recall", "subject", "recall_subject", "true_false", "cloze")
"""The kinds that ask about one fact, each in another way. Their questions about one fact are a family."""


class Response(StrEnum):
    """What a learner does to answer. Exporters go by this, so a new kind needs no change in them.

    A new response does: in the worksheet, the practice page, Anki, the words of each language, and the check of
    questions. `tests/test_registries.py` and `tests/language` name each place that lacks it.
    """

    CHOICE = "choice"
    """Picks one of the options."""
    TRUE_FALSE = "true_false"
    """Says whether the stem is true: the options are true and false, in this order."""
    SELECT_ALL = "select_all"
    """Picks every option that is right; the answer lists their texts."""
    RECALL = "recall"
    """Answers from memory; there are no options."""
    CLOZE = "cloze"
    """Fills in the stem's one GAP; there are no options."""
    ORDER = "order"
    """Puts the options in order; each is correct, and the answer lists their texts in the right order."""
    MATCHING = "matching"
    """Finds for each left side its right side: the answer is the pairs, and there are no options."""


@frozen
class Proof:
    """Why an option is right or wrong: the rule, and the facts it rests on."""

    rule: str
    """The name of the rule, such as `stated` or `one-value`."""
    facts: tuple[str, ...] = ()
    """The ids of the facts."""

    @property
    def is_assumed(self) -> bool:
        """Whether it rests on a number of values that nobody declared, so that it is no proof."""
        return self.rule.endswith("-assumed")


@final
@frozen
class Option:
    """One offered reply."""

    text: str
    """What a learner reads. Of a picture it is its safe name, which tells it apart and says nothing about it."""
    correct: bool
    """Whether it is a right answer."""
    rationale: str
    """Why it is right or wrong, in words."""
    proof: Proof
    """Why it is right or wrong, by which rule and facts."""
    key: str = ""
    """What it stands for: an entity's key, or a value as the sheet writes it. The lock goes by it, not by the text."""
    pinned: bool = False
    """Whether it keeps its place when options are shuffled ("None of these")."""
    picture: Media | None = None
    """The picture that a learner sees in place of the text."""
    alt: str = ""
    """What that picture shows, in words; empty where the author does not say it of all options."""

    @property
    def named(self) -> str:
        """What lists and data call it: its text, or the name of its picture as the sheet writes it."""
        return self.picture.name if self.picture else self.text

    @property
    def feedback(self) -> str:
        """The rationale, with the option before it unless it names the option anyway: "Rome: Bern is the capital."."""
        return self.feedback_by(str)

    def feedback_by(self, read: Callable[[str], str]) -> str:
        """Return the feedback where texts have marks; `read` gives the plain reading of a text."""
        if self.picture:
            return self.rationale
        text, rationale = read(self.text), read(self.rationale)
        if text in rationale or not rationale or text.casefold() in rationale.casefold():
            return self.rationale
        return f"{self.text}\n\n{self.rationale}" if "\n" in self.text else f"{self.text}: {self.rationale}"


Answer = str | tuple[str, ...] | tuple[tuple[str, str], ...]


def own_family(question: str, kind: str, fact: str) -> str:
    """Return the family of a question where no lock pins another, from its id, its kind and the id of its fact.

    Example:
        >>> own_family("danube/mouth/recall", "recall", "danube/mouth")
        'danube/mouth'
        >>> own_family("q/most-water/choice", "choice", "")
        'q/most-water/choice'
    """
    return fact if fact and kind in ONE_FACT else question


def _usual_response(question: "Question") -> Response:
    return Response.CHOICE if question.options else Response.RECALL


def _usual_family(question: "Question") -> str:
    return own_family(question.id, question.kind, question.fact)


@final
@frozen
class Question:
    """A stem, its options in the order shown (none for a plain flashcard), and the answer."""

    id: str
    """The id by which learners' progress is kept, such as `france/capital/value`."""
    kind: str
    """The way of asking, by the name of its kind."""
    stem: str
    """The text that asks."""
    answer: Answer
    """A text; a list of texts, for several values or an order; or pairs of texts (matching)."""
    options: tuple[Option, ...] = ()
    """What is offered, in the order shown; empty for a plain flashcard."""
    response: Response = Factory(_usual_response, takes_self=True)
    """What a learner does to answer: by default a choice where there are options, else a recall."""
    topic: str = ""
    """What lists call the fact it asks about: `Danube · mouth`. Empty for a question about several, or an author's."""
    fact: str = ""
    """The id of the fact it asks about; empty for a question that a person wrote."""
    relation: str = ""
    """The key of that fact's relation."""
    subject: str = ""
    """The key of that fact's subject."""
    also_right: tuple[str, ...] = ()
    """Other names of the answer, which are right as well where a learner writes it."""
    explanation: str = ""
    """What a learner reads after answering, whatever the answer was."""
    difficulty: float | None = None
    """How similar distractors and key are, from 0 to 1; None where it is not measured."""
    when: str = ""
    """The time that it asks about, in words; empty if it asks about no time."""
    source: str = ""
    """The source of its fact, as printed."""
    tags: tuple[str, ...] = ()
    """The tags of the sheet and of the fact."""
    picture: Media | None = None
    """A picture beside the stem."""
    alt: str = ""
    """What the picture shows, in words."""
    sound: Media | None = None
    """A sound that plays with the stem."""
    picture_back: Media | None = None
    """A picture that comes with the answer."""
    alt_back: str = ""
    """What that picture shows, in words."""
    sound_back: Media | None = None
    """A sound that plays with the answer."""
    note: str = ""
    """What the author adds to the answer."""
    languages: tuple[tuple[str, str], ...] = ()
    """Its texts, and names inside its sentences, that are not in the quiz's language, each with the tag of its own."""
    fixed: bool = False
    """Whether the options keep their order in every output, as numbers and dates do."""
    changed: int | None = None
    """When its content last changed, in seconds since 1970, by the lock; None: at the quiz's `stamp`."""
    later: bool = False
    """Whether it came to its family after others were built: in Anki its card takes a place behind all first ones."""
    family: str = Factory(_usual_family, takes_self=True)
    """The id that questions about one fact share: in Anki they are cards of one note.

    By default the id of the fact if its kind is one of ONE_FACT, else the question's own id. A lock pins it.
    """

    @property
    def media(self) -> tuple[str, ...]:
        """The names of its pictures and sounds, as the sheet writes them."""
        return tuple(item.name for item in self.media_files)

    @property
    def media_files(self) -> tuple[Media, ...]:
        """Its pictures and sounds: those of the stem first, then those of the answer, then the options."""
        shown = (self.picture, self.sound, self.picture_back, self.sound_back)
        return tuple([media for media in (*shown, *[option.picture for option in self.options]) if media])

    @property
    def has_picture_options(self) -> bool:
        """Whether its options are pictures."""
        return any([option.picture for option in self.options])

    @property
    def named_answer(self) -> Answer:
        """The answer as lists and data call it: of pictures their names, as the sheet writes them."""
        if not self.has_picture_options:
            return self.answer
        names = {option.text: option.named for option in self.options}
        return _changed(self.answer, lambda text: names.get(text, text))  # type: ignore[no-any-return]  # an Answer

    @property
    def without_media(self) -> "Question":
        """The question without its pictures and sounds. What they show in words stays."""
        if not self.media_files:
            return self
        options = self.options
        if self.has_picture_options:
            options = tuple([evolve(option, picture=None) for option in options])
        return evolve(self, options=options, picture=None, sound=None, picture_back=None, sound_back=None)

    @property
    def answer_text(self) -> str:
        """The answer as one line of text."""
        return _on_a_line(self.answer)

    @property
    def named_answer_text(self) -> str:
        """The answer as one line of what lists and data call it."""
        return _on_a_line(self.named_answer)

    def with_texts(self, change: Callable[[str], str]) -> "Question":
        """Return the question with each of its texts that may have marks changed by a function."""
        options = tuple(
            evolve(option, text=change(option.text), rationale=change(option.rationale)) for option in self.options
        )
        return evolve(
            self,
            stem=change(self.stem),
            answer=_changed(self.answer, change),
            options=options,
            explanation=change(self.explanation),
            note=change(self.note),
            languages=tuple([(change(text), tag) for text, tag in self.languages]),
        )

    @property
    def offered(self) -> tuple[Option, ...]:
        """Its options in the order shown, save that things to put in order are never in the right order already."""
        options = self.options
        if self.response is not Response.ORDER or self.answer != tuple([option.text for option in options]):
            return options
        return (*options[1:], *options[:1])

    def stamped(self, changed: int) -> "Question":
        """Return the question with the second at which its content last changed."""
        return self if self.changed == changed else evolve(self, changed=changed)

    def __reduce__(self) -> tuple[Any, ...]:
        """Be pickled in one piece with the options: with `--jobs`, questions go from one process to another."""
        return _unpickled, (_others_of(self), [*map(_parts_of_option, self.options)])


def _on_a_line(answer: Answer) -> str:
    if isinstance(answer, str):
        return answer
    return "; ".join(part if isinstance(part, str) else " – ".join(part) for part in answer)


def _changed(answer: Any, change: Callable[[str], str]) -> Any:
    """Return an answer with each of its texts changed."""
    return change(answer) if isinstance(answer, str) else tuple([_changed(part, change) for part in answer])


_OTHER_FIELDS = tuple(each.name for each in fields(Question) if each.name != "options")
_others_of = attrgetter(*_OTHER_FIELDS)
_parts_of_option = attrgetter(
    "text", "correct", "rationale", "proof.rule", "proof.facts", "key", "pinned", "picture", "alt"
)


def _unpickled(others: tuple[Any, ...], options: list[tuple[Any, ...]]) -> Question:
    return Question(**dict(zip(_OTHER_FIELDS, others, strict=True)), options=tuple(map(_option, options)))


def _option(parts: tuple[Any, ...]) -> Option:
    text, correct, why, rule, facts, key, pinned, picture, alt = parts
    return Option(
        text=text,
        correct=correct,
        rationale=why,
        proof=Proof(rule, facts),
        key=key,
        pinned=pinned,
        picture=picture,
        alt=alt,
    )
