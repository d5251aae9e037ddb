"""PyYAML's parser in Python, made to read what libyaml reads. It serves where PyYAML was built without libyaml.

As it comes, it ends a plain text in braces at `?`, and refuses tabs between and in texts without quotes. libyaml and
YAML 1.2 allow both: `{ask: Which river is longest?, answer: Volga}`.
"""

import re

from yaml.error import Mark
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

from quizgen.text.late_pattern import late_pattern

_IN_BLOCK = late_pattern(r"(?!#)(?:[^\0 \t\r\n:]|:(?![\0 \t\r\n]))+")
"""A piece of a text without quotes, up to a blank, or a colon that makes it a key."""

_IN_FLOW = late_pattern(r"(?!#)(?:[^\0 \t\r\n:,\[\]{}]|:(?![\0 \t\r\n,?\[\]{}]))+")
"""The same in brackets or braces, where a comma and a bracket end the text as well."""

_BLANKS = late_pattern(r"[ \t]*")
_BLOCK_HEADER = late_pattern(r"(?:[+-][1-9]?|[1-9][+-]?)?")
_DOCUMENT_MARK = late_pattern(r"(?:---|\.\.\.)(?=[\0 \t\r\n])")
_GOOD_ESCAPES = late_pattern(
    r"""(?:[^"\\\0 \t\r\n]|\\(?:
        [0abtnvfre\t "/\\N_LP]|[\r\n][ \t\r\n]*|x[0-9a-fA-F]{2}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}
        |u(?![dD][89a-fA-F])[0-9a-fA-F]{4}
    ))*""",
    re.VERBOSE,
)
"""A piece of a text in double quotes, up to a blank, the closing quote, or an escape that stands for no character."""


class PureLoader(Reader, Scanner, Parser):
    """What `yaml.parse` takes for its `Loader`. Takes a text whose line breaks are LF, CR or CR LF."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip blanks, comments and line breaks; tabs only where they can't be meant as an indent."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()

    def scan_plain(self) -> ScalarToken:
        """Read a text without quotes, which may run over several lines."""
        pieces: list[str] = []
        spaces: list[str] = []
        start = end = self.get_mark()
        inside = _IN_FLOW if self.flow_level else _IN_BLOCK
        while piece := self._take(inside):
            pieces += [*spaces, piece]
            self.allow_simple_key = False
            end = self.get_mark()
            spaces = self.scan_plain_spaces(self.indent + 1, start)
            if not spaces or (not self.flow_level and self.column <= self.indent):
                break
        if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
            raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", self.get_mark())
        return ScalarToken("".join(pieces), True, start, end)

    def scan_plain_spaces(self, indent: int, start_mark: Mark) -> list[str]:
        """Skip blanks and line breaks; return their text in pieces, or an empty list if it can't go on."""
        blanks = self._take(_BLANKS)
        if not self._skip_line_break():
            return [blanks] if blanks else []
        self.allow_simple_key = True
        breaks = ""
        while not self._ahead(_DOCUMENT_MARK):
            while self.peek() in " \t":
                self._refuse_tab_before(indent, start_mark)
                self.forward()
            if not self._skip_line_break():
                return [breaks or " "]
            breaks += "\n"
        return []

    def scan_block_scalar_indicators(self, start_mark: Mark) -> tuple[bool | None, int | None]:  # noqa: ARG002 - PyYAML's
        """Read what follows `|` or `>`: whether to keep the last line breaks (`+`, `-` or neither), and the indent."""
        header = self._take(_BLOCK_HEADER)
        digit = header.strip("+-")
        return "+" in header if header != digit else None, int(digit) if digit else None

    def scan_block_scalar_ignored_line(self, start_mark: Mark) -> None:
        """Skip the rest of the line that `|` or `>` begins."""
        self._take(_BLANKS)
        super().scan_block_scalar_ignored_line(start_mark)

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Mark]:
        """Find the indent of a text behind `|` or `>`, and skip to its first line."""
        start = self.get_mark()
        found: tuple[list[str], int, Mark] = super().scan_block_scalar_indentation()
        self._refuse_tab_before(self.column + 1, start)
        return found

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Mark]:
        """Skip empty lines of a text behind `|` or `>`, and the indent of the next line."""
        start = self.get_mark()
        found: tuple[list[str], Mark] = super().scan_block_scalar_breaks(indent)
        self._refuse_tab_before(indent, start)
        return found

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Mark) -> list[str]:
        """Read a piece of a text in quotes. In double quotes an escape must stand for a character that exists."""
        good = len(self._ahead(_GOOD_ESCAPES)) if double else 0
        if double and self.peek(good) == "\\":
            self.forward(good + (2 if self.peek(good + 1) in "xuU" else 0))
            message = "found an escape that stands for no character"
            raise ScannerError("while scanning a quoted scalar", start_mark, message, self.get_mark())
        pieces: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        return pieces

    def _skip_line_break(self) -> bool:
        """Skip a line break, and tell whether there was one."""
        return bool(self.scan_line_break())  # type: ignore[no-untyped-call]

    def _take(self, pattern: re.Pattern[str]) -> str:
        """Return the text that a pattern matches here, perhaps empty, and go on behind it."""
        text = self._ahead(pattern)
        self.forward(len(text))
        return text

    def _ahead(self, pattern: re.Pattern[str]) -> str:
        """Return the text that a pattern matches here, perhaps empty."""
        match = pattern.match(self.buffer, self.pointer)
        return match[0] if match else ""

    def _refuse_tab_before(self, indent: int, start: Mark) -> None:
        """Raise ScannerError at a tab that stands before the column at which a text is indented."""
        if self.peek() == "\t" and self.column < indent:
            message = "found a tab character where an indentation space is expected"
            raise ScannerError("while scanning a scalar", start, message, self.get_mark())
