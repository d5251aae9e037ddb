"""What quizgen's own outputs hold, as `quizgen formats` lists it beside the platforms."""

from attrs import evolve

from quizgen.exporters.capacity import EVERYTHING, Capacity, Detail
from quizgen.quiz import Response

_SOUNDS = {Detail.SOUND, Detail.SOUND_BACK}
_NAMES = {Detail.ID, Detail.TAGS}

ANKI = Capacity(
    platform="Anki",
    responses=tuple(response for response in Response if response is not Response.MATCHING),
    tried="imported by Anki",
)
"""A package for Anki."""

WORKSHEET = Capacity(
    platform="the worksheet",
    details=EVERYTHING - _SOUNDS - _NAMES - {Detail.EXPLANATION},
    letters=True,
    tried="printed by Chromium",
)
"""A page to print, with its answer key."""

PDF = evolve(WORKSHEET, tried="its text, tags and pages read back")
"""The same pages as a PDF."""

FLASHCARDS = Capacity(
    platform="flashcards",
    details=EVERYTHING - _SOUNDS - _NAMES - {Detail.RATIONALE, Detail.SOURCE},
    letters=True,
    tried="printed by Chromium",
)
"""Cards to print and cut, with the reason of the right option alone."""

PRACTICE = Capacity(platform="the practice page", details=EVERYTHING - {Detail.TAGS}, tried="played in Chromium")
"""A page to practise with."""

JSON = Capacity(platform="JSON", letters=True, tried="read by programs")
"""The quiz as data, with the bytes of its pictures and sounds."""
