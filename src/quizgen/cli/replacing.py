"""The Anki packages that a build is about to replace: whoever imported one must get what the new one has."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from quizgen.cli.speaking import say

if TYPE_CHECKING:
    from quizgen.exporters.anki.unpacking import Package
    from quizgen.lock.forecast import HeldNote


@frozen(eq=False, repr=False)
class Replaced:
    """A package that is in the way, beside the one that replaces it."""

    path: Path
    """Where it is."""
    old: "Package"
    """The package that is there."""
    new: bytes
    """The content of the one that replaces it."""
    sheet: str
    """The id of the sheet."""
    families: Collection[str]
    """The families of the quiz."""

    @classmethod
    def at(cls, path: Path, content: bytes, sheet: str, families: Collection[str]) -> "Replaced | None":
        """Return the package at a path; None if there is none, none of this sheet, or the very same one.

        Says so where something else than a package of this sheet is there.

        Args:
            path: where the new package goes.
            content: the new package.
            sheet: the id of the sheet.
            families: the families of its quiz.
        """
        from quizgen.exporters.anki.notetype import ID  # noqa: PLC0415 - commands load what they use
        from quizgen.exporters.anki.package import guid_of  # noqa: PLC0415

        old = _read(path, content)
        if old is None:
            return None
        if old.notes and not any(guid_of(sheet, family) in old.notes for family in families):
            say(f"note: {path} is the deck of another sheet, or of another id of this one: its cards stay as they are")
            return None
        if old.notetypes and ID not in old.notetypes:
            say(
                f"note: {path} is of an older quizgen, with another note type: who has it gets new notes beside the old"
            )
            return None
        return cls(path=path, old=old, new=content, sheet=sheet, families=families)

    def passed_over(self, partial: Collection[str] = (), whole: bytes = b"") -> dict[str, int]:
        """Return the families whose notes would not arrive, each with the second that the old package has for it.

        Args:
            partial: the families of which a selection left questions out.
            whole: the content of a package in which these have the questions that they have in the old one.
        """
        from quizgen.exporters.anki.unpacking import passed_over  # noqa: PLC0415

        found = passed_over(self.old, self.new, frozenset(self._by_guid(partial)), whole)
        named = self._by_guid(self.families) if found else {}
        return {named[guid]: stamp for guid, stamp in found.items() if guid in named}

    def kinds(self, families: Iterable[str]) -> dict[str, frozenset[str]]:
        """Return the kinds of the questions that some families have in the old package."""
        return {family: self.old.kinds_of(guid) for guid, family in self._by_guid(families).items()}

    @property
    def count(self) -> int:
        """How many notes of the quiz the old package has."""
        return len(self.old.notes.keys() & self._by_guid(self.families).keys())

    def notes(self) -> "Iterator[tuple[str, HeldNote]]":
        """Yield the notes of the old package as learners have them, by their families. Says so if it is damaged."""
        from quizgen.errors import ExportError  # noqa: PLC0415 - commands load what they use
        from quizgen.lock.forecast import HeldNote  # noqa: PLC0415

        families = self._by_guid(self.families)
        try:
            ways = self.old.ways
        except ExportError as error:
            _say_unknown(self.path, str(error))
            return
        for guid, note in self.old.notes.items():
            if guid in families:
                yield families[guid], HeldNote(stamp=note.stamp, asked=ways[guid], known=ways[guid])

    def _by_guid(self, families: Iterable[str]) -> dict[str, str]:
        """Return families by the guids of their notes."""
        from quizgen.exporters.anki.package import guid_of  # noqa: PLC0415 - commands load what they use

        return {guid_of(self.sheet, family): family for family in families}


def _read(path: Path, content: bytes) -> "Package | None":
    """Return the package at a path; None if there is none, or one of just this content. Says what is no package."""
    from quizgen.errors import ExportError  # noqa: PLC0415 - commands load what they use
    from quizgen.exporters.anki.unpacking import read_package  # noqa: PLC0415

    try:
        old = path.read_bytes() if path.is_file() else content
        return None if old == content else read_package(old)
    except OSError as error:
        _say_unknown(path, f"can't be read ({error.strerror})")
    except ExportError as error:
        _say_unknown(path, str(error))
    return None


def _say_unknown(path: Path, why: str) -> None:
    say(f"note: {path} {why}, so it is not known what learners have of it")
