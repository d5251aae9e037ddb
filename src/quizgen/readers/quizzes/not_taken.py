"""Why a question of a quiz made elsewhere is left out."""

from quizgen.errors import Place

BROKEN = "broken"
"""The sort of a question that is left out because something is wrong with it. Other sorts: essay, calculated …"""


class NotTaken(Exception):  # noqa: N818 - nothing is wrong with an essay
    """Says that a question is left out, and why; `sort` is what the summary counts it as."""

    def __init__(self, message: str, hint: str = "", *, sort: str = BROKEN, place: Place | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.sort, self.place = message, hint, sort, place
