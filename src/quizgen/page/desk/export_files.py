"""The files that the page makes: which there are, what each can't hold, and their content."""

import warnings
from collections import Counter
from collections.abc import Mapping
from typing import Any

from attrs import evolve, fields_dict

from quizgen.errors import QuizgenError
from quizgen.exporters import EXPORTERS, Exporter, ExporterEntry
from quizgen.exporters.anki import AnkiExporter
from quizgen.exporters.anki.package import guid_of
from quizgen.exporters.anki.unpacking import Package, passed_over
from quizgen.lock import with_tags
from quizgen.lock.stamping import as_part, of_kinds, partial_families, raised
from quizgen.page.desk.telling import Data
from quizgen.page.desk.work import Work
from quizgen.quiz import Quiz

NOT_HERE = {
    "pdf": "print the worksheet from here: the browser's print dialogue saves it as a PDF",
    "docx": "it needs a library that browsers can't run; 'quizgen build' writes it on a computer with quizgen[docx]",
}
"""The formats that can't be made in a browser, and what to do."""


def formats_as_data() -> list[Data]:
    """Return all formats: what each is, how its files end, and why it can't be made here, where it can't."""
    return [
        {
            "name": entry.name,
            "ending": entry.endings[0],
            "summary": entry.summary,
            "options": sorted(fields_dict(entry.make)),
            "not_here": NOT_HERE.get(entry.name, ""),
        }
        for entry in EXPORTERS
    ]


def exporter_of(name: str, options: Mapping[str, Any]) -> Exporter:
    """Return the exporter of a format, with those of the options that it has."""
    entry = _entry(name)
    fields = fields_dict(entry.make)
    return entry.make(**{key: value for key, value in options.items() if key in fields and value not in (None, "")})


def losses_as_data(exporter: Exporter, quiz: Quiz) -> Data:
    """Return what a file leaves out and loses of a quiz, counted by reason."""
    left_out = exporter.left_out(quiz)
    reasons = Counter(skipped.reason for skipped in left_out)
    lost = Counter((str(loss.detail), loss.reason) for loss in exporter.losses(quiz))
    return {
        "shown": len(quiz.questions) - len(left_out),
        "left_out": [{"count": count, "reason": reason} for reason, count in reasons.items()],
        "lost": [{"count": count, "detail": detail, "reason": reason} for (detail, reason), count in lost.items()],
    }


def content_of(exporter: Exporter, work: Work) -> tuple[bytes, list[str]]:
    """Return the content of a file, and what its exporter warns of."""
    shown = work.chosen
    if isinstance(exporter, AnkiExporter):
        shown = with_tags(as_part(work.quiz, shown), work.new_lock)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        content = exporter.content(shown)
    return content, [str(warning.message) for warning in caught]


def arriving(work: Work, before: Package, exporter: AnkiExporter) -> Work:
    """Return the work with later dates where a learner who has an earlier deck would not get what is new.

    Args:
        work: what was built.
        before: the earlier deck.
        exporter: makes the new one.

    Raises:
        QuizgenError: the deck can't be made.
    """
    families = {question.family for question in work.quiz.questions}
    by_guid = {guid_of(work.quiz.id, family): family for family in families}
    partial = partial_families(work.quiz, work.chosen)
    new, _ = content_of(exporter, work)
    parts = {guid: family for guid, family in by_guid.items() if family in partial}
    asked = of_kinds(work.quiz, {family: before.kinds_of(guid) for guid, family in parts.items()})
    whole, _ = content_of(exporter, evolve(work, chosen=asked)) if asked.questions else (b"", [])
    found = passed_over(before, new, parts, whole)
    seconds = {by_guid[guid]: stamp for guid, stamp in found.items() if guid in by_guid}
    if not seconds:
        return work
    quiz = raised(work.quiz, seconds, work.now or work.quiz.stamp)
    chosen = tuple([quiz.by_id[question.id] for question in work.chosen.questions])
    return evolve(work, quiz=quiz, chosen=evolve(work.chosen, questions=chosen, stamp=quiz.stamp))


def is_deck_of(before: Package, sheet: str, families: set[str]) -> bool:
    """Tell whether a deck has notes of a sheet."""
    return any(guid_of(sheet, family) in before.notes for family in families)


def _entry(name: str) -> ExporterEntry:
    found = next((entry for entry in EXPORTERS if entry.name == name), None)
    if found is None or name in NOT_HERE:
        raise QuizgenError(f"there is no format '{name}' here")
    return found
