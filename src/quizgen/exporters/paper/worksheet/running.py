"""The running headers of the pages: the title, the form, and the number of the page within it."""

from collections.abc import Sequence

from quizgen.exporters.paper.worksheet.printed import PrintedForm
from quizgen.language import SheetWords

_ESCAPED = str.maketrans({character: f"\\{ord(character):x} " for character in '"\\<>\n\r\f\t'})


def running_styles(title: str, forms: Sequence[PrintedForm], words: SheetWords, *, paper: str, direction: str) -> str:
    """Return the styles of the pages: their size, and for each form and the key a header and page numbers from 1.

    Each form has named pages with a counter of its own, as Chromium has no `string-set` and can't restart `page`.
    """
    start, end = ("left", "right") if direction == "ltr" else ("right", "left")
    several = len(forms) > 1
    headers = {f"form-{form.letter}": " · ".join([title, form.name] if several else [title]) for form in forms}
    headers["key"] = f"{title} · {words.answer_key}"
    pages = [f"@page {{ size: {paper} portrait; }}"]
    for name, header in headers.items():
        number = f"@top-{end} {{ content: counter({name}); }}"
        pages.append(
            f"@page {name} {{ counter-increment: {name}; @top-{start} {{ content: {css_string(header)}; }} {number} }}"
        )
        pages.append(f".{name} {{ page: {name}; }}")
    return "\n".join(pages)


def css_string(text: str) -> str:
    """Return a text as a CSS string, safe inside a page's style element."""
    return f'"{text.translate(_ESCAPED)}"'
