"""From quizzes to files. A new exporter is one file (or folder) here and one line in EXPORTERS."""

from quizgen.exporters.anki import AnkiExporter
from quizgen.exporters.base import Exporter, ExporterEntry
from quizgen.exporters.json import JsonExporter
from quizgen.exporters.own_capacities import ANKI, FLASHCARDS, JSON, PDF, PRACTICE, WORKSHEET
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
        make=AnkiExporter,
        summary="an Anki package, to import and study",
        holds=ANKI,
    ),
    ExporterEntry(
        name="worksheet",
        endings=(".worksheet.html", ".html"),
        make=WorksheetExporter,
        summary="a page to print, with its answer key",
        holds=WORKSHEET,
    ),
    ExporterEntry(
        name="key",
        endings=(".key.csv",),
        make=KeyExporter,
        summary="the worksheet's answers as a table",
    ),
    ExporterEntry(
        name="zipgrade",
        endings=(".zipgrade.csv",),
        make=ZipGradeExporter,
        summary="the worksheet's answer key for ZipGrade",
    ),
    ExporterEntry(
        name="bubbles",
        endings=(".bubbles.html",),
        make=BubblesExporter,
        summary="an answer sheet with bubbles to fill in",
    ),
    ExporterEntry(
        name="pdf",
        endings=(".pdf",),
        make=PdfExporter,
        summary="the worksheet as a PDF; needs quizgen[pdf]",
        holds=PDF,
    ),
    ExporterEntry(
        name="flashcards",
        endings=(".flashcards.html",),
        make=FlashcardsExporter,
        summary="flashcards to print on both sides and cut",
        holds=FLASHCARDS,
    ),
    ExporterEntry(
        name="practice",
        endings=(".practice.html",),
        make=PracticeExporter,
        summary="a page to practise with in a browser",
        holds=PRACTICE,
    ),
    ExporterEntry(
        name="json",
        endings=(".json",),
        make=JsonExporter,
        summary="the quiz as data",
        holds=JSON,
    ),
    ExporterEntry(
        name="moodle",
        endings=(".moodle.xml",),
        make=MoodleExporter,
        summary="questions for Moodle's question bank",
    ),
    ExporterEntry(
        name="qti",
        endings=(".qti.zip",),
        make=CanvasExporter,
        summary="a quiz for Canvas, Classic or New Quizzes (QTI 1.2)",
    ),
    ExporterEntry(
        name="qti-new",
        endings=(".qti-new.zip",),
        make=NewQuizzesExporter,
        summary="a quiz for Canvas New Quizzes alone (QTI 1.2)",
    ),
    ExporterEntry(
        name="kahoot",
        endings=(".kahoot.xlsx",),
        make=KahootExporter,
        summary="questions for Kahoot",
    ),
    ExporterEntry(
        name="blooket",
        endings=(".blooket.csv",),
        make=BlooketExporter,
        summary="questions for Blooket",
    ),
    ExporterEntry(
        name="gimkit",
        endings=(".gimkit.csv",),
        make=GimkitExporter,
        summary="questions for Gimkit",
    ),
    ExporterEntry(
        name="wayground",
        endings=(".wayground.xlsx",),
        make=WaygroundExporter,
        summary="questions for Wayground (formerly Quizizz)",
    ),
    ExporterEntry(
        name="socrative",
        endings=(".socrative.xlsx",),
        make=SocrativeExporter,
        summary="a quiz for Socrative",
    ),
    ExporterEntry(
        name="gift",
        endings=(".gift",),
        make=GiftExporter,
        summary="questions in Moodle's text format",
    ),
    ExporterEntry(
        name="aiken",
        endings=(".aiken",),
        make=AikenExporter,
        summary="choices as plain text",
    ),
    ExporterEntry(
        name="docx",
        endings=(".docx",),
        make=WordExporter,
        summary="a Word document, to edit and print; needs quizgen[docx]",
    ),
    ExporterEntry(
        name="bank",
        endings=(".bank.xlsx",),
        make=QuestionBankExporter,
        summary="a workbook of questions, to look through and to read again",
    ),
    ExporterEntry(
        name="anki-text",
        endings=(".anki.txt",),
        make=AnkiTextExporter,
        summary="cards as a text that Anki imports",
    ),
    ExporterEntry(
        name="quizlet",
        endings=(".quizlet.tsv",),
        make=QuizletExporter,
        summary="cards for Quizlet, Knowt and Brainscape",
    ),
    ExporterEntry(
        name="markdown",
        endings=(".md",),
        make=MarkdownExporter,
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
