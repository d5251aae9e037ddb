"""Pictures and sounds that a quiz made elsewhere embeds, as the media of a sheet. Nothing is fetched."""

import base64
import binascii
import re
from urllib.parse import unquote

from attrs import Factory, define, evolve

from quizgen.readers.limits import LARGEST_MEDIA
from quizgen.readers.quizzes.rich_text import Embedded
from quizgen.values.media import ENDINGS, Media, media_type_of

PLUGIN_FILE = "@@PLUGINFILE@@/"
"""Begins the address of a file that Moodle embeds beside a text."""

_DATA = re.compile(r"data:[^,;]*;base64,(.*)", re.IGNORECASE | re.DOTALL)
_KINDS = {"picture": "image/", "sound": "audio/"}


class NotEmbedded(Exception):  # noqa: N818 - a picture that stays on its site is no error
    """Says why a picture or a sound can't be taken over."""


@define
class Album:
    """The pictures and sounds of a quiz, each under a name of its own."""

    media: dict[str, Media] = Factory(dict)
    """All that were taken over, by their names."""

    def add(self, embedded: Embedded) -> str:
        """Take over a picture or a sound, and return its name.

        Raises:
            NotEmbedded: it is elsewhere, too large, damaged, or of a type that can't be shown.
        """
        media = _decoded(embedded.name, _data_of(embedded), embedded.kind)
        known = next((each for each in self.media.values() if each.content == media.content), None)
        if known:
            return known.name
        if any(media.name.casefold() == each.casefold() for each in self.media):
            stem, _, ending = media.name.rpartition(".")
            media = evolve(media, name=f"{stem}-{media.digest[:8]}.{ending}")
        self.media[media.name] = media
        return media.name


def _data_of(embedded: Embedded) -> str:
    """Return the bytes of an embedded file in base64."""
    data = _DATA.fullmatch(embedded.source)
    if data or embedded.data:
        return data[1] if data else embedded.data
    if not embedded.source:
        raise NotEmbedded("it is drawn in the page itself")
    if embedded.source.startswith(PLUGIN_FILE):
        raise NotEmbedded(f"the file '{embedded.source.removeprefix(PLUGIN_FILE)[:80]}' is not in the export")
    raise NotEmbedded(f"it is elsewhere, at {embedded.source[:80]}, and nothing is fetched")


def _decoded(name: str, encoded: str, kind: str) -> Media:
    if len(encoded) * 3 // 4 > LARGEST_MEDIA:
        raise NotEmbedded(f"it has more than {LARGEST_MEDIA:,} bytes")
    try:
        content = base64.b64decode("".join(unquote(encoded).split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotEmbedded("its base64 is damaged") from error
    media_type = media_type_of(content)
    if kind not in _KINDS or not media_type.startswith(_KINDS[kind]):
        raise NotEmbedded(f"it is no {kind} that can be shown")
    media = Media(name or "x", media_type, content)
    return (
        media
        if name and "." in name
        else evolve(media, name=f"{name or kind}-{media.digest[:8]}.{ENDINGS[media_type]}")
    )
