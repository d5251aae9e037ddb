"""The note types. Their ids, and the ids, names and order of their fields and templates, must never change.

Anki matches a field or a template by its integer id. Without the same id, all notes of all learners are in conflict and
no update arrives. Templates and styling may change; STAMP is then raised by hand (a test checks that).
"""

from importlib.resources import files

from attrs import frozen

STAMP = 1_795_542_043
"""The second, since 1970, of the last change to a template or to the styling: 24 November 2026, 17:40 UTC."""

FIELDS: tuple[tuple[str, int], ...] = (
    ("Id", 7_461_001),
    ("Stem", 7_461_002),
    ("Options", 7_461_003),
    ("Answer", 7_461_004),
    ("Why", 7_461_005),
    ("Source", 7_461_006),
    ("Picture", 7_461_007),
    ("Sound", 7_461_008),
    ("Note", 7_461_009),
    ("Lang", 7_461_010),
    ("Kind", 7_461_011),
    ("Reserve1", 7_461_012),
    ("Reserve2", 7_461_013),
    ("Reserve3", 7_461_014),
)
"""Names and ids, in order; the same for every note type."""

SORT_FIELD = 1
"""The number of the field by which Anki's browser lists notes: Stem."""


@frozen
class NoteType:
    """A kind of note: its fields are FIELDS; it has one card."""

    id: int
    """By which Anki knows it in a collection."""
    name: str
    """What learners see it called."""
    template_name: str
    """What learners see its card called."""
    template_id: int
    """By which Anki knows its card."""
    file: str
    """How the names of its template files begin."""
    is_cloze: bool = False
    """Whether it is a cloze, which Anki handles by itself."""

    @property
    def front(self) -> str:
        """The template of the question side."""
        return _template(f"{self.file}_front.html")

    @property
    def back(self) -> str:
        """The template of the answer side. It repeats the fields, but not the sound, and does not include the front."""
        return _template(f"{self.file}_back.html")

    @property
    def css(self) -> str:
        """The styling."""
        return _resource("card.css")


CHOICE = NoteType(
    id=1_746_100_001,
    name="quizgen choice",
    template_name="Choice",
    template_id=7_461_101,
    file="choice",
)
RECALL = NoteType(
    id=1_746_100_002,
    name="quizgen recall",
    template_name="Recall",
    template_id=7_461_102,
    file="recall",
)
CLOZE = NoteType(
    id=1_746_100_003,
    name="quizgen cloze",
    template_name="Cloze",
    template_id=7_461_103,
    file="cloze",
    is_cloze=True,
)

NOTETYPES = (CHOICE, RECALL, CLOZE)


def _template(name: str) -> str:
    """Return a template with its script inside: Anki never replaces a script file that is already there."""
    return _resource(name).replace("%script%", _resource("card.js"))


def _resource(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")
