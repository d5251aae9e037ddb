"""The questions of a quiz made elsewhere: what each must have, which id it gets, and why some are left out."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from attrs import Factory, define, field, frozen

from quizgen.errors import Place, Problem, Remark, SheetError
from quizgen.quiz.labels import about_place, naming_option
from quizgen.readers.draft.hints import ID_HINT
from quizgen.readers.limits import LONGEST_TEXT
from quizgen.readers.quizzes.markup import looks_like_html, without_html, without_markdown
from quizgen.sheet import AuthoredQuestion, FactSheet, Source
from quizgen.text.characters import UNSHOWABLE, named
from quizgen.text.folding import canonical
from quizgen.text.identity import hashed, is_id
from quizgen.text.slugs import slug

BROKEN = "broken"
"""The sort of a question that is left out because something is wrong with it. Other sorts: matching, essay …"""

FULL = 100.0
"""The percentage of the points that a right option earns."""

ROUNDING = 1.0
"""By how much the sum of several right options may miss FULL: three of 33.33 make 99.99."""

LONGEST_ID = 120
"""How many characters the id that a file gives may have. A longer one is replaced by a hash."""

NOT_READ = "not-read"
"""The check that reports each question that is left out."""


class NotTaken(Exception):  # noqa: N818 - nothing is wrong with a matching question
    """Says that a question is left out, and why; `sort` is what the summary counts it as."""

    def __init__(self, message: str, hint: str = "", *, sort: str = BROKEN, place: Place | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.sort, self.place = message, hint, sort, place


@frozen
class WrittenOption:
    """An option of a question as its file has it."""

    text: str = field(converter=canonical)
    """What it says, in plain text."""
    credit: float
    """The percentage of the points that it earns: FULL, 0, a part, or less than 0."""
    reason: str = field(default="", converter=canonical)
    """Why it is right or wrong."""


@frozen
class WrittenQuestion:
    """A question as its file has it, in plain text."""

    place: Place
    """Where it begins."""
    stem: str = field(converter=canonical)
    """The text that asks."""
    options: tuple[WrittenOption, ...]
    """All options. A right one alone: the question is answered from memory, or is true/false if it says so."""
    given: str = ""
    """The id or name that the file gives it; empty if it gives none."""
    note: str = field(default="", converter=canonical)
    """What the file says to learners who have answered."""
    tags: tuple[str, ...] = ()
    """Its tags."""
    source: str = ""
    """The id of its source; empty if it has none."""
    fixed: bool = False
    """Whether the file says that its options keep their order."""
    ordered: bool = True
    """Whether its options are in the order in which the file shows them. A table has the right one first."""
    lost: tuple[str, ...] = ()
    """What it contained that is no text: `picture`, `sound`, `film`."""


@define
class Quizbook:
    """Gathers the questions of one file."""

    path: Path
    """The file."""
    questions: dict[str, AuthoredQuestion] = Factory(dict)
    """The questions so far, by id."""
    left_out: Counter[str] = Factory(Counter)
    """How many questions of each sort are left out."""
    problems: list[Problem] = Factory(list)
    """Why each of these is left out."""
    remarks: list[Remark] = Factory(list)
    """What else is to be reported."""
    sources: dict[str, Source] = Factory(dict)
    """The sources that the file names, by id."""

    def add(self, place: Place, read: Callable[[], WrittenQuestion]) -> None:
        """Call `read` and keep its question; where that raises NotTaken, note that the question is left out."""
        try:
            question = read()
            authored = _authored(question, self.questions)
        except NotTaken as reason:
            self.leave_out(reason, place)
            return
        self.questions[authored.id] = authored
        for what in dict.fromkeys(question.lost):
            self.remarks.append(Remark(f"a {what} of this question was left out", place))

    def leave_out(self, reason: NotTaken, place: Place) -> None:
        """Note that a question is left out."""
        self.left_out[reason.sort] += 1
        self.problems.append(Problem(reason.message, reason.place or place, reason.hint))

    def sheet(self, id: str, title: str) -> FactSheet:  # noqa: A002 - the contract's name for it
        """Return the questions as a fact sheet.

        Raises:
            SheetError: `id` is no id, or no question could be read; it tells why of the first ones.
        """
        if id and not is_id(id):
            raise SheetError(Problem(f"'{id}', as --id says, is no id", Place(str(self.path)), ID_HINT))
        if not self.questions:
            nothing = Problem("there is no question in this file that can be read", Place(str(self.path)))
            raise SheetError(nothing, *self.problems[:20])
        identity = id or slug(self.path.stem)
        return FactSheet(
            id=identity,
            title=title or title_of(self.path),
            relations=(),
            facts=(),
            sources=tuple(self.sources.values()),
            questions=tuple(self.questions.values()),
            remarks=(*self._remarks("" if id else identity),),
            place=Place(str(self.path), 1, 1),
        )

    def _remarks(self, identity: str) -> Iterable[Remark]:
        if identity:
            message = f"the deck's id is '{identity}', after the file's name; --id gives it another"
            yield Remark(message, Place(str(self.path)))
        yield from self.remarks
        for problem in self.problems:
            hint = f" ({problem.hint})" if problem.hint else ""
            yield Remark(f"left out: {problem.message}{hint}", problem.place, rule=NOT_READ)
        if self.left_out:
            out = self.left_out.total()
            sorts = ", ".join(f"{count} {sort}" for sort, count in self.left_out.items())
            message = f"left out {out} of {out + len(self.questions)} questions ({sorts})"
            yield Remark(message, Place(str(self.path)))


def plain(text: str, markup: str, lost: list[str]) -> str:
    """Return a text as a learner sees it, without markup.

    Args:
        text: the text as written.
        markup: `html`, `markdown` or `plain`. By any other word it is HTML if it looks like that, as in Moodle.
        lost: where pictures, sounds and films in it are noted.

    Raises:
        NotTaken: the text is too long.
    """
    if len(text) > LONGEST_TEXT:
        raise NotTaken(f"it holds a text of {len(text):,} characters; {LONGEST_TEXT:,} are the most")
    if markup == "html" or (markup not in ("markdown", "plain") and looks_like_html(text)):
        text, media = without_html(text)
        lost.extend(media)
    return canonical(without_markdown(text) if markup == "markdown" else text)


def shared_category(categories: list[str]) -> str:
    """Return the name of the category if all questions share one, or "": Rivers for $course$/Geography/Rivers."""
    names = {canonical(category.rsplit("/", 1)[-1]) for category in categories}
    return names.pop() if len(names) == 1 else ""


def title_of(path: Path) -> str:
    """Return a title made from the name of a file."""
    stem = canonical(path.stem.replace("_", " ").replace("-", " "))
    return stem[:1].upper() + stem[1:]


def _authored(question: WrittenQuestion, taken: dict[str, AuthoredQuestion]) -> AuthoredQuestion:
    """Return a question as a sheet has it. Raises NotTaken where it lacks something, or repeats one of `taken`."""
    _check_texts(question)
    right = _right(question.options)
    wrong = [option for option in question.options if option not in right]
    if len(right) > 1 and not wrong:
        raise NotTaken("all of its options are right", "add wrong ones")
    return AuthoredQuestion(
        id=_free_id(question, taken),
        ask=question.stem,
        answer=right[0].text if len(right) == 1 else tuple(option.text for option in right),
        distractors=tuple((option.text, option.reason) for option in wrong),
        options=_in_their_order(question) if wrong else (),
        rationale=" ".join(dict.fromkeys(option.reason for option in right if option.reason)),
        note=question.note,
        source=question.source,
        tags=question.tags,
        place=question.place,
    )


def _in_their_order(question: WrittenQuestion) -> tuple[str, ...]:
    """Return the texts of all options where they must keep their order; empty where they may be shuffled.

    Raises NotTaken where one names others by letters, and the file does not say which option has which letter.
    """
    texts = [option.text for option in question.options]
    naming = naming_option(question.stem, texts)
    if naming and not question.ordered:
        message = f"its option '{_short(naming)}' names others by letters, and a table does not say which has which"
        raise NotTaken(message, "write what it stands for, or ask it in a YAML sheet with 'options'")
    if not question.ordered:
        return ()
    return tuple(texts) if question.fixed or naming or any(map(about_place, texts)) else ()


def _right(options: Sequence[WrittenOption]) -> list[WrittenOption]:
    """Return the right options: those that earn all points, or several that earn them together.

    Raises NotTaken where there is none, or one is only partly right.
    """
    right = [option for option in options if option.credit >= FULL]
    shares = [option for option in options if 0 < option.credit < FULL]
    if not right and len(shares) > 1 and abs(sum(option.credit for option in shares) - FULL) < ROUNDING:
        return shares
    if shares:
        message = f"its option '{_short(shares[0].text)}' is partly right"
        hint = "an option is right or wrong; several right ones bring 100% together"
        raise NotTaken(message, hint, sort="with a partly right option")
    if not right:
        raise NotTaken("none of its options is marked as right", "mark one")
    return right


def _check_texts(question: WrittenQuestion) -> None:
    """Raise NotTaken where a text is missing, repeated, or can't be shown."""
    if not question.stem:
        raise NotTaken("it has no text that asks" + (", but a picture" if question.lost else ""))
    seen: set[str] = set()
    for option in question.options:
        if not option.text:
            raise NotTaken("one of its options has no text" + (", but a picture" if question.lost else ""))
        if option.text in seen:
            raise NotTaken(f"two of its options read '{_short(option.text)}'", "take one out")
        seen.add(option.text)
    reasons = [option.reason for option in question.options]
    for text in (question.stem, question.given, question.note, *question.tags, *seen, *reasons):
        bad = UNSHOWABLE.search(text)
        if bad:
            raise NotTaken(f"it holds {named(bad[0])}, which can't be shown on a card or a page", "delete it")


def _free_id(question: WrittenQuestion, taken: dict[str, AuthoredQuestion]) -> str:
    """Return the id that the file gives, or else a hash of the stem. Where that is taken, the hash covers more."""
    by_stem = f"{hashed('stem', question.stem):016x}"
    by_all = f"{hashed(question.stem, *sorted(option.text for option in question.options)):016x}"
    given = slug(question.given)
    named_ids = (given, f"{given}-{by_stem}", f"{given}-{by_all}") if 0 < len(given) <= LONGEST_ID else ()
    identities: tuple[str, ...] = (*named_ids, by_stem, by_all)
    for identity in identities:
        if identity not in taken:
            return identity
        twin = taken[identity]
        answers = (twin.answer,) if isinstance(twin.answer, str) else twin.answer
        texts = {*answers, *(text for text, _ in twin.distractors)}
        if twin.ask == question.stem and texts == {option.text for option in question.options}:
            raise NotTaken(f"it stands in this file already, at {twin.place}", "take one out", sort="repeated")
    raise NotTaken("other questions of this file have its name and its text", "give it a name of its own")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"  # noqa: PLR2004 - as much as a message has room for
