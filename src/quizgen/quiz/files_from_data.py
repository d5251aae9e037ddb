"""The pictures and sounds of a quiz, read back from plain data. Their bytes are held to what the data says of them."""

import base64
import binascii
import hashlib
from collections.abc import Mapping

from quizgen.quiz.data_part import DataPart
from quizgen.values.media import Media, media_type_of

Files = Mapping[str, bytes]
"""The bytes of pictures and sounds, by their SHA-256."""


def files_from_data(whole: DataPart) -> Files:
    """Return the bytes of all pictures and sounds that the data of a quiz contains."""
    if not whole.has("files"):
        return {}
    return {digest: _content(part, digest) for digest, part in whole.part("files").items()}


def media_from_data(part: DataPart, key: str, files: Files) -> Media | None:
    """Return the picture or the sound by a key; None where there is none."""
    if not part.has(key):
        return None
    told = part.part(key)
    name, media_type, digest = told.text("name"), told.text("type"), told.text("sha256")
    if digest not in files:
        told.fail(f"('{name}') has no bytes: 'files' lacks {digest}", "take 'files' over with the questions")
    if media_type_of(files[digest]) != media_type:
        told.fail(f"('{name}') is no {media_type} that can be shown")
    return Media(name, media_type, files[digest])


def _content(part: DataPart, digest: str) -> bytes:
    try:
        content = base64.b64decode(part.as_text(), validate=True)
    except (binascii.Error, ValueError):
        part.fail("is no base64")
    if hashlib.sha256(content).hexdigest() != digest:
        part.fail("has bytes of another SHA-256")
    return content
