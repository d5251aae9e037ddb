"""A Common Cartridge 1.1 (.imscc) with a quiz, which Schoology, Brightspace, Blackboard, Sakai and Canvas import.

It holds only the kinds of question that its own profile of QTI 1.2 has. For Moodle, Moodle XML is better: its import of
cartridges loses what is right where several options are.
"""

from typing import ClassVar
from xml.etree.ElementTree import Element

from attrs import frozen

from quizgen.exporters.capacity import EVERYTHING, Capacity, Detail
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.qti_item import QtiTexts, cartridge_item, metadata, pictures_of
from quizgen.exporters.platforms.quiz_texts import QuizTexts
from quizgen.exporters.platforms.texts import as_lines, written_answers
from quizgen.exporters.platforms.xml_file import document, element, with_attributes
from quizgen.exporters.platforms.zip_file import zipped
from quizgen.language import direction_of
from quizgen.quiz import Question, Quiz, Response
from quizgen.text.identity import hashed

QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
"""The type of a quiz in a cartridge."""

_MANIFEST = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
_PROFILE = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "cc_maxattempts": "1",
}
"""What the profile wants to know of a quiz."""


@frozen
class CartridgeExporter(PlatformExporter):
    """Writes choices, select all that are right, true or false and answers to write, with reasons and pictures.

    Example:
        >>> CartridgeExporter().export(quiz)[:2]  # a cartridge is a ZIP file
        b'PK'
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Common Cartridge",
        responses=(Response.CHOICE, Response.TRUE_FALSE, Response.SELECT_ALL, Response.RECALL),
        details=EVERYTHING - {Detail.SOUND, Detail.SOUND_BACK, Detail.TAGS},
        lists=False,
        tried="written by the specification, not tried on a site",
    )
    compares_typed: ClassVar[bool] = True
    shows_marks: ClassVar[bool] = True

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the cartridge."""
        name = f"quizgen-{hashed(quiz.id):016x}"
        direction = direction_of(quiz.language)
        texts = QtiTexts(quiz.language, direction == "rtl", QuizTexts(quiz.markup, direction=direction))
        pictures = dict(pictures_of(quiz))
        return zipped(
            (
                ("imsmanifest.xml", document(_manifest(quiz, name, tuple(pictures)))),
                (f"{name}/{name}.xml", document(_assessment(quiz, name, texts))),
                *pictures.items(),
            )
        )

    def unmarked(self, question: Question) -> list[str]:
        """Return the answers to write."""
        return written_answers(question)

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost."""
        if detail is Detail.LINES and not question.options and "\n" in as_lines(question.answer_text):
            return f"{self.name} has answers of one line; blanks stand for the breaks"
        return super().why_lost(question, detail)


def _assessment(quiz: Quiz, name: str, texts: QtiTexts) -> Element:
    section = element("section", *(cartridge_item(q, texts) for q in quiz.questions), ident="root_section")
    return with_attributes(
        "questestinterop",
        {"xmlns": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"},
        element("assessment", element("qtimetadata", *metadata(_PROFILE)), section, ident=name, title=quiz.title),
    )


def _manifest(quiz: Quiz, name: str, pictures: tuple[str, ...]) -> Element:
    """Return the list of what the cartridge has: the quiz, and the pictures that it depends on."""
    identifiers = {path: f"picture-{place}" for place, path in enumerate(pictures, start=1)}
    quiz_resource = element(
        "resource",
        element("file", href=f"{name}/{name}.xml"),
        *(element("dependency", identifierref=identifier) for identifier in identifiers.values()),
        identifier=name,
        type=QUIZ,
    )
    others = (
        element("resource", element("file", href=path), identifier=identifier, type="webcontent", href=path)
        for path, identifier in identifiers.items()
    )
    return with_attributes(
        "manifest",
        {"identifier": f"{name}-manifest", "xmlns": _MANIFEST, "xmlns:lomimscc": _LOM},
        element("metadata", element("schema", "IMS Common Cartridge"), element("schemaversion", "1.1.0"), _title(quiz)),
        element("organizations", _organization(quiz, name)),
        element("resources", quiz_resource, *others),
    )


def _title(quiz: Quiz) -> Element:
    title = element("lomimscc:title", with_attributes("lomimscc:string", {"language": quiz.language}, quiz.title))
    return element("lomimscc:lom", element("lomimscc:general", title))


def _organization(quiz: Quiz, name: str) -> Element:
    """Return the contents of the course: the quiz."""
    entry = element("item", element("title", quiz.title), identifier=f"{name}-item", identifierref=name)
    root = element("item", entry, identifier=f"{name}-root")
    return element("organization", root, identifier=f"{name}-contents", structure="rooted-hierarchy")
