"""Pictures and sounds, as the bytes that outputs carry with them."""

import hashlib

from attrs import field, frozen


@frozen
class Media:
    """A picture or a sound that a sheet names."""

    name: str
    """Its path as the sheet writes it, below the sheet's folder."""
    media_type: str
    """What its bytes are, by their look and not by the name: image/png, audio/mpeg."""
    content: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes, by which outputs name it."""
        return hashlib.sha256(self.content).hexdigest()
