"""Writing zip files whose bytes depend on nothing but what is in them."""

import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date of all members: the first that a zip file can have."""

_READABLE = 0o644 << 16
"""The permissions of all members."""


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip file with members in the given order, each a path with `/` and its bytes."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members:
            info = ZipInfo(name, _EARLIEST)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, _READABLE
            archive.writestr(info, content)
    return buffer.getvalue()
