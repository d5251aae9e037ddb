"""The pictures and sounds that a sheet names. They are read from its own folder, and never from the network."""

import re
from collections.abc import Iterable, Iterator

from quizgen.errors import Place, Problems, did_you_mean
from quizgen.readers.draft.draft import Draft, DraftFact
from quizgen.readers.draft.records import Record
from quizgen.readers.inputs import Input
from quizgen.readers.limits import LARGEST_MEDIA
from quizgen.sheet import FactSheet, names_of
from quizgen.text.folding import canonical, fold
from quizgen.text.late_pattern import late_pattern
from quizgen.text.lines import as_written
from quizgen.text.markups import reading_by
from quizgen.values import Picture
from quizgen.values.media import Media, media_type_of

_ADDRESS = late_pattern(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_OUTSIDE = late_pattern(r"[/\\]|[a-z]:|.*(?:^|[/\\])\.\.(?:[/\\]|$)", re.IGNORECASE)
_PICTURE = ("picture", "image/", "a PNG, JPEG, GIF or WebP, or an SVG without scripts and links")
_SOUND = ("sound", "audio/", "an MP3, OGG, WAV, M4A or FLAC")
_KINDS = {"picture": _PICTURE, "picture_back": _PICTURE, "sound": _SOUND, "sound_back": _SOUND}
"""For each key what its file is, how its media type begins, and in which formats it can be."""

MEDIA_KEYS = ("picture", "alt", "sound", "picture_back", "alt_back", "sound_back")
"""The keys of a fact or a question that are about pictures and sounds."""


def read_media(draft: Draft, problems: Problems) -> dict[str, Media]:
    """Return the pictures and sounds of a sheet by the names that it uses. Note those that can't be used."""
    found: dict[str, Media] = {}
    spelled: dict[str, str] = {}
    for key, name, place in dict.fromkeys(_named(draft)):
        first = spelled.setdefault(name.casefold(), name)
        if first != name:
            message = f"'{name}' and '{first}' are the same file on many computers, as only their case differs"
            problems.add(place, message, "give the files names that differ, or write the one name alike")
        media = _read(key, name, draft.source.at(place.file), place, problems)
        if media:
            found[name] = media
    return found


def check_alts(sheet: FactSheet, draft: Draft, problems: Problems) -> None:
    """Note each `alt` (what a picture shows, in words) that gives the answer away, or has no picture."""
    of_values = {id(fact.details) for fact in _of_pictures(draft) if fact.value}
    for record in _records(draft):
        for alt, picture in (("alt", "picture"), ("alt_back", "picture_back")):
            if alt == "alt" and id(record) in of_values:
                continue
            if record.get(alt) and not record.get(picture):
                message = f"'{alt}' says what a picture shows, but there is no picture here"
                problems.add(record.place_of(alt), message, f"write '{picture}: …' beside it, or take it out")
    told = {each.value.place: each.details for each in draft.facts if each.value and "alt" in each.details.values}
    for fact in sheet.facts if told else ():
        if fact.place not in told:
            continue
        if isinstance(fact.value, Picture) and fact.value.alt:
            _check_alt(told[fact.place], sorted(sheet.entity(fact.subject).folded), problems)
        elif fact.alt and fact.value:
            _check_alt(told[fact.place], names_of(sheet, fact.value)[1], problems)
    read = reading_by(sheet.markup)
    for record in draft.questions:
        answer = record.get("answer")
        answers = [answer] if isinstance(answer, str) else answer
        _check_alt(record, [fold(read(text)) for text in answers], problems)


def _check_alt(record: Record, answers: Iterable[str], problems: Problems) -> None:
    words = f" {fold(record.get('alt'))} "
    said = next((answer for answer in answers if answer and f" {answer} " in words), None)
    if said:
        message = f"this text for the picture says the answer, '{said}'"
        problems.add(record.place_of("alt"), message, "say what is to be seen, without the answer")


def _records(draft: Draft) -> list[Record]:
    return [*draft.entities.values(), *draft.long_forms, *draft.questions]


def _named(draft: Draft) -> Iterator[tuple[str, str, Place]]:
    """Yield the key (picture or sound), the name and the place of each file."""
    for record in _records(draft):
        for key in _KINDS:
            if record.get(key):
                yield key, record.get(key), record.place_of(key)
    for fact in _of_pictures(draft):
        wrong = (scalar for scalar, _ in fact.details.get("distractors", ()))
        for scalar in filter(None, (fact.value, *wrong)):
            yield "picture", as_written(scalar.text), scalar.place


def _of_pictures(draft: Draft) -> list[DraftFact]:
    """Return the facts whose values are pictures; most sheets have none."""
    keys = {key for key, record in draft.relations.items() if record.get("value") == "picture"}
    return [fact for fact in draft.facts if _relation_of(draft, fact) in keys] if keys else []


def _relation_of(draft: Draft, fact: DraftFact) -> str:
    key = fact.relation.text
    return key if key in draft.relations else canonical(key)


def _read(key: str, name: str, sheet: Input, place: Place, problems: Problems) -> Media | None:
    file = sheet.beside(name)
    try:
        wrong = _wrong_name(key, name) or _wrong_file(key, name, sheet, file)
        if wrong:
            problems.add(place, *wrong)
            return None
        content = file.read_bytes()
    except OSError as error:
        problems.add(
            place, f"the {key} '{name}' can't be read: {error.strerror}", "correct its name, or its permissions"
        )
        return None
    what, start, expected = _KINDS[key]
    media_type = media_type_of(content)
    if not media_type.startswith(start):
        is_else = f"it is {media_type}" if media_type else "by its content it is something else"
        problems.add(place, f"'{name}' is no {what} that can be shown: {is_else}", f"save it as {expected}")
        return None
    return Media(name, media_type, content)


def _wrong_name(key: str, name: str) -> tuple[str, str] | None:
    """Return why a name can't be that of a file beside the sheet, and what to do; or None."""
    beside = f"save it beside the sheet, and write its name alone: '{key}: …'"
    if _OUTSIDE.match(name):
        return f"the {key} '{name}' is outside the sheet's folder", beside
    if _ADDRESS.match(name):
        return f"'{name}' is an address, and nothing is fetched from the network", beside
    if "\\" in name:
        return f"'{name}' has a backslash", "write / between a folder and a file, on every system"
    return None


def _wrong_file(key: str, name: str, sheet: Input, file: Input) -> tuple[str, str] | None:
    """Return why a file can't be used, and what to do, without reading it; or None."""
    if not file.is_file():
        return f"there is no {key} '{name}' beside the sheet", _guess(file) or "put it there, or correct its name"
    if file.leaves_folder_of(sheet):
        return f"the {key} '{name}' is a link that leads outside the sheet's folder", "put the file itself there"
    size = file.size()
    if size > LARGEST_MEDIA:
        large = f"the {key} '{name}' has {size:,} bytes; {LARGEST_MEDIA:,} is the most"
        return large, "make it smaller: a card or a page shows a picture 1,000 pixels wide"
    return None


def _guess(file: Input) -> str:
    try:
        return did_you_mean(file.name, file.neighbours())
    except OSError:
        return ""
