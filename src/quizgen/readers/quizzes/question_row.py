"""One row of a table of questions as a question."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from quizgen.errors import Place
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.question_header import QuestionHeader
from quizgen.readers.quizzes.written import FULL, WrittenOption, WrittenQuestion
from quizgen.sheet import Source
from quizgen.text.folding import canonical
from quizgen.text.lines import as_written
from quizgen.text.slugs import slug

_MARKS = re.compile(r"\(?(?:\d|[A-Ha-h])\)?(?:\s*[,;&/ ]\s*\(?(?:\d|[A-Ha-h])\)?)*")
_MARK = re.compile(r"\d|[A-Ha-h]")
_NO_RIGHT_ANSWER = {"open-ended": "open-ended", "open ended": "open-ended", "poll": "poll", "draw": "drawing"}
"""Types of question that have no right answer, with what the summary calls them."""

_TRUE_FALSE = {"A": "true", "1": "true", "T": "true", "B": "false", "2": "false", "F": "false"}
"""What is right by the marks of the two options that a true/false question need not have."""

_FILL_IN = frozenset({"fill-in-the-blank", "fill in the blank", "fill-in", "text input", "typing"})


@frozen(kw_only=True)
class QuestionRow:
    """A row of a table of questions."""

    place: Place
    """Where it begins."""
    cells: Sequence[str]
    """Its cells as written."""
    header: QuestionHeader
    """Which column is which."""
    separator: str
    """What separates several tags in a cell."""

    @property
    def is_blank(self) -> bool:
        """Whether it has nothing in the columns that make a question. Templates number rows that are not filled in."""
        used = (*self.header.keys, *self.header.options, *self.header.distractors, self.header.columns["stem"])
        return not any(self._at(index) for index in used)

    def question(self, sources: dict[str, Source]) -> WrittenQuestion:
        """Return the question, and add its source to `sources`. Raises NotTaken where that is not possible."""
        width = self.header.width
        if any(cell.strip() for cell in self.cells[width:]):
            raise NotTaken(f"this row has {len(self.cells)} cells where the header has {width}", "put a cell in quotes")
        title = self._cell("source")
        if title:
            sources.setdefault(slug(title), Source(id=slug(title), title=title, place=self.place))
        return WrittenQuestion(
            place=self.place,
            stem=self._at(self.header.columns["stem"]),
            options=tuple(self._options()),
            given=self._cell("id"),
            tags=tuple(tag for tag in map(canonical, self._cell("tags").split(self.separator)) if tag),
            source=slug(title),
            lost=("a picture",) if self._cell("picture") else (),
            ordered=bool(self.header.options),
        )

    def _options(self) -> Iterator[WrittenOption]:
        """Yield the options. What the row explains belongs to the right one."""
        reason = self._at(self.header.columns["rationale"]) if "rationale" in self.header.columns else ""
        shown = [(index, text) for index in self.header.options if (text := self._at(index))]
        kind = self._cell("type").casefold()
        if kind in _NO_RIGHT_ANSWER and not any(map(self._at, self.header.keys)):
            raise NotTaken("it has no right answer", "add one to have it asked", sort=_NO_RIGHT_ANSWER[kind])
        if not shown:
            yield WrittenOption(self._written_key(kind), credit=FULL, reason=reason)
            for index in self.header.distractors:
                if text := self._at(index):
                    yield WrittenOption(text, credit=0.0)
        elif kind in _FILL_IN:
            yield from self._filled_in(shown, reason)
        else:
            right = self._right(shown)
            for index, text in shown:
                yield WrittenOption(
                    text, credit=FULL if index in right else 0.0, reason=reason if index in right else ""
                )

    def _filled_in(self, shown: Sequence[tuple[int, str]], reason: str) -> Iterator[WrittenOption]:
        """Yield the answer that is typed. Its options are all accepted; the first is shown."""
        accepted = [text for _, text in shown]
        others = f"Also right: {'; '.join(accepted[1:])}." if accepted[1:] else ""
        yield WrittenOption(accepted[0], credit=FULL, reason=" ".join(filter(None, (reason, others))))

    def _right(self, shown: Sequence[tuple[int, str]]) -> set[int]:
        """Return the columns of the right options: by number, by letter, or by their text.

        Raises NotTaken where that can't be told.
        """
        texts = [canonical(text) for index in self.header.keys if (text := self._at(index))]
        if not texts:
            raise NotTaken("this row has no key", "write the number of the right answer")
        by_text = self._by_text(shown)
        by_mark = self._marked(" ".join(texts))
        if by_mark and by_text and by_mark != by_text and not self.header.marks_numbers:
            mark = " ".join(texts)
            hint = "write the letter of the right one: A, B, C"
            raise NotTaken(f"'{mark}' may be the number of an option, or the option itself", hint)
        found = by_mark or by_text
        if not found:
            raise NotTaken(f"no option is '{' '.join(texts)}'", "write the number of the right one, or its text")
        return found

    def _by_text(self, shown: Sequence[tuple[int, str]]) -> set[int]:
        """Return the columns of the options that the row writes out as right, their lines with blanks between or not.

        Raises NotTaken where several options differ from it by their lines alone.
        """
        found: set[int] = set()
        for key in filter(None, map(self._at, self.header.keys)):
            right = {index for index, text in shown if text == key}
            right = right or {index for index, text in shown if canonical(text) == canonical(key)}
            if len({text for index, text in shown if index in right}) > 1:
                hint = "write the right answer with its lines, or its number"
                raise NotTaken(f"several options read '{canonical(key)}' but for their lines", hint)
            found |= right
        return found

    def _marked(self, marks: str) -> set[int]:
        """Return the columns that numbers or letters mark (`1,3`, `A C`); none where a text is no mark of an option."""
        if not _MARKS.fullmatch(marks):
            return set()
        order = self.header.options
        places = [int(mark) - 1 if mark.isdigit() else ord(mark.upper()) - ord("A") for mark in _MARK.findall(marks)]
        if not all(0 <= place < len(order) and self._at(order[place]) for place in places):
            return set()
        return {order[place] for place in places}

    def _written_key(self, kind: str) -> str:
        """Return what is right where the row has no options: true or false, or an answer from memory.

        Raises NotTaken where only a number or a letter stands there.
        """
        key = self._key()
        if not self.header.options or not _MARKS.fullmatch(key):
            return key
        if kind.startswith("true") and key.upper() in _TRUE_FALSE:
            return _TRUE_FALSE[key.upper()]
        raise NotTaken(f"this row has no option '{key}'", "write the options, or the right answer itself")

    def _key(self) -> str:
        key = self._at(self.header.keys[0])
        if not key:
            raise NotTaken("this row has no key", "write the right answer into the column 'key'")
        return key

    def _cell(self, name: str) -> str:
        return canonical(self._at(self.header.columns[name])) if name in self.header.columns else ""

    def _at(self, index: int) -> str:
        """Return what a cell says, with its lines and their indents."""
        return as_written(self.cells[index]) if index < len(self.cells) else ""
