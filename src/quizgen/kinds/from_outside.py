"""Kinds that do not come with quizgen: those that a program passes, and those that installed packages bring.

A sheet names kinds, and never code. What such a kind does wrong is an error that names it and the fact it was asked of.
"""

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from quizgen.errors import BuildError, Problem, QuizgenError, did_you_mean
from quizgen.kinds import KINDS, Asking, QuestionKind
from quizgen.kinds.own_kinds import own_kind
from quizgen.quiz import Option, Question, Skipped
from quizgen.quiz.questions import Answer
from quizgen.sheet import Fact
from quizgen.system import plug_ins as installed
from quizgen.system.loading import load, why_not_loaded
from quizgen.system.plug_ins import plug_in, plug_ins
from quizgen.text.characters import as_read
from quizgen.values.declared_types import are_texts, fits

Ask = Callable[[Fact, Asking], Question | Skipped | None]
"""Asks about a fact, as `QuestionKind.ask` does."""


def kind_names() -> tuple[str, ...]:
    """Return the names of all kinds, those of other packages last."""
    return tuple(dict.fromkeys([*KINDS, *(each.name for each in plug_ins(installed.KINDS))]))


def kinds_by_name(names: Iterable[str], further: Sequence[QuestionKind]) -> dict[str, QuestionKind]:
    """Return the kinds of some names, ours and those that are installed, and what a program passes.

    Args:
        names: the names by which a sheet asks. One that no kind has is left out.
        further: what the program passes.

    Raises:
        BuildError: what is passed is no kind, or has the name of another.
        PlugInError: an installed kind can't be used.
    """
    known: dict[str, QuestionKind] = {}
    for kind in further:
        passed = as_kind(kind)
        if (known.get(passed.name) or own_kind(passed.name) or passed) != passed:
            message = f"the kind {_what(passed)} has the name of another, '{passed.name}'"
            raise BuildError(Problem(message, hint="give it a name of its own: it becomes a part of questions' ids"))
        known[passed.name] = passed
    named = {name: own_kind(name) or _installed(name) for name in dict.fromkeys(names) if name not in known}
    return known | {name: kind for name, kind in named.items() if kind}


def kind_of(name: str) -> QuestionKind:
    """Return the kind with a name, or at an import path (package.module:Kind).

    Raises:
        BuildError: there is none.
        PlugInError: an installed kind can't be used.
    """
    if ":" not in name:
        kind = own_kind(name) or _installed(name)
        if kind is None:
            message = f"no kind '{name}'; there are {', '.join(known := kind_names())}, or package.module:Kind"
            raise BuildError(Problem(message, hint=did_you_mean(name, known)))
        return kind
    try:
        made = load(name)
    except Exception as error:
        raise BuildError(f"can't load the kind '{name}': {why_not_loaded(name, error)}") from error
    return as_kind(made)


def as_kind(made: Any) -> QuestionKind:
    """Return a kind, of which a class may be given. Raises BuildError where it is none."""
    kind = made
    if inspect.isclass(made):
        try:
            kind = made()
        except TypeError as error:
            raise BuildError(f"the kind {_what(made)} can't be made without arguments: {error}") from error
    if not isinstance(getattr(kind, "name", None), str) or not callable(getattr(kind, "ask", None)):
        raise BuildError(f"{_what(made)} is no kind: it must have a `name` and a method `ask`")
    found: QuestionKind = kind
    return found


def asking_by(kind: QuestionKind) -> Ask:
    """Return what asks by a kind. It raises BuildError where a kind from outside does not ask as it should."""
    return kind.ask if own_kind(kind.name) is kind else partial(_asked_from_outside, kind)


def _asked_from_outside(kind: QuestionKind, fact: Fact, asking: Asking) -> Question | Skipped | None:
    """Return what a kind asks about a fact.

    Raises:
        BuildError: it fails, or returns something else than a question.
    """
    try:
        asked = kind.ask(fact, asking)
    except QuizgenError:
        raise
    except Exception as error:
        raise BuildError(Problem(f"{_of(kind, fact)}: {type(error).__name__}: {error}", fact.place)) from error
    wrong = _wrong(asked)
    if wrong:
        raise BuildError(Problem(f"{_of(kind, fact)}: {wrong}", fact.place))
    return asked


def _wrong(asked: object) -> str:
    """Return what is wrong with what a kind returned, or an empty text."""
    if asked is None or isinstance(asked, Skipped):
        return ""
    if not isinstance(asked, Question):
        return f"it returned a {type(asked).__name__}, not a Question, a Skipped or None"
    if not all(isinstance(text, str) for text in (asked.id, asked.kind, asked.stem, asked.explanation)):
        return "the id, kind, stem and explanation of its question must be texts"
    if not isinstance(asked.options, tuple) or not all(isinstance(option, Option) for option in asked.options):
        return "the options of its question must be a tuple of Options"
    if not (fits(Answer)(asked.answer) and are_texts([option.text for option in asked.options])):
        return "the answer of its question must be a text, a tuple of texts or a tuple of pairs, and its options texts"
    return _flaw(asked)


def _flaw(asked: Question) -> str:
    """Return why nobody can answer a question, or a lock can't hold it; an empty text where all is well."""
    read = {option.text: as_read(option.text) for option in asked.options}
    if not all(read.values()):
        return "its question has an option without a text"
    if len({*read.values()}) < len(read):
        return "its question has two options that nobody can tell apart"
    if asked.difficulty is not None and not (fits(float)(asked.difficulty) and 0 <= asked.difficulty <= 1):
        return f"the difficulty of its question is {asked.difficulty!r}, and must be a number from 0 to 1, or None"
    return ""


def _installed(name: str) -> QuestionKind | None:
    """Return the kind of a name that a package brings; None if none does."""
    plugged = plug_in(installed.KINDS, name)
    if plugged is None:
        return None
    try:
        kind = as_kind(plugged.load())
    except BuildError as error:
        raise plugged.error(f"can't be used: {error}") from error
    if kind.name != name:
        raise plugged.error(f"calls itself '{kind.name}', and must bear the name of its entry point")
    return kind


def _of(kind: QuestionKind, fact: Fact) -> str:
    package = next((f" of {each.package}" for each in plug_ins(installed.KINDS) if each.name == kind.name), "")
    return f"the kind '{kind.name}'{package or f' ({_what(kind)})'} fails on the fact '{fact.id}'"


def _what(made: object) -> str:
    """Return where something is defined: package.module:Kind."""
    of = made if inspect.isclass(made) else type(made)
    return f"{of.__module__}:{of.__qualname__}"
