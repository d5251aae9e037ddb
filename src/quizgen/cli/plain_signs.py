"""What is printed for a sign that the system's encoding lacks, as on an old terminal of Windows."""

import codecs

PLAIN = {
    "✓": "*",
    "✗": "x",
    "→": "->",
    "…": "...",
    "–": "-",
    "—": "-",
    "−": "-",
    "·": "-",
    "×": "x",
    "“": '"',
    "”": '"',
    "’": "'",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2068": "",
    "\u2069": "",
}
"""For signs in our own words, plain ones that stand for them. Another letter is printed as its number."""

HANDLER = "quizgen.plain"
"""The name by which a stream finds what to do about such a sign."""


def use_plain_signs() -> None:
    """Let streams know the handler by its name."""
    codecs.register_error(HANDLER, _plain)


def _plain(error: UnicodeError) -> tuple[str | bytes, int]:
    """Return what is printed for the signs of an error, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(PLAIN.get(sign, sign.encode("ascii", "backslashreplace").decode()) for sign in signs), error.end
