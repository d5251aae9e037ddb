"""Where cards lie on a page, in millimetres: fronts, their backs, and the marks to cut along."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from attrs import frozen

from quizgen.exporters.paper.papers import PAPERS, Paper

COUNTS = (8, 10)
"""How many cards a page may have."""

FLIPS = ("long", "short")
"""The edges on which a printer may turn the paper over."""

COLUMNS = 2

MARGIN = 10.0
"""Around the cards: more than usual printers leave white."""

PADDING = 5.0
"""Inside a card, on each side."""

FOOT = 5.0
"""Height of the line with the card's number."""

MARK = 5.0
"""Length of a cut mark outside the cards, and of the arms of a cross between them."""

Item = TypeVar("Item")


@frozen
class Layout:
    """How a paper is divided into cards."""

    paper: Paper
    """One of PAPERS."""
    per_page: int
    """How many cards a page has."""

    @property
    def page_size(self) -> tuple[float, float]:
        """The width and height of the paper."""
        return PAPERS[self.paper]

    @property
    def rows(self) -> int:
        """How many cards lie one below another."""
        return self.per_page // COLUMNS

    @property
    def width(self) -> float:
        """The width of a card."""
        return (PAPERS[self.paper][0] - 2 * MARGIN) / COLUMNS

    @property
    def height(self) -> float:
        """The height of a card."""
        return (PAPERS[self.paper][1] - 2 * MARGIN) / self.rows

    @property
    def room(self) -> tuple[float, float]:
        """The width and height that a card has for its text."""
        return self.width - 2 * PADDING, self.height - 2 * PADDING - FOOT

    @property
    def marks(self) -> str:
        """The cut marks of a page as the path of an SVG: lines in the margin, and crosses where four cards meet."""
        wide, high = PAPERS[self.paper]
        across = [MARGIN + column * self.width for column in range(COLUMNS + 1)]
        down = [MARGIN + row * self.height for row in range(self.rows + 1)]
        margin = [(0.3 * MARGIN, 0.8 * MARGIN)]
        sides = [*margin, (wide - 0.8 * MARGIN, wide - 0.3 * MARGIN)]
        ends = [*margin, (high - 0.8 * MARGIN, high - 0.3 * MARGIN)]
        lines = chain(
            (f"M{x:.2f} {start:.2f}V{end:.2f}" for x in across for start, end in ends),
            (f"M{start:.2f} {y:.2f}H{end:.2f}" for y in down for start, end in sides),
            _crosses(across[1:-1], down[1:-1]),
        )
        return "".join(lines)


def sheets_of(cards: Sequence[Item], layout: Layout, flip: str) -> Iterator[tuple[bool, tuple[Item | None, ...]]]:
    """Yield the pages, fronts before their backs: whether it shows backs, and its cards row by row, None for no card.

    Turned on the long edge, left and right change places on the back. Turned on the short edge, top and bottom do; each
    back is then printed upside down, so that either way a card turns like a page of a book.
    """
    for start in range(0, len(cards), layout.per_page):
        shown = cards[start : start + layout.per_page]
        fronts = (*shown, *[None] * (layout.per_page - len(shown)))
        rows = [fronts[row : row + COLUMNS] for row in range(0, layout.per_page, COLUMNS)]
        backs = [row[::-1] for row in rows] if flip == "long" else rows[::-1]
        yield False, fronts
        yield True, tuple(chain.from_iterable(backs))


def _crosses(across: Iterable[float], down: Iterable[float]) -> Iterator[str]:
    arm = MARK / 2
    down = list(down)
    for x in across:
        for y in down:
            yield f"M{x - arm:.2f} {y:.2f}h{MARK:.2f}M{x:.2f} {y - arm:.2f}v{MARK:.2f}"
