"""What a sign parts in a cell: never inside brackets, so that [0;1) and {a;b} stay whole."""

OPENING = "([{"
CLOSING = ")]}"
SQUARE = "[]"
"""Brackets that both open and close where intervals are written as ]0;1[."""


def parts_of(text: str, sign: str) -> list[str]:
    """Return the parts of a text between those of a sign that stand outside brackets.

    Any opening bracket is closed by any closing one, as in half-open intervals. Where brackets don't match at all, as
    in `a) x; b) y`, they count for nothing.

    Example:
        >>> parts_of("[-1;1); {3;4};ℝ", ";")
        ['[-1;1)', ' {3;4}', 'ℝ']
        >>> parts_of("]0;1[; a", ";")
        [']0;1[', ' a']
        >>> parts_of("a) x;b) y", ";")
        ['a) x', 'b) y']
    """
    if sign not in text:
        return [text]
    if not any(bracket in text for bracket in (*OPENING, *CLOSING)):
        return text.split(sign)
    return _outside(text, sign) or _outside(text, sign, turning=SQUARE) or text.split(sign)


def _outside(text: str, sign: str, turning: str = "") -> list[str]:
    """Return the parts of a text outside brackets; none where those don't match.

    Args:
        text: the text.
        sign: what parts it.
        turning: brackets that open where none is open, and close where one is.
    """
    parts, depth, start = [], 0, 0
    for at, character in enumerate(text):
        if character == sign and not depth:
            parts.append(text[start:at])
            start = at + 1
        elif character in turning:
            depth += -1 if depth else 1
        elif character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth -= 1
        if depth < 0:
            return []
    return [] if depth else [*parts, text[start:]]
