"""The sizes of paper that can be printed on."""

from typing import Literal

Paper = Literal["A4", "Letter"]

PAPERS: dict[Paper, tuple[float, float]] = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Width and height in millimetres, upright."""
