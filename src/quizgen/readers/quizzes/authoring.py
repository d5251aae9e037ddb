"""Questions as their files have them, as questions of a sheet: what each must have, and why some are left out."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from attrs import evolve

from quizgen.quiz import GAP
from quizgen.quiz.labels import about_place, naming_option
from quizgen.quiz.turns import counting_option
from quizgen.readers.quizzes.embedded_media import Album, NotEmbedded
from quizgen.readers.quizzes.ids import whole_id
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.rich_text import KEPT, Embedded, RichText
from quizgen.readers.quizzes.written import FULL, WrittenOption, WrittenQuestion
from quizgen.sheet import AuthoredQuestion
from quizgen.text.characters import UNSHOWABLE, named

ROUNDING = 1.0
"""By how much the sum of several right options may miss FULL: three of 33.33 make 99.99."""

Write = Callable[[RichText], str]
"""Returns a text as the sheet has it: its plain reading, or markup."""


def check_question(question: WrittenQuestion, write: Write) -> None:
    """Raise NotTaken where a question lacks something, or has what can't be shown."""
    _check_texts(question, write)
    if question.response == "matching":
        _check_pairs(question, write)
    elif question.response == "order":
        if len(question.options) < 2:  # noqa: PLR2004 - one thing has no order
            raise NotTaken("there are less than two things to put in order")
    elif not question.response:
        right = right_options(question.options)
        if len(right) > 1 and len(right) == len(question.options):
            raise NotTaken("all of its options are right", "add wrong ones")


def authored(question: WrittenQuestion, identity: str, write: Write, album: Album) -> AuthoredQuestion:
    """Return a question as a sheet has it, and take its pictures and sounds into an album.

    Raises:
        NotTaken: a picture or a sound that belongs to it can't be taken over.
    """
    question, pictures = _named(question, album)
    match question.response:
        case "matching" | "order":
            right, wrong = list(question.options), list[WrittenOption]()
        case "recall" | "cloze":
            right, wrong = list(question.options[:1]), []
        case "true_false":
            right, wrong = [option for option in question.options if option.credit >= FULL], []
        case _:
            right = right_options(question.options)
            wrong = [option for option in question.options if option not in right]
    texts = tuple(write(option.text) for option in right)
    reasons = question.options if question.response == "true_false" else right
    why = {write(option.text): write(option.reason) for option in reasons if not option.reason.is_blank}
    is_typed = question.response in ("recall", "cloze")
    reasoned = [write(option.reason) for option in (question.options if is_typed else right)]
    rationale = " ".join(dict.fromkeys(filter(None, reasoned)))
    return AuthoredQuestion(
        id=identity,
        question_id=whole_id(identity),
        ask=write(question.stem),
        answer=texts[0] if len(texts) == 1 and question.response != "order" else texts,
        distractors=tuple((write(option.text), write(option.reason)) for option in wrong),
        options=_options_in_order(question, write) if wrong else (),
        response=_response(question, write),
        pairs=tuple((write(left), write(right)) for left, right in question.pairs),
        also=_also(question),
        reasons=why if len(reasons) > 1 else {},
        rationale=rationale,
        note=_without_start(write(question.note), rationale),
        source=question.source,
        tags=question.tags,
        place=question.place,
        pictures=pictures,
        **_media(question, album),
    )


def _without_start(note: str, rationale: str) -> str:
    """Return a note without the reason that it begins with, as the answer is given with both."""
    rest = note.removeprefix(rationale)
    return rest.lstrip("\n") if rationale and (not rest or rest.startswith("\n")) else note


def _named(question: WrittenQuestion, album: Album) -> tuple[WrittenQuestion, dict[str, str]]:
    """Return a question with the names of its options' pictures in their place, and what each shows in words.

    Raises:
        NotTaken: a picture can't be taken over, or is another option's too.
    """
    alts: dict[str, str] = {}
    options = []
    for option in question.options:
        for picture in option.text.embedded:
            try:
                name = album.add(picture)
            except NotEmbedded as why:
                message = f"one of its options is a picture that can't be taken over: {why}"
                raise NotTaken(message, sort="with a lost picture") from why
            if name in alts:
                raise NotTaken("two of its options show the same picture", "take one out")
            alts[name] = picture.alt
            option = evolve(option, text=_as_it_is(name))  # noqa: PLW2901 - the same, by its name
        options.append(option)
    if len(set(alts.values())) == 1:  # "Picture" of each tells nobody anything
        alts = dict.fromkeys(alts, "")
    return (evolve(question, options=tuple(options)), alts) if alts else (question, alts)


def _as_it_is(name: str) -> RichText:
    """Return the name of a file as a text that keeps each of its blanks."""
    kept = name.replace(" ", KEPT)
    return RichText(shown=kept, written=kept)


def _response(question: WrittenQuestion, write: Write) -> str:
    """Return how a question is answered, where its options don't tell. A text with other lines is no gap to fill."""
    if question.response == "cloze" and write(question.stem).count(GAP) != 1:
        return "recall"
    return question.response if question.response in ("matching", "order", "cloze", "recall") else ""


def _also(question: WrittenQuestion) -> tuple[str, ...]:
    """Return what else is right beside the first answer, where one is to be written: as it is typed, without marks."""
    others = question.options[1:] if question.response in ("recall", "cloze") else ()
    return (*(option.text.spoken for option in others), *question.also)


def right_options(options: Sequence[WrittenOption]) -> list[WrittenOption]:
    """Return the right options: those that earn all points, or several that earn them together.

    Raises NotTaken where there is none, or one is only partly right.
    """
    right = [option for option in options if option.credit >= FULL]
    shares = [option for option in options if 0 < option.credit < FULL]
    if not right and len(shares) > 1 and abs(sum(option.credit for option in shares) - FULL) < ROUNDING:
        return shares
    if shares:
        message = f"its option '{_short(shares[0].text.reading)}' is partly right"
        hint = "an option is right or wrong; several right ones bring 100% together"
        raise NotTaken(message, hint, sort="with a partly right option")
    if not right:
        raise NotTaken("none of its options is marked as right", "mark one")
    return right


def lost_in(question: WrittenQuestion) -> Iterator[str]:
    """Yield what of a question has no place in a sheet, in words, each once."""
    said = (*question.lost, *(lost for text in question.texts for lost in text.lost))
    reasons = (question.note, *(option.reason for option in question.options))
    media = (f"a {each.kind} in what is said to an answer" for text in reasons for each in _unused(question, text))
    yield from dict.fromkeys((*said, *_lost_choice(question), *media))


def _lost_choice(question: WrittenQuestion) -> Iterator[str]:
    """Yield how the options of a question could be chosen, where that is not as they are chosen now."""
    right = [] if question.response else [option for option in question.options if option.credit > 0]
    if len(right) > 1 and all(option.credit >= FULL for option in right):
        yield "that one of its right options is enough; now all of them are to be chosen"
    if question.several and len(right) == 1:
        yield "that several options may be chosen; one is right, and now one is chosen"


def _unused(question: WrittenQuestion, text: RichText) -> tuple[Embedded, ...]:
    """Return the pictures and sounds of feedback that have no place: all but the first of each kind in the note."""
    firsts = {each.kind: each for each in reversed(question.note.embedded)} if text is question.note else {}
    return tuple(each for each in text.embedded if firsts.get(each.kind) is not each or each.kind == "film")


def _media(question: WrittenQuestion, album: Album) -> dict[str, Any]:
    """Return the pictures and sounds of a question and of its note, as arguments of AuthoredQuestion."""
    found: dict[str, str] = {}
    for embedded in question.stem.embedded:
        if embedded.kind not in ("picture", "sound"):
            raise NotTaken(f"a {embedded.kind} belongs to it", sort=f"with a {embedded.kind}")
        if embedded.kind in found:
            raise NotTaken(f"two {embedded.kind}s belong to it, and a question has one", sort="with several pictures")
        try:
            found[embedded.kind] = album.add(embedded)
        except NotEmbedded as why:
            message = f"a {embedded.kind} belongs to it that can't be taken over: {why}"
            raise NotTaken(message, sort=f"with a lost {embedded.kind}") from why
        found |= {"alt": embedded.alt} if embedded.kind == "picture" and embedded.alt else {}
    for embedded in question.note.embedded:
        if embedded.kind == "film" or f"{embedded.kind}_back" in found:
            continue
        try:
            found[f"{embedded.kind}_back"] = album.add(embedded)
        except NotEmbedded:
            continue
        found |= {"alt_back": embedded.alt} if embedded.kind == "picture" and embedded.alt else {}
    return found


def _options_in_order(question: WrittenQuestion, write: Write) -> tuple[str, ...]:
    """Return the texts of all options where they must keep their order; empty where they may be shuffled.

    Raises NotTaken where one names others by letters or their turn, and the file does not say which has which.
    """
    if question.response or len(question.options) < 2:  # noqa: PLR2004 - one alone has no order
        return ()
    texts = [option.text.spoken for option in question.options]
    naming = naming_option(question.stem.spoken, texts) or counting_option(texts)
    if naming and not question.ordered:
        by = "letters" if naming_option(question.stem.spoken, texts) else "their turn"
        message = f"its option '{_short(naming)}' names others by {by}, and a table does not say which has which"
        raise NotTaken(message, "write what it stands for, or ask it in a YAML sheet with 'options'")
    if not question.ordered or not (question.fixed or naming or any(map(about_place, texts))):
        return ()
    return tuple(write(option.text) for option in question.options)


def _check_texts(question: WrittenQuestion, write: Write) -> None:
    """Raise NotTaken where a text is missing, repeated, or can't be shown."""
    if question.stem.is_blank:
        raise NotTaken("it has no text that asks" + (", but a picture" if question.stem.embedded else ""))
    seen: set[tuple[str, str]] = set()
    for option in question.options:
        text = write(option.text)
        if option.text.embedded:
            _check_picture(option, text, question)
        elif not text:
            raise NotTaken("one of its options has no text")
        if (text, option.pictured) in seen:
            alike = f"read '{_short(text)}'" if text else "show the same picture"
            raise NotTaken(f"two of its options {alike}", "take one out")
        seen.add((text, option.pictured))
    texts = question.texts
    alts = (each.alt for text in texts for each in text.embedded)
    bad = UNSHOWABLE.search("".join((*(text.reading for text in texts), *alts, question.given, *question.tags)))
    if bad:
        raise NotTaken(f"it holds {named(bad[0])}, which can't be shown on a card or a page", "delete it")


def _check_picture(option: WrittenOption, text: str, question: WrittenQuestion) -> None:
    """Raise NotTaken unless an option is one picture without words, as are all options of a choice."""
    pictures, sort = option.text.embedded, "with pictures as options"
    if pictures[0].kind != "picture" or question.response:
        raise NotTaken(f"one of its options has a {pictures[0].kind}", sort=sort)
    if text:
        raise NotTaken("one of its options has a picture beside its words", "leave one of the two", sort=sort)
    if len(pictures) > 1:
        raise NotTaken("one of its options has several pictures", sort=sort)
    if not all(each.text.embedded for each in question.options):
        raise NotTaken("some of its options are pictures, and others are words", sort=sort)


def _check_pairs(question: WrittenQuestion, write: Write) -> None:
    sides = [[write(side) for side in each] for each in zip(*question.pairs, strict=True)]
    if not sides or len(sides[0]) < 2:  # noqa: PLR2004 - one alone needs no matching
        raise NotTaken("there are less than two pairs to match")
    for side in sides:
        if "" in side:
            raise NotTaken("a side of one of its pairs has no text")
        twice = next((text for place, text in enumerate(side) if text in side[:place]), "")
        if twice:
            raise NotTaken(f"two of its pairs have '{_short(twice)}', and each is matched with one", sort="matching")
    if any(side.embedded for pair in question.pairs for side in pair):
        raise NotTaken("one of its pairs has a picture", sort="with pictures as options")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"  # noqa: PLR2004 - as much as a message has room for
