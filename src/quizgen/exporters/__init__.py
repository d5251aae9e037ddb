"""From quizzes to files. A new exporter is one file (or folder) here and one line in EXPORTERS."""

from typing import TYPE_CHECKING, Any

from quizgen.exporters.base import Exporter
from quizgen.exporters.exporter_entry import ExporterEntry
from quizgen.exporters.own_capacities import ANKI, FLASHCARDS, JSON, PDF, PRACTICE, WORKSHEET
from quizgen.system.loading import load

if TYPE_CHECKING:
    from quizgen.exporters.anki import AnkiExporter
    from quizgen.exporters.json import JsonExporter
    from quizgen.exporters.paper.bubbles import BubblesExporter
    from quizgen.exporters.paper.flashcards import FlashcardsExporter
    from quizgen.exporters.paper.key import KeyExporter
    from quizgen.exporters.paper.pdf import PdfExporter
    from quizgen.exporters.paper.worksheet import WorksheetExporter
    from quizgen.exporters.paper.zipgrade import ZipGradeExporter
    from quizgen.exporters.platforms.aiken_text import AikenExporter
    from quizgen.exporters.platforms.anki_text import AnkiTextExporter
    from quizgen.exporters.platforms.blooket import BlooketExporter
    from quizgen.exporters.platforms.canvas import CanvasExporter, NewQuizzesExporter
    from quizgen.exporters.platforms.common_cartridge import CartridgeExporter
    from quizgen.exporters.platforms.gift_text import GiftExporter
    from quizgen.exporters.platforms.gimkit import GimkitExporter
    from quizgen.exporters.platforms.kahoot import KahootExporter
    from quizgen.exporters.platforms.markdown_text import MarkdownExporter
    from quizgen.exporters.platforms.moodle_xml import MoodleExporter
    from quizgen.exporters.platforms.question_bank import QuestionBankExporter
    from quizgen.exporters.platforms.quizlet import QuizletExporter
    from quizgen.exporters.platforms.socrative import SocrativeExporter
    from quizgen.exporters.platforms.wayground import WaygroundExporter
    from quizgen.exporters.platforms.word import WordExporter
    from quizgen.exporters.web.practice import PracticeExporter

EXPORTERS: tuple[ExporterEntry, ...] = (
    ExporterEntry(
        name="anki",
        endings=(".apkg",),
        path="quizgen.exporters.anki:AnkiExporter",
        summary="an Anki package, to import and study",
        capacity=ANKI,
    ),
    ExporterEntry(
        name="worksheet",
        endings=(".worksheet.html", ".html"),
        path="quizgen.exporters.paper.worksheet:WorksheetExporter",
        summary="a page to print, with its answer key",
        capacity=WORKSHEET,
    ),
    ExporterEntry(
        name="key",
        endings=(".key.csv",),
        path="quizgen.exporters.paper.key:KeyExporter",
        summary="the worksheet's answers as a table",
    ),
    ExporterEntry(
        name="zipgrade",
        endings=(".zipgrade.csv",),
        path="quizgen.exporters.paper.zipgrade:ZipGradeExporter",
        summary="the worksheet's answer key for ZipGrade",
    ),
    ExporterEntry(
        name="bubbles",
        endings=(".bubbles.html",),
        path="quizgen.exporters.paper.bubbles:BubblesExporter",
        summary="an answer sheet with bubbles to fill in",
    ),
    ExporterEntry(
        name="pdf",
        endings=(".pdf",),
        path="quizgen.exporters.paper.pdf:PdfExporter",
        summary="the worksheet as a PDF; needs quizgen[pdf]",
        capacity=PDF,
    ),
    ExporterEntry(
        name="flashcards",
        endings=(".flashcards.html",),
        path="quizgen.exporters.paper.flashcards:FlashcardsExporter",
        summary="flashcards to print on both sides and cut",
        capacity=FLASHCARDS,
    ),
    ExporterEntry(
        name="practice",
        endings=(".practice.html",),
        path="quizgen.exporters.web.practice:PracticeExporter",
        summary="a page to practise with in a browser",
        capacity=PRACTICE,
    ),
    ExporterEntry(
        name="json",
        endings=(".json",),
        path="quizgen.exporters.json:JsonExporter",
        summary="the quiz as data",
        capacity=JSON,
    ),
    ExporterEntry(
        name="moodle",
        endings=(".moodle.xml",),
        path="quizgen.exporters.platforms.moodle_xml:MoodleExporter",
        summary="questions for Moodle's question bank",
    ),
    ExporterEntry(
        name="qti",
        endings=(".qti.zip",),
        path="quizgen.exporters.platforms.canvas:CanvasExporter",
        summary="a quiz for Canvas, Classic or New Quizzes (QTI 1.2)",
    ),
    ExporterEntry(
        name="qti-new",
        endings=(".qti-new.zip",),
        path="quizgen.exporters.platforms.canvas:NewQuizzesExporter",
        summary="a quiz for Canvas New Quizzes alone (QTI 1.2)",
    ),
    ExporterEntry(
        name="cartridge",
        endings=(".imscc",),
        path="quizgen.exporters.platforms.common_cartridge:CartridgeExporter",
        summary="a quiz for Schoology, Brightspace and others (Common Cartridge 1.1)",
    ),
    ExporterEntry(
        name="kahoot",
        endings=(".kahoot.xlsx",),
        path="quizgen.exporters.platforms.kahoot:KahootExporter",
        summary="questions for Kahoot",
    ),
    ExporterEntry(
        name="blooket",
        endings=(".blooket.csv",),
        path="quizgen.exporters.platforms.blooket:BlooketExporter",
        summary="questions for Blooket",
    ),
    ExporterEntry(
        name="gimkit",
        endings=(".gimkit.csv",),
        path="quizgen.exporters.platforms.gimkit:GimkitExporter",
        summary="questions for Gimkit",
    ),
    ExporterEntry(
        name="wayground",
        endings=(".wayground.xlsx",),
        path="quizgen.exporters.platforms.wayground:WaygroundExporter",
        summary="questions for Wayground (formerly Quizizz)",
    ),
    ExporterEntry(
        name="socrative",
        endings=(".socrative.xlsx",),
        path="quizgen.exporters.platforms.socrative:SocrativeExporter",
        summary="a quiz for Socrative",
    ),
    ExporterEntry(
        name="gift",
        endings=(".gift",),
        path="quizgen.exporters.platforms.gift_text:GiftExporter",
        summary="questions in Moodle's text format",
    ),
    ExporterEntry(
        name="aiken",
        endings=(".aiken",),
        path="quizgen.exporters.platforms.aiken_text:AikenExporter",
        summary="choices as plain text",
    ),
    ExporterEntry(
        name="docx",
        endings=(".docx",),
        path="quizgen.exporters.platforms.word:WordExporter",
        summary="a Word document, to edit and print; needs quizgen[docx]",
    ),
    ExporterEntry(
        name="bank",
        endings=(".bank.xlsx",),
        path="quizgen.exporters.platforms.question_bank:QuestionBankExporter",
        summary="a workbook of questions, to look through and to read again",
    ),
    ExporterEntry(
        name="anki-text",
        endings=(".anki.txt",),
        path="quizgen.exporters.platforms.anki_text:AnkiTextExporter",
        summary="cards as a text that Anki imports",
    ),
    ExporterEntry(
        name="quizlet",
        endings=(".quizlet.tsv",),
        path="quizgen.exporters.platforms.quizlet:QuizletExporter",
        summary="cards for Quizlet, Knowt and Brainscape",
    ),
    ExporterEntry(
        name="markdown",
        endings=(".md",),
        path="quizgen.exporters.platforms.markdown_text:MarkdownExporter",
        summary="a text to read, and for text2qti",
    ),
)
"""A file goes by its ending; the longest that fits wins: `x.key.csv` is the answer key."""

__all__ = [
    "EXPORTERS",
    "AikenExporter",
    "AnkiExporter",
    "AnkiTextExporter",
    "BlooketExporter",
    "BubblesExporter",
    "CanvasExporter",
    "CartridgeExporter",
    "Exporter",
    "ExporterEntry",
    "FlashcardsExporter",
    "GiftExporter",
    "GimkitExporter",
    "JsonExporter",
    "KahootExporter",
    "KeyExporter",
    "MarkdownExporter",
    "MoodleExporter",
    "NewQuizzesExporter",
    "PdfExporter",
    "PracticeExporter",
    "QuestionBankExporter",
    "QuizletExporter",
    "SocrativeExporter",
    "WaygroundExporter",
    "WordExporter",
    "WorksheetExporter",
    "ZipGradeExporter",
]

_PATH_OF = {entry.path.partition(":")[2]: entry.path for entry in EXPORTERS}
"""The import path of each exporter, by the name of its class."""

if not TYPE_CHECKING:  # so that checkers see the names above, and report all others

    def __getattr__(name: str) -> Any:
        """Load an exporter when it is first used: most builds need two of them."""
        if name not in _PATH_OF:
            raise AttributeError(f"module 'quizgen.exporters' has no attribute '{name}'")
        return load(_PATH_OF[name])
