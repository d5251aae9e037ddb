"""Draw the flags of flags.yaml as SVG files, from a line of data for each.

    python draw_flags.py flags

Only flags of stripes, crosses, discs and triangles are here, so that each is exact: proportions and colours are those
of the states' own descriptions, and none has a coat of arms, an animal or writing. A unit is a part of the flag's
height, as the descriptions count it.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

Shape = tuple[float | str, ...]
Flag = tuple[float, float, list[Shape]]
"""The width, the height, and the shapes from back to front: an SVG path or a disc, each with its colour."""


def across(width: float, *stripes: tuple[str, float]) -> Flag:
    """Return a flag of stripes one below the other, each with its colour and its height."""
    return _striped(stripes, width, flat=True)


def upright(height: float, *stripes: tuple[str, float]) -> Flag:
    """Return a flag of stripes side by side, each with its colour and its width."""
    return _striped(stripes, height, flat=False)


def _striped(stripes: Iterable[tuple[str, float]], other: float, *, flat: bool) -> Flag:
    shapes: list[Shape] = []
    at = 0.0
    for color, size in stripes:
        shapes.append(box(0, at, other, size, color) if flat else box(at, 0, size, other, color))
        at += size
    return (other, at, shapes) if flat else (at, other, shapes)


def box(x: float, y: float, width: float, height: float, color: str) -> Shape:
    """Return a rectangle."""
    return (f"M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z", color)


def disc(x: float, y: float, radius: float, color: str) -> Shape:
    """Return a disc, by its centre."""
    return (x, y, radius, color)


def triangle(height: float, tip: float, color: str) -> Shape:
    """Return a triangle along the hoist, as high as the flag, with its tip at a distance from there."""
    return (f"M0 0L{tip:g} {height / 2:g}L0 {height:g}z", color)


def nordic(field: str, *crosses: tuple[str, float], units: tuple[Iterable[float], Iterable[float]]) -> Flag:
    """Return a flag with a cross, perhaps a narrower one in it.

    Args:
        field: the colour of the field.
        crosses: each a colour and how wide its arms are, the widest first.
        units: the parts of the width and of the height, with the widest arm as the second of each.
    """
    (left, arm, right), (top, _, bottom) = units
    width, height = left + arm + right, top + arm + bottom
    shapes = [box(0, 0, width, height, field)]
    for color, wide in crosses:
        edge = (arm - wide) / 2
        shapes += [box(left + edge, 0, wide, height, color), box(0, top + edge, width, wide, color)]
    return width, height, shapes


def on(flag: Flag, *shapes: Shape) -> Flag:
    """Return a flag with more shapes on it."""
    width, height, below = flag
    return width, height, [*below, *shapes]


def plain(width: float, height: float, color: str) -> Flag:
    """Return a flag of one colour."""
    return width, height, [box(0, 0, width, height, color)]


def thirds(width: float, *colors: str) -> Flag:
    """Return three stripes of one height, one below the other, on a flag of height 6."""
    return across(width, *((color, 2) for color in colors))


def columns(width: float, height: float, *colors: str) -> Flag:
    """Return three stripes of one width, side by side."""
    return upright(height, *((color, width / 3) for color in colors))


FLAGS: dict[str, Flag] = {
    "armenia": thirds(12, "#d90012", "#0033a0", "#f2a800"),
    "austria": thirds(9, "#c8102e", "#ffffff", "#c8102e"),
    "bangladesh": on(plain(10, 6, "#006a4e"), disc(4.5, 3, 2, "#f42a41")),
    "belgium": columns(15, 13, "#000000", "#fdda24", "#ef3340"),
    "benin": (9, 6, [box(0, 0, 3.6, 6, "#008751"), box(3.6, 0, 5.4, 3, "#fcd116"), box(3.6, 3, 5.4, 3, "#e8112d")]),
    "botswana": across(36, ("#75aadb", 9), ("#ffffff", 1), ("#000000", 4), ("#ffffff", 1), ("#75aadb", 9)),
    "bulgaria": across(10, ("#ffffff", 2), ("#00966e", 2), ("#d62612", 2)),
    "colombia": across(9, ("#fcd116", 3), ("#003893", 1.5), ("#ce1126", 1.5)),
    "costa_rica": across(10, ("#002b7f", 1), ("#ffffff", 1), ("#ce1126", 2), ("#ffffff", 1), ("#002b7f", 1)),
    "czechia": on(across(9, ("#ffffff", 3), ("#d7141a", 3)), triangle(6, 4.5, "#11457e")),
    "denmark": nordic("#c8102e", ("#ffffff", 4), units=((12, 4, 21), (12, 4, 12))),
    "estonia": across(11, ("#0072ce", 7 / 3), ("#000000", 7 / 3), ("#ffffff", 7 / 3)),
    "finland": nordic("#ffffff", ("#002f6c", 3), units=((5, 3, 10), (4, 3, 4))),
    "france": columns(9, 6, "#000091", "#ffffff", "#e1000f"),
    "germany": thirds(10, "#000000", "#dd0000", "#ffcc00"),
    "hungary": thirds(12, "#ce2939", "#ffffff", "#477050"),
    "iceland": nordic("#02529c", ("#ffffff", 4), ("#dc1e35", 2), units=((7, 4, 14), (7, 4, 7))),
    "ireland": columns(12, 6, "#169b62", "#ffffff", "#ff883e"),
    "italy": columns(9, 6, "#008c45", "#f4f5f0", "#cd212a"),
    "ivory_coast": columns(9, 6, "#ff8200", "#ffffff", "#009a44"),
    "japan": on(plain(9, 6, "#ffffff"), disc(4.5, 3, 1.8, "#bc002d")),
    "kuwait": on(thirds(12, "#007a3d", "#ffffff", "#ce1126"), ("M0 0L3 2V4L0 6z", "#000000")),
    "laos": on(across(9, ("#ce1126", 1.5), ("#002868", 3), ("#ce1126", 1.5)), disc(4.5, 3, 1.2, "#ffffff")),
    "latvia": across(20, ("#a4343a", 4), ("#ffffff", 2), ("#a4343a", 4)),
    "lithuania": thirds(10, "#fdb913", "#006a44", "#c1272d"),
    "luxembourg": thirds(10, "#ef3340", "#ffffff", "#00a3e0"),
    "mali": columns(9, 6, "#14b53a", "#fcd116", "#ce1126"),
    "mauritius": across(9, ("#ea2839", 1.5), ("#1a206d", 1.5), ("#ffd500", 1.5), ("#00a551", 1.5)),
    "netherlands": thirds(9, "#ae1c28", "#ffffff", "#21468b"),
    "nigeria": columns(12, 6, "#008751", "#ffffff", "#008751"),
    "norway": nordic("#ba0c2f", ("#ffffff", 4), ("#00205b", 2), units=((6, 4, 12), (6, 4, 6))),
    "palau": on(plain(16, 10, "#0099ff"), disc(7, 5, 3, "#ffff00")),
    "peru": columns(9, 6, "#d91023", "#ffffff", "#d91023"),
    "poland": across(16, ("#ffffff", 5), ("#dc143c", 5)),
    "sweden": nordic("#006aa7", ("#fecc02", 2), units=((5, 2, 9), (4, 2, 4))),
    "switzerland": (32, 32, [box(0, 0, 32, 32, "#da291c"), ("M13 6h6v7h7v6h-7v7h-6v-7H6v-6h7z", "#ffffff")]),
    "thailand": across(9, ("#a51931", 1), ("#f4f5f8", 1), ("#2d2a4a", 2), ("#f4f5f8", 1), ("#a51931", 1)),
    "ukraine": across(9, ("#0057b7", 3), ("#ffd700", 3)),
    "united_arab_emirates": (
        12,
        6,
        [
            box(3, 0, 9, 2, "#00843d"),
            box(3, 2, 9, 2, "#ffffff"),
            box(3, 4, 9, 2, "#000000"),
            box(0, 0, 3, 6, "#c8102e"),
        ],
    ),
    "yemen": thirds(9, "#ce1126", "#ffffff", "#000000"),
}
"""The flags by the names of their files."""


def svg_of(flag: Flag) -> str:
    """Return a flag as SVG, 200 units high."""
    width, height, shapes = flag
    drawn = "".join(
        f'<path fill="{shape[1]}" d="{shape[0]}"/>'
        if len(shape) == 2  # noqa: PLR2004 - a path and its colour
        else f'<circle cx="{shape[0]:g}" cy="{shape[1]:g}" r="{shape[2]:g}" fill="{shape[3]}"/>'
        for shape in shapes
    )
    size = f'width="{200 * width / height:.0f}" height="200" viewBox="0 0 {width:g} {height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>\n'


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, flag in FLAGS.items():
        (folder / f"{name}.svg").write_text(svg_of(flag), encoding="utf-8")
    print(f"{len(FLAGS)} flags in {folder}")
