"""Pictures and sounds, with the bytes that outputs contain."""

import base64
import hashlib
import re

from attrs import field, frozen

from quizgen.errors import Problem, SheetError, did_you_mean
from quizgen.kept import Keeping, kept
from quizgen.text.listing import listed
from quizgen.values.checked_fields import checked_fields
from quizgen.values.declared_types import shown

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
"""How a file of each type begins, as regular expressions."""

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
"""The ending of a file's name, by its media type."""

_ACTIVE_SVG = re.compile(
    rb"<\s*(?:script|foreignObject|iframe|embed|object|handler|!ENTITY)|[\s\"'/]on\w+\s*=|@import"
    rb"|href\s*=\s*[\"']?\s*(?!#|data:image/(?:png|jpeg|gif|webp)[;,])[^\s\"'#]|url\(\s*[\"']?\s*[^#\s\"']",
    re.IGNORECASE,
)
"""What an SVG picture must not contain: scripts, links, and anything that a browser would fetch."""


@frozen(field_transformer=checked_fields)
class Media(Keeping):
    """A picture or a sound that a sheet uses.

    Example:
        >>> Media("danube.png", "image/png", b"").media_type
        'image/png'
    """

    name: str
    """Its path as written in the sheet, from the sheet's folder."""
    media_type: str
    """The type of its bytes, such as image/png or audio/mpeg. The file's name doesn't count."""
    content: bytes = field(repr=False)
    """The bytes of the file."""

    def __attrs_post_init__(self) -> None:
        if self.media_type not in ENDINGS:
            message = f"'media_type' of a Media is {shown(self.media_type)}, and must be one that cards and pages show"
            raise SheetError(
                Problem(message, hint=did_you_mean(self.media_type, ENDINGS) or f"write {listed(ENDINGS, 'or')}")
            )

    @kept
    def digest(self) -> str:
        """The SHA-256 of its bytes, in hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def safe_name(self) -> str:
        """A file name made from its bytes: ASCII, and safe on every system."""
        return f"quizgen-{self.digest[:32]}.{ENDINGS[self.media_type]}"


def media_type_of(content: bytes) -> str:
    """Return the media type of a picture or a sound, found by its first bytes.

    It is an empty text for any other file, and for an SVG picture with a script or a link.

    Example:
        >>> media_type_of(b"GIF89a"), media_type_of(b"<svg><script/></svg>")
        ('image/gif', '')
    """
    for media_type, pattern in _SIGNATURES:
        if re.match(pattern.encode("latin-1"), content, re.DOTALL):
            return "" if media_type == "image/svg+xml" and _ACTIVE_SVG.search(content) else media_type
    return ""


def media_uri(media: Media) -> str:
    """Return a picture or a sound as a data: address, which contains its bytes, so that a page stays one file.

    Example:
        >>> media_uri(Media("dot.gif", "image/gif", b"GIF89a"))
        'data:image/gif;base64,R0lGODlh'
    """
    return f"data:{media.media_type};base64,{base64.b64encode(media.content).decode()}"
