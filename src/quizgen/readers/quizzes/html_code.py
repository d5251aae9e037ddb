"""Code in HTML: `pre`, and what an editor of programs puts on the clipboard, which is code by its style alone."""

import re

from quizgen.readers.quizzes.html_tree import LINES, MEDIA, Node
from quizgen.readers.quizzes.not_taken import NotTaken

BLANKS = re.compile(r"[ \t\r\n\f]+")
"""What HTML shows as one blank. A blank without a break is none of them."""

_KEEPS_BLANKS = re.compile(r"white-space\s*:\s*(?:pre\b|pre-wrap|break-spaces)", re.IGNORECASE)
_FIXED_WIDTH = re.compile(r"font(?:-family)?\s*:[^;]*(?:mono|courier|consolas|menlo)", re.IGNORECASE)


def is_code_by_style(node: Node) -> bool:
    """Tell whether the style of an element makes it code: letters of one width, and blanks that are shown.

    Example:
        >>> is_code_by_style(Node("div", {"style": "font-family: Consolas, monospace; white-space: pre;"}))
        True
    """
    style = node.attributes.get("style", "")
    return bool(style) and bool(_KEEPS_BLANKS.search(style)) and bool(_FIXED_WIDTH.search(style))


def has_more_than_code(node: Node) -> bool:
    """Tell whether an element holds what lines of code can't: a picture, a formula, a list."""
    allowed = ("span", "b", "strong", "i", "em", "br")
    return any(each.name not in allowed or has_more_than_code(each) for each in node.elements())


def language_of(node: Node) -> str:
    """Return the language of lines of code, as the class of the `code` in them says it; else an empty text."""
    inner = node.elements()
    name = inner[0].attributes.get("class", "") if len(inner) == 1 and inner[0].name == "code" else ""
    found = re.search(r"(?:^|\s)(?:language-|lang-)([\w+#-]+)", name)
    return found[1] if found else ""


def lines_of(node: Node, *, shown: bool = False) -> str:
    """Return the text in an element as lines of code: with a break for each `br`, and behind each inner block.

    Args:
        node: the element.
        shown: whether blanks and line breaks of the source are one blank each, as outside of `pre`.

    Raises:
        NotTaken: it holds a picture or a formula.
    """
    text = ""
    for child in node.children:
        if isinstance(child, str):
            text += BLANKS.sub(" ", child) if shown else child
        elif child.name in MEDIA or child.name == "math":
            raise NotTaken("its lines of code hold a picture or a formula", "take it out of them")
        elif child.name in LINES:
            before = "\n" if text and not text.endswith("\n") else ""
            inside = lines_of(child, shown=shown)
            text += f"{before}{inside}" if inside.endswith("\n") else f"{before}{inside}\n"
        else:
            text += "\n" if child.name == "br" else lines_of(child, shown=shown)
    return text
