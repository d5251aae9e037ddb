"""Templates of sheets with markup. What is inserted stays as it is, and can't become a mark or end one.

Between the signs of a formula it is inserted as TeX: a formula as its TeX, a number as it is, anything else as text.
"""

import re
from typing import Any

from quizgen.text.markup.markdown import parsed
from quizgen.text.markup.markdown_writer import escaped
from quizgen.text.markup.marks import FormulaMark, Inline, Marked, Paragraph, Plain
from quizgen.wording.jinja_templates import JinjaTemplate, sandbox
from quizgen.wording.templates import checked

_FORMULA = re.compile(
    r"\$\$.*?\$\$|\\\(.*?\\\)|\\\[.*?\\\]|(?<!\\)\$(?=\S)(?:\{\{.*?\}\}|[^$\\]|\\.)*?(?<=\S)\$(?!\d)", re.DOTALL
)
_VARIABLE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_SCRIPTS = {"superscript": "^", "subscript": "_"}
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


def compiled_with_marks(source: str) -> JinjaTemplate:
    """Compile a template of a sheet with markup.

    Raises:
        ValueError: it contains more than a template may.
    """
    checked(source)
    environment = sandbox()
    environment.finalize = _as_markdown
    environment.filters["tex"] = _as_tex
    inner = _FORMULA.sub(lambda formula: _VARIABLE.sub(r"{{ (\1)|tex }}", formula[0]), source)
    return JinjaTemplate(environment.from_string(inner))


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
    if not isinstance(value, Inserted):
        return _Tex(_tex_of_words(str(value)))
    blocks = parsed(value.marked).blocks
    content = blocks[0].content if len(blocks) == 1 and isinstance(blocks[0], Paragraph) else ()
    known = [_tex_of(part) for part in content]
    return _Tex(f"{{{''.join(known)}}}" if known and all(known) else _tex_of_words(value))


def _tex_of(part: Inline) -> str:
    """Return the TeX of a part of a line; empty for what a formula can't hold."""
    if isinstance(part, FormulaMark):
        return part.formula.source
    if isinstance(part, Plain):
        return _tex_of_words(part.text)
    if not isinstance(part, Marked):
        return ""
    parts = [_tex_of(each) for each in part.content]
    return f"{_SCRIPTS.get(part.style, '')}{{{''.join(parts)}}}" if all(parts) else ""


def _tex_of_words(text: str) -> str:
    """Return characters as TeX: a number or a single letter as it is, anything else as upright text."""
    if _SIGN_OR_NUMBER.fullmatch(text):
        return f"{{{text}}}"
    return rf"\text{{{_TEX_SIGNS.sub(_without_meaning, text)}}}"


def _without_meaning(sign: re.Match[str]) -> str:
    return rf"\{sign[0]}" if sign[0] in "{}$%#&_" else f"}}{_TEX_WORDS[sign[0]]}\\text{{"
