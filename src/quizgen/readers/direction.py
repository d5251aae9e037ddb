"""Hidden marks that turn the direction of text, so that a person is shown another text than what is written."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from quizgen.errors import Place, Remark
from quizgen.sheet import FactSheet
from quizgen.text.late_pattern import late_pattern

MOST_REMARKS = 20

_TURNING = late_pattern("[\u202a-\u202e\u2066-\u2069]")
_OVERRIDE = late_pattern("[\u202d\u202e]")
_DEPTHS = {"\u202a": 1, "\u202b": 1, "\u2066": 1, "\u2067": 1, "\u2068": 1, "\u202c": -1, "\u2069": -1}
"""By how much each mark changes the depth: those that open a passage, and those that close one."""


def remarks_on_direction(sheet: FactSheet) -> Iterator[Remark]:
    """Yield a remark on each text that overrides the order of its letters, or turns the direction and never back.

    The marks are those of Unicode's bidirectional algorithm (UAX 9). Right-to-left text needs them at times, in pairs.
    """
    written = "".join(chain.from_iterable([texts for _, texts in _texts(sheet)]))
    return iter(()) if written.isascii() or not _TURNING.search(written) else islice(_remarks(sheet), MOST_REMARKS)


def _remarks(sheet: FactSheet) -> Iterator[Remark]:
    for place, texts in _texts(sheet):
        for text in texts:
            if _TURNING.search(text) and _is_odd(text):
                shown = _TURNING.sub("�", text)[:60]
                message = (
                    f"'{shown}' holds hidden marks that turn the direction of text; a reader may see another order"
                )
                yield Remark(message, place)


def _is_odd(text: str) -> bool:
    """Tell whether a text overrides the order of letters, or has marks that don't pair."""
    if _OVERRIDE.search(text):
        return True
    depth = 0
    for mark in _TURNING.findall(text):
        depth += _DEPTHS[mark]
        if depth < 0:
            return True
    return depth != 0


def _texts(sheet: FactSheet) -> Iterator[tuple[Place | None, Sequence[str]]]:
    """Yield the texts of a sheet that may be shown, those of each part together with its place."""
    yield sheet.place, [sheet.title]
    for entity in sheet.entities:
        yield entity.place, [entity.key, entity.name, entity.in_text, *entity.aliases]
    for relation in sheet.relations:
        yield relation.place, [relation.label, *relation.templates, relation.say, relation.say_not]
    for fact in sheet.facts:
        texts = [fact.subject, str(fact.value), fact.note, fact.ask, fact.say, fact.said_by]
        for wrong in fact.distractors:
            texts += [str(wrong.value), wrong.reason]
        yield fact.place, texts
    for question in sheet.questions:
        answers = (question.answer,) if isinstance(question.answer, str) else question.answer
        pairs = (part for pair in question.distractors for part in pair)
        yield question.place, [question.ask, *answers, *pairs, question.rationale, question.note]
