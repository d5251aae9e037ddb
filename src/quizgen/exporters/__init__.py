"""From quizzes to files. A new exporter is one file (or folder) here and one line in EXPORTERS."""

from quizgen.exporters.anki import AnkiExporter
from quizgen.exporters.base import Exporter, ExporterEntry
from quizgen.exporters.json import JsonExporter
from quizgen.exporters.paper.bubbles import BubblesExporter
from quizgen.exporters.paper.flashcards import FlashcardsExporter
from quizgen.exporters.paper.key import KeyExporter
from quizgen.exporters.paper.pdf import PdfExporter
from quizgen.exporters.paper.worksheet import WorksheetExporter
from quizgen.exporters.paper.zipgrade import ZipGradeExporter
from quizgen.exporters.web.practice import PracticeExporter

EXPORTERS: tuple[ExporterEntry, ...] = (
    ExporterEntry("anki", (".apkg",), AnkiExporter, "an Anki package, to import and study"),
    ExporterEntry("worksheet", (".worksheet.html", ".html"), WorksheetExporter, "a page to print, with its answer key"),
    ExporterEntry("key", (".key.csv",), KeyExporter, "the worksheet's answers as a table"),
    ExporterEntry("zipgrade", (".zipgrade.csv",), ZipGradeExporter, "the worksheet's answer key for ZipGrade"),
    ExporterEntry("bubbles", (".bubbles.html",), BubblesExporter, "an answer sheet with bubbles to fill in"),
    ExporterEntry("pdf", (".pdf",), PdfExporter, "the worksheet as a PDF; needs quizgen[pdf]"),
    ExporterEntry("flashcards", (".flashcards.html",), FlashcardsExporter, "flashcards to print on both sides and cut"),
    ExporterEntry("practice", (".practice.html",), PracticeExporter, "a page to practise with in a browser"),
    ExporterEntry("json", (".json",), JsonExporter, "the quiz as data"),
)
"""By name and by ending; the longest ending that fits wins."""

__all__ = [
    "EXPORTERS",
    "AnkiExporter",
    "BubblesExporter",
    "Exporter",
    "ExporterEntry",
    "FlashcardsExporter",
    "JsonExporter",
    "KeyExporter",
    "PdfExporter",
    "PracticeExporter",
    "WorksheetExporter",
    "ZipGradeExporter",
]
