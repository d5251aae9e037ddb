r"""Texts with markup as the HTML of an Anki field: formulas for Anki's own MathJax, all other text as it is.

Text that looks like MathJax, such as `\(`, gets an empty element inside, and brackets are entities, as in `html`.
"""

from quizgen.exporters.anki.html import harmless
from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.text.formulas.formula import Formula
from quizgen.text.markup.markdown import parsed
from quizgen.text.markup.safe_html import as_mathjax, html_of_tree

_PLACE = "\ufdd0"
"""Stands for a formula until all text around it is harmless; no text has it, as nothing can show it."""


def as_marked_html(text: str) -> str:
    r"""Return a text with markup as HTML.

    Raises:
        ExportError: the text has a character that no card can show.

    Example:
        >>> as_marked_html(r"H~2~O, $x^2$ and [latex]")
        'H<sub>2</sub>O, \\(x^2\\) and &#91;latex]'
    """
    refuse_unshowable(text, "on a card")
    formulas: list[str] = []

    def placed(formula: Formula, display: bool) -> str:
        written = as_mathjax(formula, display)
        formulas.append(written[:2] + written[2:-2].replace("[", "&#91;") + written[-2:])
        return _PLACE

    parts = harmless(html_of_tree(parsed(text), placed)).split(_PLACE)
    return "".join(part + formula for part, formula in zip(parts, [*formulas, ""], strict=True))
