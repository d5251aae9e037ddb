"""The questions of a quiz made elsewhere, gathered into a sheet."""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from attrs import Factory, define, evolve

from quizgen.errors import Place, Problem, Remark, SheetError
from quizgen.readers.draft.hints import ANOTHER_ID, ID_HINT
from quizgen.readers.inputs import Input
from quizgen.readers.quizzes.authoring import Write, authored, check_question, lost_in
from quizgen.readers.quizzes.embedded_media import Album
from quizgen.readers.quizzes.ids import ids_of, text_of
from quizgen.readers.quizzes.not_taken import BROKEN, NotTaken
from quizgen.readers.quizzes.own_letters import without_own_letters
from quizgen.readers.quizzes.rich_text import RichText
from quizgen.readers.quizzes.written import FULL, WrittenOption, WrittenQuestion
from quizgen.sheet import AuthoredQuestion, FactSheet, Source
from quizgen.text.folding import canonical
from quizgen.text.identity import is_id
from quizgen.text.slugs import slug

__all__ = ["BROKEN", "FULL", "NotTaken", "Quizbook", "WrittenOption", "WrittenQuestion", "title_of"]

NOT_READ = "not-read"
"""The check that reports each question that is left out."""

FEWEST_KEYS = 3
"""Of how many questions the key must stand first before this is taken for a habit of writing."""

_SLASH = re.compile(r"(?<!/)/(?!/)")


@define
class Quizbook:
    """Gathers the questions of one file."""

    path: Input
    """The file."""
    questions: list[WrittenQuestion] = Factory(list)
    """The questions so far."""
    twins: dict[tuple[object, ...], Place] = Factory(dict)
    """Where each of them stands, by its name and its words."""
    categories: list[str] = Factory(list)
    """The category of each of them, as a path of names; empty for none."""
    entered: list[str] = Factory(list)
    """All categories of the file, as written, in their order."""
    left_out: Counter[str] = Factory(Counter)
    """How many questions of each sort are left out."""
    problems: list[Problem] = Factory(list)
    """Why each of these is left out."""
    remarks: list[Remark] = Factory(list)
    """What else is to be reported."""
    unused: Counter[str] = Factory(Counter)
    """What of how many questions has no place in a sheet, where one remark on all is enough."""
    sources: dict[str, Source] = Factory(dict)
    """The sources that the file names, by id."""

    def enter(self, category: str) -> None:
        """Note that the questions from here on are of a category: `$course$/top/Geography/Rivers`."""
        self.entered.append(category)

    def add(self, place: Place, read: Callable[[], WrittenQuestion | Iterable[WrittenQuestion]]) -> bool:
        """Call `read` and keep its question or questions; where that raises NotTaken, note what is left out.

        Returns whether it was kept.
        """
        try:
            found = read()
            for written in [found] if isinstance(found, WrittenQuestion) else found:
                question = without_own_letters(written)
                self.unused["the letters that options begin with"] += question is not written
                check_question(question, _compared)
                self._refuse_twin(question)
                self.questions.append(question)
                self.categories.append(_category(self.entered[-1]) if self.entered else "")
        except NotTaken as reason:
            self.leave_out(reason, place)
            return False
        return True

    def keep_orders(self, first: int = 0) -> None:
        """Keep the options of questions in their order, from a question on.

        This is for formats that show options as written unless the file says that they are shuffled. It is their
        default, so many authors never thought of it; but what learners saw there was this order, and a scale or a row
        of numbers makes sense in no other. The place of the key was then the author's choice, too. Only where the key
        stands first in each of several questions was it just written first, and the order tells nothing.
        """
        chosen = [question for question in self.questions[first:] if not question.response and question.options]
        if len(chosen) >= FEWEST_KEYS and all(question.options[0].credit > 0 for question in chosen):
            return
        self.questions[first:] = [evolve(question, fixed=not question.shuffled) for question in self.questions[first:]]

    def leave_out(self, reason: NotTaken, place: Place) -> None:
        """Note that a question is left out."""
        self.left_out[reason.sort] += 1
        self.problems.append(Problem(reason.message, reason.place or place, reason.hint))

    def sheet(self, id: str, title: str = "") -> FactSheet:  # noqa: A002 - the contract's name for it
        """Return the questions as a fact sheet. Its title, where none is given, is that of the one category.

        Raises:
            SheetError: `id` is no id, or no question could be read; it tells why of the first ones.
        """
        if id and not is_id(id):
            raise SheetError(Problem(f"'{id}' is no id", Place(str(self.path)), ID_HINT))
        marked = any(text.marked for question in self.questions for text in question.texts)
        album = Album()
        questions = tuple(self._authored(album, _notation if marked else _reading))
        if not questions:
            nothing = Problem("there is no question in this file that can be read", Place(str(self.path)))
            raise SheetError(nothing, *self.problems[:20])
        identity = id or slug(self.path.stem)
        return FactSheet(
            id=identity,
            title=title or _shared_category(self.entered) or title_of(self.path),
            relations=(),
            facts=(),
            sources=tuple(self.sources.values()),
            questions=questions,
            media=album.media,
            markup="markdown" if marked else "plain",
            remarks=(*self._remarks("" if id else identity, len(questions)),),
            place=Place(str(self.path), 1, 1),
        )

    def _refuse_twin(self, question: WrittenQuestion) -> None:
        first = self.twins.setdefault((question.given, *text_of(question)), question.place)
        if first is not question.place:
            raise NotTaken(f"it stands in this file already, at {first}", "take one out", sort="repeated")

    def _authored(self, album: Album, write: Write) -> Iterable[AuthoredQuestion]:
        """Yield the questions, each with an id and with its category as a tag where the file has several."""
        several = len(set(self.categories)) > 1
        for question, category, identity in zip(self.questions, self.categories, ids_of(self.questions), strict=True):
            if several and category not in ("", *question.tags):
                question = evolve(question, tags=(*question.tags, category))  # noqa: PLW2901 - the same, with its tag
            try:
                yield authored(question, identity, write, album)
            except NotTaken as reason:
                self.leave_out(reason, question.place)
                continue
            for what in lost_in(question):
                self.remarks.append(Remark(f"not taken over from this question: {what}", question.place))

    def _remarks(self, identity: str, count: int) -> Iterable[Remark]:
        if identity:
            message = f"the deck's id is '{identity}', after the file's name"
            yield Remark(message, Place(str(self.path)), hint=ANOTHER_ID)
        yield from self.remarks
        for what, times in (+self.unused).items():
            yield Remark(f"not taken over from {times} question{'s' * (times > 1)}: {what}", Place(str(self.path)))
        for problem in sorted(self.problems, key=lambda each: (each.place and each.place.line) or 0):
            hint = f" ({problem.hint})" if problem.hint else ""
            yield Remark(f"left out: {problem.message}{hint}", problem.place, rule=NOT_READ)
        if self.left_out:
            out = self.left_out.total()
            sorts = ", ".join(f"{times} {sort}" for sort, times in self.left_out.items())
            yield Remark(f"left out {out} of {out + count} questions ({sorts})", Place(str(self.path)))


def _reading(text: RichText) -> str:
    return text.reading


def _notation(text: RichText) -> str:
    return text.notation


def _compared(text: RichText) -> str:
    """Return a text as it is compared with the others of its question: marks count, as they will be shown."""
    return text.notation


def title_of(path: Input) -> str:
    """Return a title made from the name of a file."""
    stem = canonical(path.stem.replace("_", " ").replace("-", " "))
    return stem[:1].upper() + stem[1:]


def _shared_category(categories: list[str]) -> str:
    """Return the name of the category if all questions share one, or "": Rivers for $course$/Geography/Rivers."""
    names = {canonical(_SLASH.split(category)[-1].replace("//", "/")) for category in categories}
    return names.pop() if len(names) == 1 else ""


def _category(path: str) -> str:
    """Return a category as a tag: Geography::Rivers for $course$/top/Geography/Rivers."""
    names = [canonical(name.replace("//", "/")) for name in _SLASH.split(path)]
    kept = [name for name in names if name and not (name.startswith("$") and name.endswith("$"))]
    return "::".join(kept[1:] if kept[:1] == ["top"] else kept)
