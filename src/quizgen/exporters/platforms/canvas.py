"""A QTI 1.2 package for Canvas (Settings › Import Course Content › QTI .zip file).

Classic Quizzes and New Quizzes both read it. Only New Quizzes can ask to put things in order, so there is a package of
its own for them. In Classic Quizzes, an import that overwrites content with matching IDs updates the questions.
"""

from typing import ClassVar
from xml.etree.ElementTree import Element

from attrs import evolve, frozen

from quizgen.exporters.capacity import EVERYTHING, Capacity, Detail
from quizgen.exporters.platforms.canvas_formula import as_equation_image
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.qti_item import QtiTexts, item, metadata, pictures_of
from quizgen.exporters.platforms.quiz_texts import QuizTexts
from quizgen.exporters.platforms.texts import as_lines, pairs_of, written_answers
from quizgen.exporters.platforms.xml_file import document, element, with_attributes
from quizgen.exporters.platforms.zip_file import zipped
from quizgen.language import direction_of
from quizgen.quiz import Question, Quiz, Response
from quizgen.text.identity import hashed

_ONE_LINE = (Response.RECALL, Response.CLOZE, Response.MATCHING)
"""The responses whose answer has one line: what is written, and both sides of pairs."""

MOST_ANSWERS = 500
"""The most answers of a question, by how they are numbered."""


@frozen
class CanvasExporter(PlatformExporter):
    """Writes a package with a quiz, and pictures beside it, for Classic Quizzes and New Quizzes.

    Example:
        >>> CanvasExporter().export(quiz)[:2]  # a package is a ZIP file
        b'PK'
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Canvas",
        responses=tuple(response for response in Response if response is not Response.ORDER),
        details=EVERYTHING - {Detail.SOUND, Detail.SOUND_BACK, Detail.TAGS},
        lists=False,
        most_options=MOST_ANSWERS,
        tried="compared with packages of text2qti, not tried on a site",
    )
    compares_typed: ClassVar[bool] = True
    asks_numbers: ClassVar[bool] = True
    shows_marks: ClassVar[bool] = True

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the package."""
        name = f"quizgen-{hashed(quiz.id):016x}"
        direction = direction_of(quiz.language)
        texts = QtiTexts(quiz.language, direction == "rtl", QuizTexts(quiz.markup, as_equation_image, direction))
        pictures = dict(pictures_of(quiz))
        return zipped(
            (
                ("imsmanifest.xml", document(_manifest(quiz, name, tuple(pictures)))),
                (f"{name}/assessment_meta.xml", document(_settings(quiz, name))),
                (f"{name}/{name}.xml", document(_assessment(quiz, name, texts))),
                *pictures.items(),
            )
        )

    def unmarked(self, question: Question) -> list[str]:
        """Return the answers to write and the right sides of pairs."""
        return [*written_answers(question), *(right for _, right in pairs_of(question))]

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost: answers to write or to match have one line."""
        if detail is Detail.RATIONALE and question.response is Response.ORDER:
            return f"{self.name} has no place for it where things are put in order"
        one_line = question.response in _ONE_LINE and "\n" in as_lines(question.answer_text)
        if detail is Detail.LINES and one_line:
            return f"{self.name} has answers of one line; blanks stand for the breaks"
        return super().why_lost(question, detail)


@frozen
class NewQuizzesExporter(CanvasExporter):
    """Writes a package for New Quizzes alone, which can also ask to put things in order.

    Example:
        >>> NewQuizzesExporter().export(quiz)[:2]  # a package is a ZIP file
        b'PK'
    """

    holds: ClassVar[Capacity] = evolve(CanvasExporter.holds, platform="Canvas New Quizzes", responses=tuple(Response))


def _assessment(quiz: Quiz, name: str, texts: QtiTexts) -> Element:
    attempts = metadata({"cc_maxattempts": "1"})
    section = element("section", *(item(question, texts) for question in quiz.questions), ident="root_section")
    return with_attributes(
        "questestinterop",
        {"xmlns": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"},
        element("assessment", element("qtimetadata", *attempts), section, ident=name, title=quiz.title),
    )


def _settings(quiz: Quiz, name: str) -> Element:
    """Return Canvas's settings of the quiz. Options keep their order, as one switch shuffles those of all questions."""
    values = {
        "title": quiz.title,
        "description": "",
        "shuffle_answers": "false",
        "scoring_policy": "keep_highest",
        "hide_results": "",
        "quiz_type": "assignment",
        "points_possible": f"{len(quiz.questions)}.0",
        "show_correct_answers": "true",
        "allowed_attempts": "1",
        "available": "false",
    }
    attributes = {"identifier": name, "xmlns": "http://canvas.instructure.com/xsd/cccv1p0"}
    return with_attributes("quiz", attributes, *(element(key, value) for key, value in values.items()))


def _manifest(quiz: Quiz, name: str, pictures: tuple[str, ...]) -> Element:
    """Return the list of what the package has. The settings count only because the quiz depends on them."""
    settings = f"{name}/assessment_meta.xml"
    of_settings = {"type": "associatedcontent/imscc_xmlv1p1/learning-application-resource", "href": settings}
    resources = [
        element(
            "resource",
            element("file", href=f"{name}/{name}.xml"),
            element("dependency", identifierref=f"{name}-settings"),
            identifier=name,
            type="imsqti_xmlv1p2",
        ),
        element("resource", element("file", href=settings), identifier=f"{name}-settings", **of_settings),
        *(
            element("resource", element("file", href=path), identifier=f"picture-{place}", type="webcontent", href=path)
            for place, path in enumerate(pictures, start=1)
        ),
    ]
    lom = ("imsmd:lom", "imsmd:general", "imsmd:title")
    title = element("imsmd:string", quiz.title)
    for tag in reversed(lom):
        title = element(tag, title)
    return with_attributes(
        "manifest",
        {
            "identifier": f"{name}-manifest",
            "xmlns": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
            "xmlns:imsmd": "http://www.imsglobal.org/xsd/imsmd_v1p2",
        },
        element("metadata", element("schema", "IMS Content"), element("schemaversion", "1.1.3"), title),
        element("organizations"),
        element("resources", *resources),
    )
