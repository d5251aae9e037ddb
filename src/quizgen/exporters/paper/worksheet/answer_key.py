"""What the answer key of a worksheet says."""

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from quizgen.exporters.paper.worksheet.printed import PrintedForm, PrintedItem
from quizgen.language import SheetWords
from quizgen.quiz import Quiz


@frozen(eq=False)
class KeyEntry:
    """What the key says about a question."""

    item: PrintedItem
    """The question as it stands on the first form."""
    places: tuple[tuple[str, int, str], ...]
    """For each form its letter, the question's number on it and what to mark there."""
    source: str
    """Its source in the words of the language (Source: Atlas of Rivers); empty where it has none."""


def key_of(forms: Sequence[PrintedForm], words: SheetWords) -> list[KeyEntry]:
    """Return one key for all forms, in the order of the first."""
    places: dict[str, list[tuple[str, int, str]]] = {}
    for form in forms:
        for item in form.items:
            places.setdefault(item.question.id, []).append((form.letter, item.number, item.marks))
    return [
        KeyEntry(item=item, places=tuple(places[item.question.id]), source=cited(item.question.source, words))
        for item in forms[0].items
    ]


def cited(source: str, words: SheetWords) -> str:
    """Return a source in the words of the language: Source: Atlas of Rivers. Empty if there is none."""
    return words.cited.format(source=source) if source else ""


def shared_source(quiz: Quiz) -> str:
    """Return the source that most questions have, to print once. Empty if any question has no source."""
    sources = Counter(question.source for question in quiz.questions)
    source, count = sources.most_common(1)[0]
    return source if sources[""] == 0 and count > len(quiz.questions) / 2 and count > 1 else ""
