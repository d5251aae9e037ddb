"""A font of the tests' own, so that no PDF depends on which fonts a machine has."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

UNITS = 1000
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x530),  # Latin, Greek and Cyrillic
    *range(0x590, 0x700),  # Hebrew and Arabic
    *range(0x2000, 0x2C00),  # punctuation, arrows, mathematics, shapes
    *range(0xFB00, 0xFF00),  # ligatures, and the joined forms of Arabic
]
"""What the font shows, each as a box of its own; Korean, pictures and private letters are not among them."""

CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def write_fonts(folder: Path) -> Path:
    """Write a font into a folder; return a configuration for fontconfig that knows this font alone."""
    names = {letter: f"u{letter:04X}" for letter in LETTERS}
    glyphs = [".notdef", *names.values()]
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((50, 700), (350, 700), (350, 0)):
        pen.lineTo(corner)
    pen.closePath()
    font = FontBuilder(UNITS, isTTF=True)
    font.setupGlyphOrder(glyphs)
    font.setupCharacterMap(names)
    font.setupGlyf(dict.fromkeys(glyphs, pen.glyph()))
    font.setupHorizontalMetrics(dict.fromkeys(glyphs, (400, 50)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    font.save(folder / "boxes.ttf")
    configuration = folder / "fonts.conf"
    configuration.write_text(CONFIGURATION.format(folder=folder), encoding="utf-8")
    return configuration
