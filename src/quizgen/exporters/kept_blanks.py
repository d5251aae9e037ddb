"""Blanks of a text that a page must keep."""

import re
from typing import Any

from markupsafe import Markup

from quizgen.text.late_pattern import late_pattern

_BLANKS = late_pattern("^ +|  +", re.MULTILINE)


def with_blanks(value: Any) -> Any:
    """Return a text of several lines with blanks that a page keeps: those at the start of a line, and several in a row.

    Styles keep line breaks (`pre-line`). Were they to keep all blanks (`pre-wrap`), one at the end of each line would
    hang over the edge. What is no text, or is HTML already, stays as it is.
    """
    if not isinstance(value, str) or isinstance(value, Markup) or "\n" not in value:
        return value
    return _BLANKS.sub(lambda blanks: "\u00a0" * len(blanks[0]), value.expandtabs(4))
