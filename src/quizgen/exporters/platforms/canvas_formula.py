"""Formulas as Canvas stores them: an image that Canvas draws, with its TeX beside it.

Canvas's editor writes this form, and opens it again as a formula.
"""

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from quizgen.text.formulas.formula import Formula

IMAGES = "/equation_images/"
"""Where Canvas draws formulas. The TeX behind it is encoded twice."""


def as_equation_image(formula: "Formula", display: bool) -> str:
    r"""Write a formula as an image of Canvas's. Brackets are entities, as Canvas looks for the names of gaps in them.

    Example:
        >>> from quizgen.text.formulas.tex_parser import formula_of
        >>> print(as_equation_image(formula_of("x^2"), False).replace(" src", "\n src").replace(" alt", "\n alt"))
        <img class="equation_image" title="x^2"
         src="/equation_images/x%255E2"
         alt="LaTeX: x^2" data-equation-content="x^2">
    """
    tex = escape(formula.tex).replace("[", "&#91;")
    address = IMAGES + quote(quote(formula.tex, safe=""), safe="")
    image = (
        f'<img class="equation_image" title="{tex}" src="{address}" alt="LaTeX: {tex}" data-equation-content="{tex}">'
    )
    return f'<span style="display: block; text-align: center;">{image}</span>' if display else image
