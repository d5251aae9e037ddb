"""The pictures and sounds that a sheet names: each is in its `media`, and is what it is named as."""

from collections.abc import Iterator

from quizgen.errors import Problems, did_you_mean
from quizgen.sheet import AuthoredQuestion, Entity, Fact, FactSheet

_Named = tuple[Fact | AuthoredQuestion | Entity, str, str]
"""Who names a file, whether as a picture or as a sound, and its name."""

_STARTS = {"picture": "image/", "sound": "audio/"}
"""How the media type of each begins."""


def check_named_files(sheet: FactSheet, problems: Problems) -> None:
    """Note pictures and sounds that are named and not there, or are something else."""
    for user, what, name in _named(sheet):
        media = sheet.media.get(name)
        by = user.key if isinstance(user, Entity) else user.id
        if media is None:
            hint = did_you_mean(name, sheet.media) or f"put a Media under the name '{name}' into 'media'"
            problems.add(user.place, f"there is no {what} '{name}' in 'media', which '{by}' names", hint)
        elif not media.media_type.startswith(_STARTS[what]):
            message = f"'{by}' names '{name}' as a {what}, and it is {media.media_type}"
            problems.add(user.place, message, f"name a {what}")


def _named(sheet: FactSheet) -> Iterator[_Named]:
    users: tuple[Fact | AuthoredQuestion, ...] = (*sheet.facts, *sheet.questions)
    for user in users:
        if user.picture or user.sound or user.picture_back or user.sound_back:
            yield from ((user, "picture", name) for name in (user.picture, user.picture_back) if name)
            yield from ((user, "sound", name) for name in (user.sound, user.sound_back) if name)
    for question in sheet.questions:
        yield from ((question, "picture", name) for name in question.pictures)
    for entity in sheet.entities:
        if entity.picture:
            yield entity, "picture", entity.picture
