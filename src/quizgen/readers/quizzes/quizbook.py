"""Questions of a quiz made elsewhere: what one must have, the id it gets, and what is said of those left out."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from attrs import Factory, define, field, frozen

from quizgen.errors import Place, Problem, Remark, SheetError
from quizgen.readers.draft.hints import ID_HINT
from quizgen.readers.limits import LONGEST_TEXT
from quizgen.readers.quizzes.markup import looks_like_html, without_html, without_markdown
from quizgen.sheet import AuthoredQuestion, FactSheet, Source
from quizgen.text.characters import UNSHOWABLE, named
from quizgen.text.folding import canonical
from quizgen.text.identity import hashed, is_id
from quizgen.text.slugs import slug

BROKEN = "broken"
"""The sort of a question that is left out because something is wrong with it."""

FULL = 100.0
"""The share of the points that the right option brings, in percent."""

ROUNDING = 1.0
"""How far from it the shares of several right options may be together: three of 33.33."""

LONGEST_ID = 120
NOT_READ = "not-read"
"""The check that makes a finding of each question that is left out."""


class NotTaken(Exception):  # noqa: N818 - nothing is wrong with a matching question
    """A question that is left out, and why."""

    def __init__(self, message: str, hint: str = "", *, sort: str = BROKEN, place: Place | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.sort, self.place = message, hint, sort, place


@frozen
class WrittenOption:
    """An option, and the share of the points that it brings, in percent."""

    text: str = field(converter=canonical)
    credit: float
    reason: str = field(default="", converter=canonical)


@frozen
class WrittenQuestion:
    """A question as its file has it, in plain text."""

    place: Place
    stem: str = field(converter=canonical)
    options: tuple[WrittenOption, ...]
    """None but the right one: answered from memory, or true/false where that says so."""
    given: str = ""
    """The id or name that the file gives it."""
    note: str = field(default="", converter=canonical)
    tags: tuple[str, ...] = ()
    source: str = ""
    """The id of a source."""
    lost: tuple[str, ...] = ()
    """Pictures and other things that are no text."""


@define
class Quizbook:
    """Gathers the questions of one file."""

    path: Path
    questions: dict[str, AuthoredQuestion] = Factory(dict)
    """By id."""
    left_out: Counter[str] = Factory(Counter)
    problems: list[Problem] = Factory(list)
    remarks: list[Remark] = Factory(list)
    sources: dict[str, Source] = Factory(dict)

    def add(self, place: Place, read: Callable[[], WrittenQuestion]) -> None:
        """Read a question and keep it; or note that it is left out, and why."""
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
        """Note a question that is left out."""
        self.left_out[reason.sort] += 1
        self.problems.append(Problem(reason.message, reason.place or place, reason.hint))

    def sheet(self, id: str, title: str) -> FactSheet:  # noqa: A002 - the contract's name for it
        """Return the questions as a fact sheet.

        Raises:
            SheetError: the id is none, or there is no question that could be read, and why.
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
    """Return a text as a learner sees it; what it held that is no text is added to `lost`.

    Args:
        text: as written.
        markup: html, markdown or plain; anything else is HTML where it looks so, as Moodle has it.
        lost: where pictures, sounds and films are noted.
    """
    if len(text) > LONGEST_TEXT:
        raise NotTaken(f"it holds a text of {len(text):,} characters; {LONGEST_TEXT:,} are the most")
    if markup == "html" or (markup not in ("markdown", "plain") and looks_like_html(text)):
        text, media = without_html(text)
        lost.extend(media)
    return canonical(without_markdown(text) if markup == "markdown" else text)


def shared_category(categories: list[str]) -> str:
    """Return the last name of the one category there is (Rivers of $course$/Geography/Rivers), or nothing."""
    names = {canonical(category.rsplit("/", 1)[-1]) for category in categories}
    return names.pop() if len(names) == 1 else ""


def title_of(path: Path) -> str:
    """Return the name of a file as a title."""
    stem = canonical(path.stem.replace("_", " ").replace("-", " "))
    return stem[:1].upper() + stem[1:]


def _authored(question: WrittenQuestion, taken: dict[str, AuthoredQuestion]) -> AuthoredQuestion:
    """Return a question as the sheet has it. Raises NotTaken when it lacks something, or is a question of before."""
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
        rationale=" ".join(dict.fromkeys(option.reason for option in right if option.reason)),
        note=question.note,
        source=question.source,
        tags=question.tags,
        place=question.place,
    )


def _right(options: Sequence[WrittenOption]) -> list[WrittenOption]:
    """Return the options that are right: those that bring all the points, or several that bring them together.

    Raises NotTaken when there is none, or one is right in part only.
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
    """Return the id that the file gives, else a hash of the stem; where that is taken, with more in it."""
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
