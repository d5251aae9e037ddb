"""Names of decks and tags as Anki keeps them. What Anki would change or drop in silence is changed here, or refused."""

from quizgen.errors import ExportError, Problem
from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.text.folding import canonical

DEEPEST = 11
"""How many levels a deck may have; with one more, Anki refuses the whole package."""

OWN_TAGS = ("leech", "marked")
"""Anki's own tags, which an import drops."""

_INVISIBLE = str.maketrans({"\u200b": "", "\ufeff": ""})
_DECK_HINT = "write 'deck: …' in the sheet"


def deck_name(name: str) -> str:
    """Return a deck's name as Anki keeps it: no empty level, no straight quotes (older versions drop them).

    Raises:
        ExportError: nothing is left of the name, it is that of Anki's own deck, or it has too many levels.
    """
    levels = _levels(name.replace('"', " "), "in the name of a deck")
    if not levels or levels[0].casefold() == "default":
        raise ExportError(Problem(f"Anki takes no deck named '{name}'", hint=_DECK_HINT))
    if len(levels) > DEEPEST:
        message = f"Anki takes no deck of {len(levels)} levels, only of {DEEPEST}: '{name}'"
        raise ExportError(Problem(message, hint=_DECK_HINT))
    return "::".join(levels)


def tag_name(tag: str) -> str:
    """Return a tag as Anki keeps it, or "": `_` for white space, no empty level, `leech_` for Anki's own `leech`.

    Raises:
        ExportError: it contains a control character or a lone surrogate.
    """
    kept = "::".join(_levels(tag, "in a tag")).replace(" ", "_")
    return f"{kept}_" if kept.casefold() in OWN_TAGS else kept


def _levels(name: str, place: str) -> list[str]:
    refuse_unshowable(name, place)
    visible = canonical(name.translate(_INVISIBLE))
    levels = [level.strip(": ") for level in visible.split("::")]
    return [level for level in levels if level]
