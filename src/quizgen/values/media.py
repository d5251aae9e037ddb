"""Pictures and sounds, as the bytes that outputs carry with them."""

import hashlib
import re
from functools import cached_property

from attrs import field, frozen

_SIGNATURES: tuple[tuple[str, str], ...] = (
    ("image/png", r"\x89PNG\r\n\x1a\n"),
    ("image/jpeg", r"\xff\xd8\xff"),
    ("image/gif", r"GIF8[79]a"),
    ("image/webp", r"RIFF.{4}WEBP"),
    ("image/svg+xml", r"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE svg[^>\[]*>\s*)*<svg[\s>]"),
    ("audio/mpeg", r"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]"),
    ("audio/ogg", r"OggS"),
    ("audio/wav", r"RIFF.{4}WAVE"),
    ("audio/mp4", r".{4}ftyp(?:M4A|M4B|mp4|isom)"),
    ("audio/flac", r"fLaC"),
)
"""What the first bytes of a file look like, by its type."""

ENDINGS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
    "audio/mp4": "m4a",
    "audio/flac": "flac",
}
"""The ending of a file's name, by its type."""

_ACTIVE_SVG = re.compile(
    rb"<\s*(?:script|foreignObject|iframe|embed|object|handler|!ENTITY)|[\s\"'/]on\w+\s*=|@import"
    rb"|href\s*=\s*[\"']?\s*(?!#|data:image/(?:png|jpeg|gif|webp)[;,])[^\s\"'#]|url\(\s*[\"']?\s*[^#\s\"']",
    re.IGNORECASE,
)
"""What a drawing may not hold: a script, a link, or anything that is fetched."""


@frozen
class Media:
    """A picture or a sound that a sheet names."""

    name: str
    """Its path as the sheet writes it, below the sheet's folder."""
    media_type: str
    """What its bytes are, by their look and not by the name: image/png, audio/mpeg."""
    content: bytes = field(repr=False)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of its bytes, by which outputs name it."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def safe_name(self) -> str:
        """A name made of its bytes alone, which is safe on every system and in every program."""
        return f"quizgen-{self.digest[:32]}.{ENDINGS[self.media_type]}"


def media_type_of(content: bytes) -> str:
    """Return the type of a picture or a sound by the look of its bytes, or nothing: a drawing with a script is none."""
    for media_type, pattern in _SIGNATURES:
        if re.match(pattern.encode("latin-1"), content, re.DOTALL):
            return "" if media_type == "image/svg+xml" and _ACTIVE_SVG.search(content) else media_type
    return ""
