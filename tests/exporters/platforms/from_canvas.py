"""Reads a QTI 1.2 package by Canvas's names, for the tests."""

import io
import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

from exporters.platforms.back import Back, of_html

from quizgen.quiz import GAP, Quiz, Response

Q = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"


KINDS = {
    "cc.multiple_choice.v0p1": "multiple_choice_question",
    "cc.true_false.v0p1": "true_false_question",
    "cc.multiple_response.v0p1": "multiple_answers_question",
    "cc.fib.v0p1": "short_answer_question",
}
"""What a Common Cartridge calls Canvas's types of questions."""

REFUSED = ("or", "render_extension", "ims_render_object")
"""Elements that the profile of a Common Cartridge lacks."""


def cartridge(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of a Common Cartridge, which has nothing that its profile lacks."""
    with ZipFile(io.BytesIO(content)) as package:
        manifest = Xml.fromstring(package.read("imsmanifest.xml"))  # noqa: S314 - our own file
        (name,) = (name for name in package.namelist() if re.fullmatch(r"([\w-]+)/\1\.xml", name))
        root = Xml.fromstring(package.read(name))  # noqa: S314
    assert manifest.findtext(f"{CP}metadata/{CP}schema") == "IMS Common Cartridge"
    identifiers = {each.get("identifier") for each in manifest.iter(f"{CP}resource")}
    named = [each.get("identifierref") for tag in ("item", "dependency") for each in manifest.iter(f"{CP}{tag}")]
    assert set(filter(None, named)) == identifiers
    assert not [tag for tag in REFUSED if root.find(f".//{Q}{tag}") is not None]
    assert {each.get("action") for each in root.iter(f"{Q}setvar")} == {"Set"}
    yield from questions(content, quiz)


def questions(content: bytes, quiz: Quiz) -> Iterator[Back]:
    """Yield the questions of a package, whose manifest lists each of its files."""
    with ZipFile(io.BytesIO(content)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    manifest = Xml.fromstring(files["imsmanifest.xml"])  # noqa: S314 - our own file
    listed = {file.get("href") for file in manifest.iter(f"{CP}file")}
    assert listed == set(files) - {"imsmanifest.xml"}
    (assessment,) = (
        r.find(f"{CP}file") for r in manifest.iter(f"{CP}resource") if r.get("type", "").startswith("imsqti_xmlv1p2")
    )
    assert assessment is not None
    root = Xml.fromstring(files[assessment.get("href", "")])  # noqa: S314
    idents = [found.get("ident", "") for found in root.iter(f"{Q}item")]
    assert len(set(idents)) == len(idents)
    assert all(re.fullmatch(r"[A-Za-z][\w.-]{0,199}", ident) for ident in idents)
    for found in root.iter(f"{Q}item"):
        yield question(found, quiz, files)


def of_text2qti(content: bytes) -> Iterator[Back]:
    """Yield the questions of a package that text2qti made."""
    with ZipFile(io.BytesIO(content)) as package:
        (name,) = (
            name for name in package.namelist() if "assessment_" in name and "meta" not in name and name[-4:] == ".xml"
        )
        root = Xml.fromstring(package.read(name))  # noqa: S314 - our own file
    for found in root.iter(f"{Q}item"):
        yield question(found, None, {})


def question(found: Xml.Element, quiz: Quiz | None, files: Mapping[str, bytes]) -> Back:
    """Return one question."""
    entries = found.iter(f"{Q}qtimetadatafield")
    labels = ("question_type", "cc_profile")
    kind = next(e.findtext(f"{Q}fieldentry") or "" for e in entries if e.findtext(f"{Q}fieldlabel") in labels)
    kind = KINDS.get(kind, kind)
    stem, pictures = shown(found.find(f"{Q}presentation/{Q}material"), files)
    feedback = {
        fb.get("ident", ""): shown(fb.find(f"{Q}flow_mat/{Q}material"), files) for fb in found.iter(f"{Q}itemfeedback")
    }
    assert {d.get("linkrefid") for d in found.iter(f"{Q}displayfeedback")} == set(feedback)
    after, pictures_back = feedback.get("general_fb", ("", ()))
    response = quiz.by_id[found.get("title", "")].response if quiz else Response.RECALL
    answer, options = answers(found, kind or "", {ident: text for ident, (text, _) in feedback.items()}, files)
    return Back(
        stem=stem.replace("[blank1]", GAP) if response is Response.CLOZE else stem,
        options=options,
        answer=answer[0] if isinstance(answer, list) else answer,
        also=tuple(answer[1:]) if isinstance(answer, list) else (),
        id=found.get("title", ""),
        after=after,
        pictures=pictures,
        pictures_back=pictures_back,
        keeps_order=True,
    )


def answers(
    found: Xml.Element, kind: str, feedback: Mapping[str, str], files: Mapping[str, bytes]
) -> tuple[object, tuple[tuple[str, bool, str], ...]]:
    """Return what is to be written, ordered or matched; and the options."""
    labels = {
        label.get("ident", ""): shown(label.find(f"{Q}material"), files)[0]
        for label in found.iter(f"{Q}response_label")
    }
    scored = [c for c in found.iter(f"{Q}respcondition") if c.find(f"{Q}setvar") is not None]
    equal = [e for c in scored for e in c.iter(f"{Q}varequal")]
    if kind in ("multiple_choice_question", "true_false_question", "multiple_answers_question"):
        no = {e.text for c in scored for n in c.iter(f"{Q}not") for e in n.iter(f"{Q}varequal")}
        right = {e.text for e in equal} - no
        if kind == "multiple_answers_question":
            assert right | no == set(labels)
        assert all(re.fullmatch(r"\d+|text2qti_\w+", ident) for ident in labels)
        return "", tuple((text, ident in right, feedback.get(f"{ident}_fb", "")) for ident, text in labels.items())
    if kind == "short_answer_question":
        return [each.text for each in equal], ()
    if kind == "matching_question":
        by_left = {
            lid.get("ident"): shown(lid.find(f"{Q}material"), files)[0] for lid in found.iter(f"{Q}response_lid")
        }
        assert abs(sum(float(c.findtext(f"{Q}setvar") or "") for c in scored) - 100) < 0.5
        return tuple((by_left[e.get("respident")], labels[e.text or ""]) for e in equal), ()
    if kind == "ordering_question":
        return tuple(labels[e.text or ""] for e in equal), ()
    assert [each.text for each in equal] == [next(iter(labels))]
    return [*labels.values()], ()


def shown(material: Xml.Element | None, files: Mapping[str, bytes]) -> tuple[str, tuple[tuple[bytes, str], ...]]:
    """Return the text of a material, and the pictures in it."""
    text = material.find(f"{Q}mattext") if material is not None else None
    if text is None:
        return "", ()
    if text.get("texttype") != "text/html":
        return text.text or "", ()
    plain, pictures = of_html(text.text or "")
    return plain, tuple((files[address.removeprefix("%24IMS-CC-FILEBASE%24/")], alt) for address, alt in pictures)
