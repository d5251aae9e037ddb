"""What other packages add to quizgen: their plug-ins, found by the entry points of installed packages.

A package names its plug-ins in its pyproject.toml, each in the group of what it is:

    [project.entry-points."quizgen.exporters"]
    crossword = "quizgen_crossword:CrosswordExporter"

Only the names are read until a plug-in is used. Nothing that stands in a sheet is ever imported: a sheet names kinds
and languages that are installed.
"""

import sys
from collections.abc import Collection
from functools import cache

from attrs import frozen

from quizgen.errors import PlugInError, Problem
from quizgen.system.loading import load

READERS = "quizgen.readers"
EXPORTERS = "quizgen.exporters"
KINDS = "quizgen.kinds"
CHECKS = "quizgen.checks"
LANGUAGES = "quizgen.languages"
THEMES = "quizgen.themes"

GROUPS = {
    READERS: "reader",
    EXPORTERS: "exporter",
    KINDS: "kind",
    CHECKS: "check",
    LANGUAGES: "language",
    THEMES: "theme",
}
"""The groups of entry points, and what a plug-in of each is called in messages."""


@frozen(eq=False, repr=False)
class PlugIn:
    """Something that an installed package adds to quizgen."""

    group: str
    """The group of its entry point: one of GROUPS."""
    name: str
    """What sheets and commands call it."""
    path: str
    """Where it is: package.module:Name."""
    package: str
    """The package that brings it, and its version: quizgen-crossword 1.2."""

    def __str__(self) -> str:
        return f"the {GROUPS[self.group]} '{self.name}' of {self.package}"

    def load(self) -> object:
        """Import it.

        Raises:
            PlugInError: it can't be imported.
        """
        try:
            found: object = load(self.path)
        except (Exception, SystemExit) as error:
            raise self.error(f"fails when it is imported: {type(error).__name__}: {error}") from error
        return found

    def error(self, what: str) -> PlugInError:
        """Return an error that says what is wrong with it, as in "is no exporter"."""
        return PlugInError(Problem(f"{self} {what}", hint=f"correct {self.path}, or uninstall the package"))


def plug_ins(group: str) -> tuple[PlugIn, ...]:
    """Return the plug-ins of a group, in the order of their names. None of them is imported."""
    return _installed(group, tuple(sys.path))


def plug_in(group: str, name: str) -> PlugIn | None:
    """Return the plug-in of a group with a name; None if none is installed.

    Raises:
        PlugInError: two packages bring one of that name.
    """
    found = [each for each in plug_ins(group) if each.name == name]
    if len(found) > 1:
        packages = " and ".join(each.package for each in found)
        article = "an" if GROUPS[group].startswith("e") else "a"
        message = f"two packages bring {article} {GROUPS[group]} '{name}': {packages}"
        raise PlugInError(Problem(message, hint="uninstall one of them"))
    return found[0] if found else None


def plug_in_of_file(group: str, file: str, ours: Collection[str]) -> PlugIn | None:
    """Return the plug-in that a file is named after: `x.NAME` or `x.NAME.html`; None if there is none.

    Args:
        group: the group of the plug-in.
        file: the file's name.
        ours: the endings of what comes with quizgen, which stay its own.
    """
    parts = file.lower().split(".")[1:][-2:]
    if not parts or f".{'.'.join(parts)}" in ours:
        return None
    names = {each.name.lower(): each.name for each in plug_ins(group)}
    found = next((names[part] for part in parts if part in names and f".{part}" not in ours), None)
    return plug_in(group, found) if found else None


@cache
def _installed(group: str, path: tuple[str, ...]) -> tuple[PlugIn, ...]:  # noqa: ARG001 - where packages are
    from importlib.metadata import entry_points  # noqa: PLC0415 - it takes long to load, and few commands need it

    found = {
        PlugIn(
            group=group,
            name=entry.name,
            path=entry.value,
            package=f"{entry.dist.name} {entry.dist.version}" if entry.dist else "a package",
        )
        for entry in entry_points(group=group)
    }
    return tuple(sorted(found, key=lambda each: (each.name, each.package)))
