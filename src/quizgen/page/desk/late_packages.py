"""Packages that few sheets need are fetched when something imports them first."""

import io
import sys
import tarfile
from collections.abc import Callable, Sequence
from importlib import invalidate_caches
from pathlib import Path

from attrs import define


@define
class LatePackages:
    """Looks like a finder of modules, but finds nothing itself: it unpacks an archive, where the usual finders look."""

    names: frozenset[str]
    """The packages in the archive."""
    fetch: Callable[[], bytes]
    """Returns the archive, a tar.gz."""
    folder: Path
    """Where it is unpacked."""
    is_there: bool = False
    """Whether it is unpacked already."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: object = None) -> None:  # noqa: ARG002 - Python's
        """Unpack the archive, if a package in it is wanted for the first time."""
        if self.is_there or name not in self.names:
            return
        self.is_there = True
        with tarfile.open(fileobj=io.BytesIO(self.fetch()), mode="r:gz") as archive:
            archive.extractall(self.folder, filter="data")
        sys.path_importer_cache.clear()
        invalidate_caches()
