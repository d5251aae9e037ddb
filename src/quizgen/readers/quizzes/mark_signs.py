"""Signs for marks whose notation depends on what stands beside them: `*`, `**`, and the fences of code.

They are private characters until a text is whole.
"""

import re

EMPHASIS, STRONG = (chr(0xD804), chr(0xD805)), (chr(0xD806), chr(0xD807))
"""Where emphasis, and where strong emphasis, begins and ends."""

CODE = chr(0xD808)
"""The edge of code within a line: of two such pieces side by side, the notation makes one."""

_BESIDE_CODE = re.compile(f"(?<!`)`{CODE * 2}`(?!`)")
_MARKS = dict.fromkeys(EMPHASIS, "*") | dict.fromkeys(STRONG, "**")
_REOPENED = re.compile(f"{EMPHASIS[1]}([^\\S\n]*){EMPHASIS[0]}|{STRONG[1]}([^\\S\n]*){STRONG[0]}")
_OPENING = (EMPHASIS[0], STRONG[0])
_SIGNS = re.compile(f"[{''.join(_MARKS)}]+")

_JOINER = "\u2060"
"""The word joiner, by which the notation marks a part of a word: re, joiner, `**cord**`. It is not shown."""


def with_marks(text: str) -> str:
    """Return a text with the marks of the notation in the place of their signs.

    Marks that do not stand between a blank and a word get a joiner on their outer side, by which the notation knows
    whether they begin or end something.
    """
    has_signs = _SIGNS.search(text)
    if has_signs:
        text = _REOPENED.sub(lambda match: match[1] or match[2] or "", text)
    if CODE in text:
        text = _BESIDE_CODE.sub("", text).replace(CODE + CODE, " ").replace(CODE, "")
    return _SIGNS.sub(_as_marks, text) if has_signs else text


def _as_marks(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()][-1:] or " ", match.string[match.end() :][:1] or " "
    closing = "".join(_MARKS[sign] for sign in match[0] if sign not in _OPENING)
    opening = "".join(_MARKS[sign] for sign in match[0] if sign in _OPENING)
    outer = after if not opening else before
    inner = before if not opening else after
    is_plain = inner.isalnum() and not outer.isalnum() and not (opening and closing)
    return f"{closing}{'' if is_plain else _JOINER}{opening}"
