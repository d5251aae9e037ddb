"""Questions. All texts are plain; only exporters escape them."""

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, final

from attrs import Factory, evolve, fields, frozen

from quizgen.quiz.option import Option, Proof
from quizgen.quiz.response import Response
from quizgen.sealed import sealed
from quizgen.text.counted import counted, shortened
from quizgen.values.media import Media

GAP = "_____"
"""Stands for the words that a cloze leaves out. A stem has one gap."""

LONGEST_STEM = 40
"""The most characters of a stem that the short form of a question shows."""

ONE_FACT = ("value", "recall", "subject", "recall_subject", "true_false", "cloze")
"""The kinds that ask about one fact, each in another way. Their questions about one fact are a family."""

_PICTURE_OF = attrgetter("picture")

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
@sealed
@frozen
class Question:
    """A stem, its options in the order shown (none for a plain flashcard), and the answer.

    Example:
        >>> Question("rhine/mouth/recall", "recall", "Into which sea does the Rhine flow?", "The North Sea")
        Question('rhine/mouth/recall', 'Into which sea does the Rhine flow?', no options)
    """

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

    def __repr__(self) -> str:
        """Return its id, the beginning of its stem, and how many options it has."""
        options = counted(len(self.options), "option") if self.options else "no options"
        return f"Question({self.id!r}, {shortened(self.stem, LONGEST_STEM)!r}, {options})"

    def _repr_html_(self) -> str:
        """Return it as HTML, for notebooks. It does not know its quiz's markup: marks are shown as written."""
        from quizgen.quiz.notebook import html_of_question  # noqa: PLC0415 - for notebooks alone

        return html_of_question(self)

    @property
    def media(self) -> tuple[str, ...]:
        """The names of its pictures and sounds, as the sheet writes them."""
        return tuple(item.name for item in self.media_files)

    @property
    def media_files(self) -> tuple[Media, ...]:
        """Its pictures and sounds: those of the stem first, then those of the answer, then the options."""
        shown = (self.picture, self.sound, self.picture_back, self.sound_back, *map(_PICTURE_OF, self.options))
        return tuple(filter(None, shown))

    @property
    def has_picture_options(self) -> bool:
        """Whether its options are pictures."""
        return any(map(_PICTURE_OF, self.options))

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


def texts_of(answer: Any) -> Iterator[str]:
    """Yield the texts of an answer, those of pairs and lists one by one.

    Example:
        >>> [*texts_of((("Elbe", "Germany"), ("Po", "Italy")))]
        ['Elbe', 'Germany', 'Po', 'Italy']
    """
    if isinstance(answer, str):
        yield answer
        return
    for part in answer:
        yield from texts_of(part)


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
