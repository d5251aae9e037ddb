"""The note type. Its id, and the ids, names and order of its fields and templates, must never change.

A note is about one fact. It has a slot for each way of asking about a fact, and each slot has a card template. A slot
without a question makes no card. Anki matches a field or a template by its integer id. Without the same ids, or with
a field or a template more, all notes of all learners are in conflict and no update arrives: so there are slots and
fields in reserve. Templates and styling may change; STAMP is then raised by hand (a test checks that).
"""

from functools import cache
from pathlib import Path

from attrs import frozen

STAMP = 1_795_716_600
"""The second, since 1970, of the last change to a template or to the styling: 26 November 2026, 18:10 UTC."""

ID = 1_746_100_011
"""By which Anki knows the note type in a collection."""

NAME = "quizgen"
"""What learners see it called."""

SORT_FIELD = 1
"""The number of the field by which Anki's browser lists notes: Title."""


@frozen(kw_only=True, eq=False, repr=False)
class Slot:
    """A place of a note for one question: its three fields, and the template that makes a card of them."""

    name: str
    """What learners see its card called; also its first field, which has the stem."""
    id: int
    """By which Anki knows its template."""
    advice: str = ""
    """What the template's name says besides: not to delete it."""
    layout: str
    """How the names of its template files begin."""
    second: str
    """The field of what comes with the stem, or of the answer."""
    third: str
    """The field of what else the answer's side shows."""
    answer: str
    """What Anki's browser shows as the answer of its card: the name of a field."""
    typed: str = ""
    """The field of the answer to type; empty where none is typed."""
    is_backwards: bool = False
    """Whether it asks for the subject of the fact."""

    @property
    def template_name(self) -> str:
        """What learners see its template called."""
        return f"{self.name}{self.advice}"

    @property
    def front(self) -> str:
        """The template of the question side. What no longer has a question says so.

        No field may be outside the section of the stem, even in the words for a withdrawn question: Anki would make a
        card of it for every note.
        """
        return self._section(_resource(f"{self.layout}_front.html"))

    @property
    def back(self) -> str:
        """The template of the answer side. It repeats the fields, and does not include the front."""
        return self._section(_resource(f"{self.layout}_back.html"))

    @property
    def listed(self) -> str:
        """The template of the question in Anki's browser."""
        return f"{{{{{self.name}}}}}"

    @property
    def listed_answer(self) -> str:
        """The template of the answer in Anki's browser."""
        return f"{{{{{self.answer}}}}}"

    def _section(self, text: str) -> str:
        """Return a template for notes that have the slot's question, with the script, as Anki never replaces a file."""
        turned = "Backwards " if self.is_backwards else ""
        places = {
            "stem": self.name,
            "second": self.second,
            "third": self.third,
            "typed": self.typed,
            "name": self.name.casefold(),
            "picture": f"{turned}picture".capitalize(),
            "sound": f"{turned}sound".capitalize(),
            "answer media": f"{turned}answer media".capitalize(),
            "script": _resource("card.js"),
        }
        for name, value in places.items():
            text = text.replace(f"%{name}%", value)
        withdrawn = _resource("withdrawn.html")
        return (
            f"{{{{#{self.name}}}}}\n{text}{{{{/{self.name}}}}}{{{{^{self.name}}}}}\n{withdrawn}{{{{/{self.name}}}}}\n"
        )


def _options(name: str, slot_id: int, *, answer: str, is_backwards: bool = False, advice: str = "") -> Slot:
    """Return a slot for a question with options."""
    return Slot(
        name=name,
        id=slot_id,
        advice=advice,
        layout="options",
        second=f"{name} options",
        third=f"{name} why",
        answer=answer,
        is_backwards=is_backwards,
    )


CHOOSE = _options("Choose", 7_462_101, answer="Value")
TRUE_OR_FALSE = _options("True or false", 7_462_102, answer="Fact")
CHOOSE_BACKWARDS = _options("Choose backwards", 7_462_103, answer="Subject", is_backwards=True)
GAP = Slot(
    name="Gap",
    id=7_462_104,
    layout="gap",
    second="Gap filled",
    third="Gap why",
    answer="Gap filled",
)
RECALL = Slot(
    name="Recall",
    id=7_462_105,
    layout="memory",
    second="Value",
    third="Recall why",
    answer="Value",
    typed="Typed value",
)
RECALL_BACKWARDS = Slot(
    name="Recall backwards",
    id=7_462_106,
    layout="memory",
    second="Subject",
    third="Recall backwards why",
    answer="Subject",
    typed="Typed subject",
    is_backwards=True,
)
ORDER = Slot(
    name="Order",
    id=7_462_107,
    layout="order",
    second="Order items",
    third="Order answer",
    answer="Order answer",
)
_KEEP = " – keep"
RESERVES = (
    _options("Later A", 7_462_108, answer="Fact", advice=_KEEP),
    _options("Later B", 7_462_109, answer="Fact", advice=_KEEP),
    _options("Later C", 7_462_110, answer="Fact", advice=_KEEP),
)
"""For ways of asking that are still to come. Renamed and put to use, they update cleanly."""

SLOTS = (CHOOSE, TRUE_OR_FALSE, CHOOSE_BACKWARDS, GAP, RECALL, RECALL_BACKWARDS, ORDER, *RESERVES)
"""In the order of their templates: the one in which Anki shows the new cards of a day."""

FIELDS: tuple[tuple[str, int], ...] = (
    ("Id", 7_462_001),
    ("Title", 7_462_002),
    ("Subject", 7_462_003),
    ("Value", 7_462_004),
    ("Fact", 7_462_005),
    ("Note", 7_462_006),
    ("Source", 7_462_007),
    ("Lang", 7_462_008),
    ("Kind", 7_462_009),
    ("Typed value", 7_462_010),
    ("Typed subject", 7_462_011),
    ("Picture", 7_462_012),
    ("Sound", 7_462_013),
    ("Answer media", 7_462_014),
    ("Backwards picture", 7_462_015),
    ("Backwards sound", 7_462_016),
    ("Backwards answer media", 7_462_017),
    ("Choose", 7_462_018),
    ("Choose options", 7_462_019),
    ("Choose why", 7_462_020),
    ("True or false", 7_462_021),
    ("True or false options", 7_462_022),
    ("True or false why", 7_462_023),
    ("Choose backwards", 7_462_024),
    ("Choose backwards options", 7_462_025),
    ("Choose backwards why", 7_462_026),
    ("Gap", 7_462_027),
    ("Gap filled", 7_462_028),
    ("Gap why", 7_462_029),
    ("Recall", 7_462_030),
    ("Recall why", 7_462_031),
    ("Recall backwards", 7_462_032),
    ("Recall backwards why", 7_462_033),
    ("Order", 7_462_034),
    ("Order items", 7_462_035),
    ("Order answer", 7_462_036),
    ("Later A", 7_462_037),
    ("Later A options", 7_462_038),
    ("Later A why", 7_462_039),
    ("Later B", 7_462_040),
    ("Later B options", 7_462_041),
    ("Later B why", 7_462_042),
    ("Later C", 7_462_043),
    ("Later C options", 7_462_044),
    ("Later C why", 7_462_045),
    ("Later 1", 7_462_046),
    ("Later 2", 7_462_047),
    ("Later 3", 7_462_048),
)
"""Names and ids, in order. Those that begin with Later are in reserve."""

EDITED = ("Title", "Subject", "Value", "Fact", "Note", "Source", "Picture", "Sound")
"""The fields that Anki's editor shows unfolded; it folds up all others, which are made for the templates."""


def css() -> str:
    """Return the styling."""
    return _resource("card.css")


@cache
def _resource(name: str) -> str:
    return Path(__file__).with_name("card").joinpath(name).read_text(encoding="utf-8")
