"""Templates of sheets with markup. What is inserted stays as it is, and can't become a mark or end one.

Between the signs of a formula it is inserted as TeX: a formula as its TeX, a number as it is, anything else as text.
"""

import re
from typing import Any

from jinja2 import Template

from quizgen.text.markup.markdown import parsed
from quizgen.text.markup.markdown_writer import escaped
from quizgen.text.markup.marks import FormulaMark, Paragraph
from quizgen.wording.templates import checked, sandbox

_FORMULA = re.compile(
    r"\$\$.*?\$\$|\\\(.*?\\\)|\\\[.*?\\\]|(?<!\\)\$(?=\S)(?:\{\{.*?\}\}|[^$\\]|\\.)*?(?<=\S)\$(?!\d)", re.DOTALL
)
_VARIABLE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_SIGN_OR_NUMBER = re.compile(r"[-+−]?\d+(?:\.\d+)?|[A-Za-z]")
_TEX_SIGNS = re.compile(r"[\\{}$%#&_^~]")
_TEX_WORDS = {"\\": r"\backslash ", "~": r"\sim ", "^": r"\hat{}"}


class Inserted(str):
    """A text that a template may insert: to conditions and filters its plain reading, on the page with its marks."""

    __slots__ = ("marked",)

    marked: str
    """The text as Markdown."""

    def __new__(cls, text: str, marked: str = "") -> "Inserted":
        """Make a text of its plain reading and its marks; without marks it is the characters as they are."""
        made = super().__new__(cls, text)
        made.marked = _apart(marked) if marked else escaped(text)
        return made


class _Tex(str):
    """A text that is TeX already."""

    __slots__ = ()


def compiled_with_marks(source: str) -> Template:
    """Compile a template of a sheet with markup.

    Raises:
        ValueError: it contains more than a template may.
    """
    checked(source)
    environment = sandbox()
    environment.finalize = _as_markdown
    environment.filters["tex"] = _as_tex
    inner = _FORMULA.sub(lambda formula: _VARIABLE.sub(r"{{ (\1)|tex }}", formula[0]), source)
    return environment.from_string(inner)


def _apart(marked: str) -> str:
    """Return Markdown with empty lines around it where it has blocks, such as lines of code."""
    has_blocks = "\n" in marked and not all(isinstance(block, Paragraph) for block in parsed(marked).blocks)
    return f"\n\n{marked}\n\n" if has_blocks else marked


def _as_markdown(value: Any) -> Any:
    if isinstance(value, Inserted):
        return value.marked
    return value if isinstance(value, _Tex) or not isinstance(value, str) else escaped(value)


def _as_tex(value: Any) -> str:
    """Return what is inserted into a formula, as TeX in braces."""
    text = str(value)
    formula = _formula_in(value.marked) if isinstance(value, Inserted) else ""
    if formula or _SIGN_OR_NUMBER.fullmatch(text):
        return _Tex(f"{{{formula or text}}}")
    return _Tex(rf"\text{{{_TEX_SIGNS.sub(_without_meaning, text)}}}")


def _formula_in(marked: str) -> str:
    """Return the TeX of a text that is one formula and nothing else, or an empty text."""
    blocks = parsed(marked).blocks
    content = blocks[0].content if len(blocks) == 1 and isinstance(blocks[0], Paragraph) else ()
    return content[0].formula.source if len(content) == 1 and isinstance(content[0], FormulaMark) else ""


def _without_meaning(sign: re.Match[str]) -> str:
    return rf"\{sign[0]}" if sign[0] in "{}$%#&_" else f"}}{_TEX_WORDS[sign[0]]}\\text{{"
