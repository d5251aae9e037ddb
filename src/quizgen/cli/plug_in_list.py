"""The plug-ins of installed packages, as `quizgen formats` lists them: each with what is wrong with it, if anything."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from quizgen.errors import QuizgenError

if TYPE_CHECKING:
    from quizgen.exporters import ExporterEntry
    from quizgen.system.plug_ins import PlugIn


def installed_exporters() -> "Iterator[ExporterEntry]":
    """Yield the exporters of installed packages that can be used."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use
    from quizgen.exporters.installed import exporter_named  # noqa: PLC0415
    from quizgen.system import plug_ins  # noqa: PLC0415

    for each in plug_ins.plug_ins(plug_ins.EXPORTERS):
        if not _flaw(each):
            entry = exporter_named(each.name)
            if entry and entry not in EXPORTERS:
                yield entry


def rows_on_plug_ins() -> Iterator[tuple[str, str, str, str]]:
    """Yield for each plug-in what it is, its name, its package, and what is wrong with it or an empty text."""
    from quizgen.system.plug_ins import GROUPS, plug_ins  # noqa: PLC0415 - commands load what they use

    for group, what in GROUPS.items():
        yield from ((what, each.name, each.package, _flaw(each)) for each in plug_ins(group))


def _flaw(plugged: "PlugIn") -> str:
    """Return why a plug-in can't be used; empty if it can."""
    ours, use = _by_group()[plugged.group]
    if plugged.name in ours:
        return "not used: quizgen has one of this name"
    try:
        use(plugged.name)
    except QuizgenError as error:
        return str(error)
    return ""


def _by_group() -> dict[str, tuple[set[str], Callable[[str], object]]]:
    """Return for each group the names that are ours, and what loads a plug-in of a name."""
    from quizgen.checks import RULES, rule_of  # noqa: PLC0415 - commands load what they use
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415
    from quizgen.exporters.installed import exporter_named  # noqa: PLC0415
    from quizgen.exporters.paper.worksheet.own_themes import theme_of  # noqa: PLC0415
    from quizgen.kinds import KINDS  # noqa: PLC0415
    from quizgen.kinds.from_outside import kind_of  # noqa: PLC0415
    from quizgen.language import LANGUAGES, own_words  # noqa: PLC0415
    from quizgen.readers import READERS, reader_named  # noqa: PLC0415
    from quizgen.system import plug_ins  # noqa: PLC0415

    return {
        plug_ins.READERS: ({entry.name for entry in READERS}, lambda name: reader_named(name).read),
        plug_ins.EXPORTERS: ({entry.name for entry in EXPORTERS}, exporter_named),
        plug_ins.KINDS: (set(KINDS), kind_of),
        plug_ins.CHECKS: ({rule.id for rule in RULES}, rule_of),
        plug_ins.LANGUAGES: (set(LANGUAGES), own_words),
        plug_ins.THEMES: (set(), theme_of),
    }
