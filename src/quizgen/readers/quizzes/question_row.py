"""One row of a table of questions as a question."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from quizgen.errors import Place
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.question_header import QuestionHeader
from quizgen.readers.quizzes.question_keys import Key, KeyReading, Stored, is_mark, reading_of, right_of
from quizgen.readers.quizzes.written import FULL, WrittenOption, WrittenQuestion
from quizgen.sheet import Source
from quizgen.text.folding import canonical
from quizgen.text.lines import as_written
from quizgen.text.slugs import slug

_NO_RIGHT_ANSWER = {"open-ended": "open-ended", "open ended": "open-ended", "poll": "poll", "draw": "drawing"}
"""Types of question that have no right answer, with what the summary calls them."""

_TRUE_FALSE = {"A": "true", "1": "true", "T": "true", "B": "false", "2": "false", "F": "false"}
"""What is right by the marks of the two options that a true/false question need not have."""

_FILL_IN = frozenset({"fill-in-the-blank", "fill in the blank", "fill-in", "text input", "typing", "short answer"})
_ANSWERED = frozenset({"open-ended", "open ended"})
"""A type that has right answers in Socrative's template, under the names of options, and none in others."""


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
    stored: Sequence[Stored] = ()
    """What its cells store beside their texts, if they are those of a workbook."""
    keys_are_texts: bool = False
    """Whether other rows tell that keys are the texts of options."""

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
        options = tuple(self._options())
        is_typed = len(options) > 1 and all(option.credit for option in options) and self._is_typed
        return WrittenQuestion(
            place=self.place,
            stem=self._at(self.header.columns["stem"]),
            options=options,
            response="recall" if is_typed else "",
            several=self._cell("type").casefold() == "checkbox",
            given=self._cell("id"),
            tags=tuple(tag for tag in map(canonical, self._cell("tags").split(self.separator)) if tag),
            source=slug(title),
            lost=("a picture",) if self._cell("picture") else (),
            ordered=bool(self.header.options),
        )

    @property
    def _is_typed(self) -> bool:
        """Whether its type is one whose answers are written."""
        return self._cell("type").casefold() in (*_FILL_IN, *_ANSWERED)

    def _options(self) -> Iterator[WrittenOption]:
        """Yield the options. What the row explains belongs to the right one."""
        reason = self._at(self.header.columns["rationale"]) if "rationale" in self.header.columns else ""
        shown = [(index, text) for index in self.header.options if (text := self._at(index))]
        kind = self._cell("type").casefold()
        has_key = any(map(self._at, self.header.keys))
        if kind in _NO_RIGHT_ANSWER and not has_key and not (shown and kind in _ANSWERED):
            raise NotTaken("it has no right answer", "add one to have it asked", sort=_NO_RIGHT_ANSWER[kind])
        if not shown:
            yield WrittenOption(self._written_key(kind), credit=FULL, reason=reason)
            for index in self.header.distractors:
                if text := self._at(index):
                    yield WrittenOption(text, credit=0.0)
        elif kind in _FILL_IN or (kind in _ANSWERED and not has_key):
            yield from self._filled_in(shown, reason)
        else:
            right = self._right(shown)
            share = FULL / len(right)  # several are right together
            for index, text in shown:
                yield WrittenOption(
                    text, credit=share if index in right else 0.0, reason=reason if index in right else ""
                )

    def _filled_in(self, shown: Sequence[tuple[int, str]], reason: str) -> Iterator[WrittenOption]:
        """Yield what may be typed. Its options are all accepted; the first is shown."""
        for place, text in enumerate(dict.fromkeys(text for _, text in shown)):
            yield WrittenOption(text, credit=FULL, reason="" if place else reason)

    def _right(self, shown: Sequence[tuple[int, str]]) -> set[int]:
        """Return the columns of the right options. Raises NotTaken where they can't be told."""
        keys = self._keys()
        if not keys:
            raise NotTaken("this row has no key", "write the number of the right answer")
        order = self.header.options
        options = {order.index(index): self._key_at(index) for index, _ in shown}
        right = right_of(keys, options, are_texts=self.keys_are_texts, are_numbers=self.header.marks_numbers)
        return {order[place] for place in right}

    @property
    def reading(self) -> KeyReading | None:
        """How its key can be read by this row alone; None where it has none, or no options."""
        order = self.header.options
        options = {place: self._key_at(index) for place, index in enumerate(order) if self._at(index)}
        keys = self._keys()
        try:
            return reading_of(keys, options) if keys and options else None
        except NotTaken:  # it is told where the question is made
            return None

    def _keys(self) -> list[Key]:
        """Return what says which options are right."""
        return [self._key_at(index) for index in self.header.keys if self._at(index)]

    def _key_at(self, index: int) -> Key:
        """Return a cell as a key, or as what a key is compared with."""
        return Key(self._at(index), self.stored[index] if index < len(self.stored) else None)

    def _written_key(self, kind: str) -> str:
        """Return what is right where the row has no options: true or false, or an answer from memory.

        Raises NotTaken where only a number or a letter stands there.
        """
        key = self._key()
        if not self.header.options or not is_mark(key):
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
