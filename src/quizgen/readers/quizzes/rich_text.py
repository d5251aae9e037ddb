r"""A text with marks in two forms: its plain reading, and the notation of `markup: markdown`.

Both are put together piece by piece, so they agree whatever the text was written in. Characters that the notation would
take for marks are escaped. Marks that depend on what stands beside them are signs of their own until the end: `**` for
strong, and lines that only blocks make.
"""

import re
import unicodedata
from functools import cached_property

from attrs import evolve, field, frozen

from quizgen.readers.quizzes.mark_signs import CODE, EMPHASIS, STRONG, with_marks
from quizgen.text.folding import canonical
from quizgen.text.formulas.tex_parser import formula_of
from quizgen.text.formulas.tex_tokens import TexError, on_one_line
from quizgen.text.raised import lowered, raised

LINE = chr(0xD801)
"""The edge of a block of text: one line break, however many blocks begin or end there."""

BLOCK = chr(0xD802)
"""The edge of a list, a table or lines of code, which the notation sets apart by an empty line."""

KEPT = chr(0xD803)
"""A blank that stays, at the beginning of a line or beside others."""

_AROUND_BLOCK = re.compile(f"(?<![ \n{LINE}])[ \n{LINE}]*{BLOCK}[ \n{LINE}{BLOCK}]*")
_AROUND_LINE = re.compile(f"(?<! ) *(?:\n *)?{LINE}(?:[ {LINE}]*)")
_AROUND_BREAK = re.compile(f"(?<![ {KEPT}])[ {KEPT}]*\n *")

_BUSY = re.compile(f"  |[\n{LINE}{BLOCK}{KEPT}]")
_BLANKS = f" \n{LINE}{KEPT}"
_EDGES = re.compile(rf"(\A[{_BLANKS}]+|[ {KEPT}]*[\n{LINE}][ {KEPT}]*[\n{LINE}][{_BLANKS}]*|[{_BLANKS}]+\Z)")
"""What stands around a text and between its paragraphs. A mark may reach over one line break, not over two."""

_SPECIAL = re.compile(r"[\\`$~^]|<(?=[a-z/])|!(?=\[)|\{(?=[^\x00-\x7f])|\*+|(?<!_)_(?!_)", re.IGNORECASE)
_DOUBTFUL = re.compile(r"[\\`$~^<{*_!\]|#>=+:-]|(?:^|\n)\s*\d{1,9}[.)]")
"""Text without any of these is its own notation; most is."""

_LINE_START = re.compile(rf"(?:(?<=\n)|\A)([ {KEPT}]*)(?:([-+|:#>=])|(\d{{1,9}})([.)])(?=[ \n{KEPT}]|\Z))")
_ADDRESS = re.compile(r"(?<=\]\()(https?|mailto):", re.IGNORECASE)
_ON_THE_LINE = frozenset("st nd rd th er re e ème ª º".split())
"""What is raised behind a number and reads the same on the line: 19th, 1er."""

_SHORT = 60
"""How many characters of a formula a message has room for."""

_CJK = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")


@frozen
class Embedded:
    """A picture or a sound within a text."""

    kind: str
    """What it is: picture, sound, film."""
    source: str
    """Its address as written: `@@PLUGINFILE@@/leaf.png`, `data:…`, `https://…`."""
    alt: str = ""
    """What it shows, in words."""
    name: str = ""
    """The name of its file, where that is at hand."""
    data: str = field(default="", repr=False)
    """The bytes of its file in base64, where they are at hand."""


@frozen(slots=False)  # what is worked out once is kept with it
class RichText:
    r"""A text with its marks, and with what stands in it that is no text.

    Example:
        >>> text = plain_text("H") + script(plain_text("2"), "sub") + plain_text("O*")
        >>> text.reading, text.notation
        ('H₂O*', 'H<sub>2</sub>O\\*')
    """

    shown: str = ""
    """The plain reading in the making."""
    written: str = ""
    """The notation in the making."""
    marked: bool = False
    """Whether the notation has marks."""
    embedded: tuple[Embedded, ...] = ()
    """Pictures and sounds in it, in their order."""
    lost: tuple[str, ...] = ()
    """What has no place in either form, in words: `the colour of a word`."""

    def __add__(self, other: "RichText") -> "RichText":
        return RichText(
            shown=self.shown + other.shown,
            written=self.written + other.written,
            marked=self.marked or other.marked,
            embedded=self.embedded + other.embedded,
            lost=self.lost + other.lost,
        )

    @cached_property
    def reading(self) -> str:
        """What a learner reads where no marks can be shown."""
        return _in_lines(self.shown, "\n")

    @cached_property
    def notation(self) -> str:
        """The text in the notation of `markup: markdown`."""
        return with_marks(_in_lines(self.written, "\n\n"))

    @cached_property
    def spoken(self) -> str:
        """What a learner reads in a sheet with marks: as `reading`, but with the readings of formulas."""
        if not self.marked:
            return self.reading
        from quizgen.text.markup.plain_reading import plain_reading  # noqa: PLC0415 - most texts have no marks

        return plain_reading(self.notation)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is to be read in it."""
        return not self.reading


NOTHING = RichText()
"""An empty text."""


def joined(parts: list[RichText]) -> RichText:
    """Return texts as one."""
    return RichText(
        shown="".join([part.shown for part in parts]),
        written="".join([part.written for part in parts]),
        marked=any([part.marked for part in parts]),
        embedded=tuple(each for part in parts for each in part.embedded),
        lost=tuple(each for part in parts for each in part.lost),
    )


def plain_text(text: str) -> RichText:
    """Return characters that stand for themselves."""
    return RichText(shown=text, written=escaped(text))


def escaped(text: str) -> str:
    r"""Return a text in which nothing is a mark of the notation.

    Example:
        >>> escaped("2*3 is *not* $6")
        '2*3 is \\*not\\* \\$6'
    """
    if not _DOUBTFUL.search(text):
        return text
    text = _ADDRESS.sub(r"\1\\:", _SPECIAL.sub(_escape, text))
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", text)


def _escape(match: re.Match[str]) -> str:
    """Return signs with backslashes. Between letters or digits, `*` and `_` are no marks: 2*3*4, my_name.

    Where words are written without spaces, they are.
    """
    around = match.string[max(0, match.start() - 1) : match.start()], match.string[match.end() : match.end() + 1]
    if match[0][0] in "*_" and all(each.isalnum() and not _CJK.match(each) for each in around):
        return match[0]
    return "".join(f"\\{sign}" for sign in match[0])


def emphasized(text: RichText, *, strong: bool = False) -> RichText:
    """Return a text with emphasis, or with strong emphasis."""
    return _around(text, *(STRONG if strong else EMPHASIS))


def underlined(text: RichText) -> RichText:
    """Return a text with a line under it."""
    return _around(text, "<u>", "</u>")


def _around(text: RichText, opening: str, closing: str) -> RichText:
    """Return a text between two marks, paragraph by paragraph. Blanks at the ends stay outside.

    Blanks alone, lists and tables get no marks.
    """
    if not text.written.strip(_BLANKS) or BLOCK in text.written:
        return text
    parts = _EDGES.split(text.written)
    parts[::2] = [f"{opening}{part}{closing}" if part else "" for part in parts[::2]]
    return evolve(text, written="".join(parts), marked=True)


def script(text: RichText, tag: str, *, within: bool = False) -> RichText:
    """Return a text that is lowered (`sub`) or raised (`sup`).

    The plain reading has small characters where there are such, but not `within` another: m², H₂O, 19th, 2^(2^3).
    """
    inner = text.shown.strip(_BLANKS)
    if not inner or BLOCK in text.written or not {LINE, "\n"}.isdisjoint(inner):
        return text
    before, _, after = text.shown.partition(inner)
    shown = f"{before}{_shifted(inner, tag, within=within)}{after}"
    return evolve(_around(text, f"<{tag}>", f"</{tag}>"), shown=shown)


def _shifted(text: str, tag: str, *, within: bool) -> str:
    if tag == "sub":
        return lowered(text, within=within)
    return text if text in _ON_THE_LINE else raised(text, within=within)


def code(text: str, *, block: bool = False, language: str = "") -> RichText:
    """Return code as it is: within a line, or with `block` as lines of its own."""
    if not text.strip():
        return plain_text(text)
    fence = "`" * (max([0, *map(len, re.findall("`+", text))]) + 1)
    kept = text.replace(" ", KEPT)
    if block or "\n" in text:
        fence = max(fence, "```", key=len)
        return RichText(
            shown=f"{LINE}{kept}{LINE}", written=f"{BLOCK}{fence}{language}\n{kept}\n{fence}{BLOCK}", marked=True
        )
    space = KEPT if text.startswith("`") or text.endswith("`") or (text[0] == text[-1] == " ") else ""
    return RichText(shown=text, written=f"{CODE}{fence}{space}{kept}{space}{fence}{CODE}", marked=True)


def formula(tex: str, *, display: bool = False) -> RichText:
    r"""Return a formula in TeX. Its plain reading is the formula as written.

    One that the notation does not know stays what it is, characters, and is named.

    Example:
        >>> formula("x^2").notation, formula(r"\foo").lost
        ('\\(x^2\\)', ('the layout of the formula \\foo (the command \\foo is not known): it is shown as written',))
    """
    opening, closing = ("\\[", "\\]") if display else ("\\(", "\\)")
    tex = on_one_line(tex)
    written = f"{opening}{tex}{closing}"
    try:
        formula_of(tex)
    except TexError as error:
        short = tex if len(tex) <= _SHORT else f"{tex[:_SHORT]}…"
        lost = f"the layout of the formula {short} ({error.message}): it is shown as written"
        return evolve(plain_text(written), lost=(lost,))
    kept = written.replace("  ", f" {KEPT}")
    return RichText(shown=kept, written=kept, marked=True)


def ruby(base: RichText, reading: str) -> RichText:
    """Return a word with its reading above it, in the plain reading behind it: 木曜日(もくようび)."""
    if not reading:
        return base
    word = base.shown
    if not word.strip(_BLANKS) or set(word + reading) & set("<>\n"):
        return joined([base, plain_text(f"({reading})")])
    is_braced = _CJK.fullmatch(word) and not set(reading) & set("{}|<>\n")
    written = f"{{{word}|{reading}}}" if is_braced else f"<ruby>{word}<rt>{reading}</rt></ruby>"
    return evolve(base, shown=f"{word}({reading})", written=written, marked=True)


def _in_lines(text: str, block: str) -> str:
    """Return a text with its line breaks: edges of blocks as one, or as `block`; blanks that nobody meant are gone."""
    if not _BUSY.search(text):
        return (text if text.isascii() else unicodedata.normalize("NFC", text)).strip()
    text = _AROUND_BLOCK.sub(block, text) if BLOCK in text else text
    text = _AROUND_LINE.sub("\n", text) if LINE in text else text
    text = _AROUND_BREAK.sub("\n", re.sub(" {2,}", " ", text)).replace(KEPT, " ")
    text = unicodedata.normalize("NFC", text).strip("\n").rstrip()
    return text if "\n" in text else text.strip()


def kept_lines(text: str) -> RichText:
    """Return a text that is no markup, with its line breaks, and with all its blanks if it has several lines."""
    lines = text.split("\n")
    if len(lines) == 1:
        return plain_text(canonical(text))
    return plain_text("\n".join(line.rstrip().replace("\t", "    ").replace(" ", KEPT) for line in lines))
