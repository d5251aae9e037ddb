"""English sentences on what happened, when, where and by whom: year founded, discovered by, place of birth."""

from attrs import evolve

from quizgen.language.headers.english_phrases import ENGLISH_PHRASES, EnglishPhrase
from quizgen.language.headers.english_verbs import (
    CREATORS,
    DONE_ONCE_SOMEWHERE,
    DONE_SOMEWHERE,
    HAPPENED,
    OCCASIONS,
    OF_ARTISTS,
    OF_PERSONS,
    OF_WORKS,
    PARTICIPLES,
    YEARS_OF_WORKS,
)
from quizgen.wording.headers.default_sentences import DefaultSentences, NameForm, Phrase, as_shown, unknown
from quizgen.wording.headers.english_frame import EnglishFrame
from quizgen.wording.headers.english_names import ANY, noun_of, place

_ACTIVE = {
    "died": ("did {S} die", "died"),
    "independent": ("did {S} become independent", "became independent"),
    "took office": ("did {S} take office", "took office"),
    "left office": ("did {S} leave office", "left office"),
    "joined the union": ("did {S} join the union", "joined the union"),
    "first appeared": ("did {S} first appear", "first appeared"),
    "retired": ("did {S} retire", "retired"),
    "ended": ("did {S} end", "ended"),
    "began": ("did {S} begin", "began"),
    "erupted": ("did {S} erupt", "erupted"),
}
"""What subjects do themselves: how it is asked, and how it is said."""

_PARTICIPLE = {"wrote": "written"}
"""The participles that are not the past tense."""

_TIMES = frozenset({"year", "date", "day", "when"})
_PREPOSITIONS = {"year": "in", "years": "in", "span": "in", "month": "in", "day": "on"}


def phrase_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of a header that has some of its own: famous for, birthplace."""
    if _says_when(frame):
        return None
    known = next((each for each in ENGLISH_PHRASES if frame.key in each.headers), None) or _done_in(frame.key)
    if known is None or (frame.key == "gram" and frame.traits.value not in ("things", "text")):
        return None
    is_birth = "born" in known.say or "die" in known.ask
    return DefaultSentences(
        ask=frame.question(known.ask),
        ask_all=frame.question(f"{known.ask} Name all.") if frame.traits.several else Phrase(),
        ask_subject="" if frame.traits.is_long else frame.for_subject(known.ask_subject),
        say=frame.statement("" if frame.traits.is_long else known.say),
        subject=frame.subject_or(as_shown) if is_birth else frame.subject,
        value=place,
    )


def _done_in(key: str) -> EnglishPhrase | None:
    """Return the sentences of a header that asks where something is done, or was: celebrated in, buried in."""
    participle = key.removesuffix(" in") if key.endswith(" in") else ""
    be = "is" if participle in DONE_SOMEWHERE else "was" if participle in DONE_ONCE_SOMEWHERE else ""
    if not be:
        return None
    done = f"{be} {participle} in {{V}}"
    return EnglishPhrase(frozenset({key}), f"Where {be} {{S}} {participle}?", f"{done}?", f"{{S}} {done}.")


def made_by_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of who made something, or what caused it: author, discovered by, caused by."""
    key = frame.key
    participle = key.removesuffix(" by") if key.endswith(" by") else ""
    verb = PARTICIPLES.get(participle) or ("" if _has_music(key, frame) else CREATORS.get(key))
    verb = verb or (OF_ARTISTS.get(noun_of(frame.traits.subject)) if key == "artist" else "")
    if frame.traits.several or frame.traits.value not in ("things", "text"):
        return None
    if not verb:
        return _done_by(frame, participle)
    bare = evolve(frame, header=evolve(frame.header, tail=""))  # Who wrote Dune? (last name)
    made = f"was {participle or _PARTICIPLE.get(verb, verb)} by {{V}}?"
    return DefaultSentences(
        ask=bare.question(f"Who {verb} {{S}}?{frame.header.tail}"),
        ask_subject=frame.for_subject(made),
        recall_subject=frame.for_subject(made).replace(ANY, "What", 1),
        say=bare.statement(f"{{V}} {verb} {{S}}."),
        subject=frame.subject_or(as_shown) if key in CREATORS else frame.subject,
    )


def _has_music(key: str, frame: EnglishFrame) -> bool:
    """Tell whether a composer wrote the music alone, as of a film."""
    return key == "composer" and frame.which.split(" ")[-1] in ("film", "movie", "game", "show", "series")


def _done_by(frame: EnglishFrame, participle: str) -> DefaultSentences | None:
    """Return the sentences of what persons or things may have done. Its values may need an article."""
    if not participle.endswith("ed") or " " in participle:
        return None
    return DefaultSentences(
        ask=frame.question(f"Who or what {participle} {{S}}?"),
        ask_subject=frame.for_subject(f"was {participle} by this: {{V}}?"),
        subject=frame.subject,
    )


def event_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the sentences of when something happened: founded, year of birth, release date."""
    if not _says_when(frame):
        return None
    happened = _happened(frame)
    if not happened:
        return None
    if happened in OF_WORKS and (frame.is_person or frame.traits.beside_work):
        return DefaultSentences()
    is_year = frame.traits.precision == "year" or (frame.traits.value == "year" and frame.traits.precision != "span")
    ask = "In which year" if is_year else "When"
    asked, said = _ACTIVE.get(happened) or (f"was {{S}} {happened}", f"was {happened}")
    preposition = "in" if is_year else _PREPOSITIONS.get(frame.traits.precision, "")
    moment = "at this time" if frame.traits.value == "date" else "on this date"
    return DefaultSentences(
        ask=frame.question(f"{ask} {asked}?"),
        ask_subject=frame.for_subject(f"{said} {preposition} {{V}}?" if preposition else f"{said} {moment}: {{V}}?"),
        say=frame.statement(f"{{S}} {said} {preposition} {{V}}." if preposition else ""),
        subject=_subject_of(happened, frame),
    )


def _subject_of(happened: str, frame: EnglishFrame) -> NameForm:
    return frame.subject_or(as_shown if happened in OF_PERSONS else unknown)


def _says_when(frame: EnglishFrame) -> bool:
    """Tell whether the values are dates, or numbers or texts that may be years."""
    traits = frame.traits
    if traits.several or traits.is_long:
        return False
    if traits.value in ("year", "date"):
        return True
    return traits.precision in ("year", "years") if traits.value == "number" else traits.has_digits


def _happened(frame: EnglishFrame) -> str:
    """Return what happened, as a participle (`founded`, `born`), or `died`, or an empty text."""
    words = [word.casefold() for word in frame.header.words]
    if words == ["year"]:
        return YEARS_OF_WORKS.get(frame.which.removeprefix("Which ").split(" ")[-1], "")
    if words and words[-1] in ("in", "on") and len(words) > 1:
        words = words[:-1]
    rest = [word for word in words if word not in _TIMES and word != "of"]
    text = " ".join(rest).removeprefix("was ")
    if text in HAPPENED or text in _ACTIVE:
        return text
    has_time = len(rest) < len(words)
    if text in ("death", "dying") and has_time:
        return "died"
    return OCCASIONS.get(text, "") if has_time or text == "independence" else ""
